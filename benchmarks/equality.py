"""What names for one thing cost: ``python benchmarks/equality.py [NAMES …]``.

Each of the names has ten facts of its own, in which it is subject or object; they are told to be one (a chain of
``owl:sameAs``), or found to be by an inverse functional property. Given are the statements that the closure holds with
their steps, and the clock for opening it, for a fact of one name put in and taken out (the middle of eleven turns), and
for one equality taken out and put in again.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from pyoxigraph import NamedNode

from kg.reasoning.reasoner import OpenClosure
from kg.reasoning.triples import Statement
from kg.vocab import RDF_TYPE, term


def x(name: str) -> NamedNode:
    """Return a name of the benchmark's own."""
    return NamedNode(f"http://example.org/{name}")


def told(count: int) -> tuple[list[Statement], list[Statement]]:
    """Return names that are told to be one, and the equality in their midst."""
    equal: list[Statement] = [(x(f"n{a:03}"), term("owl", "sameAs"), x(f"n{b:03}")) for a, b in pairwise(range(count))]
    return equal, equal[count // 2 : count // 2 + 1]


def found(count: int) -> tuple[list[Statement], list[Statement]]:
    """Return names that have one value of a property that only one thing can have, and the value of one of them."""
    has: list[Statement] = [(x(f"n{number:03}"), x("id"), x("value")) for number in range(count)]
    return [(x("id"), RDF_TYPE, term("owl", "InverseFunctionalProperty")), *has], has[count // 2 : count // 2 + 1]


def facts(count: int) -> list[Statement]:
    """Return what is said of the names."""
    return [
        (x(f"n{name:03}"), x("p"), x(f"v{number}-{name}"))
        if number % 2
        else (x(f"v{number}-{name}"), x("q"), x(f"n{name:03}"))
        for name in range(count)
        for number in range(10)
    ]


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    """Print a line for each way of being one and each number of names."""
    print(f"{'names':<14}{'statements':>12}{'opened':>12}{'a fact':>12}{'an equality':>14}")
    for count in map(int, sys.argv[1:] or ("10", "50")):
        for how in (told, found):
            equal, one = how(count)
            given = [*facts(count), *equal]
            started = time.perf_counter()
            opened = OpenClosure(given)
            taken = time.perf_counter() - started
            size = len(given) + sum(1 for _ in opened.steps())
            fact: list[Statement] = [(x(f"n{count // 3:03}"), x("p"), x("more"))]
            turns = [timed(lambda: (opened.change(fact), opened.change([], fact))) for _ in range(11)]  # noqa: B023
            parted = timed(lambda: (opened.change([], one), opened.change(one)))  # noqa: B023
            name = f"{count} {how.__name__}"
            print(
                f"{name:<14}{size:>12,}{taken:>10.3f} s{1000 * statistics.median(turns):>9.2f} ms{parted:>12.3f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
