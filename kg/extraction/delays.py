"""Launches put off, called off and given up: which of a clause's words of delay are said of its launch."""

from __future__ import annotations

import re
from typing import Literal

from kg.extraction import cues
from kg.extraction.clauses import Trigger
from kg.model import Span

Setback = Literal["occurred", "planned", "postponed", "cancelled"]
_DELAY_BACKGROUND = re.compile(
    r"\b(?:after|following (?:an?|the|its|several|two|three|weeks|months|years|previous|repeated|multiple)|despite|amid|because of|due to|follow(?:ed|s)|in (?:the event|case) of|any|long|much|previously|years of|months of|weeks of|series of|several|multiple|repeated)\b(?:(?!, (?:and|but|so) )[\w ,-]){0,40}\Z",
    re.IGNORECASE,
)
# What else is put off.
_NO_LAUNCH_DELAYED = re.compile(
    r"\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:planned\s+|scheduled\s+)?(?:undocking|docking|landing|return|splashdown|spacewalk|decision|rollout|roll-out|rehearsal|countdown rehearsal|static|hot|tests?|review|completion|delivery|reentry)\b"
)
# "on schedule for its first launch as New Glenn slips": a name of its own after the boundary.
_OWN_SUBJECT = re.compile(
    r"(?<!known )(?<!described )(?<!designated )\b(?:as|while|whereas|but|after)\s+(?:(?:the|its|a|an)\s+)?[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,3}?\s+\Z"
)


# "the failure may delay the next launch": nobody has put it off.
_MAY = re.compile(
    r"\b(?:may|might|could|would|will not|won['’]t|not)\s+(?:\w+ly\s+|further\s+)?(?:be\s+|(?:cause|mean|bring|force|lead to|result in|require)\s+(?:[\w-]+\s+){0,3})?\Z"
    r"|\bor (?:else )?(?:the|its|it|they|their) (?:[\w-]+ ){0,3}?(?:will|would) (?:be )?\Z"
)

# "Japan said on Wednesday it would put off": it has
_SAID_IT_WOULD = re.compile(r"\b(?:said|says|announced)\b[^.;,]{0,40}?\b(?:it|they)\s+would\s+\Z")


# "said today that a bearing would delay the flight by two months, from June 2 to August": from a day to a day, it has
_SAID_THAT = re.compile(r"\b(?:said|says|announced)\b[^.;]{0,120}?\bthat\b[^.;]{0,160}?\bwould\s+\Z")
_FROM_TO = re.compile(r"\bfrom [A-Z][a-z]+\.?(?: \d{1,2})? (?:to|until) [A-Z][a-z]+")


# "has moved the launch of its next crew forward by two weeks"
_FORWARD = re.compile(
    r"\b(?:mov|bring|brought|pull|push|shift|advanc)\w* (?:up |forward )?(?:the |its |their )?(?:[\w’'-]+ ){0,9}?(?:forward|up|earlier)\b(?=,? (?:by|to|from|a|one|two|three|several)\b)"
)


def _of_another(masked: str, trigger: Trigger, delayed: Span) -> bool:
    """Tell a delay that another launch suffers, beside the one that the trigger names."""
    return bool(_OWN_SUBJECT.search(masked, trigger.span.end, delayed.start))


# "grounded since the shuttle blew up minutes into its flight"
_CAME_OF = re.compile(r"\b(?:since|after|when|because|following)\b")
_DURING = re.compile(r"\b(?:after|into|during|from|following)\s+(?:an?\s+|its\s+|the\s+)?(?:[A-Z][\w-]*\s+)?\Z")


def _brought_about(masked: str, trigger: Trigger, delayed: Span) -> bool:
    """Tell a launch whose failure brought the delay about: it took place, and others wait."""
    at = trigger.span.start
    if trigger.kind == "failure":
        return delayed.end < at and _CAME_OF.search(masked, delayed.end, at) is not None
    return (
        _DURING.search(masked, max(delayed.end, at - 36), at) is not None
        and _CAME_OF.search(masked, delayed.end, at) is not None
        and cues.FAILURE.search(masked, delayed.end, at) is not None
    )


# "will lift off on Tuesday, after a valve was replaced that had forced a delay"
_WILL = re.compile(
    r"\b(?:will(?: now| finally)?|(?:is|are) (?:now |finally )?(?:set|due|scheduled|slated|expected|poised|ready) to)\s+\Z"
)
_AFTER_IT = re.compile(r"\b(?:after|following)\b")


def _set_after_all(masked: str, trigger: Trigger, delayed: Span) -> bool:
    """Tell a launch that stands set, and of which a delay is told only as what came before."""
    before = masked[max(0, trigger.span.start - 40) : trigger.span.start]
    return bool(
        _WILL.search(before) and _AFTER_IT.search(masked, trigger.span.end, max(trigger.span.end, delayed.start))
    )


def _only_may(masked: str, clause: Span, delayed: Span) -> bool:
    """Tell a delay that may come, or would come of something, from one that somebody has said there would be."""
    if _SAID_IT_WOULD.search(masked, clause.start, delayed.start):
        return False
    if _SAID_THAT.search(masked, clause.start, delayed.start) and _FROM_TO.search(masked, delayed.end, clause.end):
        return False
    return _MAY.search(masked, max(0, delayed.start - 120), delayed.start) is not None


def put_off(masked: str, clause: Span, trigger: Trigger) -> tuple[Setback, Span | None] | None:
    """Return what the words of delay in a clause make of a launch that has not happened, or None."""
    delayed = cue(cues.POSTPONED, masked, clause)
    if delayed is not None and (_of_another(masked, trigger, delayed) or _only_may(masked, clause, delayed)):
        delayed = None
    if delayed is not None and _set_after_all(masked, trigger, delayed):
        return "planned", None
    if delayed is not None and _brought_about(masked, trigger, delayed):
        return "occurred", None
    if (
        delayed is not None
        and not _NO_LAUNCH_DELAYED.match(masked[delayed.end : delayed.end + 60])
        and not _DELAY_BACKGROUND.search(masked[clause.start : delayed.start])
    ):
        return "postponed", delayed
    if trigger.kind in ("window", "due"):
        return "planned", None
    forward = cue(_FORWARD, masked, clause)
    if forward is not None:
        return "planned", forward
    dropped = cue(cues.CANCELLED, masked, clause)
    return ("cancelled", dropped) if dropped is not None else None


def cue(pattern: re.Pattern[str], masked: str, span: Span) -> Span | None:
    """Return where the first words of a cue stand in a range, or None."""
    match = pattern.search(masked, span.start, span.end)
    return Span(match.start(), match.end()) if match else None
