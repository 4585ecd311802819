"""A cluster of reports becomes one launch: its facts, each with the words it rests on, and its conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.assembly.identity import Cluster, is_name
from kg.assembly.naming import nation_iri, payload_name, reference_or, unnamed_label
from kg.assembly.owned import Owned, key
from kg.assembly.parts import FLOWN, PartWriter, Sourced, sourced
from kg.assembly.values import Conflict, Datatype, FactBook, Node, Placed, Support, Text
from kg.edtf import bounds, is_within
from kg.model import Claim
from kg.vocab import individual

_OUTCOME_CLASS = {"success": "SuccessfulLaunch", "failure": "FailedLaunch", "partial": "PartialFailure"}
FUNCTION_CLASS = {
    "reconnaissance": "ReconnaissanceSatellite",
    "communications": "CommunicationsSatellite",
    "navigation": "NavigationSatellite",
    "earth-observation": "EarthObservationSatellite",
    "science": "ScienceSatellite",
    "technology": "TechnologySatellite",
    "weather": "WeatherSatellite",
    "early-warning": "EarlyWarningSatellite",
    "crew": "CrewedSpacecraft",
    "cargo": "CargoSpacecraft",
}
# slot → property of the launch whose object is a literal, with its datatype
_LITERALS: dict[str, tuple[str, Datatype]] = {
    "time_utc": ("sr:timeUtc", "string"),
    "orbit": ("sr:orbit", "string"),
    "cause": ("sr:cause", "string"),
    "payload_count": ("sr:payloadCount", "integer"),
    "group": ("sr:group", "string"),
    "place_of_end": ("sr:endedAt", "string"),
}
_ALWAYS_MILITARY = {"reconnaissance", "early-warning"}


@dataclass(frozen=True, slots=True)
class Launch:
    """A launch as assembled: what later steps (order, plans, salvage) need to know of it."""

    iri: str
    nations: tuple[str, ...]
    functions: tuple[str, ...]
    military: bool
    outcome: str | None
    date: str | None
    group: bool
    documents: tuple[str, ...]
    positions: tuple[tuple[str, int], ...]  # (document, where its first words stand)
    outcome_fact: str
    date_fact: str | None
    group_fact: str | None
    payloads: tuple[str, ...]  # IRIs of those that are called by a name


class LaunchWriter:
    """Writes the facts of one launch into the book; made afresh for every launch."""

    def __init__(self, book: FactBook, cluster: Cluster, name: str, label_of: Callable[[str], str]) -> None:
        self.book, self.cluster, self.name, self.label_of = book, cluster, name, label_of
        self.iri = individual("launch", name).value
        self.parts = PartWriter(book, self.iri, FLOWN, label_of)
        self.conflicts: list[Conflict] = []
        self.outcome = self._outcome_value()
        self.labels: list[str] = []
        self.craft: tuple[str, ...] = ()
        self._found: dict[str, tuple[Sourced, ...]] = {}

    def write(self) -> Launch:
        """Write everything and return the launch."""
        typed = self._types()
        self._places_and_vehicle()
        date = self._date()
        for slot, (predicate, datatype) in _LITERALS.items():
            self._literal(slot, predicate, datatype)
        self._time()
        self._payloads(typed)
        words = "launch of " + (", ".join(sorted(self.labels)) or self._unnamed(date))
        self.book.derive(self.iri, "skos:prefLabel", Text(words, "en"), "named after what it carried", (typed,))
        return self._launch(typed, date)

    def _unnamed(self, date: tuple[str, str] | None) -> str:
        """What to call a launch whose payload is not told: its vehicle and date."""
        vehicle = next((item.role.value for item in self._all("vehicle")), "an unnamed rocket")
        return f"{vehicle} ({date[0]})" if date else vehicle

    def placed(self) -> Iterator[Placed]:
        """Yield the link of every claim to this launch, with the reader's reason and the reason for the join."""
        joined = {event: (reason, score) for event, reason, score in self.cluster.reasons}
        for event in self.cluster.events:
            links = {link.claim: link for link in event.links}
            for claim in event.claims:
                reason, score = joined[event.id]
                link = links.get(claim.id)
                words = f"{link.reason}; {reason}" if link else reason
                yield Placed(claim.id, self.iri, words, min(score, link.score) if link else score)

    def _claims(self) -> tuple[Claim, ...]:
        return tuple(claim for event in self.cluster.events for claim in event.claims)

    def _all(self, slot: str) -> tuple[Sourced, ...]:
        if slot not in self._found:
            self._found[slot] = tuple(item for event in self.cluster.events for item in sourced(event, slot))
        return self._found[slot]

    def _outcome_value(self) -> str | None:
        found = sorted({v for e in self.cluster.events for v in e.values("outcome")})
        for certain in ("failure", "partial", "success"):
            if certain in found:
                return certain
        return found[0] if found else None

    def _status_supports(self) -> tuple[Support, ...]:
        found = tuple(item.support for item in self._all("status"))
        return found or tuple(Support(claim.id) for claim in self._claims())

    def _types(self) -> str:
        occurred = self._status_supports()
        self.book.state(self.iri, "rdf:type", Node("sr:Launch"), occurred)
        agreeing = tuple(i.support for i in self._all("outcome") if i.role.value == self.outcome)
        supports = agreeing or occurred
        if self.outcome in _OUTCOME_CLASS:
            self.book.state(self.iri, "rdf:type", Node(f"sr:{_OUTCOME_CLASS[self.outcome]}"), supports)
        return self.book.state(self.iri, "sr:outcome", Text(self.outcome or "unknown"), supports)

    def _places_and_vehicle(self) -> None:
        for item in self._all("vehicle"):
            self.parts.vehicle(item)
        for item in self._all("site"):
            self.parts.site(item)
        for item in self._all("provider"):
            provider = reference_or("organisation", item.role)
            self.parts.open_name(provider, "sr:Organisation", item)
            self.book.state(self.iri, "sr:provider", Node(provider), (item.support,))

    def _date(self) -> tuple[str, str] | None:
        items = self._all("date")
        if not items:
            return None
        finest = min(items, key=lambda i: (_width(i.role.value), i.support)).role.value
        facts: dict[str, str] = {}
        for value in sorted({i.role.value for i in items if not _coarser(i.role.value, finest)}):
            supports = tuple(i.support for i in items if is_within(value, i.role.value))
            facts[value] = self.book.state(self.iri, "sr:date", Text(value, "edtf"), supports)
        if len(facts) > 1:
            reason = "reports give different days; a local and a UTC day of one launch may differ by one"
            self.conflicts.append(Conflict(self.iri, "sr:date", tuple(sorted(facts.values())), reason))
        self._days(finest, facts[finest])
        return finest, facts[finest]

    def _days(self, date: str, fact: str) -> None:
        for slot, position in (("earliest", 0), ("latest", 1)):
            stated = [i for i in self._all(slot) if is_within(i.role.value, date)]
            limits = bounds(date)
            if stated:
                value = Text(stated[0].role.value, "date")
                self.book.state(self.iri, f"sr:{slot}", value, tuple(i.support for i in stated[:1]))
            elif limits is not None and limits[position] is not None:
                day = Text(str(limits[position]), "date")
                self.book.derive(self.iri, f"sr:{slot}", day, "the days that the date covers", (fact,))

    def _literal(self, slot: str, predicate: str, datatype: Datatype) -> None:
        for item in self._all(slot):
            self.book.state(self.iri, predicate, Text(item.role.value, datatype), (item.support,))

    def _time(self) -> None:
        for event in self.cluster.events:
            times, zones = sourced(event, "time"), sourced(event, "zone")
            if times:
                words = " ".join([times[0].role.value, *(z.role.value for z in zones[:1])])
                supports = tuple(i.support for i in (*times[:1], *zones[:1]))
                self.book.state(self.iri, "sr:statedTime", Text(words), supports)

    def _payloads(self, typed: str) -> None:
        named = [i for i in self._all("payload") if is_name(i.role.value)]
        described = [i for i in self._all("payload") if not is_name(i.role.value)]
        if named:
            craft: dict[str, list[Sourced]] = {}
            for item in named:
                craft.setdefault(self.parts.named_payload(item), []).append(item)
                self.labels.append(item.role.value)
            self.craft = tuple(craft)
            nations, operators = Owned(craft, self._all("nation")), Owned(craft, self._all("operator"))
            uses = Owned(craft, self._all("payload_function"))
            for iri in craft:  # once for each, however often it is named
                self._whose(iri, nations.others(iri) | operators.others(iri))
                self._nature(iri, uses.others(iri))
            self.labels = sorted(set(self.labels))
            return
        event = described[0].event if described else self.cluster.events[0]
        iri = individual("payload", payload_name(None, self.name, 0)).value
        supports = tuple(i.support for i in described) or self._status_supports()
        if described or event.values("nation"):
            self.parts.payload(iri, described[0] if described else None, supports)
            self._whose(iri)
            self._nature(iri)
            label = unnamed_label(event, described[0].role if described else None, self.label_of)
            if self.outcome == "failure":
                label += " (lost at launch)"
            self.labels.append(label)
            self.book.derive(
                iri, "skos:prefLabel", Text(label, "en"), "named after nation, function and count", (typed,)
            )

    def _whose(self, iri: str, others: frozenset[str] = frozenset()) -> None:
        """Write whose a payload that flew is, and who runs it; ``others`` are owners that the words give others."""
        for nation in self._all("nation"):
            if key(nation) not in others:
                self.book.state(iri, "sr:payloadOf", Node(nation_iri(nation.role.value)), (nation.support,))
        for operator in self._all("operator"):
            if key(operator) not in others:
                agent = reference_or("organisation", operator.role)
                self.parts.open_name(agent, "sr:Organisation", operator)
                self.book.state(iri, "sr:operator", Node(agent), (operator.support,))

    def _nature(self, iri: str, others: frozenset[str] = frozenset()) -> None:
        """Write what a payload is for; ``others`` are uses that only the names of other payloads tell."""
        military = self._all("military")
        uses = [item for item in self._all("payload_function") if key(item) not in others]
        functions = {item.role.value for item in uses}
        for item in uses:
            if item.role.value in FUNCTION_CLASS and item.role.iri is None:
                self.book.state(iri, "rdf:type", Node(f"sr:{FUNCTION_CLASS[item.role.value]}"), (item.support,))
            self.book.state(iri, "sr:payloadFunction", Text(item.role.value), (item.support,))
        for item in military:
            self.book.state(iri, "sr:military", Text("true", "boolean"), (item.support,))
            if not functions & _ALWAYS_MILITARY:  # of those the ontology concludes it
                self.book.state(iri, "rdf:type", Node("sr:MilitarySatellite"), (item.support,))
        for item in self._all("ordinal"):
            self.book.state(iri, "sr:ordinal", Text(item.role.value, "integer"), (item.support,))
        for item in self._all("counted"):
            self.book.state(iri, "sr:ordinalCounts", Text(item.role.value), (item.support,))

    def _launch(self, typed: str, date: tuple[str, str] | None) -> Launch:
        events = self.cluster.events
        groups = [self.book.state(self.iri, "sr:group", Text(i.role.value), (i.support,)) for i in self._all("group")]
        functions = {v for e in events for v in e.values("payload_function")}
        return Launch(
            iri=self.iri,
            nations=tuple(sorted({v for e in events for v in e.values("nation")})),
            functions=tuple(sorted(functions)),
            military=any(e.values("military") for e in events),
            outcome=self.outcome,
            date=date[0] if date else None,
            group=bool(groups),
            documents=tuple(sorted({e.document for e in events})),
            positions=tuple(sorted((e.document, e.claims[0].evidence.start) for e in events)),
            outcome_fact=typed,
            date_fact=date[1] if date else None,
            group_fact=groups[0] if groups else None,
            payloads=self.craft,
        )


def _width(date: str) -> int:
    limits = bounds(date)
    if limits is None or limits[0] is None or limits[1] is None:
        return 10**6
    return (limits[1] - limits[0]).days


def _coarser(value: str, finest: str) -> bool:
    return value != finest and is_within(finest, value)
