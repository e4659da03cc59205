"""A JSON Resume as text."""

import pytest

from daysheet.guides.domain.resume_json import is_resume, text_of_resume


def test_sections_become_headings_and_lines():
    data = {
        "basics": {"name": "N. N.", "label": "Engineer", "email": "n@example.org", "summary": "Ten\nyears."},
        "skills": [{"name": "Data", "level": "Master", "keywords": ["Spark", "Kafka"]}, "Git"],
        "work": [
            {"name": "Firm", "position": "Developer", "startDate": "2019-01", "url": "https://firm.example",
             "summary": "Payments.", "highlights": ["Ran Docker", "", 7]},
        ],
        "education": [{"institution": "School", "area": "Physics", "studyType": "BSc", "courses": ["Algebra"]}],
        "interests": [{"name": "PyTorch"}],
        "references": [{"name": "A friend", "reference": "Good."}],
    }  # fmt: skip

    assert text_of_resume(data).split("\n") == [
        "N. N.", "Engineer", "Ten years.", "",
        "Experience", "- Developer, Firm", "- Payments.", "- Ran Docker", "",
        "Skills", "- Data, Master, Spark, Kafka", "Git", "",
        "Education", "- BSc, Physics, School", "- Algebra", "",
        "Interests", "- PyTorch",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data", [None, [], {}, {"name": "x"}, {"work": "much"}, {"basics": []}, {"skills": []}, "work"]
)
def test_what_is_no_resume(data):
    assert not is_resume(data)


@pytest.mark.parametrize("entry", [None, 7, [], {}, {"name": None}, {"highlights": {"a": 1}}])
def test_strange_entries_are_passed_over(entry):
    assert text_of_resume({"work": [entry], "basics": entry, "skills": [{"name": "Go"}]}) == "Skills\n- Go"
