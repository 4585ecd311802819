"""Queries: by name from the library, from a file or a string; parameters are bound, never spliced into the text.

A query of the library starts with a header in the grlc style: ``#+ summary:``, and ``#+ param NAME:`` for each
parameter, which the query uses as the variable ``?_NAME``.
"""

from __future__ import annotations

import csv
import difflib
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.data import query_files
from kg.errors import QueryError
from kg.graph.lookup import SEVERAL
from kg.graph.onename import names_of
from kg.vocab import PREFIXES

_SUMMARY = re.compile(r"^#\+ summary:\s*(.+)$", re.MULTILINE)
_PARAM = re.compile(r"^#\+ param ([a-z_]+):\s*(.+)$", re.MULTILINE)
# Comments, strings, IRIs and variables are skipped when a query is searched for what it may not do.
_INERT = re.compile(
    r"#[^\n]*|\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|[?$]\w+", re.DOTALL
)
_REMOTE = re.compile(r"\bSERVICE\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its header: what it answers in words, and its parameters with their meaning."""

    name: str
    text: str
    summary: str
    params: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT or ASK: column names, and rows of terms (None: unbound)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[ox.NamedNode | ox.BlankNode | ox.Literal | None, ...], ...]

    def values(self) -> list[dict[str, str]]:
        """Return the rows as plain strings by column; an unbound value is an empty string."""
        return [{c: _plain(v) for c, v in zip(self.columns, row, strict=True)} for row in self.rows]


@dataclass(frozen=True, slots=True)
class Statements:
    """The answer to a CONSTRUCT or DESCRIBE: triples, sorted."""

    triples: tuple[ox.Triple, ...]


def library() -> tuple[Query, ...]:
    """Return the packaged queries, sorted by name."""
    return tuple(_query(path.stem, path.read_text(encoding="utf-8")) for path in query_files())


def _query(name: str, text: str) -> Query:
    summary = _SUMMARY.search(text)
    return Query(name, text, summary[1].strip() if summary else "", tuple(_PARAM.findall(text)))


def find(name_or_file: str) -> Query:
    """Return a query of the library by name, or that of a file; QueryError offers the nearest name."""
    known = {query.name: query for query in library()}
    if name_or_file in known:
        return known[name_or_file]
    path = Path(name_or_file)
    if path.suffix in (".rq", ".sparql") or path.is_file():
        try:
            return _query(path.stem, path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(f"{name_or_file}: cannot be read as a query ({error})") from error
    near = difflib.get_close_matches(name_or_file, known, n=1, cutoff=0.4)
    hint = f"did you mean {near[0]}?" if near else "kg query alone lists them"
    raise QueryError(f"{name_or_file}: no query of this name; {hint}")


def run(
    store: ox.Store,
    query: Query,
    params: Mapping[str, str],
    graphs: tuple[ox.NamedNode, ...],
) -> Rows | Statements:
    """Return the answer to a query over the default graphs; QueryError says what is wrong and where.

    Of a thing with several names the query may use any, and the answer has the first.
    """
    text = _by_first(_bound(query, params), store)
    try:
        return _answer(store.query(text, default_graph=list(graphs), prefixes=PREFIXES))
    except SyntaxError as error:
        raise QueryError(f"{query.name}: {error.msg}") from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"{query.name}: {error}") from error


# An IRI, or a prefixed name outside of comments and strings.
_NAMED = re.compile(
    r"(?P<inert>#[^\n]*|\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|[?$]\w+)"
    r"|<(?P<iri>[^<>\s]*)>|\b(?P<prefix>[A-Za-z][\w-]*):(?P<local>[\w./-]*\w)",
    re.DOTALL,
)
_DECLARED = re.compile(r"\bPREFIX\s+(?P<prefix>[A-Za-z][\w-]*):\s*<(?P<base>[^<>\s]*)>", re.IGNORECASE)


