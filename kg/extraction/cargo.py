"""What a clause's launch carries, and where to: payloads with their count, and the orbit."""

from __future__ import annotations

import re

from kg.extraction import cues
from kg.extraction.mentions import Mention
from kg.extraction.nature import Nature
from kg.model import Role, Span
from kg.reading.masking import words

_IN_ORBIT_STOCK = re.compile(
    r"\b(?:there are|currently|now|already|has|have|more than|over|total of|fleet of|constellation of|existing|join(?:s|ed|ing)?|to join)\b",
    re.IGNORECASE,
)


class Cargo(Nature):
    """Reads payloads and orbit."""

    __slots__ = ()

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
