"""Every minimal proof of a stored statement, up to a bound that is told when it is reached."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from kg.explain import COMPUTED, Explanation, computed_step, explanation, recorded_step
from kg.proving.stored import Backwards, is_axiom, is_given
from kg.reasoning.alternatives import minimal_proofs
from kg.reasoning.proofs import Step
from kg.reasoning.triples import Statement, order

LIMIT = 20
# How many steps are looked at in all, and how many ways to one statement.
STEPS, WAYS = 20_000, 1_000


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a statement may rest on: the steps to every statement met on the way down, and the leaves.

    ``complete`` is false where a bound kept some from being looked at.
    """

    steps: dict[Statement, tuple[Step, ...]]
    leaves: frozenset[Statement]
    complete: bool


@dataclass(frozen=True, slots=True)
class Every:
    """The minimal proofs of a statement: those shown, how many were found, and whether that is all there are."""

    statement: Statement
    proofs: tuple[Explanation, ...]
    found: int
    complete: bool

    @property
    def note(self) -> str:
        """How many proofs there are and are shown, and which bound was reached, in words."""
        proofs = "1 minimal proof" if self.found == 1 else f"{self.found} minimal proofs"
        shown = "" if len(self.proofs) == self.found else f"; the first {len(self.proofs)} are shown (--limit)"
        more = "" if self.complete else "; the search was cut, there may be more"
        return proofs + shown + more


def grounds(store: ox.Store, goal: Statement, *, most: int = STEPS, ways: int = WAYS) -> Grounds:
    """Return all that a statement may rest on, nearest first, the steps that the reasoner kept always among them."""
    backwards = Backwards(store)
    steps: dict[Statement, tuple[Step, ...]] = {}
    leaves: set[Statement] = set()
    waiting, left, complete = deque([goal]), most, True
    while waiting:
        statement = waiting.popleft()
        if statement in steps:
            continue
        if is_axiom(store, statement):  # what the ontology says needs no other ground
            steps[statement] = ()
            leaves.add(statement)
            continue
        kept = computed_step(store, statement) or recorded_step(store, statement)
        if is_given(store, statement) and (kept is None or kept.rule != COMPUTED):
            leaves.add(statement)
        bound = max(0, min(ways, left))
        found = list(islice(backwards.steps(statement), bound + 1))
        complete = complete and len(found) <= bound
        unique = {(s.rule, frozenset(s.premises)): s for s in [*found[:bound], *([kept] if kept else [])]}
        steps[statement] = tuple(unique.values())
        left -= len(unique)
        waiting += sorted({premise for step in unique.values() for premise in step.premises}, key=order)
    return Grounds(steps, frozenset(leaves), complete)


def every_proof(store: ox.Store, statement: Statement, limit: int = LIMIT, ground: Grounds | None = None) -> Every:
    """Return the minimal proofs of a stored statement: no circles, and none that needs all that another needs.

    ``ground`` is what it may rest on, where that is known already.
    """
    ground = grounds(store, statement) if ground is None else ground
    proofs = minimal_proofs(statement, ground.steps, ground.leaves)
    shown = tuple(explanation(store, statement, proof.steps) for proof in proofs.found[:limit])
    return Every(statement, shown, len(proofs.found), ground.complete and proofs.complete)
