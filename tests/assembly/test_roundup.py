"""Round-ups: what stands in a paragraph is its launch's, and no name goes from one paragraph's launch to another's."""

from __future__ import annotations

from tests.conftest import Reader
from tests.readings import launches, slots

ROUNDUP = """Rocket Report: Ariane 64 to debut soon; India loses another

All dressed up. NASA's Space Launch System rocket will roll to its pad on Saturday. The mission, Artemis II, could lift
off as soon as February 6 with four astronauts.

Another PSLV lost. India's PSLV rocket failed for the second time in a row Monday, with Anvesha, a satellite for the
military, and 15 smaller ones.

Ariane 64 nears. Arianespace is targeting February 12 for the first flight of the four-booster Ariane 64, which will
carry 32 Amazon Leo satellites.

A date for the first flight of the Falcon 9's new rival from Wallops has not been told.

Medevac. That brings forward the launch of Crew-12 to as soon as February 11.
"""


def test_what_a_title_and_other_paragraphs_name_is_not_lent(read_text: Reader) -> None:
    """The Ariane of the title is not that of Artemis II, nor is the site of the last paragraph anybody's."""
    found = {str(one["payloads"]): one for one in launches(read_text, ROUNDUP, "2026-01-16")}
    artemis, leo = found["['Artemis II']"], found["['Amazon Leo']"]
    assert (artemis["vehicle"], artemis["provider"], artemis["site"]) == ("Space Launch System", None, None)
    assert (leo["vehicle"], leo["date"], leo["site"]) == ("Ariane 64", "2026-02-12", None)


def test_a_text_of_one_launch_takes_what_any_paragraph_names(read_text: Reader) -> None:
    text = "The launch of Norna-2 is set for Friday.\\n\\nEngineers at Vandenberg have loaded the satellite onto its Falcon 9."
    found = launches(read_text, text.replace("\\n", "\n"), "2026-01-14")
    assert slots(found, "vehicle", "site") == [("Falcon 9", "Vandenberg")]


def test_each_row_below_a_heading_is_a_launch(read_text: Reader) -> None:
    """Rows of a calendar are no wrapped lines, however long they are."""
    text = (
        "Vulcan's turn. ULA is stacking its third Vulcan rocket.\n\nNext three launches\n"
        "July 13: Falcon 9 | Dror 1 | Cape Canaveral Space Force Station, Florida | 04:31 UTC\n"
        "July 14: Long March 7 | Tianzhou 9 | Wenchang Space Launch Site, China | 21:34 UTC\n"
        "July 15: Falcon 9 | Starlink 15-2 | Vandenberg Space Force Base, California | 02:02 UTC\n"
    )
    assert slots(launches(read_text, text, "2025-07-11"), "date", "vehicle", "payloads") == [
        ("2025-07-13", "Falcon 9", ["Dror 1"]),
        ("2025-07-14", "Long March 7", ["Tianzhou 9"]),
        ("2025-07-15", "Falcon 9", ["Starlink 15-2"]),
    ]


def test_another_that_followed_lends_nothing_to_the_one_before(read_text: Reader) -> None:
    text = (
        "An Atlas V with 27 Amazon Leo satellites lifted off early Tuesday. SpaceX's 165th Falcon launch of the year "
        "followed 58 hours later."
    )
    assert slots(launches(read_text, text, "2025-12-19"), "vehicle", "provider") == [("Atlas V", None)]
