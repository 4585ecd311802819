"""Every minimal proof and no other: against all subsets of the leaves, with circles, and with bounds that are told."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.reasoning.alternatives import minimal_proofs
from kg.reasoning.proofs import Step
from kg.reasoning.triples import Statement


def s(name: str) -> Statement:
    return NamedNode(f"http://x/{name}"), NamedNode("http://x/is"), NamedNode("http://x/so")


def step(*premises: str) -> Step:
    return Step("r", tuple(map(s, premises)))


def gives(steps: dict[Statement, list[Step]], leaves: frozenset[Statement], goal: Statement) -> bool:
    holds = set(leaves)
    while True:
        more = {h for h, ways in steps.items() for way in ways if h not in holds and set(way.premises) <= holds}
        if not more:
            return goal in holds
        holds |= more


def brute(steps: dict[Statement, list[Step]], leaves: set[Statement], goal: Statement) -> set[frozenset[Statement]]:
    found: list[frozenset[Statement]] = []
    for size in range(1, len(leaves) + 1):
        for some in combinations(sorted(leaves, key=str), size):
            one = frozenset(some)
            if not any(known <= one for known in found) and gives(steps, one, goal):
                found.append(one)
    return set(found)


def grounded(goal: Statement, leaves: frozenset[Statement], steps: dict[Statement, Step]) -> bool:
    holds = set(leaves)
    for statement, way in steps.items():
        if not set(way.premises) <= holds:
            return False
        holds.add(statement)
    return goal in holds


def test_two_ways_are_two_proofs_and_the_shorter_comes_first() -> None:
    """A conclusion from two witnesses, one of them itself concluded from two."""
    steps = {s("g"): [step("a", "m"), step("b")], s("m"): [step("c", "d")]}
    proofs = minimal_proofs(s("g"), steps, map(s, "abcd"))
    assert [set(p.leaves) for p in proofs.found] == [{s("b")}, {s("a"), s("c"), s("d")}]
    assert list(proofs.found[1].steps) == [s("m"), s("g")]
    assert proofs.complete


def test_a_proof_that_needs_all_that_another_needs_is_none() -> None:
    """With b alone enough, b and a is no proof of its own."""
    proofs = minimal_proofs(s("g"), {s("g"): [step("a", "b"), step("b")]}, map(s, "ab"))
    assert [set(p.leaves) for p in proofs.found] == [{s("b")}]


def test_a_circle_proves_nothing() -> None:
    """Two statements that follow from each other hold only by the ground that one of them has."""
    circle = {s("g"): [step("h")], s("h"): [step("g")]}
    assert minimal_proofs(s("g"), circle, []).found == ()
    circle[s("h")].append(step("a"))
    [proof] = minimal_proofs(s("g"), circle, [s("a")]).found
    assert proof.steps == {s("h"): step("a"), s("g"): step("h")}


def test_a_leaf_that_also_follows_has_both_proofs() -> None:
    """What was read and can be concluded rests on either."""
    proofs = minimal_proofs(s("g"), {s("g"): [step("a")]}, map(s, "ga"))
    assert {frozenset(p.leaves) for p in proofs.found} == {frozenset({s("g")}), frozenset({s("a")})}


names = st.sampled_from("abcdefgh")
hypergraphs = st.dictionaries(names, st.lists(st.lists(names, min_size=1, max_size=3), max_size=3), max_size=7)


@given(hypergraphs, st.sets(st.sampled_from("abcde"), max_size=5))
def test_they_are_those_of_trying_every_set_of_leaves(ways: dict[str, list[list[str]]], given: set[str]) -> None:
    """Sound, minimal, complete, and premises always come first."""
    steps = {s(head): [step(*one) for one in many] for head, many in ways.items()}
    leaves = set(map(s, given))
    proofs = minimal_proofs(s("h"), steps, leaves)
    assert proofs.complete
    assert {p.leaves for p in proofs.found} == brute(steps, leaves, s("h"))
    assert len(proofs.found) == len({p.leaves for p in proofs.found})
    assert all(grounded(s("h"), p.leaves, dict(p.steps)) for p in proofs.found)


@given(hypergraphs, st.sets(st.sampled_from("abcde"), max_size=5))
def test_a_cut_search_says_so_and_its_proofs_are_minimal_still(
    ways: dict[str, list[list[str]]], given: set[str]
) -> None:
    """With next to no room there may be fewer proofs, never wrong ones, and at least one where one exists."""
    steps = {s(head): [step(*one) for one in many] for head, many in ways.items()}
    leaves = set(map(s, given))
    every = brute(steps, leaves, s("h"))
    proofs = minimal_proofs(s("h"), steps, leaves, width=1, work=3)
    found = {p.leaves for p in proofs.found}
    assert found <= every
    assert bool(found) == bool(every)
    assert found == every or not proofs.complete


def test_thousands_of_ways_through_shared_steps_do_not_explode() -> None:
    """Twelve stages with two ways each are 4,096 proofs: the search is cut, tells it, and ends."""
    steps = {s("n0"): [step("l0"), step("k0")]}
    for i in range(1, 12):
        steps[s(f"n{i}")] = [step(f"n{i - 1}", f"l{i}"), step(f"n{i - 1}", f"k{i}")]
    leaves = [s(f"{kind}{i}") for kind in "lk" for i in range(12)]
    proofs = minimal_proofs(s("n11"), steps, leaves)
    assert not proofs.complete
    assert 0 < len(proofs.found) <= 256


def test_a_deep_chain_is_one_proof() -> None:
    """Five thousand steps one after another: no recursion."""
    steps = {s(f"n{i + 1}"): [step(f"n{i}")] for i in range(5000)}
    [proof] = minimal_proofs(s("n5000"), steps, [s("n0")]).found
    assert len(proof.steps) == 5000
