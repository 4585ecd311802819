"""What a launch carries: which names and descriptions of a sentence are its payload, and which stand beside it."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extracting import extract_records
from kg.reading.document import Description, read
from kg.reading.sources import RawSource


def events(text: str) -> list[dict[str, Any]]:
    """Return the launch events of a text published on Saturday 15 June 2024."""
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    return [dict(record) for record in extract_records(document) if record["kind"] == "launch"]


def cargo(text: str) -> list[str]:
    """Return the payloads of a text's only launch."""
    (event,) = events(text)
    return list(event["payloads"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Orla-3 mission lifted off from Vandenberg on Wednesday.", ["Orla-3"]),
        (
            "China launched the Deep Sky Polarity Monitor (DSPM) mission on Monday.",
            ["Deep Sky Polarity Monitor (DSPM)"],
        ),
        (
            "A rocket carrying Veritas, a 120-kilogram imaging satellite, lifted off from Kourou on Tuesday.",
            ["Veritas"],
        ),
        ("SpaceX launched the Intelsat 41c satellite on Friday.", ["Intelsat 41c"]),
        ("An Ariane 6 launched the SES-31 and SES-32 satellites on Friday.", ["SES-31", "SES-32"]),
        ("An Ariane 6 launched the Intelsat 41 and Intelsat 44e satellites.", ["Intelsat 41", "Intelsat 44e"]),
        ("An Ariane 6 launched for Intelsat 12 new satellites on Friday.", ["12 new satellites"]),
        ("A Falcon 9 lifted off on Tuesday with Korea's Mir 425 radar imaging satellite.", ["Mir 425"]),
        ("A Falcon 9 rocket launched the Kestrel White Dune lander on Friday.", ["Kestrel White Dune"]),
        ("A rocket launched the Gaofen 41 satellites on Friday.", ["Gaofen 41"]),
        ("The booster was lost after the sixth Starlink launch on Friday.", ["Starlink"]),
        ("By July SpaceX could launch astronauts, NASA says.", ["astronauts"]),
        (
            "An Electron launched a mission named “The Owl’s Tail Is Long” with the Kestrel-1 satellite on Friday.",
            ["Kestrel-1"],
        ),
        ("ULA probes a leak after it launched the Kestrel-1 satellite on Friday.", ["Kestrel-1"]),
        (
            "On Friday China launched Tongxin Jishu Shiyan Weixing 9 (TJSW-9).",
            ["Tongxin Jishu Shiyan Weixing 9 (TJSW-9)"],
        ),
        ("A rocket launched the Kestrel-1 (and Nimbus-9) satellites on Friday.", ["Kestrel-1", "Nimbus-9"]),
        ("The Kestrel 3 lifted off atop a Russian rocket on Friday.", ["Kestrel 3"]),
        ("Kestrel 3 was lost on Friday when the rocket exploded after liftoff.", ["Kestrel 3"]),
        ("A rocket sent KestrelStar II into orbit on Friday.", ["KestrelStar II"]),
        (
            "A Falcon 9 rocket launched the Galactic Dust and Ion Probe (GDIP) for the agency on Friday.",
            ["Galactic Dust and Ion Probe (GDIP)"],
        ),
        (
            "A Falcon 9 rocket launched the Interstellar Mapping and Acceleration Probe (IMAP) for the agency on Friday.",
            ["Interstellar Mapping and Acceleration Probe (IMAP)"],
        ),
        ("A rocket launched a device to help remove spacecraft and the Kestrel 3 satellite on Friday.", ["Kestrel 3"]),
        ("A rocket carrying Kestrel lifted off on Friday.", ["Kestrel"]),
        ("The European Kestrel mission lifted off on Friday.", ["Kestrel"]),
        ("The Osiris-Rex spacecraft was launched on Friday.", ["Osiris-Rex"]),
        ("The Smile mission lifted off on Friday.", ["Smile"]),
        ("With a Smile on every face a rocket lifted off on Friday.", []),
        ("The rescue mission lifted off on Friday.", []),
        ("The Historic Orla-3 mission lifted off on Friday.", ["Orla-3"]),
        ("A Falcon 9 launched a small constellation of weather cubesats on Friday.", ["weather cubesats"]),
        ("A Soyuz lifted off on Friday with a Progress ferry ship.", ["Progress"]),
        ("A Soyuz lifted off on Friday with Kestrel aboard.", ["Kestrel"]),
        ("A Soyuz lifted off on Friday with Arianespace executives watching.", []),
        ("The SpaceX Crew-19 mission lifted off on Friday.", ["Crew-19"]),
        ("A rocket carrying SpaceX Crew-19 lifted off on Friday.", ["Crew-19"]),
        ("A Falcon 9 launched the EchoStar XXVI satellite on Friday.", ["EchoStar XXVI"]),
        ("SpaceX launched the Starlink v2.0 L41 mission on Friday.", ["Starlink v2.0 L41"]),
        ("NASA said Orla Mission 4 will launch on Monday.", ["Orla Mission 4"]),
        ("A PSLV is to lift off on Monday with the X-ray telescope Nayana.", ["Nayana"]),
        ("Long March 2D Launches Secret Radar Imaging Satellite On Friday", ["Secret Radar Imaging Satellite"]),
        ("Long March 2D Launches Nimbus Radar Imaging Satellite On Friday", ["Nimbus"]),
    ],
)
def test_a_name_is_known_by_its_form(text: str, names: list[str]) -> None:
    """Names of missions, with their own abbreviation, told by what they are, and with a number or a common word."""
    assert cargo(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Falcon 9 launched the Aurora and Borealis satellites on Tuesday.", ["Aurora", "Borealis"]),
        ("China launched the Yaogan-41A, Yaogan-41B and Yaogan-41C satellites on Tuesday.", ["Yaogan-41A", "Yaogan-41B", "Yaogan-41C"]),
        ("China launched the Pingan-2A, 2B and 2C satellites on Tuesday.", ["Pingan-2A", "Pingan-2B", "Pingan-2C"]),
        ("A PSLV lifted off on Friday with the Oceansat-3 satellite and eight nanosatellites.", ["Oceansat-3", "eight nanosatellites"]),
        ("A Falcon 9 launched the Nimbus-9 satellite, a craft of three tons, on Friday.", ["Nimbus-9"]),
    ],
)  # fmt: skip
def test_a_list_gives_every_name_in_it(text: str, names: list[str]) -> None:
    """Joined names and joined groups fly together; what explains a name is no second payload."""
    assert sorted(cargo(text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Shenzhou-19 spacecraft lifted off on Friday to dock with the Tiangong space station.", ["Shenzhou-19"]),
        ("A Soyuz rocket launched the Soyuz MS-25 spacecraft with three cosmonauts on Saturday.", ["Soyuz MS-25"]),
        ("A Falcon 9 launched the Orla-2 rideshare mission on Friday, carrying the Nimbus-9 satellite.", ["Nimbus-9"]),
        ("A Falcon 9 launched the Nimbus-9 satellite, nicknamed Little Cloud, on Friday.", ["Nimbus-9"]),
        ("A Falcon 9 launched a test satellite for an alternative to GPS navigation on Friday.", ["test satellite"]),
        ("A Falcon 9 launched the first satellite of a satellite operator on Friday.", ["satellite"]),
        ("A Proton launched a supply module for the Space Station July 21.", ["supply module"]),
        ("An Ariane 5 launched a relay satellite and a GT3-class sensor on Friday.", ["relay satellite"]),
        ("A Minotaur launched Air Force satellites on Friday.", ["Air Force satellites"]),
        ("Two-man crew lifts off on Friday", ["Two-man crew"]),
        (
            "Jam-Resistant Military Communications Satellite Lifts Off On Friday",
            ["Jam-Resistant Military Communications Satellite"],
        ),
        ("Iran places military satellite in orbit on Friday.", ["military satellite"]),
        ("A $330 million German imaging satellite was launched on Friday.", ["German imaging satellite"]),
        ("Rocket Lab's Electron small satellite launch vehicle lifted off on Friday.", []),
        ("A Soyuz launched 36 satellites on Friday, giving OneWeb 110 of its planned fleet.", ["36 satellites"]),
        ("On Friday an Antares launched supplies for the seven people on the station.", []),
        (
            "A Falcon 9 launched a digital radio satellite on Friday, with missions building out the Starlink network to follow.",
            ["digital radio satellite"],
        ),
        ("A heavy 9 metric ton satellite was launched on Friday.", ["satellite"]),
        ("Firms with established satellite launching operations launched the Nimbus-9 on Friday.", ["Nimbus-9"]),
        ("An ambitious satellite builder launched the Nimbus-9 satellite on Friday.", ["Nimbus-9"]),
        (
            "A Falcon Heavy launched the Nimbus-9 satellite and the boosters returned to Landing Zone 2 on Friday.",
            ["Nimbus-9"],
        ),
        ("The Tianzhou-14 freighter lifted off on Friday to the Tiangong space station.", ["Tianzhou-14"]),
        ("A Soyuz launched 36 satellites on Friday, bringing the fleet to 218 spacecraft.", ["36 satellites"]),
        ("A rocket sized to carry small satellites launched the Nimbus-9 satellite on Friday.", ["Nimbus-9"]),
        (
            "In a prelude to the Nimbus-9 launch, an Ariane 5 launched two relay satellites on Friday.",
            ["two relay satellites"],
        ),
        ("On the VA281 flight an Ariane 5 launched a relay satellite on Friday.", ["relay satellite"]),
    ],
)
def test_what_stands_beside_a_launch_is_not_its_cargo(text: str, names: list[str]) -> None:
    """Targets, crews of a named craft, the mission's own name, nicknames, rivals and compounds are no payload."""
    assert cargo(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "In September the firm launched the Ultra 4 and the Mini 9, its newest watches.",
        "The following year she launched Marlowe Skincare.",
    ],
)
def test_what_is_launched_on_a_market_is_no_payload(text: str) -> None:
    """A name alone makes no craft where nothing around it speaks of space."""
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("SpaceX launched 23 new Starlink satellites on Friday.", 23),
        ("A Falcon 9 launched Starlink satellites on Friday.", None),
        ("SpaceX reached 100 successful launches with a Starlink mission on Friday.", None),
        ("A Falcon 9 launched 2,200 small satellites on Friday.", 2200),
    ],
)
def test_only_a_number_in_its_phrase_counts_a_payload(text: str, count: int | None) -> None:
    """The rocket's number and numbers of launches count no satellites."""
    assert [event["payload_count"] for event in events(text)] == [count]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SpaceX launched another set of 41 satellites for its Starlink network on Friday.", ["Starlink"]),
        ("A Falcon 9 launched the Nimbus-9 satellite and 41 satellites on Friday.", ["Nimbus-9", "41 satellites"]),
    ],
)
def test_a_number_of_a_fleets_satellites_is_that_fleet(text: str, names: list[str]) -> None:
    """Satellites for a fleet are no payload beside it; joined by "and" they are."""
    assert cargo(text) == names


