"""Settings from the environment: typed, and refused with the remedy in the message."""

from pathlib import Path

import pytest

from daysheet.config.env import BadEnvironment, read_environment


def test_empty_environment_gives_the_defaults():
    env = read_environment({})

    assert env["DAYSHEET_DATA"] == Path("var").absolute()
    assert env["DAYSHEET_HOST"] == "127.0.0.1"
    assert env["DAYSHEET_DEBUG"] is False
    assert env["DAYSHEET_DATABASE_URL"] == {}


def test_other_programs_variables_are_left_alone():
    assert read_environment({"DAYSHEETS": "1", "HOME": "/x"})["DAYSHEET_NAME"] == "Daysheet"


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("DAYSHEET_DATABSE_URL", "x", "Did you mean DAYSHEET_DATABASE_URL?"),
        ("DAYSHEET_ZZZZ", "x", "docs/reference/settings.md lists them all"),
        ("DAYSHEET_DEBUG", "yes", "DAYSHEET_DEBUG='yes': use 'true' or 'false'"),
        ("DAYSHEET_DATABASE_URL", "mysql://u:secret@h/n", "use postgres://user:password@host:5432/name"),
        ("DAYSHEET_DATABASE_URL", "postgres://u:p@h:many/n", "is not a number"),
        ("DAYSHEET_BASE_URL", "today.example.org", "give scheme and host only"),
        ("DAYSHEET_BASE_URL", "https://example.org/news/", "give scheme and host only"),
        ("DAYSHEET_EMAIL_URL", "http://mail", "use smtp://user:password@host:587"),
        ("DAYSHEET_EMAIL_FROM", "desk", "give an e-mail address"),
        ("DAYSHEET_HOST", "my host", "give an address to listen on"),
        ("DAYSHEET_DATA", "", "give a folder"),
        (
            "DAYSHEET_FETCH_ALLOW",
            "127.0.0.1:8123,localhost",
            "DAYSHEET_FETCH_ALLOW='localhost': give host:port",
        ),
        ("DAYSHEET_SECRET_KEY_FILE", "/nowhere/key", "cannot be read"),
        ("DAYSHEET_WRITER_URL", "api.example.org/v1", "give an address without name, password"),
        (
            "DAYSHEET_WRITER_URL",
            "https://api.example.org/v1",
            "without DAYSHEET_WRITER_MODEL: name the model",
        ),
        ("DAYSHEET_WRITER_TIMEOUT", "600", "give seconds from 1 to 120"),
    ],
)
def test_bad_variable_stops_with_the_remedy(name, value, message):
    with pytest.raises(BadEnvironment) as caught:
        read_environment({name: value})

    assert name in str(caught.value)
    assert message in str(caught.value)


def test_no_password_reaches_a_message():
    with pytest.raises(BadEnvironment) as caught:
        read_environment({"DAYSHEET_DATABASE_URL": "mysql://u:secret@h/n"})

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DAYSHEET_WRITER_URL", "https://me:swordfish@api.example.org/v1"),
        ("DAYSHEET_WRITER_URL", "https://api.example.org/v1?key=swordfish"),
        ("DAYSHEET_WRITER_KEY", "swordfish\nX-Evil: 1"),
    ],
)
def test_no_key_of_a_writing_service_reaches_a_message(name, value):
    with pytest.raises(BadEnvironment) as caught:
        read_environment({name: value, "DAYSHEET_WRITER_MODEL": "small"})

    assert name in str(caught.value)
    assert "swordfish" not in str(caught.value)


def test_a_writing_service_without_encryption_is_for_servers_of_ones_own():
    given = {"DAYSHEET_WRITER_URL": "http://localhost:8080/v1/", "DAYSHEET_WRITER_MODEL": "small"}

    with pytest.raises(BadEnvironment, match=r"put localhost:8080 into DAYSHEET_FETCH_ALLOW"):
        read_environment(given)
    env = read_environment(given | {"DAYSHEET_FETCH_ALLOW": "localhost:8080"})
    assert (env["DAYSHEET_WRITER_URL"], env["DAYSHEET_WRITER_TIMEOUT"]) == ("http://localhost:8080/v1", 20)


def test_postgres_address_is_taken_apart():
    env = read_environment({"DAYSHEET_DATABASE_URL": "postgres://day:p%40ss@db.example:5433/sheet"})
    database = env["DAYSHEET_DATABASE_URL"]

    assert {k: database[k] for k in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "sheet",
        "USER": "day",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": 5433,
    }


def test_secret_may_come_from_a_file(tmp_path):
    (tmp_path / "key").write_text("swordfish\n")

    assert (
        read_environment({"DAYSHEET_SECRET_KEY_FILE": str(tmp_path / "key")})["DAYSHEET_SECRET_KEY"]
        == "swordfish"
    )


def test_value_and_file_together_are_refused(tmp_path):
    (tmp_path / "key").write_text("a")

    with pytest.raises(BadEnvironment, match="both set"):
        read_environment({"DAYSHEET_SECRET_KEY": "b", "DAYSHEET_SECRET_KEY_FILE": str(tmp_path / "key")})
