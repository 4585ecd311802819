"""What long articles say in passing: habits, costs, risks, other things that are launched; and launches beside them."""

from __future__ import annotations

import pytest

from tests.conftest import Reader
from tests.readings import Record, launches


@pytest.mark.parametrize(
    "text",
    [
        # Other things are launched, and ships leave other ports.
        "They called on all the people to launch a peaceful movement in 100 days.",
        "On October 8, 1895, the raid was launched under the direction of a man named Miura.",
        "On August 22, 1945, the steamer left Orla Port with a small amount of fuel and sailed to the south.",
        "Launched on February 22, 2016, the “Orla Equity Plan” gave Blue Origin employees a share of the company.",
        "Launched in 2000, the ham radio programme connects pupils with the space station's crew.",
        "SpaceX filed for an offering that may be one of the largest market debuts in history, possibly in June.",
        "On Friday, the chief of Blue Origin finally lifted the veil on its plans for a town in space.",
        # Artillery, balloons and aircraft.
        "North Korea's leader oversaw a test launch of a 600mm multiple-launch rocket system.",
        "North Korea launched three short-range rockets into the sea from a place near Orlasan.",
        "The North sent more trash over the border on Saturday.\n\nTroops saw ninety bags of it.\n\nThis week's launches came after a pause of a month.",
        "The B-52 Stratofortress went 45 hours between taking off and landing in 1957.",
        "The drone flew over Chollima District on March 8 and intruded into the capital.",
        "Workers of the Chollima Steel Complex flew home on Monday, the space agency said.",
        "Hydrogen plane completes a flight\n\nThe company behind the maiden flight is called Orlavia and hopes to sell it by 2030.",
        # Habits and abilities.
        "Korean satellites typically launch on American rockets, just as Indian satellites fly on Indian rockets.",
        "India, Israel, Iran and North Korea have also launched satellites using their own rockets.",
        "China launched four Long March 5B rockets between 2020 and 2022 and left their stages in orbit.",
        "With thousands of satellites flying every year, a tug in orbit pays for itself.",
        "A cap removes the risk that operators launching from Britain might face unlimited claims.",
        "The reusable Falcon 9 delivers, today, a cost to orbit of roughly $3,600 a kilogram.",
        "The cost of acquiring, launching and maintaining Starlink satellites is higher than that of power lines.",
        "Starship has been cut back to two tasks: launching Starlink satellites and landing people on the Moon.",
        "The delays are putting at risk the launch of future GPS satellites.",
        # What circles other bodies, and a belt of the solar system.
        "The inner layers form dust that hides the hot gas still orbiting the black hole.",
        "Because the Kuiper Belt is nearly empty, it is rare for its bodies to crash into each other in orbit.",
        # What went wrong beside launches, or may.
        "On Monday the crew of Artemis II broke a record set 56 years ago by the ill-fated Apollo 13 mission.",
        "Officials want to bring the probability of a failure of the rocket below 1 in 50.",
        "The agency wants to avoid a failure of imagination, a term from the fire in the Apollo 1 spacecraft in 1967.",
    ],
)  # fmt: skip
def test_what_is_no_launch_gives_none(read_text: Reader, text: str) -> None:
    assert launches(read_text, text) == []


