"""All readings become the whole graph: facts, links, documents, reference, ontology, and what follows from them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from kg import __version__
from kg.assembly.values import World
from kg.data import ontology_file, reference_files, rule_files
from kg.graph.mapping import (
    fact_statement,
    proof_quads,
    reading_quads,
    world_quads,
)
from kg.graph.reference import ONTOLOGY_GRAPH, REFERENCE_GRAPH, ontology, reachable, reference, schema
from kg.graph.rules import domain_rules
from kg.model import Reading
from kg.reasoning.domain import DomainRule
from kg.reasoning.proofs import Closure, Step
from kg.reasoning.triples import Statement

Reasoner = Callable[[tuple[Statement, ...], tuple[DomainRule, ...]], Closure]


@dataclass(frozen=True, slots=True)
class Whole:
    """A built graph: its quads, and the closure with its proofs and violations."""

    quads: tuple[ox.Quad, ...]
    closure: Closure


def version() -> str:
    """Return what a store depends on besides its documents: the package's version, ontology, rules and reference."""
    digest = hashlib.sha256(__version__.encode())
    for path in (ontology_file(), *reference_files(), *rule_files()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def build(readings: Iterable[Reading], world: World, reason: Reasoner) -> Whole:
    """Return the whole graph of some readings and the world assembled from them."""
    asserted = tuple(fact_statement(fact) for fact in world.facts)
    premises = tuple(dict.fromkeys((*schema(), *reachable(asserted), *asserted)))
    closure = reason(premises, domain_rules())
    data = [s for s in closure.steps if not _about_schema(s)]
    quads = chain(
        (ox.Quad(*s, ONTOLOGY_GRAPH) for s in ontology()),
        (ox.Quad(*s, REFERENCE_GRAPH) for s in reference()),
        world_quads(world),
        (quad for reading in readings for quad in reading_quads(reading)),
        proof_quads(_with_schema(data, closure)),
    )
    return Whole(tuple(quads), closure)


def _about_schema(statement: Statement) -> bool:
    """Tell an inference about classes and properties, which is kept only where a proof needs it."""
    return isinstance(statement[0], ox.BlankNode) or statement[0].value.startswith(
        "https://w3id.org/space-race/ontology"
    )


def _with_schema(data: list[Statement], closure: Closure) -> list[tuple[Statement, Step]]:
    """Return the inferences about individuals, and those about the schema that their proofs pass through."""
    needed: dict[Statement, Step] = {}
    waiting = list(data)
    while waiting:
        statement = waiting.pop()
        step = closure.steps.get(statement)
        if step is None or statement in needed:
            continue
        needed[statement] = step
        waiting += step.premises
    return sorted(needed.items(), key=lambda pair: tuple(str(part) for part in pair[0]))
