"""Hierarchies walked: every pair that follows, circles included, and a bound on how many."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.reasoning.hierarchy import beyond_steps, mutual

steps = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12)


@given(steps)
def test_what_is_walked_is_the_transitive_closure(pairs: list[tuple[int, int]]) -> None:
    """The same as joining paths with paths until nothing is new."""
    closed = set(pairs)
    while more := {(a, d) for a, b in closed for c, d in closed if b == c} - closed:
        closed |= more
    found = beyond_steps(pairs, 1000)
    assert found is not None
    assert sorted(found) == sorted(closed - set(pairs))


def test_a_hierarchy_of_too_many_pairs_is_not_walked_to_its_end() -> None:
    """A chain of 4 steps has 6 pairs beyond them."""
    chain = [(i, i + 1) for i in range(4)]
    assert len(beyond_steps(chain, 6) or []) == 6
    assert beyond_steps(chain, 5) is None


def test_what_holds_both_ways_is_mutual() -> None:
    """One way is not; a member with itself is."""
    assert sorted(mutual([(1, 2), (2, 1), (2, 3), (4, 4)])) == [(1, 2), (2, 1), (4, 4)]
