"""The ontology compiled: the W3C table evaluated on the schema leaves Datalog rules over properties and classes.

A rule's patterns about the schema (``?p rdfs:domain ?c``, a list) are solved here, once for every axiom; what is left
of its body are atoms with a fixed predicate. Each compiled rule keeps the axioms it came from, so a proof step can name
them. The rules of equality are not compiled: evaluators know them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from pyoxigraph import Literal

from kg.reasoning.interning import Terms
from kg.reasoning.matching import Bindings, Pattern, Premises, compiled, members_of, solve_triple
from kg.reasoning.program import Atom, CompiledRule, Fact, Program
from kg.reasoning.table import RULES, Rule
from kg.reasoning.triples import Statement, Term, Triples
from kg.vocab import PREFIXES, RDF_TYPE, term

SAME_AS, DIFFERENT = term("owl", "sameAs"), term("owl", "differentFrom")
_NOTHING, _THING = term("owl", "Nothing"), term("owl", "Thing")
_SCHEMA = (PREFIXES["rdfs"], PREFIXES["owl"], PREFIXES["rdf"])
_EQUALITY = frozenset("eq-ref eq-sym eq-trans eq-rep-s eq-rep-p eq-rep-o dt-diff dt-not-type".split())
_SCHEMA_RULES = ("scm-", "eq-diff")


def about_schema(statement: Statement) -> bool:
    """Tell a triple that a rule reads as schema: in the vocabulary's own terms, and no equality or membership."""
    _, p, o = statement
    if p == RDF_TYPE:
        return not isinstance(o, Literal) and o.value.startswith(_SCHEMA) and o not in (_NOTHING, _THING)
    return p not in (SAME_AS, DIFFERENT) and p.value.startswith(_SCHEMA)


def schema_program(schema: Triples, terms: Terms) -> Program:
    """Return the rules that close a schema: the ``scm-`` rules, over their own vocabulary."""
    rules = (rule for rule in RULES if rule.name.startswith("scm-"))
    return _program(rules, schema, terms, frozenset())


def compile_program(
    schema: Triples, terms: Terms, redundant: Collection[Statement] = frozenset(), *, close_schema: bool = True
) -> Program:
    """Return the table compiled for a closed schema.

    ``redundant`` are schema triples whose consequences follow from others (a subclass of a subclass): no rule is made
    from them. ``close_schema`` keeps the ``scm-`` rules beside those over individuals, and those by which sameness
    contradicts: an evaluator that joins equal terms into one sees that itself.
    """
    chosen = [r for r in RULES if r.name not in _EQUALITY and (close_schema or not r.name.startswith(_SCHEMA_RULES))]
    return _program(chosen, schema, terms, redundant)


def _program(rules: Iterable[Rule], schema: Triples, terms: Terms, redundant: Collection[Statement]) -> Program:
    made: dict[CompiledRule, None] = {}
    facts: dict[Fact, CompiledRule] = {}
    for rule in rules:
        for one in _compiled_rule(rule, schema, terms, redundant):
            if one.body:
                made.setdefault(one)
            elif one.head is not None:
                facts.setdefault(one.head, one)
    return Program(terms.number(RDF_TYPE), terms.number(SAME_AS), tuple(made), tuple(facts.items()))


def _compiled_rule(
    rule: Rule, schema: Triples, terms: Terms, redundant: Collection[Statement]
) -> Iterator[CompiledRule]:
    body, heads = compiled(rule)
    if rule.trivial or not body:
        return
    # The scm- rules read and write schema only: they stay rules, unless a list must be walked.
    whole = rule.name.startswith("scm-") and all(pattern.kind == "triple" for pattern in body)
    for bindings, axioms, atoms in _partial(body, schema, {}, whole=whole):
        if any(axiom in redundant for axiom in axioms):
            continue
        for head in heads or (None,):
            made = _rule(rule.name, atoms, head, bindings, axioms, terms)
            if made is not None:
                yield made


