"""The complete closure of any RDF: rounds of compiled rules in Nemo, with equal terms joined between the rounds.

A round compiles the schema as it is, evaluates, joins what came out as the same, and is followed by another while new
equalities or new schema turn up. At the end every representative is expanded into the names it stands for.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import cast

from pyoxigraph import Literal, NamedNode

from kg.errors import RuleError
from kg.reasoning.beyond import derived_datatypes, implied
from kg.reasoning.cliques import Cliques
from kg.reasoning.clock import Clock
from kg.reasoning.compiling import DIFFERENT, SAME_AS, about_schema, compile_program
from kg.reasoning.domain import DomainRule
from kg.reasoning.interning import NotCanonicalError, TextTerms
from kg.reasoning.joins import instance
from kg.reasoning.literals import differ, ill_typed, member, value_key
from kg.reasoning.lowering import lower, with_rules
from kg.reasoning.matching import members_of
from kg.reasoning.nemo import EVERY, Columns, Key, columns, evaluate
from kg.reasoning.ordering import Extent, extent
from kg.reasoning.profile import missing_imports, outside
from kg.reasoning.program import Program
from kg.reasoning.proofs import Violation
from kg.reasoning.schema import DATATYPES, axiomatic, close_schema, reflexive, vocabulary
from kg.reasoning.strata import called, stratify
from kg.reasoning.triples import Statement, Term, Triples, order
from kg.vocab import RDF_TYPE, term

# In the vocabulary, and said of individuals.
_NO_SCHEMA = frozenset(
    str(term(prefix, name))
    for prefix, name in (
        ("owl", "Thing"), ("owl", "sameAs"), ("owl", "differentFrom"), ("owl", "NamedIndividual"), ("rdfs", "label"),
        ("rdfs", "comment"), ("rdfs", "seeAlso"), ("rdfs", "isDefinedBy"), ("rdfs", "Resource"),
    )
)  # fmt: skip


_SCHEMA_MOVED = (
    "what the rules conclude changes the schema that they were stratified with; conclude nothing that makes a class"
    " or property more than it is declared to be"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a run may use: bytes of memory for the evaluation, seconds from its start; None is no limit."""

    memory: int | None = None
    seconds: float | None = None


