"""What a rocket carries: names ("Malligyong-1"), series with numbers, and described things ("a spy satellite").

A described payload is the noun phrase before its head noun: the words back to a determiner, verb or preposition.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.calendar_words import MONTHS, WEEKDAYS
from kg.extraction.mentions import Mention, Scene
from kg.lexicon.lexicon import Match
from kg.model import Span
from kg.reading.masking import words

_TOKEN = re.compile(r"[^\W_](?:[\w’'./+&-]*[^\W_])?")
_HEADS = frozenset(
    """
    satellite satellites spacecraft probe probes payload payloads capsule capsules orbiter orbiters lander landers rover
    rovers telescope telescopes observatory cubesat cubesats smallsat smallsats nanosatellite nanosatellites microsatellite
    microsatellites minisatellite minisatellites picosatellites craft module modules astronauts cosmonauts taikonauts crew
    tourists spaceplane freighter microsats nanosats sats sat shuttle smallsats cubesat monkey mice
    """.split()
)
_PEOPLE = frozenset("astronauts cosmonauts taikonauts crew tourists".split())
_STOP = frozenset(
    """
    the a an this that these those its their his her our your my of in on to for from by with at as and or but nor so than
    into onto aboard atop over under after before during while when where which who whose what how if because since until is
    are was were be been being has have had do does did will would can could may might shall should must not no launch launched
    launches launching carry carrying carried carries put puts placed place send sends sent sending deliver delivers delivered
    deploy deploys deployed lift lifts lifted lofted boost boosted orbit orbited place say says said including include includes
    included called named known dubbed about around more most some any each every both all other such own another next
    latest last previous earlier later also just only even then there here it they he she we you i s rocket rockets booster launcher vehicle
    successfully reportedly apparently announced announce plans plan planned planning build building built develop develops developed developing
    using use used uses make makes made making testing between through up out off down back via per against without within across
    along among amid toward towards near become became reach reached enter entered fly flew flown flying flight flights ahead first-ever
    first second third fourth fifth sixth seventh eighth ninth tenth dozens batch group set series number pair trio total lot one's
    monitor monitors monitoring track tracking watch design designed operate operates operated operating own owns owned lost losing failed fail destroyed destroying orbiting
    released release lose loses want wants hope hopes expected set due scheduled need needs seeking seeks buying buy bought ordered selected
    provide provides providing support supporting supports replace replacing join joining joins host hosting containing contain
    successful unsuccessful failed ill-fated latest newest like whether yes today tomorrow yesterday tonight fully far nearly almost roughly approximately least fewer many several few various
    """.split()
)
_ORDINALS = {
    w: i
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_NUMBERS = {
    w: i
    for i, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {"pair": 2, "trio": 3, "quartet": 4, "duo": 2, "twin": 2, "dozen": 12, "single": 1}
_GROUP = re.compile(
    r"\b(?P<group>pair|trio|quartet|duo|batch|group|set|cluster|dozens?|stack|constellation|crew|fleet) of\s+(?:[\w-]+\s+){0,2}\Z|\b(?P<more>(?:more than|over|nearly|about|around|up to|at least|another)\s+)\Z"
)
_TAIL = re.compile(
    r"(?:[ -](?:Group|Flight|SV|FM|Block|Batch|V\d|L|CRS|NG|MS|TMA|Mission|G)?[ -]?\d{1,4}(?:[-/.]\d{1,3})?[A-Z]{0,2}(?![\w:])(?!\s+(?:satellites|astronauts|people|a\.m|p\.m|percent|pct|million|billion|times|minutes|hours|days|years|miles|km|kilometers))|[ -][IVX]{1,4}\b|-[A-Z]{1,2}\d?\b(?!-)|[ ]\d{2} [A-F]\b|[ ][A-F]\b(?= and| satellite| spacecraft|,))"
)
_BARE = re.compile(
    r"\b(?!The |A |An |In |On |At )(?P<name>(?:[A-Z][A-Za-zÀ-ÿ’']*[A-Za-zÀ-ÿ](?:[ -](?:[A-Z][A-Za-z]*))?|[A-Z]{2,})(?:[ -]|(?<=[A-Za-z]))\d{1,4}(?:-?[A-Z0-9]{1,3})?(?:[-/]\d{1,3})?)\b(?![:%])"
)
_OBJECT_OF = re.compile(
    r"\b(?:launch(?:es|ed|ing)?(?: of)?|carry(?:ing)?|carries|carried|with|of|orbited|deploy(?:s|ed|ing)?|loft(?:s|ed|ing)?|sent|sends?|sending|puts?|putting|placed|placing|lift(?:s|ed|ing)?|deliver(?:s|ed|ing)?|"
    r"boost(?:s|ed|ing)?|and|called|named|dubbed|designated|known as|satellites?|spacecraft|probe|mission|payloads?|orbiter|including|bearing|hauling|ferry(?:ing)?|ferried)(?:\s+(?:the|its|an?|their|two|three|new|[\w’'-]+['’]s))?(?:\s+[a-z][\w-]*){0,3}\s*[\"“,:(]?\s*\Z",
    re.IGNORECASE,
)
_SUBJECT_OF = re.compile(
    r",?(?: satellite| spacecraft)? (?:was|were|is|has been|had been|will be|is to be|to be) (?:[a-z]+ly )?(?:launched|orbited|lofted|put into|placed into|sent into|carried into)\b"
)
_CALLED = re.compile(
    r"\b(?:called|named|dubbed|designated|known as|nicknamed|codenamed|christened)\s+[\"“'‘]?(?P<name>[A-Z][\w’'-]*(?:[ -](?:[A-Z0-9][\w-]*)){0,3})"
)
_NOT_NAME = re.compile(
    r"(?:LC|SLC|LZ|B|Pad|Launch Complex|Complex|Area|Site|Block|Stage|Flight|Booster|Merlin|Raptor|Zefiro|RD|RS|BE|YF|RL|Vinci|Vulcain|P|SRB|GEM|Route|Highway|Boeing|Airbus|Antonov|F|COVID|Covid|Article|Section|Phase|Falcon|Class|Room|Apollo|Version|Expedition|G|Group|Top|Page|Channel|CNN|Euro|Fiscal|FY|Q|Day|Year|Chapter|Part|Level|Covid-|Title|Gate|Unit|Plant|Order|Rule|Resolution|Security Council|Council|Lot|Mark|Mk|Gen|Sol|Zone)[ -]?\d",
)


def payloads(view: Scene, span: Span, taken: tuple[Span, ...], vehicles: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the payloads named or described in a range; ``taken`` are spans that are no payload (dates, vehicles)."""
    blocked = [*taken, *(v.span for v in vehicles)]
    known = [_series(view, m, span) for m in view.within(span) if m.kind == "programme"]
    found = [m for m in known if not any(m.span.overlaps(b) for b in taken)]
    found += _called(view, span, found)
    found += _described(view, span, found, blocked)
    found += _bare(view, span, found, blocked)
    return tuple(sorted(found, key=lambda m: m.span))


