"""The complete closure of any RDF: triples in, what follows from them out, with everything that contradicts."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from kg.reasoning.clock import Clock
from kg.reasoning.closing import close
from kg.reasoning.columns import EVERY, Columns, columns
from kg.reasoning.contradicting import contradictions
from kg.reasoning.domain import DomainRule
from kg.reasoning.interning import NotCanonicalError, TextTerms
from kg.reasoning.profile import missing_imports, outside
from kg.reasoning.proofs import Violation
from kg.reasoning.relations import Relations
from kg.reasoning.triples import Statement, Term
from kg.reasoning.writing import written


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a run may use: bytes of memory for the evaluation, seconds from its start; None is no limit."""

    memory: int | None = None
    seconds: float | None = None


@dataclass(slots=True)
class Bulk:
    """What is read on its way to a closure; its ``lines`` and ``violations`` are the result.

    ``rules`` are domain rules to apply beside those of the ontology, each stratum when the lower ones are complete.
    ``ignored`` are axioms outside the profile, ``missing`` imports that are not there, and ``limited`` tells that a
    hierarchy has more pairs than are written out.
    """

    terms: TextTerms
    rules: tuple[DomainRule, ...] = ()
    violations: tuple[Violation, ...] = ()
    ignored: tuple[Statement, ...] = ()
    missing: tuple[Term, ...] = ()
    limited: bool = False
    _known: Relations = field(init=False)

    def __post_init__(self) -> None:
        self._known = Relations(self.terms)

    def load(self, lines: Iterable[str], parse: Callable[[str], Iterable[str]] | None = None) -> None:
        """Put triples among those given: canonical N-Triples, which split at their first two blanks.

        Where ``parse`` is given, the lines are not known to be canonical: each that is not plainly so (the terms'
        ``numbers.check`` decides, once a term) is loaded as the canonical lines that ``parse`` makes of it.
        """
        numbers, kind, given = self.terms.numbers, self._known.type, self._known.given
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
        return self._known.statements()

    def close(self, limits: Limits, clock: Clock | None = None) -> None:
        """Find everything that follows and everything that contradicts; ReasoningError where a limit is reached.

        ``clock`` has been running where the time of the limits began before.
        """
        ended = close(self._known, self.rules, limits.memory, clock or Clock(limits.seconds))
        self.ignored, self.missing = tuple(outside(ended.schema)), tuple(missing_imports(ended.schema))
        self.violations = contradictions(self._known, ended.schema, ended.conflicts)
        self.limited = ended.limited

    def lines(self) -> Iterator[str]:
        """Yield what was inferred as N-Triples, a line each; what no RDF can say (a literal as subject) is left out."""
        return written(self._known)


def _twice() -> Columns:
    """A class's members: the two columns are one."""
    column = array("I")
    return column, column
