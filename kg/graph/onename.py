"""One name for a thing: which names of a graph are one, and a store in which each thing is called by its first.

The reasoner concludes under representatives, and what was told keeps the names it was told in. A query should not have
to know that, so a store holds every quad by first names, and beside it what was told otherwise (``lookup``). A change
is filed at the cost of what it touches: the quads that come and go, and those about names that are joined or parted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, product
from typing import cast

import pyoxigraph as ox

from kg.graph.lookup import RENAMES, SEVERAL, TELLS, UNNAMED, holds, note, quads
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH
from kg.graph.reference import CATALOG_GRAPH, REFERENCE_GRAPH
from kg.limits import tick
from kg.reasoning.partition import Partition
from kg.vocab import term

_SAME = term("owl", "sameAs")
_GRAPHS = (ASSEMBLY_GRAPH, REFERENCE_GRAPH, CATALOG_GRAPH, INFERRED_GRAPH)
Node = ox.NamedNode | ox.BlankNode
Former = Mapping[Node, Node]


class Names:
    """The names that are one, by the equalities among some quads: those that are told and concluded."""

    def __init__(self, equalities: Iterable[ox.Quad] = ()) -> None:
        self._held: set[ox.Quad] = set()
        self._groups: Partition[Node] = Partition(_order)
        self.change(equalities)

    def __bool__(self) -> bool:
        return bool(self._groups)

    def first(self, node: Node) -> Node:
        """Return the first name of a thing."""
        return self._groups.of(node)

    def of(self, node: Node) -> tuple[Node, ...]:
        """Return all names of a thing, the first of them first."""
        return self._groups.members(self._groups.of(node))

    def change(self, add: Iterable[ox.Quad], remove: Iterable[ox.Quad] = ()) -> Former:
        """Take in the equalities among quads that come and go; return what has another first name now, and had."""
        came = dict.fromkeys(quad for quad in add if equates(quad) and quad not in self._held)
        fell = dict.fromkeys(quad for quad in remove if equates(quad) and quad in self._held)
        self._held.update(came)
        self._held.difference_update(fell)
        if not came and not fell:
            return {}
        return self._groups.change(_pairs(came), _pairs(fell))

    def touch(self, quad: ox.Quad) -> bool:
        """Tell whether a quad mentions a thing with several names, other than to say that they are one."""
        return next(self.touched((quad,)), None) is not None

    def touched(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        """Yield the quads that do."""
        # Asked of every quad of a change: written out, as a call for each part costs twice the time.
        known = self._groups.names
        for quad in quads:
            p = quad.predicate
            if p != _SAME and (quad.subject in known or quad.object in known or p in known):
                yield quad

    def renamed(self, quad: ox.Quad, former: Former | None = None) -> ox.Quad:
        """Return a quad by first names; with ``former`` by those of before a change."""
        if quad.predicate == _SAME:
            return quad
        was: Former = former or {}
        s, p, o = (
            part if isinstance(part, ox.Literal | ox.Triple) else was.get(part) or self._groups.of(part)
            for part in (quad.subject, quad.predicate, quad.object)
        )
        return ox.Quad(cast("Node", s), cast("ox.NamedNode", p), o, quad.graph_name)

    def spellings(self, quad: ox.Quad) -> Iterator[ox.Quad]:
        """Yield a quad of first names under all names of the same things."""
        subjects, predicates, objects = (
            (part,) if isinstance(part, ox.Literal | ox.Triple) else self.of(part)
            for part in (quad.subject, quad.predicate, quad.object)
        )
        for s, p, o in product(subjects, predicates, objects):
            if isinstance(p, ox.NamedNode):
                yield ox.Quad(cast("Node", s), p, o, quad.graph_name)


def equates(quad: ox.Quad) -> bool:
    """Tell a quad by which two names are one."""
    return (
        quad.predicate == _SAME
        and quad.graph_name in _GRAPHS
        and quad.subject != quad.object
        and isinstance(quad.object, ox.NamedNode | ox.BlankNode)
    )


def _pairs(equalities: Iterable[ox.Quad]) -> list[tuple[Node, Node]]:
    return [(cast("Node", quad.subject), cast("Node", quad.object)) for quad in equalities]


def _order(node: Node) -> tuple[bool, str]:
    return isinstance(node, ox.BlankNode), str(node)


def names_of(store: ox.Store, node: Node) -> tuple[Node, ...]:
    """Return all names of a thing in a store, the first of them first; looked up from this one on."""
    found, waiting = {node: None}, [node]
    while waiting and SEVERAL in store:
        one = waiting.pop()
        both = chain(store.quads_for_pattern(one, _SAME, None, None), store.quads_for_pattern(None, _SAME, one, None))
        near = dict.fromkeys(chain.from_iterable(_pairs(quad for quad in both if equates(quad))))
        waiting += [name for name in near if name not in found]
        found.update(near)
    return tuple(sorted(found, key=_order))


def filed(told: Iterable[ox.Quad], names: Names) -> Iterator[ox.Quad]:
    """Yield quads as a store is to hold them; one may come more than once."""
    if not names:
        yield from told
        return
    yield SEVERAL
    own: set[ox.Quad] = set()
    by_name: dict[ox.Quad, None] = {}
    for quad in told:
        tick()
        touched = names.touch(quad)
        first = names.renamed(quad) if touched else quad
        yield first
        if first != quad:
            yield from (_unnamed(quad), note(TELLS, quad))
            by_name[first] = None
        elif touched:
            own.add(quad)
    yield from (note(RENAMES, quad) for quad in by_name if quad not in own)


def refiled(
    store: ox.Store, remove: Iterable[ox.Quad], add: Iterable[ox.Quad], names: Names, former: Former
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return what to take out of a store and what to put in when quads that were told go and others come.

    ``names`` are those of after the change; ``former`` has the first names of before it, where they are others now.
    """
    gone, came = dict.fromkeys(remove), dict.fromkeys(add)
    if not names and SEVERAL not in store:
        return list(gone), list(came)
    state = {**dict.fromkeys(gone, False), **dict.fromkeys(came, True), SEVERAL: bool(names)}
    touched = dict.fromkeys(names.touched(chain(gone, came)))
    if former:
        touched = dict.fromkeys(q for q in chain(gone, came) if q in touched or _mentions(former, q))
    for name in former:
        touched.update(dict.fromkeys(quad for quad in _about(store, name) if quad.predicate != _SAME))
    state.update(dict.fromkeys(touched, False))

    def told(quad: ox.Quad) -> bool:
        return quad in came or (quad not in gone and holds(store, quad))

    by_first: dict[ox.Quad, None] = {}
    tellers: dict[ox.Quad, dict[ox.Quad, bool]] = {}
    for quad in touched:
        tick()
        now = names.renamed(quad)
        by_first.update({names.renamed(quad, former): None, now: None})
        tellers.setdefault(_unnamed(quad), {})[note(TELLS, quad)] = now != quad and told(quad)
    for quad in by_first:
        stays = names.renamed(quad) == quad
        own = stays and told(quad)
        state[quad] = own or (stays and any(map(told, names.spellings(quad))))
        state[note(RENAMES, quad)] = state[quad] and not own
    for unnamed, decided in tellers.items():
        state.update(decided)
        held = {**dict.fromkeys(store.quads_for_pattern(None, TELLS, unnamed.triple, UNNAMED), True), **decided}
        state[unnamed] = any(held.values())
    return [q for q, there in state.items() if not there], [q for q, there in state.items() if there]


def _unnamed(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, UNNAMED)


def _mentions(former: Former, quad: ox.Quad) -> bool:
    return quad.predicate != _SAME and any(part in former for part in (quad.subject, quad.predicate, quad.object))


def _about(store: ox.Store, name: Node) -> Iterator[ox.Quad]:
    yield from quads(store, s=name)
    yield from quads(store, o=name)
    if isinstance(name, ox.NamedNode):
        yield from quads(store, p=name)
