"""The words of pages that stand where a release should be: walls, errors, checks, lists."""

from __future__ import annotations

import re

_I = re.IGNORECASE | re.VERBOSE

# What stands in the way, and the words by which such pages say it, most telling first.
WALLS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "a page that asks to prove that a person reads it",
        re.compile(
            r"""\bverify\ (?:that\ )?you(?:['’]?\ ?a?re)\ (?:a\ )?(?:human|not\ a\ (?:ro)?bot)|\b(?:i['’]?m|are)\ (?:you\ )?(?:not\ )?a\ robot\b
            |\b(?:complete|solve|enter|type)\ (?:the|this|a)\ (?:re)?captcha|\bre?captcha\ (?:below|verification|challenge|to\ continue)
            |\bchecking\ (?:if\ the\ site\ connection|your\ browser)|\bbrowser\ (?:check|verification)\b|\bunusual\ (?:traffic|activity)\ from\ your
            |\bpardon\ our\ interruption\b|\b(?:ddos\ protection|performance\ (?:&|and)\ security)\ by\b|^\W*just\ a\ moment\W*$
            |\bmade\ us\ think\ (?:that\ )?you\ (?:are|were)\ a\ bot\b|\bneeds\ to\ review\ the\ security\ of\ your\ connection""",
            _I,
        ),
    ),
    (
        "a page that asks for JavaScript or another browser",
        re.compile(
            r"""\b(?:enable|turn\ on|activate|allow)\ java ?script\b|\bjava ?script\ (?:is|must\ be|needs\ to\ be|has\ been|to\ be)\ (?:currently\ )?(?:not\ )?
              (?:disabled|enabled|required|turned\ (?:on|off)|available)|\brequires?\ java ?script\b|\bwithout\ java ?script\b|\bdoes\ not\ support\ java ?script
            |\b(?:your|this)\ browser\ is\ (?:out\ of\ date|outdated|(?:not|no\ longer|un)\ ?supported)|\bupgrade\ your\ browser\b""",
            _I,
        ),
    ),
    (
        "an access-denied page",
        re.compile(
            r"""^\W*(?:error\W*)?(?:(?:http\W*)?403\W*)?(?:access\ (?:is\ )?(?:denied|forbidden|restricted)|forbidden|permission\ denied|unauthori[sz]ed(?:\ access)?|not\ authori[sz]ed)\W*(?:403)?\W*$
            |\b403\b.{0,12}\bforbidden\b|\byou\ (?:don['’]?t|do\ not|dont)\ have\ (?:the\ )?(?:permission|access|authori[sz]ation|rights?)\b
            |\byou\ (?:are|were)\ not\ authori[sz]ed\ to\b|\byou\ (?:have\ been|are|were)\ (?:temporarily\ )?blocked\b|\byour\ (?:request|access|ip(?:\ address)?)\ (?:to\ this\ (?:site|page)\ )?(?:has\ been|was|is)\ (?:temporarily\ )?(?:blocked|denied|limited|banned)
            |\brequest(?:ed\ url)?\ was\ (?:rejected|blocked|denied)\b|\baccess\ to\ (?:this|the\ requested)\ (?:page|site|website|resource|url|content)\ (?:is|has\ been|was)\ (?:denied|blocked|forbidden|restricted)
            |\bsupport\ id\ is\W+\d{6}|^\W*reference\ (?:\#|number|id)\W*[\da-f.]{6,}|\bray\ id\b|\bnot\ available\ in\ your\ (?:country|region|location)
            |\btoo\ many\ requests\b|\battention\ required!""",
            _I,
        ),
    ),
    (
        "a page that was not found",
        re.compile(
            r"""^\W*(?:error\W*)?(?:http\W*)?(?:404|410)\b\W*(?:error|not\ found|page\ not\ found|gone|file\ not\ found)?\W*$|\b(?:error|http)\ 404\b|\b404\b.{0,12}\b(?:error|not\ found)\b
            |^\W*(?:sorry\W+|oops\W+|uh[- ]oh\W+)?(?:the\ |this\ )?(?:page|file|article|story|content|document|url)\ (?:is\ |was\ |could\ not\ be\ |cannot\ be\ |can['’]?t\ be\ )?(?:not\ )?found\W*(?:\||[-–—]|$)
            |\b(?:page|url|file|address|resource|article|content|link)\ (?:that\ )?(?:you['’]?(?:\ a|\ we)?re\ |you\ (?:have\ |were\ |are\ )?|has\ been\ |was\ )?(?:looking\ for|requested|trying\ to\ (?:reach|access|view|find)|followed|entered|clicked)
              .{0,60}\b(?:not|n['’]t|cannot|no\ longer|does|moved|removed|unavailable|may|might)\b
            |\b(?:can['’]?t|cannot|could\ ?n['’]?t|could\ not|unable\ to)\ (?:seem\ to\ )?find\ (?:that|the|this)\ (?:page|article|file)|\bno\ longer\ (?:exists?|available)\ (?:on\ this|at\ this|here)
            |\bnothing\ (?:was\ )?found\ (?:here|at\ this\ location)\b""",
            _I,
        ),
    ),
    (
        "a server's error page",
        re.compile(
            r"""\b(?:500|502|503|504)\b.{0,14}\b(?:error|bad\ gateway|service\ (?:temporarily\ )?unavailable|internal|gateway\ time-?out)
            |^\W*(?:internal\ server\ error|bad\ gateway|service\ (?:temporarily\ )?unavailable|gateway\ time-?out|connection\ timed\ out|application\ error)\W*$
            |\bserver\ (?:encountered|is\ (?:temporarily\ )?(?:unable|unavailable|down|busy))|\b(?:site|website|page|service)\ is\ (?:currently\ |temporarily\ )?(?:unavailable|down|offline|undergoing\ maintenance|under\ (?:maintenance|construction))
            |\berror\ establishing\ a\ database|\baccount\ (?:has\ been\ )?suspended\W*$|\bdomain\ (?:name\ )?(?:is|may\ be)\ (?:for\ sale|parked)|^\W*index\ of\ /|\bsomething\ went\ wrong\b""",
            _I,
        ),
    ),
    (
        "a login or subscription wall",
        re.compile(
            r"""^\W*(?:please\ )?(?:log|sign)[ -]?in(?:\ (?:to\ (?:your\ account|continue|view|read|access).{0,60}|required|page|here|or\ (?:register|sign\ up).{0,30}))?\W*$
            |\bplease\ (?:log|sign)\ ?in\b|\b(?:log|sign)\ ?in\ (?:or\ \w+(?:\ \w+){0,3}\ )?to\ (?:continue|view|read|access|see|your\ account)|\bmust\ (?:be\ (?:logged|signed)\ in|(?:log|sign)\ in|be\ a\ (?:member|subscriber))
            |\bforgot(?:ten)?\ (?:your\ |my\ )?(?:user ?name|password)|\bremember\ me\b|\b(?:create|need|have)\ an?\ (?:free\ )?account\b|\bnew\ user\?
            |\bsubscribe\ (?:now\ )?to\ (?:continue|read|keep|unlock|access)|\b(?:article|content|story)\ is\ (?:only\ )?(?:for|available\ to|reserved\ for|exclusive\ to)\ (?:our\ )?(?:subscribers|members)
            |\b(?:reached|used)\ (?:your|the)\ (?:monthly\ )?(?:limit|\w+\ free\ articles)|\balready\ (?:a\ subscriber|have\ an\ account|a\ member|registered)|\bcontinue\ with\ (?:google|facebook|apple|sso)
            |^\W*(?:user ?name|password|email\ address)\W*(?:or\ email\W*)?(?:user ?name|password)?\W*$|\bsession\ (?:has\ )?(?:expired|timed\ out)""",
            _I,
        ),
    ),
    (
        "a cookie wall",
        re.compile(
            r"""\b(?:we|site|website|page|partners)\b.{0,40}\bus(?:e|es|ing)\ (?:\w+\ ){0,3}cookies\b|\b(?:accept|reject|allow|decline|manage)\ (?:all\ |optional\ |non-essential\ )*cookies
            |\bcookie\ (?:settings|preferences|consent|policy|notice)\b|\bbefore\ you\ continue\ to\b|\b(?:we\ value|about)\ your\ privacy\b|\bmanage\ (?:your\ )?(?:consent|preferences)\b
            |\b(?:store|access)\ (?:and/or\ access\ )?information\ on\ (?:a|your)\ device|\baccept\ all\b|\breject\ all\b|\bstrictly\ necessary\ cookies""",
            _I,
        ),
    ),
)
TO_READER = re.compile(
    r"""\b(?:you|your|yours|please|click|cookies?|browser|java ?script|log ?in|sign ?in|password|webmaster|administrator|redirected?|cloudflare|captcha)\b
    |\b(?:this|our|the)\ (?:web)?(?:site|page|resource|server|url)\b|\bthis\ request\b|\berror\ (?:code|was|occurred)\b""",
    _I,
)
MORE = re.compile(
    r"""\W*(?:(?:read|learn|see|view|show|load|find\ out)\ (?:more|all|full\ (?:story|article|release)|details?)(?:\ (?:about|on|news|posts|releases|articles|stories|press).{0,80})?|continue\ reading.{0,100}
    |full\ (?:story|article|release)|more\ (?:news|info(?:rmation)?|details?|results)?|details|permalink|download(?:\ pdf)?)\W*""",
    _I,
)
PAGES = re.compile(
    r"""\W*(?:page\ \d+(?:\ of\ \d+)?|(?:\d{1,4}\W+){3,}(?:…|\.\.\.|next|last)?.{0,20}|(?:first|previous|prev|next|last|older|newer)(?:\ (?:page|posts|entries|articles))?
    |(?:showing|displaying|viewing|results)\ (?:items\ |results\ )?\d+\W.{0,60}|\d+\ results?.{0,30}|sort\ by.{0,40}|filter(?:\ by)?.{0,40}|\d+\ (?:-|–|to)\ \d+\ of\ \d+.{0,20})\W*""",
    _I,
)
LIST_TITLE = re.compile(
    r"""\W*(?:home(?:\ ?page)?|welcome(?:\ to.{0,60})?|(?:latest\ |recent\ |all\ |local\ |city\ |our\ )?(?:news|press|media)(?:\ ?(?:room|center|centre|releases?|archives?|list(?:ing)?|index|updates|&\ (?:events|media|updates)|and\ (?:events|media|updates)|flash))?(?:\ archives?)?
    |(?:press\ )?releases|archives?|blog|search(?:\ results)?|site\ ?map|about(?:\ us)?|contact(?:\ us)?|calendar|events|category:?.{0,40}|tag:?.{0,40}|privacy\ policy|terms\ (?:of\ (?:use|service)|and\ conditions))\W*""",
    _I,
)
ADVISORY = re.compile(
    r"^\W*(?:who|what|when|where|why|how)\W{0,3}[:–-]|\bfor (?:immediate )?release\b|\bmedia advisory\b",
    re.IGNORECASE | re.MULTILINE,
)
NEWS = re.compile(
    r"\b(?:said|says|announced?s?|announcing|today|yesterday|according to|voted|awarded|signed|charged|sentenced|issued|introduced|statement)\b",
    re.IGNORECASE,
)
