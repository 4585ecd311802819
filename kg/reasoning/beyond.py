"""What is true of a schema and no rule of the table says: datatypes within datatypes, and what follows from both."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import NamedNode

from kg.reasoning.literals import WHOLE_NUMBERS
from kg.reasoning.matching import members_of
from kg.reasoning.triples import Statement, Triples
from kg.vocab import PREFIXES, RDF_TYPE, term

_SUBCLASS, _RANGE, _CHAIN = term("rdfs", "subClassOf"), term("rdfs", "range"), term("owl", "propertyChainAxiom")
# Each line from the narrowest to the widest.
_DERIVED = (
    "byte short int long integer decimal",
    "unsignedByte unsignedShort unsignedInt unsignedLong nonNegativeInteger integer",
    "positiveInteger nonNegativeInteger",
    "negativeInteger nonPositiveInteger integer",
    "NCName Name token normalizedString string",
    "NMTOKEN token",
    "language token",
    "dateTimeStamp dateTime",
)


def derived_datatypes(mentioned: Collection[NamedNode]) -> list[Statement]:
    """Return which datatypes are parts of others, for those mentioned."""
    found: list[Statement] = []
    waiting = list(mentioned)
    for narrow in waiting:  # grows while it is walked
        for line in _DERIVED:
            names = [term("xsd", name) for name in line.split()]
            if narrow in names[:-1]:
                wide = names[names.index(narrow) + 1]
                found.append((narrow, _SUBCLASS, wide))
                waiting.append(wide)
    return list(dict.fromkeys(found))


def implied(schema: Triples) -> Iterator[Statement]:
    """Yield what a closed schema implies beside the table, and does not say yet."""
    for statement in (*_transitive(schema), *_narrowed(schema)):
        if statement not in schema:
            yield statement


def _transitive(schema: Triples) -> Iterator[Statement]:
    """Yield each property that a chain of twice itself makes transitive."""
    for p, _, head in schema.match(None, _CHAIN, None):
        if members_of(head, schema)[0] == (p, p):
            yield p, RDF_TYPE, term("owl", "TransitiveProperty")


def _narrowed(schema: Triples) -> Iterator[Statement]:
    """Yield the datatypes that hold every whole number which all ranges of a property allow."""
    xsd = PREFIXES["xsd"]
    ranges: dict[NamedNode, list[str]] = {}
    for p, _, d in schema.match(None, _RANGE, None):
        if isinstance(d, NamedNode) and isinstance(p, NamedNode) and d.value.removeprefix(xsd) in WHOLE_NUMBERS:
            ranges.setdefault(p, []).append(d.value.removeprefix(xsd))
    for p, names in ranges.items():
        lows = [low for low, _ in map(WHOLE_NUMBERS.__getitem__, names) if low is not None]
        highs = [high for _, high in map(WHOLE_NUMBERS.__getitem__, names) if high is not None]
        if not lows or not highs or max(lows) > min(highs):
            continue
        for name, (low, high) in WHOLE_NUMBERS.items():
            if (low is None or low <= max(lows)) and (high is None or high >= min(highs)):
                yield p, _RANGE, term("xsd", name)
