"""The proofs of an open closure as quads: all of them, and what a change of the closure does to them.

Every inference about an individual has its proof in the graph; one about the schema has where such a proof, or one it
rests on, passes through it, or a contradiction. The parts of a statement are written where one of these rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from kg.graph.mapping import is_auxiliary, premise_quads, step_quads, violation_quads
from kg.limits import tick
from kg.reasoning.proofs import Violation, is_trivial
from kg.reasoning.reasoner import Difference, OpenClosure
from kg.reasoning.triples import Statement
from kg.vocab import ONTOLOGY

Quads = dict[ox.Quad, None]


def all_proofs(closure: OpenClosure) -> Iterator[ox.Quad]:
    """Yield every inferred triple with its proof, and the contradictions; a quad may come more than once."""
    violations = closure.violations()
    yield from violation_quads(violations)
    held = _Held(closure, violations)
    contradicted = ((s, closure.step(s)) for s in held.contradicted)
    for statement, step in chain(closure.steps(), contradicted):
        tick()
        if step is None:
            yield from premise_quads(statement)
        elif held.present(statement):
            yield from step_quads(statement, step)
    for statement in closure.grounds():
        if held.used(statement):
            yield from premise_quads(statement)


def changed_proofs(closure: OpenClosure, difference: Difference, before: Iterable[Violation]) -> tuple[Quads, Quads]:
    """Return the quads that must not be there after a change, and those that must; some are so already.

    ``before`` are the contradictions that there were.
    """
    violations = closure.violations()
    settled, arisen = set(before) - set(violations), set(violations) - set(before)
    held = _Held(closure, violations)
    old: Quads = dict.fromkeys(violation_quads(settled))
    new: Quads = dict.fromkeys(violation_quads(arisen))
    changed = {statement for statement, _, _ in difference.steps}
    waiting: list[Statement] = [s for violation in settled | arisen for s in violation.premises]
    for statement, was, now in difference.steps:
        if was is not None:
            old.update(dict.fromkeys(step_quads(statement, was)))
        waiting.append(statement)
        for one in filter(None, (was, now)):
            waiting += (*one.premises, *one.absent)
    seen: set[Statement] = set()
    while waiting:
        statement = waiting.pop()
        if statement in seen:
            continue
        seen.add(statement)
        step = closure.step(statement)
        if step is not None and statement not in changed and not _conditional(statement):
            continue  # it has its proof already
        if step is not None and held.present(statement):
            new.update(dict.fromkeys(step_quads(statement, step)))
        else:
            (new if held.used(statement) else old).update(dict.fromkeys(premise_quads(statement)))
            if step is not None:
                old.update(dict.fromkeys(step_quads(statement, step)))
        if step is not None and _conditional(statement):
            waiting += (*step.premises, *step.absent)
    return {quad: None for quad in old if quad not in new}, new


def is_told(statement: Statement) -> bool:
    """Tell an inference that the graph states: about individuals, and saying something."""
    return not is_auxiliary(statement) and not is_trivial(statement)


def _conditional(statement: Statement) -> bool:
    return _about_schema(statement) or is_trivial(statement)


def _about_schema(statement: Statement) -> bool:
    """Tell an inference about classes and properties, which is kept only where a proof needs it."""
    return isinstance(statement[0], ox.BlankNode) or statement[0].value.startswith(ONTOLOGY.rstrip("#"))


class _Held:
    """Which inferences the graph holds; asked during one look at a closure."""

    def __init__(self, closure: OpenClosure, violations: Iterable[Violation]) -> None:
        self._closure = closure
        self.contradicted = dict.fromkeys(s for violation in violations for s in violation.premises)
        self._present: dict[Statement, bool] = {}

    def present(self, statement: Statement) -> bool:
        """Tell whether the graph holds an inference with its proof."""
        if not _conditional(statement):
            return True
        known = self._present.get(statement)
        if known is None:
            known = self.used(statement) if _about_schema(statement) else self._rested_on(statement)
            self._present[statement] = known
        return known

    def used(self, statement: Statement) -> bool:
        """Tell whether a proof that the graph holds, or a contradiction, rests on a statement."""
        return statement in self.contradicted or any(map(self.present, self._resting(statement)))

    def _rested_on(self, statement: Statement) -> bool:
        return statement in self.contradicted or any(True for _ in self._resting(statement))

    def _resting(self, statement: Statement) -> Iterator[Statement]:
        return self._closure.resting(statement)
