"""Reasoning, side by side in one run: ``python benchmarks/reasoning.py [FILE…] [--shape NAME --size N] [--changes]``.

Each engine reasons over the same files in a process of its own, from RDF files (which may end in .gz) to inferred
N-Triples, and tells when it has loaded and when it has closed; ``reasonable`` is compared where it is installed (``pip
install reasonable``) and writes what was given with what it inferred. Without FILE, data is made in the shapes of a
catalog of launches, of LUBM (``university``) and of what is heavy in OWL2Bench (``acquaintance``; ``benchmarks/shapes.py``
says how). ``--growth`` doubles the catalog, ``--changes`` measures what adding and withdrawing some facts costs in an
open closure of growing size.
"""

from __future__ import annotations

import argparse
import gzip
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import shapes

# Each prints the seconds when it has loaded, when it has closed, and when it has written.
_REASONABLE = """
import sys, time
started = time.perf_counter()
import reasonable
reasoner = reasonable.PyReasoner()
for file in sys.argv[2:]:
    reasoner.load_file(file)
loaded = time.perf_counter()
found = reasoner.reason()
closed = time.perf_counter()
with open(sys.argv[1], "w", encoding="utf-8") as out:
    for s, p, o in found:
        out.write(f"{s.n3()} {p.n3()} {o.n3()} .\\n")
print(loaded - started, closed - started, time.perf_counter() - started)
"""
_NEMO = """
import sys, time
started = time.perf_counter()
from pathlib import Path
from kg.reasoning import processes
from kg.reasoning.bulk import Bulk, Limits
from kg.reasoning.interning import TextTerms
from kg.reasoning.loading import load
processes.start()
bulk = Bulk(TextTerms())
for index, file in enumerate(sys.argv[2:]):
    load(Path(file), bulk, index)
loaded = time.perf_counter()
bulk.close(Limits())
closed = time.perf_counter()
with open(sys.argv[1], "w", encoding="utf-8") as out:
    out.writelines(bulk.lines())
processes.stop()
print(loaded - started, closed - started, time.perf_counter() - started)
"""
_OWLRL = """
import sys, time
started = time.perf_counter()
from pathlib import Path
from kg.reasoning.plain import reason_files
found = reason_files([Path(file) for file in sys.argv[2:]], "owlrl")
closed = time.perf_counter()
with open(sys.argv[1], "w", encoding="utf-8") as out:
    out.writelines(found.lines())
print("nan", closed - started, time.perf_counter() - started)
"""
ENGINES = {"kg (nemo)": _NEMO, "reasonable": _REASONABLE, "kg (owlrl)": _OWLRL}
_PROBE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode, done.stdout)
sys.exit(done.returncode)
"""


def run(name: str, files: list[str], limit: float) -> None:
    """Print one engine's times (with the interpreter's start in the whole), peak memory and lines written."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.nt"
        command = [sys.executable, "-c", ENGINES[name], str(out), *files]
        started = time.perf_counter()
        # The probe and the engine that it starts are one group: an engine left running would slow down all that follow.
        probe = subprocess.Popen(
            [sys.executable, "-c", _PROBE, *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        try:
            told, _ = probe.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(probe.pid, signal.SIGKILL)
            probe.communicate()
            print(f"{name:<12} more than {limit:.0f} s")
            return
        whole = time.perf_counter() - started
        if probe.returncode:
            print(f"{name:<12} failed or is not installed (exit code {probe.returncode})")
            return
        peak, _, *times = told.split()
        loaded, closed, written = map(float, times)
        with out.open(encoding="utf-8") as lines:
            count = sum(1 for _ in lines)
    print(
        f"{name:<12} {loaded:>8.2f} {closed - loaded:>8.2f} {written - closed:>8.2f} {whole:>8.2f} s"
        f" {int(peak) // 1024:>7} MB {count:>10,} {count / whole:>10,.0f} a second"
    )


def compare(files: list[str], limit: float) -> None:
    """Print every engine's line over some files."""
    print(f"{'':<12} {'load':>8} {'close':>8} {'write':>8} {'whole':>10} {'peak':>10} {'triples':>10}")
    with tempfile.TemporaryDirectory() as folder:
        plain = [_plain(Path(file), Path(folder)) for file in files]
        for name in ENGINES:
            # reasonable reads no compressed file, and N-Triples by the name of Turtle only
            run(name, plain if name == "reasonable" else files, limit)


def _plain(file: Path, folder: Path) -> str:
    copy = folder / f"{file.name.removesuffix('.gz')}.ttl"
    copy.write_bytes(gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes())
    return str(copy)


def catalog(folder: Path, launches: int) -> list[str]:
    """Write a catalog in the project's own vocabulary: launches, vehicles, sites, satellites and their nations."""
    import kg.data
    from kg.vocab import sr

    draw = random.Random(launches)
    file = folder / "catalog.nt"
    with file.open("w", encoding="utf-8") as out:
        for i in range(launches):
            launch, payload = f"<http://x/launch{i}>", f"<http://x/satellite{i}>"
            for s, p, o in (
                (launch, sr("usedVehicle"), f"<http://x/vehicle{draw.randrange(200)}>"),
                (launch, sr("fromSite"), f"<http://x/site{draw.randrange(40)}>"),
                (launch, sr("carried"), payload),
                (payload, sr("payloadOf"), f"<http://x/nation{draw.randrange(50)}>"),
            ):
                out.write(f"{s} {p} {o} .\n")
    return [str(kg.data.ontology_file()), str(file)]


def changes(sizes: list[int]) -> None:
    """Print what a change of 300 facts costs in a closure of growing size: the middle of five, in milliseconds."""
    from kg.reasoning.incremental import Materialisation
    from kg.reasoning.program import CompiledRule, Program

    kind, same, carried, vehicle, nation, of, launch, payload = range(8)
    rules = (
        CompiledRule("prp-dom", ((-1, carried, -2),), (-1, kind, launch)),
        CompiledRule("prp-rng", ((-1, carried, -2),), (-2, kind, payload)),
        CompiledRule("prp-spo2", ((-1, carried, -2), (-2, nation, -3)), (-1, of, -3)),
    )
    print(f"{'facts':>10} {'with inferred':>14} {'add 300':>10} {'withdraw':>10} {'proof':>10}")
    for size in sizes:
        draw = random.Random(size)
        count = size // 3

        def article(first: int, number: int, draw: random.Random = draw) -> list[tuple[int, int, int]]:
            made = []
            for i in range(first, first + number):
                at = 1000 + 2 * i
                made += [
                    (at, carried, at + 1),
                    (at, vehicle, 100 + draw.randrange(200)),
                    (at + 1, nation, 400 + draw.randrange(50)),
                ]
            return made

        kept = Materialisation(Program(kind, same, rules), article(0, count))
        adding, withdrawing, proving = [], [], []
        for turn in range(5):
            facts = article(count + 100 * turn, 100)
            for work, times in ((lambda: kept.change(facts), adding), (lambda: kept.change([], facts), withdrawing)):  # noqa: B023
                started = time.perf_counter()
                work()
                times.append(1000 * (time.perf_counter() - started))
            started = time.perf_counter()
            next(kept.derivations((1000, of, next(iter(o for s, p, o in article(0, 1) if p == nation)))), None)
            kept.step((1000, kind, launch))
            proving.append(1000 * (time.perf_counter() - started))
        middle = [sorted(times)[2] for times in (adding, withdrawing, proving)]
        print(f"{3 * count:>10,} {len(kept):>14,} {middle[0]:>7.1f} ms {middle[1]:>7.1f} ms {middle[2]:>7.2f} ms")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


# How each shape is made, and how large when nothing is said; of the last, reasonable takes 17 GB at four times the size.
SHAPES = {
    "catalog": (catalog, 20_000),
    "university": (shapes.university, 1),
    "acquaintance": (shapes.acquaintance, 300),
}


def made(names: list[str], sizes: list[int], limit: float) -> None:
    """Compare the engines on every shape in every size, a table each."""
    for name in names:
        make, usual = SHAPES[name]
        for size in sizes or [usual]:
            with tempfile.TemporaryDirectory() as folder:
                files = make(Path(folder), size)
                with Path(files[-1]).open(encoding="utf-8") as lines:
                    print(f"{name} {size:,}: {sum(1 for _ in lines):,} triples")
                compare(files, limit)


def main() -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--shape", choices=SHAPES, action="append", help="make data in this shape (default: in each)")
    parser.add_argument("--size", type=int, action="append", help="launches, universities or people (may be repeated)")
    parser.add_argument("--changes", action="store_true", help="measure changes of an open closure instead")
    parser.add_argument("--limit", type=float, default=300, help="seconds an engine may take (default 300)")
    parser.add_argument("--growth", action="store_true", help="catalogs of growing size instead")
    given = parser.parse_args()
    if given.changes:
        changes([10_000, 100_000, 1_000_000])
    elif given.files:
        compare(given.files, given.limit)
    elif given.growth:
        made(["catalog"], [5_000, 10_000, 20_000, 40_000, 80_000], given.limit)
    else:
        made(given.shape or list(SHAPES), given.size or [], given.limit)


if __name__ == "__main__":
    main()
