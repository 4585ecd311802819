"""Facts in columns, a relation a property or class: what was given, what holds now, and which terms are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from pyoxigraph import Literal

from kg.reasoning.cliques import Cliques
from kg.reasoning.columns import EVERY, Columns, Key, columns
from kg.reasoning.compiling import about_schema
from kg.reasoning.interning import TextTerms
from kg.reasoning.schema import vocabulary
from kg.reasoning.triples import Statement, Triples
from kg.vocab import RDF_TYPE, term

# In the vocabulary, and said of individuals.
_NO_SCHEMA = frozenset(
    str(term(prefix, name))
    for prefix, name in (
        ("owl", "Thing"), ("owl", "sameAs"), ("owl", "differentFrom"), ("owl", "NamedIndividual"), ("rdfs", "label"),
        ("rdfs", "comment"), ("rdfs", "seeAlso"), ("rdfs", "isDefinedBy"), ("rdfs", "Resource"),
    )
)  # fmt: skip
Pair = tuple[int, int]


@dataclass(slots=True)
class Relations:
    """What is known on the way to a closure.

    ``given`` is what was said, ``now`` what holds by representatives of equal terms, ``new`` what was concluded, in
    the order it was.
    """

    terms: TextTerms
    given: dict[Key, Columns] = field(default_factory=dict)
    now: dict[Key, Columns] = field(default_factory=dict)
    new: list[dict[Key, Columns]] = field(default_factory=list)
    type: int = field(init=False)
    cliques: Cliques = field(init=False)

    def __post_init__(self) -> None:
        self.type = self.terms.number(RDF_TYPE)
        self.cliques = Cliques(self.literal)

    # Asking -----------------------------------------------------------------------------------------------------

    def literal(self, number: int) -> bool:
        """Tell the number of a literal."""
        return self.terms.texts[number].startswith('"')

    def literal_at(self, number: int) -> Literal:
        """Return the literal of its number."""
        return cast("Literal", self.terms.term(number))

    def statements(self) -> Iterator[Statement]:
        """Yield the triples given, each once."""
        for (p, c), (left, right) in self.given.items():
            for s, o in dict.fromkeys(zip(left, right, strict=True)):
                yield self.terms.statement((s, p, o if c == EVERY else c))

    def schema(self, relations: dict[Key, Columns]) -> Triples:
        """Return the triples of some relations that rules read as schema."""
        return Triples(self.about_schema(relations))

    def about_schema(self, relations: dict[Key, Columns]) -> Iterator[Statement]:
        """Yield the triples of some relations that rules read as schema."""
        texts = self.terms.texts
        for (p, c), (left, right) in relations.items():
            if not vocabulary(texts[p if c == EVERY else c]) or texts[p if c == EVERY else c] in _NO_SCHEMA:
                continue
            for s, o in zip(left, right, strict=True):
                statement = self.terms.statement((s, p, o if c == EVERY else c))
                if not isinstance(statement[0], Literal) and about_schema(statement):
                    yield statement

    # Knowing more -----------------------------------------------------------------------------------------------

    def state(self, statements: Iterable[Statement]) -> None:
        """Take statements into what holds now, where they do not hold already."""
        made: dict[Key, dict[Pair, None]] = {}
        for s, p, o in (map(self.cliques.find, self.terms.fact(statement)) for statement in statements):
            key, pair = ((p, o), (s, s)) if p == self.type else ((p, EVERY), (s, o))
            made.setdefault(key, {})[pair] = None
        for key, pairs in made.items():
            self.state_pairs(key, pairs)

    def state_pairs(self, key: Key, pairs: Iterable[Pair]) -> None:
        """Take pairs of a relation into what holds now, where they do not hold already."""
        held = set(zip(*self.now.get(key, ((), ())), strict=True))
        fresh = [pair for pair in pairs if pair not in held]
        if fresh:
            self.extend({key: in_columns(fresh)})

    def extend(self, new: dict[Key, Columns]) -> None:
        """Take what is known to be new into what holds now."""
        for key, (left, right) in new.items():
            held = self.now.get(key)
            if held is None:
                self.now[key] = (left, right)
            else:
                joined = held[0] + left
                self.now[key] = (joined, joined if key[1] != EVERY else held[1] + right)
        self.new.append(new)

    # Equality ---------------------------------------------------------------------------------------------------

    def join(self, pairs: Columns | None) -> bool:
        """Make the two terms of every pair one; tell whether any were two."""
        joined = [self.cliques.join(a, b) for a, b in zip(*pairs, strict=True)] if pairs else []
        return any(joined)

    def rewritten(self, relations: dict[Key, Columns]) -> dict[Key, Columns]:
        """Return relations with representatives in the place of what they stand for."""
        find = self.cliques.find
        made: dict[Key, dict[Pair, None]] = {}
        for (p, c), pairs in relations.items():
            key = (find(p), EVERY if c == EVERY else find(c))
            made.setdefault(key, {}).update(dict.fromkeys(zip(*(map(find, column) for column in pairs), strict=True)))
        return {key: in_columns(pairs) for key, pairs in made.items()}


def in_columns(pairs: Iterable[Pair]) -> Columns:
    """Return pairs as two columns."""
    made = columns()
    for left, right in pairs:
        made[0].append(left)
        made[1].append(right)
    return made
