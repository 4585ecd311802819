"""The reasoner over any RDF files: what follows from them as N-Triples, and their contradictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from kg.errors import ReasoningError
from kg.reasoning import processes
from kg.reasoning.bulk import Bulk, Limits
from kg.reasoning.clock import Clock
from kg.reasoning.interning import TextTerms
from kg.reasoning.loading import load
from kg.reasoning.matching import clash_of_value, firings
from kg.reasoning.proofs import Violation
from kg.reasoning.rulecheck import check_rules, unknown
from kg.reasoning.rulefile import read_rules
from kg.reasoning.strata import called
from kg.reasoning.table import RULES
from kg.reasoning.triples import Statement, Term, Triples, order

# Rules that would make two values one (dt-diff, where they differ).
_EQUATING_VALUES = frozenset(["prp-fp", "cls-maxc2", "cls-maxqc3", "cls-maxqc4"])
ENGINES = ("nemo", "owlrl")


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What files entail beyond what they say, what contradicts, what is outside the profile or not there.

    ``lines`` yields the inferred triples as N-Triples, in the same order in every run; ``given`` what the files say.
    ``limited`` tells that a hierarchy is too deep for all its pairs to be written; what is concluded of individuals
    is complete. ``unmet`` are the classes and properties that domain rules ask for and that neither the files nor a
    rule's conclusion mention, with their places.
    """

    lines: Callable[[], Iterator[str]]
    violations: tuple[Violation, ...]
    ignored: tuple[Statement, ...] = ()
    missing: tuple[Term, ...] = ()
    limited: bool = False
    given: Callable[[], Iterable[Statement]] = tuple
    unmet: tuple[str, ...] = ()

    @property
    def inferred(self) -> tuple[Statement, ...]:
        """The inferred triples, all in memory."""
        quads = ox.parse(self.ntriples(), format=ox.RdfFormat.N_TRIPLES)
        return tuple(cast("Statement", (q.subject, q.predicate, q.object)) for q in quads)

    def ntriples(self) -> str:
        """Return the inferred triples as N-Triples, one a line."""
        return "".join(self.lines())


def reason_files(
    paths: Iterable[Path], engine: str = "nemo", limits: Limits | None = None, rules: Iterable[Path] = ()
) -> Conclusions:
    """Return the OWL 2 RL closure of files taken together; ReasoningError names a file that cannot be read.

    ``limits``: where they are reached, ReasoningError; the time is looked at between the steps (``within`` gives up in
    the middle of one). ``rules`` are files of domain rules to apply besides; RuleError says what is wrong in which
    line and column.
    """
    limits = limits or Limits()
    clock = Clock(limits.seconds)
    read = check_rules(read_rules(rules))
    if engine == "owlrl":
        if read:
            raise ReasoningError("owlrl knows no rules but its own; leave out --rules, or use --engine nemo")
        return _reference(paths, clock)
    if engine != "nemo":
        raise ReasoningError(f"{engine}: no such engine; there are {' and '.join(ENGINES)}")
    processes.start()  # while the files are read
    bulk = Bulk(TextTerms(), rules=read)
    for index, path in enumerate(paths):
        load(path, bulk, index, clock.check)
    concluded = {rule.head.predicate for rule in read}
    known = bulk.terms.known
    unmet = unknown(read, lambda atom: atom.predicate in concluded or known(atom.predicate) is not None)
    messages = tuple(f"{place}: {called(atom.predicate)} is in none of the files" for place, atom in unmet)
    bulk.close(limits, clock)
    return Conclusions(bulk.lines, bulk.violations, bulk.ignored, bulk.missing, bulk.limited, bulk.statements, messages)


def _reference(paths: Iterable[Path], clock: Clock) -> Conclusions:
    from kg.reasoning.owl import owl_conclusions

    bulk = Bulk(TextTerms())
    for index, path in enumerate(paths):
        load(path, bulk, index, clock.check)
    given = tuple(bulk.statements())
    concluded, of_values = owl_conclusions(given)
    inferred = tuple(sorted(concluded, key=order))
    found = _violations(given, inferred, of_values)
    return Conclusions(lambda: (f"{s} {p} {o} .\n" for s, p, o in inferred), found, given=lambda: given)


def _violations(
    given: tuple[Statement, ...], inferred: tuple[Statement, ...], of_values: Iterable[Statement]
) -> tuple[Violation, ...]:
    known = Triples([*given, *inferred])
    found = {
        (firing.rule, tuple(sorted(firing.premises, key=order)))
        for rule in RULES
        if rule.head == "false" or rule.name in _EQUATING_VALUES
        for firing in firings(rule, known)
        if firing.conclusion is None
    }
    outside = {s for s, p, o in of_values if clash_of_value(cast("ox.Literal", s), p, o) == "dt-not-type"}
    found.update(("dt-not-type", (statement,)) for statement in given if statement[2] in outside)
    ordered = sorted(found, key=lambda pair: (pair[0], [order(s) for s in pair[1]]))
    return tuple(Violation(rule, premises) for rule, premises in ordered)
