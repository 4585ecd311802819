"""What a view shows: nodes and edges with their evidence, as plain values without a drawing library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.explain import Explanation, explanation
from kg.graph.lookup import statements
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH
from kg.graph.onename import names_of
from kg.graph.reference import REFERENCE_GRAPH
from kg.names import label
from kg.reasoning.triples import Statement
from kg.vocab import INDIVIDUALS, PREF_LABEL, RDF_TYPE, sr

KINDS = {
    "nation": "nation",
    "launch": "launch",
    "payload": "payload",
    "vehicle": "launch vehicle",
    "vehicle-family": "launch vehicle",
    "site": "place",
    "place": "place",
    "organisation": "organisation",
    "programme": "programme",
    "plan": "plan",
    "announcement": "announcement",
    "speculation": "speculation",
    "rivalry": "rivalry",
    "salvage": "other event",
    "contract": "other event",
    "deployment": "other event",
    "reentry": "other event",
    "loss": "other event",
    "conflict": "conflict",
}
_LIMIT = 400


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the panel: a statement in words, how it is known, its quotes, and the lines it rests on."""

    text: str
    how: str
    quotes: tuple[tuple[str, str, str], ...]  # (the words, the clause around them, where they stand and who says so)
    because: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """An individual: IRI, label, kind, whether it failed or is only planned, and what is known of it."""

    iri: str
    label: str
    kind: str
    mood: str  # "", "failed", "planned" or "speculated"
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A statement between two individuals; ``inferred`` tells a conclusion from a reading."""

    source: str
    target: str
    label: str
    inferred: bool
    line: Line


@dataclass(frozen=True, slots=True)
class Picture:
    """All that a view shows; ``left_out`` counts the individuals beyond what one picture can hold."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int = 0


def picture(store: ox.Store) -> Picture:
    """Return the individuals that the facts name, with what links them; at most 400, the best connected first."""
    facts = _statements(store, ASSEMBLY_GRAPH)
    inferred = _statements(store, INFERRED_GRAPH)
    reference = _statements(store, REFERENCE_GRAPH)
    named = {t for s in facts for t in (s[0], s[2]) if isinstance(t, ox.NamedNode) and _is_shown(t)}
    reference = [s for s in reference if s[0] in named and s[1] != RDF_TYPE]
    named |= {
        s[2]
        for s in reference
        if isinstance(s[2], ox.NamedNode) and _is_shown(s[2]) and s[1] in (sr("maker"), sr("ofNation"), sr("locatedIn"))
    }
    links = _links([*facts, *_statements_between(store, named)], inferred, named)
    kept, left_out = _limited(named, links)
    shown = [(s, i) for s, i in links if s[0] in kept and s[2] in kept]
    nodes = tuple(_node(store, node) for node in sorted(kept, key=lambda n: n.value))
    edges = tuple(Edge(s[0].value, s[2].value, label(store, s[1]), i, line_of(explanation(store, s))) for s, i in shown)
    return Picture(nodes, edges, left_out)


def _statements(store: ox.Store, graph: ox.NamedNode) -> list[Statement]:
    return sorted(statements(store, None, None, None, graph), key=lambda s: tuple(str(part) for part in s))


def _statements_between(store: ox.Store, named: set[ox.NamedNode]) -> list[Statement]:
    return [s for s in _statements(store, REFERENCE_GRAPH) if s[0] in named and s[2] in named]


def _is_shown(term: ox.NamedNode) -> bool:
    return term.value.startswith(INDIVIDUALS) and _kind(term) is not None


def _kind(node: ox.NamedNode) -> str | None:
    return KINDS.get(node.value.removeprefix(INDIVIDUALS).split("/")[0])


