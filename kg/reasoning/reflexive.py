"""What holds of every class and property, and where it leads on: scm-cls, scm-op and scm-dp.

A class is its own subclass, and lies between owl:Nothing and owl:Thing. Alone that says nothing; beside an axiom about
owl:Nothing or owl:Thing, or two restrictions on one class or property, other statements follow from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.reasoning.triples import Resource, Statement, Triples
from kg.vocab import RDF_TYPE, term

CLASS, THING, NOTHING = term("owl", "Class"), term("owl", "Thing"), term("owl", "Nothing")
_SUBCLASS, _EQUIVALENT = term("rdfs", "subClassOf"), term("owl", "equivalentClass")
_SUBPROPERTY, _EQUIVALENT_PROPERTY = term("rdfs", "subPropertyOf"), term("owl", "equivalentProperty")
_RESTRICTING = (term("owl", "someValuesFrom"), term("owl", "allValuesFrom"))
_ON = term("owl", "onProperty")
_PROPERTIES = (("ObjectProperty", "scm-op"), ("DatatypeProperty", "scm-dp"))
_OF_THE_VOCABULARY = ((THING, "cls-thing"), (NOTHING, "cls-nothing1"))


@dataclass(frozen=True, slots=True)
class Reflexive:
    """One statement that holds of a class or property: its rule, and the declaration it rests on (None: on nothing)."""

    statement: Statement
    rule: str
    declared: Statement | None
    leads: bool


def reflexive(schema: Triples) -> Iterator[Reflexive]:
    """Yield what holds of the classes and properties of a schema, and of the vocabulary's own; and what can lead on."""
    restricted = {o for p in _RESTRICTING for _, _, o in schema.match(None, p, None)}
    classes: dict[Resource, None] = dict.fromkeys(c for c, _, _ in schema.match(None, RDF_TYPE, CLASS))
    for word, rule in _OF_THE_VOCABULARY:
        yield Reflexive((word, RDF_TYPE, CLASS), rule, None, leads=True)
        classes.setdefault(word)
    declared: Statement
    for c in classes:
        declared = (c, RDF_TYPE, CLASS)
        yield Reflexive((c, _SUBCLASS, THING), "scm-cls", declared, leads=True)
        yield Reflexive((NOTHING, _SUBCLASS, c), "scm-cls", declared, leads=True)
        yield Reflexive((c, _SUBCLASS, c), "scm-cls", declared, leads=c in restricted)
        yield Reflexive((c, _EQUIVALENT, c), "scm-cls", declared, leads=False)
    on = {o for _, _, o in schema.match(None, _ON, None)}
    for kind, rule in _PROPERTIES:
        for p, _, _ in schema.match(None, RDF_TYPE, term("owl", kind)):
            declared = (p, RDF_TYPE, term("owl", kind))
            yield Reflexive((p, _SUBPROPERTY, p), rule, declared, leads=p in on)
            yield Reflexive((p, _EQUIVALENT_PROPERTY, p), rule, declared, leads=False)


def leading(schema: Triples) -> list[Reflexive]:
    """Return what leads on in this very schema: of owl:Thing and owl:Nothing only where an axiom speaks of them."""
    declared = {(c, RDF_TYPE, CLASS) for c in (THING, NOTHING)}
    spoken = {part for s in schema if s not in declared for part in s}
    silent = {c for c in (THING, NOTHING) if c not in spoken}
    return [one for one in reflexive(schema) if one.leads and silent.isdisjoint(one.statement)]
