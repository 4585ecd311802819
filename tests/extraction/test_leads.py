"""Opening sentences as news agencies write them: what is told, what went wrong, what moved, who says so; near misses."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader

Record = dict[str, object]
DAY = "2024-04-10"  # a Wednesday


def launches(read_text: Reader, text: str, published: str = DAY) -> list[Record]:
    reading = read_text(text, published)
    return [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]


def only(read_text: Reader, text: str, published: str = DAY) -> Record:
    (found,) = launches(read_text, text, published)
    return found


@pytest.mark.parametrize(
    ("text", "status", "outcome"),
    [
        # A count of seconds with "about" is no plan; what failed after lifting off has flown.
        ("A Vega rocket built by Avio failed about 40 seconds after lifting off from Kourou on Monday.", "occurred", "failure"),
        ("An Indian PSLV lost control about six minutes after liftoff on Monday.", "occurred", "failure"),
        ("Japan lost its new medium-lift H3 rocket when an engine failed to ignite as planned on Monday.", "occurred", "failure"),
        ("India's PSLV plunged into the Bay of Bengal minutes after takeoff on Tuesday.", "occurred", "failure"),
        ("An Atlas 5 flew on Monday but its satellite failed to go into orbit.", "occurred", "failure"),
        ("A Vega suffered an upper stage failure on Sunday, and two NASA satellites did not reach orbit.", "occurred", "failure"),
        ("SpaceX's Starship explodes again on ninth flight, scattering debris over Bahamas.", "occurred", "failure"),
        ("PLD's Miura 5 reaches space but not orbit on maiden flight.", "occurred", "failure"),
        # Lost, or crashed, long after it was launched well.
        ("Peregrine, doomed by a fuel leak after its January launch on a Vulcan, burned up.", "occurred", "success"),
        ("A Falcon 9 flew on Monday, and debris of an older rocket that exploded in 2019 was seen.", "occurred", "success"),
        ("Chile launched its Orla-3 satellite on a Falcon 9 in May 2022, but lost contact with it weeks later.", "occurred", "success"),
        ("The Orla-3 lander, launched on a Falcon 9 in May 2022, crashed on the Moon two months later.", "occurred", "success"),
        ("A Falcon 9 carrying the Orla-3 lander crashed into the sea on Monday after liftoff.", "occurred", "failure"),
        ("SpaceX successfully launches Orla-3 satellite but rocket explodes during ship landing.", "occurred", "success"),
        ("A Falcon 9 exploded during launch on Monday.", "occurred", "failure"),
        # Put off and given up.
        ("Arianespace has pushed the maiden flight of Ariane 6 back to July 9 after a valve problem.", "postponed", None),
        ("Moscow has shelved plans to launch its Luna-26 orbiter in 2027.", "cancelled", None),
        ("Russia has cancelled the October flight of an Angara A5 from Vostochny.", "cancelled", None),
        ("The Artemis II mission has been delayed to September 2025, the agency said.", "postponed", None),
        ("Firefly's Alpha suffers second-stage anomaly, Lockheed satellite lost.", "occurred", "failure"),
        # Told as done.
        ("Nova-C lander Athena heads to Moon on Falcon 9.", "occurred", "success"),
        ("Amazon's constellation grew to 300 satellites on Tuesday when a ULA Atlas 5 carried up 27 more.", "occurred", "success"),
        ("Second Kuiper batch up: Atlas V delivers 27 more satellites for Amazon.", "occurred", "success"),
        ("A US spy satellite was sent aloft on Saturday on board a Delta 4 Heavy.", "occurred", "success"),
        ("China has put 18 more satellites into orbit on a Long March 6A.", "occurred", "success"),
        ("The Ariane 5 finally got off the ground at 1220 GMT on Saturday.", "occurred", "success"),
        ("India's PSLV orbited Cartosat-2 and 30 nanosatellites.", "occurred", "success"),
        ("A Soyuz-2.1b left Plesetsk on Tuesday with a classified payload.", "occurred", "success"),
        # Still ahead.
        ("An Ariane 62 will lift off on Friday after engineers replaced a valve that forced a delay from April 2.", "planned", None),
        ("The Ariane 62 launch was moved to Friday after a faulty valve forced a delay.", "postponed", None),
        ("Up next is a Vulcan with two GPS satellites from Cape Canaveral on Friday.", "planned", None),
        ("China is due to send its own Mars mission, Tianwen-1, this week.", "planned", None),
        ("The plan is about to launch a Vega from Kourou.", "planned", None),
    ],
)  # fmt: skip
def test_what_became_of_a_launch(read_text: Reader, text: str, status: str, outcome: str | None) -> None:
    found = only(read_text, text)
    assert (found["status"], found["outcome"]) == (status, outcome)


@pytest.mark.parametrize(
    "text",
    [
        "The Falcon 9 was moved back to the hangar.",
        "China has put 180 satellites into orbit since 2020.",
        "The operator has lost control of an ageing satellite over the Pacific.",
        "The project never got off the ground.",
        "The company has never reached orbit.",
    ],
)
def test_what_tells_of_no_launch(read_text: Reader, text: str) -> None:
    assert launches(read_text, text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Arianespace has pushed the debut flight of the Ariane 6 back to July 9.", "2024-07-09"),
        ("KCNA said the North launched the satellite Malligyong-1 on November 21, Juche 112 (2023).", "2023-11-21"),
        ("China plans to launch its Tianwen-2 probe around May, an official said in February.", "2024-05"),
        ("China will launch its Orla-9 satellite in mid-October, officials said.", "2024-10"),
        ("Denmark won a contract in March to launch the Orla-9 probe, to lift off in July 2028 on a Falcon Heavy.", "2028-07"),
    ],
)  # fmt: skip
def test_when(read_text: Reader, text: str, date: str) -> None:
    assert only(read_text, text)["date"] == date


def test_two_crafts_of_one_verb_have_each_their_time(read_text: Reader) -> None:
    """A span of days and a part of a month tell two launches as two days do."""
    text = "China will launch its Tiangong-2 lab between September 15 and 20 and the manned Shenzhou-11 craft in mid-October."
    found = [(r["payloads"], r["date"]) for r in launches(read_text, text)]
    assert found == [(["Tiangong-2"], "2024-09-15/2024-09-20"), (["Shenzhou-11"], "2024-10")]


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("A Soyuz-2.1b blasted off from Plesetsk at 0147 Moscow time on Saturday.", "22:47"),
        ("A Soyuz-2.1b blasted off from Plesetsk in 1987.", None),
        ("A Soyuz-2.1b blasted off from Plesetsk in 1987 after some time in storage.", None),
    ],
)
def test_a_time_of_four_digits_has_a_zone(read_text: Reader, text: str, utc: str | None) -> None:
    assert only(read_text, text)["time_utc"] == utc


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("China said it would launch a Danish satellite, Orla, in 2025 aboard a Long March 2D.", ["Orla"], 1),
        ("China said it would launch a Danish satellite, Monday, aboard a Long March 2D.", ["Danish satellite"], 1),
        ("Rocket Lab launched 18 more satellites from Mahia.", ["satellites"], 18),
        ("A Delta rocket lifted off with an 83 mln dlr Navy communications satellite.", ["Navy communications satellite"], 1),
        ("China has put 18 more satellites into orbit for its answer to Starlink.", ["satellites"], 18),
    ],
)  # fmt: skip
def test_what_is_aboard(read_text: Reader, text: str, names: list[str], count: int) -> None:
    found = only(read_text, text)
    assert (found["payloads"], found["payload_count"]) == (names, count)


def test_what_is_named_twice_is_counted_once(read_text: Reader) -> None:
    found = only(read_text, "A Falcon 9 lifted off with 46 satellites, the 46 satellites being the last of their kind.")
    assert found["payload_count"] == 46


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("Japan's coast guard said North Korea had notified it of a plan to launch a satellite in May.", ["KP"]),
        ("North Korea has told Japan of its intention to launch a satellite in May.", ["KP"]),
        ("Japan's coast guard plans to launch a satellite in May.", ["JP"]),
    ],
)
def test_whose_plan_it_is(read_text: Reader, text: str, nations: list[str]) -> None:
    assert only(read_text, text)["nations"] == nations


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Analysts said Russia's Cosmos 2576, launched on a Soyuz, may be a weapon.", None),
        ("A Soyuz lifted off on Monday, said Russia.", "Russia"),
        ("Australia's Gilmour Space said its Eris rocket lifted off from Bowen on Monday.", "Gilmour Space"),
        ("Iran said its Simorgh rocket launched a satellite on Monday.", "Iran"),
    ],
)
def test_who_says_so(read_text: Reader, text: str, party: str | None) -> None:
    assert only(read_text, text)["attributed_to"] == party


def test_the_launch_that_failed_before_is_one_of_its_own(read_text: Reader) -> None:
    """Seconds after liftoff belong to the failure they count, and not to the launch that is planned."""
    text = "The Air Force plans to launch a satellite on a Titan 34D this month, the first attempt since a Titan exploded seconds after liftoff last April 18."
    found = [(r["status"], r["outcome"], r["date"]) for r in launches(read_text, text, "1987-04-10")]
    assert found == [("planned", None, "1987-04"), ("occurred", "failure", "1986-04-18")]


def test_more_than_a_number_may_stand_before_more(read_text: Reader) -> None:
    """A comma before "more" counts nothing."""
    assert launches(read_text, "Facebook works on drones and larger, more complex satellites.") == []
    found = only(read_text, "A Falcon 9 lifted off on Monday with 1,200 more satellites.")
    assert found["payload_count"] == 1200


@pytest.mark.parametrize(
    ("text", "status", "outcome"),
    [
        ("The launch of the Orla-3 satellite on a Vega failed due to the explosion of the rocket in flight.", "occurred", "failure"),
        ("The launch of the Orla-3 satellite on a Vega was put off due to high winds.", "postponed", None),
        ("The launch of the Orla-3 satellite on a Vega is due to take place in May.", "planned", None),
        ("The launch of the Orla-3 satellite on a Vega is due in May.", "planned", None),
        ("A Vega lifted off on Monday, ending a pause that followed the loss of a French satellite.", "occurred", "success"),
        ("A Vega lifted off on Monday, ending a pause that began when an earlier rocket exploded.", "occurred", "success"),
        ("A Vega lifted off on Monday, ending in the loss of a French satellite.", "occurred", "failure"),
    ],
)  # fmt: skip
def test_what_is_due_and_what_is_due_to_something(
    read_text: Reader, text: str, status: str, outcome: str | None
) -> None:
    found = only(read_text, text)
    assert (found["status"], found["outcome"]) == (status, outcome)


def test_a_failure_is_told_of_the_launch_before_it(read_text: Reader) -> None:
    """State media tell the launch first and what became of it in a sentence that names nothing."""
    text = "The DPRK conducted the launch of the satellite Malligyong-1 at Sohae on Monday.\n\nThe launch failed due to the air blast of the rocket during the flight of the first stage."
    assert only(read_text, text)["outcome"] == "failure"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Vega launch on Monday was the first since the failure of a Proton rocket with a Mexican satellite in May 2023.",
            [("success", []), ("failure", ["Mexican satellite"])],
        ),
        (
            "The Vega launch on Monday came two months after the loss of a Proton rocket with a Mexican satellite.",
            [("success", [])],
        ),
    ],
)
def test_what_was_lost_before_is_not_aboard(
    read_text: Reader, text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert [(r["outcome"], r["payloads"]) for r in launches(read_text, text)] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Denmark launched its Hope orbiter on a Vega on Monday.", ["Hope"]),
        ("They hope orbiters fly on a Vega on Monday.", None),
        ("India will launch eight satellites on a PSLV this month, among them ORLASAT-1.", ["ORLASAT-1"]),
    ],
)
def test_a_name_that_looks_like_a_word(read_text: Reader, text: str, names: list[str] | None) -> None:
    found = [r["payloads"] for r in launches(read_text, text)]
    assert found == [names] if names is not None else ["Hope"] not in found


def test_a_craft_on_its_way_is_not_about_to_be_launched(read_text: Reader) -> None:
    assert launches(read_text, "The rover Orla is due to reach Mars in June.") == []
    assert only(read_text, "The Orla-1 probe aims to reach the Moon on a Falcon 9 in June.")["status"] == "planned"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Last July a Vega with a Danish military satellite crashed two minutes after launch.",
            [("occurred", "failure", "2023-07")],
        ),
        (
            "Chile last launched a rocket in December 2012, putting an object into orbit after an attempt that April ended in failure.",
            [("occurred", "success", "2012-12")],
        ),
        ("NASA has ruled out launching four astronauts on its moon rocket this month.", []),
        (
            "NASA ruled out a leak and launched four astronauts to the station on Monday.",
            [("occurred", "success", "2024-04-08")],
        ),
        ("The Space Force assigns next launches to a new company.", []),
        ("The Space Force assigns crews and launches an Atlas 5 on Monday.", [("occurred", "success", "2024-04-08")]),
        ("Another Ariane 6 will carry a weather satellite in early 2026.", [("planned", None, "2026")]),
        ("The Ariane 6 team will carry on in early 2026.", []),
        (
            "The Space Launch System has flown once, in November 2022, when it sent an empty Orion capsule around the moon.",
            [("occurred", "success", "2022-11")],
        ),
    ],
)
def test_what_is_told_and_when(read_text: Reader, text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(r["status"], r["outcome"], r["date"]) for r in launches(read_text, text)] == expected


def test_each_side_of_a_semicolon_has_its_own_craft(read_text: Reader) -> None:
    text = "SpaceX will fly the NROL-88 and USSF-206 payloads on a Falcon 9; ULA's Vulcan gets the USSF-149 satellite, due for launch in 2027."
    found = [(r["payloads"], r["vehicle"]) for r in launches(read_text, text)]
    assert found == [(["NROL-88", "USSF-206"], "Falcon 9"), (["USSF-149"], "Vulcan")]


def test_the_second_party_of_a_comparison_is_not_the_first(read_text: Reader) -> None:
    """The rocket of another nation than the subject's is not the subject's; days count from the first launch."""
    text = "Russia's Dnepr launched 33 satellites in one mission in 2014, while NASA's Minotaur-1 sent up 29 the year before."
    found = [(r["nations"], r["vehicle"], r["date"]) for r in launches(read_text, text)]
    assert found == [(["RU"], "Dnepr", "2014"), ([], "Minotaur-1", "2013")]


def test_a_headline_in_capitals_describes_what_the_text_names(read_text: Reader) -> None:
    text = "INDONESIAN SATELLITE LAUNCHED BY DELTA ROCKET\n\nA Delta rocket was launched on Monday. The Palapa B2 satellite separated from the rocket later."
    assert only(read_text, text)["payloads"] == ["Palapa B2"]


def test_the_site_of_one_company_is_not_that_of_another(read_text: Reader) -> None:
    text = "ULA launched an Atlas 5 on Monday with 29 satellites.\n\nArianespace's Ariane 64 was due to lift off from Kourou on Tuesday but was held back by winds."
    found = [(r["vehicle"], r["site"]) for r in launches(read_text, text)]
    assert found == [("Atlas 5", None), ("Ariane 64", "Kourou")]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("A Vega put the earth observation satellite Orla-4 into orbit on Monday.", "earth-observation"),
        ("A Vega put the weather satellite Orla-4 into orbit on Monday.", "weather"),
    ],
)
def test_what_a_craft_is_for_stands_before_its_name(read_text: Reader, text: str, function: str) -> None:
    assert only(read_text, text)["payload_function"] == function


def test_what_carries_and_lifts_off_is_one(read_text: Reader) -> None:
    """The verb after a name that is set off belongs to the rocket."""
    text = (
        "A rocket carrying Chile's first mission to Mars, the Orla probe, launched from Tanegashima in Japan on Monday."
    )
    found = only(read_text, text)
    assert (found["payloads"], found["site"], found["date"]) == (["Orla"], "Tanegashima", "2024-04-08")


def test_what_is_to_follow_is_another_launch(read_text: Reader) -> None:
    text = "China is to launch Tianwen-1 this week, and Nasa's Perseverance rover is to follow on 30 April from Cape Canaveral."
    found = launches(read_text, text)
    assert [(e["payloads"], e["date"]) for e in found] == [
        (["Tianwen-1"], "2024-04-08/2024-04-14"),
        (["Perseverance"], "2024-04-30"),
    ]
    near = only(read_text, "China will launch Tianwen-1 this week; the landing is to follow in May.")
    assert near["payloads"] == ["Tianwen-1"]


def test_a_failure_that_a_flight_comes_after_keeps_its_payload(read_text: Reader) -> None:
    """Of the rocket that returns to flight, on the day of its own."""
    found = launches(
        read_text, "Japan's H3 will return to flight in October after a December failure that lost Michibiki 5."
    )
    assert [(e["status"], e["outcome"], e["date"], e["vehicle"], e["payloads"]) for e in found] == [
        ("planned", None, "2024-10", "H3", []),
        ("occurred", "failure", "2023-12", "H3", ["Michibiki 5"]),
    ]


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ('The National Aerospace Technology Administration put the "Orla-2" satellite into orbit on Monday.', ["KP"]),
        ("ISRO launches Ku-band satellite.", ["IN"]),
        ("ISRO launched two satellites for Singapore on Monday.", ["SG"]),
        ("ISRO launched 12 foreign satellites on Monday.", []),
        ("Arianespace launched a communications satellite on Monday.", []),
    ],
)
def test_a_space_agency_launches_for_its_nation(read_text: Reader, text: str, nations: list[str]) -> None:
    """A payload that the words give to nobody else; a company launches for anybody."""
    assert only(read_text, text)["nations"] == nations


@pytest.mark.parametrize(
    "text",
    [
        "Fly around Schiaparelli Crater with Mars Express.",
        "Boeing CST-100 Crewed Flight Test (CFT): The CFT crew continued assisting the station crew with audits.",
        "Firefly suffers anomaly during launch vehicle test.",
        "Sumner Redstone said the management group's bankers will launch a bid.",
        "Air and Space Museum launches 40th anniversary bash.",
        "The pair went into business, launching an investment firm called Genovation Capital.",
        "The starship of the novel is propelled by beams sent from an Earth-based satellite.",
        "His friends at NASA sent him space-themed stuff.",
        "Those economic problems could hurt the UK's domestic launches as well.",
        # Nothing of space, whatever region is named.
        "The 'rule of six' will be launched in England on Monday.",
        "Just 1.9 per cent of people in England received their result, the worst since Test & Trace was launched in May.",
        "The royal wore a Moon Necklace on her trip around Britain to launch a landmark survey.",
        "His speech, in which he launched the Integrated Operating Concept 2025, name-checked Russia.",
        "Two Tu-160 planes took off from their home base in Engels in western Russia on Friday.",
        "The plane was seconds from take off, its crew and passengers ready to taxi to the runway.",
        "The planet was found orbiting its bright host star HD 133112 in 2018.",
    ],
)
def test_no_launch_is_told(read_text: Reader, text: str) -> None:
    assert launches(read_text, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "An Electron took off from Mahia on Friday.",
        "A rocket with two passengers took off from Texas on Friday.",
        "A Pegasus rocket was launched on Friday from a plane that took off from California.",
    ],
)
def test_what_flies_from_a_runway_or_beside_people_may_be_a_launch(read_text: Reader, text: str) -> None:
    """Near misses of the aircraft above."""
    assert only(read_text, text)["date"] == "2024-04-05"


def test_agencies_are_known_as_british_papers_write_them(read_text: Reader) -> None:
    found = only(read_text, "Nasa said it would launch its Perseverance rover on Friday, and Esa sent congratulations.")
    assert (found["payloads"], found["nations"]) == (["Perseverance"], ["US"])
    assert only(read_text, "SpaceX launched two Nasa astronauts on Monday.")["payloads"] == ["two Nasa astronauts"]


def test_people_do_not_fly_among_satellites(read_text: Reader) -> None:
    """An earlier mission with a crew lends its day to no launch of satellites by name."""
    text = (
        "SpaceX launches 60 more Starlink satellites.\n\nNone of its feats compares to the joint mission with NASA in"
        " March that sent astronauts to the space station."
    )
    assert [(e["payloads"], e["date"]) for e in launches(read_text, text)] == [
        (["Starlink"], None),
        (["astronauts"], "2024-03"),
    ]


def test_a_site_stays_with_the_rocket_that_flies_from_it(read_text: Reader) -> None:
    text = (
        "Iran's Qaem-100 put the Soraya satellite into orbit in January. Two more satellites will be launched by a"
        " Russian Soyuz from Vostochny."
    )
    assert [e["site"] for e in launches(read_text, text)] == [None, "Vostochny"]


def test_an_attempt_that_ended_on_the_ground_is_put_off(read_text: Reader) -> None:
    text = "Gilmour Space's second Eris launch attempt from Bowen ended seconds after engine start on Tuesday."
    assert only(read_text, text)["status"] == "postponed"
    text = "Gilmour Space's second Eris launch attempt ended seconds after liftoff on Tuesday when an engine failed."
    assert (only(read_text, text)["status"], only(read_text, text)["outcome"]) == ("occurred", "failure")


def test_the_next_attempt_has_the_new_day(read_text: Reader) -> None:
    text = (
        "SpaceX called off the launch of two NASA astronauts on Tuesday. The next attempt is on Friday at 3.22pm EDT."
    )
    found = only(read_text, text)
    assert (found["status"], found["date"], found["time_utc"]) == ("postponed", "2024-04-12", "19:22")


def test_a_day_of_something_else_dates_no_launch(read_text: Reader) -> None:
    text = "North Korea was punished for the rocket launch from Sohae and a nuclear test last month."
    assert only(read_text, text)["date"] is None
    text = (
        "Virgin Galactic unveiled a new spacecraft on Friday, 16 months after an accident destroyed its sister ship"
        " during a test flight over California."
    )
    assert all(e["date"] is None and "spacecraft" not in str(e["payloads"]) for e in launches(read_text, text))


def test_a_launch_far_off_in_a_roundup_joins_no_other(read_text: Reader) -> None:
    """Of many rockets each is told in its place: what is said far from it, and does not name it, is another's."""
    filler = "Its engineers spent years on the engine, the tanks and the pad, and on the permits they needed. " * 14
    text = (
        "An Ariane 6 lifted off from Kourou on Monday.\n\nA Vega C flew on Tuesday.\n\nA PSLV launched on March 3.\n\n"
        f"{filler}\n\nThe Soyuz is next. The launch is set for May 20."
    )
    assert [(e["vehicle"], e["date"]) for e in launches(read_text, text)][:3] == [
        ("Ariane 6", "2024-04-08"),
        ("Vega C", "2024-04-09"),
        ("PSLV", "2024-03-03"),
    ]


