"""Three engines on random ontologies with data: compiled rules in Nemo, the kept closure, and the repaired reference.

They conclude the same of every named class, property and individual, and contradict together. What is left out of the
comparison, each by design:

- statements that say nothing, which the graph does not record (``is_trivial``);
- ``"01"`` beside ``"1"``: the graph joins values without repeating a fact in every spelling, so literals are compared by
  their values;
- the other direction of a difference, which ``kg reason`` states beside the table;
- what follows of a member of ``owl:Nothing``, and of two values made one: bulk evaluation follows the table, for the
  graph and the reference a clash ends there. What they have then is among what bulk evaluation has;
- in the graph, what follows of a value by more than it shows itself (that it is the same as another, that it lies in
  a datatype although it does not, or its own is unknown): no RDF can write such a premise. Again what it has is among
  what the others have.

``KG_EXAMPLES=2000 pytest tests/reasoning/test_three_ways.py`` looks deeper.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from kg.reasoning.compiling import DIFFERENT, SAME_AS
from kg.reasoning.expanding import expanded
from kg.reasoning.literals import equal, member, value_key
from kg.reasoning.owl import owl_conclusions
from kg.reasoning.plain import Conclusions, reason_files
from kg.reasoning.proofs import Violation, check, is_trivial
from kg.reasoning.reasoner import OpenClosure, reason
from kg.reasoning.schema import DATATYPES
from kg.reasoning.triples import Statement, Term
from kg.vocab import RDF_TYPE, term
from tests.reasoning.ontologies import CLASSES, DATA, NOTHING, OBJECT, PEOPLE, worlds

World = tuple[list[Statement], list[Statement]]
_SPREADING = frozenset(["dt-diff", "cls-nothing2"])
_ALL_CLASSES, _ALL_PROPERTIES = {*CLASSES, NOTHING}, {*OBJECT, *DATA}
_OF_THE_SCHEMA = {term("rdfs", name) for name in ("subClassOf", "subPropertyOf", "domain", "range")} | {
    term("owl", name) for name in ("equivalentClass", "equivalentProperty")
}
_OF_PEOPLE = {*OBJECT, *DATA, SAME_AS, DIFFERENT}


def examples(count: int) -> settings:
    """The examples of a run: the same few where all tests are run, others and many where they are asked for."""
    asked = os.environ.get("KG_EXAMPLES")
    return settings(
        max_examples=int(asked or count),
        derandomize=asked is None,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],  # what fails is small enough; to shrink it takes minutes
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def compared(statement: Statement) -> bool:
    """Tell a statement that every engine is held to."""
    s, p, o = statement
    if is_trivial(statement):
        return False
    if s in PEOPLE:
        return p in _OF_PEOPLE or (p == RDF_TYPE and o in _ALL_CLASSES)
    if p in _OF_THE_SCHEMA:
        return (s in _ALL_CLASSES and o in _ALL_CLASSES) or (
            s in _ALL_PROPERTIES and o in _ALL_PROPERTIES | _ALL_CLASSES
        )
    return False


def by_value(statements: Iterable[Statement]) -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for s, p, o in filter(compared, statements):
        if p == DIFFERENT:
            found.add((frozenset([s, o]), p))
        else:
            found.add((s, p, value_key(o) if isinstance(o, Literal) else o))
    return found


def by_files(folder: Path, statements: Iterable[Statement], engine: str = "nemo") -> Conclusions:
    file = folder / "x.nt"
    serialize((Triple(*s) for s in dict.fromkeys(statements)), str(file), format=RdfFormat.N_TRIPLES)
    return reason_files([file], engine)


def spreads(violations: Iterable[Violation]) -> bool:
    return any(violation.rule in _SPREADING for violation in violations)


def says_more_of_values(stated: Iterable[Statement]) -> bool:
    """Tell whether something follows of a literal that its value does not show."""
    return any(
        (p == SAME_AS and not equal(value, cast("Literal", o)))
        or (p == RDF_TYPE and not member(value, cast("NamedNode", o)))
        for value, p, o in cast("frozenset[tuple[Literal, NamedNode, Term]]", owl_conclusions(stated)[1])
        if p == SAME_AS or (p == RDF_TYPE and o in DATATYPES)
    )


@examples(60)
@given(worlds())
def test_three_engines_conclude_the_same_and_contradict_together(
    tmp_path_factory: pytest.TempPathFactory, world: World
) -> None:
    """Every construct of the profile, every kind of statement."""
    stated = tuple(dict.fromkeys([*world[0], *world[1]]))
    folder = tmp_path_factory.mktemp("world")
    nemo, owlrl, kept = by_files(folder, stated), by_files(folder, stated, "owlrl"), reason(stated)
    assert bool(nemo.violations) == bool(owlrl.violations) == bool(kept.violations)
    wanted, reference = by_value([*stated, *nemo.inferred]), by_value([*stated, *owlrl.inferred])
    found = by_value(expanded([*stated, *kept.steps]))
    assert found | reference <= wanted
    if not spreads([*nemo.violations, *owlrl.violations, *kept.violations]):
        assert reference == wanted
        assert found == wanted or says_more_of_values(stated)


@examples(150)
@given(worlds())
def test_every_proof_of_the_kept_closure_holds(world: World) -> None:
    """By the checker, which knows the table and the values of literals."""
    stated = tuple(dict.fromkeys([*world[0], *world[1]]))
    assert check(stated, reason(stated)) == []


@examples(40)
@given(worlds())
def test_a_closure_is_closed_and_monotone(tmp_path_factory: pytest.TempPathFactory, world: World) -> None:
    """Reasoning over what was found adds nothing; and what follows from less follows from more."""
    folder = tmp_path_factory.mktemp("world")
    schema, data = world
    first = by_files(folder, [*schema, *data])
    found = {*schema, *data, *first.inferred}
    assert set(by_files(folder, found).inferred) - found == set()
    fewer = by_files(folder, [*schema, *data[1:]])
    assert set(fewer.inferred) - found == set()
    assert bool(fewer.violations) <= bool(first.violations)


@examples(80)
@given(worlds(), st.lists(st.tuples(st.sampled_from(["add", "remove"]), st.integers(0, 15)), max_size=12))
def test_a_kept_closure_equals_a_fresh_one_after_any_changes(
    tmp_path_factory: pytest.TempPathFactory, world: World, changes: list[tuple[str, int]]
) -> None:
    """The same inferences with the same proofs, the same contradictions; and what bulk evaluation concludes."""
    schema, data = world[0], [statement for statement in world[1] if statement not in world[0]]
    opened = OpenClosure([*schema, *data[::2]])
    left = dict.fromkeys(data[::2])
    for what, index in changes:
        some = data[index : index + 2]
        if what == "add":
            left.update(dict.fromkeys(some))
            opened.change(some)
        else:
            for statement in some:
                left.pop(statement, None)
            opened.change([], some)
    stated = tuple(dict.fromkeys([*schema, *left]))
    fresh, kept = reason(stated), opened.closure()
    assert kept.violations == fresh.violations
    assert kept.steps == fresh.steps
    bulk = by_files(tmp_path_factory.mktemp("world"), stated)
    assert bool(bulk.violations) == bool(kept.violations)
    wanted, found = by_value([*stated, *bulk.inferred]), by_value(expanded([*stated, *kept.steps]))
    assert found <= wanted
    if not spreads([*bulk.violations, *kept.violations]):
        assert found == wanted or says_more_of_values(stated)
