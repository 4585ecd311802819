"""Small random ontologies with data inside the profile, for the tests that compare engines."""

from __future__ import annotations

from typing import cast

from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode

from kg.reasoning.triples import Statement, Term
from kg.vocab import RDF_TYPE, term

CLASSES = [NamedNode(f"http://x/{name}") for name in "ABCD"]
PROPERTIES = [NamedNode(f"http://x/{name}") for name in "pqr"]
PEOPLE = [NamedNode(f"http://x/{name}") for name in "abcd"]
_SUB, _DOMAIN, _RANGE = term("rdfs", "subClassOf"), term("rdfs", "domain"), term("rdfs", "range")
_KINDS = (
    "TransitiveProperty", "SymmetricProperty", "FunctionalProperty", "InverseFunctionalProperty", "AsymmetricProperty",
    "IrreflexiveProperty",
)  # fmt: skip
_BETWEEN_PROPERTIES = (
    term("rdfs", "subPropertyOf"), term("owl", "inverseOf"), term("owl", "equivalentProperty"),
    term("owl", "propertyDisjointWith"),
)  # fmt: skip

NUMBERS = [
    Literal(text, datatype=term("xsd", kind))
    for text, kind in (("1", "integer"), ("01", "integer"), ("1", "int"), ("2", "integer"))
]
_THING = term("owl", "Thing")

classes, properties, people = st.sampled_from(CLASSES), st.sampled_from(PROPERTIES), st.sampled_from(PEOPLE)


@st.composite
def axioms(draw: st.DrawFn) -> list[Statement]:
    """Draw one axiom as the triples that write it."""
    kind = draw(st.integers(0, 14))
    b = BlankNode(f"b{draw(st.integers(0, 10**9))}")
    if kind == 0:
        return [
            (
                draw(classes),
                draw(st.sampled_from([_SUB, term("owl", "equivalentClass"), term("owl", "disjointWith")])),
                draw(classes),
            )
        ]
    if kind == 1:
        return [(draw(properties), draw(st.sampled_from([_DOMAIN, _RANGE])), draw(classes))]
    if kind == 2:
        return [(draw(properties), RDF_TYPE, term("owl", draw(st.sampled_from(_KINDS))))]
    if kind == 3:
        return [(draw(properties), draw(st.sampled_from(_BETWEEN_PROPERTIES)), draw(properties))]
    if kind == 4:
        filler = draw(st.sampled_from(["someValuesFrom", "allValuesFrom"]))
        restriction: list[Statement] = [
            (b, term("owl", "onProperty"), draw(properties)),
            (b, term("owl", filler), draw(classes)),
        ]
        return [*restriction, (b, _SUB, draw(classes)) if filler == "someValuesFrom" else (draw(classes), _SUB, b)]
    if kind == 5:
        made = draw(classes)
        return [(made, term("owl", "intersectionOf"), b), *_list(b, [draw(classes), draw(classes)])]
    if kind == 6:
        return [(draw(classes), term("owl", "unionOf"), b), *_list(b, [draw(classes), draw(classes)])]
    if kind == 7:
        return [
            (draw(properties), term("owl", "propertyChainAxiom"), b),
            *_list(b, [draw(properties), draw(properties)]),
        ]
    if kind == 8:
        return [
            (draw(classes), term("owl", "hasKey"), b),
            *_list(b, draw(st.lists(properties, min_size=1, max_size=2, unique=True))),
        ]
    return draw(_ABOUT_INDIVIDUALS[kind - 9](b))


@st.composite
def _restricted(draw: st.DrawFn, b: BlankNode) -> list[Statement]:
    """A value that all have, or a bound of nought or one, qualified or not."""
    made: list[Statement] = [(b, term("owl", "onProperty"), draw(properties)), (draw(classes), _SUB, b)]
    what = draw(st.sampled_from(["hasValue", "maxCardinality", "maxQualifiedCardinality"]))
    if what == "hasValue":
        return [*made, (b, term("owl", what), draw(people | st.sampled_from(NUMBERS)))]
    bound = Literal(draw(st.sampled_from("01")), datatype=term("xsd", "nonNegativeInteger"))
    on = [(b, term("owl", "onClass"), draw(classes | st.just(_THING)))] if "Qualified" in what else []
    return [*made, (b, term("owl", what), bound), *on]  # type: ignore[list-item]


