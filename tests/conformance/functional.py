"""OWL functional syntax → triples, for the constructs that the W3C cases without RDF/XML use; any other is refused."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.vocab import RDF_TYPE, term

_TOKEN = re.compile(r'\s*(?:([()=])|<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:\^\^(\S*?:\w+))?|([^\s()=<>"]+))')
Node = NamedNode | BlankNode
Tree = str | Literal | NamedNode | list["Tree"]


def read(text: str) -> list[Triple]:
    """Return the triples of an ontology document; ValueError names a construct that is not read."""
    return list(_Reader().document(text))


class _Reader:
    def __init__(self) -> None:
        self._prefixes: dict[str, str] = {"owl:": str(term("owl", ""))[1:-1]}
        self._count = itertools.count()
        self._out: list[Triple] = []

    def document(self, text: str) -> list[Triple]:
        for name, iri in re.findall(r"Prefix\(\s*(\S*:)\s*=\s*<([^>]*)>\s*\)", text):
            self._prefixes[name] = iri
        body = text[text.index("Ontology(") + len("Ontology(") :]
        for tree in self._trees(iter(_TOKEN.finditer(body))):
            if isinstance(tree, list) and tree[0] != "Declaration":
                self._axiom(str(tree[0]), tree[1:])
        return self._out

    def _trees(self, tokens: Iterator[re.Match[str]]) -> list[Tree]:
        found: list[Tree] = []
        for token in tokens:
            mark, iri, quoted, datatype, word = token.groups()
            if mark == "(":
                found.append([found.pop(), *self._trees(tokens)])
            elif mark == ")":
                return found
            elif iri is not None:
                found.append(NamedNode(iri))
            elif quoted is not None:
                found.append(Literal(quoted, datatype=self._name(datatype)) if datatype else Literal(quoted))
            else:
                found.append(self._name(word) if ":" in word else word)
        return found

    def _name(self, word: str) -> NamedNode:
        prefix, _, rest = word.partition(":")
        return NamedNode(self._prefixes[prefix + ":"] + rest)

    def _say(self, s: Node, p: NamedNode, o: Node | Literal) -> None:
        self._out.append(Triple(s, p, o))

    def _blank(self) -> BlankNode:
        return BlankNode(f"f{next(self._count)}")

    def _list(self, members: list[Tree]) -> Node:
        head: Node = term("rdf", "nil")
        for member in reversed(members):
            cell = self._blank()
            self._say(cell, term("rdf", "first"), self._expression(member))
            self._say(cell, term("rdf", "rest"), head)
            head = cell
        return head

    def _expression(self, tree: Tree) -> Node | Literal:
        if isinstance(tree, NamedNode | Literal):
            return tree
        node = self._blank()
        if tree[0] == "ObjectOneOf":
            self._say(node, term("owl", "oneOf"), self._list(tree[1:]))  # type: ignore[arg-type]
        elif tree[0] == "DataHasValue":
            self._say(node, term("owl", "onProperty"), self._expression(tree[1]))
            self._say(node, term("owl", "hasValue"), self._expression(tree[2]))
        else:
            raise ValueError(f"{tree[0]} is not read")
        return node

    def _axiom(self, name: str, parts: list[Tree]) -> None:
        if name in _KINDS:
            self._say(self._expression(parts[0]), RDF_TYPE, _KINDS[name])  # type: ignore[arg-type]
        elif name in _PAIRS:
            self._say(self._expression(parts[0]), _PAIRS[name], self._expression(parts[1]))  # type: ignore[arg-type]
        elif name == "ClassAssertion":
            self._say(self._expression(parts[1]), RDF_TYPE, self._expression(parts[0]))  # type: ignore[arg-type]
        elif name == "DataPropertyAssertion":
            self._say(parts[1], parts[0], self._expression(parts[2]))  # type: ignore[arg-type]
        elif name == "SubObjectPropertyOf" and isinstance(parts[0], list):
            self._say(parts[1], term("owl", "propertyChainAxiom"), self._list(parts[0][1:]))  # type: ignore[arg-type]
        else:
            raise ValueError(f"{name} is not read")


_KINDS = {
    "TransitiveObjectProperty": term("owl", "TransitiveProperty"),
    "FunctionalDataProperty": term("owl", "FunctionalProperty"),
}
_PAIRS: dict[str, NamedNode] = {
    "SubClassOf": term("rdfs", "subClassOf"),
    "DisjointClasses": term("owl", "disjointWith"),
    "DisjointObjectProperties": term("owl", "propertyDisjointWith"),
    "ObjectPropertyDomain": term("rdfs", "domain"),
    "ObjectPropertyRange": term("rdfs", "range"),
    "DataPropertyRange": term("rdfs", "range"),
}
