"""Steps by class and in order, with their neighbours."""

from daysheet.guides.domain.guide import Basis, StepClass
from daysheet.guides.domain.pages.steps import groups_of, links_to, ordered_rows, rows_of_steps, sources_used
from daysheet.guides.domain.sums import Span
from tests.guides.made import made_guide, made_step


def test_row_tells_neighbours_by_short_title_and_how_its_hours_were_come_by():
    guide = made_guide(
        made_step("a", title="Mixing (by hand)"),
        made_step("b", "a", basis="h", sources=()),
        made_step("c", "b"),
        basis=(Basis("h", "By likeness.", ("S",)),),
    )
    row = rows_of_steps(guide)["b"]

    assert ([one.title for one in row.needs], [one.title for one in row.leads_to]) == (["Mixing"], ["C"])
    assert (row.hours, row.basis, row.kind) == ("1–2", "By likeness.", StepClass("quick", "Quick"))
    assert [source.code for source in sources_used(guide, [row])] == ["S"]
    assert sources_used(guide, [rows_of_steps(guide)["c"]]) == ()
    assert links_to(guide, ("c",))[0].class_ == "quick"


def test_groups_follow_the_guides_heads_and_name_the_longest_core_first():
    guide = made_guide(
        made_step("long", hours=(5.0, 9.0), optional=True),
        made_step("short", hours=(1.0, 1.0)),
        made_step("middle", hours=(2.0, 4.0)),
        made_step("hard", class_="deep"),
        class_=(StepClass("deep", "Hard"),),
    )
    hard, quick = groups_of(guide)

    assert (hard.kind.title, quick.kind.title) == ("Hard", "Quick")
    assert [row.step.id for row in quick.longest] == ["middle", "short", "long"]
    assert (quick.optional, quick.hours) == (1, Span(8, 11, 14))


def test_steps_stand_by_phase_after_what_they_need():
    guide = made_guide(
        made_step("bake", "mix", phase="Oven"),
        made_step("mix", phase="Dough"),
        made_step("heat", phase="Oven"),
    )

    assert [(phase, [row.step.id for row in rows]) for phase, rows in ordered_rows(guide)] == [
        ("Oven", ["heat", "bake"]),
        ("Dough", ["mix"]),
    ]
