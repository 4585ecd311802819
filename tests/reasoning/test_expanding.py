"""Statements by first names are repeated under every name."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from kg.reasoning.expanding import expanded
from kg.reasoning.triples import Statement
from kg.vocab import term

SAME = term("owl", "sameAs")
A, B, C, P, V = (NamedNode(f"http://x/{name}") for name in "abcpv")


def test_without_an_equality_nothing_is_added() -> None:
    given: list[Statement] = [(A, P, V), (A, SAME, A)]
    assert list(expanded(given)) == given


def test_every_name_has_what_is_said_of_one() -> None:
    """As subject and as value; and every two names are the same, each way."""
    found = set(expanded([(B, SAME, A), (A, P, V), (V, P, B)]))
    assert found == {(A, SAME, B), (B, SAME, A), (A, P, V), (B, P, V), (V, P, A), (V, P, B)}


def test_equality_goes_on_from_name_to_name() -> None:
    found = set(expanded([(B, SAME, A), (C, SAME, B)]))
    assert found == {(x, SAME, y) for x in (A, B, C) for y in (A, B, C) if x != y}


def test_a_literal_is_no_name() -> None:
    given: list[Statement] = [(A, SAME, Literal("a")), (A, P, Literal("a"))]
    assert list(expanded(given)) == given
