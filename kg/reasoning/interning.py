"""Terms as numbers: what is told apart in RDF is told apart here (``01``, ``1`` and ``"1"^^xsd:int`` are three)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

import pyoxigraph as ox

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


class NotCanonicalError(ValueError):
    """A text that is not certainly the canonical one of its term."""


class _Numbers(dict[str, int]):
    """Numbers by text; asking for a text that has none gives it the next, where ``check`` lets it."""

    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self._texts = texts
        self.check: Callable[[str], object] | None = None

    def __missing__(self, text: str) -> int:
        if self.check is not None and not self.check(text):
            raise NotCanonicalError
        number = self[text] = len(self._texts)
        self._texts.append(text)
        return number


class TextTerms(Terms):
    """A table of terms by their canonical N-Triples text: what a file of a million lines is read into and out of."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.numbers = _Numbers(self.texts)
        self._made: dict[int, Term] = {}

    def number(self, term: Term) -> int:
        """Return the number of a term, new where the term was not met before."""
        return self.numbers[str(term)]

    def known(self, term: Term) -> int | None:
        """Return the number of a term, or None where it was never met."""
        return self.numbers.get(str(term))

    def term(self, number: int) -> Term:
        """Return the term of a number; IndexError where there is none."""
        found = self._made.get(number)
        if found is None:
            found = self._made[number] = _parsed(self.texts[number])
        return found

    def statement(self, fact: Fact) -> Statement:
        """Return the statement of numbers; the subject is a literal where a rule concluded one."""
        return cast("Statement", tuple(self.term(number) for number in fact))

    def __len__(self) -> int:
        return len(self.texts)


def _parsed(text: str) -> Term:
    if text.startswith("<"):
        return ox.NamedNode(text[1:-1])
    if text.startswith("_:"):
        return ox.BlankNode(text[2:])
    (quad,) = ox.parse(f"<x:s> <x:p> {text} .", format=ox.RdfFormat.N_TRIPLES)
    return cast("Term", quad.object)
