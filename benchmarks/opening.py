"""An open graph of growing size: ``python benchmarks/opening.py [TRIPLES…]`` (default 10000 100000 1000000).

A catalog in the shape of the reference, over its own nations, rockets and sites, stands for a large graph; with
``--twice`` one payload in a hundred has an earlier name, too. In each size, in a process of its own: opening it
(reasoning, choosing proofs), writing its store, then the seed article's facts put in and taken out, in memory and in the
store on disk, and the proofs of inferred triples read from the store. Times are the best, the middle and the worst of
some turns, by the clock and in seconds of processor (of all threads): the clock is what a user waits, the processor what
the change takes where others use the machine, too. Compare them within a run.
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
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from kg.explain import explanation
from kg.extracting import extract
from kg.graph.directory import GraphDirectory
from kg.graph.mapping import INFERRED_GRAPH
from kg.graph.opening import OpenGraph
from kg.graph.reference import reference
from kg.lexicon.lexicon import default_lexicon
from kg.model import Reading
from kg.reading.document import read
from kg.reading.sources import sources
from kg.reasoning.triples import Statement
from kg.vocab import INDIVIDUALS, RDF_TYPE, sr, term

SEED = Path(__file__).resolve().parent.parent / "seeds" / "korean-reconnaissance-race.md"
_OF_A_LAUNCH = 7


def catalog(triples: int, *, twice: bool = False) -> Iterator[Statement]:
    """Yield launches of satellites with their nations, rockets and sites: seven triples each.

    ``twice``: one payload in a hundred has an earlier name, too.
    """
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
        if twice and number % 100 == 0:
            yield payload, term("owl", "sameAs"), ox.NamedNode(f"{INDIVIDUALS}payload/a-catalog-{number}")
        yield payload, RDF_TYPE, sr(kind)
        yield payload, sr("payloadOf"), draw.choice(known["nation"])
        yield payload, sr("cosparId"), ox.Literal(f"{1957 + number % 70}-{number:07}A")


Times = tuple[float, float]  # milliseconds by the clock, and of processor


def now() -> Times:
    """Return the time by the clock and by the processor, in milliseconds."""
    return 1000 * time.perf_counter(), 1000 * time.process_time()


def since(started: Times) -> Times:
    """Return how long ago that was."""
    clock, processor = now()
    return clock - started[0], processor - started[1]


def timed(work: Callable[[], object]) -> Times:
    """Return what some work takes."""
    started = now()
    work()
    return since(started)


def told(name: str, times: list[Times]) -> None:
    """Print the best, the middle and the worst of some times."""
    clock, processor = (
        f"{min(some):>7.1f} {statistics.median(some):>7.1f} {max(some):>7.1f} ms" for some in zip(*times, strict=True)
    )
    print(f"  {name:<32} clock {clock}   processor {processor}")


def most() -> str:
    """Return the most memory that this process took."""
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB"


def measure(triples: int, folder: Path, turns: int, *, twice: bool) -> None:
    """Print the figures of one size."""
    reading = extract(read(next(iter(sources([str(SEED)])))))
    facts = list(catalog(triples, twice=twice))
    label_of = default_lexicon().label_of
    directory = GraphDirectory(folder / "graph")
    directory.create()
    before, started = most(), now()
    graph = OpenGraph((), label_of, facts)
    clock, processor = since(started)
    print(
        f"{len(facts):,} triples, {graph.inferences:,} inferences: opened in {clock / 1000:.1f} s"
        f" ({processor / 1000:.1f} s of processor), {most()} ({before} before)"
    )
    clock, processor = timed(lambda: directory.write_store(graph.stored()))
    store = directory.path / "store"
    size = sum(file.stat().st_size for file in store.iterdir()) >> 20
    print(
        f"  store written in {clock / 1000:.1f} s ({processor / 1000:.1f} s of processor), {size:,} MB, at most {most()}"
    )
    changes(graph, directory, reading, turns)
    proofs(directory, random.Random(triples))
    print(f"  peak memory {most()}")
    sys.stdout.flush()


def changes(graph: OpenGraph, directory: GraphDirectory, reading: Reading, turns: int) -> None:
    """Print what it takes to put the seed into an open graph and its store, which is held open, and out again."""
    times: dict[str, list[Times]] = {}
    quads = 0
    with directory.hold():
        for _ in range(turns):
            for name, add, remove in (("put in", (reading,), ()), ("take out", (), (reading.document.id,))):
                started = now()
                delta = graph.change(add, remove)
                times.setdefault(f"{name} the seed, in memory", []).append(since(started))
                directory.update_store(partial(graph.refiled, delta))
                times.setdefault(f"{name} the seed, in all", []).append(since(started))
                quads = len(delta.add) + len(delta.remove)
    for name, taken in sorted(times.items()):
        told(name, taken)
    print(f"  {quads:,} quads a change; best, middle and worst of {turns} turns")


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
    parser.add_argument("--turns", type=int, default=20, help="how often the seed is put in and taken out (20)")
    parser.add_argument("--twice", action="store_true", help="give one payload in a hundred a second name")
    parser.add_argument("--folder", type=Path, help="where the stores are written (a temporary directory)")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if not given.here:
        for size in given.triples:
            kept = ["--turns", str(given.turns), *(["--folder", str(given.folder)] if given.folder else [])]
            kept += ["--twice"] if given.twice else []
            subprocess.run([sys.executable, __file__, "--here", str(size), *kept], check=True)
        return
    folder = Path(tempfile.mkdtemp(dir=given.folder))
    try:
        measure(given.triples[0], folder, given.turns, twice=given.twice)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
