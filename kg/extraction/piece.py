"""One clause that speaks of a launch: its triggers, what it holds, the judgement on it; and the launches it tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets
from kg.extraction.factuality import Judgement
from kg.extraction.gapping import shared_verb
from kg.extraction.listing import by_name, by_rocket, one_by_one
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause with its triggers, what it holds, and the judgement on it."""

    span: Span
    triggers: tuple[Trigger, ...]
    facets: Facets
    judgement: Judgement


def spread(masked: str, piece: Piece) -> Iterator[Piece]:
    """Yield the launches of a clause that share its verb."""
    if piece.judgement.status not in ("occurred", "planned") or piece.judgement.denied or piece.judgement.hypothetical:
        yield piece
        return
    parts = one_by_one(masked, piece.span, piece.facets, piece.triggers)
    if len(parts) == 1:
        parts = shared_verb(masked, piece.span, piece.facets, piece.triggers)
    if len(parts) == 1:
        parts = by_rocket(masked, piece.span, piece.facets, piece.triggers)
    if len(parts) == 1:
        parts = by_name(masked, piece.span, piece.facets)
    for span, facets in parts:
        yield replace(piece, span=span, facets=facets)
