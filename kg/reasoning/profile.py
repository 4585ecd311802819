"""What an ontology says outside the OWL 2 RL profile, axiom by axiom, and which ontologies it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal

from kg.reasoning.triples import Statement, Term, Triples, order
from kg.vocab import RDF_TYPE, term

_SUBCLASS, _IMPORTS, _ONTOLOGY = term("rdfs", "subClassOf"), term("owl", "imports"), term("owl", "Ontology")
_REFLEXIVE = term("owl", "ReflexiveProperty")
# What no rule of the profile uses, wherever it stands.
_NEVER = tuple(
    term("owl", name)
    for name in (
        "hasSelf disjointUnionOf minCardinality minQualifiedCardinality cardinality qualifiedCardinality "
        "datatypeComplementOf withRestrictions onProperties"
    ).split()
)
# What the profile allows below a subclass axiom only, and above one only.
_BELOW = tuple(term("owl", name) for name in ("unionOf", "someValuesFrom", "oneOf"))
_MOST = tuple(term("owl", name) for name in ("maxCardinality", "maxQualifiedCardinality"))
_ABOVE = (*(term("owl", name) for name in ("allValuesFrom", "complementOf")), *_MOST)


def outside(schema: Triples) -> Iterator[Statement]:
    """Yield the axioms whose meaning no rule of the profile draws, so that ignoring them can be said."""
    for s, p, o in sorted(schema, key=order):
        never = p in _NEVER or (p == RDF_TYPE and o == _REFLEXIVE) or (p in _MOST and not _at_most_one(o))
        if never or (p == _SUBCLASS and (_nameless(o, _BELOW, schema) or _nameless(s, _ABOVE, schema))):
            yield s, p, o


def _at_most_one(bound: Term) -> bool:
    return isinstance(bound, Literal) and bound.value.lstrip("+0") in ("", "1")


def _nameless(node: Term, by: tuple[Term, ...], schema: Triples) -> bool:
    return isinstance(node, BlankNode) and any(list(schema.match(node, p, None)) for p in by)


def missing_imports(schema: Triples) -> list[Term]:
    """Return the ontologies that are asked for and are not among what was read, each once."""
    asked = dict.fromkeys(o for _, _, o in schema.match(None, _IMPORTS, None))
    return [o for o in asked if isinstance(o, Literal) or (o, RDF_TYPE, _ONTOLOGY) not in schema]
