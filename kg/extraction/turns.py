"""Turns by which analysts tell a launch: "Göktürk-1 followed on 5 December", "a Falcon 9 hauled them up", "it left at 21:41".

None of the words tells a launch by itself. A craft or a rocket must do it, and a day, an hour or a rocket must stand
right behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.calendar_words import ZONE
from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets
from kg.model import Span

_ASIDE = r"(?:,\s[^;.]{3,110},)?"
# "Radar-7 … followed on", "İmece … flew on", "Cartosat-3, which reached orbit in"
_CRAFT_DID = re.compile(
    rf"(?:\s(?:satellite|spacecraft|probe|capsule))?{_ASIDE},?\s+(?:which\s+|that\s+)?(?:then\s+|also\s+|finally\s+|itself\s+)?"
    r"(?P<verb>followed|flew|rode|reached (?:orbit|space)|made it (?:in)?to (?:orbit|space)|got (?:in)?to (?:orbit|space))"
    r"(?=\s+(?:on|in|aboard|with|from|by an?)\b)"
)
# "an Ariane 5 delivered it", "a Falcon 9 had taken it up", "which orbited them on"
_ROCKET_DID = re.compile(
    r"(?:,?\s+which)?\s+(?:(?:had|has|then|also)\s+)?"
    r"(?P<verb>(?:delivered|orbited|launched|lofted) (?:it|them|both|the pair)|(?:hauled|took|taken|carried|lifted|brought|bore|sent|put) (?:it|them|both|the pair) (?:up|aloft|there|(?:in)?to (?:orbit|space)))\b"
)
# "the last before this, orbited on 26 January", "the first pair, put up on 28 March"
_PARTICIPLE = re.compile(r"[,(]\s*(?:and\s+)?(?P<verb>orbited|put up|sent up|flown|put into orbit)(?=\s+(?:on|in)\s)")
_SHARED = re.compile(
    r"\b(?:satellites?|spacecraft|probes?|cubesats?|[A-Z][\w-]*\d)\s+(?P<verb>shared) (?:a|one|the same) (?:ride|rocket|launch)\b"
)
_DISPATCHED = re.compile(
    r"\b(?P<verb>dispatched) (?:the|its|an?|another) (?:[\w,’'-]+ ){0,5}?(?:satellites?|spacecraft|probe|capsule|freighter)\s+(?=from|at|on|into|to)"
)
# "In September the company followed that with the X-37B"
_FOLLOWED_WITH = re.compile(
    r"\b(?:company|firm|agency|start-?up|it|country|nation) (?P<verb>followed) (?:that|it|this|them)(?: up)? with (?:the |its |an? |[A-Z]\w+['’]s )"
)
_ONLY_WORDS = re.compile(r"(?:(?!\b(?:on|about|of|to|for|from|at)\b)[\w’' -]){0,30}")  # no "note on the Norna-2"
_TOWER = re.compile(r"\b(?P<verb>cleared) (?:the|its) (?:launch )?tower\b")
IT_LEFT = re.compile(
    rf"(?:\A|(?<=[.!?]\s)|(?<=\n))(?:It|They) (?P<verb>left|departed|went)\b[^.;]{{0,30}}?\bat \d{{1,2}}[:.]\d\d\b[^.;,]{{0,12}}?(?:{ZONE})"
)
_NEAR, _FAR = 45, 160  # characters between such words and the day behind them
_STOP = re.compile(r"[.;:!?](?:\s|\Z)|\b(?:but|while|who|whose|said|says)\b")


def turned(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Return the triggers of a sentence and those that such turns give it."""
    found = [Trigger("liftoff", Span(*verb.span("verb")), verb["verb"]) for verb in _verbs(masked, span, facets)]
    fresh = {t.span: t for t in found if not any(t.span.overlaps(hit.span) for hit in hits)}
    return tuple(sorted((*hits, *fresh.values()), key=lambda t: t.span)) if fresh else hits


def _verbs(masked: str, span: Span, facets: Facets) -> Iterator[re.Match[str]]:
    for craft in facets.payloads:
        did = _CRAFT_DID.match(masked, craft.span.end, span.end) if craft.named else None
        if did is not None and (_dated(masked, span, facets, did) or _carried(facets, did)):
            yield did
    for rocket in facets.vehicles:
        did = _ROCKET_DID.match(masked, rocket.span.end, span.end)
        if did is not None:
            yield did
    yield from _said(masked, span, facets)


def _said(masked: str, span: Span, facets: Facets) -> Iterator[re.Match[str]]:
    """Yield the turns that need no craft or rocket right before them."""
    for pattern in (_PARTICIPLE, _SHARED):  # "the committee, put up on Monday" is no craft
        for said in pattern.finditer(masked, span.start, span.end):
            told = said["verb"] in ("orbited", "shared") or any(p.span.end <= said.start() for p in facets.payloads)
            if told and _dated(masked, span, facets, said):
                yield said
    for said in _FOLLOWED_WITH.finditer(masked, span.start, span.end):
        aboard = any(p.named and _ONLY_WORDS.fullmatch(masked, said.end(), p.span.start) for p in facets.payloads)
        if aboard and facets.times:
            yield said
    for pattern in (_DISPATCHED, _TOWER, IT_LEFT):
        yield from pattern.finditer(masked, span.start, span.end)


def _dated(masked: str, span: Span, facets: Facets, said: re.Match[str]) -> bool:
    """Tell a day right behind the words; who shares a ride may be told between."""
    at = said.end()
    stop = _STOP.search(masked, at, span.end)
    end = min(stop.start() if stop else span.end, at + (_FAR if said["verb"] == "shared" else _NEAR))
    return any(at <= t.span.start < end for t in facets.times)


def _carried(facets: Facets, said: re.Match[str]) -> bool:
    """Tell a rocket right behind the words: "followed on the same type of rocket" has none, "flew on a Vega" one."""
    return any(0 < v.span.start - said.end() <= len(" on SpaceX's ") for v in facets.vehicles)
