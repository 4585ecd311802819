"""How long the first proof and all proofs of a triple take as the graph grows, on stores in memory.

Launches of the seed's shape are multiplied under other names. Prints, for each size, the median over a sample of
inferred triples of: looking names up and telling the first proof; counting its support; every minimal proof.

    python benchmarks/proofs.py [TRIPLES …]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from kg.explain import explain
from kg.graph.lookup import statements
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH, LINKS_GRAPH, PROOFS_GRAPH
from kg.names import label
from kg.pipeline import Graph
from kg.proving.every import every_proof
from kg.proving.support import support
from kg.vocab import INDIVIDUALS

SEED = Path(__file__).resolve().parent.parent / "seeds" / "korean-reconnaissance-race.md"
_OWN = ("launch", "payload", "statement", "plan", "announcement", "rivalry", "salvage", "speculation")


def grown(seed: ox.Store, triples: int) -> ox.Store:
    """Return a store of about so many triples: the seed, and its own individuals again and again under new names."""
    store = ox.Store()
    store.bulk_extend(seed)
    layers = (ASSEMBLY_GRAPH, LINKS_GRAPH, INFERRED_GRAPH, PROOFS_GRAPH)
    again = [quad for graph in layers for quad in seed.quads_for_pattern(None, None, None, graph)]
    for number in range(max(0, (triples - len(store)) // len(again))):

        def renamed(term: object, number: int = number) -> object:
            if isinstance(term, ox.NamedNode) and term.value.startswith(INDIVIDUALS):
                kind, _, name = term.value.removeprefix(INDIVIDUALS).partition("/")
                if kind in _OWN:
                    return ox.NamedNode(f"{INDIVIDUALS}{kind}/{name}-{number}")
            if isinstance(term, ox.Literal) and term.language == "en":
                return ox.Literal(f"{term.value} ({number})", language="en")
            return term

        store.bulk_extend(
            ox.Quad(renamed(q.subject), q.predicate, renamed(q.object), q.graph_name)  # type: ignore[arg-type]
            for q in again
        )
    return store


def median(jobs: list[Callable[[], object]]) -> float:
    """Return the median time of some calls in milliseconds."""
    times = []
    for job in jobs:
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main(sizes: list[int]) -> None:
    """Print a line for each size."""
    with tempfile.TemporaryDirectory() as folder:
        graph = Graph(Path(folder) / "graph")
        graph.ingest(str(SEED))
        seed = graph.store
        sample = sorted(statements(seed, None, None, None, INFERRED_GRAPH), key=str)[::4]

        def document(name: str) -> object:
            return graph.directory.reading(name).document

        print(f"{'triples':>10} {'first proof':>12} {'support':>10} {'every proof':>12}   ms, median of {len(sample)}")
        for size in sizes:
            store = grown(seed, size)
            named = [(label(store, s), f"<{p.value}>", f"<{o.value}>") for s, p, o in sample]
            first = median([partial(explain, store, *names) for names in named])
            counted = median([partial(support, store, statement, document) for statement in sample])
            every = median([partial(every_proof, store, statement) for statement in sample])
            print(f"{len(store):>10,} {first:>12.1f} {counted:>10.1f} {every:>12.1f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
