"""Engines turn a laid-out document into claims; the rules are the default, and all engines give this one type."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Protocol

from kg.extraction.context import READ_ROLES, Page, lay_out
from kg.extraction.launches import read_launches
from kg.extraction.manifest import read_manifest
from kg.extraction.settings import read_settings
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
        claims = _headline_ahead(page, claims)
        if any(claim.kind == "launch" for claim in claims):
            claims += read_settings(page)
        unique = {claim.id: claim for claim in claims}
        return page.sentences, tuple(sorted(unique.values(), key=lambda c: (c.evidence, c.kind, c.id))), tuple(unread)


_PRESENT = re.compile(r"\w+s(?:\s|\Z)")


def _headline_ahead(page: Page, claims: list[Claim]) -> list[Claim]:
    """Return the claims with a headline's present tense read as a plan where the text below knows of plans only.

    "China sends new crew on Wednesday" tells what happened, or what is to happen: the body decides.
    """
    launches = [c for c in claims if c.kind == "launch"]
    roles = {sentence.span: sentence.role for sentence in page.sentences}
    heads = [c for c in launches if roles.get(c.sentence) == "headline"]
    aside = {"background", "support"}
    below = [c.one("status") for c in launches if c not in heads and not aside & set((c.anaphor or "").split())]
    said = {status.value for status in below if status is not None}
    if "planned" not in said or said & {"occurred", "postponed", "cancelled"}:
        return claims
    return [_as_planned(c) if c in heads and _told_in_present(page, c) else c for c in claims]


def _told_in_present(page: Page, claim: Claim) -> bool:
    status = claim.one("status")
    return (
        status is not None and status.value == "occurred" and bool(_PRESENT.match(status.span.of(page.document.text)))
    )


def _as_planned(claim: Claim) -> Claim:
    """The same words as a plan; a day that was looked for in the past is left to the body."""
    kept = tuple(
        replace(role, value="planned") if role.slot == "status" else role
        for role in claim.roles
        if role.slot not in ("outcome", "date")
    )
    return replace(claim, roles=kept, factuality=replace(claim.factuality, actuality="planned"))


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
