"""Many documents are read on all cores: in order, the same as one by one, and nothing twice after an interruption."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extracting import extract
from kg.harvest import finish, harvest
from kg.model import Document, Reading
from kg.pipeline import Graph
from kg.reading.document import read
from kg.reading.sources import RawSource

TEXT = "China launched the weather satellite Fengyun-3{letter} on a Long March 4C from Jiuquan on March {day}, 2025. {filler}\n"


def documents(number: int = 12) -> tuple[Document, ...]:
    filler = "The weather over the desert was calm and dry that morning. " * 250
    texts = [TEXT.format(letter=chr(65 + i), day=i + 1, filler=filler) for i in range(number)]
    return tuple(read(RawSource(f"d{i:02}", f"d{i:02}", ".txt", text.encode())) for i, text in enumerate(texts))


def refusing(document: Document) -> Reading:
    """Stop the work in the middle, as an interruption would."""
    if document.id == "d09":
        raise KeyboardInterrupt
    return extract(document)


def never(document: Document) -> Reading:
    """Fail where a document is read that was read before."""
    raise AssertionError(f"{document.id} is read again")


def test_all_cores_give_what_one_gives(tmp_path: Path) -> None:
    """The same readings in the same order, and every step is told."""
    told: list[tuple[str, int, int]] = []
    given = documents()
    found = harvest(given, extract, tmp_path / "u", "1", lambda *step: told.append(step))
    assert found == tuple(map(extract, given))
    assert [number for _, number, _ in told] == list(range(1, 13))


def test_what_was_read_before_an_interruption_is_not_read_again(tmp_path: Path) -> None:
    """The kept readings are taken up; another version of the package reads anew."""
    given = documents()
    with pytest.raises(KeyboardInterrupt):
        harvest(given, refusing, tmp_path / "u", "1")
    kept = len(list((tmp_path / "u").glob("*.json")))
    assert kept > 0
    harvest(given, extract, tmp_path / "u", "1")
    assert harvest(given, never, tmp_path / "u", "1") == tuple(map(extract, given))
    with pytest.raises(AssertionError, match="read again"):
        harvest(given, never, tmp_path / "u", "2")
    finish(tmp_path / "u")
    assert not (tmp_path / "u").exists()


def test_a_graph_of_many_documents_keeps_nothing_unfinished(tmp_path: Path) -> None:
    """A folder becomes a graph; the kept readings are gone when it is done."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for document in documents():
        (folder / f"{document.id}.txt").write_text(document.text, encoding="utf-8")
    graph = Graph(tmp_path / "graph")
    change = graph.ingest(str(folder))
    assert len(change.added) == 12
    assert change.events == 12
    assert not graph.directory.unfinished.exists()
