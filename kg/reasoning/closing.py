"""Rounds of compiled rules in Nemo, with equal terms joined between them, until nothing new comes.

The schema is closed and compiled, the rules are evaluated stratum by stratum, and where they conclude new schema, or
join terms that the schema names, it is closed and compiled again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from kg.errors import RuleError
from kg.reasoning.beyond import derived_datatypes, implied
from kg.reasoning.clock import Clock
from kg.reasoning.columns import EVERY, columns
from kg.reasoning.compiling import DIFFERENT, SAME_AS, compile_program
from kg.reasoning.domain import DomainRule
from kg.reasoning.literals import member, value_key
from kg.reasoning.lowering import lower, with_rules
from kg.reasoning.nemo import evaluate
from kg.reasoning.ordering import Extent, extent
from kg.reasoning.program import CompiledRule, Program
from kg.reasoning.reflexive import reflexive
from kg.reasoning.relations import Relations
from kg.reasoning.schema import DATATYPES, Closed, axiomatic, close_schema
from kg.reasoning.strata import Strata, called, stratify
from kg.reasoning.triples import Statement, Triples

_SCHEMA_MOVED = (
    "what the rules conclude changes the schema that they were stratified with; conclude nothing that makes a class"
    " or property more than it is declared to be"
)
Conflicts = tuple[tuple[CompiledRule, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """How a closure ended: the schema given, the matches of contradictions, and whether pairs were left out."""

    schema: Triples
    conflicts: Conflicts
    limited: bool


def close(known: Relations, rules: tuple[DomainRule, ...], memory: int | None, clock: Clock) -> Closing:
    """Find everything that follows from what was given; ReasoningError where a limit is reached.

    ``rules`` are domain rules beside those of the ontology. RuleError where they cannot be stratified with it.
    """
    number = known.terms.number
    for rule in rules:
        lower(rule, number)  # its values take part in what is equal to what
    first = known.schema(known.given)
    same = number(SAME_AS)
    for one, other in _equal_literals(known):
        known.cliques.join(one, other)
    known.join(known.given.get((same, EVERY)))
    known.now = known.rewritten(known.given) if known.cliques else dict(known.given)
    _differ_both_ways(known)
    datatypes = derived_datatypes([d for d in DATATYPES if _speaks_of(d, first, known)])
    while True:
        clock.check()
        closed, last = _closed_schema(known, datatypes)
        clock.check()
        program = compile_program(closed.triples, known.terms, closed.redundant, close_schema=False)
        program = with_rules(program, rules, lambda term: known.cliques.find(number(term)))
        strata = stratify(program, lambda number: called(known.terms.term(number)))
        conflicts = _Rounds(known, closed, memory, clock).evaluated(program, strata)
        if conflicts is not None:
            known.state(last)
            return Closing(first, conflicts, closed.limited)


def _closed_schema(known: Relations, datatypes: list[Statement]) -> tuple[Closed, list[Statement]]:
    """Return the closed schema of what holds now, and what is reflexive in it and leads to nothing more."""
    schema = known.schema(known.now)
    found = list(reflexive(schema))
    last = [one.statement for one in found if not one.leads]
    assumed = [*axiomatic(), *datatypes, *(one.statement for one in found if one.leads)]
    closed = close_schema(schema, known.terms, assumed)
    while more := list(implied(closed.triples)):
        assumed += more
        closed = close_schema(schema, known.terms, assumed)
    return closed, last


class _Rounds:
    """The rounds over one closed schema."""

    def __init__(self, known: Relations, closed: Closed, memory: int | None, clock: Clock) -> None:
        self._known, self._closed, self._memory, self._clock = known, closed, memory, clock
        self._begun = len(known.new)
        self._joined = False

    def evaluated(self, program: Program, strata: Strata) -> Conflicts | None:
        """Evaluate stratum by stratum and return the contradictions; None where the schema is another now."""
        known = self._known
        known.state(self._closed.inferred)
        self._begun = len(known.new)
        known.state(known.terms.statement(fact) for fact, _ in program.facts)
        conflicts: Conflicts = ()
        for level in range(strata.count):
            rules = tuple(rule for rule in program.rules if strata.of_rule(rule) <= level)
            conflicts = self._at_rest(replace(program, rules=rules))
            if self._moved():
                if level:
                    raise RuleError(_SCHEMA_MOVED)
                return None
        return conflicts

    def _at_rest(self, program: Program) -> Conflicts:
        """Evaluate and join what came out as the same, until nothing does."""
        known = self._known
        _type_literals(program, known)
        while True:
            found = evaluate(program, known.now, self._memory, self._clock.left(), lambda: _extents(known))
            known.extend(found.new)
            if not known.join(found.new.get((program.same_as, EVERY))):
                return found.conflicts
            self._joined = True
            known.now = known.rewritten(known.now)

    def _moved(self) -> bool:
        """Tell whether the schema is another than the closed one: by what was concluded, or by what was joined."""
        known, triples = self._known, self._closed.triples
        if any(s not in triples for new in known.new[self._begun :] for s in known.about_schema(new)):
            return True
        return self._joined and any(
            number != known.cliques.find(number) for s in triples for number in known.terms.fact(s)
        )


# What is known before any rule ---------------------------------------------------------------------------------


def _speaks_of(datatype: NamedNode, schema: Triples, known: Relations) -> bool:
    """Tell a datatype that an axiom or a membership names."""
    at_all = known.terms.known(datatype)
    return at_all is not None and ((known.type, at_all) in known.given or any(o == datatype for _, _, o in schema))


def _differ_both_ways(known: Relations) -> None:
    """State every difference the other way round: no rule of the table says it, and it always holds."""
    key = (known.terms.number(DIFFERENT), EVERY)
    left, right = known.now.get(key, columns())
    known.state_pairs(key, dict.fromkeys(zip(right, left, strict=True)))


def _equal_literals(known: Relations) -> Iterator[tuple[int, int]]:
    """Yield literals of one value and different texts; a plain string has only itself."""
    keys: dict[object, int] = {}
    texts = known.terms.texts
    typed = [n for n, text in enumerate(texts) if '"^^<' in text and text.startswith('"')]
    for number in typed:
        first = keys.setdefault(value_key(known.literal_at(number)), number)
        if first != number:
            yield first, number
    if typed:  # a token or a name may be a plain string's value
        for number, text in enumerate(texts):
            if text.startswith('"') and text.endswith('"'):
                other = keys.get(value_key(known.literal_at(number)))
                if other is not None:
                    yield other, number


def _type_literals(program: Program, known: Relations) -> None:
    """State dt-type2 where a rule asks for it: the literals in a datatype that a body names."""
    asked = {o for rule in program.rules for _, p, o in rule.body if p == program.type and o >= 0}
    for datatype in DATATYPES:
        kind = known.cliques.find(known.terms.number(datatype))
        if kind in asked:
            numbers = range(len(known.terms))
            found = (n for n in numbers if known.literal(n) and member(known.literal_at(n), datatype))
            known.state_pairs((known.type, kind), {(known.cliques.find(n),) * 2: None for n in found})


def _extents(known: Relations) -> Iterator[tuple[int, Extent]]:
    """Yield what the literals cover that have an order."""
    for number, text in enumerate(known.terms.texts):
        if text.startswith('"') and '"^^<' in text:
            covered = extent(known.literal_at(number))
            if covered is not None:
                yield number, covered
