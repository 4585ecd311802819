"""How many independent sources a statement rests on: counted, never weighed.

A statement that was read rests on the documents it was read in; those that give one account (copies of a wire story,
two reports on one work, two that only quote the same party) count once. A conclusion counts as its weakest premise in
the best of its proofs. Axioms and reference statements are taken as given: they neither add nor limit.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox

from kg.explain import Quote, quotes_of
from kg.graph.lookup import holds, statements
from kg.graph.reference import REFERENCE_GRAPH
from kg.model import Document
from kg.proving.every import Grounds, grounds
from kg.reading.copies import Origin, origins
from kg.reasoning.triples import Statement, order
from kg.vocab import ALT_LABEL, PREF_LABEL, RDF_TYPE, sr

# How many steps are looked at for a support that is shown beside a first proof.
STEPS = 500


@dataclass(frozen=True, slots=True)
class Support:
    """How many independent sources a statement rests on; ``count`` is None where it rests on no document at all.

    ``sources`` are the groups of documents that give one account, its first telling first, and ``notes`` says why
    documents were put together. For a conclusion both are those of its weakest premise, ``weakest``. ``complete`` is
    false where there may be better proofs than were looked at.
    """

    count: int | None
    sources: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()
    weakest: Statement | None = None
    complete: bool = field(default=True)

    @property
    def words(self) -> str:
        """The support in words."""
        if self.count is None:
            return "no document: it rests on axioms and reference files alone"
        least = "" if self.complete else "at least "
        counted = "1 independent source" if self.count == 1 else f"{self.count} independent sources"
        named = ", ".join(group[0] for group in self.sources[:6]) + (", …" if len(self.sources) > 6 else "")
        notes = "".join(f"; {note}" for note in self.notes[:6]) + ("; …" if len(self.notes) > 6 else "")
        return f"{least}{counted} ({named}){notes}"


def support(
    store: ox.Store, statement: Statement, read: Callable[[str], Document], ground: Grounds | None = None
) -> Support:
    """Return the support of a stored statement; ``read`` returns the document of an id, for its text.

    ``ground`` is what the statement may rest on, where it is known already.
    """
    ground = grounds(store, statement, most=STEPS) if ground is None else ground
    read_in = {leaf: quotes for leaf in ground.leaves if (quotes := quotes_of(store, leaf))}
    names = sorted({quote.document for quotes in read_in.values() for quote in quotes})
    known = {o.document: o for o in origins(map(read, names), agencies(store))} if len(names) > 1 else {}
    read_as = {leaf: _of_quotes(quotes, known) for leaf, quotes in read_in.items()}
    counts = {
        leaf: None if _is_reference(store, leaf) else len(read_as[leaf][0]) if leaf in read_as else None
        for leaf in ground.leaves
    }
    found = strongest(counts, ground).get(statement)
    if found is None and statement not in read_as:
        return Support(None, complete=ground.complete)
    count, weakest = (len(read_as[statement][0]), statement) if found is None else found
    groups, notes = read_as[weakest]
    return Support(count, groups, notes, None if weakest == statement else weakest, ground.complete)


def _is_reference(store: ox.Store, statement: Statement) -> bool:
    return holds(store, ox.Quad(*statement, REFERENCE_GRAPH))


_Counted = tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]


def strongest(counts: Mapping[Statement, int | None], ground: Grounds) -> dict[Statement, tuple[int, Statement] | None]:
    """Return for every statement the best count of its proofs, each as weak as its weakest leaf, and that leaf.

    ``counts`` are those of the leaves; None stands for what rests on no document. A greatest count is found from the
    leaves up (Knuth, "A generalization of Dijkstra's algorithm", 1977): what counts most is settled first, so circles
    add nothing.
    """
    using: dict[Statement, list[tuple[Statement, tuple[Statement, ...]]]] = {}
    for head, steps in ground.steps.items():
        for step in steps:
            for premise in set(step.premises):
                using.setdefault(premise, []).append((head, step.premises))
    settled: dict[Statement, tuple[int, Statement] | None] = {}
    waiting: list[tuple[float, tuple[str, str, str], Statement, tuple[int, Statement] | None]] = []
    for leaf, count in counts.items():
        _push(waiting, leaf, None if count is None else (count, leaf))
    while waiting:
        _, _, statement, found = heapq.heappop(waiting)
        if statement in settled:
            continue
        settled[statement] = found
        for head, premises in using.get(statement, ()):
            if head not in settled and all(premise in settled for premise in premises):
                _push(waiting, head, min((settled[p] for p in premises), key=_strength))
    return settled


def _push(waiting: list[Any], statement: Statement, found: tuple[int, Statement] | None) -> None:
    heapq.heappush(waiting, (-_strength(found), order(statement), statement, found))


def _strength(found: tuple[int, Statement] | None) -> float:
    return float("inf") if found is None else found[0]


def _of_quotes(quotes: Iterable[Quote], known: Mapping[str, Origin]) -> _Counted:
    """Return the independent sources among the documents of some quotes, and why others are none."""
    documents: dict[str, list[Quote]] = {}
    for quote in quotes:
        documents.setdefault(quote.document, []).append(quote)
    groups: dict[str, list[str]] = {}
    voices: dict[frozenset[str], str] = {}
    notes: list[str] = []
    # What stands for a group first, so that the rest can be told as its copies.
    for name in sorted(documents, key=lambda n: (known[n].of != n if n in known else False, n)):
        origin = known.get(name, Origin(name, name))
        parties = _parties(documents[name])
        if origin.of in groups:
            groups[origin.of].append(name)
            notes.append(f"{name} is not one: {origin.reason}")
        elif parties and parties in voices:
            groups[voices[parties]].append(name)
            notes.append(
                f"{name} is not one: it quotes {' and '.join(sorted(parties))} like {groups[voices[parties]][0]}"
            )
        else:
            groups[origin.of] = [name]
            if parties:
                voices[parties] = origin.of
    return tuple(map(tuple, groups.values())), tuple(notes)


def _parties(quotes: Iterable[Quote]) -> frozenset[str]:
    """Return who alone says what a document is quoted for; nobody where the document says it itself somewhere."""
    voices = [frozenset(quote.said_by) for quote in quotes]
    return frozenset[str]().union(*voices) if all(voices) else frozenset()


def agencies(store: ox.Store) -> Callable[[str], str | None]:
    """Return what names a news agency of the reference by one name, and anything else by None."""
    names: dict[str, str] = {}
    for agency, _, _ in statements(store, None, RDF_TYPE, sr("NewsAgency"), REFERENCE_GRAPH):
        labels = [s[2].value for s in statements(store, agency, PREF_LABEL, None, REFERENCE_GRAPH)]
        for other in (*labels, *(s[2].value for s in statements(store, agency, ALT_LABEL, None, REFERENCE_GRAPH))):
            names[other.casefold()] = min(labels, default=other)
    return lambda name: names.get(name.strip().casefold())
