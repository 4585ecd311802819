"""What surrounds launches: salvage of their wreckage, their order in time, and events after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.assembly.launches import Launch
from kg.assembly.naming import nation_iri, reference_or
from kg.assembly.plans import supports_of
from kg.assembly.values import FactBook, Node, Placed, Support, Text
from kg.edtf import bounds
from kg.model import DocumentEvent, Role
from kg.vocab import individual

# International definitions: mile 1609.344 m, nautical mile 1852 m, foot 0.3048 m.
_KM = {
    "mile": 1.609344,
    "miles": 1.609344,
    "kilometres": 1.0,
    "kilometers": 1.0,
    "km": 1.0,
    "kilometer": 1.0,
    "kilometre": 1.0,
    "nautical miles": 1.852,
    "nautical mile": 1.852,
    "feet": 0.0003048,
    "metres": 0.001,
    "meters": 0.001,
}
_CLASSES = {"contract": "ContractAward", "deployment": "Deployment", "reentry": "Reentry", "loss": "Loss"}


class AftermathWriter:
    """Writes salvages, other events and the order of launches into the book."""

    def __init__(self, book: FactBook, launches: tuple[Launch, ...], label_of: Callable[[str], str]) -> None:
        self.book, self.launches, self.label_of = book, launches, label_of
        self.placed: list[Placed] = []

    def salvages(self, events: Iterable[DocumentEvent]) -> None:
        """Write salvages: by whom, of what, where, and what the source only presumes."""
        for event in events:
            iri = individual("salvage", event.id).value
            whole = self._event(
                iri, "sr:Salvage", event, "salvage of " + ("; ".join(event.values("object")) or "debris")
            )
            for claim in event.claims:
                for slot, predicate in (
                    ("object", "sr:object"),
                    ("certainty_word", "sr:presumed"),
                    ("bearing", "sr:bearing"),
                ):
                    for role, support in supports_of(claim, slot):
                        self.book.state(iri, predicate, Text(role.value), (support,))
                for role, support in supports_of(claim, "agent"):
                    self._agent(iri, "sr:recoveredBy", role, support)
                for role, support in supports_of(claim, "place"):
                    self._place_node(iri, role, support)
            self._distance(iri, event)
            self._wreck_of(iri, event, whole)

    def _event(self, iri: str, kind: str, event: DocumentEvent, label: str) -> tuple[Support, ...]:
        whole = tuple(Support(claim.id) for claim in event.claims)
        self.book.state(iri, "rdf:type", Node(kind), whole)
        self.book.state(iri, "skos:prefLabel", Text(label, "en"), whole)
        self.placed += [Placed(claim.id, iri, "the words speak of this event", 1.0) for claim in event.claims]
        return whole

    def _agent(self, iri: str, predicate: str, role: Role, support: Support) -> None:
        agent = reference_or("organisation", role)
        if role.iri is None:
            self.book.state(agent, "rdf:type", Node("sr:Organisation"), (support,))
            self.book.state(agent, "skos:prefLabel", Text(role.value, "en"), (support,))
        self.book.state(iri, predicate, Node(agent), (support,))

    def _place_node(self, iri: str, role: Role, support: Support) -> None:
        place = reference_or("place", role)
        if role.iri is None:
            self.book.state(place, "rdf:type", Node("sr:Place"), (support,))
            self.book.state(place, "skos:prefLabel", Text(role.value, "en"), (support,))
        self.book.state(iri, "sr:near", Node(place), (support,))

    def _distance(self, iri: str, event: DocumentEvent) -> None:
        for claim in event.claims:
            numbers, units = supports_of(claim, "distance"), supports_of(claim, "unit")
            if not numbers or not units:
                continue
            (number, one), (unit, two) = numbers[0], units[0]
            stated = self.book.state(iri, "sr:distance", Text(f"{number.value} {unit.value}"), (one, two))
            factor = _KM.get(unit.value.lower())
            if factor is not None:
                km = Text(f"{float(number.value.replace(',', '')) * factor:.2f}", "decimal")
                self.book.derive(iri, "sr:distanceKm", km, f"1 {unit.value} = {factor} km", (stated,))

    def _wreck_of(self, iri: str, event: DocumentEvent, whole: tuple[Support, ...]) -> None:
        """Link the wreckage to the failed launch its document told of last before it."""
        here = min(claim.evidence.start for claim in event.claims)
        nations = set(event.values("of"))
        failed = [
            (position, launch.iri)
            for launch in self.launches
            if launch.outcome == "failure" and (not nations or nations & set(launch.nations))
            for document, position in launch.positions
            if document == event.document and position <= here
        ]
        if failed:
            self.book.state(iri, "sr:concerns", Node(max(failed)[1]), whole)

    def others(self, kind: str, events: Iterable[DocumentEvent]) -> None:
        """Write contracts, deployments, re-entries and losses with what the words give of them."""
        for event in events:
            iri = individual(kind, event.id).value
            what = "; ".join(event.values("what") or event.values("payload")) or kind
            self._event(iri, f"sr:{_CLASSES[kind]}", event, f"{kind}: {what}")
            for claim in event.claims:
                for role, support in supports_of(claim, "date"):
                    self.book.state(iri, "sr:date", Text(role.value, "edtf"), (support,))
                for role, support in supports_of(claim, "what"):
                    self.book.state(iri, "sr:what", Text(role.value), (support,))
                for role, support in supports_of(claim, "payload"):
                    self.book.state(iri, "sr:object", Text(role.value), (support,))
                for role, support in supports_of(claim, "nation"):
                    self.book.state(iri, "sr:concerns", Node(nation_iri(role.value)), (support,))
                for slot in ("party", "client"):
                    for role, support in supports_of(claim, slot):
                        self._agent(iri, "sr:party", role, support)

    def order(self) -> None:
        """Derive order: an undated launch of an "initial" group lies before its nation's later successes."""
        for early in self.launches:
            self.order_of(early)

    def order_of(self, early: Launch) -> None:
        """Derive the order of one launch among those that its documents tell of."""
        if not early.group or early.date is not None or early.group_fact is None:
            return
        later = [x for x in self.launches if x.iri != early.iri and _follows(x, early)]
        for launch in later:
            inputs = (early.group_fact, early.outcome_fact, launch.outcome_fact, *filter(None, [launch.date_fact]))
            how = "it belongs to its nation's earlier launches, which failed before this one succeeded"
            self.book.derive(early.iri, "sr:before", Node(launch.iri), how, inputs)
        self._latest(early, later)

    def _latest(self, early: Launch, later: list[Launch]) -> None:
        ends = [
            (limits[1], x) for x in later if x.date and (limits := bounds(x.date)) is not None and limits[1] is not None
        ]
        if ends:
            day, launch = min(ends, key=lambda pair: (pair[0], pair[1].iri))
            inputs = (early.group_fact or early.outcome_fact, launch.date_fact or launch.outcome_fact)
            how = "no later than the launch it lies before"
            self.book.derive(early.iri, "sr:latest", Text(str(day), "date"), how, inputs)


def _follows(launch: Launch, early: Launch) -> bool:
    together = set(launch.documents) & set(early.documents)
    same = bool(set(launch.nations) & set(early.nations)) and bool(together)
    return same and launch.outcome == "success" and launch.date is not None
