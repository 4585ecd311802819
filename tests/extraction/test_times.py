"""Time expressions, resolved by tense against 10 April 2024, a Wednesday. Expected values were written by hand."""

from __future__ import annotations

import datetime as dt
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.edtf import bounds
from kg.extraction.times import Tense, Time, find_times, whole_day
from kg.model import Span
from tests.conftest import Reader


def times(
    text: str, tense: Tense = "past", published: str | None = "2024-04-10", taken: tuple[Span, ...] = ()
) -> tuple[Time, ...]:
    return find_times(text, Span(0, len(text)), published, lambda _: tense, taken)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("on Sunday, April 7th", "2024-04-07"),
        ("10 April 2024", "2024-04-10"),
        ("Tuesday (April 9)", "2024-04-09"),
        ("over the weekend", "2024-04-06/2024-04-07"),
        ("on Monday", "2024-04-08"),
        ("last Friday", "2024-04-05"),
        ("next month", "2024-05"),
        ("last year", "2023"),
        ("three years ago", "2021"),
        ("late November of 2023", "2023-11"),
        ("November of 2023", "2023-11"),
        ("in November", "2023-11"),
        ("back in December of 2023", "2023-12"),
        ("on December 1st", "2023-12-01"),
        ("by 2025", "../2025"),
        ("the first quarter of 2025", "2025-01/2025-03"),
        ("mid-2025", "2025"),
        ("spring 2025", "2025-21"),
        ("2023-24", "2023/2024"),
        ("Sept. 5, 2022", "2022-09-05"),
        ("April 7-9", "2024-04-07/2024-04-09"),
        ("the third quarter of this year", "2024-07/2024-09"),
        ("earlier this month", "2024-04"),
        ("exactly three weeks ago", "2024-03-20"),
        ("Tuesday of last week", "2024-04-02"),
        ("last week, on Friday", "2024-04-05"),
        ("the week of March 4", "2024-03-04/2024-03-10"),
        ("in the fall", "2023-23"),
        ("on Halloween", "2023-10-31"),
        ("early in 2023", "2023"),
        ("its 2019 launch", "2019"),
        ("moved to 2025", "2025"),
        ("between 2026 and 2028", "2026/2028"),
        ("in 2026 or 2027", "2026/2027"),
        ("on 28 January last year", "2023-01-28"),
        ("on March 3 of this year", "2024-03-03"),
        ("in January last year", "2023-01"),
        ("late in March of next year", "2025-03"),
        ("last May 30", "2023-05-30"),
        ("in fiscal 2026", "2026"),
        ("in just two months", "2024-06"),
        ("the latter half of August", "2023-08"),
        ("December's launch", "2023-12"),
        ("the November launch", "2023-11"),
        ("as soon as 2026", "2026"),
        ("slips into November", "2023-11"),
        ("on Halloween last year", "2023-10-31"),
        ("launched 1990", "1990"),
        ("1957: Sputnik flies", "1957"),
        ("its expected 2026 launch", "2026"),
        ("fifty years ago today", "1974-04-10"),
        ("thirty years ago this week", "1994"),
        ("the day before yesterday", "2024-04-08"),
        ("the last quarter of 2023", "2023-10/2023-12"),
        ("Sat 6 Apr", "2024-04-06"),
        ("by mid-2025", "../2025"),
    ],
)
def test_a_phrase_means_what_a_reader_takes_it_for(phrase: str, value: str) -> None:
    """Past context: the granularity is kept, no day is filled in."""
    assert [t.value for t in times(phrase)] == [value]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("on Thursday", "2024-04-11"),
        ("May 6", "2024-05-06"),
        ("in December", "2024-12"),
        ("on Wednesday", "2024-04-10"),
        ("August or September", "2024-08/2024-09"),
        ("late November or early January", "2024-11/2025-01"),
        ("between June and August 2026", "2026-06/2026-08"),
        ("late summer or fall", "2024-22/2024-23"),
        ("in the spring", "2024-21"),
        ("by winter", "../2024-24"),
        ("by year's end", "../2024-12-31"),
        ("the end of the year", "2024"),
        ("on Thanksgiving", "2024-11-28"),
        ("on New Year’s Day", "2025-01-01"),
        ("on Christmas Eve 2026", "2026-12-24"),
        ("mid-to-late May", "2024-05"),
        ("Thursday of next week", "2024-04-18"),
    ],
)
def test_the_future_looks_ahead(phrase: str, value: str) -> None:
    """The same words in a plan point forward."""
    assert [t.value for t in times(phrase, "future")] == [value]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("Today a rocket flew", "2024-04-10"),
        ("Last month a rocket flew", "2024-03"),
        ("In March a rocket flew", "2024-03"),
        ("By 2025 it will fly", "../2025"),
        ("Two days ago it flew", "2024-04-08"),
        ("Early next year it will fly", "2025"),
    ],
)
def test_the_head_of_a_sentence_is_written_with_a_capital(phrase: str, value: str) -> None:
    """Names of months and days keep their capital, every other word may have one."""
    assert [t.value for t in times(phrase)] == [value]


