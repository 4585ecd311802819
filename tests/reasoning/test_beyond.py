"""What is true of a schema beside the table: datatypes in datatypes, ranges that meet, chains that are transitivity."""

from __future__ import annotations

from kg.reasoning.beyond import derived_datatypes, implied
from kg.reasoning.triples import Triples
from kg.vocab import RDF_TYPE, term
from tests.reasoning.test_rules import graph, node

RANGE = term("rdfs", "range")


def said(text: str) -> set[object]:
    return set(implied(Triples(graph(text))))


def test_a_narrow_datatype_lies_in_every_wider_one() -> None:
    """Six steps from byte to decimal, and none to the unsigned ones."""
    found = derived_datatypes([term("xsd", "byte")])
    assert [wide.value.rpartition("#")[2] for _, _, wide in found] == ["short", "int", "long", "integer", "decimal"]


def test_two_ranges_leave_what_both_allow() -> None:
    """From 0 to 32767 fits into unsignedShort and not into unsignedByte or positiveInteger."""
    found = said(":p rdfs:range xsd:short, xsd:unsignedInt .")
    assert (node("p"), RANGE, term("xsd", "unsignedShort")) in found
    assert not {(node("p"), RANGE, term("xsd", name)) for name in ("unsignedByte", "positiveInteger", "byte")} & found


def test_ranges_that_leave_nothing_or_no_bound_say_no_more() -> None:
    """Positive and negative exclude each other; one open end is no interval; a class is no datatype."""
    assert said(":p rdfs:range xsd:positiveInteger, xsd:negativeInteger .") == set()
    assert said(":p rdfs:range xsd:positiveInteger . :r rdfs:range :C .") == set()


def test_a_chain_of_twice_itself_is_transitivity() -> None:
    """Another chain is none, and what is said already is not said again."""
    transitive = (node("p"), RDF_TYPE, term("owl", "TransitiveProperty"))
    assert said(":p owl:propertyChainAxiom (:p :p) .") == {transitive}
    assert said(":p owl:propertyChainAxiom (:p :q) . :r owl:propertyChainAxiom (:r :r :r) .") == set()
    assert said(":p owl:propertyChainAxiom (:p :p) ; a owl:TransitiveProperty .") == set()
