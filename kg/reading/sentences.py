"""A document's text becomes sentences with roles. Paragraphs first, then full stops that really end something.

Every step is linear in the text: lines are joined into paragraphs, and each paragraph is cut once from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Document, Sentence, SentenceRole, Span
from kg.reading.frontmatter import front_matter
from kg.reading.masking import mask

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt sgt adm sen rep gov st mt ft jr sr vs etc no nos inc corp co ltd bros
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun approx est fig al
    e.g i.e u.s u.k u.n s.s u.s.s.r d.c a.m p.m ph.d calif fla va tex ala mass conn n.m n.y l.a cf ca spc pvt cmdr
    """.split()
)
_STOP = re.compile(r"(?:[.!?]+[\"”’')\]]*|…)(?=\s)")
_NEXT = re.compile(r"\s+[\"“‘'(\[]*(?:[A-Z0-9\"“‘À-Þ]|i[A-Z]|http)")
_WORD_BEFORE = re.compile(r"[\w.]+\Z")
_ZONE_NEXT = re.compile(
    r"\s+\(?(?:[A-Z]{2,4}T\b|UTC|GMT|ET\b|PT\b|CT\b|MT\b|Eastern|Pacific|Central|Beijing|Moscow|local|[A-Z][a-z]+ (?:[Ss]tandard |[Dd]aylight |[Ss]ummer )?time\b|\()"
    r"|\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’]s)|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d)"
)
_CREDIT = re.compile(
    r"(?:(?:picture|photo|image|photograph)\s+)?(?:credits?|source|photo by|image by)\s*:", re.IGNORECASE
)
_PROMOTION = re.compile(
    r"\b(?:sign up|subscribe|newsletter|register (?:for|here|now|today)|click here|read more|follow us|to learn more|"
    r"for more (?:on|information)|find out more|join us|download (?:our|the app)|buy tickets|listen to this|scroll down for|"
    r"watch (?:the )?(?:video|live)|support us|donate|become a (?:member|patron)|share this)\b",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"(?:copyright|©|all rights reserved|\(?(?:reporting|writing|editing) by\b|submitted by\b)", re.IGNORECASE
)
# "Stephen Clark is a space reporter at …": of the author, not of the news.
_AUTHOR = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,3}(?:is|was) (?:(?:a|an|the|our|its) )?(?:[\w’'-]+ ){0,4}(?:reporter|editor|journalist|writer|correspondent|columnist|author|contributor)\b(?= (?:at|for|with|covering|based|who|on|and author|of (?:\w+ )?(?:books|novels))\b)"
    r"|(?:He|She) has (?:closely )?(?:covered|written)\b|(?:He|She) is the author of\b",
)
_DATELINE = re.compile(
    r"[ \t]*(?P<line>(?:[A-Z][A-Z.'’,/\- ]{2,40}|[A-Z][\w.'’,/ -]{2,40}?),?(?: [A-Z][a-z]+\.?,?)?"
    r"(?: ?,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?))?(?: ?,? ?\((?:[A-Z][\w .'-]{1,30})\))?)[ \t]*(?:--|—|–|-|_)[ \t]+(?=[A-Z\"“0-9])"
)
_AGENCY = re.compile(r"\((?:Reuters?|AP|AFP|UPI|TASS|Xinhua|Yonhap|KCNA|Kyodo|Reuter)\)")
_MONTH_DAY = re.compile(r"(?<!Long )(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?!\w)")
_LONGEST = 2000  # characters of a sentence
_BIOGRAPHY = 600  # characters of a paragraph on the author
_BLANK = re.compile(r"\s*")
# The margins, in characters, of a typewriter and of an editor's widest, and how ragged its lines are.
_MARGIN, _WIDEST, _RAGGED = 100, 160, 24
_BULLET = re.compile(r"[ \t]*(?:[-*•·–]|\d{1,2}[.)])[ \t]+")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    span: Span
    heading: bool


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of a document in order, with their roles; every non-blank character is in at most one."""
    text = document.text
    masked = mask(text)
    start = front_matter(text, document.id).end
    found: list[Sentence] = []
    section = 0
    paragraphs = _paragraphs(text, masked, start)
    for number, paragraph in enumerate(paragraphs):
        role = _role(masked, paragraph, number, paragraphs, document)
        if role == "heading":
            section += 1
        for span, own in _cut(masked, paragraph.span, role):
            found.append(Sentence(len(found), span, own, number, section))
    return tuple(found)


def _paragraphs(text: str, masked: str, start: int) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    for block in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", masked[start:]):
        found += _of_block(text, masked, start + block.start(), start + block.end(), first=not found)
    return found


def _of_block(text: str, masked: str, start: int, end: int, *, first: bool) -> list[_Paragraph]:
    lines = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\n]+", masked[start:end])]
    apart = first and _titled(masked, lines)
    groups = _join(masked, lines) if not apart and _wrapped(masked, lines) else lines
    found = []
    for a, b in groups:
        trimmed = _trim(masked, a, b)
        if trimmed is not None:
            found.append(_Paragraph(trimmed, bool(re.match(r"[ \t]*#{1,6}[ \t]", text[a:b]))))
    return found


def _wrapped(masked: str, lines: list[tuple[int, int]]) -> bool:
    """Tell lines broken by a typewriter's margin from lines that are paragraphs of their own."""
    widths = [len(masked[a:b].rstrip()) for a, b in lines]
    if len(lines) < 2:
        return False
    inner = widths[:-1]
    if max(widths) > _MARGIN:
        return max(widths) <= _WIDEST and max(inner) - min(inner) <= _RAGGED and _runs_on(masked, lines)
    runs_on = sum(masked[b - 1] not in '.!?"”:' for (_, b) in lines[:-1])
    return max(inner) >= 40 and (runs_on >= len(inner) / 2 or _runs_on(masked, lines))


def _runs_on(masked: str, lines: list[tuple[int, int]]) -> bool:
    """Tell lines of which one at least begins in the middle of a sentence."""
    return any(masked[b - 1] not in '.!?"”:' and masked[start].islower() for (_, b), (start, _) in pairwise(lines))


# A sentence of its own: it opens like one and ends like one.
_OWN = re.compile(r"[ \t]*[\"“‘']?[A-Z0-9][^\n]*[.!?…][\"”’')]*[ \t]*\Z")


# A line that breaks off: no title ends in such a word.
_MIDWAY = re.compile(r"\b(?:a|an|the|of|in|and|to|for|with|from|by|at|was|were|is|its|their)[ \t]*\Z")


def _titled(masked: str, lines: list[tuple[int, int]]) -> bool:
    """Tell a title with one sentence below it, however short the two are."""
    if len(lines) != 2:
        return False
    title, below = (masked[a:b] for a, b in lines)
    if _MIDWAY.search(title):
        return False
    return _OWN.match(below) is not None and not re.search(r"[.!?][\"”]?(?:\s|\Z)", title)


_CELLS = 2  # bars that make a line a row


def _join(masked: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join wrapped lines; an indented line opens a paragraph, and a title in capitals and a row of cells are one each."""
    margin = min(len(masked[a:b]) - len(masked[a:b].lstrip()) for a, b in lines)
    groups: list[tuple[int, int]] = []
    small = capitals = False  # whether the lines so far have letters of the kind
    row = False  # whether the line before is a row of cells
    for a, b in lines:
        line = masked[a:b]
        indent = len(line) - len(line.lstrip())
        title = len(groups) == 1 and capitals and not small and not line.isupper()
        small, capitals = small or not f"A{line}".isupper(), capitals or line.isupper()
        above, row = row, line.count("|") >= _CELLS
        if not groups or title or indent > margin + 1 or _BULLET.match(line) or row or above:
            groups.append((a, b))
        else:
            groups[-1] = (groups[-1][0], b)
    return groups


def _trim(masked: str, start: int, end: int) -> Span | None:
    piece = masked[start:end]
    stripped = piece.strip()
    if not stripped or not any(c.isalnum() for c in stripped):
        return None
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, first + len(stripped))


def _role(
    masked: str, paragraph: _Paragraph, number: int, paragraphs: list[_Paragraph], document: Document
) -> SentenceRole:
    words = paragraph.span.of(masked)
    ended = words.rstrip("\"”'’)")[-1:] in ".!?:;…"
    alone = len(paragraphs) == 1 and (ended or len(words) > 120)
    if number == 0 and len(words) <= 250 and not alone and _dateline(words, 0, len(words)) is None:
        return "headline" if not ended or len(words) < 110 or _is_title(words, document) else "body"
    for stated, role in ((document.published, "byline"), (document.author, "byline")):
        if stated and stated.span and paragraph.span.overlaps(stated.span) and len(words) < 200:
            return role  # type: ignore[return-value]
    return _later_role(words, paragraph, number, paragraphs, ended=ended)


def _dateline(masked: str, start: int, end: int) -> re.Match[str] | None:
    """Return the dateline that a text begins with: a place in capitals, or one with its agency or day."""
    line = _DATELINE.match(masked, start, end)
    if line is None or not (_AGENCY.search(line["line"]) or _MONTH_DAY.search(line["line"]) or line["line"].isupper()):
        return None
    return line


def _is_title(words: str, document: Document) -> bool:
    return document.title is not None and document.title.value.strip() == words.strip()


def _later_role(
    words: str, paragraph: _Paragraph, number: int, paragraphs: list[_Paragraph], *, ended: bool
) -> SentenceRole:
    if _CREDIT.match(words):
        return "credit"
    if _BOILERPLATE.match(words) or (number > 1 and len(words) < _BIOGRAPHY and _AUTHOR.match(words)):
        return "boilerplate"
    if len(words) < 400 and _PROMOTION.search(words) and number >= max(1, min(3, len(paragraphs) - 1)):
        return "promotion"
    if paragraph.heading or (not ended and len(words) < 90 and not _BULLET.match(words) and number > 1):
        return "heading"
    if number == 1 and not ended and len(words) < 120 and len(paragraphs) == 2:
        return "headline"  # a title in two lines, and nothing below
    return "standfirst" if number == 1 and not ended and len(paragraphs) > 2 else "body"


def _cut(masked: str, span: Span, role: SentenceRole) -> list[tuple[Span, SentenceRole]]:
    start = span.start
    found: list[tuple[Span, SentenceRole]] = []
    line = _dateline(masked, span.start, span.end) if role == "body" else None
    if line is not None:
        found.append((Span(*line.span("line")), "dateline"))
        start = line.end()
    for stop in _STOP.finditer(masked, start, span.end):
        if stop.start() >= start and _ends(masked, stop, span.end):
            found += ((part, role) for part in _bounded(masked, start, stop.end()))
            start = _after_blank(masked, stop.end(), span.end)
    if masked[start : span.end].strip():
        found += ((part, role) for part in _bounded(masked, start, span.end))
    return found


def _bounded(masked: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence, or its parts where nobody would write one so long: what is read of it costs by its square."""
    while end - start > _LONGEST:
        limit = start + _LONGEST
        middle = start + _LONGEST // 2
        comma = max(masked.rfind(mark, middle, limit) for mark in (", ", "; ", ",\n"))
        cut = comma if comma > 0 else max(masked.rfind(" ", middle, limit), masked.rfind("\n", middle, limit))
        cut = cut + 1 if cut > 0 else limit
        yield Span(start, cut)
        start = _after_blank(masked, cut, end)
    if start < end:
        yield Span(start, end)


def _after_blank(masked: str, start: int, end: int) -> int:
    """Return where the next word begins, without a copy of all that follows: a line may hold a megabyte."""
    blank = _BLANK.match(masked, start, end)
    return blank.end() if blank else start


# "said on X. The delay follows"
_POSTED = re.compile(r"\b(?:on|to|via)\s+\Z")


# "on an Atlas V. Boeing": a number, and no initial
_NUMBERED = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Aa]nother|[Oo]ne)\s+[A-Z][a-z]{3,}\s+\Z")


