"""Whose payload it is, and who will run it: nations and operators of a clause."""

from __future__ import annotations

import re

from kg.extraction.clause import Clause, unique
from kg.extraction.mentions import Mention
from kg.model import Role, Span

_BYSTANDER = re.compile(
    r"\b(?:monitor(?:ing)?|watch(?:ing)?|track(?:ing)?|spy(?:ing)? on|over|against|with|race with|rival(?:s|ling)?|compet\w+ with|neighbou?r(?:s|ing)?|toward|towards|near|from|threat(?:s)? (?:from|of|posed by)|observ\w+|surveil\w*|images? of|above|off|in|across|between|to)\s+(?:the\s+|arch-?rival\s+|rival\s+|its\s+)?\Z",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"\b(?:operated by|owned by|for|on behalf of|belonging to|customer|managed by|run by|built for)\s+(?:the\s+|customer\s+|client\s+|operator\s+|[\w-]+(?:-based)?\s+)?(?:operator\s+|company\s+)?\Z",
    re.IGNORECASE,
)
_COUNTRY = re.compile(r"\b(?:the|that) (?:country|nation|kingdom|regime)\b(?:['’]s)?", re.IGNORECASE)


class Owners(Clause):
    """Reads nations and operators."""

    __slots__ = ()

    def _nation_roles(self, cargo: tuple[Mention, ...]) -> list[Role]:
        direct: list[Role] = []
        for payload in cargo:
            owner = self._owner(payload)
            if owner is not None:
                direct.append(Role("nation", owner.value, owner.span, owner.iri))
            elif payload.nation:
                direct.append(
                    Role(
                        "nation",
                        payload.nation,
                        payload.span,
                        nation_iri(payload.nation),
                        derived=payload.form == "series",
                    )
                )
        if direct:
            return unique(direct)
        run = [r for r in self._operator_roles(cargo) if cargo and self.page.lexicon.nation_of(r.iri)]
        if run:
            code = self.page.lexicon.nation_of(run[0].iri) or ""
            return [Role("nation", code, run[0].span, nation_iri(code), derived=True)]
        subject = self._subject_nation() or self._country()
        return [subject] if subject else []

    def _country(self) -> Role | None:
        """Read "The country's" first satellite" belongs to the nation named last before it."""
        match = _COUNTRY.search(self._masked, self.span.start, self.span.end)
        if match is None:
            return None
        before = [
            m for m in self.page.scene.matches if m.kind == "nation" and m.span.end <= match.start() and m.entry.nation
        ]
        if not before:
            return None
        return Role(
            "nation",
            before[-1].entry.nation or "",
            Span(match.start(), match.end()),
            before[-1].entry.iri,
            derived=True,
        )

    def _owner(self, payload: Mention) -> Mention | None:
        """Return the nation inside or right before a payload's phrase ("South Korea's second spy satellite")."""
        for nation in reversed(self.facets.nations):
            if payload.span.contains(nation.span):
                return nation
            if nation.span.end <= payload.span.start:
                gap = self._masked[nation.span.end : payload.span.start]
                possessive = re.match(r"(?:['’]s?)\s", gap) or nation.form == "demonym"
                if (
                    possessive
                    and len(gap) <= 60
                    and not re.search(
                        r"[,;.]|\b(?:rocket|launcher|agency|booster|and|from|officials?|ministry|company|firm|startup|government|military)\b",
                        gap,
                    )
                ):
                    return nation
                return None
        return None

    def _subject_nation(self) -> Role | None:
        first = min((t.span.start for t in self.triggers), default=self.span.end)
        for nation in self.facets.nations or self.whole.nations:
            before = self._masked[max(self.sentence.span.start, nation.span.start - 60) : nation.span.start]
            if _BYSTANDER.search(before):
                by = re.search(r"\bby\s+(?:the\s+)?\Z", before)
                if not by:
                    continue
            if (
                nation.span.start < first
                or re.search(r"\b(?:by|for)\s+(?:the\s+)?\Z", before)
                or re.match(
                    r"['’]s\s+(?:[\w-]+\s+){0,4}(?:launch|flight|satellite|attempt)",
                    self._masked[nation.span.end : nation.span.end + 50],
                )
            ):
                return Role("nation", nation.value, nation.span, nation.iri)
        return None

    def _operator_roles(self, cargo: tuple[Mention, ...]) -> list[Role]:
        found = []
        for organisation in self.facets.organisations:
            before = self._before(organisation.span.start, 50)
            after = self._masked[organisation.span.end : organisation.span.end + 40]
            named = _OPERATOR.search(before) and (
                "SatelliteOperator" in organisation.types
                or "for " in before[-16:]
                or "owned" in before
                or "operated" in before
            )
            owns = re.match(r"['’]s?\s", after) and any(
                0 <= p.span.start - organisation.span.end <= 45
                and not re.search(
                    r"\b(?:rocket|launcher|booster|on|aboard|Falcon|Electron)\b",
                    self._masked[organisation.span.end : p.span.start],
                )
                for p in cargo
            )
            maker = any(self._makes(organisation, v) for v in self.facets.vehicles) and not owns
            media = "NewsAgency" in organisation.types
            if (named or owns) and not maker and not media:
                found.append(Role("operator", organisation.value, organisation.span, organisation.iri))
        if not found:
            for payload in cargo:
                entry = self.page.lexicon.entries.get(payload.iri or "")
                operator = entry.operator if entry else None
                if operator and any(o.iri == operator for o in self.whole.organisations):
                    at = next(o for o in self.whole.organisations if o.iri == operator)
                    found.append(Role("operator", at.value, at.span, at.iri))
        return unique(found)


def nation_iri(code: str) -> str:
    """Return the IRI of a nation by its ISO alpha-2 code."""
    return f"https://w3id.org/space-race/id/nation/{code}"
