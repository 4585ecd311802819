"""Claims of many documents become one world: the same whatever order they came in, and nothing is swallowed."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.assembly import gathering
from kg.assembly.identity import is_name, plain_name
from kg.assembly.launches import LaunchWriter
from kg.assembly.report import launch_record
from kg.assembly.values import Fact, Node, Support, World
from kg.assembly.world import assemble
from kg.lexicon.lexicon import Lexicon
from kg.model import Reading
from kg.reading.masking import mask
from tests.conftest import Reader

TEXTS = {
    "a": "SpaceX launched the Nilesat 301 satellite on a Falcon 9 rocket from Cape Canaveral on June 8, 2022.",
    "b": "Egypt's Nilesat 301 satellite was launched by a Falcon 9 in June 2022.",
    "c": "An Electron rocket failed to reach orbit on September 19, 2023.",
}


def world(readings: list[Reading], lexicon: Lexicon) -> World:
    return assemble(readings, lexicon.label_of)


def facts(found: World, predicate: str) -> set[tuple[str, str]]:
    return {
        (f.subject.rsplit("/", 1)[1], f.object.iri if isinstance(f.object, Node) else f.object.lexical)
        for f in found.facts
        if f.predicate == predicate
    }


def test_the_world_depends_on_the_set_of_claims_alone(read_text: Reader, lexicon: Lexicon) -> None:
    """Every order of the same documents gives the same facts and links."""
    readings = [read_text(text, None, name) for name, text in TEXTS.items()]
    worlds = [world(list(order), lexicon) for order in permutations(readings)]
    assert all(w == worlds[0] for w in worlds)


def test_two_reports_of_one_launch_are_one_launch(read_text: Reader, lexicon: Lexicon) -> None:
    """The finer date stays, and both documents support it."""
    found = world([read_text(TEXTS[n], None, n) for n in "ab"], lexicon)
    assert facts(found, "sr:date") == {("nilesat-301", "2022-06-08")}
    [date] = [f for f in found.facts if f.predicate == "sr:date"]
    assert len(date.supports) == 2


def test_a_failure_and_a_success_are_never_one(read_text: Reader, lexicon: Lexicon) -> None:
    """Both are somebody's first; the outcome tells them apart."""
    found = world(
        [
            read_text("Iran launched its first military satellite on April 2, 2020 and put it into orbit.", None, "x"),
            read_text("The launch of Iran's first military satellite failed, officials said.", None, "y"),
        ],
        lexicon,
    )
    assert {o for _, o in facts(found, "sr:outcome")} == {"success", "failure"}
    assert len({s for s, _ in facts(found, "sr:outcome")}) == 2


def test_different_days_of_one_launch_are_a_conflict(read_text: Reader, lexicon: Lexicon) -> None:
    """Both sides stay; neither is chosen."""
    found = world(
        [
            read_text("India launched the EMISAT satellite on a PSLV rocket on April 1, 2019.", None, "x"),
            read_text("India launched the EMISAT satellite on a PSLV rocket on April 2, 2019.", None, "y"),
        ],
        lexicon,
    )
    assert {o for _, o in facts(found, "sr:date")} == {"2019-04-01", "2019-04-02"}
    assert len(found.conflicts) == 1


def test_a_success_on_a_partys_own_word_stays_a_claim(read_text: Reader, lexicon: Lexicon) -> None:
    """ "North Korea said it had put a satellite into orbit" is no fact."""
    found = world(
        [
            read_text(
                "North Korea said it had put the Kwangmyongsong-5 satellite into orbit on Monday.", "2024-04-10", "x"
            )
        ],
        lexicon,
    )
    assert facts(found, "sr:outcome") == set()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A Chinese weather satellite lifted off from Xichang on Friday.", "Chinese weather satellite"),
        ("China launched a weather satellite from Xichang on Friday.", "China weather satellite"),
        ("India launched a Chinese weather satellite on Friday.", "Chinese weather satellite"),
        ("A weather satellite lifted off from Xichang on Friday.", "weather satellite"),
        (
            "A reusable experimental spacecraft was launched on a Long March 2F on Friday.",
            "China reusable experimental spacecraft",
        ),
    ],
)
def test_a_payload_without_a_name_is_called_by_its_nation_once(
    read_text: Reader, lexicon: Lexicon, text: str, label: str
) -> None:
    """No "China Chinese weather satellite", and no nation that nobody named."""
    found = world([read_text(text, "2019-08-09", "x")], lexicon)
    [load] = {o for _, o in facts(found, "sr:carried")}
    shared = load.rsplit("/", 1)[1]  # by the launch, too
    assert {o for s, o in facts(found, "skos:prefLabel") if s == shared} == {label, f"launch of {label}"}