def test_a_group_told_elsewhere_is_no_second_payload() -> None:
    """What one sentence names, another counts."""
    text = "Long March 6 lofts Gaofen 41 satellites\n\nChina launched three new satellites on Friday from Taiyuan.\n"
    assert cargo(text) == ["Gaofen 41"]


def test_a_name_within_a_fuller_one_is_no_second_payload() -> None:
    """The abbreviation of a later sentence is the craft of the first."""
    text = "A Falcon 9 launched the Deep Sky Polarity Monitor (DSPM) mission on Monday. The DSPM spacecraft was launched from Florida."
    assert cargo(text) == ["Deep Sky Polarity Monitor (DSPM)"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An Ariane 62 lofted the Norwegian Arctic Weather Watch-2 satellite on Monday.", "Arctic Weather Watch-2"),
        ("An Ariane 62 lofted the Norwegian communications satellite Watch-2 on Monday.", "Watch-2"),
        ("An Ariane 62 lofted the Indian Watch-2 satellite on Monday.", "Watch-2"),
    ],
)
def test_a_numbered_name_keeps_the_words_that_lead_it(text: str, name: str) -> None:
    """What says whose it is or what it does is no part of it."""
    assert [event["payloads"] for event in events(text)] == [[name]]


def test_more_than_a_number_is_that_number() -> None:
    """ "more than" counts; "larger than" compares."""
    assert cargo("A Falcon 9 placed more than 100 smallsats into orbit on Friday.") == ["100 smallsats"]
    assert cargo("A Falcon 9 launched Orla-3, which is larger than the Kestrel-2 satellite, on Friday.") == ["Orla-3"]


