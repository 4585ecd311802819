"""Which of several dates is the launch's own: the day goes with what happens on it."""

from __future__ import annotations

import pytest

from tests.conftest import Reader

PUBLISHED = "2024-04-10"  # a Wednesday


def dates(read_text: Reader, text: str, published: str | None = PUBLISHED) -> list[str | None]:
    reading = read_text(text, published)
    return [next(iter(e.values("date")), None) for e in reading.events if e.kind == "launch"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A Falcon 9 launched Cygnus on Friday and the capsule docked on Sunday.", "2024-04-05"),
        ("A Falcon 9 lifted off and landed on Sunday.", "2024-04-07"),
        ("On Monday a Falcon 9 lifted off from Vandenberg.", "2024-04-08"),
        ("The satellite, built in 2019, was launched by a Falcon 9 on Monday.", "2024-04-08"),
        ("The contract was awarded in 2021, and a Falcon 9 launched the GPS satellite on Monday.", "2024-04-08"),
        ("A Vega C failed shortly after liftoff on Monday.", "2024-04-08"),
        ("The Falcon 9 will return to the pad next week, with liftoff set for May 1.", "2024-05-01"),
        ("The Vulcan rocket rolled out on Monday for its launch on May 1.", "2024-05-01"),
        ("A Falcon 9 was seen in a Monday evening liftoff from Florida.", "2024-04-08"),
        ("Monday's launch of a Falcon 9 followed its rollout on Saturday.", "2024-04-08"),
        ("Cygnus docked on Sunday, two days after launching on a Falcon 9 from Florida.", "2024-04-05"),
        ("Cygnus docked on Sunday. That came a day after its launch on a Falcon 9 from Florida.", "2024-04-06"),
    ],
)
def test_a_date_goes_with_the_launch_beside_it(read_text: Reader, text: str, day: str) -> None:
    """Dockings, landings, contracts and tests have days of their own."""
    assert dates(read_text, text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The Vulcan, due to launch the Cygnus capsule, was rolled out on Monday.",
        "NASA announced on Monday that a Falcon 9 will launch the Dragonfly probe.",
        "A Falcon 9 will launch the satellite, whose contract was signed in May.",
    ],
)
def test_the_day_of_something_else_is_no_launch_day(read_text: Reader, text: str) -> None:
    """Near misses: the only date of the sentence belongs to another happening."""
    assert dates(read_text, text) == [None]


def test_a_day_that_cannot_be_known_is_not_replaced_by_another(read_text: Reader) -> None:
    """Without a publication date "Saturday" stays open; the month beside it is another launch's."""
    text = "A Falcon 9 launched a radar satellite on Saturday, its last flight before the launch of Cygnus in December."
    assert dates(read_text, text, None)[0] is None


def test_a_plan_that_was_given_up_gives_no_date(read_text: Reader) -> None:
    """ "Originally scheduled for" is the old day, the new one follows."""
    text = "The launch of the Vega C, originally scheduled for April 12, has been postponed to April 20."
    assert dates(read_text, text) == ["2024-04-20"]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("no earlier than May 6", "2024-05-06/.."),
        ("on May 6 at the earliest", "2024-05-06/.."),
        ("in June at the latest", "../2024-06"),
        ("as early as May 6", "2024-05-06"),
        ("starting in 2026", "2026/.."),
    ],
)
def test_a_bound_is_an_open_interval(read_text: Reader, words: str, date: str) -> None:
    """The words for it stand before the date or behind; a hope names a day."""
    assert dates(read_text, f"A Vega C is due to launch the Quetzal-7 satellite {words}.") == [date]


@pytest.mark.parametrize(
    "text",
    [
        "NASA on Monday announced that a Falcon 9 will launch the Dragonfly probe.",
        "On Monday, the agency confirmed that a Falcon 9 will launch the Dragonfly probe.",
    ],
)
def test_the_day_of_a_report_stands_before_its_verb_too(read_text: Reader, text: str) -> None:
    """The plan has no day."""
    assert dates(read_text, text) == [None]


