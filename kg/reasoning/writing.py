"""A closure as N-Triples: what was inferred, every representative expanded into the names it stands for."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import combinations

from kg.reasoning.columns import EVERY, Columns, Key, columns
from kg.reasoning.compiling import DIFFERENT, SAME_AS
from kg.reasoning.literals import differ, member
from kg.reasoning.relations import Relations, in_columns
from kg.reasoning.schema import DATATYPES


def written(known: Relations) -> Iterator[str]:
    """Yield what was inferred, a line each; what no RDF can say (a literal as subject) is left out."""
    texts = known.terms.texts
    writable = [not text.startswith('"') for text in texts]
    for (p, c), (left, right) in _expanded(known) if known.cliques else _concluded(known):
        if not texts[p].startswith("<"):
            continue
        end = f" {texts[p]} " + (f"{texts[c]} .\n" if c != EVERY else "")
        if c != EVERY:
            yield from (texts[s] + end for s in left if writable[s])
        else:
            yield from (f"{texts[s]}{end}{texts[o]} .\n" for s, o in zip(left, right, strict=True) if writable[s])
    yield from _reflexive(known)


def _concluded(known: Relations) -> Iterator[tuple[Key, Columns]]:
    for new in known.new:
        yield from new.items()


def _expanded(known: Relations) -> Iterator[tuple[Key, Columns]]:
    """Yield what holds now under every name, less what was given."""
    of, same = known.cliques.of, known.terms.number(SAME_AS)
    now = dict(known.now)
    now[same, EVERY] = in_columns((a, b) for group in known.cliques.all() for a in group for b in group if a != b)
    for key, extra in _of_values(known):
        held = now.get(key, columns())
        now[key] = (held[0] + extra[0], held[1] + extra[1])
    for (p, c), (left, right) in now.items():
        pairs = {
            (x, y if c == EVERY else x)
            for s, o in zip(left, right, strict=True)
            for x in of(s)
            for y in (of(o) if c == EVERY else (x,))
        }
        for key in ((q, d) for q in of(p) for d in (of(c) if c != EVERY else (EVERY,))):
            if key == (same, EVERY):
                pairs = {(a, b) for a, b in pairs if a != b}
            yield key, in_columns(sorted(pairs - set(zip(*known.given.get(key, ((), ())), strict=True))))


def _of_values(known: Relations) -> Iterator[tuple[Key, Columns]]:
    """Yield what a thing that is one with a literal is: a member of its datatypes, different from other values."""
    named = [
        (group[0], known.literal_at(next(t for t in group if known.literal(t))))
        for group in known.cliques.all()
        if any(map(known.literal, group)) and not known.literal(group[0])
    ]
    for root, literal in named:
        for datatype in DATATYPES:
            if member(literal, datatype):
                yield (known.type, known.terms.number(datatype)), (array("I", [root]), array("I", [root]))
    pairs = [(a, b) for (a, x), (b, y) in combinations(named, 2) if differ(x, y)]
    if pairs:
        yield (known.terms.number(DIFFERENT), EVERY), in_columns(pairs + [(b, a) for a, b in pairs])


def _reflexive(known: Relations) -> Iterator[str]:
    """Yield eq-ref for every name in the closure."""
    texts, number = known.terms.texts, known.terms.number(SAME_AS)
    seen = {number}
    for (p, c), (left, right) in known.now.items():
        seen.add(p)
        seen.update(left)
        seen.update(right if c == EVERY else (c,))
    same, given = texts[number], set(zip(*known.given.get((number, EVERY), ((), ())), strict=True))
    for root in sorted(seen):
        for one in known.cliques.of(root):
            if not texts[one].startswith('"') and (one, one) not in given:
                yield f"{texts[one]} {same} {texts[one]} .\n"
