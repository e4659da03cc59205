"""The words that deny, wish, pass work to somebody else, or make a demand a preference."""

from __future__ import annotations

from collections.abc import Mapping

from daysheet.guides.domain.detect.phrases import Node, add_phrase

DENIED, NOT_NEEDED, WISH, OTHERS, TRIED = (
    "denied", "not needed", "a wish or interest", "someone else's work", "only tried",
)  # fmt: skip
MEANING, FIRM, PREFERRED, SPARED = (
    "another meaning of the word",
    "about the firm, not the job",
    "preferred",
    "spared",
)
FORWARD, BACKWARD, WITHIN, EITHER, BEFORE = "forward", "backward", "within", "either", "before"

_TEAMS = "team|teams|group|groups|department|departments|squad|colleagues|people|lab|division|crew|researchers|scientists|scientist|guild|vendor|agency"
# Denials that deny nothing.
_SPARED = """
    not only; not just; not least; not limited to; not to mention; no downtime; no fewer; no less;
    no later; no more than; no matter; no problem;
    without downtime|interruption*|loss|losing|breaking|stopping|losing|outage*|a+connection|annoying|connection|manual|errors|regression*|incident*;
    whether or not; if not; no data loss; zero downtime; zero data; never stop*; no longer needs;
    not yet another; no degree; not the only; no one; nobody; no person; without a driver;
    without .. downtime; not being|too afraid; not shy; no stranger; no silos; why not; or not; no legacy;
    nothing|never|not|no|nobody .. without; no failed|failing|lost|broken|missed|known|open|major|critical;
    once a|per|every|again|more|in; at once; moved|migrated|rewrote|rebuilt|ported|replaced .. in a|one weekend|afternoon|night;
    no .. change|release|merge|request|build|model|version goes|ships|leaves|reaches|passes; =ZeRO; never|not somebody|someone else; no nonsense; not afraid; no dress; no overtime; no weekend*"""
_NOT = """
    no; not; never; without; nor; neither; none of; don t; do not; doesn t; didn t; haven t; hasn t;
    isn t; aren t; won t; can t; wasn t; weren t; cannot; lack*; instead of; rather than; excluding;
    except; unfamiliar with; zero; hardly any; avoid; nothing to do with; not yet; little or no;
    forget|forgets|ignore|skip about?; stay|stays|stayed|keep|keeps|kept|steer away|clear from|of; decided against;
    looked|looks at .. and|but decided|concluded; considered|weighed .. and|but decided|concluded; nothing to|in|on|with;
    nothing of mine|ours; nothing here|in+this|in+our; leave|leaves|left .. at home|the+door;
    new to me :; outside my field :; not in my field :; i leave .. to; apart from"""
_DROPPED = "dropped|rejected|discarded|abandoned|ruled+out|turned+down|shelved|scrapped|postponed|cancelled|vetoed|left+out|kept+out|skipped|avoided|forbidden|banned|prohibited|switched+off|discontinued"
# Denials that follow what they deny, of either kind of text.
_AFTER_NOT = f"""
    not|never ever|been|yet? used|applied|needed|necessary|required|planned|foreseen|intended|envisaged|considered|pursued|adopted|introduced|touched|involved|included|deployed|practised|employed|wanted|desired|allowed|relevant ,|here|there|yet|so+far|by|at|in|for|with+us;
    not in+use|in+scope|in+question|on+the+roadmap|on+the+agenda|on+the+table|on+the+cards|planned|among|mine|ours|yours|for+us|for+me;
    not my|our|your|his|her|their thing|cup|world|job|task|business|problem|concern|affair|turf;
    was|were|is|are|been|got .. but|and|then|yet .. not adopted|kept|pursued|chosen|used;
    was|were|is|are|been|got deliberately|soon|early|finally|consciously|quickly? {_DROPPED} ,|last|early|again|later|after|because|in|for|as;
    was|were|is|are|been|got .. and|but|then later? {_DROPPED};
    off the table|agenda|cards; was|were|stood on the list|plan|agenda; play|plays|played no|hardly+any part|role here|there|with+us?; never came|comes up; none of my|our|your business|concern|worries|worry;
    may|might|could|can come|follow|arrive|happen|be+added one+day|some+day|later|next+year|in+future|in+the+future|in+time; not now ,; one day ,|not;
    would be overkill; is overkill; was|were planned|intended|meant but; was|were planned|intended|meant , but; i never learned|learnt|tried|met|needed;
    too much|big|heavy|expensive|complex|early|costly for us|me|now; i|we leave|left alone|aside|out; no longer used|needed|there"""
