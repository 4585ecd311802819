"""Why things are one, and what was told of them under other names: by the rules of equality, down to what was told.

A closure by representatives shows what was told of a name as said of its representative: each such replacement is a
step of the table (``eq-rep-``), and so is each equality that it goes by (``eq-sym``, ``eq-trans``, or the rule that
found it). An equality that rules found rests on facts in the names of its round; those steps are those of that round,
so that no proof rests on itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

from kg.reasoning.grounds import Grounds
from kg.reasoning.incremental import Conflict
from kg.reasoning.program import Derivation, Fact

if TYPE_CHECKING:
    from kg.reasoning.merging import Merged

Text = Callable[[Fact], tuple[str, ...]]
_Group = dict[Fact, Derivation]
# In which order the names of a fact are replaced.
_PLACES = ((2, "eq-rep-o"), (0, "eq-rep-s"), (1, "eq-rep-p"))


class Sameness:
    """The steps by which a closure's told facts stand under representatives, and those of the equalities themselves.

    They are kept in groups, one for each fact under another name and one for each thing with several names, so that a
    change works out anew only those that it touches.
    """

    def __init__(self, merged: Merged) -> None:
        self._renamings: _Shared[Fact] = _Shared(merged.text)
        self._equalities: _Shared[int] = _Shared(merged.text)
        # Which things' equalities go by a name, and by a fact.
        self._by_term: dict[Hashable, set[int]] = {}
        self._by_fact: dict[Hashable, set[int]] = {}
        self._keys: dict[int, tuple[dict[Hashable, None], dict[Hashable, None]]] = {}
        self._was: dict[Fact, Derivation | None] = {}
        for fact in merged.last.joint():
            self._renew(merged, fact)
        for name in merged.last.names.groups():
            self._restate(merged, name)

    # Asking -----------------------------------------------------------------------------------------------------

    def step(self, fact: Fact) -> Derivation | None:
        """Return the step of a fact that an equality rests on, or that was told in another name; else None."""
        return self._equalities.of(fact) or self._renamings.of(fact)

    def steps(self) -> Iterator[tuple[Fact, Derivation]]:
        """Yield all of these facts with their steps."""
        yield from self._equalities.all()
        yield from ((fact, step) for fact, step in self._renamings.all() if self._equalities.of(fact) is None)

    def dependents(self, fact: Fact) -> Iterator[Fact]:
        """Yield those whose step has a fact as a premise."""
        found = dict.fromkeys(chain(self._equalities.resting(fact), self._renamings.resting(fact)))
        for one in found:
            step = self.step(one)
            if step is not None and fact in (*step.premises, *step.absent):
                yield one

    def grounds(self) -> Iterator[Fact]:
        """Yield every premise of these steps."""
        yield from self._equalities.grounds()
        yield from self._renamings.grounds()

    def told_apart(self, merged: Merged, conflict: Conflict) -> Iterator[Conflict]:
        """Yield a contradiction in the names it was told in: one thing told to differ under two of its names."""
        rule, premises = conflict
        sources = merged.last.sources(premises[0]) if rule == "eq-diff1" and len(premises) == 1 else ()
        two = [fact for fact in sources if fact[0] != fact[2]]
        if not two:
            yield conflict
        for s, p, o in two:
            yield rule, tuple(sorted([(s, merged.same, o), (s, p, o)]))

    # Changing ---------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin to note which steps change."""
        self._was = {}

    def change(self, merged: Merged, moved: Iterable[int]) -> dict[Fact, tuple[Derivation | None, Derivation | None]]:
        """Work out anew what a change of the closure touches; return every step that is another, as it was and is.

        ``moved`` are the names that are joined or parted, or have another representative.
        """
        last = merged.last
        for fact in last.resourced:
            self._renew(merged, fact)
        touched = {name for term in moved for name in (*self._by_term.get(term, ()), last.names.of(term))}
        for layer in merged.layers:
            for fact in (*layer.before, *layer.resourced):
                touched |= self._by_fact.get(fact, set())
                if fact[0] == fact[2]:
                    touched.add(fact[0])  # maybe told to differ from itself
        for name in sorted(touched):
            self._restate(merged, name)
        found: dict[Fact, tuple[Derivation | None, Derivation | None]] = {}
        for fact in dict.fromkeys((*self._was, *last.before)):
            known = last.kept.step(fact)
            old = self._was[fact] if fact in self._was else self.step(fact)
            old = old or last.before.get(fact, known)
            new = self.step(fact) or known
            if old != new:
                found[fact] = (old, new)
        return found

    def _note(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            if fact not in self._was:
                self._was[fact] = self.step(fact)

    def _renew(self, merged: Merged, fact: Fact) -> None:
        """Work out how a fact stands under representatives."""
        found = _Proof(merged)
        if merged.last.kept.asserts(fact):
            found.renamed(fact, len(merged.layers) - 1, alone=True)
        self._note((*self._renamings.group(fact), *found.steps))
        self._renamings.put(fact, found.steps)

    def _restate(self, merged: Merged, name: int) -> None:
        """Work out why the names of a representative are one thing."""
        names = merged.last.names
        level = len(merged.layers) - 1
        found = _Proof(merged)
        if names.of(name) == name:
            for member in names.members(name)[1:]:
                found.hold((member, merged.same, name), level)
            for s, p, o in (f for fact in merged.last.reflexive(name) for f in merged.last.sources(fact)):
                if s != o and p != merged.same:
                    found.hold((s, merged.same, o), level)
        former = self._keys.get(name, ({}, {}))
        for index, old, new in zip((self._by_term, self._by_fact), former, found.keys, strict=True):
            _reindex(index, old, new, name)
        self._keys.pop(name, None)
        if any(found.keys):
            self._keys[name] = found.keys
        self._note((*self._equalities.group(name), *found.steps))
        self._equalities.put(name, found.steps)


def _reindex(index: dict[Hashable, set[int]], old: Iterable[Hashable], new: Iterable[Hashable], name: int) -> None:
    for key in old:
        known = index.get(key)
        if known is not None:
            known.discard(name)
            if not known:
                del index[key]
    for key in new:
        index.setdefault(key, set()).add(name)


class _Proof:
    """The steps that some facts need, down to what was told; each from the first round in which its fact holds."""

    def __init__(self, merged: Merged) -> None:
        self._merged = merged
        self.steps: _Group = {}
        self._waiting: list[tuple[Fact, int]] = []
        # The names whose equality is used, and the facts.
        self.keys: tuple[dict[Hashable, None], dict[Hashable, None]] = ({}, {})

    def hold(self, fact: Fact, level: int) -> None:
        """Take in how a fact follows that holds in a layer (by its place), and how its premises do."""
        self._waiting.append((fact, level))
        while self._waiting:
            self._hold(*self._waiting.pop())

    def _hold(self, fact: Fact, level: int) -> None:
        merged = self._merged
        self.keys[1][fact] = None
        if fact in self.steps or merged.asserts(fact):
            return
        for place, layer in enumerate(merged.layers[: level + 1]):
            if fact in layer.kept:
                step = layer.kept.step(fact)
                if step is not None:
                    self.steps[fact] = step
                    self._waiting += [(premise, place) for premise in step.premises]
                elif layer.kept.asserts(fact):
                    self.renamed(fact, place)
                return
        if fact[1] == merged.same and fact[0] != fact[2]:
            self._equal(fact, level)

    def renamed(self, fact: Fact, level: int, *, alone: bool = False) -> None:
        """Take in how a fact follows from the first of those that were told in other names.

        ``alone``: without the steps of the equalities it goes by.
        """
        merged = self._merged
        if merged.asserts(fact):
            return
        told = min(merged.layers[level].sources(fact), key=merged.text)
        for place, rule in _PLACES:
            x, y = told[place], fact[place]
            if x == y:
                continue
            same = (x, merged.same, y)
            made = (told[0], told[1], y) if place == 2 else (y, *told[1:]) if place == 0 else (told[0], y, told[2])
            if not merged.asserts(made):
                self.steps.setdefault(made, Derivation(rule, (told, same) if place == 2 else (same, told)))
            if not alone:
                self._waiting.append((same, level))
            told = made

    def _equal(self, fact: Fact, level: int) -> None:
        """Take in why two names of a thing are one: along the pairs of the first round in which they are."""
        x, same, y = fact
        merged = self._merged
        self.keys[0].update({x: None, y: None})
        layer = next(one for one in merged.layers[: level + 1] if one.names.of(x) == one.names.of(y))
        way = layer.names.path(x, y)
        for one, other in pairwise(way):
            self._edge((one, same, other))
        for one, other in pairwise(way[1:]):
            made = (x, same, other)
            if not merged.asserts(made):
                self.steps.setdefault(made, Derivation("eq-trans", ((x, same, one), (one, same, other))))

    def _edge(self, fact: Fact) -> None:
        merged = self._merged
        one, same, other = fact
        self.keys[0].update({one: None, other: None})
        back = (other, same, one)
        if merged.asserts(fact):
            return
        if merged.asserts(back):
            self.steps.setdefault(fact, Derivation("eq-sym", (back,)))
            return
        for place, layer in enumerate(merged.layers):
            if fact in layer.kept:
                self._waiting.append((fact, place))
                return
            if back in layer.kept:
                self.steps.setdefault(fact, Derivation("eq-sym", (back,)))
                self._waiting.append((back, place))
                return


_Key = TypeVar("_Key", bound=Hashable)


class _Shared(Generic[_Key]):
    """Steps in groups that may share some; of two steps for one fact the first by its text is shown."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._groups: dict[_Key, _Group] = {}
        self._known: dict[Fact, dict[Derivation, int]] = {}
        self._resting = Grounds()

    def group(self, key: _Key) -> _Group:
        """Return the steps of a group."""
        return self._groups.get(key, {})

    def of(self, fact: Fact) -> Derivation | None:
        """Return the step of a fact, None where no group has one."""
        known = self._known.get(fact)
        if known is None:
            return None
        return min(known, key=lambda step: (step.rule, [self._text(f) for f in step.premises]))

    def all(self) -> Iterator[tuple[Fact, Derivation]]:
        """Yield every fact with its step."""
        for fact in self._known:
            step = self.of(fact)
            if step is not None:
                yield fact, step

    def resting(self, fact: Fact) -> Iterable[Fact]:
        """Return the facts of which a step has this one as a premise."""
        return self._resting.of(fact)

    def grounds(self) -> Iterator[Fact]:
        """Yield every premise."""
        return iter(self._resting)

    def put(self, key: _Key, steps: _Group) -> None:
        """Give a group these steps in place of those it had."""
        for fact, step in self._groups.pop(key, {}).items():
            known = self._known[fact]
            known[step] -= 1
            if not known[step]:
                del known[step]
                left = {premise for other in known for premise in other.premises}
                for premise in step.premises:
                    if premise not in left:
                        self._resting.take(premise, fact)
            if not known:
                del self._known[fact]
        if steps:
            self._groups[key] = steps
        for fact, step in steps.items():
            known = self._known.setdefault(fact, {})
            known[step] = known.get(step, 0) + 1
            for premise in step.premises:
                self._resting.put(premise, fact)
