"""A small guide for tests of plans."""

from datetime import date

from daysheet.guides.domain.guide import Guide, Milestone, ShowMe, Step, StepClass


def make_step(name, hours=(2, 4), *, class_="deep", **fields):
    return Step(
        id=name,
        title=name.replace("-", " ").capitalize(),
        class_=class_,
        hours=hours,
        phase="First",
        **fields,
    )


def make_guide(*steps, version="1.0", **fields):
    steps = steps or (
        make_step("sql", (0, 2), class_="carries-over"),
        make_step("algebra", (8, 12)),
        make_step("models", (4, 8), after=("algebra",)),
        make_step("spark", (6, 10), class_="quick", optional=True, after=("sql",)),
    )
    kept = {
        "milestone": (Milestone("foundations", "Foundations stand", ("sql", "algebra")),),
        "showme": (ShowMe("algebra", "Can you invert a matrix?"), ShowMe("sql", "Can you write a join?")),
    }
    return Guide(
        format=1,
        slug="first",
        version=version,
        title="The first guide",
        summary="A guide.",
        kind="career",
        audience="Everybody.",
        last_checked=date(2026, 11, 29),
        overview=("One.",),
        source=(),
        class_=(
            StepClass("carries-over", "Carries over"),
            StepClass("quick", "Comes quickly"),
            StepClass("deep", "Goes deeper"),
        ),
        step=steps,
        **kept | fields,
    )
