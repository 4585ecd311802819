"""Triggers of a launch report, and the clauses of a sentence that each speak of one launch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.extraction import cues
from kg.model import Span

TriggerKind = Literal["liftoff", "orbit", "launch", "flight", "fired", "window", "due", "failure"]
_TABLE: tuple[tuple[TriggerKind, re.Pattern[str]], ...] = (
    ("liftoff", cues.LIFTOFF),
    ("orbit", cues.INTO_ORBIT),
    ("orbit", cues.LOFT),
    ("orbit", cues.TO_A_WORLD),
    ("launch", cues.LAUNCH_WORD),
    ("flight", cues.FLIGHT),
    ("fired", cues.FIRED),
)
# What only a sentence without other triggers needs.
_DUE: tuple[tuple[TriggerKind, re.Pattern[str]], ...] = (
    ("due", cues.DUE),
    ("due", cues.BOOKED),
    ("due", cues.CONTRACTED),
    ("due", cues.NEXT_TRY),
)
# Where one clause ends and the next begins; the words after it belong to the next.
_BOUNDARY = re.compile(
    r"\s\((?=an? [A-Z])|,\s+then\s+(?=[a-z]+ed\b)|(?:;|\s[—–-]+\s|…)\s*|,?\s+(?:and|while|whereas|but|with|followed by|following|after|before|(?:on )?the same (?:day|week|month) (?:as |that )?(?=[A-Z]|the [A-Z])|which|as|when|since|though|although|(?:aims? to )?build(?:s|ing)? on)\s+|,\s+(?:helping|clearing|paving|setting|kicking|ahead of)\s+|,\s+"
)
# "American and Japanese astronauts" is one phrase.
_PAIR = re.compile(r".{0,12}?\b[A-Z][a-z]{2,9}(?:an|ese|ish|ch|eli|ani) and [A-Z][a-z]{2,9}(?:an|ese|ish|ch|eli|ani)\b")
# "exploded seconds after liftoff" is one statement.
_MOMENTS = re.compile(r"\b(?:seconds?|minutes?|moments|hours?|shortly|soon|just|right)\Z")
_GERUND = re.compile(r"(?:and\s+)?[a-z]+ing\b")
_AIRCRAFT = re.compile(r"\b(?:helicopter|aircraft|airplane|plane|jet|drone|balloon|pilot|bird)s?\b", re.IGNORECASE)
# Reaching a station is no launch.
_ARRIVED = re.compile(r"(?:deliver|arriv|reach|enter|position|travel)", re.IGNORECASE)
_STATION = re.compile(r"\b(?:station|ISS)\Z", re.IGNORECASE)
# "is due to reach Mars in February": it is on its way.
_REACHES = re.compile(r"reach\b[^.;]*\b(?:Mars|Moon|moon|Venus|Jupiter|Mercury|planet)\Z")
# "arrives at Mars … the chances of entering orbit": around Mars.
_ENTERS = re.compile(r"enter(?:s|ed|ing)?\b", re.IGNORECASE)
_AT_A_WORLD = re.compile(
    r"\b(?:arriv\w+ (?:at|in)|approach\w*|near(?:s|ing)|reach\w*|at) (?:Mars|Venus|Jupiter|Mercury|Saturn|the [Mm]oon|Moon)\b[^.;]*\Z"
)
_DUE_THERE = re.compile(r"\b(?:due|expected|scheduled|set|slated|predicted) to (?:\w+ )?\Z")
# "on the path toward reaching orbit": what is striven for tells no event.
_TOWARD = re.compile(
    r"\b(?:towards?|goal of|objectives? of|purpose of|vision of|idea of|ambition of|mission of|promise of|intention of|view to|path to|development of [^.;]{0,90} to|short of|closer to|hopes? of|dream of|aim of|capable of)\s+\Z"
)
# Words that set two statements side by side; what follows them has a subject of its own.
_JOINT = re.compile(r"and|while|whereas|but|;|followed by")


# "… and on Thursday China followed with": a day of its own opens a statement of its own.
_THEN = re.compile(
    r"(?:on (?:\w+day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d)|(?:the|that) (?:next|following|same) (?:day|week|month)|(?:an?|two|three|four|five|six|\d+) (?:hours?|days?|weeks?|months?) later)\b(?=,? (?:the |an? )?[\w’'-]+)",
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that reports a launch: kind, span, and the words."""

    kind: TriggerKind
    span: Span
    words: str


