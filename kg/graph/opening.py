"""A graph that is open: documents come and go, and what changes in it is told as quads to add and to remove."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from kg.assembly.ledger import WorldDelta
from kg.assembly.values import Fact
from kg.assembly.world import OpenWorld
from kg.graph.lasting import settle, undisturbed
from kg.graph.mapping import (
    ASSEMBLY_GRAPH,
    INFERRED_GRAPH,
    conflict_quads,
    fact_quads,
    fact_statement,
    link_quads,
    reading_quads,
)
from kg.graph.onename import Former, Names, filed, refiled
from kg.graph.proofs import Quads, all_proofs, changed_proofs, is_told
from kg.graph.reference import CATALOG_GRAPH, ONTOLOGY_GRAPH, REFERENCE_GRAPH, Reached, ontology, reference, schema
from kg.graph.rules import domain_rules
from kg.limits import tick
from kg.model import Reading
from kg.reasoning.proofs import Violation
from kg.reasoning.reasoner import Difference, OpenClosure
from kg.reasoning.triples import Statement


@dataclass(frozen=True, slots=True)
class GraphDelta:
    """What a change did to a graph: quads, and in N-Triples what is stated and inferred now or no longer.

    A quad to add may be there already, one to remove may be gone. ``former`` has the first name that a thing had, where
    it is another now.
    """

    add: tuple[ox.Quad, ...]
    remove: tuple[ox.Quad, ...]
    former: Former
    facts: tuple[str, ...]
    fallen: tuple[str, ...]
    inferred: tuple[str, ...]
    uninferred: tuple[str, ...]


class OpenGraph:
    """The graph of some readings; after any changes it is the graph of the readings that are left, made afresh.

    ``catalog`` are statements of a reference catalog that are reasoned over as facts are. An error while it changes
    leaves it between two states: open it again.
    """

    def __init__(
        self, readings: Iterable[Reading], label_of: Callable[[str], str], catalog: Iterable[Statement] = ()
    ) -> None:
        self.readings = {reading.document.id: reading for reading in readings}
        self._world = OpenWorld(label_of)
        self._reached = Reached()
        self._catalog = tuple(catalog)
        with undisturbed():
            self._open()
            settle(len(self._closure))

    def _open(self) -> None:
        facts = [fact_statement(new) for _, new in self._world.change(self.readings.values()).facts if new]
        reached, _ = self._reached.change((*facts, *self._catalog))
        given = Counter(chain(schema(), self._catalog, reached, facts))
        # What is given from more than one side stays until the last of them goes.
        self._more = Counter({statement: count - 1 for statement, count in given.items() if count > 1})
        self._closure = OpenClosure(given, domain_rules())
        inferred = [statement for statement, _ in self._closure.steps() if is_told(statement)]
        self.inferences = len(inferred)
        self.names = Names(
            chain(
                (ox.Quad(*s, ASSEMBLY_GRAPH) for s in facts),
                (ox.Quad(*s, REFERENCE_GRAPH) for s in reference()),
                (ox.Quad(*s, CATALOG_GRAPH) for s in self._catalog),
                (ox.Quad(*s, INFERRED_GRAPH) for s in inferred),
            )
        )

    def stored(self) -> Iterator[ox.Quad]:
        """Yield the whole graph as a store is to hold it; a quad may come more than once."""
        return filed(self.quads(), self.names)

    def refiled(self, done: GraphDelta, store: ox.Store) -> tuple[list[ox.Quad], list[ox.Quad]]:
        """Return what to take out of a store of the graph before the last change, ``done``, and what to put in."""
        return refiled(store, done.remove, done.add, self.names, done.former)

    def quads(self) -> Iterator[ox.Quad]:
        """Yield the whole graph in the names that it was told in; a quad may come more than once."""
        world = self._world.world()
        yield from (ox.Quad(*s, ONTOLOGY_GRAPH) for s in ontology())
        yield from (ox.Quad(*s, REFERENCE_GRAPH) for s in reference())
        yield from (ox.Quad(*s, CATALOG_GRAPH) for s in self._catalog)
        for fact in world.facts:
            yield from fact_quads(fact, self._world.fact)
        for placed in world.placed:
            yield from link_quads(placed)
        for conflict in world.conflicts:
            yield from conflict_quads(conflict, self._world.fact)
        for reading in self.readings.values():
            tick()
            yield from reading_quads(reading)
        yield from all_proofs(self._closure)

    def violations(self) -> tuple[Violation, ...]:
        """Return every contradiction in the graph."""
        return self._closure.violations()

    def change(self, add: Iterable[Reading], remove: Iterable[str] = ()) -> GraphDelta:
        """Take documents out by their ids and put readings in (in place of any of the same document)."""
        fresh = {reading.document.id: reading for reading in add}
        leaving = dict.fromkeys((*remove, *fresh))
        gone = [self.readings.pop(document) for document in leaving if document in self.readings]
        self.readings.update(fresh)
        world = self._world.change(fresh.values(), leaving)
        old, new = self._stated(world)
        old.update(dict.fromkeys(quad for reading in gone for quad in reading_quads(reading)))
        new.update(dict.fromkeys(quad for reading in fresh.values() for quad in reading_quads(reading)))
        # Each quad is hashed anew when it is looked up: once here, for all that is asked about it below.
        stated, fallen = [quad for quad in new if quad not in old], [quad for quad in old if quad not in new]
        violations = self._closure.violations()
        difference = self._reasoned(world)
        less, more = changed_proofs(self._closure, difference, violations)
        inferred = [s for s, was, now in difference.steps if was is None and now is not None and is_told(s)]
        uninferred = [s for s, was, now in difference.steps if was is not None and now is None and is_told(s)]
        self.inferences += len(inferred) - len(uninferred)
        came, fell = (*stated, *more), (*fallen, *less)
        return GraphDelta(
            came,
            fell,
            self.names.change(came, fell),
            _lines(stated),
            _lines(fallen),
            tuple(sorted(map(_line, inferred))),
            tuple(sorted(map(_line, uninferred))),
        )

    def _stated(self, world: WorldDelta) -> tuple[Quads, Quads]:
        """Return the quads of all that changed in the world, as they were and as they are."""
        before = {old.id: old for old, _ in world.facts if old}

        def found(fact_id: str) -> Fact | None:
            return before.get(fact_id) or self._world.fact(fact_id)

        old = chain(
            (q for fact, _ in world.facts if fact for q in fact_quads(fact, found)),
            (q for placed in world.unplaced for q in link_quads(placed)),
            (q for conflict in world.settled for q in conflict_quads(conflict, found)),
        )
        new = chain(
            (q for _, fact in world.facts if fact for q in fact_quads(fact, self._world.fact)),
            (q for placed in world.placed for q in link_quads(placed)),
            (q for conflict in world.conflicts for q in conflict_quads(conflict, self._world.fact)),
        )
        return dict.fromkeys(old), dict.fromkeys(new)

    def _reasoned(self, world: WorldDelta) -> Difference:
        """Assert what came and withdraw what fell, with the reference that is reached or no longer is."""
        came = [fact_statement(new) for old, new in world.facts if new and not old]
        fell = [fact_statement(old) for old, new in world.facts if old and not new]
        reached, left = self._reached.change(came, fell)
        balance = Counter((*came, *reached))
        balance.subtract(Counter((*fell, *left)))
        add, remove = [], []
        for statement, count in balance.items():
            held = self._more[statement] + self._closure.asserts(statement)
            if held + count > 0 >= held:
                add.append(statement)
            elif held > 0 >= held + count:
                remove.append(statement)
            self._more[statement] = held + count - 1
            if self._more[statement] <= 0:
                del self._more[statement]
        return self._closure.change(add, remove)


def _line(statement: Statement) -> str:
    s, p, o = statement
    return f"{s} {p} {o}"


def _lines(quads: Iterable[ox.Quad]) -> tuple[str, ...]:
    return tuple(sorted(f"{q.subject} {q.predicate} {q.object}" for q in quads if q.graph_name == ASSEMBLY_GRAPH))
