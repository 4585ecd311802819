"""Where the words of a clause say that a flight went wrong, and where they only seem to."""

from __future__ import annotations

import re

from kg.extraction import cues
from kg.model import Span

# A part whose failure does not lose the launch.
_OTHER_PART = re.compile(
    r"\b(?:antennas?|arrays?|panels?|parachutes?|cameras?|sensors?|payloads?|instruments?|legs?|computers?|talks|booster|thrusters?|docking|hatch|wheel|gyroscope|landing|toilets?|radios?|heat shields?|spacesuits?|microphones?|webcast|livestream|batter(?:y|ies)|software|website)\s+(?:\w+\s+)?\Z|\bbooster, which \Z",
    re.IGNORECASE,
)


_TALKS = re.compile(
    r"\b(?:talks|negotiations|merger|bid(?! to (?:put|place|send|launch|orbit|reach|get|lift|loft))|offer|takeover)\b[^.;,]{0,60}\Z"
)
# "Eight payloads were lost": with their rocket.
_CARGO_LOST = re.compile(r"\bpayloads? (?:\w+ )?(?:was|were) (?:all )?(?:lost|destroyed)\Z", re.IGNORECASE)
# "after a failure in March that lost 20 satellites": of the same failure.
_OF_IT = re.compile(r"[^.;,]{0,50}?\b(?:that|which)\s+(?:also\s+)?")


def failure(masked: str, clause: Span) -> str | None:
    """Return "failure" or "partial" where the words of a clause say that a flight went wrong, else None."""
    if cues.PARTIAL.search(masked, clause.start, clause.end):
        return "partial"
    last = -1  # where a failure ends that lies behind the launch
    for match in cues.FAILURE.finditer(masked, clause.start, clause.end):
        around = STREWN.sub(" ", masked[max(clause.start, match.start() - 45) : min(clause.end, match.end() + 45)])
        before = masked[max(clause.start, match.start() - 35) : match.start()]
        if (
            match.group().lower() == "failures"
            or (_OTHER_PART.search(before) and not _CARGO_LOST.search(before + match.group()))
            or _OTHER_VERB.match(masked, match.start())
            or _WEIGHED.search(masked, max(clause.start, match.start() - 70), match.start())
            or _IN_GENERAL.match(masked, match.start())
            or _TALKS.search(masked, max(clause.start, match.start() - 70), match.start())
            or _LAUNCHED_WELL.match(masked, match.end())
            or (_CRAFT.search(before) and _IN_ORBIT.match(masked, match.end()))
            or _LANDED_HARD.match(masked, match.start())
            or (match.group().lower().startswith("engine") and _OF_ITS_OWN.search(before))
            or (match.group().lower().startswith("explo") and _COSMIC.search(before))
            or _LONG_AFTER.match(masked, match.end())
            or _COMING_BACK.match(masked, match.end())
            or _lived(masked, clause, match)
            or _SURVIVED.search(before)
            or (match.group().lower().startswith("explo") and _ON_THE_PAD.match(masked, match.end(), clause.end))
            or _FLIGHT_AFTER.search(masked, max(clause.start, match.start() - 90), match.start())
        ):
            continue
        if _behind(masked, clause, match) or (last >= 0 and _OF_IT.fullmatch(masked, last, match.start())):
            last = match.end()
            continue
        if _ATTEMPT.match(masked, match.start()) or _LAUNCH_FAILURE.search(before):
            return "failure"
        if cues.NOT_OF_LAUNCH.search(around) or re.search(
            r"\b(?:if|not(?! (?:light|ignite|restart|fire)\b)|without|no|never|avoid\w*|prevent\w*|risk of|possible|any|case of|can|could|might|(?-i:may)|would(?! not (?:light|ignite|restart|fire)\b)|don['’]t|didn['’]t)\s+(?:\w+\s+){0,2}\Z",
            before,
            re.IGNORECASE,
        ):
            continue
        return "failure"
    return None


