"""Did it happen? Status and outcome of a clause from its trigger's form and the cues in its scope (ConText style)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.extraction import cues
from kg.extraction.calendar_words import MONTH
from kg.extraction.clauses import Trigger
from kg.extraction.delays import cue, put_off
from kg.extraction.failures import failure
from kg.extraction.named_launches import AHEAD, carried_out, failed_one, for_one, lies_ahead, named, went_wrong
from kg.extraction.supposing import supposed
from kg.extraction.tenses import PAST, PRESENT, ahead_of_it, announced, gerund, happened, names_launch, to_be_watched
from kg.model import Span

Status = Literal["occurred", "planned", "postponed", "cancelled", "speculated"]
_PLAN_NOUN_AFTER = re.compile(
    r"\s*(?:(?:is|are|remains?|was|were) )?(?:just |only |about |less than |nearly |still |more than )*[\w-]+ (?:days?|weeks?|months?|years?) (?:away|off|out)\b|\s*(?:[\w’‘'“”\".,()-]+\s+){0,20}?(?:is|are|remains?|was|were|has been|had been)?\s*(?:now\s+|currently\s+|tentatively\s+|also\s+|still\s+|not\s+|being\s+)*(?:(?<!\bas )(?:scheduled|planned|expected)|set|slated|targeted|due(?! to (?:an?|the|its|their|his|what|which|this|that|these|those|apparent|concerns?|issues?|problems?|weather|bad|poor|high|strong|low|severe|technical|mechanical|unfavou?rable|[\w-]+ (?:weather|winds?|problems?|issues?|conditions|failures?|leaks?|reasons?|errors?|faults?|delays?|concerns|anomal(?:y|ies)|glitch(?:es)?))\b)|targeting|will|would|could|(?-i:may)|might|has (?:[\w-]+ )?(?:opportunities|chances|windows)|on track|on schedule|to take place|to occur|to follow|upcoming|anticipated|no earlier than|NET|in the coming|won['’]t|approaching|nearing|looming|(?:about |just |only |some |less than |more than )?[\w-]+ (?:days?|weeks?|months?|years?) (?:away|off|out)|(?:continues? to )?inch(?:es|ing)? (?:ever )?closer|com(?:es|ing) together|(?:is |appears? to be )?(?:right |just )?around the corner|draws? near)\b",
    re.IGNORECASE,
)
_INTENT_BEFORE = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|schedul(?:ed|es|ing)|slated|set (?:to|for)|due|expect(?:s|ed|ing)?|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?|hop(?:es|ed|ing)|want(?:s|ed)?|seek(?:s|ing)?|prepar(?:es|ed|ing|ations?)|target(?:s|ed|ing)?|upcoming|gear(?:s|ing)? up|work(?:s|ed|ing)? toward|ready|readies|readying|poised|on track|future|"
    r"next|goals? (?=of|to)|ambitions? (?=of|to)|proposed|propos(?:es|al)|consider(?:s|ed|ing)?|forecasts?|foresees?|anticipat(?:es|ed|ing)|projects?(?= (?:more|about|over|up|as|\d))|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|accelerat(?:e|es|ing)|moving up|timelines?(?= (?:for|of|with)\b)|awaiting|awaits?|eye(?:s|ing)?|looking|contract(?:s|ed)?|agreement|deal|permission|licen[cs]e|approv(?:al|ed|es)|ahead of|before|countdown|count(?:s|ing) down|opportunity|attempt(?=s? to)|about(?! (?:\d|an? |half |one |two |three |four |five |six |seven |eight |nine |ten |\w+teen |\w+ty ))|remaining|bound|(?:will|would|to|shall) (?:also |soon |then )?(?:conduct|perform|make|attempt|carry out|undertake|mark|be|feature|include|host|provide|take)|tomorrow['’]s|clear(?:ed)? (?:the way )?for|cleared|on the (?:cusp|verge|brink|eve) of)\b[^.;]{0,70}\Z",
    re.IGNORECASE,
)
_TO_VERB = re.compile(
    r"\b(?:to|will|would|shall|(?-i:may)|might|could|should|['’]ll)\s+(?:\w+ly\s+|soon\s+|also\s+|then\s+|next\s+|again\s+|now\s+|still\s+|instead\s+|first\s+|once\s+|attempt to\s+|try to\s+|help\s+)*\Z",
    re.IGNORECASE,
)
# "failed in February to put a satellite into orbit"
_WHEN = r"(?: (?:(?:in|on|last|earlier|late|this)\s)?[\w.]+(?:\s\d{1,4}|\s(?:week|month|year))?)?"
_TRIED = re.compile(
    rf"\b(?:(?:attempted|tried|failed){_WHEN}|attempt(?:ed|s)?|tried|trying|failed|managed|able|used|went on|returned|continued|enough|helped|became [\w’' -]{{0,30}}|(?:first|second|third|fourth|fifth|only|latest|last)\b[\w’' -]{{0,30}}?)\s+to\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
# "which it tried to launch in May": an attempt that was made.
_TRIED_IT = re.compile(
    rf"(?<!be )(?<!to )\b(?:[Tt]ried|[Tt]ries|[Aa]ttempted|[Ff]ail(?:ed|s)){_WHEN}\s+(?:and failed\s+)?to\s+(?:\w+ly\s+)?\Z"
)
_AFTERWARDS = re.compile(r"\b(?:after|upon|since)\s+\Z", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:will|would|shall|(?:is|are) (?:expected|set|due|scheduled|slated|to))\b")
# "a partnership to develop and launch stations"
# "planning documents have it launched no later than 2020"
_HAVE_IT = re.compile(r"\b(?:has|have|had|sees?|puts?) (?:it|them) \Z")
_TO_AND = re.compile(r"\bto\s+[a-z]+(?:\s+and|\s+or|,(?:\s+[a-z]+,)*\s+(?:and|or))\s+(?:then\s+|eventually\s+)?\Z")
_NEGATION = re.compile(
    r"\b(?:(?:has|have|had|did|does|do|was|were|is|will)\s*(?:not|n['’]t)|hasn['’]t|haven['’]t|didn['’]t|never|no|none [\w ]{1,40}|neither [\w ]{1,40}|denied|denies|without|instead of|rather than|yet to|not|prevent(?:s|ed|ing)? [\w’' -]{1,60}from)\s+(?:[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
# "has yet to become operational or even reach orbit"
_NOR = re.compile(r"\b(?:yet to|never|not|n['’]t) (?:[\w-]+ ){1,4}(?:or|nor) (?:even |ever )?\Z", re.IGNORECASE)
# "denied that the country had launched": the denial stands before a clause of its own.
_DENIED_THAT = re.compile(
    r"\b(?:no|little|few) (?:clear |firm )?(?:signs?|indications?|evidence|hints?)(?: yet| so far)? that\b[^.;!?]{0,60}\Z|\b(?:den(?:y|ies|ied|ying)|refuted?|rejected?) (?:[^.;!?]{0,40}\b)?that\b[^.;!?]{0,60}\Z",
    re.IGNORECASE,
)
_HAD_FAILED = re.compile(
    r"[^.;!?]{0,60}?\b(?:had|has|have|was|were)\s+(?:been\s+)?(?:explod|fail|crash|malfunction|destroy|lost|blown)\w*"
)
# "has launched no shuttle since"
_NONE_FLEW = re.compile(r"\s+(?:no|none of|neither of)\s+(?!(?:less|fewer|earlier|later|sooner)\b|more than\b)")
# "ruled out launching in March"
_RULED_OUT = re.compile(r"\brul(?:e|es|ed|ing) out\s+\Z", re.IGNORECASE)
# "was to have flown": and did not.
_TO_HAVE = re.compile(r"\bto have (?:been )?\Z")
# "claimed to have put it in orbit", "is believed to have launched": told, or thought, to have happened
_HAVE_DONE = re.compile(
    r"\b(?:(?P<said>claim|sa(?:id|ys?)|report|known|confirm|boast|announc|admit)|(?P<thought>believed|thought|appear|seem|suspected|presumed|assumed|understood|rumou?red|assessed))\w*"
    r"\s+(?:\w+ly\s+)?to have\s+(?:(?:\w+ly|been|already|also|now|just)\s+)*\Z",
    re.IGNORECASE,
)
# "was due to lift off on Thursday, but storms …"
_CAME_TO_NOTHING = re.compile(r",? but\b")
_FORMERLY = re.compile(r"\b(?:originally|previously|initially|earlier)\b", re.IGNORECASE)
# "When Neutron launches, it has a high chance": the present tense of a condition tells no event.
_CONDITION = re.compile(r"\b(?:when|once|until|before|if|as soon as|whenever)\s+(?:[\w’'.-]+\s+){0,4}\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\buntil(?: after)?\s+(?:[\w’'.-]+\s+){1,4}\Z")
# "until after NASA launches its probe"; a headline tells the past so ("sanctions after it launches a satellite").
_ONCE_DONE = re.compile(r"\bafter\s+(?:[\w’'.-]+\s+){1,4}\Z")
# "SpaceX to kick off Sunday with 100th launch": in a headline, subject + to + verb is a plan.
_HEADLINE_TO = re.compile(
    r"\A\W*(?:[\w’'.&-]+\s+){1,6}?(?<!returns )(?<!back )(?<!down )(?<!up )(?<!way )(?<!heads )(?<!goes )(?<!home )(?<!fails )(?<!failed )(?<!manages )to\s+"
    r"(?!(?:the|an?|its|their|port|space|orbit|pad|sea|station|launch pad)\b)[a-z]+\b"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The status of what a clause reports, its outcome, and whether it is denied or only hypothetical."""

    status: Status | None  # None: a launch is named, and nothing tells whether it took place
    outcome: str | None
    denied: bool = False
    hypothetical: bool = False
    cue: Span | None = None


