"""The gold annotations are well formed, and where the corpus is at hand their texts are rebuilt exactly."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import pytest

from kg.edtf import bounds

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent.parent.parent / "shared" / "corpus"
FILES = sorted(HERE.glob("*/*.json"))
STATUS = {"occurred", "planned", "postponed", "cancelled", "speculated"}
OUTCOME = {"success", "failure", "partial", "unknown", None}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_an_annotation_follows_the_guide(path: Path) -> None:
    """Slots have values of their kind; an outcome needs an occurrence."""
    entry = json.loads(path.read_text(encoding="utf-8"))
    assert (entry["id"], entry["split"]) == (path.stem, path.parent.name)
    for event in (*entry["events"], *entry.get("optional_events", [])):
        assert event["status"] in STATUS
        assert event["outcome"] in OUTCOME
        assert event["status"] == "occurred" or event["outcome"] is None
        assert event["date"] is None or "X" in event["date"] or bounds(event["date"]) is not None
        assert all(re.fullmatch(r"[A-Z]{2}", code) for code in event["nations"])
        assert event["time_utc"] is None or re.fullmatch(r"\d\d:\d\d", event["time_utc"])
        assert event["quote"]


def test_the_texts_are_rebuilt_from_the_corpus(tmp_path: Path) -> None:
    """Origin, slice and hash lead to the very text that was annotated."""
    if not CORPUS.is_dir():
        pytest.skip("../shared/corpus is not here: the annotated texts cannot be rebuilt")
    spec = importlib.util.spec_from_file_location("gold_texts", HERE / "texts.py")
    assert spec is not None
    assert spec.loader is not None
    texts = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(texts)
    assert texts.materialise(CORPUS, HERE / "gate", tmp_path) == len(list((HERE / "gate").glob("*.json")))


def test_the_reader_stays_above_the_bar_on_the_gate(tmp_path: Path) -> None:
    """A change that lowers the gate is seen; totals only."""
    if not CORPUS.is_dir():
        pytest.skip("../shared/corpus is not here: the reader was not measured on the gate")
    from kg.evaluation import evaluate

    spec = importlib.util.spec_from_file_location("gold_texts", HERE / "texts.py")
    assert spec is not None
    assert spec.loader is not None
    texts = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(texts)
    texts.materialise(CORPUS, HERE / "gate", tmp_path)
    assert evaluate(HERE / "gate", tmp_path).core.f1 >= 0.80
