"""The individuals of the reference files with their names, read once from Turtle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from kg.errors import ReferenceDataError
from kg.vocab import ALT_LABEL, INDIVIDUALS, PREF_LABEL, RDF_TYPE, sr, term

Form = Literal["name", "demonym", "metonym", "context"]
_NUMERALS = {"II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}
_TYPE, _PREFERRED, _ALTERNATIVE = RDF_TYPE.value, PREF_LABEL.value, ALT_LABEL.value
_LABELS = (_PREFERRED, _ALTERNATIVE, term("skos", "hiddenLabel").value)
_CONTEXT, _DEMONYM, _METONYM = (sr(name).value for name in ("contextLabel", "demonym", "metonym"))
_BEFORE, _AFTER = sr("blockedBefore").value, sr("blockedAfter").value
_FAMILY, _DESIGNATION, _FLIGHT = (sr(name).value for name in ("family", "designation", "flightPrefix"))
_MAKER, _OPERATOR, _NATION, _PLACE = (sr(name).value for name in ("maker", "operatedBy", "ofNation", "locatedIn"))
_CRAFT = sr("fliesIn").value
_CODE, _ZONE, _FUNCTION, _MILITARY = (
    sr(name).value for name in ("isoAlpha2", "timeZone", "payloadFunction", "military")
)

_WORDED = (ox.NamedNode, ox.Literal)

Own = Mapping[str, tuple[str, ...]]
Values = Mapping[str, Own]


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference individual as the reader needs it: IRI, kind (the IRI's folder), label, nation code, what it is.

    ``nation`` is the ISO alpha-2 code of the nation it belongs to or lies in; ``maker`` and ``operator`` are IRIs.
    ``flights`` holds the letters before a vehicle's flight numbers ("C" of PSLV-C51), ``launchers`` the IRIs of those
    who fly it or sell its launches, ``family`` that of a variant, ``craft`` that of the craft in which the missions of
    a series fly; ``places`` are those of what contains a place, the nearest first.
    """

    iri: str
    kind: str
    label: str
    nation: str | None
    types: tuple[str, ...]
    zone: str | None = None
    function: str | None = None
    military: bool = False
    maker: str | None = None
    operator: str | None = None
    flights: tuple[str, ...] = ()
    launchers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    family: str | None = None
    craft: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of an entry; ``blocked`` words beside it make it part of another name."""

    words: str
    form: Form
    entry: Entry
    blocked_before: tuple[str, ...] = ()
    blocked_after: tuple[str, ...] = ()


def load(files: Iterable[Path]) -> tuple[dict[str, Entry], tuple[Name, ...]]:
    """Return the entries by IRI and all their names; ReferenceDataError names the file and line of bad Turtle."""
    values = _read(files)
    entries = {iri: _entry(iri, values) for iri in sorted(values)}
    return entries, tuple(name for iri in sorted(values) for name in _names(entries[iri], values))


def _read(files: Iterable[Path]) -> Values:
    found: dict[str, dict[str, list[str]]] = {}
    for path in files:
        try:
            for subject, predicate, value, _ in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE):
                if type(subject) is ox.NamedNode and type(value) in _WORDED:
                    found.setdefault(subject.value, {}).setdefault(predicate.value, []).append(value.value)
        except SyntaxError as error:
            raise ReferenceDataError(f"{path}: {error}; mend the Turtle there") from error
    return {
        subject: {p: tuple(sorted(set(v))) if len(v) > 1 else (v[0],) for p, v in own.items()}
        for subject, own in found.items()
    }


def _entry(iri: str, values: Values) -> Entry:
    own = values[iri]
    labels = own.get(_PREFERRED, ())
    if not iri.startswith(INDIVIDUALS) or len(labels) != 1:
        raise ReferenceDataError(f"{iri}: a reference individual has an IRI under {INDIVIDUALS} and one skos:prefLabel")
    kin = values.get(_first(own, _FAMILY) or "", {})
    return Entry(
        iri=iri,
        kind=iri.removeprefix(INDIVIDUALS).split("/")[0],
        label=labels[0],
        nation=_nation(iri, values),
        types=tuple(value.rsplit("#", 1)[-1] for value in own.get(_TYPE, ())),
        zone=_first(own, _ZONE),
        function=_first(own, _FUNCTION),
        military=_first(own, _MILITARY) == "true",
        maker=_first(own, _MAKER),
        operator=_first(own, _OPERATOR),
        flights=own.get(_FLIGHT, kin.get(_FLIGHT, ())),
        places=_places(own, values),
        family=_first(own, _FAMILY),
        craft=_first(own, _CRAFT),
        launchers=own.get(_OPERATOR, kin.get(_OPERATOR, ())),
    )


def _first(own: Own, predicate: str) -> str | None:
    found = own.get(predicate)
    return found[0] if found else None


def _places(own: Own, values: Values) -> tuple[str, ...]:
    """Return what contains a place, the nearest first; a ring ends the search."""
    found: list[str] = []
    while (here := _first(own, _PLACE)) is not None and here not in found:
        found.append(here)
        own = values.get(here, {})
    return tuple(found)


def _nation(iri: str, values: Values) -> str | None:
    """Follow containers, makers and owners up to a nation; a ring of them ends the search."""
    seen: set[str] = set()
    here: str | None = iri
    while here is not None and here not in seen and here in values:
        seen.add(here)
        own = values[here]
        code = _first(own, _CODE)
        if code is not None:
            return code
        here = _first(own, _NATION) or _first(own, _PLACE) or _first(own, _MAKER)
    return None


def _names(entry: Entry, values: Values) -> list[Name]:
    own = values[entry.iri]
    before, after = own.get(_BEFORE, ()), own.get(_AFTER, ())
    context = own.get(_CONTEXT, ())
    found: dict[tuple[str, Form], None] = {}
    for predicate in _LABELS:
        found.update(((words, "name"), None) for words in own.get(predicate, ()) if words not in context)
    found.update(((words, "context"), None) for words in context)
    found.update(((words, "demonym"), None) for words in own.get(_DEMONYM, ()))
    found.update(((words, "metonym"), None) for words in own.get(_METONYM, ()))
    found.update(((words, "name"), None) for words in _designated(own, values))
    return [Name(words, form, entry, before, after) for words, form in found]


def _designated(own: Own, values: Values) -> list[str]:
    """Every name of the family followed by the variant's designation, Roman numerals also in Arabic."""
    family, designation = _first(own, _FAMILY), _first(own, _DESIGNATION)
    if family is None or designation is None or family not in values:
        return []
    kin = values[family]
    bases = [words for p in (_PREFERRED, _ALTERNATIVE, _CONTEXT) for words in kin.get(p, ())]
    arabic = " ".join(_NUMERALS.get(part, part) for part in designation.split(" "))
    return sorted({f"{base} {form}" for base in bases for form in (designation, arabic)})