def judge(
    masked: str, clause: Span, trigger: Trigger | None, *, headline: bool, dated: bool = False, opening: bool = False
) -> Judgement:
    """Return status and outcome of one clause; without a trigger the clause is one of failure or support.

    ``dated`` tells that the clause gives a day that is not ahead, which a launch named by a noun may rest on;
    ``opening`` that the sentence opens the text, where the present tense tells news as it does in a headline.
    """
    failed = failure(masked, clause)
    if trigger is None:
        return Judgement("occurred", failed, cue=None)
    before = _one_scope(_QUOTED.sub('""', _ALL_WELL.sub("", masked[clause.start : trigger.span.start])))
    if trigger.words[:1].isupper():
        before = _MODAL_MAY.sub("may", before)
    after = _one_scope(_QUOTED.sub('""', masked[trigger.span.end : clause.end]))
    status, cue = _said_to_have(trigger, before), None
    if status is None:
        status, cue = _status(masked, clause, trigger, before, after, headline=headline, dated=dated)
    if status == "occurred" and not (headline or dated or opening) and PRESENT.match(trigger.words):
        status = None  # "a fourth launch puts the lander into orbit" describes a plan as well as it tells a launch
    if status == "planned" and failed and _BID.search(before):
        status = "occurred"
    if names_launch(trigger) and (failed_one(before) or went_wrong(after)):
        failed = failed or "failure"
    outcome = _outcome(masked, clause, trigger, before, failed) if status == "occurred" else None
    denied = _denied(before, after, status) and not (failed and status == "occurred" and _GOT.match(trigger.words))
    before_it = status == "planned" and _WARNED.search(before) is not None
    return Judgement(status, outcome, denied, before_it or supposed(trigger, before, after, status), cue)


