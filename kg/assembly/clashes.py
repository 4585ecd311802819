"""What keeps a claim out of an event: names, vehicles, days, places, status or outcome that cannot be one launch's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.assembly.drafts import NUMBERED, Draft, described, regions, same_slot
from kg.assembly.identity import is_name
from kg.edtf import bounds, overlap
from kg.model import Claim
from kg.vocab import slug


def contradicts(claim: Claim, draft: Draft) -> bool:
    """Tell that a claim cannot speak of the launch that an event is."""
    if _nations_clash(claim, draft) or _ordinals_clash(claim, draft) or _crew_clash(claim, draft):
        return True
    told, known = own_names(claim.values("payload")), own_names(draft.values("payload"))
    same_name = meet(told, known) or same_series(claim, draft)
    renamed = "renamed" in (claim.anaphor or "").split()
    if told and known and not (same_name or renamed) and not _together(claim, draft):
        return True
    if claim.one("vehicle") and draft.values("vehicle"):
        if not same_slot(claim, draft, "vehicle"):
            return True
    elif _makers_clash(claim, draft):
        return True
    dates, days = claim.values("date"), draft.values("date")
    if (
        dates
        and days
        and not any(overlap(dates[0], day) for day in days)
        and not _moved(claim, draft, same_name=same_name)
        and not (same_name and any(_next_day(dates[0], day) for day in days))
        and not _told_the_day_after(claim, draft)
    ):
        return True
    if claim.one("site") and draft.values("site") and not same_slot(claim, draft, "site") and not _pads(claim, draft):
        return True
    return _status_clash(claim, draft, same_name=same_name) or _outcome_clash(claim, draft)


def _told_the_day_after(claim: Claim, draft: Draft) -> bool:
    """Tell two days of which one is only that of the report: "was launched, the ministry said on Tuesday"."""
    day, days = claim.values("date")[0], draft.values("date")
    told = day in claim.values("reported") or set(days) <= set(draft.values("reported"))
    return told and any(_next_day(day, other) for other in days)


def _next_day(one: str, other: str) -> bool:
    """Tell days in a row: the local day of a launch and its day in UTC may be two."""
    first, second = (bounds(day.replace("XXXX", "2000")) for day in (one, other))  # the year, where none is told
    if first is None or second is None or first[0] != first[1] or second[0] != second[1]:
        return False
    return first[0] is not None and second[0] is not None and abs((first[0] - second[0]).days) == 1


def meet(names: frozenset[str], known: frozenset[str]) -> bool:
    """Tell whether a name is one of the known, its series ("Starlink") or its abbreviation ("… Explorer (IXPE)")."""
    return any(
        a == b or a.startswith(b + "-") or b.startswith(a + "-") or _ends(a, b) or _ends(b, a)
        for a in names
        for b in known
    )


def _ends(name: str, part: str) -> bool:
    return part[:1].isalpha() and name.endswith("-" + part)


def same_series(claim: Claim, draft: Draft) -> bool:
    """Tell whether both name a series, one of them without a number: "GPS", "the Global Positioning System"."""
    known = [role for role in draft.roles("payload") if role.iri]
    return any(
        role.iri == other.iri and not (NUMBERED.match(role.value) and NUMBERED.match(other.value))
        for role in claim.of("payload")
        for other in known
    )


def _nations_clash(claim: Claim, draft: Draft) -> bool:
    if any(_PEOPLE.search(value) for told in (claim, draft) for value in told.values("payload")):
        return False  # those aboard may come from anywhere
    one, other = set(claim.values("nation")), set(draft.values("nation"))
    return bool(one and other) and not one & other and not (_of_its_rocket(claim) or _of_its_rocket(draft))


def _makers_clash(claim: Claim, draft: Draft) -> bool:
    """Tell rockets of different nations: "two Chinese rockets" are no Alpha."""
    roles = claim.of("vehicle_nation"), draft.roles("vehicle_nation")
    if all(role.derived for some in roles for role in some):
        return False  # by who launches, which may be on another's rocket
    one, other = ({role.value for role in some} for some in roles)
    return bool(one and other) and not one & other


def _of_its_rocket(told: Claim | Draft) -> bool:
    """Tell that the only nation told is the rocket's own, and no payload: whose that is the text may say below."""
    occurred = set(told.values("status")) == {"occurred"}
    return occurred and not told.values("payload") and set(told.values("nation")) <= set(told.values("vehicle_nation"))


