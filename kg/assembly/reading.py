"""One document read to the end: its sentences, claims, the events they form, and what was not understood."""

from __future__ import annotations

import re

from kg.assembly.discourse import link_launches
from kg.extraction.engine import Engine
from kg.model import Claim, Document, DocumentEvent, Link, Reading, Role

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


def read_document(document: Document, engine: Engine) -> Reading:
    """Return all that an engine reads in a document; a pure function of the document's text and description."""
    sentences, claims, unread = engine.read(document)
    paragraphs = [gap.end() for gap in _PARAGRAPH.finditer(document.text)]
    events = (*link_launches(claims, paragraphs), *(_alone(claim) for claim in claims if claim.kind != "launch"))
    ordered = tuple(sorted(events, key=lambda e: (e.claims[0].evidence, e.kind, e.id)))
    return Reading(document, sentences, claims, ordered, unread)


def _alone(claim: Claim) -> DocumentEvent:
    slots: dict[str, tuple[Role, ...]] = {}
    for role in claim.roles:
        slots[role.slot] = (*slots.get(role.slot, ()), role)
    link = Link(claim.id, "one sentence tells all of it", 1.0)
    return DocumentEvent(
        claim.document,
        claim.kind,
        (claim,),
        (link,),
        tuple(sorted(slots.items())),
        claim.factuality,
        claim.attributions,
    )
