"""A launch that a day introduces: "grounded since last May, when an Ariane failed", "the latest on Friday, when it flew".

The clause after "when" tells a launch of its own; its day stands before the comma, and whatever the sentence says
before that (a pause, a count, a comparison) is not said of that launch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extraction import cues
from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets
from kg.extraction.failures import failure
from kg.extraction.mentions import Mention
from kg.extraction.times import Time
from kg.model import Span

# What makes the day that of the clause behind it alone.
_POINTS = re.compile(
    r"\b(?:since|latest|last|most recent|previous|earlier|first|second|dates?|dating|goes|going|back)\s+"
    r"(?:(?:one|of (?:these|them|those)|was|were|came|is|back|to|on|in|being|happened|occurred|took place)\s+){0,4}\Z",
    re.IGNORECASE,
)
# "which had 14 successes in a row before July 2019, when"
_STREAK = re.compile(r"\b(?:in a row|success(?:es)?|successful|record|streak|flights|launches|missions) before\s+\Z")
_ONE = re.compile(
    r"\bit (?:lost|failed|exploded|crashed|blew up|broke)\b|\b(?:satellites?|payloads?|spacecraft|crew) (?:was|were) (?:all )?(?:lost|destroyed|killed)\b|\b(?:an?|one|the|its) (?:[\w-]+ ){0,2}?(?:rocket|booster|launcher|shuttle|vehicle)\b|\bone (?=\w+ed\b|was\b)"
)
_CRAFT = re.compile(r"\b(?:rockets?|boosters?|launchers?|shuttles?|spacecraft|satellites?|missions?|launch|flight)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """The clause that a day introduces: its span from the day on, what it holds, and its triggers."""

    span: Span
    facets: Facets
    triggers: tuple[Trigger, ...]
    rocket: tuple[Mention, ...]  # what "a rocket" of the clause is: the one named before it


def told_of_a_day(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> Told | None:
    """Return the clause of a sentence that "<day>, when" introduces, where it tells a launch or a failure of its own."""
    for time in facets.times:
        when = cues.WHEN.match(masked, time.span.end, span.end)
        if when is None or time.value is None or not _set_apart(masked, span, time):
            continue
        behind = Span(when.end(), span.end)
        inside = tuple(hit for hit in hits if behind.contains(hit.span)) or _failed(masked, behind, facets)
        if inside:
            clause = Span(time.span.start, span.end)
            day = replace(time, relation="on", value=time.value.removeprefix("../"))  # "before July 2019, when"
            times = tuple(day if t is time else t for t in facets.times)
            return Told(clause, replace(facets, times=times), inside, _rocket(masked, behind, facets))
    return None


def _set_apart(masked: str, span: Span, time: Time) -> bool:
    """Tell a day that points back: "made history in May, when" tells of one launch throughout."""
    before = masked[max(span.start, time.span.start - 60) : time.span.start]
    return time.relation == "since" or _POINTS.search(before) is not None or _STREAK.search(before) is not None


def _failed(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return the words of failure in a clause that no other word tells as a launch."""
    found = cues.FAILURE.search(masked, span.start, span.end)
    craft = any(span.contains(m.span) for m in (*facets.vehicles, *facets.payloads))
    if found is None or failure(masked, span) is None or not (craft or _CRAFT.search(masked, span.start, span.end)):
        return ()
    return (Trigger("failure", Span(found.start(), found.end()), found.group()),)


def _rocket(masked: str, span: Span, facets: Facets) -> tuple[Mention, ...]:
    if any(span.contains(v.span) for v in facets.vehicles) or not _ONE.search(masked, span.start, span.end):
        return ()
    return facets.vehicles[:1]