def _by_first(text: str, store: ox.Store) -> str:
    """Return a query with each name that another stands for in the store replaced by that one."""
    if SEVERAL not in store:
        return text
    bases = {**PREFIXES, **{m["prefix"]: m["base"] for m in _DECLARED.finditer(text)}}

    def told(match: re.Match[str]) -> str:
        if match["inert"]:
            return match.group()
        iri = match["iri"] if match["iri"] is not None else bases.get(match["prefix"], "") + match["local"]
        try:
            first = names_of(store, ox.NamedNode(iri))[0]
        except ValueError:  # no IRI: the query says so itself
            return match.group()
        return match.group() if first.value == iri else str(first)

    return _NAMED.sub(told, text)


def answers(store: ox.Store, graphs: tuple[ox.NamedNode, ...]) -> dict[str, str]:
    """Return the answers to the queries of the library as text to compare; what is empty is left out."""
    found = {}
    for query in library():
        try:
            answer = run(store, query, {}, graphs)
        except QueryError:
            continue  # it must be told what to ask about
        if not isinstance(answer, Rows) or answer.rows:
            found[query.name] = str(answer)
    return found


def _bound(query: Query, params: Mapping[str, str]) -> str:
    """Return the query with its parameters bound by VALUES in its outermost group.

    A value enters as a serialised RDF term, so that nothing in it can end its string; Oxigraph's own substitutions
    serve only variables that the query returns.
    """
    inert = _INERT.sub(lambda m: " " * len(m.group()), query.text)
    if _REMOTE.search(inert):
        raise QueryError(f"{query.name}: SERVICE is refused: a query reads this graph and nothing else")
    group = re.search(r"\bWHERE\s*\{", inert, re.IGNORECASE) or re.search(r"\{", inert)
    if not params or group is None:
        return query.text
    values = " ".join(
        f"VALUES ?{_variable(query, name)} {{ {_term(value)} }}" for name, value in sorted(params.items())
    )
    return f"{query.text[: group.end()]} {values} {query.text[group.end() :]}"


def _variable(query: Query, name: str) -> str:
    """Return the variable that a parameter binds: ``?_name``, or a variable of that name."""
    known = [name for name, _ in query.params]
    for variable in (f"_{name}", name):
        if re.search(rf"[?$]{re.escape(variable)}\b", query.text) and re.fullmatch(r"\w+", variable):
            return variable
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"it has: {', '.join(known) or 'none'}"
    raise QueryError(f"{query.name}: no parameter {name}; {hint}")


def _term(value: str) -> ox.NamedNode | ox.Literal:
    if re.match(r"https?://\S+\Z", value):
        return ox.NamedNode(value)
    prefix, _, local = value.partition(":")
    if prefix in PREFIXES and re.fullmatch(r"[\w./-]+", local):
        return ox.NamedNode(PREFIXES[prefix] + local)
    return ox.Literal(value)


def _answer(answer: object) -> Rows | Statements:
    if isinstance(answer, ox.QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        return Rows(columns, tuple(tuple(solution[c] for c in columns) for solution in answer))
    if isinstance(answer, ox.QueryTriples):
        return Statements(tuple(sorted(answer, key=str)))
    return Rows(("answer",), ((ox.Literal("true" if bool(answer) else "false"),),))


def _plain(term: ox.NamedNode | ox.BlankNode | ox.Literal | None) -> str:
    return "" if term is None else term.value


def as_csv(answer: Rows) -> str:
    """Return the rows as CSV (RFC 4180) with a header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.columns)
    writer.writerows([_plain(value) for value in row] for row in answer.rows)
    return out.getvalue()


def as_json(answer: Rows) -> str:
    """Return the rows as SPARQL 1.1 Query Results JSON."""
    bindings = [{c: _json(v) for c, v in zip(answer.columns, row, strict=True) if v is not None} for row in answer.rows]
    value = {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _json(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    plain = {"type": "literal", "value": term.value}
    return plain if term.datatype.value == PREFIXES["xsd"] + "string" else {**plain, "datatype": term.datatype.value}


def as_turtle(answer: Statements) -> str:
    """Return triples as Turtle, sorted."""
    return ox.serialize(answer.triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES).decode()  # type: ignore[union-attr]
