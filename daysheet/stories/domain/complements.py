"""What a noun, a verb or an amount still waits for: 'a motion' its 'to', 'met' its 'with', '$5 million' its 'for'.

The words are our own choice, from cuts that readers judged to be faulty and from others like them (nouns that are for, to or about
something, verbs of placing, giving, joining and naming; plurals are told apart): without what follows, a reader asks 'to do what?', 'with whom?', 'for what?'.
"""

import re

from daysheet.lib.caseless import Caseless

_NOUNS = {
    "to": """accommodation adjustments advocacy alternative amendment amendments answer answers application applications approach
        attention bill capacity change changes commitment commitments conspiracy contribution contributions cuts damage
        delegation denial denials freedom guide improvement improvements incentive invitation legislation license
        letter letters measure measures mission missions motion motions nominee nominees nomination nominations obligation
        offer opportunities option options organizations path pathway permission permit policies policy promise proposal
        proposals provisions readiness reason reasons refusal request requests resolution rights solution solutions
        tool tools treatment upgrade upgrades visit workers years award agreement actions action need needs threat threats
        resources plan plans role roles capacity coverage transition return switch introduction exposure road duty leave license bid data technologies""",
    "for": """account advocate appetite appointment approval assistance basis candidates capacity ceremony channels charges compensation
        consideration court damages demand discount earmark eligibility experience catalyst chapter figure forum funding grant grants guidance
        home initiative key legislation letter license market measure message messages model motion nomination nominations
        obligations office opening opportunities opportunity options partner pay payment period permit plan plans possibilities preparation
        program provider provisions rate reasons recognition reform request requests requirements resources responsibility roadmap rules search
        service services sentence shelter solution solutions source standard standards statement strategy support testing treatment
        value way week""",
    "in": """advance agent appearance award boost change changes competition confidence conflict court cut cuts decline decrease difference drop
        engagement experience fraud gap gaps growth guide highlight increase increases interest investment investments
        investments lapse leader leaders market member members involvement participation place position positions
        progress provisions reduction reform rise role roles shift shortage skill specialist stake success surge trade
        trafficking training trial trend work""",
    "on": """accommodations action agreement attack attacks attention ban bans bill briefing burden cap case comment comments
        conference cuts debate decision discussion discussions effect effects emphasis expert focus guidance hearing hearings
        impact information input insight instruction legislation limit limits negotiations opinion panel perspective plan
        policy position program proposal question questions report research restriction restrictions roundtable ruling sheet sheets
        speech stance statement statements step strategy talks tax thoughts update updates view views vote work workshop""",
    "with": """accordance agreement arrangement compliance conflict connection contact contract cooperation coordination deal
        dialogue discussion discussions experience interview meeting meetings negotiations partnership partnerships plea problem
        problems relations relationship relationships settlement ties trouble""",
    "from": """advice benefit benefits contribution contributions data departure distance effects exemption feedback freedom funding help
        information input message opinions protection proceeds relief support transition withdrawal""",
    "at": "aim anger attempt attempts charge look operations post posts remarks role roles surge work",
    "by": "evidence investigation order request requests use",
    "against": """action actions appeal battle bias case cases charges claim complaint crimes discrimination evidence fight lawsuit
        offense protection retaliation suit threats vote war win""",
    "about": """advice complaint complaints concern concerns conversation conversations details doubt education fears idea ideas
        information lies message news question questions report statement statements story story thoughts truth""",
    "between": "conflict difference distinction gap link partnership relationship talks balance connection",
    "under": "claim claims liability obligations protections responsibilities rights suit",
}
_OF_NOUNS = {preposition: frozenset(nouns.split()) for preposition, nouns in _NOUNS.items()}
_VERBS = {
    "to": """add adds added adding amount amounts apply applies applied assign assigned attribute attributed award awarded bring
        brings brought commit committed compare compared connect connects connected contribute contributes contributed
        deliver delivers delivered donate donated extend extended give gives gave given giving go goes going grant grants granted
        hand handed keep kept limit limited link linked present presents presented raise raised reduce
        reduced refer referred relate relates report reports respond responded restore restored return returned sell
        send sends sent sentence sentenced sentences subject submit submitted take takes took tie tied transfer transferred turn welcome
        welcomes pay pays fight offer offers offered lend lends lent charges start starts starting begins partner partners""",
    "with": """align aligned associate associated begin combine combined compare compared connect coordinate deal dealt equip filled
        found help interact met meet meets meeting merge partner replace share shared sign signed team teamed work works worked
        working charge charged charging provide provided""",
    "for": """account allow apply ask asked blame call calls called calling charge charged compensate hold indicted
        named nominate nominated pay pays paid plan prepare prepares preparing reserve reserved search sentenced set sue sued
        thank thanked use used vote voted aside submit submits submitted sell sells convicted arrested commend commends praise praises wait waited win won""",
    "in": """appear appeared arrive believe born culminate culminated employ engage engaged enroll enrolled include included invest
        invested involve involved join joined joins live lived lives locate located participate participated place places put puts ranked rank
        ranks remain reinstate reinstating result resulted serve serves served spend spent specialize take taken found""",
    "on": """agree based bring call center concentrate count counts decide depend elaborate focus focused focuses focusing impose
        insist place placed put rely sit sits spend spent team vote work educate educating""",
    "from": """benefit come comes came derive differ draw drawn emerge escape exclude hear heard keep kept learn originate prevent
        prohibit protect range ranges ranging receive recover remove removed shield start stem suffer take taken took fire hire hires hired stand stands""",
    "at": "aim aimed arrive held look place placed play plays remain stand stay target work works sold",
    "by": "follow followed hit cause caused drive driven go goes lead led own",
    "under": "remain remains remained fall falls come live operate",
    "as": "recognize recognized name named serve serves served elect elected announce announces announced appoint appoints appointed",
    "against": "file filed bring brought retaliate discriminate guard protect vote",
    "into": "enter enters entered turn look go put divide",
    "over": "preside",
    "about": "talk think worry",
}
_OF_VERBS = {preposition: frozenset(verbs.split()) for preposition, verbs in _VERBS.items()}
_OF_THEM = re.compile(r"\bof (?:them|whom|which|these|those)$")
_SPACE_OF_TIME = re.compile(r"\b[\w-]+ (?:days|weeks|months|years|hours|feet|miles)$")
_COUNT = r"(?:[$€£]?\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)"
_DAY = r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|\w+day)"
_RANGES = tuple(
    (
        re.compile(rf"\b{one}(?:\s(?:million|billion|thousand|percent|a\.m\.|p\.m\.))?$"),
        re.compile(rf"^(?:to|through|until)\s{one}\b"),
    )
    for one in (_COUNT, _DAY)
)
_SET_APART = re.compile(r"(?:from|after|before|since|ago)\b")
_GUILTY = Caseless(r"\b(?:pleads?|pleaded|pled|pleading|found|finds) guilty$")
_BARE_AMOUNT = re.compile(r"[$€£][\d.,]+(?:\s(?:million|billion|thousand))?$")
_SPENDS = Caseless(
    r"\b(?:includ|provid|invest|announc|secur|deliver|allocat|welcom|bring|spend|award|add|direct|dedicat|contain|appropriat|total)\w*\b[^.;]{0,40}$"
    r"|\bof\s(?:\w+\s){0,3}$"
)
_ARRESTED = Caseless(r"\b(?:arrest|charg|indict|su)(?:e|ed|s|es)\b")
_ACCUSED = re.compile(
    r"^(?:whom|who|with|for|on|after|accused|alleging|in)\b.{0,40}\b(?:accus|charg|alleg|suspicion|violat|br[eo]ak)\w*",
    re.DOTALL,
)
_LED = Caseless(r"\b(?:led|leads?|joins?|joined)\b")
_IN_DOING = re.compile(r"^in\s\w+ing\b")
_SINCE = re.compile(r"^(?:since|for|in|at|by|under|from|with|as)\s")
_PERFECT = re.compile(r"\b(?:has|have) been (?:an? |the )?(?:[\w’'-]+ ){0,5}[\w’'-]+$")


