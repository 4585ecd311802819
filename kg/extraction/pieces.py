"""The clauses of a sentence that each speak of one launch, judged and joined: what one claim is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.edtf import is_over
from kg.extraction import cues
from kg.extraction.agendas import agenda
from kg.extraction.clauses import Trigger, clauses, main_trigger, triggers
from kg.extraction.context import Facets, Page
from kg.extraction.departures import departed
from kg.extraction.factuality import Judgement, judge
from kg.extraction.failures import failure
from kg.extraction.joining import joined
from kg.extraction.mentions import Mention
from kg.extraction.piece import Piece, spread
from kg.extraction.rockets import ONE_OF_THEM, of_a_rocket, ridden
from kg.extraction.supporting import apart, supporting
from kg.extraction.tenses import names_launch
from kg.extraction.trimming import trimmed
from kg.extraction.turns import turned
from kg.extraction.whens import told_of_a_day
from kg.model import Sentence, Span

# "A Japanese cargo craft is due to fly": told by what it is.
_IS_DUE = re.compile(r"\s+(?:is|are)\s+(?:now\s+|also\s+)?(?:due|set|slated|scheduled)\b")
_CRAFT = re.compile(r"\b(?:rockets?|shuttle|launchers?|launch vehicles?)\b", re.IGNORECASE)


def pieces(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    """Return the clauses of a sentence that may each give a claim, in the order of the text."""
    taken = tuple(m.span for m in (*facets.sites, *facets.organisations, *facets.vehicles) if m.form != "open") + tuple(
        p.span for p in facets.payloads if p.named
    )
    hits = triggers(
        page.masked,
        sentence.span,
        taken,
        vehicle=bool(facets.vehicles)
        or _CRAFT.search(page.masked, sentence.span.start, sentence.span.end) is not None
        or ONE_OF_THEM.match(page.masked, sentence.span.start, sentence.span.end) is not None,
        dated=any(t.value for t in facets.times),
        craft=any(p.named or _IS_DUE.match(page.masked, p.span.end) for p in facets.payloads),
    )
    hits = ridden(page.masked, sentence.span, facets, hits)
    news = sentence.role in ("headline", "heading") or sentence is page.sentences[0]
    hits = departed(page.masked, sentence.span, facets, hits, news=news)
    hits = turned(page.masked, sentence.span, facets, hits)
    if listed := agenda(page, sentence, facets):
        return listed
    if all(hit.kind == "flight" for hit in hits):
        hits = of_a_rocket(page.masked, sentence.span, facets, hits)
    told = told_of_a_day(page.masked, sentence.span, facets, hits)
    if (down := _grounded(page.masked, sentence.span, facets, hits)) is not None:
        return (down,)
    if told is None and (lost := _lost_before(page.masked, sentence.span, hits)) is not None:
        return _since_lost(page, sentence, lost, facets, hits)
    if told is None and hits:
        return _lost_beside(page, sentence, facets, hits) or _told(page, sentence, sentence.span, facets, hits)
    if told is None:
        return apart(page, sentence, facets) or supporting(page, sentence, facets)
    before = tuple(hit for hit in hits if hit.span.end <= told.span.start)
    head = Span(sentence.span.start, told.span.start)
    first = _told(page, sentence, head, facets, before) if before else ()
    then = _told(page, sentence, told.span, told.facets, told.triggers)
    return (*first, *(p if p.facets.vehicles else _on(p, told.rocket) for p in then))


# "the first since the loss of a Proton in May", "after a failure in May that lost its payload": of another launch than
# the one told before it.
_LOST_BEFORE = re.compile(
    r"\b(?:since (?P<fail>(?:an?|its|the) (?:[\w-]+ )?(?:failure|accident|mishap|explosion) (?=last |in |on )(?!of\b))|(?:(?:days?|weeks?|months?|years?) (?:after|since)|since) (?:the |an? |its )(?:[\w-]+ ){0,2}?(?P<lost>(?:loss|failure|explosion|crash|destruction) of\b)"
    r"|(?:after|following|since) (?P<last>(?:last (?:[A-Z][a-z]+|year|month|week|spring|summer|autumn|fall|winter)['’]s|the [A-Z][a-z]+|[A-Z][a-z]+['’]s) (?:loss|failure|explosion|crash|destruction) of\b)"
    r"|after (?P<engine>an? (?:[\w-]+ ){0,2}(?:engine|motor|stage) (?:shut down|failed|cut out|quit)\b[^.;,]{0,30}?\b(?:seconds|minutes) into\b)"
    r"|caused by the (?P<caused>(?:loss|failure|explosion|crash|destruction) of\b)"
    r"|(?:since|after|following) (?P<failed>(?:(?:the|an?|its|last)\s+)?(?:[\w’'-]+ ){0,3}?(?:failure|explosion|crash|accident|mishap|anomaly)\b(?! of\b)[^.;,]{0,40}?\b(?:that |which |led to |resulted in )(?:the )?(?:lost|destroyed|claimed|doomed|loss of|destruction of)\b)"
    r"|since (?P<craft>(?:an?|its|the last) (?:[\w’'-]+ ){1,8}?(?:was (?:lost|destroyed)|exploded|failed|crashed|blew up|broke (?:up|apart))\b)"
    r"|since (?P<name>[A-Z][\w’'-]+(?: [A-Z0-9][\w-]*)? (?:was (?:lost|destroyed)|exploded|failed|crashed|blew up|broke (?:up|apart))\b)"
    r"|(?:since|after|because) (?P<one>(?:one|another|its last one|its predecessor) (?:exploded|failed|crashed|blew up|broke up|was (?:lost|destroyed|blown up))\b))"
)


# "is grounded after a failure on its third flight in April": what grounded it is what happened.
_GROUNDED = re.compile(
    r"\b(?:is|was|are|were|been|remains?|remained)\s+(?:\w+\s+)?grounded\b[^.;,]{0,30}?\b(?:after|since|following|by|because of)\s+(?=[^.;]{0,80}?\b(?:failure|anomaly|explosion|mishap|loss|crash)\b)"
)


def _grounded(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> Piece | None:
    """Return the failure that grounded a rocket, in a sentence that tells of no other flight."""
    found = _GROUNDED.search(masked, span.start, span.end)
    if found is None:
        return None
    stop = _STOPS.search(masked, found.end(), span.end)
    down = Span(found.end(), stop.start() if stop else span.end)
    own = facets.within(down)
    rockets = own.vehicles or facets.within(Span(span.start, down.start)).vehicles
    if not (rockets and (own.times or own.payloads)) or any(not down.contains(hit.span) for hit in hits):
        return None
    failed = Trigger("failure", down, "failure")
    return Piece(down, (failed,), replace(own, vehicles=rockets), Judgement("occurred", "failure"))


_STOPS = re.compile(r"[,;]|\b(?:but|until|before|and)\b")


# What flies again is the rocket that was lost.
_RETURNING = re.compile(
    r"\breturn\w* to (?:flight|service|action)\b|\bfl(?:y|ies|ew) again\b|\bfirst (?:launch|flight) since\b"
)


_ONE_OF_IT = re.compile(
    r"(?:one|another|its last one|its predecessor)\b|(?:loss|failure|explosion|crash) of one\b|(?:an?|its|the) (?:[\w-]+ )?(?:failure|accident|mishap|explosion) (?:last|in|on)\b"
)


_ON_ITS_PAD = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:on|at) (?:its|the|a) (?:launch ?)?pad\b|\s+during (?:an?|its|the) (?:[\w-]+ ){0,2}(?:fuell?ing|test|rehearsal)\b"
)


def _lost_before(masked: str, span: Span, hits: tuple[Trigger, ...]) -> Span | None:
    """Return where a sentence goes on to a launch that was lost before the one it tells."""
    found = _LOST_BEFORE.search(masked, span.start, span.end)
    if found is not None and _ON_ITS_PAD.match(masked, found.end()):
        return None  # no launch was lost
    if found is None or (hits and hits[-1].span.end > found.start()):
        return None
    start = max(
        found.start(group) for group in ("lost", "last", "fail", "engine", "caused", "failed", "craft", "name", "one")
    )
    return Span(start, span.end)


def _since_lost(
    page: Page, sentence: Sentence, lost: Span, facets: Facets, hits: tuple[Trigger, ...]
) -> tuple[Piece, ...]:
    """Return the launches of a sentence that is told from the loss of another, at a range, on."""
    head, own = Span(sentence.span.start, lost.start), facets.within(lost)
    again = _RETURNING.search(page.masked, head.start, head.end) or _ONE_OF_IT.match(page.masked, lost.start)
    if not own.vehicles and again:
        own = replace(own, vehicles=facets.within(head).vehicles)
    gone = Piece(lost, (Trigger("failure", lost, "loss"),), own, Judgement("occurred", "failure"))
    told = [gone] if own.times and (own.vehicles or own.payloads) else []
    if not hits:
        return tuple(told) or apart(page, sentence, facets) or supporting(page, sentence, facets)
    return (*_told(page, sentence, head, facets.within(head), hits), *told)


# "lost its stage on Monday, and the very same day a Vega failed on its first flight": two rockets, one word of flight
_TWO_LOST = re.compile(
    r",?\s+(?:and|while)\s+(?=(?:(?:on\s+)?(?:the|that)\s+(?:very\s+)?same\s+day,?\s+|then\s+|on\s+\w+day,?\s+)?(?:an?|the|its)\s)"
)


def _lost_beside(page: Page, sentence: Sentence, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Piece, ...]:
    """Return the launches of a sentence that tells of a rocket lost without a word of launching, and of another."""
    for joint in _TWO_LOST.finditer(page.masked, sentence.span.start, hits[0].span.start):
        head, rest = Span(sentence.span.start, joint.start()), Span(joint.end(), sentence.span.end)
        lost, other = facets.within(head), facets.within(rest)
        if lost.vehicles and lost.times and other.vehicles and failure(page.masked, head):
            gone = Piece(head, (Trigger("failure", head, "loss"),), lost, Judgement("occurred", "failure"))
            return (gone, *_told(page, sentence, rest, other, hits))
    return ()


def _on(piece: Piece, rocket: tuple[Mention, ...]) -> Piece:
    return replace(piece, facets=replace(piece.facets, vehicles=rocket))


def _told(page: Page, sentence: Sentence, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Piece, ...]:
    """Return the clauses of a range with their triggers, those of one launch joined."""
    span, hits = trimmed(page.masked, span, facets, hits)
    facets = facets.within(span)
    headline = sentence.role in ("headline", "heading")
    hits = _with_failures(page.masked, span, facets, hits)
    split = [
        _piece(page, part, group, facets, headline=headline, opening=sentence is page.sentences[0])
        for part, group in clauses(page.masked, span, hits)
    ]
    found = _of_the_same(page.masked, joined(page, split, facets, headline=headline))
    return tuple(part for piece in found for part in spread(page.masked, piece))


# "is to try again with LauncherOne, after an engine shut down on its maiden flight": of the same rocket
_ITS_FLIGHT = re.compile(
    r"\b(?:its|whose) (?:maiden|first|second|third|fourth|fifth|debut|inaugural|previous|last|only other) (?:[\w-]+ )?(?:flight|launch|mission)\b"
)


def _of_the_same(masked: str, found: Iterable[Piece]) -> Iterator[Piece]:
    """Yield clauses of which one that tells of "its maiden flight" is told of the one rocket of the clause before."""
    last: tuple[Mention, ...] = ()
    for piece in found:
        mine = piece.facets.vehicles
        if not mine and len(last) == 1 and _ITS_FLIGHT.search(masked, piece.span.start, piece.span.end):
            yield _on(piece, last)
        else:
            yield piece
            last = mine


# "Japan's H3 rocket failed in December": a launch, although no word of launching stands there.
_FAILED_ITSELF = re.compile(
    r"\s+(?:rocket\s+|launcher\s+|launch vehicle\s+)?(?P<verb>failed|exploded|malfunctioned|crashed|disintegrated|broke up|broke apart|blew up)\b(?! to (?:land|return|stick)| on (?:the )?(?:pad|ground|landing|its (?:pad|launch ?pad)))"
)


def _with_failures(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Add the failure of a rocket that is told beside other launches, in a clause of its own."""
    made = [
        Trigger("failure", Span(*found.span("verb")), found["verb"])
        for vehicle in facets.vehicles
        if (found := _FAILED_ITSELF.match(masked, vehicle.span.end, span.end))
        and span.contains(vehicle.span)
        and all(_parted(masked, Span(*found.span("verb")), hit.span, facets) for hit in hits)
    ]
    made += [
        Trigger("failure", Span(*found.span("verb")), found["verb"])
        for found in _ANOTHER_LOST.finditer(masked, hits[-1].span.end if hits else span.end, span.end)
    ]
    return tuple(sorted((*hits, *made), key=lambda t: t.span))


