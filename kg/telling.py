"""What a terminal shows of a change, as lines."""

from __future__ import annotations

from collections.abc import Iterable

from kg.change import Change


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
        if change.claimed:
            yield f"claimed    {change.claimed} of them on the word of the party concerned alone (kg query claimed)"
        yield (
            f"graph      +{len(change.facts)} facts, -{len(change.fallen)} facts, {change.inferences} inferences"
            f" (+{len(change.inferred)}, -{len(change.uninferred)})"
        )
        yield from (f"violation  {violation}" for violation in change.violations)
        yield f"in         {path}"
