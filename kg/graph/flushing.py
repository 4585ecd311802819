"""Emptying a store's tables in memory beside the work.

What is written stands in the store's log and in tables in memory until it is flushed to files. The tables slow each
change the larger they are (twice after ten articles, five times after sixty); a file for every change would have to be
merged with the others again and again. So they are flushed after some changes, in a thread of its own, while the next
change is thought out.
"""

from __future__ import annotations

import threading
from contextlib import suppress

import pyoxigraph as ox

# Quads written: some seven articles of a few thousand each.
_MANY = 30_000


class Flusher:
    """Flushes one store at a time."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._written = 0

    def wrote(self, store: ox.Store, quads: int) -> None:
        """Count quads that were put in or taken out; where they are many, begin to flush, unless it is being done."""
        self._written += quads
        if self._written >= _MANY and (self._thread is None or not self._thread.is_alive()):
            self._written = 0
            self._thread = threading.Thread(target=_flush, args=(store,))
            self._thread.start()

    def wait(self) -> None:
        """Return when nothing is being flushed."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None


def _flush(store: ox.Store) -> None:
    with suppress(OSError, RuntimeError):  # the log keeps it all; who writes or flushes next is told what is wrong
        store.flush()
