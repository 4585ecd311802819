"""Files into triples: canonical N-Triples by the short way, the rest by the parser, with the same outcome."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg.errors import ReasoningError
from kg.reasoning.bulk import Bulk
from kg.reasoning.interning import TextTerms
from kg.reasoning.loading import load

X = "<http://x/{}>".format


def read(*paths: Path) -> set[tuple[object, ...]]:
    bulk = Bulk(TextTerms())
    for index, path in enumerate(paths):
        load(path, bulk, index)
    return set(bulk.statements())


nodes = st.sampled_from([NamedNode("http://x/a"), NamedNode("http://x/é"), NamedNode("urn:x:y#z"), BlankNode("b1")])
literals = st.builds(Literal, st.text(max_size=5)) | st.sampled_from(
    [Literal("a b", language="en"), Literal("x", language="de-at"), Literal("01", datatype=NamedNode("http://x/d"))]
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(nodes, st.sampled_from([NamedNode("http://x/p")]), nodes | literals), unique=True))
def test_the_short_way_reads_what_the_parser_reads(tmp_path: Path, triples: list[tuple[object, ...]]) -> None:
    """Any triples, written by a serialiser."""
    file = tmp_path / "x.nt"
    serialize((Triple(*t) for t in triples), str(file), format=RdfFormat.N_TRIPLES)  # type: ignore[arg-type]
    assert read(file) == set(triples)


@pytest.mark.parametrize(
    "line",
    [
        f"{X('a')}  {X('p')}\t{X('b')}.",
        f'{X("a")} {X("p")} "\\u0041" . # said so',
        f'{X("a")} {X("p")} "A"@EN .',
        f'{X("a")} {X("p")} "A"^^<http://www.w3.org/2001/XMLSchema#string> .',
        f'{X("a")} {X("p")} "an . inside" .\r',
        "# nothing",
        "",
    ],
)
def test_what_is_not_canonical_is_read_by_the_parser(tmp_path: Path, line: str) -> None:
    """Between lines that are, and to the same triples."""
    text = f"{X('a')} {X('p')} {X('c')} .\n{line}\n{X('c')} {X('p')} {X('a')} .\n"
    file = tmp_path / "x.nt"
    file.write_bytes(text.encode())
    assert read(file) == {(q.subject, q.predicate, q.object) for q in parse(text, format=RdfFormat.N_TRIPLES)}


@pytest.mark.parametrize(
    "line",
    [
        f'"A" {X("p")} {X("a")} .',
        f"{X('a')} _:b {X('a')} .",
        f'{X("a")} "A" {X("a")} .',
        f"{X('a')} {X('p')} {X('b')} {X('g')} .",
        f"{X('a')} {X('p')} {X('b')}",
        f"{X('a')} {X('p')} <b> .",
        f"{X('a')} {X('p')} <http://x/a#b#c> .",
        f"{X('a')} {X('p')} <http://x/%zz> .",
        f'{X("a")} {X("p")} "x"^^"y" .',
    ],
    ids=["literal-subject", "blank-predicate", "literal-predicate", "quad", "no-end", "relative", "hashes", "percent", "type"],
)  # fmt: skip
def test_a_line_that_is_no_n_triples_is_named_with_its_place(tmp_path: Path, line: str) -> None:
    """Its terms being known from lines before changes nothing; a missing end is seen in the line after."""
    file = tmp_path / "x.nt"
    file.write_text(f'{X("a")} {X("p")} "A" .\n_:b {X("p")} {X("b")} .\n{line}\n', encoding="utf-8")
    with pytest.raises(ReasoningError, match=r"x\.nt: .*line [34], column \d+"):
        read(file)


def test_a_turtle_mistake_is_named_with_its_place(tmp_path: Path) -> None:
    """Line and column, as every format's."""
    file = tmp_path / "x.ttl"
    file.write_text(f"{X('a')} {X('p')} {X('b')} .\n{X('a')} {X('p')} .\n", encoding="utf-8")
    with pytest.raises(ReasoningError, match=r"x\.ttl: .*line 2, column \d+"):
        read(file)


def test_a_compressed_file_is_read_as_it_is(tmp_path: Path) -> None:
    """N-Triples and Turtle; a file that only says it is compressed is named."""
    triple = f"{X('a')} {X('p')} {X('b')} .\n"
    for name in ("x.nt.gz", "x.ttl.gz"):
        (tmp_path / name).write_bytes(gzip.compress(triple.encode()))
        assert read(tmp_path / name) == {(NamedNode("http://x/a"), NamedNode("http://x/p"), NamedNode("http://x/b"))}
    (tmp_path / "no.nt.gz").write_text(triple, encoding="utf-8")
    with pytest.raises(ReasoningError, match=r"no\.nt\.gz"):
        read(tmp_path / "no.nt.gz")


def test_blank_nodes_of_two_files_do_not_meet(tmp_path: Path) -> None:
    """One label, two nodes; the first file's keeps its name."""
    for name in ("x.nt", "y.nt"):
        (tmp_path / name).write_text(f"_:b {X('p')} {X('b')} .\n", encoding="utf-8")
    found = {s for s, _, _ in read(tmp_path / "x.nt", tmp_path / "y.nt")}
    assert len(found) == 2
    assert BlankNode("b") in found


def test_an_empty_file_has_no_triples(tmp_path: Path) -> None:
    """Whatever its format, and compressed."""
    for name in ("x.nt", "x.ttl"):
        (tmp_path / name).write_bytes(b"")
        assert read(tmp_path / name) == set()


def test_a_triple_about_a_triple_is_refused_with_the_reason(tmp_path: Path) -> None:
    """RDF 1.2 is not reasoned over, and not mistaken for something else."""
    file = tmp_path / "x.ttl"
    file.write_text(f"{X('a')} {X('p')} <<( {X('a')} {X('p')} {X('b')} )>> .\n", encoding="utf-8")
    with pytest.raises(ReasoningError, match=r"RDF 1\.2"):
        read(file)
