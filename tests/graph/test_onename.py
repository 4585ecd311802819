"""A thing with several names is one in queries, whichever of its names they use."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.explain import everything, find
from kg.graph.export import default_graphs, export
from kg.graph.lookup import TELLS, UNNAMED, exists, holds, quads
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH, LINKS_GRAPH
from kg.graph.onename import Names, filed, names_of, refiled
from kg.graph.opening import OpenGraph
from kg.graph.proofs import all_proofs, changed_proofs
from kg.lexicon.lexicon import Lexicon
from kg.querying import Query, Rows, run
from kg.reasoning.reasoner import OpenClosure
from kg.reasoning.triples import Statement
from kg.vocab import INDIVIDUALS, RDF_TYPE, sr, term
from tests.assembly.test_open_world import Pool, changes, readings  # noqa: F401  (a fixture is found by its name)
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
    opened = OpenGraph((), lexicon.label_of, FACTS)
    return stored([*opened.quads(), *(ox.Quad(*fact, ASSEMBLY_GRAPH) for fact in FACTS)])


def stored(told: Iterable[ox.Quad]) -> ox.Store:
    told, made = list(told), ox.Store()
    made.extend(filed(told, Names(told)))
    return made


def asked(store: ox.Store, text: str) -> list[dict[str, str]]:
    answer = run(store, Query("asked", text, "", ()), {}, default_graphs())
    assert isinstance(answer, Rows)
    return answer.values()


def test_two_names_with_one_key_are_one(store: ox.Store) -> None:
    assert names_of(store, B) == names_of(store, A) == (A, B)
    assert names_of(store, ROCKET) == (ROCKET,)


def test_what_was_told_keeps_its_names(store: ox.Store) -> None:
    """Under any pattern; that a graph has a statement by renaming alone is not told."""
    told, renamed = (ox.Quad(ROCKET, sr("carried"), name, ASSEMBLY_GRAPH) for name in (B, A))
    alone = stored([told, ox.Quad(B, SAME, A, ASSEMBLY_GRAPH)])
    assert holds(alone, told)
    assert not holds(alone, renamed)
    assert holds(store, renamed)
    for pattern in ({"s": ROCKET}, {"o": B}, {"p": sr("carried")}, {"s": ROCKET, "o": B, "graph": ASSEMBLY_GRAPH}):
        assert list(quads(alone, **pattern)) == [told]  # type: ignore[arg-type]
    assert not exists(alone, None, None, A, INFERRED_GRAPH)
    assert not list(quads(alone, o=B, graph=INFERRED_GRAPH))
    assert not list(quads(alone, s=ox.Literal("B")))


def test_a_quad_about_a_thing_with_several_names_is_touched_wherever_it_names_it() -> None:
    """As subject, object or property; not where it says that the names are one, nor where it names another thing."""
    same = ox.Quad(B, SAME, A, ASSEMBLY_GRAPH)
    names = Names([same])
    about = [
        ox.Quad(B, sr("carried"), ROCKET, LINKS_GRAPH),
        ox.Quad(ROCKET, sr("carried"), A, LINKS_GRAPH),
        ox.Quad(ROCKET, A, ox.Literal("a"), LINKS_GRAPH),
    ]
    other = ox.Quad(ROCKET, sr("carried"), ROCKET, LINKS_GRAPH)
    assert list(names.touched([same, about[0], other, *about[1:]])) == about
    assert [names.touch(quad) for quad in (*about, same, other)] == [True, True, True, False, False]


def test_queries_do_not_see_what_lies_beside_the_graphs(store: ox.Store) -> None:
    query = "SELECT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(?p = <%s>) }"
    assert asked(store, query % TELLS.value) == []
    assert asked(store, query % sr("carried").value) != []


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
    names, store = Names(_asserted(left) | written), stored(_asserted(left) | written)
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
        come, gone = ({*_asserted(some), *more}, set(less)) if add else (set(more), {*_asserted(some), *less})
        refile(store, names, come, gone)
    fresh = set(all_proofs(OpenClosure([*schema, *left])))
    assert written == fresh
    assert set(store) == set(stored(_asserted(left) | fresh))


def _asserted(told: Iterable[Statement]) -> set[ox.Quad]:
    return {ox.Quad(*statement, ASSEMBLY_GRAPH) for statement in told}


def refile(store: ox.Store, names: Names, add: set[ox.Quad], remove: set[ox.Quad]) -> None:
    remove = remove - add
    less, more = refiled(store, remove, add, names, names.change(add, remove))
    for quad in less:
        store.remove(quad)
    store.extend(more)


# Some names of things and of properties, which may all be one, in graphs of any kind.
_NODES = st.sampled_from([ox.NamedNode(f"http://x/{name}") for name in "abcde"] + [ox.BlankNode("z")])
_NAMED = st.sampled_from([ox.NamedNode(f"http://x/{name}") for name in "ade"])
_GRAPH = st.sampled_from([ASSEMBLY_GRAPH, INFERRED_GRAPH, LINKS_GRAPH])
_QUADS = st.sets(
    st.one_of(
        st.builds(ox.Quad, _NODES, _NAMED, st.one_of(_NODES, st.just(ox.Literal("a"))), _GRAPH),
        st.builds(ox.Quad, _NODES, st.just(SAME), _NODES, _GRAPH),
    ),
    max_size=10,
)


@settings(max_examples=300, deadline=None)
@given(_QUADS, st.lists(st.tuples(_QUADS, _QUADS), max_size=4))
def test_a_store_has_everything_by_first_names_and_as_it_was_told(
    told: set[ox.Quad], changes: list[tuple[set[ox.Quad], set[ox.Quad]]]
) -> None:
    """From the start, and after any changes: renamed quad for quad for queries, told quad for quad beside."""
    names, store = Names(told), stored(told)
    for add, remove in [(set[ox.Quad](), set[ox.Quad]()), *changes]:
        told = (told - remove) | add
        refile(store, names, add, remove)
        assert set(store) == set(stored(told))
        assert set(quads(store)) == told
        assert {quad for quad in store if quad.graph_name != UNNAMED} == {names.renamed(quad) for quad in told}
        for node in (ox.NamedNode("http://x/b"), ox.BlankNode("z")):
            assert names_of(store, node) == names.of(node)
            for pattern in ({"s": node}, {"o": node}, {"s": node, "graph": LINKS_GRAPH}):
                found = set(quads(store, **pattern))  # type: ignore[arg-type]
                assert found == {quad for quad in told if _fits(quad, **pattern)}  # type: ignore[arg-type]


def _fits(quad: ox.Quad, s: object = None, o: object = None, graph: object = None) -> bool:
    return all(
        wanted is None or wanted == part
        for wanted, part in ((s, quad.subject), (o, quad.object), (graph, quad.graph_name))
    )


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes)
def test_articles_about_a_thing_of_another_name_are_filed_under_the_first(
    readings: Pool,  # noqa: F811
    lexicon: Lexicon,
    steps: list[tuple[bool, list[str]]],
) -> None:
    """A catalog has the earlier name; what articles say of the later one is asked for by either."""
    payload, earlier = (ox.NamedNode(INDIVIDUALS + "payload/" + name) for name in ("nilesat-301", "a-catalog-name"))
    kept = OpenGraph((), lexicon.label_of, [(payload, SAME, earlier)])
    store = ox.Store()
    store.extend(kept.stored())
    for add, documents in [*steps, (True, ["nilesat-day"])]:
        delta = kept.change([readings[n] for n in documents]) if add else kept.change((), documents)
        less, more = kept.refiled(delta, store)
        for quad in less:
            store.remove(quad)
        store.extend(more)
        fresh = ox.Store()  # it writes 1.00 as 1.0
        fresh.extend(kept.stored())
        assert set(store) == set(fresh)
    query = "SELECT ?launch { ?launch sr:carried <%s> }"
    launches = {row["launch"] for row in asked(store, query % payload.value)}
    assert launches == {row["launch"] for row in asked(store, query % earlier.value)} != set()
