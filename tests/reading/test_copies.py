"""Wire stories printed twice, works cited twice, agencies credited twice: one account each; and near misses."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Citation, Document, Stated
from kg.reading.copies import Origin, credited, origins

STORY = """South Korea placed its second reconnaissance satellite in orbit on Sunday, the defence ministry said.
The satellite was carried by a Falcon 9 rocket that left Kennedy Space Center in Florida at 7:17 p.m. local time.
It separated from the rocket about 45 minutes later and made contact with a ground station abroad."""
OTHER = """A military radar satellite built for Seoul went up on an American rocket over the weekend.
The ministry in charge said contact was made within the hour, and that three more will follow by the end of 2025.
Analysts in Tokyo see the programme as an answer to the launch by Pyongyang last November."""


def document(name: str, text: str, **said: str | Citation) -> Document:
    stated = {key: Stated(value) for key, value in said.items() if isinstance(value, str)}
    cites = said.get("cites")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(name, text, digest, cites=cites if isinstance(cites, Citation) else None, **stated)  # type: ignore[arg-type]


def groups(*documents: Document) -> dict[str, str]:
    return {origin.document: origin.of for origin in origins(documents)}


def test_a_wire_story_printed_twice_is_one_account() -> None:
    """Another headline, a cut end and other white space make no second witness."""
    printed = document("b", "SEOUL BUYS TIME\n\n" + STORY.replace("\n", " ").rsplit(" and made", 1)[0] + ".")
    assert origins([document("a", STORY), printed]) == (Origin("a", "a"), Origin("b", "a", "a copy of a"))


def test_two_accounts_of_one_launch_stay_two() -> None:
    """The same facts in other words, even with one quoted sentence in common."""
    shared = "“The satellite is working as planned,” a spokesman told reporters."
    assert groups(document("a", STORY), document("b", OTHER)) == {"a": "a", "b": "b"}
    assert groups(document("a", f"{STORY}\n{shared}"), document("b", f"{OTHER}\n{shared}")) == {"a": "a", "b": "b"}


def test_the_earliest_published_stands_for_a_story() -> None:
    """Not the first in the alphabet; without a date a document comes last."""
    a, b = document("a", STORY), document("b", STORY + "\nMore to follow.", published="2024-04-08")
    assert groups(a, b) == {"a": "b", "b": "b"}


def test_a_document_that_cites_a_work_is_not_independent_of_it() -> None:
    """Nor are two that cite it; another work of that title from another publisher is another work."""
    work = Citation("The Korean race goes on", publisher="SAE Media Group")
    cited = document("w", STORY, title="The Korean race goes on", publisher="SAE Media Group", published="2024-04-01")
    one, two = document("a", OTHER, cites=work), document("b", "We read a report on space.", cites=work)
    other = document("x", "Quite another text.", title="The Korean race goes on", publisher="Somebody Else")
    assert groups(cited, one, two, other) == {"w": "w", "a": "w", "b": "w", "x": "x"}
    assert origins([one, two])[1].reason == "reports on the same work as a: “The Korean race goes on”"


def test_an_agency_that_two_documents_credit_is_one_source() -> None:
    """In the dateline, a source line, or as the author; known names meet under one."""

    def agency(name: str) -> str | None:
        return "Yonhap" if name in ("Yonhap", "Yonhap News Agency") else None

    a = document("a", f"SEOUL, April 8 (Yonhap) -- {STORY}")
    b = document("b", OTHER, author="Yonhap News Agency")
    c = document("c", "A third and different text about the launch.\nSource: Yonhap\n")
    d = document("d", "A fourth text. Yonhap is mentioned in it, no more.")
    assert {o.document: o.of for o in origins([a, b, c, d], agency)} == {"a": "a", "b": "a", "c": "a", "d": "d"}
    assert credited(a, agency) == ("Yonhap",)


def test_brackets_that_are_no_dateline_credit_nobody() -> None:
    """A pad, a launcher or an outlet in brackets is not who wrote the story."""
    for text in (
        "The rocket (Falcon 9) – the tenth this year – rose.",
        "It flew from pad 39A (Florida) on Sunday.",
        "A launch on Sunday.\nSource: NASA\n",
    ):
        assert credited(document("a", text)) == ()


def test_a_document_may_tie_two_groups_together() -> None:
    """The copy of one story that credits the agency of another: one group, and each member says why."""
    a = document("a", STORY, published="2024-04-07")
    b = document("b", f"TOKYO, April 8 (Kyodo) -- {OTHER}", published="2024-04-08")
    c = document("c", f"SEOUL, April 9 (Kyodo) -- {STORY}", published="2024-04-09")
    found = origins([c, b, a])
    assert {o.of for o in found} == {"a"}
    assert [bool(o.reason) for o in found] == [False, True, True]


words = st.lists(st.sampled_from("alpha beta gamma delta".split()), max_size=30).map(" ".join)


@given(st.lists(words, max_size=6), st.randoms())
def test_the_order_of_the_documents_does_not_matter(texts: list[str], random: object) -> None:
    """A function of the set: what stands for a group stands for itself."""
    documents = [document(f"d{i}", text, published=f"2024-01-{i + 1:02d}") for i, text in enumerate(texts)]
    found = origins(documents)
    shuffled = list(documents)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert origins(shuffled) == found
    of = {o.document: o.of for o in found}
    assert all(of[leader] == leader for leader in of.values())
    assert all((o.document == o.of) == (not o.reason) for o in found)


def test_a_thousand_copies_and_a_shared_footer_are_told_apart() -> None:
    """Every copy joins the one story; texts that share no more than a footer stay apart."""
    footer = "All rights reserved. " * 5 + "Sign up for our newsletter and never miss a launch again. "
    many = [document(f"d{i}", f"{STORY} {i}") for i in range(500)]
    many += [document(f"e{i}", " ".join(f"w{i}x{j}" for j in range(60)) + footer) for i in range(500)]
    assert len({o.of for o in origins(many)}) == 501