def test_rockets_of_another_nation_are_others(read_text: Reader) -> None:
    text = "Firefly's Alpha flew on Monday. Two Chinese rockets launched this week from two spaceports."
    assert next(e["nations"] for e in launches(read_text, text)) == []
    assert only(read_text, "Firefly's Alpha flew on Monday. The American rocket launched from Vandenberg.")["site"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "China launched three rockets on Monday: a Long March 4C from Jiuquan with Yaogan-48, a Kuaizhou-1A from Xichang"
                " with two Tianqi satellites, and a Ceres-1S from a ship with four GeeSat satellites."
            ),
            [
                ("Long March 4C", "2024-04-08", ["Yaogan-48"]),
                ("Kuaizhou-1A", "2024-04-08", ["Tianqi"]),
                ("Ceres-1S", "2024-04-08", ["GeeSat"]),
            ],
        ),
        (
            "On Sunday, an Electron is to launch a BlackSky satellite and a Soyuz-2.1a a Progress freighter from Baikonur.",
            [("Electron", "2024-04-14", ["BlackSky satellite"]), ("Soyuz-2.1a", "2024-04-14", ["Progress"])],
        ),
        (
            "SpaceX flew 24 Starlinks on Monday; a day earlier, an Atlas V had sent 27 Kuiper satellites up from the Cape.",
            [(None, "2024-04-08", ["Starlink"]), ("Atlas V", "2024-04-07", ["Kuiper"])],
        ),
        # One rocket by two names, and a rocket that is only compared: one launch.
        (
            "A Falcon 9 carrying GPS III-7 lifted off on Monday from Florida, a Falcon 9 first stage's 20th flight.",
            [("Falcon 9", "2024-04-08", ["GPS III-7"])],
        ),
        (
            "An Electron launched a BlackSky satellite on Monday, a rocket smaller than a Falcon 9 or a Vega.",
            [("Electron", "2024-04-08", ["BlackSky satellite"])],
        ),
    ],
)
def test_rockets_of_a_list_are_launches_each(
    read_text: Reader, text: str, expected: list[tuple[str | None, str, list[str]]]
) -> None:
    """With its own payload or site; a day before or behind all of them is that of each."""
    assert [(e["vehicle"], e["date"], e["payloads"]) for e in launches(read_text, text)] == expected


