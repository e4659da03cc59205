#!/usr/bin/env python
"""Count the words that releases and our own texts write in lower case, and write their stems into plain_words.py."""

import json
import re
import textwrap
from collections import Counter
from pathlib import Path

from daysheet.stories.domain.wording import fold, stem

ROOT = Path(__file__).resolve().parent.parent
MODULE = ROOT / "daysheet" / "stories" / "domain" / "plain_words.py"
RELEASES = ROOT.parent / "shared" / "data" / "releases.jsonl"
_IN_A_SENTENCE = re.compile(r"(?<=[a-z,;] )[a-z]{3,}\b")
_LEAST, _LEAST_OF_OURS = 2, 3


def main() -> None:
    rows = RELEASES.read_text(encoding="utf-8").split("\n")
    releases = counted([json.loads(row)["text"] for row in rows if row.strip()])
    texts = sorted((ROOT / "data" / "texts").glob("*.toml"))
    ours = counted([path.read_text(encoding="utf-8") for path in (*texts, ROOT / "data" / "observances.csv")])
    plain = {word for word in releases if releases[word] + ours[word] >= _LEAST}
    plain |= {word for word in ours if ours[word] >= _LEAST_OF_OURS}
    stems = "\n".join(textwrap.wrap(" ".join(sorted(word for word in plain if word.isascii())), 110))
    written = MODULE.read_text(encoding="utf-8")
    before, _, rest = written.partition('_STEMS = """\n')
    after = rest[rest.index('"""') :]
    MODULE.write_text(f'{before}_STEMS = """\n{stems}\n{after}', encoding="utf-8")
    print(f"{len(plain)} stems")


def counted(texts: list[str]) -> Counter[str]:
    """In how many of the texts each stem stands in lower case inside a sentence."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update({stem(word) for word in _IN_A_SENTENCE.findall(fold(text))})
    return found


if __name__ == "__main__":
    main()