def test_who_says_it_takes_no_date_away(read_text: Reader) -> None:
    """Near miss: behind a comma the verb only names the source."""
    assert dates(read_text, "A Falcon 9 lifted off from Vandenberg on Monday, SpaceX said.") == ["2024-04-08"]


def test_two_launches_count_their_days_from_each_other(read_text: Reader) -> None:
    """ "Two days later" gives the second its day."""
    text = "A Soyuz lifted off on March 3. Two days later, an Electron launched a radar satellite from Mahia."
    assert dates(read_text, text) == ["2024-03-03", "2024-03-05"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A Vulcan launch is possible in May at the earliest.", "2024-05/.."),
        ("The launch of the Vulcan rocket will not take place before May.", "2024-05/.."),
        ("The Vulcan rocket is not expected to fly until 2025.", "2025/.."),
        ("The Vulcan rocket is to fly before June.", "../2024-06"),
    ],
)
def test_a_bound_is_kept_as_one(read_text: Reader, text: str, day: str) -> None:
    """What is not to happen before a month may happen from it on; near miss: what is to happen before it."""
    assert dates(read_text, text) == [day]


def test_a_day_that_introduces_a_clause_is_that_clauses(read_text: Reader) -> None:
    """ "since March 2, when …" dates what follows; what comes before has a day of its own."""
    text = "A Falcon 9 launched Norna-4 on Monday, the first launch since March 2, when the rocket carried Norna-2 into orbit."
    assert dates(read_text, text) == ["2024-04-08", "2024-03-02"]
    assert dates(read_text, "A Falcon 9 lofted Norna-2 on Monday, when a storm hit Kourou.") == ["2024-04-08"]


def test_the_day_of_the_next_try_is_not_that_of_the_last(read_text: Reader) -> None:
    """Nor is the day that was given up the one that a delay names."""
    assert dates(read_text, "India will try again in August after the failed GSLV launch of EOS-3.") == [
        "2024-08",
        None,
    ]
    text = "The H3 flight with Norna-2, planned for April 11, was put off to April 15 due to weather."
    assert dates(read_text, text) == ["2024-04-15"]


@pytest.mark.parametrize(
    "words", ["shortly after sunset Friday", "just after 9 pm on Friday", "soon after midnight on Friday"]
)
def test_after_an_hour_is_not_after_a_day(read_text: Reader, words: str) -> None:
    """The hour is counted from."""
    assert dates(read_text, f"A Vulcan will lift off {words} with a radar satellite.") == ["2024-04-12"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A Vega C will fly its first radar mission in 2026 with ten payloads.", "2026"),
        ("The fund wants 28 radar satellites to launch in late 2026.", "2026"),
        ("The Vega C launch was its second mission of 2023.", None),
    ],
)
def test_a_count_of_launches_gives_a_plan_its_year(read_text: Reader, text: str, day: str | None) -> None:
    """What has flown is only counted by the year."""
    assert dates(read_text, text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The launch of a Vega C with Norna-2 was delayed from Thursday until Friday.", "2024-04-12"),
        ("The first crewed Vega C flight is planned for on or after May 23.", "2024-05-23/.."),
        ("A Vega C will launch Norna-2 not before the latter half of May.", "2024-05/.."),
        ("A Vega C was due to lift off on Friday but the launch was scrubbed.", None),
    ],
)
def test_a_new_day_is_told_from_the_old(read_text: Reader, text: str, day: str | None) -> None:
    """A delay "until" a day names the new one; the day that was given up is none."""
    assert dates(read_text, text) == [day]


def test_a_bare_launch_is_the_one_told_before(read_text: Reader) -> None:
    """ "Launch is set for": of the rocket named before; near miss: of a show."""
    text = "The Vega C stands ready with Norna-2. Launch is set for 10:15 a.m. EDT on Friday."
    assert dates(read_text, text) == ["2024-04-12"]
    assert dates(read_text, "The singer will go on tour. Launch parties are planned for Friday.") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A Falcon 9 will lift off for the first time in nine years.", None),
        ("The Vega C stands ready for its second launch in two months.", None),
        ("A Vega C will launch Norna-2 in two months.", "2024-06"),
    ],
)
def test_how_long_since_is_not_how_long_from_now(read_text: Reader, text: str, day: str | None) -> None:
    """A count of launches "in two months" looks back; near miss: a plan that looks ahead."""
    assert dates(read_text, text) == [day]


