"""The states, the district and the inhabited territories of the United States, by postal code."""

STATES: dict[str, str] = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas",
    "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts",
    "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
    "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
    "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
    "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "AS": "American Samoa", "GU": "Guam", "MP": "Northern Mariana Islands", "PR": "Puerto Rico",
    "VI": "U.S. Virgin Islands",
}  # fmt: skip
FIFTY = frozenset(STATES) - {"DC", "AS", "GU", "MP", "PR", "VI"}
_BY_NAME = {name.casefold().replace(".", ""): code for code, name in STATES.items()}
_COUNTY_WORD = {"LA": " Parish", "AK": "", "PR": "", "DC": "", "AS": "", "GU": "", "MP": "", "VI": ""}


def state_code(text: str) -> str | None:
    """The postal code that 'ca', 'D.C.' or 'California' means, or None."""
    plain = " ".join(text.replace(".", "").split())
    if plain.upper() in STATES:
        return plain.upper()
    return _BY_NAME.get(plain.casefold())


def county_title(state: str, county: str) -> str:
    """A county as people say it: 'Cook County', 'Orleans Parish', 'Baltimore city', empty for none."""
    if not county or county.endswith((" city", "Carson City")):
        return county
    return county + _COUNTY_WORD.get(state, " County")
