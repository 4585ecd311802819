"""Where the words of a clause say that a flight went wrong, and where they only seem to."""

from __future__ import annotations

import pytest

from kg.extraction.failures import failure
from kg.model import Span
from tests.conftest import Reader
from tests.readings import launches, slots


@pytest.mark.parametrize(
    "clause",
    [
        # How a flight ends.
        "The rocket somersaulted and was detonated four minutes into its first flight",
        "The rocket, with a spy satellite aboard, destroyed itself over its pad",
        "The rocket shut off two and a half minutes after it left New Zealand",
        "The rocket quit a minute early after rising from Florida",
        "The shuttle was consumed in a ball of flame 74 seconds after it rose",
        "The Titan was blown to bits over Vandenberg",
        "Its rocket went up in flames minutes after it rose",
        "An engine shutdown on the first flight ended the mission seconds after ignition",
        "A Long March 3B and a private Ceres-2 came to grief on the same day",
        "Japan had to blow up its new H3 when the second engine did not light",
        # Where it ends.
        "The rocket dropped into the Gobi",
        "A stage that would not light sent India's EOS-03 into the Bay of Bengal",
        "The Long March 5 rose from Wenchang but never got its satellite up to speed",
        "The rocket put both satellites into an orbit too low to last",
        "The satellite was let go on Sunday too low, and will burn up",
        "The rocket took off with a radar satellite, and its third stage lost pressure",
        "The rocket left the satellite in a useless orbit",
        "The satellite, launched on Monday from Florida, failed to reach its orbit",
        "The rocket, launched on Monday from Florida, exploded",
        # What was lost.
        "The loss of Zhuque-2 on its first flight was followed by another",
        "Losses of a Long March 3B and a Ceres-2 were the year's only ones",
    ],
)  # fmt: skip
def test_words_of_a_lost_flight_are_a_failure(clause: str) -> None:
    assert failure(clause, Span(0, len(clause))) == "failure"


@pytest.mark.parametrize(
    "clause",
    [
        # Stages, boosters and capsules come down where they should.
        "The rocket sent its first stage into the Pacific and its satellite to orbit",
        "The mission ended with the capsule dropped into the sea under parachutes",
        "The booster dropped into the desert after it had done its work",
        # Things that end, shine or sink, and lose no flight.
        "The rocket disappeared in the clouds after a flawless rise",
        "The rocket was shut off as planned eight minutes after it left Florida",
        "A new camera quit on the space station",
        "The company never got its shares up to speed",
        "The company warned of the loss of its contract",
        "It ended the week with a launch seconds after midnight",
        # The end of a craft that was long up.
        "Luna-25, launched on August 11 from Vostochny, crashed on Saturday",
        "The weather satellite, launched in 2019 from Vostochny, failed on Saturday",
        # Losses that lie behind.
        "Simorgh, which failed five times in a row, at last put three satellites in orbit",
        "The rocket, which had exploded twice, this time reached its orbit",
    ],
)
def test_words_that_only_seem_to_are_none(clause: str) -> None:
    assert failure(clause, Span(0, len(clause))) is None


def test_one_that_failed_twice_and_now_again_is_a_failure() -> None:
    clause = "The rocket, which failed twice, finally lifted off, but failed again"
    assert failure(clause, Span(0, len(clause))) == "failure"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Each of the rockets listed as lost is lost.
        ("Losses of a Long March 3B in March and a Ceres-2, on its first flight, in January were the only failures of the year.",
         [("Long March 3B", "failure", "2026-03"), ("Ceres-2", "failure", "2026-01")]),
        ("A Long March 3B lifted off in March and a Ceres-2, on its first flight, in January.",
         [("Long March 3B", "success", "2026-03"), ("Ceres-2", "success", "2026-01")]),
        # What will come of a loss makes no plan of it.
        ("The BlueBird was let go by New Glenn on Thursday too low, and will burn up; the booster, its second flight, landed.",
         [("New Glenn", "failure", "2026-03-12")]),
    ],
)  # fmt: skip
def test_a_lost_rocket_is_no_success(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(launches(read_text, text), "vehicle", "outcome", "date") == expected


@pytest.mark.parametrize(
    "clause",
    [
        "The upper stage left Nebulon Mobile's BlueBird 7 in an orbit too low to be of use",
        "PSLV-C61 had gone down in May last year with the radar satellite",
        "PSLV-C62 lost its way eight minutes into the flight",
        "The first, in July 2019, cost the United Arab Emirates its Falcon Eye 1 satellite",
        "An engine shut down seconds into its maiden flight",
        "The company lost an Intelsat in May when an Ariane 2's third stage did not light",
        "Pyongyang admitted that the Chollima-1 had lost thrust",
        "Iran's bid to put a satellite into space ended in failure on Sunday",
    ],
)
def test_words_of_newspapers_for_a_loss_are_failures(clause: str) -> None:
    assert failure(clause, Span(0, len(clause))) == "failure"


@pytest.mark.parametrize(
    "clause",
    [
        "The booster, which crashed beside its pad, had done its work",
        "The satellite went up in 2016 and suffered problems",
        "The crew met some mundane mishaps on their way",
        "An Antares returned to service on Monday, two years after exploding",
        "Demand for launches has gone down in price",
        "The satellite will hunt for the universe's biggest explosions",
        "The Senate's bid to merge the two firms ended in failure",
    ],
)
def test_what_befalls_something_else_or_befell_it_before_is_none(clause: str) -> None:
    assert failure(clause, Span(0, len(clause))) is None
