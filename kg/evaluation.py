"""Scoring the reader against hand-made gold: launches aligned one to one, then slot by slot.

Gold is one JSON file a text: ``id``, ``published``, ``events`` and ``optional_events`` in the slots of ``kg extract``;
an event's ``accept`` lists further values of a slot that count as right. A launch nobody found costs recall on all its
slots, one that is not there costs precision on all of its own; one that fits an optional event costs nothing.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.edtf import bounds
from kg.errors import SourceError

CORE = ("status", "outcome", "date", "vehicle", "payloads", "nations", "site", "provider")
EXTENDED = ("payload_function", "military", "operators", "orbit", "time_utc", "vehicle_nation", "site_nation")
_MANY = frozenset(["payloads", "nations", "operators"])
_NAMES = frozenset(["vehicle", "site", "provider", "orbit", "payloads", "operators"])
# Words that tell no name from another.
_COMMON = frozenset(
    """
    the a an of and for its their on in to carrying called named rocket rockets launcher launchers vehicle booster
    carrier satellite satellites spacecraft probe space launch center centre cosmodrome spaceport station base force
    air corporation corp inc ltd company co agency administration ministry complex
    """.split()
)
_SAME = {"cz": "long march", "us": "united states", "usa": "united states", "organization": "organisation"}

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """True positives, spurious and missing values, with precision, recall and F1 (1.0 where nothing was asked)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def precision(self) -> float:
        """The share of given values that are right."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        """The share of wanted values that are given."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class SlotError:
    """One slot that is wrong: what the gold wants and what was given (None: nothing)."""

    document: str
    slot: str
    wanted: object
    got: object


@dataclass(slots=True)
class Evaluation:
    """The figures of one run; ``unfulfilled`` and ``failures`` count the worst errors there are."""

    slots: dict[str, Score] = field(default_factory=lambda: dict.fromkeys((*CORE, *EXTENDED), Score()))
    events: Score = field(default_factory=Score)
    errors: list[SlotError] = field(default_factory=list)
    unfulfilled: int = 0
    failures: int = 0
    documents: int = 0

    @property
    def core(self) -> Score:
        """All core slots together."""
        return sum((self.slots[slot] for slot in CORE), Score())

    def lines(self) -> list[tuple[str, Score]]:
        """Return the figures by name: events, core slots, all slots, then every slot."""
        every = sum((self.slots.values()), Score())
        return [("events", self.events), ("core slots", self.core), ("all slots", every), *self.slots.items()]


def evaluate(gold: Path, texts: Path | None = None) -> Evaluation:
    """Read every gold text and score what was read; SourceError where a text or a gold file cannot be used."""
    from kg.extracting import extract_records
    from kg.reading.document import Description, read
    from kg.reading.sources import sources

    where = texts or _texts_beside(gold)
    result = Evaluation()
    for path in sorted(gold.glob("*.json")):
        entry = _gold(path)
        file = where / f"{entry['id']}.txt"
        if not file.is_file():
            raise SourceError(f"{file}: the text of {path.name} is not there; name its folder with --texts")
        raw = next(iter(sources([str(file)])))
        document = read(raw, Description(id=entry["id"], published=entry.get("published")))
        score(entry, extract_records(document), result)
    if not result.documents:
        raise SourceError(f"{gold}: no gold files (*.json) in this folder")
    return result


def _texts_beside(gold: Path) -> Path:
    for folder in (gold / "texts", gold.parent / "texts"):
        if folder.is_dir():
            return folder
    return gold


def _gold(path: Path) -> dict[str, Any]:
    try:
        entry: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(entry["id"], str) and isinstance(entry["events"], list):
            return entry
    except (ValueError, KeyError, TypeError) as error:
        raise SourceError(f"{path}: not a gold file ({error}); it needs id, published and events") from error
    raise SourceError(f"{path}: not a gold file; it needs id, published and events")


def score(entry: Mapping[str, Any], given: list[dict[str, Any]], result: Evaluation) -> None:
    """Add one text's launches to the figures."""
    wanted, optional = entry["events"], entry.get("optional_events", [])
    pairs = align(given, [*wanted, *optional])
    result.documents += 1
    for g, w in pairs:
        if w < len(wanted):
            _paired(entry["id"], given[g], wanted[w], result)
    found = {w for _, w in pairs}
    for index, event in enumerate(wanted):
        if index not in found:
            result.events += Score(fn=1)
            result.errors.append(SlotError(entry["id"], "launch missed", event.get("quote"), None))
            _add(result, {}, event)
    used = {g for g, _ in pairs}
    for index, event in enumerate(given):
        if index not in used:
            result.events += Score(fp=1)
            result.errors.append(SlotError(entry["id"], "launch not there", None, event.get("quote")))
            for slot in result.slots:
                result.slots[slot] += Score(fp=_size(event.get(slot)))


