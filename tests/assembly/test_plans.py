"""A plan names its rocket, its site and what is to be aboard, each by its words; nothing of it has flown."""

from __future__ import annotations

import pytest

from kg.assembly.values import Fact, Node, Text, World
from kg.assembly.world import assemble
from kg.lexicon.lexicon import Lexicon
from kg.model import Reading
from kg.vocab import INDIVIDUALS
from tests.conftest import Reader

PAYLOAD = INDIVIDUALS + "payload/"
PLANNED = "India plans to launch its Orla-1 satellite on an LVM3 rocket from Sriharikota on August 12, 2024."
FLOWN = "India launched its Orla-1 satellite on an LVM3 rocket from Sriharikota on August 12, 2024."


def world(lexicon: Lexicon, *readings: Reading) -> World:
    return assemble(readings, lexicon.label_of)


def parts(found: World, plan: str = "") -> dict[str, set[str]]:
    """Return what each property of plans says, of one or of all, individuals by the end of their IRI."""
    told: dict[str, set[str]] = {}
    for fact in found.facts:
        if fact.predicate.startswith("sr:planned") and isinstance(fact.object, Node) and plan in ("", fact.subject):
            told.setdefault(fact.predicate, set()).add(fact.object.iri.rsplit("/id/", 1)[1])
    return told


def words_of(fact: Fact, reading: Reading) -> list[str]:
    claims = {claim.id: claim for claim in reading.claims}
    return [claims[s.claim].roles[s.role].span.of(reading.document.text) for s in fact.supports]


def test_a_plan_names_its_rocket_site_and_payload(read_text: Reader, lexicon: Lexicon) -> None:
    """Known ones are the individuals of the reference files."""
    assert parts(world(lexicon, read_text(PLANNED))) == {
        "sr:plannedVehicle": {"vehicle/lvm3"},
        "sr:plannedSite": {"site/sriharikota"},
        "sr:plannedPayload": {"payload/orla-1"},
    }


def test_each_part_rests_on_its_own_words(read_text: Reader, lexicon: Lexicon) -> None:
    """Not on the whole claim: the rocket on the rocket's name."""
    reading = read_text(PLANNED)
    found = {f.predicate: words_of(f, reading) for f in world(lexicon, reading).facts if isinstance(f.object, Node)}
    assert found["sr:plannedVehicle"] == ["LVM3"]
    assert found["sr:plannedSite"] == ["Sriharikota"]
    assert found["sr:plannedPayload"] == ["Orla-1"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The launch of the Orla-1 satellite on an LVM3 rocket was postponed to September 3, 2024.", "postponed"),
        ("India has cancelled the launch of its Orla-1 satellite on an LVM3 rocket.", "cancelled"),
    ],
)
def test_a_plan_that_is_put_off_or_given_up_keeps_its_rocket(
    read_text: Reader, lexicon: Lexicon, text: str, status: str
) -> None:
    """The status says what came of it; what it was to fly on stays."""
    found = world(lexicon, read_text(text))
    assert {f.object for f in found.facts if f.predicate == "sr:plannedStatus"} == {Text(status)}
    assert parts(found) == {"sr:plannedVehicle": {"vehicle/lvm3"}, "sr:plannedPayload": {"payload/orla-1"}}


def test_an_unknown_rocket_is_kept_with_its_name(read_text: Reader, lexicon: Lexicon) -> None:
    """Its kind and label are written beside it, as of one that flew."""
    found = world(
        lexicon, read_text("Kepler Aerospace plans to launch the Orla-1 satellite on its Zeta-2 rocket in May.")
    )
    assert parts(found)["sr:plannedVehicle"] == {"vehicle/zeta-2"}
    said = {(f.predicate, f.object) for f in found.facts if f.subject.endswith("vehicle/zeta-2")}
    assert said == {("rdf:type", Node("sr:LaunchVehicle")), ("skos:prefLabel", Text("Zeta-2", "en"))}


def test_a_family_alone_is_no_rocket(read_text: Reader, lexicon: Lexicon) -> None:
    """ "A Long March rocket" is one of many: the plan names the family, and no variant is made up."""
    found = parts(world(lexicon, read_text("China will launch the Orla-1 satellite on a Long March rocket in May.")))
    assert found["sr:plannedFamily"] == {"vehicle-family/long-march"}
    assert "sr:plannedVehicle" not in found


