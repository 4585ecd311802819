"""Contradictions in plain RDF as lines: the code, the rule, the individuals in words, and the proof of each side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from kg.reasoning.compiling import about_schema
from kg.reasoning.proofs import Step, Violation
from kg.reasoning.triples import Statement, Term
from kg.vocab import PREF_LABEL, RDFS_LABEL, shorten


def told_violations(
    violations: Iterable[Violation], given: Iterable[Statement], steps: Mapping[Statement, Step]
) -> Iterator[str]:
    """Yield the lines of some contradictions; ``steps`` hold the inferences, each told once for all of them."""
    known = set(given)
    labels = sorted((s for s in known if s[1] in (PREF_LABEL, RDFS_LABEL) and isinstance(s[2], Literal)), key=str)
    names: dict[Term, str] = {s: o.value for s, _, o in labels}
    told: set[Statement] = set()
    for violation in violations:
        about = dict.fromkeys(_named(s[0], names) for s in violation.premises if not about_schema(s))
        yield f"kg: {violation.rule}: {violation.words} [{violation.code}]: {', '.join(about)}"
        for premise in violation.premises:
            yield from _proved(premise, known, steps, told)


def _named(node: Term, names: Mapping[Term, str]) -> str:
    return names.get(node) or (shorten(node.value) if isinstance(node, NamedNode) else str(node))


def _proved(
    premise: Statement, given: set[Statement], steps: Mapping[Statement, Step], told: set[Statement]
) -> Iterator[str]:
    waiting = [(premise, 1)]
    while waiting:
        (s, p, o), depth = waiting.pop()
        statement, step = (s, p, o), None if (s, p, o) in given else steps.get((s, p, o))
        how = "" if step is None else f"   [{step.rule}{', told above' if statement in told else ''}]"
        yield f"      {'  ' * min(depth - 1, 30)}{s} {p} {o}{how}"
        if step is not None and statement not in told:
            told.add(statement)
            waiting += [(other, depth + 1) for other in step.premises[::-1]]
