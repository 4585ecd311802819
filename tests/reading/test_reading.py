"""Sources become documents with a fixed text and sentences with roles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Document
from kg.reading.document import Description, read
from kg.reading.masking import mask
from kg.reading.sentences import sentences
from kg.reading.sources import RawSource, sources


def document(text: str, suffix: str = ".txt", **said: str) -> Document:
    return read(RawSource("here", "name", suffix, text.encode("utf-8", "surrogatepass")), Description(**said))


def roles(text: str) -> list[tuple[str, str]]:
    found = document(text)
    return [(s.role, s.span.of(found.text)) for s in sentences(found)]


def test_a_byline_gives_date_author_role_and_publisher() -> None:
    """What the text says of itself is anchored in the text."""
    found = document(
        "A headline about rockets\n\n10 April 2024 Jo Bell, Editor, Orbit Media\n\nThe text begins here and goes on.\n"
    )
    assert [(s.value if s else None) for s in (found.published, found.author, found.author_role, found.publisher)] == [
        "2024-04-10",
        "Jo Bell",
        "Editor",
        "Orbit Media",
    ]
    assert found.author is not None
    assert found.author.span is not None
    assert found.author.span.of(found.text) == "Jo Bell"


def test_front_matter_describes_and_options_beat_it() -> None:
    """The order of trust: option, header, text."""
    text = "---\ntitle: A title\nauthor: Jo\npublished: 2024-04-10\nsource-title: The other work\n---\nThe text.\n"
    found = document(text, published="2020-01-01")
    assert found.published is not None
    assert found.published.value == "2020-01-01"
    assert found.cites is not None
    assert found.cites.title == "The other work"


def test_a_rule_under_a_title_is_no_front_matter() -> None:
    """Three hyphens that nothing closes are text."""
    assert [r for r, _ in roles("---\nA line of text.\n")] == ["body"]


def test_roles_of_lines_are_told_apart() -> None:
    """Headline, credit, promotion, body."""
    found = roles(
        "Rocket flies\n\nCredit: Some Agency\n\nThe rocket flew on Monday. It was the first.\n\nMore of it.\n\nSign up for our newsletter to read more.\n"
    )
    assert [r for r, _ in found] == ["headline", "credit", "body", "body", "body", "promotion"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It lifted off at 7:17 p.m. EDT from Cape Canaveral, Fla., on Monday.", 1),
        ("It lifted off at 7:17p.m. EDT from Cape Canaveral on Monday.", 1),
        ("It lifts off at 7:17 p.m. Friday, or at 8 p.m. May 4, from Florida.", 1),
        ("It lifts off at 7:17 p.m. Friday's weather is fair.", 2),
        ("The U.S. Space Force and Gen. Smith agreed. The U.S. launched.", 2),
        ("Mr. Lee of SpaceX Corp. said so. Then J. Doe spoke.", 2),
        ("“It flew.” The crowd cheered.", 2),
        ("Soyuz-2.1b flew. Really? Yes! It did.", 4),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_it_does(text: str, count: int) -> None:
    """Abbreviations, initials, zones, versions."""
    assert len(roles("A title line\n\n" + text)) - 1 == count


def test_a_dateline_stands_apart() -> None:
    """City, day and agency are not part of the sentence."""
    found = roles("Title of the text\n\nSEOUL, Dec 2 (Reuters) - South Korea launched a satellite.\n")
    assert found[1][0] == "dateline"
    assert found[2][1] == "South Korea launched a satellite."


def test_a_title_with_a_dash_or_a_rockets_month_is_no_dateline() -> None:
    """The March of "Long March 4C" is no month, and a dash in a title sets no place apart."""
    for title in (
        "Long March 4C launches a batch of Norna- 31 satellites",
        "Kestrel flies again – Third time this week",
    ):
        assert roles(f"{title}\n\nThree satellites were launched on Monday.")[0] == ("headline", title)


def test_the_first_words_of_a_text_promote_nothing() -> None:
    """ "Watch live" above a story is its title; at its end it is an advertisement."""
    assert roles("Watch live: a firm sends up its rocket on Tuesday")[0][0] != "promotion"
    story = "A title\n\nA rocket lifted off on Monday.\n\nIt rose fast.\n\nWatch live on our own channel"
    assert roles(story)[-1][0] == "promotion"


def test_wrapped_lines_are_one_paragraph() -> None:
    """A typewriter's margin ends no sentence."""
    text = "TITLE OF THE STORY\n\nThe first sentence of this story runs over the margin and\ngoes on here until it stops. The second one is short and\nstops too.\n"
    assert len(roles(text)) == 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # Wider than a typewriter, and plainly in the middle of a sentence.
        (
            (
                "The rocket that rose from the steppe on Monday with two crews and all that they are going to need for half a year\n"
                "in orbit is to dock with the station on Tuesday. Nobody has seen the like of it before, as everybody is saying to\n"
                "whoever asks.\n"
            ),
            2,
        ),
        # A typewriter's lines, of which most happen to end where sentences do.
        (
            (
                "    JERUSALEM, Sept 19 - The ministry denied a report that it was about to\n"
                "launch a rocket from the coast on Monday of this week.\n"
                "    It had no such plan, a spokesman told reporters there.\n"
                "    He would say no more.\n"
            ),
            4,  # the dateline is one of them
        ),
        # A line that breaks off in an article is no title, whatever the next begins with.
        ("The rocket that rose from the steppe with two crews and a\nSalyut station is to dock in May.\n", 1),
        # Lines of any length that each begin a sentence are paragraphs.
        (
            (
                "The rocket that rose from the steppe on Monday with two crews and all that they are going to need for half a year\n"
                "It is to dock with the station on Tuesday. Nobody has seen the like of it before, as everybody is saying to us\n"
                "Whoever asks is told the same\n"
            ),
            4,
        ),
    ],
)
def test_lines_are_joined_where_they_break_off(text: str, count: int) -> None:
    assert len(roles(text)) == count


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=500))
def test_sentences_never_overlap_and_keep_their_order(text: str) -> None:
    """Every character is in at most one sentence."""
    found = document(text)
    last = 0
    for sentence in sentences(found):
        assert last <= sentence.span.start < sentence.span.end <= len(found.text)
        last = sentence.span.end


