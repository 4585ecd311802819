"""What newspapers and long posts tell around a launch: aims, deadlines, counts, missions by their craft, days of others."""

from __future__ import annotations

import pytest

from tests.conftest import Reader
from tests.readings import launches, slots

Slots = dict[str, object]


@pytest.mark.parametrize(
    "text",
    [
        # What is striven for, could be, is done each time, or comes down again.
        "Musk unveiled the first Starship prototype in 2019, with the main objective of sending humans to Mars.",
        "By the end of the year, Musk expects SpaceX to be launching a rocket every two to three weeks.",
        "The unmanned spacecraft takes off vertically and lands like an aeroplane.",
        "Artemis II soared to the apogee of its path on Monday, and Earth's gravity began pulling Orion back home.",
        "Collisions, such as the anti-satellite missile launches by India in 2019, break objects in orbit apart.",
        "Thousands of satellites are flying far more often than space probes did.",
    ],
)
def test_what_is_no_launch_gives_none(read_text: Reader, text: str) -> None:
    assert not launches(read_text, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A slip that only threatens, or would come of something else, has not taken place.
        ("NASA plans to launch Artemis II on April 1. It must launch by April 6, or the flight will slip another month.",
         [("planned", "2026-04-01")]),
        ("The Artemis II launch was set for April 1, but will slip to May 2.", [("postponed", "2026-05-02")]),
        ("Changes to the Ariane 6 launch on May 2 would cause multi-month delays, Amazon said.", [("planned", "2026-05-02")]),
        # A day that is one of a list, or another's, is not the launch's.
        ("The Artemis II launch has six opportunities in early April, and officials just added April 2 to the list of dates.",
         [("planned", "2026-04")]),
        # The year of a launch of long ago; a count of this year's.
        ("He cited the risk assessment ahead of the first space shuttle flight in 1981.", [("occurred", "1981")]),
        ("The team prepares for its third Falcon 9 flight in 2026.", [("planned", "2026")]),
        # Who watched a launch saw one.
        ("He watched space shuttle Discovery leap to space on Oct. 29, 1998.", [("occurred", "1998-10-29")]),
        ("It was thrilling to watch the Artemis I mission rumble into orbit in November 2022.", [("occurred", "2022-11")]),
        ("In February 2010, I was lucky enough to attend the penultimate night launch of the shuttle program, STS-130.",
         [("occurred", "2010-02")]),
        ("Crowds will watch Artemis II roar into space on April 1.", [("planned", "2026-04-01")]),
        # The way to the pad leads to no orbit.
        ("NASA is to haul Artemis II back to its launch pad next week to ready it for liftoff on April 1 to the Moon.",
         [("planned", "2026-04-01")]),
        ("The February 12 mission was the first of 18 booked Ariane 6 launches.", [("occurred", "2026-02-12")]),
    ],
)  # fmt: skip
def test_a_day_and_a_status_are_the_launchs_own(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date") == expected


def test_a_mission_and_the_craft_of_its_series_are_one_launch(read_text: Reader) -> None:
    text = (
        "Artemis II launched April 1 on the first opportunity.\n\n"
        "The April 1 launch of the Orion spacecraft allowed for a rare alignment."
    )
    (found,) = launches(read_text, text, "2026-04-09")
    assert found["payloads"] == ["Artemis II", "Orion"]
    text = text.replace("Orion spacecraft", "Starliner spacecraft")
    assert len(launches(read_text, text, "2026-04-09")) == 2


def test_a_relative_clause_tells_of_the_craft_before_it(read_text: Reader) -> None:
    text = "Orion's controls differ from those of SpaceX's Crew Dragon spacecraft, which Glover flew to the space station in 2020."
    assert slots(launches(read_text, text), "payloads", "date") == [(["Crew Dragon"], "2020")]
    text = "Landsat 9 and GPS III-5, which ULA launched on Monday, are well."
    assert slots(launches(read_text, text), "payloads") == [(["Landsat 9", "GPS III-5"],)]


def test_who_launches_a_company_or_shares_launches_no_rocket(read_text: Reader) -> None:
    text = "SpaceX launched its IPO on the same day NASA sent astronauts to the moon."
    assert slots(launches(read_text, text), "provider") == [("NASA",)]
    text = "SpaceX launched a satellite on the same day NASA sent a letter to the moon camp."
    assert slots(launches(read_text, text), "provider") == [("SpaceX",)]
    found = launches(read_text, "A Chinese company had launched three satellites on Monday.")
    assert slots(found, "status", "payloads") == [("occurred", ["three satellites"])]
    assert not launches(read_text, "The company was launched on Monday to build three satellites.")


def test_a_rocket_of_a_count_flies_no_other_launch_of_the_text(read_text: Reader) -> None:
    text = (
        "NASA's two Van Allen Probes were launched into long orbits.\n\n"
        "China launched four Long March 5B rockets between 2020 and 2022 and left their stages in orbit."
    )
    assert slots(launches(read_text, text), "payloads", "vehicle") == [(["Van Allen Probes"], None)]
    text = text.replace("China launched four Long March 5B rockets between 2020 and 2022", "The Atlas V did well")
    assert slots(launches(read_text, text), "payloads", "vehicle") == [(["Van Allen Probes"], "Atlas V")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In December, two Chinese providers debuted new rockets—the Zhuque-3 and Long March 12A—with great success.",
         [("Zhuque-3", "2025-12"), ("Long March 12A", "2025-12")]),
        ("Three new rockets, Ariane 6, Vulcan and the Long March 12, debuted in 2024.",
         [("Ariane 6", "2024"), ("Vulcan", "2024"), ("Long March 12", "2024")]),
        # One rocket, and another that is no part of the list.
        ("A new rocket, the Zhuque-3, debuted in December, and the Long March 12A waits.", [("Zhuque-3", "2025-12")]),
    ],
)  # fmt: skip
def test_rockets_that_are_spelled_out_are_a_launch_each(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert sorted(slots(launches(read_text, text), "vehicle", "date")) == sorted(expected)


def test_a_picture_of_some_launch_is_none(read_text: Reader) -> None:
    assert not launches(read_text, "File photo of a Falcon 9 after launch from Cape Canaveral.")
    assert not launches(read_text, "In this artist's impression, a Vega C launches from Kourou.")
    assert launches(read_text, "A photo shows a Falcon 9 after its launch on Monday from Cape Canaveral.")


def test_a_site_is_named_without_its_possessive(read_text: Reader) -> None:
    text = "A Falcon 9 lifted off from Kennedy Space Center's pad 39A on Monday."
    assert slots(launches(read_text, text), "site") == [("Kennedy Space Center",)]


def test_a_launch_of_a_year_took_place_in_it(read_text: Reader) -> None:
    found = launches(read_text, "With SpaceX's 2019 launch of the Starlink satellites, calls came in.")
    assert slots(found, "status", "date") == [("occurred", "2019")]
    found = launches(read_text, "SpaceX's 2027 launch of a Starlink satellite awaits a license.")
    assert slots(found, "status", "date") == [("planned", "2027")]


def test_a_described_rocket_is_the_one_named_before(read_text: Reader) -> None:
    text = (
        "Rocket Report: Vulcan is months from flying; Falcon 9 sets a record\n\n"
        "There is news from Rocket Lab on its Neutron rocket. The company is pushing the medium-lift rocket's debut "
        "into the fourth quarter of this year."
    )
    assert ("Neutron", "2026-10/2026-12") in slots(launches(read_text, text), "vehicle", "date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # To reach a station on a day is to arrive there, on a rocket to set out.
        ("A Falcon 9 launched a Dragon on Friday. The Dragon will reach the space station on Sunday.",
         [("occurred", "2026-03-13", ["Dragon"])]),
        ("Four astronauts will fly to the space station aboard a Dragon on Sunday.",
         [("planned", "2026-03-15", ["Four astronauts"])]),
        ("China is expected to send its own rover later this week, and the Perseverance rover is to follow on July 30.",
         [("planned", "2026-03-09/2026-03-15", ["rover"]), ("planned", "2026-07-30", ["Perseverance"])]),
        # Two companies, each with its own flights.
        ("SpaceX will launch NROL-77 in May, and United Launch Alliance will fly USSF-206.",
         [("planned", "2026-05", ["NROL-77"]), ("planned", None, ["USSF-206"])]),
        # What had been put off has flown since.
        ("An Electron lifted off on Saturday with five satellites. The launch had been postponed by the country's lockdown.",
         [("occurred", "2026-03-07", ["five satellites"])]),
        ("An Electron lifted off on Saturday with five satellites. The launch of Orla-1 was postponed to May.",
         [("occurred", "2026-03-07", ["five satellites"]), ("postponed", "2026-05", ["Orla-1"])]),
        # A loss that the failure of the day comes after.
        ("The launch on Monday was the PSLV's second failure after last May's loss of EOS-09.",
         [("occurred", "2026-03-09", []), ("occurred", "2025-05", ["EOS-09"])]),
        ("The same type of rocket lifted the Mir station last year.", [("occurred", "2025", ["Mir"])]),
    ],
)  # fmt: skip
def test_each_launch_has_its_own_status_day_and_cargo(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "payloads") == expected