_ASK_THEM = "^ see|ask|contact the|our"
_NO_ANSWER = "^ not with|at|for us|me ,; ^ not here ,; ^ we|i do+not|don+t|are+not|have+not ,; ^ none|no|never|nil|nothing|zero|not+yet ,; ^ none so|yet|at|whatsoever"
_TRAILS_NOT = """
    not my|in field|scope|job; is new to me; are new to me;
    never built|trained|used|touched;
    i? never|did+not build|built|write|train|trained|design|develop|make|wrote;
    did not build|train|write|develop; unfamiliar"""
_UNNEEDED = """
    not|isn|aren t? needed|required|necessary|expected|essential|mandatory|asked|part|wanted|used|your|something;
    not|isn|aren t? a must; unnecessary; need not; out of scope; is not .. job|role|required|needed|task;
    not a requirement; not .. part of; no need; no longer used; taught on the job; we teach .. you;
    gain*|bring*|earn* you nothing|little; bring*|give*|earn* no .. points|credit|advantage; is|are no plus|advantage|must|bonus; can be learn*; picked|pick up here|later|on|with; learn*|taught here|on+the+job|with+us|later"""
_UNNEEDED_AHEAD = """
    not needed :; not required :; what you do not need :; you do not need; you don t need;
    no need for|of|to; need not; we do not use; we don t use; not part of .. :; this is not a; this is no;
    you will not; you won t; we moved away from; we replaced|retired|left; instead of; not looking for;
    out of scope :; no"""
_WISH = """
    ^ learning; ^ studying .. now; ^ exploring; interested in; interest in; interests :; interest :;
    keen on|to; would like|love to; would love to; d like to|love; want|wants|wanting to;
    wish|wishes to; hope|hopes|hoping to; looking to|for; plan|plans|planning to; curious about;
    curiosity about; aspir*; eager to;
    currently|now|presently|still|just|am|actively|started|begun|begin reading|learning|studying|exploring;
    reading about|up; read|reads about|on; heard of|about; about to start|begin|learn; next step*;
    hope|hopes|hoping that|for; currently|now|presently|still|am looking|peeking|digging into; ^ looking into;
    follow|following the? news|developments|progress about|on|in|of; would gladly|happily; would|d be glad|happy|delighted|pleased|thrilled to; bought a|the book; my next; ready for; job|role|position|post with .. would; saving up for; shall|will study|learn|explore;
    my goal; goal is|: to?; goals|dream*; fascinated by; excited about|by; aiming to|for; seeking;
    intend|intends to; teaching myself; enrolled; signed up; considering a; watched; would enjoy;
    move into; moving into|towards; transition* into|to|towards; switch into|to; become|becoming a;
    drawn to|towards; hobbies :; hobby :; hobby|hobbies; reading group; reading list; on my list;
    wishlist; bucket list; i like|love reading; the idea of; spare time :; free time :; outside work :;
    away from work :; aims to; learning next :; to learn :; want to know; future :; ready to learn;
    open to; attracted by; motivated to learn; would welcome; longing; starting a|an|my .. course|in;
    after work|hours i; ^ in the evenings i; ^ on|at weekends i;
    roles|jobs|positions|posts in|with|around .. welcome|considered|preferred|wanted|sought;
    begin* .. course in; waiting to; for the future; someday; one day"""
_WISH_BEHIND = """
    in|on my|his|her|their spare|free|private time; for fun; as a hobby; out of interest|curiosity;
    is|are what i want|would|hope; with curiosity|interest; would|d need|have to learn|study; attract*|tempt*|intrigu* me; would suit me; is what i would; on|in my wish|reading|bucket|to+do list;
    gladly|happily considered|accepted|taken|discussed; are|is|very most? welcome ,;
    wish list; reading group; is on my list; interests me; would be my next; fascinat* me; excites me;
    as a next step; in leisure time; after work for fun; outside work; outside of work;
    on the side for fun; next on my list; in future; in the future"""
_TRIED = """
    tutorial*; toy; played|playing|play|plays around? with; dabbl*; tinker*; tried; once tried;
    experimented once; followed a|the|half tutorial|course; half a|the course; first look at;
    attended|listened .. talk|webinar|workshop|conference|meetup; webinar on|about; sat in on;
    read a|an|some|one|two|several|little|bit .. about|on|of; some|little|bit reading on|about|in;
    a|one|single|idle|rainy|free|long .. evening|afternoon|weekend|night|sunday|saturday with|of|on;
    fiddl*|toyed|toying|flirted|poked|poking|messed with|at|around|about; passing|nodding acquaintance|familiarity|knowledge;
    once looked|saw|read|heard|watched|opened|installed|touched; quick|first|brief|short|passing look|glance|peek at|into;
    seen .. at a|an|the; know|knows .. only from|by|through; only know|knows .. from|by;
    getting started; basic awareness; aware of; talk about|on .. attended; a weekend with;
    an afternoon with; hackathon; glanced; skimmed; saw .. demo; started but; abandoned; gave up;
    unfinished; never finished; did not finish; stopped after"""
