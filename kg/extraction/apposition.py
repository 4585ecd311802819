"""A described craft and the name beside it: "the Chilean imaging satellite FASat-E", "a Danish satellite, Orla,"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.calendar_words import MONTHS, WEEKDAYS
from kg.extraction.mentions import Mention
from kg.extraction.payload_names import apart_from_names, in_capitals
from kg.extraction.payload_words import STOP
from kg.extraction.scenes import Scene
from kg.model import Span
from kg.reading.masking import words

_APPOSED = re.compile(
    r"(?P<comma>,)?\s+(?:called |named |dubbed )?[\"“'‘]?"
    r"(?P<name>(?-i:[A-ZÀ-Þ])[\wÀ-ÿ’'-]*(?:[ -](?:[IVX]+\b|\d[\w-]*|(?-i:[A-ZÀ-Þ])[\w-]*)){0,3})"
)


_OFFICE = re.compile(
    r"(?:Administration|Agency|Authority|Directorate|Command|Cent(?:er|re)|Office|Service|Corporation|Company|Bureau|Division|Ministry|Department|Programs?|Committee)\b"
)


def apposed(
    view: Scene, mention: Mention, end: int, span: Span, found: list[Mention], blocked: list[Span]
) -> Mention | None:
    """Return a described payload by the name that follows it ("the Chilean imaging satellite FASat-E").

    None where that name is known already: then it is the payload, and lends its nation only where it had none.
    """
    match = _APPOSED.match(view.masked, end, span.end)
    if match is None or mention.form != "described" or (mention.count or 1) > 1:
        return mention
    here = Span(*match.span("name"))
    name = match["name"]
    for index, other in enumerate(found):
        if other.span.start == here.start:
            found[index] = replace(other, nation=other.nation or mention.nation, named=True)
            return None
    numbered = re.search(r"\d|-[A-Z]", name) is not None
    if _OFFICE.search(name):
        return mention  # "the Space and Satellite Administration"
    if (
        ((match["comma"] or in_capitals(view, span)) and not (numbered or _set_off(view, mention, match)))
        or any(word in MONTHS or word in WEEKDAYS or word in STOP for word in re.split("[ -]", name.lower()))
        or any(here.overlaps(b) for b in blocked)
        or any(
            not (numbered and here.contains(m.span) and here != m.span and m.kind == "organisation")
            for m in view.across(here)
        )
        or apart_from_names(name)
    ):
        return mention
    return replace(mention, span=here, value=words(name), named=True, form="name")


def _set_off(view: Scene, mention: Mention, name: re.Match[str]) -> bool:
    """Tell a name that commas set off behind what it names: "a Danish satellite, Orla, on a Delta rocket"."""
    if not name["comma"] or in_capitals(view, mention.span) or " " in name["name"]:
        return False
    one = _ONE.search(view.masked, max(0, mention.span.start - 12), mention.span.start)
    ends = _CLOSED.match(view.masked, name.end("name"))
    return bool(one and ends) and not view.across(Span(*name.span("name")))


# The name is set off on both sides, and no list goes on behind it.
_CLOSED = re.compile(r"[\"”'’]?(?:,|\.(?=\s|\Z))(?!\s+[A-Z][\w’'-]*,)")
# One craft is told of, which a name may follow.
_ONE = re.compile(
    r"\b(?:an?|its (?:\w+ )?(?:first|second|third|new|latest)|the (?:\w+ )?(?:first|second|third|new))\s+\Z"
)
