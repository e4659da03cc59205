"""Numbers that a command line may hold."""

from argparse import ArgumentTypeError

LAST_PORT = 65535


def port(text: str) -> int:
    """A port to listen on."""
    if not 0 < _number(text) <= LAST_PORT:
        raise ArgumentTypeError(f"{text!r} is not a port; give a number from 1 to {LAST_PORT}, such as 8080")
    return int(text)


def processes(text: str) -> int:
    """How many processes to run."""
    if not 0 < _number(text) <= 64:
        raise ArgumentTypeError(f"{text!r} is no number of processes; give one from 1 to 64, such as 2")
    return int(text)


def seconds(text: str) -> int:
    """Seconds between two rounds; 0 for a single one."""
    if not 0 <= _number(text) <= 86_400:
        raise ArgumentTypeError(f"{text!r} is no number of seconds; give one from 0 to 86400, such as 30")
    return int(text)


def _number(text: str) -> int:
    """The number in plain digits, -1 for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1
