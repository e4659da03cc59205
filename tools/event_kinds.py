"""Sorts events into battles, terms of office, attacks, disasters and everything else, for variety on a page."""

from __future__ import annotations

import re


def words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(alternatives) + r")\b", re.IGNORECASE)


ARMS = words(
    "battles?", "sieges?", "besieg\\w+", "bombardment", "skirmish(es)?", "ambush", "(counter)?offensive", "raids?", "sorties?",
    "blitz(krieg)?", "invasions?", "invades?", "mutiny", "mutinies", "convoys?", "campaigns?", "storming", "captures?",
    "captured", "sack of", "surrenders?", "armistice", "capitulation", "wars?", "air ?strikes?", "airborne",
    "insurgency", "insurrection", "putsch", "coup", "encirclement", "defen[cs]e of", "relief of", "combat",
    "scuttling", "naval action", "batalla", "bataille", "battaglia", "schlacht", "combate", "torpedo\\w*", "U-boat",
    "friendly fire", "USS [\\w ]+ vs\\.? .+", "action o(f|ff)", "charge of", "frigate action", "frontier guards",
    "Mers-el-K[ée]bir", "air attacks",
)  # fmt: skip
MAYBE_ARMS = words(
    "operation", "expedition", "clash(es)?", "blockade", "fall of", "landings?", "evacuation of", "occupation",
    "conquest", "retreat", "rebellion", "revolts?", "uprisings?", "rising", "revolution", "pocket", "liberation",
    "engagement", "sinking of", "fleet", "troops", "army", "militia", "regiment", "assault", "redoubt", "armada",
    "march to", "annexation", "cavalry", "fights?", "defeat", "glorious first", "affair",
)  # fmt: skip
PEACE = words(
    "peace", "treaty", "accords?", "conference", "coronation", "summit", "election", "referendum", "parliament",
    "constitution", "proclamation", "installation", "independence", "independent", "olympics?", "world series",
    "discover(s|ed|y)", "invent(s|ed)", "admitted to the union", "founded", "landings? on (the )?(moon|mars)",
    "monarchy", "Berlin Wall", "Nixon shock", "protocol", "agreement", "arab spring", "christmas truce",
    "military school", "war on poverty", "war of the worlds",
)  # fmt: skip
ATTACK = words(
    "massacres?", "bombings?", "shootings?", "shootout", "shooting of", "attacks?", "murders?", "killings?",
    "hijacking", "assassinations?", "assassinated", "terrorism", "riots?", "lynching", "hostage", "riot",
)  # fmt: skip
DISASTER = words(
    "flight \\w+", "earthquakes?", "floods?", "hurricane", "cyclone", "typhoon", "tornado(es)?", "blizzard",
    "eruption", "fires?", "disasters?", "collapse[sd]?", "derailments?", "crash(es)?", "collisions?", "explosions?",
    "tsunami", "avalanche", "landslide", "mudslide", "snowstorm", "sinks?", "hindenburg", "bushfires?", "stampede",
)  # fmt: skip

# Titles of articles that Wikipedia's day pages link to, which say what kind of thing it was and not which.
NAMELESS = {"Steam explosion", "Boiling liquid expanding vapor explosion", "High-altitude nuclear explosion"}


def kind_of(text: str, sources: tuple[str, ...]) -> str:
    """'military', 'term', 'attack', 'disaster' or '' (everything else).

    Wikidata's collection is one of historic events that are nearly all battles: what it alone has, and no word
    of peace is in, counts as military.
    """
    if " begins a term as " in text:
        return "term"
    if ARMS.search(text) and not re.search(r"\b(peace|world series)\b", text, re.IGNORECASE):
        return "military"
    alone = all(source.startswith("wd:") for source in sources)
    if not alone and ATTACK.search(text):
        return "attack"
    if PEACE.search(text):
        return ""
    if alone or MAYBE_ARMS.search(text):
        return "military"
    return "disaster" if DISASTER.search(text) else ""
