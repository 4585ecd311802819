"""Did it happen? What the words around a launch make of it, near misses beside hits; every sentence is our own."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader

DAY = "2024-04-10"


def told(read_text: Reader, text: str) -> list[tuple[object, object]]:
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    return [(r["status"], r["outcome"]) for r in records]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The noun "launches" and the verb.
        ("Ariane 5 launches a Moroccan weather satellite.", [("occurred", "success")]),
        ("Rocket Lab launches cubesats for Kenya.", [("occurred", "success")]),
        ("Rocket Lab to resume launches from Mahia in June.", [("planned", None)]),
        # A noun that is due, or ahead, tells a plan.
        (
            "A boat strayed near Wallops moments before the scheduled liftoff of an Antares rocket on Tuesday.",
            [("planned", None)],
        ),
        ("The probe was raised atop an Ariane 6 rocket for liftoff this month.", [("planned", None)]),
        # A participle shares the future of its sentence.
        (
            "On Friday two cosmonauts will board a Soyuz spacecraft headed to the International Space Station.",
            [("planned", None)],
        ),
        (
            "After launching from Vandenberg atop a Falcon 9 in May, the Aster probe is expected to reach Venus in August.",
            [("planned", None)],
        ),
        (
            "The Dragon cargo ship is bound for the space station after launching at 3:14 a.m. EDT on Sunday from Florida.",
            [("occurred", "success")],
        ),
        # An infinitive that reports what was done.
        (
            "Arianespace used a Vega C rocket to place the Norna-2 satellite into orbit on Monday.",
            [("occurred", "success")],
        ),
        (
            "The firm announced a partnership with Arianespace to develop and launch the Norna-2 satellite in 2027.",
            [("planned", None)],
        ),
        # Conditions and abilities are no events.
        ("When New Glenn launches from Florida in May, the company hopes to land the booster.", [("planned", None)]),
        # What is bought is planned.
        (
            "The operator signed launch contracts with Arianespace for 12 Ariane 6 flights from Kourou.",
            [("planned", None)],
        ),
        # What others denounce took place.
        ("Tokyo denounced North Korea's launch of a spy satellite on Monday.", [("occurred", "success")]),
        # What opens with it, and what came after it.
        ("Liftoff for the Norna-2 weather satellite!", [("occurred", "success")]),
        ("Liftoff of the Vega C rocket is scheduled for Friday.", [("planned", None)]),
        ("SpaceX breaks a cycle of scrubs with successful Falcon 9 launch.", [("occurred", "success")]),
        (
            "The agency paid 50 million euros to launch the Norna-2 satellite aboard a Vega C rocket on 5 December 2023.",
            [("occurred", "success")],
        ),
        # Put off, and given up.
        ("SpaceX had previously planned to launch the Norna-2 satellite in late March.", [("postponed", None)]),
        (
            "The company is pushing the Neutron rocket's debut into the fourth quarter of this year.",
            [("postponed", None)],
        ),
    ],
)
def test_the_words_around_a_launch_tell_whether_it_happened(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "NASA has delayed the undocking of a Crew Dragon spacecraft, which will not affect the schedule of the next crew.",
        "The Chinese craft accomplished the first docking between two probes orbiting the Moon on Saturday.",
        "The startup is deploying a broadband network in low Earth orbit.",
        "Iridium launches timing, location service for airlines.",
        "An amendment will limit what launch operators are liable for.",
        "Next is the first flight article of the Space Launch System, which stands on its test stand.",
        "That is where New Glenn rockets launch, five miles from the city hall.",
        "Amazon has launched 214 satellites on eight missions, and all have launched from Florida.",
    ],
)
def test_words_that_only_sound_like_a_launch_are_none(read_text: Reader, text: str) -> None:
    assert told(read_text, text) == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "A return to flight following a failure two months ago, an Electron rocket launched the Norna-2 satellite on Monday.",
            "success",
        ),
        (
            "An Electron rocket launched the Norna-2 satellite on Monday, but it was lost after an engine failure.",
            "failure",
        ),
        (
            "A Falcon 9 launched the Norna-2 satellite on March 24, 15 years after the company's first, unsuccessful launch.",
            "success",
        ),
        (
            "The third test launch of the Angara A5 rocket on Monday was marred by an upper stage failure that stranded its payload.",
            "failure",
        ),
    ],
)
def test_an_old_failure_is_not_this_launchs(read_text: Reader, text: str, outcome: str) -> None:
    assert ("occurred", outcome) in told(read_text, text)
    if outcome == "success":
        assert told(read_text, text)[0] == ("occurred", "success")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "A Falcon 9 launched the Norna-2 satellite on Monday, clearing the way for the launch of Crew-12 on Friday.",
            2,
        ),
        (
            "The next launch of a Falcon Heavy rocket has slipped to October, and the following Falcon Heavy flight has been rescheduled to 2025.",
            2,
        ),
        ("China launched Tianwen-1 on March 23, three days after the UAE launched its own Mars orbiter.", 2),
        ("A Falcon 9 launched the Norna-2 satellite on Monday. The launch took place at 03:20 UTC.", 1),
    ],
)
def test_launches_side_by_side_stay_apart(read_text: Reader, text: str, number: int) -> None:
    assert len(told(read_text, text)) == number


def test_siblings_of_a_series_are_two_launches(read_text: Reader) -> None:
    """Artemis II and Artemis III are not one because words refer back."""
    text = "Artemis II is slated for May 3. The mission will carry four astronauts. Artemis III is scheduled for 2026."
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    assert [(r["payloads"][0], r["date"]) for r in records] == [("Artemis II", "2024-05-03"), ("Artemis III", "2026")]


def test_a_launch_window_tells_a_plan(read_text: Reader) -> None:
    """The day of the window is the launch's, the rocket the only one that the text names."""
    text = "NASA has repaired the Space Launch System. The first of five launch opportunities is on May 1, at 6:24 pm EDT (22:24 UTC)."
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    assert [(r["status"], r["date"], r["time_utc"], r["vehicle"]) for r in records] == [
        ("planned", "2024-05-01", "22:24", "Space Launch System")
    ]