_TRIED_BEHIND = """
    registered|enrolled ,; not started yet? ,;
    once in a notebook; in one|a notebook once?; in a single notebook; one notebook; in a weekend;
    over a weekend; one weekend; once ,|for|during; at a hackathon; in an afternoon; from a tutorial; in a tutorial;
    never finished; not finished; unfinished; half finished; did not finish; gave up; abandoned;
    no practice|practical ,; only|just|merely as a customer|user|reader|visitor|spectator|bystander; by name only; from hearsay; i have? only|merely|just seen|read|heard|watched|met; i? know .. only; i know from|by; never again; that was that|it|all; that is all; not to be repeated;
    only|just|merely|solely from|by|through books|slides|reading|hearsay|papers|talks|videos|lectures|articles|the+outside|a+distance|afar|name|colleagues;
    from|by books|slides|hearsay|videos|articles|name|talks|lectures only|alone"""
_TRIED_SAID = (
    "^ heard|attended|watched|saw|read a|an|one|some .. talk|lecture|book|video|article|demo|webinar"
)
_OTHERS_WITHIN = f"""
    for|with|alongside|by|to|from|support*|help*|serv*|beside the|our|other|another|two|three|four|several|neighbouring|sister|an|a .. {_TEAMS};
    next to .. {_TEAMS}; alongside .. {_TEAMS};
    our|the|other .. {_TEAMS} builds|build|trains|train|owns|own|does|do|runs|run|uses|use|writes|write|maintains|maintain|handles|handle"""
_BY = "built|handled|done|owned|trained|made|maintained|developed|written|managed|run|operated|provided|delivered|supplied|designed|created|tuned|covered|looked"
_OTHERS_BEHIND = f"""
    is|are|was|were|been|being .. {_BY} .. by the|our|a|an|another|other|others|someone|somebody|data|external|different|my|research|scientist|scientists|colleagues|specialists|partners;
    {_BY} by another|other|others|someone|somebody|colleagues|different|external;
    somebody|someone else s?; not mine; belong* to|with .. {_TEAMS};
    sit|sits|lies|lie|stays|stay|rests with .. {_TEAMS};
    in another|a|different different|second? department|team|division|building|house|town|city|country|place|office; elsewhere in; whose models;
    done|happens|happen|made elsewhere; is|are .. {_TEAMS} job|work|task; remains|remain with;
    in the hands of; taken care of ,; at headquarters|head+office; is|are|was|were .. centrally|externally|elsewhere; in other hands; ready made ,|by|in|from;
    i|we buy|bought|license|rent|order in; i|we buy|license|rent ,;
    is|are|was|were|gets|be bought|purchased in ,|by|from|for|with|and; is|are|was|were|gets|be outsourced|subcontracted|contracted+out ,|to|by;
    is|are a|an|another sister|other|different|separate|second team|squad|department|group|unit;
    owned elsewhere; comes|come from .. {_TEAMS}; came from .. {_TEAMS}"""
_WHOLE = f"""
    other|different posts|positions|openings|vacancies; whoever|anyone who? wants|needs .. ask|go|has|have|must;
    {_TEAMS} looks|look after it|them|this|that;
    {_TEAMS} owns|own|handles|handle|does|do|builds|build it|them|that|those; bought , not built;
    bought in; instead of building; rather than building; off the shelf"""
_THEY = """
    group|team|department|colleagues|vendor|guild|squad that|which|who? takes|take care|charge;
    analysts|others|they|partners|contractors|specialists|someone builds|build|trains|train|owns|own|does|do|runs|run|maintains|maintain|handles|handle|made|make|makes|wrote|writes|built|trained|did|provides|provide|delivers|deliver;
    left|leave to the|our|others|another; taken care of by; taken over by"""
_OTHERS = """
    bought|outsourced|licensed; handed .. to; handed over to; in support of;
    our|their|its|your customers|clients|users|partners|suppliers|competitors use|uses|run|runs|have|rely|work|operate|s|are;
    customers|clients who|that|whose; someone else s; somebody else s; other people s;
    the company s product*"""
