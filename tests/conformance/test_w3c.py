"""Conformance to OWL 2 RL on the W3C test cases of the RL profile with RDF-based semantics, every role of each.

A conclusion is read without its header and its declarations; what a premise imports is put beside it.
"""

from __future__ import annotations

import functools
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.reasoning.plain import ENGINES
from kg.vocab import RDF_TYPE, term
from tests.conformance import functional
from tests.conformance.judging import EXCEPTIONS, SUITES, judge, missing, verdict
from tests.conformance.test_suites import rdf_cases, rule_cases

MANIFEST = SUITES / "all.rdf"
TEST = "{http://www.w3.org/2007/OWL/testOntology#}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
KINDS = ("PositiveEntailmentTest", "NegativeEntailmentTest", "ConsistencyTest", "InconsistencyTest")
DECLARED = {
    term("owl", name)
    for name in (
        "Ontology", "Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "NamedIndividual", "Restriction",
    )
} | {term("rdfs", "Datatype"), term("rdf", "Property"), term("rdfs", "Class")}  # fmt: skip


def said(case: ET.Element, name: str) -> set[str]:
    return {str(e.get(f"{RDF}resource")).split("#")[-1] for e in case.findall(TEST + name)}


def kinds(case: ET.Element) -> list[str]:
    own = {str(e.get(f"{RDF}resource")).split("#")[-1] for e in case.findall(f"{RDF}type")}
    return [kind for kind in KINDS if kind in own]


@functools.cache
def manifest() -> ET.Element:
    return ET.parse(MANIFEST).getroot()


def cases() -> list[Any]:
    if not MANIFEST.is_file():
        (absent,) = missing(MANIFEST.name)
        return [pytest.param(None, "", marks=absent.marks)]
    return [
        pytest.param(case, kind, id=f"{case.findtext(TEST + 'identifier')}-{kind.removesuffix('Test')}")
        for case in manifest().findall(f"{TEST}TestCase")
        if "RL" in said(case, "profile") and "RDF-BASED" in said(case, "semantics")
        for kind in kinds(case)
    ]


def ontology(case: ET.Element, part: str) -> list[ox.Triple]:
    """Return the triples of a premise or conclusion, from RDF/XML where there is some."""
    written = case.findtext(f"{TEST}rdfXml{part}Ontology")
    if written is None:
        return functional.read(str(case.findtext(f"{TEST}fs{part}Ontology")))
    base = f"http://example.org/{part.lower()}"
    return [ox.Triple(*quad.triple) for quad in ox.parse(written, format=ox.RdfFormat.RDF_XML, base_iri=base)]


def imported(case: ET.Element) -> list[ox.Triple]:
    names = {e.get(f"{RDF}resource") for e in case.findall(f"{TEST}importedOntology")}
    things = [e for e in manifest() if e.get(f"{RDF}about") in names]
    return [triple for thing in things for triple in ontology(thing, "Input")]


def plain(triples: list[ox.Triple]) -> list[ox.Triple]:
    """Take away an ontology's header and its declarations: what is left is what the case is about."""
    headers = {t.subject for t in triples if t.predicate == RDF_TYPE and t.object == term("owl", "Ontology")}
    return [t for t in triples if t.subject not in headers and not (t.predicate == RDF_TYPE and t.object in DECLARED)]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("case", "kind"), cases())
def test_a_w3c_case(engine: str, case: ET.Element, kind: str, tmp_path: Path) -> None:
    """Entailed, not entailed, consistent or inconsistent, as the case says."""
    premise = [*ontology(case, "Premise"), *imported(case)]
    conclusion: list[ox.Triple] = []
    if kind == "PositiveEntailmentTest":
        conclusion = plain(ontology(case, "Conclusion"))
    elif kind == "NegativeEntailmentTest":
        conclusion = ontology(case, "NonConclusion")
    name = f"{case.findtext(TEST + 'identifier')} {kind}"
    judge(engine, name, passed=verdict(engine, kind, premise, conclusion, tmp_path))


def test_every_exception_names_a_case() -> None:
    """A list of exceptions that outlives its cases would excuse what nobody runs."""
    if not MANIFEST.is_file():
        pytest.skip("../shared/suites/owl2 is not here: conformance was not measured")
    known = {f"{case.values[0].findtext(TEST + 'identifier')} {case.values[1]}" for case in cases()}
    known |= {str(case.id) for case in (*rule_cases(), *rdf_cases("owl2rl"))}
    known |= {f"rdfs/{case.id}" for case in rdf_cases("rdfs")}
    assert {name for names in EXCEPTIONS.values() for name in names} <= known


def test_a_construct_of_functional_syntax_that_is_not_read_is_refused() -> None:
    """Rather than judged without it."""
    with pytest.raises(ValueError, match="ReflexiveObjectProperty"):
        functional.read("Prefix(:=<http://x/>) Ontology( ReflexiveObjectProperty(:p) )")