# "came hours after Pyongyang issued a warning that it would try to launch": of the launch that was told
_WARNED = re.compile(
    r"\b(?:hours?|days?|soon|shortly|just) after\b[^.;]{0,60}\b(?:warn\w*|notif\w+|notice|told|informed)\b[^.;]{0,40}\b(?:it|they) would (?:try to |attempt to )?\Z"
)
# "did not reach orbit": what is denied is the success of the launch, not the launch.
_GOT = re.compile(r"(?:reach|attain|achiev|enter)(?:e|ing)?\b", re.IGNORECASE)


def _denied(before: str, after: str, status: Status | None) -> bool:
    """Tell that the words deny a launch; "not expected to fly until 2026" only puts it off."""
    if _DENIED_THAT.search(before):
        return _HAD_FAILED.match(after) is None  # that it failed is denied, and not that it flew
    if _RULED_OUT.search(before) or _NONE_FLEW.match(after):
        return True
    if not (_NEGATION.search(before) or _NOR.search(before)) or re.search(r"\b(?:not only|no longer)\b", before):
        return False
    return not (status in ("planned", "postponed") and _BUT_LATER.match(after))


# "Iran's bid to put a satellite into space ended in failure": made, where the clause tells how it ended
_BID = re.compile(
    r"\b(?<!in a )(?:bid|attempt|effort|try|quest|(?:hired|chartered|contracted|paid)(?: by [\w’' ]{2,30})?) to\s+(?:\w+ly\s+)?\Z"
)
_ATTEMPTED = re.compile(r"\b(?:attempt(?:ed|s)? to|tried to|attempted)\s+(?:[\w-]+\s+){0,2}\Z")