def test_what_somebody_calls_the_satellite_is_its_name(read_text: Reader) -> None:
    text = "North Korea's rocket put an object into orbit on Sunday.\n\nPyongyang calls the satellite Kwangmyongsong-4."
    assert slots(launches(read_text, text), "payloads") == [(["Kwangmyongsong-4"],)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "that flight VV29" says which flight is told; what is reported on a day flies on another.
        (("Avio said on Wednesday that flight VV29 with the Smile probe, a project of ESA and the Chinese Academy of "
         "Sciences, will lift off on April 9."), [("planned", None, "2026-04-09", ["Smile"])]),
        ("It was that flight that made Orla-1 known: a Falcon 9 launched the satellite on Monday.",
         [("occurred", "success", "2026-03-09", ["satellite"])]),
        ("Russia's last Mars probe, Phobos-Grunt, never left Earth orbit after its launch in 2011.",
         [("occurred", "failure", "2011", ["Phobos-Grunt"])]),
        ("The Hope probe left Earth orbit after its launch in 2020.", [("occurred", "success", "2020", ["Hope probe"])]),
        ("NASA's Crew-14 launch, planned for March 31, has been put off to early or mid May.",
         [("postponed", None, "2026-05", ["Crew-14"])]),
        # A loss that tells of no other flight, and the failure that cost a satellite.
        ("The agency has been without a manned mission since Challenger was destroyed on Jan 28, 1986.",
         [("occurred", "failure", "1986-01-28", [])]),
        (("Vega, the small European rocket, was lost on Monday, minutes after it left Kourou. Two satellites, Spain's "
         "SEOSAT-Ingenio and France's Taranis, were destroyed. Last year's failure, in July, cost Oman a spy satellite."),
         [("occurred", "failure", "2026-03-09", ["SEOSAT-Ingenio", "Taranis"]),
          ("occurred", "failure", "2025-07", ["spy satellite"])]),
        ("The heavy rocket Energia made its first flight on Friday.", [("occurred", "success", "2026-03-13", [])]),
    ],
)  # fmt: skip
def test_a_loss_or_a_delay_is_read_with_its_own_words(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "outcome", "date", "payloads") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What a clause in front tells has a company and a craft of its own.
        ("While ULA awaits a chance to fly its Delta 4 Heavy with a spy satellite, NROL-44, SpaceX has launched Orla-1.",
         [("planned", None, ["NROL-44"]), ("occurred", None, ["Orla-1"])]),
        ("The site has sent up sounding rockets since 1966, and from there Firefly's Alpha is to put satellites into orbit.",
         [("planned", None, ["satellites"])]),
        # A craft that was lost had been launched.
        (("A Russian cargo ship bound for the space station was lost on Monday. The Progress MS-04 had been launched on a "
         "Soyuz-U from Baikonur."), [("occurred", "2026-03-09", ["Progress MS-04"])]),
        ("A Japanese freighter, HTV-6, is due to go up next Friday.", [("planned", "2026-03-20", ["HTV-6"])]),
        # The month in which it was put off, and the day on which a flight began.
        ("A Vega C will launch Orla-1 on April 2. The launch was put off twice this month.",
         [("planned", "2026-04-02", ["Orla-1"])]),
        ("America's X-37B is up as well; its eighth flight began on August 21 last year on a Falcon 9.",
         [("occurred", "2025-08-21", ["X-37B"])]),
        (("A Canadian will join the first piloted flight of the Space Launch System, becoming the first foreigner to fly to "
         "the Moon."), [("planned", None, [])]),
        ("The launch of a Space Force mission known as USSF-12 has been put on indefinite pause.",
         [("postponed", None, ["USSF-12"])]),
        # Rehearsals and conferences have days of their own.
        (("NASA is to perform a countdown rehearsal of the Space Launch System in April as it pushes back its first launch "
         "to at least August."), [("postponed", "2026-08", [])]),
        ("An Atlas 5 runs through a practice countdown before its launch of Orla-1.", [("planned", None, ["Orla-1"])]),
        ("NASA will speak of the second crew rotation flight of a Crew Dragon in news conferences on Monday.",
         [("planned", None, ["Crew Dragon"])]),
    ],
)  # fmt: skip
def test_what_goes_on_beside_a_launch_has_its_own_day(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "payloads") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The FCC allows a lower orbit for some Starlink satellites.",
        "SpaceShipTwo makes second glide flight at Spaceport America",
        "NASA opposes the anti-satellite missile launches of others.",
    ],
)
def test_what_only_sounds_like_a_flight_is_none(read_text: Reader, text: str) -> None:
    assert not launches(read_text, text)


