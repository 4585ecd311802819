"""The kept closure: whatever comes and goes, it equals a fresh one, and every inferred fact has a proof that holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal

from kg.reasoning.compiling import compile_program
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.program import CompiledRule, Program
from kg.reasoning.proofs import Step, derive, holds, is_trivial
from kg.reasoning.schema import close_schema
from kg.reasoning.triples import Statement, Triples
from tests.reasoning.worlds import datasets, schemas

TYPE, SAME, IN, A, B, C, D = range(7)
TRANSITIVE = Program(TYPE, SAME, (CompiledRule("prp-trp", ((-1, IN, -2), (-2, IN, -3)), (-1, IN, -3)),))


def opened(schema: list[Statement], data: list[Statement]) -> tuple[Terms, Materialisation]:
    terms = Terms()
    closed = close_schema(schema, terms)
    program = compile_program(closed.triples, terms, closed.redundant)
    return terms, Materialisation(
        program,
        terms.facts([*schema, *data]),
        admissible=lambda fact: not isinstance(terms.term(fact[0]), Literal),
    )


def said(terms: Terms, kept: Materialisation) -> set[Statement]:
    return {s for s in map(terms.statement, kept) if not is_trivial(s)}


def test_what_follows_follows_at_once_and_falls_with_its_ground() -> None:
    """A in b, b in c: a in c comes with the second and goes with either."""
    kept = Materialisation(TRANSITIVE)
    assert kept.change([(A, IN, B)]).added == ((A, IN, B),)
    assert set(kept.change([(B, IN, C)]).added) == {(B, IN, C), (A, IN, C)}
    assert set(kept.change([], [(A, IN, B)]).removed) == {(A, IN, B), (A, IN, C)}
    assert set(kept) == {(B, IN, C)}


def test_a_fact_has_known_consequences_only() -> None:
    """Also by another derivation than the recorded one; not what it would give with what is not there."""
    kept = Materialisation(TRANSITIVE, [(A, IN, B), (B, IN, D), (A, IN, C), (C, IN, D)])
    ways = {found.premises for fact in ((A, IN, B), (A, IN, C)) for found, _ in kept.consequences(fact)}
    assert ways == {((A, IN, B), (B, IN, D)), ((A, IN, C), (C, IN, D))}
    assert [conclusion for _, conclusion in kept.consequences((A, IN, B))] == [(A, IN, D)]
    assert not list(kept.consequences((A, IN, D)))


def test_a_conclusion_with_another_support_stays() -> None:
    """Two ways from a to d: one falls, a in d holds by the other, with a new derivation."""
    kept = Materialisation(TRANSITIVE, [(A, IN, B), (B, IN, D), (A, IN, C), (C, IN, D)])
    first = kept.step((A, IN, D))
    assert first is not None
    delta = kept.change([], [first.premises[0]])
    assert (A, IN, D) not in delta.removed
    second = kept.step((A, IN, D))
    assert second is not None
    assert second != first


def test_a_circle_does_not_hold_itself_up() -> None:
    """A and b are in each other; without the fact that started it nothing of the circle is left."""
    rules = (CompiledRule("prp-symp", ((-1, IN, -2),), (-2, IN, -1)),)
    kept = Materialisation(Program(TYPE, SAME, rules), [(A, IN, B)])
    assert set(kept) == {(A, IN, B), (B, IN, A)}
    kept.change([], [(A, IN, B)])
    assert len(kept) == 0


def test_an_asserted_conclusion_stays_when_its_premises_go() -> None:
    """What an article says is not withdrawn with what would also have implied it."""
    kept = Materialisation(TRANSITIVE, [(A, IN, B), (B, IN, C), (A, IN, C)])
    kept.change([], [(A, IN, B)])
    assert (A, IN, C) in kept
    assert kept.step((A, IN, C)) is None


def test_a_withdrawn_assertion_that_still_follows_stays_as_an_inference() -> None:
    """The other way round."""
    kept = Materialisation(TRANSITIVE, [(A, IN, B), (B, IN, C), (A, IN, C)])
    assert kept.change([], [(A, IN, C)]).removed == ()
    assert kept.step((A, IN, C)) is not None


def test_a_contradiction_comes_and_goes_with_its_sides() -> None:
    """It is reported, and the rest is reasoned over."""
    rules = (CompiledRule("cax-dw", ((-1, TYPE, C), (-1, TYPE, D)), None), *TRANSITIVE.rules)
    kept = Materialisation(Program(TYPE, SAME, rules), [(A, TYPE, C), (A, TYPE, D), (A, IN, B), (B, IN, C)])
    assert kept.conflicts == (("cax-dw", ((A, TYPE, C), (A, TYPE, D))),)
    assert (A, IN, C) in kept
    kept.change([], [(A, TYPE, D)])
    assert kept.conflicts == ()


def test_equal_names_share_what_is_said_of_either() -> None:
    """And part again when the equality is withdrawn."""
    kept = Materialisation(TRANSITIVE, [(A, SAME, B), (A, IN, C)])
    assert (B, IN, C) in kept
    kept.change([], [(A, SAME, B)])
    assert set(kept) == {(A, IN, C)}


@settings(max_examples=200, deadline=None)
@given(schemas, datasets)
def test_the_closure_is_that_of_the_table(schema: list[Statement], data: list[Statement]) -> None:
    """The compiled rules conclude what the table itself concludes, and contradict where it does."""
    terms, kept = opened(schema, data)
    # The table records nothing that holds of everything, and some of it (A in A) leads on to more.
    trivial = [s for s in map(terms.statement, kept) if is_trivial(s) and not isinstance(s[0], Literal)]
    reference = derive([*schema, *data, *trivial])
    about_data = {s for s in reference.steps if not is_trivial(s)}
    assert said(terms, kept) - set(schema) - set(data) == about_data - set(schema) - set(data)
    assert {rule for rule, _ in kept.conflicts} <= {v.rule for v in reference.violations}


@settings(max_examples=120, deadline=None)
@given(schemas, datasets, st.lists(st.tuples(st.booleans(), st.integers(0, 7)), max_size=10))
def test_any_sequence_of_changes_ends_where_a_fresh_start_would(
    schema: list[Statement], data: list[Statement], changes: list[tuple[bool, int]]
) -> None:
    """Added and withdrawn in any order: the same facts and the same contradictions."""
    terms, kept = opened(schema, data)
    left = dict.fromkeys(data)
    for add, index in changes:
        if index >= len(data):
            continue
        fact = terms.fact(data[index])
        before = set(kept)
        if add:
            left[data[index]] = None
            delta = kept.change([fact])
        else:
            left.pop(data[index], None)
            delta = kept.change([], [fact])
        assert set(kept) == (before | set(delta.added)) - set(delta.removed)
    fresh_terms, fresh = opened(schema, list(left))
    assert said(terms, kept) == said(fresh_terms, fresh)
    assert len(kept.conflicts) == len(fresh.conflicts)


@settings(max_examples=120, deadline=None)
@given(schemas, datasets, st.sets(st.integers(0, 7)))
def test_every_inferred_fact_has_a_proof_that_rests_on_what_was_given(
    schema: list[Statement], data: list[Statement], withdrawn: set[int]
) -> None:
    """Each step is replayed by the checker, which knows the table alone; no proof rests on itself."""
    terms, kept = opened(schema, data)
    kept.change([], [terms.fact(data[i]) for i in withdrawn if i < len(data)])
    grounded = {terms.statement(fact) for fact in kept.asserted}
    for fact, derivation in kept.steps.items():
        statement = terms.statement(fact)
        premises = tuple(map(terms.statement, derivation.premises))
        assert all(premise in grounded for premise in premises), f"{statement} rests on what comes after it"
        assert holds(statement, Step(derivation.rule, premises)), f"{derivation.rule}: {statement} from {premises}"
        grounded.add(statement)


def test_a_schema_without_axioms_adds_nothing() -> None:
    """The near miss of everything above."""
    terms = Terms()
    assert compile_program(Triples(), terms).rules != ()
    assert len(Materialisation(compile_program(Triples(), terms), [(90, 91, 92)])) == 1
