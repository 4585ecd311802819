"""What people call things, both ways: a node's label, a statement in words, and the nodes that a name stands for.

Names are labels, prefixed names or IRIs. An exact label is one lookup; only a name that nothing bears is compared with
all labels, so that near ones can be offered.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

import pyoxigraph as ox

from kg.errors import NameNotFound
from kg.graph.lookup import exists, statements
from kg.graph.mapping import ASSEMBLY_GRAPH
from kg.graph.reference import ONTOLOGY_GRAPH, REFERENCE_GRAPH
from kg.reasoning.triples import Statement, Term
from kg.vocab import ALT_LABEL, ONTOLOGY, PREF_LABEL, PREFIXES, RDF_TYPE, RDFS_LABEL, shorten, term


def label(store: ox.Store, node: Term) -> str:
    """Return what people call a node: its label, else a prefixed name, else the literal's words."""
    if isinstance(node, ox.Literal):
        return node.value
    for predicate in (PREF_LABEL, RDFS_LABEL):
        quad = next(iter(statements(store, node, predicate, None, None)), None)
        if quad is not None:
            return quad[2].value
    return "an unnamed class" if isinstance(node, ox.BlankNode) else shorten(node.value)


def sentence(store: ox.Store, statement: Statement) -> str:
    """Return a statement in words."""
    s, p, o = statement
    verb = "is a" if p == RDF_TYPE else label(store, p)
    return f"{label(store, s)} — {verb} — {label(store, o)}"


def iri_of(name: str) -> ox.NamedNode | None:
    """Return the IRI that a name is or abbreviates, None where it is a label."""
    text = name.strip("<>")
    if text.startswith(("http://", "https://")) and " " not in text:
        try:
            return ox.NamedNode(text)
        except ValueError as error:
            raise NameNotFound(f"{name}: no IRI ({error}); write it without spaces, quotes and brackets") from error
    prefix, colon, local = text.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local) if colon and prefix in PREFIXES and " " not in local else None


def near(name: str, known: Iterable[str], otherwise: str, cutoff: float = 0.5) -> str:
    """Return a hint for a name that is unknown: up to three that are spelt alike, or ``otherwise``."""
    found = _close(name, known, cutoff)
    return f"did you mean {' or '.join(found)}?" if found else otherwise


def _close(name: str, known: Iterable[str], cutoff: float) -> list[str]:
    by_fold: dict[str, str] = {}
    for text in sorted(known):
        by_fold.setdefault(text.lower(), text)
    return [by_fold[text] for text in difflib.get_close_matches(name.lower(), by_fold, n=3, cutoff=cutoff)]


def individuals(store: ox.Store, name: str) -> list[ox.NamedNode]:
    """Return the individuals of a label, prefixed name or IRI, sorted; none where nothing is called so."""
    node = iri_of(name)
    if node is not None:
        return [node] if exists(store, node, None, None) or exists(store, None, None, node) else []
    exact = _labelled(store, name)
    if exact:
        return exact
    folded = name.lower()
    return _sorted(n for text, nodes in _labels(store).items() if text.lower() == folded for n in nodes)


def resolve(store: ox.Store, name: str) -> list[ox.NamedNode]:
    """Return the individuals of a label, prefixed name or IRI; NameNotFound offers near labels."""
    found = individuals(store, name)
    if found:
        return found
    if iri_of(name) is not None:
        raise NameNotFound(f"{name}: not in this graph; {_near_iri(store, name)}")
    hint = near(name, _labels(store), "kg query launches lists what there is")
    raise NameNotFound(f"{name}: no individual of this name; {hint}")


def _near_iri(store: ox.Store, name: str) -> str:
    known = {shorten(n.value) for nodes in _labels(store).values() for n in nodes}
    return near(shorten(name.strip("<>")), known, "kg query launches lists what there is", 0.8)


def _labelled(store: ox.Store, name: str) -> list[ox.NamedNode]:
    texts = (ox.Literal(name, language="en"), ox.Literal(name))
    return _sorted(
        s
        for graph in (ASSEMBLY_GRAPH, REFERENCE_GRAPH)
        for predicate in (PREF_LABEL, ALT_LABEL)
        for text in texts
        for s, _, _ in statements(store, None, predicate, text, graph)
        if isinstance(s, ox.NamedNode)
    )


def _sorted(nodes: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
    return sorted(set(nodes), key=lambda n: n.value)


def _labels(store: ox.Store) -> dict[str, list[ox.NamedNode]]:
    found: dict[str, list[ox.NamedNode]] = {}
    for graph in (ASSEMBLY_GRAPH, REFERENCE_GRAPH):
        for predicate in (PREF_LABEL, ALT_LABEL):
            for quad in statements(store, None, predicate, None, graph):
                if isinstance(quad[0], ox.NamedNode):
                    found.setdefault(quad[2].value, []).append(quad[0])
    return found


def resolve_property(store: ox.Store, name: str) -> list[ox.NamedNode]:
    """Return the properties of a name: "a" or "type", a local name, a label, a prefixed name or an IRI."""
    if name in ("a", "type", "is a"):
        return [RDF_TYPE]
    classes = {q[0] for q in statements(store, None, RDF_TYPE, term("owl", "Class"), ONTOLOGY_GRAPH)}
    named = [q for q in statements(store, None, RDFS_LABEL, None, ONTOLOGY_GRAPH) if q[0] not in classes]
    labels = {q[2].value.lower(): q[0] for q in named}
    known = {q[0].value.removeprefix(ONTOLOGY): q[0] for q in named if isinstance(q[0], ox.NamedNode)}
    node = iri_of(name)
    if node is not None:
        if node in known.values() or exists(store, None, node, None):
            return [node]
        local = shorten(node.value).partition(":")[2] or node.value
        raise NameNotFound(f"{name}: no such property; {near(local, known, 'kg show NAME lists what is said')}")
    hits = [n for n in (known.get(name), labels.get(name.lower())) if isinstance(n, ox.NamedNode)]
    if hits:
        return list(dict.fromkeys(hits))
    hint = near(name, [*known, *labels], "kg show NAME lists what is said of an individual")
    raise NameNotFound(f"{name}: no such property; {hint}")


def means(store: ox.Store, node: Term, wanted: str) -> bool:
    """Tell whether a name stands for a node: its IRI, any of its labels, or the last part of its IRI."""
    iri = iri_of(wanted)
    if iri is not None:
        return node == iri
    words = {label(store, node).lower()}
    if isinstance(node, ox.NamedNode):
        words |= {q[2].value.lower() for q in statements(store, node, ALT_LABEL, None, None)}
        words |= {node.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1].lower()}
    return wanted.lower() in words