def test_a_day_before_now_is_of_the_same_launch(read_text: Reader) -> None:
    """What was "previously due" and will "now" fly is one; near miss: two flights with days of their own."""
    text = "The Norna-2 probe, previously due to launch in May, will now launch on a Vega C on June 4."
    assert dates(read_text, text) == ["2024-06-04"]
    text = (
        "The Vega C, whose launch had been delayed since January, finally lifted off on Monday with the Norna-2 probe."
    )
    assert dates(read_text, text) == ["2024-04-08"]
    text = "The Norna-2 probe will launch in May, and the Norna-3 probe will launch on a Vega C on June 4."
    assert dates(read_text, text) == ["2024-05", "2024-06-04"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A Falcon 9 stands ready for launch at Vandenberg on December 20.", None),
        ("A Falcon 9 will launch the Norna-2 probe on August 20.", "2024-08-20"),
        ("A Falcon 9 is due to launch the Norna-2 probe in March.", None),
        ("A Falcon 9 is due to launch the Norna-2 probe in January.", "2025-01"),
        ("A Falcon 9 will launch Norna-2 some time in late May.", "2024-05"),
    ],
)
def test_a_plan_is_not_a_year_late(read_text: Reader, text: str, day: str | None) -> None:
    """A day just over is not of next year, which a text would say."""
    assert dates(read_text, text) == [day]


def test_years_count_from_a_launch_too(read_text: Reader) -> None:
    """ "Three years after its first flight": what is told happened that long after."""
    text = "Nebulon was sold in 2021, three years after the first successful launch of its Kestrel-2 rocket."
    assert dates(read_text, text) == ["2018"]


def test_the_day_of_the_launch_before_is_not_shared(read_text: Reader) -> None:
    """A day at the head of the sentence that belongs to another launch stays with it."""
    text = "After the launch of the Cygnus capsule this week, a Vulcan will launch the Norna-2 probe from Florida."
    assert dates(read_text, text)[-1] is None


def test_the_day_of_what_answers_a_launch_is_not_its_own(read_text: Reader) -> None:
    """Meetings and sanctions have days; so has the launch that they are about, where it is told."""
    text = "Seoul on Monday suspended the talks as punishment for the launch of the Norna-2 satellite by a Falcon 9."
    assert dates(read_text, text) == [None]
    text = text.replace("by a Falcon 9", "by a Falcon 9 on April 2")
    assert dates(read_text, text) == ["2024-04-02"]


def test_the_day_in_brackets_is_that_of_another_zone(read_text: Reader) -> None:
    """The local day of a launch is its day, wherever the words stand."""
    text = "At 8:15 p.m. EST on January 18 (01:15 UTC on January 19), a Falcon 9 lofted the Norna-2 satellite."
    assert dates(read_text, text) == ["2024-01-18"]
    text = "SpaceX launched the Norna-2 satellite (on a second try, after one on January 15) on January 18."
    assert dates(read_text, text) == ["2024-01-18"]


