"""A document as the finder of names sees it: what the lexicon knows of its words, found once and kept by place."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from kg.extraction.places import Places
from kg.lexicon.lexicon import Match
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """A document as the mention finder sees it: the masked text and every lexicon match, found once."""

    masked: str
    matches: tuple[Match, ...]
    supported: frozenset[str]  # IRIs whose context names the document supports somewhere
    names: Places[Match] = field(init=False, repr=False, compare=False)
    nations: Places[Match] = field(init=False, repr=False, compare=False)
    organisations: frozenset[str] = field(init=False, repr=False, compare=False)  # IRIs
    first_of: dict[str, Match] = field(init=False, repr=False, compare=False)  # by nation
    launched_in: dict[str, tuple[Match, ...]] = field(init=False, repr=False, compare=False)
    _rivals: dict[int, Match] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        nations = [m for m in self.matches if m.kind == "nation" and m.entry.nation]
        tables = {
            "names": Places(self.matches),
            "nations": Places(nations),
            "organisations": frozenset(m.entry.iri for m in self.matches if m.kind == "organisation"),
            "first_of": {m.entry.nation: m for m in reversed(nations)},
            "launched_in": _launched_in(self.masked, self.matches),
            "_rivals": _rivals(nations),
        }
        for name, table in tables.items():
            object.__setattr__(self, name, table)

    def within(self, span: Span) -> tuple[Match, ...]:
        """Return the matches inside a range."""
        return self.names.within(span)

    def across(self, span: Span) -> tuple[Match, ...]:
        """Return the matches that share a character with a range."""
        return self.names.across(span)

    def last_two(self, before: int) -> tuple[Match, ...]:
        """Return the last names of two nations before a position; of fewer where no two are told."""
        last = next(self.nations.before(before), None)
        other = self._rivals.get(last.span.start) if last else None
        return tuple(m for m in (last, other) if m is not None)


def _rivals(nations: list[Match]) -> dict[int, Match]:
    """Return, by where the name of a nation stands, the last name of another before it."""
    found: dict[int, Match] = {}
    for one, two in itertools.pairwise(nations):
        other = one if one.entry.nation != two.entry.nation else found.get(one.span.start)
        if other is not None:
            found[two.span.start] = other
    return found


_FROM_OR_AT = re.compile(r"\b(?:from|at)\s+(?:[\w’'.-]+\s+){0,4}\Z")


def _launched_in(masked: str, matches: tuple[Match, ...]) -> dict[str, tuple[Match, ...]]:
    """Return the sites that something is told to be from or at, each once, by the regions that they lie in."""
    found: dict[str, dict[str, Match]] = {}
    for match in matches:
        if match.kind == "site" and _FROM_OR_AT.search(masked[max(0, match.span.start - 50) : match.span.start]):
            for place in match.entry.places:
                found.setdefault(place, {}).setdefault(match.entry.iri, match)
    return {place: tuple(sites.values()) for place, sites in found.items()}
