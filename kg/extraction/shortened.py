"""Companies that a text names in full and then by their first word: "Firefly Aerospace … Firefly said".

The word stands for the company in that text alone, and only behind the full name; as part of another name, or in a text
that has it as a common word too, it stands for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.lexicon.lexicon import Match
from kg.model import Span

# What a company adds to its own name to say what it does.
_TRADE = re.compile(
    r"(?P<own>[A-Z][a-z]{2,}|[A-Z]{3,5})[ -](?:(?:Space|Aerospace|Technolog(?:y|ies)|Systems?|Orbital|Orbit|Dynamics|Industries|Communications|Exploration|Energy|Engineering|Launch|Satellites?|Corporation|Corp\.?|Inc\.?|Group|Services)\b[ ]?)+\Z"
)
# First words that many names begin with, or that say where and of what kind a company is.
_COMMON = frozenset(
    "Space Sea Southern Northern Western Eastern Orbital Rocket Global International National General United American"
    " British Turkish Indian Chinese Korean Japanese Advanced Applied Digital Earth Mobile Satellite Launch Air Deep Blue"
    " Planet Alaska Virgin Sierra Galactic Interstellar European Universal First Ball Ford Dawn Reaction Evolution".split()
)


def shortened(masked: str, matches: Iterable[Match], ranges: Iterable[Span]) -> list[Match]:
    """Return where companies named in full are called by their first word further on, in the order of the text."""
    full: dict[str, Match] = {}
    taken = {match.span.start for match in matches}
    for match in matches:
        own = _TRADE.fullmatch(match.span.of(masked)) if match.kind == "organisation" else None
        if own is not None and own["own"] not in _COMMON:
            full.setdefault(own["own"], match)
    words = [word for word in full if not re.search(rf"\b{word.lower()}\b", masked)]
    if not words:
        return []
    alone = re.compile(rf"(?<![\w.&’'-])(?P<own>{'|'.join(sorted(words))})(?![\w&-])(?! (?:[A-Z0-9]|I{{1,3}}\b))")
    found = [
        Match(Span(*hit.span("own")), full[hit["own"]].entry, full[hit["own"]].form)
        for span in ranges
        for hit in alone.finditer(masked, span.start, span.end)
        if hit.start() > full[hit["own"]].span.end
        and hit.start() not in taken
        and not _named_after(masked, hit.start())
    ]
    return sorted(found, key=lambda match: match.span)


# "Adam Gilmour": somebody's name.
_GIVEN = re.compile(r"\b[A-Z][a-z]+ \Z")


def _named_after(masked: str, start: int) -> bool:
    """Tell a word that stands behind a given name."""
    return _GIVEN.search(masked, max(0, start - 24), start) is not None
