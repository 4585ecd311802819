"""A set of triples with the three indexes that rule matching needs. Terms are pyoxigraph's; order is by their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode

Term = NamedNode | BlankNode | Literal
Resource = NamedNode | BlankNode
Statement = tuple[Resource, NamedNode, Term]


class Triples:
    """An append-only set of triples; the subjects and values of a property are indexed when they are asked for."""

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        self._all: dict[Statement, None] = {}
        self._p: dict[Term, list[Statement]] = {}
        self._by_subject: dict[Term, dict[Term, list[Statement]]] = {}
        self._by_object: dict[Term, dict[Term, list[Statement]]] = {}
        self._s: dict[Term, list[Statement]] | None = None
        for statement in statements:
            self.add(statement)

    def add(self, statement: Statement) -> bool:
        """Add a triple; return whether it was new."""
        if statement in self._all:
            return False
        s, p, o = statement
        self._all[statement] = None
        self._p.setdefault(p, []).append(statement)
        for indexes, key in ((self._by_subject, s), (self._by_object, o)):
            index = indexes.get(p)
            if index is not None:
                index.setdefault(key, []).append(statement)
        if self._s is not None:
            self._s.setdefault(s, []).append(statement)
        return True

    def match(self, s: Term | None, p: Term | None, o: Term | None) -> Iterable[Statement]:
        """Return the triples that fit a pattern (None: anything)."""
        if p is None:
            found: Iterable[Statement] = self._all if s is None else self._about().get(s, [])
            return [t for t in found if o is None or t[2] == o]
        if s is not None and o is not None:
            known = (s, p, o)
            return [known] if known in self._all else []
        if s is not None:
            return self._index(self._by_subject, p, 0).get(s, [])
        return self._index(self._by_object, p, 2).get(o, []) if o is not None else self._p.get(p, [])

    def _index(
        self, indexes: dict[Term, dict[Term, list[Statement]]], p: Term, place: int
    ) -> dict[Term, list[Statement]]:
        index = indexes.get(p)
        if index is None:
            index = indexes[p] = {}
            for statement in self._p.get(p, ()):
                index.setdefault(statement[place], []).append(statement)
        return index

    def _about(self) -> dict[Term, list[Statement]]:
        if self._s is None:
            self._s = {}
            for statement in self._all:
                self._s.setdefault(statement[0], []).append(statement)
        return self._s

    def __contains__(self, statement: object) -> bool:
        return statement in self._all

    def __iter__(self) -> Iterator[Statement]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def order(statement: Statement) -> tuple[str, str, str]:
    """Return a sort key that is the same in every run."""
    return str(statement[0]), str(statement[1]), str(statement[2])
