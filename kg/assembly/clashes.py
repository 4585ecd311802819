"""What keeps a claim out of an event: names, vehicles, days, places, status or outcome that cannot be one launch's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.assembly.drafts import same_slot
from kg.assembly.told import NUMBERED, Told, meet
from kg.edtf import bounds, overlap


def contradicts(claim: Told, draft: Told) -> bool:
    """Tell that a claim cannot speak of the launch that an event is."""
    if any(clash(claim, draft) for clash in (_nations_clash, _ordinals_clash, _crew_clash, _uses_clash)):
        return True
    same_name = meet(claim.names, draft.names) or same_series(claim, draft)
    known = same_name or claim.marked("renamed")
    if claim.names and draft.names and not known and not _together(claim, draft):
        return True
    if not known and _put_off_beside(claim, draft):
        return True
    if claim.values("vehicle") and draft.values("vehicle"):
        if not same_slot(claim, draft, "vehicle"):
            return True
    elif _makers_clash(claim, draft):
        return True
    date, days = claim.value("date"), draft.values("date")
    if (
        date is not None
        and days
        and not any(overlap(date, day) for day in days)
        and not _moved(claim, draft, same_name=same_name)
        and not (same_name and any(_next_day(date, day) for day in days))
        and not _told_the_day_after(date, claim, draft)
    ):
        return True
    if (
        claim.values("site")
        and draft.values("site")
        and not same_slot(claim, draft, "site")
        and not _pads(claim, draft)
    ):
        return True
    return _status_clash(claim, draft, same_name=same_name) or _outcome_clash(claim, draft)


def _told_the_day_after(day: str, claim: Told, draft: Told) -> bool:
    """Tell two days of which one is only that of the report: "was launched, the ministry said on Tuesday"."""
    days = draft.values("date")
    told = day in claim.values("reported") or days <= draft.values("reported")
    return told and any(_next_day(day, other) for other in days)


def _next_day(one: str, other: str) -> bool:
    """Tell days in a row: the local day of a launch and its day in UTC may be two."""
    first, second = (bounds(day.replace("XXXX", "2000")) for day in (one, other))  # the year, where none is told
    if first is None or second is None or first[0] != first[1] or second[0] != second[1]:
        return False
    return first[0] is not None and second[0] is not None and abs((first[0] - second[0]).days) == 1


def same_series(claim: Told, draft: Told) -> bool:
    """Tell whether both name a series, one of them without a number: "GPS", "the Global Positioning System"."""
    shared = claim.series.keys() & draft.series.keys()
    return any(claim.series[iri] or draft.series[iri] for iri in shared)


def _nations_clash(claim: Told, draft: Told) -> bool:
    if claim.people or draft.people or _one_ship(claim, draft):
        return False  # those aboard may come from anywhere
    one, other = claim.values("nation"), draft.values("nation")
    return bool(one and other) and not one & other and not (_of_its_rocket(claim) or _of_its_rocket(draft))


def _one_ship(claim: Told, draft: Told) -> bool:
    """Tell crews of which one rides a ship of the other's name: "Soyuz MS-20", "the Soyuz spacecraft"."""
    if not all("crew" in one.values("payload_function") for one in (claim, draft)):
        return False
    return any(a.startswith(b) or b.startswith(a) for a in claim.values("payload") for b in draft.values("payload"))


def _makers_clash(claim: Told, draft: Told) -> bool:
    """Tell rockets of different nations: "two Chinese rockets" are no Alpha."""
    if claim.all_derived("vehicle_nation") and draft.all_derived("vehicle_nation"):
        return False  # by who launches, which may be on another's rocket
    one, other = claim.values("vehicle_nation"), draft.values("vehicle_nation")
    return bool(one and other) and not one & other


def _of_its_rocket(told: Told) -> bool:
    """Tell that the only nation told is the rocket's own, and no payload: whose that is the text may say below."""
    occurred = told.values("status") == {"occurred"}
    return occurred and not told.values("payload") and told.values("nation") <= told.values("vehicle_nation")


# What flies without people aboard.
_UNCREWED = frozenset(
    ("communications", "navigation", "earth-observation", "weather", "reconnaissance", "early-warning")
)


