"""The process that Nemo runs in: started ahead of need, kept for the next job, stopped where a job takes too long.

Running out of memory aborts the Rust side; the job's process goes with it, and the caller gets a ReasoningError and
keeps what it had.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

from kg.errors import ReasoningError
from kg.reasoning.clock import late
from kg.reasoning.worker import OUT_OF_MEMORY

_SCRIPT = Path(__file__).with_name("worker.py")
_PATIENCE = 5.0  # seconds between asking the worker to end and ending it


class _Worker:
    """One worker of this process; it is started where there is none, and once more where it has died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.Lock()

    def start(self) -> subprocess.Popen[bytes]:
        """Return the running worker. One that was started before this process was forked is not ours."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(  # noqa: S603  (our own script)
                [sys.executable, "-P", str(_SCRIPT)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,  # so that a job that is stopped is stopped whole
            )
            self._owner = os.getpid()
        return self._process

    def run(self, folder: Path, memory: int | None, seconds: float | None) -> int | None:
        """Return the exit code of a job, or None where it took longer than ``seconds`` and was stopped."""
        with self._lock:
            process = self.start()
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                process.stdin.write(json.dumps({"folder": str(folder), "memory": memory or 0}).encode() + b"\n")
                process.stdin.flush()
                if not select.select([process.stdout], [], [], seconds)[0]:
                    self.stop()
                    return None
                answer = process.stdout.readline()
            except BrokenPipeError:
                answer = b""
            except BaseException:
                self.stop()  # an interrupted job must not answer the next one's question
                raise
            if not answer:
                self.stop()
                return -int(signal.SIGKILL)
            return int(answer)

    def stop(self) -> None:
        """End the worker and what it runs."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_PATIENCE)
                break
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


_WORKER = _Worker()
atexit.register(_WORKER.stop)


def start() -> None:
    """Start the process ahead of need: it is ready when the rules are."""
    _WORKER.start()


def stop() -> None:
    """End the process; the next job starts another."""
    _WORKER.stop()


def run(folder: Path, memory: int | None = None, seconds: float | None = None) -> None:
    """Evaluate the program in a folder; ReasoningError where memory (bytes) or time was not enough, or Nemo failed."""
    code = _WORKER.run(folder, memory, seconds)
    if code == 0:
        return
    if code is None:
        raise late(seconds or 0)
    told = folder / "told"
    words = told.read_text(encoding="utf-8", errors="replace").strip().splitlines() if told.is_file() else []
    if code < 0 or code == OUT_OF_MEMORY or any("memory" in line.lower() for line in words):
        limit = f" within {memory / 2**30:.2g} GiB" if memory else ""
        raise ReasoningError(
            f"not enough memory to reason over this{limit}; give it more with --memory, or less data at a time"
        )
    raise ReasoningError(f"the reasoner failed: {words[-1] if words else 'no message'}")
