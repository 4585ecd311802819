"""The ontology and the reference files as triples, blank nodes named the same in every run."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from kg.data import ontology_file, reference_files
from kg.errors import ReferenceDataError
from kg.reasoning.triples import Statement, Term
from kg.vocab import PREFIXES, RDF_TYPE, graph_name, term

ONTOLOGY_GRAPH = graph_name("ontology")
REFERENCE_GRAPH = graph_name("reference")
CATALOG_GRAPH = graph_name("reference", "catalog")
_WORDS = frozenset(
    PREFIXES[p] + n
    for p, names in {
        "rdfs": ("label", "comment"),
        "skos": ("prefLabel", "altLabel", "hiddenLabel", "definition", "note", "example", "scopeNote"),
        "dcterms": ("title", "description", "license"),
        "owl": ("versionInfo",),
        "sr": (
            "contextLabel",
            "demonym",
            "metonym",
            "blockedBefore",
            "blockedAfter",
            "designation",
            "flightPrefix",
            "fliesIn",
            "timeZone",
            "isoAlpha2",
        ),
        "geo": ("hasGeometry", "asWKT"),
    }.items()
    for n in names
)


_DECLARED = frozenset(
    term("owl", name) for name in ("Class", "ObjectProperty", "DatatypeProperty", "Restriction", "Ontology")
)


def _parsed(files: Iterable[Path]) -> tuple[Statement, ...]:
    quads = []
    for path in files:
        try:
            quads += list(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True))
        except SyntaxError as error:
            raise ReferenceDataError(f"{path}: {error}; mend the Turtle there") from error
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    found = [cast("Statement", (q.subject, q.predicate, q.object)) for q in dataset]
    return tuple(sorted(found, key=lambda t: (str(t[0]), str(t[1]), str(t[2]))))


@functools.cache
def ontology() -> tuple[Statement, ...]:
    """Return the triples of the ontology, sorted; blank nodes named ``ontology-c14n…``."""
    return tuple(_named(s, "ontology") for s in _parsed([ontology_file()]))


@functools.cache
def reference() -> tuple[Statement, ...]:
    """Return the triples of the reference files, sorted; blank nodes named ``reference-c14n…``."""
    return tuple(_named(s, "reference") for s in _parsed(reference_files()))


def _named(statement: Statement, prefix: str) -> Statement:
    """Keep the blank nodes of two graphs apart: both are named from 0."""
    s, p, o = (ox.BlankNode(f"{prefix}-{t.value}") if isinstance(t, ox.BlankNode) else t for t in statement)
    return cast("Statement", (s, p, o))


def schema() -> tuple[Statement, ...]:
    """Return what the reasoner needs of the ontology: axioms without labels, definitions and bare declarations.

    That a class is a class gives only what holds of every class; left out, the reference engine takes half the time.
    """
    return axioms(ontology())


def axioms(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the axioms among the triples of an ontology: all but words and bare declarations."""
    return tuple(s for s in statements if s[1].value not in _WORDS and s[2] not in _DECLARED)


@functools.cache
def by_subject() -> dict[Term, tuple[Statement, ...]]:
    """Return the reference triples that are no labels, by the individual they are about."""
    found: dict[Term, list[Statement]] = {}
    for statement in reference():
        if statement[1].value not in _WORDS:
            found.setdefault(statement[0], []).append(statement)
    return {node: tuple(statements) for node, statements in found.items()}


def reachable(facts: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the reference triples about individuals that the facts name, and about what those lead to; no labels."""
    added, _ = Reached().change(facts)
    return tuple(sorted(added, key=lambda t: (str(t[0]), str(t[1]), str(t[2]))))


class Reached:
    """The reference triples that some facts reach, kept up as facts come and go at the cost of what they name."""

    def __init__(self) -> None:
        self._named: Counter[Term] = Counter()  # how often facts name an individual of the reference
        self._reaching: Counter[Term] = Counter()  # how many named individuals lead to one
        self._leads: dict[Term, tuple[Term, ...]] = {}

    def change(
        self, add: Iterable[Statement], remove: Iterable[Statement] = ()
    ) -> tuple[list[Statement], list[Statement]]:
        """Take in facts and let facts go; return the reference triples that are reached now, and those no longer."""
        moved = Counter(_mentioned(add))
        moved.subtract(Counter(_mentioned(remove)))
        before: dict[Term, bool] = {}
        for node, count in moved.items():
            was = self._named[node] > 0
            self._named[node] += count
            now = self._named[node] > 0
            if not self._named[node]:
                del self._named[node]
            if was != now:
                for reached in self._led_to(node):
                    before.setdefault(reached, self._reaching[reached] > 0)
                    self._reaching[reached] += 1 if now else -1
        added = [s for node, was in before.items() if not was and self._reaching[node] > 0 for s in by_subject()[node]]
        removed = [s for node, was in before.items() if was and not self._reaching[node] for s in by_subject()[node]]
        return added, removed

    def _led_to(self, start: Term) -> tuple[Term, ...]:
        """Return an individual and all that its triples lead to, as far as the reference tells of them."""
        found = self._leads.get(start)
        if found is None:
            seen: dict[Term, None] = {}
            waiting = [start]
            while waiting:
                node = waiting.pop()
                if node not in seen and node in by_subject():
                    seen[node] = None
                    waiting += [o for _, p, o in by_subject()[node] if p != RDF_TYPE]
            found = self._leads[start] = tuple(seen)
        return found


def _mentioned(facts: Iterable[Statement]) -> list[Term]:
    return [part for s, _, o in facts for part in (s, o) if part in by_subject()]
