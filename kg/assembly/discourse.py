"""Launch claims of one document become events: which sentences speak of one launch.

Claims are taken in the order of the text. Each joins the event it fits best, unless it contradicts it or its words
license a new one ("the previous launch", "another", another date). A wrong link leaves every claim as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.assembly.drafts import Draft, same, same_slot
from kg.assembly.identity import is_name
from kg.assembly.settings import place_settings
from kg.edtf import is_within, overlap
from kg.model import Claim, DocumentEvent, Factuality, Link, Role
from kg.vocab import slug

_LISTS = ("payload", "nation", "operator")
_IDENTIFYING = ("vehicle", "payload", "date", "site", "ordinal", "time")


def link_launches(claims: Iterable[Claim]) -> tuple[DocumentEvent, ...]:
    """Return the launch events of one document's claims (in order), each with a reason for every claim it holds."""
    drafts: list[Draft] = []
    told = sorted((c for c in claims if c.kind == "launch"), key=lambda c: (c.evidence, c.id))
    for claim in told:
        if claim.rule != "launch/setting":
            _place(claim, drafts)
    kept = [draft for draft in drafts if _telling(draft, drafts)]
    place_settings([claim for claim in told if claim.rule == "launch/setting"], kept)
    return tuple(_event(draft) for draft in kept)


def _place(claim: Claim, drafts: list[Draft]) -> None:
    if "tally" in (claim.anaphor or "").split():
        return  # a running total says nothing of one launch
    fitting = [
        (score, -index, draft, reason)
        for index, draft in enumerate(drafts)
        if (verdict := _fit(claim, draft, drafts)) is not None
        for score, reason in [verdict]
    ]
    licence = _licence(claim, drafts)
    if fitting:
        score, _, draft, reason = max(fitting, key=lambda f: (f[0], f[1]))
        beside = draft.claims[-1].sentence == claim.sentence and claim.rule != "launch/support"
        if score >= (4.0 if beside else 3.0 if licence else 0.0):
            draft.claims.append(claim)
            draft.links.append(Link(claim.id, reason, min(1.0, 0.4 + score / 10)))
            return
    marks = (claim.anaphor or "").split()
    if "support" in marks and not claim.one("cause") and not claim.one("ordinal") and claim.one("outcome") is None:
        return
    if "aside" in marks:
        return  # a wreck, without a word of its launch
    if "statistic" in marks and not (claim.one("payload") or claim.one("date")):
        return
    drafts.append(Draft([claim], [Link(claim.id, licence or "the first words about it", 1.0)]))


def _licence(claim: Claim, drafts: list[Draft]) -> str | None:
    """Return why the words ask for an event of their own, or None."""
    marks = (claim.anaphor or "").split()
    if not drafts or "support" in marks:
        return None
    if (
        "background" in marks
        and "definite" not in marks
        and (claim.one("date") or claim.one("payload") or claim.one("vehicle") or claim.one("ordinal"))
    ):
        return "the words speak of an earlier launch"
    return None


def _fit(claim: Claim, draft: Draft, drafts: list[Draft]) -> tuple[float, str] | None:
    """Return how well a claim fits an event and why, or None where it contradicts it."""
    if _contradicts(claim, draft):
        return None
    grounds = _shared(claim, draft)
    apart = all("background" in (c.anaphor or "") for c in draft.claims) and "background" not in (claim.anaphor or "")
    if apart and sum(weight for weight, _ in grounds) < 2:
        return None
    marks = (claim.anaphor or "").split()
    if "definite" in marks or "support" in marks:
        recent = draft is drafts[-1] or (draft is drafts[0] and len(drafts) == 1)
        grounds.append((1.0 if recent else 0.5, "it refers back"))
    if draft.values("status") and draft.status() in claim.values("status"):
        grounds.append((0.5, "the same status"))
    if draft is drafts[0]:
        grounds.append((0.3, "the main event"))
    return sum(g[0] for g in grounds), ", ".join(g[1] for g in grounds) or "nothing speaks against it"


