"""Drafts of damaged releases read well: what is broken or beside the news is not in them."""

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.checks import check_brief
from daysheet.stories.domain.compose import compose
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.rows import parse_row


def drafted(text, title=""):
    release = parse_row({"id": "a", "title": title, "text": text, "date": "2026-03-03"})
    brief = compose(read_release(release))
    assert check_brief(brief, release.text, release.title) == []
    return brief, " ".join(line.text for _, _, line in lines_of(brief))


def test_a_companys_furniture_and_links_stay_out():
    brief, told = drafted(
        "TUCSON, Ariz., March 3, 2026 /Northwire/ -- Acme Robotics Inc. (NASDAQ: ACMR), a maker of sorting machines, today "
        "opened a $48 million plant in Tucson that will employ 240 people by the end of 2027.\n\n"
        "The Arizona Commerce Authority gave a grant of $1.2 million for it. https://bit.example/3xYz12?utm_source=wire\n\n"
        "Forward-Looking Statements\nThis press release contains forward-looking statements within the meaning of the "
        "Private Securities Litigation Reform Act of 1995. Actual results may differ materially.\n\n"
        "Media Contact: Lee Park, 555-555-0142, press@acme.example\n\nSOURCE Acme Robotics Inc.\n\n–30–\n",
        "ACME ROBOTICS OPENS PLANT IN TUCSON",
    )

    assert brief.headline.text == "Acme Robotics Opens Plant in Tucson"
    assert brief.lead.text.startswith(
        "Acme Robotics Inc., a maker of sorting machines, opened a $48 million plant"
    )
    assert [
        word
        for word in ("http", "forward-looking", "555-", "SOURCE", "30–", "NASDAQ", "wire")
        if word in told
    ] == []


def test_lost_spaces_and_quotes_do_not_run_sentences_together():
    brief, told = drafted(
        "TULSA  Two Tulsa men were charged today with defrauding a bank of $2.3 million, U.S. Attorney Mark Dale "
        "announced.Joseph Carver, 44, and Alan Pike, 51, are alleged to have filed false loan papers from 2021 to 2024."
        "The trial is set for May 11, 2026.An indictment is merely an allegation, and the defendants are presumed innocent.",
        "Two men charged in Tulsa loan fraud",
    )

    assert brief.lead.text.startswith("Two Tulsa men were charged with defrauding a bank of $2.3 million")
    assert [line.text for line in brief.whats_next] == ["The trial is set for May 11, 2026."]
    assert "presumed innocent" in told


def test_without_its_first_paragraph_a_release_still_has_a_lead():
    brief, _ = drafted(
        "The work begins on April 6 and ends in October 2027. It costs the owners nothing.\n\n"
        "Owners in the Carriage Town district get a letter by March 20. Those who rent are told by their landlords.",
        "City to replace lead pipes in 900 homes",
    )

    assert brief.lead.text == "The work begins on April 6 and ends in October 2027."


def test_controls_of_direction_hide_neither_the_place_nor_stand_in_the_draft():
    brief, told = drafted(
        "\u202eAUSTIN,\u202c Texas – The\u200b Austin Public Library will lend 40\u00a0seed packets\u2066 to each household\u2069 "
        "from March 14, 2026, the library said.\n\n\u200fThe program costs $1,800 a year.\u200f"
    )

    assert brief.place == "us/tx/austin"
    assert "40 seed packets to each household from" in told


def test_a_tables_rows_are_no_sentences():
    _, told = drafted(
        "BOISE, Idaho – The Idaho Transportation Department awarded $310,000 for county roads on Monday, the department "
        "said.\n\nCounty\tAward\tMiles\nAda\t$120,000\t14\nCanyon\t$90,000\t9\n\n| County | Start |\n|---|---|\n"
        "| Ada | May 4 |\n\nWork begins on May 4, 2026. The roads stay open on weekends."
    )

    assert "awarded $310,000" in told
    assert [cell for cell in ("$120,000", "Canyon", "|") if cell in told] == []
