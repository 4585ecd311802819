"""What is planned, from text to answers: asked for by its rocket, site and payload, and counted nowhere as flown."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph.mapping import ASSEMBLY_GRAPH
from kg.graph.onename import Names, filed
from kg.pipeline import Graph
from kg.reading.document import Description
from kg.views.network import to_networkx
from kg.views.picture import picture
from kg.vocab import INDIVIDUALS, sr, term

AHEAD = """Two launches ahead

India plans to launch its Orla-1 satellite on an LVM3 rocket from Sriharikota on August 12.

South Korea will launch the Norna-4 spy satellite on a Falcon 9 rocket from Vandenberg in September.
"""
FLOWN = "India launched its Orla-1 satellite on an LVM3 rocket from Sriharikota on August 12, 2024.\n"


def ingest(graph: Graph, folder: Path, name: str, text: str, published: str) -> None:
    source = folder / f"{name}.txt"
    source.write_text(text, encoding="utf-8")
    assert not graph.ingest(str(source), description=Description(published=published)).failures


def rows(graph: Graph, name: str) -> list[dict[str, str]]:
    return graph.query(name).values()  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def ahead(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("ahead")
    graph = Graph(folder / "graph")
    ingest(graph, folder, "ahead", AHEAD, "2024-07-01")
    return graph


@pytest.fixture(scope="module")
def flown(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("flown")
    graph = Graph(folder / "graph")
    ingest(graph, folder, "ahead", AHEAD, "2024-07-01")
    ingest(graph, folder, "flown", FLOWN, "2024-08-13")
    return graph


def test_plans_are_asked_for_with_payload_rocket_and_site(ahead: Graph) -> None:
    """A column each, beside whose and when."""
    asked = ("nation", "by", "payload", "vehicle", "site", "achieved")
    assert [tuple(row[name] for name in asked) for row in rows(ahead, "plans")] == [
        ("IN", "2024-08-12", "Orla-1", "LVM3", "Satish Dhawan Space Centre", "0"),
        ("KR", "2024-09", "Norna-4", "Falcon 9", "Vandenberg Space Force Base", "0"),
    ]


def test_several_payloads_of_a_plan_are_joined(tmp_path: Path) -> None:
    """In one cell, by name."""
    graph = Graph(tmp_path / "graph")
    text = "India plans to launch the Orla-2 and Norna-5 satellites on an LVM3 rocket on August 12.\n"
    ingest(graph, tmp_path, "pair", text, "2024-07-01")
    assert [(row["payload"], row["vehicle"]) for row in rows(graph, "plans")] == [("Norna-5; Orla-2", "LVM3")]


@pytest.mark.parametrize(
    "name",
    ["launches", "failures", "capabilities", "foreign-launches", "launch-dependence", "race", "sites", "progress"],
)
def test_no_question_on_what_happened_counts_a_plan(ahead: Graph, name: str) -> None:
    """A Korean satellite that is to fly on an American rocket is no dependence yet, and no capability."""
    assert rows(ahead, name) == []


def test_a_planned_payload_is_of_no_class_that_flew(ahead: Graph) -> None:
    """It is a payload, and that is all that is concluded of it."""
    found = ahead.query("x", text=f"SELECT ?p ?o {{ <{INDIVIDUALS}payload/norna-4> ?p ?o FILTER(isIRI(?o)) }}")
    assert [row["o"].rsplit("#", 1)[1] for row in found.values()] == ["Payload"]  # type: ignore[union-attr]


def test_a_planned_rocket_has_not_flown(ahead: Graph) -> None:
    """Nor was its site used; their makers and nations are known as ever."""
    for used in ("flewIn", "siteOf", "launchedIn", "rocketNation"):
        assert not ahead.query("x", text=f"SELECT ?s {{ ?s sr:{used} ?o }}").values()  # type: ignore[union-attr]
    maker = f"SELECT ?m {{ <{INDIVIDUALS}vehicle/falcon-9> sr:maker/skos:prefLabel ?m }}"
    assert ahead.query("x", text=maker).values() == [{"m": "SpaceX"}]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("predicate", "value", "words"),
    [
        ("plannedVehicle", "LVM3", "LVM3"),
        ("plannedSite", "Satish Dhawan Space Centre", "Sriharikota"),
        ("plannedPayload", "Orla-1", "Orla-1"),
    ],
)
def test_why_shows_the_words_of_a_plan(ahead: Graph, predicate: str, value: str, words: str) -> None:
    """Each part is stated in its own words, in a claim that is planned."""
    told = ahead.why("plan: launch of Orla-1 on LVM3, 2024-08-12", predicate, value)
    assert told.kind == "stated"
    assert [(quote.words, quote.factuality) for quote in told.quotes] == [(words, "affirmed, certain, planned")]


@pytest.mark.parametrize("name", ["LVM3", "Satish Dhawan Space Centre", "Orla-1"])
def test_rocket_site_and_payload_show_the_plan(ahead: Graph, name: str) -> None:
    """What is known of a rocket includes what is planned on it, and nothing of the other plan."""
    plans = {told.statement[0].value for told in ahead.show(name) if "/plan/" in told.statement[0].value}
    assert plans == {INDIVIDUALS + "plan/in-orla-1-lvm3-2024-08-12"}


def test_the_view_draws_a_planned_payload_as_planned(ahead: Graph, flown: Graph) -> None:
    """Until a launch has taken it; the links from the plan are read, not concluded."""
    drawn = {key: to_networkx(picture(graph.store)) for key, graph in (("ahead", ahead), ("flown", flown))}
    orla, norna, plan = (
        INDIVIDUALS + n for n in ("payload/orla-1", "payload/norna-4", "plan/in-orla-1-lvm3-2024-08-12")
    )
    assert [drawn["ahead"].nodes[n]["mood"] for n in (orla, norna, plan)] == ["planned"] * 3
    assert [drawn["flown"].nodes[n]["mood"] for n in (orla, norna, plan)] == ["", "planned", "planned"]
    links = {(d["label"], d["inferred"]) for _, _, d in drawn["ahead"].out_edges(plan, data=True)}
    assert {("planned vehicle", False), ("planned site", False), ("planned payload", False)} <= links


@pytest.mark.parametrize(("same", "mood"), [(True, ""), (False, "planned")])
def test_a_payload_that_flew_under_another_name_is_not_planned(same: bool, mood: str) -> None:
    """What a launch took may have a name of its own there, where the two are told to be one."""
    plan, launch, one, other = (ox.NamedNode(INDIVIDUALS + n) for n in ("plan/p", "launch/l", "payload/a", "payload/b"))
    told = [(plan, sr("plannedPayload"), one), (launch, sr("carried"), other)]
    told += [(one, term("owl", "sameAs"), other)] if same else []
    quads = [ox.Quad(*statement, ASSEMBLY_GRAPH) for statement in told]
    store = ox.Store()
    store.extend(filed(quads, Names(quads)))
    moods = {node.iri: node.mood for node in picture(store).nodes}
    assert (moods[one.value], moods[other.value]) == (mood, "")


def test_what_was_planned_and_flew_is_asked_for_as_one(flown: Graph) -> None:
    """From the plan to the launch by the satellite that both name; the other plan leads to none."""
    text = "SELECT ?plan ?launch { ?plan sr:plannedPayload ?load . ?load sr:launchedIn ?launch }"
    assert [
        (row["plan"].rsplit("/", 1)[1], row["launch"].rsplit("/", 1)[1]) for row in flown.query("x", text=text).values()
    ] == [  # type: ignore[union-attr]
        ("in-orla-1-lvm3-2024-08-12", "orla-1")
    ]
    assert [row["payload"] for row in rows(flown, "launches")] == ["Orla-1"]
