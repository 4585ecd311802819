"""Python's collector of cycles and a large graph: it waits while one is built, and does not look at it afterwards.

A full look at a million triples' tables takes seconds and would come in the middle of some change. They hold no cycles,
so the graph is freed when the last user lets go of it. (What else the process holds at that time is no longer searched
for cycles either.)
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_LARGE = 20_000


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let the collector wait until the end of the block."""
    waits = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if waits:
            gc.enable()


def settle(facts: int) -> None:
    """Take what was built as permanent where it holds many facts; to be called before the collector works again.

    A full look would take tables of nothing but numbers out of what the collector knows. With the next fact that is
    put into one it would be new again, and be looked through from end to end: in the first change of a large graph.
    """
    if facts >= _LARGE:
        gc.collect(1)
        gc.freeze()
