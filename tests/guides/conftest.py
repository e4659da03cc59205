"""Fixtures for guides."""

import pytest


@pytest.fixture
def shelf(monkeypatch, tmp_path):
    """Two small guides instead of the shipped ones: 'bread' with questions, 'stall' without."""
    from daysheet.guides.shipped import guide_named, guide_slugs  # noqa: PLC0415 (domain tests need none)
    from tests.guides.shelf import stand_by  # noqa: PLC0415 (likewise)

    folder = tmp_path / "guides"
    folder.mkdir()
    stand_by(monkeypatch, folder)
    yield folder
    guide_named.cache_clear()
    guide_slugs.cache_clear()


@pytest.fixture
def clock(monkeypatch):
    """The moment that the pages read: `clock.now = …` turns it."""
    from daysheet.guides.views import (  # noqa: PLC0415 (likewise)
        evidence,
        own_steps,
        plan_changes,
        plan_pages,
        practice_pages,
        review_pages,
    )
    from tests.guides.bread_plans import Clock  # noqa: PLC0415 (likewise)

    clock = Clock()
    for module in (evidence, own_steps, plan_changes, plan_pages, practice_pages, review_pages):
        monkeypatch.setattr(module, "read_clock", lambda: clock.now)
    return clock
