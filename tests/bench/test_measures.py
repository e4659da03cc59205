"""The rulers on cases small enough to reckon by hand."""

import pytest

from bench.briefs.measures import Use, body_text, f1, rouge, use_of, used


def sentence(start, end, role="detail", importance=1):
    return {"start": start, "end": end, "role": role, "importance": importance}


def line(text):
    return {"text": text, "source": [0]}


def test_rouge_is_f1_of_stemmed_words_pairs_and_common_rows():
    # "the citi open the park" and "the park open": 3 words in common, 1 pair, 2 words in one order
    found = rouge("The city opens the park", "the park opened")

    assert found.one == pytest.approx(2 * 3 / (5 + 3))
    assert found.two == pytest.approx(2 * 1 / (4 + 2))
    assert found.long == pytest.approx(2 * 2 / (5 + 3))


def test_body_has_all_parts_but_headline_and_dek_in_reading_order():
    brief = {
        "headline": line("Headline"),
        "dek": line("Dek."),
        "lead": line("Lead."),
        "why_it_matters": [line("Why.")],
        "details": {"paragraph": [line("Paragraph.")], "bullets": [line("Bullet.")]},
        "players": [{"name": "Ann Lee", "description": "Mayor."}],
        "whats_next": line("Next."),
        "takeaway": None,
    }

    assert body_text(brief) == "Lead.\nWhy.\nParagraph.\nBullet.\nAnn Lee: Mayor.\nNext."


def test_sentence_is_used_when_one_passage_holds_half_of_it():
    sentences = [sentence(0, 10), sentence(10, 20), sentence(20, 30)]

    assert used(sentences, [(0, 5), (10, 14), (16, 20), (18, 40)]) == [sentences[0], sentences[2]]


def test_coverage_and_noise_are_shares_of_vital_and_of_used_sentences():
    sentences = [
        sentence(0, 10, "lead", 3),
        sentence(10, 20, "detail", 3),
        sentence(20, 30, "contact", 0),
        sentence(30, 40, "boilerplate", 2),
        sentence(40, 50, "detail", 0),
    ]

    found = use_of(sentences, [(0, 10), (20, 50)])

    assert found == Use(vital=2, covered=1, used=4, noise=1)
    assert (found.coverage, found.noise_share) == (0.5, 0.25)
    assert found + found == Use(vital=4, covered=2, used=8, noise=2)


def test_a_share_of_nothing_is_nothing():
    assert (Use().coverage, Use().noise_share, f1(0, 0, 0)) == (0, 0, 0)
