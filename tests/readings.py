"""The launches that a text tells, as tests compare them."""

from __future__ import annotations

from kg.assembly.report import launch_record
from tests.conftest import Reader

Record = dict[str, object]
DAY = "2026-03-13"  # a Friday


def launches(read_text: Reader, text: str, published: str | None = DAY) -> list[Record]:
    """Return a record for each launch event of a text, in its order."""
    reading = read_text(text, published)
    return [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]


def slots(found: list[Record], *names: str) -> list[tuple[object, ...]]:
    """Return the named slots of each record."""
    return [tuple(one[name] for name in names) for one in found]