@st.composite
def _valued(draw: st.DrawFn, b: BlankNode) -> list[Statement]:
    """What has a value belongs to a class."""
    value = draw(people | st.sampled_from(NUMBERS))
    return [
        (b, term("owl", "onProperty"), draw(properties)),
        (b, term("owl", "hasValue"), value),
        (b, _SUB, draw(classes)),
    ]


@st.composite
def _listed(draw: st.DrawFn, b: BlankNode) -> list[Statement]:
    """A class of those it lists."""
    return [(draw(classes), term("owl", "oneOf"), b), *_list(b, [draw(people), draw(people)])]


@st.composite
def _excluding(draw: st.DrawFn, b: BlankNode) -> list[Statement]:
    """Three that differ, or two classes or properties that exclude each other, as a list."""
    kind, members = draw(
        st.sampled_from(
            [("AllDifferent", people), ("AllDisjointClasses", classes), ("AllDisjointProperties", properties)]
        )
    )
    head = BlankNode(f"{b.value}h")
    chosen = draw(st.lists(members, min_size=2, max_size=3, unique=True))
    return [(b, RDF_TYPE, term("owl", kind)), (b, term("owl", "members"), head), *_list(head, chosen)]


@st.composite
def _denied(draw: st.DrawFn, b: BlankNode) -> list[Statement]:
    """A statement's denial."""
    value = draw(people | st.sampled_from(NUMBERS))
    target = "targetValue" if isinstance(value, Literal) else "targetIndividual"
    return [
        (b, RDF_TYPE, term("owl", "NegativePropertyAssertion")),
        (b, term("owl", "sourceIndividual"), draw(people)),
        (b, term("owl", "assertionProperty"), draw(properties)),
        (b, term("owl", target), value),
    ]


@st.composite
def _complement(draw: st.DrawFn, _: BlankNode) -> list[Statement]:
    """A class and what is not in it."""
    return [(draw(classes), term("owl", "complementOf"), draw(classes))]


_ABOUT_INDIVIDUALS = (_restricted, _valued, _listed, _excluding, _denied, _complement)


def _list(head: BlankNode, members: list[NamedNode]) -> list[Statement]:
    cells = [head, *(BlankNode(f"{head.value}x{i}") for i in range(1, len(members)))]
    made: list[Statement] = []
    for i, member in enumerate(members):
        rest = cells[i + 1] if i + 1 < len(cells) else term("rdf", "nil")
        made += [(cells[i], term("rdf", "first"), member), (cells[i], term("rdf", "rest"), rest)]
    return made


@st.composite
def facts(draw: st.DrawFn) -> Statement:
    """Draw one statement about individuals."""
    kind = draw(st.integers(0, 6))
    if kind == 0:
        return (draw(people), term("owl", "sameAs"), draw(people))
    if kind <= 2:
        return (draw(people), RDF_TYPE, draw(classes))
    return (draw(people), draw(properties), draw(people))


def _apart(groups: list[list[Statement]]) -> list[Statement]:
    """Give each axiom blank nodes of its own: two lists that share a cell are another matter, tested by itself."""

    def own(node: Term, number: int) -> Term:
        return BlankNode(f"a{number}{node.value}") if isinstance(node, BlankNode) else node

    return [
        cast("Statement", (own(s, number), p, own(o, number)))
        for number, group in enumerate(groups)
        for s, p, o in group
    ]


schemas = st.lists(axioms(), max_size=5).map(_apart)
datasets = st.lists(facts(), max_size=8, unique=True)
