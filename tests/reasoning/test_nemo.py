"""Compiled rules as a program of Nemo's: the same conclusions and contradictions as by joining them ourselves."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reasoning.columns import EVERY, Columns, Key, columns
from kg.reasoning.incremental import Materialisation
from kg.reasoning.nemo import evaluate
from kg.reasoning.program import Atom, CompiledRule, Fact, Program
from tests.reasoning.test_three_ways import examples

TYPE, SAME = 0, 1
PROPERTIES, CLASSES, THINGS = (10, 11, 12), (20, 21), (30, 31, 32, 33)
X, Y, Z, W = -1, -2, -3, -4


def relations(facts: set[Fact]) -> dict[Key, Columns]:
    made: dict[Key, Columns] = {}
    for s, p, o in sorted(facts):
        left, right = made.setdefault((p, o) if p == TYPE else (p, EVERY), columns())
        left.append(s)
        right.append(s if p == TYPE else o)
    return made


def agree(rules: list[CompiledRule], facts: set[Fact]) -> None:
    program = Program(TYPE, SAME, tuple(dict.fromkeys(rules)))
    wanted, found = Materialisation(program, facts), evaluate(program, relations(facts))
    new = {(s, p, c if c != EVERY else o) for (p, c), pairs in found.new.items() for s, o in zip(*pairs, strict=True)}
    assert new == set(wanted) - facts
    assert {rule.name for rule, _ in found.conflicts} == {rule for rule, _ in wanted.conflicts}


PAIR = ((X, 10, Y),)


@pytest.mark.parametrize(
    "heads",
    [
        [(X, TYPE, 20), (Y, TYPE, 20)],
        [(Y, TYPE, 20), (X, TYPE, 20)],
        [(X, 11, Y), (Y, 11, X)],
        [(X, 11, X), (X, 11, Y), (Y, 11, Y)],
    ],
    ids=["domain and range", "range and domain", "wider and inverse", "itself and another"],
)
def test_rules_of_one_body_and_one_head_all_conclude(heads: list[Atom]) -> None:
    """Nemo drew the conclusions of the first, or broke."""
    agree([CompiledRule(f"r{i}", PAIR, head) for i, head in enumerate(heads)], {(30, 10, 31), (31, 10, 32)})


def test_a_path_that_returns_is_no_step_that_does() -> None:
    """Two transitive properties, and a loop of the one as a loop of the other: the paths are asked, not the steps."""
    rules = [CompiledRule("prp-trp", ((X, p, Y), (Y, p, Z)), (X, p, Z)) for p in (10, 11)]
    agree([*rules, CompiledRule("r", ((X, 10, X),), (X, 11, X))], {(30, 10, 31), (31, 10, 30)})


@examples(60)
@given(st.randoms(use_true_random=False), st.booleans())
def test_random_rules_conclude_the_same(draw: random.Random, lifts: bool) -> None:
    """Loops, joins, two rules of one body, transitive and symmetric properties, classes as values."""
    rules = [_rule(draw, number) for number in range(draw.randint(1, 6))]
    twin = draw.choice(rules)
    parts = [part for atom in twin.body for part in atom if part < 0]
    if twin.head is not None:
        head = (draw.choice(parts), twin.head[1], twin.head[2] if twin.head[1] == TYPE else draw.choice(parts))
        rules.insert(draw.randint(0, len(rules)), CompiledRule("twin", twin.body, head))
    for p in PROPERTIES:
        if draw.random() < 0.15:
            rules.append(CompiledRule("prp-trp", ((X, p, Y), (Y, p, Z)), (X, p, Z)))
        if draw.random() < 0.15:
            rules.append(CompiledRule("prp-symp", ((X, p, Y),), (Y, p, X)))
    if draw.random() < 0.2:
        rules.append(CompiledRule("any", ((X, TYPE, Y), (X, draw.choice(PROPERTIES), Z)), (Z, TYPE, Y)))
    facts: set[Fact] = set()
    for _ in range(draw.randint(1, 6)):
        s = draw.choice(THINGS)
        facts.add(
            (s, TYPE, draw.choice(CLASSES))
            if draw.random() < 0.3
            else (s, draw.choice(PROPERTIES), draw.choice(THINGS))
        )
    with pytest.MonkeyPatch.context() as patch:
        if lifts:
            patch.setattr("kg.reasoning.lifting.MANY", 0)
            patch.setattr("kg.reasoning.lifting.SEVERAL", 1)
        agree([rule for rule in rules if rule.head not in rule.body], facts)


def _rule(draw: random.Random, number: int) -> CompiledRule:
    size = draw.choice([1, 1, 1, 2, 2, 3])
    body = tuple(dict.fromkeys(_atom(draw, [X, Y, Z, W][: size + 1]) for _ in range(size)))
    used = dict.fromkeys(part for atom in body for part in atom if part < 0)
    names = {part: -1 - index for index, part in enumerate(used)}
    renamed = tuple((names[s], p, names.get(o, o)) for s, p, o in body)
    head = None if draw.random() < 0.1 else _atom(draw, list(names.values()))
    return CompiledRule(f"r{number}", renamed, head)


def _atom(draw: random.Random, parts: list[int]) -> Atom:
    if draw.random() < 0.4:
        return draw.choice(parts), TYPE, draw.choice(CLASSES)
    return draw.choice(parts), draw.choice(PROPERTIES), draw.choice(parts)
