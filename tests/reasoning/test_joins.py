"""Joins try what is known of one individual before all members of a class."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.reasoning.facts import Facts
from kg.reasoning.joins import concluded, entered, plans
from kg.reasoning.program import CompiledRule, Fact

TYPE, SAME, CLASS, KEY = range(4)
RULE = CompiledRule("prp-key", ((-1, TYPE, CLASS), (-2, TYPE, CLASS), (-1, KEY, -3), (-2, KEY, -3)), (-1, SAME, -2))


class Counting(Facts):
    """Facts that count how many values they were asked for."""

    asked = 0

    def objects(self, s: int, p: int) -> tuple[int, ...]:
        found = super().objects(s, p)
        self.asked += len(found)
        return found

    def subjects(self, p: int, o: int) -> tuple[int, ...]:
        found = super().subjects(p, o)
        self.asked += len(found)
        return found


def test_a_key_is_looked_up_by_its_value_not_by_its_class() -> None:
    """A thousand members, each with a key of its own but for two: entering by one member meets a handful."""
    facts = Counting()
    for member in range(100, 1100):
        facts.add((member, TYPE, CLASS))
        facts.add((member, KEY, 5000 + max(member, 101)))
    found = [
        tuple(bindings)
        for plan in plans((RULE,), TYPE).entered.of((100, TYPE, CLASS))
        for bindings in entered(plan, (100, TYPE, CLASS), facts)
    ]
    assert {(100, 101, 5101), (101, 100, 5101)} <= set(found)
    assert facts.asked < 20


def test_of_many_values_only_those_go_on_that_the_next_atom_can_have() -> None:
    """A nation's thousand satellites, two of them first: the rest is not looked at one by one."""
    of, first, by = 10, 11, 12
    rule = CompiledRule("first", ((-1, of, -2), (-3, of, -2), (-3, first, -4), (-4, by, -3)), (-1, first, -3))
    facts = Counting()
    for member in range(100, 1100):
        facts.add((member, of, 5))
    for member in (100, 1000, 1099):
        facts.add((member, first, member + 5000))
    facts.add((6000, by, 1000))
    facts.add((6099, by, 1099))
    (plan,) = (plan for plan in plans((rule,), TYPE).entered.of((100, of, 5)) if plan.entry == rule.body[0])
    found = {tuple(bindings) for bindings in entered(plan, (100, of, 5), facts)}
    assert found == {(100, 5, 1000, 6000), (100, 5, 1099, 6099)}
    assert facts.asked < 1010


@given(st.lists(st.tuples(*[st.integers(0, 7)] * 3), max_size=60), st.permutations(range(4)))
def test_joins_find_what_trying_everything_finds(given_facts: list[Fact], order: list[int]) -> None:
    """Whatever is bound first, and however many values there are."""
    body = ((-1, 1, -2), (-2, 2, -3), (-1, 3, -3), (-3, 1, -3))
    rule = CompiledRule("r", tuple(body[index] for index in order), (-1, 0, -3))
    facts = Facts((s, p % 4, o) for s, p, o in given_facts)
    every = {
        (a, b, c)
        for a in range(8)
        for b in range(8)
        for c in range(8)
        if all(fact in facts for fact in ((a, 1, b), (b, 2, c), (a, 3, c), (c, 1, c)))
    }
    for fact in facts:
        for plan in plans((rule,), TYPE).entered.of(fact):
            found = {tuple(bindings) for bindings in entered(plan, fact, facts)}
            assert found == {x for x in every if tuple(x[-1 - v] if v < 0 else v for v in plan.entry) == fact}
    for (goal,) in [plans((rule,), TYPE).concluding.of((0, 0, 0))]:
        assert {tuple(bindings) for bindings in concluded(goal, None, facts)} == every
        for a, _, c in every:
            asked = {tuple(bindings) for bindings in concluded(goal, (a, 0, c), facts)}
            assert asked == {x for x in every if (x[0], x[2]) == (a, c)}
