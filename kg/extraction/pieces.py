"""The clauses of a sentence that each speak of one launch, judged and joined: what one claim is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.edtf import bounds, overlap
from kg.extraction import cues
from kg.extraction.clauses import Trigger, clauses, triggers
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement, judge
from kg.extraction.failures import failure
from kg.extraction.mentions import Mention
from kg.extraction.piece import Piece, spread
from kg.extraction.supporting import supporting
from kg.extraction.whens import told_of_a_day
from kg.model import Sentence, Span

_ELLIPTIC = re.compile(
    r"\b(?:the|its|their)\s+(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=\s+(?:having|had|has|was|were|launch|one|from|on|in|ending|to)\b|\s*[,.;])",
    re.IGNORECASE,
)
_NTH = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
# "A Japanese cargo craft is due to fly": told by what it is.
_IS_DUE = re.compile(r"\s+(?:is|are)\s+(?:now\s+|also\s+)?(?:due|set|slated|scheduled)\b")
_CRAFT = re.compile(r"\b(?:rockets?|shuttle|launcher|launch vehicle)\b", re.IGNORECASE)
# A failure that lies behind the launch told first: "launched, 15 years after the first, unsuccessful launch".
_AFTER = re.compile(r"[\s,]{0,8}(?:after|since|following|despite|years|months|weeks)\b", re.IGNORECASE)
# The words at the head of a clause that set its launch beside the one before.
_BESIDE = re.compile(
    r"\b(?:the following|another|its own|a (?:second|third|separate)|the other|its next|their next|the next (?:one|launch|flight|mission))\b",
    re.IGNORECASE,
)


def pieces(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    """Return the clauses of a sentence that may each give a claim, in the order of the text."""
    taken = tuple(m.span for m in (*facets.sites, *facets.organisations, *facets.vehicles) if m.form != "open") + tuple(
        p.span for p in facets.payloads if p.named
    )
    hits = triggers(
        page.masked,
        sentence.span,
        taken,
        vehicle=bool(facets.vehicles) or _CRAFT.search(page.masked, sentence.span.start, sentence.span.end) is not None,
        dated=any(t.value for t in facets.times),
        craft=any(p.named or _IS_DUE.match(page.masked, p.span.end) for p in facets.payloads),
    )
    if all(hit.kind == "flight" for hit in hits):
        hits = _risen(page.masked, sentence.span, facets) or hits
    told = told_of_a_day(page.masked, sentence.span, facets, hits)
    if told is None:
        return _told(page, sentence, sentence.span, facets, hits) if hits else supporting(page, sentence, facets)
    before = tuple(hit for hit in hits if hit.span.end <= told.span.start)
    head = Span(sentence.span.start, told.span.start)
    first = _told(page, sentence, head, facets, before) if before else ()
    then = _told(page, sentence, told.span, told.facets, told.triggers)
    return (*first, *(p if p.facets.vehicles else _on(p, told.rocket) for p in then))


def _on(piece: Piece, rocket: tuple[Mention, ...]) -> Piece:
    return replace(piece, facets=replace(piece.facets, vehicles=rocket))


def _told(page: Page, sentence: Sentence, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Piece, ...]:
    """Return the clauses of a range with their triggers, those of one launch joined."""
    headline = sentence.role in ("headline", "heading")
    span = _own_half(page.masked, span, hits)
    hits = _with_failures(page.masked, span, facets, hits)
    split = [
        _piece(page, part, group, facets, headline=headline, opening=sentence is page.sentences[0])
        for part, group in clauses(page.masked, span, hits)
    ]
    found = _joined(page, split, facets, headline=headline)
    return tuple(part for piece in found for part in spread(page.masked, piece))


# What a craft does once it has flown: "it landed a rover in 2012; another launch is planned for 2020".
_DEED = re.compile(r"\b(?:landed|touched down|splashed down|docked|entered|returned)\b")


def _own_half(masked: str, span: Span, hits: tuple[Trigger, ...]) -> Span:
    """Return the side of a semicolon that tells the launches, where the other tells what else happened."""
    for mark in re.finditer(r";", span.of(masked)):
        sides = Span(span.start, span.start + mark.start()), Span(span.start + mark.end(), span.end)
        for own, other in (sides, sides[::-1]):
            if all(own.contains(hit.span) for hit in hits) and _DEED.search(masked, other.start, other.end):
                return own
    return span


# "Atlas 5 catapults into space", "the Soyuz delivers a crew to the station": a rocket's own doing, in whatever verb.
_RISES = re.compile(
    r"(?:\s+(?:rocket|launcher|booster|launch vehicle))?(?:\s+on (?:[\w’'-]+\s+){1,4}?(?=[a-z]))?\s*\b(?P<verb>(?:[a-z]{3,12}(?:s|ed)|shot|flew|rose|took|sent)\b(?=\s+(?:off |away |up )?(?:into (?:the )?(?:[a-z-]+ ){0,2}(?:space|orbit|sky|skies)|skyward|aloft|spaceward)\b)"
    r"|(?:deliver|ferri|carri|send|tak|haul|loft|boost)(?:s|es|ed)\b(?=[^.;,]{3,90}?\b(?:to|for|toward)\s+(?:the\s+)?(?:International Space Station|ISS|space station)\b))"
)


def _risen(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return what a rocket is told to do in a sentence that has no word of launching."""
    hits = [_RISES.match(masked, vehicle.span.end, span.end) for vehicle in facets.vehicles]
    return tuple(Trigger("liftoff", Span(*hit.span("verb")), hit["verb"]) for hit in hits if hit is not None)


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
    return tuple(sorted((*hits, *made), key=lambda t: t.span))


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
    if judgement.status is None and any(t.relation in ("by", "not-before") for t in inside.times):
        judgement = replace(judgement, status="planned")  # a bound is the mark of a plan
    if judgement.outcome == "success" and _FAILED_BEFORE.match(span.of(page.masked)):
        judgement = Judgement("occurred", "failure", judgement.denied, judgement.hypothetical)
    return Piece(span, group, inside, judgement)


