"""A launch named by a noun ("the launch of", "its maiden flight"): what the words right beside it make of it."""

from __future__ import annotations

import re
from typing import Literal

from kg.extraction import cues
from kg.extraction.clauses import Trigger
from kg.extraction.tenses import BE_TO

AHEAD = re.compile(
    r"\b(?:will|won['’]t|would|plan\w*|expected|scheduled|set|on track|due|slated|ready|poised|hop(?:es|ed|ing)|hope(?= to| that| for)|aim\w*|intend\w*|want\w*|prepar\w+|target\w*|about(?= to\b)|on tap|going|likely to|likely will|will likely)\b",
    re.IGNORECASE,
)
# "failed to open when deployed after launch"
_AFTER_IT = re.compile(r"\b(?:after|since|following|upon)\s+(?:an?\s+|its\s+|the\s+|their\s+)?\Z", re.IGNORECASE)
_AFTER_A = re.compile(
    r"\b(?:after|following)\s+(?:an?\s+|the\s+)?(?:(?!(?:to|it|its|for|is|was|a|the|next|planned)\b)[\w-]+\s+(?:\d+\s+)?){1,2}\Z"
)
# "after the 2:20 p.m. PDT liftoff": an hour says nothing of whether it was
_AT = re.compile(r" \d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{2,4}\b)? ")
# "the scheduled liftoff of a Falcon 9", "to resume launches in June"
_DUE_NOUN = re.compile(
    r"\b(?:scheduled|planned|expected|targeted|anticipated|upcoming)\s+(?!to\b)(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE
)
_TO_RESUME = re.compile(
    r"\b(?:to|will|would|could|(?-i:may))\s+(?:resume|begin|start|conduct|perform|attempt|continue|restart|make)\s+(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
# "after a launch delay", "despite launch delays"
_DELAY_OF = re.compile(r"\s+delays?\b")
# "to look into the test flight anomaly"
_WENT_WRONG = re.compile(
    r"\s+(?:and (?:in-flight |emergency )?abort|failures?|anomal(?:y|ies)|mishap|explosion|accident|disaster)\b",
    re.IGNORECASE,
)
# "the launch failed", "the flight ended in failure"
_ENDED_BADLY = re.compile(
    r"(?:\s+attempt)?\s+(?:(?:had|has|was|then|also)\s+){0,2}(?:failed|exploded|crashed|ended in (?:failure|disaster|an explosion)|a failure|unsuccessful)\b(?! to (?:land|stick|recover))",
    re.IGNORECASE,
)
# "the launch of a satellite by a new rocket on May 27 failed"
_OF_IT_FAILED = re.compile(
    r"\s+of\s+(?:(?!(?:that|which|who|and|but|will|would|could|is|was|are|were|has|had|may|might|after|if|when)\b)[\w’'“”\".-]+\s+){1,24}?(?:(?:has|had|have)\s+)?failed\b(?! to (?:land|stick|recover))",
    re.IGNORECASE,
)
# "a valve problem prevented its launch"
_PREVENTED = re.compile(
    r"(?<!to )\b(?:prevent|derail|thwart|foil|scupper|forestall|scrub|halt|delay|postpon)\w*\s+(?:(?!and\b|to\b)[\w’'.-]+\s+){1,3}\Z"
)
# A launch named as one that was: "build on the successful launch of", "last week's failed launch".
_DONE_BEFORE = re.compile(
    r"(?:\b(?:the|its|their|that|this)|['’]s)\s+(?:\w+\s+)?(?:successful|unsuccessful|failed|ill-fated|botched|recent|spectacular|flawless|triumphant|fatal|disastrous)\s+(?:[\w-]+\s+){0,2}\Z"
    r"|\b(?:punish\w*|condemn\w*|sanction\w*|criticis\w*|criticiz\w*|blam\w+|denounc\w*|protest\w*|fin(?:es|ed))\s+(?:[\w$,’']+\s+){0,3}?(?:(?:for|over|of|against)\s+)?(?:[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
# "video from the Atlas 5 launch", "footage of Friday's liftoff": there is something to see.
_SEEN = re.compile(
    r"\b(?:videos?|footage|photos?|photographs?|pictures|images|replays?|highlights)\s+(?:from|of)\s+(?:(?!to\b|for\b)[\w’'.-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
_IN_PICTURES = re.compile(r"[^.;,]{0,50}\bin (?:photos|pictures|images|video)\b", re.IGNORECASE)
# "lucky enough to attend the penultimate night launch"
_ATTENDED = re.compile(
    r"\b(?:attended|watched|witnessed|saw|filmed|photographed|(?:lucky|fortunate|able|privileged|got|went) (?:enough )?to (?:attend|watch|see|witness|view|photograph))\s+(?:(?!to\b)[\w’'-]+\s+){0,5}\Z"
)
# "in its latest launch"
_LATEST = re.compile(
    r"\b(?:in|on|after|from|during|with)\s+(?:its\s+|the\s+|their\s+)?(?:latest|most recent)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "its historic launch", unless it is still to come: "set for its historic debut".
_HISTORIC = re.compile(r"(?:\b(?:the|its|their|that|this)|['’]s)\s+(?:\w+\s+)?historic\s+(?:[\w-]+\s+){0,2}\Z")
# "recovering from a failed launch": that one failed, whatever came after.
_FAILED_ONE = re.compile(
    r"\b(?:failed|unsuccessful|botched|ill-fated|doomed)\s+(?:(?!to\b)[\w-]+\s+){0,2}\Z", re.IGNORECASE
)
# A cycle of scrubs that breaks "with successful Falcon 9 launch".
_DONE_AT_LAST = re.compile(
    r"\b(?:with|after|in|following|off|off of)\s+(?:an?\s+|its\s+|two\s+|three\s+|four\s+|several\s+|back-to-back\s+)?successful\s+(?:[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
# "the week before it aced its third launch"
_DONE_IT = re.compile(
    r"(?<!be )(?<!is )\b(?:aced|nailed|made|complet(?:ed|ing)|conducted|performed|carried out|pulled off|staged|stages|conducts|performs|completes|aces|nails)\s+(?:(?:its|the|their|an?|\d+|two|three)\s+)?(?:(?!(?:ahead|before|for|toward|testing|tests?)\b)[\w’'-]+\s+){0,4}\Z"
)
# "recovers booster on third orbital launch", "loses ship on 13th flight"
_DID_ON = re.compile(
    r"\b(?:went down|loses|lost|recovers|recovered|lands|landed|reuses|reused|deploys|deployed|reaches|reached|catches|caught|breaks|broke)\b[^.;,]{0,60}\b(?:on|during|(?<!implicated )(?<!involved )in)\s+(?:its\s+|the\s+)?(?:(?!(?:for|before|ahead|toward|after)\b)[\w-]+\s+){0,3}\Z"
)
# "those who were on the first crewed flight"
_WERE_ON = re.compile(r"\b(?:were|was|flew|rode)\s+(?:on|aboard)\s+(?:the|its|their|a|an)\s+(?:[\w’'-]+\s+){0,3}\Z")
# "software errors in the capsule's test flight"
_TROUBLE_IN = re.compile(
    r"\b(?:errors?|problems?|anomal(?:y|ies)|failures?|glitch(?:es)?|malfunctions?|shutdown|leaks?|fire)\s+(?:in|during|on)\s+(?:(?!next\b|upcoming\b)[\w’'.-]+\s+){0,3}\Z"
)
# A launch named by a noun that lies ahead: "for launch", "ahead of liftoff".
_NOUN_AHEAD = re.compile(
    r"\b(?:through(?= (?:an?|its|their|the) (?:first|maiden|debut|inaugural|initial)\b)|assuming|pending|barring|(?:impasse|dispute|doubts?|uncertainty|debate|disagreement|standoff|worries|fears?) (?:over|about)|(?:mov|press|push|forg|go)(?:e|es|ed|ing)? (?:ahead|forward|on) with|proceed(?:s|ed|ing)? with|closer to|nearer to|(?<!record )for|before|ahead of|toward|towards|prior to|until|awaiting|awaits?|near(?:s|ing)?|approach(?:es|ing)|imminent|upcoming|planned|future|next|potential|possible)\s+(?:(?!includ|after\b|aced\b|nailed\b|completed\b|conducted\b|performed\b|made\b|was\b|is\b|were\b|had\b|has\b|that\b|and\b)[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
# "SES selects SpaceX for two launches": those lie ahead
_CHOSEN = re.compile(
    r"\b(?:select|pick|tap|choos|chose|hir|book|contract|sign|order)(?:e?s|ed|en|ped)?\b", re.IGNORECASE
)
# "reuses a booster for its second launch": a headline leaves open whether it has flown.
_FOR_ONE = re.compile(r"\bfor\s+(?:[\w’'-]+\s+){0,4}\Z")


_WOULD = re.compile(r"\b(?:would|could|may|might|can)\s+(?:\w+ly\s+|further\s+)?\Z")  # "a fault would delay the flight"


def named(trigger: Trigger, before: str, after: str) -> Literal["occurred", "planned", "postponed"] | None:
    """Return what the words right beside a launch named by a noun make of it, or None."""
    if _DELAY_OF.match(after):
        return "postponed"
    if _ENDED_BADLY.match(after) or _OF_IT_FAILED.match(after):
        return "occurred"
    if went_wrong(after) and not _PREVENTED.search(before[-60:]):
        return "occurred"
    if _TROUBLE_IN.search(before[-60:]):
        return "occurred"
    if cues.BOOKED.search(f"{before}{trigger.words} "):
        return "planned"
    if _SEEN.search(before) or _IN_PICTURES.match(after) or _DONE_BEFORE.search(before[-50:]):
        return "occurred"
    if any(words.search(before[-80:]) for words in (_HISTORIC, _LATEST, _ATTENDED)) and not AHEAD.search(before):
        return "occurred"
    near = _AT.sub(" ", before[-80:])[-60:]
    prevented = _PREVENTED.search(near)
    if prevented is not None:
        return "planned" if _WOULD.search(near, 0, prevented.start()) else "postponed"
    if _AFTER_IT.search(near) or (trigger.words.lower() != "launches" and _AFTER_A.search(near)):
        return "planned" if AHEAD.search(before) else "occurred"
    return "planned" if _DUE_NOUN.search(near) or _TO_RESUME.search(near) else None


def carried_out(before: str) -> bool:
    """Tell that somebody carried the launch out: "aced its third launch", "with a successful launch"."""
    return (
        any(p.search(before) for p in (_DONE_AT_LAST, _WERE_ON))
        or (_DID_ON.search(before) is not None and not AHEAD.search(before))
        or (bool(_DONE_IT.search(before)) and not BE_TO.search(before))
    )


def failed_one(before: str) -> bool:
    """Tell a launch that is named as one that failed."""
    return bool(_FAILED_ONE.search(before[-50:]))


def went_wrong(after: str) -> bool:
    """Tell a launch that is named by what befell it: "the Taurus launch failures"."""
    return _WENT_WRONG.match(after) is not None


def lies_ahead(before: str) -> bool:
    """Tell a launch that is named as one to come."""
    return bool(_NOUN_AHEAD.search(before[-60:]))


def for_one(before: str) -> bool:
    """Tell a launch that something is meant for, or was."""
    return bool(_FOR_ONE.search(before[-60:])) and not _CHOSEN.search(before)