def awaits(head: str, tail: str, near: int = 5) -> bool:
    """Whether the last noun or amount of a head, or a verb among its last words, lacks what the tail begins with."""
    if not head.strip() or not tail.strip():
        return False
    preposition = tail.split(maxsplit=1)[0].casefold()
    words = [word.casefold().strip(",;()“”\"’'") for word in head.split()[-near:]]
    return (
        words[-1] in _OF_NOUNS.get(preposition, ())
        or any(word in _OF_VERBS.get(preposition, ()) for word in words)
        or _stops_in_a_measure(head, tail)
        or _stops_in_a_deed(head, tail, preposition)
    )


def _stops_in_a_measure(head: str, tail: str) -> bool:
    """'30 of them' without what they do, 'two' of 'two to five', 'nine months' without 'after what'."""
    if _OF_THEM.search(head) or (_SPACE_OF_TIME.search(head) and _SET_APART.match(tail)):
        return True
    return any(goes_on.match(tail) and begins.search(head) for begins, goes_on in _RANGES)


def _stops_in_a_deed(head: str, tail: str, preposition: str) -> bool:
    """'Pleaded guilty' without its charge, '$5 million' without its use, 'has been chief' without its 'since'."""
    if _GUILTY.search(head):
        return preposition in {"to", "of", "on", "in", "for"}
    amount = _BARE_AMOUNT.search(head)
    if amount and preposition in {"for", "to", "in"} and _SPENDS.search(head[: amount.start()]):
        return True
    if (_ACCUSED.match(tail) and _ARRESTED.search(head)) or (_IN_DOING.match(tail) and _LED.search(head)):
        return True
    return bool(_SINCE.match(tail) and _PERFECT.search(head))
