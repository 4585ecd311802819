"""Rule files: what they say, what is wrong in them and where, and the same conclusions in bulk as kept open."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg.cli import main
from kg.data import rule_files
from kg.errors import ReasoningError, RuleError
from kg.graph.reference import ontology
from kg.reasoning.domain import Place, Variable
from kg.reasoning.expanding import expanded
from kg.reasoning.ordering import extent, ordered
from kg.reasoning.plain import reason_files
from kg.reasoning.processes import run as evaluate_folder
from kg.reasoning.proofs import check, is_trivial
from kg.reasoning.reasoner import reason
from kg.reasoning.rulecheck import check_names, check_rules, declared
from kg.reasoning.rulefile import parse_rules
from kg.reasoning.triples import Statement
from kg.vocab import EDTF, RDF_TYPE, term
from tests.reasoning.worlds import CLASSES, PEOPLE, PROPERTIES, datasets, schemas

HEAD = "@prefix sr: <https://w3id.org/space-race/ontology#> .\n@prefix x: <http://x/> .\n"
NAMED = '#[name("r")]\n#[display("because")]\n'


def test_a_rule_is_read_with_its_places() -> None:
    """Head, body, absence, comparison, every kind of term, comments."""
    text = HEAD + NAMED + "sr:Launch(?l) :- % so\n  sr:date(?l, ?d), ~sr:Plan(?l), ?d < 2.5,\n"
    text += '  x:p(?l, "a\\"b"@en), x:q(?l, "1"^^x:t), x:r(?l, true), <http://x/s>(?l, -3) .\n'
    [rule] = parse_rules(text, "f.rls")
    assert (rule.name, rule.words) == ("r", "because")
    assert rule.place == Place("f.rls", 3, 1)
    assert rule.head.parts == (Variable("l"),)
    assert rule.absent[0].place == Place("f.rls", 6, 21)
    assert [atom.parts[1] for atom in rule.body[1:]] == [
        Literal('a"b', language="en"),
        Literal("1", datatype=NamedNode("http://x/t")),
        Literal("true", datatype=term("xsd", "boolean")),
        Literal("-3", datatype=term("xsd", "integer")),
    ]
    assert (rule.filters[0].operator, str(rule.filters[0].right)) == (
        "<",
        '"2.5"^^<http://www.w3.org/2001/XMLSchema#decimal>',
    )


WRONG = [
    (NAMED + "sr:Launch(?l) : sr:Plan(?l) .", "5:15", "unexpected ':'"),
    (NAMED + "sr:Launch(?l) :- sr:Plan(?l)", "5:29", "expected ',' or '.'"),
    (NAMED + "sr:Launch(?l) .", "5:15", "facts belong into an RDF file"),
    (NAMED + "sr:Launch(?l), sr:Plan(?l) :- sr:Plan(?l) .", "5:14", "a rule for each"),
    (NAMED + 'sr:Launch(?l) :- sr:what(?l, "open) .', "5:30", "a string that does not end"),
    (NAMED + 'sr:Launch(?l) :- sr:what(?l, "\\q") .', "5:30", "\\q in a string"),
    (NAMED + "sr:Launch(?l) :- sr:what(?l, ?a, ?b) .", "5:18", "3 terms"),
    (NAMED + "sr:Launch(?l) :- foaf:what(?l) .", "5:18", "no prefix foaf:"),
    (NAMED + "sr:Launch(?l) :- owl:Thing(?l) .", "5:18", "put @prefix owl: <http://www.w3.org/2002/07/owl#> ."),
    (NAMED + "sr:Launch(?l) :- sr:what(?l, <x:%zz%>) .", "5:30", "is no IRI"),
    (NAMED + "sr:Launch(?l) :- sr:Plan(?l), ?l = ?l .", "5:34", "use one variable"),
    (NAMED + "sr:Launch(?l) :- sr:Plan(?l), ?l ~ ?l .", "5:34", "expected a comparison"),
    (NAMED + "?p(?l) :- sr:Plan(?l) .", "5:1", "cannot be a predicate"),
    (NAMED + "sr:Launch(?m) :- sr:Plan(?l) .", "5:1", "?m in the head of rule r is bound nowhere"),
    (NAMED + "sr:Launch(?l) :- sr:Plan(?l), ~sr:what(?l, ?m) .", "5:32", "?m in an absence of rule r is bound nowhere"),
    (NAMED + "sr:Launch(?l) :- sr:Plan(?l), ?l != ?m .", "5:31", "?m in a comparison of rule r is bound nowhere"),
    (NAMED + "sr:Launch(x:a) :- ~sr:Plan(x:a) .", "3:1", "add an atom without ~"),
    (
        NAMED + "sr:Launch(?l) :- <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>(?l, sr:Plan) .",
        "5:18",
        "a class of one",
    ),
    (NAMED + "sr:Launch(?l) :- sr:Plan(?l), ~<http://www.w3.org/2002/07/owl#sameAs>(?l, ?l) .", "5:32", "?x != ?y"),
    (
        NAMED + "<http://www.w3.org/2000/01/rdf-schema#subClassOf>(?l, ?l) :- sr:Plan(?l) .",
        "5:1",
        "belongs to the schema",
    ),
    (NAMED + "sr:Lunch(?l) :- sr:Plan(?l) .", "5:1", "did you mean sr:Launch"),
    (NAMED + "sr:Launch(?l) :- sr:Plan(?l, ?l) .", "5:18", "no property of the ontology; write it as sr:Plan(?x)"),
    (NAMED + "sr:Launch(?l) :- sr:what(?l) .", "5:18", "no class of the ontology; write it as sr:what(?x, ?y)"),
    ("sr:Launch(?l) :- sr:Plan(?l) .", "3:1", 'put #[name("…")] before it'),
    ('#[name("r")]\nsr:Launch(?l) :- sr:Plan(?l) .', "4:1", 'put #[display("…")] before it'),
    ('#[name("R 1")]\n#[display("w")]\nsr:Launch(?l) :- sr:Plan(?l) .', "3:8", "is no name"),
    ('#[name("r")]\n#[display(" ")]\nsr:Launch(?l) :- sr:Plan(?l) .', "4:11", "no words"),
    ('#[title("r")]\n', "3:3", "there are name and display"),
    ('#[name("r")]\n#[name("q")]\n', "4:3", "a second name"),
    (NAMED.replace('"r"', '"prp-trp"') + "sr:Launch(?l) :- sr:Plan(?l) .", "3:1", "a rule of the W3C table"),
    ((NAMED + "sr:Launch(?l) :- sr:Plan(?l) .\n") * 2, "6:1", "a second rule r (the first: f.rls:3:1)"),
]


@pytest.mark.parametrize(("text", "place", "words"), WRONG)
def test_an_error_says_what_where_and_what_would_do(text: str, place: str, words: str) -> None:
    """Line and column count from 1."""
    with pytest.raises(RuleError) as error:
        check_names(check_rules(parse_rules(HEAD + text, "f.rls")), declared(ontology()))
    assert str(error.value).startswith(f"f.rls:{place}: ")
    assert words in str(error.value)


@given(st.text(alphabet='srx:?~!=<>(),.#[]^@"% \n\\Launch09-', max_size=60))
def test_any_text_is_rules_or_an_error(text: str) -> None:
    """Nothing else is raised, whatever is written."""
    with contextlib.suppress(RuleError):
        parse_rules(HEAD + NAMED + text, "f.rls")


def test_a_circle_is_told_at_its_line_by_both_engines(tmp_path: Path) -> None:
    """The rule, the conclusion, and the way back through the ontology's own rules."""
    rules, data = tmp_path / "r.rls", tmp_path / "d.ttl"
    rules.write_text(HEAD + NAMED + "x:C(?l) :- x:p(?l, ?m), ~x:q(?l, ?m) .", encoding="utf-8")
    data.write_text(
        "@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
        "[] owl:onProperty :q ; owl:hasValue :b ; owl:intersectionOf (:C) . :C rdfs:subClassOf [ owl:onProperty :q ; owl:hasValue :b ] . :a :p :b .",
        encoding="utf-8",
    )
    statements = tuple((q.subject, q.predicate, q.object) for q in parse(path=str(data)))
    for attempt in (
        lambda: reason_files([data], rules=[rules]),
        lambda: reason(statements, parse_rules(rules.read_text(encoding="utf-8"), str(rules))),  # type: ignore[arg-type]
    ):
        with pytest.raises(RuleError, match=r"r\.rls:3:1: rule r would rest on its own absence.*by cls-hv1"):
            attempt()


