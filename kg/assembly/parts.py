"""What a launch consists of: its rocket, its site and its payload, of one that flew and of one that is planned.

Both are written here, so that a plan and the launch that carries it out name one rocket, one site and one satellite.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.assembly.naming import payload_name, reference_or
from kg.assembly.values import FactBook, Node, Support, Text
from kg.edtf import is_within
from kg.model import DocumentEvent, Role
from kg.vocab import INDIVIDUALS, individual

_SATELLITE_SERIES = INDIVIDUALS + "programme/"
_FAMILY = INDIVIDUALS + "vehicle-family/"


@dataclass(frozen=True, slots=True)
class Sourced:
    """A role of a claim with the support that points to it."""

    role: Role
    support: Support
    event: DocumentEvent


@dataclass(frozen=True, slots=True)
class Terms:
    """The properties that name the parts of one kind of launch."""

    vehicle: str
    family: str
    site: str
    payload: str


FLOWN = Terms("sr:usedVehicle", "sr:usedFamily", "sr:fromSite", "sr:carried")
PLANNED = Terms("sr:plannedVehicle", "sr:plannedFamily", "sr:plannedSite", "sr:plannedPayload")


def sourced(event: DocumentEvent, slot: str) -> tuple[Sourced, ...]:
    """Return every role of a slot in the claims of an event whose value was chosen for it, with its support."""
    chosen = event.of(slot)
    values, iris = {pick.value for pick in chosen}, {pick.iri for pick in chosen if pick.iri is not None}

    def agrees(role: Role) -> bool:
        if slot == "date":
            return any(is_within(value, role.value) for value in values)
        return role.value in values or role.iri in iris

    return tuple(
        Sourced(role, Support(claim.id, index), event)
        for claim in event.claims
        for index, role in enumerate(claim.roles)
        if role.slot == slot and agrees(role)
    )


class PartWriter:
    """Writes the parts of one launch, or of the plan of one, into the book."""

    def __init__(self, book: FactBook, iri: str, terms: Terms, label_of: Callable[[str], str]) -> None:
        self.book, self.iri, self.terms, self.label_of = book, iri, terms, label_of

    def vehicle(self, item: Sourced) -> None:
        """Write the rocket, or the family alone where no variant was told."""
        role = item.role
        if role.iri is not None and role.iri.startswith(_FAMILY):
            if self.label_of(role.iri).lower() == role.value.lower():
                self.book.state(self.iri, self.terms.family, Node(role.iri), (item.support,))
                return
            vehicle = reference_or("vehicle", Role("vehicle", role.value, role.span))
            self.book.state(vehicle, "sr:family", Node(role.iri), (item.support,))
        else:
            vehicle = reference_or("vehicle", role)
        self.open_name(vehicle, "sr:LaunchVehicle", item)
        self.book.state(self.iri, self.terms.vehicle, Node(vehicle), (item.support,))

    def site(self, item: Sourced) -> None:
        """Write the place of take-off."""
        site = reference_or("site", item.role)
        self.open_name(site, "sr:Place", item)
        self.book.state(self.iri, self.terms.site, Node(site), (item.support,))

    def named_payload(self, item: Sourced) -> str:
        """Write a payload that has a name and return its IRI: its name alone makes it, whichever launch it is of."""
        iri = individual("payload", payload_name(item.role, "", 0)).value
        self.payload(iri, item, (item.support,))
        self.book.state(iri, "skos:prefLabel", Text(item.role.value, "en"), (item.support,))
        return iri

    def payload(self, iri: str, item: Sourced | None, supports: tuple[Support, ...]) -> None:
        """Write that it is a payload of this launch, and the series that its role was linked to."""
        self.book.state(self.iri, self.terms.payload, Node(iri), supports)
        self.book.state(iri, "rdf:type", Node("sr:Payload"), supports)
        if item is not None and item.role.iri is not None and item.role.iri.startswith(_SATELLITE_SERIES):
            self.book.state(iri, "sr:inSeries", Node(item.role.iri), (item.support,))

    def open_name(self, iri: str, kind: str, item: Sourced) -> None:
        """Write the kind and label of an individual that no reference file knows."""
        if item.role.iri == iri:
            return
        self.book.state(iri, "rdf:type", Node(kind), (item.support,))
        self.book.state(iri, "skos:prefLabel", Text(item.role.value, "en"), (item.support,))
