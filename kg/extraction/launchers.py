"""Who launches: the provider that a clause names, weighed by its words and by whose rocket it is."""

from __future__ import annotations

import re

from kg.extraction.clause import Clause
from kg.extraction.mentions import Mention
from kg.model import Role

# "a launch contract with Arianespace", "has selected SpaceX to launch"
_HIRED = re.compile(
    r"\b(?:contracts?|agreements?|deals?|orders?|signed|partner(?:ed|ing|ship)?|selected|chosen|chose|chooses|picked|tapped|hired|select(?:s|ing)|picks|taps|turn(?:ed|s|ing) to|award(?:s|ed|ing)?|gave|pa(?:id|ys|ying))\s+(?:up\s+)?(?:with\s+|for\s+|to\s+)?(?:the\s+|launch provider\s+|launch company\s+|rocket company\s+|[A-Z]\w+-based\s+|Elon Musk['’]s\s+)?\Z"
)
# "flown by", "a rocket operated by", "was built and launched by"
_DONE_BY = re.compile(
    r"\b(?:launched|lofted|flown|operated|orbited|provided|offered|conducted|run|managed|marketed)\s+by\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}\Z"
)
_HELP = re.compile(
    r"\b(?:with the (?:help|assistance|support|aid) of|with help from|in partnership with|in cooperation with|together with)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:for|with)\s+\Z")
# "Arianespace's new Vega", "a United Launch Alliance Atlas 5", "the SpaceX-built Falcon 9"
_OWN_ROCKET = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}|(?:\s*\([A-Z]+\))?\s+|[ -](?:built|made|owned|operated)\s+")
_MADE = re.compile(
    r"(?:[-‑](?:built|made|developed|owned|operated)\b|['’]s?\s+(?:[\w-]+\s+){0,2}(?:engines?|boosters?)\b)"
)
# What an agency does about a launch that another makes: "approves plans for", "has selected"
_DESK = re.compile(
    r"\b(?:approv|select|award|choos|chose|pick|confirm|invit|cover|discuss|seek|buy|bought|clear|evaluat|order)\w*"
)


class Launchers(Clause):
    """Reads the provider of a launch."""

    __slots__ = ()

    def _provider_roles(self, vehicle: Mention | None) -> list[Role]:
        weighed = [
            (weight, -place, company)
            for place, company in enumerate(self.facets.organisations)
            if (weight := self._weight(company, vehicle))
        ]
        if weighed:
            best = max(weighed, key=lambda w: w[:2])[2]
        else:
            named = [o for o in self.whole.organisations if vehicle and _launcher(o) and self._flies(o, vehicle)]
            if not named:
                return []
            best = named[0]
        return [Role("provider", best.value, best.span, best.iri)]

    def _weight(self, company: Mention, vehicle: Mention | None) -> int:
        """Return how much speaks for a company as the one that launches; 0 where nothing does."""
        flies = vehicle is not None and self._flies(company, vehicle)
        if not (flies or _launcher(company)):
            return 0
        before = self._before(company.span.start)
        agency = "LaunchProvider" not in company.types and not flies
        if _HIRED.search(before) and not agency:
            return 6
        if _DONE_BY.search(before):
            return 5
        if vehicle is not None and (flies or not agency) and self._owns_rocket(company, vehicle):
            return 4
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
        if _MADE.match(after):
            return True
        return not self._subject(company) and _FOR.search(self._before(company.span.start)) is not None

    def _flies(self, company: Mention, vehicle: Mention) -> bool:
        """Tell the maker of a rocket, and who sells its launches."""
        entry = self.page.lexicon.entries.get(vehicle.iri or "")
        return entry is not None and company.iri in (entry.maker, *entry.launchers)

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
        gap = self._masked[organisation.span.end : first]
        return (
            organisation.span.end <= first
            and len(gap) <= 30
            and not ("SpaceAgency" in organisation.types and _DESK.search(gap))
            and not re.search(r"[,;:]|\b(?:said|says|and|announced|rocket|['’]s)\b|['’]s", gap)
        )

    def _subject(self, mention: Mention) -> bool:
        first = min((t.span.start for t in self.triggers), default=self.span.end)
        return mention.span.end <= first


def _launcher(company: Mention) -> bool:
    return "LaunchProvider" in company.types or "SpaceAgency" in company.types
