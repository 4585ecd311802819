"""The page of a proof in a real browser: no request, no script, words stay words, quotes marked, branches that close."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.explain import Explanation, Quote, walk
from kg.pipeline import Graph
from kg.proving.case import Case
from kg.proving.support import Support
from kg.reasoning.triples import Statement
from kg.views.proof import marked, proof_page

HOSTILE = '<img src=x onerror="window.hacked=1"> </style></script><script>window.hacked=1</script> {{ 7*7 }} &lt;'


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")]
    executable = next((path for path in found if path), None)
    if executable is None:
        pytest.skip("no Chromium on this machine: the page was not opened in a browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield opened
        opened.close()


def opened(browser: Any, html: str, folder: Path) -> tuple[Any, list[str], list[str]]:
    file = folder / "proof.html"
    file.write_text(html, encoding="utf-8")
    page = browser.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda r: requests.append(r.url))
    page.on("console", lambda m: complaints.append(m.text))
    page.on("pageerror", lambda e: complaints.append(str(e)))
    page.goto(file.as_uri())
    return page, requests, complaints


def test_the_page_shows_the_proof_and_asks_no_network(browser: Any, seed_graph: Graph, tmp_path: Path) -> None:
    """Every statement and every quote of the proof, each quote marked; a click closes a branch."""
    case = seed_graph.case("South Korea", "dependsForLaunchOn", "United States", every=True)
    page, requests, complaints = opened(browser, proof_page(case), tmp_path)
    assert (len(requests), complaints) == (1, [])
    known = walk(case.proofs[0])
    assert [t for t in page.locator("section .text").all_inner_texts() if t not in {one.text for one in known}] == []
    quotes = [quote.words for one in known for quote in one.quotes]
    assert sorted(page.locator("mark").all_inner_texts()) == sorted(quotes)
    assert page.locator("mark").first.is_visible()
    page.locator("summary").first.click()
    assert not page.locator("mark").first.is_visible()
    assert case.support.words in page.inner_text(".support")


def test_hostile_words_are_only_read(browser: Any, tmp_path: Path) -> None:
    """Tags, scripts, ends of elements and template marks in every field."""
    x = ox.NamedNode("http://x/a")
    statement: Statement = (x, x, ox.Literal(HOSTILE))
    quote = Quote(HOSTILE, f"“{HOSTILE}”", 11, 11 + len(HOSTILE), HOSTILE, HOSTILE, HOSTILE, (HOSTILE,), HOSTILE, 10)
    leaf = Explanation((x, x, x), HOSTILE, "stated", quotes=(quote,), contradicted=(HOSTILE,))
    proof = Explanation(statement, HOSTILE, "inferred", HOSTILE, HOSTILE, because=(leaf,), premises=((x, x, x),))
    case = Case(statement, HOSTILE, (proof,), Support(1, ((HOSTILE,),), (HOSTILE,), (x, x, x)), HOSTILE, 1)
    page, requests, _ = opened(browser, proof_page(case), tmp_path)
    assert page.evaluate("window.hacked") is None
    assert page.locator("img").count() == page.locator("script").count() == 0
    assert page.inner_text("mark") == HOSTILE
    assert page.inner_text("h1") == HOSTILE
    assert len(requests) == 1


def test_a_sub_proof_told_elsewhere_is_reached_by_its_link(browser: Any, tmp_path: Path) -> None:
    """The link opens the branch that holds it; a deep proof goes on in a section of its own."""
    x = ox.NamedNode
    below = Explanation((x("http://x/0"), x("http://x/p"), x("http://x/o")), "ground", "axiom", "here")
    for i in range(1, 60):
        because = (below,)
        below = Explanation(
            (x(f"http://x/{i}"), x("http://x/p"), x("http://x/o")), f"step {i}", "inferred", because=because
        )
    case = Case(below.statement, below.text, (below,), Support(None))
    page, _, _ = opened(browser, proof_page(case), tmp_path)
    assert page.locator("section .text", has_text="ground").count() == 1
    link = page.locator("a").first
    link.click()
    assert page.locator(link.get_attribute("href") or "").is_visible()
    assert page.locator("h3").count() == 2


def test_a_quote_is_marked_where_it_stands_in_its_sentence() -> None:
    """The second of two equal words, by its offset; where the offset does not fit, the first; else the words alone."""
    second = Quote("it", "it saw it", 107, 109, "d", "", "", (), "affirmed", 100)
    assert (marked(second).before, marked(second).after) == ("it saw ", "")
    assert marked(Quote("it", "it saw it", 0, 2, "d", "", "", (), "affirmed", 100)).after == " saw it"
    assert marked(Quote("we", "it saw it", 0, 2, "d", "", "", (), "affirmed")).before == ""