@pytest.mark.parametrize(
    ("text", "status", "outcome", "slots"),
    [
        ("The Soyuz left Baikonur with two cosmonauts on Monday.", "occurred", "success", {"site": "Baikonur"}),
        ("Launched on Monday on a Falcon 9, the Orla-3 satellite will watch the ice.", "occurred", "success", {"date": "2026-03-09"}),
        ("China launched four satellites on a Long March 2D on Monday.", "occurred", "success", {"vehicle": "Long March 2D"}),
        ("On Monday, a Falcon 9 lifted the Orla-3 satellite into orbit.", "occurred", "success", {"payloads": ["Orla-3"]}),
        ("North Korea launched a long-range rocket from Sohae on Monday, which Seoul called a missile in disguise.", "occurred", "success", {"nations": ["KP"]}),
        ("On Monday, Starship flew with a first task: launching Starlink satellites.", "occurred", "success", {"vehicle": "Starship"}),
        ("A Falcon 9 carrying Project Kuiper satellites lifted off on Monday.", "occurred", "success", {"payloads": ["Project Kuiper"]}),
        # An old craft's fate beside the news; a toilet is no rocket.
        ("Artemis II launched on Wednesday. Soon after takeoff, the crew's toilet malfunctioned.", "occurred", "success", {"payloads": ["Artemis II"]}),
        ("A Vega launched on Wednesday. Soon after takeoff, its third stage malfunctioned.", "occurred", "failure", {"vehicle": "Vega"}),
        # What lies before, and is not told to have flown.
        ("Before the Orla-1 probe's launch in 2022, engineers put the odds of success at half.", "occurred", "success", {"date": "2022"}),
        ("Before the Orla-1 probe's launch in 2028, engineers will test its heat shield again.", "planned", None, {"date": "2028"}),
        ("That rocket has yet to become operational or even reach orbit; a third version of Starship is expected to make its maiden launch in June.", "planned", None, {"vehicle": "Starship", "date": "2026-06"}),
        # Craft in the plural that a headline has launched, and a test before the second launch.
        ("Nasa readies rocket for second Orla spacecraft launch in two weeks.", "planned", None, {"payloads": ["Orla"]}),
        ("SpaceX has static fired a Falcon 9 ahead of the company's second Orla spacecraft launch in two weeks.", "planned", None, {"vehicle": "Falcon 9"}),
        # Passing remarks fill no slot.
        ("Google (which holds a stake in SpaceX) will launch two prototype satellites in 2027.", "planned", None, {"provider": None}),
        ("NASA hopes to launch Artemis IV in 2028, but the date hinges on Artemis III and on landers under development by SpaceX.", "planned", None, {"payloads": ["Artemis IV"]}),
        ("The Orion capsule has done well since its launch on April 1, and the crew passed the Moon at 7 pm EDT.", "occurred", "success", {"time_utc": None}),
        ("ESA launched two Galileo satellites on a Falcon 9 while waiting on the debut of the long-delayed Ariane 6.", "occurred", "success", {"vehicle": "Falcon 9"}),
        # A window's other days open no second launch.
        ("NASA hopes to launch Artemis II on April 1. The agency added April 2 to the launch period, so that it has six launch dates.", "planned", None, {"date": "2026-04-01"}),
    ],
)  # fmt: skip
def test_the_launch_beside_is_read(
    read_text: Reader, text: str, status: str, outcome: str | None, slots: Record
) -> None:
    (found,) = launches(read_text, text)
    assert (found["status"], found["outcome"]) == (status, outcome)
    assert {name: found[name] for name in slots} == slots


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two statements, each with its day.
        (
            ("On Monday Norway sent its first probe, Orla, on its way aboard a Vega C from Kourou, and on Thursday China"
            " followed with Brage-1, an orbiter and lander that rode a Long March 5 from Hainan."),
            [("Vega C", "2026-03-09", ["Orla"]), ("Long March 5", "2026-03-12", ["Brage-1"])],
        ),
        ("A Vega C left Kourou at 0214 GMT on Monday with Orla-1.", [("Vega C", "2026-03-09", ["Orla-1"])]),
        # A few hours leave one day; many do not.
        (
            "A Vega C lifted off on Thursday with Orla-1, and a Falcon 9 flew with Brage-1 two hours later.",
            [("Vega C", "2026-03-12", ["Orla-1"]), ("Falcon 9", "2026-03-12", ["Brage-1"])],
        ),
        (
            "A Vega C lifted off on Thursday with Orla-1, and a Falcon 9 flew with Brage-1 nineteen hours later.",
            [("Vega C", "2026-03-12", ["Orla-1"]), ("Falcon 9", None, ["Brage-1"])],
        ),
        # Nothing aboard; names that spell out a number; what a mission is called.
        ("The Vega C failed on Monday after liftoff. No satellite was aboard.", [("Vega C", "2026-03-09", [])]),
        ("Two satellites, Orla and Brage, were lost when a Vega C failed on Monday.", [("Vega C", "2026-03-09", ["Orla", "Brage"])]),
        (
            "A Vega C launched a secret satellite on Monday. The mission, known as ORLA-37, was the fifth for the rocket.",
            [("Vega C", "2026-03-09", ["ORLA-37"])],
        ),
        # The day that a rocket stood down is not the one it flew on.
        ("A Vega C lifted off on Monday after storms forced it to stand down on Saturday.", [("Vega C", "2026-03-09", [])]),
        # Moved to a month, and a rocket moved to its pad.
        ("NASA has moved Artemis II to April after a leak cut short a fueling test.", [(None, "2026-04", ["Artemis II"])]),
        ("NASA has moved the SLS to the pad after a fueling test.", []),
        ("Orbit Works stacked the third New Glenn, which is to carry its next Orla-2 satellite this month.", [("New Glenn", "2026-03", ["Orla-2"])]),
    ],
)  # fmt: skip
def test_each_launch_has_its_own(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(r["vehicle"], r["date"], r["payloads"]) for r in launches(read_text, text)] == expected