def test_what_is_due_is_not_joined_with_an_old_attempt(read_text: Reader) -> None:
    """A plan by 2026 and a failure of 2023 are two, and a description in the headline is no craft of its own."""
    text = (
        "Brazilian satellite reaches orbit from New Zealand\n\n"
        "A Rocket Lab Electron rocket put the Brazilian surveillance satellite Aratu-1 into orbit on Monday from Mahia.\n\n"
        "A second satellite, Aratu-2, is to follow by the end of 2026 on a Vega C rocket from Kourou. "
        "Brasilia's first attempt, with a rocket of its own, failed in 2023.\n"
    )
    assert told(read_text, text) == [("occurred", "success"), ("planned", None), ("occurred", "failure")]


OCCURRED, PLANNED, PUT_OFF, FAILED = (
    ("occurred", "success"),
    ("planned", None),
    ("postponed", None),
    ("occurred", "failure"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A launch named by a noun is told by the verb before it, however far off.
        ("Teams in Kourou are preparing for a busy May, beginning on Friday with a launch of an Ariane 6 rocket.", [PLANNED]),
        ("The firm will break its record on Saturday with the launch of an Electron from Mahia.", [PLANNED]),
        ("The firm broke its record on Saturday with the launch of an Electron from Mahia.", [OCCURRED]),
        ("The council will meet on Friday following North Korea's launch of the Chollima-1 rocket.", [OCCURRED]),
        # A dot in an abbreviation ends no scope.
        ("ULA is targeting an Apr. 22 liftoff for the Norna-2 mission aboard an Atlas 5 rocket.", [PLANNED]),
        # A span of time is no day on which something took place.
        ("ULA's first Vulcan launch in two years is coming together.", [PLANNED]),
        ("The next Vulcan launch keeps inching closer.", [PLANNED]),
        ("The fourth Vulcan launch took place on Monday.", [OCCURRED]),
        # What only names which launch it is shares the status of the launch.
        ("A Soyuz rocket is poised for liftoff on Friday, the company's 10th launch since 2019.", [PLANNED]),
        ("A Soyuz rocket lifted off on Friday, the company's 10th launch since 2019.", [OCCURRED]),
        ("Rocket Lab is set to launch its 15th Electron this spring, lofting the Norna-2 satellite.", [PLANNED]),
        ("SpaceX has scrubbed the Falcon 9's debut and the 14th Norna launch this year.", [PUT_OFF]),
        # Subordinate presents, gerunds, conditions.
        ("The flight must wait until after NASA launches its Norna probe on an Atlas 5 in May.", [PLANNED]),
        ("On the cusp of launching people into space, Blue Origin is testing a New Shepard rocket.", [PLANNED]),
        ("The startup begins tests in May, assuming a successful launch of its Norna-2 satellite.", [PLANNED]),
        ("The startup begins tests in May after the successful launch of its Norna-2 satellite.", [OCCURRED]),
        ("SpaceX could still break its Falcon 9 record after a launch delay.", [PUT_OFF]),
        ("The first launch of the Electron rocket from Virginia won't take place until 2025.", [PLANNED]),
        # The most recent launch and the next one are two.
        (
            "The fairing held on an Ariane 5 launch last month, the agency said, before liftoff of the Norna-2 satellite on their next Ariane 5 flight, due in December.",
            [OCCURRED, PLANNED],
        ),
    ],
)  # fmt: skip
def test_a_noun_takes_its_status_from_the_words_that_govern_it(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An engine that fails after liftoff, whatever the other sentences call the launch.
        (
            "Orbitron attempted its third orbital launch on April 8. The Norna rocket lifted off at 15:45 UTC. Half a second after liftoff one of its engines failed.",
            [FAILED],
        ),
        (
            "China launched the second Long March 7A on Monday, recovering from a failed launch a year ago.",
            [OCCURRED, FAILED],
        ),
        ("China launched the second Long March 7A on Monday, and the launch failed.", [FAILED]),
        ("The Starliner capsule suffered a failure after a successful launch on Monday.", [OCCURRED]),
        (
            "The Vega rocket returned to flight on Monday following a launch failure in November 2023.",
            [OCCURRED],
        ),
        # What fails on the ground, or fails to be something, loses no launch.
        ("The upper stage of the RS1 rocket was destroyed in a test accident on Monday.", []),
        ("The tower of the Atlas 5 rocket is to be torn down as the pad fails to become a spaceport.", []),
        ("The cable to the satellite station failed on Monday.", []),
        ("The Vega rocket failed on Monday.", [FAILED]),
    ],
)
def test_a_failure_is_the_failure_of_its_launch(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert sorted(told(read_text, text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The company plans to take on rivals in the market for low Earth orbit services.",
        "The module fires thrusters after docking with the space station.",
        "Engineers sent commands to the ISS on Monday.",
        "The freighter raised the station into a slightly higher orbit on Monday.",
        "The capsule enters Mars' atmosphere on Monday.",
        "A new Falcon 9 launch video shows the booster.",
        "The operator launched 72 missions in the first half of 2023.",
        "The Atlas 5 has flown in 10 shapes since its debut.",
        "Nobody has yet sat on a previously-flown Falcon 9 booster.",
    ],
)
def test_what_is_no_launch_gives_none(read_text: Reader, text: str) -> None:
    assert told(read_text, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norvik is set to fly its next satellite on a Vega rocket in May, instead of launching with Rocket Lab.", [PLANNED]),
        ("Originally expected to take off on Saturday, the launch of the Norna-2 satellite was delayed to Sunday.", [PUT_OFF]),
        ("The Norna-2 mission was due to lift off from Kourou on Thursday, but storms prevented it.", [PUT_OFF]),
        ("A PSLV was to have launched the Norna-2 satellite on Monday, but the countdown was stopped.", [PUT_OFF]),
        ("High winds bump the launch of a Falcon 9 with the Norna-2 satellite to Sunday.", [PUT_OFF]),
        ("NASA and its partner are closer to the launch of the Norna-2 probe, with tests completed on Monday.", [PLANNED]),
        ("The company has three Delta rockets left to fly.", []),
        ("The probe entered orbit around Mars in 1971.", []),
        # The number of a rocket counts no launches.
        ("A Minotaur 4 launches the Norna-2 satellite from Virginia.", [OCCURRED]),
        ("Arianespace's third mission launches from Kourou.", [OCCURRED]),
        # One that slips, and one that does not.
        ("Vulcan is on schedule for its first launch in May as New Glenn slips.", [PLANNED]),
        ("Vulcan has slipped: its first launch is now set for May.", [PUT_OFF]),
    ],
)  # fmt: skip
def test_plans_put_off_and_counts(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


def records_of(read_text: Reader, text: str) -> list[dict[str, object]]:
    reading = read_text(text, DAY)
    return [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]


def test_a_series_and_its_abbreviation_are_one_payload(read_text: Reader) -> None:
    """And numbers of one series are two."""
    one = records_of(
        read_text,
        "SpaceX launches GPS satellite from Florida\n\n"
        "A Falcon 9 lifted off on Monday from Cape Canaveral with a Global Positioning System satellite.",
    )
    assert [(r["payloads"], r["site"]) for r in one] == [(["GPS"], "Cape Canaveral")]
    two = "A Falcon 9 launched GPS III-5 on Monday. A Falcon 9 launched GPS III-6 on Tuesday."
    assert len(records_of(read_text, two)) == 2


def test_a_base_and_its_region_are_one_site(read_text: Reader) -> None:
    """Another base of another region is another launch."""
    text = "SpaceX launches spy satellite from California\n\nA Falcon 9 launched the satellite from {} on Monday."
    assert [r["site"] for r in records_of(read_text, text.format("Vandenberg Space Force Base"))] == [
        "Vandenberg Space Force Base"
    ]


def test_those_aboard_may_come_from_anywhere(read_text: Reader) -> None:
    """A Japanese astronaut makes no other launch of an American capsule."""
    text = (
        "SpaceX launches Crew Dragon capsule\n\n"
        "A Falcon 9 with two Japanese astronauts in a Crew Dragon lifted off from Florida on Monday."
    )
    assert len(records_of(read_text, text)) == 1


def test_a_headline_for_a_launch_leaves_open_whether_it_flew(read_text: Reader) -> None:
    """The body decides."""
    head = "SpaceX brings a Falcon 9 back for second spy satellite launch\n\n"
    assert told(read_text, head + "SpaceX has launched a spy satellite on a Falcon 9.") == [OCCURRED]
    assert told(read_text, head + "SpaceX will launch a spy satellite on a Falcon 9 on Friday.") == [PLANNED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A gerund reports where it has a subject or a time; one that another verb asks for does not.
        ("The law requires the agency to go on flying the Atlas 5 rocket through the Norna-2 mission.", [PLANNED]),
        ("The picture shows a Long March-5 rocket taking off from Wenchang on Monday.", [OCCURRED]),
        ("Both nations won, with North Korea putting the Norna-2 satellite into orbit in late March.", [OCCURRED]),
        ("Spy satellites of the country typically launch on rockets such as the Atlas 5.", []),
        ("Only one startup has any chance of putting its satellite into orbit on an Eris rocket.", []),
        ("Her team has experience in building and launching the Atlas 5.", []),
        # The present tense tells news where a text opens, or with a day; further on it describes.
        ("Rocket Lab launches the Norna-2 satellite on an Electron rocket.", [OCCURRED]),
        (
            "The plan has four parts. A fourth New Glenn launch puts the Norna-2 lander into orbit.",
            [PLANNED],
        ),
        ("The plan has four parts. On Monday a New Glenn rocket puts the Norna-2 lander into orbit.", [OCCURRED]),
        ("Elon Musk wrote on April 7 that the next Starship launch is about four weeks away.", [PLANNED]),
        ("None of the startups has launched a rocket of its own into orbit.", []),
        (
            "Gilmour launched the first test flight of its Eris rocket on Monday, but the rocket stalled moments after liftoff.",
            [FAILED],
        ),
    ],
)
def test_tense_alone_tells_no_launch(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


def test_a_failure_beside_a_plan_is_a_launch_of_its_own(read_text: Reader) -> None:
    """A failure on the pad is none, and one of the launch that the clause tells stays with it."""
    two = "Japan's H3 rocket failed in December; the next flight, with the Norna-2 probe, has slipped to 2025."
    assert told(read_text, two) == [FAILED, PUT_OFF]
    one = "An H3 rocket failed on the pad in December, and the next flight, with the Norna-2 probe, is due in May."
    assert told(read_text, one) == [PLANNED]
    assert told(read_text, "An H3 rocket failed shortly after liftoff in December.") == [FAILED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "rocket launches" after a numbered name is a verb, and nothing but a plural noun elsewhere.
        ("A Falcon 9 rocket launches the Norna-2 satellite out of Florida.", [OCCURRED]),
        ("The agency began a review of Starship orbital launches in Texas.", []),
        ("The week before Arianespace aced its third Norna launch in March, it spoke of more.", [OCCURRED]),
        ("A valve problem prevented the launch of the Norna-2 satellite in March.", [PUT_OFF]),
        ("The launch target for Norna-2 stays in early 2025.", [PLANNED]),
        ("It was Vega's 20th mission since an in-flight failure, and it launched the Norna-2 satellite.", [OCCURRED]),
        # A participle set off by a comma shares the plan; so does the base form of a verb.
        ("The mission will use a tug, launched as a secondary payload with the Norna-2 lander.", [PLANNED]),
        ("Norna-2, a small satellite, will hitch a ride into orbit on a Falcon 9.", [PLANNED]),
        ("Norna-2, a small satellite, hitched a ride into orbit on a Falcon 9.", [OCCURRED]),
        # A hyphen makes a verb part of a name or an adjective.
        ("The first heavy-lift rocket of NASA moved a step closer to the moon.", []),
        # Cargo stays with its launch; what that clears the way for is another.
        (
            "A Falcon 9 took off from Florida with 60 Starlink satellites, clearing the way for liftoff of the Norna-2 capsule in May.",
            [OCCURRED, PLANNED],
        ),
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_launch(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


def test_a_mission_and_the_capsule_it_flies_on_are_one_launch(read_text: Reader) -> None:
    """Two capsules are two."""
    head = "SpaceX launches Norna-2 mission on Falcon 9\n\n"
    one = head + "SpaceX has launched a Crew Dragon on a Falcon 9 with four people."
    assert [sorted(r["payloads"]) for r in records_of(read_text, one)] == [["Crew Dragon", "Norna-2"]]
    two = (
        "SpaceX launched a Crew Dragon on a Falcon 9 on Monday. A Soyuz rocket launched a Progress freighter on Sunday."
    )
    assert len(records_of(read_text, two)) == 2


def test_a_local_day_and_its_day_in_utc_are_one_launch(read_text: Reader) -> None:
    """Two days apart are not."""
    text = "China launched the Norna-2 satellite on April 3 local time. The Norna-2 satellite lifted off from Xichang at 16:17 UTC on April {}."
    assert len(records_of(read_text, text.format(2))) == 1
    assert len(records_of(read_text, text.format(1))) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norna-2 is set for its historic debut flight in May on an Atlas 5.", [PLANNED]),
        ("Boeing repeated the historic debut flight of Starliner on an Atlas 5.", [OCCURRED]),
        ("With the maiden orbital flight of the Starship approaching, the pad is being built.", [PLANNED]),
        ("A Long March 8 conducts debut launch from Wenchang.", [OCCURRED]),
        ("ULA suffers another abort during the attempt to launch the Norna-2 satellite.", [PUT_OFF]),
        ("ULA test-fires a Vulcan rocket in Florida.", []),
        ("Astronauts entered the new spacecraft in orbit a day after it docked.", []),
        # What has just flown and what is next are two.
        (
            "Ten hours after launching the Norna-2 capsule, SpaceX fired the engines of a Falcon 9 ahead of a planned liftoff on Friday.",
            [OCCURRED, PLANNED],
        ),
        ("A Falcon 9 with American and Japanese astronauts lifted off on Monday.", [OCCURRED]),
    ],
)  # fmt: skip
def test_what_is_next_is_not_what_was(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rocket Lab to open May with the 60th launch of an Electron from Mahia.", [PLANNED]),
        ("Upcoming Norna and GPS launches will use Falcon 9 rockets.", [PLANNED]),
        ("Two Falcon 9 launches delayed by weather in Florida.", [PUT_OFF]),
        ("A Falcon 9 launches two Norna satellites from Florida.", [OCCURRED]),
        ("The Ariane 5 launches will resume in July.", [PLANNED]),
        ("The firm asks whether a Falcon 9 has launched the Norna-2 satellite.", []),
    ],
)
def test_a_plural_noun_and_a_question_tell_no_launch(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first of two Norna satellites went up on an Ariane 6 last week.", [OCCURRED]),
        ("The price of the Norna satellites went up in April.", []),
        ("The spy satellite, which North Korea tried to launch in March, crashed into the sea.", [FAILED]),
        (
            "Just days after a Long March 3B failed, a Long March 2D put a weather satellite into orbit.",
            [FAILED, OCCURRED],
        ),
    ],
)
def test_an_attempt_that_was_made_is_told(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A place named for satellites makes no missile test a launch, and an engine test is none.
        ("The North fired a Hwasong-5 missile from its satellite launching ground in March. The day of the launch is unknown.", []),
        ("On Monday the North tested a new engine at its Sohae satellite launching station.", []),
        ("The North launched a satellite from the Sohae satellite launching station on Monday.", [OCCURRED]),
        (
            "A test at the Sohae engine test stand follows the North's failed attempt to put a satellite into orbit on April 8.",
            [FAILED],
        ),
    ],
)  # fmt: skip
def test_a_missile_test_is_no_launch(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A time ahead makes the present tense a plan, and so does the noun "launches".
        ("A student experiment launching to the space station next week will grow moss.", [PLANNED]),
        ("A Falcon 9 launches the Norna-2 satellite later this month.", [PLANNED]),
        ("SpaceX to round off the quarter with Starlink launches on Monday and Friday.", [PLANNED, PLANNED]),
        ("The Norna-2 satellite was put in orbit by a Falcon 9, launching on Monday, and will be tested next week.", [OCCURRED]),
        # Going ahead with it is not having done it.
        ("NASA moves ahead with the Norna-2 launch after a leak on a sister craft.", [PLANNED]),
        # What can be watched took place.
        ("ULA shows video from the Atlas 5 launch.", [OCCURRED]),
        ("ULA shows video of preparations for the Atlas 5 launch.", [PLANNED]),
        # A trial that was prevented is not the one that comes.
        (
            "On its third launch attempt since a leak prevented its slender air-dropped rocket from reaching orbit, Virgin Orbit will try to put six cubesats into orbit on Sunday.",
            [PLANNED],
        ),
        # A launch date moves, however far.
        ("The launch date of the Norna-2 satellite has slipped again.", [PUT_OFF]),
        ("The launch date of the Norna-2 satellite has been announced.", []),
        # On schedule beside delayed.
        ("The Norna-2 satellite is on schedule for an April launch while the next Starliner flight is delayed.", [PLANNED, PUT_OFF]),
    ],
)  # fmt: skip
def test_what_lies_ahead_is_no_launch_yet(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A rocket that does something into space has flown, in whatever verb; its parts and crews on the ground have not.
        ("An Atlas 5 rocket vaults into orbit with a spy satellite.", [OCCURRED]),
        ("A Soyuz-FG on its last flight delivers two crewmembers for the ISS.", [OCCURRED]),
        ("ULA delivers an Atlas 5 booster to Florida.", []),
        # What weather, crews and customers stand before "launch" for, and behind "launched".
        ("China launched weather satellite Norna-2 on Monday.", [OCCURRED]),
        ("The launch weather for the Norna-2 satellite looks fair.", []),
        ("A test tank was moved from its factory in Texas to nearby launch and test facilities.", []),
        # Ends of launches.
        ("A TiSPACE launch attempt from Taiwan ends in flames.", [FAILED]),
        ("An Astra launch was terminated during the first-stage burn.", [FAILED]),
        # An airplane's first flight is none.
        ("The Stratolaunch plane makes its first flight.", []),
        ("A ULA launch is set for Saturday.", [PLANNED]),
    ],
)  # fmt: skip
def test_a_launch_is_told_in_many_words(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


def test_what_was_put_off_takes_place_at_last(read_text: Reader) -> None:
    """One launch, on the day it flew; what flies "later" on another day is another."""
    text = "The launch of the Norna-2 satellite from Kourou was scrubbed on March 9 because of wind. An Ariane 6 finally lifted off with it on March 11."
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    assert [(r["status"], r["date"], r["payloads"]) for r in records] == [("occurred", "2024-03-11", ["Norna-2"])]
    other = text.replace("finally lifted off with it", "lifted off with the Orla-3 satellite")
    assert told(read_text, other) == [PUT_OFF, OCCURRED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A failure named after the launch is that launch's, whatever landed since.
        ("Crew tells of its landing after the Soyuz launch failure.", [FAILED]),
        # Months after a failure flies another.
        ("A Vega C put Norna-2 into orbit on Monday, five months after the small launcher suffered a failure.", [OCCURRED]),
        ("A Vega C was lost with Norna-2 on Monday, seconds after the small launcher suffered a failure.", [FAILED]),
        # What was scrubbed did not fly; who asks to halt it has not halted it.
        ("Valve trouble that scrubbed the Norna-2 satellite’s launch attempt in March is mended.", [PUT_OFF]),
        ("A rival asks the regulator to halt Starlink launches this month.", [PLANNED]),
        ("SpaceX lays the groundwork for the orbital launch of Norna-2.", [PLANNED]),
        ("A firm's stock crash hurt the rocket maker SpaceX.", []),
        # What it carries is no news of its own.
        ("The Norna-2 capsule, carrying a crew of three, is awaiting launch to the space station on Friday from Baikonur.", [PLANNED]),
        ("Starship completes its final testing ahead of flight.", []),
        ("A capsule with moon rocks streaked into Earth's atmosphere on Monday.", []),
        ("The loss of contact is putting into jeopardy its plans to show the orbit that Norna-2 will use.", []),
        # What comes after a launch that is still ahead.
        ("New rules will keep SpaceX from landing the booster after GPS launch.", [PLANNED]),
        # Plural subjects in a headline.
        ("Two cosmonauts, one Italian launch on a new Soyuz to the space station.", [OCCURRED]),
        # Abbreviations end no sentence.
        ("Rocket Lab placed a U.S. Navy research and development satellite into orbit on Monday.", [OCCURRED]),
    ],
)  # fmt: skip
def test_the_nearest_words_are_not_always_the_ones_that_tell(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


def test_the_text_knows_better_than_a_headlines_noun(read_text: Reader) -> None:
    """A launch that "marks" something may be due; a "successful launch" has been."""
    body = "\n\nThe Norna-2 satellite is awaiting launch from Kourou on Friday, April 12."
    assert told(read_text, f"Norna-2 launch marks ten years of a programme{body}") == [PLANNED]
    text = f"Norna-2 launch marks ten years of a programme{body.replace('is awaiting launch', 'was launched')}"
    assert told(read_text, text) == [OCCURRED]


def test_the_day_since_the_last_flight_makes_no_old_launch(read_text: Reader) -> None:
    text = "Ariane 5 lofts two satellites\n\nA year after its last flight, the Ariane 5 ECA has returned with its first launch of 2024, lifting off on Tuesday, April 9."
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    assert [(r["date"], r["payloads"]) for r in records] == [("2024-04-09", ["two satellites"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Live coverage: two cosmonauts, one American launch toward the space station aboard a Soyuz", [PLANNED]),
        ("Strong winds bump the crew launch of a Soyuz to Sunday.", [PUT_OFF]),
        ("RXTE was launched into orbit in 1995 by NASA.", [OCCURRED]),
        ("SpaceX launched its IPO on Monday.", []),
        ("The rate at which SpaceX launches satellites on the Falcon 9 is rising.", []),
    ],
)
def test_words_before_and_beside_a_launch(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty Starlink satellites rumbled into orbit on Monday aboard a Falcon 9.", [OCCURRED]),
        ("Two cubesats were released into orbit on Monday.", []),
        ("China bounces back with a Long March 11 launch of nine satellites.", [OCCURRED]),
        ("China wants to bounce back with a Long March 11 launch of nine satellites.", [PLANNED]),
        ("SpaceX tried a dark coating on its Starlink satellites in its latest launch.", [OCCURRED]),
        ("SpaceX will try a dark coating on its Starlink satellites in its latest launch.", [PLANNED]),
        ("Missing parts delay the next cargo flight of a Cygnus to the space station.", [PUT_OFF]),
        ("ESA asks for a seat on the Soyuz launching next month, in the event of any delays to its Norna-2 capsule.", [PLANNED]),
        ("The town builds a spaceport to meet the demand for launch in China.", []),
    ],
)  # fmt: skip
def test_verbs_of_no_list(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


def test_a_headline_that_begins_with_a_launch_waits_for_the_text(read_text: Reader) -> None:
    title = "Ariane 5 farewell tour begins with dual launch"
    assert told(read_text, f"{title}\n\nAn Ariane 5 is due to lift off from Kourou on Friday, April 12.") == [PLANNED]
    assert told(read_text, f"{title}\n\nAn Ariane 5 lifted off from Kourou on Friday, April 5.") == [OCCURRED]
    assert told(read_text, "Firefly closes in on its debut flight with a rocket at the Vandenberg launch site.") == [
        PLANNED
    ]
    assert told(read_text, "The Norna-2 probe slipped into orbit around Mars on Monday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iridium is eager to fill its fleet with a Falcon 9 launch on Friday.", [PLANNED]),
        ("Firefly is pausing launch preparations for its next Alpha flight, originally due in May.", [PUT_OFF]),
        ("Firefly pauses its search for partners before its next Alpha flight in May.", [PLANNED]),
        ("A blast hit the rocket facilities at the Jiuquan Satellite Launch Center.", []),
        ("Virgin Galactic made its second human spaceflight from New Mexico on Monday.", [OCCURRED]),
        ("Virgin Galactic is proud of its first human spaceflight program.", []),
        ("Proton fires off the launch pad with two American satellites.", [OCCURRED]),
        ("The craft is another step closer to the launch of the Norna-2 satellite on a Vega C in May.", [PLANNED]),
    ],
)
def test_what_is_wanted_paused_or_stepped_closer_to(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The month and the verb.
        ("North Korea in May launched a spy satellite.", [OCCURRED]),
        ("SpaceX went on with its work on May 4 with the second launch of Norna satellites.", [OCCURRED]),
        ("NASA May Launch Its Moon Rocket in August", [PLANNED]),
        ("NASA may launch the Norna-2 satellite in August.", [PLANNED]),
        # To be watched is yet to come.
        ("Japanese cargo ship launching toward the space station today: watch it live", [PLANNED]),
    ],
)
def test_may_is_a_month_by_its_capital(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Atlas 5 launch adds to a network of military satellites\n\nThe network has six of them now.", [OCCURRED]),
        ("Roscosmos close the year with a Progress MS-13 launch", [OCCURRED]),
        ("Roscosmos to close the year with a Progress MS-13 launch", [PLANNED]),
        ("A regulator fines a startup $900,000 for its unapproved launch of four cubesats.", [OCCURRED]),
        ("A Delta 4-Heavy countdown was aborted moments before launch with a spy satellite.", [PUT_OFF]),
        ("A team looks into a test flight anomaly of the Starliner capsule.", [FAILED]),
    ],
)
def test_what_a_launch_adds_to_or_is_fined_for(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


def test_both_forms_of_a_name_are_one_payload(read_text: Reader) -> None:
    text = "SpaceX launched the SiriusXM-8 (SXM-8) satellite on Monday. A Falcon 9 lofted SXM-8 from Cape Canaveral."
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    assert [(r["payloads"], r["vehicle"]) for r in records] == [(["SiriusXM-8 (SXM-8)"], "Falcon 9")]


def test_no_earlier_than_tells_of_no_old_launch(read_text: Reader) -> None:
    title = "A Polish firm books an Isar Aerospace launch for a tug"
    text = f"{title}\n\nIsar Aerospace will launch the tug no earlier than 2026 from Norway."
    assert told(read_text, text) == [PLANNED]
    two = f"{title}\n\nIsar Aerospace had launched another tug earlier, in 2022, from Norway."
    assert told(read_text, two) == [PLANNED, OCCURRED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Launches in general are no event; some that are counted, named or due are.
        ("The Falcon 9 has come to dominate commercial satellite launches.", []),
        ("Officials want to keep Cape Canaveral open for launches.", []),
        ("Two upcoming Rocket Lab launches for a spy agency will use new pads.", [PLANNED]),
        ("China set a record for launches with the launch of a Kuaizhou-1A on Monday.", [OCCURRED]),
        # A line of its own is a headline.
        ("Last H-2B rocket launch sends a supply ship to the space station", [OCCURRED]),
        ("Falcon 9 booster returns to port after second launch", [OCCURRED]),
        ("Falcon 9 booster moves to port ahead of second launch", [PLANNED]),
        ("Crew Dragon splashes down to end its successful test flight", [OCCURRED]),
        ("Experts to study the Starliner test flight failure", [FAILED]),
        # A prelude to what is planned.
        ("In a prelude to the Norna-2 satellite’s launch, planned for December, an Ariane 5 has made its second flight.", [PLANNED, OCCURRED]),
    ],
)  # fmt: skip
def test_launches_in_general_and_one_of_them(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vega C returns to flight with a Spanish satellite", [OCCURRED]),
        ("Vega C returns to flight next month with a Spanish satellite", [PLANNED]),
        ("Vega C to return to flight with a Spanish satellite", [PLANNED]),
        ("The force orders eight launches from ULA.", [PLANNED]),
        ("A probe enters orbit around the Red Planet.", []),
        ("Rocket Lab changed its mind on reusable launch.", []),
    ],
)
def test_a_return_to_flight_is_told(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three Canadian radar satellites ride a SpaceX rocket into orbit", [OCCURRED]),
        ("Norna-2 and two radar satellites to ride a Falcon 9 into orbit", [PLANNED]),
        ("Launches from French Guiana suspended", [PUT_OFF]),
        ("The crew took a robot arm from its launch moorings on the space station.", []),
        ("The likely reason that an array of the Norna-2 satellite failed to open after launch is known.", [OCCURRED]),
        ("An array of the Norna-2 satellite is likely to open after launch.", [PLANNED]),
    ],
)
def test_many_ride_and_launches_stop(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Landspace fails to reach orbit with a private launch from Jiuquan.", [FAILED]),
        ("Landspace tries to reach orbit with a launch from Jiuquan, and the rocket explodes.", [FAILED]),
        ("Landspace will try to reach orbit with a launch from Jiuquan on Friday.", [PLANNED]),
        ("The night launch of a Cygnus on an Antares in photos", [OCCURRED]),
    ],
)
def test_who_fails_to_reach_orbit_has_flown(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia Launches Military Satellite in First Flight Since Soyuz Rocket Failure", [OCCURRED]),
        ("A test satellite failed after launching into orbit on a Long March 3B on Monday.", [OCCURRED]),
        ("A Long March 3B failed after launching from Xichang on Monday.", [FAILED]),
        ("Teams study a payload failure on the Norna-2 satellite that launched on a Falcon 9 in March.", [OCCURRED]),
    ],
)
def test_whose_failure_it_was(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


def test_more_craft_of_a_fleet_fly_on_a_day_of_their_own(read_text: Reader) -> None:
    """The day of the next batch is not that of the batch that flew; a craft of its own flies once."""
    text = "A Falcon 9 launched 50 Starlink satellites from California. Two more Starlink launches are scheduled from Florida in May."
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    assert [(r["status"], r["date"], r["site"]) for r in records] == [
        ("occurred", None, "California"),
        ("planned", "2024-05", "Florida"),
    ]
    assert told(read_text, "The UK launched a public consultation on Starlink in March.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Indian probe Norna-2 reached Mars on Monday.", []),
        ("The Indian probe Norna-2 reached orbit on a PSLV on Monday.", [OCCURRED]),
        ("The launch of a rocket by iSpace failed on Tuesday, the second launch failure in three attempts.", [FAILED]),
        ("Virgin Galactic stages its second piloted spaceflight", [OCCURRED]),
    ],
)
def test_who_reached_mars_launched_long_before(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A relay satellite arrives in Florida for the first of nearly 20 Space Force launches this year", [PLANNED]),
        ("SpaceX Falcon Heavy to launch a record-breaking satellite", [PLANNED]),
        ("New Shepard launches NASA experiments to space, aims for flights with people this year", [OCCURRED]),
    ],
)
def test_this_year_lies_on_both_sides_of_now(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


def test_a_firm_that_fails_is_no_rocket(read_text: Reader) -> None:
    assert told(read_text, "Despite its failure, Orbex was by far the best known startup of the islands.") == []
    assert told(read_text, "Orbex failed to launch its Prime rocket on Monday.") != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Staff left Baikonur on Wednesday amid an impasse over the launch of OneWeb satellites on a Soyuz.",
            [PLANNED],
        ),
        ("Protests over the launch of a spy satellite from North Korea went on.", [OCCURRED]),
        ("The launch of Japan's HTV supply ship is reset for Saturday.", [PUT_OFF]),
        ("Arianespace has used, with Russia's help, a Soyuz rocket to launch a Norna-2 satellite.", [OCCURRED]),
        ("Rocket Lab and NASA launch Norna-2 satellite to the Moon", [OCCURRED]),
        ("Rocket Lab and NASA launch sites stay closed", []),
        ("Two firms agree to buy a satellite launch broker.", []),
        ("The new commander put the service's plans into line with its space objectives.", []),
        ("The new rocket put the satellite into space.", [OCCURRED]),
    ],
)
def test_what_is_fought_over_has_not_flown(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What somebody thinks of doing, with a failure of something else beside it.
        ("ESA is considering moving up the launch of a radar satellite after Norna-2 malfunctioned.", [PLANNED]),
        ("ESA moved up the launch of a radar satellite, which a Vega C put into orbit on Monday.", [OCCURRED]),
        ("Officials project more than 50 launches from Cape Canaveral this year.", [PLANNED]),
        # Those who were aboard tell of what was.
        ("Two men who were on the second crewed flight by New Shepard hailed the view.", [OCCURRED]),
        ("Two men who are to be on the second crewed flight by New Shepard hailed the view.", [PLANNED]),
        # Under way, and no plan because of it.
        ("ULA launched an Atlas 5 on Monday. The Norna-2 mission is lofting two satellites.", [OCCURRED]),
        # Space in the name of something else.
        ("The island must win a strong position in space industry.", []),
        ("A head of a spaceport wants more launch activity on Wallops Island.", []),
    ],
)
def test_what_is_thought_of_and_what_was_flown(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A finite verb after an infinitive is no participle of its plan.
        ("A craft built to replace an older satellite rode into orbit on a Falcon 9 on Monday.", [OCCURRED]),
        ("A Falcon 9 is to carry a replacement satellite sent into orbit on Monday.", [PLANNED]),
        ("Delays push a Starship flight, and a Falcon 9 liftoff, into the same week.", [PUT_OFF]),
    ],
)
def test_a_finite_verb_ends_a_plan(read_text: Reader, text: str, expected: list[tuple[object, object]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Virgin Galactic's stock drops after its failed spaceflight attempt.", [FAILED]),
        ("NASA rolls the SLS rocket back after failing to complete a countdown test.", []),
        ("A Vega C failed to complete its test flight on Monday.", [FAILED]),
    ],
)
def test_what_fails_is_a_flight_and_no_test(
    read_text: Reader, text: str, expected: list[tuple[object, object]]
) -> None:
    assert told(read_text, text) == expected
