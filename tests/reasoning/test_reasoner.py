"""The graph's reasoner: the same conclusions as the reference engine's on the seed, and changes at their own cost."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, NamedNode

import kg
from kg.graph.mapping import fact_statement
from kg.graph.reference import reachable, schema
from kg.pipeline import Graph
from kg.reasoning.owl import owl_closure
from kg.reasoning.proofs import check, is_trivial
from kg.reasoning.reasoner import OpenClosure, reason
from kg.reasoning.triples import Statement
from kg.vocab import RDF_TYPE, sr, term
from tests.reasoning.test_rules import graph

SEED = Path(__file__).resolve().parent.parent.parent / "seeds" / "korean-reconnaissance-race.md"


def seed() -> tuple[Statement, ...]:
    from kg.assembly.world import assemble
    from kg.lexicon.lexicon import default_lexicon

    readings = [kg.pipeline.extract(document) for document in kg.pipeline.read_sources([str(SEED)])]  # type: ignore[arg-type]
    asserted = tuple(fact_statement(fact) for fact in assemble(readings, default_lexicon().label_of).facts)
    return tuple(dict.fromkeys((*schema(), *reachable(asserted), *asserted)))


def x(name: str) -> NamedNode:
    return NamedNode(f"http://x/{name}")


def test_the_seed_has_the_conclusions_of_the_reference_engine() -> None:
    """Compiled rules and owlrl agree on every statement about an individual, and each has a proof that holds."""
    given = seed()
    ours = reason(given)
    theirs = {s for s in owl_closure(given) if not is_trivial(s) and not s[1].value.endswith("sameAs")}
    assert theirs - {s for s in ours.steps if not s[1].value.endswith("sameAs")} == set()
    assert {s for s in ours.steps if not is_trivial(s) and not s[1].value.endswith("sameAs")} - theirs == set()
    assert check(given, ours) == []


def test_the_order_of_the_statements_does_not_matter() -> None:
    """The same facts give the same proofs."""
    given = seed()
    assert reason(given) == reason(given[::-1])


def test_an_open_closure_takes_and_gives_back() -> None:
    """One launch more, and it is withdrawn: what comes falls again, and the rest stays."""
    opened = OpenClosure([*schema(), *seed()])
    before = opened.closure()
    launch: list[Statement] = [(x("launch"), RDF_TYPE, sr("Launch")), (x("launch"), sr("carried"), x("satellite"))]
    came = opened.change(launch)
    assert set(launch) <= set(came.added)
    assert len(came.added) > len(launch)
    gone = opened.change([], launch)
    assert set(gone.removed) == set(came.added)
    assert set(opened.closure().steps) == set(before.steps)


def test_two_values_that_differ_contradict_and_stop_nothing() -> None:
    """dt-diff for values made one, dt-not-type for one that is none; the rest is still concluded."""
    number = Literal("one", datatype=term("xsd", "integer"))
    given: tuple[Statement, ...] = (
        (x("p"), RDF_TYPE, term("owl", "FunctionalProperty")),
        (x("a"), x("p"), Literal("1")),
        (x("a"), x("p"), Literal("2")),
        (x("b"), x("q"), number),
        (x("q"), term("rdfs", "domain"), x("C")),
    )
    found = reason(given)
    assert {v.rule for v in found.violations} == {"dt-diff", "dt-not-type"}
    assert (x("b"), RDF_TYPE, x("C")) in found.steps


def test_a_graph_is_opened(tmp_path: Path) -> None:
    """The pipeline serves what this reasoner concludes."""
    change = Graph(tmp_path / "graph").ingest(str(SEED))
    assert change.inferences > 0


def test_what_is_the_same_and_different_contradicts() -> None:
    """Stated, by a list of different things, and not where the list holds another."""
    same, different = term("owl", "sameAs"), term("owl", "differentFrom")
    found = reason(((x("a"), same, x("b")), (x("a"), different, x("b"))))
    assert {v.rule for v in found.violations} == {"eq-diff1"}
    group = "[] a owl:AllDifferent ; owl:members (:a :b :c) . "
    assert {v.rule for v in reason(graph(group + ":c owl:sameAs :b .")).violations} == {"eq-diff2"}
    assert reason(graph(group + ":c owl:sameAs :d .")).violations == ()
