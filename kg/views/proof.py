"""A proof as one HTML page: a tree that opens and closes, quotes marked in their sentences; no script, no request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.explain import Explanation, Quote
from kg.proving.case import Case
from kg.proving.outline import Line, outline, referred

_HERE = Path(__file__).resolve().parent / "templates"
_WORDS = {
    "stated": "read",
    "computed": "computed",
    "inferred": "inferred",
    "reference": "reference",
    "axiom": "axiom",
    "absent": "not known",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A quote in its sentence: what stands before the words, the words, what stands after, and where that is."""

    before: str
    words: str
    after: str
    where: str


@dataclass(frozen=True, slots=True)
class Row:
    """A statement of the tree, or (``told`` is None) the end of the premises of one.

    ``anchor`` is set where other places refer to this one, ``target`` where this place refers to another.
    """

    told: Explanation | None
    kind: str = ""
    quotes: tuple[Marked, ...] = ()
    anchor: str = ""
    target: str = ""
    opens: bool = False
    continued: bool = False


def proof_page(case: Case) -> str:
    """Return the page of a case: self-contained, the same bytes for the same case."""
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("proof.html").render(
        case=case,
        proofs=[rows(proof, f"p{number}") for number, proof in enumerate(case.proofs, 1)],
        kinds=list(_WORDS.items())[:-1],
        style=(_HERE / "proof.css").read_text(encoding="utf-8"),
    )


def rows(proof: Explanation, name: str) -> list[Row]:
    """Return a proof in the order of the page; ``name`` keeps its anchors apart from those of other proofs."""
    lines = outline(proof)
    named = referred(lines)
    found: list[Row] = []
    depth = 0  # how many statements are open
    for line in lines:
        found += [Row(None)] * (depth - line.depth)
        depth = line.depth
        row = _row(line, name, named)
        found.append(row)
        depth += row.opens
    return found + [Row(None)] * depth


def _row(line: Line, name: str, named: frozenset[int]) -> Row:
    anchor = f"{name}-{line.number}"
    return Row(
        line.told,
        _WORDS[line.told.kind],
        () if line.elsewhere else tuple(map(marked, line.told.quotes)),
        anchor if line.number in named and not line.elsewhere else "",
        anchor if line.elsewhere else "",
        opens=bool(line.told.because) and not line.elsewhere,
        continued=line.first and line.number != 1,
    )


def marked(quote: Quote) -> Marked:
    """Return a quote with what stands around it in its sentence; the words alone where they are not in it."""
    start = quote.start - quote.sentence_start
    if start < 0 or quote.sentence[start : start + len(quote.words)] != quote.words:
        start = quote.sentence.find(quote.words)
    before, after = ("", "") if start < 0 else (quote.sentence[:start], quote.sentence[start + len(quote.words) :])
    said = f", according to {', '.join(quote.said_by)}" if quote.said_by else ""
    title = f"{quote.title} ({quote.document})" if quote.title and quote.title != quote.document else quote.document
    day = f", {quote.published}" if quote.published else ""
    where = f"{title}{day}, characters {quote.start}–{quote.end}{said}; {quote.factuality}"
    return Marked(before, quote.words, after, where)
