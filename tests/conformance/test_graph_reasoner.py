"""The reasoner that serves the graph on the rule cases and near misses, and what ``kg rules`` claims of all three."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest

from kg.reasoning.expanding import expanded
from kg.reasoning.plain import ENGINES
from kg.reasoning.reasoner import reason
from kg.reasoning.table import RULES, engines
from kg.reasoning.triples import Statement
from tests.conformance.judging import EXCEPTIONS, holds_in, judge
from tests.conformance.test_suites import CASES, rule_cases, turtle


def verdict(case: dict[str, Any]) -> bool:
    given = tuple(dict.fromkeys(cast("Statement", (t.subject, t.predicate, t.object)) for t in turtle(case["premise"])))
    found = reason(given)
    if "Entailment" in case["kind"]:
        entailed = holds_in([*expanded([*given, *found.steps])], turtle(case["conclusion"] or ""))
        return entailed == (case["kind"] == "PositiveEntailmentTest")
    return bool(found.violations) == (case["kind"] == "InconsistencyTest")


@pytest.mark.parametrize("case", rule_cases())
def test_the_graph_reasoner_on_a_rule_case_or_near_miss(case: dict[str, Any]) -> None:
    """Each rule that it claims fires on its case; no near miss lets one fire."""
    judge("graph", case["id"], passed=verdict(case))


@pytest.mark.parametrize("engine", [*ENGINES, "graph"])
def test_a_rule_is_claimed_exactly_where_its_case_passes(engine: str) -> None:
    """Every rule of the table has a case of its own name, and no exception is claimed."""
    if not CASES.is_file():
        pytest.skip("../shared/suites/owl2 is not here: the claims of kg rules were not checked")
    cases = {case["id"] for case in json.loads(CASES.read_text(encoding="utf-8"))}
    claimed = {rule.name for rule in RULES if engine in engines(rule)}
    recorded = {rule.name for rule in RULES if engine != "graph" or not rule.trivial}
    assert recorded <= cases
    assert claimed == {name for name in recorded if name not in EXCEPTIONS[engine]}