def _paired(document: str, given: Event, wanted: Event, result: Evaluation) -> None:
    result.events += Score(tp=1)
    result.unfulfilled += wanted["status"] != "occurred" and given.get("status") == "occurred"
    result.failures += wanted.get("outcome") == "failure" and given.get("outcome") == "success"
    for slot in result.slots:
        counts = compare(slot, given, wanted)
        result.slots[slot] += counts
        if counts.fp or counts.fn:
            result.errors.append(SlotError(document, slot, wanted.get(slot), given.get(slot)))


def _add(result: Evaluation, given: Event, wanted: Event) -> None:
    for slot in result.slots:
        result.slots[slot] += Score(fn=compare(slot, given, wanted).fn)


def _size(value: object) -> int:
    if _nothing(value) or value is False:
        return 0
    return len(value) if isinstance(value, list) else 1


def align(given: list[dict[str, Any]], wanted: list[Event]) -> list[tuple[int, int]]:
    """Return pairs (given, wanted), one to one, the most alike first."""
    ranked = sorted(((likeness(g, w), -i, -j) for i, g in enumerate(given) for j, w in enumerate(wanted)), reverse=True)
    pairs: list[tuple[int, int]] = []
    for value, i, j in ranked:
        if value > 0 and all(-i != a and -j != b for a, b in pairs):
            pairs.append((-i, -j))
    return pairs


_WEIGHTS = {"payloads": 3.0, "vehicle": 2.0, "date": 2.0, "site": 1.0, "nations": 1.0, "status": 1.0, "outcome": 1.0}


def likeness(given: Event, wanted: Event) -> float:
    """Return how much two launches look like one; 0 where nothing that identifies a launch agrees."""
    hits = {slot for slot in _WEIGHTS if compare(slot, given, wanted).tp}
    quoted = len(_words(str(given.get("quote") or "")) & _words(str(wanted.get("quote") or ""))) >= 3
    if not quoted and not hits & {"vehicle", "payloads", "date", "site"}:
        return 0.6 if {"nations", "status"} <= hits else 0.0
    return quoted + sum(_WEIGHTS[slot] for slot in hits)


def compare(slot: str, given: Event, wanted: Event) -> Score:
    """Return the best counts of one slot over the wanted value and those the gold also accepts."""
    choices = [wanted.get(slot), *wanted.get("accept", {}).get(slot, [])]
    value = given.get(slot)
    if slot == "military":
        choices, value = [choice or None for choice in choices], value or None
    found = [_counts(slot, value, choice) for choice in choices]
    return min(found, key=lambda s: (s.fp + s.fn, -s.tp))


def _counts(slot: str, given: Any, wanted: Any) -> Score:
    if slot in _MANY:
        left = _listed(wanted)
        got = _listed(given)
        hits = 0
        for value in got:
            match = next((w for w in left if agree(slot, value, w)), None)
            if match is not None:
                left.remove(match)
                hits += 1
        return Score(hits, len(got) - hits, len(left))
    if _nothing(wanted):
        return Score() if _nothing(given) else Score(fp=1)
    if _nothing(given):
        return Score(fn=1)
    return Score(tp=1) if agree(slot, given, wanted) else Score(fp=1, fn=1)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return list(value)
    return [] if _nothing(value) else [value]


def _nothing(value: object) -> bool:
    return value in (None, "", "unknown") or value == []


def agree(slot: str, given: object, wanted: object) -> bool:
    """Tell whether two values of a slot mean the same: names by their telling words, dates by the days they cover."""
    if slot == "date":
        return given == wanted or (
            isinstance(given, str)
            and isinstance(wanted, str)
            and bounds(given) is not None
            and bounds(given) == bounds(wanted)
        )
    if slot in _NAMES:
        return same_name(str(given), str(wanted))
    return given == wanted


def same_name(one: str, other: str) -> bool:
    """Tell whether one name's telling words contain the other's, or half of all are shared; numbers must not differ."""
    a, b = _words(one), _words(other)
    numbers = [{w for w in words if w.isdigit()} for words in (a, b)]
    if not a or not b or (all(numbers) and not numbers[0] & numbers[1]):
        return False
    return a <= b or b <= a or len(a & b) * 2 >= len(a | b)


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("u.s.", "us")
    found = [part for word in re.findall(r"[a-z]+|\d+", plain) for part in _SAME.get(word, word).split()]
    return frozenset(word for word in found if word not in _COMMON) or frozenset(found)
