"""Readings and the assembled world become quads: facts, links, and per document its claims with their evidence.

Every statement, asserted or inferred, has one IRI made of its content (``id/statement/…``); the reasons why it holds
hang on that IRI, so "why" is a lookup. Text enters only as literals, never as part of an IRI or a query.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator

import pyoxigraph as ox

from kg.assembly.values import Conflict, Fact, Node, Placed, Support
from kg.model import Attribution, Citation, Claim, Document, Reading, Role, Span, content_id
from kg.reasoning.compiling import about_schema
from kg.reasoning.proofs import Step, Violation
from kg.reasoning.triples import Statement
from kg.vocab import (
    EDTF,
    INDIVIDUALS,
    ONTOLOGY,
    PREF_LABEL,
    PREFIXES,
    RDF_TYPE,
    XSD_BOOLEAN,
    XSD_DATE,
    XSD_DECIMAL,
    XSD_INTEGER,
    graph_name,
    individual,
    slug,
    sr,
    term,
)

ASSEMBLY_GRAPH = graph_name("assembly")
LINKS_GRAPH = graph_name("links")
INFERRED_GRAPH = graph_name("inferred")
PROOFS_GRAPH = graph_name("proofs")
VIOLATIONS_GRAPH = graph_name("violations")

_DATATYPES = {
    "string": None,
    "date": XSD_DATE,
    "edtf": EDTF,
    "integer": XSD_INTEGER,
    "decimal": XSD_DECIMAL,
    "boolean": XSD_BOOLEAN,
}
_SUBJECT, _PREDICATE, _OBJECT = term("rdf", "subject"), term("rdf", "predicate"), term("rdf", "object")
_TARGET = term("oa", "hasTarget")
_CITED = term("dcterms", "bibliographicCitation")
_INDIVIDUAL_SLOTS = {"nation", "about", "party", "vehicle_nation", "site_nation"}


def document_graph(document_id: str) -> ox.NamedNode:
    """Return the name of the graph that holds what one document says."""
    return graph_name("document", name_of(document_id))


@functools.lru_cache(maxsize=1000)
def name_of(document_id: str) -> str:
    """Return the part of an IRI or file name that stands for a document: readable, and distinct by a hash."""
    clean = slug(document_id)
    return clean if clean == document_id else f"{clean}-{content_id(document_id)[:8]}"


def document_node(document_id: str) -> ox.NamedNode:
    """Return the IRI of a document."""
    return individual("document", name_of(document_id))


def claim_node(claim_id: str) -> ox.NamedNode:
    """Return the IRI of a claim."""
    return individual("claim", claim_id)


def support_node(support: Support) -> ox.NamedNode:
    """Return the IRI of what a fact rests on: a claim, or one role of it."""
    if support.role < 0:
        return claim_node(support.claim)
    return individual("role", f"{support.claim}-{support.role}")


@functools.lru_cache(maxsize=1000)  # a change names each of its statements more than once
def statement_node(statement: Statement) -> ox.NamedNode:
    """Return the IRI of a statement, made of its content."""
    return individual("statement", content_id(*(str(part) for part in statement)))


def fact_statement(fact: Fact) -> Statement:
    """Return the triple of a fact."""
    return ox.NamedNode(fact.subject), _expand(fact.predicate), _object(fact)


def _object(fact: Fact) -> ox.NamedNode | ox.Literal:
    value = fact.object
    if isinstance(value, Node):
        return _expand(value.iri)
    if value.datatype == "en":
        return ox.Literal(value.lexical, language="en")
    return ox.Literal(value.lexical, datatype=_DATATYPES[value.datatype])


def _expand(name: str) -> ox.NamedNode:
    """Return the IRI of a prefixed name of a known vocabulary, or of an IRI as it is."""
    prefix, _, local = name.partition(":")
    return (
        ox.NamedNode(PREFIXES[prefix] + local)
        if prefix in PREFIXES and not local.startswith("//")
        else ox.NamedNode(name)
    )


Find = Callable[[str], Fact | None]


def fact_quads(fact: Fact, find: Find) -> Iterator[ox.Quad]:
    """Yield a plain fact and what it rests on; ``find`` gives the facts it was computed from by their ids."""
    statement = fact_statement(fact)
    yield ox.Quad(*statement, ASSEMBLY_GRAPH)
    yield from _why(fact, statement, find)


def _reified(node: ox.NamedNode, statement: Statement, kind: ox.NamedNode, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    yield ox.Quad(node, RDF_TYPE, kind, graph)
    for predicate, part in zip((_SUBJECT, _PREDICATE, _OBJECT), statement, strict=True):
        yield ox.Quad(node, predicate, part, graph)


def _why(fact: Fact, statement: Statement, find: Find) -> Iterator[ox.Quad]:
    node = statement_node(statement)
    yield from _reified(node, statement, sr("FactStatement"), LINKS_GRAPH)
    for support in fact.supports:
        yield ox.Quad(node, sr("supportedBy"), support_node(support), LINKS_GRAPH)
    if not fact.supports and fact.derivation:
        yield ox.Quad(node, sr("derived"), ox.Literal("true", datatype=XSD_BOOLEAN), LINKS_GRAPH)
        yield ox.Quad(node, sr("derivation"), ox.Literal(fact.derivation), LINKS_GRAPH)
        for source in filter(None, map(find, fact.inputs)):
            yield ox.Quad(node, sr("derivedFrom"), statement_node(fact_statement(source)), LINKS_GRAPH)


def link_quads(placed: Placed) -> Iterator[ox.Quad]:
    """Yield the link of a claim to what it is held to speak of."""
    node = individual("link", content_id(placed.claim, placed.target, placed.reason))
    yield ox.Quad(node, RDF_TYPE, sr("Link"), LINKS_GRAPH)
    yield ox.Quad(node, sr("linkedClaim"), claim_node(placed.claim), LINKS_GRAPH)
    yield ox.Quad(node, sr("linkedTo"), ox.NamedNode(placed.target), LINKS_GRAPH)
    yield ox.Quad(node, sr("reason"), ox.Literal(placed.reason), LINKS_GRAPH)
    yield ox.Quad(node, sr("score"), ox.Literal(f"{placed.score:.2f}", datatype=XSD_DECIMAL), LINKS_GRAPH)


def conflict_quads(conflict: Conflict, find: Find) -> Iterator[ox.Quad]:
    """Yield a conflict with the statements that cannot all hold."""
    node = individual("conflict", content_id(conflict.subject, conflict.predicate, conflict.facts))
    yield ox.Quad(node, RDF_TYPE, sr("Conflict"), ASSEMBLY_GRAPH)
    yield ox.Quad(node, PREF_LABEL, ox.Literal(f"conflict: {conflict.reason}", language="en"), ASSEMBLY_GRAPH)
    yield ox.Quad(node, sr("concerns"), ox.NamedNode(conflict.subject), ASSEMBLY_GRAPH)
    yield ox.Quad(node, sr("reason"), ox.Literal(conflict.reason), ASSEMBLY_GRAPH)
    for fact in filter(None, map(find, conflict.facts)):
        yield ox.Quad(node, sr("conflictingStatement"), statement_node(fact_statement(fact)), ASSEMBLY_GRAPH)


def step_quads(statement: Statement, step: Step) -> Iterator[ox.Quad]:
    """Yield an inferred triple with its rule, premises and absences; the schema only as a proof."""
    node = statement_node(statement)
    if not is_auxiliary(statement):
        yield ox.Quad(*statement, INFERRED_GRAPH)
    yield from _reified(node, statement, sr("Inference"), PROOFS_GRAPH)
    yield ox.Quad(node, sr("rule"), ox.Literal(step.rule), PROOFS_GRAPH)
    for link, statements in ((sr("premise"), step.premises), (sr("absentPremise"), step.absent)):
        for premise in statements:
            yield ox.Quad(node, link, statement_node(premise), PROOFS_GRAPH)


def violation_quads(violations: Iterable[Violation]) -> Iterator[ox.Quad]:
    """Yield the contradictions: code, rule, what is wrong, what cannot all hold and whom it is about."""
    for violation in violations:
        node = individual("violation", content_id(violation.rule, *(str(p) for s in violation.premises for p in s)))
        yield ox.Quad(node, RDF_TYPE, sr("Violation"), VIOLATIONS_GRAPH)
        yield ox.Quad(node, sr("code"), ox.Literal(violation.code), VIOLATIONS_GRAPH)
        yield ox.Quad(node, sr("rule"), ox.Literal(violation.rule), VIOLATIONS_GRAPH)
        yield ox.Quad(node, sr("reason"), ox.Literal(violation.words), VIOLATIONS_GRAPH)
        for premise in violation.premises:
            yield ox.Quad(node, sr("premise"), statement_node(premise), VIOLATIONS_GRAPH)
            if not about_schema(premise) and not is_auxiliary(premise):
                yield ox.Quad(node, sr("concerns"), premise[0], VIOLATIONS_GRAPH)


def is_auxiliary(statement: Statement) -> bool:
    """Tell an inference that only serves others: about the vocabulary, or membership in an unnamed class."""
    subject, _, value = statement
    return (
        isinstance(subject, ox.BlankNode) or isinstance(value, ox.BlankNode) or str(subject.value).startswith(ONTOLOGY)
    )


def premise_quads(statement: Statement) -> Iterator[ox.Quad]:
    """Yield the parts of a statement that a proof rests on."""
    node = statement_node(statement)
    for predicate, part in zip((_SUBJECT, _PREDICATE, _OBJECT), statement, strict=True):
        yield ox.Quad(node, predicate, part, PROOFS_GRAPH)


# Documents -----------------------------------------------------------------------------------------------------


def reading_quads(reading: Reading) -> Iterator[ox.Quad]:
    """Yield what one document says, and nothing that depends on another document; a quad may come more than once."""
    graph, document, quoted = document_graph(reading.document.id), reading.document, _Quoted(reading.document)
    for statements in (_document(document), *(_claim(quoted, claim) for claim in reading.claims)):
        for s, p, o in statements:
            yield ox.Quad(s, p, o, graph)


def _document(document: Document) -> Iterator[Statement]:
    node = document_node(document.id)
    yield node, RDF_TYPE, sr("Document")
    yield node, PREF_LABEL, ox.Literal(document.title.value if document.title else document.id, language="en")
    yield node, term("dcterms", "identifier"), ox.Literal(document.id)
    yield node, sr("textHash"), ox.Literal(document.sha256)
    for predicate, stated in (
        (term("dcterms", "title"), document.title),
        (term("dcterms", "creator"), document.author),
        (sr("authorRole"), document.author_role),
        (term("dcterms", "publisher"), document.publisher),
        (sr("pictureCredit"), document.picture_credit),
    ):
        if stated is not None:
            yield node, predicate, ox.Literal(stated.value)
    if document.url is not None:
        yield node, _CITED, ox.Literal(document.url.value)
    if document.published is not None:
        yield node, term("dcterms", "date"), _day(document.published.value)
    if document.cites is not None:
        yield from _citation(node, document.cites)


def _day(value: str) -> ox.Literal:
    return ox.Literal(value, datatype=XSD_DATE if len(value) == 10 else EDTF)


def _citation(document: ox.NamedNode, cited: Citation) -> Iterator[Statement]:
    node = individual("document", f"{slug(cited.title)}-{content_id(cited.title, cited.published)[:8]}")
    yield document, term("dcterms", "source"), node
    yield node, RDF_TYPE, sr("Document")
    yield node, PREF_LABEL, ox.Literal(cited.title, language="en")
    yield node, term("dcterms", "title"), ox.Literal(cited.title)
    for predicate, value in (
        (term("dcterms", "creator"), cited.author),
        (sr("authorRole"), cited.author_role),
        (term("dcterms", "publisher"), cited.publisher),
        (_CITED, cited.url),
    ):
        if value:
            yield node, predicate, ox.Literal(value)
    if cited.published:
        yield node, term("dcterms", "date"), _day(cited.published)


def _claim(quoted: _Quoted, claim: Claim) -> Iterator[Statement]:
    node = claim_node(claim.id)
    yield node, RDF_TYPE, sr("Claim")
    yield node, sr("inDocument"), quoted.document
    yield node, sr("claimKind"), ox.Literal(claim.kind)
    yield node, sr("polarity"), ox.Literal(claim.factuality.polarity)
    yield node, sr("certainty"), ox.Literal(claim.factuality.certainty)
    yield node, sr("actuality"), ox.Literal(claim.factuality.actuality)
    yield node, sr("readBy"), ox.Literal(claim.rule)
    yield from quoted.target(node, claim.evidence)
    for attribution in claim.attributions:
        yield from _attribution(node, attribution)
    for index, role in enumerate(claim.roles):
        yield from _role(node, quoted, claim, index, role)


def _attribution(claim_iri: ox.NamedNode, said: Attribution) -> Iterator[Statement]:
    yield claim_iri, sr("saidBy"), ox.Literal(said.party)
    yield claim_iri, sr("stance"), ox.Literal(said.stance)
    if said.iri:
        yield claim_iri, sr("attributedTo"), ox.NamedNode(said.iri)


def _role(claim_iri: ox.NamedNode, quoted: _Quoted, claim: Claim, index: int, role: Role) -> Iterator[Statement]:
    node = support_node(Support(claim.id, index))
    yield claim_iri, sr("hasRole"), node
    yield node, RDF_TYPE, sr("RoleStatement")
    yield node, RDF_TYPE, term("rdf", "Statement")
    yield node, _SUBJECT, claim_iri
    yield node, _PREDICATE, sr("slot")
    yield node, _OBJECT, ox.Literal(f"{role.slot}: {role.value}")
    yield node, sr("slot"), ox.Literal(role.slot)
    yield node, sr("value"), ox.Literal(role.value)
    if role.iri:
        yield node, sr("valueEntity"), ox.NamedNode(role.iri)
    elif role.slot in _INDIVIDUAL_SLOTS:
        yield node, sr("valueEntity"), ox.NamedNode(f"{INDIVIDUALS}nation/{slug(role.value).upper()}")
    if role.derived:
        yield node, sr("derived"), ox.Literal("true", datatype=XSD_BOOLEAN)
    yield from quoted.target(node, role.span)


class _Quoted:
    """The words of one document that its claims point at, each written once however many point there."""

    def __init__(self, document: Document) -> None:
        self.document = document_node(document.id)
        self._text, self._name = document.text, name_of(document.id)
        self._targets: dict[tuple[int, int], ox.NamedNode] = {}

    def target(self, node: ox.NamedNode, span: Span) -> Iterator[Statement]:
        """Yield a Web Annotation target: the document, the exact words, and their code points."""
        known = self._targets.get((span.start, span.end))
        if known is not None:
            yield node, _TARGET, known
            return
        place = f"{span.start}-{span.end}"
        target = self._targets[span.start, span.end] = individual("target", f"{self._name}-{place}")
        quote, position = (individual("selector", f"{self._name}-{kind}-{place}") for kind in ("quote", "position"))
        yield node, _TARGET, target
        yield target, RDF_TYPE, term("oa", "SpecificResource")
        yield target, term("oa", "hasSource"), self.document
        yield target, term("oa", "hasSelector"), quote
        yield target, term("oa", "hasSelector"), position
        yield quote, RDF_TYPE, term("oa", "TextQuoteSelector")
        yield quote, term("oa", "exact"), ox.Literal(span.of(self._text))
        yield position, RDF_TYPE, term("oa", "TextPositionSelector")
        yield position, term("oa", "start"), ox.Literal(str(span.start), datatype=XSD_INTEGER)
        yield position, term("oa", "end"), ox.Literal(str(span.end), datatype=XSD_INTEGER)
