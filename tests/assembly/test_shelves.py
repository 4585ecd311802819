"""What a claim is offered holds the event that it fits best: no event is missed that a walk of all would find."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.assembly import discourse
from kg.assembly.discourse import link_launches
from kg.assembly.drafts import Draft
from kg.assembly.shelves import Shelves
from kg.assembly.told import Told
from kg.model import Claim, DocumentEvent, Factuality, Link, Role, Span
from tests.conftest import Reader

_IRI = "https://example.org/id/"
_ORLA, _PLACE = f"{_IRI}programme/orla", f"{_IRI}place/x"
_SLOTS: dict[str, list[tuple[str, str | None]]] = {
    "payload": [
        *(("Orla-1", _ORLA), ("Orla-2", _ORLA), ("Orla", _ORLA), ("Norna", None), ("Norna-3", None), ("Quetzal", None)),
        *(("a spy satellite", None), ("two astronauts", None), ("Crew Kite", f"{_IRI}programme/kite")),
    ],
    "payload_function": [("crew", None), ("weather", None)],
    "payload_count": [("1", None), ("7", None)],
    "vehicle": [("Kestrel", f"{_IRI}vehicle/k"), ("Kestrel 2", None), ("Vega", f"{_IRI}vehicle/v"), ("Zeta", None)],
    "vehicle_nation": [("IT", None), ("US", None)],
    "site": [("Florida", _PLACE), ("Launch Pad 7", None), ("Kourou", f"{_IRI}site/k")],
    "site_nation": [("US", None), ("FR", None)],
    "nation": [("IT", None), ("US", None), ("JP", None)],
    "provider": [("Nebulon", f"{_IRI}organisation/n")],
    "status": [("planned", None), ("occurred", None), ("postponed", None), ("speculated", None), ("cancelled", None)],
    "outcome": [("success", None), ("failure", None)],
    "date": [
        *(("2024-04-08", None), ("2024-04-09", None), ("2024-04-20", None), ("2024-04", None), ("2024", None)),
        *(("XXXX-04-09", None), ("../2025-06", None), ("2024-05-01/2024-05-03", None), ("2023-12", None)),
    ],
    "reported": [("2024-04-08", None), ("2024-04-09", None)],
    "ordinal": [("1", None), ("2", None)],
}
_MARKS = (
    "background before plural named each support definite renamed finally another other names follows bare headline"
).split()
_RULES = ["launch/orbit", "launch/due", "launch/support", "launch/liftoff", "launch/failure", "launch/manifest"]


@st.composite
def _told(draw: st.DrawFn) -> list[Claim]:
    """Claims in the order of a text; few slots, so that many fit each other."""
    made, at = [], 0
    for _ in range(draw(st.integers(2, 14))):
        at += draw(st.sampled_from([5, 40, 700, 1500]))
        roles = []
        for slot in draw(st.lists(st.sampled_from(sorted(_SLOTS)), max_size=5, unique=True)):
            value, iri = draw(st.sampled_from(_SLOTS[slot]))
            roles.append(Role(slot, value, Span(at, at + 3), iri, draw(st.booleans())))
        marks = " ".join(draw(st.lists(st.sampled_from(_MARKS), max_size=2, unique=True)))
        sentence = Span(at // 60 * 60, at + 60)
        rule = draw(st.sampled_from(_RULES))
        made.append(
            Claim("note", "launch", tuple(roles), Factuality(), sentence, Span(at, at + 4), rule, (), marks or None)
        )
    return made


@st.composite
def _many_and_then_bare(draw: st.DrawFn) -> list[Claim]:
    """Launches of their own, as rows of a calendar are, and then claims that name neither craft nor day nor count."""
    made, rows = [], draw(st.integers(5, 9))
    alike = draw(st.lists(st.sampled_from(_BARE), min_size=1, max_size=2, unique=True))  # the rows differ in these
    same = [(slot, *draw(st.sampled_from(_SLOTS[slot]))) for slot in _BARE if slot not in alike and draw(st.booleans())]
    for at in range(rows + draw(st.integers(1, 3))):
        here, bare = Span(at * 70, at * 70 + 3), at >= rows
        slots = draw(st.lists(st.sampled_from(_BARE if bare else alike), max_size=4, unique=True))
        roles = [Role(slot, value, here, iri) for slot in slots for value, iri in [draw(st.sampled_from(_SLOTS[slot]))]]
        if not bare:
            roles += [Role(slot, value, here, iri) for slot, value, iri in same[:3]]
            roles += [Role("payload", f"{'ABCDEFGHIJKLM'[at]}rla", here)]
        marks = draw(st.sampled_from(_MARKS)) if draw(st.booleans()) else None
        span, rule = Span(at * 70, at * 70 + 60), draw(st.sampled_from(_RULES[:4])) if bare else "launch/manifest"
        made.append(Claim("note", "launch", tuple(roles), Factuality(), span, span, rule, (), marks))
    return made


_BARE = sorted(_SLOTS.keys() - {"payload", "date", "ordinal", "reported"})


def _walked(claims: list[Claim], paragraphs: list[int]) -> tuple[DocumentEvent, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Shelves, "near", lambda self, *_: range(len(self._events)))
        patch.setattr(discourse, "_most", lambda _: math.inf)
        return link_launches(claims, paragraphs)


@given(_told(), st.lists(st.integers(0, 9000), max_size=6))
@settings(deadline=None, max_examples=300)
def test_events_are_those_that_a_walk_of_all_makes(claims: list[Claim], paragraphs: list[int]) -> None:
    assert link_launches(claims, paragraphs) == _walked(claims, paragraphs)


@given(_many_and_then_bare())
@settings(deadline=None, max_examples=300)
def test_one_event_answers_for_all_that_look_alike(claims: list[Claim]) -> None:
    assert link_launches(claims) == _walked(claims, [])


def _event(number: int, *roles: Role) -> Draft:
    claim = Claim(
        "note", "launch", roles, Factuality(), Span(number, number + 9), Span(number, number + 9), "launch/due"
    )
    return Draft(claim, Link(claim.id, "the first", 1.0))


def _shelved(*events: Draft) -> Shelves:
    shelves = Shelves()
    for index, event in enumerate(events):
        shelves.put(index, event, event)
    return shelves


def _role(slot: str, value: str) -> Role:
    return Role(slot, value, Span(0, 4))


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ([("payload", "Norna-7")], [7, 30]),
        ([("payload", "Norna")], [*range(30), 30]),
        ([("payload", "Orla-7")], [30]),
        ([("date", "2024-04-08")], [7, 30]),
        ([("payload", "Norna-7"), ("date", "2024-04-20")], [30]),
    ],
)
def test_a_claim_is_offered_what_may_be_its_launch(asked: list[tuple[str, str]], offered: list[int]) -> None:
    """By name, by series or by day, and the one without either; near misses: another number, and a name on another day."""
    days = [_role("date", f"2024-{1 + n // 2:02d}-{8 if n % 2 else 22:02d}") for n in range(24)]
    named = [_event(n, _role("payload", f"Norna-{n}"), days[n % 24]) for n in range(30)]
    shelves = _shelved(*named, _event(30, _role("vehicle", "Vega")))
    claim = Told(_event(99, *(_role(slot, value) for slot, value in asked)).claims)
    assert set(offered) <= set(shelves.near(claim))
    assert len(shelves.near(claim)) <= len(offered) + 2


def test_one_event_stands_for_all_that_look_alike() -> None:
    """A claim that names nothing is offered the main event, the last, and the first of each look."""
    events = [_event(n, _role("payload", f"Norna-{n}"), _role("nation", "IT" if n < 20 else "JP")) for n in range(40)]
    shelves = _shelved(*events)
    claim = Told(_event(99, _role("status", "occurred")).claims)
    assert list(shelves.near(claim)) == [0, 1, 20, 39]
    events[1].take(*_taken(_role("outcome", "failure")))
    shelves.put(1, events[1], Told(events[1].claims[-1:]))
    assert list(shelves.near(claim)) == [0, 1, 2, 20, 39]


def _taken(role: Role) -> tuple[Claim, Link]:
    event = _event(500, role)
    return event.first, event.links[0]


@pytest.mark.parametrize(
    "piece",
    [
        "May {day}, {year}: Vega | Norna-{n} | Kourou | 10:00 UTC",
        "A Vega rocket launched the Norna-{n} satellite into orbit.",
        "A Vega rocket launched the Norna-{n} satellite from Kourou on May {day}, {year}. The launch was delayed by wind.",
    ],
)
def test_a_claim_is_held_against_few_events(read_text: Reader, monkeypatch: pytest.MonkeyPatch, piece: str) -> None:
    """Of a hundred launches and of two hundred: each claim costs no more where there are more of them."""
    asked: list[int] = []
    real = discourse._fit
    monkeypatch.setattr(discourse, "_fit", lambda *some: asked.append(1) or real(*some))
    costs = []
    for size in (100, 200):
        asked.clear()
        rows = [piece.format(day=n % 28 + 1, year=1900 + n // 2, n=n + 1) for n in range(size)]
        reading = read_text("News from the pads\n\nA first look ahead.\n\n" + "\n\n".join(rows))
        assert len([event for event in reading.events if event.kind == "launch"]) >= size - 2
        costs.append(len(asked) / size)
    assert costs[1] < 1.3 * costs[0] + 1
