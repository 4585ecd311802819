"""What follows a launch: deployments, re-entries and losses, of what the words name or refer back to."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extraction.context import Facets, Page
from kg.extraction.mentions import Mention
from kg.extraction.saying import dates, done, make, nation_role
from kg.model import Claim, ClaimKind, Role, Sentence, Span
from kg.reading.masking import words

_DEPLOY = re.compile(
    r"\b(?:deploy(?:ed|s)|releas(?:ed|es)|separat(?:ed|es) from)\b(?=[^.;]{0,80}\b(?:satellites?|spacecraft|payloads?|cubesats?|station|stage|rocket|orbit)\b)",
    re.IGNORECASE,
)
_REENTRY = re.compile(
    r"\b(?:re-?enter(?:ed|s|ing)?\b[^.;]{0,40}\batmosphere|re-?entry (?:of|over|took place|occurred)|splash(?:ed|es)? down|deorbit(?:ed|s)|burn(?:ed|t|s) up in the atmosphere|fell back to Earth|return(?:ed|s) to Earth)\b",
    re.IGNORECASE,
)
_LOSS = re.compile(
    r"\b(?:lost (?:contact|communications?) with|(?:stopped|ceased) (?:working|transmitting|functioning|operating)|declared (?:lost|a total loss)|failed in orbit|broke (?:up|apart) in orbit|went silent)\b",
    re.IGNORECASE,
)


_NO_CARGO = re.compile(
    r"\s+(?:(?:the|its|their|new|more|some|several|first)\s+){0,2}(?:troops|soldiers|forces|police|ships|aircraft|pictures?|images?|photos?|photographs?|videos?|footage|reports?|statements?|data|findings|results|plans)\b"
)
# A part of a rocket that comes down: "the core stage of a Long March 5B".
_STAGE = re.compile(r"\b(?:core|first|second|third|upper|rocket|spent)\s+stage\b", re.IGNORECASE)
# "the head of the Tern-1 project returned to Earth": no craft is spoken of.
_ITS_PEOPLE = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:projects?|program(?:me)?s?|teams?|plans?|campaigns?)\b")
# A craft that was named before.
_THAT = re.compile(r"\A\W*(?P<that>It|The (?:satellite|spacecraft|probe|capsule|craft))\b")


def _after(kind: ClaimKind, pattern: re.Pattern[str]) -> Callable[[Page, Sentence, Facets], Claim | None]:
    def reader(page: Page, sentence: Sentence, facets: Facets) -> Claim | None:
        match = done(pattern, page, sentence)
        if match is None or _NO_CARGO.match(page.masked, match.end()):
            return None
        objects = _objects(page, facets)
        roles = [Role("payload", p.value, p.span, p.iri) for p in objects[:3]]
        if not roles and (other := _stage(page, sentence, kind, match) or _referred(page, sentence)) is not None:
            roles = [other]
        if not roles:
            return None
        roles += [
            nation_role("nation", n)
            for n in facets.nations
            if any(0 <= p.span.start - n.span.end < 30 for p in objects)
        ][:1]
        return make(page, sentence, facets, kind, [*roles, *dates(facets)], _whole(page, sentence))

    return reader


def _objects(page: Page, facets: Facets) -> list[Mention]:
    """Return the craft of a sentence: those with a name, else those that are described."""
    found = [p for p in facets.payloads if not _ITS_PEOPLE.match(page.masked, p.span.end)]
    return [p for p in found if p.named] or [p for p in found if len(p.value.split()) > 1]


def _stage(page: Page, sentence: Sentence, kind: ClaimKind, match: re.Match[str]) -> Role | None:
    """Return the stage of a rocket that is told to come down."""
    stage = _STAGE.search(page.masked, sentence.span.start, match.start()) if kind == "reentry" else None
    return Role("payload", words(stage.group()), Span(*stage.span())) if stage else None


def _referred(page: Page, sentence: Sentence) -> Role | None:
    """Return the craft that "it" or "the satellite" is: the only one named in the sentence before."""
    that = _THAT.match(sentence.span.of(page.masked))
    before = next(page.order.before(sentence.span.start), None) if that else None
    if that is None or before is None:
        return None
    named = {p.value: p for p in page.facets(before.span).payloads if p.named}
    if len(named) != 1:
        return None
    (craft,) = named.values()
    start = sentence.span.start
    here = Span(start + that.start("that"), start + that.end("that"))
    return Role("payload", craft.value, here, craft.iri, derived=True)


def _whole(page: Page, sentence: Sentence) -> Span:
    return Span(sentence.span.start, sentence.span.start + len(sentence.span.of(page.masked).rstrip()))


AFTERWARDS: tuple[Callable[[Page, Sentence, Facets], Claim | None], ...] = (
    _after("deployment", _DEPLOY),
    _after("reentry", _REENTRY),
    _after("loss", _LOSS),
)