def _outcome(masked: str, clause: Span, trigger: Trigger, before: str, failed: str | None) -> str:
    """Return how a launch that took place went: well, where nothing says otherwise or leaves it open."""
    if failed:
        return failed
    text = clause.of(masked)
    unclear = cues.SPECULATED.search(text) and "unclear" in text
    return "unknown" if _open(masked, clause, trigger) or _ATTEMPTED.search(before) or unclear else "success"


# "The Cosmos Will See You Now": what a flight is called tells no plan
_QUOTED = re.compile(r"[“\"](?=[A-Z])[^“”\"\n]{3,60}[\w!?],?[”\"]")
# "NASA May Launch" in a title; elsewhere a capital makes the month.
_MODAL_MAY = re.compile(r"\bMay(?=\s+(?:[A-Z]\w+ly\s+|Soon\s+|Again\s+|Also\s+)?\Z)")
# A dot inside a sentence ends none: "targeting a Nov. 22 liftoff" is one scope.
_INNER_DOT = re.compile(r"(?<=\w)\.(?=[\s\w])")


def _one_scope(text: str) -> str:
    """Return the words with the dots of abbreviations as letters, so that a scope does not end at "Nov."."""
    return _INNER_DOT.sub("ʼ", text)


# "If all goes well, SpaceX will carry four astronauts": a plan like any other.
_ALL_WELL = re.compile(
    r"\b[Ii]f (?:all|everything|things|the weather) (?:goes|go|went|works|holds|cooperates|stays)(?: out)?(?: (?:well|right|smoothly|fine|good|(?:as|to|according to) plan(?:ned)?))?,\s*|,? as (?:many|some|you|we|readers) (?:will|may) (?:remember|recall|know),?|\bwould (?:only |not )?(?:confirm|say|comment|discuss|elaborate|disclose)(?: only)? "
)
# "is not expected to fly until late 2026"
_BUT_LATER = re.compile(r"[^.;,]{0,40}\b(?:until|before|earlier than|sooner than)\b")


def _open(masked: str, clause: Span, trigger: Trigger) -> bool:
    """Tell that the sentence leaves the result open ("it was not yet known whether its satellite had reached orbit")."""
    before = re.split(r"[.!?]\s", masked[max(0, clause.start - 80) : trigger.span.start])[-1]
    after = re.split(r"[.!?](?:\s|\Z)", masked[trigger.span.end : clause.end + 160])[0]
    return bool(cues.OPEN.search(f"{before} {after}"))


def _said_to_have(trigger: Trigger, before: str) -> Status | None:
    have = _HAVE_DONE.search(before) if PAST.match(trigger.words) else None
    if PAST.match(trigger.words) and _HAVE_IT.search(before):
        return "planned"
    return None if have is None else "occurred" if have["said"] else "speculated"