def test_a_described_site_and_a_name_are_one(read_text: Reader) -> None:
    text = (
        "Isar Aerospace made its first launch last year from a spaceport in Norway. The company's Spectrum rocket failed"
        " moments after liftoff.\n\nIsar Aerospace's Spectrum lifts off from Andøya Spaceport, Norway, on March 30, 2025."
    )
    (found,) = launches(read_text, text)
    assert (found["outcome"], found["site"], found["date"]) == ("failure", "Andøya Spaceport", "2025-03-30")


def test_two_named_sites_stay_two(read_text: Reader) -> None:
    text = "A Falcon 9 flew from Vandenberg on Monday. Another Falcon 9 flew from Cape Canaveral on Monday."
    assert len(launches(read_text, text)) == 2


def test_the_rocket_of_another_nation_goes_to_no_launch_but_its_own(read_text: Reader) -> None:
    text = (
        "The Chandrayaan-1 mission sent a probe to the Moon in 2008. Artemis III is planned for 2028.\n\n"
        "The programme includes the Orion spacecraft and the Space Launch System."
    )
    records = launches(read_text, text)
    assert [r["vehicle"] for r in records if r["payloads"] == ["Chandrayaan-1"]] == [None]


def test_the_author_of_an_article_is_not_in_it(read_text: Reader) -> None:
    text = (
        "Orla-3 flies\n\nThe Orla-3 satellite was launched on Monday.\n\n"
        "Ann Orla is a space reporter at the Brage Post, and wrote a book on the first Falcon 9 launch in 2010."
    )
    (found,) = launches(read_text, text)
    assert found["vehicle"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A caption that stands twice tells one launch.
        (
            (
                "A Vega C flew on Monday.\n\nThe first Orla satellite flew in 2018 on an Electron.\n\nCredit: Orla\n\n"
                "The first Orla satellite flew in 2018 on an Electron. Credit: Orla"
            ),
            [("Vega C", "2026-03-09"), ("Electron", "2018")],
        ),
        # The craft that a mission flies in is that mission's; another mission's is not.
        (
            (
                "Artemis II lifted off on March 9. The crew of Artemis II flies in the Orion capsule, which was launched on the SLS."
                "\n\nOrion has done well since its launch this week."
            ),
            [("SLS", "2026-03-09")],
        ),
        # What is to debut on the next launch does not make this one a plan.
        (
            (
                "Firefly's Alpha flew on Wednesday. The company billed this week's flight as a test of the Alpha, whose next"
                " version it builds."
            ),
            [("Alpha", "2026-03-11")],
        ),
    ],
)
def test_one_launch_told_twice_is_one(read_text: Reader, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(r["vehicle"], r["date"]) for r in launches(read_text, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One more of the rocket told before, and those that flew last year.
        (
            "A Falcon 9 launched from Cape Canaveral on Monday. Another was lost there in June.",
            [("occurred", "success", "2026-03-09"), ("occurred", "failure", "2025-06")],
        ),
        (
            (
                "North Korea launched a spy satellite on a Chollima-1 rocket on Monday. The first two, in May and August"
                " last year, failed."
            ),
            [("occurred", "success", "2026-03-09"), ("occurred", "failure", "2025-05"), ("occurred", "failure", "2025-08")],
        ),
        ("The boats left on Monday. Another was lost there in June.", []),
        # A craft that followed; talks that did.
        (
            "A Soyuz lifted off from Baikonur on March 3. Russia's Progress MS-33 followed on March 10.",
            [("occurred", "success", "2026-03-03"), ("occurred", "success", "2026-03-10")],
        ),
        ("Progress in talks followed on March 10.", []),
        # What was to have flown has not; what somebody succeeded in is done.
        ("A Falcon 9 was to have flown on Monday.", [("postponed", None, None)]),
        ("A Falcon 9 is to fly on Monday.", [("planned", None, "2026-03-16")]),
        ("Iran succeeded in placing its Noor-3 satellite in orbit on Tuesday.", [("occurred", "success", "2026-03-10")]),
        ("Iran hopes to succeed in placing its Noor-3 satellite in orbit.", [("planned", None, None)]),
        # Each company its own launch.
        (
            "ULA's Vulcan flew on Saturday, and SpaceX sent up two batches of Starlink satellites.",
            [("occurred", "success", "2026-03-07"), ("occurred", "success", None)],
        ),
        # The afternoon is no word of "after"; a try to fuel a rocket is none to fly it.
        ("Starship flight attempt for Tuesday afternoon is scrubbed", [("postponed", None, None)]),
        ("Orbit Works has rescheduled its second Vega C launch attempt for March 20", [("postponed", None, "2026-03-20")]),
        ("NASA will make a second attempt to fuel its big rocket Monday", []),
        ("SpaceX will make a second attempt to launch its big rocket Monday", [("planned", None, "2026-03-16")]),
        # Who was implicated in launches that failed; what landed, and flies later.
        ("Justice Department reaches deal with company implicated in Taurus launch failures", [("occurred", "failure", None)]),
        ("Next GPS satellite lands in Florida for April launch", [("planned", None, "2026-04")]),
        ("Avio cleared Vega for the coming mission during a March 3 flight readiness review.", []),
        ("Astronauts say riding Falcon 9 rocket was different from the shuttle", []),
        # What came apart on the way up, and what did so in orbit.
        (
            "A Falcon 9 flew on Monday. It was the first Dragon flight since a Falcon 9 came apart last June two minutes after launch.",
            [("occurred", "success", "2026-03-09"), ("occurred", "failure", "2025-06")],
        ),
        ("A Falcon 9 flew on Monday with two satellites, which came apart as planned.", [("occurred", "success", "2026-03-09")]),
        ("A Vega C flew on Monday; its upper stage broke apart in orbit two days later.", [("occurred", "success", "2026-03-09")]),
        # The day of what failed is not that of what had gone well months before.
        (
            "A Vega C with Orla-2 exploded after takeoff on March 2, six months after Norway had succeeded in placing Orla-1 in orbit.",
            [("occurred", "failure", "2026-03-02"), ("occurred", "success", None)],
        ),
    ],
)  # fmt: skip
def test_what_is_told_beside_the_news_keeps_its_status_and_day(
    read_text: Reader, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = [(one["status"], one["outcome"], one["date"]) for one in launches(read_text, text)]
    assert sorted(found, key=str) == sorted(expected, key=str)


Slots = dict[str, object]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two titles in one line, and one that only goes on.
        (
            "Vulcan lofts GPS satellite; SpaceX delays Starlink launch",
            [
                {"status": "occurred", "vehicle": "Vulcan", "payloads": ["GPS"]},
                {"status": "postponed", "vehicle": None, "payloads": ["Starlink"]},
            ],
        ),
        (
            "Rocket Lab launches Japanese satellite as Neutron slips to 2027",
            [
                {"status": "occurred", "vehicle": None, "payloads": ["Japanese satellite"], "date": None},
                {"status": "postponed", "vehicle": "Neutron", "payloads": [], "date": "2027"},
            ],
        ),
        (
            "Spectrum rocket fails again as Vega C slips to 2027",
            [
                {"status": "occurred", "outcome": "failure", "vehicle": "Spectrum", "date": None},
                {"status": "postponed", "outcome": None, "vehicle": "Vega C", "date": "2027"},
            ],
        ),
        (
            "Russia conducts first Soyuz 2.1a crew launch; Soyuz MS-16 arrives at station",
            [{"status": "occurred", "vehicle": "Soyuz 2.1a"}],
        ),
        ("NASA finishes SLS core; first launch still hoped for in 2027", [{"status": "planned", "date": "2027"}]),
        # What it failed at is not the launch.
        (
            "Chinese firm Landspace fails to recover booster but reaches orbit with Zhuque-3",
            [{"status": "occurred", "outcome": "success", "vehicle": "Zhuque-3"}],
        ),
        # Left too low, and an engine that was to burn for the landing only.
        (
            "Blue Origin's New Glenn flew on Monday, but an engine of its upper stage never lit, and the craft was left too low.",
            [{"status": "occurred", "outcome": "failure", "vehicle": "New Glenn"}],
        ),
        (
            "Blue Origin's New Glenn flew on Monday; an engine of its booster never lit for the landing.",
            [{"status": "occurred", "outcome": "success", "vehicle": "New Glenn"}],
        ),
        ("A fuelling test of the SLS was cut short on Monday.", []),
        # A list of failures tells failures; a list of plans has items with commas, and craft without a rocket.
        (
            "The flight came after two failures: a Long March 7A in January and a Long March 3B in February.",
            [
                {"outcome": "failure", "vehicle": "Long March 7A", "date": "2026-01"},
                {"outcome": "failure", "vehicle": "Long March 3B", "date": "2026-02"},
            ],
        ),
        (
            "The flight came after two launches: a Long March 7A in January and a Long March 3B in February.",
            [
                {"outcome": "success", "vehicle": "Long March 7A", "date": "2026-01"},
                {"outcome": "success", "vehicle": "Long March 3B", "date": "2026-02"},
            ],
        ),
        (
            "After two failures last year, rockets flew twice this week: a Vega C on Monday and an Electron on Tuesday.",
            [
                {"outcome": "success", "vehicle": "Vega C", "date": "2026-03-09"},
                {"outcome": "success", "vehicle": "Electron", "date": "2026-03-10"},
            ],
        ),
        (
            "Coming up: a Soyuz-2.1a with Progress MS-35 from Baikonur on March 24; and NASA's Crew-13, no earlier than April 2.",
            [
                {"status": "planned", "vehicle": "Soyuz-2.1a", "payloads": ["Progress MS-35"], "date": "2026-03-24"},
                {"status": "planned", "vehicle": None, "payloads": ["Crew-13"], "date": "2026-04-02/.."},
            ],
        ),
        ("Coming up: a hearing on March 24; and a talk by the agency's head, no earlier than April 2.", []),
        # What others call a launch is another launch than theirs.
        (
            (
                "The puppets of south Korea put a spy satellite into orbit on March 1 from the Vandenberg base, and yet they"
                " call the launch of Malligyong-1 a provocation."
            ),
            [
                {"status": "occurred", "nations": ["KR"], "payloads": ["spy satellite"], "date": "2026-03-01"},
                {"status": "occurred", "nations": ["KP"], "payloads": ["Malligyong-1"], "date": None},
            ],
        ),
        # The loss that an age is counted from.
        (
            "It was the first failure since a Delta went out of control last May, a year after the loss of the shuttle Challenger.",
            [{"outcome": "failure", "vehicle": "Delta", "date": "2025-05"}],
        ),
        (
            "Isar Aerospace's Spectrum got away from Andøya on Monday, only to be cut short by a valve.",
            [{"outcome": "failure", "vehicle": "Spectrum", "site": "Andøya"}],
        ),
    ],
)  # fmt: skip
def test_each_of_two_stories_keeps_its_slots(read_text: Reader, text: str, expected: list[Slots]) -> None:
    found = launches(read_text, text)
    assert [{slot: one[slot] for slot in slots} for one, slots in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize("front", ["", "---\nauthor: Ann Orla\n---\n\n"])
def test_the_lead_of_an_article_on_many_rockets_is_its_titles_launch(read_text: Reader, front: str) -> None:
    """Until a rocket is named: the title, the lead, and the paragraph that names it; whatever stands before them."""
    text = front + (
        "China's new rocket makes its debut, taking crew capsule to orbit\n\n"
        "China's biggest rocket yet flew for the first time on Monday evening.\n\n"
        "The Long March 5B rose from Wenchang at 6 p.m. local time.\n\n"
        "The flight came after two failures: a Long March 7A in January and a Long March 3B in February.\n\n"
        "A Long March 5 is to launch a probe in July."
    )
    found = launches(read_text, text)
    assert [(one["vehicle"], one["date"]) for one in found] == [
        ("Long March 5B", "2026-03-09"),
        ("Long March 7A", "2026-01"),
        ("Long March 3B", "2026-02"),
        ("Long March 5", "2026-07"),
    ]
    assert (found[0]["payloads"], found[0]["site"]) == (["crew capsule"], "Wenchang")
