"""Why a triple holds: its words, or its rule and premises down to the words; and all that is known of one individual.

Names are labels, prefixed names or IRIs. A proof is read from what the reasoner kept; no engine runs again.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

import pyoxigraph as ox

from kg.errors import NameNotFound
from kg.graph.export import default_graphs
from kg.graph.lookup import statements
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH, LINKS_GRAPH, PROOFS_GRAPH, statement_node
from kg.graph.reference import ONTOLOGY_GRAPH, REFERENCE_GRAPH
from kg.graph.rules import words_of
from kg.reasoning.triples import Statement, Term
from kg.vocab import ALT_LABEL, ONTOLOGY, PREF_LABEL, PREFIXES, RDF_TYPE, RDFS_LABEL, shorten, sr, term

_DEPTH = 40
_SUBJECT, _PREDICATE, _OBJECT = term("rdf", "subject"), term("rdf", "predicate"), term("rdf", "object")
_SCHEMA = frozenset(PREFIXES[p] for p in ("owl", "rdfs", "rdf"))


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a statement was read from: the exact quote, its code points, the document, who says so, the mood.

    ``sentence`` is the clause of the claim that the words stand in.
    """

    words: str
    sentence: str
    start: int
    end: int
    document: str
    title: str
    published: str
    said_by: tuple[str, ...]
    factuality: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one statement holds. ``kind`` is stated, computed, inferred, reference, axiom, absent or unknown.

    An absent one does not hold: that it is not known is what a rule asked for.

    ``reason`` is the rule in words, or how a value was computed; ``because`` explains the premises.
    """

    statement: Statement
    text: str
    kind: str
    reason: str = ""
    rule: str = ""
    quotes: tuple[Quote, ...] = ()
    because: tuple[Explanation, ...] = field(default=())


def explain(store: ox.Store, subject: str, predicate: str, value: str) -> Explanation:
    """Return why a triple holds; NameNotFound where a name or the triple is unknown, with near ones offered."""
    subjects, predicates = resolve(store, subject), resolve_property(store, predicate)
    values: list[Term] = []
    for candidate in subjects:
        for p in predicates:
            for quad in _about(store, candidate, p):
                values.append(quad[2])
                if _means(store, quad[2], value):
                    return explanation(store, (candidate, p, quad[2]))
    known = sorted({label(store, v) for v in values})
    hint = f"known: {', '.join(known[:6])}" if known else f"nothing is known by {predicate}; try: kg show {subject!r}"
    raise NameNotFound(f"{subject} {predicate} {value}: no such statement; {hint}")


def everything(store: ox.Store, name: str) -> tuple[Explanation, ...]:
    """Return every statement about an individual, outgoing first, then incoming, each with why it holds."""
    node = resolve(store, name)[0]
    found: list[Statement] = []
    for graph in (ASSEMBLY_GRAPH, REFERENCE_GRAPH, INFERRED_GRAPH):
        found += statements(store, node, None, None, graph)
        found += [(q[0], q[1], q[2]) for q in statements(store, None, None, node, graph) if q[1] != RDF_TYPE]
    unique = sorted(dict.fromkeys(found), key=lambda s: (s[0] != node, str(s[1]), str(s[2]), str(s[0])))
    return tuple(explanation(store, statement) for statement in unique)


def explanation(store: ox.Store, statement: Statement, seen: frozenset[Statement] = frozenset()) -> Explanation:
    """Return why a statement holds, its premises explained in turn."""
    text = sentence(store, statement)
    node = statement_node(statement)
    if statement in seen or len(seen) > _DEPTH:
        return Explanation(statement, text, "unknown", "explained above")
    inside = seen | {statement}
    quotes = tuple(sorted(_quotes(store, node), key=lambda q: (q.document, q.start, q.end)))
    if quotes:
        return Explanation(statement, text, "stated", quotes=quotes)
    how = _literal(store, node, sr("derivation"), LINKS_GRAPH)
    if how:
        return Explanation(
            statement, text, "computed", how, because=_premises(store, node, sr("derivedFrom"), LINKS_GRAPH, inside)
        )
    for graph, kind, reason in (
        (ONTOLOGY_GRAPH, "axiom", "ontology/space-race.ttl"),
        (REFERENCE_GRAPH, "reference", "ontology/reference/"),
    ):
        if ox.Quad(*statement, graph) in store:
            return Explanation(statement, text, kind, reason)
    rule = _literal(store, node, sr("rule"), PROOFS_GRAPH)
    if rule:
        because = _premises(store, node, sr("premise"), PROOFS_GRAPH, inside)
        because += tuple(
            Explanation(missing, f"not known: {sentence(store, missing)}", "absent", "absent")
            for missing in _linked(store, node, sr("absentPremise"), PROOFS_GRAPH)
        )
        return Explanation(statement, text, "inferred", words_of(rule), rule, because=because)
    return Explanation(statement, text, "unknown")


def _premises(
    store: ox.Store, node: ox.NamedNode, link: ox.NamedNode, graph: ox.NamedNode, seen: frozenset[Statement]
) -> tuple[Explanation, ...]:
    return tuple(explanation(store, statement, seen) for statement in _linked(store, node, link, graph))


def _linked(store: ox.Store, node: ox.NamedNode, link: ox.NamedNode, graph: ox.NamedNode) -> list[Statement]:
    """Return the statements that one is linked to, in one order, without the cells of lists."""
    found: list[Statement] = []
    for quad in statements(store, node, link, None, graph):
        parts = [next(iter(statements(store, quad[2], p, None, graph)), None) for p in (_SUBJECT, _PREDICATE, _OBJECT)]
        if all(parts):
            found.append(cast("Statement", tuple(part[2] for part in parts if part)))
    plain = [s for s in found if not _list_cell(s)]
    return sorted(plain, key=lambda s: (_is_schema(s), str(s[0]), str(s[1]), str(s[2])))


def _list_cell(statement: Statement) -> bool:
    return statement[1].value in (PREFIXES["rdf"] + "first", PREFIXES["rdf"] + "rest")


def _is_schema(statement: Statement) -> bool:
    return any(statement[1].value.startswith(base) for base in _SCHEMA) and statement[1] != RDF_TYPE


def _literal(store: ox.Store, node: ox.NamedNode, predicate: ox.NamedNode, graph: ox.NamedNode) -> str:
    quad = next(iter(statements(store, node, predicate, None, graph)), None)
    return quad[2].value if quad is not None else ""


def _quotes(store: ox.Store, node: ox.NamedNode) -> Iterable[Quote]:
    for quad in statements(store, node, sr("supportedBy"), None, LINKS_GRAPH):
        yield from _quote(store, cast("ox.NamedNode", quad[2]))


def _quote(store: ox.Store, support: ox.NamedNode) -> Iterable[Quote]:
    target = _object(store, support, term("oa", "hasTarget"))
    if target is None:
        return
    selectors = [q[2] for q in statements(store, target, term("oa", "hasSelector"), None, None)]
    values = {
        q[1].value.rsplit("#", 1)[-1]: q[2].value for s in selectors for q in statements(store, s, None, None, None)
    }
    document = _object(store, target, term("oa", "hasSource"))
    claim = support if "/claim/" in support.value else _subject_of(store, sr("hasRole"), support)
    said = tuple(sorted({q[2].value for q in statements(store, claim, sr("saidBy"), None, None)})) if claim else ()
    mood = ", ".join(_value(store, claim, sr(p)) for p in ("polarity", "certainty", "actuality")) if claim else ""
    exact = values.get("exact", "")
    yield Quote(
        exact,
        _clause_of(store, claim) or exact,
        int(values.get("start", 0)),
        int(values.get("end", 0)),
        _value(store, document, term("dcterms", "identifier")),
        _value(store, document, term("dcterms", "title")),
        _value(store, document, term("dcterms", "date")),
        said,
        mood,
    )


def _clause_of(store: ox.Store, claim: Term | None) -> str:
    target = _object(store, claim, term("oa", "hasTarget"))
    selectors = [q[2] for q in statements(store, target, term("oa", "hasSelector"), None, None)] if target else []
    return next((text for s in selectors if (text := _value(store, s, term("oa", "exact")))), "")


def _object(store: ox.Store, node: Term | None, predicate: ox.NamedNode) -> Term | None:
    if node is None:
        return None
    quad = next(iter(statements(store, node, predicate, None, None)), None)
    return quad[2] if quad is not None else None


def _value(store: ox.Store, node: Term | None, predicate: ox.NamedNode) -> str:
    found = _object(store, node, predicate)
    return found.value if found is not None else ""


def _subject_of(store: ox.Store, predicate: ox.NamedNode, value: Term) -> Term | None:
    quad = next(iter(statements(store, None, predicate, value, None)), None)
    return quad[0] if quad is not None else None


# Names ---------------------------------------------------------------------------------------------------------


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


def resolve(store: ox.Store, name: str) -> list[ox.NamedNode]:
    """Return the individuals of a label, prefixed name or IRI; NameNotFound offers near labels."""
    node = _iri(name)
    if node is not None:
        if next(iter(statements(store, node, None, None, None)), None) or next(
            iter(statements(store, None, None, node, None)), None
        ):
            return [node]
        raise NameNotFound(f"{name}: not in this graph")
    labels = _labels(store)
    hits = labels.get(name) or [n for text, nodes in labels.items() if text.lower() == name.lower() for n in nodes]
    if hits:
        return sorted(set(hits), key=lambda n: n.value)
    near = difflib.get_close_matches(name, labels, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "kg query launches lists what there is"
    raise NameNotFound(f"{name}: no individual of this name; {hint}")


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
    node = _iri(name)
    if node is not None:
        return [node]
    labels = {q[2].value.lower(): q[0] for q in statements(store, None, RDFS_LABEL, None, ONTOLOGY_GRAPH)}
    known = {
        q[0].value.removeprefix(ONTOLOGY): q[0]
        for q in statements(store, None, RDFS_LABEL, None, ONTOLOGY_GRAPH)
        if isinstance(q[0], ox.NamedNode)
    }
    hits = [n for n in (known.get(name), labels.get(name.lower())) if isinstance(n, ox.NamedNode)]
    if hits:
        return list(dict.fromkeys(hits))
    near = difflib.get_close_matches(name, [*known, *labels], n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "kg show NAME lists what is said of an individual"
    raise NameNotFound(f"{name}: no such property; {hint}")


def _iri(name: str) -> ox.NamedNode | None:
    text = name.strip("<>")
    if text.startswith(("http://", "https://")) and " " not in text:
        return ox.NamedNode(text)
    prefix, colon, local = text.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local) if colon and prefix in PREFIXES and " " not in local else None


def _about(store: ox.Store, node: ox.NamedNode, predicate: ox.NamedNode) -> list[Statement]:
    return [q for graph in default_graphs() for q in statements(store, node, predicate, None, graph)]


def _means(store: ox.Store, node: Term, wanted: str) -> bool:
    iri = _iri(wanted)
    if iri is not None:
        return node == iri
    words = {label(store, node).lower()}
    if isinstance(node, ox.NamedNode):
        words |= {q[2].value.lower() for q in statements(store, node, ALT_LABEL, None, None)}
        words |= {node.value.rsplit("/", 1)[-1].rsplit("#", 1)[-1].lower()}
    return wanted.lower() in words
