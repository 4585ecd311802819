"""Which clauses of a sentence tell one launch, and what they make of it together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.edtf import overlap
from kg.extraction import cues
from kg.extraction.clauses import main_trigger
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement
from kg.extraction.failures import failure
from kg.extraction.piece import Piece
from kg.model import Span

_ELLIPTIC = re.compile(
    r"\b(?:the|its|their)\s+(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=\s+(?:having|had|has|was|were|launch|one|from|on|in|ending|to)\b|\s*[,.;])",
    re.IGNORECASE,
)
_NTH = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
# A failure that lies behind the launch told first: "launched, 15 years after the first, unsuccessful launch".
_AFTER = re.compile(r"[\s,]{0,8}(?:after|since|following|despite|years|months|weeks)\b", re.IGNORECASE)
# The words at the head of a clause that set its launch beside the one before.
_BESIDE = re.compile(
    r"\b(?:the following|another|its own|a (?:second|third|separate)|the other|its next|their next|the next (?:one|launch|flight|mission))\b",
    re.IGNORECASE,
)


def joined(page: Page, split: Sequence[Piece], facets: Facets, *, headline: bool) -> Iterator[Piece]:
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
    if (a.denied or _carrying(one)) and b.status is not None and not (b.hypothetical or b.denied):
        best = b
    elif (
        (told and (_apposed(page.masked, other) or (a.status == "planned" and _with_it(page.masked, other))))
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


# A launch that another comes about with: "hopes to return to flight on January 8 with the launch of ten satellites".
_WITH_THE = re.compile(r"[\s,]{0,4}with (?:the|its|an?) (?:[\w-]+ ){0,3}\Z")


def _with_it(masked: str, piece: Piece) -> bool:
    """Tell a launch named as what another clause comes about with."""
    at = main_trigger(piece.triggers).span.start if piece.triggers else piece.span.start
    return _WITH_THE.fullmatch(masked, piece.span.start, at) is not None


def _is_background(masked: str, piece: Piece) -> bool:
    return bool(
        re.search(
            r"\b(?:previous|earlier|last(?! (?:year|month|week|night|spring|summer|fall|autumn|winter|\w+day))|prior|preceding|after (?:two|three|four|several|a) (?:failed|failures?)|since)\b",
            masked[piece.span.start : min(_told_to(masked, piece), piece.span.start + 140)],
            re.IGNORECASE,
        )
    )


def _told_to(masked: str, piece: Piece) -> int:
    """Return where the words about a launch end: at the comma behind its trigger."""
    if not piece.triggers:
        return piece.span.end
    comma = masked.find(",", main_trigger(piece.triggers).span.end, piece.span.end)
    return piece.span.end if comma < 0 else comma


def _apart(masked: str, one: Piece, other: Piece) -> bool:
    a, b = one.facets, other.facets
    if one.judgement.status is not None and _apposed(masked, other) and not _dates_differ(a, b):
        return False
    if _carrying(one) and _OF_WHAT_CARRIES.fullmatch(masked, other.span.start, other.triggers[0].span.start):
        return False
    if _gave_up(masked, one, other) or (_TO_FLY.match(masked, other.span.start) and not _names(b)):
        return False
    if _set_apart(masked, one, other) or _two_firms(masked, one, other) or _called(masked, other):
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
    alike = one.judgement.status == other.judgement.status or one.judgement.denied != other.judgement.denied
    return _nations_differ(a, b) and bool(b.payloads or b.times) and alike


# "put their satellite into orbit, and yet they call the launch of ours a provocation"
_CALLS = re.compile(r"\bcall(?:s|ed|ing)? (?:the|its|their)\s+(?:[\w-]+\s+){0,3}\Z")


def _called(masked: str, piece: Piece) -> bool:
    """Tell a launch that somebody has a name for."""
    return _CALLS.search(masked, piece.span.start, piece.triggers[0].span.start) is not None


# "ULA's Vulcan flew on Saturday, and SpaceX sent up two batches": each company its own.
_MAY = re.compile(
    r"\s+(?:(?:will|would|is to|plans to|hopes to|aims to|means to|expects to|has|had|then|also|successfully)\s+){0,3}"
)
_AND = re.compile(r"\W{0,4}(?:and|while|whereas|after|before|as|when)\s+\Z")


def _two_firms(masked: str, one: Piece, other: Piece) -> bool:
    """Tell a clause that opens with a launch provider right before its verb, where the one before has another."""
    first = {o.iri for o in one.facets.organisations if "LaunchProvider" in o.types}
    verb = other.triggers[0].span.start
    own = [
        o
        for o in other.facets.organisations
        if "LaunchProvider" in o.types and _MAY.fullmatch(masked, o.span.end, max(o.span.end, verb))
    ]
    return (
        bool(first and own)
        and own[0].iri not in first
        and bool(_AND.fullmatch(masked, other.span.start, own[0].span.start))
    )


# "a rocket carrying a probe, Orla, lifted off": the verb of what carries it.
_OF_WHAT_CARRIES = re.compile(r"[\s,]{1,4}(?:(?:has|had|have|was|were|is|successfully|finally|will|be|been)\s+){0,3}")
# "won a contract to launch a probe, to lift off in July 2028"
_TO_FLY = re.compile(r"[\s,]{1,4}to (?:be launched|launch|lift off|blast off|fly)\b")
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
        (bool(_WHILE.match(text)) and ((None not in told and len(told) > 1) or other.judgement.hypothetical))
        or (bool(_BESIDE_IT.match(text)) and told == {"occurred", "postponed"} and bool(a.payloads and b.payloads))
        or (bool(_LEADS_IN.match(masked, one.span.start)) and None not in told and len(told) > 1)
        or (_is_background(masked, other) and bool(failure(masked, other.span) or b.times or b.payloads))
        or (bool(_AFTER.match(text)) and _contrast(masked, one, other))
        or (bool(cues.WHEN.match(text)) and bool(_SINCE.search(masked, one.span.start, other.span.start)))
        or (one.judgement.status == "occurred" and other.judgement.status == "planned" and _upcoming(masked, other))
        or _prelude(one, other)
        or _NEXT_ONE.search(text) is not None
        or bool(_BESIDE.search(text[:70]) and (b.payloads or b.times or b.vehicles) and (a.payloads or a.vehicles))
    )


# "billed this week's flight as a test of upgrades, which will debut on the next launch"
_NEXT_ONE = re.compile(
    r"\A\W{0,4}which (?:will|is to|are to) [^.;,]{0,30}\b(?:on|with|in) (?:the|its) next (?:launch|flight|mission)\b"
)
# "launched a satellite, hours before officials scrubbed the launch of a cargo ship"
_BESIDE_IT = re.compile(r"[\s,]{0,4}(?:before|after|while|as|when)\s")
_LEADS_IN = re.compile(r"[\s,]{0,4}(?:While|As|Although|Though)\s")  # "While ULA waits to fly, SpaceX has flown"
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
