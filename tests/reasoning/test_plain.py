"""kg reason: any RDF files in, inferred N-Triples out, exit code 3 where they contradict themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import ReasoningError
from kg.reasoning.plain import reason_files
from kg.reasoning.table import RULES

HEAD = "@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(HEAD + text if name.endswith("ttl") else text, encoding="utf-8")
    return path


def test_ontology_and_data_apart_are_reasoned_together(tmp_path: Path) -> None:
    """Only what is new is written, one triple a line."""
    ontology = write(tmp_path, "o.ttl", ":in a owl:TransitiveProperty .")
    data = write(
        tmp_path, "d.nt", "<http://x/a> <http://x/in> <http://x/b> .\n<http://x/b> <http://x/in> <http://x/c> .\n"
    )
    result = CliRunner().invoke(main, ["reason", str(ontology), str(data)])
    assert result.exit_code == 0
    assert "<http://x/a> <http://x/in> <http://x/c> .\n" in result.output
    assert "<http://x/a> <http://x/in> <http://x/b> .\n" not in result.output


def test_a_contradiction_is_exit_code_3_and_named(tmp_path: Path) -> None:
    """The rule and both sides are on standard error."""
    file = write(tmp_path, "x.ttl", ":C owl:disjointWith :D . :a a :C, :D .")
    result = CliRunner().invoke(main, ["reason", str(file), "--out", str(tmp_path / "out.nt")])
    assert result.exit_code == 3
    assert "cax-dw" in result.output


def test_two_values_of_one_property_contradict(tmp_path: Path) -> None:
    """dt-diff: what the engine itself does not see."""
    file = write(tmp_path, "x.ttl", ":p a owl:FunctionalProperty . :a :p 1, 2 .")
    assert {v.rule for v in reason_files([file]).violations} == {"dt-diff"}


@pytest.mark.parametrize(("name", "text"), [("x.ttl", ":a :b ."), ("x.docx", "?")])
def test_a_file_that_is_no_rdf_is_named(tmp_path: Path, name: str, text: str) -> None:
    """The file and what would do are in the message."""
    with pytest.raises(ReasoningError, match=name.replace(".", r"\.")):
        reason_files([write(tmp_path, name, text)])


def test_the_rules_are_listed() -> None:
    """78 lines of the W3C table, one a rule, and after them the domain rules with their files."""
    listed = CliRunner().invoke(main, ["rules"]).output.splitlines()
    assert [line.split()[0] for line in listed[:78]] == [rule.name for rule in RULES]
    assert all(".rls:" in line for line in listed[78:])
    assert len(listed) > 78
