"""A success on the word of the party concerned alone is no fact, and not lost: it is asked for as a claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import Graph
from kg.reading.document import Description
from kg.telling import reported

OWN = (
    "A Proton-M lifted off from Baikonur on Monday with Blagovest No. 14L aboard, the Russian defence ministry said.\n"
)
OTHERS = "A Proton-M lifted off from Baikonur on Monday with Blagovest No. 14L aboard.\n"


def graph_of(folder: Path, **texts: str) -> Graph:
    graph = Graph(folder / "graph")
    for name, text in texts.items():
        source = folder / f"{name}.txt"
        source.write_text(text, encoding="utf-8")
        assert not graph.ingest(str(source), description=Description(published="2019-08-09")).failures
    return graph


def rows(graph: Graph, name: str, **params: str) -> list[dict[str, str]]:
    return graph.query(name, params).values()  # type: ignore[union-attr]


def test_a_claim_is_told_with_its_voice_and_its_words(tmp_path: Path) -> None:
    """When, whose, what, on what, from where, who says so, in which words, and where they stand."""
    graph = graph_of(tmp_path, own=OWN)
    assert rows(graph, "launches") == []
    assert rows(graph, "claimed") == [
        {
            "date": "2019-08-05",
            "nation": "RU",
            "payload": "Blagovest No. 14L",
            "vehicle": "Proton-M",
            "site": "Baikonur",
            "said_by": "Russian defence ministry",
            "quote": OWN.strip(),
            "document": "own",
        }
    ]


def test_what_the_text_tells_itself_is_a_launch_and_no_claim(tmp_path: Path) -> None:
    """Without a voice the same words give a launch; what another text claims stays what it is."""
    graph = graph_of(tmp_path, others=OTHERS, own=OWN)
    assert [row["document"] for row in rows(graph, "launches")] == ["others"]
    assert [row["document"] for row in rows(graph, "claimed")] == ["own"]


@pytest.mark.parametrize(
    "text",
    [
        "North Korea said its Chollima-1 rocket failed to reach orbit on Monday.",
        "Roscosmos said it would launch a Proton-M from Baikonur with Blagovest No. 14L on Monday.",
        "South Korea's military said North Korea launched the Malligyong-1 satellite on Monday.",
    ],
)
def test_a_failure_a_plan_and_the_word_of_others_are_not_among_the_claims(tmp_path: Path, text: str) -> None:
    """A party's word is enough for its failure, a plan is a plan, and Seoul says nothing of its own."""
    assert rows(graph_of(tmp_path, text=text), "claimed") == []


def test_an_ingest_says_what_it_keeps_as_a_claim(tmp_path: Path) -> None:
    """Whoever finds no launch is told where it is; where there is none, nothing is said of claims."""
    for name, text, told in (("own", OWN, ["claimed    1 of them"]), ("others", OTHERS, [])):
        source = tmp_path / f"{name}.txt"
        source.write_text(text, encoding="utf-8")
        change = Graph(tmp_path / f"{name}-graph").ingest(str(source), description=Description(published="2019-08-09"))
        lines = [line for line in reported(change, "graph") if line.startswith("claimed")]
        assert [line[: len("claimed    1 of them")] for line in lines] == told


def test_claims_are_asked_for_by_nation(tmp_path: Path) -> None:
    """A nation without a claim has no answer."""
    graph = graph_of(tmp_path, own=OWN)
    assert len(rows(graph, "claimed", nation="RU")) == 1
    assert rows(graph, "claimed", nation="US") == []