def _table(*, vehicle: bool, dated: bool, craft: bool) -> list[tuple[TriggerKind, re.Pattern[str]]]:
    """Return the patterns of a sentence that names a rocket, a day or a craft, in the order in which they are tried."""
    found = [*_TABLE]
    if vehicle:
        found.append(("flight", cues.FLEW))
    if vehicle or craft:
        found += [("flight", cues.NAMED_FLIGHT), ("flight", cues.RESUMED)]
    if craft:
        found.append(("launch", cues.FLY_CRAFT))
    return [*found, ("window", cues.WINDOW if dated else cues.SLIPPED)]


def triggers(
    masked: str, span: Span, taken: tuple[Span, ...], *, vehicle: bool, dated: bool = False, craft: bool = False
) -> tuple[Trigger, ...]:
    """Return the triggers of a sentence in order; those inside names (``taken``) and figures of speech left out.

    ``vehicle`` tells that the sentence names a launch vehicle, which "flew" and "failed" need; ``dated`` that it
    names a day, which a launch window needs, and ``craft`` a payload by its name, which "slated for" needs.
    """
    found: list[Trigger] = []
    table = _table(vehicle=vehicle, dated=dated, craft=craft)
    figurative = [Span(m.start(), m.end()) for m in cues.FIGURATIVE.finditer(masked, span.start, span.end)]
    for kind, pattern in (*table, *_DUE):
        bought = pattern is cues.CONTRACTED
        known = craft or vehicle or bought or pattern is cues.NEXT_TRY
        if kind == "due" and (not known or cues.PAST_PLAN.search(masked, span.start, span.end)):
            continue
        told = bool(found)
        for match in pattern.finditer(masked, span.start, span.end):
            if kind == "due" and told and not (craft and _follows(masked, found, match)):
                continue  # other words tell what is due
            first = len(match.group().split(maxsplit=1)[0])
            end = match.start() + first if kind in ("orbit", "due") else match.end()
            # Of "the following Falcon Heavy flight" the last word is the trigger: names may stand inside.
            last = match.end() - len(match.group().rsplit(maxsplit=1)[-1])
            here = Span(last if pattern in (cues.NAMED_FLIGHT, cues.RESUMED) else match.start(), end)
            flies = pattern is cues.FLEW or (pattern is cues.FLIGHT and not (vehicle or craft))
            if flies and _AIRCRAFT.search(masked, max(span.start, match.start() - 40), match.start()):
                continue
            if kind == "orbit" and (_arrival(masked, match) or _TOWARD.search(masked, span.start, match.start())):
                continue
            others = (*taken, *(() if bought else figurative), *(t.span for t in found))
            if any(here.overlaps(other) for other in others):
                continue
            found.append(Trigger(kind, here, masked[here.start : here.end]))
    return tuple(sorted(found, key=lambda t: t.span))


# "China is to send a probe this week, and Nasa's rover is to follow on Thursday": a launch of its own.
_FOLLOWS = re.compile(r"(?:is|are) to follow|(?:will|would|should) follow", re.IGNORECASE)


def _follows(masked: str, found: list[Trigger], due: re.Match[str]) -> bool:
    last = max(trigger.span.end for trigger in found)
    return _FOLLOWS.match(due.group()) is not None and bool(
        re.search(r",? (?:and|while|with) (?:[\w’'.-]+ ){1,8}\Z", masked[last : due.start()])
    )


# "arrive at the station aboard a Dragon": a ride; "on Sunday": a day
_RIDING = re.compile(r"\s+(?:aboard|atop|on (?!\w+day\b|[A-Z][a-z]{2,8}\.? \d|the \d|\d|schedule|time))\b")


def _arrival(masked: str, match: re.Match[str]) -> bool:
    """Tell reaching a station, or a world that a craft is due at, from setting out for it on a rocket or capsule."""
    if _ENTERS.match(match.group()) and _AT_A_WORLD.search(masked, max(0, match.start() - 200), match.start()):
        return True
    if _REACHES.match(match.group()) and _DUE_THERE.search(masked, max(0, match.start() - 40), match.start()):
        return True
    if not _ARRIVED.match(match.group()) or not _STATION.search(match.group()):
        return False
    return _RIDING.match(masked, match.end()) is None


def clauses(masked: str, span: Span, found: tuple[Trigger, ...]) -> tuple[tuple[Span, tuple[Trigger, ...]], ...]:
    """Cut a sentence between its triggers, each piece with its triggers; one piece where nothing can be cut."""
    cuts = [span.start]
    kept: list[list[Trigger]] = [[]]
    for index, trigger in enumerate(found):
        if index:
            boundary = _between(masked, found[index - 1].span.end, trigger.span.start)
            if boundary is not None and not _goes_on(masked, boundary, trigger):
                cuts.append(boundary)
                kept.append([])
        kept[-1].append(trigger)
    ends = [*cuts[1:], span.end]
    return tuple((Span(a, b), tuple(group)) for a, b, group in zip(cuts, ends, kept, strict=True))


