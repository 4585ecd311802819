"""The time that a run may take: all of it, whatever it is doing, and nothing half written."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.commands import _write_lines
from kg.errors import KgError, ReasoningError
from kg.reasoning.bulk import Limits
from kg.reasoning.clock import Clock, within
from kg.reasoning.plain import reason_files
from tests.reasoning.test_bulk import HEAD

# Each takes many seconds in another step: the schema in Python, the rules in Nemo, the reference engine.
CHAIN = "\n".join(f":C{i} rdfs:subClassOf :C{i + 1} ." for i in range(50_000))
RING = ":p a owl:TransitiveProperty, owl:SymmetricProperty . " + "\n".join(
    f":n{i} :p :n{(i + 1) % 3000} ." for i in range(3000)
)
SMALL_RING = RING.split("\n", 1)[0] + "\n".join(f":n{i} :p :n{(i + 1) % 60} ." for i in range(60))


# A callback that a library has put into garbage collection may be the first to be told.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    ("text", "engine"), [(CHAIN, "nemo"), (RING, "nemo"), (SMALL_RING, "owlrl")], ids=["schema", "rules", "reference"]
)
def test_a_run_that_takes_too_long_is_given_up_whole(tmp_path: Path, text: str, engine: str) -> None:
    """A sentence, exit code 1, and the file of the last run as it was."""
    file, out = tmp_path / "x.ttl", tmp_path / "out.nt"
    file.write_text(HEAD + text, encoding="utf-8")
    out.write_text("as it was\n", encoding="utf-8")
    before = signal.getsignal(signal.SIGALRM)
    result = CliRunner().invoke(
        main, ["reason", str(file), "--out", str(out), "--seconds", "0.5", "--engine", engine], catch_exceptions=False
    )
    assert result.exit_code == 1
    assert "not done within 0.5 seconds; allow more with --seconds" in result.stderr
    assert out.read_text(encoding="utf-8") == "as it was\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.nt", "x.ttl"]
    assert signal.getsignal(signal.SIGALRM) == before


def test_a_run_within_its_time_is_written(tmp_path: Path) -> None:
    """The near miss."""
    file, out = tmp_path / "x.ttl", tmp_path / "out.nt"
    file.write_text(f"{HEAD}:C rdfs:subClassOf :D . :a a :C .", encoding="utf-8")
    result = CliRunner().invoke(main, ["reason", str(file), "--out", str(out), "--seconds", "60"])
    assert result.exit_code == 0
    assert "<http://x/D>" in out.read_text(encoding="utf-8")


def test_the_limit_holds_without_a_signal_too(tmp_path: Path) -> None:
    """Python code that reasons in another thread looks at the clock between the steps."""
    file = tmp_path / "x.ttl"
    file.write_text(HEAD + RING, encoding="utf-8")
    found: list[BaseException] = []

    def work() -> None:
        try:
            with within(0.5):
                reason_files([file], limits=Limits(seconds=0.5))
        except ReasoningError as error:
            found.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert [type(error) for error in found] == [ReasoningError]


def test_a_clock_counts_from_its_start() -> None:
    """None is no limit; what is over is over."""
    assert Clock().left() is None
    assert 0 < (Clock(60).left() or 0) <= 60
    with pytest.raises(ReasoningError, match="--seconds"):
        Clock(0).check()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_said_where_nobody_hears_it_is_said_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A finaliser swallows what is raised in it."""
    monkeypatch.setattr("kg.reasoning.clock._AGAIN", 0.1)

    class Slow:
        def __del__(self) -> None:
            time.sleep(0.2)

    def work() -> None:
        Slow()
        time.sleep(60)

    with pytest.raises(ReasoningError), within(0.05):
        work()


def test_a_timer_that_ran_before_goes_on() -> None:
    """Such as that of whoever calls."""
    former = signal.signal(signal.SIGALRM, lambda *_: None)
    held = signal.setitimer(signal.ITIMER_REAL, 50)
    try:
        with within(10):
            pass
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 50
    finally:
        signal.signal(signal.SIGALRM, former)
        signal.setitimer(signal.ITIMER_REAL, *held)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """Whatever stops the writing; through a link, into a device, and said where there is no leave."""

    def stopping() -> Iterator[str]:
        yield "half\n"
        raise ReasoningError("stop")

    out, link = tmp_path / "out.nt", tmp_path / "link.nt"
    out.write_text("before\n", encoding="utf-8")
    link.symlink_to(out)
    with pytest.raises(ReasoningError):
        _write_lines(str(link), stopping())
    assert out.read_text(encoding="utf-8") == "before\n"
    _write_lines(str(link), ["after\n"])
    assert link.is_symlink()
    assert out.read_text(encoding="utf-8") == "after\n"
    _write_lines("/dev/null", ["nothing\n"])
    with pytest.raises(KgError, match="cannot be written"):
        _write_lines(str(tmp_path / "no" / "such.nt"), ["x\n"])
    assert len(list(tmp_path.iterdir())) == 2