def _rule(
    name: str, atoms: tuple[Pattern, ...], head: Pattern | None, bindings: Bindings, axioms: Premises, terms: Terms
) -> CompiledRule | None:
    variables: dict[str, int] = {}

    def number(part: Term | str) -> int:
        if not isinstance(part, str):
            return terms.number(part)
        if part in bindings:
            return terms.number(bindings[part])
        return variables.setdefault(part, -1 - len(variables))

    def atom(pattern: Pattern) -> Atom:
        s, p, o = (number(part) for part in pattern.parts)
        return s, p, o

    body = tuple(dict.fromkeys(atom(pattern) for pattern in atoms))
    conclusion = None if head is None else atom(head)
    same = terms.number(SAME_AS)
    # A thing is the same as itself, which nothing states; a list with one member twice contradicts by itself.
    body = tuple(one for one in body if one[1] != same or one[0] != one[2] or one[0] < 0)
    if conclusion is None and not body:
        body = (terms.fact(axioms[0]),)
    if any(isinstance(terms.term(p), Literal) for _, p, _ in (*body, *([conclusion] if conclusion else []))):
        return None
    if conclusion in body:
        return None
    different: tuple[tuple[int, int], ...] = ()
    if conclusion is not None and conclusion[1] == same and conclusion[0] != conclusion[2]:
        different = ((conclusion[0], conclusion[2]),)
    elif name == "eq-diff1":  # a difference carried over to one name alone says nothing that the two names do not
        different = ((body[0][0], body[0][2]),)
    return CompiledRule(name, body, conclusion, tuple(terms.fact(axiom) for axiom in axioms), different)


def _partial(
    body: tuple[Pattern, ...], schema: Triples, bindings: Bindings, *, whole: bool
) -> Iterator[tuple[Bindings, Premises, tuple[Pattern, ...]]]:
    """Yield the ways the schema patterns of a body hold: bindings, axioms used, and the atoms that are left."""
    if not body:
        yield bindings, (), ()
        return
    first, rest = body[0], body[1:]
    if first.kind == "list":
        members, cells = members_of(bindings[str(first.parts[0])], schema)
        for more, atoms in _walked(str(first.parts[1]), members):
            for bound, axioms, left in _partial(rest, schema, {**bindings, **more}, whole=whole):
                yield bound, cells + axioms, atoms + left
    elif whole or not _reads_schema(first):
        for bound, axioms, left in _partial(rest, schema, bindings, whole=whole):
            yield bound, axioms, (first, *left)
    else:
        for more, used in solve_triple(first.parts, schema, bindings):
            for bound, axioms, left in _partial(rest, schema, more, whole=whole):
                yield bound, used + axioms, left


def _reads_schema(pattern: Pattern) -> bool:
    _, p, o = pattern.parts
    if isinstance(p, str) or p in (SAME_AS, DIFFERENT):
        return False
    return p != RDF_TYPE or not (isinstance(o, str) or o == _NOTHING)


def _walked(name: str, members: tuple[Term, ...]) -> Iterator[tuple[Bindings, tuple[Pattern, ...]]]:
    """Yield what a list means for a rule: bindings, and atoms in the rule's variables."""
    if name == "member":
        yield from (({"?member": member}, ()) for member in members)
    elif name.startswith("pair-"):
        for one, other in combinations(members, 2):
            if name == "pair-properties":
                yield {}, (_atom("?s", one, "?o"), _atom("?s", other, "?o"))
            elif name == "pair-same":
                yield {}, (_atom(one, SAME_AS, other),)
            elif name == "pair-classes":
                yield {}, (_atom("?x", RDF_TYPE, one), _atom("?x", RDF_TYPE, other))
    elif members:
        yield {}, _WHOLE[name](members)


def _chain(members: tuple[Term, ...]) -> tuple[Pattern, ...]:
    stops = ["?first", *(f"?via{i}" for i in range(1, len(members))), "?last"]
    return tuple(_atom(stops[i], member, stops[i + 1]) for i, member in enumerate(members))


def _all_types(members: tuple[Term, ...]) -> tuple[Pattern, ...]:
    return tuple(_atom("?x", RDF_TYPE, member) for member in members)


def _key(members: tuple[Term, ...]) -> tuple[Pattern, ...]:
    values = [f"?key{i}" for i in range(len(members))]
    shared = [_atom(x, m, v) for m, v in zip(members, values, strict=True) for x in ("?x", "?y")]
    return (_atom("?x", RDF_TYPE, "?c"), _atom("?y", RDF_TYPE, "?c"), *shared)


def _atom(*parts: Term | str) -> Pattern:
    return Pattern("triple", parts)


_WHOLE = {"chain": _chain, "all-types": _all_types, "key": _key}
