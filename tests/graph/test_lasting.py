"""A large graph is kept from the collector of cycles, so nothing of it may need one."""

from __future__ import annotations

import gc
import itertools
import weakref
from pathlib import Path

import pytest

from kg.graph import directory, lasting, opening
from kg.graph.opening import OpenGraph
from kg.lexicon.lexicon import Lexicon
from tests.assembly.test_open_world import Pool, readings  # noqa: F401  (a fixture is found by its name)


def test_a_graph_goes_with_its_last_user_without_the_collector(
    readings: Pool,  # noqa: F811
    lexicon: Lexicon,
) -> None:
    """After changes too: a cycle in it would keep gigabytes."""
    with lasting.undisturbed():
        kept = OpenGraph([readings["electron"]], lexicon.label_of)
        kept.change([readings["nilesat-day"]], ["electron"])
        parts = [weakref.ref(kept), weakref.ref(kept._closure), weakref.ref(kept._closure._kept)]
        del kept
        assert [part() for part in parts] == [None, None, None]


def test_a_large_graph_is_taken_as_permanent_and_a_small_one_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the collector works on as before."""
    done: list[str] = []
    monkeypatch.setattr(lasting.gc, "freeze", lambda: done.append("frozen"))
    lasting.settle(1000)
    assert not done
    lasting.settle(1_000_000)
    assert done == ["frozen"]
    assert gc.isenabled()


def test_the_tables_of_a_large_graph_are_not_new_to_the_collector_after_a_change(
    readings: Pool,  # noqa: F811
    lexicon: Lexicon,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Even where the collector was about to look at everything."""
    monkeypatch.setattr(lasting, "_LARGE", 1)
    try:
        kept = OpenGraph([readings["electron"]], lexicon.label_of)
        kept.change([readings["nilesat-day"]])
        layer = kept._closure._kept.last
        tables = {id(table) for table in (layer.kept._facts._all, layer.kept._steps, layer._proofs._heights)}
        assert all(gc.is_tracked(table) for table in (layer.kept._facts._all, layer.kept._steps))
        assert tables.isdisjoint(id(known) for generation in range(3) for known in gc.get_objects(generation))
    finally:
        gc.unfreeze()


def test_the_collector_works_again_after_an_opening_that_fails(
    monkeypatch: pytest.MonkeyPatch, lexicon: Lexicon
) -> None:
    """And stays off where it was off."""

    def failing(*_: object) -> None:
        assert not gc.isenabled()
        raise MemoryError

    monkeypatch.setattr(opening, "OpenClosure", failing)
    with pytest.raises(MemoryError):
        OpenGraph((), lexicon.label_of)
    assert gc.isenabled()
    with lasting.undisturbed():
        with lasting.undisturbed():
            pass
        assert not gc.isenabled()


def test_a_store_written_in_parts_is_whole(tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the parts fall, a repeated quad among them, and where there is none."""
    quads = [*itertools.islice(OpenGraph((), lexicon.label_of).quads(), 100)] * 2
    place = directory.GraphDirectory(tmp_path / "g")
    place.create()
    for part in (7, 100, 200, 1000):  # of the first there are so many that they are merged
        monkeypatch.setattr(directory, "_PART", part)
        for written in (quads, []):
            place.write_store(written)
            assert set(place.open_store()) == set(written)