def test_kg_reason_takes_rule_files(tmp_path: Path) -> None:
    """Twice the option; a name in none of the files is told and harms nothing; an error is one line."""
    for name, rule in (("a", "x:C(?l) :- x:p(?l, ?m), ~x:q(?l, ?m) ."), ("b", "x:D(?l) :- x:C(?l), ~x:none(?l, ?l) .")):
        (tmp_path / f"{name}.rls").write_text(HEAD + NAMED.replace('"r"', f'"{name}"') + rule, encoding="utf-8")
    (tmp_path / "d.nt").write_text("<http://x/a> <http://x/p> <http://x/b> .\n", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("d.nt", "a.rls", "b.rls")]
    done = CliRunner().invoke(main, ["reason", files[0], "--rules", files[1], "--rules", files[2]])
    assert done.exit_code == 0
    assert f"<http://x/a> {RDF_TYPE} <http://x/D> .\n" in done.stdout
    assert f"kg: {files[1]}:5:26: <http://x/q> is in none of the files" in done.stderr
    refused = CliRunner().invoke(main, ["reason", files[0], "--rules", files[1], "--engine", "owlrl"])
    assert (refused.exit_code, "use --engine nemo" in refused.stderr) == (1, True)


def test_a_thing_may_stand_in_both_places_of_a_conclusion(tmp_path: Path) -> None:
    """Nemo alone gives up on such a head."""
    (tmp_path / "r.rls").write_text(HEAD + NAMED + "x:q(?l, ?l) :- x:p(?l, ?m) .", encoding="utf-8")
    (tmp_path / "d.nt").write_text("<http://x/a> <http://x/p> <http://x/b> .\n", encoding="utf-8")
    found = reason_files([tmp_path / "d.nt"], rules=[tmp_path / "r.rls"]).inferred
    assert [s for s in found if s[1] == NamedNode("http://x/q")] == [(PEOPLE[0], NamedNode("http://x/q"), PEOPLE[0])]