# "carried out its first launch since the outbreak, sending a satellite into orbit": one launch.
_SINCE = re.compile(r",?\s+since\s")


# "launching on Artemis I, the uncrewed flight test of the SLS": what the mission is.
_APPOSED = re.compile(r",\s+(?:[A-Z]\w+['’]s|the|its|an?)\s+(?:(?!(?:next|last|previous)\b)[a-z][\w-]*\s+){0,3}\Z")
_A_MISSION = re.compile(r"\b(?:on|aboard|of|for)\s+(?:the\s+)?[A-Z]\w+[- ](?:[IVX]+|\d{1,3})\Z")


# "India placed Cartosat-3 in orbit, as its rocket clocked yet another textbook flight": the same
_CLOCKED = re.compile(
    r",?\s+as\s+(?:the|its|an?)\s+[\w’' -]{3,60}?\b(?:clocked|notched|logged|completed|chalked up|marked|made|recorded)\s+(?:up\s+)?(?:yet\s+)?(?:another|its|an?|the)\s+(?:[\w-]+\s+){0,3}\Z"
)


def _goes_on(masked: str, boundary: int, trigger: Trigger) -> bool:
    """Tell a participle that goes on telling the launch before a "since", and what a mission is said to be."""
    if trigger.kind == "flight" and _APPOSED.match(masked[boundary : trigger.span.start]):
        return _A_MISSION.search(masked, max(0, boundary - 40), boundary) is not None
    if trigger.kind == "flight" and _CLOCKED.match(masked[boundary : trigger.span.start]):
        return True
    return trigger.words.lower().endswith("ing") and _SINCE.match(masked, boundary) is not None


# "While ULA awaits a chance to fly with a spy satellite, SpaceX has sent up": the main clause, with its own subject
_MAIN = re.compile(
    r"(?:[Tt]he )?[A-Z][\w’'.&-]*(?:\s[A-Z][\w’'.&-]*){0,2}\s+(?:has|have|had|is|was|will|would|plans|hopes|aims|expects)\s"
)


# "…, and the Long March 10, which is to carry people, could make its first flight": a subject with something said of it
_SUBJECT_ASIDE = re.compile(
    r"(?:[Tt]he |[Ii]ts )?[A-Z][\w’'.-]*(?: [A-Z0-9][\w-]*){0,3}, (?:which|who|an?|the) [^,;.]{3,80}, (?:will|would|could|can|is|are|was|were|has|had|may|might|made|flew)\b"
)


def _between(masked: str, start: int, end: int) -> int | None:
    """Return where the last clause boundary between two triggers stands; conjunctions beat bare commas."""
    hits = [
        h
        for h in _BOUNDARY.finditer(masked, start, end)
        if not _PAIR.match(masked, max(start, h.start() - 12), h.end() + 14)
        and not (h.group().strip() == "after" and _MOMENTS.search(masked, max(0, h.start() - 12), h.start()))
    ]
    strong = [h for h in hits if h.group().strip() != ","]
    if [h.group().strip() for h in strong] == ["with"] and _GERUND.match(masked, hits[-1].end()):
        strong = hits[-1:]  # "took off with 60 satellites, clearing the way for": the cargo stays with its launch
    joints = [h for h in strong if _JOINT.search(h.group()) and "," not in masked[h.end() : end]]
    halves = [h for h in strong if h.group().strip() == ";"]
    dated = [h for h in strong if _THEN.match(masked, h.end(), end) and _JOINT.search(h.group())]
    mains = [h for h in hits if strong and strong[-1].group().strip() == "with" and _MAIN.match(masked, h.end(), end)]
    asides = [h for h in strong if _JOINT.search(h.group()) and _SUBJECT_ASIDE.match(masked, h.end(), end)]
    best = halves[:1] or dated[:1] or asides[:1] or joints[:1] or mains[-1:] or strong[-1:] or hits[-1:]
    return best[0].start() if best else None


def main_trigger(group: tuple[Trigger, ...]) -> Trigger:
    """Return the trigger that tells most plainly what a clause reports."""
    return min(
        group, key=lambda t: ({"liftoff": 0, "orbit": 1, "fired": 1, "launch": 1, "flight": 2}.get(t.kind, 3), t.span)
    )
