"""What the build corrects by hand: names nobody uses, zones that are wrong, places that are none."""

import re

# GeoNames id -> the name that the place goes by
NAMES = {
    5128581: "New York",  # New York City
    4839416: "Milford",  # City of Milford (balance): the Census's name for all but Woodmont
    5809805: "Sammamish",
    5098084: "Far Hills",
    4887492: "Campton Hills",
    5304391: "Village of Oak Creek",
    4157898: "Greenacres",  # dropped "City" from its name
}
# GeoNames id -> other names that people type for it
ALIASES = {
    5128581: ("New York City", "NYC"),
    4140963: ("Washington DC", "District of Columbia"),
    5880054: ("Barrow",),
    5110266: ("Bronx",),
    4407066: ("Saint Louis City",),
    5391959: ("San Fran",),
}
# GeoNames id -> zone, where GeoNames has another county's (the reason beside it)
ZONES = {
    4266307: "America/Indiana/Vincennes",  # Vincennes, Knox County: Eastern since 2007, like its neighbours
    4263848: "America/Indiana/Indianapolis",  # Rockport, Parke County: GeoNames has Spencer County's
    4653999: "America/New_York",  # Rockwood, Roane County, all of it Eastern
    5710035: "America/Denver",  # West Wendover: Mountain, with Wendover in Utah
    7261646: "America/Denver",  # LeChee, Navajo Nation, which keeps daylight saving time
}
# Post offices whose ZIP codes also name a part of the city: (name, state, county) -> GeoNames id of the part
PARTS = {("New York", "NY", "New York"): 5125771}  # Manhattan

_TAIL = re.compile(r"\s*\((?:village|town|city)\)$|, CDP$", re.IGNORECASE)


def is_section_label(name: str, state: str) -> bool:
    """Whether it is a statistical area named by joining several names, which nobody says."""
    return ("/" in name or " - " in name) and state != "AS"


def is_historical(name: str) -> bool:
    return "(historical)" in name


def clean(geonames_id: int, name: str) -> str:
    """The name as people write it."""
    return NAMES.get(geonames_id) or _TAIL.sub("", name.strip())


def zone_of(geonames_id: int, state: str, zone: str) -> str:
    """The place's zone; Louisville's is written for four Alabama towns that keep Georgia's time."""
    if state == "AL" and zone == "America/Kentucky/Louisville":
        return "America/New_York"
    return ZONES.get(geonames_id, zone)
