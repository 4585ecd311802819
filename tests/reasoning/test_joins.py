"""Joins try what is known of one individual before all members of a class."""

from __future__ import annotations

from kg.reasoning.facts import Facts
from kg.reasoning.joins import entered, plans
from kg.reasoning.program import CompiledRule

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
