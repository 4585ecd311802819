"""Matching the rules of the table against triples: every way a rule's body holds, with the triples it used."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import cast

from pyoxigraph import Literal, NamedNode

from kg.reasoning.literals import differ, ill_typed
from kg.reasoning.literals import member as is_in
from kg.reasoning.table import Rule
from kg.reasoning.triples import Statement, Term, Triples
from kg.vocab import PREFIXES, RDF_TYPE, XSD_INTEGER, term

_FIRST, _REST, _NIL, _SAME = term("rdf", "first"), term("rdf", "rest"), term("rdf", "nil"), term("owl", "sameAs")
_NON_NEGATIVE = term("xsd", "nonNegativeInteger")

Bindings = dict[str, Term]
Premises = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One item of a body or head: a triple pattern, or (``kind``) a list walk or a test on literals."""

    kind: str
    parts: tuple[Term | str, ...]


@dataclass(frozen=True, slots=True)
class Firing:
    """One way a rule applies: what follows (None: a contradiction) and from which triples."""

    rule: str
    conclusion: Statement | None
    premises: Premises


@functools.cache
def compiled(rule: Rule) -> tuple[tuple[Pattern, ...], tuple[Pattern, ...]]:
    """Return the patterns of a rule's body and head (an empty head: false)."""
    body = tuple(_pattern(item) for item in rule.body.split(" . ") if item)
    head = () if rule.head == "false" else tuple(_pattern(item) for item in rule.head.split(" ; ") if item)
    return body, head


def _pattern(text: str) -> Pattern:
    words = text.split()
    if words[0] == "LIST":
        return Pattern("list", (words[1], words[3]))
    if words[0] in ("LITERALS", "ILLTYPED"):
        return Pattern(words[0].lower(), tuple(words[1:]))
    return Pattern("triple", tuple(_term(word) for word in words))


def _term(word: str) -> Term | str:
    if word.startswith("?"):
        return word
    if word == "a":
        return RDF_TYPE
    if word.isdigit():
        return Literal(word, datatype=_NON_NEGATIVE)
    prefix, _, name = word.partition(":")
    return NamedNode(PREFIXES[prefix] + name)


def firings(rule: Rule, triples: Triples) -> Iterator[Firing]:
    """Yield every way a rule applies to the triples."""
    body, head = compiled(rule)
    if not body and not head:
        return
    for bindings, premises in _solve(body, triples, {}, ()):
        if not head:
            yield Firing(rule.name, None, premises)
        for pattern in head:
            s, p, o = (bindings[part] if isinstance(part, str) else part for part in pattern.parts)
            if isinstance(s, Literal):  # no triple, but what cannot be so contradicts
                clash = clash_of_value(s, p, o)
                if clash is not None:
                    yield Firing(clash, None, premises)
            elif isinstance(p, NamedNode):
                yield Firing(rule.name, (s, p, o), premises)


def clash_of_value(value: Literal, p: Term, o: Term) -> str | None:
    """Return the rule by which a conclusion about a value contradicts: another value, or a datatype it is not in."""
    if p == _SAME:
        return "dt-diff" if isinstance(o, Literal) and differ(value, o) else None
    outside = p == RDF_TYPE and isinstance(o, NamedNode) and is_in(value, o) is False
    return "dt-not-type" if outside else None


def _made(s: Term, p: Term, o: Term) -> Statement:
    """A triple of terms whose places the rules have already checked."""
    return cast("Statement", (s, p, o))


def _solve(
    body: tuple[Pattern, ...], triples: Triples, bindings: Bindings, premises: Premises
) -> Iterator[tuple[Bindings, Premises]]:
    if not body:
        yield bindings, premises
        return
    first, rest = body[0], body[1:]
    for more, used in _one(first, triples, bindings):
        yield from _solve(rest, triples, more, premises + used)


def _one(pattern: Pattern, triples: Triples, bindings: Bindings) -> Iterator[tuple[Bindings, Premises]]:
    if pattern.kind == "triple":
        yield from solve_triple(pattern.parts, triples, bindings)
    elif pattern.kind == "list":
        start, name = str(pattern.parts[0]), str(pattern.parts[1])
        members, cells = members_of(bindings[start], triples)
        if members:
            yield from _LISTS[name](members, cells, triples, bindings)
    elif pattern.kind == "literals":
        x, y = (bindings[str(part)] for part in pattern.parts)
        if isinstance(x, Literal) and isinstance(y, Literal) and differ(x, y):
            yield bindings, ()
    else:
        value = bindings[str(pattern.parts[0])]
        if isinstance(value, Literal) and ill_typed(value):
            yield bindings, ()


def solve_triple(
    parts: tuple[Term | str, ...], triples: Triples, bindings: Bindings
) -> Iterator[tuple[Bindings, Premises]]:
    """Yield the ways one triple pattern holds under bindings: the bindings it adds to, and the triple used."""
    bound = [bindings.get(part) if isinstance(part, str) else part for part in parts]
    numeric = isinstance(parts[2], Literal)
    for statement in list(triples.match(bound[0], bound[1], None if numeric else bound[2])):
        if numeric and not _same_number(statement[2], parts[2]):
            continue
        more = dict(bindings)
        if all(_bind(more, part, value) for part, value in zip(parts, statement, strict=True)):
            yield more, (statement,)


