"""The graph directory: authority files of documents, a manifest, and the store as an index that can be rebuilt.

manifest.json            format, and every document's file with its hash
documents/NAME.json      one reading each, written whole and renamed into place
documents/NAME.json.next a reading on its way: it counts once the manifest lists its hash
store/                   Oxigraph on disk, an index over the above
store.stamp              the manifest's hash that the store was built from

A change writes the files beside the old ones, then the index, then the manifest, and that is the moment it is done:
before it the graph is what it was (an index without its stamp is built again), after it what is left is renaming.
Each of these is on the disk before the next begins, so that holds for a power cut, too.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError, NameNotFound
from kg.graph.flushing import Flusher
from kg.graph.mapping import name_of
from kg.graph.serial import FORMAT, decode, encode
from kg.model import Reading

_LOCK_SECONDS = 0.2
# Oxigraph tells of a disk by OSError, of what is wrong in its files by RuntimeError.
_STORE_FAULTS = (OSError, RuntimeError)
# Oxigraph gathers a million quads a thread before it writes them, in well over a gigabyte; in parts, in a tenth of it.
_PART = 200_000
_FEW = 8
# What may lie in a directory that is to become a graph.
_OURS = frozenset((".lock", ".unfinished"))


class GraphDirectory:
    """A directory that is a graph. Reading needs no lock; every change takes the lock for as long as it lasts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held = False
        self._writer: ox.Store | None = None
        self._flusher = Flusher()

    @property
    def manifest_file(self) -> Path:
        """The list of documents, and what makes a directory a graph."""
        return self.path / "manifest.json"

    @property
    def unfinished(self) -> Path:
        """Where an ingest keeps the readings it has made until it is done."""
        return self.path / ".unfinished"

    def exists(self) -> bool:
        """Tell whether this directory is a graph; GraphError where it may not be looked into."""
        try:
            return self.manifest_file.is_file()
        except PermissionError as error:
            raise GraphError(f"{self.path}: cannot be read ({error.strerror}); choose a directory of yours") from error

    def require(self) -> None:
        """Raise GraphError where this directory is not a graph, saying what would do."""
        if self.exists():
            return
        if self.path.is_dir() and any(self.path.iterdir()):
            raise GraphError(
                f"{self.path}: not a graph (no manifest.json); name a graph with --graph DIR, or an empty directory"
            )
        raise GraphError(f"{self.path}: no graph here; make one with: kg build --graph {self.path}")

    def create(self) -> None:
        """Make an empty graph here; GraphError where the directory holds something else."""
        if self.path.exists() and not self.path.is_dir():
            raise GraphError(f"{self.path}: a file, not a directory; choose another place for the graph")
        if self.path.is_dir() and not self.exists() and any(p.name not in _OURS for p in self.path.iterdir()):
            raise GraphError(f"{self.path}: holds files that are not a graph; choose an empty directory")
        (self.path / "documents").mkdir(parents=True, exist_ok=True)
        if not self.exists():
            self._write_manifest({})

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the graph for a change; GraphError where another process holds it."""
        if self._held:
            yield
            return
        with self._guarded():
            yield

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the graph, and its store open, for many changes; GraphError where another process holds it."""
        with self._guarded():
            self._held = True
            try:
                yield
            finally:
                self._flusher.wait()
                if self._writer is not None:
                    self._writer.flush()
                self._held, self._writer = False, None

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        from filelock import FileLock, Timeout

        guard = FileLock(str(self.path / ".lock"), timeout=_LOCK_SECONDS)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            guard.acquire()
        except Timeout as error:
            raise GraphError(
                f"{self.path}: another process is changing this graph; try again when it is done"
            ) from error
        except OSError as error:
            raise GraphError(f"{self.path}: cannot be written ({error.strerror})") from error
        try:
            yield
        finally:
            guard.release()

    def documents(self) -> dict[str, str]:
        """Return the hash of every document's file, by document id, sorted."""
        try:
            value = json.loads(self.manifest_file.read_text(encoding="utf-8"))
            if value["format"] != FORMAT:
                raise GraphError(f"{self.path}: made by another version (format {value['format']}); build it afresh")
            return dict(sorted(value["documents"].items()))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise GraphError(f"{self.manifest_file}: damaged ({error}); build the graph afresh") from error

    def readings(self, without: Iterable[str] = ()) -> tuple[Reading, ...]:
        """Return every document's reading, sorted by id; GraphError names a file that is missing or damaged."""
        left_out = set(without)
        return tuple(self._reading(d, digest) for d, digest in self.documents().items() if d not in left_out)

    def reading(self, document: str) -> Reading:
        """Return one document's reading."""
        return self._reading(document, self.documents()[document])

    def _reading(self, document: str, digest: str) -> Reading:
        path = self._file(document)
        hint = f"ingest {document} again, or remove it"
        try:
            data = next((data for file in (path, _next(path)) if _digest(data := _bytes(file)) == digest), None)
            if data is None:
                path.read_bytes()  # says why, where it cannot be read at all
                raise GraphError(f"{path}: damaged (not what manifest.json lists); {hint}")
            return decode(data.decode("utf-8", "surrogatepass"), str(path))
        except OSError as error:
            raise GraphError(f"{path}: {error.strerror}; {hint}") from error

    def _file(self, document: str) -> Path:
        return self.path / "documents" / f"{name_of(document)}.json"

    def save(
        self, readings: Iterable[Reading], removed: Iterable[str] = (), index: Callable[[], None] | None = None
    ) -> None:
        """Write readings and drop documents; ``index`` brings the store up to them before they count.

        Where anything fails, the graph is what it was: GraphError says why.
        """
        listed = self.documents()
        waiting: list[Path] = []
        try:
            for reading in readings:
                text = encode(reading)
                digest = _digest(text.encode("utf-8", "surrogatepass"))
                if (
                    listed.get(reading.document.id) != digest
                    or _digest(_bytes(self._file(reading.document.id))) != digest
                ):
                    waiting.append(self._file(reading.document.id))
                    _write(_next(waiting[-1]), text, durable=True)
                listed[reading.document.id] = digest
            gone = [document for document in removed if listed.pop(document, None) is not None]
            if index is not None:
                self._unstamp()
                index()
            self._write_manifest(listed)
        except BaseException:
            with suppress(GraphError):
                self.tidy()  # by what the manifest lists: an interruption may come just after it was written
            raise
        # Done. What is left only tidies, and is done by the next change where it cannot be done now.
        with suppress(OSError):
            for file in waiting:
                _next(file).replace(file)
            for document in gone:
                self._file(document).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Finish what a killed process left: files that count take their place, the others go."""
        listed = self.documents()
        files = {self._file(document): digest for document, digest in listed.items()}
        with suppress(OSError):
            for file in (self.path / "documents").glob("*.json.next"):
                target = file.with_suffix("")
                if target in files and _digest(_bytes(target)) != files[target] == _digest(file.read_bytes()):
                    file.replace(target)
                else:
                    file.unlink()
            for file in (self.path / "documents").iterdir():
                if file.suffix == ".tmp" or (file.suffix == ".json" and file not in files):
                    file.unlink()

    def _write_manifest(self, documents: dict[str, str]) -> None:
        value = {"format": FORMAT, "documents": documents}
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
        _write(self.manifest_file, text, durable=True)

    # The store ------------------------------------------------------------------------------------------------

    def stamp(self, version: str) -> str:
        """Return what the store must have been built from: the manifest, the ontology and the package."""
        return hashlib.sha256(self.manifest_file.read_bytes() + version.encode()).hexdigest()

    def is_current(self, version: str) -> bool:
        """Tell whether the store was built from exactly the present authority files."""
        try:
            return (self.path / "store.stamp").read_text(encoding="ascii").strip() == self.stamp(version)
        except OSError:
            return False

    def write_store(self, quads: Iterable[ox.Quad]) -> None:
        """Build the store beside the old one and put it in its place; it counts once it is stamped."""
        fresh, old = self.path / "store.new", self.path / "store"
        self._flusher.wait()
        self._writer = None
        try:
            shutil.rmtree(fresh, ignore_errors=True)
            store = ox.Store(str(fresh))
            parts = 0
            for part in _parts(quads):
                store.bulk_extend(part)
                parts += 1
            store.flush()
            if parts > _FEW:  # each has files of its own: what is asked for would be looked up in all of them
                store.optimize()
            del store
            self._unstamp()
            shutil.rmtree(old, ignore_errors=True)
            fresh.rename(old)
        except _STORE_FAULTS as error:
            raise GraphError(f"{self.path}/store: cannot be written ({error})") from error

    def update_store(self, change: Callable[[ox.Store], tuple[Iterable[ox.Quad], Iterable[ox.Quad]]]) -> None:
        """Take quads out of the store and put others in; a store that is not stamped afterwards is built again.

        ``change`` says of the present store which.
        """
        try:
            store = self._writer or ox.Store(str(self.path / "store"))
            self._writer = store if self._held else None
            gone, fresh = map(list, change(store))
            for quad in gone:
                store.remove(quad)
            store.extend(fresh)
            if self._held:  # its log keeps the change: a file for every change would stall the next ones
                for log in (self.path / "store").glob("*.log"):
                    with suppress(FileNotFoundError):  # flushed meanwhile
                        _sync(log)
                _sync(self.path / "store")
                self._flusher.wrote(store, len(gone) + len(fresh))
            else:
                store.flush()
        except _STORE_FAULTS as error:
            raise GraphError(f"{self.path}/store: cannot be written ({error})") from error

    def write_stamp(self, version: str) -> None:
        """Say that the store is that of the present authority files; without it the store is built again."""
        _write(self.path / "store.stamp", self.stamp(version) + "\n", durable=False)

    def _unstamp(self) -> None:
        try:
            (self.path / "store.stamp").unlink(missing_ok=True)
            _sync(self.path)  # a stamp that came back after a power cut would vouch for half a change
        except OSError as error:
            raise GraphError(f"{self.path}: cannot be written ({error.strerror})") from error

    def open_store(self) -> ox.Store:
        """Open the store for reading."""
        if self._writer is not None:
            return self._writer
        try:
            return ox.Store.read_only(str(self.path / "store"))
        except _STORE_FAULTS as error:
            raise GraphError(f"{self.path}/store: cannot be opened ({error}); build the graph afresh") from error


def _parts(quads: Iterable[ox.Quad]) -> Iterator[Iterator[ox.Quad]]:
    rest = iter(quads)
    for first in rest:
        yield chain((first,), islice(rest, _PART - 1))


def _next(path: Path) -> Path:
    return path.with_suffix(path.suffix + ".next")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _sync(path: Path) -> None:
    """Have a file or a directory's names on the disk before anything else happens."""
    if os.name == "nt":
        return  # has no such call for directories, nor for a file that others write
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, text: str, *, durable: bool) -> None:
    """Write a file whole or not at all; ``durable``: it outlasts a power cut as soon as this returns."""
    temporary = path.with_suffix(path.suffix + ".tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            file.write(text)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(path)
        if durable:
            _sync(path.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise GraphError(f"{path}: cannot be written ({error.strerror})") from error


def unknown_document(document: str, known: Mapping[str, str]) -> NameNotFound:
    """Return the error for a document that the graph does not hold; it names the nearest that it does."""
    from difflib import get_close_matches

    near = get_close_matches(document, list(known), n=1, cutoff=0.3)
    hint = f"did you mean {near[0]}?" if near else f"it holds: {', '.join(known) or 'nothing'}"
    return NameNotFound(f"{document}: no such document in this graph; {hint}")
