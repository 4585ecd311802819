"""Sentences and what is read from them: hits beside near misses, each a text of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.assembly.report import launch_record
from tests.conftest import Reader


def launches(read_text: Reader, text: str, published: str | None = "2024-04-10") -> list[dict[str, object]]:
    reading = read_text(text, published)
    return [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]


def one(read_text: Reader, text: str, published: str | None = "2024-04-10") -> dict[str, object]:
    found = launches(read_text, text, published)
    assert len(found) == 1, found
    return found[0]


OCCURRED = [
    (
        "A Falcon 9 rocket lifted off from Cape Canaveral on Monday with 23 Starlink satellites.",
        {"vehicle": "Falcon 9", "date": "2024-04-08", "site": "Cape Canaveral"},
    ),
    (
        "The Yaogan-41 satellite was launched by a Long March 5 rocket from Wenchang on Friday.",
        {"vehicle": "Long March 5", "date": "2024-04-05", "nations": ["CN"], "payload_function": "reconnaissance"},
    ),
    (
        "India put its Cartosat-3 satellite into orbit on a PSLV rocket on November 27, 2019.",
        {"vehicle": "PSLV", "date": "2019-11-27", "nations": ["IN"]},
    ),
    (
        "Iran's Qaem 100 rocket carried the Soraya satellite into space on Saturday.",
        {"vehicle": "Qaem 100", "date": "2024-04-06"},
    ),
    (
        "The Zeta-2 rocket carried the Borealis-1 satellite into orbit from Kepler Spaceport on April 2.",
        {"vehicle": "Zeta-2", "payloads": ["Borealis-1"], "site": "Kepler Spaceport", "date": "2024-04-02"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), OCCURRED, ids=lambda v: v[:40] if isinstance(v, str) else "")
def test_a_launch_that_happened_is_read(read_text: Reader, text: str, wanted: dict[str, object]) -> None:
    """Active, passive, light verb, known and unknown names."""
    found = one(read_text, text)
    assert found["status"] == "occurred"
    assert found["outcome"] == "success"
    assert {slot: found[slot] for slot in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("SpaceX plans to launch a spy satellite for the NRO on a Falcon 9 rocket in June.", "planned"),
        ("The launch of the Ariane 6 rocket is scheduled for July 9.", "planned"),
        ("The launch of the Electron rocket has been postponed to May 2 because of wind.", "postponed"),
        ("Rocket Lab scrubbed the launch of an Electron rocket on Tuesday.", "postponed"),
        ("ISRO cancelled the launch of the GSLV-F10 rocket.", "cancelled"),
        ("North Korea may soon launch another Malligyong satellite on a Chollima-1 rocket.", "speculated"),
        ("An H3 rocket is set to lift off from Tanegashima on June 30.", "planned"),
    ],
)
def test_what_has_not_happened_is_not_said_to_have(read_text: Reader, text: str, status: str) -> None:
    """The worst error there is: an unfulfilled launch as a launch."""
    found = one(read_text, text)
    assert (found["status"], found["outcome"]) == (status, None)


@pytest.mark.parametrize(
    "text",
    [
        "The rocket exploded two minutes after a Vega C lifted off from Kourou on Tuesday.",
        "South Korea's Nuri rocket failed to reach orbit on Thursday.",
        "A Long March 6A rocket lifted off from Taiyuan on Friday, but the satellite was lost.",
        "The launch of the Simorgh rocket on Sunday ended in failure.",
    ],
)
def test_a_failure_is_never_a_success(read_text: Reader, text: str) -> None:
    """Whatever the verb of the launch, the failure decides."""
    assert one(read_text, text)["outcome"] == "failure"


def test_a_failed_landing_is_no_failed_launch(read_text: Reader) -> None:
    """The booster's landing is another matter."""
    found = one(
        read_text,
        "A Falcon 9 rocket lifted off on Monday with the Eutelsat 36D satellite. The booster failed to land on the drone ship.",
    )
    assert found["outcome"] == "success"


@pytest.mark.parametrize(
    "text",
    [
        "North Korea launched two short-range ballistic missiles into the sea on Monday.",
        "The company launched a new cloud service for banks on Monday.",
        "SpaceX test-fired the Falcon 9 rocket's engines on the pad on Monday.",
        "The agency has not launched a rocket since 2019.",
        "The Falcon Heavy can launch 64 tons to low Earth orbit.",
        "Helicopters lifted off from the carrier at dawn.",
        "The satellite took photographs of the harbour.",
    ],
)
def test_what_is_no_launch_gives_none(read_text: Reader, text: str) -> None:
    """Missiles, products, engine tests, denials, abilities, aircraft."""
    assert launches(read_text, text) == []


def test_a_bystander_is_not_the_owner(read_text: Reader) -> None:
    """Whom a satellite watches has no satellite by that."""
    found = one(
        read_text, "South Korea launched a spy satellite on a Falcon 9 rocket on Monday to monitor North Korea."
    )
    assert found["nations"] == ["KR"]


def test_a_definite_mention_is_the_same_launch(read_text: Reader) -> None:
    """ "The rocket" and "the launch" refer back."""
    found = one(
        read_text,
        "Japan launched the ALOS-4 satellite on Monday. The H3 rocket lifted off from Tanegashima Space Center at 12:06 JST. The launch was a success.",
    )
    assert (found["vehicle"], found["time_utc"], found["site"]) == ("H3", "03:06", "Tanegashima Space Center")


