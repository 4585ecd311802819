"""An open graph of growing size: ``python benchmarks/opening.py [TRIPLES…]`` (default 10000 100000 1000000).

A catalog in the shape of the reference, over its own nations, rockets and sites, stands for a large graph. In each size,
in a process of its own: opening it (reasoning, choosing proofs), writing its store, then the seed article's facts put in
and taken out, in memory and in the store on disk, and the proofs of inferred triples read from the store. Times are the
middle and the worst of seven turns; compare them within a run.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.explain import explanation
from kg.extracting import extract
from kg.graph.directory import GraphDirectory
from kg.graph.mapping import INFERRED_GRAPH
from kg.graph.opening import OpenGraph
from kg.graph.reference import reference
from kg.lexicon.lexicon import default_lexicon
from kg.reading.document import read
from kg.reading.sources import sources
from kg.reasoning.triples import Statement
from kg.vocab import INDIVIDUALS, RDF_TYPE, sr

SEED = Path(__file__).resolve().parent.parent / "seeds" / "korean-reconnaissance-race.md"
_OF_A_LAUNCH = 7


def catalog(triples: int) -> Iterator[Statement]:
    """Yield launches of satellites with their nations, rockets and sites: seven triples each."""
    draw = random.Random(triples)
    known: dict[str, list[ox.NamedNode]] = {}
    for subject in sorted({s[0].value for s in reference() if isinstance(s[0], ox.NamedNode)}):
        known.setdefault(subject.removeprefix(INDIVIDUALS).split("/")[0], []).append(ox.NamedNode(subject))
    for number in range(triples // _OF_A_LAUNCH):
        launch = ox.NamedNode(f"{INDIVIDUALS}launch/catalog-{number}")
        payload = ox.NamedNode(f"{INDIVIDUALS}payload/catalog-{number}")
        kind = "ReconnaissanceSatellite" if number % 9 == 0 else "CommunicationsSatellite"
        yield launch, RDF_TYPE, sr("FailedLaunch" if number % 12 == 0 else "SuccessfulLaunch")
        yield launch, sr("usedVehicle"), draw.choice(known["vehicle"])
        yield launch, sr("fromSite"), draw.choice(known["site"])
        yield launch, sr("carried"), payload
        yield payload, RDF_TYPE, sr(kind)
        yield payload, sr("payloadOf"), draw.choice(known["nation"])
        yield payload, sr("cosparId"), ox.Literal(f"{1957 + number % 70}-{number:07}A")


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that some work takes."""
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def told(name: str, times: list[float]) -> None:
    """Print the middle and the worst of some times."""
    print(f"  {name:<44} {statistics.median(times):>9.1f} ms  worst {max(times):>9.1f} ms")


def measure(triples: int, folder: Path) -> None:
    """Print the figures of one size."""
    reading = extract(read(next(iter(sources([str(SEED)])))))
    facts = list(catalog(triples))
    label_of = default_lexicon().label_of
    directory = GraphDirectory(folder / "graph")
    directory.create()
    started = time.perf_counter()
    graph = OpenGraph((), label_of, facts)
    print(
        f"{len(facts):,} triples, {graph.inferences:,} inferences: opened in {time.perf_counter() - started:.1f} s,"
        f" {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB"
    )
    written = timed(lambda: directory.write_store(graph.quads()))
    store = directory.path / "store"
    size = sum(file.stat().st_size for file in store.iterdir()) >> 20
    print(f"  store written in {written / 1000:.1f} s, {size:,} MB on disk")
    times: dict[str, list[float]] = {}
    with directory.hold():
        for _ in range(7):
            for name, add, remove in (("put in", (reading,), ()), ("take out", (), (reading.document.id,))):
                started = time.perf_counter()
                delta = graph.change(add, remove)
                reasoned = time.perf_counter()
                directory.update_store(delta.remove, delta.add)
                done = time.perf_counter()
                for part, taken in (("in memory", reasoned - started), ("in all", done - started)):
                    times.setdefault(f"{name} the seed, {part}", []).append(1000 * taken)
                quads = len(delta.add) + len(delta.remove)
    for name, taken in sorted(times.items()):
        told(name, taken)
    print(f"  {'quads of a change':<44} {quads:>9,}")
    proofs(directory, random.Random(triples))
    print(f"  {'peak memory':<44} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:>9,} MB")
    sys.stdout.flush()


def proofs(directory: GraphDirectory, draw: random.Random) -> None:
    """Print what the first proof of an inferred triple takes, down to its leaves, read from the store."""
    store = directory.open_store()
    found: list[Statement] = []
    for number, quad in enumerate(store.quads_for_pattern(None, None, None, INFERRED_GRAPH)):
        if len(found) < 200:
            found.append((quad.subject, quad.predicate, quad.object))  # type: ignore[arg-type]
        elif draw.randrange(number + 1) < 200:
            found[draw.randrange(200)] = (quad.subject, quad.predicate, quad.object)  # type: ignore[assignment]
        if number > 2_000_000:
            break
    told("a proof (200 drawn)", [timed(lambda s=s: explanation(store, s)) for s in found])  # type: ignore[misc]


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("triples", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if not given.here:
        for size in given.triples:
            subprocess.run([sys.executable, __file__, "--here", str(size)], check=True)
        return
    folder = Path(tempfile.mkdtemp())
    try:
        measure(given.triples[0], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
