"""A guide is read whole, and what is wrong in it is told with file and line."""

import pytest

from daysheet.guides.domain.reading import GuideFile, read_guide, rows_of
from daysheet.guides.errors import BadGuide

MAIN = """\
format = 1
slug = "bread"
version = "1.0"
title = "How to bake bread"
summary = "Flour, water, salt and patience."
kind = "civic"
audience = "Whoever eats."
last_checked = 2026-11-29
overview = ["Mix, wait, bake."]

[[source]]
code = "B1"
title = "A baker's notes"
publisher = "The bakery"
seen = 2026-11-29

[[class]]
id = "quick"
title = "Done quickly"

[[milestone]]
id = "eaten"
title = "Eaten"
steps = ["bake"]
"""
STEPS = """\
[[step]]
id = "mix"
title = "Mix"
class = "quick"
hours = [0.5, 1]
phase = "Dough"
sources = ["B1"]

[[step]]
id = "bake"
title = "Bake"
class = "quick"
hours = [1, 2]
phase = "Oven"
after = ["mix"]
waits = 1
"""


def files(main: str = MAIN, steps: str = STEPS) -> list[GuideFile]:
    return [GuideFile("steps-1.toml", steps), GuideFile("guide.toml", main)]


def test_guide_is_read_with_its_steps_in_order():
    guide = read_guide(files())

    assert list(guide.steps) == ["mix", "bake"]
    assert guide.phases == ("Dough", "Oven")
    assert guide.steps["bake"].after == ("mix",)
    assert guide.steps["mix"].middle == 0.75


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('after = ["mix"]', 'after = ["knead"]', "steps-1.toml, line 15: step 'bake' needs 'knead', which is not in the guide."),
        ("hours = [1, 2]", "hours = [2, 1]", "steps-1.toml, line 13: step 'bake': hours [2, 1] run backwards; write low, then high."),
        ("hours = [1, 2]", "hours = [1, 1.3]", "steps-1.toml, line 13: step 'bake': hours [1, 1.3]: write whole or half hours."),
        ("hours = [1, 2]", "hours = [-1, 2]", "steps-1.toml, line 13: step 'bake', hours: -1 will not do: input should be greater than or equal to 0."),
        ("hours = [1, 2]", 'hours = ["one", 2]', "steps-1.toml, line 13: step 'bake', hours: 'one' will not do: input should be a valid number, unable to parse string as a number."),
        ("waits = 1", "wait = 1", "steps-1.toml, line 16: step 'bake', wait: no such key; docs/reference/guide-files.md lists those that there are."),
        ('title = "Bake"\n', "", "steps-1.toml, line 10: step 'bake', title: is missing."),
        ("hours = [1, 2]", "hours = 2", "steps-1.toml, line 13: step 'bake', hours: 2 will not do: write two numbers, [low, high]."),
        ("hours = [1, 2]", "hours = [2]", "steps-1.toml, line 13: step 'bake', hours: [2] will not do: write two numbers, [low, high]."),
        ('after = ["mix"]', 'after = "mix"', "steps-1.toml, line 15: step 'bake', after: 'mix' will not do: write a list in brackets."),
        ('after = ["mix"]', 'due = "soon"', "steps-1.toml, line 15: step 'bake', due: 'soon' will not do: write a day such as 2026-12-01, without quotation marks."),
        ('id = "bake"', 'id = "Bake it"', "steps-1.toml, line 10: step 'Bake it', id: 'Bake it' will not do: write small letters and digits, with single hyphens between."),
        ('sources = ["B1"]', 'sources = ["B2"]', "steps-1.toml, line 7: step 'mix' rests on source 'B2', which is not in the guide."),
        ('id = "bake"', 'id = "mix"', "steps-1.toml, line 2: step 'mix' stands 2 times; rename or remove one."),
        ('phase = "Dough"', 'phase = "Dough"\nafter = ["bake"]', "steps-1.toml, line 7: prerequisites run in a circle: mix → bake → mix; take one out."),
        ('phase = "Dough"', 'phase = "Dough"\noptional = true', "steps-1.toml, line 16: step 'bake' is core and needs mix, which is optional."),
    ],
)  # fmt: skip
def test_wrong_step_is_told_with_its_line(old, new, told):
    with pytest.raises(BadGuide) as error:
        read_guide(files(steps=STEPS.replace(old, new)))

    assert told in str(error.value).splitlines()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('class = "quick"\nhours = [1', 'class = "fast"\nhours = [1', ["steps-1.toml, line 12: step 'bake', class: 'fast' will not do: input should be 'carries-over', 'quick' or 'deep'."]),
        ("waits = 1\n", 'waits = 1\n\n[[step]]\nid = "bake"\ntitle = "Again"\nclass = "quick"\nhours = [1, 2]\nphase = "Oven"\nafter = ["mix"]\n', ["steps-1.toml, line 10: step 'bake' stands 2 times; rename or remove one."]),
        ("[[step]]", "[[steps]]", ["steps-1.toml: 'steps' is no list of a guide. Write [[step]] or [[question]] here."]),
        ('[[step]]\nid = "mix"', '[[cost]]\nwhat = "Flour"\n\n[[step]]\nid = "mix"', ["steps-1.toml: 'cost' belongs in guide.toml."]),
    ],
)  # fmt: skip
def test_one_slip_is_told_once(old, new, told):
    with pytest.raises(BadGuide) as error:
        read_guide(files(steps=STEPS.replace(old, new)))

    assert str(error.value).splitlines() == told


