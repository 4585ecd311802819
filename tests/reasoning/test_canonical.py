"""Proofs are chosen by what holds alone: after any changes they are those of a fresh closure."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.reasoning.canonical import Canonical
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.program import CompiledRule, Program
from kg.reasoning.proofs import Step
from kg.reasoning.reasoner import OpenClosure
from kg.reasoning.triples import Statement
from kg.vocab import RDF_TYPE, term
from tests.reasoning.worlds import datasets, schemas


def x(name: str) -> NamedNode:
    return NamedNode(f"http://x/{name}")


P, Q, C, D = x("p"), x("q"), x("C"), x("D")
SCHEMA: list[Statement] = [
    (P, term("rdfs", "domain"), C),
    (Q, term("rdfs", "domain"), D),
    (C, term("rdfs", "subClassOf"), D),
]


def proof(opened: OpenClosure, statement: Statement) -> list[Statement]:
    step = opened.step(statement)
    assert step is not None
    return [premise for premise in step.premises if premise not in SCHEMA]


def test_the_first_of_equal_proofs_is_kept_whichever_came_first() -> None:
    """Two statements give a its class: the one that comes first in text proves it, in either order."""
    one, other = (x("a"), P, x("b")), (x("a"), P, x("c"))
    for first, second in ((one, other), (other, one)):
        opened = OpenClosure([*SCHEMA, first])
        difference = opened.change([second])
        assert proof(opened, (x("a"), RDF_TYPE, C)) == [one]
        assert bool(difference.steps) == (second == one)
        opened.change([], [one])
        assert proof(opened, (x("a"), RDF_TYPE, C)) == [other]


def test_a_shorter_way_is_taken_when_it_comes_and_left_when_it_goes() -> None:
    """D follows over C, two steps high; then from q at once; then over C again."""
    opened = OpenClosure([*SCHEMA, (x("a"), P, x("b"))])
    of_class = (x("a"), RDF_TYPE, C)
    assert proof(opened, (x("a"), RDF_TYPE, D)) == [of_class]
    opened.change([(x("a"), Q, x("b"))])
    assert proof(opened, (x("a"), RDF_TYPE, D)) == [(x("a"), Q, x("b"))]
    opened.change([], [(x("a"), Q, x("b"))])
    assert proof(opened, (x("a"), RDF_TYPE, D)) == [of_class]


def test_what_is_asserted_lowers_what_rests_on_it() -> None:
    """Asserted, the class is ground: its step is gone, and a second way no longer beats the first."""
    opened = OpenClosure([*SCHEMA, (x("a"), P, x("b"))])
    before = opened.step((x("a"), RDF_TYPE, C))
    difference = opened.change([(x("a"), RDF_TYPE, C)])
    assert ((x("a"), RDF_TYPE, C), before, None) in difference.steps
    assert difference.added == ()
    difference = opened.change([], [(x("a"), RDF_TYPE, C)])
    assert ((x("a"), RDF_TYPE, C), None, before) in difference.steps
    assert difference.removed == ()


def test_a_height_is_the_shortest_way_from_the_ground() -> None:
    """Along a chain of parts the last lies in the first by halves, not step by step."""
    kind, same, inside = 0, 1, 2
    rules = (CompiledRule("prp-trp", ((-1, inside, -2), (-2, inside, -3)), (-1, inside, -3)),)
    chain = [(10 + i, inside, 11 + i) for i in range(8)]
    kept = Materialisation(Program(kind, same, rules), chain)
    terms = Terms()
    for number in range(20):
        terms.number(x(f"t{number:02}"))
    found = Canonical(kept, terms)
    assert found.height((10, inside, 11)) == 0
    assert found.height((10, inside, 12)) == 1
    assert found.height((10, inside, 14)) == 2
    assert found.height((10, inside, 18)) == 3
    assert found.height((18, inside, 10)) is None


def told(opened: OpenClosure) -> dict[Statement, tuple[str, frozenset[Statement]]]:
    """Return the proofs; a premise has no place, since rules of equality are met from either side."""
    return {s: plain(step) for s, step in opened.steps()}


def plain(step: Step) -> tuple[str, frozenset[Statement]]:
    return step.rule, frozenset(step.premises)


@settings(max_examples=150, deadline=None)
@given(schemas, datasets, st.lists(st.tuples(st.booleans(), st.sets(st.integers(0, 7), max_size=3)), max_size=8))
def test_any_sequence_of_changes_ends_in_the_proofs_of_a_fresh_closure(
    schema: list[Statement], data: list[Statement], changes: list[tuple[bool, set[int]]]
) -> None:
    """Rule and premises alike; and the steps that a change tells are those that changed."""
    opened = OpenClosure([*schema, *data])
    left = dict.fromkeys(data)
    for add, chosen in changes:
        some = [data[index] for index in sorted(chosen) if index < len(data)]
        before = told(opened)
        if add:
            left.update(dict.fromkeys(some))
            difference = opened.change(some)
        else:
            for statement in some:
                left.pop(statement, None)
            difference = opened.change([], some)
        now = told(opened)
        fresh = OpenClosure([*schema, *left])
        assert now == told(fresh)
        assert opened.violations() == fresh.violations()
        moved = {s for s, _, _ in difference.steps}
        assert {s for s in {**before, **now} if before.get(s) != now.get(s)} <= moved
        for statement, old, new in difference.steps:
            assert statement not in before or old is None or before[statement] == plain(old)
            assert statement not in now or new is None or now[statement] == plain(new)


def test_a_shorter_way_that_an_absence_lets_in_is_taken() -> None:
    """As a fresh closure takes it; and left again when what must be absent is back."""
    kind, same, first, second, goal, off = range(6)
    told, blocked = (10, first, 11), (10, off, 11)
    rules = (
        CompiledRule("far", ((-1, first, -2),), (-1, second, -2)),
        CompiledRule("near", ((-1, second, -2),), (-1, goal, -2)),
        CompiledRule("direct", ((-1, first, -2),), (-1, goal, -2), absent=((-1, off, -2),)),
    )
    terms = Terms()
    for number in range(12):
        assert terms.number(NamedNode(f"urn:{number}")) == number
    kept = Materialisation(Program(kind, same, rules), [told, blocked])
    canonical = Canonical(kept, terms)
    for add, remove, rule in (([], [blocked], "direct"), ([blocked], [], "near"), ([], [blocked], "direct")):
        before = kept.remembering()
        delta = kept.change(add, remove)
        canonical.change(add, delta.removed, list(before))
        step = kept.step((10, goal, 11))
        assert step is not None
        assert step.rule == rule
        fresh = Materialisation(Program(kind, same, rules), kept.asserted)
        Canonical(fresh, terms)
        assert fresh.steps == kept.steps