# "the odds of a failure", "the ability to escape a rocket failure": what may be is no event.
_WEIGHED = re.compile(
    r"\b(?:probabilit(?:y|ies)|odds|likelihood|chances?|risks?|prospects?|possibility|in (?:the )?(?:case|event)|escape|survive|avoid(?:ing)?|succumb(?:ing)?|guard(?:s|ing)? against|protect\w* (?:\w+ ){0,3}(?:from|against))\s+(?:(?:of|to|from|that|for)\s+)?(?:[\w’'-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
# "a booster survives an explosion", "rocked by an explosion and fires at the launch pad": none was launched
_ON_THE_PAD = re.compile(
    r"[^.;]{0,50}\bat (?:the|its) (?:launch ?)?pad\b(?! (?:at|on|after|seconds|during) (?:lift|launch|ignition))"
)
_SURVIVED = re.compile(r"\bsurviv(?:e|es|ed|ing) (?:an? |the )?(?:[\w-]+ )?\Z")
# "the pilot on the first flight after the Challenger explosion": that flight was another, and went well
_FLIGHT_AFTER = re.compile(
    r"\b(?:first|second|third|next|only|last) (?:[\w-]+ ){0,3}(?:flight|mission|launch) (?:after|since|following) the (?:[A-Z][\w.-]* ){0,2}\Z"
)
# "failure modes", "a failure of imagination", "loss-of-crew numbers", the record of "the ill-fated Apollo 13".
_IN_GENERAL = re.compile(
    r"failures?[ -](?:modes?|rates?|analys[ei]s|scenarios?|of (?:imagination|leadership|nerve|judg\w+|the (?:system|market)))\b|loss[ -]of[ -](?:mission|crew|vehicle|contact)(?:,|[ -](?:and|or|assessments?|numbers?|probabilit\w+|type)\b)"
    r"|ill-fated (?:(?-i:Apollo|Gemini|Soyuz|Vostok|Voskhod|Challenger|Columbia|shuttle)\b)",
    re.IGNORECASE,
)
# "exploded, scattering debris": what is left of the rocket itself.
STREWN = re.compile(
    r"\b(?:scatter|rain|send|spread|shower|spew|litter|strew|hurl)\w* (?:[\w-]+ ){0,3}?debris\b", re.IGNORECASE
)
# What a flight fails to do; failing to do anything else loses no launch ("fails to become a spaceport").
_OTHER_VERB = re.compile(
    r"fail\w* to (?!(?:\w+ly )?(?:reach|achieve|attain|enter|get|make(?! (?:its|the|an?) (?:deorbit|disposal|second|re-?entry|landing))|orbit|launch|lift|put|place|deliver|ignite|light|start|fire|"
    r"separate|detach|leave|clear|(?:complete|perform)(?! (?:[\w-]+ ){0,3}(?:tests?|rehearsals?|reviews?)\b(?! (?:flight|launch|mission)))|insert|inject|propel|loft|send|carry|gain|fly|burn|generate|produce|function|work|release|jettison|stay|take off|shut|go (?:in)?to (?:orbit|space))\b)",
    re.IGNORECASE,
)
# "a failure after a successful launch": the launch did not fail.
_LAUNCHED_WELL = re.compile(
    r"[^.;,]{0,20}\b(?:after|following|despite) (?:an? |the |its )?(?:successful|nominal|flawless|smooth) (?:\w+ )?(?:launch|liftoff)\b"
)
# "the satellite failed after launching into orbit": the rocket did not.
_CRAFT = re.compile(r"\b(?:satellite|spacecraft|probe|telescope)\s+(?:has\s+|had\s+)?\Z")
_IN_ORBIT = re.compile(
    r"\s+(?:(?!seconds|minutes|moments|shortly|soon)\w+\s+){0,2}?(?:after (?:launching|being launched|launch(?! (?:failure|abort)))|in orbit)\b"
)
# "crashed on the Moon": a lander does, long after its launch.
_LANDED_HARD = re.compile(
    r"crash\w* (?:[\w-]+ )?(?:on|into|onto|in) (?:the )?(?:[\w’'-]+ ){0,3}?(?:[Mm]oon\b|Mars\b|Venus\b|lunar\b|Martian\b|asteroid\b|Red Planet)"
)
# "the freighter's main engine shut down early": long after its launch
_OF_ITS_OWN = re.compile(
    r"\b(?:freighter|spacecraft|satellite|probe|capsule|lander|craft|orbiter|tug)['’]s\s+(?:[\w-]+\s+)?\Z"
)
# "to hunt for the universe's biggest explosions"
_COSMIC = re.compile(
    r"\b(?:universe['’]s?|cosmic|stellar|gamma-ray|supernova|biggest|brightest|violent|powerful|hunt(?:s|ing)? for)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "lost contact with it weeks later": the launch had gone well.
_LONG_AFTER = re.compile(
    r"(?:\s+with (?:it|them|the \w+)|\s+in (?:\w+ )?orbit)?\s+(?:(?:\w+|about \w+) )?(?:days?|weeks?|months?|years?) (?:later|after(?:wards?)?\b(?! (?:an?|another)))"
)
# "was lost last June on its way down": after its launch had gone well
_COMING_BACK = re.compile(
    r"\s+(?:[\w-]+ ){0,4}?(?:on (?:its|the) way (?:down|back|home)|(?:during|in) (?:its |the )?(?:re-?entry|descent|landing|return))\b"
)
# "Luna-25, launched on August 11, crashed on Saturday": a craft that had long been up.
_HAD_FLOWN = re.compile(
    r"(?P<head>[^.;,]{0,40}), (?:which (?:was|had been) )?(?:launched|sent up|lofted|orbited) (?:on|in) [^.;,]{3,60}(?:, \d{4}\b[^.;,]{0,40})?, (?:has |had |then |later )?\Z"
)
_ROCKET = re.compile(r"\b(?:rocket|launcher|booster|vehicle|missile|stage|flight|mission)\b", re.IGNORECASE)
_ITS_END = re.compile(r"(?:crashed|failed|exploded|broke (?:up|apart)|fell|plunged)\b", re.IGNORECASE)
_ON_THE_WAY = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:to\b(?! (?:the )?(?:[Mm]oon|Mars))|seconds\b|minutes\b|shortly\b|soon after\b|during (?:launch|ascent|liftoff))"
)


