"""Conformance to OWL 2 RL, on suites that lie beside the repository: rule cases with near misses, and the RDF-based ones.

Known exceptions are listed one by one with their reason; the test fails when one of them starts to pass.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.reasoning.plain import ENGINES, Conclusions, reason_files

SUITES = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "suites" / "owl2"
CASES = SUITES / "rules-and-near-misses.json"
RDF_BASED = SUITES / "rdf-based" / "owl2rl"
# By engine, id: why it does not pass.
EXCEPTIONS: dict[str, dict[str, str]] = json.loads(
    (Path(__file__).parent / "exceptions.json").read_text(encoding="utf-8")
)


def rule_cases() -> list[Any]:
    if not CASES.is_file():
        return [
            pytest.param(
                None, marks=pytest.mark.skip(reason="../shared/suites/owl2 is not here: conformance was not measured")
            )
        ]
    return [pytest.param(case, id=case["id"]) for case in json.loads(CASES.read_text(encoding="utf-8"))]


def rdf_cases() -> list[Any]:
    if not RDF_BASED.is_dir():
        return [
            pytest.param(
                None,
                marks=pytest.mark.skip(
                    reason="../shared/suites/owl2/rdf-based is not here: conformance was not measured"
                ),
            )
        ]
    return [
        pytest.param(folder, id=folder.name.removeprefix("rdfbased-"))
        for folder in sorted(RDF_BASED.iterdir())
        if folder.is_dir()
    ]


def entailed(premise: str, found: Conclusions, conclusion: str) -> bool:
    """Tell whether the conclusion holds in premise and closure; its blank nodes may be anything."""
    store = ox.Store()
    store.extend(ox.parse(premise.encode(), format=ox.RdfFormat.N_TRIPLES))
    store.extend(ox.Quad(s, p, o) for s, p, o in found.inferred)
    pattern = " . ".join(
        " ".join(_part(x) for x in q.triple) for q in ox.parse(conclusion.encode(), format=ox.RdfFormat.TURTLE)
    )
    return bool(store.query(f"ASK {{ {pattern} }}"))


def _part(term: Any) -> str:
    return f"?b{term.value}" if isinstance(term, ox.BlankNode) else str(term)


def verdict(engine: str, kind: str, premise: str, conclusion: str | None, folder: Path) -> bool:
    """Tell whether the case comes out as its kind demands."""
    # As N-Triples, so that blank nodes keep their names.
    premise = ox.serialize(
        (ox.Triple(*quad.triple) for quad in ox.parse(premise.encode(), format=ox.RdfFormat.TURTLE)),
        format=ox.RdfFormat.N_TRIPLES,
    ).decode()
    file = folder / "premise.nt"
    file.write_text(premise, encoding="utf-8")
    found = reason_files([file], engine)
    if kind == "PositiveEntailmentTest":
        return entailed(premise, found, conclusion or "")
    if kind == "NegativeEntailmentTest":
        return not entailed(premise, found, conclusion or "")
    return bool(found.violations) == (kind == "InconsistencyTest")


def judge(engine: str, name: str, passed: bool) -> None:
    if name in EXCEPTIONS[engine]:
        assert not passed, f"{name} passes now: take it off the list of exceptions"
        pytest.xfail(EXCEPTIONS[engine][name])
    assert passed


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", rule_cases())
def test_a_rule_case_or_near_miss(engine: str, case: dict[str, Any], tmp_path: Path) -> None:
    """Every W3C rule fires on its case; no near miss lets it fire."""
    judge(engine, case["id"], verdict(engine, case["kind"], case["premise"], case["conclusion"], tmp_path))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("folder", rdf_cases())
def test_an_rdf_based_case(engine: str, folder: Path, tmp_path: Path) -> None:
    """The 273 cases of the RDF-based semantics that OWL 2 RL rules can be held to."""
    files = {path.name.split(".")[-2]: path for path in folder.glob("*.ttl")}
    premise = files["premisegraph"] if "premisegraph" in files else files["graph"]
    conclusion = files.get("conclusiongraph")
    kind = "PositiveEntailmentTest" if conclusion is not None else "InconsistencyTest"
    told = conclusion.read_text(encoding="utf-8") if conclusion is not None else None
    name = folder.name.removeprefix("rdfbased-")
    judge(engine, name, verdict(engine, kind, premise.read_text(encoding="utf-8"), told, tmp_path))
