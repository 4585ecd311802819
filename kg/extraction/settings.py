"""What a document names outside its launch clauses: the rocket, the site and the company that an event may lack.

"NASA loaded the Space Launch System" reports no launch, yet it tells what the mission of the next sentence flies on.
A setting claim holds such a name with its words; the assembly links it where the document leaves no choice.
"""

from __future__ import annotations

import re

from kg.extraction.context import READ_ROLES, Page
from kg.extraction.mentions import Mention
from kg.model import Claim, Factuality, Role, Sentence, Span

# Rockets and places that the words set beside the story, or before it.
_ASIDE = re.compile(
    r"\b(?:than|like|unlike|similar to|replac\w+|compared (?:to|with)|rivals?|instead of|successors? (?:to|of)|derived from|based on|alongside|"
    r"previous(?:ly)?|earlier|former(?:ly)?|predecessors?|last (?:year|month|launch|flight)|years? ago|land(?:ed|ing)? (?:at|on|in)|headquartered|competitors?)\b",
    re.IGNORECASE,
)


def read_settings(page: Page) -> tuple[Claim, ...]:
    """Return one claim for each known vehicle, site and launching company of a document: its first plain mention."""
    made: dict[str | None, Mention] = {}
    found: dict[tuple[str, str], Claim] = {}
    plain = [(s, page.facets(s.span)) for s in page.sentences if s.role in READ_ROLES]
    for _, facets in plain:
        for vehicle in facets.vehicles:
            made.setdefault(_maker(page, vehicle), vehicle)
    for sentence, facets in plain:
        aside = _ASIDE.search(page.masked, sentence.span.start, sentence.span.end) is not None
        for mention in () if aside else (*facets.vehicles, *facets.sites):
            if mention.iri and mention.kind in ("vehicle", "site"):
                roles = _placed(mention)
                found.setdefault((mention.kind, mention.iri), _setting(page, sentence, mention.span, roles))
        for company in facets.organisations:
            rocket = made.get(company.iri) if "LaunchProvider" in company.types else None
            if company.iri and rocket is not None:
                roles = [
                    Role("provider", company.value, company.span, company.iri),
                    Role("made", rocket.value, company.span, rocket.iri, derived=True),
                ]
                found.setdefault(("provider", company.iri), _setting(page, sentence, company.span, roles))
    return tuple(found.values())


def _maker(page: Page, vehicle: Mention) -> str | None:
    entry = page.lexicon.entries.get(vehicle.iri or "")
    return entry.maker if entry else None


def _placed(mention: Mention) -> list[Role]:
    found = [Role(mention.kind, mention.value, mention.span, mention.iri)]
    if mention.nation:
        found.append(Role(f"{mention.kind}_nation", mention.nation, mention.span, derived=True))
    return found


def _setting(page: Page, sentence: Sentence, span: Span, roles: list[Role]) -> Claim:
    return Claim(
        document=page.document.id,
        kind="launch",
        roles=tuple(roles),
        factuality=Factuality("affirmed", "certain", "planned"),
        sentence=sentence.span,
        evidence=span,
        rule="launch/setting",
        anaphor="setting",
    )
