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
