"""Values of literals: same, different, outside a datatype; the profile's datatypes with their near misses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from kg.reasoning.literals import differ, equal, ill_typed, member, value_key
from kg.vocab import term


def lit(text: str, kind: str = "string") -> Literal:
    prefix, _, name = kind.rpartition(":")
    return Literal(text, datatype=term(prefix or "xsd", name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (lit("42", "int"), lit("+042", "integer")),
        (lit("3.1410", "decimal"), lit("+03.141", "decimal")),
        (lit("1.0", "decimal"), lit("1", "byte")),
        (lit("0.31410E+01", "double"), lit("3.141", "double")),
        (lit("1", "boolean"), lit("true", "boolean")),
        (lit("af", "hexBinary"), lit("AF", "hexBinary")),
        (lit("2026-03-01T01:00:00+02:00", "dateTime"), lit("2026-02-28T23:00:00Z", "dateTimeStamp")),
        (lit("2026-02-28T24:00:00", "dateTime"), lit("2026-03-01T00:00:00.0", "dateTime")),
        (lit("a", "token"), lit("a")),
        (lit("abc@de", "rdf:PlainLiteral"), Literal("abc", language="DE")),
        (lit("abc@", "rdf:PlainLiteral"), lit("abc")),
    ],
)
def test_one_value_in_two_texts(one: Literal, other: Literal) -> None:
    """Equal, not different, of one key."""
    assert equal(one, other)
    assert not differ(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (lit("42", "int"), lit("-42", "int")),
        (lit("1", "integer"), lit("1")),
        (lit("1", "float"), lit("1", "double")),
        (lit("1", "decimal"), lit("1", "float")),
        (lit("a"), lit("A")),
        (lit("0F", "hexBinary"), lit("Dw==", "base64Binary")),
        (lit("maus@de", "rdf:PlainLiteral"), lit("maus@en", "rdf:PlainLiteral")),
        (lit("2026-03-01T01:00:00Z", "dateTime"), lit("2026-03-01T01:00:00+01:00", "dateTime")),
    ],
)
def test_two_values(one: Literal, other: Literal) -> None:
    """Different, though some look alike: the spaces of decimal, float and double share nothing."""
    assert differ(one, other)
    assert not equal(one, other)


def test_an_instant_without_a_zone_is_not_told_from_one_with_it() -> None:
    """It may be the same instant."""
    assert not differ(lit("2026-03-01T01:00:00", "dateTime"), lit("2026-03-01T01:00:00Z", "dateTime"))


@pytest.mark.parametrize(
    ("good", "bad", "kind"),
    [
        ("-128", "-129", "byte"), ("255", "256", "unsignedByte"), ("0", "-1", "nonNegativeInteger"),
        ("7", "7.0", "integer"), ("7.", ".", "decimal"), ("1e30", "1e40", "float"), ("1e-300", "1e-400", "double"),
        ("INF", "inf", "double"), ("true", "True", "boolean"), ("2024-02-29", "2026-02-29", "date"),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00", "dateTimeStamp"), ("a b", "a  b", "token"),
        ("a b", "a\tb", "normalizedString"), ("en-GB", "en-", "language"), ("a:b", "1a", "Name"),
        ("ab", "a:b", "NCName"), ("1a:b", "a b", "NMTOKEN"), ("0aF9", "0aF", "hexBinary"), ("AAA=", "AAA", "base64Binary"),
        ("http://x/a b", "", "x"), ("http://x/a", "http://x/a b", "anyURI"), ("", ":abc", "anyURI"),
        ("a@", "a", "rdf:PlainLiteral"), ("a@en", "a@e n", "rdf:PlainLiteral"), ("<a>x</a>", "<a>x", "rdf:XMLLiteral"),
    ],
)  # fmt: skip
def test_a_literal_outside_its_datatype(good: str, bad: str, kind: str) -> None:
    """Each with the nearest that is inside."""
    if kind == "x":
        assert not ill_typed(Literal(bad, datatype=term("sr", "value")))
        return
    assert not ill_typed(lit(good, kind))
    assert ill_typed(lit(bad, kind))


@pytest.mark.parametrize(
    ("literal", "kind", "wanted"),
    [
        (lit("5", "integer"), "byte", True), (lit("500", "integer"), "byte", False), (lit("5.0", "decimal"), "integer", True),
        (lit("5.5", "decimal"), "integer", False), (lit("abc"), "integer", False), (lit("abc"), "NCName", True),
        (lit("a b"), "NCName", False), (Literal("a", language="en"), "string", False),
        (Literal("a", language="en"), "rdf:langString", True), (lit("1", "float"), "decimal", False),
        (lit("x", "int"), "rdfs:Literal", False), (lit("x"), "rdfs:Literal", True),
        (Literal("x", datatype=term("sr", "value")), "integer", None),
        (lit("2026-01-01T00:00:00", "dateTime"), "dateTimeStamp", False),
    ],
)  # fmt: skip
def test_membership_goes_by_value(literal: Literal, kind: str, wanted: bool | None) -> None:
    """Not by the datatype that is written."""
    assert member(literal, lit("", kind).datatype) is wanted


@given(
    st.tuples(st.text(max_size=6), st.sampled_from(["string", "token", "integer", "decimal", "double", "dateTime"])),
    st.tuples(st.text(max_size=6), st.sampled_from(["string", "token", "integer", "decimal", "double", "dateTime"])),
)
def test_equal_and_different_exclude_each_other(a: tuple[str, str], b: tuple[str, str]) -> None:
    """And sameness is the same both ways."""
    one, other = lit(*a), lit(*b)
    assert not (equal(one, other) and differ(one, other))
    assert equal(one, other) == equal(other, one) == (value_key(one) == value_key(other))


@pytest.mark.parametrize("kind", ["integer", "decimal", "double", "dateTime", "token", "base64Binary", "anyURI"])
def test_a_huge_literal_is_judged_in_linear_time(kind: str) -> None:
    """A million digits neither hang nor break Python's limit on numbers."""
    huge = lit("1" * 1_000_000, kind)
    assert equal(huge, huge)
    assert ill_typed(huge) == (kind in ("double", "dateTime"))


def test_both_zeros_are_values_of_their_own() -> None:
    """For OWL they are equal and not identical, in float and double; decimal has one zero."""
    for kind in ("float", "double"):
        assert differ(lit("+0.0", kind), lit("-0.0", kind))
        assert equal(lit("0", kind), lit("+0.0", kind))
    assert equal(lit("0", "decimal"), lit("-0.0", "decimal"))
