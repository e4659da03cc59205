"""Parts of addresses that are dates."""

from datetime import date, datetime


class DayConverter:
    """'2026/03/01' as a date; anything that is no date is a 404."""

    regex = r"[0-9]{4}/[0-9]{2}/[0-9]{2}"

    def to_python(self, value: str) -> date:
        return datetime.strptime(value + "+0000", "%Y/%m/%d%z").date()

    def to_url(self, value: date) -> str:
        return f"{value:%Y/%m/%d}" if value.year >= 1000 else value.isoformat().replace("-", "/")


class MonthDayConverter:
    """'03-01' as (3, 1); 29 February counts, 30 February is a 404."""

    regex = r"[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> tuple[int, int]:
        day = datetime.strptime(f"2000-{value}+0000", "%Y-%m-%d%z")
        return day.month, day.day

    def to_url(self, value: tuple[int, int]) -> str:
        return "{:02d}-{:02d}".format(*value)


class MonthConverter:
    """'2026/03' as the first of that month."""

    regex = r"[0-9]{4}/[0-9]{2}"

    def to_python(self, value: str) -> date:
        return datetime.strptime(value + "/01+0000", "%Y/%m/%d%z").date()

    def to_url(self, value: date) -> str:
        return f"{value.year:04d}/{value.month:02d}"
