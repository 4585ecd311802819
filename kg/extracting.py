"""Sources → documents → readings → records: the line from a file to what was read, without a graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import SourceError

if TYPE_CHECKING:
    from kg.model import Document, Reading
    from kg.reading.document import Description


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read, with the message its reader gave."""

    where: str
    message: str


def read_sources(
    paths: Iterable[str], description: Description | None = None, limit: int | None = None
) -> Iterable[Document | Failure]:
    """Yield a document for every source, or the failure that says why there is none."""
    from kg.reading.document import read
    from kg.reading.sources import LIMIT, expand, sources

    for path in expand(paths):
        try:
            for source in sources([path], limit or LIMIT):
                try:
                    yield read(source, description)
                except SourceError as error:
                    yield Failure(source.where, str(error))
        except SourceError as error:
            yield Failure(path, str(error))


def extract(document: Document) -> Reading:
    """Return everything the default engine reads in a document."""
    from kg.assembly.reading import read_document
    from kg.extraction.engine import RulesEngine
    from kg.lexicon.lexicon import default_lexicon

    return read_document(document, RulesEngine(default_lexicon()))


def sorted_out(found: Iterable[Document | Failure]) -> tuple[tuple[Document, ...], tuple[Failure, ...]]:
    """Return the documents by name, each once, and the failures; two texts of one name are a failure."""
    documents: dict[str, Document] = {}
    failures: list[Failure] = []
    for item in found:
        if isinstance(item, Failure):
            failures.append(item)
        elif item.id in documents and documents[item.id].sha256 != item.sha256:
            failures.append(
                Failure(item.id, f"{item.id}: two different sources of this name; give one of them --document")
            )
        else:
            documents[item.id] = item
    return tuple(documents[key] for key in sorted(documents)), tuple(failures)


def extract_records(document: Document) -> list[dict[str, Any]]:
    """Return every launch of a document, happened or not, as the records that ``kg extract`` prints."""
    from kg.assembly.report import launch_record, speculation_record

    found = []
    for event in extract(document).events:
        if event.kind == "launch":
            found.append(launch_record(document, event))
        elif event.kind == "speculation":
            found.append(speculation_record(document, event))
    return found


def unread_records(document: Document) -> list[dict[str, Any]]:
    """Return the sentences that speak of a launch and gave no claim, each with the reason."""
    return [
        {
            "document": document.id,
            "start": unread.sentence.start,
            "end": unread.sentence.end,
            "sentence": unread.sentence.of(document.text),
            "reason": unread.reason,
        }
        for unread in extract(document).unread
    ]
