"""Spacerace KG: launch news becomes a graph in which every triple answers "why do you say so?".

``kg.open(path)`` returns a ``Graph`` with ``ingest``, ``remove``, ``query``, ``why``, ``show``, ``view``, ``export``.
"""

from __future__ import annotations

__version__ = "0.1.0"

from kg.pipeline import Graph, open  # noqa: A004  (kg.open is the name users expect)

__all__ = ["Graph", "__version__", "open"]
