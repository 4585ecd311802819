"""Launch claims: for every clause that reports a launch, one claim with the slots that its words fill.

A claim never looks beyond its sentence. What the discourse needs to link it later ("the rocket", "the previous
launch") is kept in ``anaphor`` as plain marks: ``definite``, ``background``, ``another``, ``support``, ``statistic``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.edtf import bounds, overlap
from kg.extraction import cues
from kg.extraction.attribution import attributions
from kg.extraction.clauses import Trigger, clauses, triggers
from kg.extraction.clocks import best_clock, find_clocks
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement, failure, judge
from kg.extraction.slots import Slots
from kg.model import Claim, Factuality, Role, Sentence, Span, Unread

_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|their|it|today['’]s|\w+day['’]s)\s+(?:[\w’'-]+\s+){0,2}\Z|\A\s*(?:It|This|That|They|Both)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:launch\w*|lift(?:ed|s)?[ -]?off|liftoff|blast(?:ed|s)?[ -]?off|into (?:orbit|space))\b", re.IGNORECASE
)
_ELLIPTIC = re.compile(
    r"\b(?:the|its|their)\s+(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=\s+(?:having|had|has|was|were|launch|one|from|on|in|ending|to)\b|\s*[,.;])",
    re.IGNORECASE,
)
_NTH = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_GROUP = re.compile(
    r"\b(?P<group>(?:initial|earlier|early|first|previous) (?:launch(?:es)?|attempts?|flights?|tries))\b", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?P<group>(?:earlier|previous|initial)) (?:first|second|third)\b", re.IGNORECASE)


_CRAFT = re.compile(r"\b(?:rockets?|spacecraft|shuttle|launcher|launch vehicle)\b", re.IGNORECASE)
# A failure that lies behind the launch told first: "launched, 15 years after the first, unsuccessful launch".
_AFTER = re.compile(r"[\s,]*(?:after|since|following|despite|years|months|weeks)\b", re.IGNORECASE)


def _contrast(masked: str, one: Span, other: Span) -> bool:
    """Tell a failure beside a success."""
    failed = [bool(failure(masked, span)) for span in (one, other)]
    return (failed[1] and not failed[0]) or (
        failed[0] and not failed[1] and bool(cues.SUCCESS.search(other.of(masked)))
    )


# The words at the head of a clause that set its launch beside the one before.
_BESIDE = re.compile(
    r"\b(?:the following|another|its own|a (?:second|third|separate)|the other|its next|their next|the next (?:one|launch|flight|mission))\b",
    re.IGNORECASE,
)
# A launch that the text has spoken of before.
_THE_LAUNCH = re.compile(
    r"\b(?:the|this|that|its|their|\w+day['’]s|today['’]s|first|next|previous|last) (?:[\w-]+ ){0,2}launch(?:es)?\b(?! of (?:the|an?) )|\b(?:it|rocket|vehicle|launcher)\b[^.;]{0,40}\bdebut\b",
    re.IGNORECASE,
)
_PICTURES = re.compile(r"\b[Ss]atellite (?:photo\w*|image\w*|picture\w*|television|TV|phones?|data|navigation)\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause with its triggers, what it holds, and the judgement on it."""

    span: Span
    triggers: tuple[Trigger, ...]
    facets: Facets
    judgement: Judgement


def read_launches(page: Page, sentence: Sentence) -> tuple[tuple[Claim, ...], Unread | None]:
    """Return the launch claims of a sentence, or why a sentence that speaks of a launch gave none."""
    facets = page.facets(sentence.span)
    reason = _refuse(page.masked, sentence.span, facets)
    if reason is not None:
        return (), Unread(sentence.span, reason) if _SPEAKS.search(
            page.masked, sentence.span.start, sentence.span.end
        ) else None
    pieces = _pieces(page, sentence, facets)
    claims = tuple(claim for piece in pieces if (claim := _claim(page, sentence, piece, facets)) is not None)
    if claims:
        return claims, None
    if pieces or _SPEAKS.search(page.masked, sentence.span.start, sentence.span.end):
        return (), Unread(sentence.span, _why_not(pieces))
    return (), None