def _status(
    masked: str, clause: Span, trigger: Trigger, before: str, after: str, *, headline: bool, dated: bool
) -> tuple[Status | None, Span | None]:
    done = happened(trigger, before, after) or (names_launch(trigger) and carried_out(before))
    ahead = any(pattern.search(after) for pattern in (cues.FUTURE, cues.POSTPONED, cues.CANCELLED))
    if trigger.kind == "liftoff" and not before.strip(" \"“‘'") and not ahead:
        done = True  # a sentence that opens with it: "Liftoff of the Vega C"
    waited = bool(PRESENT.match(trigger.words)) and not headline and bool(_UNTIL.search(before))
    if not done and not waited and (delay := put_off(masked, clause, trigger)) is not None:
        return delay
    if done or _TRIED_IT.search(before):
        return "occurred", None
    if names_launch(trigger) and (told := named(trigger, before, after)) is not None:
        return told, None
    guessed = cue(cues.SPECULATED, masked, Span(clause.start, trigger.span.start)) or _thought(masked, clause, trigger)
    if guessed is not None:
        return "speculated", guessed
    if (gone := cues.PAST_PLAN.search(before)) and not headline:
        nothing = _TO_HAVE.search(before) or _FORMERLY.search(gone.group()) or _CAME_TO_NOTHING.search(after)
        return "postponed" if nothing else "planned", None
    if _achieved(before, after):
        return "occurred", None
    if _intended(trigger, before, after, headline=headline):
        return "planned", cue(cues.FUTURE, masked, clause)
    becoming = _BECOMING.search(before) and cues.FUTURE.search(masked, max(0, clause.start - 200), trigger.span.start)
    if waited or becoming or (PRESENT.match(trigger.words) and _conditional(before, headline=headline)):
        return "planned", None
    return _left(masked, clause, trigger, before, headline=headline, dated=dated), None


# "could launch another spy satellite as early as next month, analysts believe"
_COULD = re.compile(
    r"\b(?:could|may|might)\s+(?:\w+ly\s+|soon\s+|again\s+|be (?:about|preparing|planning|ready) to\s+)?\Z"
)
_ONLOOKERS = re.compile(
    r"\b(?:analysts?|experts?|observers?|watchers?|intelligence|spy agency|commercial (?:images|pictures)|satellite images|imagery|(?:military|government) officials)\b",
    re.IGNORECASE,
)

_STOP = re.compile(r"[.!?](?:\s|\Z)")


def _thought(masked: str, clause: Span, trigger: Trigger) -> Span | None:
    """Return the word by which onlookers guess at a launch of somebody else's."""
    could = _COULD.search(masked, max(clause.start, trigger.span.start - 40), trigger.span.start)
    end = _STOP.search(masked, clause.end - 1)
    near = Span(max(0, clause.start - 90), end.start() if end else len(masked))
    return (
        Span(*could.span()) if could and _ONLOOKERS.search(masked, near.start, min(near.end, clause.end + 90)) else None
    )


def _conditional(before: str, *, headline: bool) -> bool:
    return bool(_CONDITION.search(before)) or (not headline and bool(_ONCE_DONE.search(before)))


# "encapsulated for September Falcon Heavy launch"
_FOR_A_DAY = re.compile(
    rf"\bfor\s+(?:(?:its|an?|the)\s+)?(?:early |late |mid-)?(?:{MONTH}|\w+day|spring|summer|autumn|fall|winter|20\d\d)(?:['’]s)?\s+(?:[\w’'-]+\s+){{0,4}}\Z"
)
# "That is impossible," he said before the launch: of one that has flown, or is to.
_SAID_BEFORE = re.compile(
    r"\b(?:said|told|wrote|recalled|explained|noted|added)\b[^.;]{0,90}\b(?:before|prior to)\s+(?:[\w’'-]+\s+){0,4}\Z"
)