def test_two_launches_of_one_sentence_stay_two(read_text: Reader) -> None:
    """Different rockets, payloads and days."""
    found = launches(
        read_text,
        "China launched the Yaogan-40 satellite on a Long March 6A on April 2, and India launched the EOS-09 satellite on a PSLV on April 5.",
    )
    assert [(f["vehicle"], f["date"], f["nations"]) for f in found] == [
        ("Long March 6A", "2024-04-02", ["CN"]),
        ("PSLV", "2024-04-05", ["IN"]),
    ]


def test_a_previous_launch_is_another_one(read_text: Reader) -> None:
    """The background has its own date and outcome."""
    found = launches(
        read_text,
        "Firefly launched its Alpha rocket from Vandenberg on Monday. The previous launch of an Alpha rocket failed in December 2023.",
    )
    assert [(f["outcome"], f["date"]) for f in found] == [("success", "2024-04-08"), ("failure", "2023-12")]


def test_a_calendar_line_is_a_planned_launch(read_text: Reader) -> None:
    """Bars between date, rocket, payload, site and time."""
    found = launches(
        read_text,
        "Next launches\n\nA look ahead.\n\nApril 14: Falcon 9 | Starlink 10-48 | Cape Canaveral Space Force Station, Florida | 10:00 UTC\n",
    )
    assert [(f["status"], f["date"], f["vehicle"], f["payloads"], f["time_utc"]) for f in found] == [
        ("planned", "2024-04-14", "Falcon 9", ["Starlink 10-48"], "10:00")
    ]


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=400))
@settings(max_examples=150, deadline=None)
def test_every_quote_equals_the_text_at_its_offsets(read_text: Reader, text: str) -> None:
    """Arbitrary Unicode goes through, and spans are never off."""
    reading = read_text("Rocket launch: " + text)
    for claim in reading.claims:
        for role in claim.roles:
            assert claim.sentence.start <= role.span.start <= role.span.end <= claim.sentence.end
    for event in reading.events:
        if event.kind == "launch":
            for quote in launch_record(reading.document, event)["evidence"]:  # type: ignore[attr-defined]
                assert reading.document.text[quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize(
    "piece", ["launch ", "(((", "A\u202eB ", "“‘", "🚀 ", "the the ", "1 2 3 ", "to orbit ", "sent ", "Long March "]
)
def test_hostile_repetition_takes_linear_time(read_text: Reader, piece: str) -> None:
    """A sentence of 20,000 characters costs no more than a few times one of 10,000."""
    import time

    def cost(size: int) -> float:
        text = (piece * size)[:size]
        started = time.process_time()
        read_text(text)
        return time.process_time() - started

    cost(1000)
    small, large = cost(10_000), cost(20_000)
    assert large < 6 * small + 0.5


def test_a_row_of_a_calendar_is_a_launch_of_its_own(read_text: Reader) -> None:
    """The plan told before the list, of a month that holds its days, is another."""
    text = (
        "Nebulon hopes to launch its first Kestrel-2 rocket in April.\n\nNext launches\n\n"
        "April 13: Falcon 9 | Norna-2 | Vandenberg, California | 15:20 UTC\n\n"
        "April 14: Electron | Quetzal-7 | Mahia, New Zealand | 10:00 UTC\n"
    )
    dates = [next(iter(e.values("date")), None) for e in read_text(text, "2024-04-10").events if e.kind == "launch"]
    assert dates == ["2024-04", "2024-04-13", "2024-04-14"]


def test_semicolons_part_launches_that_each_name_a_rocket(read_text: Reader) -> None:
    text = (
        "A Falcon 9 put 29 Starlinks in orbit on Monday; an Electron flew from Mahia on Tuesday with a Japanese radar "
        "satellite; and a Long March 6A carried five weather satellites up on Wednesday."
    )
    found = launches(read_text, text, "2026-03-13")
    assert [(one["vehicle"], one["date"], one["nations"]) for one in found] == [
        ("Falcon 9", "2026-03-09", ["US"]),
        ("Electron", "2026-03-10", ["JP"]),
        ("Long March 6A", "2026-03-11", []),
    ]
    one = "A Falcon 9 lifted off on Monday; its booster, on its third flight, landed on a ship; all went well."
    assert len(launches(read_text, one, "2026-03-13")) == 1


def test_a_flight_called_its_own_is_that_of_the_rocket_named_before_it(read_text: Reader) -> None:
    text = (
        "Virgin Orbit is to try again with LauncherOne this month, after an engine shut down seconds into its maiden "
        "flight off California in May."
    )
    found = launches(read_text, text, "2020-12-15")
    assert [(one["vehicle"], one["status"], one["outcome"], one["date"]) for one in found] == [
        ("LauncherOne", "planned", None, "2020-12"),
        ("LauncherOne", "occurred", "failure", "2020-05"),
    ]


def test_an_earlier_flight_without_a_word_of_space_is_read_in_a_text_of_space(read_text: Reader) -> None:
    text = (
        "Firefly's Alpha reached orbit from Vandenberg on Sunday. Its previous flight, last April, dumped a satellite "
        "into the ocean when the first stage broke apart. Firefly builds satellites too."
    )
    found = launches(read_text, text, "2026-03-06")
    assert [(one["vehicle"], one["outcome"], one["date"]) for one in found] == [
        ("Alpha", "success", "2026-03-01"),
        ("Alpha", "failure", "2025-04"),
    ]