def test_a_missile_may_launch_satellites(read_text: Reader) -> None:
    found = launches(read_text, "Cold-War-era missile launches three spy satellites")
    assert slots(found, "status", "payloads") == [("occurred", ["three spy satellites"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day of a report is behind it, whatever it reports.
        (("Space One said Wednesday that the launch of its Kairos rocket, which would be the first by a private firm to put "
         "a satellite into orbit, has been set for April 9."), [("planned", None, "2026-04-09", "Kairos")]),
        ("Stoke Space has shipped its Nova rocket. The company is aiming for a debut before the end of the year.",
         [("planned", None, "../2026-12-31", "Nova")]),
        ("The uncrewed Artemis I flew in November 2022.", [("occurred", "success", "2022-11", None)]),
        ("The uncrewed Artemis I flew well.", []),
        # What was lost before is the same rocket, and not the one that is told.
        ("Orbital's Antares has not flown since one exploded over its pad in October 2014.",
         [("occurred", "failure", "2014-10", "Antares")]),
        (("A Delta rocket lifted off on Monday. The launch of Palapa B2-P was the second for the Delta since one was blown up last "
         "May."), [("occurred", "success", "2026-03-09", "Delta"), ("occurred", "failure", "2025-05", "Delta")]),
        # Another nation's rocket, which another launch of the text flies on.
        (("Artemis II blasted off from Florida on Monday. China hopes to land its own crew with the Long March 10, whose "
         "first flight is due this year."),
         [("occurred", "success", "2026-03-09", None), ("planned", None, "2026", "Long March 10")]),
    ],
)  # fmt: skip
def test_plans_and_losses_of_the_background_keep_their_rocket(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "outcome", "date", "vehicle") == expected


def test_what_it_was_that_was_launched_stands_in_the_sentence_before(read_text: Reader) -> None:
    text = "Northrop Grumman's Cygnus NG-14 docked with the station on Monday. It was launched by an Antares on Friday."
    assert slots(launches(read_text, text), "payloads", "vehicle") == [(["Cygnus NG-14"], "Antares")]
    assert not launches(read_text, text.replace("launched by an Antares", "loved by the crew"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day on which a tank burst is no day of the launch it puts off.
        ("A tank of Rocket Lab's Neutron burst on Feb. 21, and its first launch is now off until later this year.",
         [("postponed", None, "2026")]),
        (("The MOMO rocket reached space in May 2019. Two MOMO launches have failed since, the last in June 2020, when its "
         "nozzle broke seconds after liftoff."),
         [("occurred", "success", "2019-05"), ("occurred", "failure", "2020-06")]),
        (("Pyongyang orbited its only spy satellite in November 2023; a second was destroyed in May 2024 when its rocket "
         "blew up."), [("occurred", "success", "2023-11"), ("occurred", "failure", "2024-05")]),
        ("Pyongyang orbited its only spy satellite in November 2023; a second office was built in May 2024.",
         [("occurred", "success", "2023-11")]),
        ("On March 16, 1926, Robert Goddard launched the first liquid-fueled rocket.",
         [("occurred", "success", "1926-03-16")]),
        ("The first of the probes, DAMPE, went up in December 2015.", [("occurred", "success", "2015-12")]),
        ("Prices of satellites went up in December 2015.", []),
    ],
)  # fmt: skip
def test_each_of_two_fates_has_its_day(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "status", "outcome", "date") == expected


def test_the_rocket_that_took_it_up_carried_what_was_told_before(read_text: Reader) -> None:
    text = "China's second space lab, Tiangong-2, is up. A Long March 2F took it into space on Thursday."
    assert slots(launches(read_text, text), "payloads", "vehicle") == [(["Tiangong-2"], "Long March 2F")]


def test_where_people_speak_of_a_launch_is_not_where_it_is(read_text: Reader) -> None:
    text = (
        "NASA will launch Artemis III in 2027. Honeycutt spoke to reporters during a briefing at Kennedy Space Center."
    )
    assert slots(launches(read_text, text), "payloads", "site") == [(["Artemis III"], None)]
    text = text.replace("Honeycutt spoke to reporters during a briefing at", "Its rocket stands at")
    assert slots(launches(read_text, text), "payloads", "site") == [(["Artemis III"], "Kennedy Space Center")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Long March 4B launched an ocean satellite on Monday, hours before SpaceX scrubbed the launch of a cargo ship.", [("occurred", ["ocean satellite"]), ("postponed", ["cargo ship"])]),
        ("Earth's orbit is littered with pieces of rockets and other objects launched into space.", []),
        ("The pieces belong to a satellite launched into space on Monday.", [("occurred", ["satellite"])]),
        ("Artemis II set a record for the farthest anyone has traveled into space.", []),
    ],
)  # fmt: skip
def test_what_happens_beside_a_launch_is_apart(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "payloads") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A crew that left a site on a spacecraft, a station that stays where it is.
        (("Peggy Whitson of NASA and Oleg Novitskiy left Baikonur in the small hours of Friday on a Soyuz bound for the "
         "space station."), [("occurred", "2026-03-13", "Soyuz", [])]),
        ("Peggy Whitson of NASA left Houston in the small hours of Friday on a plane bound for Baikonur.", []),
        ("The two men aboard Mir went up on February 6 on Soyuz TM-2.", [("occurred", "2026-02-06", None, ["Soyuz TM-2"])]),
        ("The Soviet Union put the station module Kvant on its way to Mir on March 10 with a Proton rocket.",
         [("occurred", "2026-03-10", "Proton", ["Kvant"])]),
        ("The Long March 5, China's largest launcher, had its own premiere at Wenchang on March 3.",
         [("occurred", "2026-03-03", "Long March 5", [])]),
        # To fly no more is a denial, to fly no more than two is none.
        ("Vulcan will fly no more military missions until the cause is known, the Space Force said.", []),
        (("An Ariane 62 will put two Galileo satellites into orbit this year. A pair went up on December 17 on the same "
         "type of rocket."),
         [("planned", "2026", "Ariane 62", ["Galileo"]), ("occurred", "2025-12-17", "Ariane 62", [])]),
    ],
)  # fmt: skip
def test_leaving_and_going_up_are_launches(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Names that only their plan tells.
        ("ESA's Draco, to be launched in 2027 on a Vega C, will measure how a satellite burns up.",
         [("planned", "2027", ["Draco"])]),
        ("Its chief, Draco, due to retire in 2027, will measure how a satellite burns up.", []),
        ("The next crew, Crew-14, is to follow in May on a Falcon 9.", [("planned", "2026-05", ["Crew-14"])]),
        ("China's Chang'e 7, due to set out in August on a Long March 5, will beat both.",
         [("planned", "2026-08", ["Chang'e 7"])]),
        # What goes up on a day to come, and what somebody means to do, are plans; a means is none.
        ("A Soyuz with Kate Rubins and two Russians goes up on April 14.", [("planned", "2026-04-14", [])]),
        ("Blue Origin means to send up its Blue Moon lander on a New Glenn in May.",
         [("planned", "2026-05", ["Blue Moon lander"])]),
        ("New Glenn gives Blue Origin the means to send up its Blue Moon lander.", []),
        ("SpaceX plans to launch its first data center satellites in 2027.",
         [("planned", "2027", ["data center satellites"])]),
        ("SpaceX plans to launch its first data center in 2027 with its satellites.", []),
        ("A second Falcon 9 flight was put back by three weeks, to May 31.", [("postponed", "2026-05-31", [])]),
        # A day that was announced and given up.
        ("North Korea launched a satellite on Sunday. It had announced the launch for February 25 and moved it up.",
         [("occurred", "2026-03-08", ["satellite"])]),
    ],
)  # fmt: skip
def test_plans_in_few_words_are_read(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "status", "date", "payloads") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NASA's Perseverance rover is off to Mars. An Atlas V hurled the robot out of Earth's grip on Thursday.",
         [("occurred", "2026-03-12", "Atlas V", ["Perseverance"])]),
        ("NASA's boss is off to Florida. An Atlas V hurled foam at a wall on Thursday.", []),
        # What a bigger rocket is to take one day is not what its sister carries.
        (("The Long March 10B, a version of the rocket that is to take astronauts to the Moon, is set for its first launch on "
         "April 5."), [("planned", "2026-04-05", "Long March 10B", [])]),
    ],
)  # fmt: skip
def test_a_rocket_carries_what_is_told_of_it(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


def test_a_failure_that_a_flight_comes_after_has_its_rocket(read_text: Reader) -> None:
    text = "Firefly's Alpha took off from California on Wednesday for the first time since a failure last April."
    assert slots(launches(read_text, text), "status", "outcome", "date", "vehicle") == [
        ("occurred", "success", "2026-03-11", "Alpha"),
        ("occurred", "failure", "2025-04", "Alpha"),
    ]
    text = text.replace("a failure", "a visit")
    assert slots(launches(read_text, text), "date") == [("2026-03-11",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What a craft did later comes with how it had set out.
        ("Chandrayaan-3, sent up on an LVM3 on July 14, 2023, landed, four days after Russia's Luna-25, launched on August 11, 2023 from Vostochny, had crashed.",
         [(["Chandrayaan-3"], "success", "2023-07-14"), (["Luna-25"], "success", "2023-08-11")]),
        ("Chang'e-4, which left Xichang on a Long March 3B on December 8, 2018, set down in a crater.",
         [(["Chang'e-4"], "success", "2018-12-08")]),
        ("Officials, who left Xichang on a Chinese plane on December 8, 2018, praised the crew.", []),
    ],
)  # fmt: skip
def test_a_craft_that_arrives_had_set_out(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "payloads", "outcome", "date") == expected


ROUND_UP = (
    "SpaceX flew again. On Friday, a Falcon 9 took a GPS satellite to orbit. China was not idle either, with a Long March 2D "
    "from Jiuquan on Wednesday, carrying four SuperView craft."
)


def test_who_was_not_idle_launched_too(read_text: Reader) -> None:
    found = slots(launches(read_text, ROUND_UP), "vehicle", "date", "site", "payloads")
    assert found == [
        ("Falcon 9", "2026-03-13", None, ["GPS"]),
        ("Long March 2D", "2026-03-11", "Jiuquan", ["SuperView"]),
    ]


def test_a_customer_of_one_launch_is_not_the_next_ones(read_text: Reader) -> None:
    text = "Rocket Lab is to launch an Electron for Japan's iQPS on April 1, and Arianespace an Ariane 6 with Galileo satellites on April 3."
    assert slots(launches(read_text, text), "vehicle", "nations") == [("Electron", ["JP"]), ("Ariane 6", [])]


def test_people_of_any_nation_leave_from_the_site_told(read_text: Reader) -> None:
    text = (
        "Roscosmos has launched and docked the Soyuz MS-20 tourism mission. The crew of three, with two Japanese tourists, "
        "is flying onboard the Soyuz spacecraft, with liftoff at 7:38 UTC on March 11 from Baikonur."
    )
    assert slots(launches(read_text, text), "payloads", "site", "date") == [(["Soyuz MS-20"], "Baikonur", "2026-03-11")]


def test_crews_of_two_nations_leave_on_launches_of_their_own(read_text: Reader) -> None:
    text = "China launched a crewed spacecraft on Monday. A crewed American spacecraft lifted off on Monday as well."
    assert len(launches(read_text, text)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Long March 3B and a private Ceres-2 came to grief on the same Saturday.",
         {("Long March 3B", "failure", None), ("Ceres-2", "failure", None)}),
        ("A Falcon 9 and a Falcon Heavy lifted off on Monday from Florida.",
         {("Falcon 9", "success", "Florida"), ("Falcon Heavy", "success", "Florida")}),
        # Who flew from which of two places is not said.
        ("A Falcon 9 and an Electron lifted off on Monday, from Florida and New Zealand.",
         {("Falcon 9", "success", None), ("Electron", "success", None)}),
        # A rocket and its capsule, and a choice of rockets, are one launch.
        ("The satellite was launched on Monday by a Falcon 9 and a Dragon.", {("Falcon 9", "success", None)}),
        ("The choice between a Falcon 9 and an Ariane 6 launch in 2027 is due in May.", {("Falcon 9", None, None)}),
    ],
)  # fmt: skip
def test_two_rockets_side_by_side_are_two_launches(
    read_text: Reader, text: str, expected: set[tuple[object, ...]]
) -> None:
    found = slots(launches(read_text, text), "vehicle", "outcome", "site")
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("text", "status", "outcome"),
    [
        # What somebody says to have happened, happened as they say; what is only thought, may have.
        ("North Korea claimed to have successfully put its Orla-1 in orbit.", "occurred", "success"),
        ("The Orla-1 satellite is known to have been lofted in 2019.", "occurred", "success"),
        ("China was said to have launched the Orla-1 satellite in January.", "occurred", "success"),
        ("North Korea is believed to have put its Orla-1 in orbit.", "speculated", None),
        ("China appears to have launched a spaceplane.", "speculated", None),
        # What was to have happened, or is to have by some day, has not.
        ("The Orla-1 satellite was to have launched in January.", "postponed", None),
        ("The Orla-1 satellite is expected to have launched by 2027.", "planned", None),
    ],
)
def test_a_launch_that_is_said_to_have_happened(read_text: Reader, text: str, status: str, outcome: str | None) -> None:
    assert slots(launches(read_text, text), "status", "outcome") == [(status, outcome)]


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("The Islamic Republic's first military satellite was launched on Wednesday.", ["IR"]),
        ("The Islamic Republic of Iran launched a satellite on Wednesday.", ["IR"]),
        ("The Islamic Republic of Pakistan launched a satellite on Wednesday.", ["PK"]),
    ],
)
def test_a_republic_by_its_faith_is_its_nation(read_text: Reader, text: str, nations: list[str]) -> None:
    assert slots(launches(read_text, text), "nations") == [(nations,)]


