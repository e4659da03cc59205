"""Small guides for tests."""

from datetime import date
from typing import Any

from daysheet.guides.domain.guide import Guide, Source, Step, StepClass


def made_step(name: str, *after: str, **more: Any) -> Step:
    """A core step of one to two hours, to be acquired quickly, unless told otherwise."""
    told = {"title": name.capitalize(), "class_": "quick", "hours": (1.0, 2.0), "phase": "All", **more}
    return Step(id=name, after=after, **told)


def made_guide(*steps: Step, **more: Any) -> Guide:
    """A guide of the steps with one source, S."""
    told: dict[str, Any] = {
        "kind": "career",
        "class_": (
            StepClass("carries-over", "Known"),
            StepClass("quick", "Quick"),
            StepClass("deep", "Deep"),
        ),
        **more,
    }
    return Guide(
        format=1,
        slug="bread",
        version="1.0",
        title="How to bake bread",
        summary="Flour, water, salt and patience.",
        audience="Whoever eats.",
        last_checked=date(2026, 11, 29),
        overview=("Mix, wait, bake.",),
        source=(Source("S", "A baker's notes", "The bakery", date(2026, 11, 29)),),
        step=steps,
        **told,
    )
