"""RDF files into interned columns, a piece at a time, compressed or not.

N-Triples in their canonical form, which is what most tools write, split at blanks: each term is checked once, when it
is first met. Any other line, and any other format, goes through the parser and comes out canonical.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from kg.errors import ReasoningError
from kg.reasoning.bulk import Bulk

_CHUNK = 20_000
_LINES = (".nt", ".ntriples")
_ENDINGS = "use .ttl, .nt, .rdf, .owl, .nq or .trig, each also with .gz"
# Terms whose canonical text is certainly what is written; what is not plainly so is left to the parser.
_REST = r"[A-Za-z0-9\-._~:/?@!$&'()*+,;=]*"
_PLAIN = re.compile(
    rf"<(?:https?://[A-Za-z0-9.\-]*(?:[/?]{_REST})?|urn:{_REST})(?:#{_REST})?>"
    r"|_:[A-Za-z0-9]+"
    r'|"[^\x00-\x1f\x7f"\\\ufffe\uffff]*"(?:@[a-z]{2,3}|\^\^<http://www\.w3\.org/2001/XMLSchema#(?!string>)[A-Za-z]+>)?'
)
_NEVER = (OSError, SyntaxError, ValueError, EOFError, zlib.error)


def load(path: Path, bulk: Bulk, index: int, check: Callable[[], None] = lambda: None) -> None:
    """Put a file's triples among those given; ReasoningError names the file that cannot be read, and the place.

    ``index`` is the file's place among those read together; ``check`` is called between two pieces.
    """
    suffix = _suffix(path)
    names = _BlankNames(index, keep=suffix in (*_LINES, ".nq"))
    try:
        if suffix in _LINES:
            _load_lines(path, bulk, names, check)
        else:
            _load_parsed(path, bulk, names, check)
    except _NEVER as error:
        raise ReasoningError(f"{path}: cannot be read as RDF ({_place(error)})") from error


def _suffix(path: Path) -> str:
    return (path.with_suffix("") if path.suffix == ".gz" else path).suffix.lower()


def _place(error: BaseException) -> str:
    """What is wrong, with line and column where the parser tells them."""
    if isinstance(error, SyntaxError) and error.lineno is not None:
        return f"line {error.lineno}, column {error.offset}: {error.msg}"
    return str(error)


def _open(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _load_lines(path: Path, bulk: Bulk, names: _BlankNames, check: Callable[[], None]) -> None:
    """Read N-Triples; where something is wrong, the parser reads the whole again to say where."""
    with _open(path) as file:
        while some := list(islice(file, _CHUNK)):
            check()
            lines = b"".join(some).decode().split("\n")
            if not lines[-1]:
                lines.pop()
            # A label that the file before had too is another node here: the parser's way names it.
            named = [line for line in lines if "_:" in line] if names.changes else []
            bulk.terms.numbers.check = _PLAIN.fullmatch
            try:
                bulk.load(
                    [line for line in lines if "_:" not in line] if named else lines,
                    lambda line: _canonical(line, names),
                )
                bulk.terms.numbers.check = None
                bulk.load(text for line in named for text in _canonical(line, names))
            except (SyntaxError, ValueError):
                with _open(path) as again:
                    for _ in ox.parse(again, format=ox.RdfFormat.N_TRIPLES):
                        pass
                raise
            finally:
                bulk.terms.numbers.check = None


def _canonical(line: str, names: _BlankNames) -> list[str]:
    """Return a line of N-Triples (or none, for a comment) in its canonical form."""
    triples = [ox.Triple(*quad.triple) for quad in ox.parse(line + "\n", format=ox.RdfFormat.N_TRIPLES)]
    return [names.of(text) for text in _written(triples)]


def _written(quads: list[ox.Triple]) -> list[str]:
    for quad in quads:
        if isinstance(quad.object, ox.Triple):
            raise ValueError("triples about triples (RDF 1.2) are not reasoned over")  # noqa: TRY004  (of the file)
    return cast("bytes", ox.serialize(quads, format=ox.RdfFormat.N_TRIPLES)).decode().split("\n")[:-1]


def _load_parsed(path: Path, bulk: Bulk, names: _BlankNames, check: Callable[[], None]) -> None:
    with _open(path) as file:
        quads = _parse(path, file)
        while some := list(islice(quads, _CHUNK)):
            check()
            lines = _written([quad.triple for quad in some])
            bulk.load(names.of(line) if "_:" in line else line for line in lines)


class _BlankNames:
    """Blank nodes of a file by names that are the same in every run and meet those of no other file.

    The first file's own labels are kept where it has them, so what is written can be joined with it.
    """

    def __init__(self, index: int, *, keep: bool) -> None:
        self.changes = not keep or index > 0
        self._prefix = f"_:f{index}" if self.changes else "_:"
        self._keep = keep
        self._names: dict[str, str] = {}

    def of(self, line: str) -> str:
        """Return a triple's line with its blank nodes named."""
        s, p, o = line.split(" ", 2)
        return f"{self._name(s)} {p} {self._name(o[:-2])} ."

    def _name(self, text: str) -> str:
        if not text.startswith("_:"):
            return text
        own = text[2:] if self._keep else str(len(self._names))
        return self._names.setdefault(text, self._prefix + own)


def _parse(path: Path, file: IO[bytes]) -> Iterator[ox.Quad]:
    suffix = _suffix(path)
    form = ox.RdfFormat.RDF_XML if suffix == ".owl" else ox.RdfFormat.from_extension(suffix.lstrip("."))
    if form is None:
        raise ReasoningError(f"{path}: no RDF by its name; {_ENDINGS}")
    return ox.parse(file, format=form, base_iri=path.resolve().as_uri())
