"""Compiled rules: Datalog over interned triples, one predicate per property and class, as every evaluator takes them.

A term is a non-negative number (see ``kg.reasoning.interning``), a variable a negative one. In every atom of a rule the
predicate is a number, and where it is ``rdf:type`` the object is one too, so a triple touches only the rules that
mention its property or its class.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Fact = tuple[int, int, int]
Atom = tuple[int, int, int]
# An operator (!= < <= > >=) and the two terms or variables it compares.
Filter = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """One rule: its name in the W3C table (or in a rule file), body and head, and the axioms it was compiled from.

    ``head`` is None for a contradiction. ``axioms`` are the schema triples that a proof step by this rule names as
    premises beside the facts matched by the body. ``different`` holds pairs of variables (or terms) that must differ.

    A domain rule may ask for more: that no fact fits any atom of ``absent``, and that every one of ``filters`` compares
    so; ``place`` is where it stands in its file.
    """

    name: str
    body: tuple[Atom, ...]
    head: Atom | None
    axioms: tuple[Fact, ...] = ()
    different: tuple[tuple[int, int], ...] = ()
    absent: tuple[Atom, ...] = ()
    filters: tuple[Filter, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Program:
    """A set of compiled rules with what evaluators must know: the numbers of ``rdf:type`` and ``owl:sameAs``.

    ``facts`` hold from the start (what the schema says of individuals, such as the members of an enumeration), each
    by the rule beside it, whose body is empty. ``alike`` is the number of the property that holds between two literals
    of one value, where rules ask for it: what they find by it is no premise.
    """

    type: int
    same_as: int
    rules: tuple[CompiledRule, ...]
    facts: tuple[tuple[Fact, CompiledRule], ...] = ()
    alike: int | None = None

    def heads(self) -> Iterator[Atom]:
        """Yield every head that a rule can conclude."""
        return (rule.head for rule in self.rules if rule.head is not None)


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a fact follows: the rule, the facts it was applied to, axioms first, and those that had to be absent."""

    rule: str
    premises: tuple[Fact, ...]
    absent: tuple[Fact, ...] = ()