_PEOPLE = re.compile(
    r"\b(?:astronauts?|cosmonauts?|taikonauts?|crew|tourists?|passengers?|people|citizens)\b", re.IGNORECASE
)


# What flies without people aboard.
_UNCREWED = frozenset(
    ("communications", "navigation", "earth-observation", "weather", "reconnaissance", "early-warning")
)


def _crew_clash(claim: Claim, draft: Draft) -> bool:
    """Tell people on one side and satellites by name on the other."""
    for one, other in ((claim, draft), (draft, claim)):
        functions = set(other.values("payload_function"))
        people = any(_PEOPLE.search(value) for value in one.values("payload"))
        named = any(is_name(value) for value in other.values("payload"))
        if people and named and functions and functions <= _UNCREWED:
            return True
    return False


def _ordinals_clash(claim: Claim, draft: Draft) -> bool:
    return bool(claim.values("ordinal") and draft.values("ordinal")) and claim.values("ordinal")[0] not in draft.values(
        "ordinal"
    )


def _together(claim: Claim, draft: Draft) -> bool:
    """Other names on the same vehicle and day, or in words that add ("also aboard"), share the ride."""
    marks = (claim.anaphor or "").split()
    if _siblings(claim.values("payload"), draft.values("payload")) and "support" not in marks:
        return False
    if _capsules(claim) != _capsules(draft) and _same_flight(claim, draft):
        return True
    if "support" in marks or "definite" in marks:
        return not claim.one("vehicle") or same_slot(claim, draft, "vehicle")
    return False


def _capsules(told: Claim | Draft) -> bool:
    """Tell that of what is aboard only the craft that carries it is named: "Crew Dragon" of "Inspiration4" on one."""
    roles = told.of("payload") if isinstance(told, Claim) else told.roles("payload")
    named = [role for role in roles if is_name(role.value)]
    carries = {"crew", "cargo"} & set(told.values("payload_function"))
    return bool(named and carries) and all(role.iri and not NUMBERED.match(role.value) for role in named)


def _same_flight(claim: Claim, draft: Draft) -> bool:
    """Tell whether vehicle, company and status agree, and one of the first two is named by both."""
    agree = [
        same_slot(claim, draft, slot) for slot in ("vehicle", "provider") if claim.one(slot) and draft.values(slot)
    ]
    told = draft.values("status")[:1]
    return bool(agree) and all(agree) and (not told or list(claim.values("status")[:1]) == told)


