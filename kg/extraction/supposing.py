"""Words by which a launch is no event: what can be done, is done as a rule, would be, costs, or is asked."""

from __future__ import annotations

import re

from kg.extraction.clauses import Trigger
from kg.extraction.tenses import gerund, names_launch

_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|capable of|capabilit(?:y|ies) (?:to|of)|ability to|able to|designed (?:to|for)|used (?:to|for)|can|capacity (?:to|of)|enough to|allow(?:s|ed|ing)? [\w ]{1,30}to|enabl(?:es?|ed|ing) [\w ]{0,30}(?:to)?|built to|power(?:s|ed)? |meant to|(?:intended|sized|suited|optimi[sz]ed|tailored) (?:to|for)|certified (?:to|for)|option to|technology to|(?:the|a|an|any|no|other|its|their|own|independent) means to|right to|help(?:s|ing)? [\w ]{0,30}to|like|"
    r"how to|where|(?:concept|idea|means|method|technique|proposal) (?:for|of)|cost of|costs? [\w$ ]{0,30}to|price of|responsible for|rate (?:of|at which)|(?:is|are|becomes?|became|made) available for|business of|history of|tons? (?:of [\w ]+)? ?(?:in)?to)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|unless|whether)\b[^,;.]{0,80}\Z", re.IGNORECASE)
# "spy satellites typically launch on an Atlas"
_HABIT = re.compile(
    r"\b(?:ever|typically|usually|generally|normally|routinely|regularly|always|sometimes|ordinarily)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
# "where New Glenn rockets launch": a place, not an event.
_WHERE = re.compile(r"\bwhere\s+(?:[\w’'.-]+\s+){1,4}\Z")
# "have not announced when the satellites will launch"
_NOT_SAID = re.compile(
    r"(?:\bnot|n['’]t|\byet to|\bno word on|\bunclear|\bunknown)\b(?: yet)?(?: (?:announc|said|say|disclos|reveal|decid|set|clear|known|specif|sure)\w*)? (?:when|whether|if|how|who)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
# "hoped to win a contract for commercial launches": nobody has ordered one.
_HOPED_FOR = re.compile(
    r"\b(?:hop|want|try|seek|bid|aim|compet)\w* to (?:win|land|get|secure|sign) (?:[\w-]+ ){0,2}(?:contracts?|orders?|deals?|business) for (?:[\w-]+ ){0,3}\Z"
)
# "the systems that will be used for the first launch": that launch is planned.
_FOR_ITS_FIRST = re.compile(
    r"\bwill be used (?:for|on|in) (?:the|its|their) (?:first|next|maiden|upcoming|inaugural)\s+\Z"
)
# "the cost of building, launching and running them", "for two tasks: launching satellites": what it takes, or is for.
_TAKES = re.compile(
    r"\b(?:costs?|price|expense|business|difficulty|challenges?|problems?|economics|task|burden|complexity|feasibility|logistics|prospects?|idea|notion|practice|art) of (?:[\w-]+(?:,| and)? ){0,4}\Z"
    r"|\b(?:tasks|jobs|goals|aims|purposes|roles|uses|businesses|things|markets|activities|services|applications|priorities)\s*[:—–]\s*\Z"
    r"|\bat risk (?:the|its|their) (?:[\w-]+ ){0,2}\Z",
    re.IGNORECASE,
)
# "flew on others' rockets while waiting on the debut of its own": which has come since, or has not.
_WAITING = re.compile(r"\bwhile (?:still )?a?waiting (?:(?:on|for) )?(?:[\w’'.-]+ ){0,6}\Z")
# "with thousands of satellites flying every year", "a risk to operators launching from Britain"
_EVERY = re.compile(r"[^.;,]{0,30}\b(?:(?:every|each|per) (?:year|month|week|day)|annually|yearly)\b")
_WHO = re.compile(r"\b(?:operators|companies|firms|start-?ups|providers|those|anyone|customers|countries|nations)\s+\Z")
# "Chinese satellites fly on Chinese rockets": what they all do.
_ALL_FLY = re.compile(r"fly|launch|ride", re.IGNORECASE)
_CRAFTS = re.compile(r"\b(?:satellites|payloads|probes|astronauts|crews)\s+\Z")
_ON = re.compile(r"\s+(?:on|from|aboard|atop|with)\b")
_LISTED = re.compile(r"\b(?:list|manifest|schedule|calendar|backlog|queue) of (?:[\w-]+ ){0,2}\Z")
_ABLE = re.compile(
    r"\b(?:capable of|designed to|ability to|capability to|used to|capacity to|can|be able to|able to|(?:chance|hope|prospect|possibility|risk|experience|business) (?:of|with|in))\s+(?:\w+ing and\s+)?(?:\w+\s+)?\Z",
    re.IGNORECASE,
)


def supposed(trigger: Trigger, before: str, after: str, status: str | None) -> bool:
    """Tell an ability, a habit, a condition or a question, of which no launch follows.

    ``before`` and ``after`` are the words of the clause on either side of the trigger, ``status`` what else is made of it.
    """
    if gerund(trigger) and (_EVERY.match(after) or _WHO.search(before)):
        return True
    if any(pattern.search(before) for pattern in (_NOT_SAID, _IF, _ABLE)) or _HABIT.search(before[-40:]):
        return True
    if names_launch(trigger) and any(p.search(before) for p in (_WHERE, _LISTED, _WAITING)):
        return True
    if (status != "occurred" or gerund(trigger) or names_launch(trigger)) and _TAKES.search(before):
        return True
    if status is None and _ALL_FLY.fullmatch(trigger.words) and _CRAFTS.search(before) and _ON.match(after):
        return True
    if status != "occurred" and _HYPOTHETICAL.search(before):
        return _FOR_ITS_FIRST.search(before) is None
    return status != "occurred" and bool(_HOPED_FOR.search(before))
