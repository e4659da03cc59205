"""Say what is wrong in the texts of observances: python tools/check_texts.py [FOLDER]."""

import sys
from pathlib import Path

from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.texts import TEXTS, load_text, problems


def main() -> int:
    """0 when all is right; each problem stands on a line of its own."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS
    wrong = [*problems(folder), *unknown(folder)]
    print("\n".join(wrong) or f"{len(list(folder.glob('*.toml')))} texts, nothing wrong.")
    return 1 if wrong else 0


def unknown(folder: Path) -> list[str]:
    """Texts, and related days in them, that no observance answers to."""
    known = observances()
    wrong = [
        f"{p.stem}: no observance has this slug." for p in folder.glob("*.toml") if not known.by_slug(p.stem)
    ]
    for path in folder.glob("*.toml"):
        try:
            related = load_text(path).related
        except Exception:  # told by problems()
            continue
        wrong += [
            f"{path.stem}: related {slug!r} is no observance." for slug in related if not known.by_slug(slug)
        ]
    return wrong


if __name__ == "__main__":
    sys.exit(main())
