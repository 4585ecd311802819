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


GATES = ("gate", "gate-hard")
VERDICT = "verdict"


def rebuilt(split: str, folder: Path) -> int:
    """Rebuild the texts of one split; skip aloud where the corpus is not at hand."""
    if not CORPUS.is_dir():
        pytest.skip("../shared/corpus is not here: the annotated texts cannot be rebuilt, nor the reader measured")
    spec = importlib.util.spec_from_file_location("gold_texts", HERE / "texts.py")
    assert spec is not None
    assert spec.loader is not None
    texts = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(texts)
    return int(texts.materialise(CORPUS, HERE / split, folder))


@pytest.mark.parametrize("split", ["tune", *GATES, VERDICT])
def test_the_texts_are_rebuilt_from_the_corpus(split: str, tmp_path: Path) -> None:
    """Origin, slice and hash lead to the very text that was annotated."""
    assert rebuilt(split, tmp_path) == len(list((HERE / split).glob("*.json")))


@pytest.mark.parametrize(("split", "bar"), [("gate", 0.85), ("gate-hard", 0.83), (VERDICT, 0.76)])
def test_the_reader_stays_above_the_bar(split: str, bar: float, tmp_path: Path) -> None:
    """A change that lowers a gate, or what to expect of a text never seen, is noticed; totals only."""
    from kg.evaluation import evaluate

    rebuilt(split, tmp_path)
    assert evaluate(HERE / split, tmp_path).core.f1 >= bar


def records(split: str) -> set[tuple[str, str]]:
    """The records that a split's texts come from, a post named with its suffix or without."""
    origins = [json.loads(p.read_text(encoding="utf-8"))["origin"] for p in (HERE / split).glob("*.json")]
    return {(o["path"].removesuffix(".md"), str(o["record"]).removesuffix(".md")) for o in origins}


@pytest.mark.parametrize("judge", [*GATES, VERDICT])
def test_no_rule_is_tuned_on_a_record_that_judges(judge: str) -> None:
    """What rules are written on and what judges them come from other records."""
    assert not records("tune") & records(judge)


@pytest.mark.parametrize("gate", GATES)
def test_no_record_of_a_gate_is_in_the_verdict(gate: str) -> None:
    """The gates were scored again and again while rules were written; the verdict's texts were not."""
    assert not records(gate) & records(VERDICT)