def test_nemo_reads_the_files_that_come_with_the_ontology(tmp_path: Path) -> None:
    """The language is theirs: the same text is a program of Nemo."""
    for path in rule_files():
        (tmp_path / "program.rls").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
        evaluate_folder(tmp_path, None, 60)
    (tmp_path / "program.rls").write_text("sr:Launch(?l) :- ", encoding="utf-8")
    with pytest.raises(ReasoningError):
        evaluate_folder(tmp_path, None, 60)


@pytest.mark.parametrize(
    ("one", "sign", "other", "holds"),
    [
        (("2", "integer"), "<", ("10", "integer"), True),
        (("2", "integer"), "<", ("2.5", "decimal"), True),
        (("2.5e0", "double"), ">=", ("2.5", "decimal"), True),
        (("2", "integer"), "<=", ("2", "int"), True),
        (("2", "string"), "<", ("3", "integer"), False),
        (("x", "integer"), "<", ("3", "integer"), False),
        (("2023-11-30", "date"), "<", ("2023-12-01", "date"), True),
        (("2023-11-30", "date"), "<=", ("2023-11-30", "date"), True),
        (("2023-11", "EDTF"), "<", ("2023-12-01", "date"), True),
        (("2023-11", "EDTF"), "<", ("2023-11-30", "date"), False),
        (("2023-11", "EDTF"), "<=", ("2023-11", "EDTF"), False),
        (("../2023-11", "EDTF"), "<", ("2023-12/..", "EDTF"), True),
        (("2023-12/..", "EDTF"), ">", ("2023-11-30", "date"), True),
        (("2023-12-01T00:00:00Z", "dateTime"), ">", ("2023-12-01T00:00:00+01:00", "dateTime"), True),
        (("2023-12-01T00:00:00Z", "dateTime"), ">", ("2023-11-01", "date"), False),
    ],
)
def test_values_are_ordered_where_that_is_certain(
    one: tuple[str, str], sign: str, other: tuple[str, str], holds: bool
) -> None:
    """Numbers by value, partial dates by their ends, nothing across kinds."""
    a, b = (Literal(t, datatype=EDTF if kind == "EDTF" else term("xsd", kind)) for t, kind in (one, other))
    assert ordered(sign, extent(a), extent(b)) is holds


