"""A schema closed: what the ``scm-`` rules conclude from it, and which of its triples need no rule of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.reasoning.compiling import schema_program
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.triples import Statement, Triples
from kg.vocab import PREFIXES, RDF_TYPE, term

# What these conclude follows for individuals from the triples they were concluded from.
_IMPLIED = frozenset("scm-sco scm-spo scm-dom1 scm-dom2 scm-rng1 scm-rng2 scm-eqc1 scm-eqc2 scm-eqp1 scm-eqp2".split())
_CLASS, _THING, _NOTHING = term("owl", "Class"), term("owl", "Thing"), term("owl", "Nothing")
_SUBCLASS, _EQUIVALENT = term("rdfs", "subClassOf"), term("owl", "equivalentClass")
_SUBPROPERTY, _EQUIVALENT_PROPERTY = term("rdfs", "subPropertyOf"), term("owl", "equivalentProperty")
_RESTRICTING = (term("owl", "someValuesFrom"), term("owl", "allValuesFrom"))
_ON = term("owl", "onProperty")
ANNOTATIONS = tuple(term("rdfs", name) for name in ("label", "comment", "seeAlso", "isDefinedBy")) + tuple(
    term("owl", name)
    for name in ("deprecated", "versionInfo", "priorVersion", "backwardCompatibleWith", "incompatibleWith")
)
DATATYPES = (
    term("rdfs", "Literal"),
    *(term("rdf", name) for name in ("PlainLiteral", "XMLLiteral", "langString")),
    *(
        term("xsd", name)
        for name in (
            "anyURI base64Binary boolean byte dateTime dateTimeStamp decimal double float hexBinary int integer "
            "language long Name NCName negativeInteger NMTOKEN nonNegativeInteger nonPositiveInteger "
            "normalizedString positiveInteger short string token unsignedByte unsignedInt unsignedLong unsignedShort"
        ).split()
    ),
)


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed schema: all its triples, those concluded, and those that individuals' rules may leave out."""

    triples: Triples
    inferred: tuple[Statement, ...]
    redundant: frozenset[Statement]


def close_schema(schema: Iterable[Statement], terms: Terms, literal: Iterable[Statement] = ()) -> Closed:
    """Return the closure of a schema under the ``scm-`` rules; ``literal``: triples taken as given besides."""
    given = list(dict.fromkeys(schema))
    assumed = [s for s in dict.fromkeys(literal) if s not in set(given)]
    start = Triples([*given, *assumed])
    kept = Materialisation(schema_program(start, terms), terms.facts([*given, *assumed]))
    steps = kept.steps
    inferred = [terms.statement(fact) for fact in steps]
    redundant = frozenset(terms.statement(fact) for fact, step in steps.items() if step.rule in _IMPLIED)
    return Closed(Triples([*given, *assumed, *inferred]), (*assumed, *inferred), redundant)


def axiomatic() -> list[Statement]:
    """Return what holds of the vocabulary in every graph (prp-ap, cls-thing, cls-nothing1, dt-type1)."""
    return [
        *((p, RDF_TYPE, term("owl", "AnnotationProperty")) for p in ANNOTATIONS),
        *((c, RDF_TYPE, _CLASS) for c in (_THING, _NOTHING)),
        *((d, RDF_TYPE, term("rdfs", "Datatype")) for d in DATATYPES),
    ]


def reflexive(schema: Triples) -> tuple[list[Statement], list[Statement]]:
    """Return scm-cls, scm-op and scm-dp of a schema: what can lead on to more, and what cannot."""
    leading: list[Statement] = []
    last: list[Statement] = []
    restricted = {o for p in _RESTRICTING for _, _, o in schema.match(None, p, None)}
    on = {o for _, _, o in schema.match(None, _ON, None)}
    for c, _, _ in schema.match(None, RDF_TYPE, _CLASS):
        leading += [(c, _SUBCLASS, _THING), (_NOTHING, _SUBCLASS, c)]
        (leading if c in restricted else last).append((c, _SUBCLASS, c))
        last.append((c, _EQUIVALENT, c))
    for kind in ("ObjectProperty", "DatatypeProperty"):
        for p, _, _ in schema.match(None, RDF_TYPE, term("owl", kind)):
            (leading if p in on else last).append((p, _SUBPROPERTY, p))
            last.append((p, _EQUIVALENT_PROPERTY, p))
    return leading, last


def vocabulary(text: str) -> bool:
    """Tell the N-Triples text of a term of the RDF, RDFS or OWL vocabulary."""
    return text.startswith(_TEXTS)


_TEXTS = tuple("<" + PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl"))
