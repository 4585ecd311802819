"""How a conformance case is judged, whatever suite it is from: by what ``kg reason`` concludes and contradicts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.reasoning.literals import value_key
from kg.reasoning.plain import Conclusions, reason_files

SUITES = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "suites" / "owl2"
# By engine, id: why it does not pass.
EXCEPTIONS: dict[str, dict[str, str]] = json.loads(
    (Path(__file__).parent / "exceptions.json").read_text(encoding="utf-8")
)


def missing(what: str) -> list[Any]:
    """Return the one parameter of a suite that is not here: a test that says so."""
    reason = f"../shared/suites/owl2/{what} is not here: conformance was not measured"
    return [pytest.param(None, id="missing", marks=pytest.mark.skip(reason=reason))]


def verdict(
    engine: str, kind: str, premise: Iterable[ox.Triple], conclusion: Iterable[ox.Triple], folder: Path
) -> bool:
    """Tell whether the case comes out as its kind demands."""
    given = list(premise)
    file = folder / "premise.nt"  # as N-Triples, so that blank nodes keep their names
    ox.serialize(given, str(file), format=ox.RdfFormat.N_TRIPLES)
    found = reason_files([file], engine)
    if kind == "PositiveEntailmentTest":
        return entailed(given, found, conclusion)
    if kind == "NegativeEntailmentTest":
        return not entailed(given, found, conclusion)
    return bool(found.violations) == (kind == "InconsistencyTest")


def entailed(premise: Iterable[ox.Triple], found: Conclusions, conclusion: Iterable[ox.Triple]) -> bool:
    """Tell whether the conclusion holds in premise and closure: its blank nodes may be anything, literals are values."""
    given = ((t.subject, t.predicate, t.object) for t in premise)
    return holds_in([*given, *found.inferred], conclusion)


def holds_in(statements: Iterable[tuple[Any, ...]], conclusion: Iterable[ox.Triple]) -> bool:
    """Tell whether statements entail a conclusion simply."""
    store = ox.Store()
    for s, p, o in statements:
        store.add(ox.Quad(s, p, _by_value(o)))
    pattern = " . ".join(" ".join(_part(x) for x in triple) for triple in conclusion)
    return bool(store.query(f"ASK {{ {pattern} }}"))


def _by_value(term: Any) -> Any:
    return ox.Literal(repr(value_key(term))) if isinstance(term, ox.Literal) else term


def _part(term: Any) -> str:
    return f"?b{term.value}" if isinstance(term, ox.BlankNode) else str(_by_value(term))


def judge(engine: str, name: str, *, passed: bool) -> None:
    """Fail where a case fails that is no exception, and where an exception passes."""
    if name in EXCEPTIONS[engine]:
        assert not passed, f"{name} passes now: take it off the list of exceptions"
        pytest.xfail(EXCEPTIONS[engine][name])
    assert passed
