"""Which launches of many documents are one: names outrank ordinals, and outcomes that differ never meet.

The result depends on the set of document events alone: pairs are scored, and joined from the best down unless that
would put two members that exclude each other into one launch. ``kg.assembly.gathering`` keeps it up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.edtf import bounds, overlap
from kg.extraction.payload_words import HEADS, PEOPLE, describes
from kg.model import DocumentEvent
from kg.vocab import slug

_HEADS = frozenset("satellite satellites spacecraft payload payloads probe capsule rocket mission".split())
_KINDS = _HEADS | frozenset("cubesat cubesats smallsat smallsats nanosatellite microsatellite spaceplane".split())
_DEMONYM = re.compile(r"(?:[a-z]{2}an|[a-z]ese|[a-z]ish|[a-z]eli|[a-z]ani|ench|Dutch|Greek|Swiss|Thai|Czech|Turkish)\Z")
# A local date and the UTC day of the same launch differ by one at most.
_SLACK_DAYS = 1
_JOIN = 3.0
_KEPT = 4096  # names that are asked for again and again while a text is read


@dataclass(frozen=True, slots=True)
class Cluster:
    """Document events held to be one launch, with the reason for each join."""

    events: tuple[DocumentEvent, ...]
    reasons: tuple[tuple[str, str, float], ...]  # (event id, reason, score in 0..1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two document events that may be one launch: how much speaks for it, and why, in words."""

    score: float
    a: DocumentEvent
    b: DocumentEvent
    reason: str


def payload_names(event: DocumentEvent) -> frozenset[str]:
    """Return the slugs of payloads that are called by a name ("Malligyong-1"), not described ("a spy satellite")."""
    return frozenset(slug(role.value) for role in event.of("payload") if is_name(role.value))


@lru_cache(maxsize=_KEPT)
def is_name(words: str) -> bool:
    """Tell a payload's own name from a description: a name has a capital and a number or is one capitalised word."""
    if " " in words and words.isupper() and not any(c.isdigit() for c in words):
        words = words.title()  # a headline in capitals
    tokens = words.split()
    if not tokens or (not words[:1].isupper() and not any(c.isdigit() for c in tokens[-1])):
        return False
    plural = tokens[-1].lower() in ("satellites", "spacecraft", "payloads", "cubesats", "missions")
    if tokens[-1].lower() in PEOPLE or (len(tokens) == 1 and tokens[0].lower() in _KINDS):
        return False
    if len(tokens) > 2 and tokens[-1].lower() in _HEADS and not any(c.isdigit() for c in words):
        return False  # "U.S. Space Force satellite": whose it is, and no name
    if len(tokens) == 2 and tokens[-1].lower() in _HEADS and _DEMONYM.search(tokens[0]):
        return False  # "Brazilian satellite"
    if len(tokens) > 1 and tokens[-1].lower() in (_HEADS | HEADS) and all(map(describes, tokens[:-1])):
        return False  # "Weather Satellite", as a headline writes it
    numbered = any(c.isdigit() for c in words) and any(c.isupper() for c in words)
    return not plural and (
        numbered or all(t.lstrip("(")[:1].isupper() for t in tokens if t.lower() not in ("satellite", "of"))
    )


def ordinal_key(event: DocumentEvent) -> tuple[str, ...] | None:
    """Return nation, function, ordinal and what it counts, or None: an ordinal alone identifies nothing."""
    ordinal, nation = event.values("ordinal"), event.values("nation")
    if not ordinal or len(nation) != 1:
        return None
    counted = event.values("counted")
    return (nation[0], kind_of_payload(event), ordinal[0], counted[0] if counted else "launched")


def kind_of_payload(event: DocumentEvent) -> str:
    """Return the function that an ordinal counts within; military alone counts as reconnaissance's wider class."""
    function = event.values("payload_function")
    known = [value for value in function if value != "unknown"]
    return known[0] if known else "military" if event.values("military") else "satellite"


def exclude(a: DocumentEvent, b: DocumentEvent) -> str | None:
    """Return why two events cannot be one launch, or None."""
    if _differ(a, b, "outcome") and {"success", "failure"} <= {*a.values("outcome"), *b.values("outcome")}:
        return "one succeeded, the other failed"
    if a.values("date") and b.values("date") and not overlap(a.values("date")[0], b.values("date")[0], _SLACK_DAYS):
        return "their dates do not meet"
    if _differ(a, b, "vehicle") and not _shared_name(a.values("vehicle"), b.values("vehicle")):
        return "their vehicles differ"
    if _differ(a, b, "nation"):
        return "their nations differ"
    if payload_names(a) and payload_names(b) and not payload_names(a) & payload_names(b):
        return "their payloads have other names"
    ka, kb = ordinal_key(a), ordinal_key(b)
    if ka and kb and ka[:2] == kb[:2] and ka[3] == kb[3] and ka[2] != kb[2]:
        return "they are counted differently"
    return None


