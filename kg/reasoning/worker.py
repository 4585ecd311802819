"""The one door to Nemo, as a script of its own: jobs come in by standard input, one folder a line, each in a fork.

What a job does to memory ends with its process, and an abort of the Rust side is its alone. The script imports nothing
of the package, so it starts in a few hundredths of a second; ``kg.reasoning.nemo`` starts it and speaks to it.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import signal
import sys
from pathlib import Path
from typing import Any

# A process that ran out of the memory it may use and could still say so.
OUT_OF_MEMORY = 71


def evaluate(folder: Path, memory: int) -> None:
    """Evaluate ``program.rls`` of a folder and write there every relation it exports; ``memory``: bytes, 0 is any."""
    import nmo_python

    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    text = (folder / "program.rls").read_text(encoding="utf-8")
    engine = nmo_python.NemoEngine(nmo_python.load_string(text))
    engine.reason()
    manager: Any = nmo_python.NemoOutputManager(str(folder), overwrite=True)
    for label in re.findall(r"^@export (\w+) ", text, re.MULTILINE):
        engine.write_result(label, manager)


def _job(folder: Path, memory: int) -> int:
    """Run a job and return its exit code; what it says goes into the file ``told`` of its folder."""
    told = os.open(folder / "told", os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    os.dup2(told, 1)
    os.dup2(told, 2)
    with contextlib.suppress(OSError):  # where the machine itself runs out, this process goes and not the caller
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    try:
        evaluate(folder, memory)
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001  (whatever Nemo raises is told to the caller, in words)
        os.write(2, f"{error}\n".encode(errors="replace"))
        return OUT_OF_MEMORY if "memory" in str(error).lower() else 1
    return 0


def serve() -> None:
    """Run the jobs that come in, one after the other, and answer each with its exit code (negative: a signal)."""
    import nmo_python  # noqa: F401  (once, before any fork; it starts no thread until it reasons)

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            os._exit(_job(Path(asked["folder"]), asked["memory"]))
        try:
            status = os.waitpid(child, 0)[1]
        except SystemExit:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise
        code = os.waitstatus_to_exitcode(status)
        sys.stdout.buffer.write(b"%d\n" % code)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    serve()