def _left(masked: str, clause: Span, trigger: Trigger, before: str, *, headline: bool, dated: bool) -> Status | None:
    """Return what no cue has decided: told as done, unless only a noun names it and nothing says that it was."""
    if names_launch(trigger) and _SAID_BEFORE.search(before):
        return None
    if names_launch(trigger) and lies_ahead(before):
        of_a_year = dated and _ITS_YEAR.match(masked, trigger.span.end, clause.end)
        return "occurred" if of_a_year else _ahead(before, headline=headline)
    if (names_launch(trigger) or gerund(trigger)) and ahead_of_it(before):
        return "planned"
    if trigger.kind in ("orbit", "fired") and _BASE.fullmatch(trigger.words) and not (dated or _TOOK.search(before)):
        return None
    going = gerund(trigger)
    if going and trigger.kind == "orbit" and not dated and _GOES.search(before):
        return None
    if going and not dated and not (_DOING.search(before) and (before.strip() or not headline)):
        return None
    if names_launch(trigger) and not headline and _IS_ONE.search(before):
        return None
    if headline and trigger.words.lower() == "launching" and not _IN_COURSE.search(before):
        return "planned"
    does = (_DO if trigger.words.lower() == "launches" else _DOES).match(masked, trigger.span.end) or (
        trigger.words.lower() == "launch" and _DONE_WITH.search(before)
    )
    told = (headline and does) or cues.OCCURRENCE.search(masked, clause.start, clause.end)
    if names_launch(trigger) and not dated and not told:
        return None
    return "occurred"


def _ahead(before: str, *, headline: bool) -> Status | None:
    open_ = headline and for_one(before) and not cues.GROUND_TEST.search(before)
    return None if open_ and not _FOR_A_DAY.search(before) else "planned"


# "ahead of the first shuttle flight in 1981"
_ITS_YEAR = re.compile(
    rf"\s+(?:of\s+(?:[\w’'-]+\s+){{1,4}})?(?:in|on)\s+(?:{MONTH}\s+(?:\d{{1,2}},\s+)?)?(?:19|20)\d\d\b"
)


# A title: "Atlas 5 launch adds to the fleet".
_DOES = re.compile(
    r"(?:\s+from(?:\s+[A-Z][\w’'.-]+){1,4})?\s+(?:adds|puts|sends|delivers|boosts|extends|completes|thrusts|deploys|expands|brings|gives|takes|bolsters|dazzles|tops|breaks|lofts|clears|opens|closes|concludes|paves|sets|raises|wins|shines|fulfills|signals|starts|ushers)\b"
)
_DO = re.compile(r"\s+(?:add|put|send|deliver|boost|deploy|loft|place|lift|carry|expand|complete|orbit|bolster)\b")
# A title: "Soyuz launch to deliver weather satellite"; not "to orbit" or "to Mars".
_IS_TO_DO = re.compile(
    r"\s+to\s+(?:add|begin|bolster|boost|bring|carry|complete|deliver|demonstrate|deploy|expand|feature|give|help|include|kick off|mark|open|place|put|replace|resume|send|set|start|study|take|test)\b"
)
# A title: "China adds to its fleet with a Long March launch": what the launch has brought about.
_DONE_WITH = re.compile(
    r"\b(?:adds|bolsters|boosts|breaks|changes|becomes|concludes|completes|expands|extends|grows|inaugurates|joins|passes|surpasses|sets|strengthens|tops|paints)\s+(?:[\w’'-]+\s+){1,7}?with\s+(?:(?!(?:preparations?|plans|for|to|of)\b)[\w’'.-]+\s+){0,5}\Z"
)
# A gerund that reports: "after launching", "was carrying", ", sending it into orbit"; not "requires flying".
_DOING = re.compile(
    r"(?:\A|[,;:—–]|\b(?:was|were|been|began|begins|begun|started|starts|after|since|upon|by|before|while|when|and|is|are|now|then|successfully|rocket|launcher|shuttle|capsule|spacecraft|satellite|probe|missile|vehicle|[\w-]*\d[\w-]*|(?-i:[A-Z])[\w’'-]*)\b)\s*(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
# "is the final Ariane flight before a mission in May": what a launch is, it is before and after.
_IS_ONE = re.compile(r"\b(?:is|are)\s+(?:the|its|their|an?)\s+(?:[\w’'-]+\s+){0,5}\Z")
# "is heading to the Moon", "is carrying a crew": under way, and whether it is launched yet stands elsewhere.
_GOES = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+|now\s+|also\s+)?\Z")
# A title that has something launching tells what is due, unless words of time or a comma make it what was done.
_IN_COURSE = re.compile(
    r"(?:\A\W*|[,;:—–]\s*|\b(?:after|since|upon|by|before|while|when|and|began|begins|started|starts|now|then|keeps|resumes|continues|finishes|ends|was|were|been)\s+(?:\w+ly\s+)?)\Z",
    re.IGNORECASE,
)
# "will hitch a ride to orbit", "rockets that carry crews into space": neither past nor present of one event.
_BASE = re.compile(
    r"carry|take|deliver|ride|fly|travel|boost|lift|blast|loft|haul|head|send|ferry|position|insert|deploy",
    re.IGNORECASE,
)
_TOOK = re.compile(r"\b(?:hitched|caught|took|got|did)\s+(?:an?\s+|its\s+|their\s+)?\Z")


