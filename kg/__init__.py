"""Spacerace KG: launch news becomes a graph in which every triple answers "why do you say so?"."""

from __future__ import annotations

__version__ = "0.1.0"
