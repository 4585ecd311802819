"""What a graph depends on besides its documents."""

from __future__ import annotations

import hashlib

from kg import __version__
from kg.data import ontology_file, reference_files, rule_files


def version() -> str:
    """Return what a store depends on besides its documents: the package's version, ontology, rules and reference."""
    digest = hashlib.sha256(__version__.encode())
    for path in (ontology_file(), *reference_files(), *rule_files()):
        digest.update(path.read_bytes())
    return digest.hexdigest()
