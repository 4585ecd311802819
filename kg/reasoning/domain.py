"""Domain rules as values: what a rule file says, with the place of every part, before it is compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a rule file; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable by its name, without the question mark."""

    name: str

    def __str__(self) -> str:
        return f"?{self.name}"


Part = NamedNode | Literal | Variable


@dataclass(frozen=True, slots=True)
class RuleAtom:
    """A class of one term or a property of two."""

    predicate: NamedNode
    parts: tuple[Part, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two terms that must compare: ``operator`` is one of ``!= < <= > >=``."""

    operator: str
    left: Part
    right: Part
    place: Place


@dataclass(frozen=True, slots=True)
class DomainRule:
    """One rule of a file: ``head`` follows where ``body`` holds, nothing of ``absent`` does, and ``filters`` compare.

    ``words`` say in a sentence what makes it conclude; proofs show them.
    """

    name: str
    words: str
    head: RuleAtom
    body: tuple[RuleAtom, ...]
    absent: tuple[RuleAtom, ...]
    filters: tuple[Comparison, ...]
    place: Place

    def atoms(self) -> Iterator[RuleAtom]:
        """Yield every atom: the head, the body, and what must be absent."""
        yield self.head
        yield from self.body
        yield from self.absent


def variables(parts: tuple[Part, ...]) -> frozenset[Variable]:
    """Return the variables among terms."""
    return frozenset(part for part in parts if isinstance(part, Variable))
