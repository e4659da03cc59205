"""The tables: every chosen set measured and printed, then all real releases."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bench.briefs import speed
from bench.briefs.chance import told_lead_over
from bench.briefs.drafts import Drafted, drafted, reading_figures, standing, summary_of
from bench.briefs.misses import misses_of
from bench.briefs.names import RULE
from bench.briefs.peers import ORACLE, PEERS, oracle, summaries
from bench.briefs.places import place_figures
from bench.briefs.sets import Labelled, chosen_sets
from bench.briefs.tables import Row, head_of, row_of


def results_of(names: list[str], only: str | None) -> dict[str, Any]:
    """Print the tables asked for, and return their figures by name."""
    results: dict[str, Any] = {}
    if only != "speed":
        results["sets"] = [measured(chosen, only) for chosen in chosen_sets(names)]
    if only in (None, "speed"):
        results["speed"] = speed.figures()
        print(*speed.told(results["speed"]), sep="\n")
    return results


def measured(chosen: Labelled, only: str | None) -> dict[str, Any]:
    """Print the table of a set and what is measured of drafts alone; return both by name."""
    made = drafted(chosen.judged)
    if only == "misses":
        print(f"set {chosen.name}", *(line for one in made for line in misses_of(one)), sep="\n")
    ours = {one.item.release.id: summary_of(one.brief) for one in made}
    rows = [row_of("our drafts", ours, chosen)]
    if only in (None, "peers"):
        rows += peer_rows(chosen, {key: summary.words for key, summary in ours.items()})
    print(head_of(chosen), *rows, sep="\n")
    if len(rows) > 1:
        print(f"  {told_lead_over(rows[0].ones, rows[1].ones, rows[1].system)}")
    told = {} if only == "peers" else told_of_drafts(made)
    return {"set": chosen.name, "rows": [row.as_json() for row in rows], **told}


def peer_rows(chosen: Labelled, words: dict[str, int]) -> list[Row]:
    rows = [row_of(name, summaries(rank, chosen.judged, words), chosen) for name, rank in PEERS.items()]
    return [*rows, row_of(ORACLE, summaries(oracle(words), chosen.with_reference, words), chosen)]


def told_of_drafts(made: list[Drafted]) -> dict[str, Any]:
    """Print what is measured of drafts alone, and return it by name."""
    stands, found, places = standing(made), reading_figures(made), place_figures(made)
    macro = "–" if found.role_macro_f1 is None else f"{found.role_macro_f1:.3f}"
    print(
        f"  sentences traced {stands.traced} of {stands.lines}; findings {stands.findings}; "
        f"within lengths {stands.within_lengths} of {stands.drafts}; without a lead {stands.without_lead}; "
        f"noise sentences used, headline and dek included {stands.noise_anywhere}"
    )
    print(
        f"  places right {found.places_right} of {found.releases}; "
        f"roles macro-F1 (15 labelled or more) {macro}; "
        f"importance 3, recall {found.importance_recall:.3f}; noise open to drafts {found.noise_let_through}"
    )
    print(places.told())
    print(
        f"  players F1 {found.players_f1:.3f}; the hand's own briefs {found.players_f1_of_hand:.3f}\n  ({RULE})"
    )
    return {"standing": asdict(stands), "reading": asdict(found), "places": asdict(places)}
