"""The files that travel with the package: ontology, queries and seeds.

One accessor for a wheel (``kg/_data/…``), an editable install and a checkout (the top level), so that an
installed ``kg`` works anywhere.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def directory(name: str) -> Path:
    """Return the packaged directory ``ontology``, ``queries`` or ``seeds``; FileNotFoundError where not shipped."""
    for base in (_PACKAGE / "_data", _PACKAGE.parent):
        found = base / name
        if found.is_dir():
            return found
    raise FileNotFoundError(f"{name}: not part of this installation of kg; reinstall it")


def ontology_file(name: str = "space-race.ttl") -> Path:
    """Return the path of one file of the ontology directory."""
    return directory("ontology") / name


def reference_files() -> tuple[Path, ...]:
    """Return the reference files (nations, organisations, vehicles, places, programmes), sorted by name."""
    return tuple(sorted((directory("ontology") / "reference").glob("*.ttl")))


def rule_files() -> tuple[Path, ...]:
    """Return the files of domain rules beside the ontology, sorted by name."""
    return tuple(sorted((directory("ontology") / "rules").glob("*.rls")))


def query_files() -> tuple[Path, ...]:
    """Return the files of the query library, sorted by name."""
    return tuple(sorted(directory("queries").glob("*.rq")))


def seed_files() -> tuple[Path, ...]:
    """Return the sources the default graph is built from, sorted by name."""
    return tuple(sorted(path for path in directory("seeds").iterdir() if path.is_file()))