def _why_not(pieces: tuple[Piece, ...]) -> str:
    if any(p.judgement.denied for p in pieces):
        return "the words deny it"
    if any(p.judgement.hypothetical for p in pieces):
        return "the words speak of an ability or a condition, not of a launch"
    return "nothing in the words tells which launch it is" if pieces else "no trigger of a launch in the words"


def _refuse(masked: str, span: Span, facets: Facets) -> str | None:
    text = _PICTURES.sub(" ", span.of(masked))
    known = facets.vehicles or facets.sites or any(p.form != "described" for p in facets.payloads)
    if cues.MISSILE.search(text) and not (
        re.search(
            r"\b(?:satellites?|orbit|space (?:rocket|launch|agency)|spacecraft|space center|rocket launch(?:es)?)\b",
            text,
            re.IGNORECASE,
        )
        or facets.vehicles
    ):
        return "it speaks of missiles or artillery"
    if not known and not any(p.search(text) for p in (cues.SPACE, cues.LIFTOFF, cues.WINDOW, _THE_LAUNCH)):
        return "nothing in the sentence belongs to space"
    if (
        cues.GROUND_TEST.search(text)
        and not cues.LIFTOFF.search(text)
        and not cues.INTO_ORBIT.search(text)
        and not re.search(r"\blaunched\b", text)
    ):
        return "it speaks of a test on the ground"
    return None


