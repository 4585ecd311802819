"""The reasoner over any RDF files: what follows from them as N-Triples, and their contradictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from kg.errors import ReasoningError
from kg.reasoning.bulk import Bulk, Limits
from kg.reasoning.interning import TextTerms
from kg.reasoning.matching import firings
from kg.reasoning.owl import owl_closure
from kg.reasoning.proofs import Violation
from kg.reasoning.rulecheck import check_rules, unknown
from kg.reasoning.rulefile import read_rules
from kg.reasoning.strata import called
from kg.reasoning.table import RULES
from kg.reasoning.triples import Statement, Triples, order

# Rules that would make two values one; where the values differ, that is dt-diff.
_MERGING = frozenset(["prp-fp", "cls-maxc2", "cls-maxqc3", "cls-maxqc4"])
ENGINES = ("nemo", "owlrl")
_CHUNK = 20_000


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What files entail beyond what they say, the contradictions found, and the axioms that no rule reads.

    ``lines`` yields the inferred triples as N-Triples, in the same order in every run. ``unmet`` are the classes and
    properties that domain rules ask for and that neither the files nor a rule's conclusion mention, with their places.
    """

    lines: Callable[[], Iterator[str]]
    violations: tuple[Violation, ...]
    ignored: tuple[Statement, ...] = ()
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

    ``rules`` are files of domain rules to apply besides; RuleError says what is wrong in which line and column.
    """
    read = check_rules(read_rules(rules))
    if engine == "owlrl":
        if read:
            raise ReasoningError("owlrl knows no rules but its own; leave out --rules, or use --engine nemo")
        return _reference(paths)
    if engine != "nemo":
        raise ReasoningError(f"{engine}: no such engine; there are {' and '.join(ENGINES)}")
    bulk = Bulk(TextTerms(), rules=read)
    for index, path in enumerate(paths):
        _load(path, bulk, index)
    concluded = {rule.head.predicate for rule in read}
    known = bulk.terms.known
    unmet = unknown(read, lambda atom: atom.predicate in concluded or known(atom.predicate) is not None)
    messages = tuple(f"{place}: {called(atom.predicate)} is in none of the files" for place, atom in unmet)
    bulk.close(limits or Limits())
    return Conclusions(bulk.lines, bulk.violations, bulk.ignored, messages)


def _load(path: Path, bulk: Bulk, index: int) -> None:
    """Read a file a piece at a time; what the parser writes again is canonical."""
    names = _BlankNames(index, keep=path.suffix in (".nt", ".nq"))
    quads = _parse(path)
    named = path.suffix in (".nq", ".trig")
    while True:
        try:
            some = list(islice(quads, _CHUNK))
        except (OSError, SyntaxError, ValueError) as error:
            raise ReasoningError(f"{path}: cannot be read as RDF ({error})") from error
        if not some:
            return
        plain = (ox.Quad(q.subject, q.predicate, q.object) for q in some) if named else some
        written = cast("bytes", ox.serialize(plain, format=ox.RdfFormat.N_QUADS))
        lines = written.decode().split("\n")[:-1]
        bulk.load(names.of(line) if "_:" in line else line for line in lines)


class _BlankNames:
    """Blank nodes of a file by names that are the same in every run and meet those of no other file.

    The first file's own labels are kept where it has them, so what is written can be joined with it.
    """

    def __init__(self, index: int, *, keep: bool) -> None:
        self._prefix = "_:" if keep and index == 0 else f"_:f{index}"
        self._keep = keep
        self._names: dict[str, str] = {}

    def of(self, line: str) -> str:
        """Return a triple's line with its blank nodes named."""
        s, p, o = line.split(" ", 2)
        return f"{self._name(s)} {p} {self._name(o[:-2])} ."

    def _name(self, text: str) -> str:
        if not text.startswith("_:"):
            return text
        own = text[2:] if self._keep else str(len(self._names))
        return self._names.setdefault(text, self._prefix + own)


def _reference(paths: Iterable[Path]) -> Conclusions:
    bulk = Bulk(TextTerms())
    for index, path in enumerate(paths):
        _load(path, bulk, index)
    given = tuple(bulk.statements())
    inferred = tuple(sorted(owl_closure(given), key=order))
    return Conclusions(lambda: (f"{s} {p} {o} .\n" for s, p, o in inferred), _violations(given, inferred))


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


def _parse(path: Path) -> Iterator[ox.Quad]:
    form = ox.RdfFormat.RDF_XML if path.suffix == ".owl" else ox.RdfFormat.from_extension(path.suffix.lstrip("."))
    if form is None:
        raise ReasoningError(f"{path}: no RDF by its name; use .ttl, .nt, .rdf, .owl, .nq or .trig")
    try:
        return ox.parse(path=str(path), format=form, base_iri=path.resolve().as_uri())
    except (OSError, ValueError) as error:
        raise ReasoningError(f"{path}: cannot be read as RDF ({error})") from error
