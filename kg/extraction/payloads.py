"""What a rocket carries: names ("Malligyong-1"), series with numbers, and described things ("a spy satellite").

A described payload is the noun phrase before its head noun: the words back to a determiner, verb or preposition.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction import cues
from kg.extraction.apposition import apposed
from kg.extraction.calendar_words import MONTHS, WEEKDAYS
from kg.extraction.mentions import Mention
from kg.extraction.payload_names import bare, called, listed, spelled, titled, told
from kg.extraction.payload_series import own_number, series
from kg.extraction.payload_words import (
    BUILT,
    COMMON,
    DESCRIBING,
    HEADS,
    NUMBERS,
    ORDINALS,
    PEOPLE,
    STOP,
    TITLE_VERBS,
    TOKEN,
    describes,
    is_compound,
    looks_like_a_name,
    number_of,
)
from kg.extraction.scenes import Scene
from kg.lexicon.lexicon import Match
from kg.model import Span
from kg.reading.masking import words

_GROUP = re.compile(
    r"\b(?P<group>pair|trio|quartet|duo|batch|group|set|cluster|dozens?|stack|constellation|crew|fleet) of\s+(?:[\w-]+\s+){0,2}\Z|\b(?P<more>(?:more than|over|nearly|about|around|up to|at least|another)\s+)\Z"
)


# "Orion Space Solutions": a company that is called like a craft
_COMPANY = re.compile(
    r"\s+(?:Space (?:Solutions|Systems|Technologies|Labs?|Inc|Corp\w*|Company|Industries)|Aerospace|Solutions|Technologies|Labs|Corp(?:oration)?|Inc|Ltd|Industries|Ventures|Capital)\b"
)


def payloads(view: Scene, span: Span, taken: tuple[Span, ...], vehicles: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the payloads named or described in a range; ``taken`` are spans that are no payload (dates, vehicles)."""
    blocked = [*taken, *(v.span for v in vehicles)]
    known = [
        series(view, m, span, blocked)
        for m in view.within(span)
        if m.kind == "programme" and not (_describes(m.span.of(view.masked)) or _COMPANY.match(view.masked, m.span.end))
    ]
    known += [own for m in view.within(span) if (own := own_number(view, m, span)) is not None]
    found = [m for m in known if not any(m.span.overlaps(b) for b in taken)]
    found += called(view, span, found)
    found += spelled(view, span, found)
    found += titled(view, span, found, blocked)
    found += _described(view, span, found, blocked)
    found += told(view, span, found, blocked)
    found += bare(view, span, found, blocked)
    found += listed(view, span, found, blocked)
    return tuple(sorted(_with_second_forms(view, found), key=lambda m: m.span))


def _describes(words_: str) -> bool:
    """Tell words in capitals that say what a craft is or does: the Relay satellite is none of "A RELAY SATELLITE"."""
    return words_.isupper() and all(w in DESCRIBING or w in HEADS for w in words_.lower().split())


def _with_second_forms(view: Scene, found: list[Mention]) -> list[Mention]:
    """Return the payloads with the second form of a name beside the first: "SiriusXM-8 (SXM-8)" is one name."""
    pairs = [(first, m) for m in found if (first := _spelled_out(view, m, found)) is not None]
    second = {id(m) for _, m in pairs}
    kept = [m for m in found if id(m) not in second]
    for first, other in pairs:
        whole = Span(first.span.start, other.span.end + 1)
        if first in kept and first.named and view.masked[other.span.end : whole.end] == ")":
            kept[kept.index(first)] = replace(first, span=whole, value=words(whole.of(view.masked)))
    return kept


def _spelled_out(view: Scene, mention: Mention, found: list[Mention]) -> Mention | None:
    """Return the name whose second form parentheses give here: "DART (Double Asteroid …)", "… (TJSW-9)"."""
    start, end = mention.span.start, mention.span.end
    if view.masked[start - 1 : start] != "(" or view.masked[end : end + 1] not in (")", ",", ";"):
        return None
    first = next((m for m in found if (m.named or m.form == "series") and 0 < start - m.span.end <= 14), None)
    if first is None or re.search(r"[,;.]", view.masked[first.span.end : start]):
        return None
    one, two = (re.sub(r"[^A-Z0-9]", "", m.value) for m in (first, mention))
    return first if one.startswith(two[:3]) or two.startswith(one[:3]) else None


