"""One clause of a sentence as the slot readers see it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets, Page
from kg.extraction.mentions import Mention
from kg.model import Role, Sentence, Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with what it holds; ``whole`` is what its sentence holds, for what the clause leaves out."""

    page: Page
    sentence: Sentence
    span: Span
    facets: Facets
    whole: Facets
    triggers: tuple[Trigger, ...]

    @property
    def _masked(self) -> str:
        return self.page.masked

    def _before(self, at: int, size: int = 60) -> str:
        return self._masked[max(self.span.start, at - size) : at]

    def _makes(self, organisation: Mention, vehicle: Mention) -> bool:
        entry = self.page.lexicon.entries.get(vehicle.iri or "")
        return entry is not None and entry.maker == organisation.iri


_AFTER = 100  # characters behind a sentence that may bear on its last word
_BLANK = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence and what stands around it, from which names may be blanked; its ranges are those of the whole text."""

    text: str
    start: int

    def without(self, spans: Iterable[Span]) -> Excerpt:
        """Return the excerpt with some ranges blanked; its length stays."""
        text = self.text
        for span in spans:
            first, last = max(0, span.start - self.start), min(len(text), span.end - self.start)
            text = text[:first] + " " * (last - first) + text[last:]
        return Excerpt(text, self.start)

    def find(self, pattern: re.Pattern[str], span: Span) -> Iterator[Span]:
        """Yield where a pattern stands in a range."""
        for match in pattern.finditer(self.text, span.start - self.start, span.end - self.start):
            yield Span(self.start + match.start(), self.start + match.end())

    def goes_on(self, pattern: re.Pattern[str], at: int) -> bool:
        """Tell whether a pattern stands at a position."""
        return pattern.match(self.text, at - self.start) is not None

    def of(self, span: Span) -> str:
        """Return the words at a range."""
        return self.text[span.start - self.start : span.end - self.start]


def excerpt(masked: str, span: Span) -> Excerpt:
    """Return a sentence with what an expression may look at before and behind it."""
    start, blank = max(0, span.start - _AFTER), _BLANK.match(masked, span.end)
    return Excerpt(masked[start : (blank.end() if blank else span.end) + _AFTER], start)


def unique(roles: list[Role]) -> list[Role]:
    """Return the roles with one for each value, the first."""
    return list({(role.slot, role.value): role for role in reversed(roles)}.values())[::-1]
