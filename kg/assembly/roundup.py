"""Round-ups: texts that go from launch to launch, paragraph by paragraph.

What stands in another paragraph is another launch's, unless its words name the payload or the rocket; the paragraph
right behind one may go on about it. What a paragraph names alone, a rocket or a day, is that of its launch.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from kg.assembly.clashes import meet, own_names, share_date
from kg.assembly.drafts import Draft, same_slot
from kg.model import Claim, Link

_ROCKETS = 4  # a text of so many rockets tells of many launches
_FAR = 1200  # characters, where a text has no paragraphs


class Roundup:
    """Where the paragraphs of a text begin, and what that says of its launches."""

    def __init__(self, claims: Iterable[Claim], paragraphs: Sequence[int]) -> None:
        known = list(claims)
        told = [c for c in known if c.rule != "launch/setting"]
        self.is_one = len({role.iri or role.value for claim in told for role in claim.of("vehicle")}) >= _ROCKETS
        self._paragraphs = sorted(paragraphs)
        self._rockets: dict[int, list[Claim]] = {}
        for claim in known:
            if claim.one("vehicle"):
                self._rockets.setdefault(self._paragraph(claim), []).append(claim)

    def apart(self, claim: Claim, draft: Draft) -> bool:
        """Tell a claim that only its place in the text could link to an event, and that stands in another place."""
        if not self.is_one or _names(claim, draft):
            return False
        if min(abs(claim.evidence.start - other.evidence.start) for other in draft.claims) > _FAR:
            return True
        behind = min(self._paragraph(claim) - self._paragraph(other) for other in draft.claims)
        rockets = self._rockets.get(self._paragraph(claim), [])
        goes_on = behind == 1 and _refers(claim) and _of_its_day(claim, draft)
        unnamed = not draft.values("vehicle") and bool(claim.one("date") and draft.values("date"))
        goes_on = goes_on and (unnamed or all(same_slot(other, draft, "vehicle") for other in rockets))
        return behind != 0 and not goes_on

    def place(self, settings: Iterable[Claim], drafts: list[Draft]) -> None:
        """Give an event the rocket and the day that its paragraph names alone; drafts change in place."""
        if not self.is_one:
            return
        offers = list(settings)
        for slot in ("vehicle", "date"):
            for draft in drafts:
                here = self._paragraph(draft.claims[0])
                near = [c for c in offers if c.one(slot) and self._paragraph(c) == here]
                others = [d for d in drafts if d is not draft and self._paragraph(d.claims[0]) == here]
                if draft.values(slot) or others or len({c.values(slot) for c in near}) != 1:
                    continue
                if slot == "date" and not self._of_its_side(near[0], draft):
                    continue
                draft.claims.append(near[0])
                draft.links.append(Link(near[0].id, f"its paragraph names no other {slot}", 0.6))

    def _of_its_side(self, day: Claim, draft: Draft) -> bool:
        side = "past" if draft.status() == "occurred" else "ahead"
        return side in (day.anaphor or "").split()

    def _paragraph(self, claim: Claim) -> int:
        return bisect_right(self._paragraphs, claim.evidence.start)


def _names(claim: Claim, draft: Draft) -> bool:
    told, known = own_names(claim.values("payload")), own_names(draft.values("payload"))
    return meet(told, known) or bool(claim.one("vehicle") and same_slot(claim, draft, "vehicle"))


def _of_its_day(claim: Claim, draft: Draft) -> bool:
    days, known = claim.values("date"), draft.values("date")
    return not days or not known or any(share_date(days[0], other) for other in known)


def _refers(claim: Claim) -> bool:
    return bool({"definite", "support", "bare"} & set((claim.anaphor or "").split()))
