"""Finding the names of the lexicon in a text: longest match first, flexible in separators, strict about capitals.

A text is cut into runs of letters and runs of digits, so "CZ-2D", "CZ 2D" and "CZ2D" are one name. Time is linear in
the text and does not grow with the lexicon: every position looks up only the lengths that its word can begin.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.data import reference_files
from kg.lexicon.entries import Entry, Form, Name, load
from kg.model import Span

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_GLUE = frozenset(["", " ", "-", "‐", "‑", "–", "\u00a0", "\n", " -", "- "])
_DOT = frozenset([".", "", "-", ". "])
_APOSTROPHE = frozenset(["'", "’", "ʼ"])
# A designation that the reference files do not list: "Long March 15C", "Delta 5", "Angara A7"; "H3N2" is none.
_OPEN = re.compile(
    r"(?:[ \-‑]|(?<=[^\W\d_])(?=\d))(\d{1,3}[A-Z]{0,2}|[A-Z]\d{1,2}[A-Z]?|(?:IX|IV|V?I{1,3}|V)[A-Z]?)(?![\w])"
)
# What follows a rocket's name and is its serial number, block or upper stage.
_TAIL = re.compile(
    r"[/\-]Y\d+|/G\d?\b| Block 5\b|[ /](?:Fregat(?:-(?:M|MT|SB|SBU))?|Bree?ze?-(?:M|KM)|Briz-(?:M|KM)|Centaur|"
    r"YZ-\d[A-Z]?|DM-\d{1,2}[A-Z]?|Volga)\b|/(?:DM?(?:-\d[A-Z]?)?|Blok[ -]DM?|17S40|Persei|Orion|ATV|SD|IUS|PAM(?:-D)?|"
    r"HAPS|Transtage|Star ?\d+\w*|Agena D?|SVS|MSD|OIS|PTS|SGS-\d)(?!\w)"
)
# The clock of a place speaks for no government: "8 a.m. Beijing time".
_CLOCK = re.compile(r"\s+(?:local\s+|standard\s+|daylight\s+|summer\s+)?time\b(?!-)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Match:
    """A name found: where, which entry, in which form; ``exact`` is false where a designation was added to a family.

    A flight number inside the span ("C51" of "PSLV-C51") names no other vehicle.
    """

    span: Span
    entry: Entry
    form: Form
    exact: bool = True

    @property
    def kind(self) -> str:
        """The kind of the individual: nation, organisation, vehicle, vehicle-family, site, place or programme."""
        return self.entry.kind


class Lexicon:
    """All names of the reference files, compiled once; frozen after construction."""

    def __init__(self, entries: dict[str, Entry], names: Iterable[Name]) -> None:
        self.entries = entries
        self._named: dict[tuple[str, ...], list[Name]] = {}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for name in names:
            tokens = tuple(map(fold, _TOKEN.findall(name.words)))
            if tokens:
                self._named.setdefault(tokens, []).append(name)
                lengths[tokens[0]].add(len(tokens))
        for same in self._named.values():
            same.sort(key=lambda n: (n.form == "context", n.entry.iri))
        self._lengths = {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}

    def match(self, text: str, start: int = 0, end: int | None = None) -> tuple[Match, ...]:
        """Return the names in ``text[start:end]``, left to right, never overlapping, the longest at each place."""
        tokens = [
            (m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, len(text) if end is None else end)
        ]
        folded = [fold(word) for _, _, word in tokens]
        found: list[Match] = []
        position = 0
        while position < len(tokens):
            hit = self._at(text, tokens, folded, position)
            if hit is None:
                position += 1
                continue
            match, used = hit
            found.append(match)
            position += used
            while position < len(tokens) and tokens[position][0] < match.span.end:
                position += 1
        return tuple(found)

    def _at(
        self, text: str, tokens: list[tuple[int, int, str]], folded: list[str], position: int
    ) -> tuple[Match, int] | None:
        if _glued(text, tokens[position][0] - 1):
            return None
        sizes = self._lengths.get(folded[position])
        if sizes is None:
            return self._several(text, tokens[position], folded[position])
        for size in sizes:
            for name in self._named.get(tuple(folded[position : position + size]), ()):
                part = tokens[position : position + size]
                if _written_so(text, part, name) and not _blocked(text, part, name):
                    match = _ended(text, part, name)
                    if match is not None:
                        return match, size
        return None

    def _several(self, text: str, token: tuple[int, int, str], word: str) -> tuple[Match, int] | None:
        """Return the launch vehicle of one word of which some are counted: "the last two Starships"."""
        start, end, written = token
        if not word.endswith("s") or word in _NO_PLURAL or not COUNTED.search(text, max(0, start - 12), start):
            return None
        for name in self._named.get((word[:-1],), ()):
            part = [(start, end - 1, written[:-1])]
            if name.entry.kind == "vehicle" and _written_so(text, part, name) and not _blocked(text, part, name):
                match = _ended(text, part, name)
                if match is not None:
                    return match, 1
        return None

    def label_of(self, iri: str) -> str:
        """Return the preferred label of a reference individual, or the last part of an unknown IRI in words."""
        entry = self.entries.get(iri)
        return entry.label if entry else iri.rsplit("/", 1)[-1].replace("-", " ")

    def nation_of(self, iri: str | None) -> str | None:
        """Return the ISO alpha-2 code of the nation an individual belongs to or lies in, or None."""
        entry = self.entries.get(iri) if iri else None
        return entry.nation if entry else None


# What counts some rockets of one kind.
COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|both|pair of)\s+\Z", re.IGNORECASE)
_NO_PLURAL = frozenset(["vegas", "electrons", "protons", "neutrons"])  # a city and particles


def fold(word: str) -> str:
    """Return a word without case and accents."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower() or word.casefold()