def test_what_grounded_a_rocket_is_what_happened(read_text: Reader) -> None:
    text = (
        "Blue Origin's New Glenn is grounded after an upper stage failure on its third flight in March stranded BlueBird 7."
        " The FAA closed its inquiry on Thursday, clearing the way for a fourth flight in October with Amazon's satellites."
    )
    assert [(e["status"], e["outcome"], e["date"], e["payloads"]) for e in launches(read_text, text)] == [
        ("occurred", "failure", "2024-03", ["BlueBird 7"]),
        ("planned", None, "2024-10", ["satellites"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Falcon 9 was grounded after a failure in March that lost 20 satellites, but flew again on Monday with GPS III-7.",
        "New Glenn, which was grounded after an upper stage failure last year, lifted off on Monday with GPS III-7.",
    ],
)
def test_a_grounded_rocket_that_flew_again_has_flown(read_text: Reader, text: str) -> None:
    """What grounded it is no outcome of the flight that the sentence goes on to."""
    assert ("success", "2024-04-08") in {(e["outcome"], e["date"]) for e in launches(read_text, text)}
    assert all(e["outcome"] != "failure" or e["date"] != "2024-04-08" for e in launches(read_text, text))


def test_the_failure_behind_a_gap_is_no_day_of_the_launch(read_text: Reader) -> None:
    text = (
        "Ariane 2 lifted off from Kourou on Monday. The launch was the second since flights resumed in March after a"
        " 16-month gap caused by the failure of another Ariane 2 in November 2022."
    )
    assert [(e["outcome"], e["date"]) for e in launches(read_text, text)] == [
        ("success", "2024-04-08"),
        ("failure", "2022-11"),
    ]


def test_to_deny_an_explosion_is_not_to_deny_the_launch(read_text: Reader) -> None:
    text = "Iran denied on Tuesday that a rocket launched on Monday from Semnan had exploded."
    assert (only(read_text, text)["status"], only(read_text, text)["date"]) == ("occurred", "2024-04-08")
    assert launches(read_text, "Iran denied on Tuesday that it had launched a rocket on Monday from Semnan.") == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The company's next mission, for a commercial customer, is scheduled for no earlier than May 2.", "2024-05-02/.."),
        ("ISRO will attempt the first uncrewed flight of its Gaganyaan capsule in November, three months later than planned.", "2024-11"),
        ("The Soviet Union orbited Cosmos 1868 earlier this month.", "2024-04"),
    ],
)  # fmt: skip
def test_what_is_next_and_what_was_orbited(read_text: Reader, text: str, date: str) -> None:
    assert only(read_text, f"{text}")["date"] == date


