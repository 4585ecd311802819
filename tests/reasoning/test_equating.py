"""What of a program bears on equality."""

from __future__ import annotations

from kg.reasoning.equating import equating, named
from kg.reasoning.program import CompiledRule, Program

TYPE, SAME, P, Q, R, C, D, A = range(8)
KEY = CompiledRule("prp-key", ((-1, TYPE, C), (-2, TYPE, C), (-1, P, -3), (-2, P, -3)), (-1, SAME, -2))
ABOVE = CompiledRule("cax-sco", ((-1, TYPE, D),), (-1, TYPE, C))
NARROW = CompiledRule("prp-spo1", ((-1, Q, -2),), (-1, P, -2))
ASIDE = CompiledRule("cls-hv1", ((-1, TYPE, D),), (-1, R, A), axioms=((20, 21, 22),))
PROGRAM = Program(TYPE, SAME, (KEY, ABOVE, NARROW, ASIDE))


def test_rules_are_taken_as_far_back_as_they_lead() -> None:
    """The key, the class and the property it asks for; not the value of a class."""
    rules = equating(PROGRAM)[0].rules
    assert rules == (KEY, ABOVE, NARROW)


def test_facts_are_wanted_where_such_a_rule_asks_for_them() -> None:
    wanted = equating(PROGRAM)[1]
    assert [wanted(f) for f in ((9, P, 8), (9, Q, 8), (9, TYPE, D), (9, SAME, 8))] == [True] * 4
    assert [wanted(f) for f in ((9, R, A), (9, TYPE, 30))] == [False] * 2


def test_without_a_rule_of_equality_only_equalities_are_wanted() -> None:
    program, wanted = equating(Program(TYPE, SAME, (ABOVE, ASIDE)))
    assert program.rules == ()
    assert (wanted((9, SAME, 8)), wanted((9, TYPE, D))) == (True, False)


def test_what_rules_and_axioms_mention_is_named() -> None:
    assert named(PROGRAM) == {TYPE, SAME, P, Q, R, C, D, A, 20, 21, 22}


def test_what_holds_by_axioms_alone_wants_those_axioms() -> None:
    """The member of an enumeration that a key is about belongs to it as soon as the list is there."""
    listed = CompiledRule("cls-oo", (), (A, TYPE, C), axioms=((C, 30, 31), (31, 32, A)))
    aside = CompiledRule("cls-oo", (), (A, TYPE, 40), axioms=((40, 33, 31),))
    program = Program(TYPE, SAME, (KEY,), facts=(((A, TYPE, C), listed), ((A, TYPE, 40), aside)))
    equal, wanted = equating(program)
    assert equal.facts == (((A, TYPE, C), listed),)
    assert [wanted(f) for f in ((C, 30, 31), (31, 32, A), (40, 33, 31))] == [True, True, False]
