"""Whose each of several payloads of one rocket is: by its own words, never by another's."""

from __future__ import annotations

import pytest

from kg.assembly.values import Node
from kg.assembly.world import assemble
from kg.lexicon.lexicon import Lexicon
from tests.conftest import Reader


def owners_of(read_text: Reader, lexicon: Lexicon, words: str, predicate: str) -> dict[str, set[str]]:
    text = f"An Ariane 5 launched {words} from Kourou on Friday."
    found: dict[str, set[str]] = {}
    for fact in assemble([read_text(text, "2019-08-09", "x")], lexicon).facts:
        if fact.predicate == predicate and isinstance(fact.object, Node):
            found.setdefault(fact.subject.rsplit("/", 1)[1], set()).add(fact.object.iri.rsplit("/", 1)[1])
    return found


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("Japan's Orla-1 and India's Norna-2", {"orla-1": {"JP"}, "norna-2": {"IN"}}),
        ("the Japanese Orla-1 and the Indian Norna-2", {"orla-1": {"JP"}, "norna-2": {"IN"}}),
        ("Japan's Orla-1 and Intelsat's Galaxy 30", {"orla-1": {"JP"}, "galaxy-30": {"US"}}),
        ("Japan's Orla-1 and Norna-2", {"orla-1": {"JP"}, "norna-2": {"JP"}}),
        ("Orla-1 and Norna-2 for Japan and India", {"orla-1": {"JP", "IN"}, "norna-2": {"JP", "IN"}}),
        (
            "Japan's Orla-1, Kaze-3 and India's Norna-2",
            {"orla-1": {"JP"}, "kaze-3": {"JP"}, "norna-2": {"IN"}},
        ),
        ("the Intelsat 39 and EDRS-C satellites", {"intelsat-39": {"US"}}),
        ("Intelsat 39 and Intelsat 40e", {"intelsat-39": {"US"}, "intelsat-40e": {"US"}}),
        ("Cosmos 2567 and Progress MS-34", {"cosmos-2567": {"RU"}, "progress-ms-34": {"RU"}}),
    ],
)
def test_payloads_of_one_rocket_are_each_their_own_nations(
    read_text: Reader, lexicon: Lexicon, words: str, owners: dict[str, set[str]]
) -> None:
    """What is said of one by its name is not said of another that has a nation; the rest is of all that are named."""
    assert owners_of(read_text, lexicon, words, "sr:payloadOf") == owners


@pytest.mark.parametrize(
    ("words", "run"),
    [
        ("Japan's Orla-1 and Intelsat's Galaxy 30", {"galaxy-30": {"intelsat"}}),
        ("SES-22 and Intelsat 39", {"ses-22": {"ses"}, "intelsat-39": {"intelsat"}}),
        ("the Intelsat 39 and Intelsat 40e satellites", {"intelsat-39": {"intelsat"}, "intelsat-40e": {"intelsat"}}),
        ("Orla-1 and Norna-2 for Eutelsat", {"orla-1": {"eutelsat"}, "norna-2": {"eutelsat"}}),
    ],
)
def test_who_runs_one_payload_does_not_run_the_other(
    read_text: Reader, lexicon: Lexicon, words: str, run: dict[str, set[str]]
) -> None:
    assert owners_of(read_text, lexicon, words, "sr:operator") == run


def test_what_the_name_of_one_payload_tells_of_its_use_is_not_said_of_the_other(
    read_text: Reader, lexicon: Lexicon
) -> None:
    """CSG is a series of Earth observers; of Orla-3 nothing is said."""
    text = "A Vega C launched Italy's CSG-4 and France's Orla-3 from Kourou on Friday."
    found = assemble([read_text(text, "2019-08-09", "x")], lexicon.label_of).facts
    uses = {f.subject.rsplit("/", 1)[1] for f in found if f.predicate == "sr:payloadFunction"}
    assert uses == {"csg-4"}
    text = "A Vega C launched the CSG-4 and Orla-3 communications satellites from Kourou on Friday."
    found = assemble([read_text(text, "2019-08-09", "x")], lexicon.label_of).facts
    assert "orla-3" in {f.subject.rsplit("/", 1)[1] for f in found if f.predicate == "sr:payloadFunction"}
