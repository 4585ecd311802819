"""Why a triple holds: its words, or its rule and premises down to the words; and all that is known of one individual.

A proof is read from what the reasoner kept; no engine runs again. Sub-proofs that are used more than once are one
value, so a proof is as large as the statements in it however often they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, product
from typing import cast

import pyoxigraph as ox

from kg.errors import NameNotFound
from kg.graph.export import default_graphs
from kg.graph.lookup import holds, statements
from kg.graph.mapping import ASSEMBLY_GRAPH, INFERRED_GRAPH, LINKS_GRAPH, PROOFS_GRAPH, VIOLATIONS_GRAPH, statement_node
from kg.graph.onename import names_of
from kg.graph.reference import ONTOLOGY_GRAPH, REFERENCE_GRAPH
from kg.graph.rules import words_of
from kg.names import individuals, label, means, near, resolve, resolve_property, sentence
from kg.reasoning.compiling import about_schema
from kg.reasoning.proofs import Step
from kg.reasoning.triples import Statement, Term
from kg.vocab import PREFIXES, RDF_TYPE, sr, term

COMPUTED = "computed"
_SUBJECT, _PREDICATE, _OBJECT = term("rdf", "subject"), term("rdf", "predicate"), term("rdf", "object")
_SCHEMA = frozenset(PREFIXES[p] for p in ("owl", "rdfs", "rdf"))


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a statement was read from: the exact quote, its code points, the document, who says so, the mood.

    ``sentence`` is the clause of the claim that the words stand in, from ``sentence_start`` on; ``source`` is the IRI
    of the claim, or of the role of it, that they were read as.
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
    sentence_start: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one statement holds. ``kind`` is stated, computed, inferred, reference, axiom, absent or unknown.

    An absent one does not hold: that it is not known is what a rule asked for.

    ``reason`` is the rule in words, or how a value was computed; ``because`` explains the premises, and ``premises``
    are all of them, with the cells of lists that the words leave out. ``contradicted`` are the codes of the violations
    that the statement takes part in.
    """

    statement: Statement
    text: str
    kind: str
    reason: str = ""
    rule: str = ""
    quotes: tuple[Quote, ...] = ()
    because: tuple[Explanation, ...] = field(default=(), repr=False)
    premises: tuple[Statement, ...] = field(default=(), repr=False)
    contradicted: tuple[str, ...] = ()


def explain(store: ox.Store, subject: str, predicate: str, value: str) -> Explanation:
    """Return why a triple holds; NameNotFound where a name or the triple is unknown, with near ones offered."""
    return explanation(store, find(store, subject, predicate, value))


def find(store: ox.Store, subject: str, predicate: str, value: str) -> Statement:
    """Return the statement that three names stand for; NameNotFound where one is unknown, with near ones offered."""
    subjects, predicates = resolve(store, subject), resolve_property(store, predicate)
    wanted = individuals(store, value)
    stated = _stated(store, product(subjects, predicates, wanted))
    if stated is not None:
        return stated
    values: list[Term] = []
    for s in subjects:
        for p in predicates:
            for statement in _about(store, s, p):
                values.append(statement[2])
                if means(store, statement[2], value):
                    return statement
    known = sorted({label(store, v) for v in values})
    hint = (
        near(value, known, f"known: {', '.join(known[:6])}")
        if known
        else f"nothing is known by {predicate}; try: kg show {subject!r}"
    )
    if not wanted and not known:
        resolve(store, value)  # says what is called like it
    raise NameNotFound(f"{subject} {predicate} {value}: no such statement; {hint}")


def _stated(store: ox.Store, offered: Iterable[Statement]) -> Statement | None:
    """Return the first of some statements that a graph holds, in these names or in the first of the same things."""
    offered = list(offered)

    def first(node: Term) -> Term:
        return node if isinstance(node, ox.Literal) else names_of(store, node)[0]

    renamed = (cast("Statement", tuple(map(first, statement))) for statement in offered)
    for statement in chain(offered, renamed):
        if any(holds(store, ox.Quad(*statement, graph)) for graph in default_graphs()):
            return statement
    return None


