"""Ranges of values: a datatype, what several have in common, a name for either; and values in and outside them."""

from __future__ import annotations

import pytest

from kg.reasoning.dataranges import DataRanges, ranges_of
from kg.reasoning.interning import Terms
from kg.reasoning.proofs import check
from kg.reasoning.reasoner import reason
from kg.reasoning.schema import close_schema
from kg.vocab import RDF_TYPE, term
from tests.reasoning.ontologies import lit
from tests.reasoning.test_rules import graph, node

XSD = "byte short integer decimal string nonNegativeInteger".split()
BYTE, SHORT, INTEGER, DECIMAL, STRING, NATURAL = (term("xsd", name) for name in XSD)
SMALL = ":Small a rdfs:Datatype ; owl:equivalentClass :both . "
BOTH = ":both a rdfs:Datatype ; owl:intersectionOf (xsd:byte xsd:nonNegativeInteger) . "
LOOP = ":loop a rdfs:Datatype ; owl:intersectionOf (:loop xsd:byte) . "


def ranges(text: str) -> DataRanges:
    return DataRanges(close_schema(graph(text), Terms()).triples)


def ways(text: str, name: str) -> list[set[object]]:
    return [set(datatypes) for datatypes, _ in ranges(text).within(node(name))]


def test_a_datatype_is_what_it_is() -> None:
    """Whatever else is said to lie in it."""
    found = ranges(BOTH)
    assert found.within(BYTE) == [(frozenset([BYTE]), ())]
    assert list(found.beyond(BYTE)) == []


def test_what_several_have_in_common_takes_all_of_them() -> None:
    """By the list that says so, cell by cell."""
    stated = graph(BOTH)
    found = DataRanges(close_schema(stated, Terms()).triples)
    ((datatypes, axioms),) = found.within(node("both"))
    assert datatypes == {BYTE, NATURAL}
    assert set(axioms) == {s for s in stated if s[1] != RDF_TYPE}
    assert {wider for wider, _ in found.beyond(node("both"))} == {BYTE, NATURAL}


def test_a_name_for_a_range_is_the_range() -> None:
    assert ways(SMALL + BOTH, "Small") == [{BYTE, NATURAL}]
    assert {wider for wider, _ in ranges(SMALL + BOTH).beyond(node("Small"))} == {BYTE, NATURAL}


def test_ranges_may_be_made_of_ranges_and_name_themselves() -> None:
    """A range that rests on itself alone holds nothing for certain."""
    nested = SMALL + BOTH + ":all a rdfs:Datatype ; owl:intersectionOf (:Small xsd:short) . "
    assert ways(nested, "all") == [{BYTE, NATURAL, SHORT}]
    assert ways(LOOP, "loop") == []


def test_a_class_is_no_range() -> None:
    """Be it an intersection or wider than a datatype."""
    assert ways(":C a owl:Class ; owl:intersectionOf (xsd:byte xsd:short) .", "C") == []
    assert list(ranges(":C a owl:Class ; rdfs:subClassOf xsd:byte .").beyond(node("C"))) == []


def test_a_value_lies_in_what_the_axioms_at_hand_tell() -> None:
    stated = graph(SMALL + BOTH + ":both rdfs:subClassOf :Small .")
    inside, outside = ranges_of(lit("5", "integer"), stated), ranges_of(lit("500", "integer"), stated)
    assert {node("both"), node("Small"), BYTE, NATURAL} <= inside
    assert outside == {NATURAL}
    assert node("both") not in ranges_of(lit("5", "integer"), [s for s in stated if s[1] != term("rdf", "rest")])


@pytest.mark.parametrize("name", [":both", ":Small"])
def test_a_rule_that_asks_for_a_range_asks_the_value(name: str) -> None:
    """With the list among its premises; a value in one of the two alone is near."""
    text = SMALL + BOTH + f"[] owl:onProperty :p ; owl:someValuesFrom {name} ; rdfs:subClassOf :C . "
    stated = graph(text + ":x :p 5 . :y :p 500 . :z :p -5 .")
    found = reason(stated)
    assert [s for s, p, o in found.steps if (p, o) == (RDF_TYPE, node("C"))] == [node("x")]
    assert check(stated, found) == []


@pytest.mark.parametrize(
    "axiom",
    [
        ":p rdfs:range :both . ",
        ":p rdfs:range :Small . ",
        ":x a [ owl:onProperty :p ; owl:allValuesFrom :both ] . ",
        ":x a [ owl:onProperty :p ; owl:allValuesFrom :Small ] . ",
    ],
)
def test_a_value_outside_a_range_contradicts(axiom: str) -> None:
    """Outside one of those it is made of is outside it."""
    bad, good = (reason(graph(SMALL + BOTH + axiom + f":x :p {value} .")).violations for value in (-5, 5))
    assert {violation.rule for violation in bad} == {"dt-not-type"}
    assert good == ()
