"""The events of a text where claims look for them, so that not each claim is held against all events.

Nothing is decided here. An event is passed over where the discourse would find that it contradicts the claim: both
have names, or rockets, or days, and these do not meet; in a round-up, where it stands too far before. And where a claim
names neither craft nor day nor count, one event stands for all that answer it alike. The shortest list is offered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from heapq import heappop, heappush
from itertools import takewhile

from kg.assembly.drafts import alike
from kg.assembly.identity import plain_name
from kg.assembly.told import Told
from kg.edtf import bounds
from kg.model import Claim

_Shelf = dict[str, set[int]]
_Look = tuple[object, ...]
_TELLING = ("payload", "date", "ordinal")
_SEEN = (
    "status",
    "outcome",
    "vehicle",
    "vehicle_nation",
    "site",
    "site_nation",
    "nation",
    "payload_function",
    "payload_count",
)
_NONE: frozenset[int] = frozenset()
_ROW = "launch/manifest"  # a calendar may have the same row twice
_FEW = 16  # events that are sooner compared than looked for in another way
_DAYS = 4  # days that stand together
_LONG = 62  # days; what covers more ("2024") is offered always


class Shelves:
    """Events by their place in a list, wherever one may be looked for; it is told of each claim that one takes in."""

    def __init__(self) -> None:
        self._events: list[Told] = []
        self._nameless: set[int] = set()
        self._capsules: set[int] = set()
        self._rocketless: set[int] = set()
        self._dateless: set[int] = set()
        self._any_day: set[int] = set()
        self._names: _Shelf = {}
        self._parts: _Shelf = {}
        self._series: _Shelf = {}
        self._rockets: _Shelf = {}
        self._rocket_names: _Shelf = {}
        self._days: dict[int, set[int]] = {}
        self._latest: dict[int, None] = {}  # the last to take something in comes last
        self._looks: list[_Look] = []
        self._words: dict[tuple[object, ...], int] = {}
        self._alike: dict[_Look, list[int]] = {}

    def put(self, index: int, event: Told, claim: Told) -> None:
        """Put an event, the next or a known one, where a claim that it has taken in lets others look for it."""
        if index == len(self._events):
            self._events.append(event)
            self._looks.append(())
        self._latest.pop(index, None)
        self._latest[index] = None
        self._words.setdefault(_words(claim.first), index)
        look = _look(event)
        if look != self._looks[index]:
            self._looks[index] = look
            heappush(self._alike.setdefault(look, []), index)
        for shelf, keys in (
            (self._names, claim.names.whole),
            (self._parts, claim.names.parts),
            (self._series, claim.series),
            (self._rockets, claim.iris("vehicle")),
            (self._rocket_names, map(plain_name, claim.values("vehicle"))),
        ):
            for key in keys:
                shelf.setdefault(key, set()).add(index)
        _keep(self._nameless, index, so=not event.names)
        _keep(self._capsules, index, so=event.in_capsules())
        _keep(self._rocketless, index, so=not event.values("vehicle"))
        _keep(self._dateless, index, so=not event.values("date"))
        self._put_days(index, claim)

    def _put_days(self, index: int, claim: Told) -> None:
        if "postponed" in claim.values("status"):
            self._any_day.add(index)
        for date in claim.values("date"):
            days = _days(date)
            if days is None or len(days) > _LONG // _DAYS + 2:
                self._any_day.add(index)
            for day in days if days is not None and index not in self._any_day else ():
                self._days.setdefault(day, set()).add(index)

    def again(self, claim: Claim) -> int | None:
        """Return the event that a claim was told of before in the same words: captions and pull quotes stand twice."""
        return None if claim.rule == _ROW else self._words.get(_words(claim))

    def near(self, claim: Told, since: int | None = None) -> Collection[int]:
        """Return the places, in order, of the events that a claim may fit best: all but those described above.

        ``since`` is told in a round-up: where in the text an event must go on to, not to stand too far before.
        """
        found = (self._by_name(claim), self._by_day(claim), self._by_place(since), self._by_look(claim, since))
        lists = [some for some in found if some is not None]
        if not lists or min(map(_size, lists)) > _FEW:
            lists += [some] if (some := self._by_rocket(claim)) is not None else []
        if not lists or min(map(_size, lists)) >= len(self._events):
            return range(len(self._events))
        return sorted(set().union(*min(lists, key=_size)))

    def _by_name(self, claim: Told) -> list[Collection[int]] | None:
        """Look by names: another name is another launch, but in words that add to one or of who flies in what."""
        if not claim.names or claim.marked("renamed", "support", "definite") or claim.in_capsules():
            return None
        return [
            self._nameless,
            self._capsules,
            *_on(self._names, claim.names.whole),
            *_on(self._parts, claim.names.whole),
            *_on(self._names, claim.names.parts),
            *_on(self._series, claim.series),
        ]

    def _by_day(self, claim: Told) -> list[Collection[int]] | None:
        """Look by days: a day or more apart is another launch, but of what was put off."""
        date = claim.value("date")
        days = _days(date) if date is not None and "postponed" not in claim.values("status") else None
        if days is None or len(days) > len(self._days):
            return None
        return [self._dateless, self._any_day, *(self._days.get(day, _NONE) for day in days)]

    def _by_place(self, since: int | None) -> list[Collection[int]] | None:
        """Look where the text goes on, in a round-up."""
        if since is None or since < 0:
            return None
        return [[*takewhile(lambda index: self._events[index].ends >= since, reversed(self._latest))]]

    def _by_look(self, claim: Told, since: int | None) -> list[Collection[int]] | None:
        """Look by what a claim without craft, day and count can tell apart: the first event of each look.

        The main event and the last are offered as well, for they are more than they look.
        """
        if since is not None or any(claim.values(slot) for slot in _TELLING) or claim.marked("each"):
            return None
        return [{0, len(self._events) - 1} if self._events else (), [*self._first_of_each_look()]]

    def _first_of_each_look(self) -> Iterator[int]:
        for look, places in list(self._alike.items()):
            while places and (places[0] == 0 or self._looks[places[0]] != look):
                heappop(places)  # the main event, or one that has changed
            if places:
                yield places[0]
            else:
                del self._alike[look]

    def _by_rocket(self, claim: Told) -> list[Collection[int]] | None:
        """Look by rockets: another rocket is another launch."""
        names = [plain_name(value) for value in claim.values("vehicle")]
        if not names:
            return None
        known = [key for key in self._rocket_names if any(alike(key, name) for name in names)]
        return [
            self._rocketless,
            *_on(self._rockets, claim.iris("vehicle")),
            *_on(self._rocket_names, known),
        ]


def _words(claim: Claim) -> tuple[object, ...]:
    return claim.rule, claim.sentence.end - claim.sentence.start, *((role.slot, role.value) for role in claim.roles)


def _look(event: Told) -> _Look:
    """Return all that a claim without craft, day and count asks of an event."""
    return (
        *(tuple(event.values(slot)) for slot in _SEEN),
        *(frozenset(event.iris(slot)) for slot in ("vehicle", "site")),
        *(event.marked(mark) for mark in ("background", "before")),
        *(event.all_marked("background"), event.only_named(), event.status(), event.people),
        *(bool(event.values("date")), bool(event.names), min(2, len(event.values("payload")))),
        *(event.in_plain_orbit(), event.in_regions(), event.in_places_described(), event.all_derived("vehicle_nation")),
    )


def _keep(some: set[int], index: int, *, so: bool) -> None:
    if so:
        some.add(index)
    else:
        some.discard(index)


def _on(shelf: _Shelf, keys: Iterable[str]) -> Iterable[Collection[int]]:
    return (shelf[key] for key in keys if key in shelf)


def _size(some: Iterable[Collection[int]]) -> int:
    return sum(map(len, some))


def _days(date: str) -> range | None:
    """Return a date's days, with one more on each side, as some stand together; None of an open or unknown year."""
    limits = bounds(date) if "X" not in date else None
    if limits is None or limits[0] is None or limits[1] is None:
        return None
    return range((limits[0].toordinal() - 1) // _DAYS, (limits[1].toordinal() + 1) // _DAYS + 1)
