"""Craft of known series ("Malligyong-1", "60 new Starlink satellites"), and those an operator numbers after itself."""

from __future__ import annotations

import re

from kg.extraction.mentions import Mention
from kg.extraction.payload_words import STOP, TOKEN, number_of
from kg.extraction.scenes import Scene
from kg.lexicon.lexicon import Match
from kg.model import Span
from kg.reading.masking import words

# What numbers a series: "-41C", " 6-12", " Group 7-3", " MS-25", "4-NGS", " II", " D2", " No. 13L".
_TAIL = re.compile(
    r"[ ]Weixing(?=[ -]\d)|[ ][IVX]{1,4}-[A-Z](?: F-?\d{1,3})?\b|[ ]No\.? ?\d{1,4}L?\b|(?<=\d)-[A-Z]{2,4}\b(?!-)|-\d{1,4}(?:[-/.]\d{1,3})?(?:[A-Z]{0,2}\d?|[a-e])(?![\w:-])|[ ][vV]\d(?:\.\d)?\b(?: [Mm]ini\b)?|[ ][A-Z]-?\d{1,2}[A-Z]?\b|"
    r"(?:[ -](?:Group|Flight|SV|FM|Block|Batch|V\d|L|CRS|NG|MS|TMA|Mission|G)?[ -]?\d{1,4}(?:[-/.]\d{1,3})?(?:[A-Z]{0,2}|[a-e])(?![\w:])(?!\s+(?:astronauts|people|a\.m|p\.m|percent|pct|million|billion|times|minutes|hours|days|years|miles|km|kilometers))|[ -][IVX]{1,4}\b(?!-)|-[A-Z]{1,2}\d?\b(?!-)|-[A-Z]{3}\d\b(?!-)|[ ]\d{2} [A-F]\b|[ ][A-F]\b(?= and| satellite| spacecraft|,))"
)
# "Cosmos 1894 through 1896", "BlueBirds 8 to 10"
_RANGE = re.compile(
    r"(?:\s+(?:to|through|thru)\s+|\s?[–—]\s?)(?:No\. ?)?(?P<last>\d{1,5})\b(?![:%-]|\.\d|\s*(?:km|kilomet|miles|a\.m|p\.m|percent|years|days|times))"
)
_RANGE_AT_MOST = 80
# "The SEOSAT-Ingenio, Spain's first Earth observation satellite,": one craft, by its name
_IS_ONE = re.compile(
    r", (?:an?|its|the|[A-Z][\w.]*(?: [A-Z]\w+)?['’]s) (?:[\w’'-]+ ){0,4}(?:satellite|spacecraft|probe|telescope|observatory|orbiter|craft)\b"
)
_OWN = re.compile(
    r"[ -](?:(?:[A-Z]{1,2}-?)?\d{1,3}(?:[A-Z]{1,2}\d?|[a-f])?\b|[IVX]{1,4}-[A-Z]{1,2}(?: F-?\d{1,3})?\b|[IVX]{1,5}\b(?!-))(?!\s+of\b)"
)
_MEASURES = frozenset("million billion mln bln dlr dlrs".split())  # what it costs counts no craft
_BETWEEN = frozenset("of more other new additional latest".split())


def series(view: Scene, match: Match, span: Span, blocked: list[Span]) -> Mention:
    """Return a craft of a known series with all that numbers it."""
    end = match.span.end
    while (more := _TAIL.match(view.masked, end, span.end)) and more.end() > end:
        end = more.end()
    first = re.search(r"\d+\Z", view.masked[match.span.end : end])
    more = _RANGE.match(view.masked, end, span.end) if first else None
    several = int(more["last"]) - int(first.group()) + 1 if first and more else 0
    ranged = more is not None and 1 < several <= _RANGE_AT_MOST
    end = more.end() if more and ranged else end
    here = Span(match.span.start, end)
    name = words(here.of(view.masked))
    apposed = _IS_ONE.match(view.masked, end, span.end) is not None
    numbered = end > match.span.end and not _VERSION.fullmatch(view.masked, match.span.end, end)
    spelled = any(c.isdigit() for c in match.span.of(view.masked)) and not match.entry.label.endswith(
        tuple("0123456789")
    )
    return Mention(
        "payload",
        here,
        name.removesuffix("s") if name == f"{match.entry.label}s" else name,
        match.entry.iri,
        match.entry.nation,
        named=numbered or spelled or apposed or _unique(match),  # "Zafar-2" is a spelling of the series Zafar
        form="series",
        count=several if ranged else _count_before(view.masked, here, span, blocked),
    )


# "has sold Orla 18 launches", "Orla 12 new satellites": a number by itself that counts; "SES-23" is a name.
_COUNTS = re.compile(
    r"(?<= )\d+\s+(?:(?:launches|flights|missions|orders)\b|(?:[a-z]+\s+){0,2}(?:satellites|percent|million|billion|years))"
)


def own_number(view: Scene, match: Match, span: Span) -> Mention | None:
    """Return the craft that an operator numbers after itself ("Intelsat 40e", "SES-22")."""
    number = _OWN.match(view.masked, match.span.end, span.end)
    if number is not None and _COUNTS.match(view.masked, number.start() + 1):
        return None
    if number is None or match.kind != "organisation" or "SatelliteOperator" not in match.entry.types:
        return None
    here = Span(match.span.start, number.end())
    return Mention("payload", here, words(here.of(view.masked)), nation=match.entry.nation)


def _unique(match: Match) -> bool:
    """A series known for one craft (a telescope, a probe) is named by its label; a constellation is not."""
    return match.entry.function in ("science", "crew", "cargo") or any(c.isdigit() for c in match.entry.label)


_VERSION = re.compile(r" [vV]\d(?:\.\d)?(?: [Mm]ini)?")  # all of a batch are of one version


def _count_before(masked: str, here: Span, span: Span, blocked: list[Span]) -> int | None:
    """Return the number that counts a series: only adjectives, owners and "of" may stand between ("60 new Starlink")."""
    start = max(span.start, here.start - 50)
    tokens = list(TOKEN.finditer(masked, start, here.start))
    for token in reversed(tokens[-4:]):
        word = token.group()
        if any(b.start <= token.start() < b.end for b in blocked):
            return None
        if word in _MEASURES or masked[token.start() - 1 : token.start()] in ("$", "€", "£"):
            return None
        number = number_of(word)
        if number is not None:
            return number if "," not in masked[token.end() : here.start] else None
        owner = word.endswith(("'s", "’s"))
        if not owner and (word[0].isupper() or (word in STOP and word not in _BETWEEN)):
            return None
    return None
