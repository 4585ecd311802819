"""Who will run a payload: the owner in its phrase, the customer, or the subject whose own payload it is."""

from __future__ import annotations

import pytest

from kg.extracting import extract_records
from kg.reading.document import Description, read
from kg.reading.sources import RawSource


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        ("A Falcon 9 launched Stellarview's first imaging satellite on Friday.", ["Stellarview"]),
        ("Orbita Works launched its first satellite, Nimbus-9, on Friday.", ["Orbita Works"]),
        ("A Falcon 9 launched a spy satellite for the U.S. National Reconnaissance Office on Friday.", ["National Reconnaissance Office"]),
        ("A Falcon 9 launched the Nimbus-9 satellite, the first lunar mission for Rocket Lab, on Friday.", []),
        ("A Falcon 9 carrying the Nimbus-9 satellite lifted off from pad 39A at NASA’s Kennedy Space Center on Friday.", []),
        ("An Atlas 5 launched 41 Amazon Leo satellites on Friday.", ["Amazon"]),
        ("An Atlas 5 launched a U.S. Space Force satellite on Friday.", ["U.S. Space Force"]),
        ("On Friday the next Rocket Lab launch will loft a cluster of satellites.", []),
        ("In April Inmarsat signed a contract with PLD Space to launch its two small D-band (Direct-to-Ship) relay satellites in May.", ["Inmarsat"]),
        ("SES confirmed that its next satellite will launch on a Falcon 9 on Friday.", ["SES"]),
        ("A week after SES chose a rocket, Inmarsat said its next satellite will launch on Friday.", ["Inmarsat"]),
        ("A Falcon 9 launched a Maxar-built SiriusXM satellite on Friday.", ["SiriusXM"]),
        ("A bank pays for the SpaceX launch of a weather satellite on Friday.", []),
        ("Remarkably, a Falcon 9 launched its first satellite on Friday.", []),
    ],
)  # fmt: skip
def test_an_operator_is_named_as_owner_or_customer(text: str, operators: list[str]) -> None:
    """Unknown companies count where they own; launchers, sites' owners and first words of a sentence do not."""
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    found = [record for record in extract_records(document) if record["kind"] == "launch"]
    assert [list(event["operators"]) for event in found] == [operators]


@pytest.mark.parametrize("people", ["three astronauts", "a new crew"])
def test_people_aboard_make_a_crewed_flight(people: str) -> None:
    """A crew tells the function."""
    text = f"A rocket launched {people} to the International Space Station on Friday."
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    assert [r["payload_function"] for r in extract_records(document) if r["kind"] == "launch"] == ["crew"]


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("A rocket launched a Chinese-built Pakistani satellite on Friday.", ["PK"]),
        ("A rocket launched a Chinese satellite on Friday.", ["CN"]),
    ],
)
def test_who_built_a_payload_need_not_own_it(text: str, nations: list[str]) -> None:
    """The nation of a maker is not the payload's."""
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    assert [r["nations"] for r in extract_records(document) if r["kind"] == "launch"] == [nations]


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        # Two that share a craft.
        ("A rocket launched a Sino-Brazilian satellite on Friday.", ["BR", "CN"]),
        ("A rocket launched a Chilean and Omani satellite on Friday.", ["CL", "OM"]),
        ("An Ariane 5 launched satellites for Oman and Chile on Friday.", ["CL", "OM"]),
        # One of which the craft is, and one that only stands beside it.
        ("An Ariane 5 launched satellites for Oman on Friday, and Chile congratulated.", ["OM"]),
        ("A Chilean satellite was launched on Friday, Chilean and Omani officials said.", ["CL"]),
    ],
)
def test_a_craft_may_be_of_two_nations(text: str, nations: list[str]) -> None:
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    assert [sorted(r["nations"]) for r in extract_records(document) if r["kind"] == "launch"] == [nations]


def test_a_rockets_nation_does_not_keep_its_cargo_away() -> None:
    """ "Chinese officials" speak of a Chinese rocket; whose satellite it was is told below."""
    text = (
        "Friday's flight of a Long March 3B was a partial failure, Chinese officials admitted. "
        "The rocket's third stage left the Omani satellite Sohar-4 in a lower orbit than planned."
    )
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
    found = [r for r in extract_records(document) if r["kind"] == "launch"]
    assert [(r["payloads"], r["nations"], r["outcome"]) for r in found] == [(["Sohar-4"], ["OM"], "partial")]


def test_whom_a_satellite_is_for_owns_it() -> None:
    """Not who launches it; what it is sent to is not an owner."""
    found = {}
    for text in (
        "China launched two satellites for Oman on Friday.",
        "China launched two satellites over Oman on Friday.",
    ):
        document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-06-15"))
        found[text.split()[4]] = [r["nations"] for r in extract_records(document) if r["kind"] == "launch"]
    assert found == {"for": [["OM"]], "over": [["CN"]]}
