"""The values that move along the line: frozen, compared by content, named by hashes of content.

Positions are half-open ranges of code points into ``Document.text``, which is fixed once when the source is read
(laws 2 and 3 of the design). Nothing here knows a file format, a library or RDF.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from json.encoder import encode_basestring
from typing import Literal

from kg.errors import SpanError

Polarity = Literal["affirmed", "denied"]
Certainty = Literal["certain", "probable", "possible"]
Actuality = Literal["occurred", "planned", "postponed", "cancelled", "speculated"]
SentenceRole = Literal[
    "headline", "standfirst", "byline", "dateline", "credit", "caption", "heading", "body", "promotion", "boilerplate"
]
ClaimKind = Literal[
    "launch", "salvage", "announcement", "plan", "speculation", "rivalry", "contract", "deployment", "reentry", "loss"
]


def content_id(*parts: object) -> str:
    """Return 16 hexadecimal digits that stand for this content: equal content, equal name, on any machine."""
    texts = [part for part in parts if isinstance(part, str)]
    if len(texts) == len(parts):  # as below, in a third of the time: most names are made of texts
        canonical = f"[{', '.join(map(encode_basestring, texts))}]"
    else:
        canonical = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=_plain)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return [value.start, value.end]
    raise TypeError(f"{type(value).__name__} has no canonical form")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points: ``text[start:end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise SpanError(f"span {self.start}..{self.end}: a range starts at 0 or later and ends no earlier")

    def of(self, text: str) -> str:
        """Return the words at this range; SpanError where it ends outside the text."""
        if self.end > len(text):
            raise SpanError(f"span {self.start}..{self.end}: the text has only {len(text)} characters")
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether the other range lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of the document's description, and where in the text it stands (None: header, option or file)."""

    value: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The work that a document reports on and cites (``dcterms:source``); dates are EDTF."""

    title: str
    author: str | None = None
    author_role: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A source as it was read: its fixed text, and what it or its reader says of it.

    ``published`` is an EDTF date (usually a day) or None; then relative dates stay unresolved. ``sha256`` is the hash
    of ``text`` in UTF-8. ``id`` is the file's stem unless told otherwise.
    """

    id: str
    text: str
    sha256: str
    title: Stated | None = None
    author: Stated | None = None
    author_role: Stated | None = None
    publisher: Stated | None = None
    published: Stated | None = None
    url: Stated | None = None
    picture_credit: Stated | None = None
    language: str | None = None
    cites: Citation | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or headline, byline, caption …) of a document; ``paragraph`` counts blocks from 0."""

    index: int
    span: Span
    role: SentenceRole
    paragraph: int
    section: int = 0  # counts headings of a round-up: sentences of one section share it


@dataclass(frozen=True, slots=True)
class Role:
    """One filled slot of a claim, with its own words.

    ``value`` is canonical (EDTF date, ISO alpha-2 nation, a label, a number as digits); ``iri`` names the reference
    individual it was linked to. ``derived`` marks a value computed from the words at ``span`` (a resolved date, UTC).
    """

    slot: str
    value: str
    span: Span
    iri: str | None = None
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Factuality:
    """Polarity, certainty and actuality of what is said: three fields, because tense is not certainty."""

    polarity: Polarity = "affirmed"
    certainty: Certainty = "certain"
    actuality: Actuality = "occurred"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quoted party ("according to Pyongyang"); a claim without one is said by the article itself.

    ``stance`` is how the party stands to it: says, confirms, denies, or (the weakest) expects.
    """

    party: str
    span: Span
    iri: str | None = None
    nation: str | None = None
    stance: Literal["says", "confirms", "denies", "expects"] = "says"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence says about one happening, plan or state of affairs.

    ``evidence`` is the range of the words it was read from, inside ``sentence``. ``rule`` names the rule or engine.
    ``anaphor`` holds what the discourse needs to link it ("the launch", "its second"): never a fact.
    """

    document: str
    kind: ClaimKind
    roles: tuple[Role, ...]
    factuality: Factuality
    sentence: Span
    evidence: Span
    rule: str
    attributions: tuple[Attribution, ...] = ()
    anaphor: str | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        roles = tuple(sorted(self.roles, key=lambda role: (role.slot, role.span, role.value)))
        object.__setattr__(self, "roles", roles)
        object.__setattr__(self, "id", content_id(*self._content()))

    def _content(self) -> tuple[object, ...]:
        roles = [(r.slot, r.value, r.iri, r.span) for r in self.roles]
        said = (self.factuality.polarity, self.factuality.certainty, self.factuality.actuality)
        voices = [(a.party, a.stance, a.span) for a in self.attributions]
        return (self.document, self.kind, roles, said, voices, self.evidence, self.rule)

    def values(self, slot: str) -> tuple[str, ...]:
        """Return the canonical values of one slot, in the order of the text."""
        return tuple(role.value for role in self.of(slot))

    def of(self, slot: str) -> tuple[Role, ...]:
        """Return the roles that fill one slot, in the order of the text."""
        return tuple(role for role in self.roles if role.slot == slot)

    def one(self, slot: str) -> Role | None:
        """Return the first role of a slot, or None."""
        return next((role for role in self.roles if role.slot == slot), None)


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that speaks of a launch and gave no claim, with the reason."""

    sentence: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """Why a claim belongs to an event of its document; undoing it leaves the claim as it was."""

    claim: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class DocumentEvent:
    """The claims of one document that speak of one happening, with the slots they give together.

    ``slots`` maps a slot name to its chosen roles (several for payloads, nations and operators).
    """

    document: str
    kind: ClaimKind
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    slots: tuple[tuple[str, tuple[Role, ...]], ...]
    factuality: Factuality
    attributions: tuple[Attribution, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", content_id(self.document, self.kind, sorted(claim.id for claim in self.claims)))

    def of(self, slot: str) -> tuple[Role, ...]:
        """Return the chosen roles of one slot."""
        return dict(self.slots).get(slot, ())

    def values(self, slot: str) -> tuple[str, ...]:
        """Return the chosen canonical values of one slot."""
        return tuple(role.value for role in self.of(slot))


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document: what it says, how that hangs together, and what was not understood."""

    document: Document
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    events: tuple[DocumentEvent, ...]
    unread: tuple[Unread, ...] = ()
