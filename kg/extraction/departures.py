"""Setting out in any verb of motion: "the probe left Earth", "goes up on an Atlas", "was put up from India in 2008".

Newspapers tell a launch in whatever verb moves. Such a verb tells one only where its subject is a craft or a rocket
and the words behind it name what a launch starts from: a rocket that carries, a launch site, a pad, or the Earth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.clauses import Trigger
from kg.extraction.context import Facets
from kg.extraction.mentions import Mention
from kg.model import Span

_HELPERS = r"(?:(?:has|had|have|is|are|was|were|will|would|should|could|may|might|to|be|been|due|set|scheduled|expected|finally|then|also|now|successfully|safely|first|already|next|soon|at last|all|not)\s+){0,5}"
_MOTION = (
    r"(?P<verb>(?:goes|went|go|going|gone)(?: up)?|f(?:ollows|ollowed|ollow)|depart(?:s|ed)?|leaves?|left|headed|heads|head|sets? (?:off|out|sail)|setting (?:off|out)"
    r"|(?:rose|rises|rise|climbed|climbs|climb|ascended|soared|soars|soar|sped|shot|streaked|roared|thundered|hurtled|arced|swept|surged|leapt)(?: (?:up|away|aloft|skyward|skywards))?"
    r"|fl(?:ew|ies|y|own) up|travel(?:s|led|ed)?|(?:beg[ai]n|begins|start(?:s|ed)?) (?:its|their|his|her|the|an?) (?:[\w-]+ ){0,3}(?:journey|voyage|trip|trek|odyssey|cruise|flight)|embarked on (?:its|their|an?|the) (?:[\w-]+ ){0,3}(?:journey|voyage|trip)"
    r"|(?:sent|put|lifted|hoisted|carried|lofted|taken|shot|hurled|boosted|orbited|flown|delivered|borne|ferried|hauled|placed|propelled)(?: (?:up|aloft))?)\b"
)
# "Tianwen-1 goes", "the probe, which had waited since June, left": what is said right behind a name.
_SAID_OF = re.compile(
    rf"(?: (?:is|are) (?:now )?being (?:built|readied|prepared|assembled|tested) and)?(?:\s\([^()]{{1,40}}\))?(?:['’]s)?(?:\s+(?:rocket|launcher|booster|probe|spacecraft|satellites?|capsule|rover|lander|orbiter|telescope|freighter|cargo (?:ship|craft)|craft|mission|crew))?(?:,\s[^,;.]{{3,90}},)?(?:,? (?:which|that|who)|\s+from [A-Z]\w+|,)?\s+{_HELPERS}{_MOTION}"
)
# "eight minutes after it left Sriharikota", "the rocket climbed away from Cape Canaveral"
_SOMETHING = re.compile(
    rf"\b(?:[Ii]t|[Tt]hey|which|that|(?:Flight )?V[ASV]?-?\d{{1,3}}|Flight \d{{1,3}}|(?:[Tt]he|[Aa]n?|[A-Z]\w+['’]s) (?:[\w-]+ ){{0,2}}(?:rockets?|launchers?|(?:launch )?vehicles?|boosters?|probes?|spacecraft|satellites?|capsule|rover|lander|orbiter|telescope|freighter|craft|spaceship|mission|cosmonauts|astronauts|crew)(?: (?:that|which) [^.;,]{{3,90}}?)?)\s+{_HELPERS}{_MOTION}"
)
_GAP = 90  # characters between the verb and what it starts from
_CARRIED = re.compile(
    r"\b(?:on|aboard|atop|on board|on top of|on the nose of|inside)\s+(?:an?|the|its|their|one of [\w’']+|[A-Z][\w’'-]*['’]s?)?\s*(?:[\w’'.-]+\s+){0,4}\Z"
)
_AWAY = re.compile(r"\b(?:from|off)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}\Z")
# What a rocket or a craft leaves: "left its New Zealand pad", "left Earth early on Monday".
_LEAVES = re.compile(r"(?:left|leaves?|departed|departs)\Z")
_LEFT = re.compile(
    r"\s+(?:Earth\b(?! (?:orbit|and the Moon))|(?:its|the|their|a|[A-Z][\w’'-]*['’]s) (?:(?:[A-Z]?[\w’'-]+) ){0,3}?(?:(?:launch ?)?pad|launch site|spaceport|cosmodrome|(?:American|Guiana|launch) base)\b)"
)
# "set off for the far side of the Moon"
_FOR_A_WORLD = re.compile(
    r"\s+(?:for|to|toward|towards)\s+(?:the\s+)?(?:far side of the\s+)?(?:[Mm]oon|Mars|Venus|Mercury|Jupiter|Saturn|(?:International |Mir |Tiangong )?[Ss]pace [Ss]tation|ISS)\b"
)
_SETS_OFF = re.compile(r"(?:sets?|setting) (?:off|out)|left|leaves|departed|departs")
_PASSIVE = re.compile(
    r"(?:sent|put|lifted|hoisted|carried|lofted|taken|shot|hurled|boosted|orbited|flown|borne|ferried|hauled|placed|propelled|delivered)\b"
)
_PEOPLE = re.compile(r"\b(?:astronauts?|cosmonauts?|taikonauts?|crew|tourists?|spacefarers)\b", re.IGNORECASE)
# In the body of a text the present tense of going tells what is due.
_GOES = re.compile(
    r"(?:goes|follows|departs|leaves|heads|sets (?:off|out|sail)|rises|climbs|flies up|travels|begins|starts)\b.*"
)
_ON_A_DAY = re.compile(r"goes(?: up)?|go(?: up)?|went up|follows|flies up")
_PRICED = re.compile(r"\b(?:prices?|costs?|values?|numbers?|demand|budgets?|shares?|stocks?|premiums?) (?:of|for)\b")
_ON = re.compile(r"(?: on| in| no (?:sooner|earlier) than| not before| as (?:early|soon) as)?(?: the)? ?")
# "could be sent up in its stead within days"
_SENT_UP = re.compile(r"(?:sent|put|carried|taken|boosted|hoisted) up")
_IN_PLACE = re.compile(r" (?:within|soon|shortly|next|instead|in (?:its|their|his|her) (?:stead|place))\b")
_NOT_BEFORE = re.compile(r" (?:before|until|earlier than) ")
_UPWARD = re.compile(
    r"(?:up|aloft|away|skywards?)\Z|(?:lofted|hoisted|orbited|rose|rises|soared|soars|climbed|ascended|streaked|roared|thundered|shot|hurled|leapt)\b"
)
# "was taken by road from Baikonur", "went home from the Cape", "left Vandenberg for the factory": on the ground.
_ON_THE_GROUND = re.compile(
    r"\b(?:by (?:road|rail|train|truck|lorry|ship|sea|barge|air|plane)|home|back|return\w*|roll\w*|truck\w*|ship(?:ped|ping)|barge|hangar|factory|storage|to the (?:launch ?)?pad|tests?|leav\w+ its|off the (?:books|table|hook)|for (?:repairs?|refurbishment|inspections?|tests?|processing))\b"
)
# "A Long March 2D followed from Jiuquan on Tuesday": one launch after another; what follows something else is none.
_FOLLOWED = re.compile(r"follow(?:s|ed)")
_IN_TURN = re.compile(
    r"(?: it| suit| them| that)?,? (?:(?:up|just|about|some|only|soon|shortly|barely) )?(?:on (?!with\b)|from |(?:hours|minutes|days|weeks) later|(?:an?|one|two|three|four|five|six|several|\d+) (?:minutes|hours?|days?|weeks?|months?) (?:later|after)|(?:the )?(?:next|following) (?:day|morning|evening|night|week|month)|with (?:an?|the|its|\d+|two|three|four|five|six|several|[A-Z])|carrying |this |last |in (?:[A-Z]|\d{4}))(?![^.;]{0,40}\b(?:landings?|touchdowns?|splashdowns?|tests?|firings?|docking)\b)"
)
_STOP = re.compile(
    r"[.;:!?](?:\s|\Z)|\b(?:and|but|while|when|after|before|because|where|who|whose|said|says)\b|,\s+(?:which|who|where|when)\b"
)


_LIST_STOP = re.compile(r"[.;:!?](?:\s|\Z)|\b(?:but|while|when|after|before|because|where|who|whose|said|says)\b|,\s")


def departed(masked: str, span: Span, facets: Facets, hits: tuple[Trigger, ...], *, news: bool) -> tuple[Trigger, ...]:
    """Return the triggers of a sentence and the verbs of motion that tell a launch as plainly.

    ``news`` tells a headline or the sentence that opens a text, where the present tense tells what was done.
    """
    found = []
    for verb in _verbs(masked, span, facets):
        goes = _GOES.fullmatch(verb["verb"]) is not None
        due = goes and not news
        dated = _on_a_day(facets, verb) and (due or not goes)
        if dated or _starts(masked, span, facets, verb) or _waits(masked, verb) or _in_turn(masked, verb, facets):
            found.append(Trigger("due" if due else "liftoff", Span(*verb.span("verb")), verb["verb"]))
    fresh = {t.span: t for t in found if not any(t.span.overlaps(hit.span) for hit in hits)}
    return tuple(sorted((*hits, *fresh.values()), key=lambda t: t.span)) if fresh else hits


def _verbs(masked: str, span: Span, facets: Facets) -> Iterator[re.Match[str]]:
    for craft in (*facets.vehicles, *(p for p in facets.payloads if p.named or p.count or p.ordinal)):
        said = _SAID_OF.match(masked, craft.span.end, span.end)
        if said is not None:
            yield said
    yield from _SOMETHING.finditer(masked, span.start, span.end)


def _starts(masked: str, span: Span, facets: Facets, verb: re.Match[str]) -> bool:
    """Tell a verb behind which the words name what a launch starts from."""
    at = verb.end("verb")
    stop = _STOP.search(masked, at, span.end)
    end = min(stop.start() if stop else span.end, at + _GAP)
    if _ON_THE_GROUND.search(masked, verb.start("verb"), end):
        return False
    words = verb["verb"]
    leaves = _LEAVES.search(words) is not None
    if leaves and (
        _LEFT.match(masked, at) or any(_right_behind(masked, at, s) for s in facets.sites if s.kind == "site")
    ):
        return True
    if _SETS_OFF.fullmatch(words) and _FOR_A_WORLD.match(masked, at):
        return True
    people = _PEOPLE.search(masked, max(span.start, verb.start() - 60), verb.start("verb")) is not None
    carriers = (*facets.vehicles, *(p for p in facets.payloads if people and p.named))
    carried = any(_CARRIED.search(masked[at : one.span.start]) for one in _between(carriers, at, end))
    if carried and (_PASSIVE.match(words) is None or _UPWARD.search(words)):
        return True  # "was lifted atop its rocket" is done on the ground
    list_ends = _LIST_STOP.search(masked, at, span.end)  # "taken up TDF-2 and Kopernikus-2 in early April"
    far = min(list_ends.start() if list_ends else span.end, at + _GAP)
    dated = any(at <= t.span.start and t.span.end <= far for t in facets.times)
    if _SENT_UP.fullmatch(words) and (dated or _IN_PLACE.match(masked, at)):
        return True
    if _UPWARD.search(words):
        places = (*facets.sites, *(n for n in facets.nations if n.form == "name"))
        return any(_AWAY.search(masked[at : place.span.start]) for place in _between(places, at, end))
    return False


def _in_turn(masked: str, verb: re.Match[str], facets: Facets) -> bool:
    """Tell that a rocket followed another launch: on a day, from a site, with a payload."""
    rocket = any(v.span.end == verb.start() for v in facets.vehicles)
    return rocket and bool(_FOLLOWED.fullmatch(verb["verb"]) and _IN_TURN.match(masked, verb.end("verb")))


def _waits(masked: str, verb: re.Match[str]) -> bool:
    """Tell what is not to go before a day."""
    return verb["verb"] == "go" and _NOT_BEFORE.match(masked, verb.end("verb")) is not None


def _on_a_day(facets: Facets, verb: re.Match[str]) -> bool:
    """Tell "Tianwen-1 goes this week": a verb of going with a day right behind it."""
    at = verb.end("verb")
    if _PRICED.search(verb.string, max(0, verb.start() - 60), verb.start()):
        return False
    return _ON_A_DAY.fullmatch(verb["verb"]) is not None and any(
        t.span.start >= at and _ON.fullmatch(verb.string, at, t.span.start) for t in facets.times
    )


def _between(mentions: tuple[Mention, ...], start: int, end: int) -> Iterator[Mention]:
    return (m for m in mentions if start <= m.span.start and m.span.end <= end)


def _right_behind(masked: str, at: int, site: Mention) -> bool:
    return site.span.start - at <= len(" the ") and masked[at : site.span.start].strip() in ("", "the")