def test_phases_stand_in_the_order_that_the_guide_gives_them():
    told = MAIN.replace('kind = "civic"', 'kind = "civic"\norder_of_phases = ["Oven"]')

    assert read_guide(files(main=told)).phases == ("Oven", "Dough")


def test_an_apostrophe_in_a_phase_is_no_slip():
    main = MAIN.replace('kind = "civic"', 'kind = "civic"\norder_of_phases = ["The baker\'s Oven"]')
    steps = STEPS.replace('phase = "Oven"', 'phase = "The baker\'s Oven"')
    assert steps != STEPS

    assert "The baker’s Oven" in read_guide(files(main=main, steps=steps)).phases


def test_an_order_that_names_an_unknown_phase_is_refused():
    told = MAIN.replace('kind = "civic"', 'kind = "civic"\norder_of_phases = ["Stove"]')

    with pytest.raises(
        BadGuide, match="^guide.toml, line 7: order_of_phases names 'Stove', which no step is in"
    ):
        read_guide(files(main=told))


def test_broken_toml_is_told_with_file_and_line():
    with pytest.raises(BadGuide, match=r"^steps-1\.toml is no TOML: .*line 2"):
        read_guide(files(steps="[[step]]\nid = mix\n"))


def test_guide_on_another_takes_its_steps_with_the_changes_made():
    base = rows_of([files()[1], files()[0]])
    own = MAIN.replace('slug = "bread"', 'slug = "toast"\nbased_on = "bread"').split("[[milestone]]")[0]
    own += '[[change]]\nstep = "bake"\nhours = [0, 1]\ntold = "It is bread already."\n'

    guide = read_guide([GuideFile("guide.toml", own)], base)

    assert guide.steps["bake"].hours == (0, 1)
    assert guide.steps["mix"].hours == (0.5, 1)
    assert [milestone.id for milestone in guide.milestone] == ["eaten"]


def test_step_taken_out_is_taken_out_of_prerequisites_and_milestones():
    base = rows_of([files()[1], files()[0]])
    own = MAIN.replace('slug = "bread"', 'slug = "toast"\nbased_on = "bread"').split("[[milestone]]")[0]

    guide = read_guide([GuideFile("guide.toml", own + '[[change]]\nstep = "mix"\nremove = true\n')], base)

    assert list(guide.steps) == ["bake"]
    assert guide.steps["bake"].after == ()


def test_change_of_an_unknown_step_is_refused():
    base = rows_of([files()[1], files()[0]])
    own = MAIN.replace('slug = "bread"', 'slug = "toast"\nbased_on = "bread"')

    with pytest.raises(BadGuide, match="of fry, which bread has not"):
        read_guide([GuideFile("guide.toml", own + '[[change]]\nstep = "fry"\nhours = [1, 2]\n')], base)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("hours = [1, 2]", "guide.toml: a [[change]] names no step; write step = '…' in it."),
        ("step = 5", "guide.toml: [[change]] of 5, which bread has not."),
        ('step = ["bake"]', "guide.toml: [[change]] of ['bake'], which bread has not."),
        ('step = "bake"\nafter = 5', "guide.toml: step 'bake', after: 5 will not do: write a list in brackets."),
    ],
)  # fmt: skip
def test_change_that_cannot_be_read_is_refused(change, told):
    base = rows_of([files()[1], files()[0]])
    own = MAIN.replace('slug = "bread"', 'slug = "toast"\nbased_on = "bread"').split("[[milestone]]")[0]

    with pytest.raises(BadGuide) as error:
        read_guide([GuideFile("guide.toml", f"{own}[[change]]\n{change}\n")], base)

    assert str(error.value) == told
