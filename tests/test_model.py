"""The values that move along the line: named by content, positions that fit."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SpanError
from kg.model import Claim, Factuality, Role, Span, content_id


@given(st.text(max_size=50), st.integers(0, 60), st.integers(0, 60))
def test_a_span_gives_its_words_or_an_error(text: str, start: int, size: int) -> None:
    """Inside the text the words, outside a SpanError, never something else."""
    span = Span(start, start + size)
    if start + size <= len(text):
        assert span.of(text) == text[start : start + size]
    else:
        with pytest.raises(SpanError):
            span.of(text)


def test_a_span_cannot_end_before_it_starts() -> None:
    """A range that makes no sense is refused at once."""
    with pytest.raises(SpanError):
        Span(3, 2)


def test_equal_content_has_an_equal_name_in_any_order_of_roles() -> None:
    """A claim is named by what it says, not by the order it was put together."""
    one, two = Role("vehicle", "Zeta", Span(0, 4)), Role("date", "2024", Span(5, 9))

    def claim(*roles: Role) -> Claim:
        return Claim("d", "launch", roles, Factuality(), Span(0, 20), Span(0, 10), "rule")

    assert claim(one, two).id == claim(two, one).id
    assert claim(one).id != claim(two).id


def test_names_do_not_depend_on_the_process() -> None:
    """A name written down here is the name everywhere."""
    assert content_id("a", 1, Span(0, 2)) == content_id("a", 1, Span(0, 2))
    assert content_id("a") == "0eb5b8d6f81bc677"


@given(st.lists(st.text(st.characters(), max_size=20), max_size=4))
def test_texts_alone_are_named_as_anything_else(texts: list[str]) -> None:
    """The short way for texts gives the name of the canonical JSON: names in a graph last."""
    canonical = json.dumps(texts, ensure_ascii=False).encode("utf-8", "surrogatepass")
    assert content_id(*texts) == hashlib.sha256(canonical).hexdigest()[:16]
