"""Compiled rules over interned terms as a program of Nemo's, and its results read back.

Numbers in, numbers out: Nemo never sees a literal, whose values it would merge or refuse. It runs in a process of its
own (``kg.reasoning.processes``).
"""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kg.reasoning.columns import EVERY, Columns, Key, columns
from kg.reasoning.lifting import lifted
from kg.reasoning.ordering import Extent
from kg.reasoning.processes import run
from kg.reasoning.program import Atom, CompiledRule, Program


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What a program adds: new pairs by relation (a class: its members twice), and the matches of contradictions."""

    new: dict[Key, Columns]
    conflicts: tuple[tuple[CompiledRule, tuple[int, ...]], ...]


def key_of(p: int, o: int, program: Program, *, whole_type: bool) -> Key:
    """Return the relation that a fact or atom belongs to."""
    return (p, o) if p == program.type and o >= 0 and not whole_type else (p, EVERY)


def reads_whole_type(program: Program) -> bool:
    """Tell whether a rule asks for the class of something as such, so that classes cannot be relations of their own."""
    atoms = [atom for rule in program.rules for atom in (*rule.body, *([rule.head] if rule.head else []))]
    return any(p == program.type and o < 0 for _, p, o in atoms)


def evaluate(
    program: Program,
    relations: Mapping[Key, Columns],
    memory: int | None = None,
    seconds: float | None = None,
    extents: Callable[[], Iterable[tuple[int, Extent]]] = lambda: (),
) -> Evaluated:
    """Return what the program concludes from the relations and does not find there.

    What a rule needs absent must be missing from the given relations: they are complete there, or the rule waits.
    ``extents`` yields what terms cover, for rules that compare. ``memory`` (bytes) and ``seconds`` are the most that
    the evaluation may use. ReasoningError tells that it was not enough, or what Nemo said.
    """
    fewer = lifted(program)
    program = fewer.program
    whole = reads_whole_type(program)
    if whole:
        relations = _joined_types(relations, program.type)
    relations = {**relations, **fewer.tables}
    heads, bodies = _mentioned(program, whole)
    with tempfile.TemporaryDirectory(prefix="kg-reason-") as name:
        folder = Path(name)
        lines = list(_program(program, relations, heads, bodies, folder, whole))
        if any(sign != "!=" for rule in program.rules for sign, _, _ in rule.filters):
            lines += _ranked(extents(), folder)
        (folder / "program.rls").write_text("\n".join(lines) + "\n", encoding="utf-8")
        run(folder, memory, seconds)
        new = {key: found for key in sorted(heads) if (found := _read(folder / f"n{_label(key)}.csv", key)) is not None}
        conflicts = tuple(fewer.told(rule, values) for rule, values in _conflicts(program, folder))
    if whole and (program.type, EVERY) in new:
        new = {**_by_class(program.type, *new.pop((program.type, EVERY))), **new}
    return Evaluated(new, conflicts)


def _joined_types(relations: Mapping[Key, Columns], kind: int) -> dict[Key, Columns]:
    left, right = columns()
    rest: dict[Key, Columns] = {}
    for (p, c), pairs in relations.items():
        if p == kind and c != EVERY:
            left += pairs[0]
            right += array("I", [c]) * len(pairs[0])
        else:
            rest[p, c] = pairs
    return {**rest, (kind, EVERY): (left, right)}


def _by_class(kind: int, left: array[int], right: array[int]) -> dict[Key, Columns]:
    found: dict[Key, array[int]] = {}
    for s, c in zip(left, right, strict=True):
        found.setdefault((kind, c), array("I")).append(s)
    return {key: (members, members) for key, members in sorted(found.items())}


def _mentioned(program: Program, whole: bool) -> tuple[set[Key], set[Key]]:
    heads = {key_of(r.head[1], r.head[2], program, whole_type=whole) for r in program.rules if r.head is not None}
    bodies = {key_of(a[1], a[2], program, whole_type=whole) for r in program.rules for a in (*r.body, *r.absent)}
    return heads, bodies


def _label(key: Key) -> str:
    return f"{key[0]}" if key[1] == EVERY else f"{key[0]}c{key[1]}"


def _program(
    program: Program, relations: Mapping[Key, Columns], heads: set[Key], bodies: set[Key], folder: Path, whole: bool
) -> Iterator[str]:
    # What is given is copied before a rule reads it: of two rules with one relation that was read from a file as their
    # body, and one head (a domain and a range that are one class), Nemo 0.10 draws the conclusions of the first only.
    steps = _transitive(program)
    for key in sorted(heads | bodies):
        given = relations.get(key)
        label, variables = _label(key), "?x" if key[1] != EVERY else "?x,?y"
        if given is not None and len(given[0]):
            file = folder / f"e{label}.csv"
            _write(file, given, key)
            form = "(int)" if key[1] != EVERY else "(int,int)"
            yield f'@import e{label} :- csv{{resource="{file}", format={form}}} .'
            yield f"{'b' if key[0] in steps else 'p'}{label}({variables}) :- e{label}({variables}) ."
        if key[0] in steps and key[1] == EVERY:
            yield f"p{label}(?x,?y) :- b{label}(?x,?y) ."
            yield f"p{label}(?x,?z) :- p{label}(?x,?y), b{label}(?y,?z) ."
        if key in heads:
            known = f", ~e{label}({variables})" if given is not None and len(given[0]) else ""
            yield f"n{label}({variables}) :- p{label}({variables}){known} ."
            yield f'@export n{label} :- csv{{resource="n{label}.csv"}} .'
    alive = _alive(program, relations, whole)
    for number, rule in enumerate(program.rules):
        if not all(key_of(a[1], a[2], program, whole_type=whole) in alive for a in rule.body):
            continue  # nothing can match, and Nemo warns of relations that are always empty
        if rule.name == "prp-trp":
            continue
        into = "b" if rule.head is not None and rule.head[1] in steps else "p"
        of = "b" if into == "b" and _stepwise(rule, steps) else "p"
        body = ", ".join(_atom(atom, program, whole, of) for atom in rule.body)
        body += "".join(f", {_name(x)} != {_name(y)}" for x, y in rule.different)
        body += "".join(_absences(rule, program, relations, whole)) + _comparisons(rule)
        if rule.head is not None:
            yield from _concluding(rule.head, body, number, partial(_atom, program=program, whole=whole, relation=into))
        else:
            yield f"v{number}({','.join(map(_name, _variables(rule)))}) :- {body} ."
            yield f'@export v{number} :- csv{{resource="v{number}.csv"}} .'


def _concluding(head: Atom, body: str, number: int, atom: Callable[[Atom], str]) -> Iterator[str]:
    """Yield the lines of a rule.

    Of a head with a variable twice Nemo 0.10 loses count, and where a rule beside it has the same body, it draws the
    conclusion of only one: what the variable may be is a relation of its own, and is written twice from there.
    """
    s, p, o = head
    if s >= 0 or s != o:
        yield f"{atom(head)} :- {body} ."
        return
    yield f"d{number}({_name(s)}) :- {body} ."
    yield f"{atom((s, p, -999))} :- d{number}({_name(s)}), {_name(-999)} = {_name(s)} ."


def _absences(rule: CompiledRule, program: Program, relations: Mapping[Key, Columns], whole: bool) -> Iterator[str]:
    """Yield what must be absent from the relations as given; from one that is empty, everything is."""
    for atom in rule.absent:
        key = key_of(atom[1], atom[2], program, whole_type=whole)
        if key in relations and len(relations[key][0]):
            yield f", ~{_atom(atom, program, whole, 'e')}"


def _comparisons(rule: CompiledRule) -> str:
    """Return the comparisons of a rule: of terms as such, or of the ranks of what they cover in one space."""
    parts = []
    for i, (sign, x, y) in enumerate(rule.filters):
        if sign == "!=":
            parts.append(f"{_name(x)} != {_name(y)}")
            continue
        one, other = (x, y) if sign in ("<", "<=") else (y, x)
        parts.append(f"rank({_name(one)},?space{i},?a{i},?b{i}), rank({_name(other)},?space{i},?c{i},?d{i})")
        parts.append(f"?b{i} {sign.replace('>', '<')} ?c{i}")
    return "".join(f", {part}" for part in parts)


def _ranked(extents: Iterable[tuple[int, Extent]], folder: Path) -> Iterator[str]:
    """Write what terms cover as whole numbers in the order of its points, which Nemo can compare."""
    covered = list(extents)
    spaces: dict[str, dict[Any, int]] = {}
    for _, one in covered:
        spaces.setdefault(one.space, {}).update({one.low: 0, one.high: 0})
    for points in spaces.values():
        for rank, point in enumerate(sorted(points)):
            points[point] = rank
    numbers = {space: number for number, space in enumerate(sorted(spaces))}
    lines = [
        f"{term},{numbers[one.space]},{spaces[one.space][one.low]},{spaces[one.space][one.high]}"
        for term, one in covered
    ]
    if not lines:
        lines = ["-1,-1,0,0"]  # of no term: Nemo warns of relations that are always empty
    file = folder / "rank.csv"
    file.write_text("\n".join(lines) + "\n", encoding="ascii")
    yield f'@import rank :- csv{{resource="{file}", format=(int,int,int,int)}} .'


def _alive(program: Program, relations: Mapping[Key, Columns], whole: bool) -> set[Key]:
    alive = {key for key, pairs in relations.items() if len(pairs[0])}
    waiting = [rule for rule in program.rules if rule.head is not None]
    while True:
        left = []
        for rule in waiting:
            if all(key_of(a[1], a[2], program, whole_type=whole) in alive for a in rule.body):
                assert rule.head is not None
                alive.add(key_of(rule.head[1], rule.head[2], program, whole_type=whole))
            else:
                left.append(rule)
        if len(left) == len(waiting):
            return alive
        waiting = left


def _variables(rule: CompiledRule) -> list[int]:
    """The variables of a contradiction; one that has none is still a relation with a column."""
    return sorted({part for atom in rule.body for part in atom if part < 0}, reverse=True) or [0]


def _name(part: int) -> str:
    return f"?v{-part}" if part < 0 else str(part)


def _transitive(program: Program) -> frozenset[int]:
    """The transitive properties, which are kept in two relations: single steps, and paths of them.

    A path grows by one step (n² × steps) where the rule of the table joins paths with paths (n³, out of memory on a
    symmetric component of a thousand). What comes from one other property's facts comes step from step.
    """
    return frozenset(rule.body[0][1] for rule in program.rules if rule.name == "prp-trp")


def _stepwise(rule: CompiledRule, steps: frozenset[int]) -> bool:
    """Tell a rule that makes each fact of one property one of another: the paths follow from the steps then."""
    if rule.head is None or len(rule.body) != 1 or rule.body[0][1] not in steps:
        return False
    (s, _, o), (x, _, y) = rule.body[0], rule.head
    return s != o and s < 0 and o < 0 and {s, o} == {x, y}


def _atom(atom: Atom, program: Program, whole: bool, relation: str = "p") -> str:
    s, p, o = atom
    key = key_of(p, o, program, whole_type=whole)
    arguments = _name(s) if key[1] != EVERY else f"{_name(s)},{_name(o)}"
    return f"{relation}{_label(key)}({arguments})"


def _write(file: Path, pairs: Columns, key: Key) -> None:
    lines = map(str, pairs[0]) if key[1] != EVERY else map("%d,%d".__mod__, zip(*pairs, strict=True))
    file.write_text("\n".join(lines) + "\n", encoding="ascii")


def _read(file: Path, key: Key) -> Columns | None:
    if not file.is_file():
        return None
    text = file.read_bytes()
    if not text:
        return None
    numbers = array("I", map(int, text.replace(b"\n", b",").rstrip(b",").split(b",")))
    return (numbers, numbers) if key[1] != EVERY else (numbers[::2], numbers[1::2])


def _conflicts(program: Program, folder: Path) -> Iterator[tuple[CompiledRule, tuple[int, ...]]]:
    for number, rule in enumerate(program.rules):
        file = folder / f"v{number}.csv"
        if rule.head is None and file.is_file():
            variables = _variables(rule)
            for line in file.read_text(encoding="ascii").splitlines():
                values = dict(zip(variables, map(int, line.split(",")), strict=True))
                yield rule, tuple(values.get(-1 - i, 0) for i in range(max((-v for v in variables), default=0)))
