"""Terms as numbers: what is told apart in RDF is told apart here (``01``, ``1`` and ``"1"^^xsd:int`` are three)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from kg.reasoning.program import Fact
from kg.reasoning.triples import Statement, Term


class Terms:
    """A growing table of terms, each with its number in the order they were first met."""

    def __init__(self) -> None:
        self._numbers: dict[Term, int] = {}
        self._terms: list[Term] = []

    def number(self, term: Term) -> int:
        """Return the number of a term, new where the term was not met before."""
        found = self._numbers.get(term)
        if found is None:
            found = self._numbers[term] = len(self._terms)
            self._terms.append(term)
        return found

    def known(self, term: Term) -> int | None:
        """Return the number of a term, or None where it was never met."""
        return self._numbers.get(term)

    def term(self, number: int) -> Term:
        """Return the term of a number; IndexError where there is none."""
        return self._terms[number]

    def fact(self, statement: Statement) -> Fact:
        """Return a statement in numbers."""
        s, p, o = statement
        return self.number(s), self.number(p), self.number(o)

    def facts(self, statements: Iterable[Statement]) -> list[Fact]:
        """Return statements in numbers, in their order."""
        return [self.fact(statement) for statement in statements]

    def statement(self, fact: Fact) -> Statement:
        """Return the statement of numbers; the subject is a literal where a rule concluded one."""
        return cast("Statement", tuple(self._terms[number] for number in fact))

    def __len__(self) -> int:
        return len(self._terms)
