"""Plain words, as stems: what a capital at a sentence's head or in a headline does not make a name.

Counted by tools/count_plain_words.py: stems that releases, or our own texts, write in lower case.
"""

from functools import lru_cache

from daysheet.stories.domain.wording import stem

_STEMS = """
abandon abett abid ability abl about abov abroa absenc absolute abus academ academic academy accelerat accept
acceptanc acces access accessibility accessibl accommod accompan accompany accomplish accord accordanc account
accountability accountabl accountant accurat accurate accus achiev achieve acknowledg acquir acquisition acr
acros act action activ active activist activit activity actor actual ada adapt add addiction addition
additional addres address adequat adequate adjacent adjust administer administr administrativ administrator
admission admitt adopt adult advanc advance advantag advers adversar advertis advertise advic advis advisor
advocacy advocat aerospac affect affiliat affirm affor affordabl after aftermath afternoon again against age
agenc agency agenda agent aggravat aggreg aggressiv aggressive aging ago agre agree agricultur agricultural
ahea aid aim air aircraft airplan airport aka alarm alcohol alien align all alleg alleged alleviat alloc
allocat allot allow almost alon along alongsid alou already also altar alter alternativ alway ambulanc amen
amend amenit ami amicu ammunition among amongst amount analysi analyz ancestor and animal anniversary announc
announce annoy annual another answer anti anticipat antitrust any anyon anyth anywher apart app apparatu
apparent appeal appear appearanc appl applaud applic applicabl applicant apply appoint appointe appreci
appreciat appreciativ apprenticeship approach appropri appropriat appropriator approv approval approximate
archiv are area aren argu aris arm armor army aros aroun arrange array arrest arriv arrival arson art articl
artificial artist artistic artwork asbesto ash asid ask aspect assassinat assault assembl assert asses assess
asset assign assist assistanc assistant assistiv associ associat assumption assur astronaut athlet athttp
atmospher attach attack attain attempt atten attend attendanc attende attention attorney attract author
authorit authoritativ authority authoriz autism auxiliary availability availabl averag avert avi avoi await
awar award awarenes away bab baby back bad bak balanc ball ban band bank bann bar barbecu barr barrier bas
basi basic baton battl beach beacon beam bear beat beaten beautiful beauty becam becaus becom bed bedroom been
befor began begin beginn begun behalf behavior behavioral behin being belief believ belong belov below bench
beneath benefit besid best better between beyon bicycl bid big biggest bigotry bill billion biofuel bipartisan
birth birthday birthplac birthright bishop black blanket blatant bles bless blin bloc block bloo blow blu boar
boast boat bodi body bogu bol bolster bomb bon book boost booth border born borrow both bottl bought box boy
brain branch brav bravery brea break breath bridg brief bright brighter brightest bring brink broa broadban
broadcast broadcaster broader brok broken brother brought browser budget buil build buildout built bulk bur
burden burglariz burglary burn bus busines business businessman but buy bypas cabin cabinet cak calendar
caliber call cam camp campaign campgroun campu campus can cancer candidat candl candlelight candy cannon
cannot cap capabilit capabl capacity capital capp captur car carcinogen card career careful caregiver carnival
carr carry cartel carv cas cash cast catalyst catastrophic catch caught caus ceasefir celebr celebrat cemetery
center central century ceremon ceremonial ceremony certain certainty certif certific certificat chain chair
chairman challeng champion chanc chang channel chao chapel chapter character charg charity charter cheap check
checkoff cheer chemical cherish chest chief chil child childhoo children choic choos chos chosen chronic
church cinco circumstanc cit citizen citizenship city civic civil civilian civiliz claim clan clas class
classif classific classroom clean cleanup clear click client climat clinic clinical clos close closer closur
cloth coach coalition coast coastal cod coin col collabor collaborat collaborativ collaborative colleagu
collect collection collectiv collector colleg colon colony color com combat combin comman command commander
commemor commemorat commend comment commerc commercial commission commissioner commit committ committe common
commonsens commonwealth communic communicat communit community commut commuter comp compan companion company
compar comparabl compens compensat compet competition competitiv competitor complainant complaint comple
complet complete completion complex complianc component compound comprehensiv compris compromis computer
conceal concentr concept concern concert concili conclud conclusion concret condition condolenc conduct
conferenc confidenc confident confirm confiscat conflict confront congestion congratulat congressional connect
connection connectivity consecutiv consensu consent consequenc consequent consequential consider consist
consistent conspir conspiracy conspirator constant constell constituent constitut constitution constitutional
constitutionality construct construction constructiv consult consumer contact contain contamin contaminant
contaminat content contest continu continual continuous contract contractor contrary contrast contribut
contribution control controll convention convers convey convict conviction convinc cool cooper cooperat
cooperativ coordin coordinat coordinator cop copy copyright cor corn corner cornerston coronaviru corpor
corporat correct correction corridor corruption cosponsor cost costum coul counsel counselor count counter
countles countr country county coupl courag courageou cours court cover coverag cow craft crash cre creat
creativ creativity creator credit crew crim criminal cris crisi critical criticiz crop cros cross crow crucial
cubic culminat cultur cultural cur curb currency current curriculum custody custom customer cut cutt cyber
cyberattack cycl dai dairy damag danc danger dangerou dar dark dat data daughter dawn day dea dead deadliest
deadlin deaf deal dealer dear death debat debri debt debtor decad deceas decid decision declar declin decor
decorat decre decreas dedic dedicat deduction deep deeper default defeat defen defend defendant defens defin
defrau defraud defray degrad degre del delay deleg delegat deliver delivery deman demand democracy demonstrat
den denial dental deny depart depen depend dependent deploy deport deposit depression depriv depth deput
deputy derogatory descent describ deserv design designat desperat despicabl despit destin destroy destruction
destructiv detail detain detaine detect detention determin devastat develop developmental devic devot diabet
diagnos did die diesel differ differenc different difficult digital dignity diligenc diligent dinner diplomat
dir direct direction director disabilit disability disabl disadvantag disagre disallow disaster disastrou
disburs discharg disclos disclosur discontinu discount discourag discover discrimin discriminat discriminatory
discus discuss discussion diseas disguis dismantl dismis dismiss disorder dispers display dispos disposal
disproportionate disput disregar disrupt distinct distinction distinguish distribut distribution district
disturb diversity divid division doctor docu doe doing dollar domestic don donor door doubl doubt down
download downturn dozen draft drainag drastic draw dream dredg dres drill drink driv driven driver drop dropp
drought drov drug drum dry dual due dump dur dut duty dwell dye dying dynamic each ear earlier earliest
earmark earn eas easier east eastern easy eat eaten econom economic economical economy ecosystem edition
editor educ educat educational educator effect effectiv effective effectivenes efficiency efficient effort egg
eight eighth either elaborat elder elect election electric electrical electronic electronical eleven
eligibility eligibl elimin eliminat els elsewher email embark embedd embod embrac emerg emergenc emergency
emotional empathy emperor emphasi emphasiz employ employe employer empower enabl enact encounter encourag
encyclopedia end endanger endors endur energy energyhelp enforc enforce engag engage engin engineer enhanc
enhance enjoy enlist enormou enough enrich enroll enslav ensur enter enterpris entertain entir entit entitl
entrepreneur entrepreneurial entrepreneurship entrust entry environ environmental epidemic epithet equal
equality equator equinox equip equipp equitabl equity era erosion escap especial essential establish estat
estimat etch evacu evad evalu evaluat evasion eve even event eventual ever every everybody everyday everyon
everyth everywher eviction evidenc evolv exacerbat exact examin exampl exceed excell excellenc excellent
except exception exceptional excessiv exchang excit exclud exclusiv execut execution executiv exemplif exercis
exhaust exhibit exhibition exist exit expan expand expansion expect expedit expens experienc expert expertis
expir explain exploit explor explosiv export expos exposur expres express expression exten extend extension
extensiv extent extra extraordinary extrem extreme eye fabric fac facilit facilitat facility fact factor
factual faculty fail failur fair fairhous faith faithful fall fallen fals false falsific falsify fami famil
familial family far farm farmer fashion fast faster fatal father favor favorabl fear feast featur fed federal
fee feedback feel feet fell fellow felon felony felt femal fentanyl festival festivit few fewer fiber
fictitiou fiel field fierc fifteen fifth fiftieth fight fighter figur fil fill film fin final finaliz financ
financial find finish fir firearm firefight firefighter firework firm first firsthan fiscal fish fit fitnes
fitt fiv fix flag flash flaw fle flexibility flexibl fli flight flip float floo flood floor flow flower flown
fly focu focus folk follow foo food foot football for forbid forc forecast foreclosur foreign forest forever
forfeit forfeitur forg forget forgotten form formal former formula forty forum forwar fossil foster fought
foun found founder four fourth fram framework franchis frau fraudulent fre freedom freezer freight frequent
fresh frien friend friendship frivolou from front frontlin fruit frustrat fuel ful fulfill full fun function
fund fundamental funnel further furtheranc futur gain gam gang gap garbag gas gat gather gav gear gender gener
general generat generou geographic geography get gett giant gift girl girlfrien giv given gla glob global goal
goe going gol gon goo good got gotten goug govern governanc governor grad gradu graduat gran grandchildren
grandmother grant graphic grateful gratitud grav graz great greater greatest green greet grew grocer grocery
gros groun ground groundbreak groundwater group grow grower grown growth guar guarante guard guest guid
guidanc guidelin guilt guilty gun gut had half hall halt han hand handcuff handl happen happy har harass
harder hardship hardwork harm harmful harvest has hat hateful hatr hav hazard hazardou hea head headquarter
heal health healthcar healthy hear heart heartfelt heat heavy height heinou hel help her heritag hero heroic
herself hesit hibiscu hid hidden high higher highest highlight highway him himself hint hir his histor
historian historic historical history hit hoard hol hold holder holiday holiest holy hom homelan homeles
homelessnes homeowner honest honor honorabl honore honour hop hopeful horizon hospital hospitaliz host hostag
hostility hot hotel hour hous househol household how however http hub hug human humanitarian humanity humbl
hundr hundred hunger hunt hurrican hurt husban ice icon idea ideal identif identify identity ignor illegal
illicit illnes illness illustrat imag imagin immediat immediate immense immersiv immigr immigrant impact
impair imped imperativ imple implement import importanc important impos impress imprison improper improv
improve inaccessibl inaccurat inaction inaugural incentiv incentiviz inception incident includ inclusion incom
incorporat increas increasing incredib incredibl incumbent incurr indelibl independenc independent indicat
indict individual individualiz industr industrial industry inequit infection infl inflat inflict influenc
inform infrastructur infring infringe ingenuity inherent inherit initial initiat initiativ injunction injur
injury inmat innocent innov innovat innovativ inpatient input inquir inquiry insecurity insert insid inspect
inspection inspir install instanc instea institut institution instru instruct instruction instrumental insulin
insuranc insurer intangibl integr integral integrat integrity intellectual intelligenc inten intend intensiv
intent intentional interaction interced interchang interest interfer interferenc intern internal international
internet interpreter intersection interstat interven intervention interview intimid intimidat into intolerabl
intoleranc introduc invaluabl invest investig investigat investigativ investigator investor invit involv
involve island isn isolat issu item its itself jail jeopardiz job join joint jok journey joy judg judicial
junior jurisdiction jury just justic justific juvenil keep kept key kick kickback kid kill kin kind king
kitchen knew knock know knowing knowledg known lab labor lack lai lamp lan land landlor landmark landscap
languag lantern lapel larg large larger largest last lat later latest launch launder law lawful lawlessnes
lawmaker lawsuit lawyer lay laydown lea lead leader leadership leap learn leas least leav lectur led left leg
legacy legal legisl legislativ legislator legislatur legitimat len lend lender length lengthy les let letter
level leverag liability liaison liberty librar library licens lie lien lif lifelin lifetim lift light lik like
limit lin link list listen lit litig litigant litigat littl liv loa loan loc local locat lock lodg long longer
longest longstand longtim look los loss lost lot lov low lower luck lucky lunar lying machin mad magazin mail
main maintain maintenanc major majority mak mal man manag manage manager mandat manipul manipulat manner
manual manufactur manufacturer many march marijuana maritim mark market marketer marketplac marr marriag
martyr mas mask massiv master match material maternal maternity math matter maximiz maximum may mayor meal
mean meaningful meant measur meat mechanic mechanism medal media medic medical medicin meet member membership
memo memor memoranda memorial memorializ memory men mental mention mentor merchant mere merg merger merit
messag met meter metho metro mid middl midnight might mighti migrant mil mileston military milk million min
mineral minimum minister minor minorit minut mis misconduct misery misguid mislead miss mission mitig mitigat
mobil mobility mobiliz model modern moderniz modific modify mom moment momentum mon monetary money monitor
monopo month monu moon mor moral morn mortgag mosqu most mother motion motivat mount mountain mourn mov move
movi much multi multipl municipal municipalit murder murderer museum music must nam namesak narrow nation
national nationwid nativ natur natural naturaliz near nearby nearest necessary necessity nee need negativ
negative negotiat negotiator neighbor neighborhoo neighborhood neither neo net network never new newest
newspaper next night nin ninth nobl nobody nois nomin nominat nomine non nonprofit noon nor north northboun
northern not noth notic notify now nuclear number numerou nurs nutrition nutritiou oath obey objectiv oblig
obscur observ observanc obstacl obstruct obstruction obtain occupational occur occurr ocean off offens offer
offic officer official offshor often oil old older oldest onc one ongo onlin only onto open oper operat
operational operator opinion opioi opportunit opportunity oppos oppression option oral orbit order organic
organiz origin original originat other otherwis our ourselv out outbreak outcom outdat outdoor outlin
outpatient outreach outright outsid outstand over overall overcom overdos overdu overlook overreach oversaw
overse oversea oversee oversight overstat overtim overturn overwhelm owe own owner ownership pac pack packag
pag pai painful paint palm pandemic panel paper parad parallel paramount parent parish park parol part partial
particip participant participat particular partisan partner partnership party pas pass passag passenger
passion passionat past path pathway patient patriot patriotic patrol patron pattern pav pay paycheck payroll
peac peak pedestrian peer pen penalt penalty pend pension peopl per percent percentag perfect perform
performanc perio periodic permanent permit permitt perpetrat perpetrator perpetuat person personal personnel
persuad perus pet petition phas philosophy phon photo photograph physical physician pick picnic pictur pie
piec pil pilgrim pilot pin pioneer pirat pistol pit pitch plac place plagu plan plann plant platform play plea
plead pleas pledg plight plot pocket poem point pois polar polic policy policymaker politic political
politician pollution pool poor pop popul popular port portal portion pos position positiv possess possession
possibility possibl post potential poultry poverty power powerful practic practical prank pray prayer pre
preferr prejudic premier premium prep prepar preparednes pres prescrib prescription presenc present preserv
presidency president presidential press pressur prestigiou presum prevent preventabl prevention preventiv
previou previous pric prid priest primari primary principal principl print prior priorit prioritiz priority
prison prisoner privat privileg pro proactiv proactive probab problem procedur proceed proces process
procession proclaim proclam procur produc producer product production productiv productivity profession
professional professor profit profitability profoun program programm progres progression prohibit project
promis promot promotion prompt proof proper propert property prophet propos proposal prosecut prosecution
prosecutor prospect prospectiv prosperity protect protection protectiv protest protocol prototyp prou prov
proven provid provider provision public publish publisher pull pump punch punish pupil pur purchas purpl
purpos purposeful pursu pursuit push put qualif qualify quality question quick quiet quot rac racial racist
racketeer radical radio rail railroa rain rais rall ram ramp ran rancher rang rank rapi rapid rat rather ratif
ratify rea reach read reader readi readines ready real reality realiz rear reason reasonab reasonabl reassur
reauthoriz rebuil rebuild recall receipt receiv receiver recent reception recipient reckon recognition
recogniz recommen recommend reconcili recor record recover recovery recreational recruit red reduc reduction
reemploy referenc referr referral reflect reform refun refund refus refusal regar regard regardles regim
region regional register registr regul regular regulat regulatory rehabilit rehabilitat reimburs reimburse
reinforc reintroduc reject rel relat relationship relativ relay releas relevant reliability reliabl relief
reliev religion religiou reloc relocat rely remain remark remarkabl remed remedy remember remembranc reminder
remot remov removal renam render renov renovat rent rental renter reopen repair repeal repeat repeated replac
replace replenish report reporter represent representativ reproductiv reput request requir require requisit
rescin rescind rescu research researcher reserv resid residenc resident residential resilienc resiliency
resilient resist resolution resolv resort resourc respect respective respon responder respons responsibilit
responsibility responsibl rest restaurant restitution restor restrict restriction result retailer retain
retention retir retire retro retroactiv return reveal revenu revers reversal review revision revitaliz
rhetoric rhym ribbon rich rid rider right rightful rigorou riot ris risen risk rival river roa road roadway
robbery robust rod rol roof room root ros roun roundabout roundtabl rout routin row royalty rug ruin rul run
runn runway rural sacrific sad saf safe safeguar safeguard safer safety sai saint sal salary sam sampl san
sanction sat satellit satisf satisfy sauc sav saw say scal scar scen schedul schem scholar scholarship school
schoolchildren scienc scientific scientist scop scor scourg screen scriptur scroll sea seal search season
seasonal seat secon secret secretary section sector secur securit security see seek seen seiz seizur select
selection self selfles sell semblanc sen senator send senior sens senseles sensitiv sent sentenc separat ser
seriou serious serv servant servic servicemember session set sett settl settle settler seven seventeen
seventeenth sever several severe sewer sex shadow sham shap shar shareholder she sheet shell shelter sheriff
shift shin ship sho shock shoot shop shopp shor short shortag shot shotgun shoul shouldn shout show showcas
shower shown shrin shut shutt sick sid sidewalk sieg sight sign signal signaliz signatur significant silver
similar simp simulat sin sinc sing singl sit sitt situ six sixteenth sixty siz skill skin sky skyrocket slash
slat slavery slur small smart smarter smil smok smooth snow sober social society softwar soil sol solar
soldier sole solicit solstic solution solv som someon someth sometim son song soon sort sought soun sourc
south southeast southern soybean spac spam spar spark speak speaker spearhead spec special specialist
specializ specialty specific specifical spectator speech spen spend spent spill spirit spiritual spit split
spok sponsor sponsorship sport spous spr spre sprea spurr stability staff staffer stag stakeholder stamp stan
stand standar standard stapl star start stat state statewid station statu statut statutory stay steadfast
steal steer stem step stereotyp stewardship still stock stoo stop stopp stor storag storm stormwater story
storyteller str straight strain strateg strategic strategy stream streamlin street strength strengthen stres
stress stressful stretch strict stricter strik strip stripp striv strong stronger struck structur structural
struggl stud student studio study stuff subcommitte subject submission submit submitt subsequent subsid
subsidiar subsidiary substanc substandar substantial succe succes successful such sue suffer sufficient
suggest suit summer sun sunris sunset supersed supervis supervisor supp suppl supple supplemental support
supporter supportiv suppos supremacist sur surfac surg surpris surrender surround surveillanc survey surviv
survivor susceptibl suspect suspend sustain sustainability sustainabl swastika sweep sweet swift sworn symbol
synagogu system systematical tabl tackl tactic tailor tak taken tal talent talk tangibl tap target tariff task
taught tax taxpayer tea teach teacher team technical technician techniqu technolog technological technology
teenager telehealth telephon television tell temperatur temporari temporary ten tenant tenth tenur term
terminat terribl territorial territory terrorism terrorist test testa tester testif testimony text than thank
thankful thanksgiv that the theater theatr theft their them themselv then ther therapy thereafter therefor
thes they thi thin thing think thir thirty thorough thos though thought thoughtful thousan thousand thre
threat threaten thrill thriv through throughout throw thrown thu thwart ticket tie tight tim time timelin
tireles tireless titl tobacco today together toilet token tol tolerat toll tomb tonight too took tool top
topic tortur total touch tough tour tourism tourist towar toward towel town toxic toy track trad tradition
traditional traffic traffick trafficker traged tragedy tragic trail trailblazer trailer train transaction
transfer transferr transform transformational transformativ transit transition transmission transmitt
transnational transparency transparent transport transuranic trauma travel traveler tre treat treaty tremendou
tren tri trial trib tribal tribut trip troop tru truck trust truth try tuition tun tunnel turn tutor twelfth
twelv twenty twic twin two typ typical ultimat ultimate unabl unacceptabl unauthoriz unawar unbias uncertainty
uncomplicat unconstitutional uncover under undergo undergraduat underinvest underly undermin underscor
underserv understan understand understoo underway undisclos unemploy unfair unfortunate unfound unif uniform
unincorporat uninsur union uniqu unique unit unity universal universit university unknown unlawful unles
unlicens unlock unmistakabl unnecessary unnotic unpai unprecedent unreasonabl unseal unsuspect unthinkabl
until unvaccinat unveil unwaver upcom updat upgrad upheaval uphel uphol uphold uplift upon urban urg urgent
usabl use useful user using usual utility utiliz vaccin vaccinat valentin vali valu valuabl vandaliz variant
variety variou vary vast vehicl ventur venu verdict verify version very veteran veto via vibrant vic victim
victimiz victory video view viewer viewpoint vigilant vigorou vigorous villag viol violat violenc violent
viral virtual viru visa vision visit visitor vital vitality voic volatil volum voluntary volunteer vot voter
voucher vow vulnerabl wag wait waiv waiver wak walk wall want war warehous warm warn warrant warrior was wash
wast wastewater watch water wav way wealth weapon weaponiz wear weather web websit week weekday weeken weight
welcom welfar well wellbe wellnes went wer west western wharf what whatever wheelchair when whenever wher
whether which whil whistleblower whit who whol whom whos why wid wide widen wider widesprea wif wil wildfir
wildlif will willful willingnes win window winn winner winter wip wir wish with withdraw withdrawal within
without witnes witness woman women won wonderful woo wor word work worker workforc worl world worldwid worr
wors worship worth worthy woul wound wrap wrapp wreath wreck writ written wrong wrongful wrot www yar yard
year yesterday yet you young your youth zero zip zon
"""
PLAIN_STEMS: frozenset[str] = frozenset(_STEMS.split())


@lru_cache(maxsize=8192)
def is_plain(key: str) -> bool:
    """Whether a word, as it is compared, is a plain word or one of its forms."""
    forms = (
        stem(key),
        stem(key.removesuffix("s").removesuffix("r")),
        stem(key.removesuffix("s").removesuffix("er")),
    )
    return any(form in PLAIN_STEMS for form in forms) or all(stem(p) in PLAIN_STEMS for p in key.split("-"))