@given(st.text(max_size=500))
def test_masking_keeps_the_length(text: str) -> None:
    """Offsets hold because nothing moves."""
    assert len(mask(text)) == len(text)


def test_links_are_blanked_and_words_stay() -> None:
    """[words](address) reads as its words."""
    masked = mask("the [first satellite](#) flew <b>high</b>")
    assert " ".join(masked.split()) == "the first satellite flew high"


def test_a_page_gives_its_article_without_scripts(tmp_path: Path) -> None:
    """Menus and scripts are left out, nested tables do no harm."""
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Rocket flies</title><script>alert('launch')</script></head><body><nav>Menu launch</nav><article><h1>Rocket flies</h1>"
        "<p>A Falcon 9 rocket lifted off from Cape Canaveral on Monday with 23 satellites for the company's network.</p>"
        "<table><tr><td><table><tr><td>inner</td></tr></table></td></tr></table>"
        "<p>The launch was the third of the week and went well, officials of the company said later.</p></article></body></html>",
        encoding="utf-8",
    )
    found = read(next(iter(sources([str(page)]))))
    assert "Falcon 9 rocket lifted off" in found.text
    assert "alert" not in found.text


def test_a_folder_is_read_in_order_and_records_line_by_line(tmp_path: Path) -> None:
    """Names sort; a JSON line is a document."""
    (tmp_path / "b.txt").write_text("two", encoding="utf-8")
    (tmp_path / "a.md").write_text("one", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(
        '{"id": "x", "text": "three", "published": "2024-04-10"}\n{"text": "four", "title": "T"}\n', encoding="utf-8"
    )
    (tmp_path / "ignored.png").write_bytes(b"\x89PNG")
    found = [read(s) for s in sources([str(tmp_path)])]
    assert [(d.id, d.text) for d in found] == [("a", "one"), ("b", "two"), ("x", "three"), ("c-2", "T\n\nfour")]


@pytest.mark.parametrize("path", ["/nonexistent/file.txt", "/dev/null/x"])
def test_a_missing_source_is_named(path: str) -> None:
    """The path is in the message."""
    with pytest.raises(SourceError, match=path):
        list(sources([path]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A title and one short sentence below it are two, although neither fills a line.
        (
            "A rocket rises from the steppe with two crews\nBoth of them are to dock with the station in May.\n",
            ["headline", "body"],
        ),
        (
            "A rocket rises from the steppe with two crews\n“Nobody has seen the like of it before.”\n",
            ["headline", "body"],
        ),
        # A sentence that runs on is one paragraph, and so are more lines than two.
        (
            "The rocket that rose from the steppe with two crews\nis to dock with the station in May, it was said.\n",
            ["body"],
        ),
    ],
)
def test_a_title_with_one_sentence_below_is_no_wrapped_copy(text: str, expected: list[str]) -> None:
    assert [role for role, _ in roles(text)] == expected


@pytest.mark.parametrize("piece", ["May 3, 2024, ", "orbit ", "x"], ids=["commas", "blanks", "neither"])
def test_a_sentence_that_nobody_would_write_is_cut(piece: str) -> None:
    """At a comma, else at a blank, else where it must be; nothing of it is lost."""
    text = "The launch of " + piece * (9000 // len(piece)) + "took place."
    found = document(text)
    parts = sentences(found)
    assert max(s.span.end - s.span.start for s in parts) <= 2000
    assert "".join(s.span.of(text) for s in parts).replace(" ", "") == text.replace(" ", "")
    assert piece != "May 3, 2024, " or all(s.span.of(text).endswith((",", ".")) for s in parts)


def test_a_long_sentence_of_an_article_is_one() -> None:
    text = "The launch of " + "the Orla satellite, " * 90 + "took place."
    assert 1500 < len(text) < 2000
    assert len(sentences(document(text))) == 1


def test_the_initials_of_a_ship_end_no_sentence() -> None:
    assert len(roles("On August 10, the S.S. Orla Nimbus launched on an Antares.")) == 1


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["A ROCKET WITH A SATELLITE HAS BEEN LAUNCHED"], 1),
        (["1984 / 12 / 24", "A ROCKET WITH A SATELLITE HAS BEEN LAUNCHED"], 2),
        (["A Rocket with a Satellite has been Launched", "AND THAT AGAIN"], 0),
    ],
)
def test_the_lines_in_capitals_above_a_wrapped_text_are_its_title(lines: list[str], title: int) -> None:
    """Also below a line of figures; near miss: below a line in small letters capitals are no title."""
    below = ["The rocket that was launched today put a satellite", "into an orbit around the Earth, the agency said"]
    found = sentences(document("\n".join([*lines, *below, "late on Monday."])))
    whole = "\n".join([*lines, *below, "late on Monday."])
    assert found[0].span.of(whole).count("\n") + 1 == (title or len(lines) + 3)
