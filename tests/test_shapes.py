"""Data made for benchmarks is the same every time and has the shape that it claims."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from kg.reasoning.plain import reason_files

FILE = Path(__file__).resolve().parent.parent / "benchmarks" / "shapes.py"


@pytest.fixture(scope="module")
def shapes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shapes", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def inferred(files: list[str], p: str) -> list[tuple[str, str]]:
    found = [line.split(" ") for line in reason_files([Path(f) for f in files], "nemo").lines()]
    return [(s, o) for s, q, o, *_ in found if q == p]


def test_people_of_one_town_all_share_it(shapes: ModuleType, tmp_path: Path) -> None:
    """Twelve people linked by eleven facts share a town in all 144 pairs, each with oneself among them."""
    files = shapes.acquaintance(tmp_path, 12)
    p = f"<{shapes.NAMESPACE}sharesTownWith>"
    told = {tuple(line.split(" ")[::2][:2]) for line in Path(files[1]).read_text().splitlines() if p in line}
    assert len(told) == 11
    assert len({*inferred(files, p), *told}) == 144


def test_a_university_is_drawn_from_its_number(shapes: ModuleType, tmp_path: Path) -> None:
    """Drawn again it is the same, line for line; of two, the first is the one drawn alone."""
    one = Path(shapes.university(tmp_path, 1)[1]).read_text()
    assert Path(shapes.university(tmp_path, 1)[1]).read_text() == one
    two = Path(shapes.university(tmp_path, 2)[1]).read_text()
    assert two.startswith(one)
    assert len(two) > 1.5 * len(one)


def test_a_university_entails_what_its_axioms_say(shapes: ModuleType, tmp_path: Path) -> None:
    """Every head of a department is a chair, and nobody else is; who takes a course is a student."""
    files = shapes.university(tmp_path, 1)
    told = [line.split(" ") for line in Path(files[1]).read_text().splitlines()]
    heads = {s for s, p, *_ in told if p == f"<{shapes.NAMESPACE}headOf>"}
    takers = {s for s, p, *_ in told if p == f"<{shapes.NAMESPACE}takesCourse>"}
    kinds = inferred(files, shapes.TYPE)
    assert {s for s, o in kinds if o == f"<{shapes.NAMESPACE}Chair>"} == heads
    assert {s for s, o in kinds if o == f"<{shapes.NAMESPACE}Student>"} == takers
    assert 15 <= len(heads) <= 25
