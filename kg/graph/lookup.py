"""Reading the store as plain triples, in the names that they were told in.

For queries every thing in a store is called by its first name (``onename``). What was told in another lies in the
unnamed graph, which queries do not see: the triple itself, and ``GRAPH graph:tells <<( triple )>>``. Of a triple that
stands in a graph by renaming alone it has ``GRAPH graph:renames <<( triple )>>``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pyoxigraph as ox

from kg.reasoning.triples import Statement, Term
from kg.vocab import graph_name

UNNAMED = ox.DefaultGraph()
TELLS, RENAMES = graph_name("tells"), graph_name("renames")
# In every store in which a thing has several names: looked up in half the time that a pattern takes.
SEVERAL = ox.Quad(TELLS, TELLS, RENAMES, UNNAMED)


def quads(
    store: ox.Store,
    s: Term | None = None,
    p: ox.NamedNode | None = None,
    o: Term | None = None,
    graph: ox.NamedNode | None = None,
) -> Iterator[ox.Quad]:
    """Yield the quads of a graph (None: of any) that fit a pattern, as they were told."""
    if isinstance(s, ox.Literal):
        return iter(())
    if SEVERAL not in store:
        return store.quads_for_pattern(s, p, o, graph)
    return _as_told(store, s, p, o, graph)


def _as_told(
    store: ox.Store, s: Term | None, p: ox.NamedNode | None, o: Term | None, graph: ox.NamedNode | None
) -> Iterator[ox.Quad]:
    for quad in store.quads_for_pattern(s, p, o, graph):  # type: ignore[arg-type]
        if quad.graph_name != UNNAMED and note(RENAMES, quad) not in store:
            yield quad
    for told in store.quads_for_pattern(s, p, o, UNNAMED):  # type: ignore[arg-type]
        for teller in store.quads_for_pattern(graph, TELLS, told.triple, UNNAMED):
            yield ox.Quad(told.subject, told.predicate, told.object, cast("ox.NamedNode", teller.subject))


def note(kind: ox.NamedNode, quad: ox.Quad) -> ox.Quad:
    """Return what says of a quad that its graph tells it in other names, or has it by renaming."""
    return ox.Quad(cast("ox.NamedNode", quad.graph_name), kind, quad.triple, UNNAMED)


def statements(
    store: ox.Store, s: Term | None, p: ox.NamedNode | None, o: Term | None, graph: ox.NamedNode | None = None
) -> list[Statement]:
    """Return the triples of a graph (None: of any) that fit a pattern; a literal subject fits nothing."""
    return [cast("Statement", (q.subject, q.predicate, q.object)) for q in quads(store, s, p, o, graph)]


def exists(
    store: ox.Store, s: Term | None, p: ox.NamedNode | None, o: Term | None, graph: ox.NamedNode | None = None
) -> bool:
    """Tell whether a triple of a graph (None: of any) fits a pattern, without reading all that do."""
    return next(quads(store, s, p, o, graph), None) is not None


def holds(store: ox.Store, quad: ox.Quad) -> bool:
    """Tell whether a store has a quad, as it was told."""
    if SEVERAL not in store:
        return quad in store
    return note(TELLS, quad) in store or (quad in store and note(RENAMES, quad) not in store)
