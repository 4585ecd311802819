"""One clause of a sentence as the slot readers see it."""

from __future__ import annotations

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


def blank(text: str, spans: list[Span]) -> str:
    """Return the text with some ranges blanked; its length stays."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def unique(roles: list[Role]) -> list[Role]:
    """Return the roles with one for each value, the first."""
    return list({(role.slot, role.value): role for role in reversed(roles)}.values())[::-1]