# "orbited its only spy satellite in 2023; a second was destroyed in May"
_ANOTHER_LOST = re.compile(
    r"(?:;|,? (?:and|but|while|whereas))\s+(?:a second|another|a third|its twin|the (?:second|other))(?: one| satellite| craft| rocket| launch| attempt)? "
    r"(?P<verb>was (?:lost|destroyed)|exploded|failed|blew up|crashed)\b"
)


def _parted(masked: str, one: Span, other: Span, facets: Facets) -> bool:
    """Tell two words that stand in clauses side by side, or on the two sides of a comma and another rocket."""
    first, last = sorted((one, other))
    if first.overlaps(last):
        return False
    between = Span(first.end, last.start)
    another = "," in between.of(masked) and any(between.contains(v.span) for v in facets.vehicles)
    return another or bool(re.search(r";|\b(?:and|but|while|whereas)\b", between.of(masked)))


def _piece(
    page: Page, span: Span, group: tuple[Trigger, ...], facets: Facets, *, headline: bool, opening: bool
) -> Piece:
    inside = facets.within(span)
    judgement = judge(
        page.masked, span, main_trigger(group), headline=headline, dated=_dated(page, inside), opening=opening
    )
    if judgement.status == "planned" and not headline and _done_by_then(page, inside, main_trigger(group)):
        judgement = Judgement("occurred", failure(page.masked, span) or "success", judgement.denied)
    if judgement.status == "planned" and _before_one(page, inside, main_trigger(group)):
        judgement = Judgement("occurred", failure(page.masked, span) or "success", judgement.denied)
    if judgement.status is None and any(t.relation in ("by", "not-before") for t in inside.times):
        judgement = replace(judgement, status="planned")  # a bound is the mark of a plan
    listed = _LOSSES.search(page.masked, max(0, span.start - 80), span.start)
    if judgement.outcome == "success" and (listed or _FAILED_BEFORE.match(span.of(page.masked))):
        judgement = Judgement("occurred", "failure", judgement.denied, judgement.hypothetical)
    return Piece(span, group, inside, judgement)


