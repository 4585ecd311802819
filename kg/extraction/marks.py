"""Marks on a claim: what the discourse needs to link it later ("the rocket", "the previous launch"), in plain words."""

from __future__ import annotations

import re

from kg.extraction import cues
from kg.extraction.clauses import main_trigger
from kg.extraction.failures import STREWN
from kg.extraction.piece import Piece
from kg.extraction.tenses import names_launch
from kg.model import Sentence, Span

_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|their|it|today['’]s|\w+day['’]s)\s+(?:[\w’'-]+\s+){0,2}\Z|\A\s*(?:It|This|That|They|Both)\b|\A\s*The (?:[\d,.]+-(?:foot|metre|meter|story|storey|ton|tonne) |[a-z]+-[a-z]+ ){0,3}(?:rocket|booster|launcher|vehicle),? (?!(?:is|will|would|that|which)\b)",
    re.IGNORECASE,
)
_LIFTOFF_IS = re.compile(
    r"\W{0,4}(?:Lift-?off|Launch|Blast-?off) (?:is|was|had been|remains?) (?:now |still )?(?:set|due|scheduled|planned|targeted|expected)\b"
)
_SENDS_IT = re.compile(r"\s+(?:it|them|both)\b")  # "will send it up on an Ariane 6"
# "a satellite carried by the rocket failed": of the launch that was told
_BY_THE_ROCKET = re.compile(
    r"\b(?:carried|lofted|launched) (?:by|aboard|on|atop) the (?:rocket|booster|launcher|vehicle)\b"
)
# A wreck told without its launch.
_ELSEWHERE = re.compile(r"\b(?:debris|pieces|atmosphere|re-?ent\w+|plume|pollution|gyro\w*|in orbit)\b", re.IGNORECASE)
_OF_LAUNCH = re.compile(
    r"\b(?:rockets?|launch\w*|lift-?off|ascent|boosters?|stages?|fairing|flight|missions?|orbits?|payloads?|explo\w+|failure [^.;,]{0,30}\bthat (?:cost|destroyed|lost|claimed))\b",
    re.IGNORECASE,
)


def kind(piece: Piece) -> str:
    """The kind of a clause's main trigger, "support" where it has none."""
    return main_trigger(piece.triggers).kind if piece.triggers else "support"


def _around(masked: str, piece: Piece) -> str:
    """The words near the triggers of a clause: what stands further off ("already in production") marks no launch."""
    if not piece.triggers:
        return piece.span.of(masked)
    main = main_trigger(piece.triggers).span
    before, after = masked[max(piece.span.start, main.start - 60) : main.start], masked[main.end : main.end + 60]
    word = main.of(masked)
    if word.lower() == "debuted":
        word = "flew"  # the news, and not what once was
    return before + word + after[: max(0, piece.span.end - main.end)]


def _counted(masked: str, piece: Piece) -> bool:
    """Tell a count of launches ("the third of 40 launches"); the number of a rocket counts none ("Minotaur 4 launches")."""
    names = [m.span for m in piece.facets.vehicles]
    found = [
        Span(m.start(), m.end())
        for m in cues.STATISTICS.finditer(masked, piece.span.start, piece.span.end)
        if not any(n.start <= m.start() < n.end for n in names)
    ]
    verb = piece.triggers and main_trigger(piece.triggers).words.lower() == "launches"
    if verb and piece.judgement.status is None:
        return True  # "a review of orbital launches"
    return bool(found) and not (verb and _VERB_AFTER.match(masked, main_trigger(piece.triggers).span.end))


# "our third mission launches from Kourou": a verb, and no count.
_VERB_AFTER = re.compile(r"\s+(?:from (?!now)|aboard|into|to|atop|with|and lands|an?|[A-Z])\b")


# What was put off before has taken place: "finally lifted off".
_AT_LAST = re.compile(
    r"\b(?:finally|eventually|at last)\s+(?:[a-z]+\s+)?(?:launch|lift|blast|fl|took|ros|soar|roar|got off)",
    re.IGNORECASE,
)
# "Soyuz launch marks 60 years": said of a launch that is due as well.
_PRESENT_NEWS = re.compile(
    r"\b(?:launch|liftoff|flight)\s+(?:marks|follows|caps|ends|opens|begins|starts|kicks off|adds|puts|sends|delivers|boosts|extends|completes|brings|gives|takes|sets)\b|\b(?:begins|starts|opens|ends|continues) (?:[\w’'-]+ ){0,5}?with\b",
    re.IGNORECASE,
)
# "Last year's failure cost Oman a satellite", "a ship bound for the station was lost": a launch, without a word of one
_COST = re.compile(
    r"\b(?:failure|explosion|crash),? (?:in|on|last) [^.;,]{3,20},? (?:that )?(?:cost|destroyed|claimed)\b"
    r"|\bbound for (?:the )?(?:[\w-]+ )?(?:space station|orbit|Mars|[Mm]oon)\b"
)
_ONE_BEFORE = re.compile(
    r"\b(?:just |only )?once before\b|\b(?:previous|prior|preceding|last|earlier)\s+(?:[\w-]+\s+){0,2}(?:launch|flight|mission|attempt)"
)
# "The accident comes 14 months after a Falcon 9 broke apart": another launch than the one that was told.
_LONG_BEFORE = re.compile(r"\b(?:days|weeks|months|years?)\s+(?:after|since)\s+(?:an?|another|one|the|its)\s+\w")


def _long_before(masked: str, piece: Piece) -> bool:
    """Tell a launch from which the words count the days to another."""
    start = max(0, piece.span.start - 24)
    failed = cues.FAILURE.search(masked, piece.span.start, piece.span.end)
    end = failed.start() if failed else piece.span.end
    at = main_trigger(piece.triggers).span.start if piece.triggers else end
    found = _LONG_BEFORE.search(masked, start, at)
    if found is None or any(t.span.end <= found.start() for t in piece.triggers):
        return False
    return "," not in masked[found.end() : at]


_NEAR_MARKS = (("finally", _AT_LAST), ("background", cues.BACKGROUND), ("another", cues.ANOTHER))


_YEARS = re.compile(r"\b(?:from|between) (?:19|20)\d\d\b")


def _totals(masked: str, piece: Piece) -> bool:
    """Tell a clause that gives a running total, and tells no launch beside it."""
    sums = list(cues.TALLY.finditer(masked, piece.span.start, piece.span.end))
    if piece.facets.vehicles and any(len(t.value or "") == len("2024-05-01") for t in piece.facets.times):
        return False  # "a day earlier, an Atlas had sent 27 satellites up"
    if piece.judgement.status == "planned":
        sums = [m for m in sums if not _YEARS.search(m.group())]  # "should be launched from 2027 to 2029"
    told = piece.judgement.status == "occurred" and piece.triggers
    main = main_trigger(told) if told else None
    if main is None or main.words.lower() == "launches":
        return bool(sums)
    return any(m.start() <= main.span.start < m.end() for m in sums)


# "two upcoming launches" are those two.
_CERTAIN = re.compile(
    r"\b(?:first of|two|three|four|five|six|seven|eight|nine|ten|twelve|both|\d{1,2}|upcoming|next|planned|scheduled|back-to-back)\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)


# "signs a contract for launches", "ready to perform a series of launches": those launches.
_BOUGHT = re.compile(
    r"\b(?:contracts?|agreements?|deals?|sign(?:s|ed)|orders?|ordered|book(?:s|ed))\b[^.;]{0,60}?\b(?:for|covering)\s+(?:(?!of\b)[\w-]+\s+){0,3}launches\b|\bseries of launches\b",
    re.IGNORECASE,
)


def _in_general(masked: str, piece: Piece) -> bool:
    """Tell launches of a kind ("has come to dominate satellite launches") from some that are counted or due."""
    main = main_trigger(piece.triggers) if piece.triggers else None
    if main is None or main.words.lower() != "launches":
        return False
    if _BOUGHT.search(masked, piece.span.start, piece.span.end):
        return False
    return _CERTAIN.search(masked, max(piece.span.start, main.span.start - 60), main.span.start) is None


# "Its first flight last October failed": another than the one that the text is about.
_OTHER = re.compile(
    r"\W{0,4}(?:The|Its) (?:first|second|third|fourth|previous|last|maiden|inaugural|debut) (?:launch|flight|mission|attempt)\b"
)
_LAST_TIME = re.compile(r"\W{0,4}The (?:last|previous|only other) time\b")  # "The last time an Ariane failed was in"
# "A heavier rocket, Long March 5, is to follow": a launch of its own.
_FOLLOWS = re.compile(r"\b(?:(?:is|are|was|were) to|will|would|should) follow\b")
_ARTICLE = 5  # characters before a name that begins a sentence


def _only_names(piece: Piece) -> bool:
    """Tell a sentence that begins with a craft's name, of which no more is taken."""
    named = next((p.span for p in piece.facets.payloads if p.named), None)
    whole = named is not None and named.end == piece.span.end and named.start - piece.span.start <= _ARTICLE
    return piece.judgement.status is None and whole


# "landed minutes after it had launched": the news itself.
_MOMENTS_AFTER = re.compile(r"\b(?:seconds|minutes|moments|shortly|soon) after (?:it|they|the [\w-]+) had\b")
# One of several: "three rockets: one with satellites on Monday, one with a capsule on Tuesday".
_EACH = re.compile(r"(?:one|another|a (?:second|third)) (?:with|carrying|lofting|for|of|from|in|on)\b")
# "The capsule, named S.S. Orla": a second name of the craft that was told.
_RENAMED = re.compile(
    r"\W{0,4}(?:The|This|Its) (?:[A-Za-z][\w-]* ){0,4}?(?:craft|spacecraft|capsule|ship|satellite|probe|spaceship|freighter),? (?:which is |was )?(?:named|called|dubbed|christened|nicknamed)\b"
)


# "The rocket will place the three in orbit": what the launch that was told has aboard.
_CARGO = re.compile(
    r"\W{0,4}(?:The (?:rocket|launcher|booster|vehicle|mission|flight)|It) (?:will|would|is to|was to) (?:place|carry|deliver|put|deploy|release)\b"
)

# "SpaceX's 165th launch of the year followed 58 hours later": another than the one told before it
_LATER = re.compile(r"\bfollowed (?:just |only |about |some )?[\w.-]+ (?:minutes|hours|days|weeks) later\b")
# "Zafar 2 would be launched within months"
_COMING = re.compile(
    r"\b(?:within (?:(?:the|a) (?:next )?)?(?:few |several |couple of )?(?:days|weeks|months?|years?)|in the coming (?:days|weeks|months|years)|before long)\b"
)


# "has signed a contract to launch a satellite": none that has taken place
_CONTRACT = re.compile(
    r"\b(?:an?|the|its)\s+(?:[\w-]+\s+){0,2}(?:contract|deal|agreement|order)\s+to\s+(?:launch|fly|loft|carry|orbit|put)\b"
)


def _refers(masked: str, piece: Piece) -> list[str]:
    """Return the marks of what a clause refers to: a launch that was told, or none ("support", "aside")."""
    text = piece.span.of(masked)
    if not piece.triggers:
        if _only_names(piece):
            return ["support", "names"]
        elsewhere = _ELSEWHERE.search(STREWN.sub(" ", text)) or not (piece.facets.vehicles or _OF_LAUNCH.search(text))
        return ["support", "aside"] if elsewhere and not _COST.search(text) else ["support"]
    main = main_trigger(piece.triggers).span
    definite = (
        kind(piece) == "window"
        or _DEFINITE.search(masked[piece.span.start : main.start])
        or _SENDS_IT.match(masked, main.end)
        or _BY_THE_ROCKET.search(text)
        or _LIFTOFF_IS.match(text)
    )
    return ["definite"] if definite else []


def marks(masked: str, sentence: Sentence, piece: Piece) -> list[str]:
    """Return the marks of a clause; those of its words near the trigger, and those of what it is about."""
    text = piece.span.of(masked)
    found = ([] if piece.judgement.status else ["bare"]) + _refers(masked, piece)
    near = _around(masked, piece)
    found += [mark for mark, words in _NEAR_MARKS if words.search(near)]
    if "background" in found and _MOMENTS_AFTER.search(text):
        found.remove("background")
    told = {
        "background": "background" not in found and (_ONE_BEFORE.search(near) or kind(piece) == "failure"),
        "before": _long_before(masked, piece) or _LAST_TIME.match(text),
        "tally": _totals(masked, piece),
        "plural": piece.judgement.status in (None, "planned") and _in_general(masked, piece),
        "statistic": kind(piece) != "due" and _counted(masked, piece),
    }
    found += [mark for mark, is_so in told.items() if is_so]
    found += [
        mark
        for mark, words in (("renamed", _RENAMED), ("each", _EACH), ("other", _OTHER), ("cargo", _CARGO))
        if words.match(text)
    ]
    ahead, due = piece.judgement.status == "planned", kind(piece) == "due"
    inside = (
        ("later", _LATER, True),
        ("coming", _COMING, ahead),
        ("follows", _FOLLOWS, due),
        ("contract", _CONTRACT, ahead),
    )
    found += [mark for mark, words, so in inside if so and words.search(text)]
    if sentence.role in ("headline", "standfirst"):
        found.append("headline")
        if masked[max(0, sentence.span.start - 3) : sentence.span.start].rstrip().endswith(";"):
            found.append("half")  # of a title: "Vega flies again; Chinese startup reaches orbit"
        if piece.triggers and names_launch(main_trigger(piece.triggers)) and _PRESENT_NEWS.search(text):
            found.append("named")
    return found
