"""The sample releases that the demo network publishes."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.places.shipped import network
from daysheet.stories.domain.checks import blocking
from daysheet.stories.domain.compose import compose
from daysheet.stories.errors import BadSamples
from daysheet.stories.shipped import samples
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.files import parse_bytes

TODAY = date(2026, 3, 1)


def test_there_are_a_dozen_besides_santa_clara_and_some_for_today():
    places = [s.place for s in samples()]

    assert sum(place != "us/ca/santa-clara" for place in places) >= 12
    assert set(places) <= set(network())
    assert {s.published_on(TODAY) for s in samples() if s.days_ago == 0} == {TODAY}
    assert len({s.raw for s in samples()}) == len(places)


def test_the_first_is_our_own_release_about_the_career_guide():
    first = samples()[0]

    assert (first.place, first.published_on(date(2027, 1, 1))) == ("us/ca/santa-clara", date(2026, 3, 1))
    assert "How to Transition from Software Engineer to Machine Learning Engineer" in first.raw.decode()


@pytest.mark.parametrize("sample", samples(), ids=lambda s: s.file)
def test_each_says_that_it_is_a_sample_and_drafts_to_a_story_that_stands(sample):
    parsed = replace(
        parse_bytes(sample.raw, sample.file), title=sample.title, published_on=sample.published_on(TODAY)
    )
    brief = compose(read_release(parsed))

    assert "This is a sample release, written for the Daysheet demonstration" in parsed.text
    assert 150 <= len(parsed.text.split()) <= 350
    assert blocking(brief, parsed.text, parsed.title) == []
    assert brief.headline
    assert brief.dek
    assert brief.lead
    assert brief.players
    assert not any("sample release" in line.text for line in brief.why_it_matters)


def test_a_sample_without_its_date_is_told(tmp_path):
    (tmp_path / "samples.toml").write_text(
        'publisher = "Us"\n[[sample]]\nfile = "a.txt"\nplace = "us/tx/austin"\ntitle = "A"\n',
        encoding="utf-8",
    )

    with pytest.raises(BadSamples, match="'a.txt' needs either a date or days_ago"):
        samples(tmp_path)


def test_a_sample_without_its_file_is_told(tmp_path):
    (tmp_path / "samples.toml").write_text(
        'publisher = "Us"\n[[sample]]\nfile = "a.txt"\nplace = "us/tx/austin"\ntitle = "A"\ndays_ago = 1\n',
        encoding="utf-8",
    )

    with pytest.raises(BadSamples, match="'a.txt' cannot be loaded"):
        samples(tmp_path)
