"""The tables of a closure say what plain sets would say, whatever came and went, and however little room they take."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.reasoning.facts import Facts
from kg.reasoning.grounds import Grounds
from kg.reasoning.program import Fact

# Few keys and many values, so that entries grow past every size at which they are kept otherwise, and shrink again.
small, large = st.integers(0, 1), st.integers(0, 24)
facts = st.tuples(st.one_of(small, large), small, st.one_of(small, large))
moves = st.lists(st.tuples(st.booleans(), st.one_of(facts, st.tuples(st.just(0), st.just(0), large))), max_size=120)


@given(moves)
def test_facts_are_found_by_every_index(steps: list[tuple[bool, Fact]]) -> None:
    """By subject, by object and by property; what came and went is told."""
    kept, plain = Facts(), set[Fact]()
    for add, fact in steps:
        assert (kept.add if add else kept.discard)(fact) == (add != (fact in plain))
        (plain.add if add else plain.discard)(fact)
    assert set(kept) == plain
    assert len(kept) == len(plain)
    for p in (0, 1):
        assert sorted(kept.pairs(p)) == sorted((s, o) for s, q, o in plain if q == p)
        assert kept.uses(p) == any(q == p for _, q, _ in plain)
        for term in range(25):
            assert sorted(kept.objects(term, p)) == sorted(o for s, q, o in plain if (s, q) == (term, p))
            assert sorted(kept.subjects(p, term)) == sorted(s for s, q, o in plain if (q, o) == (p, term))


@given(moves)
def test_what_rests_on_a_fact_is_told(steps: list[tuple[bool, Fact]]) -> None:
    """Each once, and nothing is left where nothing rests any more."""
    kept, plain = Grounds(), dict[Fact, set[Fact]]()
    for add, fact in steps:
        ground = (fact[0] % 2, fact[1], 0)
        if add:
            kept.put(ground, fact)
            plain.setdefault(ground, set()).add(fact)
        else:
            kept.take(ground, fact)
            plain.get(ground, set()).discard(fact)
    plain = {ground: resting for ground, resting in plain.items() if resting}
    assert set(kept) == set(plain)
    assert bool(kept) == bool(plain)
    for ground, resting in plain.items():
        assert sorted(kept.of(ground)) == sorted(resting)
        assert sorted(kept.pop(ground)) == sorted(resting)
        assert ground not in kept
        assert not kept.of(ground)


def test_an_equal_fact_is_kept_once() -> None:
    """Tuples that say the same are one object in what rests on them."""
    kept = Facts()
    first = tuple(range(1, 4))
    kept.add(first)
    assert kept.own(tuple(range(1, 4))) is first
    other = tuple(range(4, 7))
    assert kept.own(other) is other
