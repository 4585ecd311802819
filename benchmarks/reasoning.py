"""Reasoning, side by side in one run: ``python benchmarks/reasoning.py [FILE…] [--changes]``.

Each engine reasons over the same files in a process of its own, from RDF files to inferred N-Triples. ``reasonable``
is compared where it is installed (``pip install reasonable``). Without FILE, data in the shape of a catalog is made.
``--changes`` measures what adding and withdrawing some facts costs in an open closure of growing size.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_REASONABLE = """
import sys, shutil, reasonable
reasoner = reasonable.PyReasoner()
for number, file in enumerate(sys.argv[2:]):
    copy = f"{sys.argv[1]}.{number}.ttl"  # it reads files by the name of Turtle only
    shutil.copyfile(file, copy)
    reasoner.load_file(copy)
with open(sys.argv[1], "w", encoding="utf-8") as out:
    for s, p, o in reasoner.reason():
        out.write(f"{s.n3()} {p.n3()} {o.n3()} .\\n")
"""


def run(name: str, command: list[str], limit: float) -> None:
    """Print one engine's time, peak memory (of it and its children) and lines written."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.nt"
        started = time.perf_counter()
        probe = (
            "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL).returncode;"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, code)"
        )
        full = [sys.executable, "-c", probe, *(str(out) if part == "OUT" else part for part in command)]
        try:
            done = subprocess.run(full, capture_output=True, text=True, check=False, timeout=limit)
        except subprocess.TimeoutExpired:
            print(f"{name:<12} more than {limit:.0f} s")
            return
        taken = time.perf_counter() - started
        peak, code = done.stdout.split() or ("0", "?")
        if not out.is_file():
            print(f"{name:<12} failed (exit code {code})")
            return
        with out.open(encoding="utf-8") as lines:
            written = sum(1 for _ in lines)
    print(
        f"{name:<12} {taken:>8.2f} s  {int(peak) // 1024:>6} MB  {written:>9,} triples  {written / taken:>9,.0f} a second"
    )


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


def main() -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--changes", action="store_true", help="measure changes of an open closure instead")
    parser.add_argument("--limit", type=float, default=300, help="seconds an engine may take (default 300)")
    given = parser.parse_args()
    if given.changes:
        changes([10_000, 100_000, 1_000_000])
        return
    with tempfile.TemporaryDirectory() as folder:
        files = given.files or catalog(Path(folder), 20_000)
        ours = [sys.executable, "-m", "kg", "reason", *files, "--out", "OUT"]
        run("kg (nemo)", ours, given.limit)
        run("reasonable", [sys.executable, "-c", _REASONABLE, "OUT", *files], given.limit)
        run("kg (owlrl)", [*ours, "--engine", "owlrl"], given.limit)


if __name__ == "__main__":
    main()