def _lived(masked: str, clause: Span, failed: re.Match[str]) -> bool:
    """Tell the end of a craft that had been launched some day before."""
    before = _HAD_FLOWN.search(masked, max(clause.start, failed.start() - 120), failed.start())
    if before is None or not _ITS_END.match(masked, failed.start()):
        return False
    return not (_ROCKET.search(before["head"]) or _ON_THE_WAY.match(masked, failed.end(), clause.end))


# "a test at the stand follows the failed attempt": whatever else stands near, the launch failed.
_ATTEMPT = re.compile(
    r"failed (?:[\w-]+ ){0,2}(?:attempts?|launch|flight|mission)\b|lost (?:the|its) ship\b", re.IGNORECASE
)
_LAUNCH_FAILURE = re.compile(r"\b(?:launch|liftoff)\s+\Z", re.IGNORECASE)
# "six months after the launcher suffered a failure": the launch of which that is said is another.
_TIME_AFTER = re.compile(r"\b(?:days|weeks|months|years?) after\b")
_A_CLAUSE = 25  # what is said before it, at least
_AFTER_FAILURE = re.compile(
    r"\b(?:after|following|since|despite|recover(?:s|ed|ing)? from)\s+(?:an?|the|its|their|two|three|four|five|last|previous|earlier|past|repeated|several|multiple|numerous|successive|consecutive)\s+(?:[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
# "after repeated failed attempts": those lie behind.
_MANY = re.compile(r"(?:[\w-]+\s+){0,2}?(?:attempts|launches|flights|tries|missions)\b")
_AFTER_NAMED = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Dd]espite)\s+(?:[A-Z][\w-]*\s+(?:\d+\s+)?){1,4}\Z")
_LONG_AGO = re.compile(
    r"\s*(?:[\w-]+\s+){0,4}(?:ago|last (?:year|month|week|spring|summer|fall|autumn|winter)|earlier|in (?:\d{4}|[A-Z]\w+))\b"
)


