"""What holds under every name: statements by representatives repeated for all that are one with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product
from typing import cast

from pyoxigraph import Literal

from kg.reasoning.compiling import SAME_AS
from kg.reasoning.triples import Statement, Term


def expanded(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield statements in all the names of the things they speak of, and the equality of every two of these names.

    Which names are one the statements say themselves (``owl:sameAs``). A literal is no name. Each is yielded once.
    """
    held = dict.fromkeys(statements)
    yield from held
    names = _names(held)
    if not names:
        return
    seen = set(held)
    groups = dict.fromkeys(names.values())
    equal = ((one, SAME_AS, other) for group in groups for one in group for other in group if one != other)
    said = (statement for statement in held if not (statement[1] == SAME_AS and statement[0] in names))
    more = (made for statement in said for made in product(*(names.get(part, (part,)) for part in statement)))
    for statement in chain(equal, more):
        made = cast("Statement", statement)
        if made not in seen:
            seen.add(made)
            yield made


def _names(statements: Iterable[Statement]) -> dict[Term, tuple[Term, ...]]:
    """Return the names of each thing that has several, by each of them."""
    group: dict[Term, list[Term]] = {}
    for s, p, o in statements:
        if p != SAME_AS or isinstance(o, Literal) or isinstance(s, Literal):
            continue
        one, other = group.setdefault(s, [s]), group.setdefault(o, [o])
        if one is not other:
            one += other
            group.update(dict.fromkeys(other, one))
    return {name: tuple(sorted(names, key=str)) for name, names in group.items() if len(names) > 1}
