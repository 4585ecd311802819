"""The marks of a claim, which tell the discourse what its words refer to; near misses beside hits."""

from __future__ import annotations

import pytest

from kg.extraction.engine import RulesEngine
from kg.lexicon.lexicon import default_lexicon
from kg.reading.document import Description, read
from kg.reading.sources import RawSource


def marks(text: str) -> set[str]:
    """Return the marks of all launch claims of a text, those of its setting left out."""
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    _, claims, _ = RulesEngine(default_lexicon()).read(document)
    told = [c for c in claims if c.kind == "launch" and c.rule != "launch/setting"]
    assert told
    return {mark for claim in told for mark in (claim.anaphor or "").split()}


@pytest.mark.parametrize(
    ("mark", "text", "near"),
    [
        ("definite", "The launch took place on Monday from Kourou.", "A Vega took off on Monday from Kourou."),
        (
            "before",
            "It came two years after a Vega had failed in June 2022 after liftoff.",
            "A Vega failed in June 2022 after liftoff.",
        ),
        ("background", "The previous launch of a Vega rocket was in May.", "A Vega rocket was launched in May."),
        (
            "background",
            "SpaceX landed its booster two years after it had sent up a Dragon on a Falcon 9 in May.",
            "SpaceX landed its booster minutes after it had sent up a Dragon on a Falcon 9 on Monday.",
        ),
        (
            "each",
            "SpaceX launched two Falcon 9s: one with a Dragon on Monday and one with 20 Starlinks on Tuesday.",
            "SpaceX launched a Falcon 9 with a Dragon on Monday.",
        ),
        (
            "renamed",
            "The capsule, named S.S. Orla, took off on an Antares on Monday.",
            "The capsule took off on an Antares on Monday.",
        ),
        (
            "other",
            "Its first flight last October failed to put a satellite into orbit.",
            "Its flight on Monday failed to put a satellite into orbit.",
        ),
        (
            "follows",
            "A heavier rocket, Long March 5, is to follow before the year is out.",
            "A heavier rocket, Long March 5, is to fly before the year is out.",
        ),
        ("statistic", "It was the third of 40 launches of a Falcon 9 this year.", "The Minotaur 4 launches on Monday."),
    ],
)
def test_words_that_refer_to_another_launch_are_marked(mark: str, text: str, near: str) -> None:
    assert mark in marks(text)
    assert mark not in marks(near)


def test_a_sentence_that_only_names_a_craft_is_marked() -> None:
    """It gives the name of what was told before, and says nothing of a launch."""
    news = "A Delta launched a weather satellite on Monday. "
    assert "names" in marks(news + "The GOES-7 satellite, built by Hughes, will watch hurricanes.")
    assert "names" not in marks(news)