@functools.cache
def default_lexicon() -> Lexicon:
    """Return the lexicon of the packaged reference files."""
    return Lexicon(*load(reference_files()))


def _ended(text: str, part: list[tuple[int, int, str]], name: Name) -> Match | None:
    """Return the match with what belongs to its end: designation, flight number, upper stage, full stop."""
    start, end = part[0][0], part[-1][1]
    if name.entry.kind.startswith("vehicle"):
        return _vehicle(text, part, name)
    if "." in name.words[-1:] and text[end : end + 1] == ".":
        end += 1
    if _glued(text, end) and not _plural(text, end):
        return None
    return Match(Span(start, end), name.entry, name.form)


def _vehicle(text: str, part: list[tuple[int, int, str]], name: Name) -> Match | None:
    start, end, form, exact = part[0][0], part[-1][1], name.form, True
    flights = _flights(name.entry.flights)
    if flights and len(part) > 1 and flights.match(text, part[-2][1]):
        return None  # "Ariane V-19" is no Ariane V
    flight = flights.match(text, end) if flights else None
    if flight:
        end = flight.end()
    elif name.entry.kind == "vehicle-family" and (more := _OPEN.match(text, end)):
        end, exact = more.end(), False
    tail = _TAIL.match(text, end)
    if tail is not None:
        end = tail.end()
    if exact and _glued(text, end) and not _plural(text, end):
        return None
    return Match(Span(start, end), name.entry, form, exact)


@functools.cache
def _flights(prefixes: tuple[str, ...]) -> re.Pattern[str] | None:
    if not prefixes:
        return None
    letters = "|".join(re.escape(prefix) for prefix in sorted(prefixes, key=lambda p: (-len(p), p)))
    return re.compile(rf"(?: [Ff]light)?[ \-‑]?(?:{letters})[ \-‑]?\d{{1,4}}(?![\w])")


@functools.cache
def _writing(words: str) -> tuple[tuple[str, ...], tuple[frozenset[str], ...]]:
    """Return the words of a name as it writes them, and what may stand between them."""
    pieces = list(_TOKEN.finditer(words))
    gaps = tuple(_gap(words[a.end() : b.start()]) for a, b in itertools.pairwise(pieces))
    return tuple(piece.group() for piece in pieces), gaps


def _written_so(text: str, part: list[tuple[int, int, str]], name: Name) -> bool:
    labels, gaps = _writing(name.words)
    return all(text[a[1] : b[0]] in gap for a, b, gap in zip(part, part[1:], gaps, strict=False)) and all(
        _case_fits(word, label, index) for index, ((_, _, word), label) in enumerate(zip(part, labels, strict=True))
    )


def _gap(written: str) -> frozenset[str]:
    if "'" in written or "’" in written:
        return _APOSTROPHE
    if written == ".":
        return _DOT
    if written in ("", " ", "-"):
        return _GLUE
    return frozenset([written, written.strip()]) | (_GLUE if written in ("/", ". ") else frozenset())


def _case_fits(word: str, label: str, index: int) -> bool:
    if label.isdigit() or label.islower():
        return True
    if len(label) == 1:
        return word.isupper() or (index > 0 and label not in "IVX")
    if label.isupper() and len(label) <= 5:
        return word.isupper()
    if len(label) <= 6 and label[1:] != label[1:].lower():
        return word in (label, label.upper())  # "SARah" is no Sarah
    return word[:1].isupper()


def _blocked(text: str, part: list[tuple[int, int, str]], name: Name) -> bool:
    if name.entry.kind == "nation" and _CLOCK.match(text, part[-1][1]):
        return True
    if not name.blocked_before and not name.blocked_after:
        return False
    before, after = (
        text[max(0, part[0][0] - 24) : part[0][0]].rstrip(" -"),
        text[part[-1][1] : part[-1][1] + 24].lstrip(" -"),
    )
    return any(_ends_with_word(before, word) for word in name.blocked_before) or any(
        after.startswith(word) and not _glued(after, len(word)) for word in name.blocked_after
    )


def _ends_with_word(text: str, word: str) -> bool:
    return text.endswith(word) and not _glued(text, len(text) - len(word) - 1)


def _glued(text: str, position: int) -> bool:
    return 0 <= position < len(text) and text[position].isalnum()


def _plural(text: str, position: int) -> bool:
    return text[position : position + 1] == "s" and not _glued(text, position + 1)