def _shared(claim: Claim, draft: Draft) -> list[tuple[float, str]]:
    """Return what a claim and an event have in common, each ground with its weight."""
    grounds: list[tuple[float, str]] = []
    names, known = _names(claim.values("payload")), _names(draft.values("payload"))
    if _meet(names, known) or _same_series(claim, draft):
        grounds.append((4.0, "the same payload"))
    if claim.one("ordinal") and claim.values("ordinal")[0] in draft.values("ordinal"):
        grounds.append((2.0, "the same place in the count"))
    if claim.one("vehicle") and same_slot(claim, draft, "vehicle"):
        grounds.append((1.5, "the same vehicle"))
    dates, days = claim.values("date"), draft.values("date")
    if dates and days and any(overlap(dates[0], day) for day in days):
        grounds.append((2.0 if dates[0] in days else 1.5, "the same date"))
    if claim.one("site") and same_slot(claim, draft, "site"):
        grounds.append((1.0, "the same site"))
    if claim.one("nation") and set(claim.values("nation")) & set(draft.values("nation")):
        grounds.append((1.0, "the same nation"))
    if claim.values("payload_function") and set(claim.values("payload_function")) & set(
        draft.values("payload_function")
    ):
        grounds.append((0.5, "the same kind of payload"))
    if claim.values("outcome")[:1] == ("failure",) and "failure" in draft.values("outcome"):
        grounds.append((2.0, "the same failure"))
    return grounds


def _contradicts(claim: Claim, draft: Draft) -> bool:
    if _nations_clash(claim, draft) or _ordinals_clash(claim, draft):
        return True
    names, known = _names(claim.values("payload")), _names(draft.values("payload"))
    same_name = _meet(names, known) or _same_series(claim, draft)
    if names and known and not same_name and not _together(claim, draft):
        return True
    if claim.one("vehicle") and draft.values("vehicle") and not same_slot(claim, draft, "vehicle"):
        return True
    dates, days = claim.values("date"), draft.values("date")
    if (
        dates
        and days
        and not any(overlap(dates[0], day) for day in days)
        and not _moved(claim, draft, same_name=same_name)
    ):
        return True
    if claim.one("site") and draft.values("site") and not same_slot(claim, draft, "site") and not _pads(claim, draft):
        return True
    return _status_clash(claim, draft, same_name=same_name) or _outcome_clash(claim, draft)


def _meet(names: frozenset[str], known: frozenset[str]) -> bool:
    """Tell whether a name is one of the known, its series ("Starlink") or its abbreviation ("… Explorer (IXPE)")."""
    return any(
        a == b or a.startswith(b + "-") or b.startswith(a + "-") or _ends(a, b) or _ends(b, a)
        for a in names
        for b in known
    )


def _ends(name: str, part: str) -> bool:
    return part.replace("-", "").isalpha() and name.endswith("-" + part)


def _same_series(claim: Claim, draft: Draft) -> bool:
    """Tell whether both name a series, one of them without a number: "GPS", "the Global Positioning System"."""
    known = [role for role in draft.roles("payload") if role.iri]
    return any(
        role.iri == other.iri and not (_NUMBERED.match(role.value) and _NUMBERED.match(other.value))
        for role in claim.of("payload")
        for other in known
    )


def _nations_clash(claim: Claim, draft: Draft) -> bool:
    if any(_PEOPLE.search(value) for told in (claim, draft) for value in told.values("payload")):
        return False  # those aboard may come from anywhere
    one, other = set(claim.values("nation")), set(draft.values("nation"))
    return bool(one and other) and not one & other


_PEOPLE = re.compile(
    r"\b(?:astronauts?|cosmonauts?|taikonauts?|crew|tourists?|passengers?|people|citizens)\b", re.IGNORECASE
)


def _ordinals_clash(claim: Claim, draft: Draft) -> bool:
    return bool(claim.values("ordinal") and draft.values("ordinal")) and claim.values("ordinal")[0] not in draft.values(
        "ordinal"
    )


def _together(claim: Claim, draft: Draft) -> bool:
    """Other names on the same vehicle and day, or in words that add ("also aboard"), share the ride."""
    marks = (claim.anaphor or "").split()
    if _siblings(claim.values("payload"), draft.values("payload")) and "support" not in marks:
        return False
    if "support" in marks or "definite" in marks:
        return not claim.one("vehicle") or same_slot(claim, draft, "vehicle")
    return False


