"""What holds of every class and property leads on only beside something else, and then with its proof."""

from __future__ import annotations

import pytest

from kg.reasoning.proofs import Step, check
from kg.reasoning.reasoner import reason
from kg.reasoning.reflexive import CLASS, NOTHING, THING, leading, reflexive
from kg.reasoning.triples import Statement, Triples
from kg.vocab import RDF_TYPE, term
from tests.reasoning.test_rules import graph, node

SUBCLASS = term("rdfs", "subClassOf")
A, B = node("A"), node("B")
CLASSES = ":A a owl:Class . :B a owl:Class . "


def leads(text: str) -> set[Statement]:
    return {one.statement for one in leading(Triples(graph(text)))}


def test_a_class_lies_between_nothing_and_everything_and_in_itself() -> None:
    """Each by its declaration; the two words of OWL are classes without one."""
    found = {one.statement: one for one in reflexive(Triples(graph(":A a owl:Class .")))}
    declared = (A, RDF_TYPE, CLASS)
    for statement in ((A, SUBCLASS, THING), (NOTHING, SUBCLASS, A), (A, SUBCLASS, A)):
        assert (found[statement].rule, found[statement].declared) == ("scm-cls", declared)
    assert (found[THING, RDF_TYPE, CLASS].rule, found[THING, RDF_TYPE, CLASS].declared) == ("cls-thing", None)
    assert not found[A, SUBCLASS, A].leads


def test_an_ontology_that_speaks_of_neither_is_left_as_it_is() -> None:
    """Nor does the declaration of a word of OWL speak of it."""
    assert leads(CLASSES + ":A rdfs:subClassOf :B . owl:Thing a owl:Class .") == set()


def test_a_class_that_a_restriction_names_leads_on_as_its_own_subclass() -> None:
    text = CLASSES + "[] owl:onProperty :p ; owl:someValuesFrom :A . :p a owl:ObjectProperty ."
    assert leads(text) == {(A, SUBCLASS, A), (node("p"), term("rdfs", "subPropertyOf"), node("p"))}


@pytest.mark.parametrize(
    ("text", "wanted", "near"),
    [
        (
            CLASSES + ":A rdfs:subClassOf owl:Nothing .",
            (A, SUBCLASS, B),
            ":A a owl:Class ; rdfs:subClassOf owl:Nothing .",  # what nobody declares to be a class is none
        ),
        (
            CLASSES + ":A owl:equivalentClass owl:Nothing . :q rdfs:domain :A .",
            (node("q"), term("rdfs", "domain"), B),
            CLASSES + ":A rdfs:subClassOf :B . :q rdfs:domain :B .",
        ),
        (
            CLASSES + "owl:Thing rdfs:subClassOf :B . :x a :A .",
            (node("x"), RDF_TYPE, B),
            CLASSES + "owl:Thing a owl:Class . :x a :A .",
        ),
        (
            CLASSES + ":C owl:intersectionOf (:A owl:Thing) . :x a :A .",
            (node("x"), RDF_TYPE, node("C")),
            CLASSES + ":C owl:intersectionOf (:A :B) . :x a :A .",
        ),
        (
            CLASSES + "owl:Thing owl:hasKey (:k) . :x a :A ; :k 1 . :y a :B ; :k 1 .",
            (node("y"), term("owl", "sameAs"), node("x")),
            CLASSES + ":A owl:hasKey (:k) . :x a :A ; :k 1 . :y a :B ; :k 1 .",
        ),
        (
            (
                ":c owl:onProperty :p ; owl:someValuesFrom owl:Nothing . "
                ":d owl:onProperty :p ; owl:someValuesFrom owl:Thing ."
            ),
            (node("c"), SUBCLASS, node("d")),
            (
                ":c owl:onProperty :p ; owl:someValuesFrom owl:Nothing . "
                ":d owl:onProperty :q ; owl:someValuesFrom owl:Thing ."
            ),
        ),
        (
            (
                ":A a owl:Class . :c owl:onProperty :p ; owl:someValuesFrom :A . "
                ":d owl:onProperty :p ; owl:someValuesFrom :A . :x a :c ."
            ),
            (node("x"), RDF_TYPE, node("d")),
            (
                ":A a owl:Class . :c owl:onProperty :p ; owl:someValuesFrom :A . "
                ":d owl:onProperty :q ; owl:someValuesFrom :A . :x a :c ."
            ),
        ),
    ],
    ids=["an empty class", "an empty domain", "all things", "a thing besides", "a key of all", "between", "itself"],
)
def test_what_follows_from_it_has_a_proof(text: str, wanted: Statement, near: str) -> None:
    """A proof that replays, down to what was stated; the near miss does not follow."""
    stated = graph(text)
    found = reason(stated)
    assert wanted in found.steps
    assert check(stated, found) == []
    assert wanted not in reason(graph(near)).steps


def test_its_steps_are_told_only_where_something_rests_on_them() -> None:
    """An empty class among two: that owl:Nothing lies in the other is told, and its declaration is why."""
    found = reason(graph(CLASSES + ":A rdfs:subClassOf owl:Nothing ."))
    assert found.steps[NOTHING, SUBCLASS, B] == Step("scm-cls", ((B, RDF_TYPE, CLASS),))
    assert (B, SUBCLASS, THING) not in found.steps
