"""The commands that need no graph (reason, rules, eval), and how every command writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.reasoning.plain import Conclusions

graph_option = click.option(
    "--graph",
    "graph_dir",
    default=lambda: os.environ.get("KG_GRAPH", "graph"),
    show_default="$KG_GRAPH, else ./graph",
    metavar="DIR",
    help="The directory of the graph.",
)


def write(out: str, data: bytes) -> None:
    """Write a file; KgError where it cannot be written."""
    try:
        Path(out).write_bytes(data)
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror})") from error


def clean(text: str) -> str:
    """Keep words from sources words: no control characters reach the terminal."""
    return "".join(c if c.isprintable() or c in "\n\t" else "�" for c in text)


def say(text: str, *, line: bool = True) -> None:
    """Print to standard output; what no encoding can hold is replaced."""
    click.echo(text.encode("utf-8", "replace").decode("utf-8"), nl=line)


@click.command(name="reason")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False), metavar="FILE…")
@click.option(
    "--engine",
    type=click.Choice(["nemo", "owlrl"]),
    default="nemo",
    show_default=True,
    help="What draws the conclusions: rules compiled for Nemo, or the slow reference.",
)
@click.option("--out", type=click.Path(dir_okay=False), help="The file to write; standard output otherwise.")
@click.option(
    "--rules",
    "rule_files",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE.rls",
    help="Domain rules to apply besides; may be repeated.",
)
@click.option("--memory", type=click.FloatRange(min=0.01), metavar="GIB", help="The most memory the rules may use.")
@click.option("--seconds", type=click.FloatRange(min=0.1), help="The most time it may take, writing included.")
def reason_command(
    files: tuple[str, ...],
    engine: str,
    out: str | None,
    rule_files: tuple[str, ...],
    memory: float | None,
    seconds: float | None,
) -> None:
    """Reason over any RDF FILES by OWL 2 RL: inferred N-Triples; exit code 3 where they contradict themselves."""
    from kg.reasoning.bulk import Limits
    from kg.reasoning.clock import within
    from kg.reasoning.plain import reason_files

    limits = Limits(int(memory * 2**30) if memory else None, seconds)
    with within(seconds):
        found = reason_files(list(map(Path, files)), engine, limits, map(Path, rule_files))
        contradictions = [clean(line) for line in _contradictions(found)]
        if out is None:
            for line in found.lines():
                say(line, line=False)
        else:
            _write_lines(out, found.lines())
    _say_what_was_left_out(found)
    for line in contradictions:
        click.echo(line, err=True)
    if contradictions:
        sys.exit(3)


def _say_what_was_left_out(found: Conclusions) -> None:
    for message in found.unmet:
        click.echo(f"kg: {message}", err=True)
    for s, p, o in found.ignored:
        click.echo(f"kg: ignored, outside what OWL 2 RL concludes from: {s} {p} {o}", err=True)
    for ontology in found.missing:
        click.echo(f"kg: imported and not read: {ontology}; give its file beside the others", err=True)
    if found.limited:
        click.echo(
            "kg: a hierarchy has more than a million pairs: its steps stand in the input, the pairs that follow from"
            " them were not written; what follows for individuals was",
            err=True,
        )


# Over this many statements the sides are not proved: the closure that keeps its steps takes memory and time.
_PROVED = 20_000


def _contradictions(found: Conclusions) -> Iterable[str]:
    """Yield the lines of the contradictions: code, rule, individuals, and the proof of each side."""
    from itertools import islice

    if not found.violations:
        return
    from kg.reasoning.reasoner import reason
    from kg.reasoning.sides import told_violations

    given = tuple(islice(found.given(), _PROVED + 1))
    small = len(given) <= _PROVED
    yield from told_violations(found.violations, given, reason(given).steps if small else {})
    if not small:
        yield f"kg: over {_PROVED:,} statements: the sides of contradictions are told without their proofs"


def _write_lines(out: str, lines: Iterable[str]) -> None:
    """Write a file whole or not at all: beside its place, then into it. What is no plain file takes what comes."""
    path = Path(os.path.realpath(out))
    part = path.with_name(f".{path.name}.part") if path.is_file() or not path.exists() else path
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
        if part != path:
            part.replace(path)
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror})") from error
    finally:
        if part != path:
            part.unlink(missing_ok=True)


@click.command()
def rules() -> None:
    """List the 78 rules of OWL 2 RL by their W3C names: who draws their conclusions, and what each says.

    nemo and owlrl are the engines of kg reason; graph is the reasoner of the graph, where every conclusion has a proof
    and what holds of everything (owl:Thing, x is x) is not recorded. dt-type2 is claimed of none: its conclusions have
    a literal as subject, which no RDF can say. The domain rules of the graph follow, each with its file:
    ontology/rules/, written in the language of kg reason --rules.
    """
    from kg.graph.rules import domain_rules
    from kg.reasoning.table import RULES, engines

    for rule in RULES:
        drawn = "  ".join(name if name in engines(rule) else "-" * len(name) for name in ("nemo", "owlrl", "graph"))
        say(f"{rule.name:<12} {drawn}  {rule.words}")
    for domain in domain_rules():
        say(f"{domain.name:<30} {Path(domain.place.file).name}:{domain.place.line}  {domain.words}")


@click.command(name="eval")
@click.argument("gold", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False),
    help="Where the texts lie, ID.txt each; default: a folder texts beside GOLD, else GOLD.",
)
@click.option("--detail", is_flag=True, help="List every slot that is wrong, side by side.")
@click.option("--bar", type=click.FloatRange(0, 1), help="Exit with code 1 where core F1 is under this.")
def evaluate(gold: str, texts: str | None, *, detail: bool, bar: float | None) -> None:
    """Score the reader on your own annotated texts: GOLD holds one JSON file a text, in the slots of kg extract."""
    from kg.evaluation import evaluate as measure

    result = measure(Path(gold), Path(texts) if texts else None)
    if detail:
        for row in result.errors:
            say(clean(f"{row.document}: {row.slot}: wanted {row.wanted!r}, got {row.got!r}"))
    for name, score in result.lines():
        say(
            f"{name:<20} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
            f"   (tp {score.tp}, fp {score.fp}, fn {score.fn})"
        )
    say(
        f"{'factuality errors':<20} {result.unfulfilled} unfulfilled as occurred, {result.failures} failures as success"
    )
    if bar is not None and result.core.f1 < bar:
        click.echo(f"kg: core F1 {result.core.f1:.3f} is under the bar of {bar}", err=True)
        sys.exit(1)
