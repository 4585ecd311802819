"""Launches kept up as reports come and go: only reports that a change connects to are gathered anew.

Reports are compared within blocks (a payload's name, a place in a count, a day). Pairs that may be one launch connect
reports; what a report's coming or going can change lies in the reports connected with it, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.assembly.identity import Candidate, Cluster, blocks, candidate, joined
from kg.limits import tick
from kg.model import DocumentEvent


class OpenClusters:
    """Document events grouped into launches, whatever order they came in."""

    def __init__(self) -> None:
        self._events: dict[str, DocumentEvent] = {}
        self._blocks: dict[tuple[str, ...], dict[str, dict[str, None]]] = {}  # by key, then by document
        self._pairs: dict[str, dict[str, Candidate]] = {}
        self._cluster: dict[str, Cluster] = {}

    def change(
        self, add: Iterable[DocumentEvent], remove: Iterable[DocumentEvent] = ()
    ) -> tuple[tuple[Cluster, ...], tuple[Cluster, ...]]:
        """Take out and put in events; return the clusters that are no more and those that are new."""
        gone: dict[str, Cluster] = {}
        near: dict[str, None] = {}
        for event in remove:
            gone[event.id] = self._cluster.pop(event.id)
            near.update(dict.fromkeys(self._take(event)))
        for event in add:
            self._put(event)
            near[event.id] = None
        affected = self._connected(near)
        for event_id in affected:
            if event_id in self._cluster:
                gone[event_id] = self._cluster[event_id]
        return self._regrouped(affected, list({id(c): c for c in gone.values()}.values()))

    def _regrouped(
        self, affected: Iterable[str], before: list[Cluster]
    ) -> tuple[tuple[Cluster, ...], tuple[Cluster, ...]]:
        events = [self._events[event_id] for event_id in affected]
        pairs = [pair for a in affected for b, pair in self._pairs[a].items() if a < b]
        known = {_key(cluster): cluster for cluster in before}
        stays: list[Cluster] = []
        fresh: list[Cluster] = []
        for cluster in joined(events, pairs):
            (stays if known.get(_key(cluster)) == cluster else fresh).append(cluster)
            for event in cluster.events:
                self._cluster[event.id] = cluster
        kept = {_key(cluster) for cluster in stays}
        return tuple(c for c in before if _key(c) not in kept), tuple(fresh)

    def _put(self, event: DocumentEvent) -> None:
        tick()
        pairs = self._pairs[event.id] = {}
        self._events[event.id] = event
        near: dict[str, None] = {}
        for key in blocks(event):
            block = self._blocks.setdefault(key, {})
            for document, events in block.items():
                if document != event.document:  # those of one document stay apart, as their reader left them
                    near.update(events)
            block.setdefault(event.document, {})[event.id] = None
        for other in near:
            pair = candidate(event, self._events[other])
            if pair is not None:
                pairs[other] = self._pairs[other][event.id] = pair

    def _take(self, event: DocumentEvent) -> list[str]:
        """Take an event out and return those it may have been one with."""
        for key in blocks(event):
            block = self._blocks[key]
            del block[event.document][event.id]
            if not block[event.document]:
                del block[event.document]
            if not block:
                del self._blocks[key]
        near = self._pairs.pop(event.id)
        for other in near:
            del self._pairs[other][event.id]
        del self._events[event.id]
        return list(near)

    def _connected(self, seeds: Iterable[str]) -> dict[str, None]:
        found: dict[str, None] = {}
        waiting = [event_id for event_id in seeds if event_id in self._events]
        while waiting:
            event_id = waiting.pop()
            if event_id not in found:
                found[event_id] = None
                waiting += self._pairs[event_id]
        return found


def _key(cluster: Cluster) -> tuple[str, ...]:
    return tuple(event.id for event in cluster.events)