def _starts(masked: str, at: int) -> bool:
    """Tell whether a word that begins sentences follows."""
    return bool(re.match(r"\s+(?:The|It|He|She|They|In|But|This|That|A|An|On|At)\b", masked[at : at + 12]))


def _ends(masked: str, stop: re.Match[str], end: int) -> bool:
    if not _NEXT.match(masked, stop.end(), min(end, stop.end() + 60)):
        return stop.group() == "…"
    if stop.group() != ".":
        return True
    word = _WORD_BEFORE.search(masked, max(0, stop.start() - 24), stop.start())
    if word is None:
        return True
    before = word.group()
    if before.lower().lstrip("0123456789") in ("a.m", "p.m"):
        return not _ZONE_NEXT.match(masked, stop.end(), min(end, stop.end() + 30))
    if before.lower() in ("u.s", "u.k", "inc", "corp", "co", "ltd"):
        return _starts(masked, stop.end())
    if before.lower() in _ABBREVIATIONS and before != "EST":  # a time zone in capitals, "established" without
        return False
    if before == "X" and _POSTED.search(masked, max(0, word.start() - 12), word.start()):
        return _starts(masked, stop.end())
    if before in ("I", "V", "X") and _NUMBERED.search(masked, max(0, word.start() - 30), word.start()):
        return True
    # An initial ends no sentence; the last letter of a name ("Huygens-M.") may.
    return not (len(before) == 1 and before.isupper() and masked[word.start() - 1 : word.start()] != "-")
