"""The stored graph as the reasoner sees it, asked backwards: every step by which a statement follows from what holds.

Nothing is drawn again: the compiled rules are matched against the statements in the store, from the conclusion. Two
things the store leaves out are worked out on demand: what follows about the schema, which is small, and membership in
unnamed classes. Reference statements count where the reasoner saw them: about what the facts lead to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

import pyoxigraph as ox

from kg.graph.lookup import exists, holds, statements
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH
from kg.graph.reference import ONTOLOGY_GRAPH, REFERENCE_GRAPH, axioms
from kg.graph.rules import domain_rules
from kg.reasoning.compiling import about_schema
from kg.reasoning.facts import Facts
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.joins import Goal, concluded, plans
from kg.reasoning.literals import equal
from kg.reasoning.ordering import Comparer
from kg.reasoning.program import Fact, Program
from kg.reasoning.proofs import Step
from kg.reasoning.reasoner import compiled_program, strata_of
from kg.reasoning.triples import Statement, Term
from kg.vocab import RDF_TYPE, term

_DATA = (ASSEMBLY_GRAPH, REFERENCE_GRAPH, INFERRED_GRAPH)
_THING = term("owl", "Thing")


class Reached:
    """Tells what the facts lead to: what they name, and what reference statements about that name in turn."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._known: dict[Term, bool] = {}

    def __call__(self, node: Term) -> bool:
        """Tell whether the reasoner saw what the reference says of a node; asked from the node back to the facts."""
        if node not in self._known:
            seen, waiting, found = {node}, [node], False
            while waiting and not found:
                current = waiting.pop()
                found = self._known.get(current, False) or self._named(current)
                before = statements(self._store, None, None, current, REFERENCE_GRAPH)
                fresh = {s for s, p, _ in before if p != RDF_TYPE} - seen
                seen |= fresh
                waiting += sorted(fresh, key=str)
            self._known.update(dict.fromkeys(seen, False) if not found else {node: True})
        return self._known[node]

    def _named(self, node: Term) -> bool:
        store = self._store
        return exists(store, node, None, None, ASSEMBLY_GRAPH) or exists(store, None, None, node, ASSEMBLY_GRAPH)