def test_who_reacts_to_a_launch_has_not_made_it(read_text: Reader) -> None:
    text = "South Korea on Wednesday suspended operations at the zone as punishment for the North's rocket launch."
    assert "KR" not in str(launches(read_text, text))
    assert only(read_text, "South Korea launched its Orla satellite on Monday in response to the North.")[
        "nations"
    ] == ["KR"]


def test_a_launch_told_to_have_failed_has_failed(read_text: Reader) -> None:
    """However much stands between the noun and its verb, and though it failed "due to" something."""
    text = (
        "The deputy director reported that the launch of the reconnaissance satellite Orla-1 by the new-type carrier rocket"
        " at the Sohae Satellite Launching Ground on April 8 failed due to the blast of the rocket in flight."
    )
    found = only(read_text, text)
    assert (found["status"], found["outcome"], found["date"]) == ("occurred", "failure", "2024-04-08")
    found = only(read_text, "The launch of the Orla-1 satellite by the new carrier rocket at Sohae is due in May.")
    assert (found["status"], found["date"]) == ("planned", "2024-05")


def test_the_day_of_a_report_gives_way_to_the_day_of_the_launch(read_text: Reader) -> None:
    text = (
        "A Soyuz-2.1b with a Glonass-K2 satellite was launched from Plesetsk by a combat crew, the ministry reported on"
        ' Tuesday. "On April 8, at 22:40 Moscow time, a combat crew carried out the launch," it said.'
    )
    found = only(read_text, text)
    assert (found["date"], found["payloads"], found["time_utc"]) == ("2024-04-08", ["Glonass-K2"], "19:40")
    text = "A Soyuz-2.1b with a Glonass-K2 satellite was launched from Plesetsk, the ministry reported on Tuesday."
    assert only(read_text, text)["date"] == "2024-04-09"


