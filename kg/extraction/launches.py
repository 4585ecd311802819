"""Launch claims: for every clause that reports a launch, one claim with the slots that its words fill.

A claim tells what its own sentence says, and names from the sentences before it only where its words ask for one
("the rocket's second flight", "the probe"). What the discourse needs to link it later is kept in ``anaphor`` as the
plain words of ``kg.extraction.marks``.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from kg.extraction import cues
from kg.extraction.attribution import attributions
from kg.extraction.calendar_words import MONTH
from kg.extraction.clauses import main_trigger
from kg.extraction.clocks import best_clock, find_clocks
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement
from kg.extraction.marks import kind, marks
from kg.extraction.piece import Piece
from kg.extraction.pieces import pieces
from kg.extraction.slots import Slots
from kg.extraction.supporting import NEXT_OF_THEM, ONE_OF_THEM
from kg.extraction.turns import IT_LEFT
from kg.model import Claim, Factuality, Role, Sentence, Span, Unread

_SPEAKS = re.compile(
    r"\b(?:launch\w*|lift(?:ed|s)?[ -]?off|liftoff|blast(?:ed|s)?[ -]?off|into (?:orbit|space))\b", re.IGNORECASE
)
_GROUP = re.compile(
    r"\b(?P<group>(?:initial|earlier|early|first|previous) (?:launch(?:es)?|attempts?|flights?|tries))\b", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?P<group>(?:earlier|previous|initial)) (?:first|second|third)\b", re.IGNORECASE)


# A launch that the text has spoken of before.
_THE_LAUNCH = re.compile(
    r"\b[Aa] (?:rocket |satellite |space )?launch (?:was|had been) (?:attempted|tried|made)\b|\b(?:resum|restart|halt|suspend|paus)(?:es?|ed|ing|s) (?:[a-z]+ )?launches\b|\A\W*Launch (?:is|was|has been|had been|took|occurred|remains|now)\b|\b(?:the|this|that|its|their|\w+day['’]s|today['’]s|first|next|previous|last) (?:[\w’'-]+ ){0,2}launch(?:es)?\b(?! of (?:the|an?) )|\b(?:it|rocket|vehicle|launcher|company|firm|start-?up)\b[^.;]{0,40}\bdebut\b|\b(?:first|second|last|next|previous|latest) (?:batch|group|pair|set)\b[^.;]{0,20}\b(?:launched|lifted off|flew|went up)\b|\bdebut of (?:the|this) (?:[\w-]+ ){0,2}(?:rocket|vehicle|launcher)\b|\bflight of (?:Version|Block) \d|\b(?:company|agency|firm|country|provider|operator)['’]s next (?:[\w-]+ )?(?:mission|flight)\b|\A\W{0,4}(?:That|This) (?:flight|mission) (?:is|was|will|would)\b|\A\W{0,4}(?:It|They|The (?:company|firm|rocket)) (?:will|is to|plans to|hopes to) try again\b|\bsaid it (?:would|will) (?:fly|launch|lift off)\b|\A\W{0,4}(?:It|The (?:rocket|mission|flight)) (?:finally|eventually|at last|then|later) (?:launched|flew)\b|\A\W{0,4}(?:The|Its) (?:previous|last|first|second|third|maiden) (?:flight|mission),? (?:in|on|last|failed|ended|exploded|blew up|reached orbit) |\b(?:the|an?|another) (?:next |second |third |fourth |new |fresh |further )?attempt (?:is|was|will|would|comes|has|had|can|could)\b",
    re.IGNORECASE,
)
# "to launch an astronomy mission": not "launches Mission Equity", and no campaign on the ground.
_MISSION = re.compile(
    r"\b[Ll]aunch(?:es|ed|ing)?\s+(?:(?!(?:rescue|peace|trade|diplomatic|fact-finding|aid|military)\b)[\w$.’'-]+\s+){0,6}?missions?\b|\bmission\b[^.;,]{0,30}\b(?:to|for|before|awaits) launch\b"
)
# "test-fires its rocket ahead of a cargo launch": the test is no launch, and yet one is due.
_FIRED_FOR = re.compile(
    r"\b(?:static[- ]fir|test[- ]fir|hot[- ]?fir|practice countdown|countdown (?:tests?\b|dress\b|rehears\w+))(?:(?!\bcore stage\b|\brehears)[^.;]){0,130}?\b(?:ahead of|before|for|prior to|toward)\s+(?:(?!(?:engine|ground|core|more|(?:second|first)(?= (?:stage|static|test)))\b)[\w’'.-]+\s+){0,6}?(?:launch|flight|debut)\b(?! (?:pad|site|complex|control|hardware))"
    r"|\b(?:launch|liftoff)\b[^.;]{0,40}?\b(?:as (?:soon|early) as|no earlier than|not before|to at least|later this|next (?:week|month|year)|this (?:spring|summer|fall|autumn|winter))\b"
    r"|\bahead of (?:an?|its|the) launch (?:now |that is |is )?(?:no earlier|set|scheduled|expected|planned|targeted|in|on)\b"
    r"|\bmiss(?:ed|es|ing) (?:an?|its|the) (?:[\w-]+ )?launch (?:window|opportunity)\b|\blaunch\b[^.;]{0,60}\bon hold\b|\blaunch (?:(?:is|now|remains|still) ){0,2}(?:scheduled|set|planned|expected|slated)\b"
    r"|\brocket (?:scheduled|set|slated|due) to launch\b",
    re.IGNORECASE,
)
# "has moved Artemis II to March after a leak cut short a fueling test"
_MOVED = re.compile(
    rf"\b(?:moved|pushed|delayed|postponed|slipped|rescheduled)\b[^.;]{{0,60}}\bto (?:early |late |mid-|at least )?(?:{MONTH}|20\d\d\b|next (?:month|year))"
)
_LAUNCHED = re.compile(r"\blaunched\b|\blaunching (?:the |its |an? )?[A-Z]")
_PICTURES = re.compile(
    r"\b[Aa]nti-satellite\b|\b[Ss]atellite (?:photo\w*|image\w*|picture\w*|television|TV|phones?|data|navigation)\b"
)


# What flies in the air of another world: "the vehicle lifted off" on Mars is no launch.
_ROTORCRAFT = re.compile(r"\b(?:Ingenuity|rotorcraft|Mars [Hh]elicopter|[Hh]elicopter on Mars)\b")
_ROTOR_NEAR = 300  # characters back to the craft that "the vehicle" stands for
_LAUNCHES = re.compile(r"\b[Ll]aunch\w*|\brockets?\b")


def read_launches(page: Page, sentence: Sentence) -> tuple[tuple[Claim, ...], Unread | None]:
    """Return the launch claims of a sentence, or why a sentence that speaks of a launch gave none."""
    facets = page.facets(sentence.span)
    reason = _refuse(page, sentence.span, facets)
    if page.of_missiles and reason is None and not facets.vehicles:
        reason = "the text speaks of missiles, and nowhere of space"
    if reason is not None:
        return (), Unread(sentence.span, reason) if _SPEAKS.search(
            page.masked, sentence.span.start, sentence.span.end
        ) else None
    found: list[Piece] = []
    claims: list[Claim] = []
    for half, held in _halves(page.masked, sentence, facets):
        told = pieces(page, half, held)
        found += told
        claims += [claim for piece in told if (claim := _claim(page, sentence, piece, held)) is not None]
    if claims:
        return tuple(claims), None
    if found or _SPEAKS.search(page.masked, sentence.span.start, sentence.span.end):
        return (), Unread(sentence.span, _why_not(tuple(found)))
    return (), None


_SEMICOLON = re.compile(r";\s+(?:(?:and|but|while|meanwhile),?\s+)?(?=\S)")


def _halves(masked: str, sentence: Sentence, facets: Facets) -> tuple[tuple[Sentence, Facets], ...]:
    """Return the parts of a sentence that semicolons part, each with what it holds, where each names a rocket."""
    cuts = [
        sentence.span.start,
        *(m.end() for m in _SEMICOLON.finditer(masked, sentence.span.start, sentence.span.end)),
    ]
    spans = [Span(a, b) for a, b in itertools.pairwise([*cuts, sentence.span.end])]
    held = [replace(facets.within(span), organisations=facets.organisations) for span in spans]
    if len(spans) < 2 or not all(part.vehicles for part in held):
        return ((sentence, facets),)
    return tuple((replace(sentence, span=part.span), part) for part in held)


_FROM = re.compile(r"\bfrom\s+(?:the\s+)?\Z")


def _why_not(found: tuple[Piece, ...]) -> str:
    if any(p.judgement.denied for p in found):
        return "the words deny it"
    if any(p.judgement.hypothetical for p in found):
        return "the words speak of an ability or a condition, not of a launch"
    return "nothing in the words tells which launch it is" if found else "no trigger of a launch in the words"


def _refuse(page: Page, span: Span, facets: Facets) -> str | None:
    masked = page.masked
    text = cues.SPACE_SITE.sub(" ", _PICTURES.sub(" ", span.of(masked)))
    flown = any("LaunchProvider" in company.types for company in facets.organisations) and (
        _SPEAKS.search(text) or cues.FLIGHT.search(text)
    )
    known = (
        flown
        or facets.vehicles
        or any(s.kind == "site" or _FROM.search(masked, span.start, s.span.start) for s in facets.sites)
        or any(p.form != "described" and (p.iri or not page.of_aircraft) for p in facets.payloads)
    )
    if cues.MISSILE.search(text) and not (
        re.search(
            r"\b(?:satellites?|orbit|space (?:rocket|launch|agency)|spacecraft|space center|rocket launch(?:es)?|(?:long-range|carrier) rockets?)\b",
            text,
            re.IGNORECASE,
        )
        or facets.vehicles
    ):
        return "it speaks of missiles or artillery"
    if page.missile_news and not (facets.vehicles or facets.payloads or cues.SPACE.search(text)):
        return "the text speaks of missiles, and the sentence of nothing in space"
    flight = (ONE_OF_THEM.match(text) and cues.FAILURE.search(text)) or NEXT_OF_THEM.match(text)
    one_of_them = flight and page.speaks_of_space  # the text is walked for the few sentences that open so
    if not (known or one_of_them) and not any(
        p.search(text) for p in (cues.SPACE, cues.LIFTOFF, cues.WINDOW, cues.NEXT_TRY, IT_LEFT, _THE_LAUNCH, _MISSION)
    ):
        return "nothing in the sentence belongs to space"
    if not known and not page.of_space:
        return "nothing in the text belongs to space"
    aircraft = cues.AIRCRAFT.search(text) or page.of_aircraft
    if not known and aircraft and not cues.SPACE.search(cues.AIRCRAFT.sub(" ", text)):
        return "it speaks of aircraft"
    near = (masked, max(0, span.start - _ROTOR_NEAR), span.end)
    if not (facets.vehicles or facets.sites or _LAUNCHES.search(text)) and _ROTORCRAFT.search(*near):
        return "it speaks of a flight on another world"
    beside = (_FIRED_FOR, _MOVED, cues.LIFTOFF, cues.INTO_ORBIT, _LAUNCHED)
    if cues.GROUND_TEST.search(text) and not any(pattern.search(text) for pattern in beside):
        return "it speaks of a test on the ground"
    return None


# "File photo of a Falcon 9 after launch", "an artist's impression of the launch": a picture, whenever it was taken
_STOCK_PICTURE = re.compile(
    r"\b(?:[Ff]ile (?:photo|picture|image|footage)|[Ss]tock (?:photo|image)|[Aa]rtist['’]s (?:impression|illustration|concept|rendering)|[Ii]llustration)\b[^.;]{0,60}\Z"
)


def _claim(page: Page, sentence: Sentence, piece: Piece, whole: Facets) -> Claim | None:
    judgement = piece.judgement
    if judgement.denied or judgement.hypothetical or _pictured(page.masked, sentence, piece):
        return None
    slots = Slots(page, sentence, piece.span, piece.facets, whole, piece.triggers)
    told = marks(page.masked, sentence, piece)
    trigger = main_trigger(piece.triggers).span if piece.triggers else piece.span
    roles = [Role("status", judgement.status, judgement.cue or trigger)] if judgement.status else []
    if judgement.outcome and (piece.triggers or judgement.outcome != "success"):
        roles.append(Role("outcome", judgement.outcome, trigger))
    roles += [role for role in slots.roles(judgement) if not _given_up(page.masked, piece, role)]
    roles += _clock_roles(page, piece, roles)
    roles += _group_roles(page.masked, piece, judgement)
    if kind(piece) == "window" and judgement.status != "postponed" and not any(r.slot == "date" for r in roles):
        return None
    if (
        not (set(told) - _NO_GROUND)
        and judgement.status is not None
        and not (len(roles) > 2 or _specific(piece, roles))
    ):
        if judgement.outcome != "failure":
            return None
        told = ["definite"]  # "seconds after liftoff an engine failed": of the launch that was told
    certainty = "possible" if judgement.status == "speculated" else "certain"
    return Claim(
        document=page.document.id,
        kind="launch",
        roles=tuple(dict.fromkeys(roles)),
        factuality=Factuality("affirmed", certainty, judgement.status or "planned"),  # type: ignore[arg-type]
        sentence=sentence.span,
        evidence=_trimmed(page.masked, piece.span),
        rule=f"launch/{kind(piece)}",
        attributions=attributions(page, sentence, whole),
        anaphor=" ".join(told) or None,
    )


def _pictured(masked: str, sentence: Sentence, piece: Piece) -> bool:
    begin = piece.triggers[0].span.start if piece.triggers else piece.span.start
    return _STOCK_PICTURE.search(masked, max(sentence.span.start, begin - 120), begin) is not None


_NO_GROUND = frozenset(["headline", "plural"])  # marks that say nothing of which launch it is


def _specific(piece: Piece, roles: list[Role]) -> bool:
    """Tell a claim that says more of a launch than its status; "to launch satellites" tells of none in particular."""
    vague = {craft.span for craft in piece.facets.payloads if not (craft.named or craft.count)}
    return any(role.slot not in ("status", "outcome") and role.span not in vague for role in roles)


def _given_up(masked: str, piece: Piece, role: Role) -> bool:
    """Tell the day that a launch is measured by, and the one on which it was given up."""
    if role.slot not in ("date", "earliest", "latest"):
        return False
    if _MEASURED.search(masked, piece.span.start, role.span.start):
        return True
    if piece.judgement.status == "occurred" and _STOOD_DOWN.search(masked, piece.span.start, role.span.start):
        return True
    return piece.judgement.status == "cancelled" and not _WAS_FOR.search(masked, piece.span.start, role.span.start)


# "lifted off after storms forced it to stand down on Thursday"
_STOOD_DOWN = re.compile(
    r"\b(?:stand(?:s|ing)? down|stood down|scrub(?:bed|s)?|call(?:ed)? (?:it )?off|abort(?:ed)?|put (?:it )?off|hold|held back)\s+(?:(?:an? )?(?:first |earlier )?(?:try|attempt|launch) )?(?:on |early |late |last )*\Z"
)
_WAS_FOR = re.compile(r"\b(?:scheduled|planned|set|slated|due|expected)\b[^.;]{0,50}\Z")
# "its 45th launch of the year, compared with 41 at this point of 2023"
_MEASURED = re.compile(r"\b(?:compared (?:with|to)|(?:up|down) from (?:\d|\w+ty|\w+teen)|versus) ?[^;.]{0,50}\Z")


def _trimmed(masked: str, span: Span) -> Span:
    text = span.of(masked)
    lead = re.match(r"[\s,;]*(?:(?:and|while|but|with|which|as)\s+)?", text)
    start = span.start + (lead.end() if lead else 0)
    return Span(start, max(start, span.start + len(text.rstrip())))


# "since its launch last week, and the crew looped behind the Moon at 7 p.m."
_OF_ANOTHER = re.compile(
    r",? (?:and|while|but) (?:the|its|their|it|they) (?:[\w’'-]+ ){0,4}?(?:loop|land|dock|reach|arriv|splash|pass|return|flew|set|broke|deploy|separat)\w*\b"
)


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
    if _OF_ANOTHER.search(page.masked, main_trigger(piece.triggers).span.end, clock.span.start):
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