def _series(view: Scene, match: Match, span: Span) -> Mention:
    end = match.span.end
    while (more := _TAIL.match(view.masked, end, span.end)) and more.end() > end:
        end = more.end()
    here = Span(match.span.start, end)
    return Mention(
        "payload",
        here,
        words(here.of(view.masked)),
        match.entry.iri,
        match.entry.nation,
        named=end > match.span.end or _unique(match),
        form="series",
        count=_count_before(view.masked, here, span),
    )


def _unique(match: Match) -> bool:
    """A series known for one craft (a telescope, a probe) is named by its label; a constellation is not."""
    return match.entry.function in ("science", "crew", "cargo") or any(c.isdigit() for c in match.entry.label)


def _count_before(masked: str, here: Span, span: Span) -> int | None:
    before = re.search(
        r"([\w-]+)\s+(?:[a-z][\w-]*\s+|[A-Z][\w-]*['’]s\s+){0,3}\Z",
        masked[max(span.start, here.start - 50) : here.start],
    )
    tokens = _TOKEN.findall(before.group()) if before else []
    return next((n for t in reversed(tokens) if (n := _number(t)) is not None), None)


def _number(token: str) -> int | None:
    if token.isdigit():
        return int(token) if int(token) < 1900 or len(token) < 4 else None
    low = token.lower()
    return _NUMBERS.get(low) or next(
        (_NUMBERS[a] for a, _, b in [low.partition("-")] if a in _NUMBERS and b in ("satellite", "spacecraft")), None
    )


def _called(view: Scene, span: Span, found: list[Mention]) -> list[Mention]:
    fresh = []
    for match in _CALLED.finditer(view.masked, span.start, span.end):
        here = Span(*match.span("name"))
        if not any(here.overlaps(m.span) for m in found) and not any(
            here.overlaps(m.span) and m.kind != "programme" for m in view.matches
        ):
            fresh.append(Mention("payload", here, words(match["name"]), form="called"))
    return fresh


