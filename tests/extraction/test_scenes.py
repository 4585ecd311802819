"""The tables of a text's names are what a walk of them finds."""

from __future__ import annotations

import pytest

from kg.extraction.mentions import scene
from kg.extraction.scenes import Scene
from kg.lexicon.lexicon import Lexicon
from kg.model import Sentence, Span

TEXT = (
    "Japan and South Korea launched from Tanegashima. Japan flew an H-IIA from Florida. "
    "Brazil watched, NASA said. Brazil and Brazil waited at Cape Canaveral in Florida."
)


@pytest.fixture
def view(lexicon: Lexicon) -> Scene:
    return scene(TEXT, (Sentence(0, Span(0, len(TEXT)), "body", 0),), lexicon)


def test_the_last_two_nations_before_each_place(view: Scene) -> None:
    """However often the last of them is named; near miss: before the second of all there are no two."""
    for at in range(len(TEXT) + 1):
        last: list[str] = []
        for match in reversed(view.matches):
            nation = match.entry.nation
            if match.kind == "nation" and nation and match.span.end <= at and nation not in last:
                last.append(nation)
        assert [match.entry.nation for match in view.last_two(at)] == last[:2]
    assert [match.entry.nation for match in view.last_two(len(TEXT))] == ["BR", "JP"]


def test_the_first_name_of_a_nation(view: Scene) -> None:
    firsts = {nation: match.span.of(TEXT) for nation, match in view.first_of.items()}
    assert firsts == {"JP": "Japan", "KR": "South Korea", "BR": "Brazil"}
    assert view.first_of["BR"].span.start == TEXT.index("Brazil")


def test_the_sites_of_a_region_that_something_is_from(view: Scene) -> None:
    sites = {match.span.of(TEXT) for found in view.launched_in.values() for match in found}
    assert sites == {"Tanegashima", "Cape Canaveral"}


def test_the_organisations(view: Scene, lexicon: Lexicon) -> None:
    assert [lexicon.label_of(iri) for iri in view.organisations] == ["NASA"]
