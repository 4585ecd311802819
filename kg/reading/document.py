"""A source becomes a Document: its text, fixed from here on, and what it says of itself."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Citation, Document, Span, Stated
from kg.reading.frontmatter import FrontMatter, front_matter, publication_date
from kg.reading.html import read_page
from kg.reading.masking import mask, words
from kg.reading.sources import RawSource, decode, pdf_text

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(_MONTHS) + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_BYLINE_DATE = re.compile(
    rf"^[ \t]*(?:(?:Published|Posted|Updated)[: ]+(?:on )?)?(?:(?P<d>\d{{1,2}}) (?P<m>{_MONTH})\.?,? (?P<y>\d{{4}})"
    rf"|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}}),? (?P<y2>\d{{4}})|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))(?P<rest>[^\n]{{0,160}})$",
    re.MULTILINE,
)
_BY = re.compile(
    r"^[ \t]*[Bb][Yy][: ]+(?P<author>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})(?P<rest>[^\n]{0,120})$", re.MULTILINE
)
_CREDIT = re.compile(
    r"^[ \t*_]*(?:(?:Picture|Photo|Image|Photograph)[ \t]+)?(?:[Cc]redits?|CREDIT|Source|Photo by|Image by)[ \t]*:[ \t]*(?P<credit>[^\n]{2,160}?)[ \t*_]*$",
    re.MULTILINE,
)
_PERSON = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]+){1,3}\Z")
_ROLE = re.compile(r"\b(?:editor|reporter|correspondent|writer|analyst|staff|journalist|author)\b", re.IGNORECASE)
_ENGLISH = frozenset("the of and to in a is that for on was with as by at from its has said will".split())


@dataclass(frozen=True, slots=True)
class Description:
    """What the user says of a source; each value beats what the source says of itself."""

    id: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


def read(source: RawSource, description: Description | None = None) -> Document:
    """Return the document of a source; SourceError says what cannot be read and what would do."""
    said = description or Description()
    page: Mapping[str, str | None] = {}
    if source.suffix in (".html", ".htm", ".xhtml"):
        found = read_page(source.data, source.where)
        text = found.text
        page = {
            "title": found.title,
            "author": found.author,
            "publisher": found.publisher,
            "url": found.url,
            "published": found.published,
        }
    else:
        text = pdf_text(source) if source.suffix == ".pdf" else decode(source)
    header = front_matter(text, source.where)
    return _describe(source, said, text, header, page)


def _describe(
    source: RawSource, said: Description, text: str, header: FrontMatter, page: Mapping[str, str | None]
) -> Document:
    record = source.record or {}
    own = _of_text(text, header.end)

    def pick(key: str, option: str | None) -> Stated | None:
        for value in (option, header.values.get(key), record.get(key), page.get(key)):
            if value:
                return Stated(value)
        return own.get(key)

    published = pick("published", publication_date(said.published, "--published") if said.published else None)
    if published is not None and published.span is None and published.value == record.get("published"):
        published = Stated(publication_date(published.value, f"{source.where}, published"))
    return Document(
        id=said.id or header.values.get("id") or source.name,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=pick("title", said.title),
        author=pick("author", said.author),
        author_role=pick("author-role", None),
        publisher=pick("publisher", said.publisher),
        published=published,
        url=pick("url", said.url),
        picture_credit=pick("picture-credit", None),
        language=language(text[header.end :]),
        cites=_citation(header.values, source.where),
    )


def _citation(values: Mapping[str, str], where: str) -> Citation | None:
    title = values.get("source-title")
    if not title:
        return None
    published = values.get("source-published")
    return Citation(
        title=title,
        author=values.get("source-author"),
        author_role=values.get("source-role"),
        publisher=values.get("source-publisher"),
        published=publication_date(published, f"{where}, front matter, source-published") if published else None,
        url=values.get("source-url"),
    )


def _of_text(text: str, start: int) -> dict[str, Stated]:
    """Find title, byline, date and picture credit in the first lines, each with where it stands."""
    head = mask(text)[: start + 3000]
    found: dict[str, Stated] = {}
    title = _title(head, start)
    if title is not None:
        found["title"] = title
    after = title.span.end if title and title.span else start
    _byline(head, after, found)
    credit = _CREDIT.search(mask(text), start)
    if credit is not None:
        found["picture-credit"] = Stated(words(credit["credit"]), Span(*credit.span("credit")))
    return found


def _title(head: str, start: int) -> Stated | None:
    line = re.compile(r"[^\s].*").search(head, start)
    if line is None:
        return None
    end = line.start() + len(line.group().rstrip())
    value = words(head[line.start() : end])
    return Stated(value, Span(line.start(), end)) if len(value) <= 250 and not _BYLINE_DATE.match(value) else None


def _byline(head: str, start: int, found: dict[str, Stated]) -> None:
    dated = _BYLINE_DATE.search(head, start, start + 1200)
    if dated is not None and _short(dated["rest"]):
        found["published"] = Stated(_iso(dated), Span(dated.start(), dated.start("rest")))
        _people(head, dated.start("rest"), dated.end("rest"), found)
    by = _BY.search(head, start, start + 1200)
    if by is not None and "author" not in found:
        found["author"] = Stated(words(by["author"]), Span(*by.span("author")))


def _short(rest: str) -> bool:
    """Tell a byline from a sentence that begins with a date: it has no full stop and few small words."""
    return not re.search(r"[.!?]", rest.replace("Inc.", "")) and len(re.findall(r"\b[a-z]+\b", rest)) <= 4


def _people(head: str, start: int, end: int, found: dict[str, Stated]) -> None:
    """Read "Name, Role, Organisation" after the date of a byline."""
    keys = iter(("author", "author-role", "publisher"))
    for part in re.finditer(r"[^,|•·\n]+", head[start:end]):
        words_ = part.group().strip(" \t-–—").removeprefix("by ").removeprefix("By ").strip()
        if not words_:
            continue
        key = "author-role" if _ROLE.search(words_) and "author" in found else next(keys, None)
        if key is None or key in found:
            key = next((k for k in keys if k not in found), None)
        if key == "author" and not _PERSON.match(words_):
            return
        if key is not None:
            at = start + part.start() + part.group().index(words_)
            found[key] = Stated(words_, Span(at, at + len(words_)))


def _iso(match: re.Match[str]) -> str:
    if match["iso"]:
        return match["iso"]
    day, month, year = (match["d"], match["m"], match["y"]) if match["d"] else (match["d2"], match["m2"], match["y2"])
    number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
    return f"{year}-{number:02d}-{int(day):02d}"


def language(text: str) -> str | None:
    """Return "en" for English text, "und" for words in another language, None where there are too few to tell."""
    tokens = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    if len(tokens) < 20:
        return None
    share = sum(token in _ENGLISH for token in tokens) / len(tokens)
    return "en" if share > 0.1 else "und"
