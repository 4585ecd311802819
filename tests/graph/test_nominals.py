"""The ontology of the graph names no individual, so that none is carried over from name to name by a rule."""

from __future__ import annotations

import pyoxigraph as ox

from kg.graph.reference import reference, schema
from kg.graph.rules import domain_rules
from kg.reasoning.equating import named
from kg.reasoning.interning import Terms
from kg.reasoning.reasoner import compiled_program
from kg.reasoning.triples import Statement
from kg.vocab import INDIVIDUALS, RDF_TYPE, term


def mentioned(statements: list[Statement]) -> set[object]:
    terms = Terms()
    program = compiled_program(statements, terms, domain_rules())
    return {terms.term(number) for number in named(program)}


def is_individual(one: object) -> bool:
    return isinstance(one, ox.NamedNode) and one.value.startswith(INDIVIDUALS)


def test_no_rule_of_the_graph_names_an_individual() -> None:
    """Told and found equalities of individuals join names; the table's rules of replacement are left for none."""
    given = [*schema(), *reference()]
    assert any(is_individual(s) for s, _, _ in given)
    assert not [one for one in mentioned(given) if is_individual(one)]


def test_an_enumeration_would_be_seen() -> None:
    """A class of one nation names it, and the test above would fail."""
    nation, cell = ox.NamedNode(INDIVIDUALS + "nation/KP"), ox.BlankNode("cell")
    lone = ox.NamedNode("https://example.org/LoneNation")
    one_of: list[Statement] = [
        (lone, RDF_TYPE, term("owl", "Class")),
        (lone, term("owl", "oneOf"), cell),
        (cell, term("rdf", "first"), nation),
        (cell, term("rdf", "rest"), term("rdf", "nil")),
    ]
    assert nation in mentioned([*schema(), *one_of])