def _described(view: Scene, span: Span, found: list[Mention], blocked: list[Span]) -> list[Mention]:
    tokens = [_token(view.masked, m) for m in TOKEN.finditer(view.masked, span.start, span.end)]
    fresh: list[Mention] = []
    for index, (start, end, _) in enumerate(tokens):
        here = Span(start, end)
        if (
            not _is_head(view.masked, tokens, index)
            or any(here.overlaps(b) for b in blocked)
            or any(m.kind != "programme" for m in view.across(here))
        ):
            continue
        if (
            index + 1 < len(tokens)
            and not (
                _FLIES.match(view.masked, end) and not _MANY.search(view.masked, max(span.start, start - 40), start)
            )
            and view.masked[end : tokens[index + 1][0]].strip() == ""
            and (is_compound(tokens[index + 1][2]) or _of_a_launch(tokens, index))
        ):
            continue
        mention = _phrase(view, tokens, index, found, blocked)
        if mention is not None:
            mention = apposed(view, mention, end, span, found, blocked)
        if mention is not None:
            fresh.append(mention)
    return fresh


# "Soyuz capsule launches with three aboard": the verb, and no "satellite launches" that are up
_FLIES = re.compile(
    r"\s+[Ll]aunches\s+(?:on|with|to|aboard|atop|from|into|toward|successfully|today|tonight|(?:early |late )?\w+day)\b(?![^.;]{0,80}\b(?:are|were|will|have|had|would|rise|rose|fell|grew)\b)"
)
_SENT = (DESCRIBING | frozenset("asteroid comet servicing sample-return rover robotic human".split())) - frozenset(
    "next new first second third early test dual".split()
)
# "ordered five military satellite launches from Arianespace"
_MANY = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|more|several|all)\s+(?:[\w-]+\s+){0,3}\Z")
# "an asteroid mission ready for launch", "a lunar mission lifts off": a mission that flies is what is carried
_DUE = re.compile(
    r"(?:\s+to (?:the )?(?:[Mm]oon|Mars|Venus|Jupiter|asteroid))?\s+(?:(?:is|was) )?(?:(?:now |all )?(?:ready|set|poised|cleared|due|scheduled|slated) (?:for|to) (?:launch|lift)"
    r"|(?:to|will|could|may|might) (?:launch|lift off|blast off)\b|(?:launches|launched|lifts off|lifted off|blasts off|blasted off)\b)"
)
# "postpones the launch of an X-ray mission"
_LAUNCH_OF = re.compile(r"\blaunch(?:es|ed|ing)? of (?:(?:an?|the|its|their|another) )?(?:[\w-]+ ){1,4}\Z")
_ITS_LAUNCH = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,2}(?:launch|liftoff)\b", re.IGNORECASE)


def _token(masked: str, found: re.Match[str]) -> tuple[int, int, str]:
    """Return a word with its place; of "the satellite's launch" the head noun without its ending."""
    start, end, word = found.start(), found.end(), found.group()
    if word[:-2].lower() in HEADS and _ITS_LAUNCH.match(masked, end - 2):
        return start, end - 2, word[:-2]
    return start, end, word


_GENERAL = frozenset(
    "satellite satellites spacecraft payload payloads crew astronauts capsule module probe sat sats smallsat smallsats cubesat cubesats".split()
)
_LAUNCH = frozenset("launch launches launching".split())
_LAUNCHER = frozenset(
    "vehicle vehicles rocket rockets company provider startup market service services system industry operations operation firm business sector capability station stations ground grounds site facility center centre base complex".split()
)


def _of_a_launch(tokens: list[tuple[int, int, str]], index: int) -> bool:
    """Tell a head noun that nothing describes ("the satellite launch"), and one of a "small satellite launch vehicle"."""
    after = [low.lower() for _, _, low in tokens[index + 1 : index + 3]]
    bare = (not index or tokens[index - 1][2].lower() in STOP) and tokens[index][2].lower() in _GENERAL
    return after[0] in _LAUNCH and (bare or (len(after) > 1 and after[1] in _LAUNCHER))


_ON_THE_GROUND = frozenset("combat ground launch support recovery firing rescue cabin flight".split())
_SHIPPED = frozenset("cargo supply resupply freight crew ferry servicing transfer re-entry reentry".split())


def _is_head(masked: str, tokens: list[tuple[int, int, str]], index: int) -> bool:
    """Tell a head noun from a verb ("to probe the Sun"), and a ship of space from one of the sea ("supply ship")."""
    low, before = tokens[index][2].lower(), tokens[index - 1][2].lower() if index else ""
    if low in ("ship", "ships", "vehicle", "vessel"):
        return before in _SHIPPED
    after = tokens[index + 1][2].lower() if index + 1 < len(tokens) else ""
    if (before, low) == ("operational", "crew") and after in ("flight", "flights"):
        return False  # "its first operational crew flight"
    if low == "probes" and index and index + 1 < len(tokens):
        return not (
            tokens[index - 1][2][0].isupper() and tokens[index + 1][2].lower() not in STOP
        )  # "ULA probes a leak"
    if low == "mission":
        start, end, _ = tokens[index]
        governed = _LAUNCH_OF.search(masked, max(0, start - 60), start) is not None
        return before in _SENT and (governed or _DUE.match(masked, end) is not None)
    return low in HEADS and not (
        (low in ("probe", "orbit", "crew") and before == "to")
        or (low in ("crew", "crews") and before.lower() in _ON_THE_GROUND)
    )


