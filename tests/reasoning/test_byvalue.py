"""Literals by their values in the graph's reasoner: joined whatever their spelling, in the datatypes they lie in."""

from __future__ import annotations

import pytest

from kg.reasoning.compiling import SAME_AS
from kg.reasoning.expanding import expanded
from kg.reasoning.proofs import check
from kg.reasoning.reasoner import OpenClosure, reason
from kg.reasoning.triples import Statement
from kg.vocab import RDF_TYPE
from tests.reasoning.ontologies import lit
from tests.reasoning.test_rules import graph, node

KEY = ":C owl:hasKey (:k :l) . :a a :C ; :k 1 ; :l 2 . "


@pytest.mark.parametrize(
    ("text", "wanted", "near"),
    [
        (KEY + ":b a :C ; :k 01 ; :l 2.0 .", (node("a"), SAME_AS, node("b")), KEY + ":b a :C ; :k 01 ; :l 2e0 ."),
        (
            '[] owl:onProperty :p ; owl:hasValue "a"^^xsd:token ; rdfs:subClassOf :D . :x :p "a" .',
            (node("x"), RDF_TYPE, node("D")),
            '[] owl:onProperty :p ; owl:hasValue "a"^^xsd:token ; rdfs:subClassOf :D . :x :p "A" .',
        ),
        (
            "[] owl:onProperty :p ; owl:someValuesFrom xsd:byte ; rdfs:subClassOf :D . :x :p 12 .",
            (node("x"), RDF_TYPE, node("D")),
            "[] owl:onProperty :p ; owl:someValuesFrom xsd:byte ; rdfs:subClassOf :D . :x :p 512 .",
        ),
    ],
    ids=["key", "hasValue", "datatype"],
)
def test_a_rule_goes_by_the_value(text: str, wanted: Statement, near: str) -> None:
    """And its proof names the facts as they are written; another value is another."""
    stated = graph(text)
    found = reason(stated)
    assert wanted in set(expanded([*stated, *found.steps]))
    assert check(stated, found) == []
    assert wanted not in set(expanded([*graph(near), *reason(graph(near)).steps]))


@pytest.mark.parametrize(
    ("text", "rule", "near"),
    [
        (
            ":p owl:propertyDisjointWith :q . :x :p 1 ; :q 1.0 .",
            "prp-pdw",
            ":p owl:propertyDisjointWith :q . :x :p 1 ; :q 1.5 .",
        ),
        (
            "[] owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetValue true . :x :p '1'^^xsd:boolean .",
            "prp-npa2",
            "[] owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetValue true . :x :p '0'^^xsd:boolean .",
        ),
        (":p rdfs:range xsd:byte . :x :p 512 .", "dt-not-type", ":p rdfs:range xsd:byte . :x :p 12.0 ."),
        (
            ":x a [ owl:onProperty :p ; owl:maxQualifiedCardinality '0'^^xsd:nonNegativeInteger ; owl:onClass xsd:byte ] ; :p 12 .",
            "cls-maxqc1",
            ":x a [ owl:onProperty :p ; owl:maxQualifiedCardinality '0'^^xsd:nonNegativeInteger ; owl:onClass xsd:byte ] ; :p 512 .",
        ),
        (":x owl:differentFrom :x .", "eq-diff1", ":x owl:differentFrom :y ."),
        (
            "[] a owl:AllDifferent ; owl:distinctMembers (:x :y :x) .",
            "eq-diff3",
            "[] a owl:AllDifferent ; owl:distinctMembers (:x :y) .",
        ),
    ],
    ids=["disjoint", "denied", "range", "bound", "different from itself", "twice in a list"],
)
def test_a_contradiction_goes_by_the_value(text: str, rule: str, near: str) -> None:
    """So does that of a thing with itself, which needs no fact beside."""
    assert [violation.rule for violation in reason(graph(text)).violations] == [rule]
    assert reason(graph(near)).violations == ()


def test_a_spelling_that_comes_later_meets_the_facts_that_are_there() -> None:
    """And when it goes, what rested on it goes."""
    opened = OpenClosure(graph(":C owl:hasKey (:k) . :a a :C ; :k 1 . :b a :C ."))
    later: list[Statement] = [(node("b"), node("k"), lit("+1", "int"))]
    assert (node("b"), SAME_AS, node("a")) in opened.change(later).added
    assert (node("b"), SAME_AS, node("a")) in opened.change([], later).removed
    assert opened.closure().steps == {}


def test_no_fact_is_repeated_in_another_spelling() -> None:
    """What is said of a value is said once."""
    found = reason(graph(":p rdfs:subPropertyOf :q . :a :p 1 . :b :p 01 ."))
    assert set(found.steps) == {
        (node(n), node("q"), v) for n, v in (("a", lit("1", "integer")), ("b", lit("01", "integer")))
    }
