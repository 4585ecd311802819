"""A world that is kept up: after any changes in any order it is the world assembled from nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.assembly.gathering import OpenClusters
from kg.assembly.identity import candidate, joined
from kg.assembly.ledger import WorldDelta
from kg.assembly.values import Node, World
from kg.assembly.world import OpenWorld, assemble
from kg.lexicon.lexicon import Lexicon
from kg.model import Reading
from tests.conftest import SEED, Reader

# Reports that meet, exclude each other, share a name, and bear on each other across events.
TEXTS = {
    "nilesat-day": "SpaceX launched the Nilesat 301 satellite on a Falcon 9 rocket from Cape Canaveral on June 8, 2022.",
    "nilesat-month": "Egypt's Nilesat 301 satellite was launched by a Falcon 9 in June 2022.",
    "nilesat-other-day": "SpaceX launched the Nilesat 301 satellite on a Falcon 9 rocket on June 9, 2022.",
    "nilesat-plan": "SpaceX will launch the Nilesat 301 satellite on a Falcon 9 rocket from Cape Canaveral on June 8, 2025.",
    "electron": "An Electron rocket failed to reach orbit on September 19, 2023.",
    "electron-again": "Rocket Lab's Electron failed on September 19, 2023, and lost its payload.",
    "electron-day-after": "An Electron rocket failed to reach orbit on September 20, 2023.",
    "iran-first": "Iran launched its first military satellite on April 2, 2020 and put it into orbit.",
    "iran-failed": "The launch of Iran's first military satellite failed, officials said.",
    "korea-plan": "South Korea plans to launch five spy satellites by 2025.",
    "korea-launch": (
        "South Korea launched its second spy satellite on a Falcon 9 rocket from Kennedy Space Center on April 8, 2024."
    ),
    "rivals": "North Korea and South Korea have been competing to launch spy satellites since 2023.",
    # Of launches that the seed tells of: a finer day, on which an order rests, and two that take the name of a wreck.
    "malligyong": "North Korea launched its Malligyong-1 satellite into orbit on November 21, 2023.",
    "korea-failed-may": ("North Korea's first satellite was launched on May 31, 2023, but it failed to reach orbit."),
    "korea-failed-august": (
        "North Korea's first satellite was launched on August 24, 2023, but it failed to reach orbit."
    ),
    "nothing": "The weather was fine.",
}


class Pool(dict[str, Reading]):
    """Readings by name; a failing example shows their names alone."""

    def __repr__(self) -> str:
        return f"Pool({len(self)} readings)"


@pytest.fixture(scope="module")
def readings(read_text: Reader) -> Pool:
    found = Pool({name: read_text(text, "2024-04-10", name) for name, text in TEXTS.items()})
    found["seed"] = read_text(SEED.read_text(encoding="utf-8"), None, "seed")
    # The same document in other words: what it said before must go.
    found["korea-launch*"] = read_text("South Korea's spy satellite was lost in 2023.", None, "korea-launch")
    return found


NAMES = [*TEXTS, "seed", "korea-launch*"]
changes = st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from(NAMES), max_size=4)), max_size=8)


def applied(world: World, delta: WorldDelta) -> tuple[set[object], set[object], set[object]]:
    """Return the facts, links and conflicts of a world after a change."""
    facts = set(world.facts) - {old for old, _ in delta.facts if old} | {new for _, new in delta.facts if new}
    placed = set(world.placed) - set(delta.unplaced) | set(delta.placed)
    return facts, placed, set(world.conflicts) - set(delta.settled) | set(delta.conflicts)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes)
def test_any_sequence_of_changes_ends_in_the_world_assembled_from_nothing(
    readings: Pool, lexicon: Lexicon, steps: list[tuple[bool, list[str]]]
) -> None:
    """Facts, supports, links and conflicts alike; and what a change tells is what changed."""
    kept = OpenWorld(lexicon.label_of)
    left: dict[str, Reading] = {}
    for add, names in steps:
        before = kept.world()
        if add:
            came = {readings[name].document.id: readings[name] for name in names}
            left |= came
            delta = kept.change(came.values())
        else:
            delta = kept.change((), [readings[name].document.id for name in names])
            for name in names:
                left.pop(readings[name].document.id, None)
        now = kept.world()
        assert now == assemble(left.values(), lexicon.label_of)
        assert applied(before, delta) == (set(now.facts), set(now.placed), set(now.conflicts))


def test_a_change_tells_only_what_changed(readings: Pool, lexicon: Lexicon) -> None:
    """A second report adds its supports to the facts of the launch, and leaves another launch alone."""
    kept = OpenWorld(lexicon.label_of)
    kept.change([readings["nilesat-day"], readings["electron"]])
    delta = kept.change([readings["nilesat-month"]])
    assert delta.facts
    assert {(new or old).subject for old, new in delta.facts if new or old} <= {  # type: ignore[union-attr]
        f.subject for f in assemble([readings[n] for n in ("nilesat-day", "nilesat-month")], lexicon.label_of).facts
    }
    assert kept.change([readings["nilesat-month"]]) == WorldDelta()


def test_a_name_that_is_no_longer_alone_is_told_apart_and_back(readings: Pool, lexicon: Lexicon) -> None:
    """A launch that failed and one that flew carry the same payload's name; when one goes the other has it alone."""
    kept = OpenWorld(lexicon.label_of)
    kept.change([readings["iran-first"]])
    alone = kept.world()
    kept.change([readings["iran-failed"]])
    assert kept.world() == assemble([readings["iran-first"], readings["iran-failed"]], lexicon.label_of)
    kept.change((), ["iran-failed"])
    assert kept.world() == alone


def test_what_is_computed_across_documents_follows_each_of_them(readings: Pool, lexicon: Lexicon) -> None:
    """A finer day of one launch bounds the one before it; a launch that gets another name keeps its wreck."""
    kept = OpenWorld(lexicon.label_of)
    kept.change([readings["seed"]])
    assert {"2023-11-30", "2023-11-21"} == changed(
        kept.change([readings["malligyong"]]), "sr:latest", "satellite-1-failed"
    )
    assert changed(kept.change([readings["korea-failed-may"]]), "sr:concerns") == set()
    wrecks = changed(kept.change([readings["korea-failed-august"]]), "sr:concerns")
    assert {wreck.rsplit("/", 1)[1][:21] for wreck in wrecks} == {"kp-satellite-1-failed"}
    assert len(wrecks) == 2


def changed(delta: WorldDelta, predicate: str, subject: str = "") -> set[str]:
    """Return the values of a property that came or fell."""
    facts = [fact for pair in delta.facts for fact in pair if fact and None in pair]
    return {
        f.object.iri if isinstance(f.object, Node) else f.object.lexical
        for f in facts
        if f.predicate == predicate and subject in f.subject
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*TEXTS, "seed"]), unique=True))
def test_blocks_and_changes_give_the_clusters_of_all_pairs(readings: Pool, names: list[str]) -> None:
    """Comparing every report with every other, at once, joins the same ones."""
    events = [e for name in names for e in readings[name].events if e.kind == "launch"]
    kept = OpenClusters()
    for event in events:
        kept.change([event])
    found = {id(c): c for c in kept._cluster.values()}.values()
    pairs = (candidate(a, b) for a in events for b in events if a.id < b.id)
    assert set(found) == set(joined(events, [pair for pair in pairs if pair]))
