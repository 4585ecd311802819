"""The table of an event is what its claims say, however they come: each entry is compared with a walk of them all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.assembly.drafts import Draft, same, same_slot
from kg.assembly.identity import is_name
from kg.assembly.told import NUMBERED, Names, Told, described, meet, parts, regions, ships
from kg.model import Claim, Factuality, Link, Role, Span
from kg.vocab import slug

_VALUES = {
    "payload": ["Orla", "Orla-1", "Orla-2", "a spy satellite", "two astronauts", "Norna Survey Explorer (NSE)", "NSE"],
    "payload_function": ["crew", "cargo", "weather"],
    "vehicle": ["Kestrel", "Kestrel 2", "Vega"],
    "site": ["California", "Launch Pad 7", "Kourou"],
    "status": ["planned", "occurred", "cancelled", "postponed"],
    "outcome": ["success", "failure"],
    "provider": ["Nebulon", "Avio"],
    "made": ["Kestrel"],
    "vehicle_nation": ["IT", "US"],
    "date": ["2024-04-08", "2024-05"],
}
_IRIS = [None, "https://example.org/id/place/x", "https://example.org/id/a", "https://example.org/id/b"]
_MARKS = ["background", "plural", "named", "each", "support", "definite"]

_ROLES = st.sampled_from(sorted(_VALUES)).flatmap(
    lambda slot: st.builds(
        Role,
        st.just(slot),
        st.sampled_from(_VALUES[slot]),
        st.integers(0, 40).map(lambda at: Span(at, at + 4)),
        st.sampled_from(_IRIS),
        st.booleans(),
    )
)
_CLAIMS = st.builds(
    lambda roles, at, rule, marks: Claim(
        "note", "launch", tuple(roles), Factuality(), Span(at // 9 * 9, at + 9), Span(at, at + 5), rule, (), marks
    ),
    st.lists(_ROLES, max_size=6),
    st.integers(0, 60),
    st.sampled_from(["launch/orbit", "launch/due", "launch/support"]),
    st.one_of(st.none(), st.lists(st.sampled_from(_MARKS), max_size=3, unique=True).map(" ".join)),
)


def _marks(claim: Claim) -> list[str]:
    return (claim.anaphor or "").split()


@given(st.lists(_CLAIMS, min_size=1, max_size=8))
@settings(deadline=None)
def test_the_table_of_an_event_is_what_its_claims_say(claims: list[Claim]) -> None:
    draft = Draft(claims[0], Link(claims[0].id, "the first", 1.0))
    for claim in claims[1:]:
        draft.take(claim, Link(claim.id, "another", 0.5))
    assert draft.claims == tuple(claims)
    assert [link.claim for link in draft.links] == [claim.id for claim in claims]
    assert (draft.first, draft.last) == (claims[0], claims[-1])
    starts = [claim.evidence.start for claim in claims]
    assert (draft.begins, draft.ends) == (min(starts), max(starts))
    assert draft.slots() == sorted({role.slot for claim in claims for role in claim.roles})
    for slot in _VALUES:
        roles = [role for claim in claims for role in claim.of(slot)]
        assert list(draft.roles(slot)) == roles
        assert list(draft.values(slot)) == list(dict.fromkeys(role.value for role in roles))
        assert draft.value(slot) == (roles[0].value if roles else None)
        assert draft.iris(slot) == {role.iri for role in roles if role.iri}
        assert draft.all_derived(slot) == all(role.derived for role in roles)
        flown = [r for c in claims if c.one("vehicle") or c.one("made") for r in c.of(slot)]
        assert draft.beside(("vehicle", "made"), slot) == flown


@given(st.lists(_CLAIMS, min_size=1, max_size=8))
@settings(deadline=None)
def test_what_follows_of_an_event_is_what_a_walk_of_its_claims_finds(claims: list[Claim]) -> None:
    told = Told(claims)
    cargo = [role for claim in claims for role in claim.of("payload")]
    named = [role for role in cargo if is_name(role.value)]
    assert told.names.whole == {slug(role.value) for role in named}
    assert told.names.parts == {part for role in named for part in parts(slug(role.value))}
    assert told.people == any("astronauts" in role.value for role in cargo)
    plain = [role.iri for role in cargo if not NUMBERED.match(role.value)]
    assert told.series == {role.iri: role.iri in plain for role in cargo if role.iri}
    carries = {"crew", "cargo"} & set(told.values("payload_function"))
    free = all(role.iri and not NUMBERED.match(role.value) for role in named)
    assert told.in_capsules() == bool(named and carries and free)
    assert told.in_regions() == regions([role for claim in claims for role in claim.of("site")])
    for mark in _MARKS:
        assert told.marked(mark) == any(mark in _marks(claim) for claim in claims)
        assert told.all_marked(mark) == all(mark in _marks(claim) for claim in claims)
    for claim in claims:
        each = any(c.sentence == claim.sentence and "each" in _marks(c) for c in claims)
        assert told.one_by_one(claim.sentence) == each
    orbits = [c for c in claims if c.rule == "launch/orbit" and "failure" not in c.values("outcome")]
    assert told.in_plain_orbit() == bool(orbits)
    news = [value for c in claims if "named" not in _marks(c) for value in c.values("status")]
    held = news or [value for c in claims for value in c.values("status")] or ["planned"]
    ends = [last for last in ("occurred", "cancelled") if last in held]
    assert told.status() == (ends or held)[0]


@given(_CLAIMS, st.lists(_CLAIMS, max_size=5), st.sampled_from(["vehicle", "site", "provider"]))
@settings(deadline=None)
def test_a_slot_is_the_same_where_a_walk_of_its_roles_says_so(claim: Claim, others: list[Claim], slot: str) -> None:
    roles = [role for other in others for role in other.of(slot)]
    known = {role.iri for role in roles if role.iri}
    expected = any(role.iri in known for role in claim.of(slot)) or same(
        claim.values(slot), [role.value for role in roles]
    )
    assert same_slot(Told([claim]), Told(others), slot) == expected


_NAME = st.lists(st.sampled_from(["orla", "norna", "6", "12", "x"]), min_size=1, max_size=4).map("-".join)


@given(st.lists(_NAME, max_size=4), st.lists(_NAME, max_size=4))
def test_names_meet_where_one_begins_or_ends_another(one: list[str], other: list[str]) -> None:
    def short(name: str, whole: str) -> bool:
        ends = name[:1].isalpha() and whole.endswith("-" + name)
        return name == whole or whole.startswith(name + "-") or ends

    expected = any(short(a, b) or short(b, a) for a in one for b in other)
    assert meet(Names(one), Names(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("norna", "norna-2", True),
        ("norna-1", "norna-2", False),
        ("norna", "nornax-2", False),
        ("imaging-explorer-ixpe", "ixpe", True),
        ("starlink-6-12", "12", False),
        ("starlink-6-12", "starlink-6", True),
    ],
)
def test_a_series_or_an_abbreviation_meets_the_whole_name(one: str, other: str, expected: bool) -> None:
    assert meet(Names([one]), Names([other])) is expected
    assert meet(Names([other]), Names([one])) is expected


def test_what_was_asked_of_an_event_cannot_change_it() -> None:
    claim = Claim("note", "launch", (), Factuality(), Span(0, 9), Span(0, 9), "launch/orbit")
    draft = Draft(claim, Link(claim.id, "the first", 1.0))
    assert isinstance(draft.claims, tuple)
    assert isinstance(draft.links, tuple)
    assert not hasattr(draft.values("payload"), "add")


def carried(*payloads: tuple[str, str | None], function: str = "crew") -> Claim:
    roles = [Role("payload", value, Span(i, i + 1), iri) for i, (value, iri) in enumerate(payloads)]
    roles.append(Role("payload_function", function, Span(9, 10)))
    return Claim("note", "launch", tuple(roles), Factuality(), Span(0, 20), Span(0, 5), "launch/orbit", (), None)


def test_a_craft_and_the_mission_it_flies_go_by_either_name() -> None:
    both = carried(("Artemis II", "https://example.org/id/programme/artemis"), ("Orion", "https://example.org/id/o"))
    assert ships([both]) == {"orion": {"artemis-ii"}, "artemis-ii": {"orion"}}


@pytest.mark.parametrize(
    "claim",
    [
        # Two missions, two satellites, and what no list knows fly on nothing of each other.
        carried(("Artemis II", "https://example.org/id/a"), ("Artemis III", "https://example.org/id/a")),
        carried(("Orla", "https://example.org/id/o"), ("Norna-2", None), function="weather"),
        carried(("Orla", None), ("Norna-2", None)),
        carried(("Orion", "https://example.org/id/o"), ("four astronauts", None)),
    ],
)
def test_other_names_of_one_claim_are_not_one(claim: Claim) -> None:
    assert ships([claim]) == {}


def test_a_site_without_a_name_is_described() -> None:
    roles = [Role("site", value, Span(0, 1)) for value in ("a spaceport in Norway", "Andøya Spaceport")]
    assert [described([role]) for role in roles] == [True, False]
    assert not described([Role("site", "launch pad 39A", Span(0, 1), "https://example.org/id/site/39a")])
