"""The reasoner that serves the graph: owlrl concludes, the rule table proves; a contradiction stops and is reported."""

from __future__ import annotations

from kg.reasoning.owl import owl_closure
from kg.reasoning.proofs import Closure, derive
from kg.reasoning.triples import Statement


def reason(statements: tuple[Statement, ...]) -> Closure:
    """Return what follows from the statements, each conclusion of the engine with its proof."""
    concluded = owl_closure(statements)
    return derive(statements, lambda statement: statement in concluded)
