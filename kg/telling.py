"""What a terminal shows, as lines: explanations with their quotes, and what a change did."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from kg.explain import Explanation
from kg.pipeline import Change

_KINDS = {
    "stated": "stated",
    "computed": "computed",
    "inferred": "inferred by",
    "reference": "reference",
    "axiom": "axiom",
    "absent": "absent",
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


def as_json(explanation: Explanation) -> str:
    """Return an explanation with its premises as JSON, terms as in N-Triples."""

    def tree(one: Explanation) -> dict[str, object]:
        return {
            "statement": [str(part) for part in one.statement],
            "text": one.text,
            "kind": one.kind,
            "rule": one.rule,
            "reason": one.reason,
            "quotes": [asdict(quote) for quote in one.quotes],
            "because": [tree(premise) for premise in one.because],
        }

    return json.dumps(tree(explanation), ensure_ascii=False, indent=1)


def as_mermaid(explanation: Explanation) -> str:
    """Return an explanation as a Mermaid flowchart: premises point to what follows, quotes to what they state."""
    lines = ["flowchart BT"]
    numbers: dict[str, str] = {}

    def node(text: str, shape: str = "[]") -> str:
        known = numbers.get(text)
        if known is None:
            known = numbers[text] = f"n{len(numbers)}"
            # Mermaid reads markup and its own brackets inside a label; entities keep words words.
            safe = "".join(c if c.isalnum() or c in " .,:–-" else f"#{ord(c)};" for c in " ".join(text.split()))
            lines.append(f'    {known}{shape[0]}"{safe}"{shape[1]}')
        return known

    def draw(one: Explanation) -> str:
        here = node(one.text)
        for quote in one.quotes:
            said = node(f"“{quote.words}” — {quote.document} {quote.start}–{quote.end}", "()")
            lines.append(f"    {said} --> {here}")
        lines.extend([f"    {draw(premise)} -->|{one.rule}| {here}" for premise in one.because])
        return here

    draw(explanation)
    return "\n".join(dict.fromkeys(lines)) + "\n"


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