@pytest.mark.parametrize(("phrase", "value"), [("on March 22", "XXXX-03-22"), ("in December", "XXXX-12")])
def test_without_a_publication_date_the_year_stays_open(phrase: str, value: str) -> None:
    """The day or month is stated, only its year is not."""
    assert [t.value for t in times(phrase, published=None)] == [value]


def test_late_november_is_narrowed_to_its_last_third() -> None:
    """EDTF keeps the month; the days around it are kept beside."""
    [time] = times("in late November 2023")
    assert (time.earliest, time.latest) == ("2023-11-21", "2023-11-30")


def test_no_earlier_than_is_a_bound_not_a_date() -> None:
    """The relation is kept apart from the day."""
    [time] = times("no earlier than May 6", "future")
    assert (time.value, time.relation) == ("2024-05-06", "not-before")


def test_the_day_of_a_report_is_marked() -> None:
    """ "Announced on Friday" dates the announcement."""
    [time] = times("officials announced on Friday")
    assert time.reporting


@pytest.mark.parametrize(
    "phrase",
    [
        "it may fly",
        "March of the penguins, 3 tons",
        "a 2024-ton load",
        "Falcon 9 flew 20 times",
        "up to 2030 kg",
        "to 2026 satellites",
        "in free fall",
        "in the fall of the empire",
        "a Halloween party",
        "before Christmas presents",
        "the 2019 report",
        "a first or second stage",
    ],
)
def test_what_is_no_date_gives_none(phrase: str) -> None:
    """Modal verbs, numbers and names are left alone."""
    assert times(phrase) == ()


def test_a_name_is_never_a_date() -> None:
    """ "Long March 12" is masked before dates are read."""
    assert times("a Long March 12 rocket", taken=(Span(2, 15),)) == ()


def test_without_a_publication_date_relative_days_stay_open() -> None:
    """The clock is never asked."""
    assert [t.value for t in times("on Friday", published=None)] == [None]
    assert [t.value for t in times("on May 3, 2020", published=None)] == ["2020-05-03"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on March 3, and two days later", ["2024-03-03", "2024-03-05"]),
        ("on March 3 and the following day", ["2024-03-03", "2024-03-04"]),
        ("on March 3 and the same day", ["2024-03-03", "2024-03-03"]),
        ("on March 3 and that Friday", ["2024-03-03", "2024-03-08"]),
        ("on March 3 and the following month", ["2024-03-03", "2024-04"]),
        ("in 2019 and two years later", ["2019", "2021"]),
        ("docked on March 3, a day after launching", ["2024-03-03", "2024-03-02"]),
        ("left on March 3, three days before its launch", ["2024-03-03", "2024-03-06"]),
        ("in March, and two days later", ["2024-03", None]),
        ("two days later", [None]),
    ],
)
def test_a_day_may_count_from_the_one_before_it(text: str, values: list[str | None]) -> None:
    """Counted from the last day that is told; one that is too coarse, or missing, leaves it open."""
    found = times(text)
    assert [t.value for t in found] == values


def test_a_day_may_count_from_an_earlier_sentence() -> None:
    """The caller knows the last day that was told."""
    text = "Two days later it flew."
    [time] = find_times(text, Span(0, len(text)), None, lambda _: "past", (), lambda: "2019-12-31")
    assert time.value == "2020-01-02"


