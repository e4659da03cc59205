"""What the build corrects by hand: names nobody uses, zones that are wrong, places that are none."""

import re

# GeoNames id -> the name that the place goes by
NAMES = {
    5128581: "New York",  # New York City
    7160204: "Milford",  # City of Milford (balance): the Census's name for all but Woodmont
    7174365: "Sammamish",  # City of Sammamish
    5097839: "Far Hills",  # Borough of Far Hills
    6930979: "Campton Hills",  # Village of Campton Hills
    7260892: "Village of Oak Creek",  # … (Big Park)
    4157467: "Greenacres",  # dropped "City" from its name
    5011005: "Stambaugh",  # … , Iron River
    7262734: "Marine Corps Base Hawaii",  # … - MCBH
}
# GeoNames id -> other names that people type for it
ALIASES = {
    5128581: ("New York City", "NYC"),
    4140963: ("Washington DC", "District of Columbia"),
    5880054: ("Barrow",),
    5110266: ("Bronx",),
}
# GeoNames id -> zone, where GeoNames has another county's (the reason beside it)
ZONES = {
    4266307: "America/Indiana/Vincennes",  # Vincennes, Knox County: Eastern since 2007, like its neighbours
    4263848: "America/Indiana/Indianapolis",  # Rockport, Parke County: GeoNames has Spencer County's
    4653999: "America/New_York",  # Rockwood, Roane County, all of it Eastern
    5710035: "America/Denver",  # West Wendover: Mountain, with Wendover in Utah
    7261646: "America/Denver",  # LeChee, Navajo Nation, which keeps daylight saving time
}
# A borough of New York also answers to every ZIP code of its county: (state, county) -> GeoNames id
BOROUGHS = {
    ("NY", "New York County"): 5125771,  # Manhattan
    ("NY", "Queens County"): 5133273,
    ("NY", "Bronx County"): 5110266,
}
# Parts of a city to which GeoNames gives the count of the whole city: the same people a second time
COUNTED_TWICE = {
    4645421,  # New South Memphis
    4498303,  # West Raleigh
    4297999,  # Lexington-Fayette
    4300488,  # Meads: Lexington's count
    5317071,  # Tempe Junction
    4619947,  # East Chattanooga
    4756955,  # East Hampton, Virginia
    4333190,  # Metairie Terrace
    4839745,  # North Stamford
    4903976,  # North Peoria
    4385018,  # East Independence
    4780011,  # Portsmouth Heights
    5143620,  # West Albany
    5781070,  # Sandy Hills
    7839240,  # Enchanted Hills: Rio Rancho's count
    4833505,  # East Norwalk
    4786714,  # South Suffolk
    4450687,  # West Gulfport
    4792867,  # West Lynchburg
    4937232,  # Framingham Center
    5052361,  # West Coon Rapids
    4504225,  # South Vineland
    4945588,  # North Chicopee
    4154047,  # East Pensacola Heights
    5264870,  # North La Crosse
    4951473,  # South Peabody
    5037790,  # Minnetonka Mills
    5104405,  # Sayreville Junction
    5085688,  # East Concord
    4930511,  # Beverly Cove
    4845519,  # West Torrington
    4059870,  # East Florence
    4608418,  # Brentwood Estates
    4251841,  # Upper Alton
    4979245,  # South Portland Gardens
    5104835,  # South Old Bridge
    5280822,  # Weirton Heights
    4169455,  # Punta Gorda Isles
    5099292,  # Hopatcong Hills
    4973457,  # North Bath
}
NO_PLACES = {11280527, 11280534}  # campuses of hospitals

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
