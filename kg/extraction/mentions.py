"""The names and noun phrases of a sentence that can fill a slot: vehicles, payloads, sites, organisations, nations.

Known names come from the lexicon; unknown ones are recognised by how they are written and used ("the Zeta-2 rocket",
"Kepler Spaceport"), and kept as they are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from kg.extraction.calendar_words import MONTH
from kg.extraction.scenes import Scene
from kg.extraction.shortened import shortened
from kg.lexicon.lexicon import Lexicon, Match
from kg.model import Sentence, Span
from kg.reading.masking import words

MentionKind = Literal["vehicle", "payload", "site", "region", "organisation", "nation"]
_SHORT_AFTER = 40


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or noun phrase: what it can fill, its words, and what is known of it.

    ``named`` tells a payload called by a name from one that is described; ``count`` is how many it says; ``ordinal``
    is its place in a count ("second"); ``nation`` the ISO code that the words or the reference data give.
    """

    kind: MentionKind
    span: Span
    value: str
    iri: str | None = None
    nation: str | None = None
    named: bool = True
    count: int | None = None
    ordinal: int | None = None
    form: str = "name"
    types: tuple[str, ...] = ()


_ROCKET_AFTER = re.compile(
    r"(?:['’]s)?[\s-]+(?:(?:[\w.-]+)[\s-]+){0,2}?(?:rockets?|boosters?|launchers?|launch vehicles?|carriers?|carrier rockets?|vehicles?|lifters?|upper stages?)\b",
    re.IGNORECASE,
)
_LAUNCH_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:successfully\s+)?(?:launch(?:es|ed)?\b|(?:goes|went) up\b|lift(?:s|ed) off|lofts|lofted|(?:blasts|blasted|takes|took) off|soared|roared|streaked|thundered|climbed|fails\b|failed\b|explodes|exploded|(?:was|were) (?:fired|launched|flown|lost|destroyed)|broke (?:up|apart)|to launch\b|grounded|debuts|(?:test |maiden |debut |return[- ]to[- ])flight|flights? to (?:the |orbit|space)|(?:is |was )?(?:ready|set|poised|bound) for (?:launch|liftoff)|(?:(?:is|was) (?:\w+ ){0,3}to|will) (?:lift off|blast off|debut|make its (?:debut|maiden|first))\b)",
    re.IGNORECASE,
)
_LAUNCHED_AFTER = re.compile(
    r"\s+(?:was|were|has been|had been|will be)\s+(?:[a-z]+ly\s+)?(?:launched|lofted|orbited)\b|\s+followed (?=on |in |a (?:day|week|month) )",
    re.IGNORECASE,
)
_COLUMN_AFTER = re.compile(r"[ \t]*\|")  # a line of a launch calendar: "May 7: Alpha | Nimbus-9"
_LAUNCHER_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:[\w.-]+\s+){0,6}?(?:rockets?|launch(?:es|ed|er|ers|ing)?|boosters?|liftoff|orbit(?:al)?)\b",
    re.IGNORECASE,
)
# "Vega, the small European rocket,"
_IS_ROCKET = re.compile(r",\s+(?:the|an?|its)\s+(?:[\w’'-]+\s+){0,4}(?:rocket|launcher|launch vehicle)\b")
_LAUNCHES_BEFORE = re.compile(r"\b[Ll]aunch(?:es|ed)? (?:(?:an?|the|its|first|final|last|new) ){0,2}\Z")
# "The larger H-1 will be launched"
_IS_TO = re.compile(r" (?:will|is to|was to|would) (?:be launched|fly|lift|make|launch|carry|follow)\b")
_LARGER_BEFORE = re.compile(r"\b[Tt]he (?:larger|bigger|heavier|newer|more powerful|smaller) \Z")
_WITH_AFTER = re.compile(r"\s+(?:with|carrying)\b|\s+on (?:[\w-]+ ){0,3}(?:mission|flight)\b")
_CRAFT_AFTER = re.compile(
    r"(?:['’]s)?[\s-]+(?:(?!carrying\b|with\b|bearing\b|hauling\b)(?:\d[\w-]*|[IVX]+|[\w-]+)[\s-]+){0,2}?(?:satellites?|spacecraft|capsules?|probes?|missions?|flights?(?= to)|constellation|cargo|modules?|lander|orbiter|payload)\b",
    re.IGNORECASE,
)
# "its first probe, Hope,"
_CRAFT_BEFORE = re.compile(r"\b(?:satellite|spacecraft|probe|orbiter|lander|rover|telescope),\s+\Z")
# "Hope, an unmanned probe"
_CRAFT_BESIDE = re.compile(
    r",\s+an?\s+(?:[\w-]+\s+){0,3}(?:satellite|spacecraft|probe|orbiter|lander|rover|telescope|(?:joint|space|science|scientific) mission)\b"
)
_NUMBER_AFTER = re.compile(r"[ -](?:[A-Z]{0,3}-?\d|[IVX]+\b)")
_NATION_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:space|satellites?|rockets?|government|launch|officials?|agency)", re.IGNORECASE
)


