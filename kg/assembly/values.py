"""What assembly makes: facts that know what they rest on, links, and conflicts. Strings only, no RDF.

A fact's ``predicate`` is a prefixed name (``sr:carried``, ``rdf:type``); individuals are named by IRI.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kg.model import content_id

Datatype = Literal["string", "en", "date", "edtf", "integer", "decimal", "boolean"]


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An individual, by its IRI."""

    iri: str


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A literal, by its lexical form and datatype (``en``: a string in English)."""

    lexical: str
    datatype: Datatype = "string"


@dataclass(frozen=True, slots=True, order=True)
class Support:
    """What a fact rests on: a claim, or (by its position among the claim's roles) one filled slot of it."""

    claim: str
    role: int = -1


@dataclass(frozen=True, slots=True)
class Fact:
    """A plain statement with its supports, or (``derivation``) the facts it was computed from by ``inputs``."""

    subject: str
    predicate: str
    object: Node | Text
    supports: tuple[Support, ...] = ()
    derivation: str | None = None
    inputs: tuple[str, ...] = ()
    id: str = field(init=False)

    def __post_init__(self) -> None:
        if not self.supports and not (self.derivation and self.inputs):
            raise ValueError(f"{self.subject} {self.predicate}: a fact without a claim or an input cannot be made")
        value = self.object.iri if isinstance(self.object, Node) else (self.object.lexical, self.object.datatype)
        object.__setattr__(self, "id", content_id(self.subject, self.predicate, value))


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim's link to the individual it is held to speak of, with the reason and how well the parts fit (0 to 1)."""

    claim: str
    target: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one property of one individual that cannot all hold; both sides stay."""

    subject: str
    predicate: str
    facts: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class World:
    """Everything assembled from all readings: its content depends on the set of claims alone."""

    facts: tuple[Fact, ...]
    placed: tuple[Placed, ...]
    conflicts: tuple[Conflict, ...]


class FactBook:
    """Collects facts while one assembly runs: one statement, all its supports. Nothing is ever taken out."""

    def __init__(self) -> None:
        self._facts: dict[str, Fact] = {}
        # Gathered apart and sorted when asked for: a launch may be told by a thousand sources.
        self._more: dict[str, set[Support]] = {}

    def state(self, subject: str, predicate: str, value: Node | Text, supports: tuple[Support, ...]) -> str:
        """Add a statement read from words (or more supports for it) and return its id."""
        return self.add(Fact(subject, predicate, value, tuple(sorted(set(supports)))))

    def derive(self, subject: str, predicate: str, value: Node | Text, how: str, inputs: tuple[str, ...]) -> str:
        """Add a statement computed from others and return its id; one that is also stated stays stated."""
        return self.add(Fact(subject, predicate, value, (), how, tuple(sorted(set(inputs)))))

    def add(self, fact: Fact) -> str:
        """Add a fact made elsewhere and return its id: the same in whatever order facts come."""
        known = self._facts.get(fact.id)
        if known is None:
            self._facts[fact.id] = fact
        elif fact.supports and known.supports:
            self._more.setdefault(fact.id, set(known.supports)).update(fact.supports)
        elif fact.supports:
            self._facts[fact.id] = fact  # what is stated needs no derivation
        elif not known.supports:
            how, inputs = min((known.derivation, known.inputs), (fact.derivation, fact.inputs))
            self._facts[fact.id] = Fact(fact.subject, fact.predicate, fact.object, (), how, inputs)
        return fact.id

    def get(self, fact_id: str) -> Fact:
        """Return a fact by its id, with all its supports in order."""
        more = self._more.pop(fact_id, None)
        if more is not None:
            known = self._facts[fact_id]
            self._facts[fact_id] = Fact(known.subject, known.predicate, known.object, tuple(sorted(more)))
        return self._facts[fact_id]

    def facts(self) -> tuple[Fact, ...]:
        """Return all facts, sorted by what they say."""
        return tuple(sorted(map(self.get, self._facts), key=lambda f: (f.subject, f.predicate, str(f.object), f.id)))
