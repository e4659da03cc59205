"""Small corpora of made-up releases, written as shards."""

import json


def row(number):
    text = (
        f"SELMA, Ala. – The council approved ${number} million for a new library on Monday. "
        f"The library will hold {number},000 books. Mayor Ann Lee said the work begins in May."
    )
    return {"id": f"r{number}", "title": f"Council approves ${number} million library", "text": text}


def write_shards(folder, shards, rows):
    """Shards a.jsonl, b.jsonl … of as many releases each; returns the folder."""
    folder.mkdir()
    for at in range(shards):
        lines = [json.dumps(row(at * rows + n + 1)) for n in range(rows)]
        (folder / f"{chr(ord('a') + at)}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