def _phrase(
    view: Scene, tokens: list[tuple[int, int, str]], head: int, found: list[Mention], blocked: list[Span]
) -> Mention | None:
    first, count, ordinal = head, None, None
    for index in range(head - 1, max(-1, head - 8), -1):
        start, end, word = tokens[index]
        low = word.lower()
        gap = view.masked[end : tokens[index + 1][0]]
        if any(mark in gap for mark in '“‘"'):
            break  # a quotation begins there
        if (gap.strip(" \n\t-/\"“”‘’'") and not (gap.strip() == "." and re.search(r"[A-Z]\Z", word))) or (
            any(Span(start, end).overlaps(b) for b in blocked)
        ):
            break
        if low in ORDINALS or re.fullmatch(r"\d+(?:st|nd|rd|th)", low):
            ordinal = ORDINALS.get(low) or int(re.match(r"\d+", low).group())  # type: ignore[union-attr]
            break
        if (
            low.endswith(("'s", "’s"))
            or _stops(view, tokens, index, head)
            or low in MONTHS
            or low in WEEKDAYS
            or (low in TITLE_VERBS and word.isupper() and tokens[head][2].isupper())
            or (low.endswith("ly") and low not in _NO_ADVERB)
        ):
            break
        if low in _MEASURES or view.masked[start - 1 : start] in ("$", "€", "£"):
            break  # what it costs or weighs counts no craft
        number = None if _in_name(view, tokens, index, head) or _in_match(view, start) else number_of(word)
        if number is not None:
            count = count or number
            if index == head - 1 or word.isdigit() or low in NUMBERS:
                first = index
                break
        first = index
    if first and first < head and tokens[first - 1][2].lower() in ("to", "will", "would", "can", "could"):
        first += 1  # "to transform microsatellite": the word after "to" is a verb
    return _finish(view, tokens, first, head, found, count, ordinal)


_MEASURES = frozenset(
    "million billion mln bln dlr dlrs ton tons tonne tonnes kilogram kilograms kg pound pounds meter meters foot".split()
)
_NO_ADVERB = frozenset("family supply resupply early assembly friendly environmentally".split())


def _in_match(view: Scene, at: int) -> bool:
    """Tell a word of a known name ("Rocket Lab") from the same word by itself."""
    return any(m.kind == "organisation" for m in view.across(Span(at, at + 1)))


def _stops(view: Scene, tokens: list[tuple[int, int, str]], index: int, head: int) -> bool:
    """Tell a word before which no phrase of a payload goes on."""
    if tokens[index][2].lower() not in STOP or _called_so(tokens, index):
        return False
    return not (_modifies(tokens, index, head) or _in_match(view, tokens[index][0]) or _of_two(view, tokens, index))


def _called_so(tokens: list[tuple[int, int, str]], index: int) -> bool:
    """Tell a word of wishing that is a name: "its Hope orbiter"."""
    return tokens[index][2] in ("Hope", "Dream") and index > 0 and tokens[index - 1][2].islower()


def _of_two(view: Scene, tokens: list[tuple[int, int, str]], index: int) -> bool:
    """Tell the "and" of "18 Chilean and Omani satellites": nations share them."""
    if tokens[index][2].lower() != "and" or not index:
        return False
    sides = [tokens[index - 1], tokens[index + 1]]
    return all(
        any(m.kind == "nation" and m.form == "demonym" and m.span.contains(side) for m in view.across(side))
        for side in (Span(start, end) for start, end, _ in sides)
    )


def _modifies(tokens: list[tuple[int, int, str]], index: int, head: int) -> bool:
    """Tell "weather monitoring satellite": a doing right before the head, after the noun that it is done to.

    The "and" of "a research and development satellite" joins no two things either.
    """
    low, before = tokens[index][2].lower(), tokens[index - 1][2].lower() if index else ""
    if low == "and":
        return (before, tokens[index + 1][2].lower()) in _ONE_PURPOSE
    return index == head - 1 and low in ("monitoring", "tracking") and bool(before) and before not in STOP


_ONE_PURPOSE = frozenset([("research", "development"), ("search", "rescue"), ("science", "technology")])


