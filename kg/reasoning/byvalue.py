"""Rules that take literals by their values, for an evaluator that keeps every literal as it is written.

To a rule ``01`` and ``1`` are one (dt-eq), and each belongs to the datatypes its value lies in (dt-type2). Neither is
ever stated: a literal is no subject, and a fact is not repeated in every spelling. So each rule that would join on such
a thing is given beside itself one that asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations, product

from pyoxigraph import Literal, NamedNode

from kg.reasoning.dataranges import DataRanges
from kg.reasoning.interning import Terms
from kg.reasoning.literals import value_key
from kg.reasoning.program import Atom, CompiledRule, Fact, Filter, Program
from kg.vocab import term

# Between two literals that are written differently and have one value. Held, never stated.
ALIKE = NamedNode("urn:kg:alike")
# The filter that holds of a literal and a datatype that its value lies in.
WITHIN = "in"
# A rule that joins more values than this is given the spellings that differ in one of them.
_MOST_JOINED = 6
_STRING = term("xsd", "string")


def by_value(program: Program, terms: Terms, ranges: DataRanges) -> Program:
    """Return a program with the rules that go by values beside those of the table; domain rules stay as they are."""
    writer = _Variants(program, terms, ranges)
    made = dict.fromkeys(chain.from_iterable((rule, *writer.of(rule)) for rule in program.rules))
    return replace(program, rules=tuple(made), alike=writer.alike)


class _Variants:
    def __init__(self, program: Program, terms: Terms, ranges: DataRanges) -> None:
        self.alike = terms.number(ALIKE)
        self._type, self._same, self._terms, self._ranges = program.type, program.same_as, terms, ranges

    def of(self, rule: CompiledRule) -> Iterator[CompiledRule]:
        """Yield the rules to be put beside one."""
        if rule.place:
            return
        others = [*self._typed(rule), *self._typing(rule)]
        yield from others
        for one in (rule, *others):
            yield from self._spelled(one)

    def _typed(self, rule: CompiledRule) -> Iterator[CompiledRule]:
        """Yield the rule that asks of values, and not of members, whether they lie in a range; one for each way."""
        valued = self._valued(rule)
        asked = [atom for atom in rule.body if atom[1] == self._type and atom[2] >= 0 and atom[0] in valued]
        ways = {atom: self._ranges.within(self._terms.term(atom[2])) for atom in asked}
        asked = [atom for atom in asked if ways[atom]]
        body = tuple(atom for atom in rule.body if atom not in asked)
        for chosen in product(*(ways[atom] for atom in asked)) if asked else ():
            filters: list[Filter] = []
            axioms = list(rule.axioms)
            for (s, _, _), (datatypes, used) in zip(asked, chosen, strict=True):
                filters += sorted((WITHIN, s, self._terms.number(one)) for one in datatypes)
                axioms += map(self._terms.fact, used)
            yield replace(rule, body=body, filters=(*rule.filters, *filters), axioms=tuple(dict.fromkeys(axioms)))

    def _typing(self, rule: CompiledRule) -> Iterator[CompiledRule]:
        """Yield the rule that puts a value into a datatype where the range it names lies in one: it may contradict."""
        head = rule.head
        if head is None or head[1] != self._type or head[2] < 0 or head[0] not in self._valued(rule):
            return
        for datatype, used in self._ranges.beyond(self._terms.term(head[2])):
            axioms = (*rule.axioms, *map(self._terms.fact, used))
            yield replace(rule, head=(head[0], head[1], self._terms.number(datatype)), axioms=axioms)

    def _valued(self, rule: CompiledRule) -> set[int]:
        return {o for _, p, o in rule.body if p != self._type and o < 0}

    def _spelled(self, rule: CompiledRule) -> Iterator[CompiledRule]:
        """Yield the rule for values that are written in different ways."""
        places = self._joined(rule)
        sizes = range(1, len(places) + 1) if len(places) <= _MOST_JOINED else (1,)
        for chosen in chain.from_iterable(combinations(places, size) for size in sizes):
            body: list[Atom] = list(rule.body)
            least = min(0, *(part for atom in body for part in atom))
            for offset, place in enumerate(chosen, 1):
                s, p, o = body[place]
                body[place] = (s, p, least - offset)
                body.append((o, self.alike, least - offset))
            yield replace(rule, body=tuple(body))

    def _joined(self, rule: CompiledRule) -> list[int]:
        """Return the places of the atoms whose value is written elsewhere in the rule too: as a literal, or joined."""
        subjects = {s for s, _, _ in rule.body} | set(rule.head or ())
        seen: set[int] = set()
        places = []
        for place, (_, p, o) in enumerate(rule.body):
            if p in (self._type, self._same):
                continue
            if (o >= 0 and isinstance(self._terms.term(o), Literal)) or (o < 0 and o in seen and o not in subjects):
                places.append(place)
            seen.add(o)
        return places


class Spellings:
    """Which of the terms met so far are literals of one value in different texts."""

    def __init__(self, terms: Terms, alike: int) -> None:
        self._terms, self._alike = terms, alike
        self._seen = 0
        self._by_value: dict[object, list[int]] = {}

    def fresh(self) -> Iterator[Fact]:
        """Yield the pairs that the terms met since the last time make, each both ways."""
        for number in range(self._seen, len(self._terms)):
            literal = self._terms.term(number)
            if isinstance(literal, Literal):
                for other in self._others(literal, number):
                    yield number, self._alike, other
                    yield other, self._alike, number
        self._seen = len(self._terms)

    def _others(self, literal: Literal, number: int) -> list[int]:
        key = value_key(literal)
        if literal.datatype == _STRING:  # the most, each with its own text; only another datatype's may share it
            return list(self._by_value.get(key, ()))
        known = self._by_value.setdefault(key, [])
        plain = self._terms.known(Literal(str(key[1]))) if key[0] == "text" and key[2] == "" else None
        others = [*known, *([plain] if plain is not None and plain < number else [])]
        known.append(number)
        return others
