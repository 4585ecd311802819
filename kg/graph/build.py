"""What a graph depends on besides its documents."""

from __future__ import annotations

import hashlib

from kg import __version__
from kg.data import ontology_file, reference_files, rule_files

# What a store holds and how: raised where a store that was written before is to be built again.
_LAYOUT = "filed by first names"


def version() -> str:
    """Return what a store depends on besides its documents: the package's version, ontology, rules and reference."""
    digest = hashlib.sha256(f"{__version__} {_LAYOUT}".encode())
    for path in (ontology_file(), *reference_files(), *rule_files()):
        digest.update(path.read_bytes())
    return digest.hexdigest()
