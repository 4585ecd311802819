"""What a domain rule must keep to besides its grammar: bound variables, one name each, and terms that there are."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.errors import RuleError
from kg.reasoning.domain import DomainRule, RuleAtom, variables
from kg.reasoning.table import BY_NAME
from kg.reasoning.triples import Statement
from kg.vocab import PREFIXES, RDF_TYPE, shorten, term

_VOCABULARY = tuple(PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl"))
_PROPERTIES = frozenset(
    [term("owl", kind) for kind in ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")]
    + [term("rdf", "Property")]
)
_CLASSES = frozenset([term("owl", "Class"), term("rdfs", "Class")])


@dataclass(frozen=True, slots=True)
class Names:
    """The classes and properties that rules may speak of."""

    classes: frozenset[NamedNode]
    properties: frozenset[NamedNode]


def declared(statements: Iterable[Statement]) -> Names:
    """Return the named classes and properties that an ontology declares."""
    classes, properties = set[NamedNode](), set[NamedNode]()
    for s, p, o in statements:
        if p == RDF_TYPE and isinstance(s, NamedNode):
            if o in _CLASSES:
                classes.add(s)
            elif o in _PROPERTIES:
                properties.add(s)
    return Names(frozenset(classes), frozenset(properties))


def check_rules(rules: Iterable[DomainRule]) -> tuple[DomainRule, ...]:
    """Return the rules where each is safe, about individuals, and has a name of its own; RuleError otherwise."""
    seen: dict[str, DomainRule] = {}
    for rule in rules:
        if rule.name in BY_NAME:
            raise RuleError(f"{rule.place}: {rule.name} is a rule of the W3C table; call this one otherwise")
        if rule.name in seen:
            raise RuleError(f"{rule.place}: a second rule {rule.name} (the first: {seen[rule.name].place}); rename one")
        seen[rule.name] = rule
        for atom in rule.atoms():
            _about_individuals(atom)
        _safe(rule)
    return tuple(seen.values())


def check_names(rules: Iterable[DomainRule], names: Names) -> tuple[DomainRule, ...]:
    """Return the rules where the ontology has every class and property they name; RuleError offers near names."""
    checked = tuple(rules)
    for message in unknown(checked, lambda atom: atom.predicate in _kind(names, atom)[0]):
        place, atom = message
        known, what, other = _kind(names, atom)
        name = shorten(atom.predicate.value)
        if atom.predicate in other:
            use = f"{name}(?x)" if what == "property" else f"{name}(?x, ?y)"
            raise RuleError(f"{place}: {name} is no {what} of the ontology; write it as {use}")
        near = difflib.get_close_matches(name, [shorten(n.value) for n in known], n=2)
        hint = f"did you mean {' or '.join(near)}?" if near else f"declare it there as a {what}"
        raise RuleError(f"{place}: {name} is no {what} of the ontology; {hint}")
    return checked


def unknown(rules: Iterable[DomainRule], known: Callable[[RuleAtom], bool]) -> Iterator[tuple[str, RuleAtom]]:
    """Yield the atoms whose class or property is not known, each with its place."""
    for rule in rules:
        yield from ((str(atom.place), atom) for atom in rule.atoms() if not known(atom))


def _kind(names: Names, atom: RuleAtom) -> tuple[frozenset[NamedNode], str, frozenset[NamedNode]]:
    if len(atom.parts) == 1:
        return names.classes, "class", names.properties
    return names.properties, "property", names.classes


def _about_individuals(atom: RuleAtom) -> None:
    if not atom.predicate.value.startswith(_VOCABULARY):
        return
    name = shorten(atom.predicate.value)
    if name == "rdf:type":
        raise RuleError(f"{atom.place}: write membership as a class of one term, sr:Launch(?x), not as rdf:type")
    if name == "owl:sameAs":
        raise RuleError(f"{atom.place}: equality is kept by the reasoner; two things not known to be one are ?x != ?y")
    raise RuleError(f"{atom.place}: {name} belongs to the schema; rules speak of individuals")


def _safe(rule: DomainRule) -> None:
    if not rule.body:
        raise RuleError(f"{rule.place}: rule {rule.name} asks for nothing that holds; add an atom without ~")
    bound = frozenset(v for atom in rule.body for v in variables(atom.parts))
    for what, parts, place in (
        ("the head", rule.head.parts, rule.head.place),
        *(("an absence", atom.parts, atom.place) for atom in rule.absent),
        *(("a comparison", (one.left, one.right), one.place) for one in rule.filters),
    ):
        free = sorted(v.name for v in variables(parts) - bound)
        if free:
            raise RuleError(
                f"{place}: ?{free[0]} in {what} of rule {rule.name} is bound nowhere;"
                " use it in an atom of the body that has no ~"
            )
