"""Random ontologies with their data, inside the OWL 2 RL profile and with all of its constructs.

What the profile allows below a subclass axiom is drawn there only, and what it allows above one only there; object and
data properties are kept apart, as the profile keeps them. Every expression has blank nodes of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import cast

from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode

from kg.reasoning.triples import Resource, Statement, Term
from kg.vocab import RDF_TYPE, term


def x(name: str) -> NamedNode:
    return NamedNode(f"http://x/{name}")


def owl(name: str) -> NamedNode:
    return term("owl", name)


def lit(text: str, kind: str) -> Literal:
    return Literal(text, datatype=term("xsd", kind))


CLASSES = [x(name) for name in "ABCD"]
OBJECT = [x(name) for name in "pqrs"]
DATA = [x(name) for name in "klm"]
PEOPLE: list[Resource] = [*(x(name) for name in "abcde"), BlankNode("f")]
THING, NOTHING = owl("Thing"), owl("Nothing")
RANGE = x("range")
DATATYPES = [
    term("xsd", n) for n in "integer int byte nonNegativeInteger decimal string token boolean dateTime double".split()
] + [term("rdfs", "Literal")]
VALUES = [
    lit("1", "integer"), lit("01", "integer"), lit("1", "int"), lit("1.0", "decimal"), lit("2", "integer"),
    lit("300", "short"), lit("-1", "integer"), lit("1", "double"), lit("1.5", "decimal"), lit("1.50", "decimal"),
    Literal("a"), lit("a", "token"), Literal("a", language="en"), Literal("1"), lit("true", "boolean"),
    lit("1", "boolean"), lit("2024-01-01T00:00:00Z", "dateTime"), lit("2024-01-01T01:00:00+01:00", "dateTime"),
    Literal("1", datatype=x("unknown")),
]  # fmt: skip
ILL_TYPED = [lit("one", "integer"), lit("300", "byte"), lit("maybe", "boolean")]

classes, objects, data, people = map(st.sampled_from, (CLASSES, OBJECT, DATA, PEOPLE))
values = st.sampled_from(VALUES)
datatypes = st.sampled_from(DATATYPES)
_Said = list[Statement]


class Writer:
    """Draws the parts of axioms and writes them as triples."""

    def __init__(self, draw: st.DrawFn, *, calm: bool) -> None:
        self.draw, self.calm = draw, calm
        self.said: _Said = []
        self._count = itertools.count()

    def say(self, s: Term, p: Term, o: Term) -> None:
        self.said.append(cast("Statement", (s, p, o)))

    def node(self) -> BlankNode:
        return BlankNode(f"n{next(self._count)}")

    def list_of(self, members: list[Term]) -> Term:
        head: Term = term("rdf", "nil")
        for member in reversed(members):
            cell = self.node()
            self.say(cell, term("rdf", "first"), member)
            self.say(cell, term("rdf", "rest"), head)
            head = cell
        return head

    def several(self, part: Callable[[int], Term], depth: int, least: int = 1) -> list[Term]:
        return [part(depth) for _ in range(self.draw(st.integers(least, 3)))]

    def by_list(self, name: str, members: list[Term]) -> Term:
        node = self.node()
        self.say(node, owl(name), self.list_of(members))
        return node

    def restriction(self, on: Term, **parts: Term) -> Term:
        node = self.node()
        self.say(node, RDF_TYPE, owl("Restriction"))
        self.say(node, owl("onProperty"), on)
        for name, value in parts.items():
            self.say(node, owl(name), value)
        return node

    def data_range(self, *, named: bool = True) -> Term:
        """Draw a datatype, what several have in common, or the name of a range."""
        kind = self.draw(st.integers(0, 4))
        if kind > 1:
            return self.draw(datatypes)
        if kind and named:
            return RANGE
        node = self.by_list("intersectionOf", self.several(lambda _: self.draw(datatypes), 0))
        self.say(node, RDF_TYPE, term("rdfs", "Datatype"))
        return node

    # Class expressions --------------------------------------------------------------------------------------------

    def has_value(self) -> Term:
        if self.draw(st.booleans()):
            return self.restriction(self.draw(objects), hasValue=self.draw(people))
        return self.restriction(self.draw(data), hasValue=self.draw(values))

    def below(self, depth: int = 1) -> Term:
        """What may stand below a subclass axiom."""
        kind = self.draw(st.integers(0, 8)) if depth else 0
        if kind == 3:
            return self.by_list("intersectionOf", self.several(self.below, depth - 1))
        if kind == 4:
            return self.by_list("unionOf", self.several(self.below, depth - 1))
        if kind == 5:
            return self.by_list("oneOf", self.several(lambda _: self.draw(people), 0))
        if kind == 6:
            filler = self.below(depth - 1) if self.draw(st.booleans()) else THING
            return self.restriction(self.draw(objects), someValuesFrom=filler)
        if kind == 7:
            return self.restriction(self.draw(data), someValuesFrom=self.data_range())
        if kind == 8:
            return self.has_value()
        return self.draw(classes)

    def above(self, depth: int = 1) -> Term:
        """What may stand above a subclass axiom."""
        kind = self.draw(st.integers(0, 9 if self.calm else 11)) if depth else 0
        if kind == 3:
            return self.by_list("intersectionOf", self.several(self.above, depth - 1))
        if kind == 5:
            return self.restriction(self.draw(objects), allValuesFrom=self.above(depth - 1))
        if kind == 6:
            return self.restriction(self.draw(data), allValuesFrom=self.data_range())
        if kind == 7:
            return self.has_value()
        if kind in (8, 9):
            return self.at_most(depth)
        if kind == 10:
            return self.without(depth)
        return NOTHING if kind == 11 and self.draw(st.integers(0, 3)) == 0 else self.draw(classes)

    def at_most(self, depth: int) -> Term:
        kind = self.draw(st.integers(0, 2))
        bound = lit("1" if self.calm else self.draw(st.sampled_from("011")), "nonNegativeInteger")
        if kind == 0:
            return self.restriction(self.draw(objects | data), maxCardinality=bound)
        if kind == 1:
            filler = self.below(depth - 1) if self.draw(st.booleans()) else THING
            return self.restriction(self.draw(objects), maxQualifiedCardinality=bound, onClass=filler)
        return self.restriction(self.draw(data), maxQualifiedCardinality=bound, onDataRange=self.data_range())

    def without(self, depth: int) -> Term:
        node = self.node()
        self.say(node, owl("complementOf"), self.below(depth - 1))
        return node

    def both(self, depth: int = 1) -> Term:
        """What may stand on either side of an equivalence."""
        kind = self.draw(st.integers(0, 4)) if depth else 0
        if kind == 3:
            return self.by_list("intersectionOf", self.several(self.both, depth - 1))
        return self.has_value() if kind == 4 else self.draw(classes)

    # Axioms -------------------------------------------------------------------------------------------------------

    def class_axiom(self) -> None:
        kind = self.draw(st.integers(0, 5 if self.calm else 7))
        if kind <= 3:
            self.say(self.below(), term("rdfs", "subClassOf"), self.above())
        elif kind <= 5:
            self.say(self.both(), owl("equivalentClass"), self.both())
        elif kind == 6:
            self.say(self.below(), owl("disjointWith"), self.below())
        else:
            self.list_axiom("AllDisjointClasses", "members", self.several(self.below, 0, 2))

    def definition(self) -> None:
        """A name for a range of values; the profile allows one definition of it, and none by itself."""
        if (RANGE, RDF_TYPE, term("rdfs", "Datatype")) not in self.said:
            self.say(RANGE, RDF_TYPE, term("rdfs", "Datatype"))
            self.say(RANGE, owl("equivalentClass"), self.data_range(named=False))

    def list_axiom(self, kind: str, name: str, members: list[Term]) -> None:
        node = self.node()
        self.say(node, RDF_TYPE, owl(kind))
        self.say(node, owl(name), self.list_of(members))

    def property_axiom(self) -> None:
        kind = self.draw(st.integers(0, 8 if self.calm else 9))
        some = self.draw(st.sampled_from([objects, data]))
        if kind == 0:
            self.say(self.draw(some), term("rdfs", "domain"), self.above())
        elif kind == 1:
            self.say(self.draw(objects), term("rdfs", "range"), self.above())
        elif kind == 2:
            self.say(self.draw(data), term("rdfs", "range"), self.data_range())
        elif kind <= 4:
            names = ["subPropertyOf", "equivalentProperty", *([] if self.calm else ["propertyDisjointWith"])]
            name = self.draw(st.sampled_from(names))
            between = term("rdfs", name) if name == "subPropertyOf" else owl(name)
            self.say(self.draw(some), between, self.draw(some))
        elif kind == 5:
            self.say(self.draw(objects), owl("inverseOf"), self.draw(objects))
        elif kind <= 8:
            self.property_kind()
        else:
            self.list_axiom("AllDisjointProperties", "members", [self.draw(some) for _ in range(3)])

    def property_kind(self) -> None:
        kind = self.draw(st.integers(0, 5 if self.calm else 7))
        names = "Functional InverseFunctional Symmetric Transitive Irreflexive Asymmetric".split()
        if kind == 0:
            self.say(self.draw(data), RDF_TYPE, owl("FunctionalProperty"))
        elif kind == 1:
            chain = [self.draw(objects) for _ in range(self.draw(st.integers(2, 3)))]
            self.say(self.draw(objects), owl("propertyChainAxiom"), self.list_of(cast("list[Term]", chain)))
        else:
            self.say(self.draw(objects), RDF_TYPE, owl(names[kind - 2] + "Property"))

    def key(self) -> None:
        some = st.lists(objects | data, min_size=1, max_size=2, unique=True)
        self.say(self.below(), owl("hasKey"), self.list_of(cast("list[Term]", self.draw(some))))

    def denied(self) -> None:
        node = self.node()
        self.say(node, RDF_TYPE, owl("NegativePropertyAssertion"))
        self.say(node, owl("sourceIndividual"), self.draw(people))
        if self.draw(st.booleans()):
            self.say(node, owl("assertionProperty"), self.draw(objects))
            self.say(node, owl("targetIndividual"), self.draw(people))
        else:
            self.say(node, owl("assertionProperty"), self.draw(data))
            self.say(node, owl("targetValue"), self.draw(values))

    def different(self) -> None:
        name = self.draw(st.sampled_from(["members", "distinctMembers"]))
        members = [self.draw(people) for _ in range(self.draw(st.integers(2, 3)))]
        self.list_axiom("AllDifferent", name, cast("list[Term]", members))

    def belonging(self) -> None:
        """An individual in a class that has no name."""
        self.say(self.draw(people), RDF_TYPE, self.above())

    def declaration(self) -> None:
        kind, some = self.draw(
            st.sampled_from([("Class", classes), ("ObjectProperty", objects), ("DatatypeProperty", data)])
        )
        self.say(self.draw(some), RDF_TYPE, owl(kind))


_AXIOMS = (
    *[Writer.class_axiom] * 4, *[Writer.property_axiom] * 4, Writer.key, Writer.denied, Writer.different,
    Writer.belonging, Writer.declaration, Writer.definition,
)  # fmt: skip
_CALM = tuple(axiom for axiom in _AXIOMS if axiom not in (Writer.denied, Writer.different))


@st.composite
def facts(draw: st.DrawFn, *, calm: bool = False) -> Statement:
    """Draw one statement about individuals."""
    kind = draw(st.integers(0, 19))
    if kind < 5:
        return draw(people), RDF_TYPE, draw(classes)
    if kind < 12:
        return draw(people), draw(objects), draw(people)
    if kind < 18:
        return draw(people), draw(data), draw(values)
    if kind == 18:
        return draw(people), owl("sameAs"), draw(people)
    if calm:
        return draw(people), RDF_TYPE, draw(classes)
    if draw(st.booleans()):
        return draw(people), owl("differentFrom"), draw(people)
    return draw(people), draw(data), draw(st.sampled_from(ILL_TYPED))


@st.composite
def worlds(draw: st.DrawFn, axioms: int = 8, statements: int = 10) -> tuple[list[Statement], list[Statement]]:
    """Draw an ontology, as the triples that write it, and statements; half of them have next to nothing to contradict."""
    calm = draw(st.booleans())
    writer = Writer(draw, calm=calm)
    for axiom in draw(st.lists(st.sampled_from(_CALM if calm else _AXIOMS), min_size=axioms // 4, max_size=axioms)):
        axiom(writer)
    said = draw(st.lists(facts(calm=calm), min_size=statements // 4, max_size=statements, unique=True))
    return list(dict.fromkeys(writer.said)), said
