"""The reasoner over any RDF files: what follows from them as N-Triples, and their contradictions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from kg.errors import ReasoningError
from kg.reasoning.matching import firings
from kg.reasoning.owl import owl_closure
from kg.reasoning.proofs import Violation
from kg.reasoning.table import RULES
from kg.reasoning.triples import Statement, Triples, order

# Rules that would make two values one; where the values differ, that is dt-diff.
_MERGING = frozenset(["prp-fp", "cls-maxc2", "cls-maxqc3", "cls-maxqc4"])


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What files entail beyond what they say, sorted, and the contradictions found."""

    inferred: tuple[Statement, ...]
    violations: tuple[Violation, ...]

    def ntriples(self) -> str:
        """Return the inferred triples as N-Triples, one a line."""
        return "".join(f"{s} {p} {o} .\n" for s, p, o in self.inferred)


def reason_files(paths: Iterable[Path]) -> Conclusions:
    """Return the OWL 2 RL closure of files taken together; ReasoningError names a file that cannot be read."""
    given = tuple(dict.fromkeys(statement for path in paths for statement in _read(path)))
    inferred = tuple(sorted(owl_closure(given), key=order))
    return Conclusions(inferred, _violations(given, inferred))


def _violations(given: tuple[Statement, ...], inferred: tuple[Statement, ...]) -> tuple[Violation, ...]:
    known = Triples([*given, *inferred])
    found = {
        (firing.rule, tuple(sorted(firing.premises, key=order)))
        for rule in RULES
        if rule.head == "false" or rule.name in _MERGING
        for firing in firings(rule, known)
        if firing.conclusion is None
    }
    ordered = sorted(found, key=lambda pair: (pair[0], [order(s) for s in pair[1]]))
    return tuple(Violation(rule, premises) for rule, premises in ordered)


def _read(path: Path) -> list[Statement]:
    form = ox.RdfFormat.RDF_XML if path.suffix == ".owl" else ox.RdfFormat.from_extension(path.suffix.lstrip("."))
    if form is None:
        raise ReasoningError(f"{path}: no RDF by its name; use .ttl, .nt, .rdf, .owl, .nq or .trig")
    try:
        quads = ox.parse(path.read_bytes(), format=form, base_iri=path.resolve().as_uri(), rename_blank_nodes=True)
        return [cast("Statement", (q.subject, q.predicate, q.object)) for q in quads]
    except (OSError, SyntaxError, ValueError) as error:
        raise ReasoningError(f"{path}: cannot be read as RDF ({error})") from error