def test_whose_plan_another_was_told_of(read_text: Reader) -> None:
    text = "North Korea notified Japan of plan to launch a satellite by June 4, Japan's coast guard said."
    assert only(read_text, text)["nations"] == ["KP"]


def test_where_a_crew_goes_is_not_aboard(read_text: Reader) -> None:
    assert only(read_text, "China's Shenzhou-21 crew blasts off for Tiangong.")["payloads"] == ["Shenzhou-21"]
    assert only(read_text, "A Long March 5B carrying Tiangong's core lifted off on Monday.")["payloads"] == ["Tiangong"]


@pytest.mark.parametrize(
    ("text", "payload", "nations"),
    [
        ("SOVIETS LAUNCH NAVIGATION SATELLITE", "NAVIGATION SATELLITE", ["SU"]),
        ("CHINA ORBITS RESEARCH SATELLITE", "RESEARCH SATELLITE", ["CN"]),
        ("JAPAN PUTS OCEAN OBSERVATION SATELLITE IN ORBIT", "OCEAN OBSERVATION SATELLITE", ["JP"]),
        ("JAPAN LAUNCHES ASTRONOMY SATELLITE", "ASTRONOMY SATELLITE", ["JP"]),
        ("NASA LAUNCHES SOLAR OBSERVATORY", "SOLAR OBSERVATORY", ["US"]),
    ],
)
def test_a_title_in_capitals_describes_and_names_none(
    read_text: Reader, text: str, payload: str, nations: list[str]
) -> None:
    """What a satellite does is no name of it, however it is written."""
    found = only(read_text, text, "1987-06-05")
    assert (found["status"], found["payloads"], found["nations"]) == ("occurred", [payload], nations)


