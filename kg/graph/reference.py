"""The ontology and the reference files as triples, blank nodes named the same in every run."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from kg.data import ontology_file, reference_files
from kg.errors import ReferenceDataError
from kg.reasoning.triples import Statement, Term
from kg.vocab import PREFIXES, RDF_TYPE, graph_name, individual, sr, term

ONTOLOGY_GRAPH = graph_name("ontology")
REFERENCE_GRAPH = graph_name("reference")
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


def reachable(facts: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the reference triples about individuals that the facts name, and about what those lead to; no labels."""
    by_subject: dict[Term, list[Statement]] = {}
    for statement in reference():
        if statement[1].value not in _WORDS:
            by_subject.setdefault(statement[0], []).append(statement)
    waiting = [term for statement in facts for term in (statement[0], statement[2])]
    seen: set[Term] = set()
    found: list[Statement] = []
    while waiting:
        node = waiting.pop()
        if node in seen or isinstance(node, ox.Literal):
            continue
        seen.add(node)
        for statement in by_subject.get(node, ()):
            found.append(statement)
            if statement[1] != RDF_TYPE:
                waiting.append(statement[2])
    return tuple(sorted(found, key=lambda t: (str(t[0]), str(t[1]), str(t[2]))))


def nation_names() -> dict[str, str]:
    """Return the preferred label of every nation by its ISO alpha-2 code."""
    labels = {s: o.value for s, p, o in reference() if p.value == PREFIXES["skos"] + "prefLabel"}
    codes = {s: o.value for s, p, o in reference() if p == sr("isoAlpha2")}
    return {code: labels[iri] for iri, code in codes.items() if individual("nation", code) == iri}