def _achieved(before: str, after: str) -> bool:
    """Tell an infinitive that reports what was done: "the first private company to launch astronauts"."""
    return bool(
        (_TO_VERB.search(before) or _TO_BE.search(before))
        and _FIRST_TO.search(before)
        and not AHEAD.search(before)
        and not cues.FUTURE.search(after[:80])
    )


# "will join the flight, becoming the first foreigner to fly there": of the same plan
_BECOMING = re.compile(
    r"\b(?:becoming|making (?:it|him|her|them)) the (?:first|second|third|only|youngest|oldest)\b[^.;,]{0,60}\bto\s+\Z"
)
_TO_BE = re.compile(r"\bto be (?:\w+ly )?\Z")
_FIRST_TO = re.compile(
    r"\b(?:(?<!to )bec(?:ame|omes)|makes history|made history|managed|went on|returned|(?<=\w )used)\b[\w’'., —–-]{0,90}\s+to\s+(?:be\s+)?(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)


def _due(after: str) -> bool:
    """Tell that the words behind a launch named by a noun set it: near, and not "due to" what made it fail."""
    found = _PLAN_NOUN_AFTER.match(after)
    if found is not None and _OF_WHAT_FLEW.search(found.group()):
        found = _PLAN_NOUN_AFTER.match(_ASIDE.sub(",", after, count=1)) if _ASIDE.search(after) else None
    return found is not None and found.end() <= _NOT_FAR


_NOT_FAR = 140
# "the launch of Shiyan-33, which will be used": of what it carries
_ASIDE = re.compile(r",\s+(?:which|who)\s[^,;.]{3,120},")
_OF_WHAT_FLEW = re.compile(r",\s+(?:which|who)\s+(?:[\w’'-]+\s+){0,4}[\w’']+\Z")


def _intended(trigger: Trigger, before: str, after: str, *, headline: bool) -> bool:
    going = gerund(trigger)
    if _TO_AND.search(before) or announced(trigger, before, after) or to_be_watched(trigger, before):
        return True
    if _TO_VERB.search(before):
        return not _TRIED.search(before) or bool(AHEAD.search(before))
    if PAST.match(trigger.words):
        return True  # a past participle that did not happen: "to be launched"
    if going:
        if _AFTERWARDS.search(before):
            return bool(_EXPECTED.search(after) or _EXPECTED.search(before))
        return bool(_INTENT_BEFORE.search(before)) or bool(
            re.search(r"\b(?:is|are|be|start|begin|before|of)\s+(?:\w+ly\s+)?\Z", before)
            and (
                cues.FUTURE.search(before)
                or cues.FUTURE.search(after[:80])
                or (trigger.kind == "launch" and re.search(r"\b(?:is|are)\s+\Z", before))
            )
        )
    return (
        bool(_INTENT_BEFORE.search(before[-90:]))
        or _due(after)
        or (headline and bool(re.search(r"\b(?:plans?|prepares?|readies|aims?|eyes)\b", before)))
        or (headline and bool(_HEADLINE_TO.match(before)))
        or (headline and names_launch(trigger) and bool(_IS_TO_DO.match(after)))
    )
