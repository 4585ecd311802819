"""Launch claims of one document become events: which sentences speak of one launch.

Claims are taken in the order of the text. Each joins the event it fits best, unless it contradicts it or its words
license a new one ("the previous launch", "another", another date). A wrong link leaves every claim as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.assembly.choosing import event
from kg.assembly.clashes import contradicts, same_series, share_date
from kg.assembly.drafts import Draft, same_slot
from kg.assembly.roundup import Roundup
from kg.assembly.settings import place_settings
from kg.assembly.shelves import Shelves
from kg.assembly.told import Told, meet, ships
from kg.model import Claim, DocumentEvent, Link

_DAY = len("2024-05-01")
_IDENTIFYING = ("vehicle", "payload", "date", "site", "ordinal", "time")


def link_launches(claims: Iterable[Claim], paragraphs: Sequence[int] = ()) -> tuple[DocumentEvent, ...]:
    """Return the launch events of one document's claims (in order), each with a reason for every claim it holds.

    ``paragraphs`` are the code points at which paragraphs begin.
    """
    drafts: list[Draft] = []
    shelves = Shelves()
    told = sorted((c for c in claims if c.kind == "launch"), key=lambda c: (c.evidence, c.id))
    roundup = Roundup(told, paragraphs)
    known = ships(told)
    for claim in told:
        if claim.rule != "launch/setting":
            said = Told([claim])
            said.also(name for own in tuple(said.names.whole) for name in known.get(own, ()))
            _place(said, drafts, shelves, roundup)
    kept = [draft for draft in drafts if _telling(draft, drafts)]
    settings = [claim for claim in told if claim.rule == "launch/setting"]
    roundup.place(settings, kept)
    place_settings(roundup.beside(settings, kept), kept)
    return tuple(event(draft) for draft in kept)


def _place(said: Told, drafts: list[Draft], shelves: Shelves, roundup: Roundup) -> None:
    claim = said.first
    if "tally" in (claim.anaphor or "").split():
        return  # a running total says nothing of one launch
    if (again := shelves.again(claim)) is not None:
        drafts[again].take(claim, Link(claim.id, "the same words again", 1.0))
        shelves.put(again, drafts[again], said)
        return
    best = _best(said, drafts, shelves, roundup)
    licence = _licence(claim, drafts)
    if best is not None:
        score, index, reason = best
        draft = drafts[index]
        beside = draft.last.sentence == claim.sentence and claim.rule != "launch/support"
        if score >= (4.0 if beside else 3.0 if licence else 0.0):
            draft.take(claim, Link(claim.id, reason, min(1.0, 0.4 + score / 10)))
            shelves.put(index, draft, said)
            return
    marks = (claim.anaphor or "").split()
    if "support" in marks and not (
        claim.one("cause") or claim.one("ordinal") or claim.one("outcome") or (best is None and _whole(claim, drafts))
    ):
        return
    if "aside" in marks or {"support", "statistic"} <= set(marks):
        return  # a wreck or a count, without a word of its launch
    if (
        claim.rule == "launch/window"
        and not (claim.one("vehicle") or claim.one("payload"))
        and any(map(_ahead, drafts))
    ):
        return  # another day of a launch that was told
    failed = claim.values("outcome") == ("failure",) and claim.one("provider") is not None
    known = [claim.one(slot) is not None for slot in ("vehicle", "provider")]
    title = "headline" in marks and "plural" not in marks
    news = claim.one("status") is not None and (all(known) or (any(known) and title))
    if "statistic" in marks and not (claim.one("payload") or claim.one("date") or failed or news):
        return
    drafts.append(Draft(claim, Link(claim.id, licence or "the first words about it", 1.0)))
    shelves.put(len(drafts) - 1, drafts[-1], said)


def _whole(claim: Claim, drafts: list[Draft]) -> bool:
    """Tell what another nation had aboard which rocket, where and when: a launch, without a word of launching."""
    day, nations = claim.one("date"), set(claim.values("nation"))
    told = all(map(claim.one, ("vehicle", "site", "payload"))) and day is not None and len(day.value) == _DAY
    return told and bool(nations) and all(nations.isdisjoint(draft.values("nation")) for draft in drafts)


def _best(claim: Told, drafts: list[Draft], shelves: Shelves, roundup: Roundup) -> tuple[float, int, str] | None:
    """Return the event that a claim fits best, the first of equals: how well, its place and why.

    The main event and the last may fit better than what the claim says allows any other, and are tried first: a text
    of a thousand launches says "the launch" of the one that it has just told.
    """
    best: tuple[float, int, str] | None = None
    near, most, ends = shelves.near(claim, roundup.since(claim)), _most(claim), (len(drafts) - 1, 0)
    for index in (*(i for i in dict.fromkeys(ends) if i in near), *(i for i in near if i not in ends)):
        if best is not None and (best[0], -best[1]) > (most, -index) and index not in ends:
            break  # those left come later in the text, and fit no better
        verdict = _fit(claim, drafts[index], drafts)
        if verdict is None or roundup.apart(claim, drafts[index]):
            continue
        if best is None or (verdict[0], -index) > (best[0], -best[1]):
            best = verdict[0], index, verdict[1]
    return best


def _most(claim: Told) -> float:
    """Return how well a claim may fit an event, other than the main one and the last, that agrees in all it says."""
    said = [
        (0.5, claim.marked("definite", "support")),
        (0.5, claim.values("status")),
        (4.0, claim.names or claim.series),
        (2.0, claim.value("outcome") == "failure"),
        *((weight, claim.values(slot)) for slot, weight in _WEIGHTS),
    ]
    return sum(weight for weight, so in said if so)


# What it counts that a claim and an event agree in a slot.
_WEIGHTS = (
    ("ordinal", 2.0),
    ("vehicle", 1.5),
    ("date", 2.0),
    ("site", 1.0),
    ("nation", 1.0),
    ("payload_function", 0.5),
)


def _ahead(draft: Draft) -> bool:
    return draft.status() in ("planned", "postponed")


def _licence(claim: Claim, drafts: list[Draft]) -> str | None:
    """Return why the words ask for an event of their own, or None."""
    marks = (claim.anaphor or "").split()
    if not drafts or "support" in marks:
        return None
    if claim.rule == "launch/manifest":
        return "a row of a calendar is a launch of its own"
    if (
        "background" in marks
        and "definite" not in marks
        and (claim.one("date") or claim.one("payload") or claim.one("vehicle") or claim.one("ordinal"))
        and not _had_begun(claim, drafts[-1])
    ):
        return "the words speak of an earlier launch"
    return None


def _had_begun(claim: Claim, lost: Draft) -> bool:
    """Tell how a lost craft had set out: "A cargo ship was lost on Monday. Progress MS-04 had been launched …"."""
    return (
        lost.values("outcome") == {"failure"}
        and all(told.rule == "launch/support" for told in lost.claims)
        and not lost.names
        and claim.one("date") is None
        and _alike(lost, claim)
    )


def _alike(lost: Draft, claim: Claim) -> bool:
    """Tell craft of one use, or where only one of them tells its use, of one nation."""
    uses, others = lost.values("payload_function"), set(claim.values("payload_function"))
    if uses and others:
        return not uses.isdisjoint(others)
    return not lost.values("nation").isdisjoint(claim.values("nation"))


def _fit(claim: Told, draft: Draft, drafts: list[Draft]) -> tuple[float, str] | None:
    """Return how well a claim fits an event and why, or None where it contradicts it."""
    if (
        _each(claim, draft)
        or _follows(claim, draft)
        or _has_a_name(claim, draft)
        or contradicts(claim, draft)
        or _elsewhen(claim, draft)
        or (claim.marked("later", "half") and not _same_craft(claim, draft))
        or (draft is not drafts[0] and _new_rocket(claim, draft))
    ):
        return None
    grounds = _shared(claim, draft)
    apart = draft.all_marked("background") and not claim.marked("background")
    if claim.marked("background", "other") and _earlier(claim, draft, grounds):
        return None
    if apart and sum(weight for weight, _ in grounds) < 2:
        return None
    if claim.marked("definite", "support"):
        recent = draft is drafts[-1] or (draft is drafts[0] and len(drafts) == 1)
        grounds.append((1.0 if recent else 0.5, "it refers back"))
    if draft.values("status") and draft.status() in claim.values("status"):
        grounds.append((0.5, "the same status"))
    if draft is drafts[0]:
        grounds.append((0.3, "the main event"))
    return sum(g[0] for g in grounds), ", ".join(g[1] for g in grounds) or "nothing speaks against it"


def _same_craft(claim: Told, draft: Draft) -> bool:
    """Tell a claim that names the payload or the rocket of an event."""
    return meet(claim.names, draft.names) or bool(claim.values("vehicle") and same_slot(claim, draft, "vehicle"))


def _has_a_name(claim: Told, draft: Draft) -> bool:
    """Tell a name that comes too late: the launch carries nothing, more than one thing, or something with a name."""
    return claim.marked("names") and not (len(draft.values("payload")) == 1 and not draft.names)


def _follows(claim: Told, draft: Draft) -> bool:
    """Tell what is to follow from what it follows, which names another rocket or none."""
    return claim.marked("follows") and bool(claim.values("vehicle")) and not same_slot(claim, draft, "vehicle")


def _each(claim: Told, draft: Draft) -> bool:
    """Tell one of several launches that a sentence tells one by one from another of them."""
    return claim.marked("each") and draft.one_by_one(claim.first.sentence)


def _earlier(claim: Told, draft: Draft, grounds: list[tuple[float, str]]) -> bool:
    """Tell a failure of the past with a day of its own from the one that is told without a day."""
    fresh = not draft.marked("background")
    known = any(reason in ("the same payload", "the same place in the count") for _, reason in grounds)
    ends = {*claim.values("outcome"), *draft.values("outcome")}
    other = claim.marked("other") and {"success", "failure"} <= ends
    apart = fresh and not known and (other or claim.first.rule == "launch/failure")
    return apart and bool(claim.values("date")) and not draft.values("date")


def _elsewhen(claim: Told, draft: Draft) -> bool:
    """Tell a launch that lies before the one that the words tell of: it joins none but another of the past."""
    return claim.marked("before") and not draft.marked("before", "background")


def _new_rocket(claim: Told, draft: Draft) -> bool:
    """Tell a plan for a rocket that nothing links to what took place, or that is told beside the plan for a craft."""
    ahead = {"planned", "postponed"} & claim.values("status")
    if not (ahead and claim.values("vehicle")) or draft.values("vehicle"):
        return False
    beside = claim.marked("another") and not claim.values("payload") and bool(draft.names)
    return beside or draft.status() == "occurred"


def _shared(claim: Told, draft: Draft) -> list[tuple[float, str]]:
    """Return what a claim and an event have in common, each ground with its weight."""
    grounds: list[tuple[float, str]] = []
    if meet(claim.names, draft.names) or same_series(claim, draft):
        grounds.append((4.0, "the same payload"))
    counted = claim.values("counted"), draft.values("counted")
    apart = all(counted) and counted[0].isdisjoint(counted[1])
    if claim.value("ordinal") in draft.values("ordinal") and not apart:
        grounds.append((2.0, "the same place in the count"))
    if claim.values("vehicle") and same_slot(claim, draft, "vehicle"):
        grounds.append((1.5, "the same vehicle"))
    date, days = claim.value("date"), draft.values("date")
    if date is not None and any(share_date(date, day) for day in days):
        grounds.append((2.0 if date in days else 1.5, "the same date"))
    if claim.values("site") and same_slot(claim, draft, "site"):
        grounds.append((1.0, "the same site"))
    if not claim.values("nation").isdisjoint(draft.values("nation")):
        grounds.append((1.0, "the same nation"))
    if not claim.values("payload_function").isdisjoint(draft.values("payload_function")):
        grounds.append((0.5, "the same kind of payload"))
    if claim.value("outcome") == "failure" and "failure" in draft.values("outcome"):
        grounds.append((2.0, "the same failure"))
    return grounds


def _telling(draft: Draft, drafts: list[Draft]) -> bool:
    """Keep an event that the words say something specific about; a bare mention stays a claim without an event."""
    slots = {slot for slot in _IDENTIFYING if draft.values(slot)}
    if not slots:
        extra = {s for s in ("nation", "provider", "cause", "site_nation") if draft.values(s)}
        told = draft.values("status") or draft.values("operator") or extra - {"nation"}
        return len(drafts) == 1 and bool(extra and told) and not draft.all_marked("plural")
    if not {"date", "time"} & slots and draft.all_marked("plural"):
        return bool(draft.names)  # "has come to dominate satellite launches"
    if draft.status() == "planned" and not {"vehicle", "site", "time"} & slots and _only_ambition(draft):
        return False
    if not draft.values("status") and not {"date", "time", "payload"} & slots and len(drafts) > 1:
        return False
    main = draft is drafts[0]
    informative = slots | {s for s in ("nation", "provider", "vehicle_nation", "cause") if draft.values(s)}
    to_the_day = draft.status() == "occurred" and _DAY in map(len, draft.values("date"))
    if main or to_the_day or len(informative) >= 3:
        return True
    return len(informative) >= 2 and not (draft.marked("background") and not draft.values("date"))


def _only_ambition(draft: Draft) -> bool:
    """Tell "people will go to Mars" from a planned launch: no word of a launch, and no craft with a name or a year."""
    days = draft.values("date")
    to_the_day = "crew" not in draft.values("payload_function") or _DAY in map(len, days)
    dated = days and draft.values("payload") and to_the_day
    return not draft.names and not dated and all(c.rule in ("launch/orbit", "launch/support") for c in draft.claims)
