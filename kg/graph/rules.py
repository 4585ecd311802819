"""The domain rules that travel with the ontology: read once, checked against it, and found by name."""

from __future__ import annotations

import functools

from kg.data import rule_files
from kg.graph.reference import ontology
from kg.reasoning.domain import DomainRule
from kg.reasoning.rulecheck import check_names, check_rules, declared
from kg.reasoning.rulefile import read_rules
from kg.reasoning.table import BY_NAME


@functools.cache
def domain_rules() -> tuple[DomainRule, ...]:
    """Return the rules of ``ontology/rules``; RuleError says what is wrong in which line and column."""
    return check_names(check_rules(read_rules(rule_files())), declared(ontology()))


def words_of(name: str) -> str:
    """Return what a rule says, of the W3C table or of the rule files; nothing where it is of neither."""
    if name in BY_NAME:
        return BY_NAME[name].words
    return next((rule.words for rule in domain_rules() if rule.name == name), "")