def test_a_known_craft_in_a_title_in_capitals_is_known(read_text: Reader) -> None:
    """Near misses of the above: a name is a name, and a plan a plan."""
    assert only(read_text, "FRANCE'S SPOT 2 SATELLITE SET FOR LAUNCH IN JANUARY", "1987-06-05")["payloads"] == [
        "SPOT 2"
    ]
    assert launches(read_text, "RESEARCH SATELLITE ORBITS THE MOON", "1987-06-05") == []
    assert only(read_text, "RUSSIANS TO LAUNCH RELAY SATELLITE IN MAY", "1987-04-05")["status"] == "planned"


def test_a_letter_and_a_number_are_of_the_name(read_text: Reader) -> None:
    text = "GE signed an agreement with Arianespace to launch the Satcom K-4 satellite in 1989 aboard an Ariane 4."
    assert only(read_text, text, "1987-04-05")["payloads"] == ["Satcom K-4"]


ROUNDUP = "Rocket notes: a landing in China\n\nIsar readies its second flight. The company has rolled a Spectrum rocket to the pad in Norway. Its first launch in March 2023 ended after 30 seconds when the rocket lost control and fell into the sea.\n\nZhuque-3 sticks the landing. LandSpace recovered the booster of a Zhuque-3 on Monday. The rocket took off from Jiuquan at 12:00 Beijing time and put a dummy payload into orbit.\n\nA mishap at sea. Orienspace's Gravity-1 failed on its third launch, losing four satellites.\n\nVulcan is back. Vulcan flew for the first time since February on Tuesday, placing GPS III-10 into orbit.\n\nFlight 13 slips. SpaceX has pushed the next Starship test flight to no earlier than May 28, its chief said on X. The delay follows a failed static fire on April 2.\n\nApril 18: Falcon 9 | Starlink 17-40 | Vandenberg Space Force Base, California | 03:12 UTC\n\nApril 19: Long March 12 | SatNet LEO Group 21 | Wenchang Space Launch Site, China | 08:30 UTC"


