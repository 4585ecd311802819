"""All readings become one world: the last step before RDF, a function of the set of readings alone.

``OpenWorld`` keeps a world up as documents come and go. What a document says of launches is gathered anew with the
reports it is connected to; what is computed across events (a wreck's launch, an order, a plan's fulfilment) is computed
anew where one of its sides changed. ``assemble`` is the same from nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.assembly.aftermath import AftermathWriter
from kg.assembly.gathering import OpenClusters
from kg.assembly.identity import Cluster
from kg.assembly.launches import Launch, LaunchWriter
from kg.assembly.ledger import Entry, Ledger, WorldDelta
from kg.assembly.naming import base_name, distinct_name
from kg.assembly.plans import PlanWriter
from kg.assembly.progress import Aim, aim, stated, write_fulfilment, write_terms
from kg.assembly.values import Fact, FactBook, World
from kg.limits import tick
from kg.model import DocumentEvent, Factuality, Reading
from kg.vocab import INDIVIDUALS

_Events = tuple[tuple[str, DocumentEvent], ...]  # a document's events, each with what kind of thing it tells of
LabelOf = Callable[[str], str]
_PLAN = INDIVIDUALS + "plan/"
_COMPUTED = ("terms", "fulfilment")


def assemble(readings: Iterable[Reading], label_of: LabelOf) -> World:
    """Return the facts, links and conflicts of all readings; ``label_of`` names reference individuals."""
    world = OpenWorld(label_of)
    world.change(readings)
    return world.world()


class OpenWorld:
    """The world of some readings; after any changes it is what ``assemble`` makes of the readings that are left."""

    def __init__(self, label_of: LabelOf) -> None:
        self._label_of = label_of
        self._ledger = Ledger()
        self._clusters = OpenClusters()
        self._events: dict[str, _Events] = {}
        self._bases: dict[str, dict[str, Cluster]] = {}
        self._launches: dict[str, Launch] = {}
        self._launch_of: dict[str, Launch] = {}
        self._by_document: dict[str, set[str]] = {}
        self._by_nation: dict[str, set[str]] = {}
        self._plans: dict[str, set[str]] = {}
        self._aims: dict[str, Aim] = {}
        self._aims_of: dict[str, set[str]] = {}

    def world(self) -> World:
        """Return everything that is assembled, sorted."""
        return World(self._ledger.facts(), self._ledger.placed(), self._ledger.conflicts())

    def fact(self, fact_id: str) -> Fact | None:
        """Return a fact by its id, or None."""
        return self._ledger.fact(fact_id)

    def change(self, add: Iterable[Reading], remove: Iterable[str] = ()) -> WorldDelta:
        """Take documents out by their ids and put readings in (in place of any of the same document)."""
        fresh = {reading.document.id: _events(reading) for reading in add}
        old = {d: self._events.pop(d) for d in dict.fromkeys((*remove, *fresh)) if d in self._events}
        self._events.update({document: events for document, events in fresh.items() if events})
        for document in dict.fromkeys((*old, *fresh)):
            tick()
            self._write_alone(document, old.get(document, ()), fresh.get(document, ()))
        gone, came = self._clusters.change(_occurred(fresh.values()), _occurred(old.values()))
        changed = self._write_launches(gone, came)
        for document in dict.fromkeys((*fresh, *(d for launch in changed for d in launch.documents))):
            self._write_salvages(document)
        self._write_orders(changed)
        self._write_progress(changed)
        return self._ledger.changes()

    # Documents alone --------------------------------------------------------------------------------------------

    def _write_alone(self, document: str, old: _Events, fresh: _Events) -> None:
        """Write what each event of a document says whatever others say: all but its launches."""
        for index in range(max(len(old), len(fresh))):
            kind, event = fresh[index] if index < len(fresh) else ("", None)
            self._ledger.put(("event", document, index), None if event is None else self._alone(kind, event))
            if kind != "salvage":
                self._ledger.put(("salvage", document, index), None)

    def _alone(self, kind: str, event: DocumentEvent) -> Entry | None:
        book = FactBook()
        if kind in ("contract", "deployment", "reentry", "loss"):
            after = AftermathWriter(book, (), self._label_of)
            after.others(kind, [event])
            return Entry(book.facts(), tuple(after.placed))
        plans = PlanWriter(book, self._label_of)
        write = {
            "intended": plans.launch_plans,
            "plan": plans.plans,
            "announcement": plans.announcements,
            "speculation": plans.speculations,
            "guessed": plans.speculations,
            "rivalry": plans.rivalries,
        }.get(kind)
        if write is None:
            return None
        write([event])
        return Entry(book.facts(), tuple(plans.placed))

    # Launches ---------------------------------------------------------------------------------------------------

    def _write_launches(self, gone: tuple[Cluster, ...], came: tuple[Cluster, ...]) -> list[Launch]:
        """Write the launches of new clusters, and those whose name is no longer theirs alone, or is again.

        Return every launch that was or is now otherwise.
        """
        old: dict[str, Launch] = {}
        bases: dict[str, bool] = {}
        for cluster in gone:
            base, key = base_name(cluster), cluster.events[0].id
            bases.setdefault(base, len(self._bases[base]) == 1)
            del self._bases[base][key]
            old.update(self._drop_launch(key))
        for cluster in came:
            base, key = base_name(cluster), cluster.events[0].id
            bases.setdefault(base, len(self._bases.get(base, ())) == 1)
            self._bases.setdefault(base, {})[key] = cluster
        waiting = {cluster.events[0].id for cluster in came}
        fresh: dict[str, Launch] = {}
        for base, was_alone in bases.items():
            named = self._bases[base]
            alone = len(named) == 1
            keys = [key for key in named if key in waiting] if alone == was_alone else list(named)
            for key in keys:
                if key not in waiting:
                    old.update(self._drop_launch(key))
                launch = self._write_launch(key, named[key], distinct_name(base, named[key], alone=alone))
                fresh[launch.iri] = launch
            if not named:
                del self._bases[base]
        self._index(fresh)
        return [
            launch
            for iri in dict.fromkeys((*old, *fresh))
            if old.get(iri) != fresh.get(iri)
            for launch in (old.get(iri), fresh.get(iri))
            if launch is not None
        ]

    def _write_launch(self, key: str, cluster: Cluster, name: str) -> Launch:
        tick()
        book = FactBook()
        writer = LaunchWriter(book, cluster, name, self._label_of)
        launch = self._launch_of[key] = writer.write()
        self._ledger.put(("launch", key), Entry(book.facts(), tuple(writer.placed()), tuple(writer.conflicts)))
        return launch

    def _drop_launch(self, key: str) -> dict[str, Launch]:
        launch = self._launch_of.pop(key)
        self._ledger.put(("launch", key), None)
        del self._launches[launch.iri]
        for table, names in ((self._by_document, launch.documents), (self._by_nation, launch.nations)):
            for name in names:
                _unlist(table, name, launch.iri)
        return {launch.iri: launch}

    def _index(self, launches: dict[str, Launch]) -> None:
        self._launches.update(launches)
        for iri, launch in launches.items():
            for table, names in ((self._by_document, launch.documents), (self._by_nation, launch.nations)):
                for name in names:
                    table.setdefault(name, set()).add(iri)

    # Across events ----------------------------------------------------------------------------------------------

    def _told_of(self, documents: Iterable[str]) -> tuple[Launch, ...]:
        found = {iri for document in documents for iri in self._by_document.get(document, ())}
        return tuple(self._launches[iri] for iri in sorted(found))

    def _write_salvages(self, document: str) -> None:
        """Write the salvages of a document, each with the wreck it is of: a launch that the document tells of."""
        events = self._events.get(document, ())
        told = self._told_of([document]) if any(kind == "salvage" for kind, _ in events) else ()
        lost = tuple(launch for launch in told if launch.outcome == "failure")
        for index, (kind, event) in enumerate(events):
            if kind == "salvage":
                after = AftermathWriter(FactBook(), lost, self._label_of)
                after.salvages([event])
                self._ledger.put(("salvage", document, index), Entry(after.book.facts(), tuple(after.placed)))

    def _write_orders(self, launches: Iterable[Launch]) -> None:
        """Write the order of launches beside which a launch has changed: those told of in the same documents."""
        near = self._told_of(document for launch in launches for document in launch.documents)
        for launch in near:
            if not launch.group:
                self._ledger.put(("order", launch.iri), None)
                continue
            after = AftermathWriter(FactBook(), self._told_of(launch.documents), self._label_of)
            after.order_of(launch)
            self._ledger.put(("order", launch.iri), Entry(after.book.facts()))
        for iri in {launch.iri for launch in launches} - set(self._launches):
            self._ledger.put(("order", iri), None)

    def _write_progress(self, changed: list[Launch]) -> None:
        """Write the terms of plans that changed, and what was fulfilled where a plan or a launch changed."""
        pairs = dict.fromkeys(self._aims_at(changed))
        for plan in self._changed_plans():
            pairs.update(dict.fromkeys(self._aimed_at(plan)))
            self._write_plan(plan)
            pairs.update(dict.fromkeys(self._aimed_at(plan)))
        pairs.update(dict.fromkeys(self._aims_at(changed)))
        for plan, iri in pairs:
            book = FactBook()
            if plan in self._aims and iri in self._launches:
                write_fulfilment(book, self._aims[plan], self._launches[iri])
            self._ledger.put(("fulfilment", plan, iri), Entry(book.facts()))

    def _aims_at(self, launches: Iterable[Launch]) -> list[tuple[str, str]]:
        return [(plan, x.iri) for x in launches for nation in x.nations for plan in self._aims_of.get(nation, ())]

    def _aimed_at(self, plan: str) -> list[tuple[str, str]]:
        known = self._aims.get(plan)
        nations = known.nations if known else ()
        return [(plan, iri) for nation in nations for iri in self._by_nation.get(nation, ())]

    def _changed_plans(self) -> list[str]:
        """Return the plans of which something stated may have changed, and keep the list of what is said of each."""
        found: dict[str, None] = {}
        for subject, fact_id in self._ledger.touched():
            if subject.startswith(_PLAN):
                found[subject] = None
                if any(unit[0] not in _COMPUTED for unit in self._ledger.said(fact_id)):
                    self._plans.setdefault(subject, set()).add(fact_id)
                else:
                    _unlist(self._plans, subject, fact_id)
        return list(found)

    def _write_plan(self, plan: str) -> None:
        said = (self._ledger.said(fact_id) for fact_id in self._plans.get(plan, ()))
        known = stated(next(f for unit, f in units.items() if unit[0] not in _COMPUTED) for units in said)
        book = FactBook()
        write_terms(book, plan, known)
        self._ledger.put(("terms", plan), Entry(book.facts()))
        old, new = self._aims.pop(plan, None), aim(plan, known)
        for nation in old.nations if old else ():
            _unlist(self._aims_of, nation, plan)
        if new is not None:
            self._aims[plan] = new
            for nation in new.nations:
                self._aims_of.setdefault(nation, set()).add(plan)


def _unlist(table: dict[str, set[str]], key: str, item: str) -> None:
    listed = table.get(key)
    if listed is not None:
        listed.discard(item)
        if not listed:
            del table[key]


def is_fact(event: DocumentEvent) -> bool:
    """Tell whether a launch becomes a plain fact: affirmed, certain, and not a success on a party's own word alone."""
    said = event.factuality
    if said.polarity == "denied" or said.certainty == "possible":
        return False
    return not ("success" in event.values("outcome") and _only_own_word(event))


def is_own_word(event: DocumentEvent) -> bool:
    """Tell a success that would be a fact if anybody but the party concerned told it: no fact, and asked for apart."""
    return event.kind == "launch" and event.factuality == Factuality() and not is_fact(event)


def _only_own_word(event: DocumentEvent) -> bool:
    nations = set(event.values("nation"))
    return all(
        claim.attributions and all(a.stance == "says" and a.nation in nations for a in claim.attributions)
        for claim in event.claims
    )


def _events(reading: Reading) -> _Events:
    return tuple((_kind(event), event) for event in sorted(reading.events, key=lambda event: event.id))


def _occurred(documents: Iterable[_Events]) -> list[DocumentEvent]:
    found = {e.id: e for events in documents for kind, e in events if kind == "occurred"}
    return list(found.values())


def _kind(event: DocumentEvent) -> str:
    if event.kind != "launch":
        return event.kind
    status = event.factuality.actuality
    if status == "occurred":
        return "occurred" if is_fact(event) else "claimed"
    return "guessed" if status == "speculated" else "intended"
