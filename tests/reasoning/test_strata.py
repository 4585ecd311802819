"""Rules that rest on absence: a kept closure is the perfect model whatever comes and goes, and circles are named."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import RuleError
from kg.reasoning.incremental import Materialisation
from kg.reasoning.program import Atom, CompiledRule, Fact, Program
from kg.reasoning.strata import stratify

TYPE, SAME, P, Q, R, S, C, D = range(8)
A, B = 50, 51
PEOPLE = range(50, 53)


def program(*rules: CompiledRule) -> Program:
    return Program(TYPE, SAME, rules)


# A thing of class C is of class D unless it has a P.
LONELY = CompiledRule("lonely", ((-1, TYPE, C),), (-1, TYPE, D), absent=((-1, P, -1),))


def test_a_fact_that_comes_takes_away_what_rested_on_its_absence() -> None:
    """And gives it back when it goes; its dependents follow."""
    follows = CompiledRule("follows", ((-1, TYPE, D),), (-1, Q, -1))
    kept = Materialisation(program(LONELY, follows), [(A, TYPE, C), (B, TYPE, C)])
    assert {(A, TYPE, D), (A, Q, A), (B, TYPE, D)} <= set(kept)
    gone = kept.change([(A, P, A)])
    assert set(gone.removed) == {(A, TYPE, D), (A, Q, A)}
    assert gone.added == ((A, P, A),)
    back = kept.change([], [(A, P, A)])
    assert set(back.added) == {(A, TYPE, D), (A, Q, A)}


def test_a_step_says_what_was_absent() -> None:
    """The proof of a negation names the fact that there was not."""
    kept = Materialisation(program(LONELY), [(A, TYPE, C)])
    step = kept.step((A, TYPE, D))
    assert step is not None
    assert (step.premises, step.absent) == (((A, TYPE, C),), ((A, P, A),))


def test_what_has_another_reason_stays() -> None:
    """Two rules for one conclusion: the absence breaks, the other rule holds, and the step is its."""
    other = CompiledRule("other", ((-1, R, -2),), (-1, TYPE, D))
    kept = Materialisation(program(LONELY, other), [(A, TYPE, C), (A, R, B)])
    delta = kept.change([(A, P, A)])
    assert (A, TYPE, D) not in delta.removed
    step = kept.step((A, TYPE, D))
    assert step is not None
    assert step.rule == "other"


def test_an_asserted_fact_rests_on_no_absence() -> None:
    """What is stated stays when the rule that would also give it no longer applies."""
    kept = Materialisation(program(LONELY), [(A, TYPE, C), (A, TYPE, D)])
    assert kept.change([(A, P, A)]).removed == ()


def test_an_absence_of_an_absence() -> None:
    """Three strata: not lonely, so social; lonely again, so not."""
    social = CompiledRule("social", ((-1, TYPE, C),), (-1, S, -1), absent=((-1, TYPE, D),))
    kept = Materialisation(program(LONELY, social), [(A, TYPE, C)])
    assert (A, S, A) not in kept
    kept.change([(A, P, A)])
    assert (A, S, A) in kept
    kept.change([], [(A, P, A)])
    assert (A, S, A) not in kept
    assert (A, TYPE, D) in kept


def test_a_comparison_decides() -> None:
    """Numbers as such, where no values are given."""
    less = CompiledRule("less", ((-1, P, -2),), (-1, Q, -2), filters=(("<", -1, -2),))
    kept = Materialisation(program(less), [(A, P, B), (B, P, A), (A, P, A)])
    assert {f for f in kept if f[1] == Q} == {(A, Q, B)}


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ((CompiledRule("a", ((-1, P, -2),), (-1, Q, -2), absent=((-1, Q, -2),)),), "Q leads to Q by the absence in a"),
        (
            (
                CompiledRule("a", ((-1, P, -2),), (-1, Q, -2), absent=((-1, R, -2),), place="f:1:1"),
                CompiledRule("b", ((-1, Q, -2),), (-2, S, -1)),
                CompiledRule("c", ((-1, S, -2),), (-1, R, -2)),
            ),
            "f:1:1: rule a would rest on its own absence: it concludes Q where R is absent, and Q leads to S by b, S leads to R by c",
        ),
        (
            # What makes two names one carries every fact to another name.
            (
                CompiledRule("a", ((-1, P, -2),), (-1, Q, -2), absent=((-1, R, -2),)),
                CompiledRule("key", ((-1, Q, -2),), (-1, SAME, -2)),
            ),
            "owl:sameAs leads to R by equality",
        ),
    ],
)
def test_a_circle_through_absence_is_named(rules: tuple[CompiledRule, ...], words: str) -> None:
    """Which rule, and the way from its conclusion to what it misses."""
    names = {TYPE: "rdf:type", SAME: "owl:sameAs", P: "P", Q: "Q", R: "R", S: "S"}
    with pytest.raises(RuleError) as error:
        stratify(program(*rules), names.__getitem__)
    assert words in str(error.value)


def test_a_circle_without_absence_is_none() -> None:
    """The near miss: recursion is allowed, and so is absence from below it."""
    rules = (
        CompiledRule("trans", ((-1, P, -2), (-2, P, -3)), (-1, P, -3)),
        CompiledRule("a", ((-1, R, -2),), (-1, Q, -2), absent=((-1, P, -2),)),
        CompiledRule("b", ((-1, Q, -2),), (-2, Q, -1)),
    )
    found = stratify(program(*rules))
    assert [found.of((-1, p, -2)) for p in (P, R, Q)] == [0, 0, 1]


# Against an oracle that knows no strata ------------------------------------------------------------------------

_VARIABLES = (-1, -2, -3)
# From the lowest: a rule concludes one, asks for it or lower ones, and misses lower ones only.
_RANKED: tuple[tuple[int, int | None], ...] = ((P, None), (Q, None), (TYPE, C), (R, None))


@st.composite
def atoms(draw: st.DrawFn, among: tuple[int, ...], low: int, high: int) -> Atom:
    p, cls = _RANKED[draw(st.integers(low, high))]
    return draw(st.sampled_from(among)), p, draw(st.sampled_from(among)) if cls is None else cls


@st.composite
def rules(draw: st.DrawFn, number: int) -> CompiledRule:
    rank = draw(st.integers(0, 3))
    body = tuple(draw(st.lists(atoms(_VARIABLES, 0, rank), min_size=1, max_size=2, unique=True)))
    bound = tuple(sorted({part for s, p, o in body for part in (s, o) if part < 0}))
    if rank == 0:
        return CompiledRule(f"same-{number}", body, (bound[0], SAME, bound[-1]))
    absent = tuple(draw(st.lists(atoms((*bound, A), 0, rank - 1), max_size=2, unique=True)))
    compared = st.tuples(st.sampled_from(["!=", "<", ">="]), st.sampled_from(bound), st.sampled_from(bound))
    filters = tuple(draw(st.lists(compared, max_size=1)))
    return CompiledRule(f"rule-{number}", body, draw(atoms((*bound, B), rank, rank)), absent=absent, filters=filters)


programs = st.integers(1, 4).flatmap(lambda n: st.tuples(*(rules(i) for i in range(n))))
relations = st.sampled_from([P, Q, R])
facts = st.one_of(
    st.tuples(st.sampled_from(PEOPLE), relations, st.sampled_from(PEOPLE)),
    st.tuples(st.sampled_from(PEOPLE), st.just(TYPE), st.just(C)),
    st.tuples(st.sampled_from(PEOPLE), st.just(SAME), st.sampled_from(PEOPLE)),
)


def least(made: tuple[CompiledRule, ...], asserted: set[Fact], believed: set[Fact]) -> set[Fact]:
    """The least model of the rules where absence is told from what is believed; equality by brute force."""
    known = set(asserted)
    while True:
        new = {f for rule in made for f in fired(rule, known, believed)}
        for s, p, o in [f for f in known if f[1] == SAME]:
            new.add((o, p, s))
            for x, q, y in known:
                if x == s:
                    new.add((o, q, y))
                if y == s:
                    new.add((x, q, o))
        if new <= known:
            return known
        known |= new


def fired(rule: CompiledRule, known: set[Fact], believed: set[Fact]) -> set[Fact]:
    found = set()
    compare = {"!=": lambda x, y: x != y, "<": lambda x, y: x < y, ">=": lambda x, y: x >= y}
    for values in product(PEOPLE, repeat=3):

        def put(atom: Atom, values: tuple[int, ...] = values) -> Fact:
            s, p, o = (values[-1 - part] if part < 0 else part for part in atom)
            return s, p, o

        assert rule.head is not None
        if (
            all(put(a) in known for a in rule.body)
            and not any(put(a) in believed for a in rule.absent)
            and all(compare[sign](values[-1 - x], values[-1 - y]) for sign, x, y in rule.filters)
        ):
            found.add(put(rule.head))
    return found


def perfect(made: tuple[CompiledRule, ...], asserted: set[Fact]) -> set[Fact]:
    """The well-founded model by alternating fixpoints (Van Gelder 1989): total where a program is stratified."""
    under: set[Fact] = set()
    while True:
        over = least(made, asserted, under)
        closer = least(made, asserted, over)
        if closer == under:
            assert over == under
            return under
        under = closer


def plain(found: set[Fact] | Materialisation) -> set[Fact]:
    return {f for f in found if f[1] != SAME or f[0] != f[2]}


@settings(max_examples=300, deadline=None)
@given(programs, st.lists(st.tuples(st.lists(facts, max_size=5), st.lists(facts, max_size=3)), min_size=2, max_size=5))
def test_any_sequence_of_changes_ends_in_the_perfect_model(
    made: tuple[CompiledRule, ...], changes: list[tuple[list[Fact], list[Fact]]]
) -> None:
    """After each change: the same facts as an oracle without strata, the delta that was told, and grounded steps."""
    kept = Materialisation(program(*made))
    asserted: set[Fact] = set()
    for add, remove in changes:
        before = set(kept)
        asserted = (asserted - set(remove)) | set(add)
        delta = kept.change(add, remove)
        assert plain(kept) == plain(perfect(made, asserted))
        assert set(kept) == (before | set(delta.added)) - set(delta.removed)
        assert not before & set(delta.added)
        assert set(delta.removed) <= before
        grounded = set(asserted)
        for fact, step in kept.steps.items():
            assert set(step.premises) <= grounded, f"{fact} rests on what comes after it"
            assert not [missing for missing in step.absent if missing in kept]
            grounded.add(fact)
