"""The progress bar of long reads; kept from the command line so that short commands never import it."""

from __future__ import annotations

import sys
from typing import Any


class ProgressBar:
    """A progress bar on a terminal when there is much to read; silent otherwise."""

    def __enter__(self) -> Any:
        self._bar: Any = None
        return self._step if sys.stderr.isatty() else None

    def _step(self, name: str, number: int, total: int) -> None:
        if total < 5:
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("reading", total=total)
        self._bar.update(self._task, completed=number, description=name[:40])

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
