"""The commands as a tired analyst meets them: answers, exit codes, and messages that say what would do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

from .conftest import SEED

COMMANDS = sorted(main.commands)


def run(*arguments: str, text: str | None = None) -> Result:
    result = CliRunner().invoke(main, list(arguments), input=text)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("cli") / "graph")
    assert run("build", "--graph", path).exit_code == 0
    return path


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    """--help of every command says what it does."""
    result = run(name, "--help")
    assert result.exit_code == 0
    assert len(result.output) > 100


def test_build_reports_what_was_read(tmp_path: Path) -> None:
    """The summary names the document, the claims and the inferences."""
    result = run("build", "--graph", str(tmp_path / "g"))
    assert "added      korean-reconnaissance-race" in result.output
    assert "inferences" in result.output


def test_query_alone_lists_the_library() -> None:
    """Every query of the library is listed with its summary."""
    result = run("query")
    for name in (
        "launches",
        "failures",
        "plans",
        "capabilities",
        "launch-dependence",
        "rivalries",
        "sites",
        "timeline",
        "evidence",
        "inferred",
        "claimed",
        "speculation",
    ):
        assert name in result.output


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("launches", "date,nation,payload,vehicle,provider,site,outcome,document"),
        ("failures", "date,nation,payload,cause,said_by"),
        ("plans", "nation,what,status,target,by,payload,vehicle,site,with,achieved,document"),
        ("capabilities", "nation,capability,satellite"),
        ("progress", "nation,plan,progress,latest,launches"),
        ("race", "nation,satellite,earliest,latest,ahead_of"),
        ("foreign-launches", "date,nation,rocket_nation,kind,launch"),
        ("launch-dependence", "nation,depends_on,satellite,vehicle"),
        ("rivalries", "nation,rival,since"),
        ("sites", "site,region,nation"),
        ("timeline", "earliest,latest,event,nation"),
        ("evidence", "subject,predicate,object,quote,start,end,document,said_by,factuality"),
        ("inferred", "subject,predicate,object,rule"),
        ("speculation", "about,statement,said_by,quote"),
    ],
)
def test_csv_headers_are_exactly_these(graph: str, name: str, header: str) -> None:
    """Other programs count on the column names."""
    result = run("query", name, "--format", "csv", "--graph", graph)
    assert result.exit_code == 0
    assert result.output.splitlines()[0] == header
    assert len(result.output.splitlines()) > 1


def test_a_proof_names_the_rule_in_words_and_what_was_absent(graph: str) -> None:
    """A domain rule by its name; each absence is a line, and a node of the drawing, that says so."""
    proof = ["why", "launch of South Korea reconnaissance satellite 2", "a", "sr:ForeignLaunch", "--graph", graph]
    told = run(*proof).output
    assert "[inferred by foreign-launch: it carried a nation's payload on a rocket that is known to be another" in told
    assert "not known: launch of South Korea reconnaissance satellite 2 — nation of the rocket — South Korea" in told
    assert '["not known' in run(*proof, "--format", "mermaid").output
    assert '"kind": "absent"' in run(*proof, "--format", "json").output


def test_a_parameter_is_bound_never_spliced(graph: str) -> None:
    """A value that looks like SPARQL stays a value."""
    wanted = run("query", "launches", "--param", "nation=KR", "--format", "csv", "--graph", graph)
    assert len(wanted.output.splitlines()) == 3
    hostile = run(
        "query", "launches", "--param", 'nation=KR" } UNION { ?s ?p ?o } #', "--format", "csv", "--graph", graph
    )
    assert len(hostile.output.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("query", "lanches"), "did you mean launches"),
        (("query", "launches", "--param", "natoin=KR"), "did you mean nation"),
        (("remove", "nothing"), "no such document"),
        (("show", "Malligyong-2"), "did you mean Malligyong"),
        (("why", "South Korea", "dependsOnFor", "United States"), "no such property"),
        (("why", "South Korea", "rivalOf", "Norway"), "no such statement"),
        (("export", "--include", "everything"), "no such part"),
    ],
)
def test_a_mistake_is_one_line_that_says_what_would_do(graph: str, arguments: tuple[str, ...], message: str) -> None:
    """Exit code 1, one line, no traceback."""
    result = run(*arguments, "--graph", graph)
    assert result.exit_code == 1
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_syntax_error_names_line_and_column(graph: str) -> None:
    """A query from standard input with an error says where it is."""
    result = run("query", "-", "--graph", graph, text="SELECT ?s WHERE {\n ?s ?p }")
    assert result.exit_code == 1
    assert "at 2:" in result.output


def test_a_remote_service_is_refused(graph: str) -> None:
    """A query reads this graph and nothing else."""
    result = run("query", "-", "--graph", graph, text="SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")
    assert result.exit_code == 1
    assert "SERVICE is refused" in result.output


def test_wrong_usage_is_exit_code_2() -> None:
    """No source, an unknown option, a parameter without value."""
    assert run("ingest").exit_code == 2
    assert run("query", "launches", "--param", "nation").exit_code == 2
    assert run("extract", "--nonsense").exit_code == 2


def test_extract_prints_one_object_a_line_with_exact_quotes() -> None:
    """Every quote equals the text at its offsets, which count from the start of the file."""
    result = run("extract", str(SEED))
    text = SEED.read_text(encoding="utf-8")
    records = [json.loads(line) for line in result.output.splitlines()]
    assert [r["status"] for r in records] == ["occurred", "occurred", "occurred", "occurred", "planned", "speculated"]
    for record in records:
        assert record["document"] == "korean-reconnaissance-race"
        assert record["kind"] == "launch"
        assert record["evidence"]
        for quote in record["evidence"]:
            assert text[quote["start"] : quote["end"]] == quote["quote"]


def test_an_option_beats_the_text(tmp_path: Path) -> None:
    """--published and --document decide over what the file says."""
    source = tmp_path / "a.txt"
    source.write_text(
        "A Soyuz rocket lifted off on Friday from Baikonur with the Progress MS-20 cargo ship.\n", encoding="utf-8"
    )
    [record] = [
        json.loads(line)
        for line in run("extract", str(source), "--published", "2022-06-04", "--document", "b").output.splitlines()
    ]
    assert (record["document"], record["date"]) == ("b", "2022-06-03")


def test_without_a_publication_date_relative_dates_stay_open(tmp_path: Path) -> None:
    """The clock of the machine is never asked."""
    source = tmp_path / "a.txt"
    source.write_text(
        "A Soyuz rocket lifted off on Friday from Baikonur with the Progress MS-20 cargo ship.\n", encoding="utf-8"
    )
    [record] = [json.loads(line) for line in run("extract", str(source)).output.splitlines()]
    assert record["date"] is None


def test_unread_sentences_come_with_a_reason(tmp_path: Path) -> None:
    """What was not understood is as visible as what was."""
    source = tmp_path / "a.txt"
    source.write_text("The army launched a ballistic missile from a submarine, officials said.\n", encoding="utf-8")
    [record] = [json.loads(line) for line in run("extract", str(source), "--unread").output.splitlines()]
    assert record["reason"] == "it speaks of missiles or artillery"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("binary.txt", b"\x00\x01\x02\x03" * 100, "binary data"),
        ("latin.txt", "Kourou, \xe9t\xe9".encode("latin-1"), "not UTF-8"),
        ("lies.md", b"---\npublished: soon\n---\nA text.\n", "is no date"),
        ("bad.jsonl", b"{not json}\n", "not JSON"),
    ],
)
def test_bad_input_is_said_and_the_graph_stays(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    """A source that cannot be read is named with what would do; the graph on disk is as it was."""
    graph = tmp_path / "g"
    run("build", "--graph", str(graph))
    before = (graph / "manifest.json").read_bytes()
    source = tmp_path / name
    source.write_bytes(data)
    result = run("ingest", str(source), "--graph", str(graph))
    assert result.exit_code == 1
    assert message in result.output
    assert (graph / "manifest.json").read_bytes() == before


def test_a_text_over_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    """The limit is named, and can be raised."""
    source = tmp_path / "long.txt"
    source.write_text("x" * 2000, encoding="utf-8")
    result = run("extract", str(source), "--max-bytes", "1000")
    assert result.exit_code == 1
    assert "1,000" in result.output


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bonjour, la pluie tombe sur la ville et les gens restent chez eux.\n",
        "Nothing was launched into space in this text about gardens and roses.\n",
    ],
)
def test_a_text_without_a_launch_gives_a_correct_empty_answer(tmp_path: Path, text: str) -> None:
    """Empty, foreign and unrelated texts are no errors."""
    source = tmp_path / "a.txt"
    source.write_text(text, encoding="utf-8")
    result = run("extract", str(source))
    assert (result.exit_code, result.output) == (0, "")


def test_the_same_article_twice_is_the_same_graph(tmp_path: Path) -> None:
    """Ingesting again changes nothing and says so."""
    graph = str(tmp_path / "g")
    run("build", "--graph", graph)
    first = run("export", "--graph", graph).output
    again = run("ingest", str(SEED), "--graph", graph)
    assert "unchanged  korean-reconnaissance-race" in again.output
    assert run("export", "--graph", graph).output == first


def test_a_changed_document_replaces_the_old_one(tmp_path: Path) -> None:
    """A new version says what was added and what fell."""
    graph, source = str(tmp_path / "g"), tmp_path / "a.txt"
    source.write_text(
        "India launched the Cartosat-3 satellite on a PSLV rocket on November 27, 2019.\n", encoding="utf-8"
    )
    run("ingest", str(source), "--graph", graph)
    source.write_text("India launched the EMISAT satellite on a PSLV rocket on April 1, 2019.\n", encoding="utf-8")
    result = run("ingest", str(source), "--graph", graph)
    assert "replaced   a" in result.output
    listed = run("query", "launches", "--format", "csv", "--graph", graph).output
    assert "EMISAT" in listed
    assert "Cartosat" not in listed


def test_remove_takes_out_what_only_that_document_supports(tmp_path: Path) -> None:
    """After removal the graph is as if the document had never been there."""
    graph, source = str(tmp_path / "g"), tmp_path / "a.txt"
    run("build", "--graph", graph)
    before = run("export", "--include", "facts,inferred,evidence", "--format", "nquads", "--graph", graph).output
    source.write_text(
        "India launched the Cartosat-3 satellite on a PSLV rocket on November 27, 2019.\n", encoding="utf-8"
    )
    run("ingest", str(source), "--graph", graph)
    assert run("remove", "a", "--graph", graph).exit_code == 0
    assert (
        run("export", "--include", "facts,inferred,evidence", "--format", "nquads", "--graph", graph).output == before
    )


def test_a_directory_that_is_no_graph_is_left_alone(tmp_path: Path) -> None:
    """Neither a question nor a build touches files that are not ours."""
    (tmp_path / "letter.txt").write_text("Dear friend", encoding="utf-8")
    asked = run("query", "launches", "--graph", str(tmp_path))
    built = run("build", "--graph", str(tmp_path))
    assert (asked.exit_code, built.exit_code) == (1, 1)
    assert "not a graph" in asked.output
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != ".lock") == ["letter.txt"]


def test_a_locked_graph_is_said(tmp_path: Path) -> None:
    """Another process that changes the graph is named as the reason."""
    from filelock import FileLock

    graph = tmp_path / "g"
    run("build", "--graph", str(graph))
    with FileLock(str(graph / ".lock")):
        result = run("ingest", str(SEED), "--graph", str(graph))
    assert result.exit_code == 1
    assert "another process" in result.output


def test_view_and_export_write_files(graph: str, tmp_path: Path) -> None:
    """The page and every serialisation are written where asked."""
    assert run("view", "--graph", graph, "--out", str(tmp_path / "g.html")).exit_code == 0
    for form in ("turtle", "trig", "nquads", "jsonld", "rdfxml"):
        out = tmp_path / f"g.{form}"
        assert run("export", "--graph", graph, "--format", form, "--out", str(out)).exit_code == 0
        assert out.stat().st_size > 1000


def test_a_change_is_told_as_json(tmp_path: Path) -> None:
    """What came and what fell, inferences and answers included; adding and removing are each other's opposite."""
    text = tmp_path / "a.txt"
    text.write_text("China launched the spy satellite Yaogan-99 on a Long March 2D from Jiuquan on March 3, 2025.\n")
    graph = ["--graph", str(tmp_path / "g")]
    came = json.loads(CliRunner().invoke(main, ["ingest", str(text), *graph, "--delta", "json"]).stdout)
    assert came["facts"]
    assert came["inferred"]
    assert "launches" in came["answers"]
    told = CliRunner().invoke(main, ["why", "--without", came["added"][0], *graph])
    assert f"{len(came['facts'])} facts and {len(came['inferred'])} inferences fall" in told.stdout
    assert "Yaogan-99" in told.stdout
    gone = json.loads(CliRunner().invoke(main, ["remove", came["added"][0], *graph, "--delta", "json"]).stdout)
    assert (gone["fallen"], gone["uninferred"]) == (came["facts"], came["inferred"])


