"""Stable names of the kinds of contradiction, one for each rule that ends in false; rules that say the same share one.

What is written into programs that read our output; a code is never given another meaning.
"""

from __future__ import annotations

CODES: dict[str, str] = {
    "eq-diff1": "same-and-different",
    "eq-diff2": "same-and-different",
    "eq-diff3": "same-and-different",
    "prp-irp": "related-to-itself",
    "prp-asyp": "both-ways",
    "prp-pdw": "disjoint-properties",
    "prp-adp": "disjoint-properties",
    "prp-npa1": "denied-statement",
    "prp-npa2": "denied-statement",
    "cls-nothing2": "member-of-nothing",
    "cls-com": "class-and-complement",
    "cls-maxc1": "too-many-values",
    "cls-maxqc1": "too-many-values",
    "cls-maxqc2": "too-many-values",
    "cax-dw": "disjoint-classes",
    "cax-adc": "disjoint-classes",
    "dt-diff": "different-values",
    "dt-not-type": "ill-typed-value",
}


def code_of(rule: str) -> str:
    """Return the code of a rule's contradictions; a rule of a rule file is its own code."""
    return CODES.get(rule, rule)
