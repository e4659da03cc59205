"""How long a search takes once its index stands, how long the index takes to make, and the memory it holds."""

import os
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from calibration import circumstances

GOAL_MS, GOAL_MB, QUERIES = 30, 30, 200
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TYPED = """
thanksgiving;Thanks giving;mlk;martin luther king;4th of july;july 4;fourth of july;xmas;ramadan 2027;03-17;17 March
3/17;95050;santa clara;St. Patrick;St Pattys;día de los muertos;cinco;beyonce;Beyoncé;tom hanx;black history;king;john
mary;smith;williams;jo;ma;sa;s;a;day;national;national day;international day;world;the;of the;new year;einstein albert
john j;mc;mac;de;van;von;le;saint;st;springfield;san;new;los angeles;washington;paris;may;march 2027;easter;eastre
hallowen;valentin;chanukah;presidents day;women's day;donut;pizza day;cat;dog;coffee;zzzzzz;qqq;thanxgivin;shakespear
beethovn;mozzart;%;_;'--;🎃;<script>;---;1984;santacalra sanjsoe newyrok losangelse;sanfrancsico califronia unitde
a b c d e f g h i j k l m n o p q r s t u v w x y z;jonny smoth wiliams jonnes harrys clarck petersn larssn
""".strip().replace("\n", ";")  # fmt: skip


def main() -> None:
    os.environ["DAYSHEET_DATA"] = tempfile.mkdtemp(prefix="daysheet-bench-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "daysheet.config.settings"
    import django  # noqa: PLC0415 (settings first)

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 (settings first)

    from daysheet.almanac.queries import known_facts  # noqa: PLC0415 (likewise)
    from daysheet.places.actions import load_network  # noqa: PLC0415 (likewise)

    call_command("migrate", verbosity=0)
    load_network(now=NOW)
    facts = known_facts()
    tell_index(facts)
    tell_searches(queries([person.name for person in facts.people.named()]))


def queries(names: list[str]) -> list[str]:
    """What readers type, then whole names, surnames, beginnings and slips, taken evenly from all people."""
    typed = TYPED.split(";")
    changes: tuple[Callable[[str], str], ...] = (
        str,
        lambda name: name.split()[-1],
        lambda name: name[:-2],
        lambda name: name[:3] + name[4:],
    )
    wanted = QUERIES - len(typed)
    taken = names[:: len(names) // wanted][:wanted]
    return typed + [changes[at % len(changes)](name) for at, name in enumerate(taken)]


def tell_index(facts: object) -> None:
    from daysheet.editions.finding import day_index, people_index  # noqa: PLC0415 (settings first)

    def days() -> object:
        return day_index(facts.observances)

    def people() -> object:
        return people_index(facts.people, frozenset(facts.denied))

    took = [timed(days)[1], timed(people)[1]]
    day_index.cache_clear(), people_index.cache_clear()
    tracemalloc.start()
    made = days(), people()
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    print(
        f"index of {len(made[0]):,} observances and {len(made[1]):,} people: "
        f"{took[0]:.2f} s + {took[1]:.2f} s, {held:.1f} MB; goal {GOAL_MB} MB"
    )


def tell_searches(asked: list[str]) -> None:
    """The best of three of each query, from the typed text to the rows of the page, database included."""
    from daysheet.editions.domain.asked import read_asked  # noqa: PLC0415 (settings first)
    from daysheet.editions.finding import search_answers  # noqa: PLC0415 (likewise)

    def best(text: str) -> float:
        return min(timed(lambda: search_answers(read_asked(text), "", "1", NOW.date()))[1] for _ in range(3))

    took = sorted((best(text) * 1000, text) for text in asked)
    slow = ", ".join(f"{text[:20]!r} {ms:.1f}" for ms, text in took[:-4:-1])
    print(f"{len(took)} searches, warm: median {statistics.median(ms for ms, _ in took):.1f} ms, ", end="")
    print(f"worst {took[-1][0]:.1f} ms ({slow}); goal {GOAL_MS} ms; {circumstances()}")


def timed(do: Callable[[], object]) -> tuple[object, float]:
    """What it returns, and the processor time that it took."""
    start = time.process_time()
    return do(), time.process_time() - start


if __name__ == "__main__":
    main()