# "following a launch failure in November": the failure that a launch told before it came after.
_FAILED_BEFORE = re.compile(
    r"[\s,]{0,8}(?:after|since|following)\s+(?:an?|the|its|their|last|previous)\s+(?:[\w’'-]+\s+){0,3}?(?:launch|flight) (?:failure|mishap|anomaly|accident)\b"
)
_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?\Z")


def _done_by_then(page: Page, facets: Facets, trigger: Trigger) -> bool:
    """Tell an infinitive with a day of its own that had passed: "paid €51 million to launch it on 5 December 2024"."""
    if page.published is None or not _TO.search(page.masked, max(0, trigger.span.start - 30), trigger.span.start):
        return False
    if cues.PAST_PLAN.search(page.masked, facets.span.start, facets.span.end):
        return False
    days = [t for t in facets.times if t.relation == "on" and not t.derived and not t.reporting]
    return any(len(t.value or "") == len("2024-12-05") and _over(t.value or "", page.published) for t in days)


def _dated(page: Page, facets: Facets) -> bool:
    """Tell whether a clause gives a day that is not ahead, and no word of a plan."""
    if cues.FUTURE.search(page.masked, facets.span.start, facets.span.end):
        return False
    days = [t for t in facets.times if t.relation == "on" and not _SPAN_OF_TIME.match(t.span.of(page.masked))]
    return any(_lies_behind(page, t.value) for t in days)


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
    return _over(day, page.published)


def _over(day: str, published: str) -> bool:
    """Tell whether the last day that a date covers is not after the publication."""
    limits = bounds(day)
    return limits is not None and limits[1] is not None and str(limits[1]) <= published


def main_trigger(group: tuple[Trigger, ...]) -> Trigger:
    """Return the trigger that tells most plainly what a clause reports."""
    return min(
        group, key=lambda t: ({"liftoff": 0, "orbit": 1, "fired": 1, "launch": 1, "flight": 2}.get(t.kind, 3), t.span)
    )


def _joined(page: Page, split: list[Piece], facets: Facets, *, headline: bool) -> Iterator[Piece]:
    """Join neighbouring clauses unless both stand on their own and cannot be one launch."""
    current = split[0]
    for piece in split[1:]:
        if _apart(page.masked, current, piece):
            yield current
            current = piece
        else:
            current = _join(page, current, piece, facets, headline=headline)
    yield current


