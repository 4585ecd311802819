"""Equal things have one name in a kept closure, and every name of theirs its proof."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse, serialize

from kg.reasoning.expanding import expanded
from kg.reasoning.plain import reason_files
from kg.reasoning.proofs import check, is_trivial
from kg.reasoning.reasoner import OpenClosure, reason
from kg.reasoning.triples import Statement
from kg.vocab import RDF_TYPE, term

SAME, DIFFERENT = term("owl", "sameAs"), term("owl", "differentFrom")
SCHEMA = """
    :id a owl:InverseFunctionalProperty . :mother a owl:FunctionalProperty . :C owl:hasKey (:key) .
    :near a owl:SymmetricProperty . :id rdfs:subPropertyOf :known . :mother rdfs:domain :C .
"""


def x(name: str) -> NamedNode:
    return NamedNode(f"http://x/{name}")


def graph(text: str) -> list[Statement]:
    head = (
        "@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> ."
        " @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
    )
    return [(t.subject, t.predicate, t.object) for t in parse(head + text, format=RdfFormat.TURTLE)]  # type: ignore[misc]


def held(opened: OpenClosure) -> set[Statement]:
    return {s for s, _ in opened.steps()}


def test_what_is_told_of_one_name_is_concluded_of_the_first() -> None:
    """And of no other: three names of one thing do not multiply what is known of it."""
    opened = OpenClosure(graph(":c owl:sameAs :b . :b owl:sameAs :a . :c :p :d . :d :q :c ."))
    assert held(opened) == {
        (x("c"), SAME, x("a")),
        (x("a"), x("p"), x("d")),
        (x("d"), x("q"), x("a")),
    }


def test_what_rules_find_to_be_one_has_a_proof() -> None:
    """An inverse functional property, whose two subjects are one: by its rule, from what was told."""
    stated = graph(SCHEMA + ":b :id :n ; :p :d . :a :id :n .")
    opened = OpenClosure(stated)
    same = opened.step((x("b"), SAME, x("a")))
    assert same is not None
    assert same.rule == "prp-ifp"
    said = opened.step((x("a"), x("p"), x("d")))
    assert said is not None
    assert (said.rule, set(said.premises)) == ("eq-rep-s", {(x("b"), SAME, x("a")), (x("b"), x("p"), x("d"))})
    assert check(stated, opened.closure()) == []


def test_a_member_that_a_class_lists_has_one_value_where_the_class_allows_one() -> None:
    """Nobody tells that it belongs to the class: the list does."""
    schema = ":Ones owl:oneOf (:a) ; rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality "
    schema += "'1'^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> ] . "
    opened = OpenClosure(graph(schema + ":a :p :x . :b :p :y ."))
    told, same = (x("a"), x("p"), x("z")), (x("z"), SAME, x("x"))
    assert set(opened.change([told]).added) == {told, same}
    assert set(opened.change([], graph(":a :p :x .")).removed) == {same, (x("a"), x("p"), x("x"))}


def test_an_equality_that_rests_on_another_is_found_in_a_round_of_its_own() -> None:
    """Two mothers are one once their children are; and are two again when the children are."""
    stated = graph(SCHEMA + ":b :id :n ; :mother :f . :a :id :n ; :mother :e .")
    opened = OpenClosure(stated)
    assert {(x("b"), SAME, x("a")), (x("f"), SAME, x("e"))} <= held(opened)
    assert check(stated, opened.closure()) == []
    opened.change([], [(x("b"), x("id"), x("n"))])
    assert not [s for s in held(opened) if s[1] == SAME]
    opened.change([(x("b"), x("id"), x("n"))])
    assert opened.closure().steps == reason(tuple(stated)).steps


def test_a_name_for_anybody_stands_before_one_of_a_file() -> None:
    """A blank node is given up for an IRI, whichever text comes first."""
    opened = OpenClosure([(BlankNode("a"), SAME, x("z")), (BlankNode("a"), x("p"), x("d"))])
    assert (x("z"), x("p"), x("d")) in held(opened)


def test_names_that_rules_mention_are_all_kept() -> None:
    """What an enumeration lists stays what it is called there."""
    stated = graph(":E owl:equivalentClass [ owl:oneOf (:b) ] . :a owl:sameAs :b . :a :p :d .")
    assert (x("b"), x("p"), x("d")) in held(OpenClosure(stated))


def test_one_thing_told_to_differ_contradicts_under_the_names_it_was_told_in() -> None:
    stated = graph(":c owl:sameAs :a . :a owl:sameAs :b . :b owl:differentFrom :c .")
    (found,) = OpenClosure(stated).violations()
    assert found.rule == "eq-diff1"
    assert set(found.premises) == {(x("b"), SAME, x("c")), (x("b"), DIFFERENT, x("c"))}
    assert reason(tuple(graph(":c owl:sameAs :a . :b owl:differentFrom :c ."))).violations == ()


def test_a_fact_costs_the_same_whatever_its_subject_is_called_besides() -> None:
    """Fifty names, ten facts of each: each fact is held once under the first, and told once."""
    names = [x(f"n{number:02}") for number in range(50)]
    facts: list[Statement] = [(name, x("p"), x(f"v{number}")) for name in names for number in range(10)]
    equal: list[Statement] = [(one, SAME, other) for one, other in pairwise(names)]
    opened = OpenClosure([*facts, *equal])
    assert len(opened) == 10
    assert len({*expanded([*facts, *equal, *held(opened)])}) == 500 + 50 * 49


def compared(statements: Iterable[Statement]) -> set[Statement]:
    """What is said of people, but for differences, which bulk evaluation states both ways."""
    of_people = {x(n) for n in "abcdef"}
    return {s for s in statements if s[0] in of_people and s[1] != DIFFERENT and not is_trivial(s)}


people = st.sampled_from([x(name) for name in "abcdef"])


@st.composite
def told(draw: st.DrawFn) -> Statement:
    """Draw a statement: an equality now and then, a difference seldom, else what rules may find one by."""
    kind = draw(st.integers(0, 12))
    if kind <= 1:
        return (draw(people), SAME, draw(people))
    if kind == 2:
        return (draw(people), DIFFERENT, draw(people))
    if kind <= 4:
        return (draw(people), RDF_TYPE, x("C"))
    return (draw(people), x(draw(st.sampled_from(["id", "mother", "key", "near", "p"]))), draw(people))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(told(), min_size=1, max_size=14, unique=True),
    st.lists(st.tuples(st.booleans(), st.integers(0, 13)), max_size=10),
)
def test_after_any_changes_it_is_a_fresh_one_and_every_proof_holds(
    tmp_path_factory: pytest.TempPathFactory, data: list[Statement], changes: list[tuple[bool, int]]
) -> None:
    """Steps, contradictions, what a change tells; and under all names it is what bulk evaluation concludes."""
    schema = graph(SCHEMA)
    left = dict.fromkeys(data[::2])
    opened = OpenClosure([*schema, *left])
    for add, index in changes:
        some = data[index : index + 2]
        before = dict(opened.steps())
        if add:
            left.update(dict.fromkeys(some))
            difference = opened.change(some)
        else:
            for statement in some:
                left.pop(statement, None)
            difference = opened.change([], some)
        now = dict(opened.steps())
        assert {s: (old, new) for s, old, new in difference.steps if not is_trivial(s)} == {
            s: (before.get(s), now.get(s)) for s in {**before, **now} if before.get(s) != now.get(s)
        }
    stated = [*schema, *left]
    fresh = OpenClosure(stated)
    assert dict(opened.steps()) == dict(fresh.steps())
    assert opened.violations() == fresh.violations()
    assert check(stated, opened.closure()) == []
    file: Path = tmp_path_factory.mktemp("names") / "x.nt"
    serialize((Triple(*s) for s in stated), str(file), format=RdfFormat.N_TRIPLES)
    bulk = reason_files([file], "nemo")
    assert bool(bulk.violations) == bool(opened.violations())
    assert compared(expanded([*stated, *held(opened)])) == compared([*stated, *bulk.inferred])


def test_an_equality_may_rest_on_many_others() -> None:
    """Two hundred and fifty mothers in a line, each found from the one before: no proof is too deep to be told."""
    schema = graph(":id a owl:InverseFunctionalProperty . :mother a owl:FunctionalProperty .")
    known: list[Statement] = [(x(f"{side}0"), x("id"), x("n")) for side in "ab"]
    lines: list[Statement] = [
        (x(f"{side}{number}"), x("mother"), x(f"{side}{number + 1}")) for side in "ab" for number in range(250)
    ]
    opened = OpenClosure([*schema, *lines, *known])
    assert len([s for s in held(opened) if s[1] == SAME and s[0] != s[2]]) == 251
    opened.change([], known[:1])
    assert held(opened) == set()


def test_a_name_that_rules_mention_is_replaced_by_one_step_whenever_it_is_told() -> None:
    """The same proof, premise for premise, told at once or later."""
    schema = graph("[] a owl:Restriction ; owl:onProperty :r ; owl:hasValue :e .")
    equal = graph(":e owl:sameAs :d .")
    later = OpenClosure(schema)
    later.change(equal)
    assert dict(later.steps()) == dict(OpenClosure([*schema, *equal]).steps())


def test_what_a_round_finds_anew_has_the_proof_of_a_fresh_one() -> None:
    """Its axioms are premises, too, though the round holds none of them."""
    schema = graph(":A rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue :d ] . :p a owl:FunctionalProperty .")
    told_once = graph(":a owl:sameAs :d .")
    data = graph(":b owl:sameAs :d . :a a :A ; :p :a .")
    kept = OpenClosure([*schema, *told_once, *data])
    kept.change([], told_once)
    assert dict(kept.steps()) == dict(OpenClosure([*schema, *data]).steps())
