"""A reading as JSON and back: the authority file of a document, readable, diffable, reproducible."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from kg.errors import GraphError
from kg.model import (
    Attribution,
    Citation,
    Claim,
    Document,
    DocumentEvent,
    Factuality,
    Link,
    Reading,
    Role,
    Sentence,
    Span,
    Stated,
    Unread,
)

FORMAT = 1


def encode(reading: Reading) -> str:
    """Return a reading as JSON: sorted keys, one indent, a final line feed."""
    value = {
        "format": FORMAT,
        "document": asdict(reading.document),
        "sentences": [asdict(s) for s in reading.sentences],
        "claims": [asdict(c) for c in reading.claims],
        "events": [_event(e) for e in reading.events],
        "unread": [asdict(u) for u in reading.unread],
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _event(event: DocumentEvent) -> dict[str, object]:
    return {
        "kind": event.kind,
        "claims": [claim.id for claim in event.claims],
        "links": [asdict(link) for link in event.links],
        "slots": {slot: [asdict(role) for role in roles] for slot, roles in event.slots},
        "factuality": asdict(event.factuality),
        "attributions": [asdict(a) for a in event.attributions],
    }


def decode(text: str, where: str) -> Reading:
    """Return the reading of an authority file; GraphError where it is damaged or of another format."""
    try:
        value = json.loads(text)
        if value["format"] != FORMAT:
            raise GraphError(f"{where}: written by another version (format {value['format']}); build the graph afresh")
        return _reading(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise GraphError(f"{where}: damaged ({error}); ingest the document again") from error


def _reading(value: dict[str, Any]) -> Reading:
    document = _document(value["document"])
    claims = {claim.id: claim for claim in (_claim(c) for c in value["claims"])}
    sentences = tuple(Sentence(**{**s, "span": _span(s["span"])}) for s in value["sentences"])
    events = tuple(_decoded_event(document.id, e, claims) for e in value["events"])
    unread = tuple(Unread(_span(u["sentence"]), u["reason"]) for u in value["unread"])
    return Reading(document, sentences, tuple(claims.values()), events, unread)


def _span(value: dict[str, int]) -> Span:
    return Span(value["start"], value["end"])


def _stated(value: dict[str, Any] | None) -> Stated | None:
    return Stated(value["value"], _span(value["span"]) if value["span"] else None) if value else None


_STATED = ("title", "author", "author_role", "publisher", "published", "url", "picture_credit")


def _document(value: dict[str, Any]) -> Document:
    stated = {key: _stated(value[key]) for key in _STATED}
    cites = Citation(**value["cites"]) if value["cites"] else None
    return Document(value["id"], value["text"], value["sha256"], language=value["language"], cites=cites, **stated)


def _role(value: dict[str, Any]) -> Role:
    return Role(**{**value, "span": _span(value["span"])})


def _attribution(value: dict[str, Any]) -> Attribution:
    return Attribution(**{**value, "span": _span(value["span"])})


def _claim(value: dict[str, Any]) -> Claim:
    return Claim(
        document=value["document"],
        kind=value["kind"],
        roles=tuple(_role(r) for r in value["roles"]),
        factuality=Factuality(**value["factuality"]),
        sentence=_span(value["sentence"]),
        evidence=_span(value["evidence"]),
        rule=value["rule"],
        attributions=tuple(_attribution(a) for a in value["attributions"]),
        anaphor=value["anaphor"],
    )


def _decoded_event(document: str, value: dict[str, Any], claims: dict[str, Claim]) -> DocumentEvent:
    return DocumentEvent(
        document,
        value["kind"],
        tuple(claims[claim] for claim in value["claims"]),
        tuple(Link(**link) for link in value["links"]),
        tuple((slot, tuple(_role(r) for r in roles)) for slot, roles in sorted(value["slots"].items())),
        Factuality(**value["factuality"]),
        tuple(_attribution(a) for a in value["attributions"]),
    )
