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
_KINDS = ("TransitiveProperty", "SymmetricProperty", "FunctionalProperty", "InverseFunctionalProperty")
_BETWEEN_PROPERTIES = (
    term("rdfs", "subPropertyOf"), term("owl", "inverseOf"), term("owl", "equivalentProperty"),
    term("owl", "propertyDisjointWith"),
)  # fmt: skip

classes, properties, people = st.sampled_from(CLASSES), st.sampled_from(PROPERTIES), st.sampled_from(PEOPLE)


@st.composite
def axioms(draw: st.DrawFn) -> list[Statement]:
    """Draw one axiom as the triples that write it."""
    kind = draw(st.integers(0, 8))
    b = BlankNode(f"b{draw(st.integers(0, 10**9))}")
    if kind == 0:
        return [(draw(classes), draw(st.sampled_from([_SUB, term("owl", "disjointWith")])), draw(classes))]
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
    return [(draw(classes), term("owl", "hasKey"), b), *_list(b, [draw(properties)])]


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
NUMBERS = [
    Literal(text, datatype=term("xsd", kind))
    for text, kind in (("1", "integer"), ("01", "integer"), ("1", "int"), ("2", "integer"))
]
