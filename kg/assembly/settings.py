"""Names from outside the launch sentences join the event that lacks them, where the document leaves no choice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import zip_longest

from kg.assembly.drafts import Draft, same_slot
from kg.assembly.told import Told
from kg.edtf import overlap
from kg.model import Claim, Link

_BELOW = 1500  # characters that a line of a list heads where no other follows
_ROCKET = ("vehicle", "made")


def place_settings(settings: Iterable[Claim], drafts: list[Draft]) -> None:
    """Link a document's rocket, site and company to its events, each with its reason; drafts change in place.

    A rocket or a site that no other rivals joins the main event, if that has none; a company joins the events whose
    rocket it flies.
    """
    offers = list(settings)
    for slot in ("vehicle", "site", "payload"):
        named = [claim for claim in offers if claim.one(slot)]
        if len(named) == 1 and drafts and not drafts[0].values(slot) and _unrivalled(named[0], drafts, slot):
            _link(named[0], drafts[0], f"the text names no other {slot}")
    days = [claim for claim in offers if claim.one("date")]
    _place_headings([claim for claim in days if "heading" in (claim.anaphor or "").split()], drafts)
    _place_day([claim for claim in days if "heading" not in (claim.anaphor or "").split()], drafts)
    for claim in offers:
        made = Told([claim] if claim.one("made") else [])
        for draft in drafts if made.claims else ():
            if same_slot(made, draft, "vehicle", "made") and not draft.beside(_ROCKET, "provider"):
                _link(claim, draft, "the company flies the rocket")


def _place_headings(heads: list[Claim], drafts: list[Draft]) -> None:
    """Give the one event told below a line of a list, and above the next, the day that heads the line."""
    marks = sorted(heads, key=lambda claim: claim.evidence)
    order = sorted(drafts, key=lambda draft: draft.begins)
    begins = [draft.begins for draft in order]
    for head, below in zip_longest(marks, marks[1:]):
        end = min(below.evidence.start if below else head.evidence.end + _BELOW, head.evidence.end + _BELOW)
        near = order[bisect_right(begins, head.evidence.start) : bisect_left(begins, end)]
        told = [draft for draft in near if draft.ends < end]
        if len(told) == 1 and not told[0].values("date"):
            _link(head, told[0], "the line above names the day")


def _place_day(days: list[Claim], drafts: list[Draft]) -> None:
    """Give the main event the day that the text names alone on its side of the publication.

    "Thursday's launch" goes before other days, and may be the day of another event too.
    """
    if not drafts or drafts[0].values("date"):
        return
    side = "past" if drafts[0].status() == "occurred" else "ahead"
    taken = {value for draft in drafts for value in draft.values("date")}
    near = [(c, (c.anaphor or "").split()) for c in days]
    own = [c for c, marks in near if side in marks and "own" in marks]
    fitting = own or [c for c, marks in near if side in marks and not set(c.values("date")) & taken]
    if fitting and len({c.values("date") for c in fitting}) == 1:
        _link(fitting[0], drafts[0], "the text names no other day")


def _unrivalled(claim: Claim, drafts: list[Draft], slot: str) -> bool:
    if drafts[0].all_marked("background"):
        return False  # of a launch of the past, told in passing
    flyers = {role.iri for role in claim.of("flown_by")}
    if flyers and any(role.iri and role.iri not in flyers for role in drafts[0].roles("provider")):
        return False  # another company's rocket
    offered = Told([claim])
    if slot == "vehicle" and (_of_others(claim, drafts) or _put_off(offered, drafts[1:])):
        return False
    flown = [draft for draft in drafts if same_slot(offered, draft, "vehicle")] if slot == "vehicle" else []
    if any(_days_apart(drafts[0], other) and not _one_company(drafts[0], other) for other in flown):
        return False  # the rocket of another day's launch
    known = [draft for draft in drafts if draft.values(slot)]
    others = (_other_company, _other_rocket, _other_nation, _days_apart)
    if slot == "site" and any(other(drafts[0], draft) for draft in known for other in others):
        return False  # the site of a launch of somebody else's
    if slot == "payload":
        one, other = set(claim.values("nation")), drafts[0].values("nation")
        return not known and not (one and other and not one & other)  # what one launch carries, another does not
    return all(same_slot(offered, draft, slot) for draft in known)


def _put_off(offered: Told, others: list[Draft]) -> bool:
    """Tell a rocket that only the title names, where it puts another launch off: "as Neutron slips to 2026"."""
    known = [draft for draft in others if same_slot(offered, draft, "vehicle")]
    told = [c for draft in known if draft.status() == "postponed" for c in draft.claims]
    inside = [c.evidence for c in told if "headline" in (c.anaphor or "").split()]
    return any(at.contains(offered.first.evidence) for at in inside)


def _of_others(claim: Claim, drafts: list[Draft]) -> bool:
    """Tell a rocket of the nation of another event's payload, and not of the main event's."""
    made, main = set(claim.values("vehicle_nation")), set(drafts[0].values("nation"))
    offered = Told([claim])
    others = [
        d
        for d in drafts[1:]
        if (same_slot(offered, d, "vehicle") and d.values("nation") and not main & d.values("nation"))
        or (not d.values("vehicle") and made & d.values("nation"))
    ]
    return bool(made and main and not made & main and others)


def _firms(draft: Draft) -> set[str]:
    return {role.iri or role.value.lower() for role in draft.roles("provider")}


def _one_company(one: Draft, other: Draft) -> bool:
    """Tell two launches of which both say who launches, and the same."""
    return not _firms(one).isdisjoint(_firms(other))


def _other_company(one: Draft, other: Draft) -> bool:
    """Tell two launches of which both say who launches, and not the same."""
    firms = [_firms(draft) for draft in (one, other)]
    return all(firms) and not firms[0] & firms[1]


def _other_rocket(one: Draft, other: Draft) -> bool:
    """Tell two launches whose rockets are of different nations, or are called by different names."""
    makers = [{*draft.values("vehicle_nation")} for draft in (one, other)]
    names = [{role.iri or role.value.lower() for role in draft.roles("vehicle")} for draft in (one, other)]
    return any(all(some) and not some[0] & some[1] for some in (makers, names))


def _other_nation(one: Draft, other: Draft) -> bool:
    """Tell two launches for nations of which none is the same; those aboard may come from anywhere."""
    if any("crew" in draft.values("payload_function") for draft in (one, other)):
        return False
    nations = [draft.values("nation") for draft in (one, other)]
    return all(nations) and not nations[0] & nations[1]


def _days_apart(one: Draft, other: Draft) -> bool:
    """Tell two launches of which no two days are one."""
    days = [draft.values("date") for draft in (one, other)]
    return all(days) and not any(overlap(a, b) for a in days[0] for b in days[1])


def _link(claim: Claim, draft: Draft, reason: str) -> None:
    draft.take(claim, Link(claim.id, reason, 0.6))
