"""Say what is wrong in the texts of observances: python tools/check_texts.py [FOLDER]."""

import sys
from pathlib import Path

from daysheet.almanac.shipped.problems import strangers
from daysheet.almanac.shipped.texts import TEXTS, problems


def main() -> int:
    """0 when all is right; each problem stands on a line of its own."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS
    wrong = [*problems(folder), *strangers(folder)]
    print("\n".join(wrong) or f"{len(list(folder.glob('*.toml')))} texts, nothing wrong.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
