"""Names of spacecraft that no list knows, told by how they are written and by what stands around them.

"called Kaede-2", "carrying Zafar-2", "the Crew-1 mission", "the All-Sky Monitor (ASM)", "Gravitas, a test satellite",
and names that follow another in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction import cues
from kg.extraction.calendar_words import MONTHS, WEEKDAYS
from kg.extraction.mentions import Mention
from kg.extraction.payload_words import COMMON, DESCRIBING, STOP, looks_like_a_name
from kg.extraction.scenes import Scene
from kg.lexicon.lexicon import Match
from kg.model import Span
from kg.reading.masking import words

_CAP = r"[A-ZÀ-Þ][\wÀ-ÿ’'-]*[\wÀ-ÿ]"
_CRAFT = r"(?:satellites?|spacecraft|space probe|probe|cubesats?|telescope|lander|orbiter|observatory|capsule|rover|spaceplane|mission|payload)"
_BARE = re.compile(
    r"\b(?!The |A |An |In |On |At )(?P<name>(?:[A-Z][A-Za-zÀ-ÿ’']*[A-Za-zÀ-ÿ](?:[ -](?:[A-Z][A-Za-z]*))?|[A-Z]{2,})(?:[ -]|(?<=[A-Za-z]))\d{1,4}(?:-?[A-Z0-9]{1,3}|[a-f])?(?:[-/]\d{1,3})?|(?:[A-Z][a-z]+[A-Z][A-Za-z]*|[A-Z]{4,})(?:-[A-Z]| [IVX]{2,4}))\b(?![:%]|-[a-z]| (?:seconds|minutes|hours|days|weeks|months|years|times|kilomet|miles|people|percent|launches|flights|orders|cases|vaccines?|infections|patients)\b)"
)
_OBJECT_OF = re.compile(
    r"\b(?:launch(?:es|ed|ing)?(?: of)?|carry(?:ing)?|carries|carried|with|of|orbit(?:ed|ing)?|deploy(?:s|ed|ing)?|loft(?:s|ed|ing)?|sent|sends?|sending|puts?|putting|placed|placing|lift(?:s|ed|ing)?|deliver(?:s|ed|ing)?|"
    r"boost(?:s|ed|ing)?|and|called|named|dubbed|designated|known as|satellites?|spacecraft|cubesats|probes?|mission|payloads?|orbiter|including|among (?:them|these)|such as|namely|bearing|hauling|ferry(?:ing)?|ferried)(?:\s+(?:the|its|an?|their|two|three|new|[\w’'-]+['’]s))?(?:\s+(?!(?:for|to|from|on|in|at|by)\b)[a-z][\w-]*){0,3}\s*[\"“,:(]?\s*\Z",
    re.IGNORECASE,
)
_SUBJECT_OF = re.compile(
    # "A-1, A-2 and A-3 were launched": the first of them as well as the last.
    r"(?:,? (?:and )?[A-Z][\w’'-]*?[ -]?\d{1,4}[A-Z]?(?=[ ,])){0,4}(?:,?(?: satellite| spacecraft)? (?:was|were|is|has been|had been|will be|is to be|to be) (?:[a-z]+ly )?(?:launched|orbited|lofted|put into|(?:placed|sent|carried|delivered) (?:in)?to|deployed|lost|destroyed)\b"
    r"|(?: satellite| spacecraft)? launched by\b|(?: mission)? flew (?:from|aboard|atop)\b"
    r"|(?: mission)? (?:to|will|would|is to) (?:launch|lift off|blast off)(?= (?:on|in|from|to|aboard|atop|no|as|by|next|this|early|late|at)\b|[.,;])"
    r"|,? (?:is|are) to (?:follow|fly|go up|launch|lift off)\b|(?: satellite| spacecraft)?(?: (?:is|are) (?:now )?being (?:built|readied|prepared|assembled|tested) and)? (?:will|would) go up\b"
    r"|, \d[\d,.]* ?-?(?:kilos?|kg|kilograms?|kilogrammes?|tonnes?|tons?|pounds)\b"
    r"|(?: mission)?(?: is| are| remains?| was| now| still)*(?: on (?:schedule|track)| set| ready| scheduled| slated| delayed| due| poised| targeted| bound) (?:for|until)\b"
    r"|(?: mission)? (?:makes|made) it (?:safely )?(?:in)?to (?:orbit|space)\b|(?: satellite| spacecraft)? (?:lifted off|blasted off|took off|launched|soared|rode)\b[^.;]{0,60}\b(?:atop|aboard|on top of|on an?)\b)"
)
_CALLED = re.compile(
    r"\b(?P<how>called|named|dubbed|designated|known as|nicknamed|codenamed|christened)\s+[\"“'‘]?(?P<name>(?:(?:[A-Z]\.){2,} )?[A-Z][\w’'-]*(?:[ -](?:[A-Z0-9][\w-]*)){0,3})"
)
_GROUND = re.compile(
    r"\b(?:pad|complex|site|stage|engine|booster|hangar|building|runway|room|capsule)\s+\(?\Z", re.IGNORECASE
)
_QUOTED = re.compile(r"[^“”\"‘]{2,60}?(?=[,.]?(?:”|\"|’(?!\w)))")
_OF_FLIGHT = re.compile(r"\b(?:mission|flight)s?,?\s+(?:is |was |it |has )?\Z")
_NOT_NAME = re.compile(
    r"(?:V[AVS]|LC|SLC|LZ|B|Pad|Launch Complex|Complex|Area|Site|Block|Stage|Flight|Booster|Merlin|Raptor|Zefiro|RD|RS|BE|YF|RL|Vinci|Vulcain|P|SRB|GEM|Route|Highway|Boeing|Airbus|Antonov|F|COVID|Covid|Article|Section|Phase|Falcon|Class|Room|Apollo|Version|Expeditions?|G|Group|Top|Page|Channel|CNN|Euro|Fiscal|FY|Q|Day|Year|Chapter|Part|Level|Covid-|Title|Gate|Unit|Plant|Order|Rule|Resolution|Security Council|Council|Lot|Mark|Mk|Rs|USD|EUR|Gen|Sol|Zone|Landing Zone|Landing Pad|SN|BN|Ship|Launch Pad|Launchpad|Space Launch Complex|Expendable)[ -]?\d",
)
# "the Crew-1 mission", "the Bandwagon-3 rideshare mission": a flight called by its own name.
_MISSION = re.compile(
    rf"\b(?!The |A |An |In |On |At |Its )(?P<name>{_CAP}(?:[ -]{_CAP})?[ -]\d{{1,3}}[A-Z]?)\s+(?:[a-z][\w-]*\s+){{0,2}}(?:missions?|rideshare|flight|launch)\b"
    r"|\b(?<!arrived )(?P<numbered>(?:Crew|Ax)-\d{1,2})\b(?!['’]s (?:return|landing|splash)|(?: (?:mission|crew|capsule|astronauts))? (?:(?:is|are|was|were|will|would|had|has|have|to) ){0,2}(?:[Cc]om(?:e|ing)|came|[Rr]eturn|[Ll]and|[Uu]ndock|[Ss]plash|[Dd]epart|left|leave|back))"
    rf"|\b(?:[Tt]he|['’]s)\s+(?P<word>[A-Z]{{4,}}|[A-Z][a-z]+[A-Z]\w*)\s+(?:mission|spacecraft)\b"
    rf"|\b(?:[Tt]he|['’]s|[a-z]+ese|[A-Z][a-z]+(?:ese|ian|an|ish))\s+(?P<plain>[A-Z][a-z]{{3,}})\s+mission\b"
)
_KINDS = r"(?:Explorer|Observatory|Telescope|Orbiter|Monitor|Satellite|Probe|Lander|Rover|Module|Surveyor|Pathfinder|Imager|Experiment|Mapper|Laboratory|Demonstrator|Mission|Test)"
_TITLE = re.compile(
    rf"(?P<name>(?:{_CAP}[ ]){{1,7}}{_KINDS}(?:[ -]\d{{1,2}}[A-Z]?)?)\b(?! (?:Flight|Stand|Service|Program|Project|Cent|Compan|Corporation|Agency|Act|Office|Team|Network|System|Directorate))(?P<short>\s+\([A-Z][\w-]{{1,14}}\))?"
)
_TITLE_LONG = re.compile(
    rf"(?P<name>(?:{_CAP}[ ](?:(?:and|of|for|in)[ ])?){{2,7}}{_KINDS})\b(?P<short>\s+\([A-Z]{{2,9}}\))"
)
_TITLE_SHORT = re.compile(
    rf"(?P<name>{_CAP}(?: {_CAP}){{1,7}})(?P<short>\s+\([A-Z][\w-]{{1,14}}\))(?=\s+(?:[a-z][\w-]*\s+){{0,2}}{_CRAFT}\b)"
)
# "Gravitas, a 500-kilogram test satellite".
_TOLD = re.compile(
    rf"\b(?P<name>{_CAP}(?:[ -](?:{_CAP}|\d+[A-Z]?)){{0,3}})(?:,\s*(?:an?|its)|\s*(?:—|–| - )\s*(?:an?|the|its))\s+(?!(?:[\w-]+\s+){{0,4}}?(?:makers?|manufacturer|builder|operator|provider|supplier|developer|company|firm|start-?up|agency|unit)\b)(?:[\w-]+\s+){{0,6}}?{_CRAFT}"
    r"(?=[,.;:)—–]|\s+(?:that|which|to|for|designed|built|developed|in|weighing|carrying|carried|with|from|made|owned|operated|aboard|will|was|is|has|and)\b)"
)
# "ESA's Draco, to be launched in 2027"
_DUE = re.compile(
    rf"\b(?P<name>{_CAP}(?:[ -](?:{_CAP}|\d+[A-Z]?)){{0,2}}),\s+(?:which (?:is|was|will) )?(?:to be launched|due (?:to be launched|for launch|to (?:launch|set out|lift off|go up))|scheduled (?:for launch|to launch)|set (?:for launch|to launch)|planned for launch|launched (?:in|on|by an?|aboard an?|atop an?)\s)"
)
# What is carried, named without a number: "carrying Nauka into orbit", "launched India's Chandrayaan".
_OBJECT = re.compile(
    rf"\b(?:carrying|carried|carries|carry|launched|launches|launch of|to launch|deploying|deployed|lofted|lofting)\s+(?:the\s+)?(?:{_CAP}(?: {_CAP}){{0,2}}['’]s\s+)?(?P<name>{_CAP}(?: {_CAP}){{0,2}})"
    rf"(?=\s+(?:into|in|on|from|aboard|atop|{_CRAFT})\b|[.,])"
    rf"|\b(?:carrying|bearing|hauling)\s+(?:the\s+)?(?P<load>{_CAP}(?:[ -]{_CAP}){{0,2}})(?=\s+(?:lifted|lifts|blasted|blasts|took|soared|rose|launched|launches|roared|will|was|is|to|after|at)\b)"
    rf"|\bwith\s+(?:the\s+)?(?P<aboard>{_CAP}(?:[ -]{_CAP}){{0,2}})(?=\s+(?:aboard|on ?board)\b)"
)
# "RXTE was launched in 1995": what somebody has launched is a craft, known by its initials.
_LAUNCHED = re.compile(
    r"\b(?:(?<=The )|(?<=the ))(?P<told>[A-Z][a-z]{3,}(?:[ -](?:\d{1,3}|[IVX]{1,3}))?)(?= (?:was|were|had been|is to be|will be) (?:[a-z]+ly )?(?:carried|lofted|launched|put|placed|sent|hoisted|boosted|orbited)\b[^.;,]{0,40}?\b(?:by an?|aboard an?|atop an?|on an?|into (?:[a-z]+ ){0,3}(?:orbit|space))\b)"
    r"|\b(?P<name>[A-Z]{3,7})(?= (?:was|were|has been|had been|is to be|will be) (?:[a-z]+ly )?(?:launched (?:into|to|in|on|aboard|atop|from|by an?)|orbited|lofted|(?:put|placed|sent) (?:in)?to (?:[a-z]+ ){0,3}(?:orbit|space))\b)"
)
_NEXT = re.compile(
    rf"\s*(?:,\s*(?:and\s+)?|and\s+|&\s+)(?:(?P<part>\d{{1,3}}[A-Z])\b|(?:the\s+)?(?:{_CAP}['’]s\s+)?(?P<name>{_CAP}(?:[ -](?:{_CAP}|\d+[A-Z]?)){{0,2}}))(?=\s*[,.;]|\s+(?:and|{_CRAFT}|into|to|on|from|aboard|were|will)\b)"
)
_STEM = re.compile(r"(?P<stem>.{0,80}\D)\d{1,3}[A-Z]\Z")
_PLURAL = re.compile(
    r"\s+(?:[a-z][\w-]*\s+){0,3}(?:[a-z]*satellites|spacecraft|probes|cubesats|smallsats|orbiters|landers)\b"
)
_NEAR = 400
_BEFORE = re.compile(rf"(?P<name>{_CAP})\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?\Z")


# "for an asteroid called Kamoʻoalewa"
_A_WORLD = re.compile(
    r"\b(?:asteroid|comet|planet|moon|crater|star|galaxy|spaceport|base|region|island|town|company|firm|start-?up),?\s+\Z"
)


def called(view: Scene, span: Span, found: list[Mention]) -> list[Mention]:
    """Return what the words call by a name, but no second name of a craft that has one ("nicknamed")."""
    fresh = []
    for match in _CALLED.finditer(view.masked, span.start, span.end):
        here = Span(*match.span("name"))
        if here.of(view.masked).endswith(("'s", "’s")):
            continue  # "called Sunday's launch unacceptable"
        if _A_WORLD.search(view.masked, max(span.start, match.start() - 24), match.start()):
            continue
        quoted = _QUOTED.match(view.masked, here.start, span.end) if view.masked[here.start - 1] in '“"‘' else None
        here = Span(here.start, quoted.end()) if quoted else here
        if not any(here.overlaps(m.span) for m in found) and not any(m.kind != "programme" for m in view.across(here)):
            flight = _OF_FLIGHT.search(view.masked, max(span.start, match.start() - 30), match.start())
            name = words(here.of(view.masked))
            fresh.append(Mention("payload", here, name, form="mission" if flight else "called"))
    return fresh


# "two satellites, Payam and Doosti, were lost"
_ONE_NAME = rf"(?:the |[A-Z][\w.]+['’]s )?{_CAP}(?:[ -](?:{_CAP}|\d+[A-Z]?)){{0,2}}"
_SPELLED = re.compile(
    rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth|[Tt]win|[2-4]|pair of|trio of) (?:[a-z][\w-]* ){{0,4}}(?:satellites|spacecraft|probes|orbiters|cubesats|craft|capsules),? (?:called |named |dubbed )?[\"“]?(?P<names>{_ONE_NAME}(?:, {_ONE_NAME}){{0,2}},? and {_ONE_NAME})(?=[\"”]?(?:[,.;)]|\s+(?:was|were|into|to|on|from|aboard)\b))"
)
_WHOSE = re.compile(r"the |[A-Z][\w.]+['’]s ")
_PART = re.compile(rf"(?P<name>{_ONE_NAME})(?:, and |, | and |\Z)")


def spelled(view: Scene, span: Span, found: list[Mention]) -> list[Mention]:
    """Return the names that spell out a number of craft."""
    fresh = []
    for match in _SPELLED.finditer(view.masked, span.start, span.end):
        start, end = match.span("names")
        for part in _PART.finditer(view.masked, start, end):
            whole = Span(*part.span("name"))
            owner = _WHOSE.match(whole.of(view.masked))
            here = Span(whole.start + (owner.end() if owner else 0), whole.end)
            known = [m for m in view.across(here) if m.kind != "programme"]
            if not known and not any(here.overlaps(m.span) for m in found):
                fresh.append(Mention("payload", here, words(here.of(view.masked))))
    return fresh


def bare(view: Scene, span: Span, found: list[Mention], blocked: list[Span]) -> list[Mention]:
    """Return unknown names with a number that stand as the object of a launch ("carrying Zafar-2")."""
    fresh = []
    for match in _BARE.finditer(view.masked, span.start, span.end):
        here = _without_owner(view, Span(*match.span("name")))
        name = here.of(view.masked)
        if (
            _BARE.fullmatch(name)
            and _of_space(view, here)
            and not _GROUND.search(view.masked, max(span.start, here.start - 24), here.start)
            and _free(view, here, found, blocked)
            and (
                _OBJECT_OF.search(view.masked[max(span.start, here.start - 80) : here.start])
                or _SUBJECT_OF.match(view.masked, here.end, span.end)
            )
        ):
            fresh.append(Mention("payload", here, words(name), form="bare"))
    return fresh


def titled(view: Scene, span: Span, found: list[Mention], blocked: list[Span]) -> list[Mention]:
    """Return names that end in a kind of craft or bring their own abbreviation ("X-ray Polarimetry Explorer (IXPE)")."""
    if in_capitals(view, span):
        return []
    fresh: list[Mention] = []
    for match in (
        *(m for m in _TITLE_LONG.finditer(view.masked, span.start, span.end) if _abbreviated(m)),
        *_TITLE.finditer(view.masked, span.start, span.end),
        *_TITLE_SHORT.finditer(view.masked, span.start, span.end),
    ):
        name = _without_owner(view, Span(*match.span("name")))
        here = Span(name.start, match.end("short")) if match["short"] else name
        known = next((i for i, m in enumerate(found) if match["short"] and name.end < m.span.start < here.end), None)
        if known is not None:  # its abbreviation is a known craft's name
            found[known] = replace(found[known], span=here, value=words(here.of(view.masked)), named=True)
        elif len(name.of(view.masked).split()) > 1 and _free(view, here, [*found, *fresh], blocked):
            fresh.append(Mention("payload", here, words(here.of(view.masked)), form="titled"))
    return fresh


def _abbreviated(match: re.Match[str]) -> bool:
    """Tell a name whose parentheses hold its own initials, small words left out."""
    initials = "".join(word[0] for word in match["name"].split() if word[0].isupper())
    return initials.endswith(match["short"].strip(" ()"))


def told(view: Scene, span: Span, found: list[Mention], blocked: list[Span]) -> list[Mention]:
    """Return names of missions, names explained as a craft, and names right after a word of carrying."""
    fresh: list[Mention] = []
    capitals = in_capitals(view, span)
    for form, match in _hits(view, span, capitals=capitals):
        group = match.lastgroup or "name"
        here = _without_owner(view, Span(*match.span(group)))
        here = Span(here.start + _lead(here.of(view.masked)), here.end)
        name = here.of(view.masked)
        if (
            not name[:1].isalpha()
            or not _free(view, here, [*found, *fresh], blocked)
            or not all(looks_like_a_name(t) or t[0].isdigit() for t in name.split())
        ):
            continue
        if form in ("object", "launched") and (name.split()[0].lower() in STOP or not _of_space(view, here)):
            continue
        fresh.append(Mention("payload", here, words(name), form=form))
    return fresh


def _of_space(view: Scene, here: Span) -> bool:
    """Tell a text about space from one on other things that are launched ("launched the Ultra 3 watch")."""
    near = Span(max(0, here.start - _NEAR), min(len(view.masked), here.end + _NEAR))
    around = f"{view.masked[near.start : here.start]} {view.masked[here.end : near.end]}"
    return cues.SPACE.search(around) is not None or any(
        m.kind.startswith(("vehicle", "site", "programme")) for m in view.within(near)
    )


def _lead(name: str) -> int:
    """Return how much of a name only describes it ("Historic Orla-3", "First Private Orla-3")."""
    length = 0
    for token in re.finditer(r"[^ ]+ (?=[^ ])", name):
        if token.group().strip().lower() not in (*DESCRIBING, *STOP, "historic"):
            break
        length = token.end()
    return length


def _hits(view: Scene, span: Span, *, capitals: bool) -> Iterator[tuple[str, re.Match[str]]]:
    for match in _MISSION.finditer(view.masked, span.start, span.end):
        yield "mission", match
    if not capitals:
        for match in _TOLD.finditer(view.masked, span.start, span.end):
            yield "told", match
        for match in _DUE.finditer(view.masked, span.start, span.end):
            yield "object", match
        for match in _OBJECT.finditer(view.masked, span.start, span.end):
            yield "object", match
        for match in _LAUNCHED.finditer(view.masked, span.start, span.end):
            yield "launched", match


def listed(view: Scene, span: Span, found: list[Mention], blocked: list[Span]) -> list[Mention]:
    """Return the names that stand in a list with a named craft: "A-1, B-2 and B-3", "the Aurora and Borealis satellites"."""
    fresh: list[Mention] = []
    if in_capitals(view, span):
        return fresh
    for first in [m for m in found if m.named]:
        for mention in (*_after(view, span, first), *_ahead(view, span, first)):
            if not _free(view, mention.span, [*found, *fresh], blocked):
                break
            fresh.append(mention)
    return fresh


def _after(view: Scene, span: Span, first: Mention) -> Iterator[Mention]:
    """Yield the numbered names after a craft's name; "2B" after "Tianping-2A" is Tianping-2B."""
    end = first.span.end
    stem = _STEM.match(first.value)
    while (match := _NEXT.match(view.masked, end, span.end)) is not None:
        name = match["name"]
        if match["part"]:
            if stem is None:
                return
            name = stem["stem"] + match["part"]
        elif re.search(r"\d|-[A-Z]\b", name) is None:
            return
        here = Span(*match.span("part" if match["part"] else "name"))
        yield Mention("payload", here, words(name), first.iri if match["part"] else None, first.nation, form="listed")
        end = here.end


