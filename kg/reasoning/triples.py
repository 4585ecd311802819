"""A set of triples with the three indexes that rule matching needs. Terms are pyoxigraph's; order is by their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode

Term = NamedNode | BlankNode | Literal
Resource = NamedNode | BlankNode
Statement = tuple[Resource, NamedNode, Term]


class Triples:
    """An append-only indexed set of triples."""

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        self._all: set[Statement] = set()
        self._p: dict[Term, list[Statement]] = {}
        self._sp: dict[tuple[Term, Term], list[Statement]] = {}
        self._po: dict[tuple[Term, Term], list[Statement]] = {}
        self._s: dict[Term, list[Statement]] = {}
        for statement in statements:
            self.add(statement)

    def add(self, statement: Statement) -> bool:
        """Add a triple; return whether it was new."""
        if statement in self._all:
            return False
        s, p, o = statement
        self._all.add(statement)
        self._p.setdefault(p, []).append(statement)
        self._sp.setdefault((s, p), []).append(statement)
        self._po.setdefault((p, o), []).append(statement)
        self._s.setdefault(s, []).append(statement)
        return True

    def match(self, s: Term | None, p: Term | None, o: Term | None) -> Iterable[Statement]:
        """Return the triples that fit a pattern (None: anything)."""
        if p is None:
            found: Iterable[Statement] = self._s.get(s, []) if s is not None else self._all
            return [t for t in found if o is None or t[2] == o]
        if s is not None and o is not None:
            known = (s, p, o)
            return [known] if known in self._all else []
        if s is not None:
            return self._sp.get((s, p), [])
        return self._po.get((p, o), []) if o is not None else self._p.get(p, [])

    def __contains__(self, statement: object) -> bool:
        return statement in self._all

    def __iter__(self) -> Iterator[Statement]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def order(statement: Statement) -> tuple[str, str, str]:
    """Return a sort key that is the same in every run."""
    return str(statement[0]), str(statement[1]), str(statement[2])
