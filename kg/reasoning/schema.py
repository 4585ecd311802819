"""A schema closed: what the ``scm-`` rules conclude from it, and which of its triples need no rule of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from kg.reasoning.compiling import schema_program
from kg.reasoning.hierarchy import beyond_steps, mutual
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.program import CompiledRule, Fact
from kg.reasoning.reflexive import CLASS, NOTHING, THING
from kg.reasoning.triples import Statement, Term, Triples
from kg.vocab import PREFIXES, RDF_TYPE, term

# What these conclude follows for individuals from the triples they were concluded from.
_IMPLIED = frozenset("scm-sco scm-spo scm-dom1 scm-dom2 scm-rng1 scm-rng2 scm-eqc1 scm-eqc2 scm-eqp1 scm-eqp2".split())
_SUBCLASS, _EQUIVALENT = term("rdfs", "subClassOf"), term("owl", "equivalentClass")
_SUBPROPERTY, _EQUIVALENT_PROPERTY = term("rdfs", "subPropertyOf"), term("owl", "equivalentProperty")
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


# The most pairs of a hierarchy that are written out; a chain of a thousand classes has half as many.
MOST_PAIRS = 1_000_000
_WALKED = frozenset("scm-sco scm-spo scm-eqc2 scm-eqp2".split())


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed schema: all its triples, those concluded, and those that individuals' rules may leave out.

    ``limited`` tells that a hierarchy has more than ``MOST_PAIRS`` pairs: then only its steps are among the triples.
    What follows for individuals, step by step, is the same.
    """

    triples: Triples
    inferred: tuple[Statement, ...]
    redundant: frozenset[Statement]
    limited: bool = False


def close_schema(schema: Iterable[Statement], terms: Terms, literal: Iterable[Statement] = ()) -> Closed:
    """Return the closure of a schema under the ``scm-`` rules; ``literal``: triples taken as given besides.

    Hierarchies are walked and the other rules evaluated, in turns, until neither finds more.
    """
    given = dict.fromkeys(schema)
    assumed = [s for s in dict.fromkeys(literal) if s not in given]
    start = Triples([*given, *assumed])
    program = schema_program(start, terms)
    hierarchies = {terms.number(p) for p in (_SUBCLASS, _SUBPROPERTY)}
    rules = _alive(
        [_by_hierarchy(rule, hierarchies) for rule in program.rules if rule.name not in _WALKED],
        {p for _, p, _ in start},
        terms,
    )
    kept = Materialisation(replace(program, rules=rules), terms.facts([*given, *assumed]))
    walked: dict[Fact, None] = {}
    limited = False
    while True:
        fresh: list[Fact] = []
        for narrower, equivalent in ((_SUBCLASS, _EQUIVALENT), (_SUBPROPERTY, _EQUIVALENT_PROPERTY)):
            found, over = _walked(terms.number(narrower), terms.number(equivalent), kept, walked)
            fresh += found
            limited = limited or over
        if not fresh:
            break
        walked |= dict.fromkeys(fresh)
        kept.change(fresh)
    steps = kept.steps
    inferred = [terms.statement(fact) for fact in (*steps, *walked)]
    for statement in inferred:
        start.add(statement)
    implied = (*walked, *(fact for fact, step in steps.items() if step.rule in _IMPLIED))
    redundant = frozenset(map(terms.statement, implied))
    return Closed(start, (*assumed, *inferred), redundant, limited)


def _by_hierarchy(rule: CompiledRule, hierarchies: Collection[int]) -> CompiledRule:
    """Put a hierarchy first where all else is equal: a property has more restrictions than a class has near ones."""
    return replace(rule, body=tuple(sorted(rule.body, key=lambda atom: atom[1] not in hierarchies)))


def _walked(narrower: int, equivalent: int, kept: Materialisation, before: Collection[Fact]) -> tuple[list[Fact], bool]:
    """Return what scm-sco and scm-eqc2 (or scm-spo and scm-eqp2) conclude, and whether it was too much to write."""
    steps = [(s, o) for s, p, o in kept if p == narrower and (s, p, o) not in before]
    more = beyond_steps(sorted(steps), MOST_PAIRS)
    found = [(s, narrower, o) for s, o in more or ()]
    found += [(s, equivalent, o) for s, o in sorted(mutual([*steps, *(more or ())]))]
    return [fact for fact in found if fact not in kept], more is None


def _alive(rules: list[CompiledRule], used: Collection[Term], terms: Terms) -> tuple[CompiledRule, ...]:
    """Return the rules that can apply at all: every property in the body is used, or concluded by such a rule."""
    known = {terms.number(p) for p in (*used, _SUBCLASS, _SUBPROPERTY, _EQUIVALENT, _EQUIVALENT_PROPERTY)}
    while True:
        found = [rule for rule in rules if all(p in known for _, p, _ in rule.body)]
        more = {rule.head[1] for rule in found if rule.head is not None} - known
        if not more:
            return tuple(found)
        known |= more


def axiomatic() -> list[Statement]:
    """Return what holds of the vocabulary in every graph (prp-ap, cls-thing, cls-nothing1, dt-type1)."""
    return [
        *((p, RDF_TYPE, term("owl", "AnnotationProperty")) for p in ANNOTATIONS),
        *((c, RDF_TYPE, CLASS) for c in (THING, NOTHING)),
        *((d, RDF_TYPE, term("rdfs", "Datatype")) for d in DATATYPES),
    ]


def vocabulary(text: str) -> bool:
    """Tell the N-Triples text of a term of the RDF, RDFS or OWL vocabulary."""
    return text.startswith(_TEXTS)


_TEXTS = tuple("<" + PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl"))
