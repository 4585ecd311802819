"""Where a launch is from: the site, the region where the text names no site in it, or the place that has no name."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader


def sites(read_text: Reader, text: str) -> list[tuple[object, object]]:
    reading = read_text(text, "2024-04-10")
    found = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    return [(f["site"], f["site_nation"]) for f in found]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("A Falcon 9 lifted off from California on Tuesday with the Nimbus-9 satellite. The rocket flew from Vandenberg.", "Vandenberg"),
        ("A Falcon 9 lifted off from California on Tuesday with the Nimbus-9 satellite. The rocket flew north.", "California"),
        ("A Falcon 9 lifted off from California on Tuesday with the Nimbus-9 satellite. It landed near Vandenberg.", "California"),
        ("A Falcon 9 lifted off from California on Tuesday with the Nimbus-9 satellite. A capsule came from Cape Canaveral by lorry.", "California"),
    ],
)  # fmt: skip
def test_a_region_is_the_site_that_lies_in_it(read_text: Reader, text: str, site: str) -> None:
    """Where the text launches from one there; a site elsewhere, or one that is landed near, says nothing of it."""
    assert sites(read_text, text) == [(site, "US")]


def test_the_home_of_a_company_is_no_site(read_text: Reader) -> None:
    """Near miss: "from the California-based company"."""
    text = "The Nimbus-9 satellite, from the California-based Orbita Works, will lift off on Tuesday."
    assert [site for site, _ in sites(read_text, text)] == [None]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("The booster returned to a pad at Cape Canaveral, and Nimbus-9 lifted off from Vandenberg on Tuesday.", "Vandenberg"),
        ("Teams at Cape Canaveral watched Nimbus-9 lift off from Vandenberg on Tuesday.", "Vandenberg"),
        ("Nimbus-9 lifted off from Pad 39A at Kennedy Space Center on Tuesday.", "Kennedy Space Center"),
        ("Nimbus-9 lifted off from Space Launch Complex (SLC)-41 at Cape Canaveral on Tuesday.", "Cape Canaveral"),
        ("Nimbus-9 lifted off from Europe's spaceport in Kourou on Tuesday.", "Kourou"),
        ("Nimbus-9 lifted off from Europe's spaceport on Tuesday.", "Europe's spaceport"),
        ("Nimbus-9 lifted off from Space Launch Complex-8 on Tuesday.", "Space Launch Complex-8"),
        ("Nimbus-9 roared off Pad 39A on Tuesday.", "Pad 39A"),
        ("Nimbus-9 lifted off from the Hainan commercial spacecraft launch site on Tuesday.", "Hainan"),
        ("Nimbus-9 lifted off from its Sohae satellite launching station on Tuesday.", "Sohae satellite launching station"),
        ("Nimbus-9 lifted off from the Orbital Launch Site on Tuesday.", None),
        ("On Tuesday Nimbus-9 lifted off from the firm's private spaceport in New Zealand.", "private spaceport in New Zealand"),
    ],
)  # fmt: skip
def test_of_several_sites_the_launch_is_from_one(read_text: Reader, text: str, site: str | None) -> None:
    """What it is "from", the base before its pad, a name before a description; words that
    name no place are none.
    """
    assert [site for site, _ in sites(read_text, text)] == [site]


@pytest.mark.parametrize("where", ["at Landing Zone 1", "at LZ-4", "at Cape Canaveral"])
def test_where_a_booster_lands_is_no_launch_site(read_text: Reader, where: str) -> None:
    """Near miss: a landing zone, or a base where it is landed."""
    text = f"SpaceX launches Nimbus-9 and lands the booster {where} on Tuesday."
    assert [site for site, _ in sites(read_text, text)] == [None]


@pytest.mark.parametrize("where", ["northeast of", "off", "300 miles from"])
def test_what_lies_off_a_site_is_not_there(read_text: Reader, where: str) -> None:
    """Near miss: a capsule came down some way from it."""
    text = f"Nimbus-9 was launched on Tuesday, and its booster fell into the sea {where} Cape Canaveral."
    assert [site for site, _ in sites(read_text, text)] == [None]


def test_a_site_that_was_given_up_is_none(read_text: Reader) -> None:
    """The launch goes where it was moved to."""
    text = "The launch of Nimbus-9 was moved from Vandenberg to Cape Canaveral for a liftoff in June."
    assert [site for site, _ in sites(read_text, text)] == ["Cape Canaveral"]


def test_a_rocket_stands_where_it_is_to_lift_off(read_text: Reader) -> None:
    """The region that a rocket is readied in is its site; the one that it is built in is not."""
    title = "An Atlas 5 rocket"
    moved = f"{title} was moved to its pad in California for liftoff on Monday."
    built = f"{title} was built in Alabama for a liftoff on Monday from Vandenberg."
    assert sites(read_text, moved) == [("California", "US")]
    assert sites(read_text, built) == [("Vandenberg", "US")]
