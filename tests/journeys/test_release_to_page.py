"""A release with random names and amounts is written, published, and read off every page that shows it."""

import random
import re
from io import StringIO

import pytest
from django.core.management import call_command

from daysheet.lib.clock import read_clock
from tests.make import make_place

FIRST = ["Amara", "Benno", "Cosima", "Dario", "Edda", "Farid", "Greta", "Hiro", "Ines", "Jorun"]
LAST = ["Aldersey", "Brannock", "Castellan", "Dunmore", "Eskelund", "Farthing", "Gorringe", "Hallworth"]
WHAT = ["Footbridge", "Greenhouse", "Bandstand", "Boathouse", "Observatory", "Carousel"]


def written(dice):
    """A release, and what of it has to be found again."""
    person = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    group = f"{dice.choice(LAST)} {dice.choice(WHAT)} Society"
    amount, people = (
        f"${dice.randrange(100, 999)},{dice.randrange(100, 999)}",
        f"{dice.randrange(2000, 9999):,}",
    )
    text = (
        f"SANTA CLARA, Calif. — The {group} will repair the {WHAT[0].lower()} in Santa Clara for {amount}.\n\n"
        f"Some {people} people cross it on foot every day, because the next one is two miles away.\n\n"
        f"“Nobody here wants to swim to work,” said {person}, president of the {group}.\n\n"
        f"The work takes 14 weeks. Cyclists are sent along the levee while it lasts.\n\n"
        f"About the {group}\n\nThe {group} is a volunteer association.\n"
    )
    return text, (person, group, amount, people)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_a_release_with_random_names_and_amounts_is_read_off_every_page(client, tmp_path, seed):
    city, out = make_place(), StringIO()
    today = city.locality.day_at(read_clock())
    before = {path: client.get(path).content for path in pages(today)}
    text, facts = written(random.Random(seed))
    (tmp_path / "my.txt").write_text(text, encoding="utf-8")

    call_command("publish", str(tmp_path / "my.txt"), place="us/ca/santa-clara", stdout=out)

    address = re.sub(r"^https?://[^/]+", "", out.getvalue().strip())
    story = client.get(address).content.decode()
    headline = re.search(r"<h1>(.*?)</h1>", story).group(1)
    assert all(fact in story for fact in facts)
    for path in pages(today):
        html = client.get(path).content.decode()
        assert address in html, path
        assert headline in html, path
        assert address.encode() not in before[path]


def pages(today):
    """The front page of today by both its addresses, the text edition, the archive, the feed, the network."""
    city = "/us/ca/santa-clara/"
    return [city, f"{city}{today:%Y/%m/%d}/", f"{city}text/", f"{city}news/", f"{city}feed.xml", "/"]
