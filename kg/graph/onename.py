"""One name for a thing: which names of a graph are one, and the graph with each thing called by its first.

The reasoner concludes under representatives, and what was told keeps the names it was told in. A query should not have
to know that: it is answered over a copy in which every other name is replaced, so that a thing is counted once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pyoxigraph as ox

from kg.graph.lookup import statements
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH
from kg.graph.reference import REFERENCE_GRAPH
from kg.limits import tick
from kg.vocab import term

_SAME = term("owl", "sameAs")
_Node = ox.NamedNode | ox.BlankNode


@dataclass(frozen=True, slots=True)
class Names:
    """The names that are one: every other name by the first, and all of a thing by its first."""

    first: Mapping[_Node, _Node]
    all: Mapping[_Node, tuple[_Node, ...]]

    def of(self, node: _Node) -> tuple[_Node, ...]:
        """Return all names of a thing, the first of them first."""
        return self.all.get(self.first.get(node, node), (node,))


def names(store: ox.Store) -> Names:
    """Return which names of a store are one: by the equalities that were told and concluded."""
    group: dict[_Node, list[_Node]] = {}
    for graph in (ASSEMBLY_GRAPH, REFERENCE_GRAPH, INFERRED_GRAPH):
        for s, _, o in statements(store, None, _SAME, None, graph):
            if isinstance(o, ox.NamedNode | ox.BlankNode) and isinstance(s, ox.NamedNode | ox.BlankNode) and s != o:
                one, other = group.setdefault(s, [s]), group.setdefault(o, [o])
                if one is not other:
                    one += other
                    group.update(dict.fromkeys(other, one))
    found = {id(some): tuple(sorted(some, key=_order)) for some in group.values()}
    return Names(
        {name: some[0] for some in found.values() for name in some[1:]}, {some[0]: some for some in found.values()}
    )


def _order(node: _Node) -> tuple[bool, str]:
    return isinstance(node, ox.BlankNode), str(node)


def by_first(store: ox.Store, known: Names) -> ox.Store:
    """Return a copy of a store in memory with every thing by its first name; the equalities stay as they are."""
    copy = ox.Store()
    rename = partial(_renamed, known.first)
    copy.extend(_quads(store, rename))
    return copy


def _quads(store: ox.Store, rename: Any) -> Iterable[ox.Quad]:
    for quad in store:
        tick()
        if quad.predicate == _SAME:
            yield quad
        else:
            yield ox.Quad(rename(quad.subject), rename(quad.predicate), rename(quad.object), quad.graph_name)


def _renamed(first: Mapping[_Node, _Node], part: Any) -> Any:
    if isinstance(part, ox.Triple):
        return ox.Triple(*(_renamed(first, one) for one in (part.subject, part.predicate, part.object)))
    return first.get(part, part) if not isinstance(part, ox.Literal) else part
