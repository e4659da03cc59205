"""Questions by area and page, and code in them."""

from daysheet.guides.domain.guide import Question
from daysheet.guides.domain.pages.questions import Block, area_page, area_pages, blocks_of
from tests.guides.made import made_guide, made_step


def made_questions(count, area="coding"):
    return tuple(
        Question(f"{area}-{n}", area, ("a",), 1 + n % 3, f"Why {n}?", ("Since.",)) for n in range(count)
    )


def test_pages_hold_thirty_each_and_number_on():
    guide = made_guide(made_step("a"), question=made_questions(61))
    pages = [area_page(guide, "coding", number) for number in (1, 2, 3)]

    assert [len(page.asked) for page in pages] == [30, 30, 1]
    assert [page.asked[0].number for page in pages] == [1, 31, 61]
    assert [one.question.level for page in pages for one in page.asked] == sorted(
        1 + n % 3 for n in range(61)
    )
    assert area_page(guide, "coding", 4) is None
    assert area_page(guide, "coding", 0) is None
    assert area_page(guide, "cooking", 1) is None


def test_only_areas_with_questions_have_pages():
    guide = made_guide(made_step("a"), question=made_questions(2, "design") + made_questions(1))

    assert [(page.name, page.total) for page in area_pages(guide)] == [("Coding", 1), ("System design", 2)]
    assert [link.id for link in area_pages(guide)[0].asked[0].steps] == ["a"]


def test_paragraph_of_indented_lines_is_code():
    text = "A colleague\nwrote:\n\n    def f(x):\n        return x\n\n    f(1)\n\nWhat is it?"

    assert blocks_of(text) == (
        Block("A colleague wrote:", False),
        Block("def f(x):\n    return x\n\nf(1)", True),
        Block("What is it?", False),
    )
    assert blocks_of("One line.") == (Block("One line.", False),)
