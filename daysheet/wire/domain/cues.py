"""The words by which a sentence shows what it does."""

from __future__ import annotations

import re
from functools import lru_cache

from daysheet.lib.caseless import Caseless


@lru_cache(maxsize=2048)
def shows(cue: re.Pattern[str] | Caseless, text: str) -> bool:
    """Whether a cue stands in a text; rules and model ask the same of a sentence, and it is searched once."""
    return bool(cue.search(text))


SAID = re.compile(
    r"\b(?:said|says|added|stated|states|continued|concluded|noted|remarked|explained|commented|declared|wrote|testified)\b"
)
SAID_BY = re.compile(
    r",\s+(?:said|added|stated|continued|concluded|noted|remarked|commented)\s+(?:the\s+)?[A-Z]"
    r"|,\s+(?:[A-Z][\w.’'-]*\s+){1,8}(?:said|added|stated|continued|concluded)[.]?$"
)
FIRST_PERSON = re.compile(r"\b(?:I(?:['’](?:m|ve|ll|d))?(?![.’'\w])|my|me|myself)\b")
WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
STATEMENT = Caseless(
    r"\b(?:statement|remarks|comments?|letter|op-ed)\b|\b(?:said|stated|wrote|reads?)\s*:\s*$|\bfollowing\b",
)
NEXT = Caseless(
    r"""^\W*(?:to\ (?:now\ )?(?:apply|register|rsvp|submit|participate|attend|enroll|visit|request|complete|find|sign\ up)\b)
    |\b(?:(?:is|are|was|were)\ (?:now\ )?(?:scheduled|slated|expected)\ (?:to|for)\b|will\ (?:be\ held|take\ place|begin|start|open|close
     |host|hold|notice|announce|deliver|join|meet|vote|speak|visit|appear|continue|return|run|kick\ off|attend|convene|travel|consider|end|last|launch)\b
    |will\ be\ (?:available|able|accepted|announced|open|held|sentenced|notified|accepting|made|required|hosted|introduced|voted|considered)\b
    |deadlines?\b|due\ (?:by|on|date)\b|(?:can|may|should|must|please|how\ to|invited\ to)\ (?:now\ )?(?:apply|register|rsvp|submit|participate|attend|enroll|visit|request|complete|find|sign\ up)\b
    |(?:should|may|can)\ (?:visit|apply|contact|call|register|send)\b|RSVP\b|upcoming\b|next\ (?:week|month|year|steps?|spring|summer|fall|winter)\b
    |fac(?:es?|ing)\ (?:a\ )?(?:up\ to|maximum|statutory|possible|potential|sentence|penalt|\w+\ years|life|charges)|maximum\ (?:\w+\ )?(?:sentence|penalty|term)
    |if\ convicted\b|sentencing\ (?:is|has|hearing|date)|trial\b.{0,40}\b(?:set|scheduled|begin)|hearing\ (?:is|will)\b
    |(?:applications?|nominations?|submissions?|entries)\ (?:are|is|will|must|can)\b|invited\ to\b|coming\ (?:weeks|months|days)\b
    |at\ a\ later\ date\b|mail\ your\b|(?:open|free)\ to\ the\ public\b|apply\ (?:at|by|online|for|here|to)\b|will\ (?:now\ )?(?:go|head|move)\ to\b
    |will\ (?:ultimately|next|then|also\ be)\b|is\ set\ for\b|(?:must|need\ to)\ be\ (?:received|submitted|postmarked)\b)""",
    re.VERBOSE,
)
PLAYER = Caseless(
    r"""^\W*(?:(?:Rep\.|Sen\.|Congress(?:wo)?man|Representative|Senator|Mr\.|Ms\.|Mrs\.|Dr\.|He|She|It|They|The|[A-Z])[^,;:]{0,90}?
     (?:,[^,]{1,60},)?\s(?:is|was|are|were|has\ been|had\ been)\ (?:also\ |currently\ |now\ )?(?:an?|the|one\ of|among|born|originally|led|founded|headquartered|based
     |comprised|made\ up|home\ to|responsible\ for|located)\b)
    |\b(?:(?:serves?|served|serving)\ (?:as|on|his|her|in)\b|represents\b.{0,40}\b(?:district|state|people|residents|families|counties|students)
    |currently\ serving\b|native\ of\b|graduated\ (?:from|with)\b|enlisted\b|veteran\ of\ the\b|recipient\ of\b
    |sits\ on\ the\b|is\ a\ (?:senior\ )?member\ of\b|co-?founded\b|was\ founded\b|headquartered\ in\b
    |offers\b.{0,60}\b(?:programs?|services|products|solutions)\b|is\ the\ (?:nation|world|state|largest|leading|president|chair|director))""",
    re.VERBOSE,
)
NO_PLAYER = Caseless(
    r"""\b(?:grants?|programs?|initiative|campaign|honor|award|agreement|bill|act|law|legislation|settlement|project|medal|funding|complaint|case|result
     |USERRA|announcement|co-?sponsor|requires?|episode|podcast|event|seminar|hearing)\b""",
    re.VERBOSE,
)
TITLED = re.compile(
    r"^[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){1,3},\s+(?:[\w-]+\s+){0,4}?(?:(?:Co-)?Founder|Provost|Dean|Attorney|Analyst|Officer|CEO|CFO|COO|President|Director|Founder|Chair\w*|Vice|Manager|Senior|Fellow|Professor"
    r"|Mayor|Commissioner|Superintendent|Chief|Owner|Executive|Secretary|Sheriff|Dean)\b"
)
WHY = Caseless(
    r"""\b(?:(?:will|would)\ (?:\w+\ )?(?:help|allow|enable|provide|support|improve|strengthen|ensure|protect|create|make|reduce|expand|increase
     |benefit|aim|serve|bring|give|boost|enhance)\b
    |(?:aims?|designed|intended|seeks?|enacted)\ to\b|in\ order\ to\b|(?:largest|biggest|highest|first)\b.{0,40}\b(?:history|ever|decades?)\b
    |due\ to\ decades\b|committed\ to\b|(?:high|top)\ priority\b|distinct\ honor\b|not\ entitled\b|believed\ to\b
    |according\ to\ (?:the\ )?(?:latest|data|a\ (?:recent\ )?(?:study|report|survey))|brings?\b.{0,60}\btogether\b|(?:comes?|came)\ as\b
    |help(?:s|ing)?\ (?:to\ )?(?:institute|build|create|communities|families|students|ensure|protect|people|address)\b)""",
    re.VERBOSE,
)
STAKES = Caseless(
    r"""\b(?:importan(?:t|ce)\b|critical\b|crucial\b|essential\b|vital\b|historic\b|cris[ie]s\b|threat(?:s|en|ens|ened)?\b
    |challenges?\b|problems?\b|shortages?\b|struggl|affect(?:s|ed|ing)\b|impact(?:s|ed|ing)?\b|at\ risk\b
    |(?:percent|%)\ of\b|disadvantaged\b|underserved\b)""",
    re.VERBOSE,
)
# Somebody did or said something: a fact of the story, whatever words it uses.
DID = Caseless(
    r"""\b(?:emphasi[sz]ed|highlighted|underscored|secured|introduced|urged|voted|worked|closed\ by|led|helped|announced|opened|focused|listened
    |discussed|met|joined|toured|introduced|sent|knew|recruited|wrote|called|supported|covered|received|signed)\b""",
    re.VERBOSE,
)
CREDIT = Caseless(
    r"""\b(?:(?:case|matter|investigation|convictions?|settlement|lawsuit)\b.{0,80}\b(?:investigated|prosecuted|handled|litigated|resulted\ from|result\ of|conducted)\b
    |prosecut(?:ed|ing)\ (?:the|this|these)\ cases?\b|(?:Trial|Assistant\ U\.?S\.?)\ Attorneys?\b.{0,200}\bprosecut
    |is\ being\ (?:investigated|prosecuted|handled)\b|assist(?:ance|ed)\b.{0,40}\b(?:investigation|case)\b|investigated\ (?:the|this)\ case)""",
    re.VERBOSE,
)
LAW = re.compile(
    r"\b(?:Act|Title\s+[IVX]+|ADA|law|USERRA|statute)\b.{0,40}\b(?:prohibits?|requires?|makes?\ it|also\ prohibits)\b"
)
MONEY = re.compile(r"\$\s?\d|\b\d[\d,.]*\s(?:million|billion)\b|\bdollars\b")
NUMBER = re.compile(r"\b\d[\d,.]*\b|\bpercent\b|%")
CHARGE = Caseless(
    r"""\b(?:charged|indicted|convicted|pleaded\ guilty|pled\ guilty|sentenced|admitted|alleg(?:es|ed|ing|ations?)|complaint|guilty|arrested|seized|defrauded
    |settle(?:ment|d)?|agreed\ to|requires?\b.{0,40}\b(?:pay|board|company|city)|accord(?:ing|ance)\ (?:to|with)\ (?:court|the\ (?:indictment|complaint|plea)))\b""",
    re.VERBOSE,
)
EVENT = Caseless(
    r"\b(?:received|receive|awarded|hosted|toured|visited|presented|joined|held|funding|grants?|invest(?:s|ed|ment)|announced|selected|recipients?)\b",
)
AGO = Caseless(
    r"\b(?:previously|earlier|in (?:19|20)\d\d|since|last (?:year|month|week)|was established|history|background|recently)\b",
)
