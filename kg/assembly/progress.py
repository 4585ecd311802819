"""What is computed of a plan from its stated facts: the days it allows, and the launches that carried it out.

A plan's progress is left to the query; here it is only linked to launches, so that both sides can be seen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kg.assembly.launches import FUNCTION_CLASS, Launch
from kg.assembly.values import Fact, FactBook, Node, Text
from kg.edtf import bounds

# What is stated of one plan: by property, the values and the ids of their facts.
Stated = dict[str, list[tuple[str, str]]]
_USED = ("sr:planOf", "sr:date", "sr:payloadFunction", "sr:military", "sr:plannedPayload")


@dataclass(frozen=True, slots=True)
class Aim:
    """What a launch must be to carry out a plan: whose, of which function (None: military), when, what by name."""

    plan: str
    nations: tuple[str, ...]
    function: str | None
    military: bool
    windows: tuple[str, ...]
    payloads: tuple[str, ...]
    facts: tuple[str, ...]


def stated(facts: Iterable[Fact]) -> Stated:
    """Return the facts of one plan by property, in the order in which a world lists them."""
    found: Stated = {}
    for fact in sorted(facts, key=lambda f: (f.predicate, str(f.object), f.id)):
        value = fact.object.iri if isinstance(fact.object, Node) else fact.object.lexical
        found.setdefault(fact.predicate, []).append((value, fact.id))
    return found


def write_terms(book: FactBook, plan: str, known: Stated) -> None:
    """Derive the first and last day that a plan's dates allow, where they are not stated."""
    for slot, position in (("earliest", 0), ("latest", 1)):
        if f"sr:{slot}" in known:
            continue
        days = [(limits[position], fact) for v, fact in known.get("sr:date", []) if (limits := bounds(v))]
        given = [(day, fact) for day, fact in days if day is not None]
        if given and len(given) == len(days):
            day, fact = (min if position == 0 else max)(given)
            how = "the days that the plan's dates cover"
            book.derive(plan, f"sr:{slot}", Text(str(day), "date"), how, (fact,))


def aim(plan: str, known: Stated) -> Aim | None:
    """Return what would carry out a plan; None where it tells too little (whose, when, of what kind)."""
    nations = tuple(value.rsplit("/", 1)[1] for value, _ in known.get("sr:planOf", []))
    windows = tuple(value for value, _ in known.get("sr:date", []))
    function = next((v for v, _ in known.get("sr:payloadFunction", []) if v in FUNCTION_CLASS), None)
    military = "sr:military" in known
    facts = tuple(fact for predicate in _USED for _, fact in known.get(predicate, []))
    if not nations or not windows or not (function or military):
        return None
    payloads = tuple(value for value, _ in known.get("sr:plannedPayload", []))
    return Aim(plan, nations, function, military, windows, payloads, facts)


def write_fulfilment(book: FactBook, aim: Aim, launch: Launch) -> None:
    """Link a plan to a launch that carried it out: same nation and function, success, inside the window.

    Where both name what is to fly and what flew, one of the names is that of both.
    """
    if _another_craft(aim.payloads, launch.payloads):
        return
    if launch.outcome != "success" or not set(aim.nations) & set(launch.nations) or not launch.date_fact:
        return
    fits = launch.military if aim.function is None else aim.function in launch.functions
    fits = fits or (aim.military and "reconnaissance" in launch.functions)
    if fits and any(_inside(launch.date, window) for window in aim.windows):
        inputs = (*aim.facts, launch.outcome_fact, launch.date_fact)
        how = "a successful launch of the planned kind by the same nation inside the planned time"
        book.derive(aim.plan, "sr:fulfilledBy", Node(launch.iri), how, inputs)


def _another_craft(planned: tuple[str, ...], flown: tuple[str, ...]) -> bool:
    """Tell payloads by name of which none is another's, or goes on from it ("crew-12", "crew-12-mission")."""
    return bool(planned and flown) and not any(
        f"{a}-".startswith(f"{b}-") or f"{b}-".startswith(f"{a}-") for a in planned for b in flown
    )


def _inside(date: str | None, window: str) -> bool:
    if date is None:
        return False
    day, limits = bounds(date), bounds(window)
    if day is None or limits is None or day[1] is None:
        return False
    end = limits[1] or dt.date.max
    return day[1] <= end and (limits[0] is None or (day[0] is not None and day[0] >= _year_before(limits[0])))


def _year_before(day: dt.date) -> dt.date:
    """Return the earliest day that meets a plan: one "by December" is not met by a launch of years ago."""
    return day - dt.timedelta(days=365)
