"""A contradiction in plain RDF: its code, whom it concerns, and how each side follows."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from kg.cli import main
from kg.reasoning.codes import CODES, code_of
from kg.reasoning.table import RULES

CLASH = """
@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:Cat rdfs:subClassOf :Animal . :Animal owl:disjointWith :Stone . :tom a :Cat, :Stone ; rdfs:label "Tom" .
:dom rdfs:domain :Animal . :rock :dom :tom .
"""


def test_each_side_is_told_with_its_proof(tmp_path: Path) -> None:
    """Exit 3; the individual by its label; the inferred side with its rule and premises; the rest is still concluded."""
    file = tmp_path / "a.ttl"
    file.write_text(CLASH, encoding="utf-8")
    result = CliRunner().invoke(main, ["reason", str(file)])
    assert result.exit_code == 3
    lines = result.stderr.splitlines()
    assert re.match(r"kg: cax-dw: .* \[disjoint-classes\]: Tom$", lines[0])
    inferred = next(i for i, line in enumerate(lines) if "tom" in line and line.endswith("[cax-sco]"))
    assert {line.strip().rsplit(" ", 1)[-1] for line in lines[inferred + 1 : inferred + 3]} == {
        "<http://x/Cat>",
        "<http://x/Animal>",
    }
    assert "<http://x/rock> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://x/Animal>" in result.stdout


def test_every_rule_that_ends_in_false_has_a_code() -> None:
    """And no other rule; an unknown one (of a rule file) is its own code."""
    assert set(CODES) == {rule.name for rule in RULES if rule.head == "false" and not rule.trivial}
    assert code_of("own-rule") == "own-rule"
