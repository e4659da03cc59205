"""Prerequisites as a drawing: ranks from left to right, nothing on top of another, few crossings."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daysheet.guides.domain.drawing.graph import drawn_steps
from daysheet.guides.domain.drawing.labels import lines_of, short_title, width_of
from daysheet.guides.domain.drawing.layering import layered, ranks_of, thinned
from daysheet.guides.domain.drawing.ordering import crossings, uncrossed
from daysheet.guides.domain.drawing.placing import spread
from daysheet.guides.shipped import guide_named
from tests.guides.domain.test_sums import ENGINEER
from tests.guides.made import made_step


@st.composite
def prerequisites(draw):
    """Up to twenty steps, each with up to three of those before it."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 20)))]
    return {
        name: tuple(sorted(draw(st.sets(st.sampled_from(names[:number]), max_size=3)))) if number else ()
        for number, name in enumerate(names)
    }


def overlapping(nodes):
    boxes = [(n.step.id, n.x, n.end, n.top, n.y) for n in nodes]
    return [
        (a[0], b[0])
        for a, b in combinations(boxes, 2)
        if a[1] < b[2] and b[1] < a[2] and a[3] < b[4] and b[3] < a[4]
    ]


@settings(max_examples=40, deadline=None)
@given(prerequisites())
def test_every_step_stands_right_of_what_it_needs_and_over_no_other(after):
    drawing = drawn_steps(tuple(made_step(name, *needs) for name, needs in after.items()))
    x = {node.step.id: node.x for node in drawing.nodes}

    assert [(n, m) for n in x for m in after[n] if x[m] >= x[n]] == []
    assert overlapping(drawing.nodes) == []
    assert sorted([*x, *(step.id for step in drawing.alone)]) == sorted(after)
    assert all(
        n.x >= 0 and n.end <= drawing.width and n.top >= 0 and n.y <= drawing.height for n in drawing.nodes
    )


@settings(max_examples=40, deadline=None)
@given(prerequisites())
def test_lines_left_out_are_told_by_a_longer_way(after):
    drawn = thinned(after)

    def reached(name, needs):
        return {name}.union(*(reached(one, needs) for one in needs[name]))

    assert {name: reached(name, drawn) for name in after} == {name: reached(name, after) for name in after}


@settings(max_examples=40, deadline=None)
@given(prerequisites())
def test_ordering_never_adds_crossings_and_loses_no_spot(after):
    layers = layered(after)
    ranks = uncrossed(layers)

    assert crossings(ranks, layers.pieces) <= crossings(layers.ranks, layers.pieces)
    assert [sorted(map(str, rank)) for rank in ranks] == [sorted(map(str, rank)) for rank in layers.ranks]


def test_two_lines_that_need_not_cross_do_not():
    layers = layered({"a": (), "b": (), "c": ("b",), "d": ("a",)})

    assert crossings(layers.ranks, layers.pieces) == 1
    assert crossings(uncrossed(layers), layers.pieces) == 0


def test_a_step_with_nothing_before_it_stands_beside_what_it_leads_to():
    assert ranks_of({"a": (), "b": ("a",), "late": (), "c": ("b", "late")}) == {
        "a": 0,
        "b": 1,
        "late": 1,
        "c": 2,
    }


def test_line_over_a_rank_runs_level_past_it():
    steps = (
        made_step("a"),
        made_step("b", "a"),
        made_step("c", "b"),
        made_step("d"),
        made_step("e", "c", "d"),
    )
    spread_out = (
        made_step("a"),
        made_step("b", "a"),
        made_step("c", "a"),
        made_step("d", "b"),
        made_step("e", "c", "d"),
    )

    assert {node.step.id: node.path.count("H") for node in drawn_steps(steps).nodes if node.path} == {
        "b": 0,
        "c": 0,
        "e": 0,  # d stands beside it: nothing to pass
    }
    assert {node.step.id: node.path.count("H") for node in drawn_steps(spread_out).nodes if node.path} == {
        "b": 0,
        "c": 1,  # it stands beside d, so its line from a passes the rank of b
        "d": 0,
        "e": 0,
    }


@pytest.mark.parametrize("slug", [ENGINEER])
def test_shipped_graph_is_drawn_without_overlap_and_with_few_crossings(slug):
    guide = guide_named(slug)
    drawing = drawn_steps(guide.step)
    x = {node.step.id: node.x for node in drawing.nodes}

    assert overlapping(drawing.nodes) == []
    assert [(node.step.id, one) for node in drawing.nodes for one in node.needs if x[one] >= node.x] == []
    assert len(drawing.nodes) + len(drawing.alone) == len(guide.step)
    assert drawing.crossings <= 150  # of more than 800 as listed
    assert drawing.width <= 1216  # the page's width: no scrolling sideways on a desk


def test_same_steps_are_drawn_the_same():
    guide = guide_named(ENGINEER)
    drawn_steps.cache_clear()
    first = drawn_steps(guide.step)
    drawn_steps.cache_clear()

    assert drawn_steps(guide.step) == first


def test_drawing_of_nothing_is_empty():
    assert drawn_steps(()).nodes == ()
    assert drawn_steps((made_step("a"),)).alone == (made_step("a"),)


@pytest.mark.parametrize(
    ("wanted", "rooms", "found"),
    [
        ([0, 30], [10, 10], [0, 30]),
        ([0, 0], [10, 10], [-5, 5]),
        ([20, 0], [10, 10], [5, 15]),
        ([0, 0, 100], [10, 10, 10], [-5, 5, 100]),
    ],
)
def test_spots_stand_as_near_to_their_wish_as_their_room_lets_them(wanted, rooms, found):
    assert spread(wanted, rooms, [1] * len(wanted)) == found


def test_heavier_spot_gives_way_less():
    assert spread([0, 0], [10, 10], [9, 1]) == [-1, 9]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Evaluation: metrics, validation schemes", "Evaluation"),
        ("Data frames (pandas, Polars)", "Data frames"),
        ("(Re)training", "(Re)training"),
        ("PyTorch", "PyTorch"),
    ],
)
def test_title_is_cut_at_brackets_and_colons(title, short):
    assert short_title(title) == short


def test_words_are_broken_between_words_and_after_hyphens():
    assert lines_of("Natural-language processing", 7) == ("Natural-", "language", "processing")
    assert lines_of("one two three four five six seven eight nine ten", 3)[-1].endswith(" …")
    assert width_of("mm") > width_of("ii")
