"""All that speaks for a statement: its proof or every minimal one, and how many independent sources that makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.explain import Explanation, explanation, walk
from kg.model import Document
from kg.proving.every import every_proof, grounds
from kg.proving.support import Support, support
from kg.reasoning.triples import Statement


@dataclass(frozen=True, slots=True)
class Case:
    """A statement, the proofs that are shown, what was left out (``note``), and its support.

    ``found`` counts the minimal proofs; it is 0 where only the first was asked for. ``contradicted`` lists codes of
    violations that something in the shown proofs takes part in.
    """

    statement: Statement
    text: str
    proofs: tuple[Explanation, ...]
    support: Support
    note: str = ""
    found: int = 0
    complete: bool = True

    @property
    def contradicted(self) -> tuple[str, ...]:
        """The codes of the violations that the shown proofs touch, sorted."""
        return tuple(sorted({code for proof in self.proofs for told in walk(proof) for code in told.contradicted}))


def first_case(store: ox.Store, statement: Statement, read: Callable[[str], Document]) -> Case:
    """Return the proof that the reasoner kept, and the support; ``read`` returns the document of an id."""
    told = explanation(store, statement)
    return Case(statement, told.text, (told,), support(store, statement, read))


def whole_case(store: ox.Store, statement: Statement, read: Callable[[str], Document], limit: int) -> Case:
    """Return every minimal proof, at most ``limit`` of them, and the support; ``read`` as above."""
    ground = grounds(store, statement)
    every = every_proof(store, statement, limit, ground)
    held = support(store, statement, read, ground)
    text = explanation(store, statement).text
    return Case(statement, text, every.proofs, held, every.note, every.found, every.complete)
