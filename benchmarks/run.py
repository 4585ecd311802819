"""Benchmarks, one command, one table: ``make bench`` or ``python benchmarks/run.py [--corpus DIR] [--growth 250 500]``.

Times are wall-clock seconds, the best of some runs, in one process group on one machine; compare them as ratios within
a run, never across machines. Cold figures start a new interpreter.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "korean-reconnaissance-race.md"


def best(work: Callable[[], object], runs: int = 5) -> tuple[float, float]:
    """Return the best and the median time of some runs."""
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken), statistics.median(taken)


def row(name: str, figures: tuple[float, float], aim: str = "") -> None:
    """Print one line of the table."""
    print(f"{name:<44} {figures[0]:>9.3f} s  {figures[1]:>9.3f} s   {aim}")


def cold(*arguments: str) -> Callable[[], object]:
    """Return a command run in a new interpreter."""
    return lambda: subprocess.run([sys.executable, "-m", "kg", *arguments], check=True, capture_output=True, cwd=ROOT)


def whole_line(graph: str) -> None:
    """The seed from nothing to answers."""
    row("kg build (seed), cold", best(cold("build", "--graph", graph), 3), "aim 2")
    row("kg query launches, cold", best(cold("query", "launches", "--graph", graph)), "aim 0.5")
    row("kg --help, cold", best(cold("--help")), "aim 0.25")
    row("kg view, cold", best(cold("view", "--graph", graph, "--out", graph + ".html"), 3))


def stages() -> None:
    """Each station of the line, warm, on the seed."""
    from kg.assembly.world import assemble
    from kg.data import reference_files
    from kg.extracting import extract
    from kg.graph.opening import OpenGraph
    from kg.graph.reference import ontology, reference
    from kg.lexicon.entries import load
    from kg.lexicon.lexicon import Lexicon, default_lexicon
    from kg.reading.document import read
    from kg.reading.sources import sources

    row("lexicon compiled", best(lambda: Lexicon(*load(reference_files())), 3))
    raw = next(iter(sources([str(SEED)])))
    row("reading and extraction of the seed", best(lambda: extract(read(raw)), 10), "aim 0.02")
    readings = (extract(read(raw)),)
    label_of = default_lexicon().label_of
    row("assembly", best(lambda: assemble(readings, label_of)))
    ontology(), reference()
    row("assembly, reasoning and mapping", best(lambda: list(OpenGraph(readings, label_of).quads()), 3))


def corpus(folder: Path) -> None:
    """Articles per second, cost against length, and peak memory on the summaries of a corpus."""
    from kg.assembly.reading import read_document
    from kg.extraction.engine import RulesEngine
    from kg.lexicon.lexicon import default_lexicon
    from kg.reading.document import read
    from kg.reading.sources import RawSource

    engine = RulesEngine(default_lexicon())
    records = [
        json.loads(line) for line in (folder / "snapi_2022" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    texts = [record["raw"] for record in records]

    def through(some: list[str]) -> float:
        started = time.perf_counter()
        for text in some:
            read_document(read(RawSource("bench", "bench", ".txt", text.encode("utf-8", "surrogatepass"))), engine)
        return time.perf_counter() - started

    taken = through(texts)
    print(
        f"{'summaries':<44} {len(texts):>9,}    {taken / len(texts) * 1000:.2f} ms each, {len(texts) / taken:,.0f} a second"
    )
    long = " ".join(texts[:400])
    for size in (5_000, 10_000, 20_000, 40_000):
        print(f"{'one text of ' + format(size, ',') + ' characters':<44} {through([long[:size]]):>9.3f} s")
    print(f"{'peak memory':<44} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>9.0f} MB")


def growth(sizes: tuple[int, ...]) -> None:
    """Cost against length for news of every shape, read to its launches and put into a graph: twice the text, twice."""
    from shapes import REPORTS, report

    from kg.assembly.world import assemble
    from kg.extracting import extract
    from kg.lexicon.lexicon import default_lexicon
    from kg.reading.document import Description, read
    from kg.reading.sources import RawSource

    label_of = default_lexicon().label_of
    extract(read(RawSource("bench", "bench", ".txt", b"A Falcon 9 was launched.")))
    print(f"{'processor seconds, by pieces':<36}" + "".join(f"{size:>9,}" for size in sizes) + "   last two")
    for shape in REPORTS:
        taken = []
        for size in sizes:
            source = RawSource("bench", "bench", ".txt", report(shape, size).encode())
            document = read(source, Description(published="2024-04-10"))
            started = time.process_time()
            assemble((extract(document),), label_of)
            taken.append(time.process_time() - started)
        ratio = taken[-1] / taken[-2] if len(taken) > 1 else 1.0
        print(f"{shape:<36}" + "".join(f"{seconds:>9.2f}" for seconds in taken) + f"   x {ratio:.1f}", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--growth", type=int, nargs="+", metavar="PIECES", help="only cost against length, for these")
    arguments = parser.parse_args()
    if arguments.growth:
        growth(tuple(arguments.growth))
        return
    print(f"{'':<44} {'best':>9}    {'median':>9}")
    with tempfile.TemporaryDirectory() as folder:
        whole_line(str(Path(folder) / "graph"))
    stages()
    growth((125, 250, 500))
    if arguments.corpus.is_dir():
        corpus(arguments.corpus)
    else:
        print(f"{arguments.corpus}: not here; no figures on a corpus")


if __name__ == "__main__":
    main()
