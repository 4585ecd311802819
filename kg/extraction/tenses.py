"""The tense of a clause: finite past, headline present, or a plan, told from the words around a verb or noun."""

from __future__ import annotations

import functools
import re
from typing import Literal

from kg.extraction import cues
from kg.extraction.clauses import Trigger
from kg.model import Span

PAST = re.compile(
    r"(?:launched|lifted|went up|set (?:off|out|sail)|borne|began|embarked|followed|shot up|blasted|took|taken|roared|soared|thundered|streaked|rocketed|left|cleared|climbed|sent|put|placed|delivered|carried|boosted|lofted|propelled|hurled|injected|inserted|deployed|hoisted|shot|ferried|flew|flown|rose|went|departed|ascended|positioned|rode|hitched|hauled|entered|reached|arrived|headed|traveled|travelled|orbited|fired|debuted|returned|relaunched)\b",
    re.IGNORECASE,
)
PRESENT = re.compile(
    r"(?:launches|returns|lifts|blasts|takes off|roars|soars|sends|puts|places|delivers|carries|boosts|lofts|propels|lifts|hurls|injects|inserts|deploys|ferries|takes|flies|positions|hauls|enters|reaches|arrives|heads|travels|fires|debuts|rides|hitches|orbits|leaves|clears|climbs|streaks|rockets)\b",
    re.IGNORECASE,
)
BE_TO = re.compile(
    r"\b(?:to|will|would|shall|(?-i:may)|might|could|should|can)\s+(?:\w+ly\s+|soon\s+|also\s+|then\s+|next\s+|not\s+|now\s+|still\s+|instead\s+|first\s+|again\s+|once\s+|never\s+)*(?:be\s+|have\s+been\s+|being\s+|have\s+|attempt to\s+|try to\s+|help\s+)?(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:be|(?<!after )(?<!since )being)\s+(?:\w+ly\s+)?\Z|\b(?:needs?|going to|wants?)\b[^.;,]{0,60}\Z"
)
# "satellites to be run by the army and placed into orbit in 2030": of one plan
_TO_BE_AND = re.compile(r"\bto be \w+(?:ed|[nt])\b[^.;,]{0,60}\band\s+(?:then\s+|\w+ly\s+)?\Z")
_DETERMINED = re.compile(
    r"\b(?:the|its|their|of|no|these|those|previous|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?<![\w-])\d+|upcoming|next|more|all|future|both|other|such|for|many|several|annual|commercial)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
# What follows the noun "launches" and not the verb.
_NOUN_GOES_ON = re.compile(
    r"\s*(?:\Z|[.,;:!?)]|(?:of|in|at|by|for(?! the)|this|next|last|are|were|have|had|has|will|would|could|can|per|and|or|that|as|since|every|each|annually|planned|scheduled|remain|resume|ahead|over|between|under|during|until|aboard)\b)"
)
# What launches do, and no launch of a verb: "Falcon 9 launches delayed", "launches will resume".
_NOUN_DOES = re.compile(
    r"\s+(?:(?:from|to|on|by) (?:(?!that\b|which\b|and\b)[\w’'-]+\s+){1,4}?(?:are|were|will|have|had)|will|would|may|might|could|can|won['’]t|delayed|to (?:be|resume|begin)|are|were|have|had|has|resum(?:e|es|ed)|remain|slip(?:ped)?|planned|scheduled|expected)\b"
)
# "to close out the month with Starlink launches on Monday"
_WITH_NAMED = re.compile(r"\bwith\s+(?:[\w$’'-]+\s+){0,5}\Z")
# "slots on SpaceX Starlink launches"
_OF_NAMED = re.compile(r"\b(?:on|for|of|in|aboard|between|about|from)\s+(?:[A-Z][\w’'-]*\s+(?:\d+\s+)?){1,4}\Z")
# "north for first Vandenberg Starlink launches", "for back-to-back Starlink, crew launches"
_FOR_COUNTED = re.compile(
    r"\bfor\s+(?:its\s+|the\s+)?(?:back-to-back|first|next|upcoming|more|two|three|future)\s+(?:[\w’',-]+\s+){0,4}\Z"
)
_NO_OBJECT = re.compile(r"\s*(?:\Z|[.,;:!?)]|(?:on|this|next|early|late|in|at|from|and)\b)")
# "Ariane 5 launches": the number belongs to the rocket.
_NUMBERED_NAME = re.compile(
    r"\b(?!The |All |In |After |With )[A-Z][\w’'-]*[ -]\d+[A-Z]?\s+(?:rocket\s+|launcher\s+|booster\s+)?\Z"
)
_SUBORDINATE = re.compile(
    r"\b(?:will|to|when|before|until|once|if|as soon as|after|how|that|which)\s+(?:[\w’'.-]+\s+){0,4}\Z", re.IGNORECASE
)
# "will use a tug, launched as a secondary payload": a participle set off by a comma shares the plan.
_SET_OFF = re.compile(r",\s+(?:then\s+|both\s+|each\s+)?\Z")
# "will enter a capsule headed to orbit": the participle shares its sentence's future.
_WILL_CARRIED = re.compile(
    r"\b(?:will|would|to|shall)\s+(?!(?:an?|the|its|their)\b)(?:[a-z]+\s+)(?:[\w’'-]+\s+){0,4}(?:spacecraft|rocket|capsule|mission|satellites?|crew|probe|astronauts?)\s+\Z"
)
# What no participle can be: "a craft to replace the old satellite rode into orbit".
_FINITE = re.compile(
    r"(?:rode|flew|rose|went|took|soared|roared|streaked|thundered|blasted off|lifted off)\b", re.IGNORECASE
)
# "will be the third time it takes off"
_WILL_TIME = re.compile(r"\b(?:will|would)\b[^.;,]{0,40}\btime\b[^.;,]{0,30}\Z")


# "rolled out Monday for launch Tuesday", "going for its tenth launch Wednesday"
_FOR_LAUNCH = re.compile(
    r"\b(?:going for|for (?:an? |its |the )?(?:launch|lift-?off|blast-?off))\b(?=[^.;,]{0,40}\b(?:\w+day|tonight|tomorrow)\b)"
)


_AUXILIARY = re.compile(r"\b(?:was|were|had|failed|exploded|has|have)\b")


@functools.lru_cache(maxsize=16)
def _cues(clause: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where the words of plan and of the past stand in a clause, which is asked for each of its dates."""
    future = tuple(m.start() for p in (cues.FUTURE, _FOR_LAUNCH) for m in p.finditer(clause))
    # "said" dates what was said: it decides only where nothing else does
    told = (m.start() for p in (PAST, _AUXILIARY) for m in p.finditer(clause))
    return future, tuple(p for p in told if not BE_TO.search(clause[max(0, p - 40) : p]))


def tense(masked: str, span: Span, at: int) -> Literal["past", "future"]:
    """Tell whether a date at a position lies ahead or behind: by the nearest cue of plan or past in its clause."""
    future, past = _cues(masked[span.start : span.end])
    at -= span.start
    if not future:
        return "past"
    if not past:
        return "future"
    near_f, near_p = min(abs(at - p) for p in future), min(abs(at - p) for p in past)
    return "future" if near_f <= near_p else "past"


# "will meet following the North's rocket launch"
_IN_ITS_WAKE = re.compile(
    r"\b(?:following|after|over|since|despite|condemn\w*|denounc\w*|in response to)\s+(?:[\w’'.-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
# "Rocket Lab to open May with its 60th launch": the infinitive of a headline.
_TO_DO = re.compile(r"\W{0,3}(?:[A-Z][\w’'.&-]*\s+){1,5}to\s+(?!the\b|an?\b)[a-z]+\b")
_DID = re.compile(
    r"\b(?:was|were|had|said|has|have|did)\b|\b(?!(?:un)?crewed|(?:un)?manned|(?:un)?piloted|integrated|upgraded|improved|planned|scheduled|expected|delayed|reused|dedicated|classified|advanced)[a-z]{3,}ed\b"
)


def ahead_of_it(before: str) -> bool:
    """Tell that the last verb before a launch named by a noun is one of a plan: "will set a record with the launch"."""
    future = max((m.end() for m in cues.FUTURE.finditer(before)), default=-1)
    if (to := _TO_DO.match(before)) is not None:
        future = max(future, to.end())
    return (
        future >= 0
        and not _DID.search(before, future)
        and not any(not BE_TO.search(before[max(0, m.start() - 40) : m.start()]) for m in PAST.finditer(before, future))
        and not _IN_ITS_WAKE.search(before[-60:])
    )


def names_launch(trigger: Trigger) -> bool:
    """Tell a launch that is named from one that is told: "launch", "liftoff", "test flight"."""
    return (
        trigger.words.lower() in ("launch", "launches", "liftoff", "lift-off", "blastoff", "takeoff", "take-off")
        or trigger.kind == "flight"
    )


def gerund(trigger: Trigger) -> bool:
    """Tell "launching", "lifting off"."""
    return trigger.words.lower().split(maxsplit=1)[0].endswith("ing")


# "Rocket Lab & NASA launch a cubesat"
_BOTH = re.compile(r"\W{0,3}[A-Z][\w.-]*(?: [A-Z][\w.-]*)? (?:and|&) [A-Z][\w.-]*(?: [A-Z][\w.-]*)?\s+\Z")


# "Soviets launch navigation satellite": a title in the present of many.
_PEOPLE = re.compile(
    r"\W{0,3}(?:the )?(?:soviets|russians|americans|europeans|indians|iranians|israelis|brazilians|germans|italians|(?:north |south )?koreans|(?:[a-z]+ )?(?:scientists|researchers|engineers|students))\s+",
    re.IGNORECASE,
)


def _they_do(trigger: Trigger, before: str, after: str) -> bool:
    """Tell the present tense of many: "two cosmonauts launch to the station", "three satellites ride a rocket"."""
    low = trigger.words.lower()
    if low == "launch" and (_BOTH.match(before) or _PEOPLE.fullmatch(before)) and not _NOUN_GOES_ON.match(after):
        return True
    does = low in ("ride", "hitch", "soar") or (low == "launch" and _THEY_LAUNCH.match(after) is not None)
    return does and _THEY.search(before) is not None


_BACK_TO_FLIGHT = re.compile(r"return(?:s|ed) to (?:flight|service)\b", re.IGNORECASE)


# "the North had succeeded in placing its first satellite in orbit"
_SUCCEEDED_IN = re.compile(r"\bsucceed(?:s|ed) (?:at last )?in\s+\Z")


# "when he watched the shuttle leap to space", "it was thrilling to watch the mission rumble into orbit"
_WATCHED = re.compile(
    r"\b(?:watch(?:ed|ing)?|saw|see(?:ing|n)?)\s+(?:(?!(?:to|for|how|if|what|will|would)\b)[\w’'.-]+\s+){1,6}\Z"
)
_MAY_WATCH = re.compile(
    r"\b(?:will|would|can|could|may|might|shall|plans?|hopes?|want|wants|expects?|ready|set|gather|wait|waiting)\b"
)


def _was_watched(trigger: Trigger, before: str) -> bool:
    return _watched(trigger, before) and _MAY_WATCH.search(before) is None


def to_be_watched(trigger: Trigger, before: str) -> bool:
    """Tell what people have yet to see: "crowds will watch the rocket roar into space"."""
    return _watched(trigger, before) and _MAY_WATCH.search(before) is not None


def _watched(trigger: Trigger, before: str) -> bool:
    return trigger.kind == "liftoff" and not names_launch(trigger) and _WATCHED.search(before) is not None


def happened(trigger: Trigger, before: str, after: str) -> bool:
    """Tell a finite past or headline-present verb from a noun, infinitive or planned passive."""
    if not announced(trigger, before, after) and _they_do(trigger, before, after):
        return True
    if _BACK_TO_FLIGHT.match(trigger.words):
        return not (BE_TO.search(before) or _SUBORDINATE.search(before) or announced(trigger, before, after))
    if PAST.match(trigger.words):
        return (
            not BE_TO.search(before)
            and not _WISHED.search(before)
            and not _TO_BE_AND.search(before)
            and (_FINITE.match(trigger.words) or not _WILL_CARRIED.search(before))
            and not (_SET_OFF.search(before) and ahead_of_it(before))
        )
    if _SUCCEEDED_IN.search(before) or _was_watched(trigger, before):
        return True
    named = trigger.kind == "flight" and not trigger.words.lower().startswith("flies")
    if not PRESENT.match(trigger.words) or named or announced(trigger, before, after):
        return False
    if trigger.words.lower() == "launches" and _is_noun(before, after):
        return False
    return not _SUBORDINATE.search(before) and not _WILL_TIME.search(before)


# "Two Americans, one Italian launch on a new capsule": the present tense of a headline, of many.
_THEY = re.compile(
    r"(?:\A|,\s+|\band\s+)(?:[\w’'-]+\s+){0,4}?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+s|one [A-Z]\w+|astronauts|cosmonauts|taikonauts|crewmembers|satellites|missions)\s+\Z",
    re.IGNORECASE,
)
_THEY_LAUNCH = re.compile(r"\s+(?:on (?!\w+day)|aboard|atop|from|to (?!\w+day|[A-Z][a-z]+ \d)|toward|into)\b")
_COMING = re.compile(
    r"\b(?:tomorrow|next (?:week|month|year|spring|summer|fall|autumn|winter|\w+day)|(?<!until )later this (?:week|month|year|spring|summer|fall|autumn|winter)|in the coming (?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
_LIES_BACK = re.compile(
    r"\b(?:after|since|was|were|had|has|have|been|began|started|by)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE
)


_TO_WATCH = re.compile(r"\b[Ww]atch (?:[Ii]t )?[Ll]ive\b")
# "Live coverage: two cosmonauts launch": written before it.
_LIVE = re.compile(r"\W{0,3}(?:live coverage|watch live|how to watch|live updates?)\b", re.IGNORECASE)


def announced(trigger: Trigger, before: str, after: str) -> bool:
    """Tell a present tense or participle with a time ahead: "launching … next week"."""
    if (trigger.words.lower() == "launch" and _LIVE.match(before)) or trigger.words.lower().startswith("goes up"):
        return True
    going = gerund(trigger)
    if not (going or PRESENT.match(trigger.words)) or _LIES_BACK.search(before):
        return False
    if not going and _is_noun(before, after):
        return False
    return bool(_TO_WATCH.search(after)) or bool(
        _COMING.search(re.split(r"[.,;:]|\b(?:and|as|but|which|that)\b", after, maxsplit=1)[0][:60])
    )


def _is_noun(before: str, after: str) -> bool:
    """Tell the noun "launches" from the verb: a determiner before it, or no object after it."""
    if (
        not before.strip(" \"“‘'")
        or _NOUN_DOES.match(after)
        or (_WITH_NAMED.search(before) and _NO_OBJECT.match(after))
    ):
        return True
    if (_OF_NAMED.search(before) or _FOR_COUNTED.search(before)) and _NO_OBJECT.match(after):
        return True
    compound = re.search(
        r"\b(?:rocket|satellite|space|missile|orbital|\w+['’]s)\s+(?:[\w-]+\s+)?\Z", before, re.IGNORECASE
    )
    if compound is not None and _NOUN_GOES_ON.match(after):
        return True
    return _DETERMINED.search(before) is not None and not _NUMBERED_NAME.search(before)
