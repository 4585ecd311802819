"""The slots of one clause: which of its names fills which role."""

from __future__ import annotations

import re

from kg.extraction.cargo import Cargo
from kg.extraction.dates import Dates
from kg.extraction.factuality import Judgement
from kg.extraction.launchers import GIVEN_UP, Launchers
from kg.extraction.mentions import Mention
from kg.extraction.owners import nation_iri
from kg.lexicon.lexicon import Match
from kg.model import Role, Span
from kg.reading.masking import words

_COMPARED = re.compile(
    r"\b(?:than|like|unlike|similar to|replac(?:e|ed|es|ing)|compared (?:to|with)|rival(?:s)?|instead of|successor (?:to|of)|derived from|based on|(?:cousins?|relatives?|siblings?|kin|descendants?) (?:of|to)|alongside|(?:that|which) (?:previously |first |has |had )?(?:flew|flown) on(?: (?:two|three|four|several|both|all))?|(?:is|was|were|are)(?: not|n['’]t)|rivals? of|of (?:a|the) (?:type|kind) (?:seen|used|found|flown) (?:in|on|by)|(?:years?|months?|weeks?|days?) after the (?:loss|explosion|destruction|failure) of)\s+(?:(?:the|its|an?|their|older|retired|now-retired)\s+)*(?:[\w’'.-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_CARRIER = re.compile(
    r"\b(?:aboard|atop|on top of|on board|on|by|using|with|via|of)\s+(?:an?|the|its|their|one)?\s*(?:[\w’'.-]+\s+){0,3}\Z",
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
_FROM = re.compile(
    r"\bfrom\s+(?:the\s+)?(?:(?:north|south|east|west|central|northern|southern|eastern|western|remote|foggy)\w*\s+)?\Z",
    re.IGNORECASE,
)
_GENERIC_SITE = re.compile(r"\A(?:Europe['’]s|European|the) [Ss]paceport\Z")
_ROCKET_OF = re.compile(
    r"\s+(?:[a-z][\w-]*\s+){0,2}(?:rockets?|launchers?|boosters?)\b(?! (?:into|toward|away|skyward|off|to (?:space|orbit|the)))"
)
_LAUNCHED_ROCKET = re.compile(
    r"(?:['’]s?)?\s+(?:[a-z][\w-]*\s+){0,2}(?:rockets?|launchers?|boosters?)\b|\s+(?:has |had |successfully )?(?:launched|launches|fired|sent up) (?:a|an|its|another|the) (?:[\w-]+ ){0,3}?rocket\b"
)
_OPEN_PAD = re.compile(r"\b(?:Complex|Pad)\b")
_FROM_OR_IN = re.compile(r"\b(?:from|in|at)\s+(?:[\w’'.-]+\s+){0,4}\Z")
_SITE_IN = re.compile(r"\b(?:from|spaceport in|site in|center in|centre in|cosmodrome in)\s+(?:[\w’'.-]+\s+){0,6}\Z")
_NO_LAUNCH_AT = re.compile(
    r"\bland(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){1,3}?(?:at|on|in)\s+(?:the\s+)?\Z|\b(?:land(?:s|ed|ing)?|touch(?:ed)? down|return(?:ed)? to|near|headquarter\w*|built|based|manufactured|(?:north|south|east|west)\w* of|(?:sea|ocean|waters?|splash\w*|fell|down|crash\w*)\s+(?:\w+\s+){0,3}?off|miles (?:from|of)|kilomet(?:er|re)s (?:from|of))\s+(?:at|on|in|to|near)?\s*(?:the\s+)?\Z"
)
_TOLD_SITE = re.compile(
    r"\b(?:from|at)\s+(?:an?|the|its)\s+(?:(?:company|agency|country|nation|firm)['’]s\s+)?(?P<site>(?:[\w’'-]+\s+){0,4}?(?:launch (?:pad|site|cent(?:er|re)|facility|base|complex|platform)|spaceport|cosmodrome|space cent(?:er|re)|platform|barge|test range|rocket range|desert)\s+(?:in|off|near|on(?!\s+(?:\w+day|[A-Z][a-z]{2,8}\.? \d)))\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*"
    r"|(?:[\w’'-]+\s+){0,2}?[A-Z][\w’'-]+\s+(?:launch (?:pad|site|cent(?:er|re)|facility|base|complex|platform)|spaceport|cosmodrome|platform|test range|rocket range|desert))"
)


# Somebody else's payload.
_FOR_SOMEBODY = re.compile(
    r"\b(?:for(?! [a-z]+ing\b)|from|foreign|commercial|customers?|operator)\b(?! (?:the |its )?(?:first|second|third|\w+ time))"
)


_REMEMBERED = 600  # characters back to the name that "the rocket" stands for
_FLIGHT_OF_ONE = r"(?:debut|(?:first|second|third|fourth|fifth|maiden|inaugural|previous|prior|last|only other|\d+(?:st|nd|rd|th)(?: and (?:last|final))?) (?:[\w-]+ ){0,2}(?:launch|flight|mission|attempt))"
_ITS_OTHER_FLIGHT = re.compile(
    rf"\b{_FLIGHT_OF_ONE} of (?P<rocket>(?:the|this) (?:[\w-]+ ){{0,2}}(?:rocket|vehicle|launcher)|(?:Version|Block) \d)\b"
    rf"|\b(?P<its>[Tt]he (?:[a-z]+-[a-z]+ |new |small |big )?(?:rocket|vehicle|launcher))['’]s {_FLIGHT_OF_ONE}\b"
    rf"|\A\W{{0,4}}(?P<one>(?:The (?:company|firm|start-?up|agency|country|nation)['’]s|The|Its)) {_FLIGHT_OF_ONE},? (?:last |ended|failed|lasted|exploded|reached|lifted|flew|came|took place|was lost|in |on )"
    r"|\A\W{0,4}(?P<next>An?(?:other)?) (?:second|third|fourth|fifth|new|further)?\s?(?:[\w-]+ )?(?:flight|launch|attempt) (?:will|would|should|is to) follow\b"
    r"|\A\W{0,4}(?P<it>The (?:rocket|vehicle|launcher)), which first (?:flew|launched)\b"
    r"|\A\W{0,4}(?:(?:In|On|Last|That) [^,.;]{2,20},? )?(?P<one_more>[Oo]ne|[Aa]nother) (?:had |was )?(?:exploded|disintegrated|failed|blew up|broke (?:up|apart)|crashed|lost|destroyed|veered)\b"
    r"|\b(?P<lost>(?:[Tt]he|[Ll]ast (?:year|month)['’]s) (?:failure|explosion|crash)),? (?:in|on|last) [^.;,]{3,20},? (?:that )?(?:cost|destroyed|lost|claimed)\b"
    r"|\b(?:doomed|ended|destroyed|lost) (?P<own>its \d+(?:st|nd|rd|th) (?:mission|flight|launch))\b"
    r"|\b(?P<sibling>another) had (?:launched|carried|lofted|put|sent|flown)\b"
    r"|\A\W{0,4}(?P<before>The one before),? (?:in|on|last)\b"
    r"|\bsaid (?P<said>it) (?:would|will) (?:fly|launch|lift off)\b"
    r"|\A\W{0,4}(?P<thatone>That flight) (?:is|was|will|would)\b"
    r"|\A\W{0,4}(?P<nextone>Its next (?:flight|launch|mission)),? "
    r"|\bNext up for (?P<nextup>the rocket|it)\b"
    r"|\b(?P<same>[Tt]he same (?:(?:type|kind|model) of )?(?:rocket|launcher|launch vehicle)(?: type)?)\b"
    rf"|\A\W{{0,4}}(?P<nth>(?:The|Its) (?:first|second|third|previous|last)(?: one| two| three)?),? (?:in|on|last|earlier|[a-z]+ (?:days|weeks|months|years) later,) "
)


# "It hadn't flown since a failure cost Airbus two satellites": the failure was one of the rocket's
_PAUSED = re.compile(r"\W{0,4}(?P<pause>It|The rocket) (?:had|has)(?: not|n['’]t) flown since\b")


class Slots(Launchers, Cargo, Dates):
    """Fills the slots of one clause."""

    __slots__ = ()

    def roles(self, judgement: Judgement) -> list[Role]:
        """Return the roles of the clause in no particular order."""
        vehicle = self._vehicle()
        cargo = self._payloads()
        operators = self._operator_roles(cargo)
        provider = self._provider_roles(vehicle)
        return [
            *(self._vehicle_roles(vehicle, provider)),
            *self._payload_roles(cargo),
            *self._site_roles(),
            *provider,
            *self._date_roles(judgement),
            *(self._nation_roles(cargo) or self._of_the_agency(cargo, provider)),
            *operators,
            *self._nature_roles(cargo, operators),
            *self._ordinal_roles(cargo, judgement),
            *self._elliptic_roles(cargo),
            *self._orbit_roles(),
            *self._ending_roles(judgement),
        ]

    def _vehicle(self) -> Mention | None:
        named = [v for v in self.facets.vehicles if not _COMPARED.search(self._before(v.span.start))]
        fitting = [v for v in named if not GIVEN_UP.search(self._before(v.span.start))]
        aboard = [v for v in fitting if _CARRIER.search(self._before(v.span.start))]
        known = [v for v in fitting if v.form == "known"]
        best = next(iter(aboard or known or fitting), None)
        if best is None or best.iri is None:
            return best
        # "the shuttle Discovery … on the first shuttle flight": by its fullest name.
        return max((v for v in fitting if v.iri == best.iri), key=lambda v: (best.value in v.value, len(v.value)))

    def _vehicle_roles(self, vehicle: Mention | None, provider: list[Role]) -> list[Role]:
        found = [Role("vehicle", vehicle.value, vehicle.span, vehicle.iri)] if vehicle else []
        known = self.page.of_its_time(vehicle.nation) if vehicle else None
        nation = known or (self._adjacent_nation(vehicle.span) if vehicle else None)
        if vehicle and nation:
            return [*found, Role("vehicle_nation", nation, vehicle.span, derived=True)]
        if vehicle is None and (again := self._same_rocket()):
            return again
        return found + ((vehicle is None and self._unnamed_vehicle()) or self._rocket_makers(provider))

    def _same_rocket(self) -> list[Role]:
        """Read "the debut of the rocket" and "the rocket's third flight": of the rocket that was named last."""
        paused = _PAUSED.match(self._masked, self.sentence.span.start) if self._behind() else None
        said = paused or _ITS_OTHER_FLIGHT.search(self.span.of(self._masked))
        if said is None or self.whole.vehicles:
            return []
        here = self.sentence.span.start
        start = max(0, here - _REMEMBERED)
        named = [m for m in self.page.scene.within(Span(start, here)) if m.kind.startswith("vehicle")]
        near = [m for m in named if m.span.start >= self._paragraph()]
        named = near or named
        if len({m.entry.iri for m in named}) != 1:
            return []
        start, end = said.span(said.lastgroup or 0)
        first = 0 if paused else self.span.start
        at = Span(first + start, first + end)
        name, entry = words(named[-1].span.of(self._masked)), named[-1].entry
        found = [Role("vehicle", name, at, entry.iri, derived=True)]
        return [*found, Role("vehicle_nation", entry.nation, at, derived=True)] if entry.nation else found

    def _behind(self) -> bool:
        """Tell a clause that does not begin its sentence."""
        return self.span.start > self.sentence.span.start

    def _paragraph(self) -> int:
        """Return where the paragraph of the sentence begins."""
        start = self.sentence.span.start
        for before in self.page.order.before(start):
            if before.paragraph != self.sentence.paragraph:
                break
            start = before.span.start
        return start

    def _rocket_makers(self, provider: list[Role]) -> list[Role]:
        """Return the nation of a company that flies rockets of its own."""
        for company in provider:
            entry = self.page.lexicon.entries.get(company.iri or "")
            if entry and entry.nation and {"LaunchProvider", "Manufacturer"} <= set(entry.types):
                return [Role("vehicle_nation", entry.nation, company.span, derived=True)]
        return []

    def _of_the_agency(self, cargo: tuple[Mention, ...], provider: list[Role]) -> list[Role]:
        """Return the nation whose space agency launches a payload that the words give to nobody."""
        for agency in provider:
            entry = self.page.lexicon.entries.get(agency.iri or "")
            if entry is None or "SpaceAgency" not in entry.types or not entry.nation or not cargo:
                continue
            others = _FOR_SOMEBODY.search(self._masked, self.span.start, self.span.end)
            if others is None and any(t.span.start > agency.span.end for t in self.triggers):
                return [Role("nation", entry.nation, agency.span, nation_iri(entry.nation), derived=True)]
        return []

    def _unnamed_vehicle(self) -> list[Role]:
        """Read "a Russian rocket", "Iran's rocket" and "Iran launched a rocket": no name, but a nation."""
        for nation in self.facets.nations:
            after = self._masked[nation.span.end : min(self.span.end, nation.span.end + 60)]
            if (_ROCKET_OF if nation.form == "demonym" else _LAUNCHED_ROCKET).match(after):
                return [Role("vehicle_nation", nation.value, nation.span)]
        return []

    def _adjacent_nation(self, span: Span) -> str | None:
        close = [n for n in self.facets.nations if 0 <= span.start - n.span.end <= 12 or span.contains(n.span)]
        return close[-1].value if close else None

    def _site_roles(self) -> list[Role]:
        places = [
            s
            for s in self.facets.sites
            if s.kind == "site"
            and not _NO_LAUNCH_AT.search(self._before(s.span.start, 45))
            and not GIVEN_UP.search(self._before(s.span.start))
        ]
        chosen = min(places, key=self._site_rank, default=None)
        if chosen is not None and _GENERIC_SITE.search(chosen.value):
            chosen = next((s for s in places if s.iri == chosen.iri and not _GENERIC_SITE.search(s.value)), chosen)
        found = self._place_told() if chosen is None else [Role("site", chosen.value, chosen.span, chosen.iri)]
        lies = chosen if chosen is not None and chosen.nation else self._region()
        if lies is not None and lies.nation:
            found.append(Role("site_nation", lies.nation, lies.span, derived=True))
        return found

    def _site_rank(self, site: Mention) -> tuple[bool, bool, Span]:
        """Rank a base before its pad, what a launch is "from" before what is "at"."""
        return (
            "LaunchPad" in site.types or (site.form == "open" and _OPEN_PAD.search(site.value) is not None),
            _FROM.search(self._before(site.span.start)) is None,
            site.span,
        )

    def _region(self) -> Mention | None:
        """Return the region, or else the nation, that the launch is told to be from."""
        for place in self.facets.sites:
            if place.kind == "region" and _FROM_OR_IN.search(self._before(place.span.start)):
                return place
        for nation in self.facets.nations:
            if nation.form == "name" and _SITE_IN.search(self._before(nation.span.start, 70)):
                return nation
        return None

    def _place_told(self) -> list[Role]:
        """Read a site that has no name of its own: "from a launch pad in the Highlands", "from Florida"."""
        told = _TOLD_SITE.search(self._masked, self.span.start, self.span.end)
        if told is not None:
            return [Role("site", words(told["site"]), Span(*told.span("site")))]
        region = next(
            (
                s
                for s in self.facets.sites
                if s.kind == "region"
                and (_FROM.search(self._before(s.span.start)) or self._readied_in(s))
                and not GIVEN_UP.search(self._before(s.span.start))
                and not self._masked.startswith("-based", s.span.end)
            ),
            None,
        )
        if region is None:
            return []
        found = self._site_in(region)
        if found is not None:
            return [Role("site", words(found.span.of(self._masked)), region.span, found.entry.iri, derived=True)]
        return [Role("site", region.value, region.span, region.iri)]

    def _readied_in(self, region: Mention) -> bool:
        """Tell where a rocket stands that is to fly: "on its pad in California for liftoff Monday"."""
        return bool(
            re.search(r"\bin\s+\Z", self._before(region.span.start))
            and re.match(
                r"\s+for (?:an? |its |the )?(?:launch|lift-?off|blast-?off)\b",
                self._masked[region.span.end : region.span.end + 40],
            )
        )

    def _site_in(self, region: Mention) -> Match | None:
        """Return the one site of the text that lies in a region: Vandenberg, where it lifts off "from California"."""
        inside = self.page.scene.launched_in.get(region.iri or "", ())
        return inside[0] if len(inside) == 1 else None

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
