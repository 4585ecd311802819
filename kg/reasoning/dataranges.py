"""Which values a range of values holds: a datatype, what several have in common, and names for either.

A literal is no subject, so a kept closure states no membership of one; a rule that asks for it asks the value instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product

from pyoxigraph import Literal, NamedNode

from kg.limits import tick
from kg.reasoning.literals import member
from kg.reasoning.matching import Premises, members_of
from kg.reasoning.schema import DATATYPES
from kg.reasoning.triples import Statement, Term, Triples
from kg.vocab import RDF_TYPE, term

_SUBCLASS, _INTERSECTION = term("rdfs", "subClassOf"), term("owl", "intersectionOf")
_DATATYPES = frozenset(DATATYPES)
Way = tuple[frozenset[NamedNode], Premises]


class DataRanges:
    """The ranges of values that a closed schema declares, by what they are made of."""

    def __init__(self, schema: Triples) -> None:
        self._schema = schema
        declared = {s for s, _, _ in schema.match(None, RDF_TYPE, term("rdfs", "Datatype"))}
        self._ranges: frozenset[Term] = _DATATYPES | declared

    def within(self, one: Term) -> list[Way]:
        """Return the ways to lie in a range: in all of some datatypes, by some axioms; for a class there is none."""
        ways: list[Way] = []
        for way in sorted(self._within(one, frozenset()), key=lambda way: (len(way[0]), len(way[1]))):
            if not any(way[0] >= known for known, _ in ways):
                ways.append(way)
        return ways

    def beyond(self, one: Term) -> Iterator[tuple[NamedNode, Premises]]:
        """Yield the datatypes that hold all of a range that is none itself, each by its axiom."""
        if one in self._ranges - _DATATYPES:
            for statement in self._schema.match(one, _SUBCLASS, None):
                if isinstance(statement[2], NamedNode) and statement[2] in _DATATYPES:
                    yield statement[2], (statement,)

    def _within(self, one: Term, around: frozenset[Term]) -> Iterator[Way]:
        if one not in self._ranges or one in around:
            return
        around |= {one}
        if isinstance(one, NamedNode) and one in _DATATYPES:
            yield frozenset([one]), ()
            return
        yield from self._common(one, around)
        for statement in self._schema.match(None, _SUBCLASS, one):
            narrower = statement[0]
            if narrower in _DATATYPES and isinstance(narrower, NamedNode):
                yield frozenset([narrower]), (statement,)
            elif narrower in self._ranges - around:
                yield from ((found, (statement, *axioms)) for found, axioms in self._common(narrower, around))

    def _common(self, one: Term, around: frozenset[Term]) -> Iterator[Way]:
        """Yield the ways to lie in what a range says several have in common."""
        for statement in self._schema.match(one, _INTERSECTION, None):
            members, cells = members_of(statement[2], self._schema)
            for parts in product(*(self.within(part) if part not in around else () for part in members)):
                tick()  # the ways multiply with the definitions
                if parts:
                    axioms = dict.fromkeys((statement, *cells, *chain.from_iterable(used for _, used in parts)))
                    yield frozenset(chain.from_iterable(found for found, _ in parts)), tuple(axioms)


def ranges_of(literal: Literal, axioms: Iterable[Statement]) -> frozenset[Term]:
    """Return the ranges a literal lies in, of those that some axioms mention, by its value and by these alone."""
    known = Triples(axioms)
    found: set[Term] = {o for _, _, o in known if isinstance(o, NamedNode) and member(literal, o)}
    while True:
        more = {o for s, _, o in known.match(None, _SUBCLASS, None) if s in found}
        for s, _, head in known.match(None, _INTERSECTION, None):
            members = members_of(head, known)[0]
            if members and found.issuperset(members):
                more.add(s)
        if more <= found:
            return frozenset(found)
        found |= more
