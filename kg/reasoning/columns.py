"""A relation in columns: numbers side by side, as the evaluator takes and gives them."""

from __future__ import annotations

from array import array

# A relation's pairs in two columns of equal length.
Columns = tuple["array[int]", "array[int]"]
# A property, or (the number of rdf:type, a class): classes are relations of their own.
Key = tuple[int, int]
EVERY = -1


def columns() -> Columns:
    """Return an empty relation."""
    return array("I"), array("I")