def _crew_clash(claim: Told, draft: Told) -> bool:
    """Tell people on one side and satellites by name on the other."""
    for one, other in ((claim, draft), (draft, claim)):
        functions = other.values("payload_function")
        if one.people and other.names and functions and functions <= _UNCREWED:
            return True
    return False


# Uses that no spy satellite has too.
_USES = frozenset(("reconnaissance", "navigation", "communications", "science"))


def _uses_clash(claim: Told, draft: Told) -> bool:
    """Tell a craft that is only described, and of another use than the one that an event carries by its name."""
    if claim.names or claim.series or not (draft.names or draft.series) or claim.marked("support", "definite"):
        return False
    one, other = (set(told.values("payload_function")) for told in (claim, draft))
    return (
        bool(one and other)
        and one <= _USES
        and other <= _USES
        and one.isdisjoint(other)
        and "reconnaissance" in one | other
    )


def _ordinals_clash(claim: Told, draft: Told) -> bool:
    ordinal, known = claim.value("ordinal"), draft.values("ordinal")
    return ordinal is not None and bool(known) and ordinal not in known


def _together(claim: Told, draft: Told) -> bool:
    """Other names on the same vehicle and day, or in words that add ("also aboard"), share the ride."""
    if _siblings(claim.values("payload"), draft.values("payload")):
        return False
    if claim.in_capsules() != draft.in_capsules() and (_same_flight(claim, draft) or _flies_in(claim, draft)):
        return True
    if claim.in_capsules() and draft.in_capsules() and not claim.marked("support"):
        return False  # two capsules
    if any(_other_craft(one, other) for one, other in ((claim, draft), (draft, claim))):
        return False
    if claim.marked("support", "definite"):
        return not claim.values("vehicle") or same_slot(claim, draft, "vehicle")
    return False


def _same_flight(claim: Told, draft: Told) -> bool:
    """Tell whether vehicle, company and status agree, and one of the first two is named by both."""
    agree = [
        same_slot(claim, draft, slot) for slot in ("vehicle", "provider") if claim.values(slot) and draft.values(slot)
    ]
    told = draft.value("status")
    return bool(agree) and all(agree) and (told is None or claim.value("status") == told)


def _flies_in(claim: Told, draft: Told) -> bool:
    """Tell a mission and the craft in which its series flies: "Artemis II", "the Orion spacecraft"."""
    return claim.value("status") == draft.status() and any(
        not one.iris("craft").isdisjoint(role.iri for role in other.roles("payload"))
        for one, other in ((claim, draft), (draft, claim))
    )


def _other_craft(one: Told, other: Told) -> bool:
    """Tell a craft from a mission whose series flies in another."""
    own = {role.iri for role in one.roles("payload") if role.iri}
    return one.in_capsules() and bool(other.iris("craft")) and other.iris("craft").isdisjoint(own)