def test_a_flight_on_schedule_is_named() -> None:
    assert cargo("Crew-19 is on schedule for launch on a Falcon 9 in June.") == ["Crew-19"]
    assert cargo("Highway 19 is ready for launch crowds on Friday as a Falcon 9 flies.") == []


def test_the_rest_of_a_sentence_counts_no_payload_twice() -> None:
    text = "SpaceX launched 88 small satellites on a Falcon 9 on Friday, sending the rideshare payloads south."
    assert cargo(text) == ["88 small satellites"]
    assert cargo("SpaceX launched the Kestrel-2 satellite and 88 small satellites on Friday.") == [
        "Kestrel-2",
        "88 small satellites",
    ]


def test_a_satellites_launch_is_the_launch_of_that_satellite() -> None:
    assert cargo("The Kestrel-2 satellite’s second launch attempt is due on Friday.") == ["Kestrel-2"]
    assert cargo("The Kestrel-2 satellite’s cameras were made before the launch on Friday.") == []


def test_research_and_development_is_one_purpose() -> None:
    assert cargo("Rocket Lab placed a research and development satellite into orbit on Friday.") == [
        "research and development satellite"
    ]
    assert cargo("Rocket Lab placed fuel and a satellite into orbit on Friday.") == ["satellite"]


def test_initials_name_what_was_launched() -> None:
    assert cargo("RXTE was launched into orbit in 1995.") == ["RXTE"]
    assert cargo("ESA was launched on a course of cuts, and a satellite went up on a Vega in 1995.") == ["satellite"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Teams gave the green light for Crew-19 to launch on June 5 and for Crew-18 to come home.", ["Crew-19"]),
        ("A Falcon 9 launched 48 Starlink V1.5 satellites on Friday.", ["Starlink V1.5"]),
        ("The Starlink launch on Friday slips closer to the Crew Dragon flight.", ["Starlink"]),
        ("A PSLV launched RISAT-2BR1 on Friday.", ["RISAT-2BR1"]),
    ],
)
def test_a_flight_its_version_and_its_neighbour(text: str, names: list[str]) -> None:
    assert cargo(text) == names


