"""Names that are one: groups grow, fall apart, and are called by their least name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.reasoning.partition import Pair, Partition


def order(name: int) -> tuple[bool, str]:
    """Odd numbers are blank nodes."""
    return name % 2 == 1, f"{name:03}"


def naive(pairs: list[Pair]) -> dict[int, int]:
    """Return representatives by walking from each name."""
    names = {name for pair in pairs for name in pair}
    found = {}
    for name in names:
        group, waiting = {name}, [name]
        while waiting:
            here = waiting.pop()
            near = {b if a == here else a for a, b in pairs if here in (a, b)} - group
            group |= near
            waiting += near
        found[name] = min(group, key=order)
    return found


def test_a_group_is_called_by_its_least_name() -> None:
    """And tells who has moved, from where."""
    names = Partition(order, [(4, 6)])
    assert names.of(6) == 4
    assert names.change([(6, 2)]) == {4: 4, 6: 4}
    assert names.members(2) == (2, 4, 6)
    assert names.change([], [(2, 6)]) == {4: 2, 6: 2}
    assert (names.of(2), names.of(6)) == (2, 4)


def test_a_pair_given_twice_holds_until_the_second_is_taken() -> None:
    names = Partition(order, [(2, 4), (4, 2)])
    assert names.change([], [(2, 4)]) == {}
    assert names.change([], [(2, 4)]) == {4: 2}
    assert not names


def test_the_names_are_those_that_are_not_alone_at_any_time() -> None:
    names = Partition(order, [(2, 4)])
    held = names.names
    assert set(held) == {2, 4}
    names.change([(6, 8)], [(2, 4)])
    assert set(held) == {6, 8}


def test_a_blank_node_stands_for_none_with_a_name() -> None:
    assert Partition(order, [(1, 8)]).of(1) == 8
    assert Partition(order, [(1, 3)]).of(3) == 1


def test_the_shortest_way_is_taken_and_of_two_the_first() -> None:
    names = Partition(order, [(2, 4), (4, 8), (2, 6), (6, 8)])
    assert names.path(2, 8) == [2, 4, 8]
    assert names.path(8, 8) == [8]


pairs = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] != pair[1])


@given(st.lists(st.tuples(st.booleans(), pairs), max_size=30))
def test_after_any_changes_groups_are_those_of_the_pairs_left(changes: list[tuple[bool, Pair]]) -> None:
    """And what a change tells of its names is what has changed."""
    names, left = Partition(order), []
    for add, pair in changes:
        before = {name: names.of(name) for name in range(10)}
        if add:
            left.append(pair)
            moved = names.change([pair])
        elif pair in left or pair[::-1] in left:
            left.remove(pair if pair in left else pair[::-1])
            moved = names.change([], [pair])
        else:
            continue
        now = naive(left)
        assert {name: names.of(name) for name in range(10)} == {name: now.get(name, name) for name in range(10)}
        assert moved == {name: was for name, was in before.items() if names.of(name) != was}