def _siblings(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether the names are other numbers of one series: "Artemis II", "Artemis III"."""
    left, right = ({(m["series"], m["number"]) for v in vs if (m := NUMBERED.match(v))} for vs in (one, other))
    return bool({s for s, _ in left} & {s for s, _ in right}) and not left & right


def _moved(claim: Claim, draft: Draft, *, same_name: bool) -> bool:
    if _at_last(claim, draft):
        return True
    statuses = {*claim.values("status"), *draft.values("status")}
    return (bool(statuses & {"postponed", "planned"}) and "occurred" not in statuses and ("postponed" in statuses)) or (
        same_name and "postponed" in statuses
    )


def _at_last(claim: Claim, draft: Draft) -> bool:
    """Tell that what was put off has taken place after all: "finally lifted off"."""
    return "finally" in (claim.anaphor or "").split() and draft.status() == "postponed"


def _pads(claim: Claim, draft: Draft) -> bool:
    """A pad and its base are one site in the words of a report, and so are a base and its region ("California")."""
    same_land = set(claim.values("site_nation")) & set(draft.values("site_nation"))
    vague = any(regions(roles) or described(roles) for roles in (claim.of("site"), draft.roles("site")))
    if same_land and vague:
        return True
    words = " ".join((*claim.values("site"), *draft.values("site")))
    return bool(re.search(r"\b(?:Launch Complex|SLC|LC|Pad|Launch Pad)\b", words))


def _status_clash(claim: Claim, draft: Draft, *, same_name: bool) -> bool:
    status, known = next(iter(claim.values("status")), None), draft.status()
    if status is None or not draft.values("status") or status == known:
        return False
    if known == "occurred" and _open_ended(claim) and claim.one("vehicle") and not same_slot(claim, draft, "vehicle"):
        return True
    if same_name and not (known == "occurred" and _more_of_a_fleet(claim, draft)):
        return False
    if _at_last(claim, draft) or draft.only_named():
        return False
    told = claim.rule != "launch/due" or bool(claim.values("payload"))  # "the next attempt is on Friday"
    if _open_ended(claim) or (told and _many(claim) != _many(draft)):
        return True
    if known == "occurred" and status in ("planned", "postponed"):
        return (
            bool(claim.one("date") and not draft.values("date"))
            or "another" in (claim.anaphor or "")
            or (claim.one("date") is not None and not _dates_meet(claim, draft))
        )
    if status == "occurred" and known == "postponed" and not draft.values("date"):
        return not same_slot(claim, draft, "vehicle")  # what was put off took place
    if status == "occurred" and known != "occurred":
        return not (claim.one("date") and draft.values("date") and _dates_meet(claim, draft))
    return "speculated" in (status, known)


def _more_of_a_fleet(claim: Claim, draft: Draft) -> bool:
    """Tell further craft of a constellation, on a day of their own: "two more Starlink launches are set for March"."""
    fleet = {role.iri for role in claim.of("payload") if role.iri and not NUMBERED.match(role.value)}
    same = fleet & {role.iri for role in draft.roles("payload") if not NUMBERED.match(role.value)}
    dated = bool(claim.one("date")) and not draft.values("date")
    return bool(same) and dated and ("another" in (claim.anaphor or "") or _many(draft))


def _open_ended(claim: Claim) -> bool:
    """A term ("by 2025") is the mark of a plan of its own."""
    return any(value.startswith("..") for value in claim.values("date"))


def _many(told: Claim | Draft) -> bool:
    return any(int(value) > 1 for value in told.values("payload_count"))


def _dates_meet(claim: Claim, draft: Draft) -> bool:
    return any(
        share_date(a, b) and a.startswith("..") == b.startswith("..")  # what is due by 2026 is no launch of 2023
        for a in claim.values("date")
        for b in draft.values("date")
    )


def share_date(one: str, other: str) -> bool:
    """Tell dates that may be one and agree in something: a bare year and a month of an open year agree in nothing."""
    apart = any(a[:1] == "X" and len(b) == len("2024") for a, b in ((one, other), (other, one)))
    return not apart and overlap(one, other)


def _outcome_clash(claim: Claim, draft: Draft) -> bool:
    """A failure is another launch than a success with its own words for it; a bare "launched" may yet have failed."""
    outcome, known = set(claim.values("outcome")), set(draft.values("outcome"))
    if "failure" not in outcome | known or not outcome or not known or outcome & known:
        return False
    marks = (claim.anaphor or "").split()
    if "failure" in outcome:
        return "background" in marks or any(
            c.rule == "launch/orbit" and "failure" not in c.values("outcome") for c in draft.claims
        )
    return bool(claim.one("date") or claim.one("payload")) and ("another" in marks or claim.rule == "launch/orbit")


def own_names(values: Iterable[str]) -> frozenset[str]:
    """Return the slugs of the payloads that have a name of their own, not a description."""
    return frozenset(slug(value) for value in values if is_name(value))
