"""What an ingest or a removal did to a graph."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extracting import Failure


@dataclass(frozen=True, slots=True)
class Change:
    """What an ingest or removal did: documents by what happened to them, and how the graph's size changed."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    events: int = 0
    claims: int = 0
    claimed: int = 0  # launches on the word of the party concerned alone, which are no facts
    facts: tuple[str, ...] = ()
    fallen: tuple[str, ...] = ()
    inferences: int = 0
    inferred: tuple[str, ...] = ()
    uninferred: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    violations: tuple[str, ...] = ()
