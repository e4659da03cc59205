"""A file of facts, imported whole or not at all; what is wrong with it, told by line."""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

from daysheet.almanac.actions.own import keep_rows
from daysheet.almanac.domain.own.files import MOST_BYTES, FactsFile, read_facts_file, wrong_rows_as_csv
from daysheet.almanac.domain.own.rows import BadRow
from daysheet.almanac.errors import BadFacts
from daysheet.almanac.queries import checks_on
from daysheet.cli.errors import CommandFailed

Tell = Callable[[str], object]


def import_file(*, file: Path, keep_good: bool, now: datetime, tell: Tell) -> str:
    """What was imported, in words; CommandFailed, and nothing imported, where a row is wrong.

    With `keep_good` the right rows are imported, and the others written to a file beside it.
    """
    try:
        read = read_facts_file(bytes_of(file), checks_on(now.date()))
    except BadFacts as error:
        raise CommandFailed(f"{file}: {error}") from error
    for wrong in read.wrong:
        tell(f"{file}:{wrong.line}: {wrong.problem}")
    if read.wrong and not keep_good:
        raise CommandFailed(
            f"{len(read.wrong):,} of {len(read.rows) + len(read.wrong):,} rows are wrong, so nothing was imported. "
            "Mend them, or import the rest with --keep-good."
        )
    bad = put_aside(file, read) if read.wrong else None
    told = kept(file, read, now)
    return (
        f"{told} Bad rows: {len(read.wrong):,}, now in {bad}. Mend them there, and import that file."
        if bad
        else told
    )


def kept(file: Path, read: FactsFile, now: datetime) -> str:
    try:
        changed = keep_rows(checked=[row for _, row in read.rows], by=None, now=now)
    except BadRow as error:
        raise CommandFailed(f"{file}: {error} Nothing was imported.") from error
    same = len(read.rows) - changed
    return f"{read.what.capitalize()}: {changed:,} imported{f', {same:,} were there' if same else ''}."


def put_aside(file: Path, read: FactsFile) -> Path:
    """The file that the bad rows were written to; never one that was there before."""
    for number in count(1):
        bad = file.with_name(f"{file.stem}.bad{'' if number == 1 else f'-{number}'}.csv")
        try:
            with bad.open("x", encoding="utf-8", newline="") as written:
                written.write(wrong_rows_as_csv(read))
        except FileExistsError:
            continue
        except OSError as error:
            raise CommandFailed(
                f"{bad} cannot be written: {error.strerror}. Nothing was imported."
            ) from error
        return bad
    raise AssertionError("numbers do not end")


def bytes_of(file: Path) -> bytes:
    """The file's bytes, one more than are allowed at most."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise CommandFailed(f"{file} cannot be read: {error.strerror}. Name a CSV file.") from error
