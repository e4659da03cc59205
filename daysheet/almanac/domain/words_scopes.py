"""Kinds and scopes of observances told in plain words."""

from __future__ import annotations

from daysheet.places.domain.states import STATES

# In the order in which a day's observances are shown; state law counts for the places of that state.
KINDS = {
    "federal": "Federal holiday",
    "us-state": "State law",
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
_WIDE = {"us": "United States", "world": "the world", "africa": "Africa"}


def kind_in_words(kind: str) -> str:
    return KINDS.get(kind, kind)


def scope_in_words(scope: str) -> str:
    """'us-ca' is California, 'ht' Haiti; a scope without a name stays as it is."""
    if scope.startswith("us-"):
        return STATES.get(scope[3:].upper(), scope)
    return _WIDE.get(scope) or COUNTRIES.get(scope, scope)


def scopes_in_words(scopes: tuple[str, ...]) -> str:
    """'Alabama, Mississippi and South Carolina'."""
    names = [scope_in_words(scope) for scope in scopes]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
