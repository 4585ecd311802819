"""Proofs as a terminal, a program and a drawing take them: lines, JSON, Mermaid."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from kg.explain import Explanation, Quote, walk
from kg.proving.case import Case
from kg.proving.outline import Line, outline, referred, sections
from kg.proving.support import Support
from kg.proving.violations import ProvedViolation


def told(explanation: Explanation, *, shallow: bool = False) -> Iterator[str]:
    """Yield the lines of an explanation, indented by depth; ``shallow`` leaves out the premises."""
    lines = [Line(1, 0, explanation)] if shallow else outline(explanation)
    named = referred(lines)
    for line in lines:
        pad = "    " * line.depth
        if line.first and line.number != 1:
            yield f"continued from ({line.number}):"
        mark = f"({line.number}) " if line.number in named else ""
        yield f"{pad}{mark}{line.told.text}" + _how(line)
        if not line.elsewhere:
            yield from (f"{pad}    {_quoted(quote)}" for quote in line.told.quotes)


def _how(line: Line) -> str:
    explanation = line.told
    how = how_known(explanation)
    parts = [how] if how and how != "stated" else []
    if line.elsewhere:
        parts = [f"told under ({line.number})"]
    if explanation.contradicted:
        parts.append(f"contradicted: {', '.join(explanation.contradicted)}")
    return f"   [{'; '.join(parts)}]" if parts else ""


def how_known(explanation: Explanation) -> str:
    """Return how a statement is known, in a few words."""
    return {
        "stated": "stated",
        "inferred": f"inferred by {explanation.rule}: {explanation.reason}",
        "computed": f"computed: {explanation.reason}",
        "reference": f"from {explanation.reason}",
        "axiom": f"axiom of {explanation.reason}",
    }.get(explanation.kind, explanation.reason)


def _quoted(quote: Quote) -> str:
    said = f", according to {', '.join(quote.said_by)}" if quote.said_by else ""
    return f"“{' '.join(quote.words.split())}” — {quote.document} {quote.start}–{quote.end}{said} ({quote.factuality})"


def told_case(case: Case) -> Iterator[str]:
    """Yield the lines of a case: its proofs, their number where all were asked for, and the support."""
    for number, proof in enumerate(case.proofs, 1):
        if case.note:
            yield f"proof {number} of {case.found}"
        yield from told(proof)
    if case.note:
        yield case.note
    yield f"support: {case.support.words}"
    if case.support.weakest is not None:
        yield "         a conclusion counts as its weakest premise, in the best of its proofs"
    if case.contradicted:
        yield f"contradicted ({', '.join(case.contradicted)}): not all of this can hold; see: kg why --violations"


def told_violations(found: Iterable[ProvedViolation]) -> Iterator[str]:
    """Yield the lines of contradictions, each with the proof of every side."""
    for violation in found:
        yield violation.words
        for side in violation.sides:
            yield from (f"    {line}" for line in told(side))


# JSON ----------------------------------------------------------------------------------------------------------


def case_json(case: Case) -> str:
    """Return a case as JSON: the tree of its proof, or (where all were asked for) a list of trees; with the support.

    Terms are as in N-Triples. A sub-proof is told once; elsewhere ``above`` is true, and what is too deep stands in
    ``continued``.
    """
    rest: dict[str, Any] = {"support": _support(case.support), "contradictions": list(case.contradicted)}
    if not case.note:
        return _dumped({**_tree(case.proofs[0]), **rest})
    whole = {
        "statement": [str(part) for part in case.statement],
        "text": case.text,
        "found": case.found,
        "complete": case.complete,
        "note": case.note,
        "proofs": [_tree(proof) for proof in case.proofs],
    }
    return _dumped({**whole, **rest})


def violations_json(found: Iterable[ProvedViolation]) -> str:
    """Return contradictions as JSON, each side with the tree of its proof."""
    return _dumped(
        [
            {
                "id": one.iri,
                "code": one.code,
                "rule": one.rule,
                "reason": one.reason,
                "individuals": list(one.individuals),
                "text": one.words,
                "sides": [_tree(side) for side in one.sides],
            }
            for one in found
        ]
    )


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _support(found: Support) -> dict[str, Any]:
    return {
        "sources": found.count,
        "groups": [list(group) for group in found.sources],
        "notes": list(found.notes),
        "weakest": None if found.weakest is None else [str(part) for part in found.weakest],
        "complete": found.complete,
        "text": found.words,
    }


def _tree(root: Explanation) -> dict[str, Any]:
    trees = [_nested(section) for section in sections(outline(root))]
    return {**trees[0], "continued": trees[1:]} if len(trees) > 1 else trees[0]


def _nested(lines: list[Line]) -> dict[str, Any]:
    path: list[dict[str, Any]] = []
    for line in lines:
        node = _node(line)
        if line.depth:
            path[line.depth - 1]["because"].append(node)
        path[line.depth :] = [node]
    return path[0]


def _node(line: Line) -> dict[str, Any]:
    one = line.told
    node: dict[str, Any] = {
        "statement": [str(part) for part in one.statement],
        "text": one.text,
        "kind": one.kind,
        "rule": one.rule,
        "reason": one.reason,
        "quotes": [asdict(quote) for quote in one.quotes],
        "because": [],
    }
    if one.contradicted:
        node["contradicted"] = list(one.contradicted)
    return {**node, "above": True} if line.elsewhere else node


# Mermaid -------------------------------------------------------------------------------------------------------


def case_mermaid(case: Case) -> str:
    """Return a case as a Mermaid flowchart: premises point to what follows, quotes to what they state.

    Where all proofs were asked for, every step is a box of its own, so that alternatives stay apart.
    """
    lines = ["flowchart BT"]
    numbers: dict[object, str] = {}

    def node(text: str, shape: str = "[]", key: object = None) -> str:
        known = numbers.get(key or text)
        if known is None:
            known = numbers[key or text] = f"n{len(numbers)}"
            # Mermaid reads markup and its own brackets inside a label; entities keep words words.
            safe = "".join(c if c.isalnum() or c in " .,:–-" else f"#{ord(c)};" for c in " ".join(text.split()))
            lines.append(f'    {known}{shape[0]}"{safe}"{shape[1]}')
        return known

    for proof in case.proofs:
        for one in walk(proof):
            here = node(one.text, key=one.statement)
            for quote in one.quotes:
                said = node(f"“{quote.words}” — {quote.document} {quote.start}–{quote.end}", "()")
                lines.append(f"    {said} --> {here}")
            step, label = here, f" -->|{one.rule}| " if one.rule else " --> "
            if case.note and one.because:
                step, label = node(one.rule or one.kind, "{}", (one.statement, one.rule, one.premises)), " --> "
                lines.append(f"    {step} --> {here}")
            lines.extend(f"    {node(premise.text, key=premise.statement)}{label}{step}" for premise in one.because)
    return "\n".join(dict.fromkeys(lines)) + "\n"
