"""No bytes and no text bring anything down; `tools/fuzz.py` looks longer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daysheet.wire.domain.release import ParsedRelease
from tests.wire.sources import nonsense, surviving

QUICK = settings(max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", sorted(nonsense.SEEDS))
def test_damaged_files_give_releases_or_the_reason(name):
    @QUICK
    @given(nonsense.damaged(name))
    def look(raw):
        for release in surviving.survive_file(raw, name):
            assert release.text

    look()


@QUICK
@given(st.binary(max_size=300), st.sampled_from(sorted(nonsense.SEEDS)))
def test_any_bytes_give_releases_or_the_reason(raw, name):
    assert isinstance(surviving.survive_file(raw, name), list)


@QUICK
@given(nonsense.odd_texts())
def test_any_text_is_split_and_drafted(text):
    release = ParsedRelease("r", "", text, None, "", "", "0" * 64, "text")

    surviving.survive_text(text)
    surviving.survive_draft(release)
    assert release.text == text
