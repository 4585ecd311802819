"""The transitive closure of a hierarchy, walked from each of its members: rules would join paths with paths."""

from __future__ import annotations

from collections.abc import Iterable

Pair = tuple[int, int]


def beyond_steps(steps: Iterable[Pair], most: int) -> list[Pair] | None:
    """Return the pairs that follow from steps and are none, by their first; None where there are more than ``most``."""
    above: dict[int, dict[int, None]] = {}
    for low, high in steps:
        above.setdefault(low, {})[high] = None
    found: list[Pair] = []
    for low, nearest in above.items():
        reached = dict(nearest)
        waiting = list(nearest)
        while waiting:
            for high in above.get(waiting.pop(), ()):
                if high not in reached:
                    reached[high] = None
                    waiting.append(high)
            if len(found) + len(reached) - len(nearest) > most:
                return None
        found += [(low, high) for high in reached if high not in nearest]
    return found


def mutual(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs that hold both ways, each both ways; a member with itself where that holds."""
    known = set(pairs)
    return [(low, high) for low, high in known if (high, low) in known]
