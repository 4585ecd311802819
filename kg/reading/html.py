"""A web page becomes text and description: the one door to trafilatura and htmldate.

trafilatura (Apache 2.0, since 2019, releases every few weeks) was the best of six on title and date; see the commit.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import SourceError


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a web page and what the page says of it."""

    text: str
    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    url: str | None


def read_page(data: bytes, where: str) -> Page:
    """Return the article of a page, scripts, menus and comments left out; SourceError where there is none."""
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "0")
    if not data.strip():
        return Page("", None, None, None, None, None)
    tree = trafilatura.load_html(data)
    if tree is None:
        raise SourceError(f"{where}: not an HTML page that can be read; save it again or give its text as .txt")
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, favor_recall=True, config=config, with_metadata=True
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return Page("", None, None, None, None, None)
    text = found.text or ""
    if found.title and not text.lstrip().startswith(found.title):
        text = f"{found.title}\n\n{text}"
    return Page(
        text, found.title or None, found.author or None, found.sitename or None, found.date or None, found.url or None
    )
