"""The whole line on one screen: sources → documents → readings → world → graph → answers.

``Graph`` is the Python face of the project; the commands are thin wrappers over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kg.change import Change
from kg.errors import GraphError, KgError, LimitError
from kg.extracting import Failure, extract, read_sources, sorted_out
from kg.graph.directory import GraphDirectory, unknown_document
from kg.limits import Limits, limited

if TYPE_CHECKING:
    from kg.explain import Explanation
    from kg.graph.opening import GraphDelta, OpenGraph
    from kg.model import Document, Reading
    from kg.proving.case import Case
    from kg.proving.violations import ProvedViolation
    from kg.querying import Rows, Statements
    from kg.reading.document import Description

Progress = Callable[[str, int, int], None]


def open(path: str | Path = "graph") -> Graph:  # noqa: A001  (kg.open is the name users expect)
    """Return the graph in a directory; the directory is made by the first ingest."""
    return Graph(path)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A graph kept open: what is in it, and the stamp of the authority files that it was read from."""

    graph: OpenGraph
    stamp: str
    whole: bool  # every document could be read


class Graph:
    """A graph in a directory: ingest, remove, query, why, show, view, export.

    The first change opens it (all documents are read, assembled and reasoned over); later ones cost what they change.
    As a context manager it holds the directory and its store: no other process changes the graph until the end.
    """

    def __init__(self, path: str | Path) -> None:
        self.directory = GraphDirectory(Path(path))
        self._open: _Opened | None = None
        self._holding = ExitStack()

    def __enter__(self) -> Self:
        self._holding.enter_context(self.directory.hold())
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of what is held, in memory and on disk; the graph can still be used, and opens again when it must."""
        self._open = None
        self._holding.close()

    # Changing ---------------------------------------------------------------------------------------------------

    def ingest(
        self,
        *paths: str,
        description: Description | None = None,
        afresh: bool = False,
        limit: int | None = None,
        progress: Progress | None = None,
        delta: bool = False,
        limits: Limits | None = None,
    ) -> Change:
        """Read sources into the graph (``afresh``: replace all it holds) and return what changed.

        ``delta`` compares the answers of the query library too. ``limits`` bound what it may take, reading included;
        where one is reached, the graph is as it was and LimitError says so.

        A source that cannot be read is a failure in the result; the rest is read. With nothing readable the graph
        stays as it was.
        """
        with self._within(limits):
            return self._ingest(paths, description, limit, progress, afresh=afresh, delta=delta)

    def _ingest(
        self,
        paths: tuple[str, ...],
        description: Description | None,
        limit: int | None,
        progress: Progress | None,
        *,
        afresh: bool,
        delta: bool,
    ) -> Change:
        documents, failures = sorted_out(read_sources([str(p) for p in paths], description, limit))
        if not documents and failures:
            return Change(failures=failures)
        from kg.graph.build import version
        from kg.harvest import finish, harvest

        unfinished = self.directory.unfinished
        readings = harvest(documents, extract, unfinished, version(), progress)
        with self.directory.lock():
            change = self._keep(readings, failures, afresh=afresh, delta=delta)
        finish(unfinished)
        return change

    def remove(self, *documents: str, delta: bool = False, limits: Limits | None = None) -> Change:
        """Take documents out of the graph, with everything that only they support; KgError names an unknown one.

        ``delta`` compares the answers of the query library too. ``limits`` bound what it may take; where one is
        reached, the graph is as it was and LimitError says so.
        """
        self.directory.require()
        with self._within(limits), self.directory.lock():
            known = self.directory.documents()
            for document in documents:
                if document not in known:
                    raise unknown_document(document, known)
            return self._changed(Change(removed=tuple(documents)), (), documents, delta=delta)

    @contextmanager
    def _within(self, limits: Limits | None) -> Iterator[None]:
        try:
            with limited(limits):
                yield
        except LimitError as error:
            raise LimitError(
                f"{self.directory.path}: the change came to {error}; the graph is as it was: allow more, or change less"
                " at once"
            ) from error

    def _keep(
        self, readings: tuple[Reading, ...], failures: tuple[Failure, ...], *, afresh: bool, delta: bool
    ) -> Change:
        from kg.assembly.world import is_own_word

        self.directory.create()
        old = self.directory.documents()
        gone = tuple(sorted(set(old) - {r.document.id for r in readings})) if afresh else ()
        change = Change(
            removed=gone,
            failures=failures,
            events=sum(len(r.events) for r in readings),
            claims=sum(len(r.claims) for r in readings),
            claimed=sum(is_own_word(event) for r in readings for event in r.events),
        )
        change = self._changed(change, readings, gone, delta=delta)
        now = self.directory.documents()
        ids = [r.document.id for r in readings]
        return replace(
            change,
            added=tuple(d for d in ids if d not in old),
            replaced=tuple(d for d in ids if d in old and old[d] != now[d]),
            unchanged=tuple(d for d in ids if d in old and old[d] == now[d]),
        )

    def _changed(
        self, change: Change, readings: tuple[Reading, ...], removed: tuple[str, ...], *, delta: bool
    ) -> Change:
        """Put readings in and take documents out, in memory, in the index, in the files; return what that did."""
        from kg.graph.build import version

        self.directory.tidy()
        try:
            opened = self._opened((*removed, *(r.document.id for r in readings)))
            answers = self._answers(opened) if delta else {}
            current = opened.whole and self.directory.is_current(version())
            self._open = None  # until all is done, what is in memory may be neither the old graph nor the new one
            done = opened.graph.change(readings, removed)
            self.directory.save(readings, removed, lambda: self._index(opened.graph, done if current else None))
        except MemoryError as error:
            raise KgError(
                f"{self.directory.path}: not enough memory for this change; the graph is as it was"
            ) from error
        with suppress(KgError):  # the change is done; an index without its stamp is built again
            self.directory.write_stamp(version())
        self._open = _Opened(opened.graph, self.directory.stamp(version()), whole=True)
        now = self._answers(self._open) if delta else {}
        return replace(
            change,
            facts=done.facts,
            fallen=done.fallen,
            inferences=opened.graph.inferences,
            inferred=done.inferred,
            uninferred=done.uninferred,
            answers=tuple(name for name in sorted({*answers, *now}) if answers.get(name) != now.get(name)),
            violations=self._contradictions(self._open),
        )

    def _contradictions(self, opened: _Opened) -> tuple[str, ...]:
        from kg.proving.violations import violations

        if not opened.graph.violations():
            return ()
        return tuple(violation.words for violation in violations(self.directory.open_store()))

    def _index(self, graph: OpenGraph, done: GraphDelta | None) -> None:
        """Bring the store up to the open graph by what changed (None: it is not current, so all of it)."""
        if done is not None and (self.directory.path / "store").is_dir():
            try:
                self.directory.update_store(partial(graph.refiled, done))
            except GraphError:
                done = None  # an index that cannot be changed is built again
        else:
            done = None
        if done is None:
            self.directory.write_store(graph.stored())

    def _opened(self, leaving: Iterable[str] = ()) -> _Opened:
        """Return the graph of the present authority files, read where it is not at hand.

        A damaged document stops it, unless it is ``leaving``: then it is held to say nothing.
        """
        from kg.graph.build import version
        from kg.graph.opening import OpenGraph
        from kg.lexicon.lexicon import default_lexicon

        stamp = self.directory.stamp(version())
        if self._open is not None and self._open.stamp == stamp:
            return self._open
        lost = []
        for document in set(leaving) & set(self.directory.documents()):
            try:
                self.directory.reading(document)
            except GraphError:
                lost.append(document)
        graph = OpenGraph(self.directory.readings(lost), default_lexicon().label_of)
        opened = _Opened(graph, stamp, whole=not lost)
        if not lost:
            self._open = opened
        return opened

    def _answers(self, opened: _Opened) -> dict[str, str]:
        from kg.graph.build import version
        from kg.graph.export import default_graphs
        from kg.querying import answers

        if not self.directory.is_current(version()):
            self.directory.write_store(opened.graph.stored())
            if opened.whole:
                self.directory.write_stamp(version())
        return answers(self.directory.open_store(), default_graphs())

    # Asking -----------------------------------------------------------------------------------------------------

    @property
    def store(self) -> Any:
        """The Oxigraph store, opened for reading; rebuilt first where it is not that of the authority files."""
        from kg.graph.build import version

        self.directory.require()
        if self.directory.is_current(version()):
            with suppress(GraphError):  # a store that cannot be opened is built again
                return self.directory.open_store()
        with self.directory.lock():
            self.directory.write_store(self._opened().graph.stored())
            self.directory.write_stamp(version())
        return self.directory.open_store()

    def query(
        self, name: str, params: Mapping[str, str] | None = None, *, text: str | None = None
    ) -> Rows | Statements:
        """Return the answer to a query of the library, of a file, or (``text``) of its own."""
        from kg.graph.export import default_graphs
        from kg.querying import Query, find, run

        query = Query(name, text, "", ()) if text is not None else find(name)
        return run(self.store, query, params or {}, default_graphs())

    def why(self, subject: str, predicate: str, value: str) -> Explanation:
        """Return why a triple holds: the quoted words, or the rule and premises down to the words."""
        from kg.explain import explain

        return explain(self.store, subject, predicate, value)

    def case(self, subject: str, predicate: str, value: str, *, every: bool = False, limit: int = 20) -> Case:
        """Return all that speaks for a triple: its first proof (``every``: each minimal one), and its support."""
        from kg.explain import find
        from kg.proving.case import first_case, whole_case

        statement = find(self.store, subject, predicate, value)
        return (
            whole_case(self.store, statement, self._document, limit)
            if every
            else first_case(self.store, statement, self._document)
        )

    def violations(self) -> tuple[ProvedViolation, ...]:
        """Return the contradictions of the graph, each with the proof of its sides."""
        from kg.proving.violations import violations

        return violations(self.store)

    @property
    def contradicted(self) -> bool:
        """Tell whether the graph holds a contradiction."""
        from kg.graph.lookup import exists
        from kg.graph.mapping import VIOLATIONS_GRAPH

        return exists(self.store, None, None, None, VIOLATIONS_GRAPH)

    def _document(self, name: str) -> Document:
        return self.directory.reading(name).document

    def without(self, *documents: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the facts and the inferences that would fall if documents went; nothing is changed."""
        self.directory.require()
        known = self.directory.documents()
        for document in documents:
            if document not in known:
                raise unknown_document(document, known)
        graph = self._opened().graph
        self._open = None
        fallen = graph.change((), documents)
        return fallen.fallen, fallen.uninferred

    def words(self, line: str) -> str:
        """Return a statement of a change (N-Triples without its stop) in words."""
        import pyoxigraph as ox

        from kg.names import sentence

        (quad,) = ox.parse(f"{line} .", format=ox.RdfFormat.N_TRIPLES)
        return sentence(self.store, (quad.subject, quad.predicate, quad.object))

    def show(self, name: str) -> tuple[Explanation, ...]:
        """Return everything known of one individual, each statement with its evidence."""
        from kg.explain import everything

        return everything(self.store, name)

    # Handing on -------------------------------------------------------------------------------------------------

    def export(
        self,
        form: str = "turtle",
        include: Iterable[str] = ("facts", "reference", "inferred"),
        *,
        every_name: bool = False,
    ) -> bytes:
        """Return the graph in a serialisation; the same bytes for the same content."""
        from kg.graph.export import export

        return export(self.store, form, tuple(include), every_name=every_name)

    def view(self) -> str:
        """Return the graph view: one HTML page that makes no network request."""
        from kg.views.page import page
        from kg.views.picture import picture

        return page(picture(self.store))

    def to_rdflib(self) -> Any:
        """Return the whole graph as an rdflib Dataset over a copy of the store."""
        from kg.graph.export import to_rdflib

        return to_rdflib(self.store)

    def to_networkx(self) -> Any:
        """Return the facts and inferences between individuals as a networkx MultiDiGraph."""
        from kg.views.network import to_networkx
        from kg.views.picture import picture

        return to_networkx(picture(self.store))

    def _repr_html_(self) -> str:
        """Show the graph in a notebook: its documents and their number of statements."""
        from html import escape

        rows = "".join(f"<li>{escape(document)}</li>" for document in self.directory.documents())
        return f"<p>Graph {escape(str(self.directory.path))}</p><ul>{rows}</ul>"
