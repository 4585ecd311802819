"""A proof as lines to be written one after another: what is used twice is told once, what is deep continues below.

Every writer (terminal, JSON, page) goes by this outline, so a proof of any depth is as long as the statements in it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.explain import Explanation
from kg.reasoning.triples import Statement

# How deep a section goes before it is continued in another.
DEEPEST = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A statement of a proof at its place: its number, how deep it stands, and whether its premises follow here.

    ``elsewhere`` tells that they are told under the same number in another place; ``first`` begins a section.
    """

    number: int
    depth: int
    told: Explanation
    elsewhere: bool = False
    first: bool = False


def outline(root: Explanation, deepest: int = DEEPEST) -> list[Line]:
    """Return the lines of a proof: a section for the statement itself, then one for each sub-proof that was put off."""
    numbers: dict[Statement, int] = {}
    expanded: set[Statement] = set()
    sections = deque([root])
    lines: list[Line] = []
    while sections:
        start = sections.popleft()
        if start.statement in expanded:
            continue
        waiting = [(start, 0)]
        while waiting:
            told, depth = waiting.pop()
            number = numbers.setdefault(told.statement, len(numbers) + 1)
            put_off = bool(told.because) and (told.statement in expanded or depth == deepest)
            lines.append(Line(number, depth, told, put_off, told is start))
            if put_off:
                if told.statement not in expanded:
                    sections.append(told)
                continue
            expanded.add(told.statement)
            waiting += [(premise, depth + 1) for premise in told.because[::-1]]
    return lines


def referred(lines: Iterable[Line]) -> frozenset[int]:
    """Return the numbers of the sub-proofs that a line refers to instead of telling them."""
    return frozenset(line.number for line in lines if line.elsewhere)


def sections(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines section by section."""
    some: list[Line] = []
    for line in lines:
        if line.first and some:
            yield some
            some = []
        some.append(line)
    if some:
        yield some
