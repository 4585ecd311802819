"""The ten facts of the founding dispatch, as an analyst asks for them; and the published article tells the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import Graph
from kg.querying import Rows

from .conftest import SEED


def rows(graph: Graph, name: str, **params: str) -> list[dict[str, str]]:
    answer = graph.query(name, params)
    assert isinstance(answer, Rows)
    return answer.values()


@pytest.fixture(scope="module")
def article_graph(article: Path, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    graph = Graph(tmp_path_factory.mktemp("article") / "graph")
    assert not graph.ingest(str(article)).failures
    return graph


def without(table: list[dict[str, str]], *columns: str) -> list[dict[str, str]]:
    return [{k: v for k, v in row.items() if k not in columns} for row in table]


LAUNCHES = [
    {
        "date": "",
        "nation": "KP",
        "payload": "North Korea satellite 1 (lost at launch)",
        "vehicle": "",
        "provider": "",
        "site": "",
        "outcome": "failure",
    },
    {
        "date": "2023-11",
        "nation": "KP",
        "payload": "Malligyong-1",
        "vehicle": "",
        "provider": "",
        "site": "",
        "outcome": "success",
    },
    {
        "date": "2023-12-01",
        "nation": "KR",
        "payload": "South Korea reconnaissance satellite 1",
        "vehicle": "",
        "provider": "",
        "site": "Vandenberg Space Force Base",
        "outcome": "success",
    },
    {
        "date": "2024-04-07",
        "nation": "KR",
        "payload": "South Korea reconnaissance satellite 2",
        "vehicle": "Falcon 9",
        "provider": "SpaceX",
        "site": "Kennedy Space Center",
        "outcome": "success",
    },
]


def test_the_four_launches_are_there_and_no_other(seed_graph: Graph) -> None:
    """Facts 1 to 4: two South Korean successes, one North Korean, one North Korean failure."""
    assert without(rows(seed_graph, "launches"), "document") == LAUNCHES


def test_the_article_gives_the_same_launches(article_graph: Graph) -> None:
    """The published article and our own dispatch tell the same launches."""
    assert without(rows(article_graph, "launches"), "document") == LAUNCHES


def test_the_stated_time_keeps_the_zone_of_the_text(seed_graph: Graph) -> None:
    """19:17 PST is kept as stated, and converted as stated, not repaired."""
    answer = seed_graph.query("x", text="SELECT ?t ?u { ?l sr:statedTime ?t ; sr:timeUtc ?u }")
    assert isinstance(answer, Rows)
    assert answer.values() == [{"t": "19:17 PST", "u": "03:17"}]


def test_one_launch_told_twice_has_two_pieces_of_evidence(seed_graph: Graph) -> None:
    """Fact 2 is told as a month and as a day: one event, both quotes, the finer date."""
    quotes = {
        r["quote"]
        for r in rows(seed_graph, "evidence")
        if r["subject"] == "launch of South Korea reconnaissance satellite 1" and r["predicate"] == "date"
    }
    assert quotes == {"December of 2023", "December 1"}


@pytest.mark.parametrize("name", ["seed_graph", "article_graph"])
def test_the_failure_names_cause_and_voices(name: str, request: pytest.FixtureRequest) -> None:
    """Fact 4: second-stage malfunction, according to Pyongyang, confirmed by the South Korean military."""
    [row] = rows(request.getfixturevalue(name), "failures")
    assert row["nation"] == "KP"
    assert "second stage" in row["cause"]
    assert "malfunction" in row["cause"]
    assert row["said_by"] == "Pyongyang; South Korean military"


@pytest.mark.parametrize("name", ["seed_graph", "article_graph"])
def test_the_failed_launch_lies_before_the_first_success(name: str, request: pytest.FixtureRequest) -> None:
    """Fact 4: no date in the text, so its place in time is computed, and marked so."""
    graph: Graph = request.getfixturevalue(name)
    told = graph.why("launch of North Korea satellite 1 (lost at launch)", "before", "launch of Malligyong-1")
    assert told.kind == "computed"
    assert told.because


@pytest.mark.parametrize("name", ["seed_graph", "article_graph"])
def test_the_salvage_keeps_what_is_only_presumed(name: str, request: pytest.FixtureRequest) -> None:
    """Fact 5: 124 miles, computed as 199.56 km, west of Eocheongdo, presumed wreckage."""
    answer = request.getfixturevalue(name).query(
        "x",
        text="""SELECT ?by ?object ?presumed ?distance ?km ?bearing ?near {
        ?s a sr:Salvage ; sr:recoveredBy/skos:prefLabel ?by ; sr:object ?object ; sr:presumed ?presumed ; sr:distance ?distance ;
           sr:distanceKm ?km ; sr:bearing ?bearing ; sr:near/skos:prefLabel ?near }""",
    )
    assert answer.values() == [
        {
            "by": "South Korean military",
            "object": "part of the wreckage",
            "presumed": "presumed",
            "distance": "124 miles",
            "km": "199.56",
            "bearing": "west",
            "near": "Eocheongdo",
        }
    ]


@pytest.mark.parametrize("name", ["seed_graph", "article_graph"])
def test_the_plan_is_two_of_five(name: str, request: pytest.FixtureRequest) -> None:
    """Facts 6 and 7: five by 2025 with SpaceX, two flown; and two announced plans, both met.

    Nothing is said of the rocket, the site or a name of what is planned, although launches of its text have them.
    """
    plans = rows(request.getfixturevalue(name), "plans")
    assert [(p["nation"], p["target"], p["by"], p["with"], p["achieved"]) for p in plans] == [
        ("KP", "", "../2023-11-30; 2023-12", "", "1"),
        ("KR", "", "../2023-11-30; 2023-12", "", "1"),
        ("KR", "5", "../2025", "SpaceX", "2"),
    ]
    assert {p[name] for p in plans for name in ("payload", "vehicle", "site")} == {""}


@pytest.mark.parametrize("name", ["seed_graph", "article_graph"])
def test_a_guess_is_neither_fact_nor_plan(name: str, request: pytest.FixtureRequest) -> None:
    """Fact 8: what North Korea is only thought likely to do stays a speculation."""
    graph: Graph = request.getfixturevalue(name)
    [guess] = rows(graph, "speculation")
    assert guess["about"] == "KP"
    assert "match or exceed" in guess["statement"]
    assert not [p for p in rows(graph, "plans", nation="KP") if "exceed" in p["what"]]


@pytest.mark.parametrize("name", ["seed_graph", "article_graph"])
def test_the_rivalry_holds_from_both_sides(name: str, request: pytest.FixtureRequest) -> None:
    """Fact 9: stated one way, inferred the other, since November 2023."""
    assert rows(request.getfixturevalue(name), "rivalries") == [
        {"nation": "KP", "rival": "KR", "since": "2023-11"},
        {"nation": "KR", "rival": "KP", "since": "2023-11"},
    ]


def test_the_dispatch_cites_the_article(seed_graph: Graph) -> None:
    """Fact 10: title, author, role, publisher and date of the article that the dispatch cites."""
    answer = seed_graph.query(
        "x",
        text="""SELECT ?title ?author ?role ?publisher ?date { GRAPH ?g { ?d dcterms:source ?a .
        ?a dcterms:title ?title ; dcterms:creator ?author ; sr:authorRole ?role ; dcterms:publisher ?publisher ; dcterms:date ?date } }""",
    )
    assert answer.values() == [
        {
            "title": "Korean Space race continues with the latest Space X Falcon 9 launch.",
            "author": "Adam Jeffs",
            "role": "Editor",
            "publisher": "SAE Media Group",
            "date": "2024-04-10",
        }
    ]


def test_the_article_describes_itself(article_graph: Graph) -> None:
    """Fact 10: what the dispatch cites is what the article's own byline and credit say."""
    answer = article_graph.query(
        "x",
        text="""SELECT ?title ?author ?role ?publisher ?date ?credit { GRAPH ?g {
        ?a a sr:Document ; dcterms:title ?title ; dcterms:creator ?author ; sr:authorRole ?role ; dcterms:publisher ?publisher ; dcterms:date ?date ; sr:pictureCredit ?credit } }""",
    )
    assert answer.values() == [
        {
            "title": "Korean Space race continues with the latest Space X Falcon 9 launch.",
            "author": "Adam Jeffs",
            "role": "Editor",
            "publisher": "SAE Media Group",
            "date": "2024-04-10",
            "credit": "South Korea Defense Ministry",
        }
    ]


