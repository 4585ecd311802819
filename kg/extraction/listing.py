"""Launches that one verb lists rocket by rocket: "a Vega from Kourou with two satellites and an Electron from Mahia".

Each rocket is named anew, behind a comma, a colon or an "and", and has a payload or a site of its own. A day that the
sentence gives before or behind all of them is that of each.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets
from kg.extraction.mentions import Mention
from kg.model import Span

_ANOTHER = re.compile(
    r"(?:[:;,]|\band|\bplus)\s+(?:and\s+|then\s+|finally\s+)?(?:(?:on \w+ )?another (?:rocket|launcher|one),\s+)?(?:an?|another|one|[A-Z][\w’'.-]*['’]s)\s+(?:[A-Z]?[a-z][\w-]*\s+){0,2}\Z"
)
_LONGEST = 60  # characters before a rocket that are looked at


def by_rocket(masked: str, span: Span, facets: Facets, triggers: Sequence[Trigger]) -> tuple[tuple[Span, Facets], ...]:
    """Return the ranges of a clause that each tell the launch of one rocket, with what each holds; else the clause."""
    rockets = _named_anew(masked, span, facets)
    told = triggers[0].span.end if triggers else span.start
    starts = [start for start, rocket in rockets if rocket.span.start > told]
    if not starts or len({v.value.lower() for v in facets.vehicles}) < len(starts):
        return ((span, facets),)
    if not any(v.span.end <= starts[0] for v in facets.vehicles):
        starts = starts[1:]  # the verb comes before the first of them
    cuts = [span.start, *starts, span.end]
    parts = [Span(a, b) for a, b in itertools.pairwise(cuts)]
    inside = [facets.within(part) for part in parts]
    if len(parts) < 2 or any(not (own.vehicles and (own.payloads or own.sites)) for own in inside):
        return ((span, facets),)
    if any(part.contains(trigger.span) for part in parts[1:] for trigger in triggers):
        return ((span, facets),)
    shared = [t for t in facets.times if t.span.end <= starts[0]]
    firms = tuple(o for o in facets.organisations if o.span.end <= told)
    nations = tuple(n for n in facets.nations if n.span.end <= told)
    found = []
    for part, own in zip(parts, inside, strict=True):
        if part is not parts[0]:
            own = replace(  # noqa: PLW2901  (the same, completed)
                own,
                times=own.times or tuple(shared),
                organisations=own.organisations or firms,
                nations=own.nations or nations,
            )
        found.append((part, own))
    return tuple(found)


_ONE = re.compile(
    r"(?:[:,;]|\band)\s+(?:and\s+|then\s+)?(?=(?:one|another|a (?:second|third))(?:, an? [A-Z][\w-]+,)? (?:with|carrying|lofting|for|of|from|in|on)\b)"
)
_EACH = re.compile(r"\b(?:two|both|three|four|five|launches|flights|missions)\b", re.IGNORECASE)


# "two satellites, one for Eutelsat and one for India": what one launch carries
_CRAFT_EACH = re.compile(r"\b(?:satellites|spacecraft|probes|payloads|craft|capsules|cubesats)[,:]?\s*[,:]\s*\Z")


def one_by_one(masked: str, span: Span, facets: Facets, triggers: Sequence[Trigger]) -> tuple[tuple[Span, Facets], ...]:
    """Return the ranges of "three Falcon 9s: one with satellites on Monday, one with a capsule on Tuesday", else one."""
    told = triggers[0].span.end if triggers else span.end
    starts = [m.end() for m in _ONE.finditer(masked, told, span.end)]
    if starts and _CRAFT_EACH.search(masked, span.start, starts[0]):
        return ((span, facets),)
    if len(starts) < 2 or not _EACH.search(masked, span.start, starts[0]):
        return ((span, facets),)
    head = facets.within(Span(span.start, starts[0]))
    parts = [Span(a, b) for a, b in itertools.pairwise([*starts, span.end])]
    if any(part.contains(trigger.span) for part in parts for trigger in triggers):
        return ((span, facets),)
    found = []
    for part in parts:
        own = facets.within(part)
        found.append(
            (
                part,
                replace(
                    own,
                    vehicles=own.vehicles or head.vehicles,
                    times=own.times or head.times,
                    organisations=own.organisations or head.organisations,
                    nations=own.nations or head.nations,
                ),
            )
        )
    return tuple(found)


_ROCKETS = re.compile(
    r"\b(?:rockets|launchers|launch vehicles|boosters)\s*(?:[,:(—–-]|,? called|,? named)\s*(?:the\s+|its\s+)?\Z"
)
_NEXT = re.compile(r"\s*(?:,\s*)?(?:(?:and|&)\s+)?(?:the\s+|its\s+)?")
# "a Long March 3B and a private Ceres-2 failed": no launch has two
_A = re.compile(r"\b(?<!between )[Aa]n? (?:[A-Z]?[a-z][\w-]* ){0,2}\Z")
_AND_NAME = re.compile(r",? and [A-Z]")
_AND_A = re.compile(r" and an? (?:[A-Z]?[a-z][\w-]* ){0,2}")


def by_name(masked: str, span: Span, facets: Facets) -> tuple[tuple[Span, Facets], ...]:
    """Return the clause once for each rocket that spells out several: "two new rockets—the Zhuque-3 and Kinetica-2"."""
    found = _two(masked, span, facets)
    for rocket in facets.vehicles if not found else ():
        at = rocket.span.start
        if found:
            if not _NEXT.fullmatch(masked, found[-1].span.end, at):
                break
            found.append(rocket)
        elif _ROCKETS.search(masked, max(span.start, at - _LONGEST), at):
            found.append(rocket)
    if len(found) < 2 or any(p.named for p in facets.payloads):
        return ((span, facets),)
    # "from Florida and New Zealand": one from each
    sites = () if any(_AND_NAME.match(masked, site.span.end) for site in facets.sites) else facets.sites
    return tuple((span, replace(facets, vehicles=(rocket,), sites=sites)) for rocket in found)


def _two(masked: str, span: Span, facets: Facets) -> list[Mention]:
    """Return two rockets that an article and an "and" set side by side before any word of what they carry."""
    for one, other in itertools.pairwise(facets.vehicles):
        before = masked[max(span.start, one.span.start - _LONGEST) : one.span.start]
        if _AND_A.fullmatch(masked, one.span.end, other.span.start) and _A.search(before):
            return [one, other] if one.value != other.value else []
    return []


def _named_anew(masked: str, span: Span, facets: Facets) -> list[tuple[int, Mention]]:
    """Return the rockets that a comma, a colon or an "and" sets beside what stands before, and where."""
    found = []
    for rocket in facets.vehicles:
        before = _ANOTHER.search(masked, max(span.start, rocket.span.start - _LONGEST), rocket.span.start)
        if before is not None:
            found.append((before.start(), rocket))
    return found
