"""What claims say together, by slot: tables that grow as a claim comes, so that to ask them costs no walk.

An event may be told by thousands of sentences, and every one of them asks what is known of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, KeysView, Sequence
from collections.abc import Set as AbstractSet

from kg.assembly.identity import is_name
from kg.model import Claim, Role, Span
from kg.vocab import slug

# A name with its number: "Artemis II", "GPS III-5".
NUMBERED = re.compile(r"(?P<series>.*?[A-Za-z])[ -]?(?:No\. ?)?(?P<number>\d[\w/-]*|[IVX]+)\Z")
_PEOPLE = re.compile(
    r"\b(?:astronauts?|cosmonauts?|taikonauts?|crew|tourists?|passengers?|people|citizens)\b", re.IGNORECASE
)
_REGION = "/place/"
_NO_VALUES: dict[str, None] = {}
_NO_ROLES: list[Role] = []
_NO_IRIS: frozenset[str] = frozenset()


class Names:
    """Names of craft (slugs), each with what it begins and ends with: whether two of them meet is looked up."""

    __slots__ = ("parts", "whole")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.whole: set[str] = set()
        self.parts: set[str] = set()
        for name in names:
            self.add(name)

    def __bool__(self) -> bool:
        return bool(self.whole)

    def add(self, name: str) -> None:
        """Take in a name."""
        if name not in self.whole:
            self.whole.add(name)
            self.parts |= parts(name)


def ships(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """Return the craft that claims name with a mission that they carry, and the missions with theirs, by their slugs.

    "Artemis II, with four people in the Orion capsule": what the text tells of Orion is told of Artemis II.
    """
    found: dict[str, set[str]] = {}
    for claim in claims:
        named = [role for role in claim.of("payload") if is_name(role.value)]
        craft = {slug(role.value) for role in named if role.iri and not NUMBERED.match(role.value)}
        flights = {slug(role.value) for role in named} - craft
        if craft and flights and not {"crew", "cargo"}.isdisjoint(claim.values("payload_function")):
            for name in craft | flights:
                found.setdefault(name, set()).update(flights if name in craft else craft)
    return found


def parts(name: str) -> set[str]:
    """Return what a name may be called for short: its series ("starlink") and its abbreviation at the end ("ixpe")."""
    cuts = [at for at, letter in enumerate(name) if letter == "-"]
    return {name[:at] for at in cuts} | {name[at + 1 :] for at in cuts if name[at + 1 : at + 2].isalpha()}


def meet(names: Names, known: Names) -> bool:
    """Tell whether a name is one of the known, its series ("Starlink") or its abbreviation ("… Explorer (IXPE)")."""
    return not (
        names.whole.isdisjoint(known.whole)
        and names.whole.isdisjoint(known.parts)
        and names.parts.isdisjoint(known.whole)
    )


class Told:
    """Some claims by what they say: the values of each slot once, in the order of the claims, and what follows of them.

    ``names`` are the payloads with a name of their own; ``series`` tells of each known payload (by IRI) whether it is
    called without a number somewhere; ``begins`` and ``ends`` are the first and the last place where a claim begins.
    """

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._claims: list[Claim] = []
        self._roles: dict[str, list[Role]] = {}
        self._values: dict[str, dict[str, None]] = {}
        self._iris: dict[str, set[str]] = {}
        self._marks: Counter[str] = Counter()
        self._news: dict[str, None] = {}  # what it is held to be by claims that do more than name it
        self._each: set[Span] = set()
        self._derived: dict[str, bool] = {}
        self._outlying = self._named_sites = self._apart = self._plain_orbits = 0
        self.names, self.people = Names(), False
        self.series: dict[str, bool] = {}
        self.begins = self.ends = -1
        for claim in claims:
            self._add(claim)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in the order in which they came."""
        return tuple(self._claims)

    @property
    def first(self) -> Claim:
        """The claim that came first."""
        return self._claims[0]

    @property
    def last(self) -> Claim:
        """The claim that came last."""
        return self._claims[-1]

    def values(self, slot: str) -> KeysView[str]:
        """Return the values of a slot, each once, in the order of the claims."""
        return self._values.get(slot, _NO_VALUES).keys()

    def value(self, slot: str) -> str | None:
        """Return the first value of a slot, or None."""
        return next(iter(self._values.get(slot, _NO_VALUES)), None)

    def roles(self, slot: str) -> Sequence[Role]:
        """Return the roles of a slot in the order of the claims."""
        return self._roles.get(slot, _NO_ROLES)

    def slots(self) -> list[str]:
        """Return the slots that are filled, sorted."""
        return sorted(self._roles)

    def iris(self, slot: str) -> AbstractSet[str]:
        """Return the known individuals that fill a slot."""
        return self._iris.get(slot, _NO_IRIS)

    def beside(self, others: tuple[str, ...], slot: str) -> list[Role]:
        """Return the roles of a slot in the claims that fill one of some others too."""
        if slot not in self._roles or not any(other in self._roles for other in others):
            return []
        return [role for claim in self._claims if any(map(claim.one, others)) for role in claim.of(slot)]

    def marked(self, *marks: str) -> bool:
        """Tell that a claim has one of some marks."""
        return any(mark in self._marks for mark in marks)

    def all_marked(self, mark: str) -> bool:
        """Tell that every claim has a mark."""
        return self._marks[mark] == len(self._claims)

    def also(self, names: Iterable[str]) -> None:
        """Take in names that what is told goes by elsewhere in the text."""
        for name in names:
            self.names.add(name)

    def one_by_one(self, sentence: Span) -> bool:
        """Tell that it is one of several launches that a sentence tells one by one."""
        return sentence in self._each

    def only_named(self) -> bool:
        """Tell that no more than a headline's noun has told of it yet."""
        return self.all_marked("named")

    def status(self) -> str:
        """Return what the event is held to be: once told as occurred or given up, it stays so.

        A headline that only names it ("Soyuz launch marks 60 years") tells less than the text below.
        """
        found = self._news or self._values.get("status", _NO_VALUES)
        return next((last for last in ("occurred", "cancelled") if last in found), next(iter(found), "planned"))

    def all_derived(self, slot: str) -> bool:
        """Tell that no words say what fills a slot: it is computed wherever it is told."""
        return self._derived.get(slot, True)

    def in_regions(self) -> bool:
        """Tell that all its sites are whole regions."""
        return not self._outlying

    def in_places_described(self) -> bool:
        """Tell that none of its sites has a name of its own."""
        return not self._named_sites

    def in_plain_orbit(self) -> bool:
        """Tell that words of orbit speak of it, and of no failure beside them."""
        return self._plain_orbits > 0

    def in_capsules(self) -> bool:
        """Tell that of what is aboard only the craft that carries it is named: "Crew Dragon" of "Inspiration4"."""
        carries = not {"crew", "cargo"}.isdisjoint(self.values("payload_function"))
        return bool(self.names) and carries and not self._apart

    def _add(self, claim: Claim) -> None:
        marks = set((claim.anaphor or "").split())
        self._claims.append(claim)
        self._marks.update(marks)
        start = claim.evidence.start
        self.begins, self.ends = min(start, self.begins) if self.begins >= 0 else start, max(start, self.ends)
        if "each" in marks:
            self._each.add(claim.sentence)
        for role in claim.roles:
            self._fill(role)
        if "named" not in marks:
            self._news.update(dict.fromkeys(claim.values("status")))
        if claim.rule == "launch/orbit" and "failure" not in claim.values("outcome"):
            self._plain_orbits += 1

    def _fill(self, role: Role) -> None:
        slot, value = role.slot, role.value
        self._roles.setdefault(slot, []).append(role)
        self._values.setdefault(slot, {})[value] = None
        self._derived[slot] = self._derived.get(slot, True) and role.derived
        if role.iri:
            self._iris.setdefault(slot, set()).add(role.iri)
        if slot == "site":
            self._outlying += not regions([role])
            self._named_sites += not described([role])
        elif slot == "payload":
            self._load(role)

    def _load(self, role: Role) -> None:
        numbered = NUMBERED.match(role.value) is not None
        self.people = self.people or _PEOPLE.search(role.value) is not None
        if role.iri:
            self.series[role.iri] = self.series.get(role.iri, False) or not numbered
        if is_name(role.value):
            self.names.add(slug(role.value))
            self._apart += not role.iri or numbered


def regions(roles: Iterable[Role]) -> bool:
    """Tell sites that are whole regions ("California"), in which a launch site lies."""
    return all(role.iri is not None and _REGION in role.iri for role in roles)


def described(roles: Iterable[Role]) -> bool:
    """Tell sites without a name of their own ("a spaceport in Norway")."""
    return all(role.iri is None and role.value[:1].islower() for role in roles)
