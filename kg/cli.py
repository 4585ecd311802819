"""The command line: thin wrappers over ``kg.pipeline``, and the only place that prints.

Exit codes: 0 done, 1 the user's mistake or bad input (a message says what would do), 2 wrong usage, 3 inconsistent.
"""

from __future__ import annotations

import functools
import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from kg import __version__
from kg.commands import clean, evaluate, graph_option, reason_command, rules, say, write
from kg.errors import KgError
from kg.limits import Limits
from kg.why import why

if TYPE_CHECKING:
    from kg.change import Change
    from kg.extracting import Failure
    from kg.pipeline import Graph
    from kg.querying import Rows

_DELTA = click.option(
    "--delta",
    type=click.Choice(["json"]),
    help="Print what changed: facts, inferences, and the library's queries that answer otherwise now.",
)
_SOURCES = click.argument("sources", nargs=-1, metavar="SOURCE…")


class _Main(click.Group):
    """Turns the errors of the package into one line and exit code 1, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {clean(str(error))}", err=True)
            sys.exit(1)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)


@click.group(cls=_Main, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Turn launch news into a graph in which every triple answers "why do you say so?"."""


def _described(command: Any) -> Any:
    for name, what in (
        ("--url", "Where the text was published."),
        ("--published", "Its date (2024-04-10); relative dates count from it."),
        ("--publisher", "Who published it."),
        ("--author", "Who wrote it."),
        ("--title", "Its title."),
        ("--document", "What to call the document; the file's stem otherwise."),
    ):
        command = click.option(name, metavar="ID" if name == "--document" else name[2:].upper(), help=what)(command)
    return click.option("--max-bytes", type=click.IntRange(min=1), help="Refuse sources over this size (10 MB).")(
        command
    )


def _limited(command: Any) -> Any:
    """Give a command the limits of a change."""

    @functools.wraps(command)
    def within(*args: Any, seconds: float | None, memory: float | None, **options: Any) -> Any:
        return command(*args, limits=Limits(seconds, None if memory is None else int(memory * 2**30)), **options)

    for name, kind, metavar, what in (
        ("--memory", click.FloatRange(min=0.01), "GIB", "The most memory the process may take for the change."),
        ("--seconds", click.FloatRange(min=0.001), "SECONDS", "The most time the change may take."),
    ):
        within = click.option(name, type=kind, metavar=metavar, help=what)(within)
    return within


def _description(options: dict[str, str | None]) -> Any:
    from kg.reading.document import Description

    return Description(
        id=options["document"],
        title=options["title"],
        author=options["author"],
        publisher=options["publisher"],
        published=options["published"],
        url=options["url"],
    )


def _graph(path: str) -> Graph:
    from kg.pipeline import Graph

    return Graph(path)


# Making and changing a graph -----------------------------------------------------------------------------------


@main.command()
@_SOURCES
@graph_option
@_limited
@_described
def build(
    sources: tuple[str, ...], graph_dir: str, max_bytes: int | None, limits: Limits, **options: str | None
) -> None:
    """Make a graph afresh from SOURCES (default: the seeds that come with the package)."""
    from kg.data import seed_files

    paths = sources or tuple(str(path) for path in seed_files())
    _ingest(graph_dir, paths, options, max_bytes, limits, afresh=True)


@main.command()
@_SOURCES
@graph_option
@_DELTA
@_limited
@_described
def ingest(
    sources: tuple[str, ...],
    graph_dir: str,
    max_bytes: int | None,
    delta: str | None,
    limits: Limits,
    **options: str | None,
) -> None:
    """Add SOURCES to a graph: files (.txt .md .html .pdf .jsonl), folders, or - for standard input."""
    if not sources:
        raise click.UsageError("name at least one source: a file, a folder, or - for standard input")
    _ingest(graph_dir, sources, options, max_bytes, limits, afresh=False, delta=delta)


def _ingest(
    path: str,
    sources: tuple[str, ...],
    options: dict[str, str | None],
    limit: int | None,
    limits: Limits,
    *,
    afresh: bool,
    delta: str | None = None,
) -> None:
    from kg.progress import ProgressBar

    with ProgressBar() as progress:
        change = _graph(path).ingest(
            *sources,
            description=_description(options),
            afresh=afresh,
            limit=limit,
            progress=progress,
            delta=delta is not None,
            limits=limits,
        )
    _report(change, path, delta)
    if change.failures:
        sys.exit(1)


def _report(change: Change, path: str, delta: str | None = None) -> None:
    from kg.telling import reported

    told = [json.dumps(asdict(change), ensure_ascii=False, indent=1)] if delta is not None else None
    for line in told or map(clean, reported(change, path)):
        say(line)
    _failures(change.failures)


def _failures(failures: Iterable[Failure]) -> None:
    for failure in failures:
        click.echo(f"kg: {clean(failure.message)}", err=True)


@main.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT…")
@graph_option
@_DELTA
@_limited
def remove(documents: tuple[str, ...], graph_dir: str, delta: str | None, limits: Limits) -> None:
    """Take documents out of a graph, with everything that only they support."""
    _report(_graph(graph_dir).remove(*documents, delta=delta is not None, limits=limits), graph_dir, delta)


# Reading without a graph ---------------------------------------------------------------------------------------