_PREFERRED_AHEAD = """
    nice to have; nice to haves; nice :; nice if; bonus :; bonus points; bonus for|if; plus :; pluses :;
    preferred :; preferred qualifications|skills|experience|but|are; welcome :; desirable :; optional :;
    good to have; ideally; preferably; advantage* :; an advantage would;
    would be great|nice|ideal|helpful|good :?; we d love|like; we would love|like; it helps if|that|to;
    extra points|credit; desired :; so is|are; as is|are; it is a plus if; it s a plus; also welcome; also nice;
    a plus if; great if; brownie points; not required but; assets :; helpful :; beneficial :; even better;
    additional* :; if you also; you may also; would be a bonus :; we are glad if; we are happy if;
    a bonus if; what would be nice :; could have :; what helps :; what sets you apart :; stand out"""
_PREFERRED_BEHIND = """
    plus; pluses; bonus; bonuses; advantage*; advantageous; asset; assets; nice to have; nice to haves;
    good to have; welcome; welcomed; preferred; desirable; desired; beneficial; helpful; optional;
    appreciated; a nice extra; ideal; is|are|be nice; helps; help; would help; valued; of benefit;
    an extra; not required but; not essential; not mandatory; not a must;
    but not required|necessary|essential; is|are good; a merit; favourable;
    would be great|good|useful|ideal; nice ,; is useful; useful; a benefit; ideally; preferably;
    considered; gladly seen; not a requirement but; optional but; counts; count in your favour;
    a strength; not strictly; no must; a differentiator; is attractive; a big win; looked on kindly"""
_FIRM = """
    we offer; we provide; you get; perks; benefits; what you get; our offer;
    we train|teach you|newcomers|new|everyone; we pay; we have been; founded; headquartered;
    our customers|clients|mission|history; about us; equal opportunit*; training budget;
    conference budget|travel; salary; compensation; relocation; visa; in return; we are a; we re a;
    training|course|courses|certification|workshop|workshops|lessons in|on|for .. is|are|will provided|offered|included|paid|given|arranged|free|be;
    you are|will+be|get taught|trained|shown; among our; was|were|are|is started|set+up|created by;
    our founders; subsid*; our product; trusted by; our office*; office dogs; company car; team events;
    gym"""


def _tree(groups: Mapping[tuple[str, str], str]) -> Node:
    root = Node()
    for label, phrases in groups.items():
        for phrase in phrases.split(";"):
            if phrase.strip():
                add_phrase(root, " ".join(phrase.split()), label)
    return root


def resume_cues() -> Node:
    """The cues of a résumé, labelled with a reason and a direction."""
    return _tree({
        (SPARED, WITHIN): _SPARED, (DENIED, FORWARD): _NOT, (DENIED, BACKWARD): _TRAILS_NOT + ";" + _AFTER_NOT,
        (DENIED, BEFORE): _NO_ANSWER, (WISH, BEFORE): "^ soon|perhaps|maybe|someday|next|next+year|planned ,", (TRIED, BEFORE): _TRIED_SAID,
        (WISH, FORWARD): _WISH, (WISH, BACKWARD): _WISH_BEHIND, (TRIED, FORWARD): _TRIED,
        (TRIED, BACKWARD): _TRIED_BEHIND, (OTHERS, WITHIN): _OTHERS_WITHIN,
        (OTHERS, BACKWARD): _OTHERS_BEHIND, (OTHERS, FORWARD): _OTHERS + ";" + _THEY, (OTHERS, EITHER): _WHOLE, (OTHERS, BEFORE): _ASK_THEM,
    })  # fmt: skip


def posting_cues() -> Node:
    """The cues of a posting; in it an interest asked for is a demand."""
    return _tree({
        (SPARED, WITHIN): _SPARED, (NOT_NEEDED, FORWARD): _UNNEEDED_AHEAD + ";" + _NOT,
        (NOT_NEEDED, BACKWARD): _UNNEEDED + ";" + _AFTER_NOT,
        (NOT_NEEDED, BEFORE): _NO_ANSWER, (OTHERS, BACKWARD): _OTHERS_BEHIND,
        (OTHERS, FORWARD): _OTHERS.replace("bought|outsourced|licensed;", "") + ";" + _THEY, (PREFERRED, FORWARD): _PREFERRED_AHEAD,
        (PREFERRED, BACKWARD): _PREFERRED_BEHIND, (FIRM, FORWARD): _FIRM,
        (OTHERS, EITHER): "other|different posts|positions|openings|vacancies; whoever|anyone who? wants|needs .. ask|go|has|have|must",
    })  # fmt: skip
