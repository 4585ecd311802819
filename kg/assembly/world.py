"""All readings become one world: the last step before RDF, a pure function of the set of readings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from kg.assembly.aftermath import AftermathWriter
from kg.assembly.identity import clusters
from kg.assembly.launches import Launch, LaunchWriter
from kg.assembly.naming import launch_names
from kg.assembly.plans import PlanWriter
from kg.assembly.values import Conflict, FactBook, Placed, World
from kg.model import DocumentEvent, Reading


def assemble(readings: Iterable[Reading], label_of: Callable[[str], str]) -> World:
    """Return the facts, links and conflicts of all readings; ``label_of`` names reference individuals."""
    events = _by_kind(readings)
    book, placed = FactBook(), list[Placed]()
    launches, conflicts = _launches(book, events["occurred"], label_of, placed)
    plans = PlanWriter(book, launches, label_of)
    plans.launch_plans(events["intended"])
    plans.plans(events["plan"])
    plans.announcements(events["announcement"])
    plans.speculations([*events["speculation"], *events["guessed"]])
    plans.rivalries(events["rivalry"])
    plans.terms()
    plans.fulfilments()
    after = AftermathWriter(book, launches, label_of)
    after.salvages(events["salvage"])
    for kind in ("contract", "deployment", "reentry", "loss"):
        after.others(kind, events[kind])
    after.order()
    placed += plans.placed + after.placed
    ordered = tuple(sorted(set(placed), key=lambda p: (p.claim, p.target, p.reason)))
    return World(book.facts(), ordered, tuple(sorted(conflicts, key=lambda c: (c.subject, c.predicate))))


def is_fact(event: DocumentEvent) -> bool:
    """Tell whether a launch becomes a plain fact: affirmed, certain, and not a success on a party's own word alone."""
    said = event.factuality
    if said.polarity == "denied" or said.certainty == "possible":
        return False
    return not ("success" in event.values("outcome") and _only_own_word(event))


def _only_own_word(event: DocumentEvent) -> bool:
    nations = set(event.values("nation"))
    return all(
        claim.attributions and all(a.stance == "says" and a.nation in nations for a in claim.attributions)
        for claim in event.claims
    )


def _launches(
    book: FactBook, events: list[DocumentEvent], label_of: Callable[[str], str], placed: list[Placed]
) -> tuple[tuple[Launch, ...], list[Conflict]]:
    found, conflicts = [], list[Conflict]()
    names = launch_names(clusters(events))
    for cluster, name in names.items():
        writer = LaunchWriter(book, cluster, name, label_of)
        found.append(writer.write())
        placed += writer.placed()
        conflicts += writer.conflicts
    return tuple(sorted(found, key=lambda launch: launch.iri)), conflicts


def _by_kind(readings: Iterable[Reading]) -> dict[str, list[DocumentEvent]]:
    found: dict[str, list[DocumentEvent]] = defaultdict(list)
    for event in (event for reading in readings for event in reading.events):
        found[_bucket(event)].append(event)
    return defaultdict(list, {kind: sorted(events, key=lambda e: (e.document, e.id)) for kind, events in found.items()})


def _bucket(event: DocumentEvent) -> str:
    if event.kind != "launch":
        return event.kind
    status = event.factuality.actuality
    if status == "occurred":
        return "occurred" if is_fact(event) else "claimed"
    return "guessed" if status == "speculated" else "intended"