_NUMBERED = re.compile(r"(?P<series>.*?[A-Za-z])[ -]?(?P<number>\d[\w/-]*|[IVX]+)\Z")


def _siblings(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether the names are other numbers of one series: "Artemis II", "Artemis III"."""
    left, right = ({(m["series"], m["number"]) for v in vs if (m := _NUMBERED.match(v))} for vs in (one, other))
    return bool({s for s, _ in left} & {s for s, _ in right}) and not left & right


def _moved(claim: Claim, draft: Draft, *, same_name: bool) -> bool:
    statuses = {*claim.values("status"), *draft.values("status")}
    return (bool(statuses & {"postponed", "planned"}) and "occurred" not in statuses and ("postponed" in statuses)) or (
        same_name and "postponed" in statuses
    )


def _pads(claim: Claim, draft: Draft) -> bool:
    """A pad and its base are one site in the words of a report, and so are a base and its region ("California")."""
    same_land = set(claim.values("site_nation")) & set(draft.values("site_nation"))
    if same_land and (_regions(claim.of("site")) or _regions(draft.roles("site"))):
        return True
    words = " ".join((*claim.values("site"), *draft.values("site")))
    return bool(re.search(r"\b(?:Launch Complex|SLC|LC|Pad|Launch Pad)\b", words))


def _regions(roles: Iterable[Role]) -> bool:
    return all(role.iri is not None and _REGION in role.iri for role in roles)


_REGION = "/place/"


def _status_clash(claim: Claim, draft: Draft, *, same_name: bool) -> bool:
    status, known = next(iter(claim.values("status")), None), draft.status()
    if status is None or not draft.values("status") or status == known or same_name:
        return False
    if _open_ended(claim) or _many(claim) != _many(draft):
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


def _open_ended(claim: Claim) -> bool:
    """A term ("by 2025") is the mark of a plan of its own."""
    return any(value.startswith("..") for value in claim.values("date"))


def _many(told: Claim | Draft) -> bool:
    return any(int(value) > 1 for value in told.values("payload_count"))


def _dates_meet(claim: Claim, draft: Draft) -> bool:
    return any(
        overlap(a, b) and a.startswith("..") == b.startswith("..")  # what is due by 2026 is no launch of 2023
        for a in claim.values("date")
        for b in draft.values("date")
    )


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


def _names(values: Iterable[str]) -> frozenset[str]:
    return frozenset(slug(value) for value in values if is_name(value))


def _telling(draft: Draft, drafts: list[Draft]) -> bool:
    """Keep an event that the words say something specific about; a bare mention stays a claim without an event."""
    slots = {slot for slot in _IDENTIFYING if draft.values(slot)}
    if not slots:
        extra = {s for s in ("nation", "provider", "cause", "site_nation") if draft.values(s)}
        return len(drafts) == 1 and bool(extra)
    if draft.status() == "planned" and not {"vehicle", "site", "time"} & slots and _only_ambition(draft):
        return False
    if not draft.values("status") and not {"date", "time", "payload"} & slots and len(drafts) > 1:
        return False
    main = draft is drafts[0]
    informative = slots | {s for s in ("nation", "provider", "vehicle_nation", "cause") if draft.values(s)}
    if main or len(informative) >= 3:
        return True
    background = any("background" in (c.anaphor or "") for c in draft.claims)
    return len(informative) >= 2 and not (background and not draft.values("date"))


def _only_ambition(draft: Draft) -> bool:
    """Tell "people will go to Mars" from a planned launch: no word of a launch, and no payload with a name."""
    named = any(is_name(value) for value in draft.values("payload"))
    return not named and all(c.rule in ("launch/orbit", "launch/support") for c in draft.claims)


# From claims to slots ------------------------------------------------------------------------------------------


def _event(draft: Draft) -> DocumentEvent:
    slots = {slot: chosen for slot in _slot_names(draft) if (chosen := _choose(draft, slot))}
    first = draft.claims[0]
    status = draft.status()
    said = Factuality("affirmed", "possible" if status == "speculated" else "certain", status)  # type: ignore[arg-type]
    voices = tuple(dict.fromkeys(a for claim in draft.claims for a in claim.attributions))
    return DocumentEvent(
        first.document, "launch", tuple(draft.claims), tuple(draft.links), tuple(sorted(slots.items())), said, voices
    )


def _slot_names(draft: Draft) -> list[str]:
    return sorted({role.slot for claim in draft.claims for role in claim.roles})


def _choose(draft: Draft, slot: str) -> tuple[Role, ...]:
    roles = draft.roles(slot)
    if slot == "status":
        wanted = draft.status()
        if wanted == "planned" and "postponed" in draft.values("status"):
            wanted = "postponed"
        return tuple(r for r in roles if r.value == wanted)[:1]
    if slot == "outcome":
        return _outcome(draft, roles)
    if slot == "date":
        return _date(draft, roles)
    if slot in ("earliest", "latest"):
        return _narrow(draft, roles)
    if slot == "payload":
        return _cargo(roles)
    if slot in _LISTS:
        return tuple(_first_of_each(roles))
    if slot == "site":
        return (_longest([r for r in roles if not _regions([r])] or roles),)
    return (_longest(roles),) if slot == "vehicle" else tuple(roles[:1])


def _longest(roles: list[Role]) -> Role:
    """Return the fullest form of the first name: "Falcon 9 Block 5" for "Falcon 9"."""
    first = roles[0]
    forms = [r for r in roles if same([first.value], [r.value])]
    return max(forms, key=lambda r: (r.iri is not None, len(slug(r.value)), -r.span.start)) if forms else first


def _first_of_each(roles: list[Role]) -> list[Role]:
    found: dict[str, Role] = {}
    for role in roles:
        found.setdefault(role.iri or slug(role.value), role)
    return list(found.values())


def _outcome(draft: Draft, roles: list[Role]) -> tuple[Role, ...]:
    if draft.status() != "occurred":
        return ()
    for value in ("failure", "partial", "success", "unknown"):
        hit = [r for r in roles if r.value == value]
        if hit:
            return (hit[0],)
    return ()


def _date(draft: Draft, roles: list[Role]) -> tuple[Role, ...]:
    if "postponed" in draft.values("status") and draft.status() != "occurred":
        moved = [c.one("date") for c in draft.claims if "postponed" in c.values("status") and c.one("date")]
        return (moved[-1],) if moved and moved[-1] else (roles[-1],)
    finest = roles[0]
    for role in roles[1:]:
        if role.value != finest.value and is_within(role.value, finest.value):
            finest = role
    return (finest,)


def _narrow(draft: Draft, roles: list[Role]) -> tuple[Role, ...]:
    date = _date(draft, draft.roles("date"))
    return tuple(r for r in roles if date and is_within(r.value, date[0].value))[:1]


def _cargo(roles: list[Role]) -> tuple[Role, ...]:
    """Names beat descriptions; of descriptions the fullest one stays, and counted groups beside names stay."""
    named = [r for r in roles if is_name(r.value)]
    if named:
        groups = [
            r
            for r in roles
            if not is_name(r.value)
            and re.match(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b", r.value)
            and any(r.span.start - n.span.end in range(120) for n in named)
        ]
        return tuple(_distinct(_first_of_each_name(named)) + groups[:1])
    described = sorted(roles, key=lambda r: (-len(r.value.split()), r.span))
    first_claim = [r for r in roles if r.span.start <= roles[0].span.start + 200]
    best = described[0]
    several = [r for r in first_claim if not set(slug(r.value).split("-")) & set(slug(best.value).split("-"))]
    return (best, *several[:2])


def _first_of_each_name(roles: list[Role]) -> list[Role]:
    found: dict[str, Role] = {}
    for role in roles:
        found.setdefault(slug(role.value), role)
    kept: list[Role] = []
    for role in found.values():
        if role.iri is None or _NUMBERED.match(role.value) or all(role.iri != other.iri for other in kept):
            kept.append(role)
    return kept


def _distinct(roles: list[Role]) -> list[Role]:
    """Drop a name that is part of a fuller one: "Starlink" by "Starlink 6-12", "IXPE" by "… Explorer (IXPE)"."""
    slugs = {id(r): f"-{slug(r.value)}-" for r in roles}
    return [r for r in roles if not any(o is not r and slugs[id(r)] in slugs[id(o)] for o in roles)]