# "Chollima District", "the Titan Hotel": called like a rocket
_NAMESAKE = re.compile(
    r"\s+(?:District|County|Municipality|Province|Street|Avenue|Road|Hotel|Bridge|Steel|Tile|Iron|Machine|Movement|era|spirit|movement|upswing)\b"
)


def scene(masked: str, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> Scene:
    """Return the names of a text; a name that needs context stays where its sentence or document supports it."""
    matches: list[Match] = []
    for sentence in sentences:
        known = lexicon.match(masked, sentence.span.start, sentence.span.end)
        matches += [m for m in known if not (m.kind.startswith("vehicle") and _NAMESAKE.match(masked, m.span.end))]
    plain = {m.entry.iri for m in matches if m.form != "context"}
    makers = {m.entry.iri for m in matches if m.kind == "organisation" and m.form != "context"}
    flown = {m.entry.maker for m in matches if m.kind.startswith("vehicle") and m.form != "context" and m.entry.maker}
    supported = {m.entry.iri for m in matches if m.form == "context" and _supported(masked, m, plain, makers, flown)}
    kept = [m for m in matches if m.form != "context" or m.entry.iri in supported | plain]
    again = shortened(masked, kept, (sentence.span for sentence in sentences))
    if again:
        kept = sorted((*kept, *again), key=lambda match: match.span)
    return Scene(masked, tuple(kept), frozenset(supported))


def _supported(masked: str, match: Match, plain: set[str], makers: set[str], flown: set[str]) -> bool:
    after = masked[match.span.end : match.span.end + _SHORT_AFTER]
    if match.kind.startswith("vehicle"):
        before = masked[max(0, match.span.start - _SHORT_AFTER) : match.span.start]
        return (
            bool(
                _ROCKET_AFTER.match(after)
                or _IS_ROCKET.match(after)
                or _LAUNCH_AFTER.match(after)
                or _COLUMN_AFTER.match(after)
            )
            or match.entry.maker in makers
            or (_LARGER_BEFORE.search(before) is not None and _IS_TO.match(after) is not None)
            or (_LAUNCHES_BEFORE.search(before) is not None and _WITH_AFTER.match(after) is not None)
            or (
                bool(
                    re.search(
                        r"\b(?:aboard|atop|on top of|on an?|by an?|[Aa]n?)\s+(?:[A-Z][\w.’'-]+\s+){0,2}\Z", before
                    )
                )
                and not _CRAFT_AFTER.match(after)
            )
        )
    if match.kind == "programme":
        before = masked[max(0, match.span.start - _SHORT_AFTER) : match.span.start]
        if _CRAFT_BEFORE.search(before) and after[:1] in ",.":
            return True
        told = any(p.match(after) for p in (_CRAFT_AFTER, _NUMBER_AFTER, _LAUNCH_AFTER, _LAUNCHED_AFTER, _CRAFT_BESIDE))
        return told or _LAUNCHES_BEFORE.search(before) is not None
    if match.kind == "nation":
        return bool(_NATION_AFTER.match(after))
    if match.kind == "organisation" and "LaunchProvider" in match.entry.types:
        return match.entry.iri in plain | flown or bool(_LAUNCHER_AFTER.match(after))
    return match.entry.iri in plain


# Vehicles ------------------------------------------------------------------------------------------------------

_NAME_WORD = r"(?:[A-Z][\w’'.-]*[\w]|[A-Z]|\d+[A-Z]?)"
_OPEN_VEHICLE = re.compile(
    rf"\b(?P<name>{_NAME_WORD}(?:[ -]{_NAME_WORD}){{0,3}})[\s-]+(?P<head>(?:(?:carrier|space|launch|sounding|orbital|suborbital|heavy-lift|small|reusable|liquid-fuel(?:l)?ed|solid-fuel(?:l)?ed|two-stage|three-stage|expendable)\s+)*(?:rockets?|launchers?|boosters?|launch vehicles?|carriers?))\b(?!\s+(?:booster|engine|motor|stage|part|company|startup|maker|scientist|lab|program|programme|launcher|base|range|site|factory|plant|industry|business|fuel)s?\b|(?<=rockets)\s+(?:(?:in)?to (?:space|orbit)|away|skyward|past|off)\b)"
)
# "a rocket called Kestrel", "its first rocket, the Kestrel-2", "the Kestrel-2, a two-stage rocket"
_TOLD_VEHICLE = re.compile(
    rf"\b(?:rocket|launcher|launch vehicle),?\s+(?:called|named|dubbed|known as)\s+(?:the\s+)?[\"“‘']?(?P<called>{_NAME_WORD}(?:[ -]{_NAME_WORD}){{0,2}})"
    rf"|\b(?:[Aa]n?|[Ii]ts|[Tt]heir|[Tt]he)\s+(?:[\w-]+\s+){{0,5}}?(?:new|first|own|next|biggest|largest|powerful|heavy-lift|latest|newest|home-?grown|indigenous)(?:\s+[\w-]+){{0,3}}?\s+(?:rocket|launcher|launch vehicle),\s+(?:the\s+)?(?P<apposed>[A-Z][\w’'-]*[a-z\d](?:[ -]\d+[A-Z]?)?)(?=,|\.\s|\.\Z|\)|\s+(?:lifted|blasted|took|soared|flew|made|failed|exploded|will|is|was|has)\b)"
    rf"|\b(?:rocket|launcher|launch vehicle),\s+(?:the|its)\s+(?P<told>{_NAME_WORD}(?:[ -]{_NAME_WORD}){{0,1}}[ -]\d+[A-Z]?)\b"
    rf"|\b(?!(?:The|An?|Its)\b)(?P<before>{_NAME_WORD}(?:[ -]{_NAME_WORD}){{0,2}}),\s+an?\s+(?:(?:[a-z\d][\w-]*)\s+){{0,4}}?(?:rocket|launcher|launch vehicle)\b(?!\s*-|\s+(?:maker|company|startup|start-up|firm|builder|scientist|engineer|developer|launch|factory|pioneer|group|operator|enthusiast|engine|motor|stage|part|facility|complex|test|range|base)s?\b)"
)
_DAY_OF_YEAR = re.compile(rf"(?<!Long ){MONTH} \d{{1,2}}\Z")
_NOT_VEHICLE = frozenset(
    "the a an big new other these those many such several more the a an this that its their his her our your first second third new another one two three four five six seven eight nine ten dozens hundreds chinese russian american indian japanese iranian"
    " israeli european u.s us north south korean private reusable solid liquid space soviet french british german test carrier giant powerful commercial"
    " orbital suborbital main heavy small large single upper lower today yesterday monday tuesday wednesday thursday friday saturday sunday state medium light when as in on at after before for and but by with from both each all most rocket international nasa long-range medium-range short-range ballistic pencil if while since where how what why moon lunar mars mega huge mighty towering west east coast tallest".split()
)


def vehicles(view: Scene, span: Span) -> tuple[Mention, ...]:
    """Return the launch vehicles named in a range."""
    found = _in_one(view, [_vehicle(view, m) for m in view.within(span) if m.kind.startswith("vehicle")])
    taken = [m.span for m in view.within(span)]
    for match in _OPEN_VEHICLE.finditer(view.masked, span.start, span.end):
        mention = _open_vehicle(view, match, taken)
        if mention is not None:
            found.append(mention)
    for match in _TOLD_VEHICLE.finditer(view.masked, span.start, span.end):
        here = Span(*match.span(match.lastgroup or 0))
        known = (*taken, *(m.span for m in found))
        if any(here.overlaps(name) or 0 <= match.start() - name.end <= 1 for name in known):
            continue  # "the Electron rocket, named They Go Up": the flight
        if here.of(view.masked).lower() not in _NOT_VEHICLE:
            found.append(Mention("vehicle", here, words(here.of(view.masked)), form="open"))
    return tuple(sorted(found, key=lambda m: m.span))


def _in_one(view: Scene, found: list[Mention]) -> list[Mention]:
    """Return the rockets with a family's name and its abbreviation as one: "Long March CZ-2F"."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if last is not None and view.masked[last.span.end : mention.span.start] in (" ", "-"):
            whole = Span(last.span.start, mention.span.end)
            finer = mention if "/vehicle-family/" in (last.iri or "") else last
            kept[-1] = replace(finer, span=whole, value=words(whole.of(view.masked)))
        else:
            kept.append(mention)
    return kept


def _vehicle(view: Scene, match: Match) -> Mention:
    name, label = words(match.span.of(view.masked)), match.entry.label
    one = label if name == f"{label}s" else name
    return Mention("vehicle", match.span, one, match.entry.iri, match.entry.nation, form="known")


_OWNERS = frozenset("Musk Bezos Branson Beck Putin Trump Kim".split())  # whose a rocket is, in the papers


def _open_vehicle(view: Scene, match: re.Match[str], taken: list[Span]) -> Mention | None:
    start, end = match.span("name")
    for other in taken:  # names of nations and companies in front are not part of the rocket's name
        if other.start <= start < other.end or (start <= other.start and other.end <= end):
            start = max(start, other.end)
    piece = view.masked[start:end]
    lead = re.match(r"(?:['’]s)?[\s-]*", piece)
    start += lead.end() if lead else 0
    owned = re.match(r".*['’]s\s+", view.masked[start:end])  # "Nebulon's Kestrel-2"
    start += owned.end() if owned else 0
    tokens = [t for t in re.split(r"\s+", view.masked[start:end]) if t]
    if tokens and tokens[-1] in _OWNERS:
        return None  # "an Elon Musk rocket"
    while tokens and tokens[0].lower().strip("'’") in _NOT_VEHICLE | {"s"}:
        start += len(tokens[0]) + len(re.match(r"\s*", view.masked[start + len(tokens[0]) : end]).group())  # type: ignore[union-attr]
        tokens = tokens[1:]
    if (
        not tokens
        or start >= end
        or not any(c.isalpha() for c in "".join(tokens))
        or tokens[-1].lower() in _NOT_VEHICLE
    ):
        return None
    if _DAY_OF_YEAR.search(view.masked[start:end]):
        return None  # "the February 7 rocket launch"
    if match["head"].startswith("booster") and re.fullmatch(r"(?:B|BN|SN)\d{1,4}", tokens[-1]):
        return None  # the number of a stage
    if tokens[-1].endswith(("'s", "’s")) or (len(tokens) == 1 and len(tokens[0]) < 2):
        return None
    return Mention("vehicle", Span(start, end), words(view.masked[start:end]), form="open")


# Sites ---------------------------------------------------------------------------------------------------------

_OPEN_SITE = re.compile(
    r"\b(?P<site>(?:[A-Z][\w’'-]+\s+(?:of\s+|de\s+|and\s+)?){1,4}(?:[Cc]osmodrome|Spaceport|[Ss]pace [Cc]ent(?:er|re)|[Ll]aunch [Cc]ent(?:er|re)|[Ll]aunch [Ss]ite|[Ll]aunching [Gg]rounds?|[Ll]aunching [Ss]tation|Launch Complex(?:[ -][\w-]*\d[\w-]*)?|Launch Pad(?:[ -][\w-]*\d[\w-]*)?|"
    r"Space Force (?:Base|Station)|Air Force (?:Base|Station)|Test Range|Missile Range|Launch Range|Space Launch Cent(?:er|re)|Satellite Launch Cent(?:er|re)|Flight Facility|Space Station(?= in Florida)))\b"
)
_LANDING = re.compile(r"Landing Zone|LZ\b")
# "the Orbital Launch Site": words that name no place.
_NO_NAME = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ff]rom|[Aa]t|[Ii]n|[Nn]ew|[Oo]rbital|[Ss]uborbital|[Ss]pace|[Mm]ain|[Cc]ommercial|[Ss]atellite|[Rr]ocket|[Mm]issile|[Ll]aunch|[Ss]ite|[Ss]tation|[Cc]ent(?:er|re)|[Cc]omplex|[Pp]ad|[Rr]ange|[Tt]est|[Gg]round)(?:\s+|\Z))+"
)


_NUMBERED = re.compile(r"-\d")
_OWNER = re.compile(r"['’]s\Z")


def sites(view: Scene, span: Span) -> tuple[Mention, ...]:
    """Return launch sites, and regions that can tell the site's nation, in a range."""
    found = []
    inside = view.within(span)
    for match in inside:
        if match.kind in ("site", "place") and not _LANDING.match(view.masked, match.span.start):
            if _NUMBERED.match(view.masked, match.span.end) and " " not in match.span.of(view.masked):
                continue  # a craft named after the place
            kind: MentionKind = "site" if match.kind == "site" else "region"
            found.append(
                Mention(
                    kind,
                    match.span,
                    _OWNER.sub("", words(match.span.of(view.masked))),
                    match.entry.iri,
                    match.entry.nation,
                    types=match.entry.types,
                )
            )
    for hit in _OPEN_SITE.finditer(view.masked, span.start, span.end):
        here = Span(*hit.span("site"))
        if not any(here.overlaps(m.span) for m in found) and not _NO_NAME.fullmatch(hit["site"]):
            lead = re.match(r"(?:The|From|At|In|A)\s+", hit["site"])
            here = Span(here.start + (lead.end() if lead else 0), here.end)
            nation = next((m.entry.nation for m in inside if m.kind == "nation" and here.contains(m.span)), None)
            found.append(Mention("site", here, words(here.of(view.masked)), nation=nation, form="open"))
    return tuple(sorted(found, key=lambda m: m.span))


# Organisations and nations -------------------------------------------------------------------------------------


def organisations(view: Scene, span: Span) -> tuple[Mention, ...]:
    """Return the known organisations named in a range."""
    return tuple(
        Mention(
            "organisation",
            m.span,
            words(m.span.of(view.masked)),
            m.entry.iri,
            m.entry.nation,
            form=m.form,
            types=m.entry.types,
        )
        for m in view.within(span)
        if m.kind == "organisation"
    )


def nations(view: Scene, span: Span) -> tuple[Mention, ...]:
    """Return the nations named in a range, by name, demonym or capital; ``value`` is the ISO alpha-2 code.

    "North and South Korea" names two; the city that a story is dated from names none ("SEOUL North Korea launched").
    """
    found = []
    for m in view.within(span):
        if m.kind == "nation" and m.entry.nation and not _dates_a_story(view, m, span):
            found.append(Mention("nation", m.span, m.entry.nation, m.entry.iri, m.entry.nation, form=m.form))
            found += [*_both_koreas(view, m, span), *_with_prefix(view, m, span)]
    return tuple(sorted([*found, *_halves(view, span)], key=lambda mention: mention.span))


_HALF = re.compile(
    r"\b[Tt]he (?P<half>North|South)(?=['’]s\b|[,.;:]|\s+(?:[a-z]|\Z))(?!\s+(?:pole|coast|side|shore|slope|end|face|west|east|of)\b)"
)


def _halves(view: Scene, span: Span) -> list[Mention]:
    """Return Korea's halves as a text about the North calls them: "the last launch by the North"."""
    codes = {"North": "KP", "South": "KR"}
    hits = [(Span(*h.span("half")), codes[h["half"]]) for h in _HALF.finditer(view.masked, span.start, span.end)]
    if not hits:
        return []
    north = view.first_of.get("KP")
    if north is None:
        return []
    free = [(at, code) for at, code in hits if not any(span.contains(m.span) for m in view.across(at))]
    return [Mention("nation", at, code, north.entry.iri[:-2] + code, code) for at, code in free]


_STORY = re.compile(r"\s+(?:An?\s|[A-Z][a-z]|[A-Z]\.)")


def _dates_a_story(view: Scene, match: Match, span: Span) -> bool:
    return (
        match.form == "metonym"
        and not view.masked[span.start : match.span.start].strip(' \n"“')
        and match.span.of(view.masked).isupper()
        and _STORY.match(view.masked, match.span.end) is not None
    )


_PREFIXED = re.compile(r"\b(?P<one>Franco|Sino|Anglo|Indo|Russo|Italo|Nippo|Hispano)(?=[-‑–]\Z)")
_PREFIXES = {
    "Franco": "FR", "Sino": "CN", "Anglo": "GB", "Indo": "IN", "Russo": "RU", "Italo": "IT", "Nippo": "JP", "Hispano": "ES"
}  # fmt: skip


def _with_prefix(view: Scene, match: Match, span: Span) -> list[Mention]:
    """Return the nation that a prefix names: "Franco-Indian" is of two."""
    before = _PREFIXED.search(view.masked, max(span.start, match.span.start - 9), match.span.start)
    if before is None or match.form != "demonym":
        return []
    code = _PREFIXES[before["one"]]
    return [Mention("nation", Span(*before.span("one")), code, match.entry.iri[:-2] + code, code, form="demonym")]


_BOTH = re.compile(r"\b(?P<one>North|South) and \Z")


def _both_koreas(view: Scene, match: Match, span: Span) -> list[Mention]:
    before = _BOTH.search(view.masked, max(span.start, match.span.start - 12), match.span.start)
    if before is None or match.entry.nation not in ("KR", "KP"):
        return []
    code = "KP" if match.entry.nation == "KR" else "KR"
    iri = match.entry.iri[:-2] + code
    return [Mention("nation", Span(before.start("one"), before.end("one")), code, iri, code, form=match.form)]