@pytest.mark.parametrize(
    ("text", "payloads"),
    [
        ("On Monday India plans to orbit EMISAT, which will listen to radars.", [["EMISAT"]]),
        ("The rocket is to orbit Orla-1 in May.", [["Orla-1"]]),
        ("The craft will orbit Mars in 2027.", []),
        ("The probe is to orbit the ISS in May.", []),
    ],
)
def test_a_rocket_orbits_craft_and_craft_orbit_worlds(read_text: Reader, text: str, payloads: list[list[str]]) -> None:
    assert [one["payloads"] for one in launches(read_text, text)] == payloads


@pytest.mark.parametrize(
    "said",
    [
        "Seoul's spy agency told lawmakers on Thursday that the launch was likely made possible by Russian help.",
        "South Korea's military detected the launch on Thursday.",
    ],
)
def test_who_looks_on_launches_nothing(read_text: Reader, said: str) -> None:
    text = f"North Korea placed a spy satellite into orbit. {said}"
    assert slots(launches(read_text, text), "nations") == [(["KP"],)]


def test_whose_agency_launches_is_told(read_text: Reader) -> None:
    text = "Seoul's space agency told lawmakers on Thursday that it launched a satellite from Naro."
    assert slots(launches(read_text, text), "nations") == [(["KR"],)]


def test_the_site_of_a_launch_on_another_day_stays_with_it(read_text: Reader) -> None:
    text = (
        "Iran launched an imaging satellite, the Noor-3, on Wednesday. "
        "In August 2025 another Iranian rocket, a Simorgh, failed at Semnan."
    )
    assert set(slots(launches(read_text, text), "date", "site")) == {("2026-03-11", None), ("2025-08", "Semnan")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What somebody was the first to do was done.
        ("On Saturday the two became the first people to be carried to orbit by a private firm, on a Falcon 9.",
         [("occurred", "2026-03-07", "Falcon 9")]),
        ("On Saturday they will become the first people to be carried to orbit by a private firm, on a Falcon 9.",
         [("planned", "2026-03-14", "Falcon 9")]),
        # A bid that failed was made; one in the making was not.
        ("Iran's bid to put a satellite into space ended in failure on Sunday when the Simorgh carrying it was too slow.",
         [("occurred", "2026-03-08", "Simorgh")]),
        ("Iran is preparing a bid to put a satellite into space on a Simorgh in May.", [("planned", "2026-05", "Simorgh")]),
        # What somebody said would be put off has been.
        ("Japan said on Wednesday it would put off until August the launch of a test satellite aboard an H3.",
         [("postponed", "2026-08", "H3")]),
        ("A strike would put off the launch of a test satellite aboard an H3 in August.", [("planned", "2026-08", "H3")]),
        # The day of what the sentence is about, and that of its launch.
        ("On the same day Europe's Schiaparelli lander, which set off for Mars on a Proton in February, fell silent.",
         [("occurred", "2026-02", "Proton")]),
        # The week, and the day in it.
        ("A Proton is to fly next week, probably on Thursday, with a relay satellite.", [("planned", "2026-03-19", "Proton")]),
        ("A Soyuz carrying three satellites soared away from Vostochny on Thursday.", [("occurred", "2026-03-12", "Soyuz")]),
        ("A Soyuz satellite soared away from Vostochny on Thursday.", [("occurred", "2026-03-12", None)]),
    ],
)  # fmt: skip
def test_status_day_and_rocket_of_a_launch_in_the_words_of_papers(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What carried on about a launch that was told.
        (("A Soyuz carrying three satellites lifted off from Vostochny on Thursday. The rocket will place Aist-2D and "
         "SamSat-218 in orbit."), [("occurred", ["Aist-2D", "SamSat-218"])]),
        (("North Korea said on Thursday that it had placed its first spy satellite in orbit after two failures this year. "
         "The Chollima-1 blasted off on Wednesday and put the Malligyong-1 in orbit."), [("occurred", ["Malligyong-1"])]),
        (("A Vega with Spanish and French satellites strayed off course on Tuesday and was lost. The SEOSAT-Ingenio, "
         "Spain's first Earth observation satellite, and Taranis had been launched from Kourou at 01:52 GMT."),
         [("occurred", ["SEOSAT-Ingenio", "Taranis"])]),
        # What is to follow some time after is another.
        (("A Simorgh carrying a communications satellite failed on Sunday. A minister said that Zafar 2 would be launched "
         "within months."), [("occurred", ["communications satellite"]), ("planned", ["Zafar 2"])]),
        # All of a range, and no more than one where it is none.
        ("Cosmos 1894 through 1896 were launched on a single rocket on Monday.", [("occurred", ["Cosmos 1894 through 1896"])]),
        ("Cosmos 2610 was launched to 400 km on Monday.", [("occurred", ["Cosmos 2610"])]),
        # The station that a craft was docked with flew before.
        ("Two cosmonauts docked their Soyuz TM-2 craft with the station Mir on Sunday, two days after blasting off.",
         [("occurred", ["Soyuz TM-2"])]),
    ],
)  # fmt: skip
def test_what_flew_is_told_once_and_nothing_else_with_it(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "payloads") == expected