def _ahead(view: Scene, span: Span, last: Mention) -> Iterator[Mention]:
    """Yield the plain names that share the plural noun after the last of them."""
    if last.form != "name" or _PLURAL.match(view.masked, last.span.end, span.end) is None:
        return
    start = last.span.start
    while (match := _BEFORE.search(view.masked, max(span.start, start - 60), start)) is not None:
        here = Span(*match.span("name"))
        if not looks_like_a_name(match["name"].split()[0]) or match["name"].lower() in STOP:
            return
        yield Mention("payload", here, words(match["name"]), nation=last.nation, form="listed")
        start = here.start


def apart_from_names(name: str) -> bool:
    """Tell a numbered thing of the ground or of another trade ("Pad 39", "Boeing 747") from a craft."""
    return _NOT_NAME.match(name) is not None


def in_capitals(view: Scene, span: Span) -> bool:
    """Tell a line in title case, where a capital marks no name."""
    longer = re.findall(r"\b[^\W\d_][\w’'-]{3,}", span.of(view.masked))
    return len(longer) > 2 and sum(w[0].isupper() for w in longer) * 4 > len(longer) * 3


def _free(view: Scene, here: Span, found: list[Mention], blocked: list[Span]) -> bool:
    """Tell whether a range can be a new name: nothing known stands there, and no day, month or pad."""
    name = here.of(view.masked)
    tokens = re.split(r"[ -]", name.lower())
    return not (
        any(here.overlaps(s) for s in [*(m.span for m in found), *blocked])
        or apart_from_names(name)
        or any(not _namesake(view, here, m) for m in view.across(here))
        or any(token in MONTHS or token in WEEKDAYS for token in tokens)
        or name.lower() in COMMON
    )


