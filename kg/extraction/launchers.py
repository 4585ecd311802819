"""Who launches: the provider that a clause names, weighed by its words and by whose rocket it is."""

from __future__ import annotations

import re

from kg.extraction import cues
from kg.extraction.mentions import Mention
from kg.extraction.owners import Owners
from kg.extraction.payload_names import in_capitals
from kg.lexicon.lexicon import Match
from kg.model import Role, Span
from kg.reading.masking import words

# "a launch contract with Arianespace", "has selected SpaceX to launch"
_HIRED = re.compile(
    r"\b(?:contract(?:s|ed)?|commissioned|enlisted|booked|tasked|agreements?|deals?|orders?|signed|partner(?:ed|ing|ship)?|selected|chosen|chose|chooses|picked|tapped|hired|select(?:s|ing)|picks|taps|turn(?:ed|s|ing) to|award(?:s|ed|ing)?|gave|pa(?:id|ys|ying))\s+(?:up\s+)?(?:with\s+|for\s+|to\s+)?(?:the\s+|launch provider\s+|launch company\s+|rocket company\s+|[A-Z]\w+-based\s+|Elon Musk['’]s\s+)?\Z"
)
# "flown by", "a rocket operated by", "was built and launched by"
_DONE_BY = re.compile(r"\b(?:launched|lofted|flown|orbited)\s+by\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}\Z")
# "rode to orbit with Rocket Lab", "books a launch for its orbiter with Arianespace"
_WITH = re.compile(
    r"\b(?:rid(?:e|es|ing)|rode|fl(?:y|ies|ew|ying|ight)|launch(?:es|ed|ing)?)\b[^,;.]{0,40}?\bwith\s+(?:[\w.-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_SOLD_BY = re.compile(
    r"\b(?:operated|provided|offered|conducted|run|managed|marketed)\s+by\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}\Z"
)
_HELP = re.compile(
    r"\b(?:with the (?:help|assistance|support|aid) of|with help from|in partnership with|in cooperation with|together with)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:for|with|join(?:s|ed|ing)?|behind|beat(?:s|ing)?|against|rivals?|versus|vs\.?|than|unlike|challeng(?:es|ed|ing)|criticiz(?:es|ed|ing))\s+(?:the\s+)?\Z"
)
# "Arianespace's new Vega", "a United Launch Alliance Atlas 5", "the SpaceX-built Falcon 9"
_OWN_ROCKET = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}|(?:\s*\([A-Z]+\))?\s+|[ -](?:built|made|owned|operated)\s+")
_MADE = re.compile(
    r"(?:[-‑](?:built|made|developed|owned|operated)\b|['’]s?\s+(?:[\w-]+\s+){0,2}(?:engines?|boosters?)\b)"
)
# "landers under development by Orla and Brage"
_MADE_BY = re.compile(r"\b(?:development|developed|designed|manufactured) by (?:the )?(?:[\w’'-]+ ){0,2}(?:and )?\Z")
# "instead of launching with Rocket Lab"
_NOT_BY = re.compile(
    r"\b(?:instead of|rather than)\s+(?:\w+ing\s+)?(?:with\s+|on\s+|by\s+|from\s+)?(?:an?\s+|the\s+)?\Z"
)
# "hires a former Blue Origin engineer"
_PEOPLE_OF = re.compile(
    r"\s+(?:engineers?|executives?|employees?|veterans?|alumni|president|chief|CEO|COO)\b(?! (?:\w+ ){0,3}(?:said|says|told))"
)
# A rocket or a site that no longer serves: "moved from a Falcon 9 to", "originally booked on a Vulcan"
GIVEN_UP = re.compile(
    r"\b(?:(?:mov(?:e[sd]?|ing)|(?:switch|shift)(?:e?s|ed|ing)?|transfer(?:s|red|ring)?|swap(?:s|ped|ping)?|chang(?:e[sd]?|ing)) (?:[\w’'-]+ ){0,6}?from|(?:originally|initially|previously) (?:[\w-]+ ){1,4}?(?:on|aboard|with|for))\s+(?:(?:an?|the|its)\s+)?(?:(?!to\b|onto\b)[\w’'.-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
# What an agency does about a launch that another makes: "approves plans for", "has selected"
_DESK = re.compile(
    r"\b(?:approv|select|award|book|choos|chose|pick|confirm|invit|cover|discuss|seek|buy|bought|clear|evaluat|order)\w*|\b(?:TV|satellites?|spacecraft|probes?|missions?|telescope|astronauts?|cargo|crews?|lander|rover|observatory|payloads?|instruments?)\b",
    re.IGNORECASE,
)
DESIGNED = re.compile(r"[-‑](?:designed|developed|derived)\b")
# A company that speaks of another's launch.
_DISPUTES = re.compile(
    r"\s+(?:has |had |also )?(?:alleg|argu|critici|claim|complain|oppos|object|congratulat|compet|disput|urg)\w*\b"
)
_HAS = re.compile(r"\s+(?:(?:has|had|also|recently|just)\s+){0,2}(?=launch)")
# "Roscosmos said on Monday that it had launched"
_SAID_IT = re.compile(
    r"\s+(?:said|says|announced|reported|confirmed)\s+(?:(?:on\s+)?\w+day\s+)?(?:that\s+)?it\s+(?:(?:had|has|will|would|successfully|plans|intends|aims|to)\s+){0,3}"
)
_COMPANY = re.compile(
    r"\b(?P<company>[Tt]he (?:[\w-]+ ){0,2}(?:company|firm|start-?up)|(?<![\w,] )It)(?:['’]s (?:[\w-]+ ){0,4}(?:rockets?|launch(?:es|er)?|boosters?|flights?|missions?)\b| (?:also |now |successfully )?(?:launch|(?:will|plans to|aims to|intends to|is set to|hopes to|has|had|was to|expects to) (?:\w+ )?(?:launch|fly|flown)))"
)
_LEAD = 30
_NEAR = 30
_APART = re.compile(r"[,;:]|\b(?:said|says|and|announced|rocket)\b|['’]s")
# An unknown company and its rocket: "Nebulon's new", "German startup Nebulon will launch its", "built by Nebulon".
_NAME = r"(?P<name>[A-Z][\w’&-]*(?:\s+[A-Z][\w&-]*){0,3})"
_OWNER = re.compile(rf"\b{_NAME}['’]s\s+(?:[a-z][\w-]*\s+){{0,3}}\Z")
_OWN = re.compile(r"\b(?:its|their) (?:[\w-]+ ){0,4}\Z")
_DOER = re.compile(
    rf"(?:[A-Z][a-z]+\s+(?=[a-z]))?(?:[a-z][\w-]*\s+){{0,3}}?{_NAME}\s+(?:has|have|had|is|was|will|would|plans?|launched|intends|hopes|wants|expects|aims|successfully|attempted|failed)\b"
)
_BUILT_BY = re.compile(
    rf"(?: [a-z]+){{0,2}},? (?:which was )?(?:built|made|developed|operated|launched) by (?:the )?(?:[a-z][\w-]* ){{0,4}}{_NAME}"
)
_NO_COMPANY = re.compile(r"(?:[A-Z][a-z]+(?:ers|ists|ials|ents|eams|ians|eans)|They|Europe|Africa|Asia)\Z")


class Launchers(Owners):
    """Reads the provider of a launch."""

    __slots__ = ()

    def _provider_roles(self, vehicle: Mention | None) -> list[Role]:
        weighed = [
            (weight, -place, company)
            for place, company in enumerate(self.facets.organisations)
            if not _NOT_BY.search(self._before(company.span.start))
            and not _PEOPLE_OF.match(self._masked, company.span.end)
            and not self._founds(company)
            and (weight := self._weight(company, vehicle))
        ]
        if weighed:
            best = max(weighed, key=lambda w: (w[0], not w[2].value.endswith("space agency"), w[1]))[2]
            return [Role("provider", best.value, best.span, best.iri)]
        for company in self.whole.organisations:
            designed = DESIGNED.match(self._masked, company.span.end)
            if vehicle is not None and _launcher(company) and self._flies(company, vehicle) and not designed:
                return [Role("provider", company.value, company.span, company.iri)]
        return self._company(vehicle) or self._unknown(vehicle)

    def _founds(self, company: Mention) -> bool:
        """Tell who launches something else: "SpaceX launched its IPO on the day NASA sent astronauts to the Moon"."""
        verb = _HAS.match(self._masked, company.span.end)
        return verb is not None and cues.FIGURATIVE.match(self._masked, verb.end(), self.span.end) is not None

    def _unknown(self, vehicle: Mention | None) -> list[Role]:
        """Return a company that no list knows, by its own rocket."""
        if vehicle is None or vehicle.iri or in_capitals(self.page.scene, self.sentence.span):
            return []
        start = vehicle.span.start
        hits = [
            _OWNER.search(self._masked, max(self.span.start, start - 60), start),
            _DOER.match(self._masked, self.sentence.span.start, start) if _OWN.search(self._before(start)) else None,
            _BUILT_BY.match(self._masked, vehicle.span.end, self.span.end),
        ]
        for hit in hits:
            if hit is not None and not _NO_COMPANY.match(hit["name"]) and self._nameable(Span(*hit.span("name"))):
                return [Role("provider", words(hit["name"]), Span(*hit.span("name")))]
        return []

    def _company(self, vehicle: Mention | None) -> list[Role]:
        """Read "the company's rocket" and "it will launch": of the company that the sentence before begins with."""
        said = _COMPANY.search(self._masked, self.span.start, self.span.end)
        entry = self._told_of() if said else None
        if said is None or entry is None or "LaunchProvider" not in entry.entry.types:
            return []
        if vehicle is not None and self._flown_by(vehicle) and entry.entry.iri not in self._flyers(vehicle):
            return []
        name = words(entry.span.of(self._masked))
        return [Role("provider", name, Span(*said.span("company")), entry.entry.iri, derived=True)]

    def _told_of(self) -> Match | None:
        """Return the organisation that begins the sentence before."""
        earlier = next(self.page.body.before(self.sentence.span.start), None)
        if earlier is None:
            return None
        names = [m for m in self.page.scene.within(earlier.span) if m.kind == "organisation"]
        return names[0] if names and names[0].span.start - earlier.span.start <= _LEAD else None

    def _weight(self, company: Mention, vehicle: Mention | None) -> int:
        """Return how much speaks for a company as the one that launches; 0 where nothing does."""
        flies = vehicle is not None and self._flies(company, vehicle)
        owns = vehicle is not None and self._owns_rocket(company, vehicle)
        unlisted = vehicle is not None and vehicle.iri is None
        if not (flies or _launcher(company)):
            return 4 if owns and unlisted and "NewsAgency" not in company.types else 0
        before = self._before(company.span.start)
        agency = "LaunchProvider" not in company.types and not flies
        sells = "LaunchProvider" in company.types
        if sells and _HIRED.search(before):
            return 6
        if _DONE_BY.search(before) or (sells and _SOLD_BY.search(before)):
            return 5
        if sells and _WITH.search(before) and not self._masked.startswith(("'s", "’s"), company.span.end):
            return 5
        if owns and (flies or unlisted or not agency):
            return 4
        if DESIGNED.match(self._masked, company.span.end):
            return 0
        if flies and not _HELP.search(before):
            return 3 if _launcher(company) or self._launches(company) else 0
        if vehicle is not None and not flies and self._flown_by(vehicle):
            return 0
        if self._launches(company):
            return 2
        return 0 if agency or self._beside(company) else 1

    def _beside(self, company: Mention) -> bool:
        """Tell the maker of the craft, or of a part, and the one that a launch is for."""
        after = self._masked[company.span.end : self.span.end]
        if _MADE.match(after) or _DISPUTES.match(after) or _MADE_BY.search(self._before(company.span.start)):
            return True
        return not self._subject(company) and _FOR.search(self._before(company.span.start)) is not None

    def _flies(self, company: Mention, vehicle: Mention) -> bool:
        """Tell the maker of a rocket, and who sells its launches."""
        return company.iri in self._flyers(vehicle)

    def _flyers(self, vehicle: Mention) -> tuple[str | None, ...]:
        entry = self.page.lexicon.entries.get(vehicle.iri or "")
        return (entry.maker, *entry.launchers) if entry else ()

    def _flown_by(self, vehicle: Mention) -> bool:
        """Tell whether it is known who flies a rocket."""
        entries = self.page.lexicon.entries
        entry = entries.get(vehicle.iri or "")
        maker = entries.get(entry.maker or "") if entry else None
        return entry is not None and bool(entry.launchers or (maker and "LaunchProvider" in maker.types))

    def _owns_rocket(self, company: Mention, vehicle: Mention) -> bool:
        """Tell a company that the words give the rocket: "Arianespace's Vega"."""
        return (
            _OWN_ROCKET.fullmatch(self._masked[company.span.end : max(company.span.end, vehicle.span.start)])
            is not None
        )

    def _launches(self, organisation: Mention) -> bool:
        """Tell the one that does the launching: it stands right before the verb."""
        first = min((t.span.start for t in self.triggers), default=self.span.start)
        if organisation.span.end > first:
            return False
        gap = self._masked[organisation.span.end : first]
        if _SAID_IT.fullmatch(gap):
            return True
        if len(gap) > _NEAR or _APART.search(gap):
            return False
        return "SpaceAgency" not in organisation.types or not self._only_speaks(organisation, gap)

    def _only_speaks(self, agency: Mention, gap: str) -> bool:
        """Tell the agency that another launches for, or that has its say about a launch or a craft."""
        after = Span(agency.span.end, agency.span.end + len(gap))
        return bool(
            _DESK.search(gap)
            or _FOR.search(self._before(agency.span.start))
            or any(after.contains(craft.span) for craft in self.facets.payloads)
        )

    def _subject(self, mention: Mention) -> bool:
        first = min((t.span.start for t in self.triggers), default=self.span.end)
        return mention.span.end <= first


def _launcher(company: Mention) -> bool:
    return "LaunchProvider" in company.types or "SpaceAgency" in company.types
