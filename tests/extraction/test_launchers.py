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
        ("ISRO has contracted SpaceX to launch the Nimbus-9 satellite in June.", "SpaceX"),
        ("The Nimbus-9 satellite rode to orbit with Rocket Lab on Friday.", "Rocket Lab"),
        ("ESA books launch of Nimbus-9 with Arianespace in June", "Arianespace"),
        ("NASA sends Nimbus-9 to space on Friday on first launch with US partner Rocket Lab", "Rocket Lab"),
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
        ("Boeing's capsule is set for launch on Friday, and joins SpaceX in the race.", None),
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


def test_the_designer_of_a_rocket_does_not_fly_it(read_text: Reader) -> None:
    """Near miss: built by others to its drawings."""
    text = "The Nimbus-9 satellite lifted off on Friday on a McDonnell Douglas-designed Delta rocket."
    assert providers(read_text, text) == [None]


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("Rocket Lab has a new office. The company plans to launch the Nimbus-9 satellite in June.", "Rocket Lab"),
        ("Rocket Lab has a new office. It will launch the Nimbus-9 satellite in June.", "Rocket Lab"),
        ("A new office was let to the maker of rockets, Rocket Lab. The company plans to launch Nimbus-9 in June.", None),
        ("OneWeb has a new office. The company plans to launch the Nimbus-9 satellite in June.", None),
        ("SpaceX has a new office. The company’s launch of Nimbus-9 on an Electron is set for June.", None),
    ],
)  # fmt: skip
def test_the_company_is_the_one_just_told_of(read_text: Reader, text: str, provider: str | None) -> None:
    """The sentence before begins with a launcher; not one named at its end, a satellite company, or a rival."""
    assert providers(read_text, text) == [provider]


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("“The Nimbus-9 launch in June endangers others,” SpaceX alleged.", None),
        ("The Nimbus-9 launch is set for June, SpaceX said.", "SpaceX"),
    ],
)
def test_who_complains_of_a_launch_is_another(read_text: Reader, text: str, provider: str | None) -> None:
    """Who announces one may well be its provider."""
    assert providers(read_text, text) == [provider]


def test_the_provider_is_the_one_named_with_the_rocket(read_text: Reader) -> None:
    """Of two that one launch is said to have, whichever comes first."""
    text = "Firefly Aerospace might yet launch Nimbus-9. Arianespace will launch Nimbus-9 on a Soyuz in June."
    assert providers(read_text, text) == ["Arianespace"]


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("Nebulon's Quetzal-2 rocket lifted off from Andoya on Friday.", "Nebulon"),
        ("German startup Nebulon launched its Quetzal-2 rocket from Andoya on Friday.", "Nebulon"),
        ("A Quetzal-2 rocket built by Nebulon lifted off from Andoya on Friday.", "Nebulon"),
        ("DLR's Quetzal-2 rocket lifted off from Andoya on Friday.", "DLR"),
        ("Engineers launched their Quetzal-2 rocket from Andoya on Friday.", None),
        ("Europe's Quetzal-2 rocket lifted off from Andoya on Friday.", None),
        ("Friday's Quetzal-2 rocket lifted off from Andoya.", None),
    ],
)
def test_an_unknown_company_launches_its_own_rocket(read_text: Reader, text: str, provider: str | None) -> None:
    """No list has it; people, a continent and a day own no company."""
    assert providers(read_text, text) == [provider]


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("ESA satellite set for launch on Friday to measure exoplanets", None),
        ("NASA astronauts launch on Friday in a SpaceX Crew Dragon", "SpaceX"),
        ("NASA invites media to launch of Nimbus-9 satellite on Friday", None),
        ("NASA launches Nimbus-9 satellite on Friday", "NASA"),
        ("NASA gives go-ahead for Nimbus-9 launch on Friday", None),
        ("Pegasus XL set for launch with NASA’s Nimbus-9 satellite on Friday", None),
        ("NASA's Nimbus-9 mission is set for a Friday launch", None),
        ("Roscosmos said on Monday that it had launched the Nimbus-9 satellite.", "Roscosmos"),
        ("Roscosmos said on Monday that Iran had launched the Nimbus-9 satellite.", None),
        ("Russia's space agency Roscosmos launched the Nimbus-9 satellite on Friday.", "Roscosmos"),
        ("The Nimbus-9 satellite, of a programme managed by ESA, will launch on Friday.", None),
    ],
)
def test_an_agency_launches_where_it_stands_before_the_verb(read_text: Reader, text: str, provider: str | None) -> None:
    """Its satellite, its astronauts and its press office do not."""
    assert providers(read_text, text) == [provider]


def test_who_flies_the_rocket_outranks_who_is_named_without_it(read_text: Reader) -> None:
    """The agency whose telescope it is speaks of the launch, another sentence of who flies the rocket."""
    text = "NASA will launch Nimbus-9 in June. Nimbus-9 will launch on an Ariane 5. Arianespace is ready."
    assert providers(read_text, text) == ["Arianespace"]


def test_who_is_passed_over_does_not_launch(read_text: Reader) -> None:
    text = (
        "The startup will fly its next satellite on an Arianespace Vega rocket, instead of launching with Rocket Lab."
    )
    assert providers(read_text, text) == ["Arianespace"]


def test_a_companys_former_engineer_launches_nothing(read_text: Reader) -> None:
    text = "Firefly Aerospace hires a former Blue Origin engineer before its first launch of an Alpha rocket."
    assert providers(read_text, text) == ["Firefly Aerospace"]
