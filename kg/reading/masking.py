"""The view of a text that the rules read: as long as the text, with markup blanked out, so that offsets hold."""

from __future__ import annotations

import re
from functools import lru_cache

_LINK_END = re.compile(r"\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)")
_LINK_START = re.compile(r"!?\[(?=[^\[\]\n]{1,500}\]\()")
_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]{0,1000}|!--[^<>]{0,1000}--)>")
_MARKS = re.compile(r"(?<!\w)[*_]{1,3}(?=\w)|(?<=[\w.,!?])[*_]{1,3}(?!\w)")
_HEADING = re.compile(r"^#{1,6}(?=[ \t])", re.MULTILINE)
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|#160|#8217|rsquo);")


@lru_cache(maxsize=1)  # asked for by every step that reads a text, and for each of its launches
def mask(text: str) -> str:
    """Return the text with links, tags and emphasis marks as blanks; the same length, letter for letter elsewhere."""
    masked = text
    for pattern in (_LINK_START, _LINK_END, _TAG, _ENTITY, _MARKS, _HEADING):
        masked = pattern.sub(_blank, masked)
    return masked


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def words(masked: str) -> str:
    """Return the words of a masked range with single blanks: how a value is written down."""
    return re.sub(r"\s+", " ", masked).strip()