# "following a launch failure in November": the failure that a launch told before it came after.
_FAILED_BEFORE = re.compile(
    r"[\s,]{0,8}(?:after|since|following)\s+(?:an?|the|its|their|last|previous)\s+(?:[\w’'-]+\s+){0,3}?(?:launch|flight) (?:failure|mishap|anomaly|accident)\b"
)
# "Losses of a Long March 3B in March and a Ceres-2, on its first flight": each of them is lost.
_LOSSES = re.compile(r"\b(?:[Ll]osses|[Ff]ailures) of (?:an? |the )?[A-Z][^.;:]{0,70}?(?:,|\band) ?\Z")
_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?\Z")
_BEHIND = 6  # characters between a launch and the day that is its own
_BEFORE = re.compile(
    r"\b(?:[Bb]efore|[Aa]head of|[Pp]rior to|[Uu]ntil)\s+(?:(?!next\b|upcoming\b|planned\b|scheduled\b)[\w’'-]+\s+){0,5}\Z"
)


def _before_one(page: Page, facets: Facets, trigger: Trigger) -> bool:
    """Tell a launch that something was said or done before, and whose own day has passed: "before its launch in 2022"."""
    if page.published is None or not _BEFORE.search(page.masked, facets.span.start, trigger.span.start):
        return False
    own = [t for t in facets.times if 0 <= t.span.start - trigger.span.end <= _BEHIND and not t.reporting]
    return names_launch(trigger) and any(is_over(t.value or "", page.published) for t in own)


