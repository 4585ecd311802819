"""The contradictions of a stored graph: whom they concern, and the proof of each side."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from kg.explain import Explanation, explanation, reified
from kg.graph.lookup import statements
from kg.graph.mapping import PROOFS_GRAPH, VIOLATIONS_GRAPH
from kg.names import label
from kg.reasoning.compiling import about_schema
from kg.reasoning.triples import Statement, Term
from kg.vocab import RDF_TYPE, sr


@dataclass(frozen=True, slots=True)
class ProvedViolation:
    """A contradiction with the proofs of the statements that cannot all hold, those about individuals first.

    ``code`` names its kind for good, ``rule`` is the W3C rule, ``reason`` the rule in words.
    """

    iri: str
    code: str
    rule: str
    reason: str
    individuals: tuple[str, ...]
    sides: tuple[Explanation, ...]

    @property
    def words(self) -> str:
        """The contradiction in one line: code, rule, the individuals and what is said of them."""
        said = "; ".join(side.text for side in self.sides if not about_schema(side.statement))
        return f"{self.code} ({self.rule}): {', '.join(self.individuals)}: {self.reason}: {said}"


def violations(store: ox.Store) -> tuple[ProvedViolation, ...]:
    """Return every contradiction of a graph, sorted by code and words; none of a consistent one."""
    nodes = [s for s, _, _ in statements(store, None, RDF_TYPE, sr("Violation"), VIOLATIONS_GRAPH)]
    known: dict[Statement, Explanation] = {}
    return tuple(sorted((_proved(store, node, known) for node in nodes), key=lambda v: (v.code, v.words, v.iri)))


def _proved(store: ox.Store, node: Term, known: dict[Statement, Explanation]) -> ProvedViolation:
    def value(name: str) -> str:
        return next((o.value for _, _, o in statements(store, node, sr(name), None, VIOLATIONS_GRAPH)), "")

    premises = reified(store, node, sr("premise"), VIOLATIONS_GRAPH, PROOFS_GRAPH)
    parts = sorted(premises, key=lambda s: (about_schema(s), *map(str, s)))
    concerned = {label(store, o) for _, _, o in statements(store, node, sr("concerns"), None, VIOLATIONS_GRAPH)}
    sides = tuple(explanation(store, part, known=known) for part in parts)
    return ProvedViolation(node.value, value("code"), value("rule"), value("reason"), tuple(sorted(concerned)), sides)
