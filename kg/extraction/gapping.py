"""Launches that share one verb: "sent Orla-1 to the moon in 2008 and its Brage probe to Mars in 2013".

English leaves out the verb of the second clause. What then tells two launches apart is that each craft or rocket has
a day of its own; days in a row ("two rockets failed in May 1985 and June 1986") tell as many launches.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.edtf import overlap
from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets
from kg.extraction.mentions import Mention
from kg.extraction.times import Time
from kg.model import Span

# What may stand between two days without a clause of its own.
_JOINED = re.compile(r"\s*(?:,\s*(?:and\s+|then\s+|followed by\s+)?|;\s*(?:and\s+)?|and\s+(?:then\s+)?|followed by\s+)")
_BARE = re.compile(r"\s*(?:,\s*and|,|and)\s+(?:again\s+)?(?:in\s+|on\s+)?")
_VERB = re.compile(
    r"[.:()]|\b(?:was|were|is|are|has|have|had|will|would|could|can|may|might|should|plans?|planned|says?|said|when|which|who|that|after|before|until|since|because|but|while|where|if|"
    r"to (?!space\b|orbit\b|Mars\b|Venus\b|Jupiter\b|Mercury\b|the (?:[Mm]oon|sun|Sun|station|space|International|outer))[a-z]+|"
    r"(?!(?:un)?crewed|(?:un)?manned|followed|named|called|dubbed|classified|advanced|based|unnamed|uprated)[a-z]{3,}ed|(?!during|including|imaging|sensing|observing|warning|spring|morning|evening|communicating|mapping|relaying|manufacturing)[a-z]{2,}ing)\b"
)
_ITS_VERB = re.compile(r"\s+(?:was|were|is|are|has|have|had|saw|will|would|brought|became|marked)\b")
_ONE_MORE = re.compile(r"\b(?:another|one|a second|a third|the second|the other|its (?:twin|sister|successor))\b")
_SEVERAL = re.compile(
    r"\b(?:two|both|three|four|pair|twin|twins|trio|launches|flights|missions|attempts|rockets|satellites|probes|orbiters|crews|shuttles|failures|explosions|accidents)\b",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\bfollowed (?:with|by|up with)\b")
_COUNTED = re.compile(r"\b(?:before|after|since)\Z")  # "on Thursday, a day before": no further day of its own
# What brackets hold, and an hour, part no two days: "in May (second stage) and in August".
_BETWEEN = re.compile(r"\s\([^()]{0,60}\)|\bat \d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{2,4}\b)? ")
_LONGEST = 110
_Part = tuple[Span, Facets]


def shared_verb(masked: str, span: Span, facets: Facets, triggers: Sequence[Trigger]) -> tuple[_Part, ...]:
    """Return the ranges of a clause that each tell a launch of one verb, with what each holds; one where it tells one."""
    days = [t for t in facets.times if t.value and t.relation == "on" and not t.reporting]
    days = [t for t in days if not _COUNTED.search(t.span.of(masked))]
    runs = [(a, b) for a, b in itertools.pairwise(days) if _follows(masked, facets, triggers, a, b)]
    if not runs or (triggers and triggers[0].span.start > runs[0][0].span.end):
        return ((span, facets),)
    if all(_BARE.fullmatch(_BETWEEN.sub("", masked[a.span.end : b.span.start])) for a, b in runs):
        row = [runs[0][0], *(b for _, b in runs)]
        return tuple(_in_a_row(masked, span, facets, row, alone=bool(triggers)))
    return tuple(_cut(span, facets, runs, triggers[0].span.start)) if triggers else ((span, facets),)


def _follows(masked: str, facets: Facets, triggers: Sequence[Trigger], one: Time, other: Time) -> bool:
    """Tell a day that a craft of its own leads up to, or that stands right beside the one before."""
    gap = Span(one.span.end, other.span.start)
    text = _BETWEEN.sub("", gap.of(masked))
    if len(text) > _LONGEST or not _alike(one.value or "", other.value or ""):
        return False
    if any(gap.overlaps(t.span) for t in triggers) or _ITS_VERB.match(masked, other.span.end):
        return False
    if _BARE.fullmatch(text):
        return True
    return bool(
        _JOINED.match(text)
        and not _VERB.search(_FOLLOWED.sub("", text))
        and (any(gap.contains(m.span) for m in _crafts(facets)) or _ONE_MORE.search(text))
    )


def _alike(one: str, other: str) -> bool:
    """Tell two days, or two months and years, that are not one; a day may stand beside a month."""
    coarse, precise = len("2024-05"), min(len(one), len(other)) >= len("2024-05")
    return not overlap(one, other) and (len(one) == len(other) or precise or max(len(one), len(other)) <= coarse)


def _crafts(facets: Facets) -> tuple[Mention, ...]:
    return (*facets.payloads, *facets.vehicles)


def _in_a_row(masked: str, span: Span, facets: Facets, days: list[Time], *, alone: bool) -> Iterator[_Part]:
    """Yield the clause once for each of its days, where it tells several launches; each name goes with its own day.

    ``alone`` tells a launch that may have several days; what failed on two of them failed twice.
    """
    named = [p for p in facets.payloads if p.named and p.span.end <= days[0].span.start]
    if alone and not (_SEVERAL.search(masked, span.start, span.end) or len(named) > 1):
        yield span, facets
        return
    apart = len(named) == len(days)
    for index, day in enumerate(days):
        others = [t for t in facets.times if t not in days]
        aboard = tuple(p for p in facets.payloads if not apart or p not in named or p is named[index])
        yield span, replace(facets, times=(*others, day), payloads=aboard)


def _cut(span: Span, facets: Facets, runs: list[tuple[Time, Time]], verb: int) -> Iterator[_Part]:
    """Yield the first launch with its day, then each further one from that day on; who launches stands before the verb."""
    first = Span(span.start, runs[0][0].span.end)
    yield first, facets.within(first)
    subjects = tuple(o for o in facets.organisations if o.span.end <= verb)
    ends = [*(a.span.end for a, _ in runs[1:]), span.end]
    for (day, _), end in zip(runs, ends, strict=True):
        here = Span(day.span.end, end)
        inside = facets.within(here)
        if not _crafts(inside):
            inside = replace(inside, vehicles=facets.within(first).vehicles)  # "and another on Thursday"
        yield here, replace(inside, organisations=inside.organisations or subjects)
