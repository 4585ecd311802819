"""A change that comes to a limit of time or memory is refused in words, and leaves the graph as it was."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import limits
from kg.cli import main
from kg.errors import LimitError
from kg.limits import Limits, limited, tick
from kg.pipeline import Graph

TEXTS = {
    "a": "An Electron rocket failed to reach orbit on September 19, 2023.\n",
    "b": "SpaceX launched the Nilesat 301 satellite on a Falcon 9 rocket from Cape Canaveral on June 8, 2022.\n",
}
OTHER = "Iran plans to launch three satellites on a Simorgh rocket by 2025.\n"
PARTS = ("facts", "reference", "inferred", "evidence", "ontology")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name, text in {**TEXTS, "c": OTHER}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    Graph(tmp_path / "g").ingest(*(str(tmp_path / f"{name}.txt") for name in TEXTS))
    return tmp_path / "g"


def held(place: Path) -> bytes:
    return Graph(place).export("nquads", PARTS)


def files(place: Path) -> dict[str, bytes]:
    return {str(p.relative_to(place)): p.read_bytes() for p in place.rglob("*.json*")}


def ticks_of(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object], at: int) -> int:
    """Run some work with a limit that is reached at one look (0: never); return how many looks there were."""
    looks = 0

    def look(_: object) -> None:
        nonlocal looks
        looks += 1
        if looks == at:
            raise LimitError("more than it may take")

    with monkeypatch.context() as patched:
        patched.setattr(limits._Watch, "look", look)
        if at:
            with pytest.raises(LimitError, match="the graph is as it was"):
                work()
        else:
            work()
    return looks


@pytest.mark.parametrize("stays_open", [True, False])
def test_a_limit_reached_anywhere_leaves_the_graph_as_it_was(
    place: Path, monkeypatch: pytest.MonkeyPatch, *, stays_open: bool
) -> None:
    """At any look at the limits, in an ingest and a removal, kept open or opened for it; then the change is made."""
    before, listed = held(place), files(place)
    source = str(place.parent / "c.txt")
    wide = Limits(3600)
    for change, undo in (
        (lambda g: g.ingest(source, limits=wide), lambda: Graph(place).remove("c")),
        (lambda g: g.remove("b", limits=wide), lambda: Graph(place).ingest(str(place.parent / "b.txt"))),
    ):

        def opened() -> Graph:
            graph = Graph(place)
            if stays_open:
                graph._opened()
            return graph

        graph = opened()
        looks = ticks_of(monkeypatch, lambda g=graph, c=change: c(g), 0)  # type: ignore[misc]
        after = held(place)
        assert looks > 10
        assert after != before
        undo()
        for at in sorted({1, 2, 3, looks // 3, looks // 2, looks - 1, looks}):
            graph = opened()
            ticks_of(monkeypatch, lambda g=graph, c=change: c(g), at)  # type: ignore[misc]
            assert files(place) == listed
            assert held(place) == before
            change(graph)
            assert held(place) == after
            undo()
            assert files(place) == listed


def test_a_store_built_anew_under_a_limit_is_built_when_it_may_be(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index went missing, and the limit is reached while it is written: it is built for the next question."""
    import shutil

    before, listed = held(place), files(place)
    shutil.rmtree(place / "store")
    graph = Graph(place)
    graph._opened()
    written = "kg.graph.directory.GraphDirectory.write_store"
    with monkeypatch.context() as patched:
        real = Graph(place).directory.write_store
        patched.setattr(written, lambda _, quads: (limits._watch.set(limits._Watch(Limits(0))), real(quads)))
        with pytest.raises(LimitError, match="0 seconds"):
            graph.remove("b", limits=Limits(3600))
    assert files(place) == listed
    assert held(place) == before


def test_a_limit_is_of_its_block_and_its_thread() -> None:
    """Outside of it, and beside it, nothing is limited; the inner of two counts while it lasts."""
    tick()
    with limited(Limits(0)):
        with pytest.raises(LimitError, match="more than the 0 seconds"):
            tick()
        with limited(None):
            tick()
        other = threading.Thread(target=tick)
        other.start()
        other.join()
        with pytest.raises(LimitError):
            tick()
    tick()


def test_a_limit_of_memory_is_of_the_whole_process() -> None:
    """What it takes is told within a factor of what the system says it took at most."""
    assert limits._most() / 4 < limits.memory() <= limits._most() * 1.1
    with limited(Limits(memory=2**50)):
        for _ in range(1200):
            tick()
    with limited(Limits(memory=2**20)), pytest.raises(LimitError, match=r"more than the 0\.000976562 GiB of memory"):
        tick()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ingest", "{c}", "--seconds", "0.001"], "more than the 0.001 seconds that it may take; the graph is as it was"),
        (["remove", "b", "--memory", "0.01"], "more than the 0.01 GiB of memory that it may take; the graph is as it was"),
        (["build", "{c}", "--seconds", "0.001"], "the graph is as it was"),
    ],
)  # fmt: skip
def test_the_command_line_takes_limits(place: Path, arguments: list[str], said: str) -> None:
    """Exit code 1, one sentence, nothing changed; with room enough it is done."""
    before = held(place)
    given = [a.format(c=place.parent / "c.txt") for a in arguments]
    result = CliRunner().invoke(main, [*given, "--graph", str(place)])
    assert result.exit_code == 1
    assert said in result.output
    assert "Traceback" not in result.output
    assert held(place) == before
    roomy = [*given[:-1], "1000", "--graph", str(place)]
    assert CliRunner().invoke(main, roomy).exit_code == 0
    assert held(place) != before
