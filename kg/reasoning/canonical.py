"""One derivation for each inferred fact, chosen by what holds alone, never by the order in which it came to hold.

A fact's *height* is 0 where it is asserted, else one more than the highest premise of its lowest derivation. Of the
lowest derivations the one with the fewest premises is kept, then the first by rule and by the text of its premises. So
premises always lie lower than what they prove, no proof rests on itself, and two graphs of the same sources have the
same proofs whatever was added and withdrawn in between. Heights are kept up level by level (after Knuth's
generalisation of Dijkstra's algorithm, 1977) at the cost of the facts whose height or derivation changes.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.program import Derivation, Fact

_Level = dict[Fact, Derivation]


class Canonical:
    """Keeps the derivations of a materialisation the canonical ones."""

    def __init__(self, kept: Materialisation, terms: Terms) -> None:
        self._kept, self._terms = kept, terms
        self._heights: dict[Fact, int] = {}
        self._begin()

    def height(self, fact: Fact) -> int | None:
        """Return the height of a fact, None where it does not hold."""
        found = self._heights.get(fact)  # what is asserted has none
        return found if found is not None else 0 if self._kept.asserts(fact) else None

    def change(self, asserted: Iterable[Fact], fallen: Iterable[Fact], rederived: Iterable[Fact]) -> None:
        """Choose anew after a change of the materialisation.

        ``asserted``: the facts that were given; ``fallen``: those that hold no more; ``rederived``: every fact that has
        another derivation than before, or has one again.
        """
        asserted, fallen = list(asserted), list(fallen)
        unknown = [fact for fact in rederived if self._kept.step(fact) is not None]
        for fact in (*fallen, *asserted, *unknown):
            self._heights.pop(fact, None)
        released = [offer for fact in fallen for offer in self._kept.released(fact)]
        self._settle(asserted, unknown, released)

    def _begin(self) -> None:
        """Choose for a fresh materialisation: for each fact once, in the order found, then where need be again.

        In that order a fact's own derivation gives it a height, if not the lowest. Where a fact turns out lower than
        what was compared before it took it to be, what follows from it is compared once more.
        """
        steps = self._kept.steps
        for fact, found in steps.items():
            self._heights[fact] = self._level(found)
        lowered = []
        for fact, recorded in steps.items():
            best, level = recorded, self._level(recorded)
            for found in self._kept.derivations(fact):
                other = self._level(found)
                if other < level or (other == level and self._better(found, best)):
                    best, level = found, other
            if level < self._heights[fact]:
                self._heights[fact] = level
                lowered.append(fact)
            if best != recorded:
                self._kept.restep(fact, best)
        self._settle(lowered, ())

    def _level(self, found: Derivation) -> int:
        highest = 0
        for premise in found.premises:
            height = self._heights.get(premise, 0)  # what is asserted has none, and lies lowest
            highest = max(highest, height)
        return highest + 1

    def _settle(
        self, lowest: Iterable[Fact], unknown: Iterable[Fact], released: Iterable[tuple[Derivation, Fact]] = ()
    ) -> None:
        """Find heights and derivations from the asserted facts up; ``unknown`` have none yet.

        ``released``: derivations that the absence of what has fallen lets in.
        """
        levels: dict[int, _Level] = {}
        for found, conclusion in released:
            self._offer(conclusion, found, levels)
        for fact in unknown:
            for found in self._kept.derivations(fact):
                self._offer(fact, found, levels)
        frontier: list[Fact] = list(lowest)
        level = 0
        while True:
            for fact in frontier:
                for found, conclusion in self._kept.consequences(fact):
                    self._offer(conclusion, found, levels)
            if not levels:
                return
            level = min(levels)
            frontier = self._reached(level, levels.pop(level))

    def _offer(self, fact: Fact, found: Derivation, levels: dict[int, _Level]) -> None:
        """Note a derivation for its level, if all its premises have a height and none better is known."""
        known = self.height(fact)
        if known == 0:
            return
        heights, kept = self._heights, self._kept
        highest = 0
        for premise in found.premises:
            height = heights.get(premise)
            if height is None:
                if not kept.asserts(premise) and premise in kept:
                    return
                height = 0  # given; or an axiom of the rule, which a closure over chosen facts does not hold
            if known is not None and height >= known:
                return
            highest = max(highest, height)
        offers = levels.setdefault(highest + 1, {})
        best = offers.get(fact)
        if best is None or self._better(found, best):
            offers[fact] = found

    def _reached(self, level: int, offers: _Level) -> list[Fact]:
        """Take the offers of a level; return the facts that lie lower than they did."""
        lowered = []
        for fact, found in offers.items():
            known = self.height(fact)
            if known is not None and known < level:
                continue
            current = self._kept.step(fact)
            if known is None or known > level:
                self._heights[fact] = level
                lowered.append(fact)
            elif not self._better(found, current):
                continue
            if found != current:
                self._kept.restep(fact, found)
        return lowered

    def _better(self, found: Derivation, known: Derivation | None) -> bool:
        """Compare two derivations of one height."""
        if known is None or found == known:
            return known is None
        one, other = len(found.premises), len(known.premises)
        if (one, found.rule) != (other, known.rule):
            return (one, found.rule) < (other, known.rule)
        for a, b in zip(self._ordered(found), self._ordered(known), strict=True):
            for x, y in zip(a, b, strict=True):
                if x != y:
                    return str(self._terms.term(x)) < str(self._terms.term(y))
        return False

    def _ordered(self, found: Derivation) -> tuple[Fact, ...]:
        """Return the premises in one order, then what is absent; rules of equality are met from either side."""
        if not found.rule.startswith("eq-"):
            return found.premises + found.absent
        return tuple(sorted(found.premises, key=lambda fact: [str(self._terms.term(part)) for part in fact]))
