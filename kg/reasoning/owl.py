"""The one door to owlrl: the reference engine, repaired by a subclass, its global state restored, its output filtered.

Repaired here (reproduced on owlrl 7.6.2): owl:hasKey compared all but the last key and merged different individuals;
eq-diff2, eq-diff3 and prp-adp skipped the last member of a list; a list that is a ring stopped it; literals of one
value were two (dt-eq), one belonged to the datatype it is written with and not to others that its value lies in
(dt-type2), and two values that a rule makes one were taken for one. dt-diff and dt-not-type come from the
rule table. Import it where it is used: owlrl and rdflib take their time.
"""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, cast

import owlrl
import pyoxigraph as ox
import rdflib
from owlrl import DatatypeHandling  # noqa: F401
from rdflib.namespace import OWL, RDF

from kg.reasoning.beyond import derived_datatypes
from kg.reasoning.literals import differ, member, value_key
from kg.reasoning.schema import DATATYPES
from kg.reasoning.triples import Statement, Term

_ERRORS = "http://www.daml.org/2002/03/agents/agent-ont#"


class Repaired(owlrl.OWLRL_Semantics):  # type: ignore[misc]
    """owlrl's rules with the repairs."""

    def one_time_rules(self) -> None:
        """State dt-eq, and of datatypes that are spoken of dt-type2 and what they are parts of, once."""
        super().one_time_rules()
        first: dict[object, Any] = {}
        spoken = set(self.graph.objects())
        literals = {o for o in spoken if isinstance(o, rdflib.Literal)}
        datatypes = [datatype for datatype in DATATYPES if _to(datatype) in spoken]
        for statement in derived_datatypes(datatypes):
            self.store_triple(tuple(map(_to, statement)))
        for literal in sorted(literals, key=lambda o: o.n3()):
            written = _literal(literal)
            for datatype in datatypes:
                if member(written, datatype):
                    self.store_triple((literal, RDF.type, _to(datatype)))
            known = first.setdefault(value_key(written), literal)
            if known != literal:
                self.store_triple((known, OWL.sameAs, literal))

    def store_triple(self, t: Any) -> None:
        """Keep a triple, but not that two values which differ are one: that is an error and spreads no further."""
        subject, predicate, value = t
        if (
            predicate == OWL.sameAs
            and isinstance(subject, rdflib.Literal)
            and isinstance(value, rdflib.Literal)
            and differ(_literal(subject), _literal(value))
        ):
            self.add_error(f"two values would be one: {subject}, {value}")
        else:
            super().store_triple(t)

    def _list(self, l: Any) -> list[Any]:  # noqa: E741  (owlrl's own name)
        """Return the members of a list; of one that is broken or a ring, where owlrl would stop, none."""
        members: list[Any] = []
        seen = set()
        while l != RDF.nil:
            first, rest = list(self.graph.objects(l, RDF.first)), list(self.graph.objects(l, RDF.rest))
            if l in seen or not self._one(first) or not self._one(rest):
                return []
            seen.add(l)
            members.append(first[0])
            l = rest[0]  # noqa: E741
        return members

    def _one(self, found: list[Any]) -> bool:
        """Tell whether a cell has one value; what sameness has put beside the stated one is the same value."""
        return bool(found) and all((found[0], OWL.sameAs, other) in self.graph for other in found[1:])

    def _equality(self, triple: Any, cycle_num: int) -> None:
        subject, predicate, value = triple
        if predicate != RDF.type or value != OWL.AllDifferent:
            super()._equality(triple, cycle_num)
            return
        for key in (OWL.members, OWL.distinctMembers):
            for head in self.graph.objects(subject, key):
                for x, y in combinations(self._list(head), 2):
                    if (x, OWL.sameAs, y) in self.graph or (y, OWL.sameAs, x) in self.graph:
                        self.add_error(f"AllDifferent members are the same: {x}, {y}")

    def _properties(self, triple: Any, cycle_num: int) -> None:
        subject, predicate, value = triple
        if predicate == OWL.hasKey:
            self._keys(subject, value)
        elif predicate == RDF.type and value == OWL.AllDisjointProperties:
            self._disjoint(subject)
        else:
            super()._properties(triple, cycle_num)

    def _disjoint(self, subject: Any) -> None:
        for head in self.graph.objects(subject, OWL.members):
            for p, q in combinations(self._list(head), 2):
                for x, y in self.graph.subject_objects(p):
                    if (x, q, y) in self.graph:
                        self.add_error(f"disjoint properties hold together: {x} {p} {q} {y}")

    def _keys(self, cls: Any, head: Any) -> None:
        keys = self._list(head)
        members = sorted(self.graph.subjects(RDF.type, cls)) if keys else []
        for x, y in combinations(members, 2):
            if all(set(self.graph.objects(x, k)) & set(self.graph.objects(y, k)) for k in keys):
                self.store_triple((x, OWL.sameAs, y))


def owl_closure(statements: Iterable[Statement]) -> frozenset[Statement]:
    """Return the triples that owlrl adds, valid RDF only (no literal subjects, no error nodes)."""
    return owl_conclusions(statements)[0]


def owl_conclusions(statements: Iterable[Statement]) -> tuple[frozenset[Statement], frozenset[Statement]]:
    """Return the triples that owlrl adds: those that RDF can write, and what it says of literals, which none can."""
    graph = rdflib.Graph()
    with _as_written():
        given = {(_to(s), _to(p), _to(o)) for s, p, o in statements}
        for triple in given:
            graph.add(triple)
        Repaired(graph, axioms=False, daxioms=False, rdfs=False).closure()
    found = [
        cast("Statement", (_from(s), _from(p), _from(o)))
        for s, p, o in graph
        if (s, p, o) not in given
        and isinstance(p, rdflib.URIRef)
        and not str(p).startswith(_ERRORS)
        and not str(o).startswith(_ERRORS)
    ]
    of_values = frozenset(statement for statement in found if isinstance(statement[0], ox.Literal))
    return frozenset(found) - of_values, of_values


@contextlib.contextmanager
def _as_written() -> Iterator[None]:
    """Keep literals as they are written, without a word about those that are none; put back what owlrl swaps."""
    before = rdflib.NORMALIZE_LITERALS
    converters = dict(rdflib.term._toPythonMapping)  # noqa: SLF001  (owlrl swaps it without finally)
    log = logging.getLogger("rdflib.term")
    disabled = log.disabled
    try:
        rdflib.NORMALIZE_LITERALS = False
        log.disabled = True
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.disabled = disabled
        rdflib.NORMALIZE_LITERALS = before
        rdflib.term._toPythonMapping.clear()  # noqa: SLF001
        rdflib.term._toPythonMapping.update(converters)  # noqa: SLF001


def _to(value: Term) -> Any:
    if isinstance(value, ox.NamedNode):
        return rdflib.URIRef(value.value)
    if isinstance(value, ox.BlankNode):
        return rdflib.BNode(value.value)
    if value.language:
        return rdflib.Literal(value.value, lang=value.language)
    return rdflib.Literal(value.value, datatype=rdflib.URIRef(value.datatype.value))


def _from(value: Any) -> Term:
    if isinstance(value, rdflib.URIRef):
        return ox.NamedNode(str(value))
    if isinstance(value, rdflib.BNode):
        return ox.BlankNode(str(value))
    return _literal(value)


def _literal(value: Any) -> ox.Literal:
    if value.language:
        return ox.Literal(str(value), language=value.language)
    return ox.Literal(str(value), datatype=ox.NamedNode(str(value.datatype)) if value.datatype else None)
