"""Short texts of our own, each around one phenomenon: what the reader must make of them, written by reading alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.extracting import extract_records
from kg.reading.document import Description, read
from kg.reading.sources import RawSource

HERE = Path(__file__).resolve().parent
ENTRIES: list[dict[str, Any]] = json.loads((HERE / "phenomena.json").read_text(encoding="utf-8"))
# id: what the reader does not yet make of it. An entry that starts to pass must leave this list.
UNREAD: dict[str, str] = json.loads((HERE / "phenomena-unread.json").read_text(encoding="utf-8"))


def wrong(entry: dict[str, Any]) -> list[str]:
    """Return what is wrong with the reading of one text."""
    source = RawSource(entry["id"], entry["id"], ".txt", entry["text"].encode())
    got = extract_records(read(source, Description(published=entry["published"])))
    wanted = entry["events"]
    found = [f"{len(got)} events instead of {len(wanted)}"] if len(got) != len(wanted) else []
    left = list(got)
    for event in wanted:
        best = max(left, key=lambda record: sum(same(record.get(k), v) for k, v in event.items()), default=None)
        if best is None:
            continue
        left.remove(best)
        found += [f"{k}: {best.get(k)!r} instead of {v!r}" for k, v in event.items() if not same(best.get(k), v)]
    found += [f"{slot}: {r[slot]!r} instead of nothing" for r in got for slot in entry.get("none") or () if r.get(slot)]
    return found


def same(got: object, wanted: object) -> bool:
    """Compare two slot values: lists without order, names without case and hyphens."""
    if isinstance(wanted, list) and isinstance(got, list | tuple):
        return sorted(map(plain, got)) == sorted(map(plain, wanted))
    return plain(got) == plain(wanted)


def plain(value: object) -> str:
    return str(value if value is not None else "").casefold().replace("-", " ")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_a_phenomenon_is_read(entry: dict[str, Any]) -> None:
    """The events that are there, with the slots that the text states."""
    found = wrong(entry)
    if entry["id"] in UNREAD:
        assert found, f"{entry['id']} is read now: take it off the list"
        pytest.xfail(UNREAD[entry["id"]])
    assert not found