def _join(page: Page, one: Piece, other: Piece, facets: Facets, *, headline: bool) -> Piece:
    span = Span(one.span.start, other.span.end)
    a, b = one.judgement, other.judgement
    told = a.status is not None and not a.hypothetical and not a.denied
    if _carrying(one) and b.status is not None and not (b.hypothetical or b.denied):
        best = b
    elif (
        (told and _apposed(page.masked, other))
        or b.hypothetical
        or b.denied
        or (a.status == "occurred" and b.status == "planned")
    ):
        best = a
    elif (
        (a.status == "planned" and b.status in ("postponed", "cancelled"))
        or a.hypothetical
        or a.denied
        or a.status is None
        or (a.status == "planned" and b.status == "occurred" and _many(one))
        or (a.status == "postponed" and b.status == "occurred" and _gave_up(page.masked, one, other))
        or (
            main_trigger(one.triggers).kind == "flight"
            and main_trigger(other.triggers).kind != "flight"
            and a.status not in ("postponed", "cancelled")
            and not headline
        )
    ):
        best = b
    else:
        best = a
    outcome = best.outcome and (failure(page.masked, span) or best.outcome)
    if best.outcome == "success" and outcome == "failure" and _is_background(page.masked, other):
        outcome = "success"
    merged = Judgement(best.status, outcome, best.denied, best.hypothetical, best.cue)
    return Piece(span, (*one.triggers, *other.triggers), facets.within(span), merged)


def _many(piece: Piece) -> bool:
    """Tell a clause of launches in general ("set a record for launches with the launch of …")."""
    return main_trigger(piece.triggers).words.lower() == "launches"


def _carrying(piece: Piece) -> bool:
    """Tell a clause that only says what is aboard: "the craft, carrying a crew of three, is awaiting launch"."""
    return all(re.fullmatch(r"(?:carry|bear|haul|ferry)ing", t.words, re.IGNORECASE) for t in piece.triggers)


# "poised for liftoff Tuesday, the company's 10th launch since 2019": what the launch told before it is.
_APPOSITION = re.compile(
    r",\s+(?:(?:yet )?another\s+\Z|(?:in\s+|on\s+)?(?:the|its|their|his|a|an|[A-Z][\w’'-]*['’]s)\s+(?:[\w’'.-]+\s+){0,3}?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|last|final|only|other)\s+(?:[\w’'-]+\s+){0,4}\Z)"
)


# "is set to launch on Sunday, lofting 53 satellites"
_PARTICIPLE = re.compile(r"[\s,]{0,4}[a-z]{2,14}ing")


def _apposed(masked: str, piece: Piece) -> bool:
    """Tell a launch named by a noun that only says which one the launch before it is."""
    if _PARTICIPLE.fullmatch(masked, piece.span.start, main_trigger(piece.triggers).span.end):
        return True
    trigger = piece.triggers[0]
    if trigger.words.lower() not in ("launch", "flight", "mission") and trigger.kind != "flight":
        return False
    return bool(_APPOSITION.search(masked, max(0, piece.span.start - 1), trigger.span.start))


def _is_background(masked: str, piece: Piece) -> bool:
    return bool(
        re.search(
            r"\b(?:previous|earlier|last(?! (?:year|month|week|night|spring|summer|fall|autumn|winter|\w+day))|prior|preceding|after (?:two|three|four|several|a) (?:failed|failures?)|since)\b",
            piece.span.of(masked)[:140],
            re.IGNORECASE,
        )
    )


def _apart(masked: str, one: Piece, other: Piece) -> bool:
    a, b = one.facets, other.facets
    if one.judgement.status is not None and _apposed(masked, other) and not _dates_differ(a, b):
        return False
    if _gave_up(masked, one, other):
        return False
    if _set_apart(masked, one, other):
        return True
    names_a, names_b = _names(a), _names(b)
    if names_b and not names_a & names_b and _other_cargo(one, other, named=bool(names_a)):
        return True
    if a.vehicles and b.vehicles and not {v.value.lower() for v in a.vehicles} & {v.value.lower() for v in b.vehicles}:
        return not (a.vehicles[0].iri and a.vehicles[0].iri == b.vehicles[0].iri)
    if _dates_differ(a, b) and one.judgement.status == other.judgement.status:
        return True
    if one.judgement.status != other.judgement.status and b.times and a.times and _dates_differ(a, b):
        return True
    nths = [_ordinal(masked, p.span, p.facets) for p in (one, other)]
    if all(nths) and nths[0] != nths[1]:
        return True
    return _nations_differ(a, b) and bool(b.payloads or b.times) and one.judgement.status == other.judgement.status


