"""When a clause's launch was, is or was to be: which of its dates is the launch's own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from kg.edtf import bounds
from kg.extraction import cues
from kg.extraction.calendar_words import MONTHS
from kg.extraction.clause import Clause
from kg.extraction.factuality import Judgement
from kg.extraction.happenings import OTHER
from kg.extraction.local_days import in_brackets, local_day
from kg.extraction.times import Tense, Time
from kg.model import Role, Span

_AFTER_WORD = re.compile(
    r"\b(?:since|founded|established|(?<!on or )after|following|formed|created|(?<!flight )(?<!mission )(?<!launch )began|signed|awarded)\s+"
    r"(?!(?:sun(?:set|rise)|midnight|noon|midday|dawn|dusk|dark|nightfall|\d{1,4})\b)(?P<what>(?:\w+\s+){0,2})\Z",
    re.IGNORECASE,
)
# "since its debut in April 2015": the day of that debut.
_SINCE_ITS = re.compile(
    r"\bsince\s+(?:(?:its|their|the)\s+(?:\w+\s+){1,3}?|(?:\w+\s+){1,2}(?:resumed|restarted|began|started|returned)\s+)(?:in|on)\s+\Z"
)
# "Its ninth launch of 2022" counts launches and dates none; "its first launch in 2023" dates a plan.
_COUNTED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d+)\s+(?:(?!in\b|on\b|with\b|aboard\b)[\w-]+\s+){0,3}(?:launch|flight|mission|attempt)(?:es|s)?\s+(?:contract\s+)?(?P<of>of|in|for)\s+\Z",
    re.IGNORECASE,
)
# A launch that stands for comparison, not the one that is told.
_BESIDE = re.compile(r"\b(?:follow(?:s|ed)|since|than|unlike|similar to)\b", re.IGNORECASE)
# "delayed since January, it finally lifted off"
_AT_LAST = re.compile(r"\b(?:finally|eventually|at last)\b")
# The day that a plan gave up.
_GIVEN_UP = re.compile(
    r"\b(?:once(?= (?:due|planned|set|scheduled|expected|slated))|originally|previously|initially|had (?:been )?(?:\w+ly )?(?:planned|scheduled|set|due|hoped|expected|targeted|targeting|aiming|hoping|planning|eyeing|slated))\s+(?:been\s+)?"
    r"(?:(?:scheduled|planned|set|slated|targeted|targeting|due|expected|supposed|meant|hoped|intended|aimed)\s+)?(?:[\w-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
# "was to come as early as February 8, and will now be in March": the day that was given up.
_WAS_TO = re.compile(r"\b(?:was|were) to (?:come|fly|launch|lift off|take place)\b[^.;,]{0,30}\Z")
# The day of an accident: "a rocket exploded Thursday ahead of a launch".
_WRECKED = re.compile(
    r"\b(?:exploded|blew up|burned|burst|destroyed|damaged|caught fire|collapsed)\s+(?:(?:on|early|late)\s+)*\Z"
)
# "A launch scheduled for Friday was scrubbed", where "is now scheduled for" would give the new day.
WAS_FOR = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bnow )(?<!\bbe )(?<!\bis now )\b(?:scheduled|planned|set|slated|due|targeted)\s+(?:for|on|in)\s+(?:(?:the|early|late|mid)\s+)?\Z"
)
# "the launch attempt on Tuesday was scrubbed"
_TRIED_ON = re.compile(
    r"(?<!next )(?<!new )(?<!another )(?<!second )(?<!third )\b(?:flight|launch) (?:attempt|try)\s+(?:(?:for|on|in)\s+)?\Z"
)
_GIVEN_A_DAY = re.compile(r"\b(?:reschedul|delay|push|mov|reset|slip|postpon)\w*\b")
_WEEKDAY = re.compile(r"day\Z")
_THIS = re.compile(r"(?:earlier )?(?:this|last) (?:week|month|year)\b")  # "put off twice this month"
# The day that a postponed launch is moved to.
_NEW_DAY = re.compile(
    r"\b(?:window from|window starting|to|into|until|till|now|for|than|instead|before|targeting|targets|eye(?:s|ing)|again|expected|opportunity|attempt|date)\s+"
    r"(?:(?:at least|the|is|comes|of|on|in|some ?time|no earlier than|not before|early|late|as early as|as soon as)\s+)*\Z"
)
# "will try again in August": no day of what has happened
_NEXT_TRY = re.compile(
    r"\b(?:will|would|plans? to|hopes? to|aims? to|expects? to)\s+(?:[\w-]+\s+){1,3}?(?:again\s+)?(?:on|in|at|as early as|as soon as)?\s*\Z"
)
_MOVED_TO = re.compile(r"\b(?:to|until|till)\s+(?:(?:at least|no earlier than|early|late|around|about)\s+)*\Z")
_HOPED = re.compile(r"\bas (?:early|soon) as\b", re.IGNORECASE)
# "After the launch of Artemis II this week, …": the day at the head is that launch's own.
_TOLD = re.compile(r"\b(?:launch(?:ed|es|ing)?|lift-?off|blast-?off|flights?|flew)\b")
# How far behind the words of a past plan its day may stand, and the words that give a new one.
_GIVEN_UP_WITHIN = 80
_MOVED = re.compile(r"\b(?:now|will|until|delayed|moved|pushed|slipped|postponed|rescheduled|shifted|but)\b")
# "had planned", "was to have flown": over, whatever else is said; of "was due to fly" only a turn tells.
_FORMERLY = re.compile(r"\b(?:had|have|originally|previously|supposed|meant)\b")
_UPSET = re.compile(
    r"\b(?:but|however|until|instead|now|before|postpon\w+|delay\w*|scrub\w*|cancel\w*|aborted|called off|put off|held up|prevented|forced)\b"
)
# "Ten years after its launch": the day is that of the launch, whatever is nearer.
_FROM_LAUNCH = re.compile(r"\s(?:after|since|before)\Z")
# What may stand between a day and its launch: "Friday's launch", "a Monday evening liftoff"; not "Monday for launch".
_OWNED = re.compile(
    r"(?:['’]s)?\s+(?:(?!for\b|to\b|before\b|ahead\b|of\b|after\b|awaiting\b|and\b|with\b)[\w’'-]+\s+){0,3}"
)


# "just added April 2 to the list of launch dates", "in preparation for this week's mission"
_ADDED = re.compile(r"\b(?:add(?:ed|s|ing)\s+(?:[\w-]+\s+)?|in preparation for\s+)\Z")
# "on Friday, 16 months after a test flight": no day of that flight.
_COUNTED_FROM = re.compile(r"[\s,]{0,4}(?:\w+ ){0,3}(?:days|weeks|months|years?) after\b")
_AFTER_IT = re.compile(r"\s*after\b")
_COUNT = re.compile(r"\b(?:days|weeks|months|years?)\s*\Z")


_SOON_AFTER = re.compile(r",?\s+(?:(?:just|about|only|some)\s+)?(?:[\w-]+\s+)?(?:seconds|minutes|moments) after\b")


# "made a flawless return on Monday, hauling a freighter": to flight
_TO_FLIGHT = re.compile(r"\bmade (?:an?|its) (?:[\w-]+ ){0,2}return\Z")
# "three times more than the previous mark set by Russia in 2014"
_RECORD = re.compile(r"\b(?:previous|old|earlier|existing|last) (?:mark|record|best)\b[^.;]{0,40}\Z")
# "Angara-A5, tested once in 2014, flew again this month"
_ONCE_BEFORE = re.compile(
    r",\s+(?:only |last |first )?(?:tested|flown|launched) (?:only |just )?(?:once|twice|before|first|last)(?: before)? (?:in|on)\s+\Z"
)
# "closed out a six-day test flight Wednesday": the day on which it came down
_OVER = re.compile(
    r"\b(?:clos|wrapp|conclud|round)(?:ed|es|ing) (?:out|up|off)? ?[^.;,]{0,50}\b(?:flight|mission)\s+(?:on )?\Z"
)
# "its third flight after a debut in July and a mission in March": of flights before
_AFTER_OTHERS = re.compile(
    r"\b(?:(?:after|following) (?:an?|its|the) (?:[\w-]+ ){0,2}(?:debut|mission|flight|launch)|before an? (?:[\w-]+ ){0,2}mission)\b[^.;]{0,50}\b(?:in|on)\s+\Z"
)
_NO_PLAN = (_GIVEN_UP, _WRECKED, _AFTER_OTHERS)


def _narrows(finer: Time, time: Time) -> bool:
    """Tell the day that follows the week it lies in: "this week, probably on Thursday"."""
    if not (time.value and finer.value) or not 0 <= finer.span.start - time.span.end <= len(", most probably on "):
        return False
    wide, narrow = bounds(time.value), bounds(finer.value)
    if not (wide and narrow and wide[0] and wide[1] and narrow[0] and narrow[1]) or wide == narrow:
        return False
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]


# "On the same day the lander, which set out in March, fell silent": the day of what the sentence is about.
_ACROSS = re.compile(r",\s+(?:which|who|that)\b")


_CALLED_OFF = re.compile(
    r"\s+(?:again )?(?:called off|postponed|delayed|scrubbed|put off|pushed back|held up|halted|aborted|grounded)\b"
)
_SEARCHED = re.compile(
    r"\b(?:search(?:ed|es|ing)?|comb(?:ed|ing)|por(?:ed|ing) over|sift(?:ed|ing)|hunt(?:ed|s|ing)? (?:for|cause)|investigat\w+|(?:set|setting) up|named|appointed|formed|grounded)\b[^.;]{0,90}"
)


class Dates(Clause):
    """Reads the date of a launch."""

    __slots__ = ()

    def _date_roles(self, judgement: Judgement) -> list[Role]:
        usable = [
            t for t in (self._in_tense(t, judgement) for t in self._offered(judgement)) if self._fits(t, judgement)
        ]
        if not usable:
            return []
        usable = [t for t in usable if not any(_narrows(finer, t) for finer in usable)]
        anchor = self.triggers[0].span if self.triggers else self.span
        moved = judgement.status == "postponed"
        chosen = min(
            usable,
            key=lambda t: (
                t.reporting,
                not _FROM_LAUNCH.search(t.span.of(self._masked)),
                moved and not _MOVED_TO.search(self._before(t.span.start, 40)),
                in_brackets(self._masked, t),
                _ACROSS.search(self._masked, t.span.end, max(t.span.end, anchor.start)) is not None,
                _distance(t.span, anchor) + (200 if _coarse(t) else 0),
            ),
        )
        if chosen.value is None:
            return []  # the launch has a day of its own, which cannot be known
        value = local_day(self._masked, chosen, self.page.published) + "/.." * is_open(self._masked, chosen)
        found = [Role("date", value, chosen.span, derived=chosen.derived)]
        if chosen.reporting:
            found.append(Role("reported", value, chosen.span, derived=chosen.derived))  # the day it was told
        for slot in ("earliest", "latest"):
            day = getattr(chosen, slot)
            if day and "/" not in chosen.value:
                found.append(Role(slot, day, chosen.span, derived=True))
        return found

    def _offered(self, judgement: Judgement) -> list[Time]:
        """Return the dates of the clause; where it has none, one that the head of its sentence gives to all clauses."""
        usable = [t for t in self.facets.times if self._usable(t, judgement)]
        if not usable and cues.WHEN.match(self._masked, self.span.start):
            # "the first since May 3, when it carried …": the day is that of the clause it introduces
            return [
                replace(t, relation="on")
                for t in self.whole.times
                if 0 <= self.span.start - t.span.end <= 1 and t.value
            ]
        if usable or self.facets.times:
            return usable
        text = self._masked[self.span.start : self.span.end]
        shared = [t for t in self.whole.times if t.value and self._usable(t, judgement)]
        if re.match(r"\W*followed by\b", text):
            return shared[:1]
        if re.search(r"\b(?:previous|earlier|prior|preceding|last)\b", text):
            return []
        lead = self._masked[max(self.sentence.span.start, self.span.start - 40) : self.span.start]
        counted = _COUNTED_FROM.match(text) or (_AFTER_IT.match(text) and _COUNT.search(lead))
        inner = self.span.start > self.sentence.span.start and not counted
        heads = [t for t in shared if inner and t.span.end <= self.span.start and _shared_time(self._masked, t)]
        return [t for t in heads if not _TOLD.search(self._masked, self.sentence.span.start, t.span.start)]

    def _in_tense(self, time: Time, judgement: Judgement) -> Time:
        """Resolve a date again where its clause turned out to be past or future after all."""
        if time.reporting and time.derived:
            return self.page.retime(time, "past")
        tense: Tense = "past" if judgement.status == "occurred" else "future"
        if judgement.status == "postponed" and not _NEW_DAY.search(self._before(time.span.start, 40)):
            return time
        if (
            not time.derived
            or judgement.status is None
            or (tense == "future" and time.relation not in ("on", "not-before", "until"))
        ):
            return time
        return self.page.retime(time, tense)

    def _usable(self, time: Time, judgement: Judgement) -> bool:
        if not self._tells_when(time, judgement):
            return False
        if time.reporting and (
            judgement.status in ("planned", "speculated") or any(not t.reporting for t in self.facets.times)
        ):
            return False
        before = self._before(time.span.start, 60)
        since = _SINCE_ITS.search(before)
        begins = time.span.start - len(since.group()) if since else 0
        craft = any(p.named and p.span.end <= begins for p in self.facets.payloads)
        told = craft and all(begins <= t.span.start for t in self.triggers)  # "Orla has flown well since its launch in"
        if (since and not told) or _RECORD.search(before) or _ONCE_BEFORE.search(before) or _OVER.search(before):
            return False
        after = _AFTER_WORD.search(before)
        if (
            after
            and after["what"].strip().lower() not in MONTHS
            and not any(t.span.start >= time.span.start - len(after["what"]) - 1 for t in self.triggers)
        ):
            return False
        gone = {"planned": _NO_PLAN, "postponed": (*_NO_PLAN, _WAS_TO), "": (_AFTER_OTHERS,)}.get(
            judgement.status or "", ()
        )
        if any(pattern.search(before) for pattern in gone):
            return False
        if any(
            self._no_longer(gone, time, judgement)
            for gone in cues.PAST_PLAN.finditer(self._masked, self.span.start, time.span.start)
        ):
            return False
        if judgement.status == "postponed" and (
            WAS_FOR.search(before)
            or (_TRIED_ON.search(before) and not _GIVEN_A_DAY.search(self._before(time.span.start, 120)))
            or self._day_of_delay(time, before)
        ):
            return False
        if (judgement.status == "occurred" and _NEXT_TRY.search(before)) or _ADDED.search(before):
            return False
        return self._goes_with(time) != "other" and not self._counts(time.value or "", before, judgement)

    def _tells_when(self, time: Time, judgement: Judgement) -> bool:
        """Tell a time that may be the launch's by how it is told, whatever stands beside it."""
        if time.relation == "since" or (time.relation == "until" and judgement.status != "postponed"):
            return False
        if judgement.status in ("occurred", None) and time.relation in ("by", "not-before"):
            return False
        counted = judgement.status == "planned" and _FROM_LAUNCH.search(time.span.of(self._masked))
        # "will work about six months after launch": no day to count from
        return not (counted and all(t.span == time.span for t in self.whole.times))

    def _counts(self, year: str, before: str, judgement: Judgement) -> bool:
        """Tell a year whose launches the words count; "the first shuttle flight in 1981" is one of long ago."""
        count = _COUNTED.search(before) if len(year) == 4 else None
        if count is None or (count["of"].lower() == "in" and self._long_past(year)):
            return False
        return judgement.status != "planned" or count["of"].lower() == "of"

    def _no_longer(self, gone: re.Match[str], time: Time, judgement: Judgement) -> bool:
        """Tell the day of a plan of the past from that of a plan told in the past ("it was due on Sunday, he said")."""
        if time.span.start - gone.end() > _GIVEN_UP_WITHIN or _MOVED.search(self._masked, gone.end(), time.span.start):
            return False
        if _FORMERLY.search(gone.group()) or judgement.status != "planned":
            return True
        value = self._in_tense(time, judgement).value or ""
        limits, published = bounds(value), self.page.published
        ahead = limits is not None and limits[1] is not None and published is not None and str(limits[1]) >= published
        return not ahead or _UPSET.search(self._masked, self.span.start, self.sentence.span.end) is not None

    def _day_of_delay(self, time: Time, before: str) -> bool:
        """Tell the weekday on which a launch was scrubbed, which is not the one it is put off to."""
        if _CALLED_OFF.match(self._masked, time.span.end):
            return True  # "officials on Tuesday called off the launch"
        weekday = bool(_WEEKDAY.search(time.span.of(self._masked)) or _THIS.match(self._masked, time.span.start))
        return (
            weekday
            and not _NEW_DAY.search(before)
            and cues.POSTPONED.search(self._masked, self.span.start, time.span.start) is not None
        )

    def _goes_with(self, time: Time) -> Literal["launch", "other"]:
        """Tell whether a date goes with a launch word or with something else that happens in the clause.

        It goes with a launch word right behind it, else with the last happening before it, else with the first after.
        """
        launches = [t.span for t in self.triggers]
        if not launches:
            return "other" if self._of_the_search(time) else "launch"
        if _FROM_LAUNCH.search(time.span.of(self._masked)) and any(s.start >= time.span.end for s in launches):
            told = any(
                t.kind != "flight" and t.span.end <= time.span.start for t in self.triggers
            )  # "launched on March 1, five years after the launch of"
            return "other" if told else "launch"  # "docked on Saturday, two days after a Soyuz carried it up"
        if any(self._right_before(time, s) for s in launches):
            return "launch"
        others = [
            Span(m.start(), m.end())
            for m in OTHER.finditer(self._masked, self.span.start, self.span.end)
            if not _TO_FLIGHT.search(self._before(m.end(), 40))
        ]
        heads = sorted(
            [(s, True) for s in launches]
            + [(s, False) for s in others if not any(s.overlaps(o) for o in (*launches, time.span))]
        )
        before = [h for h in heads if h[0].end <= time.span.start]
        if not before:
            return "launch" if not heads or heads[0][1] else "other"
        (last, is_launch), earlier = before[-1], before[-2:-1]
        if _SOON_AFTER.match(self._masked, time.span.end):
            return "launch"  # "landed on Monday, minutes after it had launched": on one day
        between = self._masked[earlier[0][0].end : last.start] if earlier else ""
        if is_launch:
            return (
                "other"
                if earlier and earlier[0][1] and _BESIDE.search(between) and not _AT_LAST.search(between)
                else "launch"
            )
        shared = earlier and earlier[0][1] and re.fullmatch(r"[^,;]{0,40}\band(?: (?!an?\b|another\b)\w+)? ", between)
        return "launch" if shared else "other"

    def _of_the_search(self, time: Time) -> bool:
        """Tell "boats searched off Kourou on Friday for the wreckage": what comes after a failure has days of its own."""
        if _SEARCHED.match(self._masked, time.span.end + 1):
            return True
        searched = _SEARCHED.search(self._masked, self.span.start, time.span.start)
        return searched is not None and cues.FAILURE.search(self._masked, searched.end(), time.span.start) is None

    def _right_before(self, time: Time, launch: Span) -> bool:
        """Tell "Friday's launch" from "back to the pad next week, with liftoff set for April"."""
        return _OWNED.fullmatch(self._masked, time.span.end, launch.start) is not None

    def _fits(self, time: Time, judgement: Judgement) -> bool:
        """Tell whether a date that is resolved agrees with what became of the launch."""
        published, value = self.page.published, time.value or ""
        if judgement.status == "occurred" and published and value[:4].isdigit() and value[:10] > published:
            return value[:4] == published[:4] and len(value) < 10 and published.startswith(value)
        return judgement.status not in ("planned", "speculated", "postponed") or not self._over(value)

    def _long_past(self, year: str) -> bool:
        """Tell a year that nobody counts the launches of any more."""
        return self.page.published is not None and int(year) < int(self.page.published[:4]) - 1

    def _over(self, value: str) -> bool:
        """Tell a day that had passed at publication, which no standing plan can be for."""
        limits = bounds(value)
        if self.page.published is None or limits is None or limits[1] is None:
            return False
        return str(limits[1]) < self.page.published


def is_open(masked: str, time: Time) -> bool:
    """Tell "no earlier than March", which names no last day, from "as early as March", which is hoped for."""
    day = re.match(r"[\d-]+\Z", time.value or "") is not None
    before = masked[max(0, time.span.start - 40) : time.span.start]
    return time.relation == "not-before" and day and not _HOPED.search(before)


def _distance(span: Span, anchor: Span) -> int:
    return max(span.start - anchor.end, anchor.start - span.end, 0)


def _coarse(time: Time) -> bool:
    return len(time.value or "") < 10


def _shared_time(masked: str, time: Time) -> bool:
    """A date at the head of a sentence holds for all its clauses ("On Friday, …")."""
    return bool(re.match(r"\s*,", masked[time.span.end : time.span.end + 2]))
