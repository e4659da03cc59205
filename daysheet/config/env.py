"""Settings from the environment: each one named, typed, and checked before anything starts."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


class BadEnvironment(Exception):
    """A DAYSHEET_* variable is unknown or malformed; the message says how to mend it."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable: its name, what it must look like, its default (as text) and what it is for."""

    name: str
    read: Callable[[str, str], Any]
    default: str
    about: str


def read_text(name: str, value: str) -> str:
    return value


def read_flag(name: str, value: str) -> bool:
    if value.lower() in {"true", "false"}:
        return value.lower() == "true"
    raise BadEnvironment(f"{name}={value!r}: use 'true' or 'false'.")


def read_list(name: str, value: str) -> list[str]:
    return [item.strip() for item in value.split(",") if item.strip()]


def read_servers(name: str, value: str) -> list[str]:
    servers = read_list(name, value)
    for one in servers:
        if not re.fullmatch(r"[A-Za-z0-9.:_-]+:[0-9]{1,5}", one):
            raise BadEnvironment(f"{name}={one!r}: give host:port, such as 127.0.0.1:8123, by commas.")
    return servers


def read_path(name: str, value: str) -> Path:
    if not value or "\0" in value:
        raise BadEnvironment(f"{name}={value!r}: give a folder, such as ./var.")
    return Path(value).expanduser().absolute()


def read_optional_path(name: str, value: str) -> Path | None:
    return read_path(name, value) if value else None


def read_host_address(name: str, value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9.:_-]+", value):
        return value
    raise BadEnvironment(f"{name}={value!r}: give an address to listen on, such as 127.0.0.1 or 0.0.0.0.")


def read_base_url(name: str, value: str) -> str:
    """The address without a slash at its end; '' is this machine at $PORT."""
    parts = urlsplit(value or f"http://localhost:{os.environ.get('PORT') or 8000}")
    if parts.scheme in {"http", "https"} and parts.hostname and not parts.path.strip("/"):
        return f"{parts.scheme}://{parts.netloc}"
    raise BadEnvironment(f"{name}={value!r}: give scheme and host only, such as https://today.example.org.")


def read_service(name: str, value: str) -> str:
    """The address of another service, without a slash at its end; what it must not hold is not told either."""
    parts = urlsplit(value)
    if not value or parts.scheme in {"http", "https"} and parts.hostname and not set(value) & set("@?#"):
        return value.rstrip("/")
    raise BadEnvironment(
        f"{name}: give an address without name, password or '?', such as https://api.example.org/v1."
    )


def read_key(name: str, value: str) -> str:
    if value.isascii() and value.isprintable() and " " not in value:
        return value
    raise BadEnvironment(f"{name} holds signs that cannot be sent: give the key alone, on one line.")


def read_seconds(name: str, value: str) -> int:
    if re.fullmatch(r"[0-9]{1,3}", value) and 1 <= int(value) <= 120:
        return int(value)
    raise BadEnvironment(f"{name}={value!r}: give seconds from 1 to 120.")


def read_email(name: str, value: str) -> str:
    if re.fullmatch(r"[^@\s]+@[^@\s]+", value):
        return value
    raise BadEnvironment(f"{name}={value!r}: give an e-mail address, such as desk@example.org.")


def read_database(name: str, value: str) -> dict[str, Any]:
    """The DATABASES entry for postgres://user:password@host:port/name, or {} for the default SQLite file."""
    if not value:
        return {}
    parts = urlsplit(value)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise BadEnvironment(
            f"{name}={mask_password(value)!r}: use postgres://user:password@host:5432/name, or leave it empty for SQLite."
        )
    try:
        port = parts.port or 5432
    except ValueError as error:
        raise BadEnvironment(f"{name}: the port in {mask_password(value)!r} is not a number.") from error
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": port,
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,
    }


def read_email_server(name: str, value: str) -> dict[str, Any]:
    """Django's EMAIL_* settings for smtp://user:password@host:port (smtps:// for TLS); '' prints mail instead."""
    if not value:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(value)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise BadEnvironment(f"{name}={mask_password(value)!r}: use smtp://user:password@host:587.")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


