"""The drawing of the house: a module imports only from stations before its own, and a stranger enters by one door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# From left to right; what stands in one tuple may use what stands in earlier ones, and its own station.
STATIONS = [
    ("kg.errors", "kg.data"),
    ("kg.model", "kg.edtf", "kg.vocab", "kg.limits"),
    ("kg.reading",),
    ("kg.lexicon",),
    ("kg.extraction",),
    ("kg.assembly",),
    ("kg.reasoning",),
    ("kg.graph",),
    ("kg.querying", "kg.names"),
    ("kg.explain",),
    ("kg.proving",),
    ("kg.views",),
    ("kg.extracting",),
    ("kg.evaluation",),
    ("kg.harvest",),
    ("kg.change",),
    ("kg.pipeline",),
    ("kg.telling", "kg.progress"),
    ("kg.commands",),
    ("kg.why",),
    ("kg.cli",),
    ("kg.__main__",),
]
# The package itself, which only opens the pipeline; and the one pair that needs each other's last step.
ALLOWED = {("kg", "kg.pipeline"), ("kg.graph.build", "kg"), ("kg.cli", "kg")}
DOORS = {
    "trafilatura": {"kg.reading.html"},
    "pypdf": {"kg.reading.sources"},
    "owlrl": {"kg.reasoning.owl"},
    "nmo_python": {"kg.reasoning.worker"},
    "rdflib": {"kg.reasoning.owl", "kg.graph.export"},
    "oxrdflib": {"kg.graph.export"},
    "pyvis": {"kg.views.page"},
    "networkx": {"kg.views.network"},
    "jinja2": {"kg.views.page", "kg.views.proof"},
    "click": {"kg.cli", "kg.commands", "kg.why"},
    "rich": {"kg.cli", "kg.progress"},
    "filelock": {"kg.graph.directory"},
}
MODULES = sorted((ROOT / "kg").rglob("*.py"))


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def _station(module: str) -> int | None:
    for index, names in enumerate(STATIONS):
        if any(module == name or module.startswith(name + ".") for name in names):
            return index
    return None


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_imports_only_from_stations_before_its_own(path: Path) -> None:
    """No import points to the right of the drawing."""
    own = _station(_name(path))
    for imported in _imports(path):
        if not imported.startswith("kg") or (_name(path), imported) in ALLOWED:
            continue
        theirs = _station(imported)
        assert theirs is not None, f"{imported} has no place in the drawing"
        assert own is not None, f"{_name(path)} has no place in the drawing"
        assert theirs <= own, f"{_name(path)} imports {imported}, which stands to its right"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_stranger_enters_by_one_door(path: Path) -> None:
    """Only the module named for it imports a library with habits of its own."""
    for imported in _imports(path):
        doors = DOORS.get(imported.split(".")[0])
        assert doors is None or _name(path) in doors, f"{_name(path)} imports {imported} beside its door"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_stays_small(path: Path) -> None:
    """About 400 lines are a module; more are two."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 440
