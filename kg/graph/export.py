"""Handing the graph on: serialisations with sorted statements, and the rdflib face of the store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph.lookup import quads
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH, LINKS_GRAPH, PROOFS_GRAPH, VIOLATIONS_GRAPH
from kg.graph.reference import ONTOLOGY_GRAPH, REFERENCE_GRAPH
from kg.reasoning.expanding import expanded
from kg.vocab import GRAPHS, PREFIXES

FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
PARTS = ("facts", "reference", "inferred", "evidence", "ontology")


def default_graphs() -> tuple[ox.NamedNode, ...]:
    """Return the graphs that queries see unless they name others."""
    return ONTOLOGY_GRAPH, REFERENCE_GRAPH, ASSEMBLY_GRAPH, INFERRED_GRAPH


def export(store: ox.Store, form: str, include: tuple[str, ...], *, every_name: bool = False) -> bytes:
    """Return the chosen parts in a format; formats without graph names get the triples merged.

    ``every_name``: what is said of a thing with several names is repeated for each, among what is inferred.
    """
    if form not in FORMATS:
        raise GraphError(f"{form}: no such format; one of {', '.join(FORMATS)}")
    for part in include:
        if part not in PARTS:
            raise GraphError(f"{part}: no such part of a graph; one of {', '.join(PARTS)}")
    chosen = sorted(_chosen(store, include), key=_order)
    if every_name:
        said = dict.fromkeys(quad.triple for quad in chosen if quad.graph_name in default_graphs())
        more = expanded((t.subject, t.predicate, t.object) for t in said)  # type: ignore[misc]
        chosen += [ox.Quad(*s, INFERRED_GRAPH) for s in more if ox.Triple(*s) not in said]
    kind = FORMATS[form]
    if kind.supports_datasets:
        return ox.serialize(chosen, format=kind, prefixes=PREFIXES) or b""
    triples = sorted({q.triple for q in chosen}, key=str)
    return ox.serialize(triples, format=kind, prefixes=PREFIXES) or b""


def _order(quad: ox.Quad) -> tuple[str, str, str, str]:
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)


def _chosen(store: ox.Store, include: tuple[str, ...]) -> Iterable[ox.Quad]:
    wanted = {
        "facts": (ASSEMBLY_GRAPH,),
        "reference": (REFERENCE_GRAPH,),
        "inferred": (INFERRED_GRAPH,),
        "ontology": (ONTOLOGY_GRAPH,),
        "evidence": (LINKS_GRAPH, PROOFS_GRAPH, VIOLATIONS_GRAPH, *_document_graphs(store)),
    }
    for part in dict.fromkeys(include):
        for graph in wanted[part]:
            yield from quads(store, graph=graph)


def _document_graphs(store: ox.Store) -> tuple[ox.NamedNode, ...]:
    found = [
        g for g in store.named_graphs() if isinstance(g, ox.NamedNode) and g.value.startswith(GRAPHS + "document/")
    ]
    return tuple(sorted(found, key=lambda g: g.value))


def to_rdflib(store: ox.Store) -> Any:
    """Return an rdflib Dataset over a copy of the store in memory: changing it does not change the graph."""
    import rdflib
    from oxrdflib import OxigraphStore

    memory = ox.Store()
    memory.extend(quads(store))
    dataset = rdflib.Dataset(store=OxigraphStore(store=memory))
    for prefix, base in PREFIXES.items():
        dataset.bind(prefix, base)
    return dataset