def test_whose_experiments_fly_along_owns_no_satellite(read_text: Reader) -> None:
    text = "China today launched a scientific satellite carrying experiments for the French company Matra."
    assert slots(launches(read_text, text), "nations", "operators") == [(["CN"], [])]


def test_the_rocket_of_another_days_launch_is_not_lent(read_text: Reader) -> None:
    text = (
        "Soyuz MS-29 left Baikonur on Wednesday with three cosmonauts. Europe's Schiaparelli lander, which set off for "
        "Mars on a Proton in February, is still on its way."
    )
    assert slots(launches(read_text, text), "payloads", "vehicle") == [
        (["Soyuz MS-29"], None),
        (["Schiaparelli"], "Proton"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China's Chang'e-6 set off for the far side of the Moon on Friday. The probe was borne aloft by a Long March 5.",
         [("occurred", "2026-03-13", "Long March 5", ["Chang'e-6"])]),
        ("A satellite that France and China built together left Earth on Saturday on a Long March 2C.",
         [("occurred", "2026-03-07", "Long March 2C", ["satellite"])]),
        ("A Long March 6A from Taiyuan put up Yaogan-50 01, whose purpose was not told, on Tuesday.",
         [("occurred", "2026-03-10", "Long March 6A", ["Yaogan-50 01"])]),
        ("Next to go, on 16 May, is the X-37B, on another Atlas V.", [("planned", "2026-05-16", "Atlas V", ["X-37B"])]),
        (("The next satellite, Sentinel-3C, will not go before May 3 because of a problem with its engines, ESA said."),
         [("planned", "2026-05-03/..", None, ["Sentinel-3C"])]),
        # A capsule and its plan in two sentences, though the first ends in a number.
        (("Starliner-1 now comes no earlier than April, on an Atlas V. Sierra Space will launch its Dream Chaser in May."),
         [("planned", "2026-04/..", "Atlas V", ["Starliner-1"]), ("planned", "2026-05", None, ["Dream Chaser"])]),
        # A name that only "The" and its rocket tell.
        (("Iran put a satellite in orbit on Tuesday. The Soraya was carried 750km up by a three-stage Qaem 100."),
         [("occurred", "2026-03-10", "Qaem 100", ["Soraya"])]),
        (("Iran's Chamran-1 was launched by a Ghaem-100 on Tuesday. In January the same rocket lofted the Sorayya."),
         [("occurred", "2026-03-10", "Ghaem-100", ["Chamran-1"]), ("occurred", "2026-01", "Ghaem-100", ["Sorayya"])]),
        ("The Energiya took off on Friday evening from Baikonur.", [("occurred", "2026-03-13", "Energiya", [])]),
        ("Smile, a joint mission of ESA and China, is to lift off on a Vega C on 9 April.",
         [("planned", "2026-04-09", "Vega C", ["Smile"])]),
        # What one launch carries, one for each, is one launch.
        ("An Ariane 5 lifted off on Thursday with two communications satellites, one for Eutelsat and one for India.",
         [("occurred", "2026-03-12", "Ariane 5", ["two communications satellites"])]),
    ],
)  # fmt: skip
def test_a_launch_is_read_in_the_words_of_agencies_and_round_ups(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


def test_where_a_story_was_written_owns_nothing(read_text: Reader) -> None:
    text = (
        "Seoul: North Korea's rocket fell into the Yellow Sea on Wednesday after its second stage failed to ignite. "
        'Pyongyang admitted that the Chollima-1, with the Malligyong-1 aboard, had "lost thrust" and vowed to try again '
        "soon. The launch, from Tongchang-ri, was the North's first of a satellite since 2016."
    )
    assert slots(launches(read_text, text, "2023-05-31"), "outcome", "nations", "operators", "vehicle", "payloads") == [
        ("failure", ["KP"], [], "Chollima-1", ["Malligyong-1"])
    ]


def test_what_explodes_far_away_loses_no_rocket(read_text: Reader) -> None:
    text = (
        "A satellite that is to hunt for the universe's biggest explosions was launched on Saturday on a Long March 2C."
    )
    assert slots(launches(read_text, text), "outcome") == [("success",)]


def test_who_a_satellite_is_for_launches_none(read_text: Reader) -> None:
    text = "An Ariane 5 left Kourou on Thursday with GSAT-30 for the Indian space agency."
    assert slots(launches(read_text, text), "provider", "operators") == [(None, ["Indian space agency"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What a rocket will do one day is told in passing of the flight that it made.
        ("The Long March 7 rocket, which will haul cargo to the station, made its first flight on Saturday from Wenchang.",
         [("occurred", "2026-03-07", "Long March 7", [])]),
        ("A Falcon 9 orbited South Korea's first military satellite, Anasis-II, in July.",
         [("occurred", "2025-07", "Falcon 9", ["Anasis-II"])]),
        # A next try that is told beside the last one.
        (("North Korea's second attempt to place a spy satellite into orbit ended in failure Thursday, state media said, "
          "adding it will make a third attempt in October."),
         [("occurred", "2026-03-12", None, ["spy satellite"]), ("planned", "2026-10", None, [])]),
        ("Four radar satellites are to be launched by 2028 under the 425 Project.",
         [("planned", "../2028", None, ["Four radar satellites"])]),
        # A month before its launch; a rocket that only has the same engine.
        ("Pyongyang's failed May launch used an engine of a type seen in Russia's Angara, experts said.",
         [("occurred", "2025-05", None, [])]),
        # A maker and its rocket, by short names that mean other things too.
        ("Isar Aerospace's second Spectrum, grounded by a valve in January, has a new window from March 19 at Andøya.",
         [("postponed", "2026-03-19/..", "Spectrum", [])]),
        ("The rainbow's spectrum over the Isar has a new window from March 19.", []),
        (("Germany's RFA hopes to fly RFA One in the summer, and Spain's PLD Space promises a first Miura 5 from Kourou "
          "before the year is over."),
         [("planned", "2026-22", "RFA One", []), ("planned", "../2026-12-31", "Miura 5", [])]),
    ],
)  # fmt: skip
def test_plans_and_flights_are_told_apart_in_round_ups(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


def test_the_flight_that_a_fault_doomed_is_one_of_the_rocket_told(read_text: Reader) -> None:
    text = "The Electron rocket flew on Wednesday. In July a bad connection doomed its 13th mission and seven satellites with it."
    assert slots(launches(read_text, text), "vehicle", "outcome", "date") == [
        ("Electron", "success", "2026-03-11"),
        ("Electron", "failure", "2025-07"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SpaceX's 11th Starship flight, the last of Version 2, went nearly to plan on Monday, releasing eight mock Starlinks.",
         [("occurred", "2026-03-09", "Starship")]),
        (("ULA scrubbed an Atlas V carrying ViaSat-3 F2 twice last week because of a leaky valve. It finally launched on "
          "Thursday night."),
         [("occurred", "2026-03-12", "Atlas V")]),
        ("ULA scrubbed an Atlas V carrying ViaSat-3 F2 because of a leaky valve.", [("postponed", None, "Atlas V")]),
        (("A Long March 12 put Guowang satellites into orbit on Sunday. Three days later, a Long March 8A added a seventh "
          "group."),
         [("occurred", "2026-03-08", "Long March 12"), ("occurred", "2026-03-11", "Long March 8A")]),
        ("A Long March 8A added to the country's pride on Sunday.", []),
        (("The GSLV Mark II delivered NISAR to orbit on Wednesday. The same rocket type had put NVS-02 in orbit in January."),
         [("occurred", "2026-03-11", "GSLV Mark II"), ("occurred", "2026-01", "GSLV Mark II")]),
        (("New Glenn lifted off on Thursday. Next up for the rocket is the Blue Moon Mark 1 lander in May."),
         [("occurred", "2026-03-12", "New Glenn"), ("planned", "2026-05", "New Glenn")]),
        # The days of flights before the one that is planned.
        (("The next Ariane 6 will lift off in August. It will be the rocket's third flight after a debut in July 2024 and a "
          "mission in March 2025."),
         [("planned", "2026-08", "Ariane 6")]),
        (("The Space Force certified Vulcan in February, after two test flights, the second of which lost a nozzle last "
          "October."),
         [("occurred", "2025-10", "Vulcan")]),
    ],
)  # fmt: skip
def test_paragraphs_of_a_round_up_tell_their_launches(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle") == expected


def test_a_crew_is_known_by_its_mission(read_text: Reader) -> None:
    text = "SpaceX launched four astronauts on Crew-11 from Kennedy Space Center on Friday."
    assert slots(launches(read_text, text), "payloads") == [(["Crew-11"],)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("India's SSLV rocket completed its third flight on Aug. 16 with EOS-08. Its first flight failed in August 2022."),
         [("occurred", "2025-08-16", "SSLV", ["EOS-08"]), ("occurred", "2022-08", "SSLV", [])]),
        ("Sierra Space's Dream Chaser won't make Vulcan's second flight, and ULA will fly a dummy payload in September.",
         [("planned", "2026-09", "Vulcan", ["dummy payload"])]),
        (("Vega C returned to service Thursday, delivering Sentinel-1C to orbit. It hadn't flown since a failure in December "
          "2022 cost Airbus two Pléiades Neo satellites."),
         [("occurred", "2026-03-12", "Vega C", ["Sentinel-1C"]), ("occurred", "2022-12", "Vega C", ["Pléiades Neo"])]),
        (("Isar Aerospace stood down from Monday's attempt to launch its Spectrum rocket. The next opportunity for the "
          "Spectrum, which has no payload aboard, is Friday at 12:30 pm local time."),
         [("postponed", "2026-03-13", "Spectrum", [])]),
        (("A Falcon 9 lifted off on March 10 with NROL-57. Nine days earlier another had launched SPHEREx for NASA."),
         [("occurred", "2026-03-10", "Falcon 9", ["NROL-57"]), ("occurred", "2026-03-01", "Falcon 9", ["SPHEREx"])]),
        (("Shenzhou 20 is to lift off in late April to relieve the three astronauts of Shenzhou 19, who have been on Tiangong "
          "since October."),
         [("planned", "2026-04", None, ["Shenzhou 20"])]),
        (("Japan's Kairos rocket is set to fly on Sunday. The first, in March 2024, blew up five seconds after liftoff. The "
          "second, nine months later, lost control and was destroyed."),
         [("planned", "2026-03-15", "Kairos", []), ("occurred", "2024-03", "Kairos", []),
          ("occurred", "2024-12", "Kairos", [])]),
        # Counts tell no launch, and what two of a kind did tells of each.
        ("Rocket Lab launched twice within nine days.", []),
        (("SpaceX prepares Flight 9. Two Starships, in January and on March 6, broke up over the Caribbean and rained debris "
          "on islands."),
         [("occurred", "2026-01", "Starship", []), ("occurred", "2026-03-06", "Starship", [])]),
    ],
)  # fmt: skip
def test_flights_of_the_same_rocket_are_told_apart(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


def test_a_nation_of_the_other_half_of_a_title_owns_nothing(read_text: Reader) -> None:
    text = "Vega C flies again; Chinese startup reaches orbit\n\nEurope's Vega C lofted Sentinel-1C on Thursday from Kourou."
    assert launches(read_text, text)[0]["nations"] != ["CN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day that was given up long ago is not the one that is expected.
        ("The first flight of ULA's Vulcan, once due by year's end, is now expected in May or June.",
         [("planned", "2026-05/2026-06", "Vulcan", [])]),
        (("Rocket Lab launched Electrons from two hemispheres: one on Sunday from Mahia with five satellites, and one, a HASTE, "
          "on Monday from Wallops."),
         [("occurred", "2026-03-08", "Electron", ["five satellites"]), ("occurred", "2026-03-09", "HASTE", [])]),
        ("Transporter-12 flew from Vandenberg on Tuesday with 131 payloads.",
         [("occurred", "2026-03-10", None, ["Transporter-12"])]),
        ("SpaceX reused a booster for the first time on Tuesday in the ninth test of Starship.",
         [("occurred", "2026-03-10", "Starship", [])]),
        ("China's mission left Xichang on Thursday aboard a Long March 3B for an asteroid called Kamo.",
         [("occurred", "2026-03-12", "Long March 3B", [])]),
        ("The next satellite, Sentinel-3C, will go up in the second half of 2026.",
         [("planned", "2026-07/2026-12", None, ["Sentinel-3C"])]),
        ("An Angara-1.2 flew from Plesetsk on Friday with Kosmos 2591 to 2594.",
         [("occurred", "2026-03-13", "Angara-1.2", ["Kosmos 2591 to 2594"])]),
        (("A New Glenn rocket rose on Thursday from Cape Canaveral. Hours later, SpaceX launched a Starship from Texas, and lost "
          "the ship eight minutes after liftoff."),
         [("occurred", "2026-03-12", "New Glenn", []), ("occurred", "2026-03-12", "Starship", [])]),
    ],
)  # fmt: skip
def test_paragraphs_of_more_round_ups_tell_their_launches(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


def test_a_ship_that_is_lost_loses_its_flight_and_an_engine_in_orbit_none(read_text: Reader) -> None:
    lost = "SpaceX launched a Starship from Texas on Thursday, and lost the ship eight minutes after liftoff."
    fine = "A Falcon 9 launched a Cygnus on Sunday, but the freighter's main engine shut down early on Tuesday."
    assert slots(launches(read_text, lost), "outcome") == [("failure",)]
    assert slots(launches(read_text, fine), "outcome") == [("success",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Counts of what is to come, and those launches.
        ("The first week of March will see at least nine orbital launches from five countries.", []),
        (("Four Chinese flights round out the week: a Long March 8A from Hainan on Saturday, a Long March 2D from Xichang on "
          "Sunday, and a Ceres-1 from Jiuquan on Monday."),
         [("planned", "2026-03-14", "Long March 8A", []), ("planned", "2026-03-15", "Long March 2D", []),
          ("planned", "2026-03-16", "Ceres-1", [])]),
        # What follows, and what it carries will be used for.
        (("A Long March 12 lifted off on Monday. It was followed on Tuesday by the launch of a Long March 2C with Shiyan-33, "
          "which will be used for space environment monitoring."),
         [("occurred", "2026-03-09", "Long March 12", []), ("occurred", "2026-03-10", "Long March 2C", ["Shiyan-33"])]),
        ("Galactic Energy completed the set on March 1 with its Ceres-1, which placed four satellites into 850-kilometer orbits.",
         [("occurred", "2026-03-01", "Ceres-1", ["four satellites"])]),
        # The rocket of another plan; a booster that flew before; a name that is no plan; a ride told by names.
        (("CASC is expected to launch Tianzhou-10 in April. The debut of the Long March 10B is also anticipated in June."),
         [("planned", "2026-04", None, ["Tianzhou-10"]), ("planned", "2026-06", "Long March 10B", [])]),
        ("New Glenn will carry BlueBird 7 in late March, reusing the booster that flew in November.",
         [("planned", "2026-03", "New Glenn", ["BlueBird 7"])]),
        ("Rocket Lab's first launch of the year, \"The Cosmos Will See You Now,\" put two satellites into orbit on Thursday.",
         [("occurred", "2026-03-12", None, ["two satellites"])]),
        ('Rocket Lab Will Launch "The Cosmos" with two satellites on Saturday.',
         [("planned", "2026-03-14", None, ["two satellites"])]),
        ("A Falcon 9 carried NROL-105 from Vandenberg for the spy agency on March 6.",
         [("occurred", "2026-03-06", "Falcon 9", ["NROL-105"])]),
        ("A Falcon 9 carried the hopes of a nation.", []),
        ("Iran's Zafar-2 has begun to send pictures after going up on a Soyuz on March 2.",
         [("occurred", "2026-03-02", "Soyuz", ["Zafar-2"])]),
        ("Skynet 6A, the army's next satellite, moved to 2027. It will launch on a Falcon 9.",
         [("postponed", "2027", "Falcon 9", ["Skynet 6A"])]),
        ("A Soyuz-2.1b from Plesetsk put up nine satellites for the ministry on Monday.",
         [("occurred", "2026-03-09", "Soyuz-2.1b", ["nine satellites"])]),
        ("The ministry failed to show that it can put up nine satellites.", []),
    ],
)  # fmt: skip
def test_a_week_of_launches_is_read(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What something is believed to be is no plan.
        ("A Titan 34D carrying a payload believed to be an early warning satellite lifted off late Saturday.",
         [("occurred", "2026-03-07", "Titan 34D")]),
        ("A Titan 34D with a payload that is to be an early warning satellite will lift off late Saturday.",
         [("planned", "2026-03-14", "Titan 34D")]),
        # The year of a record is that of whoever held it.
        (("India has put a record 104 satellites in orbit, three times more than the previous mark set by Russia in 2014. The "
          "PSLV-C37 blasted off on Wednesday."),
         [("occurred", "2026-03-11", "PSLV-C37")]),
        ("Japan's mission to the moons of Mars will go ahead in 2028, on an H3, the agency said.",
         [("planned", "2028", "H3")]),
        # From a day to a day: it has been put off, whatever the verb.
        (("The agency said today that a faulty bearing would delay the shuttle's first flight by two months, from June 2 to "
          "August."),
         [("postponed", "2026-08", None)]),
        ("The agency said today that a faulty bearing would delay the first flight of the H3 if it broke.",
         [("planned", None, "H3")]),
        # A booster that flew has flown, and one that is reused flies on what is told.
        ("The Falcon 9 booster that launched four astronauts last weekend came back to port on Thursday.",
         [("occurred", "2026-03-07/2026-03-08", "Falcon 9")]),
    ],
)  # fmt: skip
def test_beliefs_records_and_delays_are_told_from_plans(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is spied on, and who looks on, owns no satellite.
        ("NATA will present a plan for securing the capability to reconnoitre the south Korean region by launching satellites.",
         [("planned", ["KP"])]),
        ("Seoul's spy agency sees no sign yet that the North is about to launch a satellite.", []),
        ("Seoul's spy agency sees signs that North Korea is about to launch a satellite on Friday.",
         [("speculated", ["KP"])]),
        # A warning before the attempt is of the attempt.
        (("North Korea said its attempt to launch a reconnaissance satellite failed on Monday. It came just hours after "
          "Pyongyang issued a warning that it would try to launch a satellite by June 4."),
         [("occurred", ["KP"])]),
        ("NASA gives up on the Artemis II launch today after a leak.", [("postponed", ["US"])]),
    ],
)  # fmt: skip
def test_onlookers_warnings_and_lost_days_make_no_launch(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "nations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("The core module, Tianhe, is due to be launched in 2028 on a Long March-5. That flight is expected in May next year "
          "from Hainan."),
         [("planned", "2028", "Long March-5", ["Tianhe"]), ("planned", "2027-05", "Long March-5", [])]),
        ("Its forerunner, Tiangong-1, which went up in September 2011, stopped sending data in March.",
         [("occurred", "2011-09", None, ["Tiangong-1"])]),
        # A rocket lost on its pad has not flown; one lost in flight has.
        ("SpaceX's rockets have been grounded since one exploded on its launch pad in January, destroying an Israeli satellite.",
         []),
        ("Orbital ATK got its Antares off the ground on Monday for the first time in two years.",
         [("occurred", "2026-03-09", "Antares", [])]),
        ("Orbital ATK got its business off the ground on Monday.", []),
        # The day of an abort is no day of a launch.
        ("A Delta IV Heavy, on its pad since an abort three seconds before liftoff on February 9, will try again on Saturday.",
         [("planned", "2026-03-14", "Delta IV Heavy", [])]),
        ("It will be the third of the GPS craft that SpaceX has launched, after flights in December 2024 and last June.", []),
        ("The Space Launch System will send Artemis II and four astronauts around the Moon no earlier than April 1.",
         [("planned", "2026-04-01/..", "Space Launch System", ["Artemis II"])]),
        # Another craft at the end of a sentence, before a semicolon, and behind an aside.
        (("Artemis III will now not land. It will be launched in 2027 to meet one or two landers in Earth orbit, and Artemis IV "
          "would take people to the south pole in 2028."),
         [("planned", "2027", None, ["Artemis III"])]),
        ("Kwangmyongsong-4 is a small satellite; it was launched on February 7, 2016 from Sohae.",
         [("occurred", "2016-02-07", None, ["Kwangmyongsong-4"])]),
        (("Chang'e-7 will leave Wenchang on a Long March 5 in August, and the Long March 10, which is to carry people, could "
          "have its maiden flight before the year is out."),
         [("planned", "2026-08", "Long March 5", ["Chang'e-7"]), ("planned", "../2026-12-31", "Long March 10", [])]),
        (("New Glenn has launched twice, in January and November of last year, and its third flight, with a BlueBird satellite, "
          "is planned for mid-April."),
         [("planned", "2026-04", "New Glenn", ["BlueBird"])]),
        (("The Antares rocket will now go on Thursday, April 2. The same night, a Falcon 9 is set to launch a GPS satellite."),
         [("planned", "2026-04-02", "Antares", []), ("planned", "2026-04-02", "Falcon 9", ["GPS"])]),
    ],
)  # fmt: skip
def test_long_articles_tell_each_launch_by_itself(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "vehicle", "payloads") == expected


