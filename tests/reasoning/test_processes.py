"""The process that Nemo runs in: kept between jobs, gone with what it ran, and never the caller's end."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from kg.errors import ReasoningError
from kg.reasoning import processes


def job(folder: Path, program: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "program.rls").write_text(program, encoding="utf-8")
    return folder


SQUARE = 'a(1,2) .\nb(?y,?x) :- a(?x,?y) .\n@export b :- csv{resource="b.csv"} .\n'


def test_a_job_writes_what_it_exports(tmp_path: Path) -> None:
    """One fact turned round."""
    processes.run(job(tmp_path / "a", SQUARE))
    assert (tmp_path / "a" / "b.csv").read_text(encoding="utf-8") == "2,1\n"


def test_one_process_serves_many_jobs(tmp_path: Path) -> None:
    """It is not started again."""
    processes.run(job(tmp_path / "a", SQUARE))
    first = processes._WORKER.start().pid
    processes.run(job(tmp_path / "b", SQUARE))
    assert processes._WORKER.start().pid == first


def test_a_faulty_program_is_told_with_what_nemo_says(tmp_path: Path) -> None:
    """And the next job runs."""
    with pytest.raises(ReasoningError, match="the reasoner failed: .+"):
        processes.run(job(tmp_path / "a", "this is no program"))
    processes.run(job(tmp_path / "b", SQUARE))


def test_a_process_that_was_killed_is_started_again(tmp_path: Path) -> None:
    """Whoever killed it, between two jobs or in one."""
    killed = processes._WORKER.start()
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()  # not that of another start(), which would be a new process where this one has gone already
    processes.run(job(tmp_path / "a", SQUARE))
    assert (tmp_path / "a" / "b.csv").is_file()


def test_a_job_that_takes_too_long_leaves_nothing_running(tmp_path: Path) -> None:
    """The whole group is stopped, and the next job has a process of its own."""
    numbers = " ".join(f"a({i},{i + 1}) ." for i in range(3000))
    rules = 'b(?x,?y) :- a(?x,?y) . b(?x,?z) :- b(?x,?y), b(?y,?z) .\n@export b :- csv{resource="b.csv"} .\n'
    before = processes._WORKER.start().pid
    with pytest.raises(ReasoningError, match="--seconds"):
        processes.run(job(tmp_path / "a", numbers + rules), seconds=0.1)
    with pytest.raises(ProcessLookupError):
        os.killpg(before, 0)
    processes.run(job(tmp_path / "b", SQUARE))
