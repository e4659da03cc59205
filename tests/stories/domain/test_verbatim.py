"""A release in another language is drafted in its own whole sentences, and the editor is told."""

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.compose import compose
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.text import parse_text

SPANISH = (
    "AUSTIN, Texas – La alcaldesa anunció el lunes que la biblioteca prestará cuarenta paquetes de semillas a cada "
    "hogar.\n\nEl programa cuesta 1.800 dólares al año y lo pagan los amigos de la biblioteca.\n\n"
    "“Una semilla que se presta vuelve como cien para todos los que la siembran en la ciudad”, dijo.\n\n"
    "Para más información, llame al 512-555-0100 en la oficina de la alcaldesa.\n"
)
ENGLISH = (
    "AUSTIN, Texas – The library will lend forty packets of seed to each household, the mayor announced on Monday. "
    "The program costs $1,800 a year and is paid for by the Friends of the Library, who also sort all of the seeds. "
    "It begins on March 14, 2026 and is open to every household that has a card of the city’s library.\n"
)


def draft(text):
    return compose(read_release(parse_text(text.encode())))


def test_a_spanish_release_is_drafted_in_spanish_and_said_to_be_so():
    brief = draft(SPANISH)

    assert brief.lead.text == (
        "La alcaldesa anunció el lunes que la biblioteca prestará cuarenta paquetes de semillas a cada hogar."
    )
    assert [line.text for line in brief.details.paragraph] == [
        "El programa cuesta 1.800 dólares al año y lo pagan los amigos de la biblioteca."
    ]
    assert [mark.kind for mark in brief.marks] == ["not_english", "press_release"]


def test_of_a_release_in_two_languages_the_english_part_is_drafted():
    brief = draft(f"{SPANISH}\n{ENGLISH}")

    told = " ".join(line.text for _, _, line in lines_of(brief))
    assert "forty packets of seed" in told
    assert "semillas" not in told
    assert "not_english" not in {mark.kind for mark in brief.marks}