def test_what_stands_behind_a_semicolon_by_itself_is_told_of_itself(read_text: Reader) -> None:
    text = (
        "Intuitive Machines will try for a third time with IM-3; its first two missions, launched on Falcon 9s in February "
        "2024 and February 2025, both fell over."
    )
    assert sorted(slots(launches(read_text, text), "status", "date", "vehicle")) == [
        ("occurred", "2024-02", "Falcon 9"),
        ("occurred", "2025-02", "Falcon 9"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China and the United States each sent 22 rockets up in 2025.", []),
        (("On 31 August a Long March-4C failed to deliver Gaofen-10, and on Wednesday another rocket, a Long March-2D, dropped "
          "two SuperView satellites in an orbit lower than planned."),
         [("occurred", "failure", "2025-08-31", "Long March-4C"), ("occurred", "failure", "2026-03-11", "Long March-2D")]),
        ("Russia lost a Progress freighter on 1 December when the third stage of its Soyuz-U gave out.",
         [("occurred", "failure", "2025-12-01", "Soyuz-U")]),
        ("Russia lost a freighter of its navy on 1 December in a storm.", []),
        (("SpaceX hopes to return to flight on 8 April from Vandenberg with ten Iridium satellites."),
         [("planned", None, "2026-04-08", None)]),
        ("Japan put Hitomi, an X-ray telescope, up in February.", [("occurred", "success", "2026-02", None)]),
        ("Japan put taxes on tobacco and fuel up in February.", []),
        ("On 2 March its Crew Dragon took two astronauts up, the first in nine years.",
         [("occurred", "success", "2026-03-02", None)]),
        # A list of what failed, without a word of flying.
        (("China tried 39 times and failed twice: a Long March-7A in January, and a Kuaizhou-11 in February."),
         [("occurred", "failure", "2026-01", "Long March-7A"), ("occurred", "failure", "2026-02", "Kuaizhou-11")]),
        # The day of coming home, and the day of a flight long before.
        ("Chang'e-5, launched in January, came home on 9 March with rocks.", [("occurred", "success", "2026-01", None)]),
        ("Russia's Angara-A5, tested once in 2014, flew again this month with a dummy satellite.",
         [("occurred", "success", "2026-03", "Angara-A5")]),
        ("On Wednesday evening the Space Launch System will light its engines for the second time.",
         [("planned", None, "2026-03-18", "Space Launch System")]),
    ],
)  # fmt: skip
def test_a_year_of_launches_is_read(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "status", "outcome", "date", "vehicle") == expected


