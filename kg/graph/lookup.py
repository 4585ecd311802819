"""Reading the store as plain triples."""

from __future__ import annotations

from typing import cast

import pyoxigraph as ox

from kg.reasoning.triples import Statement, Term


def statements(
    store: ox.Store, s: Term | None, p: ox.NamedNode | None, o: Term | None, graph: ox.NamedNode | None = None
) -> list[Statement]:
    """Return the triples of a graph (None: of any) that fit a pattern; a literal subject fits nothing."""
    if isinstance(s, ox.Literal):
        return []
    return [cast("Statement", (q.subject, q.predicate, q.object)) for q in store.quads_for_pattern(s, p, o, graph)]


def exists(
    store: ox.Store, s: Term | None, p: ox.NamedNode | None, o: Term | None, graph: ox.NamedNode | None = None
) -> bool:
    """Tell whether a triple of a graph (None: of any) fits a pattern, without reading all that do."""
    if isinstance(s, ox.Literal):
        return False
    return next(iter(store.quads_for_pattern(s, p, o, graph)), None) is not None