def mask_password(url: str) -> str:
    """The address with its password replaced, fit for a message."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:***@", url)


VARIABLES = (
    Variable("DAYSHEET_DATA", read_path, "./var", "Folder of the database, media, stored pages and secret key."),
    Variable("DAYSHEET_DATABASE_URL", read_database, "", "postgres://user:password@host:5432/name; empty: SQLite in DAYSHEET_DATA."),
    Variable("DAYSHEET_SECRET_KEY", read_text, "", "Django's secret key; empty: made once and kept in DAYSHEET_DATA/secret-key."),
    Variable("DAYSHEET_DEBUG", read_flag, "false", "Show errors in the browser. Never on a public server."),
    Variable("DAYSHEET_HOST", read_host_address, "127.0.0.1", "Address that the web server listens on."),
    Variable("DAYSHEET_HOSTS", read_list, "localhost,127.0.0.1,[::1]", "Host names that the site answers to, by commas."),
    Variable("DAYSHEET_BASE_URL", read_base_url, "", "The site's public address, used in feeds, mails and canonical links; empty: http://localhost:$PORT."),
    Variable("DAYSHEET_NAME", read_text, "Daysheet", "The network's name on pages that belong to no city."),
    Variable("DAYSHEET_EMAIL_URL", read_email_server, "", "smtp://user:password@host:587 (smtps:// for TLS); empty: mail is printed."),
    Variable("DAYSHEET_EMAIL_FROM", read_email, "daysheet@localhost", "Sender of the mails."),
    Variable("DAYSHEET_STAFF_SECOND_FACTOR", read_flag, "true", "Staff must enrol a second factor before the desk opens."),
    Variable("DAYSHEET_FETCH_ALLOW", read_servers, "", "Servers (host:port, by commas) that may be fetched from although they are not on the public internet: for local test servers, and a writing service on this machine."),
    Variable("DAYSHEET_WRITER_URL", read_service, "", "A writing service that may smooth drafts ([how](../howto/use-a-writing-service.md)): the address of its OpenAI-compatible API, such as https://api.example.org/v1; empty: no service is asked."),
    Variable("DAYSHEET_WRITER_KEY", read_key, "", "The key that the writing service asks for; empty where it asks for none."),
    Variable("DAYSHEET_WRITER_MODEL", read_text, "", "The model that the writing service is asked for; needed with DAYSHEET_WRITER_URL."),
    Variable("DAYSHEET_WRITER_TIMEOUT", read_seconds, "20", "Seconds after which a draft no longer waits for the writing service, from 1 to 120."),
    Variable("DAYSHEET_IMAP_PASSWORD", read_text, "", "Passwords of the mailboxes that bring releases, a line each: press@example.org@mail.example.org password."),
    Variable("DAYSHEET_INBOX", read_optional_path, "", "Folder in which releases are dropped as files; empty: inbox in DAYSHEET_DATA."),
    Variable("DAYSHEET_STORE_PAGES", read_flag, "true", "Keep rendered public pages until their data changes."),
)  # fmt: skip


def read_environment(environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Every setting by its variable's name, typed. Raises BadEnvironment naming variable, value and remedy."""
    environ = os.environ if environ is None else environ
    refuse_unknown(environ)
    read = {v.name: v.read(v.name, value_of(v, environ)) for v in VARIABLES}
    refuse_half_a_writer(read)
    return read


def value_of(variable: Variable, environ: Mapping[str, str]) -> str:
    """The variable's text: itself, the content of the file that NAME_FILE names, or the default."""
    path = environ.get(f"{variable.name}_FILE")
    if path is None:
        return environ.get(variable.name, variable.default)
    if variable.name in environ:
        raise BadEnvironment(f"{variable.name} and {variable.name}_FILE are both set: keep one of them.")
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadEnvironment(f"{variable.name}_FILE={path!r} cannot be read: {error}") from error


def refuse_half_a_writer(read: Mapping[str, Any]) -> None:
    """A service without a model cannot be asked; one asked without encryption lets others read along."""
    parts = urlsplit(read["DAYSHEET_WRITER_URL"])
    if parts.scheme and not read["DAYSHEET_WRITER_MODEL"]:
        raise BadEnvironment("DAYSHEET_WRITER_URL is set without DAYSHEET_WRITER_MODEL: name the model.")
    server = f"{parts.hostname}:{parts.port or 80}"
    if parts.scheme == "http" and server not in read["DAYSHEET_FETCH_ALLOW"]:
        raise BadEnvironment(
            f"DAYSHEET_WRITER_URL begins with http://: use https://, or put {server} into DAYSHEET_FETCH_ALLOW"
            " if it is a machine of your own."
        )


def refuse_unknown(environ: Mapping[str, str]) -> None:
    known = {v.name for v in VARIABLES} | {f"{v.name}_FILE" for v in VARIABLES}
    for name in sorted(environ):
        if name.startswith("DAYSHEET_") and name not in known:
            near = difflib.get_close_matches(name[9:], sorted(n[9:] for n in known), n=1, cutoff=0.7)
            hint = (
                f"Did you mean DAYSHEET_{near[0]}?" if near else "docs/reference/settings.md lists them all."
            )
            raise BadEnvironment(f"{name} is not a setting of Daysheet. {hint}")
