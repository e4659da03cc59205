"""Small plans end on the day, and are late by the days, that OR-tools CP-SAT proves to be the least."""

from dataclasses import replace

import pytest

from bench.guides.instances import group_of, instance
from bench.guides.planning import case
from bench.guides.slips import KINDS, slip

SMALL = 8


def small(seed, **more):
    """The first items of an instance."""
    wish = instance(seed, **more)
    names = {task.id for task in wish.tasks[:SMALL]}
    tasks = [replace(t, after=tuple(n for n in t.after if n in names)) for t in wish.tasks if t.id in names]
    return replace(wish, tasks=tuple(tasks))


@pytest.mark.parametrize("seed", range(12))
def test_the_finish_is_the_earliest(seed):
    found = case(seed, small(seed), 20, late=False)

    assert (found.peer.proved, found.gap) == (True, 0)


@pytest.mark.parametrize("seed", range(8))
def test_the_lateness_is_the_least(seed):
    wish = small(seed, plain=seed % 2 == 0, due=True)
    if not any(task.due for task in wish.tasks):
        wish = replace(wish, tasks=(replace(wish.tasks[0], due=wish.availability.start), *wish.tasks[1:]))
    found = case(seed, wish, 20, late=True)

    assert (found.peer.proved, found.gap) == (True, 0)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(6))
def test_no_fewer_items_could_move_after_a_slip(seed, kind):
    ours, fewest = slip(seed, kind)

    assert ours == fewest


def test_a_seed_is_one_instance_and_every_group_occurs():
    assert instance(7) == instance(7)
    groups = {group_of(instance(seed)) for seed in range(60)} | {group_of(instance(0, plain=True))}
    assert groups == {"plain", "waits", "pace", "waits and pace"}
