"""A thing with several names is one in queries, whichever of its names they use."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.explain import everything, find
from kg.graph.export import default_graphs, export
from kg.graph.mapping import ASSEMBLY_GRAPH
from kg.graph.onename import by_first, names
from kg.graph.opening import OpenGraph
from kg.graph.proofs import all_proofs, changed_proofs
from kg.lexicon.lexicon import Lexicon
from kg.querying import Query, Rows, run
from kg.reasoning.reasoner import OpenClosure
from kg.reasoning.triples import Statement
from kg.vocab import RDF_TYPE, sr, term
from tests.reasoning.test_merging import SCHEMA, graph, told

A, B, ROCKET = (ox.NamedNode(f"http://x/{name}") for name in ("a", "b", "rocket"))
SAME = term("owl", "sameAs")
FACTS: list[Statement] = [
    (A, RDF_TYPE, sr("Satellite")),
    (B, RDF_TYPE, sr("Satellite")),
    (A, sr("cosparId"), ox.Literal("2024-001A")),
    (B, sr("cosparId"), ox.Literal("2024-001A")),
    (ROCKET, sr("carried"), B),
    (ROCKET, sr("carried"), A),
]


@pytest.fixture(scope="module")
def store(lexicon: Lexicon) -> ox.Store:
    """A graph in which two names have one COSPAR designation, which is a key."""
    made = ox.Store()
    made.extend(OpenGraph((), lexicon.label_of, FACTS).quads())
    made.extend(ox.Quad(*fact, ASSEMBLY_GRAPH) for fact in FACTS)
    return made


def asked(store: ox.Store, text: str) -> list[dict[str, str]]:
    known = names(store)
    first = {other.value: one.value for other, one in known.first.items()}
    answer = run(by_first(store, known), Query("asked", text, "", ()), {}, default_graphs(), first)
    assert isinstance(answer, Rows)
    return answer.values()


def test_two_names_with_one_key_are_one(store: ox.Store) -> None:
    known = names(store)
    assert known.first == {B: A}
    assert known.of(B) == known.of(A) == (A, B)
    assert known.of(ROCKET) == (ROCKET,)


def test_a_thing_is_answered_and_counted_once(store: ox.Store) -> None:
    """Under its first name, in rows and in counts."""
    assert asked(store, "SELECT ?x { ?r sr:carried ?x }") == [{"x": A.value}]
    assert asked(store, "SELECT (COUNT(?x) AS ?n) { ?r sr:carried ?x }") == [{"n": "1"}]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?r { ?r sr:carried <http://x/b> }",
        "PREFIX x: <http://x/> SELECT ?r { ?r sr:carried x:b }",
        "SELECT ?r { ?r sr:carried <http://x/a> }",
    ],
)
def test_a_query_may_use_any_of_its_names(store: ox.Store, query: str) -> None:
    assert asked(store, query) == [{"r": ROCKET.value}]


def test_a_name_in_a_string_or_a_comment_is_none(store: ox.Store) -> None:
    """Only what the query means as a name is replaced."""
    text = 'SELECT ?t { ?r sr:carried ?x . BIND("<http://x/b>" AS ?t) } # <http://x/b>'
    assert asked(store, text) == [{"t": "<http://x/b>"}]


def test_the_equality_itself_can_be_asked_for(store: ox.Store) -> None:
    assert asked(store, "SELECT ?x ?y { ?x owl:sameAs ?y }") == [{"x": B.value, "y": A.value}]


def test_why_and_show_take_any_name(store: ox.Store) -> None:
    """What is concluded of the first name is found by the other, and both are shown together."""
    assert find(store, B.value, SAME.value, A.value) == (B, SAME, A)
    shown = {e.statement for e in everything(store, B.value)}
    assert {(A, sr("cosparId"), ox.Literal("2024-001A")), (B, SAME, A)} <= shown
    assert {e.statement for e in everything(store, A.value)} == shown


def test_an_export_may_repeat_every_name(store: ox.Store) -> None:
    """As any OWL tool would have it; without the option it has what the graph holds."""
    extra = f"<{A.value}> <{SAME.value}> <{B.value}>"
    plain, repeated = (
        export(store, "nquads", ("facts", "inferred"), every_name=every).decode() for every in (False, True)
    )
    assert extra not in plain
    assert extra in repeated
    assert set(plain.splitlines()) <= set(repeated.splitlines())


@settings(max_examples=100, deadline=None)
@given(
    st.lists(told(), min_size=1, max_size=12, unique=True),
    st.lists(st.tuples(st.booleans(), st.integers(0, 11)), max_size=8),
)
def test_proofs_written_change_by_change_are_those_of_a_fresh_graph(
    data: list[Statement], changes: list[tuple[bool, int]]
) -> None:
    """Names that join and part, contradictions among them: no quad is missing, none is left over."""
    schema = graph(SCHEMA)
    left = dict.fromkeys(data[::2])
    opened = OpenClosure([*schema, *left])
    written = set(all_proofs(opened))
    for add, index in changes:
        some = data[index : index + 2]
        violations = opened.violations()
        if add:
            left.update(dict.fromkeys(some))
            difference = opened.change(some)
        else:
            for statement in some:
                left.pop(statement, None)
            difference = opened.change([], some)
        less, more = changed_proofs(opened, difference, violations)
        written = (written - set(less)) | set(more)
    assert written == set(all_proofs(OpenClosure([*schema, *left])))
