"""Derivations of a closure: for every inferred triple a smallest well-founded (rule, premises), and their checker.

Triples are derived in rounds from the asserted ones; a premise always comes from an earlier round, so no proof rests
on itself. The checker knows only the rule table, and the domain rules it is given: it fires the named rule on the
premises alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.reasoning.codes import code_of
from kg.reasoning.dataranges import ranges_of
from kg.reasoning.domain import DomainRule
from kg.reasoning.literals import equal
from kg.reasoning.matching import Firing, Premises, firings
from kg.reasoning.replay import replays
from kg.reasoning.table import BY_NAME, RULES
from kg.reasoning.triples import Statement, Triples, order
from kg.vocab import PREFIXES, RDF_TYPE

_VOCABULARY = tuple(PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl", "xsd"))


@dataclass(frozen=True, slots=True)
class Step:
    """How one triple was inferred: the rule's name, the triples it was applied to, and those that had to be absent."""

    rule: str
    premises: Premises
    absent: Premises = ()


@dataclass(frozen=True, slots=True)
class Violation:
    """A contradiction: the rule that found it and the triples that cannot all hold."""

    rule: str
    premises: Premises

    @property
    def code(self) -> str:
        """The stable name of this kind of contradiction."""
        return code_of(self.rule)

    @property
    def words(self) -> str:
        """What is wrong, in words."""
        return BY_NAME[self.rule].words if self.rule in BY_NAME else self.rule


@dataclass(frozen=True, slots=True)
class Closure:
    """What follows from a set of triples: each inferred triple with its step, and the contradictions."""

    steps: Mapping[Statement, Step]
    violations: tuple[Violation, ...]


def derive(asserted: Iterable[Statement], allowed: Callable[[Statement], bool] | None = None) -> Closure:
    """Return the closure of the triples under the table; ``allowed`` restricts it to what an engine concluded."""
    known = Triples(asserted)
    steps: dict[Statement, Step] = {}
    while True:
        fresh = _round(known, allowed)
        if not fresh:
            break
        for statement in sorted(fresh, key=order):
            steps[statement] = fresh[statement]
            known.add(statement)
    found = {
        (f.rule, tuple(sorted(f.premises, key=order)))
        for rule in RULES
        for f in firings(rule, known)
        if f.conclusion is None
    }
    return Closure(
        steps,
        tuple(sorted((Violation(r, p) for r, p in found), key=lambda v: (v.rule, [order(s) for s in v.premises]))),
    )


def _round(known: Triples, allowed: Callable[[Statement], bool] | None) -> dict[Statement, Step]:
    best: dict[Statement, tuple[int, str, list[tuple[str, str, str]], Step]] = {}
    for rule in RULES:
        if rule.trivial or rule.head == "false":
            continue
        for firing in firings(rule, known):
            conclusion = firing.conclusion
            if (
                conclusion is None
                or conclusion in known
                or is_trivial(conclusion)
                or (allowed and not allowed(conclusion))
            ):
                continue
            candidate = _ranked(firing)
            if conclusion not in best or candidate[:3] < best[conclusion][:3]:
                best[conclusion] = candidate
    return {conclusion: ranked[3] for conclusion, ranked in best.items()}


def _ranked(firing: Firing) -> tuple[int, str, list[tuple[str, str, str]], Step]:
    premises = tuple(dict.fromkeys(firing.premises))
    return len(premises), firing.rule, [order(s) for s in premises], Step(firing.rule, premises)


def is_trivial(statement: Statement) -> bool:
    """Tell a triple that says nothing: reflexive, about owl:Thing, or an axiom of the vocabulary itself."""
    s, p, o = statement
    if s == o and p.value in (
        f"{PREFIXES['owl']}sameAs",
        f"{PREFIXES['rdfs']}subClassOf",
        f"{PREFIXES['rdfs']}subPropertyOf",
        f"{PREFIXES['owl']}equivalentClass",
        f"{PREFIXES['owl']}equivalentProperty",
    ):
        return True
    if isinstance(s, Literal):
        return True
    vocabulary = not isinstance(s, BlankNode) and is_vocabulary(s)
    thing = not isinstance(o, Literal | BlankNode) and o.value in (
        f"{PREFIXES['owl']}Thing",
        f"{PREFIXES['rdfs']}Resource",
    )
    return vocabulary or (thing and p == RDF_TYPE) or (thing and p.value.endswith("subClassOf"))


def is_vocabulary(term: NamedNode) -> bool:
    """Tell a term of RDF, RDFS, OWL or XSD."""
    return term.value.startswith(_VOCABULARY)


def holds(statement: Statement | None, step: Step, rules: Iterable[DomainRule] = ()) -> bool:
    """Replay one step: tell whether the named rule, on these premises alone, gives exactly this conclusion."""
    rule = BY_NAME.get(step.rule)
    if rule is not None:
        known = Triples([*step.premises, *_of_values(step.premises)])
        return not step.absent and any(f.conclusion == statement for f in firings(rule, known))
    return any(replays(one, statement, set(step.premises), set(step.absent)) for one in rules if one.name == step.rule)


def _of_values(premises: Premises) -> Iterator[Statement]:
    """Yield what holds of the literals in some statements: each in the spelling of another, and in their ranges."""
    literals = list(dict.fromkeys(o for _, _, o in premises if isinstance(o, Literal)))
    for s, p, o in premises:
        if isinstance(o, Literal):
            yield from ((s, p, other) for other in literals if other != o and equal(o, other))
    for one in literals:
        yield from (cast("Statement", (one, RDF_TYPE, range_)) for range_ in ranges_of(one, premises))


def check(asserted: Iterable[Statement], closure: Closure, rules: Iterable[DomainRule] = ()) -> list[Statement]:
    """Return the inferred triples whose proofs do not hold.

    A step fails, a premise has no ground, a proof rests on itself, or what had to be absent is there.
    """
    rules = tuple(rules)
    known = set(asserted)
    grounded = set(known)
    known.update(closure.steps)
    pending = dict(closure.steps)
    while True:
        ready = [s for s, step in pending.items() if all(p in grounded for p in step.premises)]
        if not ready:
            break
        for statement in ready:
            step = pending.pop(statement)
            if holds(statement, step, rules) and not any(missing in known for missing in step.absent):
                grounded.add(statement)
    return sorted((s for s in closure.steps if s not in grounded), key=order)
