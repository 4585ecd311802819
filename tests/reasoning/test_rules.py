"""The rules of the W3C table: each fires on its case and not on the near miss beside it; proofs are replayed."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.reasoning.expanding import expanded
from kg.reasoning.owl import owl_closure
from kg.reasoning.proofs import Closure, Step, check, derive, holds
from kg.reasoning.reasoner import reason
from kg.reasoning.table import RULES
from kg.reasoning.triples import Statement

HEAD = """@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def graph(text: str) -> tuple[Statement, ...]:
    return tuple((q.subject, q.predicate, q.object) for q in parse((HEAD + text).encode(), format=RdfFormat.TURTLE))  # type: ignore[misc]


def node(name: str) -> NamedNode:
    return NamedNode("http://x/" + name)


def closure(text: str) -> Closure:
    return reason(graph(text))


CASES = [
    ("prp-trp", ":in a owl:TransitiveProperty . :a :in :b . :b :in :c .", ("a", "in", "c"), ":a :in :b . :b :in :c ."),
    ("prp-symp", ":r a owl:SymmetricProperty . :a :r :b .", ("b", "r", "a"), ":r a owl:ObjectProperty . :a :r :b ."),
    ("prp-inv1", ":p owl:inverseOf :q . :a :p :b .", ("b", "q", "a"), ":p owl:inverseOf :q . :a :r :b ."),
    ("prp-spo1", ":p rdfs:subPropertyOf :q . :a :p :b .", ("a", "q", "b"), ":p rdfs:subPropertyOf :q . :a :q :b ."),
    (
        "prp-spo2",
        ":p owl:propertyChainAxiom (:q :r) . :a :q :b . :b :r :c .",
        ("a", "p", "c"),
        ":p owl:propertyChainAxiom (:q :r) . :a :q :b . :d :r :c .",
    ),
    (
        "prp-fp",
        ":p a owl:FunctionalProperty . :a :p :b . :a :p :c .",
        ("b", "http://www.w3.org/2002/07/owl#sameAs", "c"),
        ":p a owl:FunctionalProperty . :a :p :b . :d :p :c .",
    ),
    (
        "cax-sco",
        ":C rdfs:subClassOf :D . :a a :C .",
        ("a", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "D"),
        ":C rdfs:subClassOf :D . :a a :E .",
    ),
    (
        "prp-key",
        ":C owl:hasKey (:k :l) . :a a :C ; :k 1 ; :l 2 . :b a :C ; :k 1 ; :l 2 .",
        ("a", "http://www.w3.org/2002/07/owl#sameAs", "b"),
        ":C owl:hasKey (:k :l) . :a a :C ; :k 1 ; :l 2 . :b a :C ; :k 1 ; :l 3 .",
    ),
    (
        "cls-svf1",
        "[] a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :D ; rdfs:subClassOf :E . :a :p :b . :b a :D .",
        ("a", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "E"),
        "[] a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :D ; rdfs:subClassOf :E . :a :p :b . :b a :F .",
    ),
]


def statement(parts: tuple[str, str, str]) -> Statement:
    s, p, o = (NamedNode(x) if x.startswith("http") else node(x) for x in parts)
    return s, p, o


@pytest.mark.parametrize(("rule", "case", "wanted", "near"), CASES, ids=[c[0] for c in CASES])
def test_a_rule_fires_on_its_case_and_not_beside_it(
    rule: str, case: str, wanted: tuple[str, str, str], near: str
) -> None:
    """A rule that fires when it should not is worse than one that is missing."""
    found = closure(case)
    assert statement(wanted) in set(expanded([*graph(case), *found.steps]))
    assert rule in {step.rule for step in found.steps.values()}
    if statement(wanted) not in graph(near):
        assert statement(wanted) not in set(expanded([*graph(near), *closure(near).steps]))


@pytest.mark.parametrize(
    ("rule", "case", "near"),
    [
        ("cax-dw", ":C owl:disjointWith :D . :a a :C, :D .", ":C owl:disjointWith :D . :a a :C . :b a :D ."),
        ("prp-irp", ":p a owl:IrreflexiveProperty . :a :p :a .", ":p a owl:IrreflexiveProperty . :a :p :b ."),
        ("prp-asyp", ":p a owl:AsymmetricProperty . :a :p :b . :b :p :a .", ":p a owl:AsymmetricProperty . :a :p :b ."),
        (
            "eq-diff2",
            "[] a owl:AllDifferent ; owl:members (:a :b :c) . :b owl:sameAs :c .",
            "[] a owl:AllDifferent ; owl:members (:a :b :c) . :c owl:sameAs :d .",
        ),
        (
            "prp-adp",
            "[] a owl:AllDisjointProperties ; owl:members (:p :q :r) . :a :q :b ; :r :b .",
            "[] a owl:AllDisjointProperties ; owl:members (:p :q :r) . :a :q :b ; :r :c .",
        ),
        ("dt-diff", ":p a owl:FunctionalProperty . :a :p 1, 2 .", ":p a owl:FunctionalProperty . :a :p 1, 1.0 ."),
        ("dt-not-type", ':a :p "x"^^xsd:integer .', ':a :p "1"^^xsd:integer .'),
    ],
)
def test_a_contradiction_is_a_violation_and_its_near_miss_is_none(rule: str, case: str, near: str) -> None:
    """The last members of a list count, and equal values do not clash."""
    assert rule in {v.rule for v in derive(graph(case)).violations}
    assert rule not in {v.rule for v in derive(graph(near)).violations}


def test_the_table_has_the_78_rules_once_each() -> None:
    """Section 4.3 of the profile, by name."""
    assert len(RULES) == len({rule.name for rule in RULES}) == 78


def test_owlrl_and_the_table_agree_on_the_cases() -> None:
    """What the table derives, the reference engine concludes."""
    for _, case, _, _ in CASES:
        asserted = graph(case)
        concluded = owl_closure(asserted)
        assert set(derive(asserted).steps) <= concluded


def test_the_engine_leaves_no_trace_in_rdflib() -> None:
    """Global converters and flags are as they were."""
    import rdflib

    before = dict(rdflib.term._toPythonMapping), rdflib.NORMALIZE_LITERALS
    owl_closure(graph(":a :p 1 ."))
    assert (dict(rdflib.term._toPythonMapping), rdflib.NORMALIZE_LITERALS) == before


def test_the_closure_is_valid_rdf() -> None:
    """No literal becomes a subject."""
    found = owl_closure(graph(":p rdfs:range :C . :a :p 1 . :q a owl:FunctionalProperty . :a :q 1, 2 ."))
    assert not [s for s, _, _ in found if isinstance(s, Literal)]


def test_every_inference_has_a_proof_that_replays() -> None:
    """The checker knows only the rule table."""
    asserted = graph(" ".join(case for _, case, _, _ in CASES))
    found = derive(asserted)
    assert len(found.steps) > 10
    assert check(asserted, found) == []


def test_a_forged_proof_is_caught() -> None:
    """A wrong rule, a missing premise, a circle."""
    a, b, c, p = (node(x) for x in "abcp")
    step = Step("prp-trp", ((a, p, b), (b, p, c)))
    assert not holds((a, p, c), step)
    circle = Closure({(a, p, b): Step("prp-symp", ((b, p, a),)), (b, p, a): Step("prp-symp", ((a, p, b),))}, ())
    assert check([], circle) != []


def test_a_closed_graph_gives_nothing_new() -> None:
    """Running twice adds nothing."""
    asserted = graph(CASES[0][1] + CASES[4][1])
    first = derive(asserted)
    assert not derive((*asserted, *first.steps)).steps
