"""The large figures of a date in a terminal, five lines high."""

from __future__ import annotations

HEIGHT = 5
FIGURES = {
    "0": ("▟████▙", "██  ██", "██  ██", "██  ██", "▜████▛"),
    "1": (" ▟██  ", "▜███  ", "  ██  ", "  ██  ", "██████"),
    "2": ("▟████▙", "▀▘  ██", " ▗▟██▛", "▟██▀▘ ", "██████"),
    "3": ("▟████▙", "    ██", " ▐███ ", "    ██", "▜████▛"),
    "4": ("██  ██", "██  ██", "▜█████", "    ██", "    ██"),
    "5": ("██████", "██    ", "█████▙", "    ██", "▜████▛"),
    "6": ("▟████▙", "██    ", "█████▙", "██  ██", "▜████▛"),
    "7": ("██████", "   ▟█▛", "  ▟█▛ ", " ▟█▛  ", " ██   "),
    "8": ("▟████▙", "██  ██", "▟████▙", "██  ██", "▜████▛"),
    "9": ("▟████▙", "██  ██", "▜█████", "    ██", "▜████▛"),
}


def large(number: int) -> list[str]:
    """A number as lines of blocks, one column apart."""
    figures = [FIGURES[figure] for figure in str(number)]
    return ["  ".join(figure[line] for figure in figures) for line in range(HEIGHT)]