def _siblings(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether the names are other numbers of one series: "Artemis II", "Artemis III"."""
    left, right = ({(m["series"], m["number"]) for v in vs if (m := NUMBERED.match(v))} for vs in (one, other))
    return bool({s for s, _ in left} & {s for s, _ in right}) and not left & right


def _moved(claim: Told, draft: Told, *, same_name: bool) -> bool:
    if _at_last(claim, draft):
        return True
    statuses = {*claim.values("status"), *draft.values("status")}
    return (bool(statuses & {"postponed", "planned"}) and "occurred" not in statuses and ("postponed" in statuses)) or (
        same_name and "postponed" in statuses
    )


def _at_last(claim: Told, draft: Told) -> bool:
    """Tell that what was put off has taken place after all: "finally lifted off"."""
    return claim.marked("finally") and draft.status() == "postponed"


def _pads(claim: Told, draft: Told) -> bool:
    """A pad and its base are one site in the words of a report, and so are a base and its region ("California")."""
    same_land = claim.values("site_nation") & draft.values("site_nation")
    if same_land and any(told.in_regions() or told.in_places_described() for told in (claim, draft)):
        return True
    return any(_PAD.search(site) for told in (claim, draft) for site in told.values("site"))


_PAD = re.compile(r"\b(?:Launch Complex|SLC|LC|Pad|Launch Pad)\b")


def _status_clash(claim: Told, draft: Told, *, same_name: bool) -> bool:
    status, known = claim.value("status"), draft.status()
    if status is None or not draft.values("status") or status == known:
        return False
    if (
        known == "occurred"
        and _open_ended(claim)
        and claim.values("vehicle")
        and not same_slot(claim, draft, "vehicle")
    ):
        return True
    if same_name and not (known == "occurred" and _more_of_a_fleet(claim, draft)):
        return False
    if _at_last(claim, draft) or draft.only_named():
        return False
    if known == "occurred" and claim.marked("coming") and claim.names:
        return True  # what is to fly by its name, some time after
    told = claim.first.rule != "launch/due" or bool(claim.values("payload"))  # "the next attempt is on Friday"
    refers = claim.marked("definite") and not claim.values("payload")  # "liftoff is now set for Tuesday"
    several = told and not refers and _many(claim) != _many(draft) and not claim.marked("cargo")
    if _open_ended(claim) or (several and not _put_off_before(claim, draft)):
        return True
    if known == "occurred" and status in ("planned", "postponed"):
        return (
            bool(claim.values("date") and not draft.values("date"))
            or claim.marked("another", "contract")
            or (bool(claim.values("date")) and not _dates_meet(claim, draft))
        )
    if status == "occurred" and known == "postponed" and not draft.values("date"):
        return not same_slot(claim, draft, "vehicle")  # what was put off took place
    if status == "occurred" and known != "occurred":
        return not (claim.values("date") and draft.values("date") and _dates_meet(claim, draft))
    return "speculated" in (status, known)


def _put_off_beside(claim: Told, draft: Told) -> bool:
    """Tell a launch that was put off, by the name of what it carries, from one of another craft that took place."""
    put_off = claim.value("status") in ("postponed", "cancelled") and draft.status() == "occurred"
    return put_off and bool((claim.names or claim.series) and (draft.names or draft.series))


def _put_off_before(claim: Told, draft: Told) -> bool:
    """Tell "the launch had been put off" of one that has flown since, however many it carried."""
    counted = claim.values("payload_count") or claim.values("date")
    return (
        draft.status() == "occurred"
        and "postponed" in claim.values("status")
        and claim.marked("definite")
        and not counted
    )


def _more_of_a_fleet(claim: Told, draft: Told) -> bool:
    """Tell further craft of a constellation, on a day of their own: "two more Starlink launches are set for March"."""
    shared = claim.series.keys() & draft.series.keys()
    dated = bool(claim.values("date")) and not draft.values("date")
    same = any(claim.series[iri] and draft.series[iri] for iri in shared)
    return same and dated and (claim.marked("another") or _many(draft))


def _open_ended(claim: Told) -> bool:
    """A term ("by 2025") is the mark of a plan of its own."""
    return any(value.startswith("..") for value in claim.values("date"))


def _many(told: Told) -> bool:
    return any(int(value) > 1 for value in told.values("payload_count"))


def _dates_meet(claim: Told, draft: Told) -> bool:
    return any(
        share_date(a, b) and a.startswith("..") == b.startswith("..")  # what is due by 2026 is no launch of 2023
        for a in claim.values("date")
        for b in draft.values("date")
    )


def share_date(one: str, other: str) -> bool:
    """Tell dates that may be one and agree in something: a bare year and a month of an open year agree in nothing."""
    apart = any(a[:1] == "X" and len(b) == len("2024") for a, b in ((one, other), (other, one)))
    return not apart and overlap(one, other)


def _outcome_clash(claim: Told, draft: Told) -> bool:
    """A failure is another launch than a success with its own words for it; a bare "launched" may yet have failed."""
    outcome, known = claim.values("outcome"), draft.values("outcome")
    if "failure" not in outcome | known or not outcome or not known or outcome & known:
        return False
    if "failure" in outcome:
        return claim.marked("background") or draft.in_plain_orbit()
    dated = bool(claim.values("date") or claim.values("payload"))
    return dated and (claim.marked("another") or claim.first.rule == "launch/orbit")
