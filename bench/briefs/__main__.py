"""Measure drafts against the hand, and beside their peers: make bench WHAT=briefs."""

import argparse
import json
import sys
from contextlib import redirect_stdout
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.briefs import speed
from bench.briefs.drafts import Drafted, drafted, reading_figures, standing, summary_of
from bench.briefs.names import RULE
from bench.briefs.peers import ORACLE, PEERS, oracle, summaries
from bench.briefs.sets import Labelled, chosen_sets
from bench.briefs.tables import Row, head_of, row_of

WHAT = ("drafts", "peers", "speed")


def main() -> None:
    args = arguments()
    with redirect_stdout(sys.stderr if args.json else sys.stdout):
        results = results_of(args)
    if args.json:
        print(json.dumps(results, ensure_ascii=False, indent=2))


def results_of(args: argparse.Namespace) -> dict[str, Any]:
    results: dict[str, Any] = {}
    if args.only != "speed":
        results["sets"] = [measured(chosen, args.only) for chosen in chosen_sets(args.set)]
    if args.only in (None, "speed"):
        speed.main()
    return results


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/briefs", description=__doc__)
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME|FOLDER", help="dev, or a labelled set"
    )
    parser.add_argument("--only", choices=WHAT, help="measure no more than this")
    parser.add_argument(
        "--json", action="store_true", help="figures as JSON; the tables go to standard error"
    )
    return parser.parse_args()


def measured(chosen: Labelled, only: str | None) -> dict[str, Any]:
    """Print the table of a set and what is measured of drafts alone; return both by name."""
    made = drafted(chosen.judged)
    ours = {one.item.release.id: summary_of(one.brief) for one in made}
    rows = [row_of("our drafts", ours, chosen)]
    if only != "drafts":
        rows += peer_rows(chosen, {key: summary.words for key, summary in ours.items()})
    print(head_of(chosen), *rows, sep="\n")
    told = {} if only == "peers" else told_of_drafts(made)
    return {"set": chosen.name, "rows": [row.as_json() for row in rows], **told}


def peer_rows(chosen: Labelled, words: dict[str, int]) -> list[Row]:
    rows = [row_of(name, summaries(rank, chosen.judged, words), chosen) for name, rank in PEERS.items()]
    return [*rows, row_of(ORACLE, summaries(oracle(words), chosen.with_reference, words), chosen)]


def told_of_drafts(made: list[Drafted]) -> dict[str, Any]:
    """Print what is measured of drafts alone, and return it by name."""
    stands, found = standing(made), reading_figures(made)
    print(
        f"  sentences traced {stands.traced} of {stands.lines}; findings {stands.findings}; "
        f"within lengths {stands.within_lengths} of {stands.drafts}; without a lead {stands.without_lead}; "
        f"noise sentences used, headline and dek included {stands.noise_anywhere}"
    )
    print(
        f"  places right {found.places_right} of {found.releases}; "
        f"roles macro-F1 (15 labelled or more) {found.role_macro_f1 or 0:.3f}; "
        f"importance 3, recall {found.importance_recall:.3f}; noise open to drafts {found.noise_let_through}"
    )
    print(
        f"  players F1 {found.players_f1:.3f}; the hand's own briefs {found.players_f1_of_hand:.3f}\n  ({RULE})"
    )
    return {"standing": asdict(stands), "reading": asdict(found)}


if __name__ == "__main__":
    main()
