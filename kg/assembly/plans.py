"""Plans, announcements, speculation and rivalries: what is meant, made known, guessed and contested.

None of these is a happening in space. What is computed of a plan stands in ``kg.assembly.progress``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.assembly.identity import is_name
from kg.assembly.naming import nation_iri, reference_or
from kg.assembly.parts import PLANNED, PartWriter, sourced
from kg.assembly.values import Datatype, FactBook, Node, Placed, Support, Text
from kg.model import Claim, DocumentEvent, Role, content_id
from kg.vocab import individual, slug


def supports_of(claim: Claim, slot: str) -> tuple[tuple[Role, Support], ...]:
    """Return the roles of one slot of a claim with the supports that point to them."""
    return tuple((role, Support(claim.id, i)) for i, role in enumerate(claim.roles) if role.slot == slot)


class PlanWriter:
    """Writes plans and what surrounds them into the book."""

    def __init__(self, book: FactBook, label_of: Callable[[str], str]) -> None:
        self.book, self.label_of = book, label_of
        self.placed: list[Placed] = []

    def launch_plans(self, events: Iterable[DocumentEvent]) -> None:
        """Write the launches that are planned, postponed or cancelled: each is a plan with a target of its own."""
        for event in events:
            self._launch_plan(event)

    def _launch_plan(self, event: DocumentEvent) -> None:
        status = event.factuality.actuality
        iri = individual("plan", _launch_plan_name(event)).value
        claims = event.claims
        whole = tuple(Support(claim.id) for claim in claims)
        self._type(iri, "sr:Plan", whole)
        what = "launch of " + (" and ".join(event.values("payload")) or "a payload")
        target = event.values("payload_count")
        self.book.state(iri, "sr:plannedStatus", Text(status), whole)
        self.book.state(iri, "sr:what", Text(what), whole)
        if target:
            self._role(iri, event, "payload_count", "sr:target", "integer")
        if event.values("military"):
            self._role(iri, event, "military", "sr:military", "boolean")
        columns: tuple[tuple[str, str, Datatype], ...] = (
            ("payload_function", "sr:payloadFunction", "string"),
            ("date", "sr:date", "edtf"),
        )
        for slot, predicate, datatype in columns:
            self._role(iri, event, slot, predicate, datatype)
        self._agents(iri, event)
        self._parts(iri, event)
        rocket = "".join(f" on {name}" for name in event.values("vehicle")[:1])
        date = "".join(f", {day}" for day in event.values("date")[:1])
        self.book.state(iri, "skos:prefLabel", Text(f"plan: {what}{rocket}{date}", "en"), whole)
        self._place(event, iri, "the words speak of a launch still to come")

    def _parts(self, iri: str, event: DocumentEvent) -> None:
        """Write the planned rocket, site and payloads.

        Only a payload with a name becomes an individual: by its name it is the one that flies later. One that is only
        described ("a weather satellite") could never be met again, and the plan itself keeps its words and function.
        Whose a payload is and what it is for is written when it flies: a nation has no satellite by planning one.
        """
        parts = PartWriter(self.book, iri, PLANNED, self.label_of)
        for item in sourced(event, "vehicle"):
            parts.vehicle(item)
        for item in sourced(event, "site"):
            parts.site(item)
        for item in sourced(event, "payload"):
            if is_name(item.role.value):
                parts.named_payload(item)

    def _agents(self, iri: str, event: DocumentEvent) -> None:
        for claim in event.claims:
            for role, support in supports_of(claim, "nation"):
                self.book.state(iri, "sr:planOf", Node(nation_iri(role.value)), (support,))
            for slot in ("with", "provider"):
                for role, support in supports_of(claim, slot):
                    self._organisation(iri, "sr:plannedWith", role, support)

    def _organisation(self, iri: str, predicate: str, role: Role, support: Support) -> None:
        agent = reference_or("organisation", role)
        if role.iri is None:
            self.book.state(agent, "rdf:type", Node("sr:Organisation"), (support,))
            self.book.state(agent, "skos:prefLabel", Text(role.value, "en"), (support,))
        self.book.state(iri, predicate, Node(agent), (support,))

    def _role(self, iri: str, event: DocumentEvent, slot: str, predicate: str, datatype: Datatype) -> None:
        for claim in event.claims:
            for role, support in supports_of(claim, slot):
                self.book.state(iri, predicate, Text(role.value, datatype), (support,))

    def _type(self, iri: str, kind: str, supports: tuple[Support, ...]) -> None:
        self.book.state(iri, "rdf:type", Node(kind), supports)

    def _place(self, event: DocumentEvent, iri: str, reason: str) -> None:
        self.placed += [Placed(claim.id, iri, reason, 1.0) for claim in event.claims]

    def plans(self, events: Iterable[DocumentEvent]) -> None:
        """Write plans stated as such: a number of satellites by a date, with somebody's help."""
        for event in events:
            for nation in event.of("nation") or (None,):
                self._plan(event, nation)

    def _plan(self, event: DocumentEvent, nation: Role | None, announcement: str | None = None) -> str:
        code = nation.value if nation else None
        function = event.values("payload_function") or event.values("function")
        by = event.values("by")
        name = [code or "", *function[:1], *event.values("ordinal"), *event.values("target"), *by[:1]]
        iri = individual("plan", slug("-".join(filter(None, name)) or event.id)).value
        whole = tuple(Support(claim.id) for claim in event.claims)
        self._type(iri, "sr:Plan", whole)
        self.book.state(iri, "sr:plannedStatus", Text("planned"), whole)
        columns: tuple[tuple[str, str, Datatype], ...] = (
            ("what", "sr:what", "string"),
            ("target", "sr:target", "integer"),
            ("function", "sr:payloadFunction", "string"),
            ("by", "sr:date", "edtf"),
            ("ordinal", "sr:ordinal", "integer"),
            ("military", "sr:military", "boolean"),
        )
        for slot, predicate, datatype in columns:
            self._role(iri, event, slot, predicate, datatype)
        if nation is not None:
            supports = tuple(s for c in event.claims for r, s in supports_of(c, "nation") if r.value == code)
            self.book.state(iri, "sr:planOf", Node(nation_iri(nation.value)), supports)
        for claim in event.claims:
            for role, support in supports_of(claim, "with"):
                self._organisation(iri, "sr:plannedWith", role, support)
            latest = supports_of(claim, "latest")
            if latest:
                role, support = max(latest, key=lambda pair: pair[0].value)
                self.book.state(iri, "sr:latest", Text(role.value, "date"), (support,))
        self.book.state(iri, "skos:prefLabel", Text(self._plan_label(event, code), "en"), whole)
        if announcement is None:
            self._place(event, iri, "the words state a plan")
        return iri

    def _plan_label(self, event: DocumentEvent, code: str | None) -> str:
        owner = self.label_of(nation_iri(code)) if code else ""
        return f"plan of {owner}: {'; '.join(event.values('what'))}".strip()

    def announcements(self, events: Iterable[DocumentEvent]) -> None:
        """Write announcements, each with the plan it makes known for every nation that made it."""
        for event in events:
            iri = individual("announcement", event.id).value
            whole = tuple(Support(claim.id) for claim in event.claims)
            self._type(iri, "sr:Announcement", whole)
            self._role(iri, event, "date", "sr:date", "edtf")
            self._role(iri, event, "what", "sr:what", "string")
            names = [self.label_of(nation_iri(role.value)) for role in event.of("nation")]
            label = f"announcement by {' and '.join(names)}: {'; '.join(event.values('what'))}"
            self.book.state(iri, "skos:prefLabel", Text(label, "en"), whole)
            for nation in event.of("nation"):
                supports = tuple(
                    s for c in event.claims for r, s in supports_of(c, "nation") if r.value == nation.value
                )
                self.book.state(iri, "sr:announcedBy", Node(nation_iri(nation.value)), supports)
                self.book.state(iri, "sr:announces", Node(self._plan(event, nation, announcement=iri)), supports)
            self._place(event, iri, "the words make a plan known")

    def speculations(self, events: Iterable[DocumentEvent]) -> None:
        """Write what is only thought likely: about whom, in which words; never a plan of theirs."""
        for event in events:
            iri = individual("speculation", event.id).value
            whole = tuple(Support(claim.id) for claim in event.claims)
            self._type(iri, "sr:Speculation", whole)
            self._role(iri, event, "statement", "sr:statement", "string")
            for claim in event.claims:
                for slot in ("about", "nation"):
                    for role, support in supports_of(claim, slot):
                        self.book.state(iri, "sr:about", Node(nation_iri(role.value)), (support,))
            self.book.state(iri, "skos:prefLabel", Text("speculation: " + _statement(event), "en"), whole)
            self._place(event, iri, "the words only hold it to be likely")

    def rivalries(self, events: Iterable[DocumentEvent]) -> None:
        """Write rivalries: the parties, since when, over what; rivalOf is stated one way and inferred the other."""
        for event in events:
            codes = sorted(set(event.values("party")))
            if len(codes) < 2:
                continue
            iri = individual("rivalry", slug("-".join(codes))).value
            whole = tuple(Support(claim.id) for claim in event.claims)
            self._type(iri, "sr:Rivalry", whole)
            self._role(iri, event, "since", "sr:since", "edtf")
            self._role(iri, event, "domain", "sr:domain", "string")
            label = " and ".join(self.label_of(nation_iri(code)) for code in codes)
            self.book.state(iri, "skos:prefLabel", Text(f"rivalry of {label}", "en"), whole)
            supports = {
                c: tuple(s for k in event.claims for r, s in supports_of(k, "party") if r.value == c) for c in codes
            }
            for position, code in enumerate(codes):
                self.book.state(iri, "sr:party", Node(nation_iri(code)), supports[code])
                for other in codes[position + 1 :]:
                    both = supports[code] + supports[other]
                    self.book.state(nation_iri(code), "sr:rivalOf", Node(nation_iri(other)), both)
            self._place(event, iri, "the words speak of a contest between the parties")


def _statement(event: DocumentEvent) -> str:
    return "; ".join(event.values("statement")) or "an event that is only thought likely"


def _launch_plan_name(event: DocumentEvent) -> str:
    parts = [
        *event.values("nation")[:1],
        *event.values("payload")[:1],
        *event.values("vehicle")[:1],
        *event.values("date")[:1],
    ]
    return slug("-".join(parts)) if len(parts) > 1 else "plan-" + content_id(event.id)[:10]
