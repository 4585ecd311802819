"""The lexicon knows what has flown: the launches of a catalog resolve by the catalog's own names."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kg.lexicon.lexicon import Lexicon

HERE = Path(__file__).resolve().parent
GCAT = HERE.parent.parent.parent / "shared" / "catalogs" / "gcat"
BAR = 0.98


@pytest.fixture(scope="module")
def coverage() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lexicon_coverage", HERE / "coverage.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("slot", ["vehicle", "site", "state"])
def test_launches_since_1957_resolve(coverage: ModuleType, lexicon: Lexicon, slot: str) -> None:
    """At least 98 of 100 orbital launches; what is left is listed in the message."""
    if not GCAT.is_dir():
        pytest.skip("../shared/catalogs/gcat is not here: the coverage of the lexicon cannot be measured")
    found = coverage.measure(GCAT, lexicon)
    assert found[slot].launches > 7000
    assert found[slot].share >= BAR, coverage.report(found)


def test_a_name_that_nobody_listed_is_reported(coverage: ModuleType, lexicon: Lexicon, tmp_path: Path) -> None:
    """Two launches, one vehicle known: half, and the other by name; a site's name is looked up by its code."""
    (tmp_path / coverage.LAUNCHES).write_text(
        "LV_Type,Launch_Site,Country\nScout B,WI,United States\nZqqx 7,XX,Atlantis\n", encoding="utf-8"
    )
    (tmp_path / "sites.tsv").write_text(
        "#Site\tName\tShortName\tEName\tShortEName\tUName\n# a note\nWI \tWallops Island \t-\t-\t-\t-\n",
        encoding="utf-8",
    )
    found = coverage.measure(tmp_path, lexicon)
    assert {slot: c.share for slot, c in found.items()} == dict.fromkeys(found, 0.5)
    assert found["vehicle"].unknown == {"Zqqx 7": 1}
    assert "Atlantis (1)" in coverage.report(found)
