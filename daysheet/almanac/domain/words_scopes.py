"""Kinds and scopes of observances told in plain words."""

from __future__ import annotations

from daysheet.places.domain.states import STATES, county_title

# In the order in which a day's observances are shown; state, city and county law count for the places of them.
KINDS = {
    "federal": "Federal holiday",
    "us-state": "State law",
    "us-local": "City or county law",
    "us-law": "Federal law",
    "us-proclamation": "Presidential proclamation",
    "un": "United Nations",
    "religious": "Religious",
    "international": "International",
    "cultural": "Cultural",
    "food": "Food",
    "popular": "Popular",
    "country-national": "National holiday",
}

_COUNTRIES = """
ad Andorra · ae United Arab Emirates · ag Antigua and Barbuda · ai Anguilla · al Albania · am Armenia · ao Angola
ar Argentina · as American Samoa · at Austria · au Australia · aw Aruba · ax Åland Islands · az Azerbaijan
bb Barbados · bd Bangladesh · be Belgium · bf Burkina Faso · bg Bulgaria · bh Bahrain · bi Burundi · bj Benin
bl Saint Barthélemy · bm Bermuda · bn Brunei · bo Bolivia · bq Caribbean Netherlands · br Brazil · bs Bahamas
bw Botswana · by Belarus · bz Belize · ca Canada · cc Cocos (Keeling) Islands · cd Democratic Republic of the Congo
cf Central African Republic · ch Switzerland · ci Côte d'Ivoire · ck Cook Islands · cl Chile · cm Cameroon · cn China
co Colombia · cr Costa Rica · cu Cuba · cv Cape Verde · cw Curaçao · cx Christmas Island · cy Cyprus · cz Czechia
de Germany · dj Djibouti · dk Denmark · dm Dominica · do Dominican Republic · dz Algeria · ec Ecuador · ee Estonia
eg Egypt · eh Western Sahara · er Eritrea · es Spain · et Ethiopia · fi Finland · fj Fiji · fr France · ga Gabon
gb United Kingdom · gd Grenada · ge Georgia · gf French Guiana · gg Guernsey · gh Ghana · gi Gibraltar · gm Gambia
gn Guinea · gp Guadeloupe · gq Equatorial Guinea · gr Greece · gt Guatemala · gu Guam · gw Guinea-Bissau · gy Guyana
hk Hong Kong · hn Honduras · hr Croatia · ht Haiti · hu Hungary · id Indonesia · ie Ireland · il Israel · in India
ir Iran · is Iceland · it Italy · je Jersey · jm Jamaica · jp Japan · ke Kenya · km Comoros · kn Saint Kitts and Nevis
kr South Korea · ky Cayman Islands · kz Kazakhstan · lc Saint Lucia · lk Sri Lanka · lr Liberia · ls Lesotho
lt Lithuania · lu Luxembourg · lv Latvia · ly Libya · ma Morocco · mc Monaco · md Moldova · me Montenegro
mf Saint Martin · mg Madagascar · mk North Macedonia · ml Mali · mp Northern Mariana Islands · mq Martinique
mr Mauritania · mt Malta · mu Mauritius · mw Malawi · mx Mexico · my Malaysia · mz Mozambique · na Namibia
nc New Caledonia · ne Niger · nf Norfolk Island · ng Nigeria · ni Nicaragua · nl Netherlands · no Norway
nz New Zealand · pa Panama · pe Peru · pf French Polynesia · ph Philippines · pk Pakistan · pl Poland
pm Saint Pierre and Miquelon · pr Puerto Rico · pt Portugal · py Paraguay · re Réunion · ro Romania · rs Serbia
ru Russia · rw Rwanda · sa Saudi Arabia · sc Seychelles · sd Sudan · se Sweden · sg Singapore · si Slovenia
sj Svalbard and Jan Mayen · sk Slovakia · sl Sierra Leone · sm San Marino · sn Senegal · so Somalia · sr Suriname
ss South Sudan · st São Tomé and Príncipe · sv El Salvador · sx Sint Maarten · sz Eswatini
tc Turks and Caicos Islands · td Chad · tg Togo · th Thailand · to Tonga · tr Turkey · tt Trinidad and Tobago
tw Taiwan · tz Tanzania · ua Ukraine · ug Uganda · uy Uruguay · uz Uzbekistan · va Vatican City
vc Saint Vincent and the Grenadines · ve Venezuela · vg British Virgin Islands · vi U.S. Virgin Islands · vn Vietnam
vu Vanuatu · wf Wallis and Futuna · xk Kosovo · yt Mayotte · za South Africa · zm Zambia · zw Zimbabwe
"""
COUNTRIES = {
    code: name
    for entry in _COUNTRIES.replace("\n", " · ").split(" · ")
    if entry.strip()
    for code, name in [entry.strip().split(" ", 1)]
}
_SMALL = {"st": "St.", "of": "of", "the": "the"}  # words of names of places that are not simply capitalised
_WIDE = {"us": "United States", "world": "the world", "africa": "Africa"}


def kind_in_words(kind: str) -> str:
    return KINDS.get(kind, kind)


def is_local(scope: str) -> bool:
    """Whether it is a city ('us/ca/berkeley') or a county ('us-la/orleans')."""
    return scope[:2] == "us" and "/" in scope


def scope_in_words(scope: str) -> str:
    """'us-ca' is California, 'ht' Haiti, 'us/ca/berkeley' Berkeley, California; without a name it stays as it is."""
    if is_local(scope):
        return f"{locality_in_words(scope)}, {STATES.get(_state(scope), scope)}"
    if scope.startswith("us-"):
        return STATES.get(_state(scope), scope)
    return _WIDE.get(scope) or COUNTRIES.get(scope, scope)


def locality_in_words(scope: str) -> str:
    """A city or county without its state: 'Berkeley', 'Orleans Parish'."""
    name = " ".join(_SMALL.get(word, word.capitalize()) for word in scope.rpartition("/")[2].split("-"))
    return name if scope[2] == "/" else county_title(_state(scope), name)


def scopes_in_words(scopes: tuple[str, ...]) -> str:
    """'Alabama, Mississippi and South Carolina', 'Leon County and Tallahassee, Florida'."""
    states = {_state(scope) for scope in scopes if is_local(scope)}
    if len(states) == 1 and all(map(is_local, scopes)):
        return f"{_joined([locality_in_words(one) for one in scopes])}, {STATES.get(states.pop(), '')}"
    return _joined([scope_in_words(scope) for scope in scopes])


def _state(scope: str) -> str:
    return scope[3:5].upper()


def _joined(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
