"""What is written down is true: commands and queries are documented, and the house keeps to itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli import main
from kg.data import query_files, seed_files
from kg.querying import library

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_in_the_readme(name: str) -> None:
    """A command nobody is told of is not there."""
    assert f"kg {name}" in README


@pytest.mark.parametrize("name", [path.stem for path in query_files()])
def test_every_query_is_in_the_readme_with_a_header(name: str) -> None:
    """A question has a name, a summary, and a row in the table."""
    assert f"| `{name}` |" in README
    query = next(q for q in library() if q.name == name)
    assert len(query.summary) > 20
    assert set(re.findall(r"\?_(\w+)", query.text)) == {param for param, _ in query.params}


def test_the_two_commands_of_the_readme_exist() -> None:
    """Make demo and make test."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("demo", "test"):
        assert f"make {target}" in README
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_changelog_names_the_version() -> None:
    """What is released is described."""
    from kg import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_seed_is_our_own_words() -> None:
    """The dispatch shares no run of eight words with the article it cites, where the article is at hand."""
    article = sorted((ROOT.parent / "shared" / "article").glob("*.txt"))
    if not article:
        pytest.skip("../shared/article is not here: the dispatch cannot be compared with the article")
    words = [re.findall(r"\w+", p.read_text(encoding="utf-8").lower()) for p in (seed_files()[0], article[0])]
    runs = [{tuple(w[i : i + 8]) for i in range(len(w) - 7)} for w in words]
    title = tuple(re.findall(r"\w+", "korean space race continues with the latest space x falcon 9 launch"))
    shared = {run for run in runs[0] & runs[1] if not any(run == title[i : i + 8] for i in range(len(title)))}
    assert len(shared) <= 4, shared
