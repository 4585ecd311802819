"""The header of a source: ``key: value`` lines between two lines of three hyphens, as many tools write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.edtf import bounds
from kg.errors import SourceError

_OPEN = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_PAIR = re.compile(r"^([A-Za-z][\w-]*):[ \t]*(.*?)[ \t]*\r?$")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[T -]\d{2}[:-]\d{2}")
# Keys of other tools that mean the same thing.
_SAME = {"date": "published", "post_date": "published", "post_title": "title", "permalink": "url", "link": "url"}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a header says, and where the text after it begins (0 where there is none)."""

    values: Mapping[str, str]
    end: int


def front_matter(text: str, where: str) -> FrontMatter:
    """Return the header of a text; SourceError where it is opened and never closed, or its date is none."""
    opened = _OPEN.match(text)
    if opened is None:
        return FrontMatter({}, 0)
    closed = _CLOSE.search(text, opened.end())
    if closed is None or closed.start() - opened.end() > 20_000:
        return FrontMatter({}, 0)  # a rule under a title, not a header
    values: dict[str, str] = {}
    key = ""
    for line in text[opened.end() : closed.start()].splitlines():
        pair = _PAIR.match(line)
        if pair is not None:
            key = _SAME.get(pair[1].lower(), pair[1].lower())
            values.setdefault(key, "" if pair[2] in (">", "|", ">-", "|-") else _unquote(pair[2]))
        elif line.startswith((" ", "\t")) and key:
            values[key] = f"{values[key]} {line.strip()}".strip().strip('"').strip()
    if values.get("published", "-").lower() in ("true", "false", "yes", "no", ""):
        values.pop("published")  # "published: true" is a flag of blog software, no date
    if "published" in values:
        values["published"] = publication_date(values["published"], f"{where}, front matter, published")
    return FrontMatter(values, closed.end())


def publication_date(value: str, where: str) -> str:
    """Return a publication date as EDTF (a time of day is dropped); SourceError for what is no date."""
    day = _DAY.match(value)
    date = day[1] if day else value.strip()
    if bounds(date) is None or "/" in date:
        raise SourceError(f"{where}: {value!r} is no date; write it as 2024-04-10, 2024-04 or 2024")
    return date


def _unquote(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"')
    return value.lstrip('"') if value == '"' else value
