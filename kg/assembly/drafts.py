"""An event of one document while its claims are put together, and when two of its names are one."""

from __future__ import annotations

from collections.abc import Iterable

from kg.assembly.identity import plain_name
from kg.assembly.told import Told
from kg.model import Claim, Link


class Draft(Told):
    """An event while it is being put together: its claims, and why each belongs to it."""

    def __init__(self, claim: Claim, link: Link) -> None:
        super().__init__([claim])
        self._links = [link]

    @property
    def links(self) -> tuple[Link, ...]:
        """Why each claim belongs to it."""
        return tuple(self._links)

    def take(self, claim: Claim, link: Link) -> None:
        """Take in a claim, and why it belongs here."""
        self._add(claim)
        self._links.append(link)


def same(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether one name is, begins or ends another ("Long March", "Long March 2D")."""
    left, right = [plain_name(v) for v in one], [plain_name(v) for v in other]
    return any(alike(x, y) for x in left for y in right)


def alike(x: str, y: str) -> bool:
    """Tell whether one plain name is, begins or ends another."""
    return x == y or (x + "-" in y + "-" and "-" + x in "-" + y) or (y + "-" in x + "-" and "-" + y in "-" + x)


def same_slot(claim: Told, draft: Told, slot: str, said: str | None = None) -> bool:
    """Tell whether a slot of the event names what a slot of the claim (the same one unless ``said``) names."""
    told = said or slot
    return not claim.iris(told).isdisjoint(draft.iris(slot)) or same(claim.values(told), draft.values(slot))
