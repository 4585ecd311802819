"""The one door to owlrl: the reference engine, repaired by a subclass, its global state restored, its output filtered.

Repaired here (reproduced on owlrl 7.6.2): owl:hasKey compared all but the last key and merged different individuals;
eq-diff2, eq-diff3 and prp-adp skipped the last member of a list. dt-diff and dt-not-type come from the rule table.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any, cast

import pyoxigraph as ox

from kg.reasoning.triples import Statement, Term


def owl_closure(statements: Iterable[Statement]) -> frozenset[Statement]:  # noqa: C901  (one door, one function)
    """Return the triples that owlrl adds, valid RDF only (no literal subjects, no error nodes)."""
    import owlrl
    import rdflib
    from owlrl import DatatypeHandling  # noqa: F401
    from rdflib.namespace import OWL, RDF
    from rdflib.term import Literal as RdfLiteral

    class Repaired(owlrl.OWLRL_Semantics):  # type: ignore[misc]
        """owlrl's rules with the four repairs."""

        def _equality(self, triple: Any, cycle_num: int) -> None:
            subject, predicate, value = triple
            if predicate == RDF.type and value == OWL.AllDifferent:
                for key in (OWL.members, OWL.distinctMembers):
                    for head in self.graph.objects(subject, key):
                        for x, y in combinations(self._list(head), 2):
                            if (x, OWL.sameAs, y) in self.graph or (y, OWL.sameAs, x) in self.graph:
                                self.add_error(f"AllDifferent members are the same: {x}, {y}")
                return
            super()._equality(triple, cycle_num)

        def _properties(self, triple: Any, cycle_num: int) -> None:
            subject, predicate, value = triple
            if predicate == OWL.hasKey:
                self._keys(subject, value)
            elif predicate == RDF.type and value == OWL.AllDisjointProperties:
                for head in self.graph.objects(subject, OWL.members):
                    for p, q in combinations(self._list(head), 2):
                        for x, y in self.graph.subject_objects(p):
                            if (x, q, y) in self.graph:
                                self.add_error(f"disjoint properties hold together: {x} {p} {q} {y}")
            else:
                super()._properties(triple, cycle_num)

        def _keys(self, cls: Any, head: Any) -> None:
            keys = self._list(head)
            members = sorted(self.graph.subjects(RDF.type, cls)) if keys else []
            for x, y in combinations(members, 2):
                if all(set(self.graph.objects(x, k)) & set(self.graph.objects(y, k)) for k in keys):
                    self.store_triple((x, OWL.sameAs, y))

    before = rdflib.NORMALIZE_LITERALS
    converters = dict(rdflib.term._toPythonMapping)  # noqa: SLF001  (owlrl swaps it without finally)
    graph = rdflib.Graph()
    try:
        rdflib.NORMALIZE_LITERALS = False
        given = {(_to(s), _to(p), _to(o)) for s, p, o in statements}
        for triple in given:
            graph.add(triple)
        Repaired(graph, axioms=False, daxioms=False, rdfs=False).closure()
    finally:
        rdflib.NORMALIZE_LITERALS = before
        rdflib.term._toPythonMapping.clear()  # noqa: SLF001
        rdflib.term._toPythonMapping.update(converters)  # noqa: SLF001
    errors = "http://www.daml.org/2002/03/agents/agent-ont#"
    return frozenset(
        cast("Statement", (_from(s), _from(p), _from(o)))
        for s, p, o in graph
        if (s, p, o) not in given
        and not isinstance(s, RdfLiteral)
        and isinstance(p, rdflib.URIRef)
        and not str(p).startswith(errors)
        and not str(o).startswith(errors)
    )


def _to(value: Term) -> Any:
    import rdflib

    if isinstance(value, ox.NamedNode):
        return rdflib.URIRef(value.value)
    if isinstance(value, ox.BlankNode):
        return rdflib.BNode(value.value)
    if value.language:
        return rdflib.Literal(value.value, lang=value.language)
    return rdflib.Literal(value.value, datatype=rdflib.URIRef(value.datatype.value))


def _from(value: Any) -> Term:
    import rdflib

    if isinstance(value, rdflib.URIRef):
        return ox.NamedNode(str(value))
    if isinstance(value, rdflib.BNode):
        return ox.BlankNode(str(value))
    if value.language:
        return ox.Literal(str(value), language=value.language)
    return ox.Literal(str(value), datatype=ox.NamedNode(str(value.datatype)) if value.datatype else None)
