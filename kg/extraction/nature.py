"""What the payload is: its function, its military use, and its place in a count."""

from __future__ import annotations

import re
from collections import Counter

from kg.extraction import cues
from kg.extraction.clause import Clause, Excerpt, excerpt
from kg.extraction.factuality import Judgement
from kg.extraction.mentions import Mention
from kg.extraction.payload_words import BUILT
from kg.model import Role, Span

_ELLIPTIC = re.compile(
    r"\b(?:the|its|their)\s+(?P<nth>first|second|third|fourth|fifth)(?=\s+(?:having|had|has|was|one|from|on|in)\b|\s*[,.;])",
    re.IGNORECASE,
)
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
_FAINT = ("science", "technology")  # words of the flight or its goal ("test flight", "the Moon") say no more than that


# Flights to a station or around the Moon go by their own count.
_FLIGHTS = (
    ("crew", re.compile(r"(?:SpaceX )?(?:Crew|Ax|Axiom|Demo|PAM|Expedition)[ -]\d{1,2}\b|(?:Axiom|AX)[ -](?:Mission )?\d|Inspiration ?4|Polaris Dawn|Fram ?2")),
    ("cargo", re.compile(r"(?:SpaceX )?(?:CRS|SpX|NG|OA|SpaceX CRS|Cygnus NG|HTV-X)-?\d{1,2}\b")),
)  # fmt: skip


# Forces that speak of a launch or give it a base do not own its payload.
_BASE_OR_VOICE = re.compile(
    r"['’]?s?\s+(?:base|station|range|facility|airfield|officials?|spokes\w+|chiefs?|leaders?|commanders?|analysts?|experts?|sources?|"
    r"(?:has |have |had |also )?(?:said|says|told|announced|confirmed|detected|tracked|reported|believes?|warned|condemned|expects?|declined))\b",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    r"\b(?:according to|confirmed by|announced by|reported by|detected by|tracked by|told)\s+(?:[\w.’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)


def _flight(payload: Mention) -> Role | None:
    """Read what a flight carries from how flights of its kind are counted ("Crew-11", "CRS-25")."""
    name = next((name for name, pattern in _FLIGHTS if pattern.match(payload.value)), None)
    return Role("payload_function", name, payload.span, derived=True) if name and payload.named else None


_SAYS_WHAT = re.compile(r"\b(?:[a-z][\w-]* ){1,4}(?:satellite|spacecraft|probe|craft)\s+[\"“'‘]?\Z")


class Nature(Clause):
    """Reads function, military use and ordinals."""

    __slots__ = ()

    def _nature_roles(self, cargo: tuple[Mention, ...], operators: list[Role]) -> list[Role]:
        known = []
        for payload in cargo:
            entry = self.page.lexicon.entries.get(payload.iri or "")
            if entry is not None and entry.function:
                known.append(Role("payload_function", entry.function, payload.span, entry.iri, derived=True))
                if entry.military:
                    known.append(Role("military", "true", payload.span, entry.iri, derived=True))
        military = self._military(cargo, operators)
        return self._functions(cargo, operators, known) + ([military] if military else [])

    def _functions(self, cargo: tuple[Mention, ...], operators: list[Role], known: list[Role]) -> list[Role]:
        """Return what the craft is for: said of it; else known of its series or fleet; else told by its clause."""
        known = known or [r for p in cargo if (r := _flight(p)) is not None]
        said = self._said(cargo)
        if said is not None and (not known or said.value not in _FAINT):
            return [*(r for r in known if r.slot != "payload_function" or r.value == said.value), said]
        if known:
            return known
        told = self._fleet(cargo, operators) or self._named([self.span])
        return [told] if told and (cargo or told.value not in _FAINT) else []

    def _said(self, cargo: tuple[Mention, ...]) -> Role | None:
        crew = next((p for p in cargo if p.form == "people"), None)
        if crew is not None:
            return Role("payload_function", "crew", crew.span)
        introduced = [span for p in cargo if (span := self._introduced(p)) is not None]
        return self._named([p.span for p in cargo]) or self._named(introduced) or self._named(self._phrases(cargo))

    def _introduced(self, craft: Mention) -> Span | None:
        """Return the words that say right before a name what it is: "the earth observation satellite Orla-4"."""
        start = max(self.span.start, craft.span.start - 60)
        found = _SAYS_WHAT.search(self._masked, start, craft.span.start)
        return Span(found.start(), craft.span.start) if found else None

    def _phrases(self, cargo: tuple[Mention, ...]) -> list[Span]:
        return [Span(p.span.start, min(self.span.end, p.span.end + 28)) for p in cargo]

    def _named(self, spans: list[Span]) -> Role | None:
        text = self._blanked().without(o.span for o in self.whole.organisations)
        hits = [
            (_PRIORITY.index(name), here, name)
            for span in spans
            for name, pattern in cues.FUNCTIONS
            for here in text.find(pattern, span)
        ]
        if not hits:
            return None
        _, here, name = min(hits)
        return Role("payload_function", name, here)

    def _fleet(self, cargo: tuple[Mention, ...], operators: list[Role]) -> Role | None:
        """Read a craft of an operator whose fleets nearly all do one thing: "Intelsat 40e", "a satellite for Inmarsat"."""
        makers = [o for o in self.whole.organisations if BUILT.match(self._masked, o.span.end)]
        names = [o for o in self.whole.organisations if o not in makers and any(p.span.overlaps(o.span) for p in cargo)]
        for iri, span in (*((o.iri, o.span) for o in names), *((r.iri, r.span) for r in operators)):
            does = Counter(e.function for e in self.page.lexicon.entries.values() if e.operator == iri and e.function)
            for function, number in does.most_common(1) if self._operates(iri) else ():
                if number * 4 >= does.total() * 3:
                    return Role("payload_function", function, span, iri, derived=True)
        return None

    def _operates(self, iri: str | None) -> bool:
        entry = self.page.lexicon.entries.get(iri or "")
        return entry is not None and "SatelliteOperator" in entry.types and "LaunchProvider" not in entry.types

    def _military(self, cargo: tuple[Mention, ...], operators: list[Role]) -> Role | None:
        blanked = self._blanked()
        others = [o.span for o in self.facets.organisations if all(o.span != r.span for r in operators)]
        for text, span in [*((blanked, s) for s in self._phrases(cargo)), (blanked.without(others), self.span)]:
            for here in text.find(cues.MILITARY, span):
                if text.goes_on(_BASE_OR_VOICE, here.end) or _SAID_BY.search(self._before(here.start, 40)):
                    continue
                return Role("military", "true", here)
        return None

    def _blanked(self) -> Excerpt:
        """Return the text with the names of sites and vehicles blanked: "Space Force Base" makes nothing military."""
        around = excerpt(self._masked, self.sentence.span)
        return around.without(m.span for m in (*self.facets.sites, *self.facets.vehicles))

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
        """Read "The first having" entered orbit": a thing of the kind that the sentence has just counted."""
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