# Bulk and open -------------------------------------------------------------------------------------------------

DAYS = [
    Literal(text, datatype=EDTF if len(text) != 10 else term("xsd", "date"))
    for text in ("2023-11", "2023-11-15", "2023-12-01", "2023", "../2023-10")
]
_DAY = NamedNode("http://x/day")
_RANKS = ("p", "q", "A", "r", "B")  # a rule concludes one and misses lower ones; the schema may still close a circle


@st.composite
def rule_texts(draw: st.DrawFn, number: int) -> str:
    rank = draw(st.integers(1, 4))

    def atom(low: int, high: int) -> str:
        name = _RANKS[draw(st.integers(low, high))]
        x, y = (draw(st.sampled_from(["?x", "?y"])) for _ in range(2))
        return f"x:{name}({x})" if name.isupper() else f"x:{name}({x}, {y})"

    parts = [f"x:{_RANKS[draw(st.sampled_from([0, 1]))] if rank > 1 else 'p'}(?x, ?y)"]
    if draw(st.booleans()):
        parts += ["x:day(?x, ?a)", "x:day(?y, ?b)", f"?a {draw(st.sampled_from(['<', '<=', '>', '>=', '!=']))} ?b"]
    if draw(st.booleans()):
        parts.append("?x != ?y")
    parts += [f"~{atom(0, rank - 1)}" for _ in range(draw(st.integers(0, 2)))]
    return f'#[name("rule-{number}")]\n#[display("w")]\n{atom(rank, rank)} :- {", ".join(parts)} .\n'


rule_sets = st.integers(1, 4).flatmap(lambda n: st.tuples(*(rule_texts(i) for i in range(n)))).map("".join)
dates = st.lists(st.tuples(st.sampled_from(PEOPLE), st.just(_DAY), st.sampled_from(DAYS)), max_size=5)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.just([]), schemas), datasets, dates, rule_sets)
def test_bulk_and_open_conclude_the_same_by_rules(
    tmp_path: Path, schema: list[Statement], data: list[Statement], days: list[Statement], text: str
) -> None:
    """Random rules with absence and comparison beside random ontologies: the same, or refused by both."""
    rules = check_rules(parse_rules(HEAD + text, "f.rls"))
    given_ = list(dict.fromkeys([*schema, *data, *days]))
    (tmp_path / "r.rls").write_text(HEAD + text, encoding="utf-8")
    serialize((Triple(*s) for s in given_), str(tmp_path / "d.nt"), format=RdfFormat.N_TRIPLES)
    try:
        ours = reason(tuple(given_), rules)
    except RuleError:
        with pytest.raises(RuleError):
            reason_files([tmp_path / "d.nt"], rules=[tmp_path / "r.rls"])
        return
    assert check(given_, ours, rules) == []
    theirs = reason_files([tmp_path / "d.nt"], rules=[tmp_path / "r.rls"])
    told = {*(CLASSES[:2]), *PROPERTIES}
    bulk = {s for s in theirs.inferred if s[1] in told or (s[1] == RDF_TYPE and s[2] in told)}
    names = set(expanded([*given_, *ours.steps])) - set(given_)
    kept = {s for s in names if s[1] in told or (s[1] == RDF_TYPE and s[2] in told)}
    assert {s for s in kept if not is_trivial(s)} == {s for s in bulk if not is_trivial(s)}


def test_a_thing_with_itself_and_with_another_by_the_same_premise(tmp_path: Path) -> None:
    """Two rules of one body, of which Nemo drew one."""
    text = (
        '#[name("self")]\n#[display("w")]\nx:q(?x, ?x) :- x:p(?x, ?y) .\n'
        '#[name("other")]\n#[display("w")]\nx:q(?x, ?y) :- x:p(?x, ?y) .\n'
    )
    (tmp_path / "d.nt").write_text("<http://x/a> <http://x/p> <http://x/b> .\n", encoding="utf-8")
    (tmp_path / "r.rls").write_text(f"@prefix x: <http://x/> .\n{text}", encoding="utf-8")
    found = reason_files([tmp_path / "d.nt"], rules=[tmp_path / "r.rls"]).ntriples()
    assert "<http://x/a> <http://x/q> <http://x/a> .\n" in found
    assert "<http://x/a> <http://x/q> <http://x/b> .\n" in found
