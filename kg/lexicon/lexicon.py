"""Finding the names of the lexicon in a text: longest match first, flexible in separators, strict about capitals.

A text is cut into runs of letters and runs of digits, so "CZ-2D", "CZ 2D" and "CZ2D" are one name. Time is linear in
the text: every position tries only the names that begin with its word.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kg.data import reference_files
from kg.lexicon.entries import Entry, Form, Name, load
from kg.model import Span

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_GLUE = frozenset(["", " ", "-", "‐", "‑", "–", "\u00a0", "\n", " -", "- "])
_DOT = frozenset([".", "", "-", ". "])
_APOSTROPHE = frozenset(["'", "’", "ʼ"])
# A designation that the reference files do not list: "Long March 15C", "Delta 5", "Angara A7".
_OPEN = re.compile(r"[ \-‑]?(\d{1,3}[A-Z]{0,2}|[A-Z]\d{1,2}[A-Z]?|(?:IX|IV|V?I{1,3}|V)[A-Z]?)(?![\w])")
_TAIL = re.compile(r"[/\-]Y\d+|/G\d?\b|[ /](?:Fregat(?:-M)?|Breeze-M|Briz-M|Centaur|YZ-\d|DM-0\d)\b| Block 5\b")
_NOT_TAIL = frozenset(["Centaur"])


@dataclass(frozen=True, slots=True)
class Match:
    """A name found: where, which entry, in which form; ``exact`` is false where a designation was added to a family."""

    span: Span
    entry: Entry
    form: Form
    exact: bool = True

    @property
    def kind(self) -> str:
        """The kind of the individual: nation, organisation, vehicle, vehicle-family, site, place or programme."""
        return self.entry.kind


@dataclass(frozen=True, slots=True)
class _Pattern:
    tokens: tuple[str, ...]
    cases: tuple[str, ...]  # the token as the label writes it
    gaps: tuple[frozenset[str], ...]
    name: Name


class Lexicon:
    """All names of the reference files, compiled once; frozen after construction."""

    def __init__(self, entries: dict[str, Entry], names: Iterable[Name]) -> None:
        self.entries = entries
        self._by_first: dict[str, list[_Pattern]] = {}
        for name in names:
            pattern = _pattern(name)
            if pattern is not None:
                self._by_first.setdefault(pattern.tokens[0], []).append(pattern)
        for patterns in self._by_first.values():
            patterns.sort(key=lambda p: (-len(p.tokens), p.name.form == "context", p.name.entry.iri))

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
        for pattern in self._by_first.get(folded[position], ()):
            size = len(pattern.tokens)
            if position + size > len(tokens) or tuple(folded[position : position + size]) != pattern.tokens:
                continue
            part = tokens[position : position + size]
            if _gaps_fit(text, part, pattern) and _cases_fit(part, pattern) and not _blocked(text, part, pattern.name):
                match = self._ended(text, part, pattern)
                if match is not None:
                    return match, size
        return None

    def _ended(self, text: str, part: list[tuple[int, int, str]], pattern: _Pattern) -> Match | None:
        start, end = part[0][0], part[-1][1]
        entry, form = pattern.name.entry, pattern.name.form
        exact = True
        if entry.kind == "vehicle-family" and (more := _OPEN.match(text, end)):
            end, exact = more.end(), False
        if entry.kind.startswith("vehicle"):
            tail = _TAIL.match(text, end)
            if tail is not None:
                end = tail.end()
        elif "." in pattern.name.words[-1:] and text[end : end + 1] == ".":
            end += 1
        if exact and _glued(text, end) and not _plural(text, end):
            return None
        return Match(Span(start, end), entry, "name" if not exact else form, exact)

    def label_of(self, iri: str) -> str:
        """Return the preferred label of a reference individual, or the last part of an unknown IRI in words."""
        entry = self.entries.get(iri)
        return entry.label if entry else iri.rsplit("/", 1)[-1].replace("-", " ")

    def nation_of(self, iri: str | None) -> str | None:
        """Return the ISO alpha-2 code of the nation an individual belongs to or lies in, or None."""
        entry = self.entries.get(iri) if iri else None
        return entry.nation if entry else None


def fold(word: str) -> str:
    """Return a word without case and accents."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower() or word.casefold()


@functools.cache
def default_lexicon() -> Lexicon:
    """Return the lexicon of the packaged reference files."""
    return Lexicon(*load(reference_files()))


def _pattern(name: Name) -> _Pattern | None:
    pieces = list(_TOKEN.finditer(name.words))
    if not pieces:
        return None
    gaps = tuple(_gap(name.words[a.end() : b.start()]) for a, b in itertools.pairwise(pieces))
    words = tuple(piece.group() for piece in pieces)
    return _Pattern(tuple(fold(word) for word in words), words, gaps, name)


def _gap(written: str) -> frozenset[str]:
    if "'" in written or "’" in written:
        return _APOSTROPHE
    if written == ".":
        return _DOT
    if written in ("", " ", "-"):
        return _GLUE
    return frozenset([written, written.strip()]) | (_GLUE if written in ("/", ". ") else frozenset())


def _gaps_fit(text: str, part: list[tuple[int, int, str]], pattern: _Pattern) -> bool:
    return all(text[a[1] : b[0]] in gap for a, b, gap in zip(part, part[1:], pattern.gaps, strict=False))


def _cases_fit(part: list[tuple[int, int, str]], pattern: _Pattern) -> bool:
    return all(
        _case_fits(word, label, index)
        for index, ((_, _, word), label) in enumerate(zip(part, pattern.cases, strict=True))
    )


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