def test_a_series_spelled_out_in_parentheses_is_one_payload() -> None:
    assert cargo("SpaceX launched NASA’s DART (Double Asteroid Redirect Test) mission on a Falcon 9 on Friday.") == [
        "DART"
    ]


def test_what_a_site_was_meant_for_is_no_cargo() -> None:
    text = "A spy satellite lifted off on Friday from a site once intended to support launches of military astronauts."
    assert cargo(text) == ["spy satellite"]


def test_the_craft_that_flew_is_cargo_wherever_it_stands() -> None:
    text = "Engineers showed images from the Norna-2 weather satellite that launched on Friday."
    assert cargo(text) == ["Norna-2"]
    assert cargo("Images from the Norna-2 weather satellite were shown after a Vega launched Kestrel-2 on Friday.") == [
        "Kestrel-2"
    ]


def test_a_quotation_begins_a_phrase_of_its_own() -> None:
    assert cargo("On Friday a Soyuz launched two paying “space tourists” to the station.") == ["space tourists"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A craft named after a place, and the place itself.
        ("A Long March 4B lofts Haiyang-7B", ["Haiyang-7B"]),
        ("Haiyang-7C launched by a Long March 2C", ["Haiyang-7C"]),
        # What a mission costs and what an operator is called count no craft.
        ("A Falcon 9 lifted off on Friday with the $30 million CAPSTONE spacecraft.", ["CAPSTONE"]),
        ("Electron to launch HawkEye 360 satellites from Wallops", ["HawkEye 360 satellites"]),
        # The world that an orbiter is for.
        ("India aims to launch its Venus orbiter Kalpana-9 in 2027.", ["Kalpana-9"]),
        # Short for a communications satellite.
        ("Proton rocket lifts off with an Indonesian comsat", ["Indonesian comsat"]),
    ],
)
def test_a_place_a_price_or_a_planet_is_no_craft(text: str, names: list[str]) -> None:
    assert cargo(text) == names


def test_a_price_counts_no_payload() -> None:
    (event,) = events("A Falcon 9 lifted off on Friday with the $30 million CAPSTONE spacecraft.")
    assert event["payload_count"] != 30


def test_home_built_is_no_part_of_what_a_satellite_is() -> None:
    text = "South Korea will launch its second home-built spy satellite on Friday from Vandenberg."
    (event,) = events(text)
    assert (event["payloads"], event["nations"]) == (["spy satellite"], ["KR"])


def test_a_test_that_a_craft_failed_is_no_launch() -> None:
    text = "A Falcon 9 launched Orla-3 on Friday. The cubesat Orla-4 was taken off the rocket in May after failing a vibration test."
    assert cargo(text) == ["Orla-3"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orbita Works has the approvals for its first tug launch on Friday.", ["tug"]),
        ("Two cargo freighters are set for launch to the space station on Friday.", ["Two cargo freighters"]),
    ],
)
def test_a_tug_and_a_freighter_are_craft(text: str, names: list[str]) -> None:
    assert cargo(text) == names


def test_a_smallsat_launch_names_no_craft() -> None:
    assert [event["payloads"] for event in events("The smallsat launch on Friday was from Kourou.")] == [[]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Vega C launched one more NASA X-ray satellite on Friday.", ["NASA X-ray satellite"]),
        ("A Kuaizhou-1A failed on Friday when it tried to orbit the small Orla-2 satellite.", ["Orla-2"]),
    ],
)
def test_x_rays_number_nothing(text: str, names: list[str]) -> None:
    assert cargo(text) == names


def test_two_nations_may_share_a_phrase() -> None:
    text = "A rocket with 18 Chilean and Omani satellites lifted off from Kourou on Friday."
    (event,) = events(text)
    assert (event["payloads"], event["payload_count"]) == (["18 Chilean and Omani satellites"], 18)