def _in_name(view: Scene, tokens: list[tuple[int, int, str]], index: int, head: int) -> bool:
    """Tell a number that belongs to a name ("the Korea 425 SAR satellite") from a count ("29 satellites")."""
    if not index or not tokens[index][2].isdigit() or tokens[head][2].lower().endswith("s"):
        return False
    _, end, before = tokens[index - 1]
    known = _in_match(view, end - 1)
    return (
        before[0].isupper() and before.lower() not in STOP and not known and view.masked[end : tokens[index][0]] in " -"
    )


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
    inside = [m for m in view.within(here) if not BUILT.match(view.masked, m.span.end)]
    nation = next((m.entry.nation for m in inside if m.kind == "nation"), None) or next(
        (m.entry.nation for m in inside if m.kind == "organisation"), None
    )
    name = _name_inside(tokens[first:head], inside)
    if name is not None and tokens[head][2].isupper() and not re.search(r"\d", name.of(view.masked)):
        name = None  # "CHINA SIGNS SATELLITE ACCORD": capitals mark no name
    low = tokens[head][2].lower()
    count, ordinal = _numbered(view.masked[max(0, here.start - 50) : here.start], count, ordinal)
    if name is not None:
        return Mention(
            "payload", name, words(name.of(view.masked)), nation=nation, form="name", count=count, ordinal=ordinal
        )
    bare = all(any(m.span.overlaps(Span(a, b)) for m in inside) for a, b, _ in tokens[first:head])
    if first < head and all(re.fullmatch(r"\d+[A-Z]", word) for _, _, word in tokens[first:head]):
        return None  # "Tianping-2A and 2B satellites": a name cut short
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
        form="people" if low in PEOPLE else "described",
        count=count,
        ordinal=ordinal,
    )


_ADDED = re.compile(r"\b(?P<number>\d{1,3}(?:,\d{3})+|\w+)\s+more\s+\Z")  # "18 more satellites", beside others


def _numbered(before: str, count: int | None, ordinal: int | None) -> tuple[int | None, int | None]:
    """Return how many a phrase tells of and which one, with what the words before it add ("a pair of", "the second")."""
    if added := _ADDED.search(before):
        count = count or number_of(added["number"])
    grouped = _GROUP.search(before)
    if grouped and grouped["group"] in ("pair", "trio", "quartet", "duo"):
        count = count or NUMBERS[grouped["group"]]
    if ordinal is None and (
        word := re.search(r"\b(\w+)\s+(?:(?:successful|home-?built|home-?grown|indigenous(?:ly)?)\s+)?\Z", before)
    ):
        ordinal = ORDINALS.get(word.group(1).lower())
    return count, ordinal


def _capital(word: str) -> bool:
    """Tell a word that can continue a name ("Blue Moon") from what the craft does ("X-ray", "Ka-band")."""
    return word[0].isupper() and re.search(r"-[a-z]{3,}\Z", word) is None


def _name_inside(before: list[tuple[int, int, str]], inside: list[Match]) -> Span | None:
    """Return the run of name-like words in a noun phrase ("EOS 1" in "EOS 1 radar imaging satellite")."""
    run: list[tuple[int, int, str]] = []
    for start, end, word in before:
        known = any(m.span.overlaps(Span(start, end)) for m in inside if m.kind != "programme")
        like = not known and (
            looks_like_a_name(word)
            or (bool(run) and (_capital(word) or re.fullmatch(r"\d{1,4}[A-Z]?", word) is not None))
        )
        if like:
            run.append((start, end, word))
        elif run:
            break
    while run and describes(run[0][2]):
        del run[0]
    while run and describes(run[-1][2]):
        del run[-1]
    if run and cues.MILITARY.fullmatch(" ".join(word for _, _, word in run)):
        return None  # "Air Force satellites"
    if not run or (len(run) == 1 and run[0][2].lower() in (*COMMON, "station", "lab", "center", "centre")):
        return None
    if re.search(r"[-\s]\d", run[-1][2]) is not None and len(run) == 1:
        run = [*_led_by(before[: before.index(run[0])], inside), *run]
    return Span(run[0][0], run[-1][1])


def _led_by(before: list[tuple[int, int, str]], inside: list[Match]) -> list[tuple[int, int, str]]:
    """Return the capitals that lead a numbered name and are nobody else's: "Arctic Weather" of "Arctic Weather Watch-2"."""
    led: list[tuple[int, int, str]] = []
    for start, end, word in reversed(before):
        if not word[:1].isupper() or word.isupper() or any(m.span.overlaps(Span(start, end)) for m in inside):
            break
        led.insert(0, (start, end, word))
    return led if len(led) > 1 else []  # one word alone says more often whose it is, or what ("Communications X-2")
