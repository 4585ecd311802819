"""What tests share: the lexicon, a reader for sentences of the tests' own, and a graph built from the seed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.extraction.engine import RulesEngine
from kg.lexicon.lexicon import Lexicon, default_lexicon
from kg.model import Reading
from kg.pipeline import Graph
from kg.reading.document import Description, read
from kg.reading.sources import RawSource

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SEED = ROOT / "seeds" / "korean-reconnaissance-race.md"

Reader = Callable[..., Reading]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return default_lexicon()


@pytest.fixture(scope="session")
def read_text(lexicon: Lexicon) -> Reader:
    """Read a text of the test's own to the end."""
    from kg.assembly.reading import read_document

    engine = RulesEngine(lexicon)

    def reader(text: str, published: str | None = "2024-04-10", name: str = "note") -> Reading:
        source = RawSource(name, name, ".txt", text.encode("utf-8", "surrogatepass"))
        return read_document(read(source, Description(published=published)), engine)

    return reader


@pytest.fixture(scope="session")
def seed_graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A graph built from the seed; tests only read it."""
    graph = Graph(tmp_path_factory.mktemp("seed") / "graph")
    change = graph.ingest(str(SEED))
    assert not change.failures
    return graph


@pytest.fixture(scope="session")
def article() -> Path:
    """The published article, where it is at hand."""
    found = sorted((SHARED / "article").glob("*.txt")) if SHARED.is_dir() else []
    if not found:
        pytest.skip("../shared/article is not here: the published article cannot be compared with the seed")
    return found[0]
