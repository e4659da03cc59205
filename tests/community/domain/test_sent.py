"""When two submissions are one."""

from dataclasses import replace
from datetime import date

from daysheet.community.domain.sent import Sent, fingerprint, is_form_key

SENT = Sent(kind="tip", body="The pool is open.", about="/us/ca/santa-clara/")


def test_the_same_content_from_the_same_form_is_one_submission():
    assert fingerprint(SENT, "key") == fingerprint(replace(SENT), "key")


def test_every_part_and_the_form_itself_make_a_difference():
    others = [
        replace(SENT, kind="update"),
        replace(SENT, body="The pool is shut."),
        replace(SENT, about=""),
        replace(SENT, contact="ada@example.org"),
        replace(SENT, event_title="Opening"),
        replace(SENT, event_on=date(2026, 3, 14)),
        replace(SENT, event_time="noon"),
        replace(SENT, event_venue="Mill Pool"),
        replace(SENT, photo=b"jpeg"),
    ]

    marks = {fingerprint(SENT, "key"), fingerprint(SENT, "other")} | {fingerprint(o, "key") for o in others}

    assert len(marks) == 11


def test_a_key_of_ours_is_told_from_anything_else():
    assert is_form_key("Zq3_-abcdefghij0123456")
    assert not any(map(is_form_key, ["", "short", "x" * 65, "with space in it 123"]))
