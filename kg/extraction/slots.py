"""The slots of one clause: which of its names fills which role, and what its words say of the payload."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extraction import cues
from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets, Page
from kg.extraction.factuality import Judgement
from kg.extraction.mentions import Mention
from kg.extraction.times import Tense, Time
from kg.model import Role, Sentence, Span
from kg.reading.masking import words

_AFTER_WORD = re.compile(
    r"\b(?:since|founded|established|after|following|until|formed|created|began|signed|awarded)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:than|like|unlike|similar to|replac(?:e|ed|es|ing)|compared (?:to|with)|rival(?:s)?|instead of|successor (?:to|of)|derived from|based on|alongside|version of)\s+(?:(?:the|its|an?|their|older|retired|now-retired)\s+)*(?:[\w’'.-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_CARRIER = re.compile(
    r"\b(?:aboard|atop|on top of|on board|on|by|using|with|via|of)\s+(?:an?|the|its|their|one)?\s*(?:[\w’'.-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_IN_ORBIT_STOCK = re.compile(
    r"\b(?:there are|currently|now|already|has|have|more than|over|total of|fleet of|constellation of|existing|join(?:s|ed|ing)?|to join)\b",
    re.IGNORECASE,
)
_BYSTANDER = re.compile(
    r"\b(?:monitor(?:ing)?|watch(?:ing)?|track(?:ing)?|spy(?:ing)? on|over|against|with|race with|rival(?:s|ling)?|compet\w+ with|neighbou?r(?:s|ing)?|toward|towards|near|from|threat(?:s)? (?:from|of|posed by)|observ\w+|surveil\w*|images? of|above|off|in|across|between|to)\s+(?:the\s+|arch-?rival\s+|rival\s+|its\s+)?\Z",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"\b(?:operated by|owned by|for|on behalf of|belonging to|customer|managed by|run by|built for)\s+(?:the\s+|customer\s+|client\s+|operator\s+|[\w-]+(?:-based)?\s+)?(?:operator\s+|company\s+)?\Z",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because of|due to|caused by|blamed (?:on|for)|after|when|as a result of|owing to|because)\s+(?P<cause>(?:an?|the|its|their)?\s*[^,.;()]{4,110})|\b(?P<what>(?:[\w’'-]+\s+){0,4}(?:malfunction(?:ed|s)?|anomaly|explosion|leak|short circuit|loss of thrust|shut down (?:early|prematurely)|failed to (?:ignite|separate|start|restart))(?:\s+(?:of|in|with|on|during)\s+(?:[\w’'-]+\s?){1,4})?)",
    re.IGNORECASE,
)
_CAUSE_WORD = re.compile(
    r"\b(?:malfunction\w*|fail\w*|problem|anomaly|leak\w*|explo\w+|glitch|fault\w*|engine|stage|valve|pressure|software|weather|wind|separat\w+|shut\w*|fairing|guidance|fuel|hitch|issue|error|broke|fire|short circuit|lightning|sensor|thrust|vibration|combustion)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:on|at|in|to|into)\s+(?P<place>the (?:bottom of the (?:ocean|sea)|sea ?floor|sea ?bed|ocean floor|(?:[A-Z][a-z]+ )?(?:Sea|Ocean)|ocean|sea))\b"
)
_COUNTRY = re.compile(r"\b(?:the|that) (?:country|nation|kingdom|regime)\b(?:['’]s)?", re.IGNORECASE)
_ELLIPTIC = re.compile(
    r"\b(?:the|its|their)\s+(?P<nth>first|second|third|fourth|fifth)(?=\s+(?:having|had|has|was|one|from|on|in)\b|\s*[,.;])",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\b(?:with the (?:help|assistance|support|aid) of|with help from|in partnership with|in cooperation with|together with)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Slots:
    """Fills the slots of one clause; ``whole`` is what its sentence holds, for what the clause leaves out."""

    page: Page
    sentence: Sentence
    span: Span
    facets: Facets
    whole: Facets
    triggers: tuple[Trigger, ...]

    def roles(self, judgement: Judgement) -> list[Role]:
        """Return the roles of the clause in no particular order."""
        vehicle = self._vehicle()
        cargo = self._payloads()
        operators = self._operator_roles(cargo)
        return [
            *self._vehicle_roles(vehicle),
            *self._payload_roles(cargo),
            *self._site_roles(),
            *self._provider_roles(vehicle),
            *self._date_roles(judgement),
            *self._nation_roles(cargo),
            *operators,
            *self._nature_roles(cargo, operators),
            *self._ordinal_roles(cargo, judgement),
            *self._elliptic_roles(cargo),
            *self._orbit_roles(),
            *self._ending_roles(judgement),
        ]

    @property
    def _masked(self) -> str:
        return self.page.masked

    def _before(self, at: int, size: int = 60) -> str:
        return self._masked[max(self.span.start, at - size) : at]

    def _vehicle(self) -> Mention | None:
        fitting = [v for v in self.facets.vehicles if not _COMPARED.search(self._before(v.span.start))]
        aboard = [v for v in fitting if _CARRIER.search(self._before(v.span.start))]
        known = [v for v in fitting if v.form == "known"]
        return next(iter(aboard or known or fitting), None)

    def _vehicle_roles(self, vehicle: Mention | None) -> list[Role]:
        if vehicle is None:
            return []
        found = [Role("vehicle", vehicle.value, vehicle.span, vehicle.iri)]
        nation = vehicle.nation or self._adjacent_nation(vehicle.span)
        if nation:
            found.append(Role("vehicle_nation", nation, vehicle.span, derived=True))
        return found

    def _adjacent_nation(self, span: Span) -> str | None:
        close = [n for n in self.facets.nations if 0 <= span.start - n.span.end <= 12 or span.contains(n.span)]
        return close[-1].value if close else None

    def _payloads(self) -> tuple[Mention, ...]:
        found = [p for p in self.facets.payloads if not self._stock(p)]
        named = [p for p in found if p.named]
        informative = [
            p for p in found if not p.named and (len(p.value.split()) > 1 or p.count or p.ordinal or p.form == "series")
        ]
        return tuple(named + informative) if named or informative else tuple(found)

    def _stock(self, payload: Mention) -> bool:
        """Tell satellites that are up already ("more than 600 in orbit") from those this launch carries."""
        after = self._masked[payload.span.end : payload.span.end + 30]
        stock = bool(
            re.match(r"\s+(?:already |currently |now )?(?:in (?:low[ -]Earth )?orbit|operational|in space)\b", after)
        ) and bool(_IN_ORBIT_STOCK.search(self._before(payload.span.start, 30)))
        return stock or bool(
            re.search(
                r"\b(?:join(?:s|ing)?|replac(?:e|es|ing)|follow(?:s|ing)?|after|than|like|similar to|rival|from the|network of|constellation of|fleet of|separat\w+ from|tons? of)\s+(?:the\s+|more than\s+|its\s+|other\s+|previous\s+|about\s+)*(?:[\d,]+\s+)?\Z",
                self._before(payload.span.start, 40),
                re.IGNORECASE,
            )
        )

    def _payload_roles(self, cargo: tuple[Mention, ...]) -> list[Role]:
        found = [Role("payload", p.value, p.span, p.iri) for p in cargo]
        counts = [p.count for p in cargo if p.count]
        if cargo and counts and (len(counts) == len(cargo) or max(counts) > 1):
            total = sum(p.count or 1 for p in cargo)
            found.append(Role("payload_count", str(total), cargo[0].span, derived=len(cargo) > 1))
        return found

    def _site_roles(self) -> list[Role]:
        places = [
            s
            for s in self.facets.sites
            if s.kind == "site"
            and not re.search(
                r"\b(?:land(?:ed|ing)?|touch(?:ed)? down|return(?:ed)? to|near|headquarter\w*|built|based|manufactured)\s+(?:at|on|in|to|near)?\s*(?:the\s+)?\Z",
                self._before(s.span.start, 30),
            )
        ]
        main = [s for s in places if "LaunchPad" not in s.types]
        chosen = next(iter(main or places), None)
        found = []
        if chosen is not None:
            found.append(Role("site", chosen.value, chosen.span, chosen.iri))
        nation = chosen.nation if chosen else None
        regions = [
            s
            for s in self.facets.sites
            if s.kind == "region"
            and re.search(r"\b(?:from|in|at)\s+(?:[\w’'.-]+\s+){0,4}\Z", self._before(s.span.start))
        ]
        if nation is None and regions:
            nation, chosen = regions[0].nation, regions[0]
        if nation is None:
            here = [
                n
                for n in self.facets.nations
                if re.search(
                    r"\b(?:from|spaceport in|site in|center in|centre in|cosmodrome in)\s+(?:[\w’'.-]+\s+){0,6}\Z",
                    self._before(n.span.start, 70),
                )
                and n.form == "name"
            ]
            if here:
                nation, chosen = here[0].value, here[0]
        if nation and chosen:
            found.append(Role("site_nation", nation, chosen.span, derived=True))
        return found

    def _provider_roles(self, vehicle: Mention | None) -> list[Role]:
        able = [o for o in self.facets.organisations if "LaunchProvider" in o.types]
        if not able:
            able = [
                o
                for o in self.whole.organisations
                if "LaunchProvider" in o.types and vehicle is not None and self._makes(o, vehicle)
            ]
        if not able:
            return []
        fitting = [
            o
            for o in able
            if vehicle is None
            or vehicle.iri is None
            or self._makes(o, vehicle)
            or (o.nation == vehicle.nation and "SpaceAgency" not in o.types)
        ]
        if vehicle is None:
            fitting = [o for o in able if "SpaceAgency" not in o.types or self._subject(o)]
            fitting = [
                o
                for o in fitting
                if self._subject(o) or not self._before(o.span.start).rstrip().endswith((" for", " with"))
            ]
        helped = [o for o in fitting if not _HELP.search(self._before(o.span.start))]
        return [Role("provider", o.value, o.span, o.iri) for o in (helped or fitting)[:1]]

    def _makes(self, organisation: Mention, vehicle: Mention) -> bool:
        entry = self.page.lexicon.entries.get(vehicle.iri or "")
        return entry is not None and entry.maker == organisation.iri

    def _subject(self, mention: Mention) -> bool:
        first = min((t.span.start for t in self.triggers), default=self.span.end)
        return mention.span.end <= first

    def _date_roles(self, judgement: Judgement) -> list[Role]:
        usable = [t for t in self.facets.times if self._usable(t, judgement)]
        if not usable and len(self.facets.times) == 0:
            usable = [
                t
                for t in self.whole.times
                if self._usable(t, judgement)
                and t.span.end <= self.span.start
                and self.span.start > self.sentence.span.start
                and _shared_time(self._masked, t)
            ]
        usable = [t for t in (self._in_tense(t, judgement) for t in usable) if self._usable(t, judgement, late=True)]
        if not usable:
            return []
        anchor = self.triggers[0].span if self.triggers else self.span
        chosen = min(usable, key=lambda t: (t.reporting, _distance(t.span, anchor) + (200 if _coarse(t) else 0)))
        value = chosen.value or ""
        found = [Role("date", value, chosen.span, derived=chosen.derived)]
        for slot in ("earliest", "latest"):
            day = getattr(chosen, slot)
            if day and "/" not in value:
                found.append(Role(slot, day, chosen.span, derived=True))
        return found

    def _in_tense(self, time: Time, judgement: Judgement) -> Time:
        """Resolve a date again where its clause turned out to be past or future after all."""
        tense: Tense = "past" if judgement.status == "occurred" else "future"
        if not time.derived or judgement.status == "postponed" or (tense == "future" and time.relation not in ("on",)):
            return time
        return self.page.retime(time, tense)

    def _usable(self, time: Time, judgement: Judgement, *, late: bool = False) -> bool:
        if time.value is None or time.relation in ("since", "until"):
            return False
        if judgement.status == "occurred" and time.relation in ("by", "not-before"):
            return False
        if (
            late
            and judgement.status == "occurred"
            and self.page.published
            and time.value[:4].isdigit()
            and time.value[:10] > self.page.published
        ):
            return (
                time.value[:4] == self.page.published[:4]
                and len(time.value) < 10
                and self.page.published.startswith(time.value)
            )
        if judgement.status in ("planned", "speculated") and time.reporting:
            return False
        if time.reporting and any(not t.reporting for t in self.facets.times):
            return False
        return not _AFTER_WORD.search(self._before(time.span.start, 40))

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
                        _nation_iri(payload.nation),
                        derived=payload.form == "series",
                    )
                )
        if direct:
            return _unique(direct)
        subject = self._subject_nation() or self._country()
        return [subject] if subject else []

    def _country(self) -> Role | None:
        """ "The country's first satellite" belongs to the nation named last before it."""
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
        return _unique(found)

    def _nature_roles(self, cargo: tuple[Mention, ...], operators: list[Role]) -> list[Role]:
        found = []
        for payload in cargo:
            entry = self.page.lexicon.entries.get(payload.iri or "")
            if entry is not None and entry.function:
                found.append(Role("payload_function", entry.function, payload.span, entry.iri, derived=True))
                if entry.military:
                    found.append(Role("military", "true", payload.span, entry.iri, derived=True))
        said = self._function(cargo)
        if said is not None:
            found = [r for r in found if r.slot != "payload_function" or r.value == said.value]
            found.append(said)
        military = self._military(cargo, operators)
        if military is not None:
            found.append(military)
        return found

    def _phrases(self, cargo: tuple[Mention, ...]) -> list[Span]:
        return [Span(p.span.start, min(self.span.end, p.span.end + 28)) for p in cargo]

    def _function(self, cargo: tuple[Mention, ...]) -> Role | None:
        for spans in (self._phrases(cargo), [self.span]):
            hits = [
                (m.start(), name, m)
                for span in spans
                for name, pattern in cues.FUNCTIONS
                for m in pattern.finditer(self._blanked(), span.start, span.end)
            ]
            if hits:
                _, name, match = min(hits, key=lambda h: _PRIORITY.index(h[1]))
                return Role("payload_function", name, Span(match.start(), match.end()))
        return None

    def _military(self, cargo: tuple[Mention, ...], operators: list[Role]) -> Role | None:
        blanked = self._blanked()
        others = [o.span for o in self.facets.organisations if all(o.span != r.span for r in operators)]
        for text, span in [*((blanked, s) for s in self._phrases(cargo)), (_blank(blanked, others), self.span)]:
            match = cues.MILITARY.search(text, span.start, span.end)
            if match is not None:
                return Role("military", "true", Span(match.start(), match.end()))
        return None

    def _blanked(self) -> str:
        """Return the text with the names of sites and vehicles blanked: "Space Force Base" makes nothing military."""
        return _blank(self._masked, [m.span for m in (*self.facets.sites, *self.facets.vehicles)])

    def _ordinal_roles(self, cargo: tuple[Mention, ...], judgement: Judgement) -> list[Role]:
        counted = (
            "planned"
            if judgement.status != "occurred"
            else "orbited"
            if any(t.kind == "orbit" for t in self.triggers) and judgement.outcome == "success"
            else "launched"
        )
        for payload in cargo:
            if payload.ordinal:
                return [Role("ordinal", str(payload.ordinal), payload.span), Role("counted", counted, payload.span)]
        text = self.span.of(self._masked)
        match = re.search(
            r"\b(?:the|its|their)\s+(first|second|third|fourth|fifth)(?=\s+(?:having|had|has|was|launch|one|from|on|in|ending|to|successful)\b|\s*[,.;])",
            text,
            re.IGNORECASE,
        )
        if match is None or not self.triggers:
            return []
        at = Span(self.span.start + match.start(1), self.span.start + match.end(1))
        number = ["first", "second", "third", "fourth", "fifth"].index(match[1].lower()) + 1
        return [Role("ordinal", str(number), at), Role("counted", counted, at)]

    def _elliptic_roles(self, cargo: tuple[Mention, ...]) -> list[Role]:
        """ "The first having entered orbit": a thing of the kind that the sentence has just counted."""
        match = _ELLIPTIC.search(self._masked, self.span.start, self.span.end)
        kinds = [p for p in self.whole.payloads if not p.named and p.span.end <= self.span.start]
        if cargo or match is None or not kinds:
            return []
        at = Span(*match.span("nth"))
        found = [Role("payload", kinds[-1].value, at, derived=True)]
        phrase = kinds[-1].span.of(self._masked)
        function = next((name for name, pattern in cues.FUNCTIONS if pattern.search(phrase)), None)
        if function:
            found.append(Role("payload_function", function, at, derived=True))
        if cues.MILITARY.search(phrase):
            found.append(Role("military", "true", at, derived=True))
        return found

    def _orbit_roles(self) -> list[Role]:
        match = cues.ORBITS.search(self._blanked(), self.span.start, self.span.end)
        if match is None or re.search(r"\b(?:from|aboard|at|on)\s+(?:the\s+)?\Z", self._before(match.start(), 12)):
            return []
        if match.group() in (
            "Mars",
            "the Moon",
            "the moon",
            "Tiangong",
            "ISS",
            "International Space Station",
            "space station",
        ) and not re.search(
            r"\b(?:to|toward|towards|for|into|reach(?:ed)?|with|dock\w*)\s+(?:the\s+|China['’]s\s+|orbit\s+(?:around\s+)?)?(?:[\w’'-]+\s+){0,1}\Z",
            self._before(match.start(), 30),
        ):
            return []
        return [Role("orbit", words(match.group()), Span(match.start(), match.end()))]

    def _ending_roles(self, judgement: Judgement) -> list[Role]:
        if judgement.outcome not in ("failure", "partial") and judgement.status != "postponed":
            return []
        found = []
        for match in _CAUSE.finditer(self._masked, self.span.start, self.span.end):
            group = "cause" if match["cause"] else "what"
            if group == "what" or _CAUSE_WORD.search(match[group]):
                end = match.end(group)
                text = self._masked[match.start(group) : end].rstrip()
                found.append(Role("cause", words(text), Span(match.start(group), match.start(group) + len(text))))
                break
        end_place = _END.search(self._masked, self.span.start, self.span.end)
        if end_place and judgement.outcome == "failure":
            found.append(Role("place_of_end", words(end_place["place"]), Span(*end_place.span("place"))))
        return found


_PRIORITY = (
    "early-warning",
    "reconnaissance",
    "navigation",
    "weather",
    "crew",
    "cargo",
    "communications",
    "earth-observation",
    "science",
    "technology",
)


def _blank(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _nation_iri(code: str) -> str:
    return f"https://w3id.org/space-race/id/nation/{code}"


def _unique(roles: list[Role]) -> list[Role]:
    return list({(r.slot, r.value): r for r in reversed(roles)}.values())[::-1]


def _distance(span: Span, anchor: Span) -> int:
    return max(span.start - anchor.end, anchor.start - span.end, 0)


def _coarse(time: Time) -> bool:
    return len(time.value or "") < 10


def _shared_time(masked: str, time: Time) -> bool:
    """A date at the head of a sentence holds for all its clauses ("On Friday, …")."""
    return bool(re.match(r"\s*,", masked[time.span.end : time.span.end + 2]))
