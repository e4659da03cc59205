"""A shelf with two small guides: one with a question bank, one without."""

from daysheet.guides.shipped import guide_named, guide_slugs

MAIN = """\
format = 1
slug = "{slug}"
version = "1.0"
title = "{title}"
summary = "Flour, water, salt and patience."
kind = "{kind}"
audience = "Whoever eats."
last_checked = 2026-11-29
overview = ["Mix, wait, bake."]
source = []

[[class]]
id = "carries-over"
title = "Carries over"

[[class]]
id = "quick"
title = "Comes quickly"

[[milestone]]
id = "eaten"
title = "Eaten"
steps = ["bake"]
"""
STEPS = """\
[[step]]
id = "stir"
title = "Stir *well* [by hand]"
class = "carries-over"
hours = [1, 3]
phase = "Dough"
evidence = "A clean bowl"

[[step]]
id = "mix"
title = "Mix"
class = "quick"
hours = [10, 10]
phase = "Dough"
evidence = "A smooth dough"

[[step]]
id = "bake"
title = "Bake"
class = "quick"
hours = [30, 50]
phase = "Oven"
after = ["mix"]
"""
AREAS = {
    "mix": ("fundamentals", "coding"),
    "bake": ("fundamentals", "design", "behavioural"),
    "stir": ("coding",),
}


def question(step, area, number):
    return (
        f'[[question]]\nid = "q-{step}-{area}-{number}"\narea = "{area}"\nsteps = ["{step}"]\nlevel = 2\n'
        f'ask = "Why {step}, {area} {number}?"\npoints = ["Because <of> {step}.", "It rises."]\ntrap = "Haste."\n'
    )


QUESTIONS = "\n".join(
    question(step, area, number) for step, areas in AREAS.items() for area in areas for number in (1, 2, 3)
)


def put_up(folder):
    """Both guides' files in a folder."""
    for slug, title, kind in (("bread", "How to bake bread", "career"), ("stall", "A stall", "civic")):
        shelf = folder / slug
        shelf.mkdir()
        (shelf / "guide.toml").write_text(MAIN.format(slug=slug, title=title, kind=kind))
        (shelf / "steps-1.toml").write_text(STEPS)
    (folder / "bread" / "questions-1.toml").write_text(QUESTIONS)


def stand_by(monkeypatch, folder):
    """Make the small guides the ones that there are."""
    put_up(folder)
    for shipped in (guide_named, guide_slugs):
        shipped.cache_clear()
        defaults = shipped.__wrapped__.__defaults__
        monkeypatch.setattr(shipped.__wrapped__, "__defaults__", (*defaults[:-1], folder))
    from daysheet.guides.queries import sound_guide, sound_guides  # noqa: PLC0415 (domain tests need no Django)

    for read in (sound_guide, sound_guides):
        monkeypatch.setattr(read, "__defaults__", (*read.__defaults__[:-1], folder))