def _same_number(value: Term, wanted: Term | str) -> bool:
    return (
        isinstance(value, Literal)
        and isinstance(wanted, Literal)
        and value.datatype in (_NON_NEGATIVE, XSD_INTEGER)
        and value.value.lstrip("0+") == wanted.value.lstrip("0")
    )


def _bind(bindings: Bindings, part: Term | str, value: Term) -> bool:
    if not isinstance(part, str):
        return True  # a constant, already matched
    known = bindings.setdefault(part, value)
    return known == value


def members_of(head: Term, triples: Triples) -> tuple[tuple[Term, ...], Premises]:
    """Return the members of an RDF list and the triples of its cells; a broken or circular list has none."""
    members: list[Term] = []
    cells: list[Statement] = []
    seen: set[Term] = set()
    while head != _NIL:
        first, rest = list(triples.match(head, _FIRST, None)), list(triples.match(head, _REST, None))
        if head in seen or not _one_value(first, triples) or not _one_value(rest, triples):
            return (), ()
        seen.add(head)
        members.append(first[0][2])
        cells += [first[0], rest[0]]
        head = rest[0][2]
    return tuple(members), tuple(cells)


def _one_value(cells: list[Statement], triples: Triples) -> bool:
    """Tell whether a cell has one value; what sameness has put beside the stated one is the same value."""
    return bool(cells) and all(_made(cells[0][2], _SAME, c[2]) in triples for c in cells[1:])


Solutions = Iterator[tuple[Bindings, Premises]]


def _chain(members: tuple[Term, ...], cells: Premises, triples: Triples, bindings: Bindings) -> Solutions:
    """Walk ``?first p1 … pn ?last``."""
    paths: list[tuple[Term, Term, Premises]] = [
        (s, o, (_made(s, members[0], o),)) for s, _, o in triples.match(None, members[0], None)
    ]
    for member in members[1:]:
        paths = [
            (first, o, (*used, _made(last, member, o)))
            for first, last, used in paths
            for _, _, o in triples.match(last, member, None)
        ]
    for first, last, used in paths:
        yield {**bindings, "?first": first, "?last": last}, cells + used


def _all_types(members: tuple[Term, ...], cells: Premises, triples: Triples, bindings: Bindings) -> Solutions:
    for x, _, _ in triples.match(None, RDF_TYPE, members[0]):
        used = tuple(_made(x, RDF_TYPE, member) for member in members)
        if all(statement in triples for statement in used):
            yield {**bindings, "?x": x}, cells + used


def _member(members: tuple[Term, ...], cells: Premises, _: Triples, bindings: Bindings) -> Solutions:
    for member in members:
        yield {**bindings, "?member": member}, cells


def _pair_same(members: tuple[Term, ...], cells: Premises, triples: Triples, bindings: Bindings) -> Solutions:
    for x, y in combinations(members, 2):
        if (x, _SAME, y) in triples:
            yield bindings, (*cells, _made(x, _SAME, y))


def _pair_properties(members: tuple[Term, ...], cells: Premises, triples: Triples, bindings: Bindings) -> Solutions:
    for p, q in combinations(members, 2):
        for s, _, o in triples.match(None, p, None):
            if (s, q, o) in triples:
                yield bindings, (*cells, _made(s, p, o), _made(s, q, o))


def _pair_classes(members: tuple[Term, ...], cells: Premises, triples: Triples, bindings: Bindings) -> Solutions:
    for c, d in combinations(members, 2):
        for x, _, _ in triples.match(None, RDF_TYPE, c):
            if (x, RDF_TYPE, d) in triples:
                yield bindings, (*cells, _made(x, RDF_TYPE, c), _made(x, RDF_TYPE, d))


def _key(members: tuple[Term, ...], cells: Premises, triples: Triples, bindings: Bindings) -> Solutions:
    """Two members of ``?c`` that share a value of every key property; a missing value shares nothing."""
    cls = bindings["?c"]
    for value in {o for _, _, o in triples.match(None, members[0], None)}:
        holders = [s for s, _, _ in triples.match(None, members[0], value) if (s, RDF_TYPE, cls) in triples]
        for x, y in ((x, y) for x in holders for y in holders if x != y):
            shared = [_shared(x, y, member, triples) for member in members[1:]]
            if all(shared):
                used: Premises = (
                    _made(x, RDF_TYPE, cls),
                    _made(y, RDF_TYPE, cls),
                    _made(x, members[0], value),
                    _made(y, members[0], value),
                )
                yield {**bindings, "?x": x, "?y": y}, cells + used + tuple(s for pair in shared for s in pair)


def _shared(x: Term, y: Term, member: Term, triples: Triples) -> Premises:
    for statement in triples.match(x, member, None):
        if (y, member, statement[2]) in triples:
            return statement, _made(y, member, statement[2])
    return ()


_LISTS = {
    "chain": _chain,
    "all-types": _all_types,
    "member": _member,
    "pair-same": _pair_same,
    "pair-properties": _pair_properties,
    "pair-classes": _pair_classes,
    "key": _key,
}
