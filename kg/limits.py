"""Limits on a change: how long it may take, and how much memory the process may come to.

Work that may be long calls ``tick`` again and again; where a limit of the block it runs in is reached, that raises.
Outside such a block it costs next to nothing.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from kg.errors import LimitError

# Asking for the memory costs more than asking for the time.
_EVERY = 500
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a change may take: ``seconds`` in all, and ``memory`` in bytes of the whole process; None: any."""

    seconds: float | None = None
    memory: int | None = None


class _Watch:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._end = None if limits.seconds is None else time.monotonic() + limits.seconds
        self._left = 0

    def look(self) -> None:
        if self._end is not None and time.monotonic() >= self._end:
            raise LimitError(f"more than the {self._limits.seconds:g} seconds that it may take")
        if self._limits.memory is not None:
            self._left -= 1
            if self._left < 0:
                self._left = _EVERY
                if memory() >= self._limits.memory:
                    raise LimitError(f"more than the {self._limits.memory / 2**30:g} GiB of memory that it may take")


_watch: ContextVar[_Watch | None] = ContextVar("limits", default=None)


@contextmanager
def limited(limits: Limits | None) -> Iterator[None]:
    """Hold what runs in the block, in this thread, to some limits from now on; LimitError where one is reached."""
    token = _watch.set(None if limits is None else _Watch(limits))
    try:
        yield
    finally:
        _watch.reset(token)


def tick() -> None:
    """Raise LimitError where a limit is reached."""
    watch = _watch.get()
    if watch is not None:
        watch.look()


def memory() -> int:
    """Return the bytes of memory that this process takes now, or, where the system does not tell, took at most."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except OSError:
        return _most()


def _most() -> int:
    import sys

    try:
        import resource
    except ImportError as error:
        raise LimitError("a limit of memory, which this system does not tell") from error
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