def everything(store: ox.Store, name: str) -> tuple[Explanation, ...]:
    """Return every statement about an individual, outgoing first, then incoming, each with why it holds."""
    nodes = names_of(store, resolve(store, name)[0])
    found: list[Statement] = []
    for node, graph in product(nodes, (ASSEMBLY_GRAPH, REFERENCE_GRAPH, INFERRED_GRAPH)):
        found += statements(store, node, None, None, graph)
        found += [(q[0], q[1], q[2]) for q in statements(store, None, None, node, graph) if q[1] != RDF_TYPE]
    unique = sorted(dict.fromkeys(found), key=lambda s: (s[0] not in nodes, str(s[1]), str(s[2]), str(s[0])))
    known: dict[Statement, Explanation] = {}
    return tuple(explanation(store, statement, known=known) for statement in unique)


def explanation(
    store: ox.Store,
    statement: Statement,
    steps: Mapping[Statement, Step] | None = None,
    known: dict[Statement, Explanation] | None = None,
) -> Explanation:
    """Return why a statement holds, its premises explained in turn.

    By default each inference is explained by the step that the reasoner kept; with ``steps`` by the one given there,
    and what has none is a leaf. ``known`` holds what was explained already (by the same steps), and is added to.
    """
    done = {} if known is None else known
    waiting: list[tuple[Statement, Explanation | None]] = [(statement, None)]
    entered: set[Statement] = set()
    while waiting:
        current, own = waiting.pop()
        if own is not None:
            done[current] = replace(own, because=(*(done[p] for p in _told(own.premises)), *own.because))
        elif current not in done:
            if current in entered:  # data that rests on itself; what the reasoner makes never does
                done[current] = Explanation(current, sentence(store, current), "unknown", "explained above")
                continue
            entered.add(current)
            own = replace(_single(store, current, steps), contradicted=contradictions_of(store, current))
            waiting.append((current, own))
            waiting += [(premise, None) for premise in _told(own.premises)]
    return done[statement]


def _single(store: ox.Store, statement: Statement, steps: Mapping[Statement, Step] | None) -> Explanation:
    """Return the explanation of a statement without that of its premises."""
    text = sentence(store, statement)
    if steps is not None and statement in steps:
        return _stepped(store, statement, text, steps[statement])
    quotes = quotes_of(store, statement)
    if quotes:
        return Explanation(statement, text, "stated", quotes=quotes)
    if steps is None:
        computed = computed_step(store, statement)
        if computed is not None:
            return _stepped(store, statement, text, computed)
    for graph, kind, reason in (
        (ONTOLOGY_GRAPH, "axiom", "ontology/space-race.ttl"),
        (REFERENCE_GRAPH, "reference", "ontology/reference/"),
    ):
        if holds(store, ox.Quad(*statement, graph)):
            return Explanation(statement, text, kind, reason)
    recorded = recorded_step(store, statement) if steps is None else None
    if recorded is not None:
        return _stepped(store, statement, text, recorded)
    return Explanation(statement, text, "unknown")


def contradictions_of(store: ox.Store, statement: Statement) -> tuple[str, ...]:
    """Return the codes of the violations that a statement about individuals takes part in, sorted."""
    if about_schema(statement):
        return ()
    found = statements(store, None, sr("premise"), statement_node(statement), VIOLATIONS_GRAPH)
    return tuple(sorted({_literal(store, violation, sr("code"), VIOLATIONS_GRAPH) for violation, _, _ in found}))


def _stepped(store: ox.Store, statement: Statement, text: str, step: Step) -> Explanation:
    if step.rule == COMPUTED:
        how = _literal(store, statement_node(statement), sr("derivation"), LINKS_GRAPH)
        return Explanation(statement, text, COMPUTED, how, premises=step.premises)
    because = tuple(
        Explanation(missing, f"not known: {sentence(store, missing)}", "absent", "absent") for missing in step.absent
    )
    return Explanation(
        statement, text, "inferred", words_of(step.rule), step.rule, because=because, premises=step.premises
    )


def computed_step(store: ox.Store, statement: Statement) -> Step | None:
    """Return the step by which assembly computed a fact from others, None of a fact that was read or inferred."""
    node = statement_node(statement)
    if not statements(store, node, sr("derivation"), None, LINKS_GRAPH):
        return None
    return Step(COMPUTED, reified(store, node, sr("derivedFrom"), LINKS_GRAPH))


def recorded_step(store: ox.Store, statement: Statement) -> Step | None:
    """Return the step that the reasoner kept for an inference, None of what was not inferred."""
    node = statement_node(statement)
    rule = _literal(store, node, sr("rule"), PROOFS_GRAPH)
    if not rule:
        return None
    premises, absent = (reified(store, node, sr(link), PROOFS_GRAPH) for link in ("premise", "absentPremise"))
    return Step(rule, premises, absent)


