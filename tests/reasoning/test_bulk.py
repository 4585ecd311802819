"""The complete closure by compiled rules: the same as the reference engine's, closed, and safe from bad input."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, Triple, serialize

from kg.cli import main
from kg.errors import ReasoningError
from kg.reasoning.bulk import Limits
from kg.reasoning.literals import value_key
from kg.reasoning.plain import Conclusions, reason_files
from kg.reasoning.triples import Statement
from tests.reasoning.worlds import NUMBERS, PEOPLE, PROPERTIES, datasets, schemas

HEAD = (
    "@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
)
DIFFERENT = "<http://www.w3.org/2002/07/owl#differentFrom>"
SAME = "<http://www.w3.org/2002/07/owl#sameAs>"


def reasoned(folder: Path, text: str, engine: str = "nemo") -> Conclusions:
    file = folder / "x.ttl"
    file.write_text(HEAD + text, encoding="utf-8")
    return reason_files([file], engine)


def lines(found: Conclusions) -> set[str]:
    return {line.strip() for line in found.lines()}


def x(s: str, p: str, o: str) -> str:
    return " ".join(part if part[0] in '"<' else f"<http://x/{part}>" for part in (s, p, o)) + " ."


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(schemas, datasets, st.lists(st.sampled_from(NUMBERS), max_size=3))
def test_both_engines_conclude_the_same(
    tmp_path: Path, schema: list[Statement], data: list[Statement], numbers: list[object]
) -> None:
    """Also where one property has individuals and values, which the profile keeps apart (test_three_ways.py)."""
    values = [(PEOPLE[i], PROPERTIES[0], n) for i, n in enumerate(numbers)]
    file = tmp_path / "x.nt"
    triples = (Triple(*s) for s in dict.fromkeys([*schema, *data, *values]))  # type: ignore[misc, list-item]
    serialize(triples, str(file), format=RdfFormat.N_TRIPLES)
    ours, theirs = reason_files([file], "nemo"), reason_files([file], "owlrl")
    assert bool(ours.violations) >= bool(theirs.violations)
    # The reference keeps two texts of one value apart where the profile's dt-eq makes them one.
    texts = {o for _, _, o in (*schema, *data, *values) if isinstance(o, Literal)}
    apart = len({value_key(text) for text in texts}) == len(texts)
    if apart:
        assert bool(ours.violations) == bool(theirs.violations)
    if not ours.violations:
        given = set(file.read_text(encoding="utf-8").splitlines())
        # It types datatypes that the profile does not have.
        missing = {line for line in lines(theirs) - lines(ours) if SAME not in line and "#Datatype>" not in line}
        assert missing - given == set()
        if apart and not numbers:
            # The reference misses some of what holds of everything (a property is equivalent to itself), and that two
            # restrictions (which have no names) are one by it.
            more = {
                line
                for line in lines(ours) - lines(theirs)
                if line.split(" ")[0] != line.split(" ")[2] and not (line.startswith("_:") and " _:" in line)
            }
            # Nor does it know that a chain of twice itself makes a property transitive.
            beside = (SAME, DIFFERENT, "#TransitiveProperty>")
            assert {line for line in more if not any(word in line for word in beside)} == set()


def test_a_closure_is_closed(tmp_path: Path) -> None:
    """Running again over what was found adds nothing."""
    text = ":p a owl:TransitiveProperty ; rdfs:domain :C . :C rdfs:subClassOf :D . :a :p :b . :b :p :c . :a owl:sameAs :e ."
    first = reasoned(tmp_path, text)
    (tmp_path / "y.nt").write_text(first.ntriples(), encoding="utf-8")
    assert set(reason_files([tmp_path / "x.ttl", tmp_path / "y.nt"]).lines()) == set()


def test_equal_individuals_are_expanded_into_all_their_names(tmp_path: Path) -> None:
    """A functional property makes its values one; what is said of either is said of both."""
    found = lines(reasoned(tmp_path, ":p a owl:FunctionalProperty . :a :p :b, :c . :b :q :d ."))
    assert {x("b", SAME, "c"), x("c", SAME, "b"), x("c", "q", "d")} <= found
    assert x("d", SAME, "b") not in found


def test_an_equality_that_leads_to_another_is_followed(tmp_path: Path) -> None:
    """A and b are one, so their keys are one: two rounds."""
    text = ":p a owl:FunctionalProperty . :q a owl:InverseFunctionalProperty . :s :p :a, :b . :m :q :a . :n :q :b ."
    assert x("m", SAME, "n") in lines(reasoned(tmp_path, text))


def test_two_texts_of_one_value_are_one_value(tmp_path: Path) -> None:
    """01 and 1 are; 1 and 1.5 and "1" are not."""
    found = lines(reasoned(tmp_path, ':a :p 1 . :b :q 01 . :c :q 1.5 . :d :q "1" .'))
    integer = "^^<http://www.w3.org/2001/XMLSchema#integer>"
    assert x("a", "p", f'"01"{integer}') in found
    assert x("b", "q", f'"1"{integer}') in found
    assert not [line for line in found if line.startswith(("<http://x/c> <http://x/q>", "<http://x/d> <http://x/q>"))]


def test_data_that_entails_schema_is_compiled_again(tmp_path: Path) -> None:
    """A property becomes transitive by its class."""
    text = ":Carrying rdfs:subClassOf owl:TransitiveProperty . :p a :Carrying . :a :p :b . :b :p :c ."
    assert x("a", "p", "c") in lines(reasoned(tmp_path, text))


def test_a_property_without_a_name_carries_a_conclusion(tmp_path: Path) -> None:
    """An inverse inside a restriction has no name, and is not written."""
    text = "[] owl:onProperty [ owl:inverseOf :p ] ; owl:someValuesFrom owl:Thing ; rdfs:subClassOf :C . :a :p :b ."
    found = lines(reasoned(tmp_path, text))
    assert x("b", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "C") in found
    assert not [line for line in found if line.split(" ")[1].startswith("_:")]


def test_a_component_of_equals_takes_no_cubic_time(tmp_path: Path) -> None:
    """A symmetric and transitive property over 400 people in one ring: 159,600 pairs and their 400 loops."""
    ring = " ".join(f":n{i} :p :n{(i + 1) % 400} ." for i in range(400))
    found = reasoned(tmp_path, f":p a owl:TransitiveProperty, owl:SymmetricProperty . {ring}")
    assert sum(line.split(" ")[1] == "<http://x/p>" for line in found.lines()) == 400 * 400 - 400


@pytest.mark.parametrize(
    "text",
    [
        ":C owl:unionOf _:l . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> :D ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l . :a a :D .",
        ":p owl:inverseOf :p ; a owl:TransitiveProperty, owl:SymmetricProperty . :a :p :b .",
        ":p rdfs:range xsd:integer . :a :p _:b . _:b :p _:c .",
        "_:a :p _:b . _:b owl:sameAs _:c .",
        ":C rdfs:subClassOf :C ; owl:equivalentClass :C . :a a :C .",
        "rdfs:subClassOf rdfs:subPropertyOf :p . :C rdfs:subClassOf :D .",
        ":a :p " + '"' + "9" * 100_000 + '"^^xsd:integer .',
    ],
    ids=[
        "cyclic-list",
        "own-inverse",
        "blank-nodes",
        "equal-blank-nodes",
        "own-subclass",
        "vocabulary-as-data",
        "huge",
    ],
)
def test_strange_input_is_reasoned_over(tmp_path: Path, text: str) -> None:
    """No hang, no crash, no contradiction made up."""
    assert reasoned(tmp_path, text).violations == ()


def test_a_chain_of_thirty_properties(tmp_path: Path) -> None:
    """One conclusion from thirty premises."""
    chain = " ".join(f":p{i}" for i in range(30))
    links = " ".join(f":n{i} :p{i} :n{i + 1} ." for i in range(30))
    assert x("n0", "p", "n30") in lines(reasoned(tmp_path, f":p owl:propertyChainAxiom ({chain}) . {links}"))


def test_what_no_rule_reads_is_said(tmp_path: Path) -> None:
    """An axiom outside the profile is named, and the rest is reasoned over."""
    found = reasoned(tmp_path, ":C owl:disjointUnionOf (:D :E) . :D rdfs:subClassOf :F . :a a :D .")
    assert [str(p) for _, p, _ in found.ignored] == ["<http://www.w3.org/2002/07/owl#disjointUnionOf>"]
    assert x("a", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "F") in lines(found)


def test_a_memory_limit_is_a_message_and_no_abort(tmp_path: Path) -> None:
    """The Rust side aborts its own process only."""
    file = tmp_path / "x.ttl"
    people = " ".join(f":n{i} :p :n{(i + 1) % 3000} ." for i in range(3000))
    file.write_text(f"{HEAD}:p a owl:TransitiveProperty, owl:SymmetricProperty . {people}", encoding="utf-8")
    with pytest.raises(ReasoningError, match="memory"):
        reason_files([file], limits=Limits(memory=48 * 2**20))


def test_a_time_limit_is_a_message(tmp_path: Path) -> None:
    """What would do is in it."""
    file = tmp_path / "x.ttl"
    people = " ".join(f":n{i} :p :n{(i + 1) % 3000} ." for i in range(3000))
    file.write_text(f"{HEAD}:p a owl:TransitiveProperty, owl:SymmetricProperty . {people}", encoding="utf-8")
    with pytest.raises(ReasoningError, match="--seconds"):
        reason_files([file], limits=Limits(seconds=0.2))


def test_blank_nodes_keep_the_names_of_an_n_triples_file(tmp_path: Path) -> None:
    """So the output can be joined with the input; the same lines come in every run."""
    file = tmp_path / "x.nt"
    file.write_text(f"_:here {SAME} _:there .\n", encoding="utf-8")
    out = [list(reason_files([file]).lines()) for _ in range(2)]
    assert f"_:there {SAME} _:here .\n" in out[0]
    assert out[0] == out[1]


def test_the_command_says_what_it_ignored_and_what_contradicts(tmp_path: Path) -> None:
    """On standard error, with exit code 3; the conclusions are written all the same."""
    file = tmp_path / "x.ttl"
    file.write_text(HEAD + ":C owl:disjointWith :D . :a a :C, :D . :C rdfs:subClassOf :E .", encoding="utf-8")
    result = CliRunner().invoke(main, ["reason", str(file), "--out", str(tmp_path / "o.nt"), "--memory", "2"])
    assert result.exit_code == 3
    assert "cax-dw" in result.stderr
    assert "<http://x/E>" in (tmp_path / "o.nt").read_text(encoding="utf-8")


def test_a_difference_holds_both_ways_and_a_narrow_datatype_lies_in_a_wider(tmp_path: Path) -> None:
    """Two truths beside the table; the wider datatype does not lie in the narrower."""
    found = lines(reasoned(tmp_path, ":a owl:differentFrom :b . :p rdfs:range xsd:byte ."))
    xsd, span = "http://www.w3.org/2001/XMLSchema#", "<http://www.w3.org/2000/01/rdf-schema#range>"
    assert x("b", "<http://www.w3.org/2002/07/owl#differentFrom>", "a") in found
    assert x("p", span, f"<{xsd}short>") in found
    assert x("p", span, f"<{xsd}unsignedByte>") not in found


def hierarchy(folder: Path, steps: list[tuple[int, int]], member: int) -> Conclusions:
    text = "\n".join(f":C{low} rdfs:subClassOf :C{high} ." for low, high in steps)
    return reasoned(folder, f"{text} :a a :C{member} .")


def classes_of(found: Conclusions) -> int:
    return sum(line.startswith("<http://x/a> <http://www.w3.org/1999/") for line in lines(found))


def test_a_tree_of_thousands_of_classes_is_climbed(tmp_path: Path) -> None:
    """Three thousand classes, ten under each: from the last one up to the first, and no other."""
    found = hierarchy(tmp_path, [(i, i // 10) for i in range(1, 3000)], 2999)
    assert classes_of(found) == len({299, 29, 2, 0})
    assert not found.limited


def test_a_hierarchy_too_deep_to_write_out_is_said_and_still_climbed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pairs are left out, and no conclusion about an individual."""
    monkeypatch.setattr("kg.reasoning.schema.MOST_PAIRS", 1000)
    found = hierarchy(tmp_path, [(i, i + 1) for i in range(2000)], 1900)
    assert found.limited
    assert classes_of(found) == 100
    assert not [line for line in lines(found) if line.startswith("<http://x/C5> ") and "#subClassOf>" in line]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        (":C rdfs:subClassOf [ owl:unionOf (:D :E) ] .", "[ owl:unionOf (:D :E) ] rdfs:subClassOf :C ."),
        (
            ":C rdfs:subClassOf [ owl:onProperty :p ; owl:someValuesFrom :D ] .",
            "[ owl:onProperty :p ; owl:someValuesFrom :D ] rdfs:subClassOf :C .",
        ),
        (
            "[ owl:onProperty :p ; owl:allValuesFrom :D ] rdfs:subClassOf :C .",
            ":C rdfs:subClassOf [ owl:onProperty :p ; owl:allValuesFrom :D ] .",
        ),
        (
            "[ owl:complementOf :D ] rdfs:subClassOf :C .",
            ":C rdfs:subClassOf [ owl:complementOf :D ] .",
        ),
        (
            ":C rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 2 ] .",
            ":C rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 1 ] .",
        ),
        (":C rdfs:subClassOf [ owl:onProperty :p ; owl:hasSelf true ] .", ":C rdfs:subClassOf :D ."),
        (":C rdfs:subClassOf [ owl:onProperty :p ; owl:minCardinality 1 ] .", ":C rdfs:subClassOf :D ."),
        (":d owl:onDatatype xsd:integer ; owl:withRestrictions () .", ":p rdfs:range xsd:integer ."),
        (":p a owl:ReflexiveProperty .", ":p a owl:IrreflexiveProperty ."),
    ],
    ids=["union", "some", "all", "complement", "two", "self", "least", "datatype", "reflexive"],
)
def test_an_axiom_outside_the_profile_is_said_and_one_inside_is_not(tmp_path: Path, text: str, near: str) -> None:
    """On the wrong side of a subclass, or of no use on any."""
    assert len(reasoned(tmp_path, text).ignored) == 1
    assert reasoned(tmp_path, near).ignored == ()


def test_an_import_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    """With what would do; an ontology that one of the files holds is not missed."""
    (tmp_path / "x.ttl").write_text(HEAD + ":o owl:imports :far, :near . :n owl:imports :far .", encoding="utf-8")
    (tmp_path / "y.ttl").write_text(HEAD + ":near a owl:Ontology .", encoding="utf-8")
    result = CliRunner().invoke(main, ["reason", str(tmp_path / "x.ttl"), str(tmp_path / "y.ttl")])
    assert result.exit_code == 0
    assert result.stderr.count("http://x/far") == 1
    assert "give its file" in result.stderr
    assert "http://x/near" not in result.stderr