def _namesake(view: Scene, here: Span, match: Match) -> bool:
    """Tell a place that a numbered craft is named after: the sea of "Huanghai-2B"."""
    numbered = re.match(r"-\d", view.masked[match.span.end : match.span.end + 2])
    return match.kind in ("site", "place") and here.contains(match.span) and numbered is not None


def _without_owner(view: Scene, name: Span) -> Span:
    """Return the name after its owner: "Chinese Solar Explorer", "NASA's Imaging Explorer", "The Sky Monitor"."""
    start = name.start
    begun = [m.span.end for m in view.across(Span(start, start + 1)) if m.kind in ("nation", "organisation")]
    start = max([start, *(end for end in begun if end < name.end and view.masked[end] == " ")])
    if begun and start > name.start:
        start += 1
    while owner := next((m for m in view.names.opening(start) if m.kind in ("nation", "organisation", "place")), None):
        start = owner.span.end
    for token in re.finditer(r"\S+\s*", name.of(view.masked)):
        word = token.group().strip()
        if word.endswith(("'s", "’s")) or (name.start + token.start() == start and word.lower() in STOP):
            start = name.start + token.end()
    gap = re.match(r"(?:['’]s)?\s*", view.masked[start : name.end])
    return Span(min(name.end, start + (gap.end() if gap else 0)), name.end)
