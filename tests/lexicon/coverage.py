"""Measure how much of a launch catalog the lexicon knows by the catalog's own names.

    python tests/lexicon/coverage.py ../shared/catalogs/gcat

Reads GCAT (Jonathan McDowell, https://planet4589.org, CC-BY) and prints, over the orbital launches since 1957, the
share whose vehicle, site and state the lexicon resolves, then the names it does not, the most frequent first.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.lexicon.lexicon import Lexicon, Match, default_lexicon

LAUNCHES = "orbital_launches_1957_present.csv"
NAMES = ("Name", "ShortName", "EName", "ShortEName", "UName")


@dataclass
class Coverage:
    """One slot: how many launches there are, how many of them resolve, and which names do not, with their launches."""

    launches: int = 0
    resolved: int = 0
    unknown: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """The share of launches that resolve, from 0 to 1."""
        return self.resolved / self.launches if self.launches else 0.0

    def count(self, name: str, known: bool) -> None:
        """Count a launch with its name in this slot."""
        self.launches += 1
        self.resolved += known
        if not known:
            self.unknown[name] += 1


def measure(folder: Path, lexicon: Lexicon) -> dict[str, Coverage]:
    """Return the coverage of vehicles (by any entry, and by one that spans the whole name), sites and states."""
    found = {slot: Coverage() for slot in ("vehicle", "vehicle, whole name", "site", "state")}
    sites = {row["Site"]: [row[key] for key in NAMES] for row in table(folder / "sites.tsv")}
    matches = _remembered(lexicon)
    with (folder / LAUNCHES).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            vehicle, site = row["LV_Type"], row["Launch_Site"].rstrip("?")
            hits = [m for m in matches(f"{vehicle} rocket") if m.kind.startswith("vehicle") and m.span.start == 0]
            found["vehicle"].count(vehicle, bool(hits))
            found["vehicle, whole name"].count(vehicle, any(m.span.end >= len(vehicle) for m in hits))
            names = sites.get(site, [])
            found["site"].count(site, any(m.kind == "site" for name in names for m in matches(name)))
            if row["Country"]:
                places = [m for m in matches(row["Country"]) if m.kind in ("nation", "place")]
                found["state"].count(row["Country"], any(m.entry.nation for m in places))
    return found


def table(path: Path) -> Iterator[dict[str, str]]:
    """Return the rows of a GCAT table, padding trimmed: the header begins with #, other lines that do are notes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [name.strip("# ") for name in lines[0].split("\t")]
    for line in lines[1:]:
        if not line.startswith("#"):
            yield dict(zip(header, (cell.strip() for cell in line.split("\t")), strict=False))


def _remembered(lexicon: Lexicon) -> Callable[[str], tuple[Match, ...]]:
    seen: dict[str, tuple[Match, ...]] = {}

    def matches(text: str) -> tuple[Match, ...]:
        if text not in seen:
            seen[text] = lexicon.match(text)
        return seen[text]

    return matches


def report(found: dict[str, Coverage]) -> str:
    """Return the figures as lines for people."""
    lines = [f"{slot:20} {c.share:7.2%}  of {c.launches}" for slot, c in found.items()]
    for slot, coverage in found.items():
        names = ", ".join(f"{name} ({count})" for name, count in coverage.unknown.most_common(15))
        lines.append(f"{slot} unresolved: {names or 'none'}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(report(measure(Path(sys.argv[1]), default_lexicon())) + "\n")