@main.command()
@_SOURCES
@_described
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "table"]),
    default="jsonl",
    show_default=True,
    help="One JSON object a line, or a table.",
)
@click.option(
    "--unread", is_flag=True, help="List the sentences that speak of a launch and gave no claim, with the reason."
)
def extract(sources: tuple[str, ...], form: str, max_bytes: int | None, *, unread: bool, **options: str | None) -> None:
    """Read SOURCES without a graph: every launch, happened or not, with its slots and its evidence."""
    from kg.extracting import Failure, extract_records, read_sources, unread_records

    if not sources:
        raise click.UsageError("name at least one source: a file, a folder, or - for standard input")
    failed = False
    records: list[dict[str, Any]] = []
    for item in read_sources(sources, _description(options), max_bytes):
        if isinstance(item, Failure):
            failed = True
            _failures([item])
            continue
        fresh = unread_records(item) if unread else extract_records(item)
        if form == "jsonl":
            for record in fresh:
                say(json.dumps(record, ensure_ascii=False))
        records += fresh
    if form == "table":
        _print_table(("document", "sentence", "reason") if unread else _TABLE, records)
    if failed:
        sys.exit(1)


_TABLE = ("status", "outcome", "date", "nations", "payloads", "vehicle", "provider", "site", "document")


def _print_table(columns: tuple[str, ...], records: Iterable[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for record in records:
        table.add_row(*[Text(clean(_cell(record.get(column)))) for column in columns])
    console = Console()
    if not console.is_terminal:
        console = Console(width=160)
    console.print(table)


def _cell(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


# Asking --------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("name", required=False, metavar="[NAME | FILE.rq | -]")
@graph_option
@click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="Bind a parameter of the query; may be repeated."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "turtle"]),
    default="table",
    show_default=True,
    help="How to print the answer.",
)
def query(name: str | None, graph_dir: str, params: tuple[str, ...], form: str) -> None:
    """Run a SPARQL query: of the library by NAME, of a file, or from standard input. Alone, list the library."""
    from kg.querying import Rows

    if name is None:
        _list_library()
        return
    bound = dict(_pair(param) for param in params)
    text = sys.stdin.read() if name == "-" else None
    graph = _graph(graph_dir)
    answer = graph.query(name if text is None else "standard input", bound, text=text)
    if isinstance(answer, Rows):
        _print_rows(answer, form)
    else:
        _print_statements(answer, form)
    if graph.contradicted:
        click.echo(
            "kg: this graph holds contradictions, which an answer may rest on; see: kg why --violations", err=True
        )


def _pair(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not equals or not name:
        raise click.BadParameter(f"{param!r}: write it as name=value", param_hint="--param")
    return name, value


def _list_library() -> None:
    from kg.querying import library

    for item in library():
        say(f"{item.name:<18} {item.summary}")
        for param, meaning in item.params:
            say(f"{'':<18}   --param {param}=…  {meaning}")


def _print_rows(answer: Rows, form: str) -> None:
    from kg.querying import as_csv, as_json

    if form == "csv":
        sys.stdout.buffer.write(as_csv(answer).encode("utf-8", "replace"))
    elif form == "json":
        say(as_json(answer), line=False)
    elif form == "table":
        _print_table(answer.columns, answer.values())
        if not answer.rows:
            say("(no answer)")
    else:
        raise click.UsageError("this query answers with rows, not triples: use --format table, csv or json")


def _print_statements(answer: Any, form: str) -> None:
    from kg.querying import as_turtle

    if form not in ("table", "turtle"):
        raise click.UsageError("this query answers with triples, not rows: use --format turtle")
    say(as_turtle(answer), line=False)


@main.command()
@click.argument("name")
@graph_option
def show(name: str, graph_dir: str) -> None:
    """Show everything known of one individual, each statement with its evidence."""
    from kg.proving.written import told

    for explanation in _graph(graph_dir).show(name):
        for line in told(explanation, shallow=True):
            say(clean(line))


# Handing on ----------------------------------------------------------------------------------------------------


@main.command()
@graph_option
@click.option(
    "--out", type=click.Path(dir_okay=False), default="graph.html", show_default=True, help="Where to write the page."
)
def view(graph_dir: str, out: str) -> None:
    """Write the graph view: one HTML file that makes no network request."""
    write(out, _graph(graph_dir).view().encode("utf-8"))
    say(f"wrote {out}")


@main.command()
@graph_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["turtle", "trig", "nquads", "jsonld", "rdfxml"]),
    default="turtle",
    show_default=True,
    help="The serialisation.",
)
@click.option(
    "--include",
    default="facts,reference,inferred",
    show_default=True,
    metavar="PARTS",
    help="Of facts, reference, inferred, evidence, ontology.",
)
@click.option(
    "--names",
    "every_name",
    is_flag=True,
    help="Repeat what is said of a thing with several names (owl:sameAs) for each of them.",
)
@click.option("--out", type=click.Path(dir_okay=False), help="The file to write; standard output otherwise.")
def export(graph_dir: str, form: str, include: str, every_name: bool, out: str | None) -> None:
    """Hand the graph on to other tools, as Turtle and its kin."""
    parts = [part.strip() for part in include.split(",") if part.strip()]
    data = _graph(graph_dir).export(form, parts, every_name=every_name)
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        write(out, data)
        click.echo(f"wrote {out} ({len(data):,} bytes)", err=True)


for _command in (reason_command, rules, evaluate, why):
    main.add_command(_command)
