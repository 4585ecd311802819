"""Whose each of several payloads is: what the words give one of them by its name is not the others'.

"Japan's Orla-1 and India's Norna-2", "the Orla-1 and Intelsat 39 satellites": one rocket, two owners.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from kg.assembly.parts import Sourced
from kg.model import Span

Craft = Mapping[str, list[Sourced]]  # the names of each payload, by its IRI
_AHEAD = (len(" "), len("'s "))  # no comma between


def key(item: Sourced) -> str:
    """Return what two roles of one owner share."""
    return item.role.iri or item.role.value


class Owned:
    """What the words give each of the payloads of one launch: its nations, or those who run it."""

    def __init__(self, craft: Craft, owners: Collection[Sourced]) -> None:
        self._craft = craft
        self._names = [name for names in craft.values() for name in names]
        self._owners = owners
        self._of = {iri: {key(o) for o in owners if _is(names, o, _ahead, _inside)} for iri, names in craft.items()}

    def others(self, iri: str) -> frozenset[str]:
        """Return the owners that are not this payload's, as the words give them others.

        A payload that nothing is said of shares what stands ahead of its list ("Japan's Orla-1 and Norna-2") or beside
        no name at all, and all with craft of its own name; what another's name tells, it does not.
        """
        theirs = {owner for found in self._of.values() for owner in found}
        if self._of[iri]:
            return frozenset(theirs - self._of[iri])
        names = self._craft[iri]
        stems = {_stem(name) for name in names}
        kin = [one for one, called in self._craft.items() if any(_stem(name) in stems for name in called)]
        shared = {key(o) for o in self._owners if self._is_shared(o, names)}
        return frozenset(theirs - shared - {owner for one in kin for owner in self._of[one]})

    def _is_shared(self, owner: Sourced, names: list[Sourced]) -> bool:
        if _is(self._names, owner, _inside):
            return False
        return not _is(self._names, owner, _ahead) or _is(names, owner, _before)


def _is(names: list[Sourced], owner: Sourced, *ways: Callable[[Span, Span], bool]) -> bool:
    spans = [name.role.span for name in names if name.event is owner.event]
    return any(way(span, owner.role.span) for way in ways for span in spans)


def _ahead(name: Span, owner: Span) -> bool:
    return name.start - owner.end in _AHEAD


def _before(name: Span, owner: Span) -> bool:
    return owner.end <= name.start


def _inside(name: Span, owner: Span) -> bool:
    return name.contains(owner)


def _stem(name: Sourced) -> str:
    return name.role.value.replace("-", " ").split()[0].lower()