def _described(view: Scene, span: Span, found: list[Mention], blocked: list[Span]) -> list[Mention]:
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(view.masked, span.start, span.end)]
    fresh: list[Mention] = []
    for index, (start, end, word) in enumerate(tokens):
        here = Span(start, end)
        if (
            word.lower() not in _HEADS
            or any(here.overlaps(b) for b in blocked)
            or any(here.overlaps(m.span) for m in view.matches if m.kind != "programme")
        ):
            continue
        if (
            index + 1 < len(tokens)
            and view.masked[end : tokens[index + 1][0]].strip() == ""
            and _compound(tokens[index + 1][2])
        ):
            continue
        mention = _phrase(view, tokens, index, found, blocked)
        if mention is not None:
            mention = _apposed(view, mention, end, span, found, blocked)
        if mention is not None:
            fresh.append(mention)
    return fresh


_APPOSED = re.compile(
    r"(?P<comma>,)?\s+(?:called |named |dubbed )?[\"“'‘]?"
    r"(?P<name>(?-i:[A-ZÀ-Þ])[\wÀ-ÿ’'-]*(?:[ -](?:[IVX]+\b|\d[\w-]*|(?-i:[A-ZÀ-Þ])[\w-]*)){0,3})"
)


def _apposed(
    view: Scene, mention: Mention, end: int, span: Span, found: list[Mention], blocked: list[Span]
) -> Mention | None:
    """Return a described payload by the name that follows it ("the Chilean imaging satellite FASat-E").

    None where that name is known already: then it is the payload, and lends its nation only where it had none.
    """
    match = _APPOSED.match(view.masked, end, span.end)
    if match is None or mention.form != "described" or (mention.count or 1) > 1:
        return mention
    here = Span(*match.span("name"))
    name = match["name"]
    for index, other in enumerate(found):
        if other.span.start == here.start:
            found[index] = replace(other, nation=other.nation or mention.nation, named=True)
            return None
    numbered = re.search(r"\d|-[A-Z]", name) is not None
    if (
        (match["comma"] and not numbered)
        or name.split(" ")[0] in MONTHS
        or name.lower().split(" ")[0] in (*MONTHS, *WEEKDAYS)
        or any(here.overlaps(b) for b in blocked)
        or any(
            here.overlaps(m.span)
            and not (numbered and here.contains(m.span) and here != m.span and m.kind == "organisation")
            for m in view.matches
        )
        or _NOT_NAME.match(name)
    ):
        return mention
    return replace(mention, span=here, value=words(name), named=True, form="name")


def _compound(after: str) -> bool:
    """Tell "satellite launch", "crew capsule", "payload fairing": the head noun is not the last word."""
    low = after.lower()
    if low in ("launch", "launching"):
        return False
    return low in _HEADS or low in (
        "fairing",
        "fairings",
        "operator",
        "operators",
        "internet",
        "broadband",
        "imagery",
        "photo",
        "photos",
        "photographs",
        "picture",
        "pictures",
        "image",
        "images",
        "data",
        "technology",
        "industry",
        "network",
        "constellation",
        "program",
        "programme",
        "maker",
        "manufacturer",
        "company",
        "communications",
        "navigation",
        "system",
        "systems",
        "control",
        "development",
        "center",
        "centre",
        "bay",
        "capacity",
        "services",
        "service",
        "tv",
        "television",
        "phone",
        "dragon",
        "deployment",
        "dish",
        "mass",
        "adapter",
        "launches",
        "rideshare",
        "secondary",
        "launcher",
        "carrier",
        "receiver",
        "rocket",
        "rockets",
        "bus",
        "processing",
        "integration",
        "lab",
        "members",
        "member",
        "tracking",
        "era",
    )


def _phrase(
    view: Scene, tokens: list[tuple[int, int, str]], head: int, found: list[Mention], blocked: list[Span]
) -> Mention | None:
    first, count, ordinal = head, None, None
    for index in range(head - 1, max(-1, head - 8), -1):
        start, end, word = tokens[index]
        low = word.lower()
        gap = view.masked[end : tokens[index + 1][0]]
        if (gap.strip(" \n\t-/\"“”‘’'") and not (gap.strip() == "." and re.search(r"[A-Z]\Z", word))) or (
            any(Span(start, end).overlaps(b) for b in blocked)
        ):
            break
        if low in _ORDINALS or re.fullmatch(r"\d+(?:st|nd|rd|th)", low):
            ordinal = _ORDINALS.get(low) or int(re.match(r"\d+", low).group())  # type: ignore[union-attr]
            break
        if (
            low.endswith(("'s", "’s"))
            or low in _STOP
            or low in MONTHS
            or low in WEEKDAYS
            or (low.endswith("ly") and low != "family")
        ):
            break
        number = _number(word)
        if number is not None:
            count = count or number
            if index == head - 1 or word.isdigit() or low in _NUMBERS:
                first = index
                break
        first = index
    if first and first < head and tokens[first - 1][2].lower() == "to":
        first += 1  # "to transform microsatellite": the word after "to" is a verb
    return _finish(view, tokens, first, head, found, count, ordinal)


