"""What stands in a release without being news: contacts, furniture, legal notices, headings."""

from __future__ import annotations

import re

from daysheet.lib.caseless import Caseless

RULES = Caseless(r"[\W_]*(?:end|30|xxx)?[\W_]*")
FURNITURE = Caseless(
    r"""\W*(?:for\ immediate\ release|for\ release|media\ advisory|embargoed.{0,40}
    |print|e-?mail|tweet|share(?:\ (?:this|on).{0,20})?|(?:next|previous)\ (?:article|post|story|release)|back\ to.{0,20}
    |like|facebook|twitter|linkedin|instagram|youtube|related(?:\ (?:links|articles|stories|posts|news))?|permalink
    |read\ more|more\ news|view\ (?:all|more).{0,20}|download|issues:.*|tags?:.*|categor(?:y|ies):.*|share:?|close|skip\ to.{0,30}
    |loading.{0,10}|advertisement|cookie.{0,40}|return\ to\ top)\W*""",
    re.VERBOSE,
)
LINKS = Caseless(
    r"""^\W*(?:click\ (?:here|on|the)\b
    |(?:to\ )?(?:read|view|watch|see|listen\ to|download|find|access)\b[^.]{0,140}(?:\bhere\b|\bclick\b|\bvisit\b|https?:|www\.)
    |for\ (?:more|additional|further)\b[^.]{0,120}(?:visit|see|go\ to|refer|https?:|www\.)
    |(?:please\ )?visit\b.{0,80}(?:https?:|www\.|\.(?:com|gov|org|net|edu)\b)
    |(?:https?://|www\.)\S+\W*$
    |(?:the\ )?(?:full|complete)\ (?:text|letter|list|agenda|report|bill|video|transcript)\b[^,]{0,60}$)
    |\b(?:(?:click|tap)\b.{0,30}\bhere\b|(?:found|available|downloaded?|viewed|accessed|watch(?:ed)?|read|listen|see|seen|view|visit|find|learn\ more|online)
     \b[^.]{0,60}\bhere\b
    |(?:more|additional|further|detailed)\ (?:information|details|info)\b[^.]{0,120}
     (?:\bvisit\b|\bgo\ to\b|\bcan\ be\ found\b|\bis\ available\b|\bare\ available\b|\bclick\b|\bfind\b|https?:|www\.|\bhere\b)
    |(?:found|available|posted|accessed)\ (?:at|on)\b.{0,60}(?:https?:|www\.|\.(?:gov|com|org)\b)|can\ be\ found\ (?:at|on|by)\b
    |(?:photos?|pictures|images|video|audio|recording|transcript|text|copy|b-roll|footage|livestream|full\ (?:letter|text|list|bill|report|agenda))
     \b[^.]{0,90}\b(?:can\ be\ (?:found|downloaded|viewed|seen|read|watched|accessed)|(?:is|are)\ (?:available|attached|below|posted)|here)\b
    |(?:follow|like|join|find|connect\ with)\ (?:us|him|her|[A-Z]\w+)\ on\ (?:twitter|facebook|instagram|linkedin|x\b|social)
    |subscribe\b|newsletter\ sign|sign\ up\ for\b.{0,40}\b(?:newsletter|alerts|updates)
    |^\W*be\ sure\ to\ (?:check|follow|visit|subscribe|tune)\b
    |^\W*(?:read|view|watch|see|download)\ [^.]{0,140}\b(?:letter|report|bill|video|statement|release|remarks)\b[^.]{0,40}$
    |^\W*(?:contact|call|visit|e-?mail)\b[^.]{0,80}\b(?:today|now)\b[^.]{0,10}\bto\b
    |learn\ more\b[^.]{0,60}(?:\bat\b|\bby\ visiting\b|:|https?:|www\.)|learn\ more,?\ (?:click|visit))""",
    re.VERBOSE,
)
COMPANY = Caseless(
    r"""^\W*(?:(?:source|logo|photo|photos|multimedia|contact\ data|cision)\s*[:–—-]|SOURCE\ [A-Z]
    |cautionary\ (?:note|statement))
    |©
    |\(c\)\ ?(?:19|20)\d\d
    |\b(?:forward-looking\b|safe\ harbor\b|Private\ Securities\ Litigation|Securities\ (?:Exchange\ )?Act\ of\ 19
    |no\ (?:cost\ or\ )?obligation\ to\b|(?:undertakes?|assumes?|disclaims?)\ (?:no|any)\ (?:duty|obligation|intent)
    |actual\ results\b.{0,80}\b(?:differ|vary)|risks\ and\ uncertainties\b|risk\ factors\b|Forms?\ (?:10-[KQ]|8-K|20-F|S-1)\b
    |SEC\ filings\b|filings?\ with\ the\ (?:SEC|Securities\ and\ Exchange)|materially\ from\ those\b
    |all\ rights\ reserved\b|(?:registered\ )?trademarks?\ (?:of|are|is)\b
    |(?:PR\ ?Newswire|Business\ ?Wire|GLOBE\ ?NEWSWIRE|Accesswire|EIN\ Presswire)\b\W*$|view\ (?:the\ )?(?:original|source|multimedia))""",
    re.VERBOSE,
)
# What is never news, whatever else it says: trailers of wire sites, captions, a notice before recalls.
SURE = Caseless(
    r"""\W*(?:the\ post\b.{1,300}\bappeared\ first\ on\b
    |view\ (?:the\ )?(?:original|source|multimedia)\ (?:version|content|release)\b
    |photos?\ ?(?::|\((?:l(?:eft)?[ -]to[ -]r(?:ight)?|from\ left)|caption|courtesy|credit)
    |when\ a\ company\ announces\ a\ recall,|fda\ does\ not\ endorse\ either\b)""",
    re.VERBOSE,
)
INNOCENCE = Caseless(
    r"""\bpresum(?:ed|ption\ of)\b.{0,20}\binnocen|\binnocent\ (?:unless|until)\b|\bnot\ evidence\ of\ guilt\b
    |\b(?:merely|simply|only|just)\b.{0,20}\b(?:accusations?|allegations?)\b|\b(?:is|are)\ (?:an\ )?(?:accusations?|allegations?)\b
    |\bno\ determination\ of\ liability\b""",
    re.VERBOSE,
)
# By the parts that no address and no number lacks; where they begin is not asked.
EMAIL = re.compile(r"@(?<=[\w.+-]@)[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"\d(?<![\w$]\d)\d\d\)?[ .-]{0,2}\d{3}[ .-]\d{4}\b")
CONTACT_HEAD = Caseless(
    r"""\W*(?:(?:press|media|public\ affairs|investors?|news|company|sales|communications)\s*(?:relations\s*)?
    (?:contacts?|inquiries|office|relations)|contacts?|for\ (?:media|press)\ inquiries.{0,60}|contact\ (?:information|person|us))\b\s*(?::|\W*$)""",
    re.VERBOSE,
)
REACH = Caseless(
    r"\b(?:contact|call|e-?mail|write\ to|phone|reach|questions|tel|telephone|fax|hotline|line)\b"
)
APPLYING = Caseless(
    r"\b(?:appl(?:y|ying|ication|ications|icants?)|register|registration|RSVP|deadline|submit|nominat\w+|sign\ up|tickets?|enroll?)\b",
)
CAPTION = Caseless(
    r"\W*(?:(?:press|news) releases?|above|below|pictured|photo(?:graph)?|caption|image|l(?:eft)?[ -]to[ -]r(?:ight)?|from left)\b(?:\W|$)",
)
LONE_DATE = Caseless(
    r"""\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*)?(?:(?:january|february|march|april|may|june|july|august|september
    |october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\ \d{1,2}(?:st|nd|rd|th)?,?\ \d{4}
    |\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\W*(?:\d{1,2}:\d\d\W*(?:[ap]\.?m\.?)?)?\W*""",
    re.VERBOSE,
)
ABOUT = re.compile(
    r"\W*(?:[Aa]bout|ABOUT)\s+(?:[Tt]he\s+|THE\s+)?[A-Z](?:[^.!?]|(?<=\b(?:Inc|INC|Ltd|LTD))\.|(?<=\b(?:Corp|CORP))\.|(?<=\b(?:Co|CO|St|ST))\.){1,80}\W*",
    re.ASCII,
)
LEGAL_HEAD = Caseless(
    r"\W*(?:(?:cautionary|forward|safe harbor|disclaimer|legal notice|important (?:notice|information))\b[^.]{0,90})\W*",
)
SIGNATURE = Caseless(r"\W*(?:members? of congress|united states senators?|sincerely|respectfully)\W*")
ADDRESS = Caseless(
    r"""\W*(?:\d+\s+(?:[NSEW]\.?\s+)?[\w.' ]+\b(?:street|st|avenue|ave|road|rd|drive|dr|blvd|boulevard|lane|ln|way|court|ct|highway|hwy
    |square|sq|plaza|parkway|pkwy|suite|room)\b[^!?]{0,40}|[A-Z][\w.' -]+,\s*(?:[A-Z]{2}|[A-Z][a-z]+\.?|D\.C\.)\s+\d{5}(?:-\d{4})?|p\.?\s?o\.?\ box\ .{1,40})\W*""",
    re.VERBOSE,
)