def reified(
    store: ox.Store, node: Term, link: ox.NamedNode, graph: ox.NamedNode, written: ox.NamedNode | None = None
) -> tuple[Statement, ...]:
    """Return the statements that a node points to, in the order they are told in; ``written`` holds their parts."""
    found: list[Statement] = []
    for _, _, one in statements(store, node, link, None, graph):
        of = [statements(store, one, part, None, written or graph) for part in (_SUBJECT, _PREDICATE, _OBJECT)]
        if all(of):
            found.append(cast("Statement", tuple(part[0][2] for part in of)))
    return tuple(sorted(found, key=told_order))


def told_order(statement: Statement) -> tuple[bool, str, str, str]:
    """Return a sort key by which premises are told: what is said of individuals first, axioms last."""
    return is_schema(statement), str(statement[0]), str(statement[1]), str(statement[2])


def _told(premises: Iterable[Statement]) -> list[Statement]:
    cells = (PREFIXES["rdf"] + "first", PREFIXES["rdf"] + "rest")
    return sorted((s for s in premises if s[1].value not in cells), key=told_order)


def is_schema(statement: Statement) -> bool:
    """Tell an axiom (other than a membership) by its predicate."""
    return any(statement[1].value.startswith(base) for base in _SCHEMA) and statement[1] != RDF_TYPE


def walk(proof: Explanation) -> list[Explanation]:
    """Return every explanation that one rests on, itself first, each statement once, in reading order."""
    found: dict[Statement, Explanation] = {}
    waiting = [proof]
    while waiting:
        one = waiting.pop()
        if one.statement not in found:
            found[one.statement] = one
            waiting += one.because[::-1]
    return list(found.values())


def _literal(store: ox.Store, node: Term, predicate: ox.NamedNode, graph: ox.NamedNode) -> str:
    quad = next(iter(statements(store, node, predicate, None, graph)), None)
    return quad[2].value if quad is not None else ""


# Quotes --------------------------------------------------------------------------------------------------------


def quotes_of(store: ox.Store, statement: Statement) -> tuple[Quote, ...]:
    """Return the words that a statement was read from, in every document, sorted by document and place."""
    supports = statements(store, statement_node(statement), sr("supportedBy"), None, LINKS_GRAPH)
    found = [quote for quad in supports for quote in _quote(store, cast("ox.NamedNode", quad[2]))]
    return tuple(sorted(found, key=lambda q: (q.document, q.start, q.end, q.source)))


def _quote(store: ox.Store, support: ox.NamedNode) -> Iterable[Quote]:
    target = _object(store, support, term("oa", "hasTarget"))
    if target is None:
        return
    place = _selected(store, target)
    document = _object(store, target, term("oa", "hasSource"))
    claim = support if "/claim/" in support.value else _subject_of(store, sr("hasRole"), support)
    said = tuple(sorted({q[2].value for q in statements(store, claim, sr("saidBy"), None, None)})) if claim else ()
    mood = ", ".join(_value(store, claim, sr(p)) for p in ("polarity", "certainty", "actuality")) if claim else ""
    clause = _selected(store, _object(store, claim, term("oa", "hasTarget")))
    yield Quote(
        place("exact", ""),
        clause("exact", "") or place("exact", ""),
        int(place("start", "0")),
        int(place("end", "0")),
        _value(store, document, term("dcterms", "identifier")),
        _value(store, document, term("dcterms", "title")),
        _value(store, document, term("dcterms", "date")),
        said,
        mood,
        int(clause("start", place("start", "0"))),
        support.value,
    )


def _selected(store: ox.Store, target: Term | None) -> Callable[[str, str], str]:
    """Return a reader of what the selectors of a target say: ``exact``, ``start``, ``end``, or else a default."""
    selectors = [q[2] for q in statements(store, target, term("oa", "hasSelector"), None, None)] if target else []
    values = {
        q[1].value.rsplit("#", 1)[-1]: q[2].value for s in selectors for q in statements(store, s, None, None, None)
    }
    return values.get


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


def _about(store: ox.Store, node: ox.NamedNode, predicate: ox.NamedNode) -> list[Statement]:
    return [q for graph in default_graphs() for q in statements(store, node, predicate, None, graph)]