def test_the_day_of_a_talk_is_no_launchs(read_text: Reader) -> None:
    text = "India aims to launch its Norna-2 orbiter in late 2026, a scientist told an agency-chartered planetary planning committee March 10."
    assert dates(read_text, text) == ["2026"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Officials said the launch of the Vega C was scheduled for September.", "2024-09"),
        ("The Vega C was due to lift off on Friday with the Norna-2 satellite.", "2024-04-12"),
        ("The Vega C was due to lift off on Friday but a storm kept it on the ground.", None),
        ("The Vega C was due to lift off in March with the Norna-2 satellite.", None),
        ("The Vega C had been due to lift off in June with the Norna-2 satellite.", None),
        (
            "The Norna-2 probe, which was due to launch this month, will now lift off in May 2026 on a Vega C.",
            "2026-05",
        ),
    ],
)
def test_a_plan_told_in_the_past_may_stand(read_text: Reader, text: str, day: str | None) -> None:
    """ "It was due on Friday" is a plan as long as Friday is ahead and nothing came between."""
    assert dates(read_text, text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thirty-one years after its launch on a Delta, the Quetzal probe fell silent on March 3.", "1993"),
        ("It has been ten years since the Quetzal probe was launched on a Delta rocket.", "2014"),
        ("Two Delta rockets flew in March and May 2019 with the Quetzal probes.", "2019-03"),
        ("The Quetzal probe is to be launched by a Delta in late 2026 or early 2027.", "2026/2027"),
        ("Bad weather scrubbed the launch of a Delta that was scheduled for Friday.", None),
        ("The launch of a Delta, scheduled for May, has been postponed.", None),
        ("The launch of a Delta has been postponed and is now scheduled for May.", "2024-05"),
        ("The pad is whole again six weeks after it was hurt in the liftoff of a Delta last year.", "2023"),
    ],
)
def test_years_since_and_days_no_longer(read_text: Reader, text: str, day: str | None) -> None:
    """The years told since a launch date it; the day that a delay gave up does not."""
    assert dates(read_text, text)[0] == day


@pytest.mark.parametrize(
    "text",
    [
        "Nebulon had been targeting March for its launch of the Norna-2 satellite.",
        "NASA had hoped to launch the Vega C with the Norna-2 capsule, its rover and four instruments made in Spain, in early February.",
    ],
)
def test_a_day_that_was_hoped_for_and_has_passed_is_none(read_text: Reader, text: str) -> None:
    assert dates(read_text, text) == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nebulon scrubbed the launch of its Kestrel-2 rocket Friday, and the next opportunity is now expected Tuesday.", "2024-04-16"),
        ("Nebulon called off the launch of its Kestrel-2 rocket Friday to mend a valve.", None),
        ("Nebulon put off the launch of its Kestrel-2 rocket from Friday to Saturday.", "2024-04-13"),
        ("Kestrel-2 rocket in position for liftoff Thursday", "2024-04-11"),
        ("A Vega C lifted off at 04:01 UTC today, April 9, carrying the Norna-2 satellite.", "2024-04-09"),
    ],
)  # fmt: skip
def test_the_day_of_a_scrub_is_not_the_next_try(read_text: Reader, text: str, day: str | None) -> None:
    """Only words of a new try give a launch that is put off its day; "for liftoff Thursday" looks ahead."""
    assert dates(read_text, text) == [day]


def test_today_is_the_day_of_the_dateline(read_text: Reader) -> None:
    """A story may be published a day after it was wired; near miss: a dateline of long ago."""
    story = (
        "Norna flies\n\nKOUROU, April {} (AP) -- A Vega C launched the Norna-2 satellite today from French Guiana.\n"
    )
    assert dates(read_text, story.format(9)) == ["2024-04-09"]
    assert dates(read_text, story.format(2)) == ["2024-04-10"]


def test_an_hour_keeps_its_day(read_text: Reader) -> None:
    """ "10:12 p.m. Saturday" does not end a sentence."""
    text = "The launch of a Falcon 9 is set for 10:12 p.m. Saturday, with a backup opportunity on Sunday."
    assert dates(read_text, text) == ["2024-04-13"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The crew docked with the station on Sunday. They had lifted off from Kourou on a Vega C the day before.", "2024-04-06"),
        ("The crew met on Friday. Two days earlier, a Vega C had launched the Norna-2 satellite.", "2024-04-03"),
        ("A Vega C launched the Norna-2 satellite two days earlier.", "2024-04-08"),
    ],
)  # fmt: skip
def test_days_earlier_count_from_the_day_told(read_text: Reader, text: str, day: str) -> None:
    """Where no day was told they count from now."""
    assert dates(read_text, text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "SpaceX won a contract on May 4 to launch the Nimbus-9 satellite.",
        "SpaceX secured two contracts May 4 for the launches of the Nimbus-9 satellite and another.",
        "New Shepard lifted off with a crew, its ninth since its debut in April 2015.",
    ],
)
def test_the_day_of_a_contract_or_a_debut_is_not_the_launchs(read_text: Reader, text: str) -> None:
    assert dates(read_text, text) == [None]