@dataclass(slots=True)
class Bulk:
    """Facts in columns by relation, on their way to a closure; ``inferred`` and ``violations`` are its result.

    ``rules`` are domain rules to apply beside those of the ontology, each stratum when the lower ones are complete.
    """

    terms: TextTerms
    given: dict[Key, Columns] = field(default_factory=dict)
    violations: tuple[Violation, ...] = ()
    ignored: tuple[Statement, ...] = ()
    missing: tuple[Term, ...] = ()
    limited: bool = False
    rules: tuple[DomainRule, ...] = ()
    _now: dict[Key, Columns] = field(default_factory=dict)
    _new: list[dict[Key, Columns]] = field(default_factory=list)
    _last: list[Statement] = field(default_factory=list)
    type: int = field(init=False)
    _cliques: Cliques = field(init=False)

    def __post_init__(self) -> None:
        self.type = self.terms.number(RDF_TYPE)
        self._cliques = Cliques(self._literal)

    def load(self, lines: Iterable[str], parse: Callable[[str], Iterable[str]] | None = None) -> None:
        """Put triples among those given: canonical N-Triples, which split at their first two blanks.

        Where ``parse`` is given, the lines are not known to be canonical: each that is not plainly so (the terms'
        ``numbers.check`` decides, once a term) is loaded as the canonical lines that ``parse`` makes of it.
        """
        numbers, kind, given = self.terms.numbers, self.type, self.given
        members: dict[int, Callable[[int], None]] = {}
        pairs: dict[int, tuple[Callable[[int], None], Callable[[int], None]]] = {}
        strange: list[str] = []
        for line in lines:
            try:
                s, property_, o = line.split(" ", 2)
                if parse and (o[-2:] != " ." or s[0] == '"' or property_[0] != "<"):
                    raise NotCanonicalError
                subject, p, value = numbers[s], numbers[property_], numbers[o[:-2]]
            except (ValueError, IndexError):
                strange.append(line)
                continue
            if p == kind:
                put = members.get(value)
                if put is None:
                    column = given.setdefault((p, value), _twice())[0]
                    put = members[value] = column.append
                put(subject)
            else:
                both = pairs.get(p)
                if both is None:
                    left, right = given.setdefault((p, EVERY), columns())
                    both = pairs[p] = (left.append, right.append)
                both[0](subject)
                both[1](value)
        if strange and parse:
            check, numbers.check = numbers.check, None
            try:
                self.load([canonical for line in strange for canonical in parse(line)])
            finally:
                numbers.check = check

    def statements(self) -> Iterator[Statement]:
        """Yield the triples given, each once."""
        for (p, c), (left, right) in self.given.items():
            for s, o in dict.fromkeys(zip(left, right, strict=True)):
                yield self.terms.statement((s, p, o if c == EVERY else c))

    # Closing ----------------------------------------------------------------------------------------------------

    def close(self, limits: Limits, clock: Clock | None = None) -> None:
        """Find everything that follows and everything that contradicts; ReasoningError where a limit is reached.

        ``clock`` has been running where the time of the limits began before.
        """
        clock = clock or Clock(limits.seconds)
        same = self.terms.number(SAME_AS)
        for rule in self.rules:
            lower(rule, self.terms.number)  # its values take part in what is equal to what
        first = self._schema(self.given)
        self.ignored, self.missing = tuple(outside(first)), tuple(missing_imports(first))
        for one, other in self._equal_literals():
            self._cliques.join(one, other)
        self._join(self.given.get((same, EVERY)))
        self._now = self._rewritten(self.given) if self._cliques else dict(self.given)
        self._differ_both_ways()
        datatypes = derived_datatypes([d for d in DATATYPES if self._speaks_of(d, first)])
        known = Triples()
        level, levels = 0, 1
        while True:
            clock.check()
            schema = self._schema(self._now)
            leading, self._last = reflexive(Triples([*schema, *axiomatic()]))
            assumed = [*axiomatic(), *datatypes, *leading]
            closed = close_schema(schema, self.terms, assumed)
            while more := list(implied(closed.triples)):
                assumed += more
                closed = close_schema(schema, self.terms, assumed)
            self.limited = closed.limited
            if len(known) == len(closed.triples) and all(s in known for s in closed.triples):
                level += 1
                if level == levels:
                    break
            elif level:
                raise RuleError(_SCHEMA_MOVED)
            known = closed.triples
            program = compile_program(closed.triples, self.terms, closed.redundant, close_schema=False)
            program = with_rules(program, self.rules, lambda term: self._cliques.find(self.terms.number(term)))
            strata = stratify(program, lambda number: called(self.terms.term(number)))
            levels = strata.count
            program = replace(program, rules=tuple(r for r in program.rules if strata.of_rule(r) <= level))
            self._state(closed.inferred)
            self._state(self.terms.statement(fact) for fact, _ in program.facts)
            self._type_literals(program)
            while True:
                found = evaluate(program, self._now, limits.memory, clock.left(), self._extents)
                self._extend(found.new)
                if not self._join(found.new.get((same, EVERY))):
                    break
                self._now = self._rewritten(self._now)
        self._state(self._last)
        conflicts = {
            (rule.name, tuple(self.terms.statement(instance(a, list(values))) for a in rule.body))
            for rule, values in found.conflicts
        }
        self.violations = _ordered({*conflicts, *self._unequal(first), *self._clashing_literals()})

    def _speaks_of(self, datatype: NamedNode, schema: Triples) -> bool:
        """Tell a datatype that an axiom or a membership names."""
        at_all = self.terms.known(datatype)
        return at_all is not None and ((self.type, at_all) in self.given or any(o == datatype for _, _, o in schema))

    def _differ_both_ways(self) -> None:
        """State every difference the other way round: no rule of the table says it, and it always holds."""
        key = (self.terms.number(DIFFERENT), EVERY)
        left, right = self._now.get(key, columns())
        self._state_pairs(key, dict.fromkeys(zip(right, left, strict=True)))

    def _schema(self, relations: dict[Key, Columns]) -> Triples:
        texts, found = self.terms.texts, Triples()
        for (p, c), (left, right) in relations.items():
            if not vocabulary(texts[p if c == EVERY else c]) or texts[p if c == EVERY else c] in _NO_SCHEMA:
                continue
            for s, o in zip(left, right, strict=True):
                statement = self.terms.statement((s, p, o if c == EVERY else c))
                if not isinstance(statement[0], Literal) and about_schema(statement):
                    found.add(statement)
        return found

    def _state(self, statements: Iterable[Statement]) -> None:
        """Take statements into what holds now, where they do not hold already."""
        made: dict[Key, dict[tuple[int, int], None]] = {}
        for s, p, o in (map(self._cliques.find, self.terms.fact(statement)) for statement in statements):
            key, pair = ((p, o), (s, s)) if p == self.type else ((p, EVERY), (s, o))
            made.setdefault(key, {})[pair] = None
        for key, pairs in made.items():
            self._state_pairs(key, pairs)

    def _state_pairs(self, key: Key, pairs: Iterable[tuple[int, int]]) -> None:
        held = set(zip(*self._now.get(key, ((), ())), strict=True))
        fresh = [pair for pair in pairs if pair not in held]
        if fresh:
            self._extend({key: (array("I", (a for a, _ in fresh)), array("I", (b for _, b in fresh)))})

    def _type_literals(self, program: Program) -> None:
        """State dt-type2 where a rule asks for it: the literals in a datatype that a body names."""
        asked = {o for rule in program.rules for _, p, o in rule.body if p == self.type and o >= 0}
        for datatype in DATATYPES:
            kind = self._cliques.find(self.terms.number(datatype))
            if kind in asked:
                found = (
                    n for n in range(len(self.terms)) if self._literal(n) and member(self._literal_at(n), datatype)
                )
                self._state_pairs((self.type, kind), {(self._cliques.find(n),) * 2: None for n in found})

    def _extents(self) -> Iterator[tuple[int, Extent]]:
        """Yield what the literals cover that have an order."""
        for number, text in enumerate(self.terms.texts):
            if text.startswith('"') and '"^^<' in text:
                covered = extent(self._literal_at(number))
                if covered is not None:
                    yield number, covered

    def _literal_at(self, number: int) -> Literal:
        return cast("Literal", self.terms.term(number))

    def _extend(self, new: dict[Key, Columns]) -> None:
        for key, (left, right) in new.items():
            held = self._now.get(key)
            if held is None:
                self._now[key] = (left, right)
            else:
                joined = held[0] + left
                self._now[key] = (joined, joined if key[1] != EVERY else held[1] + right)
        self._new.append(new)

    # Equality ---------------------------------------------------------------------------------------------------

    def _literal(self, number: int) -> bool:
        return self.terms.texts[number].startswith('"')

    def _join(self, pairs: Columns | None) -> bool:
        joined = [self._cliques.join(a, b) for a, b in zip(*pairs, strict=True)] if pairs else []
        return any(joined)

    def _equal_literals(self) -> Iterator[tuple[int, int]]:
        """Yield literals of one value and different texts; a plain string has only itself."""
        keys: dict[object, int] = {}
        typed = [n for n, text in enumerate(self.terms.texts) if '"^^<' in text and text.startswith('"')]
        for number in typed:
            first = keys.setdefault(value_key(self._literal_at(number)), number)
            if first != number:
                yield first, number
        if typed:  # a token or a name may be a plain string's value
            for number, text in enumerate(self.terms.texts):
                if text.startswith('"') and text.endswith('"'):
                    other = keys.get(value_key(self._literal_at(number)))
                    if other is not None:
                        yield other, number

    def _rewritten(self, relations: dict[Key, Columns]) -> dict[Key, Columns]:
        find = self._cliques.find
        made: dict[Key, dict[tuple[int, int], None]] = {}
        for (p, c), pairs in relations.items():
            key = (find(p), EVERY if c == EVERY else find(c))
            made.setdefault(key, {}).update(dict.fromkeys(zip(*(map(find, column) for column in pairs), strict=True)))
        return {
            key: (array("I", (a for a, _ in pairs)), array("I", (b for _, b in pairs))) for key, pairs in made.items()
        }

    # Contradictions ---------------------------------------------------------------------------------------------

    def _unequal(self, schema: Triples) -> Iterator[tuple[str, tuple[Statement, ...]]]:
        """Yield eq-diff1, eq-diff2 and eq-diff3."""
        find = self._cliques.find
        different = self.terms.number(DIFFERENT)
        for s, o in zip(*self.given.get((different, EVERY), ((), ())), strict=True):
            if find(s) == find(o):
                said = self.terms.statement((s, different, o))
                yield "eq-diff1", ((said[0], SAME_AS, said[2]), said)
        for rule, name in (("eq-diff2", "members"), ("eq-diff3", "distinctMembers")):
            for x, p, head in schema.match(None, term("owl", name), None):
                if (x, RDF_TYPE, term("owl", "AllDifferent")) not in schema:
                    continue
                members, cells = members_of(head, schema)
                for a, b in combinations(members, 2):
                    if find(self.terms.number(a)) == find(self.terms.number(b)):
                        same = cast("Statement", (a, SAME_AS, b))
                        yield rule, ((x, RDF_TYPE, term("owl", "AllDifferent")), (x, p, head), *cells, same)

    def _clashing_literals(self) -> Iterator[tuple[str, tuple[Statement, ...]]]:
        """Yield dt-diff and dt-not-type."""
        for group in self._cliques.all():
            literals = [self._literal_at(t) for t in group if self._literal(t)]
            for a, b in combinations(literals, 2):
                if differ(a, b):
                    yield "dt-diff", (cast("Statement", (a, SAME_AS, b)),)
        outside_of = self._outside_a_datatype()
        if not outside_of:
            return
        for statement in self.statements():
            if self.terms.known(statement[2]) in outside_of:
                yield "dt-not-type", (statement,)

    def _outside_a_datatype(self) -> set[int]:
        """The literals outside their own datatype, or outside one that something says they belong to."""
        typed = (n for n, x in enumerate(self.terms.texts) if x.startswith('"') and not x.endswith('"'))
        found = {n for n in typed if ill_typed(self._literal_at(n))}
        for datatype in DATATYPES:
            kind = self._cliques.find(self.terms.number(datatype))
            roots = set(self._now.get((self.type, kind), ((), ()))[0])
            literals = (n for root in roots for n in self._cliques.of(root) if self._literal(n))
            found |= {n for n in literals if member(self._literal_at(n), datatype) is False}
        return found

    # The result -------------------------------------------------------------------------------------------------

    def lines(self) -> Iterator[str]:
        """Yield what was inferred as N-Triples, a line each; what no RDF can say (a literal as subject) is left out."""
        texts = self.terms.texts
        writable = [not text.startswith('"') for text in texts]
        seen: set[int] = set()
        for (p, c), (left, right) in self._expanded() if self._cliques else self._concluded():
            if not texts[p].startswith("<"):
                continue
            end = f" {texts[p]} " + (f"{texts[c]} .\n" if c != EVERY else "")
            if c != EVERY:
                yield from (texts[s] + end for s in left if writable[s])
            else:
                yield from (f"{texts[s]}{end}{texts[o]} .\n" for s, o in zip(left, right, strict=True) if writable[s])
        yield from self._reflexive(seen)

    def _concluded(self) -> Iterator[tuple[Key, Columns]]:
        for new in self._new:
            yield from new.items()

    def _expanded(self) -> Iterator[tuple[Key, Columns]]:
        """Yield what holds now under every name, less what was given."""
        of, same = self._cliques.of, self.terms.number(SAME_AS)
        now = dict(self._now)
        groups = [(a, b) for group in self._cliques.all() for a in group for b in group if a != b]
        now[(same, EVERY)] = (array("I", (a for a, _ in groups)), array("I", (b for _, b in groups)))
        for extra in self._of_values():
            held = now.get(extra[0], columns())
            now[extra[0]] = (held[0] + extra[1][0], held[1] + extra[1][1])
        for (p, c), (left, right) in now.items():
            pairs = {
                (x, y if c == EVERY else x)
                for s, o in zip(left, right, strict=True)
                for x in of(s)
                for y in (of(o) if c == EVERY else (x,))
            }
            for key in ((q, d) for q in of(p) for d in (of(c) if c != EVERY else (EVERY,))):
                if key == (same, EVERY):
                    pairs = {(a, b) for a, b in pairs if a != b}
                new = sorted(pairs - set(zip(*self.given.get(key, ((), ())), strict=True)))
                yield key, (array("I", (a for a, _ in new)), array("I", (b for _, b in new)))

    def _of_values(self) -> Iterator[tuple[Key, Columns]]:
        """Yield what a thing that is one with a literal is: a member of its datatypes, different from other values."""
        named = [
            (group[0], self._literal_at(next(t for t in group if self._literal(t))))
            for group in self._cliques.all()
            if any(map(self._literal, group)) and not self._literal(group[0])
        ]
        for root, literal in named:
            for datatype in DATATYPES:
                if member(literal, datatype):
                    yield (self.type, self.terms.number(datatype)), (array("I", [root]), array("I", [root]))
        different = self.terms.number(DIFFERENT)
        pairs = [(a, b) for (a, x), (b, y) in combinations(named, 2) if differ(x, y)]
        both = pairs + [(b, a) for a, b in pairs]
        if both:
            yield (different, EVERY), (array("I", (a for a, _ in both)), array("I", (b for _, b in both)))

    def _reflexive(self, seen: set[int]) -> Iterator[str]:
        """Yield eq-ref for every name in the closure."""
        texts = self.terms.texts
        seen.add(self.terms.number(SAME_AS))
        for (p, c), (left, right) in self._now.items():
            seen.update((p,))
            seen.update(left)
            seen.update(right if c == EVERY else (c,))
        same = str(SAME_AS)
        given = set(zip(*self.given.get((self.terms.numbers[same], EVERY), ((), ())), strict=True))
        for root in sorted(seen):
            for number in self._cliques.of(root):
                if not texts[number].startswith('"') and (number, number) not in given:
                    yield f"{texts[number]} {same} {texts[number]} .\n"


def _twice() -> Columns:
    """A class's members: the two columns are one."""
    column = array("I")
    return column, column


def _ordered(found: set[tuple[str, tuple[Statement, ...]]]) -> tuple[Violation, ...]:
    by_text = sorted(found, key=lambda pair: (pair[0], [order(s) for s in pair[1]]))
    return tuple(Violation(rule, premises) for rule, premises in by_text)