def test_a_landing_is_counted_from_the_launch_of_what_is_named(read_text: Reader) -> None:
    """What landed is told first; the launch is that of the probe, and its rocket nobody else's."""
    text = (
        "A capsule with crumbs of an asteroid landed in Australia on Sunday, six years after Hayabusa2 left Tanegashima on "
        "an H-2A.\n\nSpaceX sent a Cargo Dragon to the space station on Sunday from Kennedy."
    )
    assert slots(launches(read_text, text), "payloads", "vehicle", "date") == [
        (["Hayabusa2"], "H-2A", None),
        (["Cargo Dragon"], None, "2026-03-08"),
    ]


def test_the_station_where_one_stays_is_no_cargo(read_text: Reader) -> None:
    text = "Shenzhou-23 lifted off on Friday with three taikonauts, one of whom will stay for a year on Tiangong."
    assert slots(launches(read_text, text), "payloads") == [(["Shenzhou-23"],)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One craft sent on its way, and another that was put off.
        (("Europe's Solar Orbiter was sent on its way on Sunday from Cape Canaveral. Northrop Grumman put off the launch of its "
          "Cygnus freighter from Virginia on Sunday. It will try again no sooner than Thursday."),
         [("occurred", "2026-03-08", ["Solar Orbiter"]), ("postponed", "2026-03-19/..", ["Cygnus"])]),
        ("Juno, launched by an Atlas V in August 2011, slipped into orbit around Jupiter on Monday.",
         [("occurred", "2011-08", ["Juno"])]),
        ("The Parker probe has been looping round the Sun since its launch in August 2018.",
         [("occurred", "2018-08", ["Parker"])]),
        ("The crew is busy. It is a crowded month at the station: a Progress goes up on 17 April.", [("planned", "2026-04-17", ["Progress"])]),
        ("A Falcon 9 lifted off on Friday with four astronauts to bring the ISS crew back to seven.",
         [("occurred", "2026-03-13", ["four astronauts"])]),
    ],
)  # fmt: skip
def test_what_is_under_way_is_told_from_what_waits(
    read_text: Reader, text: str, expected: list[tuple[object, ...]]
) -> None:
    assert slots(launches(read_text, text), "status", "date", "payloads") == expected


