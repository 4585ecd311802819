"""Lines of a launch calendar: "March 14: Falcon 9 | Starlink 10-48 | Cape Canaveral, Florida | 10:00 UTC"."""

from __future__ import annotations

import re

from kg.edtf import bounds
from kg.extraction.clocks import find_clocks
from kg.extraction.context import Facets, Page
from kg.model import Claim, Factuality, Role, Sentence, Span
from kg.reading.masking import words
from kg.vocab import individual

_CELL = re.compile(r"[^|]+")


def read_manifest(page: Page, sentence: Sentence) -> Claim | None:
    """Return the launch that a calendar line announces: date, vehicle, payload, site, time; None for other lines.

    A line has three cells or more between bars, a date at its head, and a rocket or a launch site among them.
    """
    text = sentence.span.of(page.masked)
    if text.count("|") < 2:
        return None
    cells = [
        _trimmed(page.masked, sentence.span.start + m.start(), sentence.span.start + m.end())
        for m in _CELL.finditer(text)
    ]
    facets = page.facets(sentence.span, tense="future")
    date = next((t for t in facets.times if t.value and t.span.start < cells[0].end), None)
    if date is None or not (facets.vehicles or facets.sites):
        return None
    # What such a list announces is ahead, though its first days may have passed when it was published.
    ahead = page.published is None or not _long_past(date.latest or date.value or "", page.published)
    status = "planned" if ahead else "occurred"
    roles = [Role("status", status, date.span), Role("date", date.value or "", date.span, derived=date.derived)]
    roles += _vehicle(page, facets, Span(max(cells[0].start, date.span.end), cells[0].end))
    roles += _payload(page, cells[1])
    roles += _site(facets)
    for clock in find_clocks(page.masked, sentence.span, date.value)[:1]:
        roles.append(Role("time", clock.stated, clock.stated_span))
        if clock.utc:
            roles.append(Role("time_utc", clock.utc, clock.span, derived=True))
    if not ahead:
        roles.append(Role("outcome", "unknown", date.span))
    said = Factuality("affirmed", "certain", status)  # type: ignore[arg-type]
    return Claim(
        page.document.id, "launch", tuple(roles), said, sentence.span, sentence.span, "launch/manifest", (), "another"
    )


def _long_past(day: str, published: str) -> bool:
    one, other = bounds(day), bounds(published)
    if one is None or other is None or one[1] is None or other[1] is None:
        return False
    return (other[1] - one[1]).days > _LIST_DAYS


_LIST_DAYS = 7


def _trimmed(masked: str, start: int, end: int) -> Span:
    piece = masked[start:end]
    lead = len(piece) - len(piece.lstrip(" :*_\n\t"))
    return Span(start + lead, max(start + lead, start + len(piece.rstrip(" *_\n\t"))))


def _vehicle(page: Page, facets: Facets, cell: Span) -> list[Role]:
    known = next((v for v in facets.vehicles if cell.contains(v.span)), None)
    if known is not None:
        found = [Role("vehicle", known.value, known.span, known.iri)]
        return [*found, Role("vehicle_nation", known.nation, known.span, derived=True)] if known.nation else found
    span = _trimmed(page.masked, cell.start, cell.end)
    return [Role("vehicle", words(span.of(page.masked)), span)] if span.start < span.end else []


# What a calendar writes where nothing is known.
_UNTOLD = re.compile(r"\s*(?:unknown|undisclosed|unannounced|TBD|TBA|to be (?:announced|determined))\b", re.IGNORECASE)


def _payload(page: Page, cell: Span) -> list[Role]:
    if cell.start >= cell.end or _UNTOLD.match(cell.of(page.masked)):
        return []
    match = next((m for m in page.scene.within(cell) if m.kind == "programme"), None)
    entry = match.entry if match else None
    found = [Role("payload", words(cell.of(page.masked)), cell, entry.iri if entry else None)]
    if entry is not None and entry.nation:
        found.append(Role("nation", entry.nation, cell, individual("nation", entry.nation).value, derived=True))
    if entry is not None and entry.function:
        found.append(Role("payload_function", entry.function, cell, entry.iri, derived=True))
    return found


def _site(facets: Facets) -> list[Role]:
    site = next((s for s in facets.sites if s.kind == "site"), next(iter(facets.sites), None))
    if site is None:
        return []
    found = [Role("site", site.value, site.span, site.iri)]
    return [*found, Role("site_nation", site.nation, site.span, derived=True)] if site.nation else found
