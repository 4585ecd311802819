"""What a document names outside its launch clauses: the rocket, the site and the company that an event may lack.

"NASA loaded the Space Launch System" reports no launch, yet it tells what the mission of the next sentence flies on.
A setting claim holds such a name with its words; the assembly links it where the document leaves no choice.
"""

from __future__ import annotations

import re
from collections import Counter

from kg.edtf import bounds
from kg.extraction.context import READ_ROLES, Facets, Page
from kg.extraction.mentions import Mention
from kg.extraction.owners import nation_iri
from kg.model import Claim, Factuality, Role, Sentence, Span

# Rockets and places that the words set beside the story, or before it.
_ASIDE = re.compile(
    r"\b(?:than|like|unlike|similar to|replac\w+|compared (?:to|with)|rivals?|instead of|successors? (?:to|of)|derived from|based on|alongside|"
    r"previous(?:ly)?|earlier|former(?:ly)?|predecessors?|last (?:year|month|launch|flight)|years? ago|land(?:ed|ing)? (?:at|on|in)|headquartered|competitors?)\b",
    re.IGNORECASE,
)

# What else a day may be the day of.
_OTHER_DAY = re.compile(
    r"\b(?:dock(?:ed|ing|s)?|splash\w*|arriv\w+|announc\w+|contracts?|award\w*|sign(?:ed|s|ing)|said|says|told|tests?(?! flight)|roll(?:ed|s|out|ing)?|fuel\w*|static|"
    r"hot[- ]?fir\w+|meeting|conference|hearing|interview|statement|report(?:ed|s)?|published|born|died|elected|until|since|seen here|backup|back-up|bulletin|visit\w*|returned to earth from|undock\w*|repair\w*|originally|previously)\b",
    re.IGNORECASE,
)
_RECENT_DAYS = 10


def read_settings(page: Page) -> tuple[Claim, ...]:
    """Return one claim for each known vehicle, site and launching company of a document: its first plain mention."""
    made: dict[str | None, Mention] = {}
    found: dict[tuple[str, str], Claim] = {}
    plain = [(s, page.facets(s.span)) for s in page.sentences if s.role in READ_ROLES]
    opening = [s for s, _ in plain[:2]]
    told = Counter(p.value for _, facets in plain for p in facets.payloads)
    bases = any(s.kind == "site" and not _pad(s) for _, facets in plain for s in facets.sites)
    for _, facets in plain:
        for vehicle in facets.vehicles:
            made.setdefault(_maker(page, vehicle), vehicle)
    for sentence, facets in plain:
        for mention in (*facets.vehicles, *facets.sites):
            if bases and _pad(mention):
                continue  # a pad and its base are one site
            named = mention.iri or (mention.kind == "vehicle" and mention.form == "open")
            if named and mention.kind in ("vehicle", "site") and not _aside(page, sentence, mention):
                roles = _placed(mention)
                found.setdefault(
                    (mention.kind, mention.iri or mention.value), _setting(page, sentence, mention.span, roles)
                )
        for craft in facets.payloads:
            if (
                (sentence in opening or told[craft.value] > 1)
                and craft.iri
                and craft.named
                and not _aside(page, sentence, craft)
            ):
                found.setdefault(("payload", craft.value), _setting(page, sentence, craft.span, _carried(craft)))
        for company in facets.organisations:
            rocket = made.get(company.iri) if "LaunchProvider" in company.types else None
            if company.iri and rocket is not None:
                roles = [
                    Role("provider", company.value, company.span, company.iri),
                    Role("made", rocket.value, company.span, rocket.iri, derived=True),
                ]
                found.setdefault(("provider", company.iri), _setting(page, sentence, company.span, roles))
    return (*found.values(), *_days(page, plain))


def _days(page: Page, plain: list[tuple[Sentence, Facets]]) -> list[Claim]:
    """Return the days that sentences name beside no other happening: near behind the publication, or ahead of it."""
    limits = bounds(page.published) if page.published else None
    if limits is None or limits[1] is None:
        return []
    found = []
    for sentence, facets in plain:
        for time in facets.times:
            days = bounds(time.value or "") if time.relation in ("on", "not-before") and not time.reporting else None
            if days is None or days[0] is None or days[1] is None or (days[1] - days[0]).days > 1:
                continue
            around = page.masked[
                max(sentence.span.start, time.span.start - 70) : min(sentence.span.end, time.span.end + 50)
            ]
            if _OTHER_DAY.search(around):
                continue
            age = (limits[1] - days[1]).days
            mark = "past" if 0 <= age <= _RECENT_DAYS else "ahead" if age < 0 else None
            if mark:
                role = Role("date", time.value or "", time.span, derived=time.derived)
                found.append(_setting(page, sentence, time.span, [role], mark))
    return found


def _pad(site: Mention) -> bool:
    return "LaunchPad" in site.types


def _aside(page: Page, sentence: Sentence, mention: Mention) -> bool:
    before = max(sentence.span.start, mention.span.start - 60)
    return _ASIDE.search(page.masked, before, mention.span.start) is not None


def _maker(page: Page, vehicle: Mention) -> str | None:
    entry = page.lexicon.entries.get(vehicle.iri or "")
    return entry.maker if entry else None


def _placed(mention: Mention) -> list[Role]:
    found = [Role(mention.kind, mention.value, mention.span, mention.iri)]
    if mention.nation:
        found.append(Role(f"{mention.kind}_nation", mention.nation, mention.span, derived=True))
    return found


def _carried(craft: Mention) -> list[Role]:
    found = [Role("payload", craft.value, craft.span, craft.iri)]
    if craft.nation:
        found.append(Role("nation", craft.nation, craft.span, nation_iri(craft.nation), derived=True))
    return found


def _setting(page: Page, sentence: Sentence, span: Span, roles: list[Role], mark: str = "") -> Claim:
    return Claim(
        document=page.document.id,
        kind="launch",
        roles=tuple(roles),
        factuality=Factuality("affirmed", "certain", "planned"),
        sentence=sentence.span,
        evidence=span,
        rule="launch/setting",
        anaphor=f"setting {mark}".strip(),
    )
