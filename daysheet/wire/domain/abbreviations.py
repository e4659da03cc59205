"""Words that end in a full stop without ending a sentence."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name follows: no sentence ends here.
TITLES = words("""Rep Reps Sen Sens Gov Lt Col Gen Maj Capt Cmdr Sgt Cpl Pvt Adm Ens Dr Mr Mrs Ms Mx Prof Rev Fr Hon Supt Messrs
    Asst Assoc Atty Insp Det Pres Spc Pfc Msgt Tsgt Ssgt Ste""")
# No sentence ends here when a number follows.
NUMBERED = words("No Nos Art Sec Secs Fig Figs Vol Pp Ch Ext Rm Pt")
# A sentence may end here; it does when what follows begins like one.
MAY_END = words("""Inc Corp Co Cos Ltd Llc Plc Bros Jr Sr Esq Univ Dept Dist Intl Natl Acad Bldg St Ave Blvd Rd Hwy Rte Ft Mt Al
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore
    Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Id""")
# The same, in small letters too.
MAY_END_SMALL = words("a.m p.m etc vs v approx est cf e.g i.e al ext tel sq hrs yrs lbs oz ph.d m.d")
# Words that begin a sentence far more often than they go on with a name after an abbreviation.
STARTERS = words("""The This That These Those There Then They Their He She His Her It Its We Our You Your I In On At As An A And But
    Or If For From To With Without When While Where Who What Why How After Before Since During Under Over By Because
    Although Though However Also Additionally Furthermore Moreover Meanwhile Today Yesterday Tomorrow Now Once Until
    Each Every All Both Some Many Most More Several Other Another Such Here Not No Last Earlier Currently Of
    Recently Previously Following According Along Through Among Between Within Throughout Upon Despite Funding
    Members Applications Participants Residents Visitors Registration Tickets Please Click Read Watch""")