def test_a_failure_on_its_own_word_is_a_fact(read_text: Reader, lexicon: Lexicon) -> None:
    """Nobody makes up a failure of its own."""
    found = world(
        [read_text("North Korea said its Chollima-1 rocket failed to reach orbit on Monday.", "2024-04-10", "x")],
        lexicon,
    )
    assert {o for _, o in facts(found, "sr:outcome")} == {"failure"}


def test_a_fact_without_ground_cannot_be_made() -> None:
    """Neither words nor inputs: no fact."""
    with pytest.raises(ValueError, match="without a claim"):
        Fact("s", "sr:date", Node("o"))
    assert Fact("s", "sr:date", Node("o"), (Support("c"),)).supports


def test_every_derived_fact_points_to_facts_that_are_there(read_text: Reader, lexicon: Lexicon) -> None:
    """What is computed names its inputs."""
    found = world([read_text(text, None, name) for name, text in TEXTS.items()], lexicon)
    known = {f.id for f in found.facts}
    assert all(i in known for f in found.facts for i in f.inputs)
    assert all(f.supports or f.derivation for f in found.facts)


@pytest.mark.parametrize("words", ["Malligyong-1", "Yaogan 41", "EOS 1", "Tianwen-1", "Swift", "Sky Monitor (SKM)"])
def test_a_name_is_a_name(words: str) -> None:
    """Names have numbers or stand alone with a capital."""
    assert is_name(words)


@pytest.mark.parametrize(
    "words",
    [
        "U.S. Space Force satellite",
        "spy satellite",
        "South Korean reconnaissance satellite",
        "23 satellites",
        "Satellite",
        "military payload",
    ],
)
def test_a_description_is_no_name(words: str) -> None:
    """Near misses of names."""
    assert not is_name(words)


def test_numerals_are_one_name() -> None:
    """Atlas V is Atlas 5."""
    assert plain_name("Atlas V") == plain_name("Atlas 5")
    assert plain_name("Atlas V") != plain_name("Atlas II")
    assert plain_name("Ariane 64") == plain_name("Ariane 6-4")  # with four boosters
    assert plain_name("Ariane 44LP").startswith(plain_name("Ariane 4") + "-")
    assert plain_name("Ariane 5") != plain_name("Ariane 54")


def test_what_is_said_of_a_craft_is_written_once(
    read_text: Reader, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often a text names it; two craft are written each, and every naming supports the first."""
    written: list[str] = []
    real = LaunchWriter._nature
    monkeypatch.setattr(
        LaunchWriter, "_nature", lambda self, iri, others: written.append(iri) or real(self, iri, others)
    )
    again = "A Falcon 9 launched Norna-2 for Denmark on June 8, 2022.\n\n" * 5
    found = world([read_text("A title of this\n\n" + again)], lexicon)
    assert [iri.rsplit("/", 1)[1] for iri in written] == ["norna-2"]
    carried = [fact for fact in found.facts if fact.predicate == "sr:carried"]
    assert [len(fact.supports) for fact in carried] == [5]
    written.clear()
    both = "A Falcon 9 launched Norna-2 and Kite-1 for Denmark on June 8, 2022."
    world([read_text(both)], lexicon)
    assert sorted(iri.rsplit("/", 1)[1] for iri in written) == ["kite-1", "norna-2"]


def test_launches_of_one_text_are_not_compared(
    read_text: Reader, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their reader has set them apart; near miss: those of two texts on one day are."""
    compared: list[tuple[str, str]] = []
    real = gathering.candidate
    monkeypatch.setattr(gathering, "candidate", lambda a, b: compared.append((a.document, b.document)) or real(a, b))
    day = "An Electron failed on June 8, 2022.\n\nA Vega lifted off on June 8, 2022."
    readings = [read_text("A title of this\n\n" + day, None, name) for name in ("one", "two")]
    world(readings[:1], lexicon)
    assert compared == []
    world(readings, lexicon)
    assert {frozenset(pair) for pair in compared} == {frozenset(["one", "two"])}


def test_a_text_is_masked_once_for_all_its_launches(read_text: Reader) -> None:
    text = "A title of this\n\n" + "\n\n".join(f"A Vega launched Norna-{n} in May {2000 + n}." for n in range(9))
    mask.cache_clear()
    reading = read_text(text)
    assert len([launch_record(reading.document, event) for event in reading.events]) == 9
    assert mask.cache_info().misses == 1
