"""The time that a run may take, from the first file read to the last line written."""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Iterator
from types import FrameType

from kg.errors import ReasoningError


def late(seconds: float) -> ReasoningError:
    """Return what is said of a run that took longer than it may."""
    return ReasoningError(
        f"not done within {seconds:g} seconds; allow more with --seconds, or reason over less data at a time"
    )


# Seconds until it is said again: where it comes while Python tidies up (a finaliser, a callback), nobody hears it.
_AGAIN = 1.0


class Clock:
    """Runs from when it is made; None is no limit."""

    def __init__(self, seconds: float | None = None) -> None:
        self.seconds = seconds
        self._end = None if seconds is None else time.monotonic() + seconds

    def left(self) -> float | None:
        """Return the seconds that are left; ReasoningError where there are none."""
        if self._end is None:
            return None
        left = self._end - time.monotonic()
        if left <= 0:
            raise late(self.seconds or 0)
        return left

    def check(self) -> None:
        """Raise ReasoningError where the time is over."""
        self.left()


@contextlib.contextmanager
def within(seconds: float | None) -> Iterator[None]:
    """Give up what takes longer, wherever it is: ReasoningError. Only the main thread can be told so; others look up.

    A timer that was running before goes on.
    """
    if seconds is None or threading.current_thread() is not threading.main_thread():
        yield
        return

    def give_up(_: int, __: FrameType | None) -> None:
        raise late(seconds)

    started = time.monotonic()
    former = signal.signal(signal.SIGALRM, give_up)
    rest, again = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)
        if rest:
            signal.setitimer(signal.ITIMER_REAL, max(rest - (time.monotonic() - started), 0.001), again)