# "previously due in March, it will now fly in October": one launch, whose first day no longer stands
_FORMER = re.compile(
    r"\b(?:originally|previously|initially)\s+(?:due|scheduled|planned|set|slated|targeted|expected|supposed|meant)\b"
    r"|\bhad (?:repeatedly )?been (?:delayed|postponed|put off|scrubbed)\b"
)
_INSTEAD = re.compile(r"\b(?:now|instead|finally|eventually|at last)\b")


def _gave_up(masked: str, one: Piece, other: Piece) -> bool:
    """Tell one launch that was put off and then set or flown."""
    return bool(
        (
            _FORMER.search(masked, one.span.start, one.span.end)
            or cues.PAST_PLAN.search(masked, one.span.start, one.span.end)
        )
        and _INSTEAD.search(masked, other.span.start, other.span.end)
    )


def _contrast(masked: str, one: Piece, other: Piece) -> bool:
    """Tell a failure beside a success."""
    failed = [bool(failure(masked, p.span)) or p.judgement.outcome == "failure" for p in (one, other)]
    return (failed[1] and not failed[0]) or (
        failed[0] and not failed[1] and bool(cues.SUCCESS.search(other.span.of(masked)))
    )


def _other_cargo(one: Piece, other: Piece, *, named: bool) -> bool:
    """Tell clauses with other names aboard that cannot be one launch; ``named`` tells that the first has names too."""
    statuses = {one.judgement.status, other.judgement.status}
    if len(statuses) > 1 and (one.facets.payloads or statuses == {"occurred", "planned"}):
        return True
    return named and bool(other.facets.vehicles or other.facets.times or len(statuses) > 1)


def _set_apart(masked: str, one: Piece, other: Piece) -> bool:
    """Tell that the words of the second clause set its launch apart: earlier, failed, beside the first, or still ahead."""
    a, b = one.facets, other.facets
    text = other.span.of(masked)
    told = {one.judgement.status, other.judgement.status}
    return (
        (bool(_WHILE.match(text)) and None not in told and len(told) > 1)
        or (_is_background(masked, other) and bool(failure(masked, other.span) or b.times or b.payloads))
        or (bool(_AFTER.match(text)) and _contrast(masked, one, other))
        or (bool(cues.WHEN.match(text)) and bool(_SINCE.search(masked, one.span.start, other.span.start)))
        or (one.judgement.status == "occurred" and other.judgement.status == "planned" and _upcoming(masked, other))
        or _prelude(one, other)
        or bool(_BESIDE.search(text[:70]) and (b.payloads or b.times or b.vehicles) and (a.payloads or a.vehicles))
    )


# "one is on schedule while the other is delayed"
_WHILE = re.compile(r"[\s,]{0,4}(?:while|whereas)\b")
# "the first launch since March 2, when the rocket carried another"
_SINCE = re.compile(r"\bsince\s+[^,;]{2,30}\Z")
# "ten hours after launching a capsule, it fired the engines ahead of a planned liftoff"
_UPCOMING = re.compile(r"\b(?:planned|scheduled|upcoming|targeted|next)\s+(?:[\w’'-]+\s+){0,3}\Z")


def _prelude(one: Piece, other: Piece) -> bool:
    """Tell a plan for a craft from what a rocket has just done: "in a prelude to its launch, …, the rocket has flown"."""
    planned = one.judgement.status == "planned" and bool(one.facets.payloads) and not one.facets.vehicles
    return planned and other.judgement.status == "occurred" and bool(other.facets.vehicles)


def _upcoming(masked: str, piece: Piece) -> bool:
    """Tell a launch that its own adjective sets ahead."""
    return bool(_UPCOMING.search(masked, piece.span.start, main_trigger(piece.triggers).span.start))


def _names(facets: Facets) -> frozenset[str]:
    return frozenset(p.value.lower() for p in facets.payloads if p.named)


def _dates_differ(a: Facets, b: Facets) -> bool:
    dates = [[t.value for t in f.times if t.value and t.relation == "on"] for f in (a, b)]
    return bool(dates[0] and dates[1]) and not any(overlap(x, y) for x in dates[0] for y in dates[1])


def _nations_differ(a: Facets, b: Facets) -> bool:
    one, other = {n.value for n in a.nations}, {n.value for n in b.nations}
    return len(one) == 1 and len(other) == 1 and one != other


def _ordinal(masked: str, span: Span, facets: Facets) -> int | None:
    elliptic = _ELLIPTIC.search(masked, span.start, span.end)
    if elliptic:
        return _NTH[elliptic["nth"].lower()]
    return next((p.ordinal for p in facets.payloads if p.ordinal), None)
