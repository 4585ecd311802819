"""The values of literals: which are one, which differ, which lie outside their datatype; of an unknown one, nothing.

Lexical forms and value spaces are those of XSD 1.1 and RDF 1.1 for the datatypes that OWL 2 RL supports, with the
lexical form taken as it is written (a token with a blank at its end is none).
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import math
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Callable
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from kg.vocab import PREFIXES

_XSD, _RDF, _RDFS = PREFIXES["xsd"], PREFIXES["rdf"], PREFIXES["rdfs"]
_LITERAL = f"{_RDFS}Literal"
# The integer datatypes, each with its least and its greatest value.
WHOLE_NUMBERS: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None), "int": (-(2**31), 2**31 - 1), "long": (-(2**63), 2**63 - 1),
    "short": (-(2**15), 2**15 - 1), "byte": (-128, 127), "nonNegativeInteger": (0, None), "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0), "negativeInteger": (None, -1), "unsignedInt": (0, 2**32 - 1),
    "unsignedLong": (0, 2**64 - 1), "unsignedShort": (0, 2**16 - 1), "unsignedByte": (0, 255),
}  # fmt: skip
_NAME_START = (
    r"A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F"
    r"\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
)
_NAME_CHAR = _NAME_START + r"\-.0-9\u00B7\u0300-\u036F\u203F-\u2040"
_LANGUAGE = r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"
# The string datatypes: their value is their text, and each allows less than the one before.
_TEXTS: dict[str, re.Pattern[str]] = {
    "string": re.compile(r"[\s\S]*"),
    "normalizedString": re.compile(r"[^\r\n\t]*"),
    "token": re.compile(r"(?:[^\s](?:[^\r\n\t ]| (?! ))*(?<! ))?"),
    "language": re.compile(_LANGUAGE),
    "Name": re.compile(f"[:{_NAME_START}][:{_NAME_CHAR}]*"),
    "NCName": re.compile(f"[{_NAME_START}][{_NAME_CHAR}]*"),
    "NMTOKEN": re.compile(f"[:{_NAME_CHAR}]+"),
}
_DATE = r"(-?(?:[1-9]\d{3,}|0\d{3}))-(\d\d)-(\d\d)"
_ZONE = r"(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)"
_DATE_TIME = re.compile(rf"{_DATE}T(\d\d):(\d\d):(\d\d)(\.\d+)?{_ZONE}?")
_DAY = re.compile(rf"{_DATE}{_ZONE}?")
# Longer numbers are compared by their text: to compute with them would cost the square of their length.
_LONG = 4000
Value = tuple[object, ...]


def value_of(literal: Literal) -> Value | None:
    """Return the value of a literal, values of one space comparable; None for an unknown datatype.

    ValueError where the literal lies outside its datatype.
    """
    if literal.language:
        return ("text", literal.value, literal.language.lower())
    iri = literal.datatype.value
    if iri == f"{_RDF}PlainLiteral":
        return _plain(literal.value)
    if iri == f"{_RDF}XMLLiteral":
        return _xml(literal.value)
    if not iri.startswith(_XSD):
        return None
    name = iri.removeprefix(_XSD)
    if name in _TEXTS:
        if not _TEXTS[name].fullmatch(literal.value):
            raise ValueError(literal.value[:80])
        return ("text", literal.value, "")
    if name in WHOLE_NUMBERS:
        return ("number", _integer(literal.value, *WHOLE_NUMBERS[name]))
    reader = _READERS.get(name)
    return reader(literal.value) if reader else None


def value_key(literal: Literal) -> Value:
    """Return what two literals share exactly when they have the same value; an unknown or ill-typed one has its own."""
    try:
        value = value_of(literal)
    except ValueError:
        value = None
    return value if value is not None else ("as written", literal.value, literal.datatype.value, literal.language)


def equal(one: Literal, other: Literal) -> bool:
    """Tell whether two literals certainly have the same value."""
    return value_key(one) == value_key(other)


def differ(one: Literal, other: Literal) -> bool:
    """Tell whether two literals certainly have different values."""
    try:
        a, b = value_of(one), value_of(other)
    except ValueError:
        return False
    if a is None or b is None or a == b:
        return False
    # Without a zone an instant is known to fourteen hours: such a pair is only told apart within one form.
    return a[0] == b[0] or {a[0], b[0]} != {"instant", "local time"}


def ill_typed(literal: Literal) -> bool:
    """Tell whether a literal lies outside its (known) datatype."""
    try:
        value_of(literal)
    except ValueError:
        return True
    return False


def member(literal: Literal, datatype: NamedNode) -> bool | None:
    """Tell whether a literal's value lies in a datatype; None where either is unknown."""
    try:
        value = value_of(literal)
    except ValueError:
        return False
    iri = datatype.value
    if iri == _LITERAL:
        return True
    if value is None:
        return True if iri == literal.datatype.value else None
    space = value[0]
    if iri == f"{_RDF}PlainLiteral":
        return space == "text"
    if iri == f"{_RDF}langString":
        return space == "text" and value[2] != ""
    if iri == f"{_RDF}XMLLiteral":
        return space == "xml"
    if not iri.startswith(_XSD):
        return None
    return _within(value, iri.removeprefix(_XSD))


