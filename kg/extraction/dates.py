"""When a clause's launch was, is or was to be: which of its dates is the launch's own."""

from __future__ import annotations

import re

from kg.edtf import bounds
from kg.extraction import cues
from kg.extraction.clause import Clause
from kg.extraction.factuality import Judgement
from kg.extraction.times import Tense, Time
from kg.model import Role, Span

_AFTER_WORD = re.compile(
    r"\b(?:since|founded|established|after|following|until|formed|created|began|signed|awarded)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "Its ninth launch of 2022" counts launches and dates none.
_COUNTED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d+)\s+(?:[\w-]+\s+){0,3}(?:launch|flight|mission|attempt)(?:es|s)?\s+(?:of|in|for)\s+\Z",
    re.IGNORECASE,
)


class Dates(Clause):
    """Reads the date of a launch."""

    __slots__ = ()

    def _date_roles(self, judgement: Judgement) -> list[Role]:
        usable = [t for t in self.facets.times if self._usable(t, judgement)]
        if (
            not usable
            and not self.facets.times
            and re.match(r"\W*followed by\b", self._masked[self.span.start : self.span.end])
        ):
            usable = [t for t in self.whole.times if self._usable(t, judgement)][:1]
        earlier = re.search(
            r"\b(?:previous|earlier|prior|preceding|last)\b", self._masked[self.span.start : self.span.end]
        )
        if not usable and not self.facets.times and earlier is None:
            usable = [
                t
                for t in self.whole.times
                if self._usable(t, judgement)
                and t.span.end <= self.span.start
                and self.span.start > self.sentence.span.start
                and _shared_time(self._masked, t)
            ]
        usable = [t for t in (self._in_tense(t, judgement) for t in usable) if self._usable(t, judgement, late=True)]
        if not usable:
            return []
        anchor = self.triggers[0].span if self.triggers else self.span
        chosen = min(usable, key=lambda t: (t.reporting, _distance(t.span, anchor) + (200 if _coarse(t) else 0)))
        value = chosen.value or ""
        found = [Role("date", value, chosen.span, derived=chosen.derived)]
        for slot in ("earliest", "latest"):
            day = getattr(chosen, slot)
            if day and "/" not in value:
                found.append(Role(slot, day, chosen.span, derived=True))
        return found

    def _in_tense(self, time: Time, judgement: Judgement) -> Time:
        """Resolve a date again where its clause turned out to be past or future after all."""
        tense: Tense = "past" if judgement.status == "occurred" else "future"
        if not time.derived or judgement.status in ("postponed", None) or (tense == "future" and time.relation != "on"):
            return time
        return self.page.retime(time, tense)

    def _usable(self, time: Time, judgement: Judgement, *, late: bool = False) -> bool:
        if time.value is None or time.relation in ("since", "until"):
            return False
        if judgement.status in ("occurred", None) and time.relation in ("by", "not-before"):
            return False
        if (
            late
            and judgement.status == "occurred"
            and self.page.published
            and time.value[:4].isdigit()
            and time.value[:10] > self.page.published
        ):
            return (
                time.value[:4] == self.page.published[:4]
                and len(time.value) < 10
                and self.page.published.startswith(time.value)
            )
        if judgement.status in ("planned", "speculated") and (time.reporting or (late and self._over(time))):
            return False
        if time.reporting and any(not t.reporting for t in self.facets.times):
            return False
        before = self._before(time.span.start, 60)
        return not _AFTER_WORD.search(before) and not (len(time.value) == 4 and _COUNTED.search(before))

    def _over(self, time: Time) -> bool:
        """Tell a day that had passed at publication, which no standing plan can be for."""
        limits = bounds(time.value or "")
        if self.page.published is None or limits is None or limits[1] is None:
            return False
        return str(limits[1]) < self.page.published and not cues.PAST_PLAN.search(
            self._masked, self.span.start, self.span.end
        )


def _distance(span: Span, anchor: Span) -> int:
    return max(span.start - anchor.end, anchor.start - span.end, 0)


def _coarse(time: Time) -> bool:
    return len(time.value or "") < 10


def _shared_time(masked: str, time: Time) -> bool:
    """A date at the head of a sentence holds for all its clauses ("On Friday, …")."""
    return bool(re.match(r"\s*,", masked[time.span.end : time.span.end + 2]))
