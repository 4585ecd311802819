"""Stratification: in which order a program's relations are complete, so that absence can be told.

Rules with an absence are applied once the relation that must lack the fact is complete. That works where no relation
depends on its own absence; equality counts as a premise of everything, because it carries every fact to another name.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.errors import RuleError
from kg.reasoning.program import Atom, CompiledRule, Program
from kg.reasoning.triples import Term
from kg.vocab import shorten

# A property, or (the number of rdf:type, a class); classes that a rule asks for as such are one relation more.
Relation = tuple[int, int]
_ANY = -1


@dataclass(frozen=True, slots=True)
class _Edge:
    """That facts of ``source`` lead to facts of ``target`` by a rule (None: by equality), or keep them away."""

    source: Relation
    target: Relation
    negative: bool
    rule: CompiledRule | None


@dataclass(frozen=True, slots=True)
class Strata:
    """The level of every relation: what is on one level rests on the absence of facts of lower levels only.

    ``lowest`` is the level of relations that no rule mentions: that of equality, which carries their facts on.
    """

    count: int
    type: int
    levels: dict[Relation, int]
    lowest: int = 0

    def of(self, atom: Atom) -> int:
        """Return the level of a fact or atom."""
        _, p, o = atom
        if p == self.type and o >= 0:
            found = self.levels.get((p, o))
            if found is not None:
                return found
        return self.levels.get((p, _ANY), self.lowest)

    def of_rule(self, rule: CompiledRule) -> int:
        """Return the level that a rule is applied on: its head's, or that on which its body is complete."""
        if rule.head is not None:
            return self.of(rule.head)
        return max((self.of(atom) for atom in rule.body), default=0)


def stratify(program: Program, name: Callable[[int], str] = str) -> Strata:
    """Return the levels of a program; RuleError names the circle where something would rest on its own absence.

    ``name`` gives what people call a term.
    """
    if not any(rule.absent for rule in program.rules):
        return Strata(1, program.type, {})
    edges = list(_edges(program))
    leading: dict[Relation, list[_Edge]] = {}
    for edge in edges:
        leading.setdefault(edge.source, []).append(edge)
        leading.setdefault(edge.target, [])
    components = _components(leading)
    member = {relation: index for index, group in enumerate(components) for relation in group}
    for edge in edges:
        if edge.negative and member[edge.source] == member[edge.target]:
            raise RuleError(_circle(edge, leading, member, program, name))
    levels = dict.fromkeys(leading, 0)
    for group in reversed(components):  # sources before targets
        level = max(levels[relation] for relation in group)
        for relation in group:
            levels[relation] = level
        for edge in (edge for relation in group for edge in leading[relation]):
            levels[edge.target] = max(levels[edge.target], level + edge.negative)
    return Strata(max(levels.values()) + 1, program.type, levels, levels.get((program.same_as, _ANY), 0))


def called(term: Term) -> str:
    """Return what a message calls a term."""
    return shorten(term.value) if isinstance(term, NamedNode) else str(term)


def _relation(atom: Atom, kind: int) -> Relation:
    _, p, o = atom
    return (p, o) if p == kind and o >= 0 else (p, _ANY)


def _edges(program: Program) -> Iterator[_Edge]:
    relations: dict[Relation, None] = {}
    every, same = (program.type, _ANY), (program.same_as, _ANY)
    asks = tells = merges = False
    for rule in program.rules:
        bodies = [_relation(atom, program.type) for atom in rule.body]
        relations.update(dict.fromkeys(bodies))
        asks = asks or every in bodies
        if rule.head is None:
            continue
        head = _relation(rule.head, program.type)
        relations[head] = None
        tells, merges = tells or head == every, merges or head == same
        yield from (_Edge(body, head, negative=False, rule=rule) for body in bodies)
        for atom in rule.absent:
            absent = _relation(atom, program.type)
            relations[absent] = None
            yield _Edge(absent, head, negative=True, rule=rule)
    for relation in relations:
        if relation[0] == program.type and relation != every:
            if asks:
                yield _Edge(relation, every, negative=False, rule=None)
            if tells:
                yield _Edge(every, relation, negative=False, rule=None)
        if merges and relation != same:
            yield _Edge(same, relation, negative=False, rule=None)


def _components(leading: dict[Relation, list[_Edge]]) -> list[list[Relation]]:
    """Return the groups of relations that lead to one another, targets before sources (Tarjan 1972, by a stack)."""
    order: dict[Relation, int] = {}
    lowest: dict[Relation, int] = {}
    stack: list[Relation] = []
    waiting: set[Relation] = set()
    found: list[list[Relation]] = []
    for start, first in leading.items():
        if start in order:
            continue
        order[start] = lowest[start] = len(order)
        stack.append(start)
        waiting.add(start)
        work = [(start, iter(first))]
        while work:
            relation, edges = work[-1]
            edge = next(edges, None)
            if edge is not None:
                target = edge.target
                if target not in order:
                    order[target] = lowest[target] = len(order)
                    stack.append(target)
                    waiting.add(target)
                    work.append((target, iter(leading[target])))
                elif target in waiting:
                    lowest[relation] = min(lowest[relation], order[target])
                continue
            work.pop()
            if work:
                above = work[-1][0]
                lowest[above] = min(lowest[above], lowest[relation])
            if lowest[relation] == order[relation]:
                group = [stack.pop()]
                while group[-1] != relation:
                    group.append(stack.pop())
                found.append(group)
                waiting.difference_update(group)
    return found


def _circle(
    broken: _Edge,
    leading: dict[Relation, list[_Edge]],
    member: dict[Relation, int],
    program: Program,
    name: Callable[[int], str],
) -> str:
    def label(relation: Relation) -> str:
        p, c = relation
        return name(c) if p == program.type and c != _ANY else name(p)

    came: dict[Relation, _Edge] = {}
    todo = deque([broken.target])
    while todo and broken.source not in came:
        relation = todo.popleft()
        for edge in leading[relation]:
            if member[edge.target] == member[broken.source] and edge.target not in came:
                came[edge.target] = edge
                todo.append(edge.target)
    path = [came[broken.source]]
    while path[0].source != broken.target:
        path.insert(0, came[path[0].source])
    assert broken.rule is not None
    way = ", ".join(f"{label(e.source)} leads to {label(e.target)}{_by(e)}" for e in path)
    return (
        f"{broken.rule.place}: rule {broken.rule.name} would rest on its own absence: it concludes"
        f" {label(broken.target)} where {label(broken.source)} is absent, and {way};"
        " take what must be absent from a relation that does not depend on the conclusion"
    )


def _by(edge: _Edge) -> str:
    if edge.rule is None:
        return " by equality"
    absence = "the absence in " if edge.negative else ""
    return f" by {absence}{edge.rule.name}"
