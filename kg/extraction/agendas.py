"""Launches that a sentence lists behind a colon, each with its rocket and its day.

"Still to come: an Atlas 5 with 27 satellites on May 19, the maiden flight of the RFA One no earlier than May 25, and …".
There is one verb for all of them, or none: whether they have flown, their days tell.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from kg.edtf import bounds
from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement, Status
from kg.extraction.piece import Piece
from kg.model import Sentence, Span

_HEAD = re.compile(r"[^:.;]{3,80}:\s+")
_ITEM = re.compile(r"(?:(?:and|then|finally)\s+)*[^;]+(?:;\s*)?")
_STEP = re.compile(r"(?:[,;]\s+(?:and\s+|then\s+|finally\s+)*|\s+and\s+(?:then\s+)?)")
_AHEAD = re.compile(
    r"\b(?:still to come|to come|coming|next|ahead|upcoming|due|planned|scheduled|later|will|look out|expected|calendar)\b",
    re.IGNORECASE,
)
# "after two failures this spring": those of the list are the failures.
_FAILED = re.compile(
    r"\b(?:failures?|losses|accidents?|mishaps?|anomalies|explosions?|were lost|(?:have |had )?failed|blew up|exploded|crashed)\b"
)
_NEXT = re.compile(r"\W{0,4}(?:next up|up next|coming up|still to come|next)\b", re.IGNORECASE)
_FLIGHT = re.compile(
    r"\b(?:launch\w*|flights?|fl(?:y|ew|own)|missions?|lift-?offs?|rockets?|to come|coming|ahead|next|due)\b",
    re.IGNORECASE,
)


def agenda(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    """Return one piece for each rocket with a day of its own; none where the sentence is no such list."""
    head = _HEAD.match(page.masked, sentence.span.start, sentence.span.end)
    if head is None or not _FLIGHT.search(head.group()):
        return ()
    items = [Span(*item.span()) for item in _ITEM.finditer(page.masked, head.end(), sentence.span.end)]
    if len(items) > 1:
        told = [_one(page, item, facets.within(item), head.group(), craft=True) for item in items]
        known = tuple(piece for piece in told if piece is not None)
        return known if len(known) > 1 or (known and _NEXT.match(head.group())) else ()
    rockets = [v for v in facets.vehicles if v.span.start >= head.end()]
    starts = [head.end()]
    for one, other in itertools.pairwise(rockets):
        days = [t for t in facets.times if one.span.end <= t.span.start and t.span.end <= other.span.start]
        steps = [*_STEP.finditer(page.masked, days[-1].span.end, other.span.start)] if days else []
        if not steps:
            return ()
        starts.append(steps[0].end())
    parts = [Span(a, b) for a, b in itertools.pairwise([*starts, sentence.span.end])]
    found = [_one(page, part, facets.within(part), head.group()) for part in parts]
    listed = tuple(piece for piece in found if piece is not None)
    return listed if len(listed) == len(parts) and (len(parts) > 1 or _NEXT.match(head.group())) else ()


def _one(page: Page, part: Span, own: Facets, head: str, *, craft: bool = False) -> Piece | None:
    """Read an item of a list: a rocket and its day, or (``craft``) a craft known by its name and its day."""
    if _AHEAD.search(head):
        own = replace(own, times=tuple(page.retime(time, "future") for time in own.times))
    days = [t.value for t in own.times if t.value and not t.reporting]
    named = [*own.vehicles, *(p for p in own.payloads if craft and p.named and not own.vehicles)]
    if len(own.vehicles) > 1 or not named or len(days) != 1:
        return None
    limits = bounds(days[0])
    over = page.published is not None and limits is not None and str(limits[1] or "9") <= page.published
    if not over and not _AHEAD.search(head) and page.published is None:
        return None
    status: Status = "occurred" if over else "planned"
    told = Trigger("due", named[0].span, named[0].value)
    lost = _FAILED.search(head) is not None
    return Piece(part, (told,), own, Judgement(status, ("failure" if lost else "success") if over else None))
