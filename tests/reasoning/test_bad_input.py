"""Input that breaks reasoners, in the size it comes in: no hang, no crash, nothing made up, nothing lost beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal

from kg.errors import ReasoningError
from kg.reasoning.plain import reason_files
from kg.reasoning.reasoner import reason
from kg.vocab import RDF_TYPE
from tests.reasoning.ontologies import lit
from tests.reasoning.test_bulk import HEAD, classes_of, hierarchy, lines, reasoned, x
from tests.reasoning.test_rules import graph, node

TYPE = str(RDF_TYPE)
RDF = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . "
BESIDE = " :D rdfs:subClassOf :E . :beside a :D ."


@pytest.mark.parametrize(
    ("steps", "member", "classes"),
    [
        ([(i, i // 10) for i in range(1, 50_000)], 49_999, {4_999, 499, 49, 4, 0}),
        ([(i, i + 1) for i in range(50_000)], 49_900, set(range(49_901, 50_001))),
    ],
    ids=["tree", "chain"],
)
def test_fifty_thousand_classes(tmp_path: Path, steps: list[tuple[int, int]], member: int, classes: set[int]) -> None:
    """From the last up to the first, and no other; a chain has more pairs than are written, and that is said."""
    found = hierarchy(tmp_path, steps, member)
    assert classes_of(found) == len(classes)
    assert found.limited == (len(classes) == 100)


@pytest.mark.parametrize("kind", ["string", "integer", "hexBinary", "anyURI", "dateTime"])
def test_a_literal_of_ten_megabytes(tmp_path: Path, kind: str) -> None:
    """It is carried to where it follows, whole, and judged by both reasoners; a number as it is no date."""
    huge = lit("1" * 10_000_000, kind)
    text = f':p rdfs:subPropertyOf :q ; rdfs:range xsd:{kind} . :a :p "{huge.value}"^^xsd:{kind} .'
    found = reasoned(tmp_path, text)
    bad = ["dt-not-type"] if kind == "dateTime" else []
    assert sorted({violation.rule for violation in found.violations}) == bad
    assert x("a", "q", str(huge)) in lines(found)
    kept = reason(graph(text))
    assert (node("a"), node("q"), huge) in kept.steps
    assert sorted({violation.rule for violation in kept.violations}) == bad


@pytest.mark.parametrize(
    "lists",
    [
        "_:l rdf:first :A ; rdf:rest _:l .",
        "_:l rdf:first :A ; rdf:rest _:m . _:m rdf:first :B ; rdf:rest _:l .",
        "_:l rdf:first _:l ; rdf:rest rdf:nil .",
        "_:l rdf:first :A, :B ; rdf:rest rdf:nil .",
        "_:l rdf:first :A ; rdf:rest rdf:nil, _:m . _:m rdf:first :B ; rdf:rest rdf:nil .",
        "_:l rdf:first :A .",
        "_:l rdf:rest rdf:nil .",
        '_:l rdf:first "A" ; rdf:rest rdf:nil .',
        '_:l rdf:first :A ; rdf:rest "nil" .',
        "rdf:nil rdf:first :A ; rdf:rest rdf:nil . _:l rdf:first :A ; rdf:rest rdf:nil .",
    ],
    ids="itself two-in-a-ring own-member two-firsts two-rests no-rest no-first value end-in-a-value nil".split(),
)
@pytest.mark.parametrize("engine", ["nemo", "owlrl", "graph"])
def test_a_broken_list_wherever_one_may_stand(tmp_path: Path, lists: str, engine: str) -> None:
    """Every construct that reads a list at once; what stands beside it is concluded."""
    constructs = (
        ":C owl:intersectionOf _:l . :C owl:unionOf _:l . :C owl:oneOf _:l . :C owl:hasKey _:l . :p owl:propertyChainAxiom"
        " _:l . _:d a owl:AllDifferent ; owl:members _:l ; owl:distinctMembers _:l . _:e a owl:AllDisjointClasses ;"
        " owl:members _:l . _:f a owl:AllDisjointProperties ; owl:members _:l . :i a :A ; :A :i ; :B :i . "
    )
    text = RDF + constructs + lists + BESIDE
    if engine == "graph":
        assert (node("beside"), RDF_TYPE, node("E")) in reason(graph(text)).steps
    else:
        assert x("beside", TYPE, "E") in lines(reasoned(tmp_path, text, engine))


def test_a_property_that_is_its_own_inverse_and_transitive(tmp_path: Path) -> None:
    """Three hundred in a ring: everyone with everyone, and with itself."""
    ring = " ".join(f":n{i} :p :n{(i + 1) % 300} ." for i in range(300))
    text = f":p owl:inverseOf :p ; a owl:TransitiveProperty . {ring}"
    assert sum(line.split(" ")[1] == "<http://x/p>" for line in lines(reasoned(tmp_path, text))) == 300 * 300 - 300
    small = text.replace(ring, ":a :p :b . :b :p :c .")
    assert {s for s in reason(graph(small)).steps if s[1] == node("p")} == {
        (node(s), node("p"), node(o)) for s in "abc" for o in "abc" if (s, o) not in (("a", "b"), ("b", "c"))
    }


def test_a_literal_as_subject_is_refused_in_a_file_and_never_written(tmp_path: Path) -> None:
    """A file that has one is named, with the place; what would follow of a value is left out, and the rest follows."""
    (tmp_path / "x.nt").write_text(f'<http://x/a> <http://x/p> "v" .\n"v" {TYPE} <http://x/C> .\n', encoding="utf-8")
    with pytest.raises(ReasoningError, match=r"x\.nt: .*line 2"):
        reason_files([tmp_path / "x.nt"])
    text = ":p owl:inverseOf :q ; rdfs:range :C ; a owl:SymmetricProperty . :C rdfs:subClassOf :D . :a :p 'v', :b ."
    found = lines(reasoned(tmp_path, text))
    assert x("b", TYPE, "D") in found
    assert x("b", "q", "a") in found
    assert not [line for line in found if line.startswith('"')]
    assert not [s for s in reason(graph(text)).steps if isinstance(s[0], Literal)]


def test_every_ill_typed_value_is_told_and_the_rest_concluded(tmp_path: Path) -> None:
    """Of two thousand values, every other is none."""
    kinds = "integer byte boolean date dateTime decimal double float hexBinary anyURI".split()
    values = [f'"{"?? " if i % 2 else ""}{_GOOD[kinds[i % 10]]}"^^xsd:{kinds[i % 10]}' for i in range(2_000)]
    text = ":p rdfs:domain :C . " + " ".join(f":n{i} :p {value} ." for i, value in enumerate(values))
    found = reasoned(tmp_path, text)
    bad = sum(i % 2 for i in range(2_000))
    assert len(found.violations) == bad == len(reason(graph(text)).violations)
    assert classes_of(reasoned(tmp_path, text.replace(":n0 ", ":a "))) == 1


_GOOD = {
    "integer": "1", "byte": "1", "boolean": "1", "date": "2024-01-01", "dateTime": "2024-01-01T00:00:00",
    "decimal": "1", "double": "1", "float": "1", "hexBinary": "00", "anyURI": "a",
}  # fmt: skip


def test_blank_nodes_everywhere(tmp_path: Path) -> None:
    """Classes, restrictions, lists, individuals: two thousand of each, and the conclusions come through them."""
    parts = [
        f"_:c{i} owl:intersectionOf ( [ owl:onProperty :p ; owl:someValuesFrom _:d{i} ] _:e{i} ) ; rdfs:subClassOf :C ."
        f" _:i{i} :p _:j{i} ; a _:e{i} . _:j{i} a _:d{i} ."
        for i in range(2_000)
    ]
    found = lines(reasoned(tmp_path, " ".join(parts)))
    assert sum(line.startswith("_:") and line.endswith(f"{TYPE} <http://x/C> .") for line in found) == 2_000
    few = graph(HEAD.split("\n", maxsplit=1)[0] + " ".join(parts[:20]))
    assert sum(s[1] == RDF_TYPE and s[2] == node("C") for s in reason(few).steps) == 20


def test_expressions_a_thousand_deep(tmp_path: Path) -> None:
    """A class of what has a value of what has a value of …: the chain of values is followed to its end."""
    deep = " ".join(
        f"_:r{i} owl:onProperty :p ; owl:someValuesFrom _:r{i + 1} . :n{i} :p :n{i + 1} ." for i in range(1_000)
    )
    found = lines(reasoned(tmp_path, f"{deep} :n1000 a _:r1000 . _:r0 rdfs:subClassOf :C ."))
    assert x("n0", TYPE, "C") in found
