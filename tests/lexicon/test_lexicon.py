"""Names are found as news spells them, and not where they are part of something else."""

from __future__ import annotations

import pytest

from kg.data import reference_files
from kg.errors import ReferenceDataError
from kg.lexicon.entries import load
from kg.lexicon.lexicon import Lexicon


def found(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    return [(m.span.of(text), m.entry.label) for m in lexicon.match(text) if m.form != "context"]


@pytest.mark.parametrize(
    "spelling", ["Long March-2D", "Long March 2D", "CZ-2D", "Chang Zheng 2D", "LONG MARCH 2D", "CZ2D"]
)
def test_spellings_of_one_rocket_are_one_rocket(lexicon: Lexicon, spelling: str) -> None:
    """Hyphens, abbreviations, capitals."""
    assert found(lexicon, f"A {spelling} flew") == [(spelling, "Long March 2D")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Space X flew", "SpaceX"),
        ("a Soyuz-2.1b rocket", "Soyuz 2.1b"),
        ("the DPRK said", "North Korea"),
        ("the ROK said", "South Korea"),
        ("N. Korea said", "North Korea"),
        ("Pyongyang said", "North Korea"),
        ("the U.S. said", "United States"),
        ("Vandenberg Space Force Base", "Vandenberg Space Force Base"),
    ],
)
def test_a_name_is_found(lexicon: Lexicon, text: str, label: str) -> None:
    """Agencies, versions, metonyms, the two Koreas."""
    assert [name for _, name in found(lexicon, text)] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "tell us more",
        "in the Indian Ocean",
        "Falcon 90 flew",
        "Native American art",
        "he rocketed away",
        "Georgia on my mind",
        "an atlas of maps",
    ],
)
def test_a_near_miss_is_left_alone(lexicon: Lexicon, text: str) -> None:
    """Pronouns, oceans, longer numbers, states, common words."""
    assert found(lexicon, text) == []


def test_the_longest_name_wins(lexicon: Lexicon) -> None:
    """ "South Korean military" is an organisation, not a nation with a word after it."""
    assert found(lexicon, "South Korean military") == [("South Korean military", "South Korean military")]


def test_an_unlisted_variant_keeps_its_family(lexicon: Lexicon) -> None:
    """A designation that nobody has listed is not forced onto a known rocket."""
    [match] = lexicon.match("Long March 15C")
    assert (match.span.end, match.kind, match.exact) == (14, "vehicle-family", False)


def test_a_rocket_added_to_the_files_is_known(tmp_path) -> None:
    """The ontology is the lexicon: no code changes."""
    extra = tmp_path / "extra.ttl"
    extra.write_text(
        "@prefix sr: <https://w3id.org/space-race/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<https://w3id.org/space-race/id/vehicle/zeta-9> a sr:LaunchVehicle ; skos:prefLabel "Zeta 9"@en .\n',
        encoding="utf-8",
    )
    lexicon = Lexicon(*load([*reference_files(), extra]))
    assert found(lexicon, "A Zeta-9 flew") == [("Zeta-9", "Zeta 9")]


def test_bad_turtle_is_named_with_its_file(tmp_path) -> None:
    """The file and the place are in the message."""
    bad = tmp_path / "bad.ttl"
    bad.write_text("<a> <b> .", encoding="utf-8")
    with pytest.raises(ReferenceDataError, match="bad.ttl"):
        load([bad])


def test_rockets_of_one_word_are_known_in_the_plural_where_they_are_counted(lexicon: Lexicon) -> None:
    """Two Starships are rockets; what stands about a city, particles or rockets at large names none."""
    assert found(lexicon, "two Starships broke up") == [("Starship", "Starship")]
    for text in ("Starships are big", "two Vegas hotels", "two protons and three neutrons"):
        assert found(lexicon, text) == []
