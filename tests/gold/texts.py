"""Rebuild the texts of the gold annotations from a corpus folder that lies beside the repository.

The annotations are kept here, the texts are not: each annotation names its origin (a file of the corpus, a record
in it, and optionally a slice of the record's text) and the SHA-256 of the text that was read. `materialise` cuts
every text out again and refuses one that has changed.

A record's text is what a reader sees: the headline, a line break, the body. Markup, front matter and images are
gone; the wording, line wraps of wire copy included, is untouched. A slice counts code points of that text.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

BLOCKS: Final = frozenset("p div br h1 h2 h3 h4 h5 h6 li ul ol blockquote article figure figcaption center".split())
HIDDEN: Final = frozenset("script style iframe noscript".split())

FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(?P<head>.*?)\n---[ \t]*\n", re.DOTALL)
TITLE: Final = re.compile(
    r"^(?:post_)?title:[ \t]*(?:>[ \t]*\n(?P<folded>(?:[ \t]+\S.*\n?)+)|(?P<line>.+))", re.MULTILINE
)
IMAGE: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)")
LINK: Final = re.compile(r"\[([^\]]*)\]\([^)\s]*(?:[ \t]+\"[^\"]*\")?\)")
EMPHASIS: Final = re.compile(r"\*\*|(?<!\w)[_*](?=\S)|(?<=\S)[_*](?!\w)")
MARK: Final = re.compile(r"^[ \t]*#{1,6}[ \t]+|\\(?=[\\_*\[\]#])", re.MULTILINE)
FEED_MARK: Final = re.compile(r"\[ad_[12]\]")


class _Visible(HTMLParser):
    """Collects the text of a page that is shown; a block element ends the paragraph before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Break the paragraph at a block and stop listening inside what is never shown."""
        self.hidden += tag in HIDDEN
        if tag in BLOCKS:
            self.parts.append("\n\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Break the paragraph at an empty block; an empty element hides nothing."""
        if tag in BLOCKS:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """Break the paragraph after a block and listen again after what is never shown."""
        self.hidden -= tag in HIDDEN and self.hidden > 0
        if tag in BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Keep the words, with line wraps of the source as blanks."""
        if not self.hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def _paragraphs(text: str) -> str:
    """The paragraphs of a text, trimmed, with one blank line between two of them."""
    return "\n\n".join(p for p in (re.sub(r"[ \t]+", " ", q).strip() for q in re.split(r"\n\s*\n", text)) if p)


def plain_html(markup: str) -> str:
    """The visible text of an HTML fragment, paragraph by paragraph."""
    reader = _Visible()
    reader.feed(FEED_MARK.sub("", markup))
    reader.close()
    return _paragraphs("".join(reader.parts))


def plain_markdown(markup: str) -> str:
    """The text of a Markdown document without images, link targets, emphasis marks and heading marks."""
    bare = MARK.sub("", LINK.sub(r"\1", IMAGE.sub("", markup)))
    return _paragraphs(EMPHASIS.sub("", bare))


def post_text(source: str) -> str:
    """The headline and the body of a post with front matter, in HTML or in Markdown."""
    front = FRONT_MATTER.match(source)
    head, body = (front["head"], source[front.end() :]) if front else ("", source)
    found = TITLE.search(head)
    title = unescape(" ".join(((found["folded"] or found["line"]) if found else "").split()).strip("\"'"))
    plain = plain_html(body) if "<p>" in body else plain_markdown(body)
    return f"{title}\n\n{plain}"


def _snapi_line(row: Mapping[str, Any]) -> str:
    """Headline and summary of an article whose record joins the two with a comma; the record itself otherwise."""
    title, summary, raw = str(row["title_guess"]), str(row["summary_guess"]), str(row["raw"])
    return f"{title}\n{summary}".strip() if raw.strip() == f"{title}, {summary}".strip() else raw.strip(" ,")


def _wire(row: Mapping[str, Any]) -> str:
    """Title, blank line and body of a wire story, without the control character that ended its transmission."""
    body = str(row["body"]).rstrip(" \n\x03")
    return f"{row['title']}\n\n{body}\n"


def _json(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON list."""
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows


def _json_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file with one JSON object per line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _csv(path: Path) -> list[dict[str, Any]]:
    """The records of a table with a header line."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


# Per pile: how its records are read, the field that names one, and how its text is made.
PILES: Final[Mapping[str, tuple[Callable[[Path], list[dict[str, Any]]], str, Callable[[Mapping[str, Any]], str]]]] = {
    "snapi_2022": (_json_lines, "id", _snapi_line),
    "reuters_1987": (_json, "id", _wire),
    "spacenews_2026_08": (_json, "link", lambda row: f"{row['title_en']}\n{row['summary_en']}"),
    "snapi_2026": (_csv, "url", lambda row: f"{row['title']}\n{row['summary']}"),
    "kcna_2024": (_json, "link", lambda row: f"{row['headline']}\n{row['story_text']}"),
    "csis_nk_provocations": (_json, "date", lambda row: f"{row['event']} ({row['type']})\n{row['description']}"),
}


def pile_texts(corpus: Path, path: str, records: Iterable[str]) -> dict[str, str]:
    """The texts of the records with these names in one file of the corpus; of two with one name, the first.

    Raises KeyError for a pile that is not known and for a file or record that is not there.
    """
    file = corpus / path
    if not file.is_file():
        raise KeyError(f"{path}: not in the corpus at {corpus}")
    wanted = set(records)
    if file.suffix == ".md":
        return {name: post_text(file.read_text(encoding="utf-8")) for name in wanted}
    if (pile := Path(path).parts[0]) not in PILES:
        raise KeyError(f"{path}: no reader for the pile {pile!r}; known are {', '.join(sorted(PILES))}")
    load, key, make = PILES[pile]
    texts: dict[str, str] = {}
    for row in load(file):
        if (name := str(row[key])) in wanted:
            texts.setdefault(name, make(row))
    if missing := sorted(wanted - set(texts)):
        raise KeyError(f"{path}: no record with {key} {', '.join(missing)}")
    return texts


def cut(text: str, span: list[int] | None) -> str:
    """The slice of a record's text between two code points, or all of it."""
    return text if span is None else text[span[0] : span[1]]


def materialise(corpus: Path, gold: Path, out: Path) -> int:
    """Write the text of every annotation under `gold` to the same place under `out`; return how many.

    Raises KeyError for a record that the corpus has not, ValueError for a text that is not the one annotated.
    """
    files = {file: json.loads(file.read_text(encoding="utf-8")) for file in sorted(gold.rglob("*.json"))}
    by_path: dict[str, list[str]] = {}
    for note in files.values():
        by_path.setdefault(note["origin"]["path"], []).append(str(note["origin"]["record"]))
    texts = {path: pile_texts(corpus, path, records) for path, records in by_path.items()}
    for file, note in files.items():
        origin = note["origin"]
        text = cut(texts[origin["path"]][str(origin["record"])], origin.get("slice"))
        if hashlib.sha256(text.encode()).hexdigest() != note["sha256"]:
            raise ValueError(f"{note['id']}: the text at {origin['path']} is not the one that was annotated")
        target = out / file.relative_to(gold).with_suffix(".txt")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return len(files)


if __name__ == "__main__":
    materialise(Path(sys.argv[1]), Path(__file__).parent, Path(sys.argv[2]))
