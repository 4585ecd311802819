"""Launches that a sentence lists behind a colon, each with its rocket and its day.

"Still to come: an Atlas 5 with 27 satellites on May 19, the maiden flight of the RFA One no earlier than May 25, and …".
There is one verb for all of them, or none: whether they have flown, their days tell. What follows "two failures:" failed.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from kg.edtf import is_over
from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement, Status
from kg.extraction.piece import Piece
from kg.model import Sentence, Span

_HEAD = re.compile(r"[^:.;]{3,80}:\s+")
_ITEM = re.compile(r"(?:(?:and|then|finally)\s+)*[^;]+(?:;\s*)?")
_STEP = re.compile(r"(?:[,;]\s+(?:and\s+|then\s+|finally\s+)*|\s+and\s+(?:then\s+)?)")
_AHEAD = re.compile(
    r"\b(?:still to come|to come|coming|next|ahead|upcoming|due|planned|scheduled|later|will|look out|expected|calendar|rounds? out|fills?|makes? up|remains?)\b",
    re.IGNORECASE,
)
# "after two failures this spring:", where the list is of them; not "after two failures, three rockets flew:".
_FAILED = re.compile(
    r"\b(?:failures|losses|accidents|mishaps|anomalies|explosions|were lost|failed|blew up|exploded|crashed)\b[^:,]*:\s*\Z"
)
_NEXT = re.compile(r"\W{0,4}(?:next up|up next|coming up|still to come|next)\b", re.IGNORECASE)
_FLIGHT = re.compile(
    r"\b(?:launch\w*|flights?|fl(?:y|ew|own)|missions?|lift-?offs?|rockets?|to come|coming|ahead|next|due)\b",
    re.IGNORECASE,
)


def agenda(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    """Return one piece for each rocket or craft with a day of its own; none where the sentence is no such list."""
    head = _HEAD.match(page.masked, sentence.span.start, sentence.span.end)
    if head is None or not (_FLIGHT.search(head.group()) or _FAILED.search(head.group())):
        return ()
    list_ = Span(head.end(), sentence.span.end)
    items = [Span(*item.span()) for item in _ITEM.finditer(page.masked, list_.start, list_.end)]
    set_off = len(items) > 1  # by semicolons: what is no launch among them takes nothing from the others
    parts = items if set_off else _by_rocket(page.masked, list_, facets.within(list_))
    found = [_one(page, part, facets.within(part), head.group(), craft=set_off) for part in parts]
    listed = tuple(piece for piece in found if piece is not None)
    whole = set_off or len(listed) == len(parts)
    return listed if whole and (len(listed) > 1 or _NEXT.match(head.group())) else ()


def _by_rocket(masked: str, span: Span, own: Facets) -> list[Span]:
    """Return the items of a list with commas: each begins behind the day of the rocket before it, or there are none."""
    starts = [span.start]
    for one, other in itertools.pairwise(own.vehicles):
        days = [t for t in own.times if one.span.end <= t.span.start and t.span.end <= other.span.start]
        step = _STEP.search(masked, days[-1].span.end, other.span.start) if days else None
        if step is None:
            return []
        starts.append(step.end())
    return [Span(a, b) for a, b in itertools.pairwise([*starts, span.end])]


def _one(page: Page, part: Span, own: Facets, head: str, *, craft: bool) -> Piece | None:
    """Read an item of a list: a rocket and its day, or (``craft``) a craft known by its name and its day."""
    ahead = _AHEAD.search(head) is not None
    if ahead:
        own = replace(own, times=tuple(page.retime(time, "future") for time in own.times))
    days = [t.value for t in own.times if t.value and not t.reporting]
    named = own.vehicles or tuple(p for p in own.payloads if craft and p.named)
    if len(own.vehicles) > 1 or not named or len(days) != 1:
        return None
    over = page.published is not None and is_over(days[0], page.published)
    if not over and not ahead and page.published is None:
        return None
    status: Status = "occurred" if over else "planned"
    told = Trigger("due", named[0].span, named[0].value)
    outcome = "failure" if _FAILED.search(head) else "success"
    return Piece(part, (told,), own, Judgement(status, outcome if over else None))
