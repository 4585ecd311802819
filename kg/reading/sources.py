"""Where documents come from: files, folders, JSON lines, standard input; each byte string becomes text once."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError

LIMIT = 10 * 1024 * 1024
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class RawSource:
    """One source as it lies: where, what it is called, its format (a suffix) and its bytes or, for records, its text."""

    where: str
    name: str
    suffix: str
    data: bytes
    record: Mapping[str, str] | None = None


def sources(paths: Iterable[str], limit: int = LIMIT) -> Iterator[RawSource]:
    """Yield the sources at the paths in order; a folder gives its readable files, sorted. ``-`` is standard input."""
    for path in paths:
        if path == "-":
            yield _checked(RawSource("standard input", "stdin", ".txt", sys.stdin.buffer.read(limit + 1)), limit)
        else:
            for file in _files(Path(path)):
                yield from _of_file(file, limit)


def expand(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the single files that the paths stand for, folders opened and sorted."""
    return tuple(
        found for path in paths for found in ([path] if path == "-" else [str(file) for file in _files(Path(path))])
    )


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES)
        if not found:
            raise SourceError(f"{path}: a folder without a file to read ({', '.join(SUFFIXES)})")
        return found
    if not path.exists():
        raise SourceError(f"{path}: no such file or folder")
    if not path.is_file():
        raise SourceError(f"{path}: neither a file nor a folder")
    return [path]


def _of_file(path: Path, limit: int) -> Iterator[RawSource]:
    try:
        size = path.stat().st_size
        if path.suffix.lower() in (".jsonl", ".ndjson"):
            yield from _records(path, limit)
            return
        if size > limit:
            raise SourceError(_too_large(str(path), size, limit))
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from error
    yield _checked(RawSource(str(path), path.stem, path.suffix.lower(), data), limit)


def _checked(source: RawSource, limit: int) -> RawSource:
    if len(source.data) > limit:
        raise SourceError(_too_large(source.where, len(source.data), limit))
    return source


def _too_large(where: str, size: int, limit: int) -> str:
    return f"{where}: {size:,} bytes, over the limit of {limit:,}; cut it, or raise the limit with --max-bytes"


def _records(path: Path, limit: int) -> Iterator[RawSource]:
    with path.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            where = f"{path}:{number}"
            if len(line) > limit:
                raise SourceError(_too_large(where, len(line), limit))
            yield _record(where, path.stem, number, line)


def _record(where: str, stem: str, number: int, line: str) -> RawSource:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise SourceError(f"{where}: not JSON ({error}); a .jsonl file holds one object a line") from error
    text = (
        next((value[k] for k in ("text", "body", "raw", "summary") if isinstance(value.get(k), str)), None)
        if isinstance(value, dict)
        else None
    )
    if text is None:
        raise SourceError(f'{where}: no "text"; a record is an object with text and, if known, id, title, published')
    record = {
        key: str(item) for key, item in value.items() if isinstance(item, str | int) and not isinstance(item, bool)
    }
    title = record.get("title", "")
    body = f"{title}\n\n{text}" if title and not text.startswith(title) else text
    return RawSource(where, record.get("id", f"{stem}-{number}"), ".txt", body.encode("utf-8", "surrogatepass"), record)


def decode(source: RawSource) -> str:
    """Return the text of a text source; SourceError for binary data and for what is not UTF-8."""
    if b"\x00" in source.data[:8192]:
        raise SourceError(f"{source.where}: binary data, not a text; give .txt, .md, .html or .pdf")
    try:
        return source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if source.record is not None:
            return source.data.decode("utf-8", "replace")
        raise SourceError(
            f"{source.where}: byte {error.start} is not UTF-8; save the file as UTF-8 and read it again"
        ) from error


def pdf_text(source: RawSource) -> str:
    """Return the text of a PDF page by page; SourceError for one that cannot be read or holds no text."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(source.data)).pages]
    except (PyPdfError, ValueError, KeyError, OSError) as error:
        raise SourceError(f"{source.where}: not a readable PDF ({error})") from error
    text = "\n\n".join(pages).strip()
    if not text:
        raise SourceError(f"{source.where}: a PDF without text (scanned pages?); run text recognition on it first")
    return text
