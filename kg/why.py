"""The command that answers "why do you say so?": proofs, their support, what would fall, and what contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.commands import clean, graph_option, say, write

if TYPE_CHECKING:
    from kg.proving.case import Case

FORMATS = ("text", "json", "turtle", "html", "mermaid")


@click.command()
@click.argument("subject", required=False)
@click.argument("predicate", required=False)
@click.argument("object_", metavar="[OBJECT]", required=False)
@graph_option
@click.option("--all", "every", is_flag=True, help="Every minimal proof, those with fewest leaves first.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="The most proofs that --all shows."
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How to print the proof."
)
@click.option("--reifier", is_flag=True, help="With turtle: RDF 1.2, each inference a reifier with sh:sourceRule.")
@click.option("--out", type=click.Path(dir_okay=False), help="The file to write; standard output otherwise.")
@click.option("--without", multiple=True, metavar="DOCUMENT", help="Say what would fall if this document went.")
@click.option("--violations", is_flag=True, help="List the contradictions of the graph, with the proof of each side.")
def why(
    subject: str | None,
    predicate: str | None,
    object_: str | None,
    graph_dir: str,
    limit: int,
    form: str,
    out: str | None,
    without: tuple[str, ...],
    *,
    every: bool,
    reifier: bool,
    violations: bool,
) -> None:
    """Say why a triple holds: the quoted words, or the rule and premises down to the words; and on how many sources.

    Names are labels ("South Korea"), prefixed names (sr:locatedIn) or IRIs. The first proof is the one the reasoner
    kept. Turtle follows PROV-O; html is one page without a network request.
    """
    from kg.pipeline import Graph

    if reifier and form != "turtle":
        raise click.UsageError("--reifier is a form of Turtle: add --format turtle")
    if without:
        _what_falls(graph_dir, without)
    if violations:
        _contradictions(graph_dir, form)
    if subject is None and (without or violations):
        return
    if subject is None or predicate is None or object_ is None:
        raise click.UsageError("name a triple by SUBJECT PREDICATE OBJECT, a document by --without, or --violations")
    case = Graph(graph_dir).case(subject, predicate, object_, every=every, limit=limit)
    text = _written(case, form, reifier=reifier)
    if out is None:
        say(text, line=False)
    else:
        write(out, text.encode("utf-8", "replace"))
        click.echo(f"wrote {out}", err=True)


def _written(case: Case, form: str, *, reifier: bool) -> str:
    from kg.proving.prov import case_turtle
    from kg.proving.written import case_json, case_mermaid, told_case
    from kg.views.proof import proof_page

    if form == "turtle":
        return case_turtle(case, reifiers=reifier)
    if form == "html":
        return proof_page(case)
    if form == "json":
        return case_json(case) + "\n"
    if form == "mermaid":
        return case_mermaid(case)
    return "".join(f"{clean(line)}\n" for line in told_case(case))


def _contradictions(graph_dir: str, form: str) -> None:
    from kg.pipeline import Graph
    from kg.proving.written import told_violations, violations_json

    if form not in ("text", "json"):
        raise click.UsageError("--violations are told as text or json; kg export --include evidence gives them as RDF")
    found = Graph(graph_dir).violations()
    if form == "json":
        say(violations_json(found))
        return
    say("no contradiction" if not found else f"{len(found)} contradiction{'s' if len(found) > 1 else ''}")
    for line in told_violations(found):
        say(clean(line))


def _what_falls(graph_dir: str, documents: tuple[str, ...]) -> None:
    from kg.pipeline import Graph

    graph = Graph(graph_dir)
    facts, inferences = graph.without(*documents)
    say(f"without {', '.join(documents)}: {len(facts)} facts and {len(inferences)} inferences fall")
    for kind, lines in (("fact", facts), ("inference", inferences)):
        for line in lines:
            say(clean(f"    {kind:<10} {graph.words(line)}"))
