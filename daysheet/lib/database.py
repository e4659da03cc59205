"""Reads the database, where there is one, for programs that do not load Django."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

WAIT_S = 5  # for a database that is far away, or busy
Query = tuple[str, Sequence[object]]


def read_rows(queries: Sequence[Query], *, what: str) -> list[list[Any]]:
    """The rows of each query, its values written as `?`; [] for all where there is no database to read.

    `what` names them in the log. Which database: DAYSHEET_DATABASE_URL, else daysheet.sqlite3 in DAYSHEET_DATA.
    """
    url = os.environ.get("DAYSHEET_DATABASE_URL", "")
    return _from_postgres(url, queries, what) if url else _from_sqlite(queries, what)


def _from_sqlite(queries: Sequence[Query], what: str) -> list[list[Any]]:
    path = Path(os.environ.get("DAYSHEET_DATA") or "./var").expanduser().absolute() / "daysheet.sqlite3"
    if not path.exists():
        return [[] for _ in queries]
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=WAIT_S)) as database:
            return [database.execute(*query).fetchall() for query in queries]
    except sqlite3.Error as error:  # not migrated yet, or damaged: the day is printed all the same
        logger.warning("no %s from %s: %s", what, path, error)
        return [[] for _ in queries]


def _from_postgres(url: str, queries: Sequence[Query], what: str) -> list[list[Any]]:
    import psycopg  # noqa: PLC0415 (slow import, and only a publisher with PostgreSQL needs it)

    try:
        with psycopg.connect(url, connect_timeout=WAIT_S, autocommit=True) as database:
            database.read_only = True
            return [
                database.execute(sql.replace("?", "%s").encode(), asked).fetchall() for sql, asked in queries
            ]
    except psycopg.Error as error:
        said = str(error).splitlines()[0] if str(error) else error
        logger.warning("no %s from PostgreSQL: %s", what, said)
        return [[] for _ in queries]