def test_the_advertised_conference_is_no_event(seed_graph: Graph) -> None:
    """Fact 10: a conference in the last line is not a space event."""
    assert not [r for r in rows(seed_graph, "timeline") if "Global" in r["event"] or "conference" in r["event"]]


INFERRED = [
    ("South Korea", "dependsForLaunchOn", "United States", "prp-spo2"),
    ("South Korea", "rivalOf", "North Korea", "prp-symp"),
    ("Kennedy Space Center", "locatedIn", "United States", "prp-trp"),
    ("Vandenberg Space Force Base", "locatedIn", "United States", "prp-trp"),
    ("Malligyong-1", "launchedIn", "launch of Malligyong-1", "prp-inv1"),
    ("South Korea reconnaissance satellite 2", "type", "military satellite", "cax-sco"),
    ("South Korea", "type", "nation with a reconnaissance satellite in orbit", "cax-sco"),
    ("North Korea", "type", "nation with a reconnaissance satellite in orbit", "cax-sco"),
]


@pytest.mark.parametrize("wanted", INFERRED, ids=lambda w: f"{w[0]} {w[1]}")
@pytest.mark.parametrize("name", ["seed_graph", "article_graph"])
def test_what_must_be_inferred_is_inferred_with_its_rule(
    name: str, wanted: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    """The conclusions an analyst wants are listed as inferred, each with the rule that gave it."""
    graph: Graph = request.getfixturevalue(name)
    assert wanted in {tuple(r.values()) for r in rows(graph, "inferred")}
    assert graph.why(*wanted[:3]).kind == "inferred"


def test_the_failed_satellite_gives_its_nation_nothing_in_orbit(seed_graph: Graph) -> None:
    """A lost satellite is no capability."""
    assert {r["satellite"] for r in rows(seed_graph, "capabilities", nation="KP")} == {"Malligyong-1"}
    assert not [r for r in rows(seed_graph, "inferred") if "lost" in r["subject"] and "orbit" in r["object"]]


def test_dependence_leaves_out_a_nation_on_itself(seed_graph: Graph) -> None:
    """South Korea on the United States, and nobody on itself."""
    assert rows(seed_graph, "launch-dependence") == [
        {
            "nation": "KR",
            "depends_on": "US",
            "satellite": "South Korea reconnaissance satellite 2",
            "vehicle": "Falcon 9",
        }
    ]


SWAPS = {
    "South Korean": "Brazilian",
    "South Korea": "Brazil",
    "Seoul": "Brasilia",
    "SpaceX": "Arianespace",
    "Falcon 9": "Ariane 6",
    "Kennedy Space Center in Florida": "Kourou in French Guiana",
    "Sunday, April 7": "Saturday, April 6",
}


def test_a_swapped_dispatch_changes_the_graph_accordingly(tmp_path: Path) -> None:
    """Nation, rocket, provider, site and date come from the text, not from a table about this article."""
    text = SEED.read_text(encoding="utf-8")
    for old, new in SWAPS.items():
        text = text.replace(old, new)
    source = tmp_path / "swapped.md"
    source.write_text(text, encoding="utf-8")
    graph = Graph(tmp_path / "graph")
    graph.ingest(str(source))
    [second] = [r for r in rows(graph, "launches") if r["vehicle"]]
    assert without([second], "document") == [
        {
            "date": "2024-04-06",
            "nation": "BR",
            "payload": "Brazil reconnaissance satellite 2",
            "vehicle": "Ariane 6",
            "provider": "Arianespace",
            "site": "Guiana Space Center",
            "outcome": "success",
        }
    ]
    assert rows(graph, "rivalries")[0]["nation"] == "BR"


def test_a_swapped_mood_takes_the_launch_out_of_the_facts(tmp_path: Path) -> None:
    """A satellite that is only planned is in no list of launches."""
    source = tmp_path / "mood.txt"
    source.write_text(
        "Brazil plans spy satellite\n\nBrazil will launch its first reconnaissance satellite on an Ariane 6 rocket in June from Kourou.\n",
        encoding="utf-8",
    )
    graph = Graph(tmp_path / "graph")
    from kg.reading.document import Description

    graph.ingest(str(source), description=Description(published="2024-04-10"))
    assert rows(graph, "launches") == []
    [plan] = rows(graph, "plans")
    assert [plan[name] for name in ("nation", "by", "vehicle", "site")] == [
        "BR",
        "2024-06",
        "Ariane 6",
        "Guiana Space Center",
    ]
    assert rows(graph, "sites") == rows(graph, "launch-dependence") == []