# "since the rocket exploded 73 seconds after liftoff": told of that rocket's own launch.
_ITS_FLIGHT = re.compile(
    r"(?<=[dpt])\s+(?:[\w.-]+\s+){0,4}?(?:after|into|during|from)\s+(?:an?\s+|its\s+|the\s+)?(?:lift-?off|launch|blast-?off|take-?off|flight|ascent)\b"
)


# "lifted off, ending a pause that followed the loss of a satellite": what came before the pause is another launch's.
_PAUSE = re.compile(
    r"\b(?:pause|hiatus|gap|break|grounding|suspension|halt|stand-?down|moratorium|ban|inquiry|investigation|layoff|interruption)\b[^.;,]{0,60}\Z"
)
_EARLIER = re.compile(r"\b(?:an?|the|its|his|their|one) (?:earlier|previous|prior|preceding) (?:[\w-]+ ){0,2}\Z")
_FLEW = re.compile(
    r"\b(?:lifted off|blasted off|took off|launched|launch of|returned to (?:flight|service)|flew|roared|soared|rose|put|placed|carried|sent)\b"
)


# "flew on Sunday, eight weeks after losing seven satellites in its first failure": all of it lies behind.
_AFTER_LOSING = re.compile(
    r"\b(?:days|weeks|months|years?) after (?:(?:losing|it (?:had )?lost)\b[^.;]{0,60}|(?:another |one |an [A-Z][\w-]* |a [A-Z][\w-]* )?(?:exploding|failing|crashing|exploded|failed|crashed|blew up|blowing up))\Z"
)
# "after an attempt in April ended in failure"
_ANOTHER_TRY = re.compile(r"\b(?:an|its|the) (?:[\w-]+ ){0,2}?(?:attempt|try|effort|predecessor)\b")

# "Simorgh, which failed five times in a row, at last put three satellites in orbit"
_TIMES = re.compile(
    r"\s+(?:once|twice|\w+ times)\b[^.;]{0,40}?\b(?:at last|finally|this time|has now)\b(?![^.;]{0,30}\bfail)",
    re.IGNORECASE,
)


def _behind(masked: str, clause: Span, failed: re.Match[str]) -> bool:
    """Tell a failure that the launch comes after: "a return to flight following a failure two months ago"."""
    before = masked[max(clause.start, failed.start() - 70) : failed.start()]
    if _AFTER_LOSING.search(before + failed.group()) and _FLEW.search(masked, clause.start, failed.start()):
        return True
    if (_PAUSE.search(before) or _EARLIER.search(before)) and _FLEW.search(masked, clause.start, failed.start()):
        return True
    if _TIMES.match(masked, failed.end(), clause.end):
        return True
    after = _AFTER_FAILURE.search(before[-60:]) or _AFTER_NAMED.search(before[-60:])
    if after is None or _ITS_FLIGHT.match(masked, failed.end(), clause.end):
        return False
    told = failed.start() - len(after.group()) - clause.start > _A_CLAUSE
    if told and _TIME_AFTER.search(before[-len(after.group()) - 10 :]):
        return True
    return bool(
        after.group().lower().startswith("since")
        or _ANOTHER_TRY.search(after.group())
        or _MANY.match(masked[failed.end() : failed.end() + 40].lstrip())
        or _LONG_AGO.match(masked[failed.end() : failed.end() + 40])
        or any(m.group().lower() != "as planned" for m in cues.SUCCESS.finditer(masked, clause.start, clause.end))
    )