def _pieces(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    taken = tuple(m.span for m in (*facets.sites, *facets.organisations, *facets.vehicles) if m.form != "open") + tuple(
        p.span for p in facets.payloads if p.named
    )
    hits = triggers(
        page.masked,
        sentence.span,
        taken,
        vehicle=bool(facets.vehicles) or _CRAFT.search(page.masked, sentence.span.start, sentence.span.end) is not None,
        dated=any(t.value for t in facets.times),
        craft=any(p.named for p in facets.payloads),
    )
    headline = sentence.role in ("headline", "heading")
    if not hits:
        return _supporting(page, sentence, facets)
    split = [
        _piece(page, span, group, facets, headline=headline)
        for span, group in clauses(page.masked, sentence.span, hits)
    ]
    return tuple(_joined(page, split, facets, headline=headline))


def _piece(page: Page, span: Span, group: tuple[Trigger, ...], facets: Facets, *, headline: bool) -> Piece:
    inside = facets.within(span)
    return Piece(
        span, group, inside, judge(page.masked, span, _main(group), headline=headline, dated=_dated(page, inside))
    )


def _dated(page: Page, facets: Facets) -> bool:
    """Tell whether a clause gives a day that is not ahead, and no word of a plan."""
    if cues.FUTURE.search(page.masked, facets.span.start, facets.span.end):
        return False
    days = [t.value for t in facets.times if t.relation == "on"]
    return any(day is None or page.published is None or _over(day, page.published) for day in days)


def _over(day: str, published: str) -> bool:
    """Tell whether the last day that a date covers is not after the publication."""
    limits = bounds(day)
    return limits is not None and limits[1] is not None and str(limits[1]) <= published


def _main(group: tuple[Trigger, ...]) -> Trigger:
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
    if b.hypothetical or b.denied or (a.status == "occurred" and b.status == "planned"):
        best = a
    elif (
        a.hypothetical
        or a.denied
        or a.status is None
        or (_main(one.triggers).kind == "flight" and _main(other.triggers).kind != "flight" and not headline)
    ):
        best = b
    else:
        best = a
    outcome = best.outcome and (failure(page.masked, span) or best.outcome)
    if best.outcome == "success" and outcome == "failure" and _is_background(page.masked, other):
        outcome = "success"
    merged = Judgement(best.status, outcome, best.denied, best.hypothetical, best.cue)
    return Piece(span, (*one.triggers, *other.triggers), facets.within(span), merged)


def _is_background(masked: str, piece: Piece) -> bool:
    return bool(
        re.search(
            r"\b(?:previous|earlier|last|prior|preceding|after (?:two|three|four|several|a) (?:failed|failures?)|since)\b",
            piece.span.of(masked)[:140],
            re.IGNORECASE,
        )
    )


def _apart(masked: str, one: Piece, other: Piece) -> bool:
    a, b = one.facets, other.facets
    if _is_background(masked, other) and (failure(masked, other.span) or b.times or b.payloads):
        return True
    if _AFTER.match(other.span.of(masked)) and _contrast(masked, one.span, other.span):
        return True
    names_a, names_b = _names(a), _names(b)
    if (
        _BESIDE.search(other.span.of(masked)[:70])
        and (b.payloads or b.times or b.vehicles)
        and (a.payloads or a.vehicles)
    ):
        return True
    if one.judgement.status != other.judgement.status and a.payloads and names_b and not names_a & names_b:
        return True
    if (
        names_a
        and names_b
        and not names_a & names_b
        and (b.vehicles or b.times or one.judgement.status != other.judgement.status)
    ):
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


def _supporting(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    """A sentence without a trigger can still tell how a launch ended or what was aboard."""
    failed = failure(page.masked, sentence.span)
    text = sentence.span.of(page.masked)
    if failed and (
        facets.vehicles
        or re.search(r"\b(?:rocket|launch|flight|booster|stage|satellite|liftoff|mission|it)\b", text, re.IGNORECASE)
    ):
        if re.search(r"\bfailures\b", text) and not facets.vehicles and not facets.times:
            return ()
        if cues.FUTURE.search(text) and re.search(r"\b(?:will|would|could|may|might|if)\b", text):
            return ()
        return (Piece(sentence.span, (), facets, Judgement("occurred", failed)),)
    carried = re.search(
        r"\b(?:carr(?:y|ies|ied|ying)|aboard|along with|on board|payloads? (?:was|were|is|are|includes?|included|consists?)|satellites? (?:was|were|is|are) (?:built|owned|operated|designed|developed|made)|also (?:aboard|on board)|separat(?:ed|ion)|deployed)\b",
        text,
        re.IGNORECASE,
    )
    if cues.STATISTICS.search(text) or re.search(
        r"\b(?:previous|earlier|past|prior|last) (?:\w+ )?(?:launches|missions|flights|launch|mission|flight)\b", text
    ):
        return ()
    if carried and (facets.payloads or facets.vehicles) and not cues.HYPOTHETICAL.search(text[: carried.start()][-40:]):
        future = bool(re.search(r"\b(?:will|would|to be|is to|planned|scheduled|could|may)\b", text[: carried.end()]))
        return (
            Piece(
                sentence.span, (), facets, Judgement("planned" if future else "occurred", None if future else "success")
            ),
        )
    return ()


def _claim(page: Page, sentence: Sentence, piece: Piece, whole: Facets) -> Claim | None:
    judgement = piece.judgement
    if judgement.denied or judgement.hypothetical:
        return None
    slots = Slots(page, sentence, piece.span, piece.facets, whole, piece.triggers)
    marks = _marks(page.masked, sentence, piece)
    trigger = _main(piece.triggers).span if piece.triggers else piece.span
    roles = [Role("status", judgement.status, judgement.cue or trigger)] if judgement.status else []
    if judgement.outcome and (piece.triggers or judgement.outcome != "success"):
        roles.append(Role("outcome", judgement.outcome, trigger))
    roles += [role for role in slots.roles(judgement) if not _given_up(page.masked, piece, role)]
    roles += _clock_roles(page, piece, roles)
    roles += _group_roles(page.masked, piece, judgement)
    if _kind(piece) == "window" and not any(role.slot == "date" for role in roles):
        return None
    if len(roles) <= 2 and not marks and judgement.status is not None:
        return None
    certainty = "possible" if judgement.status == "speculated" else "certain"
    return Claim(
        document=page.document.id,
        kind="launch",
        roles=tuple(dict.fromkeys(roles)),
        factuality=Factuality("affirmed", certainty, judgement.status or "planned"),  # type: ignore[arg-type]
        sentence=sentence.span,
        evidence=_trimmed(page.masked, piece.span),
        rule=f"launch/{_kind(piece)}",
        attributions=attributions(page, sentence, whole),
        anaphor=" ".join(marks) or None,
    )


def _given_up(masked: str, piece: Piece, role: Role) -> bool:
    """Tell the day of a plan that no longer stands: "originally scheduled for Sunday"."""
    if role.slot not in ("date", "earliest", "latest"):
        return False
    return any(
        0 <= role.span.start - gone.end() <= _GIVEN_UP_WITHIN
        and not _NEW_DAY.search(masked, gone.end(), role.span.start)
        for gone in cues.PAST_PLAN.finditer(masked, piece.span.start, piece.span.end)
    )


_GIVEN_UP_WITHIN = 80
_NEW_DAY = re.compile(r"\b(?:now|until|delayed|moved|pushed|slipped|but)\b")


def _kind(piece: Piece) -> str:
    """The kind of a clause's main trigger, "support" where it has none."""
    return _main(piece.triggers).kind if piece.triggers else "support"


def _trimmed(masked: str, span: Span) -> Span:
    text = span.of(masked)
    lead = re.match(r"[\s,;]*(?:(?:and|while|but|with|which|as)\s+)?", text)
    start = span.start + (lead.end() if lead else 0)
    return Span(start, max(start, span.start + len(text.rstrip())))


def _clock_roles(page: Page, piece: Piece, roles: list[Role]) -> list[Role]:
    day = next((r.value for r in roles if r.slot == "date"), None)
    site = next((r.iri for r in roles if r.slot == "site"), None)
    entry = page.lexicon.entries.get(site) if site else None
    found = find_clocks(page.masked, piece.span, day or page.published, entry.zone if entry else None)
    if not piece.triggers:
        return []
    clock = best_clock(found)
    if clock is None or re.search(
        r"\b(?:until|window (?:closes|ends)|landed|landing at|docked|docking|arriv\w+ at)\s*(?:at\s*)?\Z",
        page.masked[max(piece.span.start, clock.span.start - 30) : clock.span.start],
    ):
        return []
    first = found[0]
    made = [Role("time", first.stated, first.stated_span)]
    if first.zone and first.zone_span:
        made.append(Role("zone", first.zone, first.zone_span))
    if clock.utc:
        made.append(Role("time_utc", clock.utc, clock.span, derived=True))
    return made


def _group_roles(masked: str, piece: Piece, judgement: Judgement) -> list[Role]:
    if judgement.outcome != "failure":
        return []
    match = _GROUP.search(masked, piece.span.start, piece.span.end) or _EARLIER.search(
        masked, piece.span.start, piece.span.end
    )
    return [Role("group", match["group"].lower(), Span(*match.span("group")))] if match else []


def _around(masked: str, piece: Piece) -> str:
    """The words near the triggers of a clause: what stands further off ("already in production") marks no launch."""
    if not piece.triggers:
        return piece.span.of(masked)
    first, last = piece.triggers[0].span, piece.triggers[-1].span
    return masked[max(piece.span.start, first.start - 60) : min(piece.span.end, last.end + 60)]


def _marks(masked: str, sentence: Sentence, piece: Piece) -> list[str]:
    text = piece.span.of(masked)
    marks = [] if piece.judgement.status else ["bare"]
    if not piece.triggers:
        marks.append("support")
    elif _kind(piece) == "window" or _DEFINITE.search(masked[piece.span.start : _main(piece.triggers).span.start]):
        marks.append("definite")
    near = _around(masked, piece)
    if cues.BACKGROUND.search(near):
        marks.append("background")
    if cues.ANOTHER.search(near):
        marks.append("another")
    if cues.TALLY.search(text):
        marks.append("tally")
    if cues.STATISTICS.search(text) and _kind(piece) != "due":
        marks.append("statistic")
    if (
        re.search(
            r"\b(?:previous|prior|preceding|last|earlier|first|inaugural|maiden|next|upcoming|second|third|future|subsequent|later|initial|other|another)\s+(?:[\w-]+\s+){0,2}(?:launch(?:es)?|flights?|missions?|attempts?)\b",
            text,
            re.IGNORECASE,
        )
        and "background" not in marks
        and re.search(
            r"\b(?:previous|prior|preceding|last|earlier)\s+(?:[\w-]+\s+){0,2}(?:launch|flight|mission|attempt)",
            text,
            re.IGNORECASE,
        )
    ):
        marks.append("background")
    if sentence.role in ("headline", "standfirst"):
        marks.append("headline")
    return marks
