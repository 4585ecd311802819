"""Many rules that differ only in what they name as one rule over a table of those names.

An evaluator takes a program of ten rules for each class in a time that grows with the square of the classes. Rules of
one shape become one rule; what each names stands in relations from the rule's own number, one for each place.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.reasoning.columns import EVERY, Columns, Key
from kg.reasoning.program import Atom, CompiledRule, Program

# With fewer rules in all, each is quicker as it is; a shape that has fewer rules than the second is left alone.
MANY, SEVERAL = 500, 10
# Above every number of a term.
_FIRST = 2**31
_Shape = tuple[tuple[Atom, ...], Atom | None, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Lifted:
    """A program with fewer rules, the tables they read, and the rules behind each lifted one by their numbers."""

    program: Program
    tables: Mapping[Key, Columns]
    behind: Mapping[CompiledRule, tuple[CompiledRule, ...]]

    def told(self, rule: CompiledRule, values: tuple[int, ...]) -> tuple[CompiledRule, tuple[int, ...]]:
        """Return a match of a rule as one of the rule behind it."""
        if rule not in self.behind:
            return rule, values
        variables = -_own(rule) - 1
        return self.behind[rule][values[variables]], values[:variables]


def lifted(program: Program) -> Lifted:
    """Return a program with the rules of each frequent shape as one, where it has many rules."""
    shapes: dict[_Shape, list[CompiledRule]] = {}
    for rule in program.rules if len(program.rules) > MANY else ():
        shape = _shape(rule)
        if shape is not None:
            shapes.setdefault(shape, []).append(rule)
    tables: dict[Key, Columns] = {}
    behind: dict[CompiledRule, tuple[CompiledRule, ...]] = {}
    for shape, rules in shapes.items():
        if len(rules) >= SEVERAL:
            behind[_one(shape, rules, tables)] = tuple(rules)
    gone = {rule for rules in behind.values() for rule in rules}
    kept = tuple(rule for rule in program.rules if rule not in gone)
    return Lifted(replace(program, rules=(*kept, *behind)), tables, behind)


def _shape(rule: CompiledRule) -> _Shape | None:
    """Return a rule with its names replaced by further variables; None where it has none, or compares."""
    if rule.absent or rule.filters or any(part >= 0 for pair in rule.different for part in pair):
        return None
    least = _least(rule)
    names = _names(rule)
    if not names:
        return None
    places = iter(range(len(names)))

    def part(value: int) -> int:
        return value if value < 0 else least - 2 - next(places)

    body = tuple((part(s), p, part(o)) for s, p, o in rule.body)
    head = None if rule.head is None else (part(rule.head[0]), rule.head[1], part(rule.head[2]))
    return body, head, rule.different


def _one(shape: _Shape, rules: list[CompiledRule], tables: dict[Key, Columns]) -> CompiledRule:
    """Return the rule of a shape, and put what each of its rules names into tables."""
    body, head, different = shape
    least = _least(rules[0])
    named = [_names(rule) for rule in rules]
    reading: list[Atom] = []
    for place in range(len(named[0])):
        relation = _FIRST + len(tables)
        tables[relation, EVERY] = array("I", range(len(rules))), array("I", (names[place] for names in named))
        reading.append((least - 1, relation, least - 2 - place))
    return CompiledRule("lifted", (*body, *reading), head, different=different)


def _names(rule: CompiledRule) -> list[int]:
    atoms = (*rule.body, *([rule.head] if rule.head is not None else []))
    return [part for s, _, o in atoms for part in (s, o) if part >= 0]


def _least(rule: CompiledRule) -> int:
    return min(0, *(part for atom in (*rule.body, *([rule.head] if rule.head else [])) for part in atom))


def _own(rule: CompiledRule) -> int:
    """The variable of a lifted rule that stands for the number of the rule behind it."""
    return next(s for s, p, _ in rule.body if p >= _FIRST)