def test_a_persons_rocket_is_not_called_after_him(read_text: Reader) -> None:
    text = "The Zuma satellite was carried into orbit from Florida on Sunday by an Elon Musk rocket."
    assert slots(launches(read_text, text), "vehicle", "date") == [(None, "2026-03-08")]


def test_who_calls_a_launch_unacceptable_does_not_own_it(read_text: Reader) -> None:
    text = (
        "North Korea fired a long-range rocket on Sunday with a satellite. The Japanese prime minister, Shinzo Abe, called "
        "Sunday's launch unacceptable."
    )
    assert slots(launches(read_text, text), "nations", "payloads") == [(["KP"], ["satellite"])]


def test_a_flight_that_its_rocket_clocked_is_the_launch(read_text: Reader) -> None:
    text = (
        "India on Wednesday placed in orbit Cartosat-3, along with 13 nanosatellites, as the Polar Satellite Launch Vehicle "
        "clocked yet another textbook flight."
    )
    assert slots(launches(read_text, text), "date", "vehicle") == [("2026-03-11", "Polar Satellite Launch Vehicle")]


def test_the_day_a_lander_was_lost_is_no_launch_day(read_text: Reader) -> None:
    text = (
        "India placed Cartosat-3 in orbit on Wednesday. The launch came as balm for an organisation yet to recover from the "
        "loss of the Vikram lander on September 7."
    )
    assert slots(launches(read_text, text), "date") == [("2026-03-11",)]


def test_shooting_for_a_day_is_a_plan(read_text: Reader) -> None:
    text = "NASA and SpaceX are shooting for 2:40 a.m. EDT on March 31 for Crew-1."
    assert slots(launches(read_text, text), "status", "date", "payloads") == [("planned", "2026-03-31", ["Crew-1"])]


def test_a_rocket_hired_to_haul_that_blew_up_has_failed(read_text: Reader) -> None:
    text = (
        "An Antares rocket hired by NASA to haul spare parts to the International Space Station blew up over its launching pad "
        "on Wallops Island on Tuesday."
    )
    assert slots(launches(read_text, text), "status", "outcome", "date") == [("occurred", "failure", "2026-03-10")]


def test_what_many_will_remember_has_happened(read_text: Reader) -> None:
    text = "Hubble, as many will remember, went up on the space shuttle Discovery in April 1990."
    assert slots(launches(read_text, text), "status", "date") == [("occurred", "1990-04")]


def test_a_variant_for_lower_orbits_is_no_partial_failure(read_text: Reader) -> None:
    text = "The Long March 5 lifted off on Tuesday. The Long March 5B, a variant for lower orbits, was built beside it."
    assert slots(launches(read_text, text), "outcome") == [("success",)]


def test_the_second_rocket_ever_flown_may_have_failed(read_text: Reader) -> None:
    text = "On July 2, 2017, the second Long March 5 ever flown suffered a turbopump malfunction and fell into the sea."
    assert slots(launches(read_text, text), "outcome", "date") == [("failure", "2017-07-02")]


def test_a_title_that_blasts_satellites_names_none(read_text: Reader) -> None:
    text = "Brits will blast satellites into space on a LauncherOne from Newquay next spring"
    assert slots(launches(read_text, text), "payloads") == [(["satellites"],)]


def test_a_cheaper_model_is_launched_into_a_market(read_text: Reader) -> None:
    text = (
        "Companies want hundreds of satellites, and the firm in February launched a cut-down model of its star tracker."
    )
    assert not launches(read_text, text)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            (
                "North Korea launched the Malligyong-1 satellite by a Chollima-1 rocket on Wednesday. While flying normally, the "
                "rocket lost thrust and fell into the West Sea."
            ),
            "failure",
        ),
        ("Isar Aerospace's first Spectrum rocket falls into the sea seconds after liftoff", "failure"),
        ("Astra said its Rocket 3.1 lifted off on Monday and drifted off course in the first minute.", "failure"),
        ("An Electron lifted off on Monday. Its first stage fell into the sea.", "success"),
    ],
)
def test_a_rocket_that_lost_thrust_or_its_way_has_failed(read_text: Reader, text: str, outcome: str) -> None:
    assert slots(launches(read_text, text), "outcome") == [(outcome,)]


def test_a_launch_halted_before_the_end_of_its_count_is_put_off(read_text: Reader) -> None:
    text = "Today's launch of the Orla probe aboard an Ariane 5 was halted minutes before the end of the count."
    assert slots(launches(read_text, text), "status", "outcome") == [("postponed", None)]


def test_a_launch_that_its_customer_drops_is_cancelled(read_text: Reader) -> None:
    assert slots(launches(read_text, "OneWeb drops Baikonur launch after ultimatum"), "status") == [("cancelled",)]


def test_crewmates_who_left_on_a_rocket_were_launched(read_text: Reader) -> None:
    text = "Chun Wang posted video. He and his three crewmates left Florida on a Falcon 9 late Monday."
    assert slots(launches(read_text, text), "date", "vehicle") == [("2026-03-09", "Falcon 9")]


def test_numbered_craft_of_a_series_are_two(read_text: Reader) -> None:
    text = (
        "JAXA has put off the launch of the H3 rocket with the Michibiki No. 7 satellite. The Michibiki No. 5 satellite was "
        "lost in the flight of an H3 on Dec. 22."
    )
    assert slots(launches(read_text, text), "status", "payloads") == [
        ("postponed", ["Michibiki No. 7"]),
        ("occurred", ["Michibiki No. 5"]),
    ]


def test_a_freighter_by_its_second_name_is_the_one_that_was_told(read_text: Reader) -> None:
    text = (
        "Falcon 9 launches Cygnus XL on resupply run\nThe stretched Northrop Grumman freighter, christened S.S. Willie, took off "
        "from Florida on Sunday."
    )
    assert slots(launches(read_text, text), "vehicle", "date") == [("Falcon 9", "2026-03-08")]