@pytest.mark.parametrize(
    "text",
    [
        "South Korea plans to launch five spy satellites by 2025.",
        "India will launch a weather satellite in June.",
    ],
)
def test_a_plan_without_rocket_site_and_name_has_none(read_text: Reader, lexicon: Lexicon, text: str) -> None:
    """What is only described stands in the words of the plan."""
    found = world(lexicon, read_text(text))
    assert [f for f in found.facts if f.object == Node("sr:Plan")]
    assert parts(found) == {}
    assert not [f for f in found.facts if f.object == Node("sr:Payload")]


@pytest.mark.parametrize(
    ("rocket", "wanted"), [(" on an LVM3 rocket", {"vehicle/lvm3"}), ("", set())], ids=["a rocket each", "one without"]
)
def test_the_rockets_of_two_plans_stay_apart(
    read_text: Reader, lexicon: Lexicon, rocket: str, wanted: set[str]
) -> None:
    """Each plan of a text has its own, and one without a rocket takes none from the other."""
    text = (
        "Europe will launch the Norna-4 satellite on a Vega-C rocket from Kourou in September.\n\n"
        f"India plans to launch its Orla-1 satellite{rocket} in August."
    )
    found = world(lexicon, read_text(text))
    plan = {f.object: f.subject for f in found.facts if f.predicate == "sr:plannedPayload"}
    norna, orla = (parts(found, plan[Node(PAYLOAD + name)]) for name in ("norna-4", "orla-1"))
    assert norna["sr:plannedVehicle"] == {"vehicle/vega-c"}
    assert orla.get("sr:plannedVehicle", set()) == wanted


def test_a_planned_payload_is_of_nobody_and_has_not_flown(read_text: Reader, lexicon: Lexicon) -> None:
    """Nothing says whose it is, what took it, or that a rocket was used."""
    found = world(lexicon, read_text(PLANNED))
    flown = {"sr:carried", "sr:payloadOf", "sr:operator", "sr:usedVehicle", "sr:usedFamily", "sr:fromSite"}
    assert not {f.predicate for f in found.facts} & flown


def test_what_was_planned_and_flew_is_one_individual(read_text: Reader, lexicon: Lexicon) -> None:
    """Satellite, rocket and site of the plan are those of the launch."""
    found = world(lexicon, read_text(PLANNED, name="before"), read_text(FLOWN, "2024-08-13", "after"))
    value = {f.predicate: f.object for f in found.facts if isinstance(f.object, Node)}
    assert value["sr:plannedPayload"] == value["sr:carried"]
    assert value["sr:plannedVehicle"] == value["sr:usedVehicle"]
    assert value["sr:plannedSite"] == value["sr:fromSite"]


def test_a_launch_that_happened_is_no_plan(read_text: Reader, lexicon: Lexicon) -> None:
    """The same words in the past give none of the properties of plans."""
    assert parts(world(lexicon, read_text(FLOWN, "2024-08-13"))) == {}


def test_the_label_of_a_plan_names_its_rocket(read_text: Reader, lexicon: Lexicon) -> None:
    """Two flights of which no payload is told are told apart."""
    found = world(lexicon, read_text(PLANNED))
    labels = {f.object for f in found.facts if "/plan/" in f.subject and f.predicate == "skos:prefLabel"}
    assert labels == {Text("plan: launch of Orla-1 on LVM3, 2024-08-12", "en")}


AIM = "Iran plans to launch its {} communications satellite in August 2024."
DONE = "Iran successfully launched its {} communications satellite on August 12, 2024."


def fulfilled(found: World) -> list[Fact]:
    return [fact for fact in found.facts if fact.predicate == "sr:fulfilledBy"]


@pytest.mark.parametrize(
    ("planned", "flown", "done"),
    [
        ("Zafar-2", "Zafar-2", True),
        ("Zafar-2", "Nahid-3", False),  # of the same nation, kind and month, and another satellite
        ("Zafar-2", "Zafar-21", False),  # a number goes on, a name does not
        ("Zafar-21", "Zafar-2", False),
        ("new", "Nahid-3", True),
        ("Zafar-2", "new", True),
    ],
)
def test_a_plan_for_a_named_payload_is_carried_out_by_no_other(
    read_text: Reader, lexicon: Lexicon, planned: str, flown: str, *, done: bool
) -> None:
    """Where only one of the two has a name, nation, kind and time decide."""
    readings = (
        read_text(AIM.format(planned), "2024-05-01", "plan"),
        read_text(DONE.format(flown), "2024-08-13", "news"),
    )
    found = fulfilled(world(lexicon, *readings))
    assert bool(found) is done
    for fact in found:
        assert fact.inputs  # its proof names the facts that it rests on
