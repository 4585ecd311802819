"""What a sentence tells beside its launches is cut off: what came before, another craft's fate, the other half.

Each cut leaves the words of launching inside, and takes with it the names and days that are not of those launches.
"""

from __future__ import annotations

import re

from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets
from kg.extraction.failures import failure
from kg.model import Span


def trimmed(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Span, tuple[Trigger, ...]]:
    """Return the range of a sentence that tells its launches, and the triggers that stand in it."""
    if not hits:
        return span, hits
    span = _without_having(masked, span, hits)
    span = _own_clause(masked, _own_side(masked, span, facets, hits), facets, hits)
    hits = tuple(hit for hit in hits if span.contains(hit.span))
    return _after_all(masked, _own_half(masked, span, hits), facets, hits), hits


# "soared from the pad from which Armstrong left for the Moon in 1969": what the place is known for.
_FROM_WHICH = re.compile(
    r",?\s+from (?:which|where)\s+(?=(?:[\w’'.-]+\s+){1,5}?(?:left|flew|launched|lifted|blasted|took off|set off|departed|rose|began)\b)"
)
# "hopes to fly again on January 8, having traced the explosion that destroyed a rocket": what came before the news.
_HAVING = re.compile(r",\s+having\s+(?:\w+ly\s+|been\s+)?[a-z]+(?:ed|nd|ne)\b")


def _without_having(masked: str, span: Span, hits: tuple[Trigger, ...]) -> Span:
    """Return a clause without what its end says was done before."""
    having = _HAVING.search(masked, hits[-1].span.end, span.end)
    left = _FROM_WHICH.search(masked, hits[0].span.end, span.end)
    ends = [found.start() for found in (having, left) if found]
    return Span(span.start, min(ends)) if ends else span


# "It will be launched in 2027, and Artemis IV would take people to the south pole": the end tells of another craft
_JOINT = re.compile(r",\s+(?:and|but|while)\s+(?:the\s+)?")
_DOES = re.compile(r"\s+(?:will|would|is|are|was|were|has|had|could|may|might)\b")


def _own_clause(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> Span:
    """Return a clause without what it goes on to tell of another craft or rocket, where no launch is told of that."""
    crafts = {m.span.start: m.span.end for m in (*facets.vehicles, *(p for p in facets.payloads if p.named))}
    for joint in _JOINT.finditer(masked, hits[-1].span.end, span.end):
        end = crafts.get(joint.end())
        if end is not None and _DOES.match(masked, end, span.end):
            return Span(span.start, joint.start())
    for joint in _JOINT.finditer(masked, span.start, hits[0].span.start):
        begins = any(start - joint.end() <= _LEAD and start >= joint.end() for start in crafts)
        head, rest = Span(span.start, joint.start()), Span(joint.end(), span.end)
        if begins and all(any(part.contains(t.span) for t in facets.times) for part in (head, rest)):
            return rest  # "It flew a capsule in February, and the first Long March 10A is to fly in May"
    return span


_LEAD = len("first full ")


# "…; it was launched on Monday" is told of what stands before the semicolon.
_PRONOUN = re.compile(
    r"\s*(?:it|they|this|that|the (?:craft|satellites?|spacecraft|probe|rocket|mission|launch|flight|two|first|second))\b",
    re.IGNORECASE,
)


def _own_side(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> Span:
    """Return the part behind a semicolon that tells the launches by itself: "…; its first two, launched on Falcon 9s"."""
    cut = masked.rfind(";", span.start, span.end)
    behind = Span(cut + 1, span.end) if cut > 0 else span
    alone = cut > 0 and hits and all(behind.contains(hit.span) for hit in hits)
    ahead = Span(span.start, max(cut, span.start))
    told = any(ahead.contains(t.span) for t in facets.times) or failure(masked, ahead) is not None
    own = facets.within(behind)
    names = own.vehicles or any(p.named for p in own.payloads)
    return behind if alone and names and not told and not _PRONOUN.match(masked, behind.start) else span


# What a craft does once it has flown: "it landed a rover in 2012; another launch is planned for 2020".
_DEED = re.compile(r"\b(?:landed|touched down|splashed down|docked|entered|returned)\b")
# "unveiled a spaceplane on Friday, 16 months after its sister was lost in a test flight"
_SHOWN = re.compile(r"\b(?:unveil|show(?:ed|s|case)|roll(?:ed|s) out|announc|sign(?:ed|s)|reveal|present(?:ed|s))\w*")
_LATER_THAN = re.compile(r",? (?:[\w-]+ ){0,3}(?:days|weeks|months|years?) after\b")


def _after_all(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> Span:
    """Return what a sentence tells of a launch that something else is counted from, where that is no launch."""
    for found in _LATER_THAN.finditer(masked, span.start, span.end):
        rest = Span(found.start(), span.end)
        shown = _SHOWN.search(masked, span.start, found.start())
        landed = _DEED.search(masked, span.start, found.start())
        another = landed and any(p.named for p in facets.within(rest).payloads)  # "six years after Orla left Kourou"
        if (shown or another) and hits and all(hit.span.start >= found.end() for hit in hits):
            return rest
    return span


# "Three of the Falcon 9s carried Starlinks; the fourth took a broadcaster's satellite to orbit"
_ONE_OF_SOME = re.compile(
    r"\s*(?:the|a) (?:first|second|third|fourth|fifth|sixth|last|other|latter|final)(?: one)?\b(?! [a-z]+ of\b)"
)


def _own_half(masked: str, span: Span, hits: tuple[Trigger, ...]) -> Span:
    """Return the side of a semicolon that tells the launches, where the other tells what else happened."""
    for mark in re.finditer(r";", span.of(masked)):
        sides = Span(span.start, span.start + mark.start()), Span(span.start + mark.end(), span.end)
        for own, other in (sides, sides[::-1]):
            apart = _DEED.search(masked, other.start, other.end) or _ONE_OF_SOME.match(masked, own.start)
            if apart and all(own.contains(hit.span) for hit in hits):
                return own
    return span
