"""What a sentence tells beside its launches is cut off, and no word of launching with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.clauses import triggers
from kg.extraction.context import lay_out
from kg.extraction.trimming import trimmed
from kg.lexicon.lexicon import default_lexicon
from kg.model import Span
from kg.reading.document import Description, read
from kg.reading.sources import RawSource


def cut(text: str) -> tuple[str, int, int]:
    """Return the words that are left of a sentence, and how many triggers there were and are."""
    source = RawSource("note", "note", ".txt", text.encode("utf-8", "surrogatepass"))
    page = lay_out(read(source, Description(published="2026-03-13")), default_lexicon())
    whole = Span(0, len(page.masked))
    facets = page.facets(whole)
    hits = triggers(page.masked, whole, (), vehicle=bool(facets.vehicles), dated=True, craft=bool(facets.payloads))
    span, kept = trimmed(page.masked, whole, facets, hits)
    assert whole.contains(span)
    return span.of(page.masked).strip(), len(hits), len(kept)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A Falcon 9 lifted off from the pad from which Armstrong left for the Moon in 1969.",
         "A Falcon 9 lifted off from the pad"),
        ("A Proton lifted off on Monday, having missed a window in May.", "A Proton lifted off on Monday"),
        ("Artemis III will be launched in 2027, and Artemis IV would take people to the pole.",
         "Artemis III will be launched in 2027"),
        ("The firm tries again; its first two missions, launched on Falcon 9s in 2024, fell over.",
         "its first two missions, launched on Falcon 9s in 2024, fell over."),
        ("Norna-2 is small; it was launched on Monday on a Proton.", "Norna-2 is small; it was launched on Monday on a Proton."),
        ("A capsule landed on Sunday, six years after Hayabusa2 lifted off on an H-2A.",
         ", six years after Hayabusa2 lifted off on an H-2A."),
        ("A capsule landed on Sunday, six months after it lifted off on an H-2A.",
         "A capsule landed on Sunday, six months after it lifted off on an H-2A."),
        ("A Falcon 9 lifted off on Monday, and all went well.", "A Falcon 9 lifted off on Monday, and all went well."),
    ],
)  # fmt: skip
def test_what_belongs_to_the_launches_is_left(text: str, left: str) -> None:
    assert cut(text)[0] == left.strip()


_PARTS = st.sampled_from(
    ["A Falcon 9 lifted off on Monday", ", and Artemis IV will fly", "; it landed in 2012", "; a Proton was launched in May",
     ", having flown", " from which it left for the Moon", ", two years after Orla left Kourou", " with Norna-2"]
)  # fmt: skip


@given(st.lists(_PARTS, min_size=1, max_size=6))
def test_a_sentence_with_a_word_of_launching_keeps_one(parts: list[str]) -> None:
    _, before, after = cut("".join(parts) + ".")
    assert bool(after) == bool(before)
