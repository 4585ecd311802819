"""The values of literals: which differ, and which lie outside their datatype. Unknown datatypes are left alone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None), "int": (-(2**31), 2**31 - 1), "long": (-(2**63), 2**63 - 1),
    "short": (-(2**15), 2**15 - 1), "byte": (-128, 127), "nonNegativeInteger": (0, None), "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0), "negativeInteger": (None, -1), "unsignedInt": (0, 2**32 - 1),
    "unsignedLong": (0, 2**64 - 1), "unsignedShort": (0, 2**16 - 1), "unsignedByte": (0, 255),
}  # fmt: skip


def value_of(literal: Literal) -> object | None:
    """Return the value of a literal of a known datatype; None for an unknown datatype; ValueError where ill-typed."""
    if literal.language or not literal.datatype.value.startswith(_XSD):
        return ("plain", literal.value, literal.language) if literal.language else None
    name = literal.datatype.value.removeprefix(_XSD)
    if name == "string":
        return ("plain", literal.value, None)
    if name in _INTEGERS:
        return ("number", _integer(literal.value, *_INTEGERS[name]))
    reader = _READERS.get(name)
    return reader(literal.value) if reader else None


def differ(one: Literal, other: Literal) -> bool:
    """Tell whether two literals certainly have different values."""
    try:
        a, b = value_of(one), value_of(other)
    except ValueError:
        return False
    return a is not None and b is not None and a != b


def ill_typed(literal: Literal) -> bool:
    """Tell whether a literal lies outside its (known) datatype."""
    try:
        value_of(literal)
    except ValueError:
        return True
    return False


def _integer(text: str, low: int | None, high: int | None) -> Decimal:
    if not re.fullmatch(r"[+-]?\d+", text.strip()):
        raise ValueError(text)
    value = int(text) if len(text) < 4000 else 0
    if (low is not None and value < low) or (high is not None and value > high):
        raise ValueError(text)
    return Decimal(value)


def _decimal(text: str) -> object:
    if not re.fullmatch(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", text.strip()):
        raise ValueError(text)
    try:
        return ("number", Decimal(text.strip()))
    except InvalidOperation as error:
        raise ValueError(text) from error


def _double(text: str) -> object:
    word = text.strip()
    if word in ("INF", "+INF", "-INF", "NaN"):
        return ("double", word.lstrip("+"))
    if not re.fullmatch(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", word):
        raise ValueError(text)
    return ("double", float(word))


def _boolean(text: str) -> object:
    if text.strip() not in ("true", "false", "1", "0"):
        raise ValueError(text)
    return ("boolean", text.strip() in ("true", "1"))


def _date(text: str) -> object:
    match = re.fullmatch(r"(-?\d{4,})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?", text.strip())
    if match is None:
        raise ValueError(text)
    dt.date(2000 if int(match[1]) % 4 == 0 else 2001, int(match[2]), int(match[3]))
    return ("date", text.strip())


def _date_time(text: str) -> object | None:
    match = re.fullmatch(r"(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?", text.strip())
    if match is None:
        raise ValueError(text)
    _date("-".join(match.group(1, 2, 3)))
    hour, minute, second = (int(part) for part in match.group(4, 5, 6))
    if (hour, minute, second) != (24, 0, 0):
        dt.time(hour, minute, second)
    return None  # zones make equal instants of different texts: no two are said to differ


_READERS: dict[str, Callable[[str], object | None]] = {
    "decimal": _decimal,
    "double": _double,
    "float": _double,
    "boolean": _boolean,
    "date": _date,
    "dateTime": _date_time,
}
