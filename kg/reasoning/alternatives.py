"""All the ways a statement can be proved: the minimal sets of leaves it follows from, and a proof for each.

The steps that are known make a hypergraph: a statement and, for each step, the premises it needs. A set of leaves is
minimal where no part of it gives the statement. Sets are gathered from the leaves upwards, every statement keeping only
its minimal ones (the labels of an assumption-based truth maintenance system: de Kleer, "An Assumption-based TMS",
1986), so circles add nothing. A proof is then read off the sets: a premise always comes from an earlier round.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.reasoning.proofs import Step
from kg.reasoning.triples import Statement, order

# How many sets a statement keeps, and how many unions are made in all, before the search is cut and says so.
WIDTH, WORK = 256, 200_000


@dataclass(frozen=True, slots=True)
class Proof:
    """One minimal proof: its leaves, and the step of every other statement in it, premises before what they give."""

    leaves: frozenset[Statement]
    steps: Mapping[Statement, Step]


@dataclass(frozen=True, slots=True)
class Proofs:
    """The minimal proofs of a statement, those with fewest leaves first.

    ``complete`` is false where the search was cut; then each is still minimal, but there may be others.
    """

    found: tuple[Proof, ...]
    complete: bool = True


def minimal_proofs(
    goal: Statement,
    steps: Mapping[Statement, Iterable[Step]],
    leaves: Iterable[Statement],
    *,
    width: int = WIDTH,
    work: int = WORK,
) -> Proofs:
    """Return every minimal proof of a statement by the given steps from the given leaves; none where it has none."""
    search = _Search(goal, steps, leaves, width, work)
    minimal = {found for mask in search.labels() if (found := search.minimised(mask)) is not None}
    if not minimal:
        least = search.minimised(search.everything)
        minimal = set() if least is None else {least}
    proofs = [Proof(frozenset(search.leaves_of(mask)), search.proof(mask)) for mask in minimal]
    ordered = sorted(proofs, key=lambda proof: (len(proof.leaves), sorted(map(order, proof.leaves))))
    return Proofs(tuple(ordered), not search.cut)


class _Search:
    """The hypergraph in numbers; a set of leaves is the bits of an integer."""

    def __init__(
        self,
        goal: Statement,
        steps: Mapping[Statement, Iterable[Step]],
        leaves: Iterable[Statement],
        width: int,
        work: int,
    ) -> None:
        self._goal, self._width, self._work = goal, width, work
        self._leaves = sorted(set(leaves), key=order)
        self._bit = {leaf: 1 << index for index, leaf in enumerate(self._leaves)}
        self._edges: list[tuple[Statement, Step]] = []
        self._using: dict[Statement, list[int]] = {}
        for head in sorted(steps, key=order):
            for step in sorted(
                set(steps[head]), key=lambda s: (len(s.premises), s.rule, [order(p) for p in (*s.premises, *s.absent)])
            ):
                for premise in set(step.premises):
                    self._using.setdefault(premise, []).append(len(self._edges))
                self._edges.append((head, step))
        self.cut = False

    @property
    def everything(self) -> int:
        """All leaves as one set."""
        return (1 << len(self._leaves)) - 1

    def leaves_of(self, mask: int) -> list[Statement]:
        """Return the statements of a set."""
        return [leaf for leaf in self._leaves if self._bit[leaf] & mask]

    # Sets of leaves ---------------------------------------------------------------------------------------------

    def labels(self) -> list[int]:
        """Return the minimal sets of leaves that give the goal, as far as the bounds allow."""
        known: dict[Statement, list[int]] = {}
        fresh: dict[Statement, list[int]] = {}
        for leaf in self._leaves:
            known[leaf] = fresh[leaf] = [self._bit[leaf]]
        while fresh:
            following: dict[Statement, list[int]] = {}
            for statement, masks in fresh.items():
                for number in self._using.get(statement, ()):
                    head, step = self._edges[number]
                    for mask in self._combined(masks, [p for p in step.premises if p != statement], known):
                        if self._keep(known.setdefault(head, []), mask):
                            following.setdefault(head, []).append(mask)
            # What was displaced by a smaller set in the same round need not be carried on.
            fresh = {s: left for s, masks in following.items() if (left := [m for m in masks if m in known[s]])}
        return known.get(self._goal, [])

    def _combined(self, masks: list[int], others: list[Statement], known: Mapping[Statement, list[int]]) -> list[int]:
        made = masks
        for other in others:
            unions: list[int] = []
            for one in made:
                for more in known.get(other, ()):
                    if self._work <= 0:
                        self.cut = True
                        return []
                    self._work -= 1
                    self._keep(unions, one | more)
            made = unions
        return made

    def _keep(self, masks: list[int], mask: int) -> bool:
        """Add a set to an antichain; tell whether it stays there."""
        if any(known & mask == known for known in masks):
            return False
        masks[:] = [known for known in masks if known & mask != mask]
        masks.append(mask)
        if len(masks) <= self._width:
            return True
        self.cut = True
        worst = max(masks, key=lambda m: (m.bit_count(), m))
        masks.remove(worst)
        return worst != mask

    # Proofs -----------------------------------------------------------------------------------------------------

    def minimised(self, mask: int) -> int | None:
        """Return a minimal part of a set that still gives the goal, None where the set does not give it."""
        if self._rounds(mask) is None:
            return None
        if not self.cut:
            return mask  # the antichain of a finished search is minimal already
        for leaf in reversed(self.leaves_of(mask)):
            if self._rounds(mask & ~self._bit[leaf]) is not None:
                mask &= ~self._bit[leaf]
        return mask

    def proof(self, mask: int) -> dict[Statement, Step]:
        """Return the steps by which a set of leaves gives the goal, what is needed only, premises first."""
        made = self._rounds(mask)
        assert made is not None, "only sets that give the goal are asked for"
        needed: set[Statement] = set()
        waiting = [self._goal]
        while waiting:
            statement = waiting.pop()
            if statement not in needed:
                needed.add(statement)
                waiting += made[statement].premises if statement in made else ()
        return {statement: step for statement, step in made.items() if statement in needed}

    def _rounds(self, mask: int) -> dict[Statement, Step] | None:
        """Return the first step to all that a set of leaves gives, round by round up to the goal; None short of it."""
        holds = set(self.leaves_of(mask))
        made: dict[Statement, Step] = {}
        missing = [len(set(step.premises)) for _, step in self._edges]
        fresh: list[Statement] = sorted(holds, key=order)
        while fresh and self._goal not in holds:
            ready: set[int] = set()
            for statement in fresh:
                for number in self._using.get(statement, ()):
                    missing[number] -= 1
                    if not missing[number]:
                        ready.add(number)
            fresh = []
            for number in sorted(ready):
                head, step = self._edges[number]
                if head not in holds:
                    holds.add(head)
                    made[head] = step
                    fresh.append(head)
        return made if self._goal in holds else None
