"""Claims that are no launches: salvage, announcements, rivalries, guesses, contracts, and what follows a launch."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.edtf import bounds
from kg.extraction import cues
from kg.extraction.afterwards import AFTERWARDS
from kg.extraction.context import Facets, Page
from kg.extraction.saying import dates, done, make, nation_role
from kg.extraction.times import find_times
from kg.model import Certainty, Claim, Role, Sentence, Span
from kg.reading.masking import words

_SALVAGE = re.compile(
    r"\b(?:recover(?:ed|s|ing)?|salvag(?:ed|es|ing)|retriev(?:ed|es|ing)|pulled|hauled up|found)\b(?P<rest>[^.;]{0,140}?\b(?P<object>(?:(?:part|parts|pieces?|fragments?|remains|a section|sections|the second stage|the first stage|the rest)\s+of\s+)?(?:the\s+|its\s+|a\s+|some\s+)?(?:[\w-]+\s+){0,2}(?:wreckage|debris|wreck|remnants|fragments|fuselage)))",
    re.IGNORECASE,
)
_PRESUMED = re.compile(
    r"\b(?P<word>presumed|believed|thought|suspected|assumed|apparently|likely|what appeared to be|what appears to be)\b",
    re.IGNORECASE,
)
_DISTANCE = re.compile(
    r"\b(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>nautical miles?|miles?|kilomet(?:re|er)s?|km)\b(?:\s*\([^)]{0,40}\))?\s+(?:to the\s+)?(?P<bearing>(?:north|south|east|west)(?:[- ]?(?:east|west|north|south))?(?:ern)?|off)\b(?:\s+(?:of|from|the coast of))?\s*(?P<place>(?:the\s+)?(?:island of\s+)?(?P<name>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)(?:\s+[Ii]sland)?)?",
    re.IGNORECASE,
)
_ANNOUNCE = re.compile(
    r"\b(?:announc(?:ed|es|ing)|declar(?:ed|es|ing)|unveil(?:ed|s|ing)|reveal(?:ed|s|ing)|disclos(?:ed|es|ing)|made public)\b[^.;]{0,60}?\b(?P<plan>plans?|intend(?:ed|s)?|intentions?|aim(?:ed|s)?|goals?|would|will)\b\s*(?:that\s+)?(?:they\s+|it\s+)?(?:intended\s+)?(?:to|of|for)?\s*(?P<what>(?:have|put|place|launch|send|orbit|field|deploy|having|putting|placing|launching)\b[^.;]{3,180})",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b[Bb]oth\s+(?:nations|countries|governments|states|sides|Koreas|powers|capitals|of them)?\b|\b[Tt]he two (?:nations|countries|governments|Koreas|sides|neighbou?rs|rivals)\b|\b[Ee]ach (?:nation|country|side)\b"
)
_THAT_TIME = re.compile(r"\b(?P<time>(?:[Ii]n|[Dd]uring) (?:that|the same) (?P<unit>month|year))\b")
_RIVALRY = re.compile(
    r"\b(?:(?:arms |space )?race|rac(?:e|es|ed|ing)|rival(?:s|ry|ries|ling)|contest|compet(?:e|es|ed|ing|ition)|vy(?:e|es|ing)|one-upmanship|tit-for-tat|outdo(?:ing)?)\b",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"\b(?:race|racing|rivalry|contest|competition|competing|vying|each other|one another|Korea|China|India|States|Russia|Japan|Iran)\b[^.;]{0,40}?\b(?P<lead>in|over|for|to (?:enhance|advance|develop|build|expand|improve))\s+(?P<domain>(?:space-based|military|the|outer|lunar|orbital|anti-satellite|satellite|hypersonic|commercial)?\s*(?:[\w-]+\s+){0,4}(?:capabilit(?:y|ies)|gathering|uses? of space|space|reconnaissance|exploration|technolog(?:y|ies)|orbit|satellites?|rockets?|power))",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:race|rivalry|contest|competition)\s+(?:began|started|dates? back|goes back|opened|kicked off)\b",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"\b(?:(?:it is|it's|is|are|seems?|appears?|looks?)\s+(?:also\s+|very\s+|highly\s+|more than\s+)?(?:likely|expected by analysts|probable|possible)\s+(?:that|to)\b|(?-i:may) (?:well |soon |also )?(?:try|seek|attempt|launch|follow|be (?:about|planning|preparing|ready|trying|seeking))|might (?:try|seek|attempt|launch|follow)|could (?:soon |also )?(?:try|seek|attempt|follow|match)|analysts (?:expect|believe)|speculat(?:ed|ion|es))\b",
    re.IGNORECASE,
)
_AMBITION = re.compile(
    r"\b(?:match|exceed|surpass|overtake|outdo|catch up|follow|launch(?:es)?|orbit|satellites?|rockets?|space|efforts?)\b",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"\b(?:award(?:ed|s|ing)?|w[io]n(?:s|ning)?|sign(?:ed|s|ing)?|secur(?:ed|es|ing)|land(?:ed|s)?|receiv(?:ed|es)|select(?:ed|s))\b[^.;]{0,120}?\b(?:contracts?|task orders?|agreements?|deals?|orders?)\b|\b(?:contract|agreement|deal|task order)\b[^.;]{0,60}?\b(?:to|with|for|from)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?:US)?[$€£¥]\s?\d[\d.,]*(?:\s?(?:million|billion|m|bn|M|B))?\b|\b\d[\d.,]*\s?(?:million|billion)\s+(?:dollars|euros|pounds|won|yen)\b"
)
# Wreckage of what never flew, and what is deployed or released and is no craft.
_NO_CRAFT = re.compile(
    r"\s+of\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,2}(?:boats?|ships?|vessels?|planes?|aircraft|jets?|helicopters?|cars?|trucks?)\b"
)


def read_statements(page: Page, sentence: Sentence) -> tuple[Claim, ...]:
    """Return the claims of a sentence that are no launches, in no particular order."""
    facets = page.facets(sentence.span)
    found = [claim for reader in _READERS if (claim := reader(page, sentence, facets)) is not None]
    return tuple(found)


# Salvage -------------------------------------------------------------------------------------------------------


def _salvage(page: Page, sentence: Sentence, facets: Facets) -> Claim | None:
    match = done(_SALVAGE, page, sentence)
    if match is None or _NO_CRAFT.match(page.masked, match.end("object")):
        return None
    lead = page.masked[match.start("rest") : match.start("object")]
    presumed = _PRESUMED.search(lead)
    roles = [Role("object", words(match["object"]), Span(*match.span("object")))]
    if presumed:
        start = match.start("rest") + presumed.start("word")
        roles.append(Role("certainty_word", presumed["word"].lower(), Span(start, start + len(presumed["word"]))))
    roles += _agent(page, facets, match.start())
    roles += _whereabouts(page, sentence, facets, match.end("object"))
    if len(roles) < 2:
        return None
    certainty: Certainty = "probable" if presumed else "certain"
    return make(page, sentence, facets, "salvage", roles, certainty=certainty)


# Who acts for a nation: "the Japanese coast guard", and not Japan at large.
_SERVICE = re.compile(r"\s+(?:coast ?guard|navy|army|air force|military|police|defen[cs]e ministry)\b")


def _agent(page: Page, facets: Facets, before: int) -> list[Role]:
    agents = [o for o in (*facets.organisations, *facets.nations) if o.span.end <= before]
    if not agents:
        return []
    agent = min(agents, key=lambda a: a.span)
    found = [Role("agent", agent.value, agent.span, agent.iri)]
    service = _SERVICE.match(page.masked, agent.span.end) if agent.kind == "nation" else None
    if service is not None:
        whole = Span(agent.span.start, service.end())
        found = [Role("agent", words(whole.of(page.masked)), whole)]
    if agent.nation:
        found.append(Role("nation", agent.nation, agent.span, derived=agent.kind != "nation"))
    return found


def _whereabouts(page: Page, sentence: Sentence, facets: Facets, start: int) -> list[Role]:
    match = _DISTANCE.search(page.masked, start, sentence.span.end) or _DISTANCE.search(
        page.masked, sentence.span.start, sentence.span.end
    )
    if match is None:
        return []
    found = [
        Role("distance", match["number"], Span(*match.span("number"))),
        Role("unit", match["unit"].lower(), Span(*match.span("unit"))),
        Role("bearing", match["bearing"].lower(), Span(*match.span("bearing"))),
    ]
    known = next(
        (s for s in facets.sites if s.span.start >= match.end("bearing") and s.span.start - match.end("bearing") < 40),
        None,
    )
    if known is not None:
        found.append(Role("place", known.value, known.span, known.iri))
    elif match["name"] and match["name"][0].isupper():
        found.append(Role("place", words(match["name"]), Span(*match.span("name"))))
    return found


# Announcements of plans ----------------------------------------------------------------------------------------


def _announcement(page: Page, sentence: Sentence, facets: Facets) -> Claim | None:
    match = done(_ANNOUNCE, page, sentence)
    if match is None:
        return None
    parties = _parties(page, sentence, facets, match.start())
    if not parties or not cues.SPACE.search(match["what"]):
        return None
    date = _announced(page, sentence, facets, match)
    what = Span(match.start("what"), match.start("what") + len(match["what"].rstrip()))
    roles = [Role("what", words(what.of(page.masked)), what), *parties, *date]
    roles += _window(page, what, date[0].value if date else page.published)
    roles += _kind_of(page, what)
    return make(page, sentence, facets, "announcement", roles)


def _parties(page: Page, sentence: Sentence, facets: Facets, before: int, slot: str = "nation") -> list[Role]:
    both = _BOTH.search(page.masked, sentence.span.start, sentence.span.end)
    named = [n for n in facets.nations if n.span.end <= before]
    if both is not None and len({n.value for n in named}) < 2:
        at = Span(both.start(), both.end())
        return [Role(slot, code, at, iri, derived=True) for code, iri in _last_two(page, sentence.span.start)]
    return [nation_role(slot, n) for n in named[:2]]


def _last_two(page: Page, before: int) -> list[tuple[str, str]]:
    """Return the two nations named last before a position: what "both nations" can mean."""
    two = page.scene.last_two(before)
    return sorted((m.entry.nation or "", m.entry.iri) for m in two) if len(two) == 2 else []


def _announced(page: Page, sentence: Sentence, facets: Facets, match: re.Match[str]) -> list[Role]:
    """The day of the announcement: stated before it, or "in that month" of the sentence before."""
    plan = match.start("plan")  # "announced on Tuesday that it plans to"
    stated = [t for t in facets.times if t.value and t.span.end <= plan and t.relation == "on"]
    if stated:
        day = page.retime(stated[-1], "past") if stated[-1].derived else stated[-1]
        return [Role("date", day.value or "", day.span, derived=day.derived)]
    that = _THAT_TIME.search(page.masked, sentence.span.start, match.start())
    if that is None:
        return []
    size = 7 if that["unit"] == "month" else 4
    date = page.last_date(sentence.span.start, size)
    return [Role("date", date, Span(*that.span("time")), derived=True)] if date else []


def _window(page: Page, span: Span, announced: str | None) -> list[Role]:
    """Resolve the term of a plan from the day it was announced, not from that of the article."""
    limits = bounds(announced) if announced else None
    base = str(limits[0]) if limits and limits[0] else page.published
    found = []
    for time in find_times(page.masked, span, base, lambda _: "future"):
        if time.value is None:
            continue
        found.append(Role("by", time.value, time.span, derived=time.derived))
        for slot in ("earliest", "latest"):
            day = getattr(time, slot)
            if day:
                found.append(Role(slot, day, time.span, derived=True))
    return found


def _kind_of(page: Page, span: Span) -> list[Role]:
    found = []
    for name, pattern in cues.FUNCTIONS:
        match = pattern.search(page.masked, span.start, span.end)
        if match:
            found.append(Role("function", name, Span(match.start(), match.end())))
            break
    military = cues.MILITARY.search(page.masked, span.start, span.end)
    if military:
        found.append(Role("military", "true", Span(military.start(), military.end())))
    ordinal = re.compile(r"\b(first|second|third|fourth|fifth)\b").search(page.masked, span.start, span.end)
    if ordinal:
        number = ["first", "second", "third", "fourth", "fifth"].index(ordinal[1]) + 1
        found += [
            Role("ordinal", str(number), Span(*ordinal.span())),
            Role("counted", "planned", Span(*ordinal.span())),
        ]
    return found


# Rivalries and guesses -----------------------------------------------------------------------------------------


def _rivalry(page: Page, sentence: Sentence, facets: Facets) -> Claim | None:
    text = sentence.span.of(page.masked)
    match = _RIVALRY.search(page.masked, sentence.span.start, sentence.span.end)
    if match is None or not (cues.SPACE.search(text) or _BEGAN.search(text)):
        return None
    parties = _unique_parties(facets)
    if len(parties) < 2 and _BEGAN.search(text):
        parties = _parties(page, sentence, facets, match.start(), "party")
        if len(parties) < 2:
            at = Span(match.start(), match.end())
            parties = [Role("party", code, at, iri, derived=True) for code, iri in _last_two(page, sentence.span.start)]
    if len(parties) != 2:
        return None
    roles = [*parties]
    since = next((t for t in facets.times if t.value and (t.relation == "since" or _BEGAN.search(text))), None)
    if since is not None:
        roles.append(Role("since", since.value or "", since.span, derived=since.derived))
    domain = _DOMAIN.search(page.masked, sentence.span.start, sentence.span.end)
    if domain is not None:
        roles.append(Role("domain", words(domain["domain"]), Span(*domain.span("domain"))))
    return make(page, sentence, facets, "rivalry", roles)


def _unique_parties(facets: Facets) -> list[Role]:
    found: dict[str, Role] = {}
    for nation in facets.nations:
        found.setdefault(nation.value, nation_role("party", nation))
    return list(found.values())


def _speculation(page: Page, sentence: Sentence, facets: Facets) -> Claim | None:
    match = _LIKELY.search(page.masked, sentence.span.start, sentence.span.end)
    if match is None or not facets.nations or not _AMBITION.search(page.masked, match.end(), sentence.span.end):
        return None
    if cues.LIFTOFF.search(sentence.span.of(page.masked)):
        return None
    subjects = [n for n in facets.nations if n.span.end <= match.start()] or list(facets.nations[:1])
    statement = Span(match.start(), sentence.span.start + len(sentence.span.of(page.masked).rstrip(" .\n")))
    roles = [nation_role("about", subjects[0]), Role("statement", words(statement.of(page.masked)), statement)]
    return make(page, sentence, facets, "speculation", roles, certainty="possible", actuality="speculated")


# Contracts and what follows a launch ---------------------------------------------------------------------------


def _contract(page: Page, sentence: Sentence, facets: Facets) -> Claim | None:
    match = done(_CONTRACT, page, sentence)
    money = _MONEY.search(page.masked, sentence.span.start, sentence.span.end)
    if match is None or not facets.organisations or (money is None and len(facets.organisations) < 2):
        return None
    roles = [Role("party", o.value, o.span, o.iri) for o in facets.organisations[:3]]
    if money:
        roles.append(Role("value", words(money.group()), Span(money.start(), money.end())))
    end = min(sentence.span.end, match.end() + 90)
    what = Span(match.start(), match.start() + len(page.masked[match.start() : end].rstrip(" .,;\n")))
    roles.append(Role("what", words(what.of(page.masked)), what))
    roles += dates(facets)
    return make(page, sentence, facets, "contract", roles)


_READERS: tuple[Callable[[Page, Sentence, Facets], Claim | None], ...] = (
    _salvage,
    _announcement,
    _rivalry,
    _speculation,
    _contract,
    *AFTERWARDS,
)
