"""Short texts of our own on what is no launch: salvage, announcements, contracts, deployments, re-entries, losses.

Each is around one phenomenon, a hit or a near miss; what the reader must make of it was written by reading alone.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.extracting import extract
from kg.reading.document import Description, read
from kg.reading.sources import RawSource

if TYPE_CHECKING:
    from kg.model import DocumentEvent

HERE = Path(__file__).resolve().parent
KINDS = {"salvage", "announcement", "contract", "deployment", "reentry", "loss"}
ENTRIES: list[dict[str, Any]] = json.loads((HERE / "other-events.json").read_text(encoding="utf-8"))
# id: what the reader does not yet make of it. An entry that starts to pass must leave this list.
UNREAD: dict[str, str] = json.loads((HERE / "other-events-unread.json").read_text(encoding="utf-8"))


def told(entry: dict[str, Any]) -> list[DocumentEvent]:
    """Return the events of a text that are none of launches, rivalries and guesses."""
    source = RawSource(entry["id"], entry["id"], ".txt", entry["text"].encode())
    reading = extract(read(source, Description(published=entry["published"])))
    return [event for event in reading.events if event.kind in KINDS]


def wrong(entry: dict[str, Any]) -> list[str]:
    """Return what is wrong with the reading of one text; a slot that the entry leaves out is not looked at."""
    got, wanted = told(entry), entry["events"]
    kinds = sorted(event.kind for event in got)
    if kinds != sorted(event["kind"] for event in wanted):
        return [f"{', '.join(kinds) or 'nothing'} instead of {', '.join(e['kind'] for e in wanted) or 'nothing'}"]
    found = []
    for event, want in zip(sorted(got, key=lambda e: e.kind), sorted(wanted, key=lambda e: e["kind"]), strict=True):
        for slot, values in want.items():
            if slot != "kind" and not same(event.values(slot), values):
                found.append(f"{slot}: {list(event.values(slot))} instead of {values}")
    return found


def same(got: tuple[str, ...], wanted: list[str]) -> bool:
    """Compare the values of a slot without order, one to one: of two names one may say more."""
    left = list(got)
    for value in wanted:
        match = next((g for g in left if plain(g) <= plain(value) or plain(value) <= plain(g)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def plain(value: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w€$./]+", value.casefold()))


def test_every_kind_has_hits_and_near_misses() -> None:
    """Every kind is wanted of two texts at least, and as many texts again want nothing."""
    wanted = [event["kind"] for entry in ENTRIES for event in entry["events"]]
    assert all(wanted.count(kind) >= 2 for kind in KINDS)
    assert sum(not entry["events"] for entry in ENTRIES) >= 12
    assert set(UNREAD) <= {entry["id"] for entry in ENTRIES}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_what_else_happens_is_read(entry: dict[str, Any]) -> None:
    """The events that are there, with the slots that the text states, and none where there is none."""
    found = wrong(entry)
    if entry["id"] in UNREAD:
        assert found, f"{entry['id']} is read now: take it off the list"
        pytest.xfail(UNREAD[entry["id"]])
    assert not found