@given(st.text(max_size=200))
def test_every_value_is_edtf_and_every_span_lies_inside(text: str) -> None:
    """Arbitrary text: what is found is a valid date at a valid place."""
    for time in times(text):
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert time.value is None or bounds(time.value) is not None


@pytest.mark.parametrize(
    "piece",
    [
        "on the ",
        "Two days after ",
        "between June and ",
        "early mid late ",
        "Ab ",
        "in 2026 or ",
        "1 ",
        " ",
        "the following ",
    ],
)
def test_long_texts_take_linear_time(piece: str) -> None:
    """No expression goes back over what it has read: ten times the text, about ten times the work."""
    cost = []
    for size in (2_000, 20_000):
        text = (piece * size)[:size] + " this week on Friday, May 6, the third quarter"
        start = process_time()
        times(text)
        cost.append(process_time() - start)
    assert cost[1] < 40 * cost[0] + 0.2


def test_before_something_does_not_count_from_now() -> None:
    """ "A week before its landing" is counted from the landing; near miss: "two weeks before", from the day told."""
    assert times("a week before its landing") == ()
    assert [t.value for t in times("it flew two days before.")] == ["2024-04-08"]


@pytest.mark.parametrize("words", ["as early as June", "as soon as June", "a June launch", "June's launch"])
def test_a_month_that_is_hoped_for_or_owns_the_launch(words: str) -> None:
    """Near misses: the verb with a capital, and a month that owns something else."""
    assert [t.value for t in times(words, "future")] == ["2024-06"]
    assert times("SpaceX May launch a rocket", "future") == ()
    assert times("June's report", "future") == ()


def test_a_flight_that_is_weeks_away_is_ahead() -> None:
    """Near miss: a pad that is miles away."""
    assert [t.value for t in times("Its 12th flight is six weeks away", "future")] == ["2024-05"]
    assert [t.value for t in times("Its 12th flight will come in six weeks", "future")] == ["2024-05"]
    assert times("It flew from a pad three miles away") == ()


@pytest.mark.parametrize("published", ["2024", "2024-05", "2024-05~"])
def test_a_dateline_counts_from_no_month(read_text: Reader, published: str) -> None:
    reading = read_text("MOSCOW, May 28 — A Soyuz rocket launched the Norna-2 satellite on Tuesday.", published)
    assert [claim.values("status") for claim in reading.claims if claim.one("status")] == [("occurred",)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("A Soyuz rocket launched Norna-2 999 years ago today.", "0500-01-01"),
        ("A Soyuz rocket launched Norna-2 in May last year. Two weeks earlier, it stood still.", "0001-01-01"),
        ("A Soyuz rocket launched Norna-2 in May. 999 years before its launch, and 999 years earlier.", "1000-05-01"),
        ("A Soyuz rocket launched Norna-2. Two days earlier, and 999 months earlier.", "0003-05-01"),
        ("A Soyuz rocket will launch Norna-2 on Christmas Day next year.", "9999-06-01"),
        ("A Soyuz rocket will launch Norna-2 in 999 weeks, or on Monday.", "9999-12-31"),
    ],
)
def test_no_counting_leaves_the_calendar(read_text: Reader, text: str, published: str) -> None:
    assert [claim.values("date") for claim in read_text(text, published).claims if claim.one("status")]


def test_days_are_counted_within_the_calendar() -> None:
    assert whole_day("1000-01-01") == dt.date(1000, 1, 1)
    assert [whole_day(value) for value in ("0999-12-31", "9000-01-01", "2024-05", "XXXX-05-28", None)] == [None] * 5


@pytest.mark.parametrize("before", ["", "It rained. ", "Nobody came on Friday, and nobody left. " * 40])
def test_dates_do_not_depend_on_what_stands_far_before(before: str) -> None:
    """The same words give the same dates wherever they stand; their places move with them."""
    words = "On Long March 12 it flew on Friday, two days after the test of May 3."
    span = Span(len(before), len(before) + len(words))
    name = Span(len(before) + 3, len(before) + len("On Long March 12"))
    found = find_times(before + words + " On June 6 it rained.", span, "2024-04-10", lambda _: "past", [name])
    moved = [(time.span.start - len(before), time.span.of(before + words), time.value) for time in found]
    assert moved == [(25, "on Friday", "2024-04-05"), (63, "May 3", "2023-05-03")]
