"""What goes wrong while a graph changes: the graph is what it was, or what it was to be, and the message says why."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from kg.errors import GraphError, KgError
from kg.graph.directory import GraphDirectory
from kg.graph.opening import OpenGraph
from kg.pipeline import Graph
from tests.conftest import ROOT

PARTS = ("facts", "reference", "inferred", "evidence", "ontology")
FIRST = "An Electron rocket failed to reach orbit on September 19, 2023.\n"
SECOND = "SpaceX launched the Nilesat 301 satellite on a Falcon 9 rocket from Cape Canaveral on June 8, 2022.\n"
OTHER = "SpaceX launched the Nilesat 301 satellite on a Falcon 9 rocket from Cape Canaveral on June 9, 2022.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A graph of two documents; beside it one of them in other words."""
    for name, text in (("a", FIRST), ("b", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "b.txt").write_text(OTHER, encoding="utf-8")
    Graph(tmp_path / "g").ingest(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    return tmp_path / "g"


def held(place: Path) -> bytes:
    return Graph(place).export("nquads", PARTS)


def made_of(place: Path, *texts: str) -> bytes:
    """Return the export of a fresh graph of some texts, by their names beside the graph."""
    fresh = Graph(place.parent / "fresh")
    fresh.ingest(*(str(place.parent / text) for text in texts), afresh=True)
    return fresh.export("nquads", PARTS)


def authority(place: Path) -> dict[str, bytes]:
    return {str(p.relative_to(place)): p.read_bytes() for p in place.rglob("*.json*")}


def run(code: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


# The change is killed before its Nth touch of a file of the graph, as a power cut would: no clean-up runs.
KILLED = """
import os, signal, sys
import kg
from kg.graph import directory
graph, count = kg.open({place!r}), 0
def watch(event, args):
    global count
    written = event == "open" and isinstance(args[0], (str, os.PathLike)) and isinstance(args[2], int) and args[2] & os.O_WRONLY
    if (written or event in ("os.rename", "os.remove")) and str(args[0]).startswith({place!r}) and ".lock" not in str(args[0]):
        count += 1
        if count == {number}:
            os.kill(os.getpid(), signal.SIGKILL)
update = directory.GraphDirectory.update_store
def half(self, change):
    done = []
    def begun(store):
        done.extend(map(list, change(store)))
        return done[0], done[1][::2]
    update(self, begun)
    if {number} == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    update(self, lambda store: ((), done[1]))
directory.GraphDirectory.update_store = half
sys.addaudithook(watch)
graph.{change}
print("done")
"""


@pytest.mark.parametrize(
    ("change", "left"),
    [("ingest({other!r})", ("a.txt", "other/b.txt")), ("remove('b')", ("a.txt",))],
    ids=["ingest", "remove"],
)
def test_a_killed_change_is_done_or_not_and_nothing_is_lost(place: Path, change: str, left: tuple[str, ...]) -> None:
    """Killed at every step: what answers afterwards is the graph before or after, and the change can be made again."""
    import shutil

    spare = place.parent / "spare"
    shutil.copytree(place, spare)
    before, after = held(place), made_of(place, *left)
    assert before != after
    ends = []
    for number in range(20):
        shutil.rmtree(place)
        shutil.copytree(spare, place)
        step = change.format(other=str(place.parent / "other" / "b.txt"))
        found = run(KILLED.format(place=str(place), number=number, change=step))
        assert found.returncode in (0, -signal.SIGKILL), found.stderr
        now = held(place)
        assert now in (before, after)
        ends.append(now == after)
        graph = Graph(place)
        if change.startswith("ingest"):
            graph.ingest(str(place.parent / "other" / "b.txt"))
        elif "b" in graph.directory.documents():
            graph.remove("b")
        else:
            graph.ingest(str(place.parent / "a.txt"))  # any change tidies
        assert held(place) == after
        assert sorted(p.name for p in (place / "documents").iterdir()) == [f"{Path(t).stem}.json" for t in left]
        if found.returncode == 0:
            break
    assert found.returncode == 0, "every step was met"
    assert len(ends) > 5
    assert not ends[0]
    assert ends == sorted(ends), "once it is done it stays done"


def test_a_disk_that_is_full_leaves_the_graph_as_it_was(place: Path) -> None:
    """No file may grow beyond a few bytes: the message names the file, and the graph answers as before."""
    before, files = held(place), authority(place)
    code = (
        "import kg, resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from kg.errors import KgError\n"
        f"graph = kg.open({str(place)!r}); graph._opened()\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))\n"
        f"try: graph.ingest({str(place.parent / 'other' / 'b.txt')!r})\n"
        "except KgError as error: print(error)"
    )
    found = run(code)
    assert "cannot be written (File too large)" in found.stdout, found.stderr
    assert authority(place) == files
    assert held(place) == before


# Run as root, a test becomes nobody for once: root may do anything.
AS_NOBODY = "import kg, filelock, os\nfrom kg.errors import KgError\n{before}\nif os.geteuid() == 0: os.seteuid(65534)\ntry: {what}\nexcept KgError as error: print(error)"


@pytest.fixture
def elsewhere(place: Path) -> Iterator[Path]:
    """The graph in a folder of its own that anybody may enter; what pytest makes is closed to others at any time."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        copy = Path(folder) / "g"
        shutil.copytree(place, copy)
        yield copy
        for path in (copy, *copy.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_graph_that_may_not_be_written_says_so(elsewhere: Path) -> None:
    """Neither the lock nor a file: one sentence, and nothing has changed."""
    before = held(elsewhere)
    for path in (elsewhere, *elsewhere.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    opened = f"graph = kg.open({str(elsewhere)!r}); graph._opened()"
    found = run(AS_NOBODY.format(before=opened, what="graph.remove('b')"))
    assert "cannot be written" in found.stdout, found.stderr
    assert held(elsewhere) == before


def test_a_graph_that_may_not_be_read_says_so(elsewhere: Path) -> None:
    """One sentence with the place in it, and no traceback."""
    elsewhere.chmod(0o000)
    opened = f"graph = kg.open({str(elsewhere)!r})"
    found = run(AS_NOBODY.format(before=opened, what="graph.remove('b')"))
    assert f"{elsewhere}: cannot be read" in found.stdout, found.stderr


def test_a_damaged_document_is_named_and_stops_other_changes(place: Path) -> None:
    """Cut off in the middle: nothing else is changed, the store still answers, and reading it again mends it."""
    before = held(place)
    file = place / "documents" / "b.json"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    files = authority(place)
    with pytest.raises(GraphError, match=r"b\.json: damaged .* ingest b again"):
        Graph(place).remove("a")
    assert authority(place) == files
    assert held(place) == before
    Graph(place).ingest(str(place.parent / "b.txt"))
    assert file.read_bytes() == whole
    assert held(place) == before


def test_a_document_that_was_edited_is_not_taken_for_what_was_read(place: Path) -> None:
    """Valid, but not what the manifest lists."""
    file = place / "documents" / "b.json"
    file.write_text(file.read_text(encoding="utf-8").replace("2022", "2021"), encoding="utf-8")
    with pytest.raises(GraphError, match="not what manifest.json lists"):
        Graph(place).ingest(str(place.parent / "a.txt"))


def test_a_damaged_document_can_be_removed(place: Path) -> None:
    """With all that it supported."""
    (place / "documents" / "b.json").write_bytes(b"\x00")
    Graph(place).remove("b")
    assert held(place) == made_of(place, "a.txt")


def test_a_damaged_store_is_built_again(place: Path) -> None:
    """Its own files overwritten: the authority files are enough, for a question and for a change."""
    before = held(place)
    for file in (place / "store").iterdir():
        if file.is_file():
            file.write_bytes(b"damaged")
    assert held(place) == before
    for file in (place / "store").iterdir():
        if file.is_file():
            file.write_bytes(b"damaged")
    Graph(place).remove("b")
    assert held(place) == made_of(place, "a.txt")


def test_running_out_of_memory_leaves_the_graph_as_it_was(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the middle of reasoning, after the world has changed: the next change starts from the files."""
    before, files = held(place), authority(place)
    graph = Graph(place)
    graph.ingest(str(place.parent / "a.txt"))
    with monkeypatch.context() as patched:
        patched.setattr(OpenGraph, "_reasoned", lambda *_: (_ for _ in ()).throw(MemoryError()))
        with pytest.raises(KgError, match="not enough memory"):
            graph.remove("b")
    assert authority(place) == files
    assert held(place) == before
    graph.remove("b")
    assert held(place) == made_of(place, "a.txt")


def test_two_processes_do_not_change_one_graph_at_once(place: Path) -> None:
    """The second is told to wait."""
    with GraphDirectory(place).lock(), pytest.raises(GraphError, match="another process is changing this graph"):
        Graph(place).remove("b")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no call that puts a directory on the disk")
@pytest.mark.parametrize("holds", [True, False])
def test_what_a_change_rests_on_is_on_the_disk_before_it_counts(
    place: Path, monkeypatch: pytest.MonkeyPatch, *, holds: bool
) -> None:
    """For a power cut: the stamp is gone before the store changes, store and document are there before the manifest."""
    done: list[str] = []
    names = {path.stat().st_ino: path.name for path in (place, *place.rglob("*"))}
    real = os.fsync

    def fsync(handle: int) -> None:
        status = os.fstat(handle)
        names.update({path.stat().st_ino: path.name for path in place.rglob("*")})
        done.append(names[status.st_ino])
        real(handle)

    def told(name: str, method: Callable[..., None]) -> Callable[..., None]:
        def noted(*given: object) -> None:
            if name != "manifest":
                done.append(name)
            method(*given)
            if name == "manifest":
                done.append(name)

        return noted

    with Graph(place) if holds else nullcontext(Graph(place)) as graph:
        graph.ingest(str(place.parent / "a.txt"))  # opened
        monkeypatch.setattr(os, "fsync", fsync)
        monkeypatch.setattr(GraphDirectory, "update_store", told("change", GraphDirectory.update_store))
        monkeypatch.setattr(GraphDirectory, "_write_manifest", told("manifest", GraphDirectory._write_manifest))
        graph.ingest(str(place.parent / "other" / "b.txt"))
    change = done.index("change")
    before, after = done[:change], done[change + 1 : done.index("manifest") + 1]
    assert before == ["b.json.next.tmp", "documents", "g"]
    assert after[-3:] == ["manifest.json.tmp", "g", "manifest"]
    logs = [name for name in after if name.endswith(".log")]
    assert (bool(logs), "store" in after) == (holds, holds)
