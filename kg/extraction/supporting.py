"""Sentences without a word of launching that still tell how a launch ended, what was aboard or what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction import cues
from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement
from kg.extraction.failures import failure
from kg.extraction.piece import Piece, spread
from kg.model import Sentence, Span

# "The craft, Progress 31, is due to dock": the name of what was told before.
_THE_CRAFT = re.compile(
    r"\W{0,4}(?:The|This|Its|Both|The two) (?:[a-z0-9][\w,.-]* ){0,4}(?:craft|spacecraft|satellites?|capsule|probe|spaceship|orbiter|payload)"
    r"(?:,? (?:to be |which (?:is|was|will be) |(?:is|was|will be) )?(?:called|named|dubbed|known as|designated|codenamed) |, | \()[\"“'‘]?"
)


def _named_after_all(text: str, span: Span, facets: Facets) -> Span | None:
    """Return the head of a sentence that only gives the craft told before its name."""
    head = _THE_CRAFT.match(text) or _THE_MISSION.match(text) or _CALLS_IT.match(text)
    at = span.start + head.end() if head else -1
    name = next((p for p in facets.payloads if p.named and p.span.start == at), None)
    return Span(span.start, name.span.end) if name else None


# "Pyongyang calls the satellite Kwangmyongsong-4"
_CALLS_IT = re.compile(
    r"\W{0,4}(?:[A-Z][\w’'-]*|(?:The|Its) (?:[A-Z]?[a-z]+ ){1,3})(?: has| have)? ?(?:calls?|called|named?|dubbed|christened) (?:the|its|their) (?:[\w-]+ ){0,2}(?:craft|spacecraft|satellites?|capsule|probe|spaceship|orbiter|payload|object) [\"“'‘]?"
)


# "The mission, known as NROL-37, was the ninth": what flew goes by that name.
_THE_MISSION = re.compile(
    r"\W{0,4}(?:The|This|Its) (?:mission|flight),? (?:known as|called|dubbed|named|designated) [\"“'‘]?"
)


# "The GOES-7 satellite, built by Orla, will watch": what a described craft of the news is called.
_TOLD_OF = re.compile(
    r"(?: satellite| spacecraft| probe| telescope| observatory| module| capsule)?(?:, (?:built|made|developed|designed|owned|operated|commanded|piloted|crewed|weighing|an?|the|which) | (?:is|was|will|weighs|carries|has|had|overshot|missed|failed|[a-z]{3,}ed) )"
)
_LEAD = 5  # characters before the name that begins a sentence


def _craft_told_of(text: str, span: Span, facets: Facets) -> Span | None:
    """Return the name of the craft that a sentence begins with and goes on to tell of."""
    name = next((p for p in facets.payloads if p.named and p.span.start - span.start <= _LEAD), None)
    if name is None or not _TOLD_OF.match(text, name.span.end - span.start):
        return None
    return Span(span.start, name.span.end)


def _failures(masked: str, piece: Piece) -> Iterator[Piece]:
    """Yield the failures of a sentence: one for each craft or rocket that a clause of its own tells, and for each day."""
    for joint in re.finditer(r",? (?:and|while|but) ", piece.span.of(masked)):
        sides = (
            Span(piece.span.start, piece.span.start + joint.start()),
            Span(piece.span.start + joint.end(), piece.span.end),
        )
        told = [(failure(masked, side), piece.facets.within(side)) for side in sides]
        if all(
            outcome and (_LOST.search(masked, side.start, side.end) or inside.vehicles or inside.payloads)
            for side, (outcome, inside) in zip(sides, told, strict=True)
        ):
            for side, (outcome, inside) in zip(sides, told, strict=True):
                if _ANOTHER.match(masked, side.start) and not (inside.vehicles or inside.payloads):
                    inside = replace(inside, payloads=told[0][1].payloads, vehicles=told[0][1].vehicles)  # noqa: PLW2901
                yield from _failures(masked, Piece(side, (), inside, Judgement("occurred", outcome)))
            return
    yield from spread(masked, piece)


# What a clause says was lost: a subject of its own.
_LOST = re.compile(
    r"\b(?:an?|the|its|another|one) (?:[\w’'-]+ ){0,3}(?:rocket|ship|craft|spacecraft|satellite|probe|launcher|shuttle|capsule|launch|flight|mission)\b|\b(?:another|a second|one more) (?:was|were|had|exploded|failed|crashed|broke)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"(?:another|a second|one more)\b")


# A failure behind a colon: "the second in three missions: in July 2019 a Vega was lost".
_AFTER_COLON = re.compile(r":\s+(?=(?:in|on|last|an?|the|its|another)\s)", re.IGNORECASE)
# "The first, in March, plunged into the sea": one of the launches told before.
ONE_OF_THEM = re.compile(
    r"\A\W{0,4}(?:The|Its) (?:first|second|third|fourth|previous|last|other)(?: one| two| three)?,? (?:in|on|last|earlier|\w+ (?:days|weeks|months|years) later)\b"
    r"|\A\W{0,4}(?:Another|A second) (?:(?:was|had been) (?:lost|destroyed)|exploded|failed|blew up|crashed|broke (?:up|apart))\b"
)
# "A second flight will follow in May": of the rocket that the text is about.
NEXT_OF_THEM = re.compile(
    r"\A\W{0,4}An?(?:other)? (?:(?:second|third|fourth|further|new) )?(?:[\w-]+ )?(?:flight|launch) (?:will|would|should|is to) follow\b"
    r"|\A\W{0,4}A (?:second|third|fourth|fifth) one (?:is to|will|would|should) (?:be launched|follow|fly)\b"
)


def apart(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    """Return the failures that a sentence tells apart from its news: behind a colon, or of one launch of several."""
    colon = _AFTER_COLON.search(page.masked, sentence.span.start, sentence.span.end)
    one = ONE_OF_THEM.match(sentence.span.of(page.masked))
    if colon is None and one is None:
        return ()
    span = Span(colon.end() if colon else sentence.span.start, sentence.span.end)
    inside, failed = facets.within(span), failure(page.masked, span)
    crafts = (*inside.vehicles, *inside.payloads)
    if failed is None or not any(t.value for t in inside.times) or not (one or crafts):
        return ()
    told = _failures(page.masked, Piece(span, (), inside, Judgement("occurred", failed)))
    return tuple(replace(p, triggers=(Trigger("failure", p.span, "failure"),)) for p in told)


# "Two satellites were destroyed", "a cargo ship bound for the space station was lost": with their rocket
_THEY_WERE = re.compile(
    r"\bbound for (?:the )?(?:[\w-]+ )?(?:space station|orbit|Mars|[Mm]oon)\b|\b(?:satellites|probes|cubesats|spacecraft|payloads)\b[^.;]{0,80}\b(?:were|was) (?:all |both )?(?:lost|destroyed)\b"
    r"|\A\W{0,4}(?:Also )?(?:[Ll]ost|[Dd]estroyed)(?: with it)? (?:was|were)\b"
)


_MAY_BE = re.compile(r"\b(?:will|would|could|may|might|if)\b", re.IGNORECASE)
# "left the satellite in an orbit too low, and it will be deorbited": what failed is told first
_TOLD_FIRST = re.compile(
    r"\A(?:(?!\b(?:will|would|could|may|might|if)\b)[^.;])*\b(?:left|stranded|released|dropped|lost|exploded|crashed|failed)\b(?:(?!\b(?:will|would|could|may|might|if)\b)[^.;])*\b(?:and|but|so)\b[^.;]{0,60}\bwill\b",
    re.IGNORECASE,
)


def supporting(page: Page, sentence: Sentence, facets: Facets) -> tuple[Piece, ...]:
    """A sentence without a trigger can still tell how a launch ended or what was aboard."""
    failed = failure(page.masked, sentence.span)
    text = sentence.span.of(page.masked)
    if failed and (
        facets.vehicles
        or (failed == "failure" and _THEY_WERE.search(text))
        or re.search(
            r"\b(?:rocket|launch|flight|booster|stage|satellite|liftoff|mission|it)\b",
            text,
            re.IGNORECASE,
        )
    ):
        if re.search(r"\bfailures\b", text) and not facets.vehicles and not facets.times:
            return ()
        if cues.FUTURE.search(text) and _MAY_BE.search(text) and not _TOLD_FIRST.search(text):
            return ()
        return tuple(_failures(page.masked, Piece(sentence.span, (), facets, Judgement("occurred", failed))))
    if cues.FAILURE.search(text) and cues.NOT_OF_LAUNCH.search(text):
        return ()  # a rocket with a satellite that blew up on the pad
    carried = re.search(
        r"\b(?:carr(?:y|ies|ied|ying)|[Ii]n (?:its|the|[A-Z]\w+['’]s) (?:cargo|payload) bay\b|on top(?=,)|aboard|along with|on board|payloads? (?:was|were|is|are|includes?|included|consists?)|satellites? (?:was|were|is|are) (?:built|owned|operated|designed|developed|made)|also (?:aboard|on board)|separat(?:ed|ion)|deployed|(?:was|were) released)\b",
        text,
        re.IGNORECASE,
    )
    named = _named_after_all(text, sentence.span, facets)
    if named is not None:
        return (Piece(named, (), facets.within(named), Judgement(None, None)),)
    craft = _craft_told_of(text, sentence.span, facets)
    if craft is not None and not carried:
        return (Piece(craft, (), facets.within(craft), Judgement(None, None)),)
    if cues.STATISTICS.search(text) or re.search(
        r"\b(?:previous|earlier|past|prior|last) (?:\w+ )?(?:launches|missions|flights|launch|mission|flight)\b", text
    ):
        return ()
    if carried and (facets.payloads or facets.vehicles) and not cues.HYPOTHETICAL.search(text[: carried.start()][-40:]):
        return (Piece(sentence.span, (), facets, _carried(text, carried)),)
    return ()


_TO_CARRY = re.compile(
    r"\b(?:(?:agreement|contract|deal|accord|pact|order)s? (?:[\w.,$-]+ ){0,7}to carry|will|would|to be|is to|planned|scheduled|could|may|(?:plan|hope|aim|intend|expect|want|prepare)s? to|(?:vowed|promised|hoping|planning|aiming) to)\b"
)
_YET_TO_FLY = re.compile(
    r"\b(?:readiness review|ahead of (?:the |its |their |an? )(?:[\w’'-]+ ){0,4}(?:launch|flight|liftoff)|upcoming (?:launch|flight|mission))\b",
    re.IGNORECASE,
)


def _carried(text: str, words: re.Match[str]) -> Judgement:
    """Return what a sentence without a word of launching makes of the flight whose cargo it tells."""
    if cues.POSTPONED.search(text) and not _TO_CARRY.search(text[: words.end()]):
        return Judgement("postponed", None)
    if _TO_CARRY.search(text[: words.end()]) or _YET_TO_FLY.search(text):
        return Judgement("planned", None)
    return Judgement("occurred", "success")
