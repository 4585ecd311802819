"""Whose payload it is, and who will run it: nations and operators of a clause."""

from __future__ import annotations

import re

from kg.extraction.calendar_words import WEEKDAYS
from kg.extraction.clause import Clause, unique
from kg.extraction.mentions import Mention
from kg.extraction.payload_names import in_capitals
from kg.extraction.payload_words import BUILT, STOP, looks_like_a_name
from kg.model import Role, Span
from kg.reading.masking import words

_BYSTANDER = re.compile(
    r"\b(?:monitor(?:ing)?|watch(?:ing)?|track(?:ing)?|spy(?:ing)? on|over|against|with|race with|rival(?:s|ling)?|compet\w+ with|neighbou?r(?:s|ing)?|toward|towards|near|from|threat(?:s)? (?:from|of|posed by)|observ\w+|surveil\w*|reconnoit\w+|images? of|(?:debris|pieces|parts) (?:on|onto)|above|off|in|across|between|to)\s+(?:the\s+|arch-?rival\s+|rival\s+|its\s+)?\Z",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"\b(?:operated by|owned by|(?<!experiment )(?<!experiments )(?<!equipment )(?<!instrument )(?<!instruments )(?<!hardware )for|on behalf of|belonging to|customer|managed by|run by|built for)\s+(?:the\s+|customer\s+|client\s+|operator\s+|[\w-]+(?:-based)?\s+)?(?:[\w.-]+\s+)?(?:operator\s+|company\s+)?\Z",
    re.IGNORECASE,
)
_POSSESSED = re.compile(
    r"['’]s?\s(?:(?!on\b|aboard\b|and\b|in\b|at\b|from\b|rockets?\b|launcher\b|booster\b|Falcon\b|Electron\b|launch(?:es)?\b|flights?\b|missions? (?:to|will)\b|will\b)[\w.’'-]+\s){0,6}"
)
_OPEN = r"(?P<name>[A-Z][\w’'&-]*(?:\.(?:io|ai|com))?(?:\s+[A-Z][\w&-]*){0,3})"
_OPEN_OWNER = re.compile(rf"\b{_OPEN}['’]s\s+(?:[a-z][\w-]*\s+){{0,3}}\Z")
_OBLIQUE = re.compile(r"\b(?:with|by|for|from|on|aboard|of|to|in|and)\s+(?:the\s+|an?\s+)?\Z")
_ITS_FLIGHT = re.compile(r"\s+(?:launch(?:es)?|liftoff|rockets?|rideshare|launchers?)\b")
_OBJECT_BY = re.compile(r"\b(?:aboard|atop|on|by)\s+\Z")
_ITS = re.compile(r"\b(?:its|their)\s+(?:(?:[\w-]+|\([\w-]+\)),?\s+){0,7}\Z")
_SUBJECT = re.compile(
    rf"(?:[A-Z][a-z]+\s+(?=[a-z]))?(?:[a-z][\w-]*\s+){{0,3}}?{_OPEN}(?:\s*,|\s+(?:has|have|had|is|was|will|would|plans?|launched|sent|intends|hopes|wants|expects|aims|successfully)\b)"
)
# "following North Korea's rocket launch"
_LAUNCH_OF = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,2}launch\b")
# "North Korea has told Japan of a plan to launch": whose plan it is.
_OF_ITS_PLAN = re.compile(
    r"\s+(?:has |had |have |also |formally )?(?:notified|informed|told|alerted|warned|advised)\s+[^.;,]{1,60}?\b(?:of|about)\s+(?:(?:an?|its|the)\s+)?(?:[\w-]+\s+)?(?:plans?|intentions?|preparations?)\b"
)
_TOLD_BY = re.compile(r"\b(?:notified|informed|told|alerted|warned|advised)\s+(?:[\w-]+\s+){0,3}?by\s+(?:the\s+)?\Z")
# "Seoul closed the zone as punishment for the rocket launch": what others do about it.
_REACTS = re.compile(
    r"\b(?:punish\w*|retaliat\w*|in response|respond\w*|react\w*|sanction\w*|condemn\w*|protest\w*|denounc\w*|suspend\w*)\b[^.;]{0,60}?\b(?:for|to|over|against|after|following|of)\b"
)
# "was disputed by the United States"
_SAID_BY = re.compile(
    r"\b(?:disput|condemn|criticis|criticiz|denounc|detect|track|confirm|report|monitor|question|welcom|oppos|reject|challeng)\w* by\s+(?:the\s+)?\Z"
)
# "Seoul's spy agency told lawmakers that the launch", "with Russian help": who looks on or lends a hand
_LOOKS_ON = re.compile(
    r"\s+(?:\w+ )?(?:help|aid|assistance|know-how|advice|expertise)\b|['’]s?\s+(?:[\w-]+\s+){1,4}(?:told (?:lawmakers|parliament|legislators)|sees?|saw|assess(?:es|ed)|estimat(?:es|ed)|suspects?|suspected|detect(?:s|ed))\b[^.;]{0,40}?\b(?:that )?(?:the|this|that) (?:launch|rocket|flight|satellite)\b"
    r"|\s+(?:prime|foreign|defen[cs]e) minister\b[^.;]{0,60}?\b(?:called|condemned|described|denounced|branded)\b"
)
# "Seoul's spy agency sees signs that the North is about to launch"
_SPIES_ON = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:spy agency|spies|intelligence(?: agency| service)?|military|Joint Chiefs(?: of Staff)?)\s+(?:sees?|saw|believes?|expects?|thinks?|suspects?|detect(?:s|ed))\b"
)
_FOR = re.compile(r"\s+for\s+(?:the\s+)?")
# "launched two satellites from Kourou for": whom they are for stands behind the place.
_FROM_THERE_FOR = re.compile(r"\s+(?:from|into)\s[^,;.]{2,50}?\s+for\s+(?:the\s+)?")
_FROM = re.compile(r"\s+(?:from|of|belonging to)\s+(?:the\s+)?")
_NEXT_OF_LIST = re.compile(r"\s*,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
# What joins two nations that own one craft.
_PARTNER = re.compile(r"\s*[-–/]\s*|\s+(?:and|&)\s+")
_CUSTOMER = re.compile(r"\bfor\s+(?:(?:the|an?)\s+)?\Z")
_A_FIRM = re.compile(r"\s+(?:[\w-]+\s+){0,2}(?:company|firm|start-?up|operator|customer)\b")
_COUNTRY = re.compile(
    r"\b(?:the|that) (?:country|nation|kingdom|regime)\b(?:['’]s(?! (?:lockdown|weather|airspace|waters|coast|borders?|laws?|parliament|elections?|economy|holidays?)\b))?(?!['’])",
    re.IGNORECASE,
)


class Owners(Clause):
    """Reads nations and operators."""

    __slots__ = ()

    def _nation_roles(self, cargo: tuple[Mention, ...]) -> list[Role]:
        direct: list[Role] = []
        for payload in cargo:
            owner = self._owner(payload)
            if owner is not None:
                direct += self._together(owner)
            elif code := self.page.of_its_time(payload.nation):
                derived = payload.form == "series"
                direct.append(Role("nation", code, payload.span, nation_iri(code), derived=derived))
        if direct:
            return _apart(direct, cargo)
        run = [r for r in self._operator_roles(cargo) if cargo and self.page.lexicon.nation_of(r.iri)]
        if run:
            code = self.page.of_its_time(self.page.lexicon.nation_of(run[0].iri)) or ""
            return [Role("nation", code, run[0].span, nation_iri(code), derived=True)]
        subject = self._subject_nation()
        if subject is not None and not self._built_elsewhere(subject):
            found = self._together(subject)
            shared = re.search(r"\bfor\s+(?:the\s+)?\Z", self._before(found[0].span.start))
            return found if shared or subject.form == "name" else [r for r in found if r.span == subject.span]
        country = self._country()
        return [country] if country else []

    def _built_elsewhere(self, subject: Mention) -> bool:
        """Tell "one of its rockets delivered an American-made satellite": whose it is then is not said."""
        builders = {n.value for n in self.facets.nations if BUILT.match(self._masked, n.span.end)}
        return bool(builders) and subject.value not in builders

    def _together(self, nation: Mention) -> list[Role]:
        """Return a nation with those that share its craft: "a Franco-Indian satellite", "for Oman and Chile"."""
        found = self._listed(nation)
        for other in self.facets.nations if len(found) < 2 else ():
            first, second = sorted((nation, other), key=lambda m: m.span)
            gap = self._masked[first.span.end : second.span.start]
            if other.form == nation.form and other.span != nation.span and _PARTNER.fullmatch(gap):
                found.append(other)
        return [Role("nation", n.value, n.span, n.iri) for n in sorted(found, key=lambda m: m.span)]

    def _country(self) -> Role | None:
        """Read "The country's" first satellite" belongs to the nation named last before it."""
        match = _COUNTRY.search(self._masked, self.span.start, self.span.end)
        if match is None:
            return None
        last = next(self.page.scene.nations.before(match.start()), None)
        if last is None:
            return None
        return Role(
            "nation",
            last.entry.nation or "",
            Span(match.start(), match.end()),
            last.entry.iri,
            derived=True,
        )

    def _owner(self, payload: Mention) -> Mention | None:
        """Return the nation inside, right before or right after a payload's phrase ("a spy satellite for Oman")."""
        for nation in self.facets.nations:
            if self._from_whom(payload, nation):
                return nation
        for nation in reversed([n for n in self.facets.nations if not BUILT.match(self._masked, n.span.end)]):
            if payload.span.contains(nation.span):
                return nation
            if nation.span.end <= payload.span.start:
                gap = self._masked[nation.span.end : payload.span.start]
                possessive = re.match(r"(?:['’]s?)\s", gap) or nation.form == "demonym"
                if (
                    possessive
                    and len(gap) <= 60
                    and not re.search(
                        r"[,;.]|\b(?:that|which|it|will|would|has|had|have|is|was|said|told|rockets?|launchers?|agency|boosters?|and|from|officials?|ministry|company|firm|startup|government|military|to|by|region|peninsula)\b",
                        gap,
                    )
                ):
                    return nation
                return None
        return None

    def _from_whom(self, payload: Mention, nation: Mention) -> bool:
        """Tell "a satellite for Oman", and "satellites from Germany, Canada and Oman" where a list follows."""
        gap = Span(payload.span.end, max(payload.span.end, nation.span.start))
        if any(p.fullmatch(self._masked, gap.start, gap.end) for p in (_FOR, _FROM_THERE_FOR)):
            return True
        several = (
            payload.value.endswith("s") and not payload.named and _FROM.fullmatch(self._masked, gap.start, gap.end)
        )
        return bool(several) and len(self._listed(nation)) > 1

    def _listed(self, nation: Mention) -> list[Mention]:
        """Return a nation with those that follow it in a list: "the US, Germany, Canada and Indonesia"."""
        found = [nation]
        for other in sorted(self.facets.nations, key=lambda m: m.span):
            if other.span > found[-1].span and _NEXT_OF_LIST.fullmatch(
                self._masked, found[-1].span.end, other.span.start
            ):
                found.append(other)
        return found

    def _subject_nation(self) -> Mention | None:
        first = min((t.span.start for t in self.triggers), default=self.span.end)
        planner = self._planner(first)
        if planner is not None:
            return planner
        for nation in self.facets.nations or (() if self._other_party(first) else self.whole.nations):
            before = self._masked[max(self.sentence.span.start, nation.span.start - 60) : nation.span.start]
            gapped = first < self.span.start < nation.span.end or first < nation.span.start < self.span.start
            if gapped or self._customer(nation, before) or self._of_a_provider(nation):
                continue  # whom the clause before was for
            if _BYSTANDER.search(before) and not re.search(r"\bby\s+(?:the\s+)?\Z", before):
                continue
            if nation.span.start == self.sentence.span.start and self._masked.startswith(": ", nation.span.end):
                continue  # "Seoul: North Korea's rocket fell": where it was written
            looks_on = any(p.match(self._masked, nation.span.end) for p in (_LOOKS_ON, _SPIES_ON))
            if _SAID_BY.search(before) or looks_on:
                continue
            if _REACTS.search(self._masked, nation.span.end, max(nation.span.end, first)):
                continue
            if (
                nation.span.start < first
                or re.search(r"\b(?:by|for)\s+(?:the\s+)?\Z", before)
                or re.match(
                    r"['’]s\s+(?:[\w-]+\s+){0,4}(?:launch|flight|satellite|attempt)",
                    self._masked[nation.span.end : nation.span.end + 50],
                )
            ):
                return nation
        return None

    def _planner(self, first: int) -> Mention | None:
        """Return the nation whose launch the words say it is, or whose plan others were told of."""
        for nation in self.facets.nations:
            if _LAUNCH_OF.match(self._masked, nation.span.end, min(self.span.end, nation.span.end + 40)):
                return nation
        ahead = [n for n in self.whole.nations if n.span.start < first]
        told = [n for n in ahead if _TOLD_BY.search(self._before(n.span.start, 60))]
        return next(
            iter([*told, *(n for n in ahead if _OF_ITS_PLAN.match(self._masked, n.span.end, self.span.end))]), None
        )

    def _customer(self, nation: Mention, before: str) -> bool:
        """Tell the nation of a firm that a launch was for in the clause before, or that launches what is not its own."""
        if not _A_FIRM.match(self._masked, nation.span.end):
            return False
        if nation.span.end < self.span.start:
            return _CUSTOMER.search(before) is not None
        behind = [p.span.start for p in self.facets.payloads if p.named and p.span.start > nation.span.end]
        return bool(behind) and not _ITS.search(self._masked[nation.span.end : min(behind)])

    def _of_a_provider(self, nation: Mention) -> bool:
        """Tell "Italy's Avio … to launch the FORUM satellite": who launches it need not own it."""
        firm = next(
            (o for o in self.facets.organisations if 0 < o.span.start - nation.span.end <= len("'s the ")), None
        )
        named = [p for p in self.facets.payloads if p.named]
        ours = firm is not None and "LaunchProvider" in firm.types and "SpaceAgency" not in firm.types
        return ours and bool(named) and not any(_ITS.search(self._before(p.span.start, 70)) for p in named)

    def _other_party(self, first: int) -> bool:
        """Tell a clause behind another that has a party of its own: "…, while NASA's Minotaur sent up 29"."""
        behind = self.span.start > self.sentence.span.start
        return behind and any(o.nation and o.span.end <= first for o in self.facets.organisations)

    def _operator_roles(self, cargo: tuple[Mention, ...]) -> list[Role]:
        found = [
            Role("operator", o.value, o.span, o.iri)
            for o in self.facets.organisations
            if "NewsAgency" not in o.types and (self._runs(o) or self._owns(o, cargo))
        ]
        for payload in cargo if not found else ():
            entry = self.page.lexicon.entries.get(payload.iri or "")
            operator = entry.operator if entry else None
            if operator and any(o.iri == operator for o in self.whole.organisations):
                at = next(o for o in self.whole.organisations if o.iri == operator)
                found.append(Role("operator", at.value, at.span, at.iri))
            elif operator and (label := self.page.lexicon.label_of(operator)) in payload.value:
                found.append(Role("operator", label, payload.span, operator, derived=True))
        found = found or self._of_its_own(cargo) or self._unknown_operators(cargo)
        return _apart(found or self._inside(cargo), cargo)

    def _of_its_own(self, cargo: tuple[Mention, ...]) -> list[Role]:
        """Return the known operator whose own payload the words say it is ("Sateliot … its first satellites")."""
        start = next((p.span.start for p in cargo if _ITS.search(self._before(p.span.start, 70))), None)
        if start is None:
            return []
        subjects = [
            o
            for o in self.whole.organisations
            if o.span.end <= start and not _OBLIQUE.search(self._before(o.span.start))
        ]
        subject = subjects[-1] if subjects else None
        if subject is None or "SatelliteOperator" not in subject.types or "LaunchProvider" in subject.types:
            return []
        return [Role("operator", subject.value, subject.span, subject.iri)]

    def _inside(self, cargo: tuple[Mention, ...]) -> list[Role]:
        """Return the operators that a payload's phrase names ("a U.S. Space Force satellite", "Intelsat 40e")."""
        return [
            Role("operator", o.value, o.span, o.iri)
            for o in self.whole.organisations
            if "SatelliteOperator" in o.types and "LaunchProvider" not in o.types
            if not BUILT.match(self._masked, o.span.end)
            if any(payload.span.contains(o.span) for payload in cargo)
        ]

    def _runs(self, organisation: Mention) -> bool:
        """Tell an organisation that the words name as customer or owner ("for the NRO", "operated by SES")."""
        before = self._before(organisation.span.start, 50)
        said = _OPERATOR.search(before)
        if said is None or self._is_maker(organisation) or _ITS_FLIGHT.match(self._masked, organisation.span.end):
            return False
        launcher = "LaunchProvider" in organisation.types and "SatelliteOperator" not in organisation.types
        if "for" in said.group().split():
            return not launcher  # "the first lunar mission for Rocket Lab": who launches it
        return "SatelliteOperator" in organisation.types or "owned" in before or "operated" in before

    def _owns(self, organisation: Mention, cargo: tuple[Mention, ...]) -> bool:
        """Tell an organisation whose possessive owns a payload's phrase ("NASA's Swift")."""
        gaps = [self._masked[organisation.span.end : p.span.start] for p in cargo if p.span > organisation.span]
        return any(len(gap) <= 45 and _POSSESSED.fullmatch(gap) for gap in gaps) and (
            not self._is_maker(organisation) or "SatelliteOperator" in organisation.types
        )

    def _is_maker(self, organisation: Mention) -> bool:
        return any(self._makes(organisation, v) for v in self.facets.vehicles)

    def _unknown_operators(self, cargo: tuple[Mention, ...]) -> list[Role]:
        """Return operators that no list knows: "Terasat's satellite", "Terasat … its first"."""
        if in_capitals(self.page.scene, self.sentence.span):
            return []
        for payload in cargo:
            start, hits = payload.span.start, []
            before = _OPEN_OWNER.search(self._masked, max(self.span.start, start - 60), start)
            if before is None or _OBJECT_BY.search(self._before(before.start())) is None:
                hits.append(before)
            if _ITS.search(self._before(start, 50)):
                hits.append(_SUBJECT.match(self._masked, self.sentence.span.start, start))
            for hit in hits:
                if hit is not None and self._nameable(Span(*hit.span("name"))):
                    return [Role("operator", words(hit["name"]), Span(*hit.span("name")))]
        return []

    def _nameable(self, name: Span) -> bool:
        """Tell whether a range can name an unknown organisation: nothing known there, no day, no common word."""
        tokens = name.of(self._masked).split()
        taken = (*(p.span for p in self.facets.payloads), *(t.span for t in self.facets.times))
        return (
            not (self.page.scene.across(name) or any(name.overlaps(t) for t in taken))
            and looks_like_a_name(tokens[0])
            and (
                not tokens[0].endswith("ly")
                and tokens[0] not in ("North", "South", "East", "West")
                and tokens[0].lower() not in (*STOP, *WEEKDAYS, "international", "earth")
            )
        )


def _apart(roles: list[Role], cargo: tuple[Mention, ...]) -> list[Role]:
    """Return the roles with one for each value; what a payload's own name tells is told of each such payload."""
    ends = {payload.span.start: payload.span.end for payload in cargo}
    own = {role for role in roles if role.span.end <= ends.get(role.span.start, 0)}
    told = set(unique([role for role in roles if role not in own]))
    return [role for role in dict.fromkeys(roles) if role in own or role in told]


def nation_iri(code: str) -> str:
    """Return the IRI of a nation by its ISO alpha-2 code."""
    return f"https://w3id.org/space-race/id/nation/{code}"
