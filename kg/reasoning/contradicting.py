"""The contradictions of a closure: those that rules found, and those of equality and of values, which no rule sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import cast

from kg.reasoning.columns import EVERY
from kg.reasoning.compiling import DIFFERENT, SAME_AS
from kg.reasoning.joins import instance
from kg.reasoning.literals import differ, ill_typed, member
from kg.reasoning.matching import members_of
from kg.reasoning.program import CompiledRule
from kg.reasoning.proofs import Violation
from kg.reasoning.relations import Relations
from kg.reasoning.schema import DATATYPES
from kg.reasoning.triples import Statement, Triples, order
from kg.vocab import RDF_TYPE, term

_Clash = tuple[str, tuple[Statement, ...]]
_ALL_DIFFERENT = term("owl", "AllDifferent")


def contradictions(
    known: Relations, schema: Triples, conflicts: Iterable[tuple[CompiledRule, tuple[int, ...]]]
) -> tuple[Violation, ...]:
    """Return every contradiction, sorted; ``schema`` is the one given, ``conflicts`` are the matches of rules."""
    told = known.terms.statement
    found: set[_Clash] = {
        (rule.name, tuple(told(instance(a, list(values))) for a in rule.body)) for rule, values in conflicts
    }
    found.update(_unequal(known, schema))
    found.update(_different_values(known))
    found.update(_outside(known))
    by_text = sorted(found, key=lambda pair: (pair[0], [order(s) for s in pair[1]]))
    return tuple(Violation(rule, premises) for rule, premises in by_text)


def _unequal(known: Relations, schema: Triples) -> Iterator[_Clash]:
    """Yield eq-diff1, eq-diff2 and eq-diff3."""
    find, number = known.cliques.find, known.terms.number
    different = number(DIFFERENT)
    for s, o in zip(*known.given.get((different, EVERY), ((), ())), strict=True):
        if find(s) == find(o):
            said = known.terms.statement((s, different, o))
            yield "eq-diff1", ((said[0], SAME_AS, said[2]), said)
    for rule, name in (("eq-diff2", "members"), ("eq-diff3", "distinctMembers")):
        for x, p, head in schema.match(None, term("owl", name), None):
            if (x, RDF_TYPE, _ALL_DIFFERENT) not in schema:
                continue
            members, cells = members_of(head, schema)
            for a, b in combinations(members, 2):
                if find(number(a)) == find(number(b)):
                    same = cast("Statement", (a, SAME_AS, b))
                    yield rule, ((x, RDF_TYPE, _ALL_DIFFERENT), (x, p, head), *cells, same)


def _different_values(known: Relations) -> Iterator[_Clash]:
    """Yield dt-diff."""
    for group in known.cliques.all():
        literals = [known.literal_at(t) for t in group if known.literal(t)]
        for a, b in combinations(literals, 2):
            if differ(a, b):
                yield "dt-diff", (cast("Statement", (a, SAME_AS, b)),)


def _outside(known: Relations) -> Iterator[_Clash]:
    """Yield dt-not-type."""
    outside = _outside_a_datatype(known)
    if outside:
        for statement in known.statements():
            if known.terms.known(statement[2]) in outside:
                yield "dt-not-type", (statement,)


def _outside_a_datatype(known: Relations) -> set[int]:
    """The literals outside their own datatype, or outside one that something says they belong to."""
    typed = (n for n, x in enumerate(known.terms.texts) if x.startswith('"') and not x.endswith('"'))
    found = {n for n in typed if ill_typed(known.literal_at(n))}
    for datatype in DATATYPES:
        kind = known.cliques.find(known.terms.number(datatype))
        roots = set(known.now.get((known.type, kind), ((), ()))[0])
        literals = (n for root in roots for n in known.cliques.of(root) if known.literal(n))
        found |= {n for n in literals if member(known.literal_at(n), datatype) is False}
    return found