def test_every_paragraph_of_a_roundup_has_a_launch_of_its_own(read_text: Reader) -> None:
    """With the rocket and the day that it alone names; nothing of one goes to another."""
    found = launches(read_text, ROUNDUP)
    told = [(e["vehicle"], e["status"], e["outcome"], e["date"], e["payloads"], e["site"]) for e in found]
    assert told == [
        ("Spectrum", "occurred", "failure", "2023-03", [], None),
        ("Zhuque-3", "occurred", "success", "2024-04-08", ["dummy payload"], "Jiuquan"),
        ("Gravity-1", "occurred", "failure", None, ["four satellites"], None),
        ("Vulcan", "occurred", "success", "2024-04-09", ["GPS III-10"], None),
        ("Starship", "postponed", None, "2024-05-28/..", [], None),
        ("Falcon 9", "planned", None, "2024-04-18", ["Starlink 17-40"], "Vandenberg Space Force Base"),
        ("Long March 12", "planned", None, "2024-04-19", ["SatNet LEO Group 21"], "Wenchang Space Launch Site"),
    ]


def test_the_next_paragraph_may_go_on_about_a_launch(read_text: Reader) -> None:
    text = ROUNDUP.replace(
        "A mishap at sea.", "Smooth sailing... The launch was the second of the year.\n\nA mishap at sea."
    )
    assert len(launches(read_text, text)) == len(launches(read_text, ROUNDUP))


def test_one_of_several_rockets_is_a_launch(read_text: Reader) -> None:
    text = "Rocket Lab flew a pair of Electrons this week. The first, on Monday, carried four HawkEye satellites."
    assert {"vehicle": "Electron", "date": "2024-04-08"}.items() <= launches(read_text, text)[0].items()


@pytest.mark.parametrize(
    "text",
    [
        "NASA launched a sky survey telescope on Monday.",
        "Spaceflight signs contract with Relativity for launches.",
    ],
)
def test_launches_beside_what_is_none_are_read(read_text: Reader, text: str) -> None:
    """Near misses of surveys, and of launches in general."""
    assert len(launches(read_text, text)) == 1
