"""One shard drafted: exact counts, errors in their places, and never half an output under its name."""

import json

from bench.briefs.shards import Counts, Job, counts_of_done, draft_shard
from tests.bench.corpora import row


def shard(tmp_path, lines):
    source, out = tmp_path / "a.jsonl", tmp_path / "out"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    out.mkdir(exist_ok=True)
    return Job(source, out)


def rows_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_row_gives_a_draft_or_its_error_in_its_place(tmp_path):
    job = shard(
        tmp_path, [json.dumps(row(1)), '{"id": "empty", "text": ""}', "", "garbage", json.dumps(row(2))]
    )

    assert draft_shard(job) == Counts(releases=4, drafts=2, errors=2)
    made = rows_of(job.drafts)
    assert [found["id"] for found in made] == ["r1", "empty", None, "r2"]
    assert [sorted(found) for found in made[1:3]] == [["error", "id"], ["error", "id"]]
    assert made[0]["lead"]["text"]


def test_a_finished_shard_tells_its_counts_and_leaves_nothing_half_written(tmp_path):
    job = shard(tmp_path, [json.dumps(row(1))])
    draft_shard(job)

    assert counts_of_done(job) == Counts(1, 1, 0)
    assert sorted(path.name for path in job.out.iterdir()) == ["a.counts.json", "a.jsonl"]


def test_a_shard_is_not_done_without_drafts_or_counts_or_when_its_source_has_changed(tmp_path):
    job = shard(tmp_path, [json.dumps(row(1))])
    draft_shard(job)
    kept = job.drafts.read_bytes()

    job.drafts.unlink()
    assert counts_of_done(job) is None
    job.drafts.write_bytes(kept)
    assert counts_of_done(job) == Counts(1, 1, 0)
    shard(tmp_path, [json.dumps(row(1)), json.dumps(row(2))])
    assert counts_of_done(job) is None
    assert draft_shard(job) == counts_of_done(job) == Counts(2, 2, 0)
    job.counts.write_text("{", encoding="utf-8")
    assert counts_of_done(job) is None
