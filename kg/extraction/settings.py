"""What a document names outside its launch clauses: the rocket, the site and the company that an event may lack.

"NASA loaded the Space Launch System" reports no launch, yet it tells what the mission of the next sentence flies on.
A setting claim holds such a name with its words; the assembly links it where the document leaves no choice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.edtf import bounds
from kg.extraction import cues
from kg.extraction.context import READ_ROLES, Facets, Page
from kg.extraction.dates import WAS_FOR, is_open
from kg.extraction.happenings import OTHER
from kg.extraction.launchers import DESIGNED, GIVEN_UP
from kg.extraction.mentions import Mention
from kg.extraction.owners import nation_iri
from kg.extraction.times import Time
from kg.lexicon.lexicon import COUNTED
from kg.model import Claim, Factuality, Role, Sentence, Span

# Rockets and places that the words set beside the story, or before it.
_ASIDE = re.compile(
    r"\b(?:than|like|unlike|of (?:a|the) (?:type|kind) (?:seen|used|found|flown) (?:in|on)|such as|similar to|replac\w+|compared (?:to|with)|rivals?|instead of|successors? (?:to|of)|derived from|based on|alongside|"
    r"since [^.;]{0,30}?\b(?:which|that|who)\b|previous(?:ly)?|earlier|former(?:ly)?|predecessors?|waiting (?:on|for)|last (?:year|month|launch|flight)|(?:failure|explosion|crash|accident|mishap|anomaly) (?:that |which )?(?:lost|destroyed|claimed|doomed)|years? ago|headquartered|competitors?)\b",
    re.IGNORECASE,
)
# Where people speak of a launch.
_SPOKEN_AT = re.compile(
    r"\b(?:news conferences?|press conferences?|reporters|briefings?|speaks|speaking|spoke|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|review held)\b[^.;]{0,80}\b(?:at|to|of|in)\s+(?:[\w’'.-]+\s+){0,3}\Z"
)
_LANDED_AT = re.compile(
    r"\bland(?:s|ed|ing)? (?:[\w’'-]+ ){0,3}?(?:at|on|in)\b|\blanding (?:pads?|zones?|sites?)\b|\b(?:(?:north|south|east|west)\w* of|(?:sea|ocean|waters?|splash\w*|fell|down|crash\w*)\s+(?:\w+\s+){0,3}?off|(?:miles|kilomet(?:er|re)s) from)\s+\Z",
    re.IGNORECASE,
)

# What else a day may be the day of.
_OTHER_DAY = re.compile(
    r"\b(?:dock(?:ed|ing|s)?|splash\w*|arriv\w+|announc\w+|contracts?|award\w*|sign(?:ed|s|ing)|said|says|told|tests?(?! flight)|roll(?:ed|s|out|ing)?|fuel\w*|static|"
    r"hot[- ]?fir\w+|unveil\w*|meeting|conference|hearing|interview|statement|report(?:ed|s)?|published|born|died|elected|until|since|seen here|backup|back-up|bulletin|visit\w*|returned to earth from|undock\w*|repair\w*|originally|previously)\b",
    re.IGNORECASE,
)
_RECENT_DAYS = 10
# A line that is a heading: no longer than this, and its day no further in than a bullet.
_LINE, _BULLET = 60, 3
_HEADS = re.compile(r"\s*:\s+[A-Z][^.!?]*\Z")
_HEAD = 15  # characters before a day that opens its sentence, and holds for what follows
# "After Thursday's mission": the launch is known, and its day with it.
_OWN_DAY = re.compile(r"['’]s\s+(?:[\w’'-]+\s+){0,3}?(?:launch|lift-?off|blast-?off|flight|mission)\b")

_FLIGHT = re.compile(
    r"\b(?:launch\w*|lift\w*|flights?|fl(?:y|ies|ew|own)|missions?|attempts?|try|tries|opportunit(?:y|ies)|windows?|departure|journey|trip)\b",
    re.IGNORECASE,
)
_BOOSTER = re.compile(r"\b(?:boosters?|first stage)\b", re.IGNORECASE)
# "Today, that means …": no day
_NOW = re.compile(r"today\b(?!['’]s)", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|UTC|GMT|hours)|\b\d{1,2}:\d\d\b")

_Offer = tuple[tuple[str, str], Span, list[Role]]  # what it is, where it stands, the roles it fills


def read_settings(page: Page) -> tuple[Claim, ...]:
    """Return one claim for each known vehicle, site and launching company of a document: its first plain mention."""
    flown: dict[str | None, list[Mention]] = {}  # the first rocket of each launcher, with others of its family
    found: dict[tuple[str, str], Claim] = {}
    plain = [(s, page.facets(s.span)) for s in page.sentences if s.role in READ_ROLES]
    opening = [s for s, _ in plain[:2]]
    told = Counter(p.value for _, facets in plain for p in facets.payloads)
    bases = any(s.kind == "site" and not _pad(s) for _, facets in plain for s in facets.sites)
    for _, facets in plain:
        for vehicle in facets.vehicles:
            for launcher in _launchers(page, vehicle):
                known = flown.setdefault(launcher, [vehicle])
                if _kin(page, known[0], vehicle):
                    known.append(vehicle)
    for sentence, facets in plain:
        for key, span, roles in (
            *_scenery(page, sentence, facets, bases=bases),
            *_carried(page, sentence, facets, told, opening=sentence in opening),
            *_companies(page, facets, flown),
        ):
            found.setdefault(key, _setting(page, sentence, span, roles))
    return (*found.values(), *_datelined(page, plain), *_days(page, plain), *_headings(page, plain))


def _datelined(page: Page, plain: list[tuple[Sentence, Facets]]) -> Iterator[Claim]:
    """Yield the launch site that a story was written at, where it names no other: "KOUROU, French Guiana, Sept 16 -"."""
    if any(site.kind == "site" for _, facets in plain for site in facets.sites):
        return
    for line in [s for s in page.sentences if s.role == "dateline"][:1]:
        names = page.lexicon.match(page.masked, line.span.start, line.span.end)
        for name in [m for m in names if m.kind == "site" and m.form != "context"][:1]:
            words = name.span.of(page.masked).split(",")[0]
            here = Span(name.span.start, name.span.start + len(words))
            label = words.title() if words.isupper() else words
            yield _setting(page, line, here, _placed(Mention("site", here, label, name.entry.iri, name.entry.nation)))


def _headings(page: Page, plain: list[tuple[Sentence, Facets]]) -> Iterator[Claim]:
    """Yield the days that head a short line of a list: "July 20: Hope (UAE)" holds for what stands below it."""
    for sentence, facets in plain:
        lead = next((t for t in facets.times if t.value and t.span.start - sentence.span.start <= _BULLET), None)
        line = sentence.span.end - sentence.span.start < _LINE and "|" not in sentence.span.of(page.masked)
        if lead is not None and line and _HEADS.match(page.masked, lead.span.end, sentence.span.end):
            role = Role("date", lead.value or "", lead.span, derived=lead.derived)
            yield _setting(page, sentence, lead.span, [role], "heading")


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
            head = time.span.start - sentence.span.start < _HEAD
            near = Span(max(sentence.span.start, time.span.start - 70), time.span.end + (120 if head else 50))
            around = page.masked[near.start : min(sentence.span.end, near.end)]
            if _of_another(around) or not _of_flight(page, sentence, time) or _of_a_delay(page, sentence, time):
                continue
            age = (limits[1] - days[1]).days
            mark = "past" if 0 <= age <= _RECENT_DAYS else "ahead" if age < 0 else None
            if mark:
                value = (time.value or "") + "/.." * is_open(page.masked, time)
                role = Role("date", value, time.span, derived=time.derived)
                own = " own" if _OWN_DAY.match(page.masked, time.span.end) else ""
                found.append(_setting(page, sentence, time.span, [role], mark + own))
    return found


def _of_another(around: str) -> bool:
    """Tell the words around the day of something else; a booster comes down on the day it went up."""
    others = (_OTHER_DAY, cues.PAST_PLAN) if _BOOSTER.search(around) else (_OTHER_DAY, cues.PAST_PLAN, OTHER)
    return any(pattern.search(around) for pattern in others)


def _of_a_delay(page: Page, sentence: Sentence, time: Time) -> bool:
    """Tell the day that a launch was put off from: "scrubbed a launch planned for Thursday"."""
    return WAS_FOR.search(page.masked, sentence.span.start, time.span.start) is not None and (
        cues.POSTPONED.search(page.masked, sentence.span.start, sentence.span.end) is not None
    )


def _of_flight(page: Page, sentence: Sentence, time: Time) -> bool:
    """Tell a day that something is said to fly on from one in a sentence of other things, and from "nowadays"."""
    start, end = sentence.span.start, sentence.span.end
    if _NOW.match(page.masked, time.span.start) and not _CLOCK.search(page.masked, start, end):
        return False
    return _FLIGHT.search(page.masked, start, end) is not None or cues.SPACE.search(page.masked, start, end) is not None


def _pad(site: Mention) -> bool:
    return "LaunchPad" in site.types


# "is not a Falcon 9", "a booster that flew on both Falcon Heavy missions": no rocket of this launch
_NOT_THIS = re.compile(
    r"\b(?:(?:is|was|were|are)(?: not|n['’]t)|(?:that|which) (?:previously |first |has |had )?(?:flew|flown) on(?: (?:two|three|four|several|both|all))?)\s+(?:an?\s+|the\s+)?\Z"
)


# "the Simorgh's failure to": no rocket of what went well; "blew up on its pad at …": no site of what flew
_ITS_LOSS = re.compile(r"['’]s (?:recent |earlier |last )?(?:failure|loss|explosion|crash|demise)\b")
_ON_THE_PAD = re.compile(
    r"\b(?:blew up|exploded|burned|burst|caught fire|was (?:lost|destroyed)) on (?:its|the) (?:launch ?)?pad\b"
)


def _aside(page: Page, sentence: Sentence, mention: Mention) -> bool:
    before = page.masked[max(sentence.span.start, mention.span.start - 60) : mention.span.start]
    return bool(
        _ASIDE.search(before)
        or GIVEN_UP.search(before)
        or (mention.kind == "vehicle" and (_NOT_THIS.search(before) or _ITS_LOSS.match(page.masked, mention.span.end)))
        or (mention.kind == "site" and _ON_THE_PAD.search(page.masked, sentence.span.start, mention.span.start))
        or (mention.kind != "vehicle" and _LANDED_AT.search(before))
        or (mention.kind == "site" and _SPOKEN_AT.search(page.masked, sentence.span.start, mention.span.start))
        or (mention.kind == "vehicle" and cues.TALLY.search(page.masked, sentence.span.start, sentence.span.end))
    )


def _launchers(page: Page, vehicle: Mention) -> set[str]:
    """Return its maker and the companies that live on selling its launches."""
    entries = page.lexicon.entries
    entry = entries.get(vehicle.iri or "")
    if entry is None:
        return set()
    sellers = {iri for iri in entry.launchers if iri in entries and "Manufacturer" not in entries[iri].types}
    return sellers | ({entry.maker} if entry.maker else set())


def _placed(mention: Mention) -> list[Role]:
    found = [Role(mention.kind, mention.value, mention.span, mention.iri)]
    if mention.nation:
        found.append(Role(f"{mention.kind}_nation", mention.nation, mention.span, derived=True))
    return found


def _carried(page: Page, sentence: Sentence, facets: Facets, told: Counter[str], *, opening: bool) -> Iterator[_Offer]:
    """Yield the known crafts that a text opens with or comes back to."""
    for craft in facets.payloads:
        if (opening or told[craft.value] > 1) and craft.iri and craft.named and not _aside(page, sentence, craft):
            roles = [Role("payload", craft.value, craft.span, craft.iri)]
            if craft.nation:
                roles.append(Role("nation", craft.nation, craft.span, nation_iri(craft.nation), derived=True))
            if (entry := page.lexicon.entries.get(craft.iri)) is not None and entry.function:
                roles.append(Role("payload_function", entry.function, craft.span, craft.iri, derived=True))
            yield ("payload", craft.value), craft.span, roles


def _scenery(page: Page, sentence: Sentence, facets: Facets, *, bases: bool) -> Iterator[_Offer]:
    """Yield the rockets and sites of a sentence; a pad and its base are one site."""
    for mention in (*facets.vehicles, *facets.sites):
        named = mention.iri or (mention.kind == "vehicle" and mention.form == "open")
        if (
            named
            and mention.kind in ("vehicle", "site")
            and not (bases and _pad(mention))
            and not _aside(page, sentence, mention)
            and not _several(page.masked, mention)
        ):
            yield (
                (mention.kind, mention.iri or mention.value),
                mention.span,
                _placed(mention) + _flown_by(page, mention),
            )


def _several(masked: str, rocket: Mention) -> bool:
    """Tell some rockets of one kind: "two Starships broke apart"."""
    start = rocket.span.start
    return masked.startswith("s", rocket.span.end) and COUNTED.search(masked, max(0, start - 12), start) is not None


def _flown_by(page: Page, mention: Mention) -> list[Role]:
    """Return those who launch a known rocket, which no other company does; an agency may have its name on any."""
    entries = page.lexicon.entries
    entry = entries.get(mention.iri or "") if mention.kind == "vehicle" else None
    if entry is None:
        return []
    agencies = {iri for iri in page.scene.organisations if "LaunchProvider" not in entries[iri].types}
    flyers = {*entry.launchers, *([entry.maker] if entry.maker else [])} & entries.keys()
    return [
        Role("flown_by", entries[iri].label, mention.span, iri, derived=True)
        for iri in sorted(flyers | agencies if flyers else flyers)
    ]


def _kin(page: Page, one: Mention, other: Mention) -> bool:
    entries = page.lexicon.entries
    families = [entries[m.iri].family or m.iri for m in (one, other) if m.iri in entries]
    return len(families) == 2 and families[0] == families[1] and one.iri != other.iri


def _companies(page: Page, facets: Facets, flown: dict[str | None, list[Mention]]) -> Iterator[_Offer]:
    """Yield the companies whose rocket the text names, with each rocket."""
    for company in facets.organisations:
        if "LaunchProvider" not in company.types or DESIGNED.match(page.masked, company.span.end):
            continue
        for rocket in flown.get(company.iri, ()) if company.iri else ():
            roles = [
                Role("provider", company.value, company.span, company.iri),
                Role("made", rocket.value, company.span, rocket.iri, derived=True),
            ]
            yield ("provider", f"{company.iri} {rocket.iri}"), company.span, roles


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