def _finish(
    view: Scene,
    tokens: list[tuple[int, int, str]],
    first: int,
    head: int,
    found: list[Mention],
    count: int | None,
    ordinal: int | None,
) -> Mention | None:
    here = Span(tokens[first][0], tokens[head][1])
    if any(here.overlaps(m.span) for m in found):
        return None
    inside = [m for m in view.matches if here.contains(m.span)]
    nation = next((m.entry.nation for m in inside if m.kind == "nation"), None) or next(
        (m.entry.nation for m in inside if m.kind == "organisation"), None
    )
    name = _name_inside(tokens[first:head], inside)
    low = tokens[head][2].lower()
    before = view.masked[max(0, here.start - 50) : here.start]
    grouped = _GROUP.search(before)
    if grouped and grouped["group"] in ("pair", "trio", "quartet", "duo"):
        count = count or _NUMBERS[grouped["group"]]
    if ordinal is None and (before_word := re.search(r"\b(\w+)\s+(?:successful\s+)?\Z", before)):
        ordinal = _ORDINALS.get(before_word.group(1).lower())
    if name is not None:
        return Mention(
            "payload", name, words(name.of(view.masked)), nation=nation, form="name", count=count, ordinal=ordinal
        )
    bare = all(any(m.span.overlaps(Span(a, b)) for m in inside) for a, b, _ in tokens[first:head])
    if (first == head or bare) and count is None and low in ("craft", "module", "crew", "sat", "modules", "shuttle"):
        return None
    if count is None and low != "spacecraft" and not low.endswith("s"):
        count = 1
    return Mention(
        "payload",
        here,
        words(here.of(view.masked)),
        nation=nation,
        named=False,
        form="people" if low in _PEOPLE else "described",
        count=count,
        ordinal=ordinal,
    )


def _name_inside(before: list[tuple[int, int, str]], inside: list[Match]) -> Span | None:
    """Return the run of name-like words in a noun phrase ("EOS 1" in "EOS 1 radar imaging satellite")."""
    run: list[tuple[int, int, str]] = []
    for start, end, word in before:
        known = any(m.span.overlaps(Span(start, end)) for m in inside if m.kind != "programme")
        like = not known and (
            _namelike(word) or (bool(run) and re.fullmatch(r"\d{1,4}[A-Z]?|[IVX]+|[A-Z]", word) is not None)
        )
        if like:
            run.append((start, end, word))
        elif run:
            break
    if not run or (len(run) == 1 and run[0][2].lower() in _COMMON):
        return None
    return Span(run[0][0], run[-1][1])


_COMMON = frozenset(
    "european arab asian african american arctic antarctic western two three four five six seven eight nine ten several many new cubesat cubesats smallsat earth sar internet leo geo gps tv rideshare military cubesat the iss mars moon lunar commercial space internet-of-things iot gnss vhf adsb wifi classified cargo crew electro-optical x-band ka-band ku-band c-band s-band l-band u.s us uk eu bluetooth".split()
)


def _namelike(word: str) -> bool:
    if word.lower() in _COMMON or word.lower() in MONTHS or not word[0].isupper():
        return False
    if re.search(r"-[a-z]{4,}\Z", word):
        return False  # "Earth-imaging", "Ka-band": what it does, not what it is called
    return len(word) > 1


def _bare(view: Scene, span: Span, found: list[Mention], blocked: list[Span]) -> list[Mention]:
    """Return unknown names with a number that stand as the object of a launch ("carrying Zafar-2")."""
    fresh = []
    for match in _BARE.finditer(view.masked, span.start, span.end):
        here = Span(*match.span("name"))
        if any(here.overlaps(s) for s in [*(m.span for m in found), *blocked]) or _NOT_NAME.match(match["name"]):
            continue
        if (
            any(here.overlaps(m.span) for m in view.matches)
            or match["name"].split(" ")[0].split("-")[0].lower() in MONTHS
        ):
            continue
        if _OBJECT_OF.search(view.masked[max(span.start, here.start - 80) : here.start]) or _SUBJECT_OF.match(
            view.masked, here.end, span.end
        ):
            fresh.append(Mention("payload", here, words(match["name"]), form="bare"))
    return fresh
