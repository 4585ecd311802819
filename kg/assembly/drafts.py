"""An event of one document while its claims are put together, and when two of its names are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.assembly.identity import plain_name
from kg.model import Claim, Link, Role


@dataclass
class Draft:
    """An event while it is being put together: its claims, and why each belongs to it."""

    claims: list[Claim] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def values(self, slot: str) -> list[str]:
        """Return the values of a slot in the order of the claims."""
        return [value for claim in self.claims for value in claim.values(slot)]

    def roles(self, slot: str) -> list[Role]:
        """Return the roles of a slot in the order of the claims."""
        return [role for claim in self.claims for role in claim.of(slot)]

    def beside(self, others: tuple[str, ...], slot: str) -> list[Role]:
        """Return the roles of a slot in the claims that fill one of some others too."""
        return [role for claim in self.claims if any(map(claim.one, others)) for role in claim.of(slot)]

    def only_named(self) -> bool:
        """Tell that no more than a headline's noun has told of it yet."""
        return all(map(_only_names, self.claims))

    def status(self) -> str:
        """Return what the event is held to be: once told as occurred or given up, it stays so.

        A headline that only names it ("Soyuz launch marks 60 years") tells less than the text below.
        """
        found = [value for claim in self.claims if not _only_names(claim) for value in claim.values("status")]
        found = found or self.values("status")
        return next((last for last in ("occurred", "cancelled") if last in found), found[0] if found else "planned")


def _only_names(claim: Claim) -> bool:
    return "named" in (claim.anaphor or "").split()


def same(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether one name is, begins or ends another ("Long March", "Long March 2D")."""
    left, right = [plain_name(v) for v in one], [plain_name(v) for v in other]
    return any(
        x == y or (x + "-" in y + "-" and "-" + x in "-" + y) or (y + "-" in x + "-" and "-" + y in "-" + x)
        for x in left
        for y in right
    )


def same_slot(claim: Claim, draft: Draft, slot: str, said: str | None = None) -> bool:
    """Tell whether a slot of the event names what a slot of the claim (the same one unless ``said``) names."""
    known = {role.iri for role in draft.roles(slot) if role.iri}
    return any(role.iri in known for role in claim.of(said or slot)) or same(
        claim.values(said or slot), draft.values(slot)
    )


_REGION = "/place/"
# A name with its number: "Artemis II", "GPS III-5".
NUMBERED = re.compile(r"(?P<series>.*?[A-Za-z])[ -]?(?P<number>\d[\w/-]*|[IVX]+)\Z")


def regions(roles: Iterable[Role]) -> bool:
    """Tell sites that are whole regions ("California"), in which a launch site lies."""
    return all(role.iri is not None and _REGION in role.iri for role in roles)


def described(roles: Iterable[Role]) -> bool:
    """Tell sites without a name of their own ("a spaceport in Norway")."""
    return all(role.iri is None and role.value[:1].islower() for role in roles)
