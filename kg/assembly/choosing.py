"""From the claims of an event to its slots: which of several values is the event's."""

from __future__ import annotations

import re
from bisect import bisect_right

from kg.assembly.drafts import Draft, same
from kg.assembly.identity import is_name
from kg.assembly.told import NUMBERED, described, regions
from kg.edtf import is_within
from kg.model import DocumentEvent, Factuality, Role
from kg.vocab import slug

# What any craft may be called when it is spoken of again.
_ANY = frozenset("spacecraft satellite satellites craft payload payloads mission capsule probe".split())
_LISTS = ("payload", "nation", "operator")


def event(draft: Draft) -> DocumentEvent:
    """Return the event of a finished draft: every claim and link of it, and one choice of roles for each slot."""
    slots = {slot: chosen for slot in draft.slots() if (chosen := _choose(draft, slot))}
    first = draft.first
    status = draft.status()
    said = Factuality("affirmed", "possible" if status == "speculated" else "certain", status)  # type: ignore[arg-type]
    voices = tuple(dict.fromkeys(a for claim in draft.claims for a in claim.attributions))
    return DocumentEvent(
        first.document, "launch", draft.claims, draft.links, tuple(sorted(slots.items())), said, voices
    )


def _choose(draft: Draft, slot: str) -> tuple[Role, ...]:
    roles = list(draft.roles(slot))
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
        return _cargo(draft, roles)
    if slot in _LISTS:
        return tuple(_first_of_each((slot == "nation" and draft.beside(("payload",), slot)) or roles))
    return (_choose_one(draft, slot, roles),)


def _choose_one(draft: Draft, slot: str, roles: list[Role]) -> Role:
    """Return the value of a slot that has one."""
    if slot in ("provider", "vehicle_nation"):
        first = (draft.beside(("vehicle", "made"), slot) or roles)[0]
        return _in_full(first, roles) if slot == "provider" else first
    if slot == "site":
        named = [r for r in roles if not described([r])] or roles
        return _longest([r for r in named if not regions([r])] or named)
    return _longest(roles) if slot == "vehicle" else roles[0]


def _longest(roles: list[Role]) -> Role:
    """Return the fullest form of the first name: "Falcon 9 Block 5" for "Falcon 9"."""
    first = roles[0]
    forms = [r for r in roles if same([first.value], [r.value])]
    return max(forms, key=lambda r: (r.iri is not None, len(slug(r.value)), -r.span.start)) if forms else first


def _in_full(first: Role, roles: list[Role]) -> Role:
    """Return the fullest name of a company that is also called by its first word."""
    forms = [r for r in roles if r.iri == first.iri and r.iri and r.value.startswith(first.value)]
    return max(forms, key=lambda r: (len(r.value), -r.span.start), default=first)


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
    if draft.status() == "occurred":  # the day of a try that was put off is not the day of the launch
        put_off = {r for c in draft.claims if "postponed" in c.values("status") for r in c.of("date")}
        roles = [r for r in roles if r not in put_off] or roles
        told = draft.values("reported")
        roles = [r for r in roles if r.value not in told] or roles
    finest = roles[0]
    for role in roles[1:]:
        if role.value != finest.value and is_within(role.value, finest.value):
            finest = role
    return (finest,)


def _narrow(draft: Draft, roles: list[Role]) -> tuple[Role, ...]:
    date = _date(draft, list(draft.roles("date")))
    return tuple(r for r in roles if date and is_within(r.value, date[0].value))[:1]


def _cargo(draft: Draft, roles: list[Role]) -> tuple[Role, ...]:
    """Names beat descriptions; of descriptions the fullest one stays, and counted groups beside names stay."""
    named = [r for r in roles if is_name(r.value)] or [r for r in roles if r.iri]
    if named:
        return tuple(_distinct(_first_of_each_name(named)) + _group(draft, roles, named))
    described = sorted(roles, key=lambda r: (-len(r.value.split()), r.span))
    first_claim = [r for r in roles if r.span.start <= roles[0].span.start + 200]
    best = described[0]
    several = [r for r in first_claim if not set(slug(r.value).split("-")) & set(slug(best.value).split("-"))]
    return (best, *(r for r in several[:2] if r.value.lower() not in _ANY))


_COUNTED = re.compile(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b")
_NEAR = 120  # characters from a name to the group beside it


def _group(draft: Draft, roles: list[Role], named: list[Role]) -> list[Role]:
    """Return the first counted group close behind a name, in a claim that holds both."""
    ends = sorted(role.span.end for role in named)
    names = set(named)
    joined = {role for claim in draft.claims if not names.isdisjoint(claim.roles) for role in claim.roles}
    for role in roles:
        last = bisect_right(ends, role.span.start) - 1
        near = last >= 0 and role.span.start - ends[last] < _NEAR
        if near and role in joined and not is_name(role.value) and _COUNTED.match(role.value):
            return [role]
    return []


def _first_of_each_name(roles: list[Role]) -> list[Role]:
    found: dict[str, Role] = {}
    for role in roles:
        found.setdefault(slug(role.value), role)
    kept: list[Role] = []
    known: set[str | None] = set()
    for role in found.values():
        if role.iri is None or NUMBERED.match(role.value) or role.iri not in known:
            kept.append(role)
            known.add(role.iri)
    return kept


def _distinct(roles: list[Role]) -> list[Role]:
    """Drop a name that is part of a fuller one: "Starlink" by "Starlink 6-12", "IXPE" by "… Explorer (IXPE)"."""
    slugs = {id(r): f"-{slug(r.value)}-" for r in roles}
    return [r for r in roles if not any(o is not r and slugs[id(r)] in slugs[id(o)] for o in roles)]
