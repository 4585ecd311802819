"""What a terminal shows, as lines: explanations with their quotes, and what a change did."""

from __future__ import annotations

from collections.abc import Iterable

from kg.explain import Explanation
from kg.pipeline import Change

_KINDS = {
    "stated": "stated",
    "computed": "computed",
    "inferred": "inferred by",
    "reference": "reference",
    "axiom": "axiom",
    "unknown": "",
}


def told(explanation: Explanation, depth: int, *, shallow: bool = False) -> Iterable[str]:
    """Yield the lines of an explanation, indented by depth; ``shallow`` leaves out the premises."""
    pad = "    " * depth
    how = {
        "inferred": f"inferred by {explanation.rule}: {explanation.reason}",
        "computed": f"computed: {explanation.reason}",
        "reference": f"from {explanation.reason}",
        "axiom": f"axiom of {explanation.reason}",
    }.get(explanation.kind, _KINDS[explanation.kind] if not explanation.reason else explanation.reason)
    yield f"{pad}{explanation.text}" + (f"   [{how}]" if how and how != "stated" else "")
    for quote in explanation.quotes:
        said = f", according to {', '.join(quote.said_by)}" if quote.said_by else ""
        words = " ".join(quote.words.split())
        yield f"{pad}    “{words}” — {quote.document} {quote.start}–{quote.end}{said} ({quote.factuality})"
    if not shallow:
        for premise in explanation.because:
            yield from told(premise, depth + 1)


def reported(change: Change, path: str) -> Iterable[str]:
    """Yield the lines that sum up an ingest or a removal: documents first, at most twelve of a kind."""
    kinds = {
        "added": change.added,
        "replaced": change.replaced,
        "unchanged": change.unchanged,
        "removed": change.removed,
    }
    for word, documents in kinds.items():
        yield from (f"{word:<10} {document}" for document in documents[:12])
        if len(documents) > 12:
            yield f"{word:<10} … and {len(documents) - 12} more"
    if any(kinds.values()):
        yield f"read       {change.claims} claims, {change.events} events"
        yield (
            f"graph      +{len(change.facts)} facts, -{len(change.fallen)} facts, {change.inferences} inferences"
            f" (+{len(change.inferred)}, -{len(change.uninferred)})"
        )
        yield from (f"violation  {violation}" for violation in change.violations)
        yield f"in         {path}"