class StoredFacts(Facts):
    """Facts in numbers, looked up in a store when asked for; the schema and its consequences are held."""

    def __init__(self, store: ox.Store, terms: Terms, program: Program, schema: Iterable[Fact]) -> None:
        super().__init__(schema)
        self._store, self._terms, self._program = store, terms, program
        self._reached = Reached(store)
        self._rules = plans(program.rules, program.type)
        self._members: dict[int, tuple[int, ...]] = {}
        self._asked: dict[Fact, bool] = {}

    def __contains__(self, fact: object) -> bool:
        s, p, o = cast("Fact", fact)
        if p == self._program.alike:
            one, other = self._terms.term(s), self._terms.term(o)
            return isinstance(one, ox.Literal) and isinstance(other, ox.Literal) and equal(one, other)
        if super().__contains__(fact) or self._stored(s, p, o):
            return True
        return p == self._program.type and self._unstored(o) and self._belongs(s, o)

    def objects(self, s: int, p: int) -> tuple[int, ...]:
        """Return the values of a subject's property, sorted by their text."""
        return self._merged(super().objects(s, p), self._stored(s, p, None), 2)

    def subjects(self, p: int, o: int) -> tuple[int, ...]:
        """Return the subjects that have a value of a property, sorted by their text."""
        if p == self._program.type and self._unstored(o):
            return self._all_members(o)
        return self._merged(super().subjects(p, o), self._stored(None, p, o), 0)

    def pairs(self, p: int) -> list[tuple[int, int]]:
        """Return the subjects and objects of a property."""
        number = self._terms.number
        stored = [(number(s), number(o)) for s, _, o in sorted(self._stored(None, p, None), key=str)]
        return list(dict.fromkeys([*super().pairs(p), *stored]))

    def having(self, terms: Sequence[int], p: int, o: int | None) -> Sequence[int]:  # noqa: ARG002  (not asked yet)
        """Return all the terms: the store is asked when one is tried."""
        return terms

    def had(self, terms: Sequence[int], p: int, s: int | None) -> Sequence[int]:  # noqa: ARG002  (not asked yet)
        """Return all the terms: the store is asked when one is tried."""
        return terms

    def uses(self, p: int) -> bool:
        """Tell whether a property has a fact."""
        node = self._terms.term(p)
        return super().uses(p) or (
            isinstance(node, ox.NamedNode) and any(exists(self._store, None, node, None, graph) for graph in _DATA)
        )

    def _stored(self, s: int | None, p: int, o: int | None) -> list[Statement]:
        subject, predicate, value = (None if part is None else self._terms.term(part) for part in (s, p, o))
        if not isinstance(predicate, ox.NamedNode):
            return []
        return [
            found
            for graph in _DATA
            for found in statements(self._store, subject, predicate, value, graph)
            if graph != REFERENCE_GRAPH or self._reached(found[0])
        ]

    def _merged(self, held: tuple[int, ...], stored: list[Statement], place: int) -> tuple[int, ...]:
        found = sorted((statement[place] for statement in stored), key=str)
        return tuple(dict.fromkeys([*held, *(self._terms.number(node) for node in found)]))

    # Unnamed classes --------------------------------------------------------------------------------------------

    def _unstored(self, cls: int) -> bool:
        node = self._terms.term(cls)
        return isinstance(node, ox.BlankNode) or node == _THING

    def _belongs(self, member: int, cls: int) -> bool:
        fact = (member, self._program.type, cls)
        if fact not in self._asked:
            self._asked[fact] = False  # while it is being asked: what rests on itself holds not
            self._asked[fact] = any(True for goal in self._concluding(cls) for _ in concluded(goal, fact, self))
        return self._asked[fact]

    def _concluding(self, cls: int) -> list[Goal]:
        """Return the rules that conclude membership in a class by its name."""
        found = self._rules.concluding.of((0, self._program.type, cls))
        return [goal for goal in found if goal.rule.head is not None and goal.rule.head[2] == cls]

    def _all_members(self, cls: int) -> tuple[int, ...]:
        if cls not in self._members:
            self._members[cls] = ()
            found: dict[int, None] = {}
            for goal in self._concluding(cls):
                for bindings in concluded(goal, None, self):
                    subject = goal.rule.head[0] if goal.rule.head is not None else 0
                    found[subject if subject >= 0 else bindings[-1 - subject]] = None
            self._members[cls] = tuple(found)
        return self._members[cls]


class Backwards:
    """The steps by which statements of a store follow; made once for a store, in a few milliseconds."""

    def __init__(self, store: ox.Store) -> None:
        self._terms = Terms()
        schema = axioms(statements(store, None, None, None, ONTOLOGY_GRAPH))
        program = compiled_program(schema, self._terms, domain_rules())
        compare, strata = Comparer(self._terms.term), strata_of(program, self._terms)
        axiomatic = self._terms.facts(s for s in schema if about_schema(s))
        closed = Materialisation(program, axiomatic, compare=compare, strata=strata)
        self._kept = Materialisation.over(program, StoredFacts(store, self._terms, program, closed), compare, strata)

    def steps(self, statement: Statement) -> Iterator[Step]:
        """Yield every way a statement follows in one step from what is stored."""
        told = self._terms.statement
        for found in self._kept.derivations(self._terms.fact(statement)):
            yield Step(found.rule, tuple(map(told, found.premises)), tuple(map(told, found.absent)))


def is_axiom(store: ox.Store, statement: Statement) -> bool:
    """Tell a statement of the ontology."""
    return holds(store, ox.Quad(*statement, ONTOLOGY_GRAPH))


def is_given(store: ox.Store, statement: Statement) -> bool:
    """Tell a statement that was read or stands in a reference file: a leaf of proofs, computed ones apart."""
    return any(holds(store, ox.Quad(*statement, graph)) for graph in (ASSEMBLY_GRAPH, REFERENCE_GRAPH))
