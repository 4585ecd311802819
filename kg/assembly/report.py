"""Launch events as flat records: the slots of the MUC-7 launch template, for ``kg extract`` and for evaluation."""

from __future__ import annotations

from kg.model import Document, DocumentEvent, Role
from kg.reading.masking import mask

_ONE = (
    "outcome",
    "date",
    "time_utc",
    "payload_function",
    "vehicle",
    "vehicle_nation",
    "provider",
    "site",
    "site_nation",
    "orbit",
)


def launch_record(document: Document, event: DocumentEvent) -> dict[str, object]:
    """Return one launch as a JSON-ready record: EDTF dates, ISO alpha-2 nations, code point offsets into the text."""
    record: dict[str, object] = {"document": document.id, "kind": "launch", "status": event.factuality.actuality}
    for slot in _ONE:
        record[slot] = _value(event.of(slot)[:1])
    record["payload_function"] = record["payload_function"] or "unknown"
    record["payloads"] = list(event.values("payload"))
    count = event.values("payload_count")
    record["payload_count"] = int(count[0]) if count else None
    record["military"] = True if event.values("military") else None
    record["operators"] = list(event.values("operator"))
    record["nations"] = sorted(set(event.values("nation")))
    record["failure_cause"] = _value(event.of("cause")[:1])
    record["attributed_to"] = event.attributions[0].party if event.attributions else None
    for slot in ("earliest", "latest", "time", "zone"):
        record[f"stated_{slot}" if slot in ("time", "zone") else slot] = _value(event.of(slot)[:1])
    spans = sorted({claim.evidence for claim in event.claims})
    record["evidence"] = [{"start": s.start, "end": s.end, "quote": s.of(document.text)} for s in spans]
    first = event.claims[0].evidence
    record["quote"] = " ".join(mask(document.text)[first.start : first.end].split()[:8])
    record["event"] = event.id
    return record


def _value(roles: tuple[Role, ...]) -> str | None:
    return roles[0].value if roles else None


def speculation_record(document: Document, event: DocumentEvent) -> dict[str, object]:
    """Return a guess about somebody's launches in the form of a launch record, its status ``speculated``."""
    span = event.claims[0].evidence
    record: dict[str, object] = {"document": document.id, "kind": "launch", "status": "speculated"}
    record |= dict.fromkeys(_ONE)
    record["payload_function"] = "unknown"
    record |= {"payloads": [], "payload_count": None, "military": None, "operators": []}
    record["nations"] = sorted(set(event.values("about")))
    record["attributed_to"] = event.attributions[0].party if event.attributions else None
    record["evidence"] = [{"start": span.start, "end": span.end, "quote": span.of(document.text)}]
    record["quote"] = " ".join(mask(document.text)[span.start : span.end].split()[:8])
    record["event"] = event.id
    return record