def likeness(a: DocumentEvent, b: DocumentEvent) -> tuple[float, str]:
    """Return how much speaks for one launch (3 or more joins) and why, in words."""
    grounds: list[tuple[float, str]] = []
    if payload_names(a) & payload_names(b):
        grounds.append((3.0, "the same named payload"))
    if ordinal_key(a) and ordinal_key(a) == ordinal_key(b):
        grounds.append((3.0, "the same place in the nation's count"))
    if _same_day(a, b):
        grounds.append((1.5, "the same day"))
    if _shared_name(a.values("vehicle"), b.values("vehicle")):
        grounds.append((1.0, "the same vehicle"))
    if set(a.values("nation")) & set(b.values("nation")):
        grounds.append((0.5, "the same nation"))
    if _shared_name(a.values("site"), b.values("site")):
        grounds.append((1.0, "the same site"))
    return sum(weight for weight, _ in grounds), ", ".join(reason for _, reason in grounds)


def candidate(a: DocumentEvent, b: DocumentEvent) -> Candidate | None:
    """Return the pair, the lower id first, where its likeness joins it and nothing excludes it."""
    if a.document == b.document:
        return None
    a, b = (a, b) if a.id < b.id else (b, a)
    score, reason = likeness(a, b)
    if score < _JOIN or exclude(a, b) is not None:
        return None
    return Candidate(score, a, b, reason)


def joined(events: Iterable[DocumentEvent], candidates: Iterable[Candidate]) -> tuple[Cluster, ...]:
    """Group events into launches by their candidate pairs, the best first; ``candidates``: every pair among them.

    Events of one document stay apart, as their reader left them. Events that no chain of pairs connects do not bear on
    each other, so they may be grouped together or apart.
    """
    group = {event.id: [event] for event in sorted(events, key=lambda event: event.id)}
    why: dict[str, tuple[str, float]] = {}
    for pair in sorted(candidates, key=lambda c: (-c.score, c.a.id, c.b.id)):
        one, other = group[pair.a.id], group[pair.b.id]
        if one is other or any(x.document == y.document or exclude(x, y) for x in one for y in other):
            continue
        for event in (pair.a, pair.b):
            why.setdefault(event.id, (pair.reason, min(1.0, pair.score / 6)))
        one += other
        for event in other:
            group[event.id] = one
    distinct = {id(members): members for members in group.values()}
    return tuple(sorted((_cluster(members, why) for members in distinct.values()), key=lambda c: c.events[0].id))


def _cluster(members: list[DocumentEvent], why: dict[str, tuple[str, float]]) -> Cluster:
    events = tuple(sorted(members, key=lambda event: event.id))
    reasons = tuple((e.id, *why.get(e.id, ("the only report of it", 1.0))) for e in events)
    return Cluster(events, reasons)


def blocks(event: DocumentEvent) -> frozenset[tuple[str, ...]]:
    """Return the keys of an event; only events that share one can be one launch, so no others are compared."""
    found: set[tuple[str, ...]] = {("payload", name) for name in payload_names(event)}
    ordinal = ordinal_key(event)
    if ordinal:
        found.add(("ordinal", *ordinal))
    day = _day(event)
    if day:
        found |= {("day", str(day + neighbour)) for neighbour in (-1, 0, 1)}
    return frozenset(found)


def _day(event: DocumentEvent) -> int | None:
    dates = event.values("date")
    limits = bounds(dates[0]) if dates else None
    if limits is None or limits[0] is None or limits[0] != limits[1]:
        return None
    return limits[0].toordinal()


def _same_day(a: DocumentEvent, b: DocumentEvent) -> bool:
    one, other = _day(a), _day(b)
    return one is not None and other is not None and abs(one - other) <= _SLACK_DAYS


def _differ(a: DocumentEvent, b: DocumentEvent, slot: str) -> bool:
    one, other = set(a.values(slot)), set(b.values(slot))
    return bool(one and other and not one & other)


def _shared_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether a name of one side is, or is the beginning of, a name of the other ("Kennedy Space Center …")."""
    left, right = [plain_name(v) for v in one], [plain_name(v) for v in other]
    return any(x == y or x.startswith(y + "-") or y.startswith(x + "-") for x in left for y in right)


# Arianespace writes the model and its boosters as one number: an Ariane 64 is an Ariane 6 with four.
_BOOSTERS = re.compile(r"\bariane-([46])([0-4])(?=-|\Z)")
_NUMERALS = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}


@lru_cache(maxsize=_KEPT)
def plain_name(value: str) -> str:
    """Return a name's slug with Roman numerals in Arabic and digits apart from letters: "Atlas V" is "Atlas 5"."""
    words = re.findall(r"[a-z]+|\d+", slug(value))
    plain = "-".join(_NUMERALS.get(word, word) for word in words) or slug(value)
    return _BOOSTERS.sub(r"ariane-\1-\2", plain)
