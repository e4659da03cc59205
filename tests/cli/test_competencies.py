"""`daysheet competencies` prints what a résumé shows or a posting asks for."""

import io
import json
import subprocess
import sys
import zipfile

import pytest

from daysheet.cli.main import main
from tests.guides.files import docx, pdf

GUIDE = "software-engineer-to-machine-learning-engineer"
RESUME = "Docker and Kubernetes at work.\nInterests: PyTorch\n"


def run(capsys, path, *words, kind="resume", guide=GUIDE):
    code = main(["competencies", str(path), "--guide", guide, "--kind", kind, *words])
    out = capsys.readouterr()
    return code, out.out, out.err


def written(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return path


def test_a_resume_gives_one_object_with_every_key(tmp_path, capsys):
    code, out, err = run(capsys, written(tmp_path / "cv.txt", RESUME), "--json")

    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "id": "cv",
        "found": [
            {"competency": "containers", "evidence": [{"start": 0, "end": 6, "text": "Docker"}], "strength": 0.6},
            {"competency": "kubernetes", "evidence": [{"start": 11, "end": 21, "text": "Kubernetes"}], "strength": 0.6},
        ],
        "required": [],
        "preferred": [],
        "set_aside": [
            {"competency": "pytorch", "reason": 'a wish or interest: "Interests: PyTorch"', "start": 42, "end": 49}
        ],
    }  # fmt: skip


def test_a_posting_parts_what_it_requires_from_what_it_prefers(tmp_path, capsys):
    path = written(tmp_path / "job.txt", "We need Docker. Kubernetes is a plus. PyTorch is not needed.")

    told = json.loads(run(capsys, path, "--json", kind="posting")[1])

    assert [found["competency"] for found in told["found"]] == ["containers", "kubernetes"]
    assert (told["required"], told["preferred"]) == (["containers"], ["kubernetes"])
    assert [aside["competency"] for aside in told["set_aside"]] == ["pytorch"]


def test_offsets_count_code_points_of_the_text_as_it_is(tmp_path, capsys):
    path = written(tmp_path / "cv.txt", "\ufeff\r\n  🦀 Docker")

    (found,) = json.loads(run(capsys, path, "--json")[1])["found"]

    assert found["evidence"] == [{"start": 7, "end": 13, "text": "Docker"}]


def test_rows_give_one_object_a_line_and_a_bad_row_its_error(tmp_path, capsys):
    rows = ['{"id": "a", "text": "Docker"}', "", '{"id": "b"}', "[]", "{", '{"id": 7, "text": "Kubernetes"}', '{"id": "c", "text": "\\ud800 Docker"}']  # fmt: skip

    code, out, _ = run(capsys, written(tmp_path / "many.jsonl", "\n".join(rows)), "--json")

    told = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [row["id"] for row in told] == ["a", "b", None, None, "7", "c"]
    assert ["error" in row for row in told] == [False, True, True, True, False, True]
    assert told[1]["error"] == "line 3: the row has no text, or it is no string."


def test_without_json_a_bad_row_is_told_on_standard_error(tmp_path, capsys):
    rows = '{"id": "a", "text": "Docker"}\n{"id": "b"}\n'

    code, out, err = run(capsys, written(tmp_path / "many.jsonl", rows))

    assert code == 0
    assert out.startswith("a shows 1 of 96 competencies")
    assert err == "daysheet competencies: b: line 2: the row has no text, or it is no string.\n"


def test_what_is_extracted_is_printed_as_the_text_that_offsets_count_in(tmp_path, capsys):
    for name, raw in (("a.docx", docx("Ran Docker.")), ("a.pdf", pdf("Ran Docker.")), ("a.json", b'{"basics": {"summary": "Ran Docker."}}')):  # fmt: skip
        told = json.loads(run(capsys, written(tmp_path / name, raw), "--json")[1])

        (span,) = told["found"][0]["evidence"]
        assert told["text"] == "Ran Docker."
        assert told["text"][span["start"] : span["end"]] == span["text"] == "Docker"


def test_without_json_it_speaks_to_people(tmp_path, capsys):
    _, out, _ = run(capsys, written(tmp_path / "cv.txt", RESUME))

    assert out.splitlines() == [
        "cv shows 2 of 96 competencies of 'From software engineer to machine learning engineer'.",
        "",
        "Found",
        "  Containers (Docker), 0.60: “Docker”",
        "  Kubernetes and container orchestration, 0.60: “Kubernetes”",
        "",
        "Set aside",
        '  PyTorch: a wish or interest: "Interests: PyTorch"',
    ]