def _within(value: Value, name: str) -> bool | None:
    space = value[0]
    if name in _TEXTS:
        return space == "text" and value[2] == "" and _TEXTS[name].fullmatch(str(value[1])) is not None
    if name == "decimal":
        return space == "number"
    if name in WHOLE_NUMBERS:
        low, high = WHOLE_NUMBERS[name]
        number = value[1]
        if space != "number":
            return False
        if not isinstance(number, Decimal):
            return None  # too long to compute with
        whole = number == number.to_integral_value()
        return whole and (low is None or number >= low) and (high is None or number <= high)
    if name == "dateTime":
        return space in ("instant", "local time")
    if name == "dateTimeStamp":
        return space == "instant"
    return space == name if name in _READERS else None


def _integer(text: str, low: int | None, high: int | None) -> Decimal | str:
    match = re.fullmatch(r"([+-]?)0*(\d*)", text, re.ASCII)
    if match is None or not text[-1:].isdigit():
        raise ValueError(text[:80])
    if len(match[2]) > _LONG:
        if (low is not None and match[1] == "-") or (high is not None and match[1] != "-"):
            raise ValueError(text[:80])
        return f"{match[1].strip('+')}{match[2]}"
    value = int(f"{match[1]}{match[2] or '0'}")
    if (low is not None and value < low) or (high is not None and value > high):
        raise ValueError(text[:80])
    return Decimal(value)


def _decimal(text: str) -> Value:
    match = re.fullmatch(r"([+-]?)(\d*)(?:\.(\d*))?", text, re.ASCII)
    if match is None or not (match[2] or match[3]):
        raise ValueError(text[:80])
    whole, part = match[2].lstrip("0"), (match[3] or "").rstrip("0")
    sign = "-" if match[1] == "-" and (whole or part) else ""
    if len(whole) + len(part) > _LONG:
        return ("number", f"{sign}{whole}.{part}" if part else f"{sign}{whole}")
    return ("number", Decimal(f"{sign}{whole or '0'}.{part}" if part else f"{sign}{whole or '0'}"))


