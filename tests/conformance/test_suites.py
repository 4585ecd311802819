"""Conformance to OWL 2 RL, on suites that lie beside the repository: rule cases with near misses, and the RDF-based ones.

Known exceptions are listed one by one with their reason; the test fails when one of them starts to pass.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.reasoning.plain import ENGINES
from tests.conformance.judging import SUITES, judge, missing, verdict

CASES = SUITES / "rules-and-near-misses.json"
RDF_BASED = SUITES / "rdf-based"


def rule_cases() -> list[Any]:
    if not CASES.is_file():
        return missing(CASES.name)
    return [pytest.param(case, id=case["id"]) for case in json.loads(CASES.read_text(encoding="utf-8"))]


def rdf_cases(suite: str) -> list[Any]:
    if not (RDF_BASED / suite).is_dir():
        return missing(f"rdf-based/{suite}")
    return [
        pytest.param(folder, id=folder.name.removeprefix("rdfbased-"))
        for folder in sorted((RDF_BASED / suite).iterdir())
        if folder.is_dir()
    ]


def turtle(text: str) -> list[ox.Triple]:
    return [ox.Triple(*quad.triple) for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", rule_cases())
def test_a_rule_case_or_near_miss(engine: str, case: dict[str, Any], tmp_path: Path) -> None:
    """Every W3C rule fires on its case; no near miss lets it fire."""
    passed = verdict(engine, case["kind"], turtle(case["premise"]), turtle(case["conclusion"] or ""), tmp_path)
    judge(engine, case["id"], passed=passed)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("folder", rdf_cases("owl2rl"))
def test_an_rdf_based_case(engine: str, folder: Path, tmp_path: Path) -> None:
    """The 273 cases of the RDF-based semantics that OWL 2 RL rules can be held to."""
    judge(engine, folder.name.removeprefix("rdfbased-"), passed=holds(engine, folder, tmp_path))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("folder", rdf_cases("rdfs"))
def test_an_rdfs_case(engine: str, folder: Path, tmp_path: Path) -> None:
    """The 53 cases of RDFS: what the profile's table leaves out of RDFS is among the exceptions."""
    judge(engine, "rdfs/" + folder.name.removeprefix("rdfbased-"), passed=holds(engine, folder, tmp_path))


def holds(engine: str, folder: Path, scratch: Path) -> bool:
    files = {path.name.split(".")[-2]: path.read_text(encoding="utf-8") for path in folder.glob("*.ttl")}
    premise = files["premisegraph"] if "premisegraph" in files else files["graph"]
    kind = "PositiveEntailmentTest" if "conclusiongraph" in files else "InconsistencyTest"
    return verdict(engine, kind, turtle(premise), turtle(files.get("conclusiongraph", "")), scratch)