def test_a_posting_is_told_by_demand(tmp_path, capsys):
    path = written(tmp_path / "job.txt", "Docker. Kubernetes is a plus.")

    _, out, _ = run(capsys, path, kind="posting")

    assert out.splitlines()[2:] == [
        "Required",
        "  Containers (Docker), 0.60: “Docker”",
        "",
        "Preferred",
        "  Kubernetes and container orchestration, 0.60: “Kubernetes”",
    ]


def test_only_competencies_of_the_guide_are_told(tmp_path, capsys):
    path = written(tmp_path / "cv.txt", RESUME)

    told = json.loads(run(capsys, path, "--json", guide="home-food-business-california")[1])

    assert (told["found"], told["set_aside"]) == ([], [])


def test_an_unknown_guide_names_those_that_are_known(tmp_path, capsys):
    code, out, err = run(capsys, written(tmp_path / "cv.txt", RESUME), guide="x")

    assert (code, out) == (1, "")
    assert err.startswith("daysheet competencies: There is no guide 'x'. There is: ")
    assert GUIDE in err


def test_another_language_is_said_and_names_of_tools_are_still_found(tmp_path, capsys):
    text = (
        "Ich habe seit drei Jahren mit Docker gearbeitet und die Dienste der Abteilung in die Cloud gebracht."
    )

    code, out, err = run(capsys, written(tmp_path / "cv.txt", text), "--json")

    told = json.loads(out)
    note = "This seems to be German; the words known are English, so little but names of tools is found."
    assert code == 0
    assert "containers" in [found["competency"] for found in told["found"]]
    assert told["notes"] == [note]
    assert err == f"daysheet competencies: cv: {note}\n"


@pytest.mark.parametrize(
    ("kind", "text", "other"),
    [
        ("resume", "We are looking for an engineer. You will run Docker. You bring Python. We offer a pension. Apply now.", "posting"),
        ("posting", "Curriculum vitae. 2019 - 2024: I built services in Docker. 2015 - 2019: led a team. Hobbies: chess", "résumé"),
    ],
)  # fmt: skip
def test_a_text_of_the_other_kind_is_warned_of(tmp_path, capsys, kind, text, other):
    code, out, err = run(capsys, written(tmp_path / "a.txt", text), "--json", kind=kind)

    assert code == 0
    assert f"This reads like a {other}." in err
    assert "containers" in [found["competency"] for found in json.loads(out)["found"]]


def zipped(name, content):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("a.txt", b"", "there is no text in it"),
        ("a.txt", b" \n ... ", "there is no text in it"),
        ("a.txt", b"\xff\xd8\xff\xe0", "this is a picture"),
        ("a.txt", b"a\xffb", "byte 0xff at offset 1 is not UTF-8"),
        ("a.txt", b"a\0b", "a NUL stands at character 1"),
        ("a.txt", b"\xff\xfea\0", "UTF-16"),
        ("a.txt", b"%PDF-1.4", "this is a .pdf file by its first bytes"),
        ("a.txt", b"a" * 5_000_001, "5,000,001 bytes are more than the 5,000,000"),
        ("a.txt", b"a " * 1_200_000, "2,400,000 characters are more than the 2,000,000"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "an old Word file: save it as .docx"),
        ("a.odt", b"PK\x03\x04", "an OpenDocument text: save it as .docx or .pdf"),
        ("a.docx", b"no zip", "this is no .docx, whatever its name says"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "an old .doc, or a .docx with a password"),
        ("a.docx", zipped("x.xml", "<x/>"), "damaged or is another kind of archive"),
        ("a.pdf", b"no pdf", "this is no PDF, whatever its name says"),
        ("a.pdf", b"%PDF-1.4 cut", "the PDF is damaged or cut off"),
        ("a.json", b"{", "this is not JSON"),
        ("a.json", b"[]", "this is no JSON Resume"),
        ("a.json", b'{"name": "x"}', "this is no JSON Resume"),
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("gone.txt", None, "No such file"),
    ],
)
def test_what_cannot_be_read_exits_1_and_says_why(tmp_path, capsys, name, raw, told):
    path = tmp_path / name
    if raw is not None:
        written(path, raw)

    code, out, err = run(capsys, path, "--json")

    assert (code, out) == (1, "")
    assert err.startswith("daysheet competencies: ")
    assert name in err
    assert told in err


def test_a_folder_is_no_file(tmp_path, capsys):
    code, out, err = run(capsys, tmp_path)

    assert (code, out) == (1, "")
    assert "this is a folder" in err


def test_it_runs_without_loading_django(tmp_path):
    path = written(tmp_path / "cv.txt", RESUME)
    script = f"import sys; from daysheet.cli.main import main; main(['competencies', {str(path)!r}, '--guide', {GUIDE!r}, '--kind', 'resume']); print('django' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "False"
