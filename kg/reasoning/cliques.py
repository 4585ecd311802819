"""Which terms are one: a union-find over numbers whose representative can stand as a subject where any member can."""

from __future__ import annotations

from collections.abc import Callable


class Cliques:
    """Terms grouped by sameness; a term not mentioned is alone."""

    def __init__(self, literal: Callable[[int], bool]) -> None:
        self._literal = literal
        self._parent: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}

    def find(self, term: int) -> int:
        """Return the representative of a term."""
        parent = self._parent
        root = term
        while (up := parent.get(root, root)) != root:
            root = up
        while (up := parent.get(term, term)) != root:
            parent[term] = root
            term = up
        return root

    def join(self, one: int, other: int) -> bool:
        """Make two terms one; tell whether they were two. The earlier name stands for all, a literal for none else."""
        a, b = self.find(one), self.find(other)
        if a == b:
            return False
        first, second = sorted((a, b), key=lambda term: (self._literal(term), term))
        self._parent[second] = first
        self._members.setdefault(first, [first]).extend(self._members.pop(second, [second]))
        return True

    def of(self, term: int) -> list[int]:
        """Return all that are one with a term, itself among them."""
        root = self.find(term)
        return self._members.get(root, [root])

    def all(self) -> list[list[int]]:
        """Return the groups of more than one, each with its representative first."""
        return [self._members[root] for root in sorted(self._members)]

    def __bool__(self) -> bool:
        return bool(self._members)