def _links(
    asserted: Iterable[Statement], inferred: Iterable[Statement], named: set[ox.NamedNode]
) -> list[tuple[Statement, bool]]:
    """Return the statements between shown individuals.

    An inferred one that only turns an asserted one round is left to the panel: conclusions must not bury the news.
    """
    drawn = [s for s in asserted if s[0] in named and s[2] in named and s[1] != RDF_TYPE]
    pairs = {(s[0], s[2]) for s in drawn}
    extra = [s for s in inferred if s[0] in named and s[2] in named and s[1] != RDF_TYPE]
    rivalry = sr("rivalOf")
    new = [s for s in extra if (s[2], s[0]) not in pairs or s[1] == rivalry]
    forward = [s for s in new if s[1] not in _INVERSES]
    unique = dict.fromkeys([*((s, False) for s in drawn), *((s, True) for s in forward)])
    return sorted(unique, key=lambda pair: (pair[1], *(str(part) for part in pair[0])))


_INVERSES = frozenset(
    sr(name)
    for name in (
        "contains",
        "nationOf",
        "makes",
        "hasVariant",
        "siteOf",
        "flewIn",
        "provided",
        "after",
        "hasPayload",
        "launchedIn",
        "fulfils",
    )
)


def _limited(named: set[ox.NamedNode], links: list[tuple[Statement, bool]]) -> tuple[set[ox.NamedNode], int]:
    if len(named) <= _LIMIT:
        return named, 0
    degree = dict.fromkeys(named, 0)
    for statement, _ in links:
        for end in (statement[0], statement[2]):
            degree[end] += 1  # type: ignore[index]
    ranked = sorted(named, key=lambda n: (-degree[n], n.value))
    return set(ranked[:_LIMIT]), len(named) - _LIMIT


def _node(store: ox.Store, node: ox.NamedNode) -> Node:
    found: list[Statement] = []
    for graph in (ASSEMBLY_GRAPH, INFERRED_GRAPH, REFERENCE_GRAPH):
        known = [s for s in statements(store, node, None, None, graph) if s[1] != PREF_LABEL]
        found += [s for s in known if graph != REFERENCE_GRAPH or not isinstance(s[2], ox.Literal)]
    unique = sorted(dict.fromkeys(found), key=lambda s: (str(s[1]), str(s[2])))
    lines = tuple(line_of(explanation(store, s)) for s in unique if not isinstance(s[2], ox.BlankNode))
    return Node(node.value, label(store, node), _kind(node) or "thing", _mood(store, node), lines)


def _mood(store: ox.Store, node: ox.NamedNode) -> str:
    types = {q[2] for q in statements(store, node, RDF_TYPE, None, None)}
    if sr("FailedLaunch") in types:
        return "failed"
    if sr("Plan") in types or _is_only_planned(store, node):
        return "planned"
    return "speculated" if sr("Speculation") in types else ""


def _is_only_planned(store: ox.Store, node: ox.NamedNode) -> bool:
    """Tell a payload that plans alone speak of: no launch has taken it."""
    if _kind(node) != "payload":
        return False
    names = names_of(store, node)
    named_by = {q[1] for name in names for q in statements(store, None, None, name, ASSEMBLY_GRAPH)}
    return named_by == {sr("plannedPayload")}


def line_of(told: Explanation) -> Line:
    """Return an explanation as a line of the panel."""
    how = {
        "stated": "stated",
        "computed": f"computed: {told.reason}",
        "inferred": f"inferred by {told.rule}: {told.reason}",
        "reference": "reference file",
        "axiom": "axiom of the ontology",
    }.get(told.kind, told.reason)
    quotes = tuple(
        (q.words, q.sentence, _place(q.document, q.title, q.published, q.start, q.end, q.said_by)) for q in told.quotes
    )
    return Line(told.text, how, quotes, tuple(line_of(premise) for premise in told.because))


def _place(document: str, title: str, published: str, start: int, end: int, said_by: tuple[str, ...]) -> str:
    said = f", according to {', '.join(said_by)}" if said_by else ""
    return f"{title or document}{', ' + published if published else ''}, characters {start} to {end}{said}"
