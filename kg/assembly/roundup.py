"""Round-ups: texts that go from launch to launch, paragraph by paragraph.

What stands in another paragraph is another launch's, unless its words name the payload or the rocket; the paragraph
right behind one may go on about it, and the title and the lead about what comes right behind them, until a rocket is
named. What a paragraph names alone, a rocket or a day, is that of its launch.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.assembly.clashes import share_date
from kg.assembly.drafts import Draft, same_slot
from kg.assembly.told import Told, meet
from kg.model import Claim, Link, Role, Span

_ROCKETS = 4  # a text of so many rockets tells of many launches
_FAR = 1200  # characters, where a text has no paragraphs
_NOWHERE = Span(0, 0)


class Roundup:
    """Where the paragraphs of a text begin, and what that says of its launches."""

    def __init__(self, claims: Iterable[Claim], paragraphs: Sequence[int]) -> None:
        known = list(claims)
        told = [c for c in known if c.rule != "launch/setting"]
        self._paragraphs = sorted(paragraphs)
        spread = len({self._paragraph(claim) for claim in told}) >= _ROCKETS
        self.is_one = any(len(_rockets(claims)) >= _ROCKETS for claims in (told, known if spread else ()))
        titles = [claim for claim in told if "headline" in (claim.anaphor or "").split()]
        self._lead = self._paragraph(titles[0]) + 1 if titles else None
        self._rockets: dict[int, dict[tuple[Role, ...], Told]] = {}  # each name once, however often it is told
        for claim in known:
            if claim.one("vehicle"):
                names = tuple(replace(role, span=_NOWHERE) for role in claim.of("vehicle"))
                self._rockets.setdefault(self._paragraph(claim), {}).setdefault(names, Told([claim]))

    def apart(self, claim: Told, draft: Draft) -> bool:
        """Tell a claim that only its place in the text could link to an event, and that stands in another place."""
        if not self.is_one or _names(claim, draft):
            return False
        if claim.begins - draft.ends > _FAR:  # claims come in the order of the text
            return True
        here = self._at(claim.begins)
        behind = here - self._at(draft.ends)
        rockets = self._rockets.get(here, {}).values()
        goes_on = behind == 1 and _refers(claim) and _of_its_day(claim, draft)
        unnamed = not draft.values("vehicle") and bool(claim.values("date") and draft.values("date"))
        goes_on = goes_on and (unnamed or all(same_slot(other, draft, "vehicle") for other in rockets))
        return behind != 0 and not goes_on and not (behind == 1 and self._opens(draft))

    def _opens(self, draft: Draft) -> bool:
        """Tell the launch of the title and the lead, whose rocket is yet to be named."""
        return self._lead is not None and self._paragraph(draft.first) <= self._lead and not draft.values("vehicle")

    def since(self, claim: Told) -> int | None:
        """Return where events must go on to that only its place links to a claim: -1 where more does.

        None in a text that is no round-up, where no event is apart from a claim.
        """
        if not self.is_one:
            return None
        return -1 if claim.names or claim.values("vehicle") else max(0, claim.begins - _FAR)

    def place(self, settings: Iterable[Claim], drafts: list[Draft]) -> None:
        """Give an event the rocket and the day that its paragraph names alone; drafts change in place."""
        if not self.is_one:
            return
        offers: dict[int, list[Claim]] = {}
        for claim in settings:
            offers.setdefault(self._paragraph(claim), []).append(claim)
        told = Counter(self._paragraph(draft.first) for draft in drafts)
        for slot in ("vehicle", "date"):
            for draft in drafts:
                here = self._paragraph(draft.first)
                near = [c for c in offers.get(here, ()) if c.one(slot)] if told[here] == 1 else []
                if draft.values(slot) or len({c.values(slot) for c in near}) != 1:
                    continue
                if slot == "date" and not self._of_its_side(near[0], draft):
                    continue
                draft.take(near[0], Link(near[0].id, f"its paragraph names no other {slot}", 0.6))

    def beside(self, settings: list[Claim], kept: list[Draft]) -> list[Claim]:
        """Return the settings that a round-up gives beside its first event; elsewhere one may stand anywhere."""
        if not self.is_one:
            return settings
        near = {self._paragraph(claim) for draft in kept[:1] for claim in draft.claims}
        return [claim for claim in settings if claim.one("made") or self._paragraph(claim) in near]

    def _of_its_side(self, day: Claim, draft: Draft) -> bool:
        side = "past" if draft.status() == "occurred" else "ahead"
        return side in (day.anaphor or "").split()

    def _paragraph(self, claim: Claim) -> int:
        return self._at(claim.evidence.start)

    def _at(self, position: int) -> int:
        return bisect_right(self._paragraphs, position)


def _rockets(claims: Iterable[Claim]) -> set[str]:
    return {role.iri or role.value for claim in claims for role in claim.of("vehicle")}


def _names(claim: Told, draft: Draft) -> bool:
    return meet(claim.names, draft.names) or bool(claim.values("vehicle") and same_slot(claim, draft, "vehicle"))


def _of_its_day(claim: Told, draft: Draft) -> bool:
    day, known = claim.value("date"), draft.values("date")
    return day is None or not known or any(share_date(day, other) for other in known)


def _refers(claim: Told) -> bool:
    return claim.marked("definite", "support", "bare")
