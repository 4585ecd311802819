"""What the payload of a launch is for: told by its phrase, by its series or fleet, or by its clause."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extracting import extract_records
from kg.reading.document import Description, read
from kg.reading.sources import RawSource


def event(text: str) -> dict[str, Any]:
    """Return the only launch of a text published on Saturday 15 June 2024."""
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    (found,) = [dict(record) for record in extract_records(document) if record["kind"] == "launch"]
    return found


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("A rocket launched a relay satellite for weather forecasters on Friday.", "communications"),
        ("A rocket launched an experimental satellite on Friday.", "technology"),
        ("A rocket launched a satellite with three experiments on Friday.", "science"),
        ("A rocket launched an ionospheric satellite and two co-passengers on Friday.", "science"),
        ("A rocket launched a methane-mapping satellite on Friday.", "earth-observation"),
        ("A rocket carrying a four-person crew lifted off on Friday.", "crew"),
        ("A rocket launched an internet-of-things satellite on Friday.", "communications"),
    ],
)
def test_the_words_of_the_payload_tell_what_it_is_for(text: str, function: str) -> None:
    """The phrase itself comes before what stands around it."""
    assert event(text)["payload_function"] == function


@pytest.mark.parametrize(
    ("text", "military"),
    [
        ("A rocket launched a military satellite on Friday.", True),
        ("A rocket launched a satellite for the Chinese military on Friday.", True),
        ("A rocket launched a satellite on Friday, South Korea's military said.", None),
        ("According to the Japanese navy, a rocket launched a satellite on Friday.", None),
        ("A rocket launched the Nimbus-9 satellite from Vandenberg Air Force base on Friday.", None),
    ],
)
def test_a_force_that_speaks_or_gives_its_base_makes_nothing_military(text: str, military: bool | None) -> None:
    """Whose the payload is counts, not who tells of it or where it starts."""
    assert event(text)["military"] is military


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Boeing launched the Starliner capsule on a test flight on Friday.", "crew"),
        ("NASA will launch the Orion spacecraft to the Moon on Monday.", "crew"),
        ("A rocket lifted off on a test flight on Friday with a dummy payload.", "technology"),
        ("A Falcon 9 launched the Intelsat 46 satellite on Friday.", "communications"),
        ("A Falcon 9 launched a satellite for Inmarsat on Friday.", "communications"),
        ("A Falcon 9 launched a satellite for NASA on Friday.", "unknown"),
        ("The Progress 99 freighter launched to resupply the station crew on Friday.", "cargo"),
        ("A rocket launched the Kwangmyongsong-5 satellite on Friday.", "unknown"),
        ("A rocket launched the Swift satellite on Friday.", "science"),
        ("A rocket of Interstellar Technologies carrying a satellite lifted off on Friday.", "unknown"),
        ("A rocket launched a Maxar-built SiriusXM satellite on Friday.", "communications"),
        ("The first test flight of the Neutron rocket, bound for the Moon, was launched on Friday.", "unknown"),
        ("A rocket lifted off on Friday on a resupply run to the station.", "cargo"),
        ("A Falcon 9 launched a Dragon capsule with four astronauts on Friday.", "crew"),
        ("SpaceX launched the Crew-14 mission on Friday.", "crew"),
        ("SpaceX launched the CRS-41 mission on Friday.", "cargo"),
        ("A Falcon 9 launched the Orla-14 mission on Friday.", "unknown"),
    ],
)
def test_a_known_series_fleet_or_count_tells_what_a_craft_is_for(text: str, function: str) -> None:
    """Words of the flight or its goal change nothing of that; an agency with many fleets tells nothing."""
    assert event(text)["payload_function"] == function


@pytest.mark.parametrize(
    ("text", "orbit"),
    [
        ("A rocket launched the Zeta-9 probe to Mars on Friday.", "Mars"),
        ("A rocket launched the Zeta-9 satellite into Sun-synchronous orbit on Friday.", "Sun-synchronous orbit"),
        ("A rocket launched the Zeta-9 satellite into a 500-mile-high orbit on Friday.", None),
        ("A rocket launched the Zeta-9 Mars orbiter on Friday.", None),
        ("A rocket launched the Zeta-9 probe to study Jupiter's moons on Friday.", None),
        ("A rocket launched the Zeta-9 capsule, which is meant for people to return to the moon, on Friday.", None),
    ],
)
def test_where_to_is_an_orbit_a_station_or_another_world(text: str, orbit: str | None) -> None:
    """A world is where the launch goes only after a word of going there, not where people will return."""
    assert event(text)["orbit"] == orbit
