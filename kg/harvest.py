"""Reading many documents: on all cores, in the order given, keeping what is done until all of it is.

Each reading is written as soon as it is made; a run that was interrupted finds it there and does not read that document
again. A reading depends on its document and on the package's version and data alone, so its file is named by both.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from kg.graph.serial import decode, encode
from kg.limits import tick
from kg.model import Document, Reading

Progress = Callable[[str, int, int], None]
# A worker takes as long to start as some hundred short documents take to read.
_WORTH_A_WORKER = 120_000


def harvest(
    documents: tuple[Document, ...],
    read: Callable[[Document], Reading],
    folder: Path,
    version: str,
    progress: Progress | None = None,
) -> tuple[Reading, ...]:
    """Return a reading for every document, in order; ``folder`` holds what is done until ``finish`` removes it.

    ``read`` must be importable by name, since other processes call it.
    """
    size = sum(len(document.text) for document in documents)
    if size < _WORTH_A_WORKER:
        found = []
        for number, document in enumerate(documents, 1):
            found.append(read(document))
            _tell(progress, document, number, documents)
        return tuple(found)
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{_key(document, version)}.json" for document in documents]
    waiting = [(document, file) for document, file in zip(documents, files, strict=True) if not file.is_file()]
    done = len(documents) - len(waiting)
    workers = max(1, min(os.cpu_count() or 1, len(waiting)))
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            jobs = [(read, document, file) for document, file in waiting]
            for number, document in enumerate(
                pool.map(_one, jobs, chunksize=max(1, min(50, len(jobs) // 20))), done + 1
            ):
                _tell(progress, document, number, documents)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return tuple(decode(file.read_text(encoding="utf-8", errors="surrogatepass"), str(file)) for file in files)


def finish(folder: Path) -> None:
    """Remove what was kept for a run that has ended well."""
    shutil.rmtree(folder, ignore_errors=True)


def _one(job: tuple[Callable[[Document], Reading], Document, Path]) -> Document:
    read, document, file = job
    part = file.with_suffix(f".{os.getpid()}")
    part.write_text(encode(read(document)), encoding="utf-8", errors="surrogatepass")
    part.replace(file)
    return document


def _tell(progress: Progress | None, document: Document, number: int, documents: tuple[Document, ...]) -> None:
    tick()
    if progress is not None:
        progress(document.id, number, len(documents))


def _key(document: Document, version: str) -> str:
    return hashlib.sha256(f"{version}\n{document!r}".encode("utf-8", "surrogatepass")).hexdigest()
