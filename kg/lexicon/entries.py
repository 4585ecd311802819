"""The individuals of the reference files with their names, read once from Turtle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from kg.errors import ReferenceDataError
from kg.vocab import ALT_LABEL, INDIVIDUALS, PREF_LABEL, RDF_TYPE, sr, term

Form = Literal["name", "demonym", "metonym", "context"]
_HIDDEN_LABEL = term("skos", "hiddenLabel")
_NUMERALS = {"II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}

Values = Mapping[str, Mapping[ox.NamedNode, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference individual as the reader needs it: IRI, kind (the IRI's folder), label, nation code, what it is.

    ``nation`` is the ISO alpha-2 code of the nation it belongs to or lies in; ``maker`` and ``operator`` are IRIs.
    ``flights`` holds the letters before a vehicle's flight numbers ("C" of PSLV-C51).
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
    found: dict[str, dict[ox.NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in files:
        try:
            for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE):
                if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal | ox.NamedNode):
                    found[quad.subject.value][quad.predicate].append(quad.object.value)
        except SyntaxError as error:
            raise ReferenceDataError(f"{path}: {error}; mend the Turtle there") from error
    return {s: {p: tuple(sorted(set(o))) for p, o in predicates.items()} for s, predicates in found.items()}


def _entry(iri: str, values: Values) -> Entry:
    own = values[iri]
    labels = own.get(PREF_LABEL, ())
    if not iri.startswith(INDIVIDUALS) or len(labels) != 1:
        raise ReferenceDataError(f"{iri}: a reference individual has an IRI under {INDIVIDUALS} and one skos:prefLabel")
    kin = values.get(_first(own, sr("family")) or "", {})
    return Entry(
        iri=iri,
        kind=iri.removeprefix(INDIVIDUALS).split("/")[0],
        label=labels[0],
        nation=_nation(iri, values),
        types=tuple(value.rsplit("#", 1)[-1] for value in own.get(RDF_TYPE, ())),
        zone=_first(own, sr("timeZone")),
        function=_first(own, sr("payloadFunction")),
        military=_first(own, sr("military")) == "true",
        maker=_first(own, sr("maker")),
        operator=_first(own, sr("operatedBy")),
        flights=own.get(sr("flightPrefix"), kin.get(sr("flightPrefix"), ())),
    )


def _first(own: Mapping[ox.NamedNode, tuple[str, ...]], predicate: ox.NamedNode) -> str | None:
    return next(iter(own.get(predicate, ())), None)


def _nation(iri: str, values: Values) -> str | None:
    """Follow containers, makers and owners up to a nation; a ring of them ends the search."""
    seen: set[str] = set()
    here: str | None = iri
    while here is not None and here not in seen and here in values:
        seen.add(here)
        own = values[here]
        code = _first(own, sr("isoAlpha2"))
        if code is not None:
            return code
        here = _first(own, sr("ofNation")) or _first(own, sr("locatedIn")) or _first(own, sr("maker"))
    return None


def _names(entry: Entry, values: Values) -> list[Name]:
    own = values[entry.iri]
    before, after = own.get(sr("blockedBefore"), ()), own.get(sr("blockedAfter"), ())
    context = set(own.get(sr("contextLabel"), ()))
    found = [(words, "name") for p in (PREF_LABEL, ALT_LABEL, _HIDDEN_LABEL) for words in own.get(p, ())]
    found = [(words, form) for words, form in found if words not in context]
    found += [(words, "context") for words in sorted(context)]
    found += [(words, "demonym") for words in own.get(sr("demonym"), ())]
    found += [(words, "metonym") for words in own.get(sr("metonym"), ())]
    found += [(words, "name") for words in _designated(entry, values)]
    unique = dict.fromkeys(found)
    return [Name(words, form, entry, before, after) for words, form in unique]  # type: ignore[arg-type]


def _designated(entry: Entry, values: Values) -> list[str]:
    """Every name of the family followed by the variant's designation, Roman numerals also in Arabic."""
    own = values[entry.iri]
    family, designation = _first(own, sr("family")), _first(own, sr("designation"))
    if family is None or designation is None or family not in values:
        return []
    kin = values[family]
    bases = [words for p in (PREF_LABEL, ALT_LABEL, sr("contextLabel")) for words in kin.get(p, ())]
    parts = designation.split(" ")
    arabic = " ".join(_NUMERALS.get(part, part) for part in parts)
    return sorted({f"{base} {form}" for base in bases for form in (designation, arabic)})