def _done_by_then(page: Page, facets: Facets, trigger: Trigger) -> bool:
    """Tell an infinitive with a day of its own that had passed: "paid €51 million to launch it on 5 December 2024"."""
    if page.published is None or not _TO.search(page.masked, max(0, trigger.span.start - 30), trigger.span.start):
        return False
    if cues.PAST_PLAN.search(page.masked, facets.span.start, facets.span.end):
        return False
    days = [t for t in facets.times if t.relation == "on" and not t.derived and not t.reporting]
    return any(len(t.value or "") == len("2024-12-05") and is_over(t.value or "", page.published) for t in days)


def _dated(page: Page, facets: Facets) -> bool:
    """Tell whether a clause gives a day that is not ahead, and no word of a plan."""
    if cues.FUTURE.search(page.masked, facets.span.start, facets.span.end):
        return False
    days = [t for t in facets.times if t.relation == "on" and not _SPAN_OF_TIME.match(t.span.of(page.masked))]
    days = [t for t in days if t.value or not _TO_COME.match(t.span.of(page.masked))]
    return any(_lies_behind(page, t.value) for t in days)


# Ahead, whatever day it is read.
_TO_COME = re.compile(r"later|next|tomorrow|soon|in the coming|late this", re.IGNORECASE)
# "the first launch in two years" gives no day, and "20 launches this year" lie on both sides of now.
_SPAN_OF_TIME = re.compile(
    r"(?:(?:in|within|for|over)\s+(?:[\w-]+\s+){1,4}(?:days?|weeks?|months?|years?|hours?)|this year)\Z", re.IGNORECASE
)


def _lies_behind(page: Page, day: str | None) -> bool:
    """Tell a day that is not ahead; where nothing tells when a text was published, a bare year tells nothing."""
    if day is None:
        return True
    if page.published is None:
        return len(day) > len("2022")
    return is_over(day, page.published)
