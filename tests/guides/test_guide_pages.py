"""The public pages of guides: what a reader sees, what they weigh, what a broken file does."""

import gzip
import json
import re
from html import unescape

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from daysheet.guides.checks import guides_are_right, problems_of_guides
from daysheet.guides.domain.guide import Cost, Question, Stage, Term
from daysheet.guides.domain.pages.questions import area_page
from daysheet.guides.queries import holds_in, sound_guide, sound_guides
from daysheet.guides.shipped import guide_named, guide_slugs
from daysheet.guides.views.guide_pages import none, summary_of, whole
from tests.guides.domain.test_reading import MAIN, STEPS
from tests.guides.domain.test_sums import ENGINEER
from tests.guides.made import made_guide, made_step
from tests.make import make_place

pytestmark = pytest.mark.django_db
HOME = f"/guides/{ENGINEER}/"
PAGE, TEXT = 25_000, 10_000  # bytes, compressed


def body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def plain(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def paths_of(slug):
    """Every address of a guide's pages that its pages lead to."""
    guide = guide_named(slug)
    kinds = {step.class_ for step in guide.step}
    areas = {question.area for question in guide.question}
    own = [
        "",
        "steps/",
        "sources/",
        *(f"steps/{kind}/" for kind in kinds),
        *(f"questions/{area}/" for area in areas),
    ]
    return [f"/guides/{slug}/{path}" for path in own]


def rendered(template, guide, **more):
    request = RequestFactory().get(f"/guides/{guide.slug}/")
    return plain(render_to_string(template, {**whole(guide), "json_ld": {}, **more}, request))


@pytest.fixture
def civic():
    return made_guide(
        made_step("form", waits=10, class_="carries-over"),
        made_step("permit", "form", waits=30, bring=("An identity card",), waits_told="20 to 30 days"),
        kind="civic",
        place="us/ca",
        step_word="step",
        cost=(Cost("Permit", "$100–$300", ("S",)),),
        stage=(Stage("Inspection", "Whether the kitchen is clean", ("S",)),),
        term=(Term("Dough", "Flour and water."),),
    )


def test_list_tells_of_each_guide_what_it_asks_for(client):
    text = plain(body(client, "/guides/"))

    assert "From software engineer to machine learning engineer" in text
    assert "96 competencies 559–1,179 hours" in text
    assert "Last checked 29 November 2026" in text


def test_head_tells_hours_and_leads_to_the_plan(client):
    html = body(client, HOME)

    assert '<b class="big">559–1,179</b>' in html
    assert f'href="{HOME}start/"' in html
    assert [
        heading for heading in ("In two minutes", "What needs what", "Sources") if heading not in html
    ] == []


def test_comparison_and_stages_name_sources_that_are_listed(client):
    html = body(client, HOME)
    named = set(re.findall(rf'class="ref" href="{HOME}sources/#(s-\w+)"', html))
    listed = set(re.findall(r'<li id="(s-\w+)">', body(client, f"{HOME}sources/")))

    assert len(named) > 10
    assert named - listed == set()
    assert all(row.point in plain(html) for row in guide_named(ENGINEER).comparison)


@pytest.mark.parametrize("slug", guide_slugs())
def test_every_link_within_a_guide_leads_somewhere(client, slug):
    pages = {path: body(client, path) for path in paths_of(slug)}
    anchors = {path: set(re.findall(r'\bid="([^"]+)"', html)) for path, html in pages.items()}
    inside = {
        (address or path, anchor)
        for path, html in pages.items()
        for address, anchor in re.findall(rf'href="((?:/guides/{slug}/[^"#]*)?)#([^"]+)"', html)
    }

    assert len(inside) > len(guide_named(slug).step)
    assert {(path, anchor) for path, anchor in inside if anchor not in anchors.get(path, ())} == set()


@pytest.mark.parametrize("slug", guide_slugs())
def test_drawing_and_list_tell_the_same_steps_and_lines(client, slug):
    guide = guide_named(slug)
    drawn = re.findall(r'<a href="[^"#]*#([\w-]+)"><title>', body(client, f"/guides/{slug}/"))
    alone = re.findall(
        r'#([\w-]+)">', body(client, f"/guides/{slug}/").split('id="graph-end"')[1].split("</p>")[0]
    )
    listed = body(client, f"/guides/{slug}/steps/").split('class="order"', 1)[1]
    items = dict(re.findall(r'<li><p><a href="[^"]*#([\w-]+)"><b>(.+?)</li>', listed, re.S))
    needs = {
        name: set(
            re.findall(r'href="[^"]*#([\w-]+)', item.split(">Needs", 1)[1].split("</p>")[0])
            if ">Needs" in item
            else ()
        )
        for name, item in items.items()
    }

    assert sorted([*drawn, *alone]) == sorted(guide.steps)
    assert needs == {step.id: set(step.after) for step in guide.step}


def test_step_is_told_with_all_that_is_known_of_it(client):
    text = plain(body(client, f"{HOME}steps/quick/").split('id="pytorch"')[1].split("</section>")[0])

    assert "PyTorch 20–40 h core Deep learning" in text
    assert "Needs NumPy and vectorised computation , Neural networks and back-propagation" in text
    assert [word for word in ("Shown by", "Tested by", "The hours", "Leads to") if word not in text] == []


@pytest.mark.parametrize("slug", guide_slugs())
def test_pages_keep_to_their_budget(client, slug):
    make_place("us/ca/santa-clara")
    weights = {path: len(gzip.compress(client.get(path).content)) for path in paths_of(slug)}

    assert {path: weight for path, weight in weights.items() if weight > PAGE} == {}
    assert len(gzip.compress(client.get(f"/guides/{slug}/text/").content)) <= TEXT


def test_linked_data_is_a_course_with_its_hours(client):
    block = body(client, HOME).split('<script type="application/ld+json">')[1].split("</script>")[0]
    told = json.loads(block)

    assert (told["@type"], told["timeRequired"]) == ("Course", "PT869H")
    assert told["hasCourseInstance"]["courseWorkload"] == "PT869H"
    assert told["url"].endswith(HOME)
    assert len(told["teaches"]) == 71


def test_wrong_guide_is_a_404_with_those_that_there_are(client):
    html = body(client, "/guides/how-to-fly/", 404)

    assert "No such guide" in html
    assert f'href="{HOME}"' in html


@pytest.mark.parametrize("path", ["steps/easy/", "questions/cooking/", "questions/design/99/"])
def test_parts_that_a_guide_has_not_are_404(client, path):
    html = body(client, HOME + path, 404)

    assert "No such page of this guide" in html
    assert f'class="call"><a href="{HOME}"' in html


def test_civic_guide_tells_where_it_holds_what_it_costs_and_how_long_offices_take(civic):
    text = rendered("guides/guide.html", civic)

    assert "How-to Holds in California" in text
    assert "And up to 40 days of waiting for offices." in text
    assert "What it costs Permit $100–$300" in text
    assert "Visits and inspections" in text
    assert "Words of the field Dough Flour and water." in text
    assert "Two roles" not in text


def test_offline_file_holds_everything_and_asks_for_nothing(client):
    response = client.get(f"{HOME}offline.html")
    html = response.content.decode()
    within = set(re.findall(r'href="#([^"]+)"', html))

    assert response["Content-Disposition"] == f'attachment; filename="{ENGINEER}.html"'
    assert re.findall(r'(?:src|<link)[^>]*="', html) == []
    assert set(re.findall(r'href="(/[^"]*)"', html)) == set()
    assert within - set(re.findall(r'\bid="([^"]+)"', html)) == set()
    assert all(f'id="{step.id}"' in html for step in guide_named(ENGINEER).step)


def test_questions_are_paged_by_area_easier_first(civic):
    questions = tuple(
        Question(f"q-{n}", "coding", ("form",), 1 + n % 3, f"Question {n}?", ("A point",)) for n in range(31)
    )
    guide = made_guide(*civic.step, question=questions)
    first, second = (area_page_text(guide, number) for number in (1, 2))

    assert first.index("Question 0?") < first.index("Question 1?")
    assert "page 1 of 2" in first
    assert second.count("?") == 1
    assert "A point" in second


def area_page_text(guide, number):
    request = RequestFactory().get("/")
    context = {**summary_of(guide), "page": area_page(guide, "coding", number), "areas": ()}
    html = render_to_string("guides/area.html", context, request)
    return plain(html.split('class="pad"')[1].split("</main>")[0])


@pytest.fixture
def broken(tmp_path):
    for slug, steps in (("bread", STEPS), ("cake", STEPS.replace("hours = [1, 2]", "hours = [2, 1]"))):
        folder = tmp_path / slug
        folder.mkdir()
        (folder / "guide.toml").write_text(MAIN.replace('"bread"', f'"{slug}"'))
        (folder / "steps-1.toml").write_text(steps)
    return tmp_path


def test_broken_guide_is_left_out_and_logged(broken, caplog):
    assert [guide.slug for guide in sound_guides(broken)] == ["bread"]
    assert sound_guide("cake", broken) is None
    assert "cake/steps-1.toml, line 13" in caplog.text


def test_checks_name_file_and_line_of_what_is_wrong(broken):
    assert problems_of_guides(broken) == [
        "cake/steps-1.toml, line 13: step 'bake': hours [2, 1] run backwards; write low, then high."
    ]
    assert guides_are_right(None) == []


UNREADABLE = [
    ("steps-1.toml", STEPS.encode() + b"# caf\xe9\n", "cake/steps-1.toml, line 17: byte 0xe9 is not UTF-8; save the file as UTF-8."),
    ("guide.toml", MAIN.encode("utf-16"), "cake/guide.toml, line 1: byte 0xff is not UTF-8; save the file as UTF-8."),
    ("guide.toml", None, "cake/guide.toml: cannot be read (Is a directory)."),
    ("steps-1.toml", None, "cake/steps-1.toml: cannot be read (Is a directory)."),
    ("guide.toml", b"", "cake/guide.toml is missing, or has no slug."),
    ("steps-1.toml", b'step = "bake"', "cake/steps-1.toml, line 1: 'step' is no list of tables; write [[step]]."),
    ("steps-1.toml", b"step = 5", "cake/steps-1.toml, line 1: 'step' is no list of tables; write [[step]]."),
    ("steps-1.toml", b"\nstep = [5]", "cake/steps-1.toml, line 2: 'step' is no list of tables; write [[step]]."),
    ("guide.toml", b'slug = "cake"\nsource = 5', "cake/guide.toml, line 2: 'source' is no list of tables; write [[source]]."),
    ("guide.toml", b'based_on = "cake"\n' + MAIN.encode(), "cake/guide.toml: based_on 'cake', which is no other guide."),
    ("guide.toml", b'based_on = 5\n' + MAIN.encode(), "cake/guide.toml: based_on 5, which is no other guide."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "told"), UNREADABLE)
def test_file_that_cannot_be_read_is_named_and_the_other_guides_are_served(broken, name, body, told):
    path = broken / "cake" / name
    path.unlink()
    if body is None:
        path.mkdir()
    else:
        path.write_bytes(body)

    assert problems_of_guides(broken) == [told]
    assert [guide.slug for guide in sound_guides(broken)] == ["bread"]


def test_byte_order_mark_and_line_ends_of_windows_are_read_over(broken):
    (broken / "cake" / "steps-1.toml").write_bytes(b"\xef\xbb\xbf" + STEPS.replace("\n", "\r\n").encode())

    assert problems_of_guides(broken) == []


def test_guide_that_stands_on_a_broken_one_names_it_alone(broken):
    pie = broken / "pie"
    pie.mkdir()
    (pie / "guide.toml").write_text('slug = "pie"\nbased_on = "cake"\n')

    assert problems_of_guides(broken)[1:] == [
        "pie/guide.toml: based_on 'cake', whose files are wrong; mend those first."
    ]


def test_guides_that_stand_on_each_other_are_named(broken):
    for slug, base in (("bread", "cake"), ("cake", "bread")):
        main = (broken / slug / "guide.toml").read_text()
        (broken / slug / "guide.toml").write_text(f'based_on = "{base}"\n{main}')

    assert problems_of_guides(broken) == [
        "bread/guide.toml: based_on 'cake', which stands on another; name that one.",
        "cake/guide.toml: based_on 'bread', which stands on another; name that one.",
    ]


def test_page_of_a_broken_guide_says_so_and_names_the_others(rf):
    response = none(rf.get("/guides/cake/"), status=503)

    assert response.status_code == 503
    assert "This guide is being mended" in response.content.decode()
    assert f'href="{HOME}"' in response.content.decode()


@pytest.mark.parametrize(
    ("place", "told"), [("", ""), ("us/ca", "California"), ("us/ca/oakland", "Oakland"), ("us", "")]
)
def test_place_of_a_guide_is_told_by_name(place, told):
    assert holds_in(made_guide(made_step("a"), place=place)) == told


def test_a_file_that_would_be_passed_over_is_named(broken):
    (broken / "bread" / "step.toml").write_text("")

    assert problems_of_guides(broken)[0] == (
        "bread/step.toml is not read; name it steps-….toml or questions-….toml."
    )