def _floating(space: str) -> Callable[[str], Value]:
    def read(text: str) -> Value:
        if text in ("INF", "+INF", "-INF", "NaN"):
            return (space, text.lstrip("+"))
        if len(text) > _LONG or not re.fullmatch(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", text, re.ASCII):
            raise ValueError(text[:80])
        value = float(text)
        if space == "float" and math.isfinite(value):
            try:
                value = struct.unpack("f", struct.pack("f", value))[0]
            except OverflowError as error:
                raise ValueError(text) from error
        # A number beyond the space, at either end, is taken for a mistake and not for infinity or nought.
        if math.isinf(value) or (value == 0 and re.match(r"[+-]?[0.]*[1-9]", text)):
            raise ValueError(text)
        # Both zeros are equal and two values: which one it is counts where values are told apart.
        return (space, value, math.copysign(1, value)) if value == 0 else (space, value)

    return read


def _boolean(text: str) -> Value:
    if text not in ("true", "false", "1", "0"):
        raise ValueError(text[:80])
    return ("boolean", text in ("true", "1"))


def _day(year: str, month: str, day: str) -> None:
    # The calendar repeats every 400 years; Python's ends at 9999.
    dt.date(2000 + int(year[-4:]) % 400 if len(year) <= _LONG else 2000, int(month), int(day))


def _date(text: str) -> Value:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(text[:80])
    _day(*match.group(1, 2, 3))
    return ("date", text)


def _date_time(text: str) -> Value:
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        raise ValueError(text[:80])
    _day(*match.group(1, 2, 3))
    hour, minute, second = (int(part) for part in match.group(4, 5, 6))
    if (hour, minute, second) != (24, 0, 0):
        dt.time(hour, minute, second)
    fraction, zone = (match[7] or "").rstrip("0").rstrip("."), match[8]
    year = int(match[1]) if len(match[1]) < _LONG else 0
    if not 1 < year < 9999:
        far = f"{match[1]}-{match[2]}-{match[3]}"
        return ("instant" if zone else "local time", far, hour, minute, second, fraction, zone)
    moment = dt.datetime(year, int(match[2]), int(match[3])) + dt.timedelta(hours=hour, minutes=minute, seconds=second)  # noqa: DTZ001
    if zone is None:
        return ("local time", moment, fraction)
    if zone != "Z":
        sign = -1 if zone[0] == "+" else 1
        moment += sign * dt.timedelta(hours=int(zone[1:3]), minutes=int(zone[4:]))
    return ("instant", moment, fraction)


def _stamp(text: str) -> Value:
    value = _date_time(text)
    if value[0] != "instant":
        raise ValueError(text[:80])
    return value


def _uri(text: str) -> Value:
    # As an IRI reference (RFC 3987): a scheme before the first colon, and none of the characters that need escaping.
    before, colon, _ = re.split(r"[/?#]", text, maxsplit=1)[0].partition(":")
    if re.search(r'[\s<>"{}|\\^`]', text) or (colon and not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.\-]*", before)):
        raise ValueError(text[:80])
    return ("anyURI", text)


def _hex(text: str) -> Value:
    if len(text) % 2 or not re.fullmatch(r"[0-9A-Fa-f]*", text):
        raise ValueError(text[:80])
    return ("hexBinary", text.upper())


def _base64(text: str) -> Value:
    try:
        return ("base64Binary", base64.b64decode(text.replace(" ", ""), validate=True))
    except binascii.Error as error:
        raise ValueError(text[:80]) from error


def _plain(text: str) -> Value:
    words, at, tag = text.rpartition("@")
    if not at or (tag and not re.fullmatch(_LANGUAGE, tag)):
        raise ValueError(text[:80])
    return ("text", words, tag.lower())


def _xml(text: str) -> Value:
    if "<!" in text.replace("<!--", "").replace("<![CDATA[", ""):
        raise ValueError("a declaration inside content")  # and no entity is ever expanded
    try:
        ET.fromstring(f"<x>{text}</x>")  # noqa: S314  (entities cannot be declared inside content)
    except ET.ParseError as error:
        raise ValueError(text[:80]) from error
    return ("xml", text)


_READERS: dict[str, Callable[[str], Value]] = {
    "decimal": _decimal,
    "double": _floating("double"),
    "float": _floating("float"),
    "boolean": _boolean,
    "date": _date,
    "dateTime": _date_time,
    "dateTimeStamp": _stamp,
    "anyURI": _uri,
    "hexBinary": _hex,
    "base64Binary": _base64,
}
