"""A proof as RDF that can be queried and handed on: PROV-O for the steps, Web Annotation for the quoted words.

Every statement is a ``prov:Entity`` that describes its triple; every step a ``prov:Activity`` by a rule (its plan) that
used the premises, in the table's own terms with the cells of lists, so that it can be replayed. Each proof is a
``prov:Collection`` of what takes part in it. With reifiers, a statement's node reifies its triple in RDF 1.2 and an
inference names its rule by ``sh:sourceRule``, as SHACL 1.2 does for what its rules infer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.explain import Explanation, Quote, walk
from kg.graph.mapping import document_node, name_of, statement_node
from kg.graph.reference import ONTOLOGY_GRAPH, REFERENCE_GRAPH
from kg.model import content_id
from kg.proving.case import Case
from kg.reasoning.triples import Statement
from kg.vocab import EDTF, PREFIXES, RDF_TYPE, RDFS_LABEL, XSD_DATE, XSD_INTEGER, individual, sr, term

_SHACL = "http://www.w3.org/ns/shacl#"
_REIFIES, _COMMENT = term("rdf", "reifies"), term("rdfs", "comment")
_SOURCE_RULE = ox.NamedNode(_SHACL + "sourceRule")
_PROFILE = ox.NamedNode("https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules")
_REASONER = individual("software", "kg")
_PARTS = (term("rdf", "subject"), term("rdf", "predicate"), term("rdf", "object"))
_FILES = {"axiom": ONTOLOGY_GRAPH, "reference": REFERENCE_GRAPH}
_MOOD = ("polarity", "certainty", "actuality")


def _prov(name: str) -> ox.NamedNode:
    return term("prov", name)


def case_turtle(case: Case, *, reifiers: bool = False) -> str:
    """Return a case as Turtle, the same bytes for the same case; ``reifiers`` needs a parser of RDF 1.2."""
    found = {ox.Triple(s, p, o) for s, p, o in _case(case, reifiers)}
    ordered = sorted(found, key=lambda t: (str(t.subject), t.predicate != RDF_TYPE, str(t.predicate), str(t.object)))
    prefixes = {**PREFIXES, "sh": _SHACL} if reifiers else PREFIXES
    return (ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b"").decode()


_Triple = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]


def _case(case: Case, reifiers: bool) -> Iterator[_Triple]:
    goal = statement_node(case.statement)
    yield goal, _COMMENT, ox.Literal(f"support: {case.support.words}", language="en")
    yield _REASONER, RDF_TYPE, _prov("SoftwareAgent")
    yield _REASONER, RDFS_LABEL, ox.Literal("kg")
    for number, proof in enumerate(case.proofs, 1):
        known = walk(proof)
        node = individual("proof", content_id(*sorted(f"{one.rule} {one.statement}" for one in known)))
        yield node, RDF_TYPE, _prov("Collection")
        yield node, RDFS_LABEL, ox.Literal(f"proof {number} of: {case.text}", language="en")
        for statement in {s for one in known for s in (one.statement, *one.premises)}:
            yield node, _prov("hadMember"), statement_node(statement)
        for one in known:
            if one.premises:
                yield node, term("dcterms", "hasPart"), _activity(one)
            yield from _explained(one, reifiers)


def _explained(one: Explanation, reifiers: bool) -> Iterator[_Triple]:
    node = statement_node(one.statement)
    yield from _statement(one.statement, reifiers)
    yield node, RDFS_LABEL, ox.Literal(one.text, language="en")
    if one.kind in ("stated", "computed"):
        yield node, RDF_TYPE, sr("FactStatement")
    if one.kind == "inferred":
        yield node, RDF_TYPE, sr("Inference")
        yield node, sr("rule"), ox.Literal(one.rule)
        if reifiers:
            yield node, _SOURCE_RULE, _rule(one)
    for code in one.contradicted:
        yield node, sr("code"), ox.Literal(code)
    if one.kind in _FILES:
        yield from _filed(node, _FILES[one.kind], one.reason)
    for quote in one.quotes:
        yield from _quoted(node, quote)
    if one.premises:
        yield from _step(one, reifiers)
    for absent in one.because:
        if absent.kind == "absent":
            yield node, sr("absentPremise"), statement_node(absent.statement)


def _statement(statement: Statement, reifiers: bool) -> Iterator[_Triple]:
    node = statement_node(statement)
    yield node, RDF_TYPE, _prov("Entity")
    if reifiers:
        yield node, _REIFIES, ox.Triple(*statement)
        return
    yield node, RDF_TYPE, term("rdf", "Statement")
    for part, value in zip(_PARTS, statement, strict=True):
        yield node, part, value


def _activity(one: Explanation) -> ox.NamedNode:
    parts = [str(part) for statement in (one.statement, *one.premises) for part in statement]
    return individual("inference", content_id(one.rule or one.kind, *parts))


def _rule(one: Explanation) -> ox.NamedNode:
    return individual("rule", one.rule or one.kind)


def _step(one: Explanation, reifiers: bool) -> Iterator[_Triple]:
    node, activity, rule = statement_node(one.statement), _activity(one), _rule(one)
    yield rule, RDF_TYPE, _prov("Plan")
    yield rule, RDFS_LABEL, ox.Literal(one.rule or one.kind)
    if one.rule:
        yield rule, _COMMENT, ox.Literal(one.reason, language="en")
        yield rule, term("rdfs", "seeAlso"), _PROFILE
    yield activity, RDF_TYPE, _prov("Activity")
    yield activity, RDFS_LABEL, ox.Literal(f"{one.rule or one.kind}: {one.reason}", language="en")
    association = individual("inference", f"{activity.value.rsplit('/', 1)[-1]}-rule")
    yield activity, _prov("qualifiedAssociation"), association
    yield association, RDF_TYPE, _prov("Association")
    yield association, _prov("agent"), _REASONER
    yield association, _prov("hadPlan"), rule
    yield node, _prov("wasGeneratedBy"), activity
    for premise in one.premises:
        source = statement_node(premise)
        derivation = individual("inference", f"{activity.value.rsplit('/', 1)[-1]}-{content_id(source.value)}")
        yield activity, _prov("used"), source
        yield node, _prov("wasDerivedFrom"), source
        yield node, _prov("qualifiedDerivation"), derivation
        yield derivation, RDF_TYPE, _prov("Derivation")
        yield derivation, _prov("entity"), source
        yield derivation, _prov("hadActivity"), activity
        yield from _statement(premise, reifiers)
        if premise[1] in _CELLS:  # of a list in an axiom: the words leave it out
            yield from _filed(source, ONTOLOGY_GRAPH, "ontology/space-race.ttl")


_CELLS = (term("rdf", "first"), term("rdf", "rest"))


def _filed(node: ox.NamedNode, graph: ox.NamedNode, name: str) -> Iterator[_Triple]:
    yield node, _prov("hadPrimarySource"), graph
    yield graph, RDF_TYPE, _prov("Entity")
    yield graph, RDFS_LABEL, ox.Literal(name)


def _quoted(node: ox.NamedNode, quote: Quote) -> Iterator[_Triple]:
    source, document, name = ox.NamedNode(quote.source), document_node(quote.document), name_of(quote.document)
    target = individual("target", f"{name}-{quote.start}-{quote.end}")
    yield node, sr("supportedBy"), source
    yield node, _prov("wasDerivedFrom"), source
    yield source, RDF_TYPE, _prov("Entity")
    yield source, _prov("wasQuotedFrom"), document
    yield source, term("oa", "hasTarget"), target
    for party in quote.said_by:
        yield source, sr("saidBy"), ox.Literal(party)
    for part, value in zip(_MOOD, quote.factuality.split(", "), strict=False):
        yield source, sr(part), ox.Literal(value)
    yield target, RDF_TYPE, term("oa", "SpecificResource")
    yield target, term("oa", "hasSource"), document
    yield from _selectors(target, f"{name}-%s-{quote.start}-{quote.end}", quote)
    yield from _document(document, quote)


def _selectors(target: ox.NamedNode, name: str, quote: Quote) -> Iterator[_Triple]:
    words, position = individual("selector", name % "quote"), individual("selector", name % "position")
    yield target, term("oa", "hasSelector"), words
    yield target, term("oa", "hasSelector"), position
    yield words, RDF_TYPE, term("oa", "TextQuoteSelector")
    yield words, term("oa", "exact"), ox.Literal(quote.words)
    yield position, RDF_TYPE, term("oa", "TextPositionSelector")
    yield position, term("oa", "start"), ox.Literal(str(quote.start), datatype=XSD_INTEGER)
    yield position, term("oa", "end"), ox.Literal(str(quote.end), datatype=XSD_INTEGER)


def _document(document: ox.NamedNode, quote: Quote) -> Iterable[_Triple]:
    yield document, RDF_TYPE, _prov("Entity")
    yield document, RDF_TYPE, sr("Document")
    yield document, term("dcterms", "identifier"), ox.Literal(quote.document)
    if quote.title:
        yield document, term("dcterms", "title"), ox.Literal(quote.title)
    if quote.published:
        datatype = XSD_DATE if len(quote.published) == 10 else EDTF
        yield document, term("dcterms", "date"), ox.Literal(quote.published, datatype=datatype)
