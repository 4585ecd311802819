"""An open graph: after any changes it is, quad for quad and byte for byte, the graph made afresh of what is left."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings

from kg.errors import GraphError
from kg.graph import flushing
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH, VIOLATIONS_GRAPH
from kg.graph.opening import OpenGraph
from kg.lexicon.lexicon import Lexicon
from kg.model import Reading
from kg.pipeline import Graph
from kg.vocab import INDIVIDUALS, RDF_TYPE, sr
from tests.assembly.test_open_world import Pool, changes, readings  # noqa: F401  (a fixture is found by its name)
from tests.conftest import SEED

PARTS = ("facts", "reference", "inferred", "evidence", "ontology")


def lines(quads: Iterable[ox.Quad], graph: ox.NamedNode) -> set[str]:
    return {f"{q.subject} {q.predicate} {q.object}" for q in quads if q.graph_name == graph}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes)
def test_any_sequence_of_changes_ends_in_the_graph_made_afresh(
    readings: Pool,  # noqa: F811
    lexicon: Lexicon,
    steps: list[tuple[bool, list[str]]],
) -> None:
    """Facts, links, documents, inferences and proofs; a change tells exactly what came and fell."""
    kept = OpenGraph((), lexicon.label_of)
    left: dict[str, Reading] = {}
    store = set(kept.quads())
    for add, names in steps:
        some = {readings[name].document.id: readings[name] for name in names}
        if add:
            left |= some
            delta = kept.change(some.values())
        else:
            left = {document: reading for document, reading in left.items() if document not in some}
            delta = kept.change((), some)
        before, store = store, (store - set(delta.remove)) | set(delta.add)
        assert not set(delta.remove) & set(delta.add)
        assert store == set(OpenGraph(left.values(), lexicon.label_of).quads())
        for graph, came, fell in (
            (ASSEMBLY_GRAPH, delta.facts, delta.fallen),
            (INFERRED_GRAPH, delta.inferred, delta.uninferred),
        ):
            assert set(came) == lines(store, graph) - lines(before, graph)
            assert set(fell) == lines(before, graph) - lines(store, graph)
        assert kept.inferences == len(lines(store, INFERRED_GRAPH))
    assert set(kept.quads()) == store


def test_what_a_catalog_says_stays_when_an_article_that_says_it_too_goes(
    readings: Pool,  # noqa: F811
    lexicon: Lexicon,
) -> None:
    """And what the catalog alone gives is inferred without any article."""
    payload = ox.NamedNode(INDIVIDUALS + "payload/nilesat-301")
    launch = ox.NamedNode(INDIVIDUALS + "launch/nilesat-301")
    kept = OpenGraph((), lexicon.label_of, [(launch, sr("carried"), payload)])
    alone = set(kept.quads())
    assert f"{payload} {sr('launchedIn')} {launch}" in lines(alone, INFERRED_GRAPH)
    kept.change([readings["nilesat-day"]])
    delta = kept.change((), ["nilesat-day"])
    assert delta.uninferred
    assert f"{payload} {sr('launchedIn')} {launch}" not in delta.uninferred
    assert set(kept.quads()) == alone


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes)
def test_a_contradiction_comes_and_goes_with_what_it_rests_on(
    readings: Pool,  # noqa: F811
    lexicon: Lexicon,
    steps: list[tuple[bool, list[str]]],
) -> None:
    """Its description and the proofs of its sides too; a catalog that clashes with one article serves as the case."""
    clash = [(ox.NamedNode(INDIVIDUALS + "launch/nilesat-301"), RDF_TYPE, sr("Plan"))]
    kept = OpenGraph((), lexicon.label_of, clash)
    store = set(kept.quads())
    for add, names in steps:
        delta = kept.change([readings[n] for n in names]) if add else kept.change((), names)
        store = (store - set(delta.remove)) | set(delta.add)
        assert store == set(OpenGraph(kept.readings.values(), lexicon.label_of, clash).quads())
        assert bool(lines(store, VIOLATIONS_GRAPH)) == bool(kept.violations())
    kept.change([readings["nilesat-day"]])
    assert kept.violations()
    kept.change((), list(kept.readings))
    assert not kept.violations()


@pytest.fixture
def articles(tmp_path: Path) -> dict[str, Path]:
    from tests.assembly.test_open_world import TEXTS

    made = {"seed": SEED}
    for name, text in TEXTS.items():
        made[name] = tmp_path / f"{name}.txt"
        made[name].write_text(text + "\n", encoding="utf-8")
    return made


SEQUENCES: list[list[tuple[str, ...]]] = [
    [("+seed",), ("+nilesat-day", "+electron"), ("-seed",), ("+seed",), ("-electron",)],
    [("+electron", "+iran-first"), ("+nilesat-day",), ("+iran-failed",), ("-iran-first", "-electron"), ("+seed",), ("-iran-failed",)],
]  # fmt: skip


def test_every_way_to_the_same_documents_ends_in_the_same_bytes(tmp_path: Path, articles: dict[str, Path]) -> None:
    """Kept open, opened for each change, or built at once: authority files and exports are the same."""
    ends = []
    for number, (sequence, stays_open) in enumerate([(s, o) for s in SEQUENCES for o in (True, False)]):
        place = tmp_path / f"g{number}"
        graph = Graph(place)
        for step in sequence:
            graph = graph if stays_open else Graph(place)
            for sign in "-+":
                chosen = [name[1:] for name in step if name.startswith(sign)]
                if chosen and sign == "+":
                    graph.ingest(*(str(articles[name]) for name in chosen))
                elif chosen:
                    documents = [SEED.stem if name == "seed" else name for name in chosen]
                    graph.remove(*documents)
        ends.append(_bytes(place))
    fresh = Graph(tmp_path / "fresh")
    fresh.ingest(str(articles["nilesat-day"]), str(articles["seed"]))
    ends.append(_bytes(tmp_path / "fresh"))
    assert len({export for export, _ in ends}) == 1
    assert all(files == ends[0][1] for _, files in ends)


def _bytes(place: Path) -> tuple[bytes, dict[str, bytes]]:
    return Graph(place).export("nquads", PARTS), {p.name: p.read_bytes() for p in place.rglob("*.json")}


def test_a_change_tells_which_answers_are_others_when_asked(tmp_path: Path, articles: dict[str, Path]) -> None:
    """And looks at no query when not asked."""
    with Graph(tmp_path / "g") as graph:
        graph.ingest(str(articles["electron"]))
        change = graph.ingest(str(articles["nilesat-day"]), delta=True)
        assert "launches" in change.answers
        assert "rivalries" not in change.answers
        assert graph.remove("nilesat-day").answers == ()


def test_a_change_by_another_process_is_seen(tmp_path: Path, articles: dict[str, Path]) -> None:
    """A graph kept open reads anew what somebody else has changed since."""
    graph = Graph(tmp_path / "g")
    graph.ingest(str(articles["electron"]))
    Graph(tmp_path / "g").ingest(str(articles["nilesat-day"]))
    graph.ingest(str(articles["iran-first"]))
    fresh = Graph(tmp_path / "f")
    fresh.ingest(*(str(articles[name]) for name in ("electron", "nilesat-day", "iran-first")))
    assert graph.export("nquads", PARTS) == fresh.export("nquads", PARTS)


def test_a_graph_that_is_held_is_changed_by_nobody_else(tmp_path: Path, articles: dict[str, Path]) -> None:
    """Until the end of the block; its own changes are seen at once, by itself and by other readers."""
    with Graph(tmp_path / "g") as graph:
        graph.ingest(str(articles["electron"]))
        graph.ingest(str(articles["nilesat-day"]))
        with pytest.raises(GraphError, match="another process is changing this graph"):
            Graph(tmp_path / "g").ingest(str(articles["seed"]))
        assert graph.export() == Graph(tmp_path / "g").export()
        graph.remove("nilesat-day")
        assert graph.export() == Graph(tmp_path / "g").export()
    Graph(tmp_path / "g").ingest(str(articles["seed"]))


def test_a_held_store_is_flushed_beside_the_changes(
    tmp_path: Path, articles: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some quads; what is in it is the same as if it had not, while it is held and afterwards."""
    monkeypatch.setattr(flushing, "_MANY", 1)
    started: list[ox.Store] = []
    monkeypatch.setattr(flushing, "_flush", lambda store: (started.append(store), store.flush()))
    with Graph(tmp_path / "g") as graph:
        for _ in range(3):
            graph.ingest(str(articles["electron"]), str(articles["seed"]))
            graph.remove(SEED.stem)
        held = graph.export("nquads", PARTS)
    assert started
    assert not any(thread.is_alive() for thread in threading.enumerate() if thread is not threading.main_thread())
    fresh = Graph(tmp_path / "f")
    fresh.ingest(str(articles["electron"]))
    assert held == fresh.export("nquads", PARTS) == Graph(tmp_path / "g").export("nquads", PARTS)
