"""A plan as programs read it, and its misses in words."""

from dataclasses import replace
from datetime import timedelta

from daysheet.guides.domain.planning.model import Availability
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.planning.telling import miss_in_words, plan_as_json
from daysheet.guides.domain.planning.wishes import Choices, wish_for

from .guides import BAKING
from .made import START, WEEK

FREE = Choices(Availability(START, WEEK), have=frozenset({"flour"}), wanted=frozenset({"seeds"}))


def told(choices):
    return plan_as_json(BAKING, choices, plan_for(wish_for(BAKING, choices)))


def test_the_whole_plan_as_json():
    assert told(FREE) == {
        "guide": "to-bake",
        "version": "1.0",
        "items": [
            {
                "competency": "dough",
                "class": "deep",
                "hours": 2,
                "pieces": [{"on": "2026-11-30", "hours": 1}, {"on": "2026-12-01", "hours": 1}],
                "starts": "2026-11-30",
                "ends": "2026-12-01",
                "why": "Core; needed before Loaf.",
            },
            {
                "competency": "oven",
                "class": "quick",
                "hours": 0.5,
                "pieces": [{"on": "2026-12-02", "hours": 0.5}],
                "starts": "2026-12-02",
                "ends": "2026-12-02",
                "why": "Core; needed before Loaf.",
            },
            {
                "competency": "loaf",
                "class": "deep",
                "hours": 2,
                "pieces": [
                    {"on": "2026-12-02", "hours": 0.5},
                    {"on": "2026-12-03", "hours": 1},
                    {"on": "2026-12-04", "hours": 0.5},
                ],
                "starts": "2026-12-02",
                "ends": "2026-12-04",
                "why": "Core.",
            },
            {
                "competency": "seeds",
                "class": "quick",
                "hours": 1,
                "pieces": [{"on": "2026-12-04", "hours": 0.5}, {"on": "2026-12-07", "hours": 0.5}],
                "starts": "2026-12-04",
                "ends": "2026-12-07",
                "why": "Optional, and you asked for it.",
            },
        ],
        "milestones": [{"id": "mixed", "due": None, "on": "2026-12-01"}],
        "finish": "2026-12-07",
        "lower_bound": "2026-12-07",
        "proved": True,
        "dropped": ["rye"],
        "on_time": True,
        "misses": [],
    }


def test_a_target_forces_out_what_was_asked_for():
    plan = told(replace(FREE, target=START + timedelta(days=4)))

    assert (plan["dropped"], plan["on_time"]) == (["seeds", "rye"], True)


def test_a_missed_target_is_told_in_json_and_in_words():
    choices = replace(FREE, target=START + timedelta(days=2))
    plan = plan_for(wish_for(BAKING, choices))

    assert told(choices)["misses"] == [
        {
            "what": "target",
            "due": "2026-12-02",
            "finish": "2026-12-04",
            "chain": ["dough", "loaf"],
            "hours_short": 1.5,
            "would_do": [{"change": "hours", "value": 7.5}, {"change": "date", "value": "2026-12-04"}],
        }
    ]
    assert miss_in_words(BAKING, plan.misses[0]) == [
        "Your target is due 2026-12-02; it would be done 2026-12-04.",
        "These wait for one another and take too long at these hours and this pace: Dough → Loaf.",
        "1.5 hours of work do not fit before that day.",
        "7.5 hours a week would do.",
        "The date 2026-12-04 would do.",
    ]
