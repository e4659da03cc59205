"""What the guides are measured by: `detection` of competencies, `planning`; both, or those named in ARGS."""

import importlib
import importlib.util
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

PARTS = ("detection", "planning")


def main(argv: list[str]) -> None:
    """Run the parts named first in the arguments, with what follows them."""
    named = [word for word in argv if word in PARTS]
    rest = [word for word in argv if word not in PARTS]
    for part in named or PARTS:
        if importlib.util.find_spec(f"bench.guides.{part}"):
            importlib.import_module(f"bench.guides.{part}").main(rest)
        elif named:
            print(f"There is no bench/guides/{part}.py.")


if __name__ == "__main__":
    main(sys.argv[1:])
