"""Which documents are accounts of their own, and which repeat another: a pure function of the documents together.

Three things make two documents one account: nearly the same text (one wire story printed twice), the same work that
both cite or that one of them is, and the same agency that both credit. Nothing is estimated: texts are compared by the
runs of five words they share, exactly, and only with those that stand for a group, so the time is linear in the text.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.model import Citation, Document
from kg.reading.frontmatter import front_matter

RUN = 5
# Of the shorter text's runs, this share stands in the longer one too; and so many at least.
SHARE, LEAST = 0.6, 8
# A run that this many different accounts contain (a slogan, a footer) tells nothing.
COMMON = 50

_WORD = re.compile(r"\w+")
# "SEOUL, April 8 (Yonhap) --": the place in capitals, or a month, or nothing before the name.
_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[A-Z][^()\n]{0,60}?[ \t,]+)?\((?P<agency>[A-Z][\w .&'’/-]{1,40})\)[ \t]*(?:[-–—]{1,2}|:)[ \t]*\S",
    re.MULTILINE,
)
_PLACE = re.compile(r"[A-Z]{3,}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_SOURCE = re.compile(
    r"^[ \t]*\(?(?:Source|Via|Agency)[ \t]*:[ \t]*(?P<agency>[A-Z][^\n()]{1,40}?)[ \t.)]*$", re.MULTILINE
)

Agency = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose account a document gives: ``of`` is the document that stands for the group, itself where it is its own.

    ``reason`` says in words why it is not its own account ("a copy of a"); empty where it is.
    """

    document: str
    of: str
    reason: str = ""


def origins(documents: Iterable[Document], agency: Agency = lambda _: None) -> tuple[Origin, ...]:
    """Return the origin of every document, sorted by document; the earliest published stands for its group.

    ``agency`` returns the one name of a news agency that is known under several, None of an unknown name.
    """
    groups = _Groups(agency)
    ordered = sorted(documents, key=lambda d: (d.published.value if d.published else "~", d.id))
    for document in ordered:
        groups.add(document)
    return tuple(sorted(groups.origins(), key=lambda origin: origin.document))


class _Groups:
    """Groups of documents as they come in: what stands for each, and by what a later one is known to belong to it."""

    def __init__(self, agency: Agency) -> None:
        self._agency = agency
        self._parent: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._reasons: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._holding: dict[int, list[str]] = {}
        self._works: dict[str, list[tuple[Citation, str]]] = {}
        self._titles: dict[str, list[tuple[Citation, str]]] = {}
        self._credited: dict[str, str] = {}

    def add(self, document: Document) -> None:
        """Put a document into the group of an earlier one, or into one of its own."""
        name = document.id
        self._parent[name], self._places[name] = name, len(self._places)
        self._by_text(name, document)
        self._by_work(name, document)
        for credit in credited(document, self._agency):
            known = self._credited.setdefault(credit, name)
            self._join(name, known, f"credits {credit} like {known}")

    def origins(self) -> Iterable[Origin]:
        """Yield every document with what stands for its group."""
        for name in self._parent:
            yield Origin(name, self._root(name), self._reasons.get(name, ""))

    def _root(self, name: str) -> str:
        while self._parent[name] != name:
            name = self._parent[name]
        return name

    def _join(self, name: str, known: str, reason: str) -> None:
        """Make the groups of a new document and of a known one one; the earliest document stands for it."""
        first, other = sorted((self._root(known), self._root(name)), key=self._places.__getitem__)
        if first == other:
            return
        self._parent[other] = first
        self._reasons.setdefault(name, reason)
        if other != name:
            self._reasons.setdefault(other, f"{name} ties it to {first}")

    def _by_text(self, name: str, document: Document) -> None:
        words = _WORD.findall(document.text[front_matter(document.text, document.id).end :].casefold())
        text = " ".join(words)
        if text and text in self._texts:
            self._join(name, self._texts[text], f"a copy of {self._texts[text]}")
            return
        runs = _runs(words)
        shared = Counter(other for run in runs for other in self._holding.get(run, ()))
        for other, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
            if count >= LEAST and count >= SHARE * min(len(runs), self._sizes[other]):
                self._join(name, other, f"a copy of {other}")
                return
        self._texts[text], self._sizes[name] = name, len(runs)
        for run in runs:
            holders = self._holding.setdefault(run, [])
            if len(holders) < COMMON:
                holders.append(name)

    def _by_work(self, name: str, document: Document) -> None:
        if document.cites is not None:
            known = self._same(self._works, document.cites)
            if known is not None:
                self._join(name, known, f"reports on the same work as {known}: “{document.cites.title}”")
            known = self._same(self._titles, document.cites)
            if known is not None:
                self._join(name, known, f"reports on {known}")
            self._works.setdefault(_folded(document.cites.title), []).append((document.cites, name))
        own = _own(document)
        if own is not None:
            known = self._same(self._works, own)
            if known is not None:
                self._join(name, known, f"the work that {known} reports on")
            self._titles.setdefault(_folded(own.title), []).append((own, name))

    @staticmethod
    def _same(known: dict[str, list[tuple[Citation, str]]], work: Citation) -> str | None:
        """Return the document known by a work: the same title, and no other publisher or date."""
        for other, name in known.get(_folded(work.title), ()):
            pairs = ((work.publisher, other.publisher), (work.published, other.published))
            if all(not a or not b or _folded(a) == _folded(b) for a, b in pairs):
                return name
        return None


def _own(document: Document) -> Citation | None:
    """Return a document as a work that others may cite; a title of one or two words names no work for certain."""
    if document.title is None or len(_folded(document.title.value).split()) < 3:
        return None
    publisher, published = (part.value if part else None for part in (document.publisher, document.published))
    return Citation(document.title.value, publisher=publisher, published=published)


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _runs(words: list[str]) -> set[int]:
    return {
        int.from_bytes(
            hashlib.blake2b(" ".join(words[i : i + RUN]).encode("utf-8", "surrogatepass"), digest_size=8).digest()
        )
        for i in range(len(words) - RUN + 1)
    }


def credited(document: Document, agency: Agency = lambda _: None) -> tuple[str, ...]:
    """Return the agencies whose story a document says it is: in the dateline, a source line, or as its author.

    In a dateline any name counts; elsewhere only a known agency does, since source lines also credit pictures.
    """
    text = document.text[front_matter(document.text, document.id).end :]
    head, tail = text[:1500], text[-400:]
    lines = [m["agency"] for m in (*_SOURCE.finditer(head), *_SOURCE.finditer(tail)) if agency(m["agency"])]
    for dated in _DATELINE.finditer(head):
        if agency(dated["agency"]) or not dated["place"] or _PLACE.search(dated["place"]):
            lines.append(dated["agency"])
            break
    names = [agency(name.strip()) or name.strip() for name in lines]
    for stated in (document.author, document.publisher):
        known = agency(stated.value) if stated else None
        if known:
            names.append(known)
    return tuple(sorted(set(names)))
