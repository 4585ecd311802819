"""What of a program bears on equality: the rules by which things turn out to be one, and the names that rules name.

No rule that leads to an equality rests on an absence: such a program cannot be stratified.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.reasoning.program import Atom, CompiledRule, Fact, Program

_ANY = -1
_Key = tuple[int, int]


def equating(program: Program) -> tuple[Program, Callable[[Fact], bool]]:
    """Return the rules that lead to an equality, however far back, and what tells the facts that they ask for."""
    key = _keys(program)
    leading: dict[_Key, list[CompiledRule]] = {}
    asking: dict[_Key, set[_Key]] = {}
    for rule in program.rules:
        if rule.head is not None:
            leading.setdefault(key(rule.head), []).append(rule)
            asking.setdefault(key(rule.head), set()).update(map(key, rule.body))
    for fact, rule in program.facts:  # they hold as soon as their axioms do
        asking.setdefault(key(fact), set()).update(map(key, rule.axioms))
    waiting = [key((0, program.same_as, 0))]
    wanted = set(waiting)
    while waiting:
        fresh = asking.get(waiting.pop(), set()) - wanted
        wanted |= fresh
        waiting += fresh
    chosen = {rule for one in wanted for rule in leading.get(one, ())}
    rules = tuple(rule for rule in program.rules if rule in chosen)
    facts = tuple(given for given in program.facts if key(given[0]) in wanted)
    return replace(program, rules=rules, facts=facts), lambda fact: key(fact) in wanted


def _keys(program: Program) -> Callable[[Atom], _Key]:
    kind = program.type
    return lambda atom: (atom[1], atom[2]) if atom[1] == kind and atom[2] >= 0 else (atom[1], _ANY)


def named(program: Program) -> frozenset[int]:
    """Return every term that a rule, an axiom or a fact of a program names: these stand in rules as they are."""
    found = {program.type, program.same_as}
    for rule in (*program.rules, *(rule for _, rule in program.facts)):
        atoms = (*rule.body, *rule.absent, *rule.axioms, *([rule.head] if rule.head is not None else []))
        found.update(part for atom in atoms for part in atom if part >= 0)
        found.update(part for _, x, y in rule.filters for part in (x, y) if part >= 0)
        found.update(part for pair in rule.different for part in pair if part >= 0)
    for fact, _ in program.facts:
        found.update(fact)
    return frozenset(found)
