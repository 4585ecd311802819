"""The slots of one clause: which of its names fills which role."""

from __future__ import annotations

import re

from kg.edtf import bounds
from kg.extraction import cues
from kg.extraction.factuality import Judgement
from kg.extraction.mentions import Mention
from kg.extraction.nature import Nature
from kg.extraction.owners import Owners
from kg.extraction.times import Tense, Time
from kg.model import Role, Span
from kg.reading.masking import words

_AFTER_WORD = re.compile(
    r"\b(?:since|founded|established|after|following|until|formed|created|began|signed|awarded)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "Its ninth launch of 2022" counts launches and dates none.
_COUNTED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d+)\s+(?:[\w-]+\s+){0,3}(?:launch|flight|mission|attempt)(?:es|s)?\s+(?:of|in|for)\s+\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:than|like|unlike|similar to|replac(?:e|ed|es|ing)|compared (?:to|with)|rival(?:s)?|instead of|successor (?:to|of)|derived from|based on|alongside|rivals? of)\s+(?:(?:the|its|an?|their|older|retired|now-retired)\s+)*(?:[\w’'.-]+\s+){0,2}\Z",
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
_HELP = re.compile(
    r"\b(?:with the (?:help|assistance|support|aid) of|with help from|in partnership with|in cooperation with|together with)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


_FROM = re.compile(
    r"\bfrom\s+(?:the\s+)?(?:(?:north|south|east|west|central|northern|southern|eastern|western|remote|foggy)\w*\s+)?\Z",
    re.IGNORECASE,
)
_TOLD_SITE = re.compile(
    r"\b(?:from|at)\s+(?:an?|the|its)\s+(?P<site>(?:[\w’'-]+\s+){0,4}?(?:launch (?:pad|site|cent(?:er|re)|facility|base|complex|platform)|spaceport|cosmodrome|space cent(?:er|re)|platform|barge|test range|rocket range|desert)\s+(?:in|off|on|near)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*"
    r"|(?:[\w’'-]+\s+){0,2}?[A-Z][\w’'-]+\s+(?:launch (?:pad|site|cent(?:er|re)|facility|base|complex|platform)|spaceport|cosmodrome|platform|test range|rocket range|desert))"
)


class Slots(Owners, Nature):
    """Fills the slots of one clause."""

    __slots__ = ()

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

    def _vehicle(self) -> Mention | None:
        fitting = [v for v in self.facets.vehicles if not _COMPARED.search(self._before(v.span.start))]
        aboard = [v for v in fitting if _CARRIER.search(self._before(v.span.start))]
        known = [v for v in fitting if v.form == "known"]
        return next(iter(aboard or known or fitting), None)

    def _vehicle_roles(self, vehicle: Mention | None) -> list[Role]:
        if vehicle is None:
            return self._unnamed_vehicle()
        found = [Role("vehicle", vehicle.value, vehicle.span, vehicle.iri)]
        nation = vehicle.nation or self._adjacent_nation(vehicle.span)
        if nation:
            found.append(Role("vehicle_nation", nation, vehicle.span, derived=True))
        return found

    def _unnamed_vehicle(self) -> list[Role]:
        """Read "a Russian rocket": no name, but a nation."""
        for nation in self.facets.nations:
            after = self._masked[nation.span.end : min(self.span.end, nation.span.end + 60)]
            if nation.form == "demonym" and re.match(
                r"\s+(?:[a-z][\w-]*\s+){0,2}(?:rockets?|launchers?|boosters?)\b", after
            ):
                return [Role("vehicle_nation", nation.value, nation.span)]
        return []

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
        if chosen is None:
            found += self._place_told()
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

    def _place_told(self) -> list[Role]:
        """Read a site that has no name of its own: "from a launch pad in the Highlands", "from Florida"."""
        told = _TOLD_SITE.search(self._masked, self.span.start, self.span.end)
        if told is not None:
            return [Role("site", words(told["site"]), Span(*told.span("site")))]
        region = next(
            (s for s in self.facets.sites if s.kind == "region" and _FROM.search(self._before(s.span.start))), None
        )
        return [Role("site", region.value, region.span, region.iri)] if region else []

    def _provider_roles(self, vehicle: Mention | None) -> list[Role]:
        able = [
            o
            for o in self.facets.organisations
            if "LaunchProvider" in o.types or ("SpaceAgency" in o.types and self._launches(o))
        ]
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
            or (o.nation == vehicle.nation and ("SpaceAgency" not in o.types or self._launches(o)))
        ]
        if vehicle is None:
            fitting = [o for o in able if "SpaceAgency" not in o.types or self._launches(o)]
            fitting = [
                o
                for o in fitting
                if self._subject(o) or not self._before(o.span.start).rstrip().endswith((" for", " with"))
            ]
        helped = [o for o in fitting if not _HELP.search(self._before(o.span.start))]
        return [Role("provider", o.value, o.span, o.iri) for o in (helped or fitting)[:1]]

    def _launches(self, organisation: Mention) -> bool:
        """Tell the agency that does the launching: it stands right before the verb."""
        first = min((t.span.start for t in self.triggers), default=self.span.start)
        gap = self._masked[organisation.span.end : first]
        return (
            organisation.span.end <= first
            and len(gap) <= 30
            and not re.search(r"[,;:]|\b(?:said|says|and|announced|rocket|['’]s)\b|['’]s", gap)
        )

    def _subject(self, mention: Mention) -> bool:
        first = min((t.span.start for t in self.triggers), default=self.span.end)
        return mention.span.end <= first

    def _date_roles(self, judgement: Judgement) -> list[Role]:
        usable = [t for t in self.facets.times if self._usable(t, judgement)]
        if (
            not usable
            and not self.facets.times
            and re.match(r"\W*followed by\b", self._masked[self.span.start : self.span.end])
        ):
            usable = [t for t in self.whole.times if self._usable(t, judgement)][:1]
        earlier = re.search(
            r"\b(?:previous|earlier|prior|preceding|last)\b", self._masked[self.span.start : self.span.end]
        )
        if not usable and not self.facets.times and earlier is None:
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
        if not time.derived or judgement.status in ("postponed", None) or (tense == "future" and time.relation != "on"):
            return time
        return self.page.retime(time, tense)

    def _usable(self, time: Time, judgement: Judgement, *, late: bool = False) -> bool:
        if time.value is None or time.relation in ("since", "until"):
            return False
        if judgement.status in ("occurred", None) and time.relation in ("by", "not-before"):
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
        if judgement.status in ("planned", "speculated") and (time.reporting or (late and self._over(time))):
            return False
        if time.reporting and any(not t.reporting for t in self.facets.times):
            return False
        before = self._before(time.span.start, 60)
        return not _AFTER_WORD.search(before) and not (len(time.value) == 4 and _COUNTED.search(before))

    def _over(self, time: Time) -> bool:
        """Tell a day that had passed at publication, which no standing plan can be for."""
        limits = bounds(time.value or "")
        if self.page.published is None or limits is None or limits[1] is None:
            return False
        return str(limits[1]) < self.page.published and not cues.PAST_PLAN.search(
            self._masked, self.span.start, self.span.end
        )

    def _orbit_roles(self) -> list[Role]:
        match = cues.ORBITS.search(self._blanked(), self.span.start, self.span.end)
        if (
            match is None
            or cues.HYPOTHETICAL.search(self._before(match.start(), 70))
            or re.search(r"\b(?:from|aboard|at|on)\s+(?:the\s+)?\Z", self._before(match.start(), 12))
        ):
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


def _distance(span: Span, anchor: Span) -> int:
    return max(span.start - anchor.end, anchor.start - span.end, 0)


def _coarse(time: Time) -> bool:
    return len(time.value or "") < 10


def _shared_time(masked: str, time: Time) -> bool:
    """A date at the head of a sentence holds for all its clauses ("On Friday, …")."""
    return bool(re.match(r"\s*,", masked[time.span.end : time.span.end + 2]))