def test_what_falls_needs_a_document_of_the_graph(tmp_path: Path) -> None:
    """The nearest name is offered; a triple with a part missing is wrong usage."""
    graph = ["--graph", str(tmp_path / "g")]
    CliRunner().invoke(main, ["build", *graph])
    unknown = CliRunner().invoke(main, ["why", "--without", "nothing", *graph])
    assert unknown.exit_code == 1
    assert "no such document" in unknown.stderr
    assert CliRunner().invoke(main, ["why", "South Korea", *graph]).exit_code == 2


def test_a_proof_is_handed_on_as_json_and_as_a_drawing(tmp_path: Path) -> None:
    """The same tree: rules, premises and the quoted words at the leaves; markup in words stays words."""
    graph = ["--graph", str(tmp_path / "g")]
    CliRunner().invoke(main, ["build", *graph])
    triple = ["why", "South Korea", "dependsForLaunchOn", "United States", *graph]
    tree = json.loads(CliRunner().invoke(main, [*triple, "--format", "json"]).stdout)
    assert tree["rule"] == "prp-spo2"
    assert any(premise["quotes"] for premise in tree["because"])
    drawn = CliRunner().invoke(main, [*triple, "--format", "mermaid"]).stdout.splitlines()
    assert drawn[0] == "flowchart BT"
    assert any("-->|prp-spo2| n0" in line for line in drawn)
    assert not [line for line in drawn if "<" in line]
