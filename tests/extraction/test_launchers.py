"""Who launches: hired, named as the one who does it, or known for the rocket; never a customer or a maker of parts."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader


def providers(read_text: Reader, text: str) -> list[object]:
    reading = read_text(text, "2024-04-10")
    return [launch_record(reading.document, e)["provider"] for e in reading.events if e.kind == "launch"]


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("NASA awarded SpaceX a contract to launch the Nimbus-9 telescope in 2026.", "SpaceX"),
        ("NASA and its partners want SpaceX to launch the Nimbus-9 telescope in 2026.", "SpaceX"),
        ("The Nimbus-9 satellite was built and launched by Rocket Lab on Friday.", "Rocket Lab"),
        ("The Nimbus-9 satellite lifted off on Friday on a Soyuz operated by Arianespace.", "Arianespace"),
    ],
)
def test_who_is_hired_or_does_it_launches(read_text: Reader, text: str, provider: str) -> None:
    """Not the one who pays."""
    assert providers(read_text, text) == [provider]


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("Arianespace launched the Nimbus-9 satellite on a Vega C on Friday.", "Arianespace"),
        ("Avio launched the Nimbus-9 satellite on a Vega C on Friday.", "Avio"),
        ("Martin Marietta plans to launch the Nimbus-9 satellite on a Titan rocket in 2026.", "Martin Marietta"),
        ("Iran's Revolutionary Guards launched the Nimbus-9 satellite on a Qased rocket on Friday.", "Revolutionary Guards"),
        ("NASA plans to launch the Nimbus-9 probe on the Space Launch System in 2026.", "NASA"),
        ("Boeing said the Space Launch System will launch the Nimbus-9 probe in 2026.", None),
    ],
)  # fmt: skip
def test_who_flies_a_rocket_launches_it(read_text: Reader, text: str, provider: str | None) -> None:
    """Its maker and those who sell its launches; a mere maker only where it stands before the verb."""
    assert providers(read_text, text) == [provider]


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("Northrop Grumman's Cygnus freighter launched on a SpaceX Falcon 9 on Friday.", "SpaceX"),
        ("Northrop Grumman's Cygnus freighter launched on a Falcon 9 on Friday.", None),
        ("A Falcon 9 launched a Northrop Grumman-built satellite on Friday.", None),
        ("An Atlas V with Northrop Grumman's boosters lifted off on Friday.", None),
        ("NASA launched the Nimbus-9 probe on a Falcon Heavy on Friday.", None),
        ("Firefly Aerospace launched the Nimbus-9 satellite on Friday.", "Firefly Aerospace"),
    ],
)
def test_another_launches_no_rocket_of_a_known_launcher(read_text: Reader, text: str, provider: str | None) -> None:
    """Who built the craft or a part, or had it launched, stays out where the rocket is another's."""
    assert providers(read_text, text) == [provider]


def test_a_seller_named_elsewhere_provides_the_launch(read_text: Reader) -> None:
    """The rocket's launches are sold by a company that another sentence names."""
    text = "An Ariane 6 lifted off from Kourou on Friday. Arianespace called the flight a success."
    assert providers(read_text, text) == ["Arianespace"]
