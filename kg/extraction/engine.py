"""Engines turn a laid-out document into claims; the rules are the default, and all engines give this one type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kg.extraction.context import READ_ROLES, Page, lay_out
from kg.extraction.launches import read_launches
from kg.extraction.manifest import read_manifest
from kg.extraction.statements import read_statements
from kg.lexicon.lexicon import Lexicon
from kg.model import Claim, Document, Sentence, Unread


class Engine(Protocol):
    """Whatever reads claims out of a document; pure: same document, same claims."""

    name: str

    def read(self, document: Document) -> tuple[tuple[Sentence, ...], tuple[Claim, ...], tuple[Unread, ...]]:
        """Return the sentences, the claims in the order of the text, and what was not understood."""
        ...


class RulesEngine:
    """The default engine: lexicon, patterns and scopes; offline, deterministic, linear in the text."""

    name = "rules"

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def read(self, document: Document) -> tuple[tuple[Sentence, ...], tuple[Claim, ...], tuple[Unread, ...]]:
        """Return the sentences, the claims in the order of the text, and what was not understood."""
        page = lay_out(document, self._lexicon)
        claims: list[Claim] = []
        unread: list[Unread] = []
        for sentence in page.sentences:
            if sentence.role in READ_ROLES:
                found, missed = _read_sentence(page, sentence)
                claims += found
                unread += missed
        unique = {claim.id: claim for claim in claims}
        return page.sentences, tuple(sorted(unique.values(), key=lambda c: (c.evidence, c.kind, c.id))), tuple(unread)


_Reader = Callable[[Page, Sentence], tuple[Claim, ...]]


def _read_sentence(page: Page, sentence: Sentence) -> tuple[list[Claim], list[Unread]]:
    listed = read_manifest(page, sentence)
    if listed is not None:
        return [listed], []
    statements = read_statements(page, sentence)
    launches, missed = read_launches(page, sentence)
    if any(s.kind in ("announcement", "rivalry") for s in statements):
        launches = tuple(c for c in launches if c.values("status") == ("occurred",) and c.rule != "launch/support")
    unread = [missed] if missed is not None and not statements else []
    return [*statements, *launches], unread
