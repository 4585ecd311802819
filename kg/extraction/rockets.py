"""What a rocket is told to do, where no plain word of launching stands: it rises, carries, is ridden, is to carry."""

from __future__ import annotations

import re

from kg.extraction import cues
from kg.extraction.clauses import Trigger, TriggerKind
from kg.extraction.context import Facets
from kg.extraction.mentions import Mention
from kg.model import Span

# "a probe that rode a Long March 5 from Hainan"
_RODE = re.compile(
    r"\b(?P<verb>rode|rides|(?<!say )(?<!says )(?<!said )(?<!describe )(?<!of )riding|(?<=to )ride|(?<=will )ride)(?: (?:on|aboard|atop))? (?:(?:an?|the|its) )?(?:(?:[A-Z][\w’'-]+|new) ){0,4}\Z"
)


# "PLD Space promises a first Miura 5 from Kourou"
_PROMISED = re.compile(
    r"\b(?P<verb>promises|promised|plans|targets|eyes|expects|(?:aims|hopes) for)\s+(?:a|an|its|the)\s+(?:first|second|next|maiden|debut)\s+\Z"
)


def ridden(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Return the triggers of a sentence, what is said to have ridden on a rocket that it names, and a first one promised."""
    rides = [_RODE.search(masked, max(span.start, v.span.start - 40), v.span.start) for v in facets.vehicles]
    due = [_PROMISED.search(masked, max(span.start, v.span.start - 40), v.span.start) for v in facets.vehicles]
    more = [Trigger("liftoff", Span(*ride.span("verb")), ride["verb"]) for ride in rides if ride is not None]
    more += [Trigger("due", Span(*plan.span("verb")), plan["verb"]) for plan in due if plan is not None]
    fresh = [one for one in more if not any(one.span.overlaps(hit.span) for hit in hits)]
    return tuple(sorted((*hits, *fresh), key=lambda t: t.span)) if fresh else hits


# "Atlas 5 catapults into space", "the Soyuz delivers a crew to the station": a rocket's own doing, in whatever verb.
_RISES = re.compile(
    r"(?:\s+(?:rocket|launcher|booster|launch vehicle))?(?:\s+on (?:[\w’'-]+\s+){1,4}?(?=[a-z]))?\s*\b(?P<verb>(?:[a-z]{3,12}(?:s|ed)|shot|flew|rose|took|sent)\b(?=\s+(?:off |away |up )?(?:into (?:the )?(?:[a-z-]+ ){0,2}(?:space|orbit|sky|skies)|skyward|aloft|spaceward)\b)"
    r"|(?:hurled|flung|catapulted|boosted|propelled)\b(?=\s+[^.;,]{3,90}?\b(?:out of Earth['’]s|away from Earth|from [A-Z]))"
    r"|(?:deliver|ferri|carri|send|tak|haul|loft|boost)(?:s|es|ed)\b(?=[^.;,]{3,90}?\b(?:to|for|toward)\s+(?:the\s+)?(?:International Space Station|ISS|space station)\b)"
    r"|(?:carries|carried|lifts|lifted|takes|took|boosts|boosted)\b(?=\s+[^.;,]{3,60}?\b(?:satellites?|spacecraft|payloads?|probes?|telescope|capsule)\b[^.;,]{0,20}\bfrom\s+[A-Z])"
    r"|(?:deliver|loft|haul|orbit)(?:s|ed)\b(?=\s+(?:\d+|an?|its|two|three|four|five|six|seven|eight|nine|ten|dozens of|[A-Z][\w.]+(?: [A-Z]\w+)?['’]s)\s+(?:[\w’'-]+\s+){0,3}?(?:satellites?|spacecraft|probes?|payloads?)\b)"
    r"|added\b(?=\s+(?:an?|another|the|\d+|two|three|four|five)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|more|further|new)\b))"
)


def _risen(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return what a rocket is told to do in a sentence that has no word of launching."""
    return _said_of(facets.vehicles, _RISES, "liftoff", masked, span)


def _said_of(
    craft: tuple[Mention, ...], pattern: re.Pattern[str], kind: TriggerKind, masked: str, span: Span
) -> tuple[Trigger, ...]:
    """Return what is said right behind the names of some craft, by the group "verb" of a pattern."""
    hits = [pattern.match(masked, one.span.end, span.end) for one in craft]
    return tuple(Trigger(kind, Span(*hit.span("verb")), hit["verb"]) for hit in hits if hit is not None)


# "Russia's Progress followed on March 31": as what was told before it had flown.
_FOLLOWED = re.compile(r"(?: [\w-]+)?,?\s+(?P<verb>followed)\b(?= (?:on|in|an?|two|three) )")


def _followed(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return what is said of a craft that flew after others."""
    craft = (*facets.payloads, *facets.vehicles) if facets.times else ()
    return _said_of(craft, _FOLLOWED, "liftoff", masked, span)[:1]


def of_a_rocket(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Return what a rocket does or is to do in a sentence without a plain word of launching, else what there is."""
    return (
        _risen(masked, span, facets)
        or hits
        or _counted_flight(masked, span, facets)
        or _carried_by_name(masked, span, facets)
        or _its_mission(masked, span, facets)
        or _to_carry(masked, span, facets)
        or _one_carried(masked, span, facets)
        or _followed(masked, span, facets)
        or _slipped(masked, span, facets)
    )


# "Neutron slips to late 2026"
_SLIPS = re.compile(
    r"(?:['’]s (?:debut|first (?:launch|flight)))?\s+(?P<verb>slips|slipped|(?:is|was) (?:pushed|delayed|moved))\b(?= (?:back |out )?(?:in)?to )"
)


def _slipped(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return what is told of a rocket whose flight moves to another day."""
    return _said_of(facets.vehicles, _SLIPS, "flight", masked, span) if facets.times else ()


# "A Falcon 9 carried NROL-105 from Vandenberg"
_CARRIED = re.compile(r"(?: rocket| launcher)? (?P<verb>carried|took|lifted|hauled|flew) (?:the )?")


def _carried_by_name(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return what a rocket is told to have done with a craft called by its name, on a day or from a place."""
    if not (facets.times or facets.sites):
        return ()
    names = {p.span.start for p in facets.payloads if p.named}
    hits = [_CARRIED.match(masked, v.span.end, span.end) for v in facets.vehicles]
    return tuple(Trigger("liftoff", Span(*h.span("verb")), h["verb"]) for h in hits if h and h.end() in names)


# "SpaceX's 11th Starship flight went nearly to plan": told of by its number
_NTH_FLIGHT = re.compile(
    r"\W{0,3}(?:The|[A-Z][\w.’'-]*(?: [A-Z][\w’'-]+)?['’]s?) \d+(?:st|nd|rd|th) (?:[A-Z][\w-]*(?: \d\w?| Heavy)? )(?P<verb>flight|launch|mission)\b(?! (?:since|of the year|this year|in \d{4})\b)"
)


def _counted_flight(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return the flight that a sentence begins with by its number."""
    found = _NTH_FLIGHT.match(masked, span.start, span.end)
    return (Trigger("flight", Span(*found.span("verb")), found["verb"]),) if found and facets.vehicles else ()


# "Arianespace delays Vega C mission again"
_MISSION = re.compile(
    r"\s+(?P<verb>mission|flight)\b(?! (?:control|design|manager|director|hardware|software|team|patch|profile|rate|history|article|deck|path))"
)


def _its_mission(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return the mission of a rocket that is put off, in a sentence that has no other word of launching."""
    if not cues.POSTPONED.search(masked, span.start, span.end):
        return ()
    return _said_of(facets.vehicles, _MISSION, "flight", masked, span)


# "Rocket Lab launched a pair of Electrons. The first, on Monday, carried four satellites; the second flew on Tuesday"
ONE_OF_THEM = re.compile(
    r"[\s\"“‘]{0,4}(?:The (?:first|second|third|fourth|fifth|other|last)|Another|One)(?P<aside>,[^,;.]{3,40},)?\s+(?P<verb>flew|flies|carried|took|lofted|deployed|delivered|orbited)\b"
)


def _one_carried(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return what one of several rockets told before has carried."""
    found = ONE_OF_THEM.match(masked, span.start, span.end)
    if found is None or not facets.payloads:
        return ()
    return (Trigger("liftoff", Span(*found.span("verb")), found["verb"]),)


# "Another Delta will carry a weather satellite"
_WILL_CARRY = re.compile(
    r"(?:\s+(?:rocket|launcher|booster|launch vehicle))?(?:,? which)?\s+(?:will|(?:is|are) (?:(?:due|set|scheduled|slated|expected|planned) )?to)\s+(?:also\s+|then\s+|next\s+)?(?P<verb>carry)\b"
)


def _to_carry(masked: str, span: Span, facets: Facets) -> tuple[Trigger, ...]:
    """Return what a rocket is to carry in a sentence that has no other word of launching."""
    return _said_of(facets.vehicles, _WILL_CARRY, "due", masked, span) if facets.payloads else ()
