"""A guide small enough to see through."""

from datetime import date

from daysheet.guides.domain.guide import Guide, Milestone, Source, Step, StepClass


def step(name, hours=(1, 3), *after, **more):
    told = {"class_": "deep", "phase": "All", "title": name.capitalize()} | more
    return Step(id=name, hours=hours, after=after, **told)


def guide(*steps, milestones=()):
    return Guide(
        format=1,
        slug="to-bake",
        version="1.0",
        title="How to bake",
        summary="Bread.",
        kind="civic",
        audience="All.",
        last_checked=date(2026, 11, 29),
        overview=("Bread is baked.",),
        source=(Source("A", "A", "A", date(2026, 11, 29)),),
        class_=(StepClass("deep", "Deep"),),
        step=steps,
        milestone=milestones,
    )


BAKING = guide(
    step("flour", (1, 2), class_="carries-over"),
    step("dough", (1, 3), "flour"),
    step("oven", (0, 1), class_="quick"),
    step("loaf", (2, 2), "dough", "oven", waits=2),
    step("seeds", (1, 1), optional=True, class_="quick"),
    step("rye", (3, 3), "seeds", optional=True, value=5),
    milestones=(Milestone("mixed", "Mixed", ("flour", "dough")), Milestone("tasted", "Tasted", ("rye",))),
)
