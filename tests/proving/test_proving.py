"""Every proof of the seed, by replay; support that counts accounts; contradictions in real data; proofs handed on."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner, Result

from kg import data
from kg.cli import main
from kg.errors import NameNotFound
from kg.explain import COMPUTED, Explanation, Quote, explanation, walk
from kg.graph import reference
from kg.graph.lookup import statements
from kg.graph.mapping import INFERRED_GRAPH
from kg.pipeline import Graph
from kg.proving.case import Case
from kg.proving.every import Grounds, every_proof, grounds
from kg.proving.outline import outline
from kg.proving.prov import case_turtle
from kg.proving.support import Support, strongest
from kg.proving.written import case_json, told
from kg.reasoning.proofs import Closure, Step, check
from kg.reasoning.triples import Statement
from tests.conftest import ROOT

WIRE = """KOUROU, June 3 (Reuters) - India launched the EMISAT satellite on a PSLV rocket on April 1, 2019.
Officials said the satellite reached its orbit and had begun to send data to the ground within the hour.
"""
OWN = """India's newest satellite is up.

India launched the EMISAT satellite on a PSLV rocket on April 1, 2019. Our reporter watched from the beach.
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def made(folder: Path, **texts: str) -> Graph:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    graph = Graph(folder / "graph")
    assert not graph.ingest(*(str(folder / f"{name}.txt") for name in texts)).failures
    return graph


# Every proof ---------------------------------------------------------------------------------------------------


def test_every_proof_of_every_inference_of_the_seed_holds_when_replayed(seed_graph: Graph) -> None:
    """Rule by rule from the leaves; leaves are words, reference or axioms; none contains another's; one is kept."""
    store = seed_graph.store
    inferred = statements(store, None, None, None, INFERRED_GRAPH)
    assert len(inferred) > 50
    several = 0
    for statement in inferred:
        every = every_proof(store, statement, limit=100)
        assert every.complete
        assert every.found == len(every.proofs) > 0
        leaf_sets = [leaves(proof) for proof in every.proofs]
        assert not any(a < b or (a == b and i != j) for i, a in enumerate(leaf_sets) for j, b in enumerate(leaf_sets))
        assert any(found <= leaves(explanation(store, statement)) for found in leaf_sets)
        assert all(replayed(proof) for proof in every.proofs)
        several += every.found > 1
    assert several > 10


def leaves(proof: Explanation) -> frozenset[Statement]:
    known = [one for one in walk(proof) if one.kind != "absent"]
    inner = {one.statement for one in known if one.premises}
    return frozenset(s for one in known for s in (one.statement, *one.premises)) - inner


def replayed(proof: Explanation) -> bool:
    from kg.graph.rules import domain_rules

    known = walk(proof)
    assert not [one for one in known if not one.premises and one.kind not in ("stated", "reference", "axiom", "absent")]
    computed = {one.statement for one in known if one.kind == COMPUTED}
    steps = {
        one.statement: Step(one.rule, one.premises, tuple(a.statement for a in one.because if a.kind == "absent"))
        for one in known
        if one.rule
    }
    return check(leaves(proof) | computed, Closure(steps, ()), domain_rules()) == []


def test_alternatives_are_those_of_the_reasoner_itself(seed_graph: Graph) -> None:
    """Asked of the store, a statement follows in the ways in which it follows in the reasoner's own memory."""
    from kg.graph.mapping import ASSEMBLY_GRAPH
    from kg.graph.reference import reachable, schema
    from kg.graph.rules import domain_rules
    from kg.reasoning.reasoner import OpenClosure
    from kg.vocab import RDF_TYPE, sr

    store = seed_graph.store
    conflicts = {s for s, _, _ in statements(store, None, RDF_TYPE, sr("Conflict"), ASSEMBLY_GRAPH)}
    facts = [s for s in statements(store, None, None, None, ASSEMBLY_GRAPH) if s[0] not in conflicts]
    opened = OpenClosure([*schema(), *reachable(facts), *facts], domain_rules())
    kept, terms = opened._kept.last.kept, opened._terms
    for statement in statements(store, None, None, None, INFERRED_GRAPH):
        found = grounds(store, statement).steps[statement]
        ours = {(step.rule, frozenset(step.premises)) for step in found}
        theirs = {
            (d.rule, frozenset(map(terms.statement, d.premises))) for d in kept.derivations(terms.fact(statement))
        }
        assert ours == theirs


def test_two_documents_are_two_supports_of_one_leaf_and_the_order_is_fixed(tmp_path: Path) -> None:
    """Quotes of both stand at the leaf; two runs print the same."""
    graph = made(tmp_path, a=WIRE, b=OWN)
    words = ["why", "EMISAT", "launchedIn", "launch of EMISAT", "--all", "--graph", str(tmp_path / "graph")]
    first = run(*words)
    assert first.exit_code == 0, first.output
    assert first.output == run(*words).output
    case = graph.case("EMISAT", "launchedIn", "launch of EMISAT", every=True)
    assert {quote.document for proof in case.proofs for one in walk(proof) for quote in one.quotes} == {"a", "b"}


def test_a_limit_that_cuts_is_told(seed_graph: Graph) -> None:
    """How many there are, and how many are shown."""
    case = seed_graph.case("South Korea", "a", "nation with a satellite in orbit", every=True, limit=1)
    assert len(case.proofs) == 1
    assert case.note == f"{case.found} minimal proofs; the first 1 are shown (--limit)"
    cut = grounds(seed_graph.store, case.statement, ways=1)
    assert not cut.complete
    assert "there may be more" in every_proof(seed_graph.store, case.statement, 20, cut).note


# Support -------------------------------------------------------------------------------------------------------


def counted(graph: Graph) -> Support:
    return graph.case("EMISAT", "launchedIn", "launch of EMISAT").support


def test_copies_of_a_wire_story_count_once(tmp_path: Path) -> None:
    """Two accounts are two; a reprint adds none, and the answer says what it is a copy of."""
    assert counted(made(tmp_path / "two", a=WIRE, b=OWN)).count == 2
    reprint = counted(made(tmp_path / "three", a=WIRE, b=OWN, c="NEWS\n\n" + WIRE))
    assert reprint.count == 2
    assert "2 independent sources" in reprint.words
    assert "c is not one: a copy of a" in reprint.words


def test_two_reports_on_one_work_count_once(tmp_path: Path) -> None:
    """What only cites another work is not independent of it."""
    header = "---\nsource-title: A rocket of India\nsource-publisher: The Paper\n---\n"
    found = counted(made(tmp_path, a=header + WIRE, b=header + OWN))
    assert found.count == 1
    assert "b is not one: reports on the same work as a" in found.words


def test_a_conclusion_counts_as_its_weakest_premise_in_the_best_of_its_proofs(tmp_path: Path) -> None:
    """By hand: the best of two ways, each as weak as its weakest leaf; axioms limit nothing; circles add nothing."""
    x = ox.NamedNode

    def s(name: str) -> Statement:
        return x(f"http://x/{name}"), x("http://x/is"), x("http://x/so")

    def way(*names: str) -> Step:
        return Step("r", tuple(map(s, names)))

    steps = {s("g"): (way("a", "b", "axiom"), way("m", "axiom")), s("m"): (way("c"), way("g")), s("t"): (way("axiom"),)}
    counts = {s("a"): 5, s("b"): 1, s("c"): 3, s("axiom"): None}
    best = strongest(counts, Grounds(steps, frozenset(counts), complete=True))
    assert best[s("g")] == (3, s("c"))
    assert best[s("m")] == (3, s("c"))
    assert best[s("t")] is None
    found = counted(made(tmp_path, a=WIRE, b=OWN))
    assert found.weakest is not None
    assert "2 independent sources" in found.words


def test_the_reference_alone_is_no_document(seed_graph: Graph) -> None:
    """Where a conclusion rests on reference files and axioms, no number is made up."""
    found = seed_graph.case("Kennedy Space Center", "locatedIn", "United States").support
    assert found.count is None
    assert "no document" in found.words


# Contradictions ------------------------------------------------------------------------------------------------


@pytest.fixture
def clashing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Graph:
    """A graph whose user added to the reference that North Korea is an organisation; nations are none."""
    folder = tmp_path / "packaged" / "ontology"
    (folder / "reference").mkdir(parents=True)
    for path in (ROOT / "ontology").rglob("*.ttl"):
        (folder / path.relative_to(ROOT / "ontology")).write_bytes(path.read_bytes())
    (folder / "reference" / "own.ttl").write_text(
        "@prefix sr: <https://w3id.org/space-race/ontology#> .\n"
        "<https://w3id.org/space-race/id/nation/KP> a sr:Organisation .\n",
        encoding="utf-8",
    )
    packaged = data.directory
    monkeypatch.setattr(data, "directory", lambda name: folder if name == "ontology" else packaged(name))
    for cached in (reference.ontology, reference.reference, reference.by_subject):
        cached.cache_clear()
    graph = Graph(tmp_path / "graph")
    change = graph.ingest(str(ROOT / "seeds" / "korean-reconnaissance-race.md"))
    assert any(line.startswith("disjoint-classes (cax-dw): North Korea") for line in change.violations)
    yield graph
    for cached in (reference.ontology, reference.reference, reference.by_subject):
        cached.cache_clear()


def test_a_contradiction_is_told_with_the_proof_of_each_side_and_stops_nothing(clashing: Graph) -> None:
    """Code, rule, individuals in words; both sides proved; the rest of the graph answers as ever, marked."""
    [violation] = clashing.violations()
    assert (violation.code, violation.rule, violation.individuals) == ("disjoint-classes", "cax-dw", ("North Korea",))
    assert [side.kind for side in violation.sides] == ["reference", "reference", "axiom"]
    texts = {side.text for side in violation.sides}
    assert {"North Korea — is a — nation", "North Korea — is a — organisation"} <= texts
    assert clashing.case("South Korea", "rivalOf", "North Korea").proofs[0].kind == "inferred"
    marked = clashing.case("North Korea", "a", "agent", every=True)
    assert marked.contradicted == ("disjoint-classes",)


def test_contradictions_are_listed_queried_and_exported(clashing: Graph) -> None:
    """By the command as text and JSON, by the library, and as RDF."""
    graph = ["--graph", str(clashing.directory.path)]
    listed = run("why", "--violations", *graph)
    assert "1 contradiction" in listed.output
    assert "North Korea — is a — organisation" in listed.output
    [one] = json.loads(run("why", "--violations", "--format", "json", *graph).output)
    assert (one["code"], one["individuals"]) == ("disjoint-classes", ["North Korea"])
    asked = run("query", "violations", "--format", "csv", *graph)
    assert "cax-dw" in asked.stdout
    assert "kg why --violations" in asked.stderr
    assert b"disjoint-classes" in clashing.export("turtle", ("evidence",))


def test_a_consistent_graph_has_none(seed_graph: Graph) -> None:
    """Nothing is marked where nothing clashes."""
    assert seed_graph.violations() == ()
    assert run("query", "rivalries", "--graph", str(seed_graph.directory.path)).stderr == ""
    assert "no contradiction" in run("why", "--violations", "--graph", str(seed_graph.directory.path)).output


# Handing on ----------------------------------------------------------------------------------------------------

TO_WORDS = """
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX sr: <https://w3id.org/space-race/ontology#>
SELECT DISTINCT ?words ?start ?document ?rule WHERE {
  ?goal rdf:predicate sr:dependsForLaunchOn ; prov:wasGeneratedBy ?activity ; prov:wasDerivedFrom+ ?source .
  ?activity prov:qualifiedAssociation/prov:hadPlan/<http://www.w3.org/2000/01/rdf-schema#label> ?rule .
  ?source oa:hasTarget ?target . ?target oa:hasSource/dcterms:identifier ?document ; oa:hasSelector ?quote, ?position .
  ?quote oa:exact ?words . ?position oa:start ?start }
"""


def depends(graph: Graph) -> Case:
    return graph.case("South Korea", "dependsForLaunchOn", "United States", every=True)


def test_turtle_is_queried_down_to_the_words_by_two_readers(seed_graph: Graph) -> None:
    """One SPARQL query from the conclusion to quotes, offsets and rule gives what the proof holds."""
    case = depends(seed_graph)
    wanted = {
        (q.words, q.start, q.document, "prp-spo2") for proof in case.proofs for one in walk(proof) for q in one.quotes
    }
    turtle = case_turtle(case)
    store = ox.Store()
    store.load(turtle.encode(), format=ox.RdfFormat.TURTLE)
    rows = store.query(TO_WORDS)
    assert {(r["words"].value, int(r["start"].value), r["document"].value, r["rule"].value) for r in rows} == wanted  # type: ignore[union-attr]
    read = rdflib.Graph().parse(data=turtle, format="turtle")
    assert {(str(w), int(s), str(d), str(r)) for w, s, d, r in read.query(TO_WORDS)} == wanted  # type: ignore[misc,union-attr]


def test_what_is_handed_on_can_be_replayed(seed_graph: Graph) -> None:
    """The statements and premises in the Turtle, list cells included, are enough to check the proof."""
    case = depends(seed_graph)
    store = ox.Store()
    store.load(case_turtle(case).encode(), format=ox.RdfFormat.TURTLE)
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    def one(node: object, name: str) -> object:
        [quad] = store.quads_for_pattern(node, ox.NamedNode(rdf + name), None)  # type: ignore[arg-type]
        return quad.object

    def triple(node: object) -> Statement:
        return one(node, "subject"), one(node, "predicate"), one(node, "object")  # type: ignore[return-value]

    prov = "http://www.w3.org/ns/prov#"
    steps: dict[Statement, Step] = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(prov + "wasGeneratedBy"), None):
        [rule] = store.quads_for_pattern(quad.subject, ox.NamedNode("https://w3id.org/space-race/ontology#rule"), None)
        used = [q.object for q in store.quads_for_pattern(quad.object, ox.NamedNode(prov + "used"), None)]
        steps[triple(quad.subject)] = Step(rule.object.value, tuple(map(triple, used)))
    assert steps
    given = {p for step in steps.values() for p in step.premises} - set(steps)
    assert check(given, Closure(steps, ())) == []


def test_reifiers_name_the_rule_as_shacl_does(seed_graph: Graph) -> None:
    """RDF 1.2: the inference reifies its triple and says which rule is its source."""
    store = ox.Store()
    store.load(case_turtle(depends(seed_graph), reifiers=True).encode(), format=ox.RdfFormat.TURTLE)
    rows = store.query(
        """PREFIX sr: <https://w3id.org/space-race/ontology#> PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?rule { ?r rdf:reifies <<( ?s sr:dependsForLaunchOn ?o )>> ; sh:sourceRule ?rule }"""
    )
    assert [r["rule"].value for r in rows] == ["https://w3id.org/space-race/id/rule/prp-spo2"]  # type: ignore[union-attr]


def awkward(value: ox.Literal) -> Case:
    statement: Statement = (ox.NamedNode("http://x/a"), ox.NamedNode("http://x/p"), value)
    source = "https://w3id.org/space-race/id/claim/1"
    quote = Quote('a "b" \\ <c>\n', 'a "b" \\ <c>\n', 0, 12, "d", "t", "", (), "affirmed, certain, occurred", 0, source)
    return Case(statement, "t", (Explanation(statement, "t", "stated", quotes=(quote,)),), Support(1, (("d",),)))


@pytest.mark.parametrize(
    "value",
    [
        ox.Literal("01", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#int")),
        ox.Literal("one", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
        ox.Literal('"""\\"\n\t\u2028\U0001f680'),
        ox.Literal("x", language="en-gb"),
    ],
    ids=["padded", "ill-typed", "quotes", "language"],
)
@pytest.mark.parametrize("reifiers", [False, True])
def test_literals_come_back_exactly(value: ox.Literal, reifiers: bool) -> None:
    """Spelling, datatype and language as they are."""
    quads = list(ox.parse(case_turtle(awkward(value), reifiers=reifiers), format=ox.RdfFormat.TURTLE))
    objects = [q.object.object if isinstance(q.object, ox.Triple) else q.object for q in quads]
    assert value in objects
    assert ox.Literal('a "b" \\ <c>\n') in objects


# Size ----------------------------------------------------------------------------------------------------------


def ladder(height: int) -> Explanation:
    """A proof whose every step uses the one below twice: a tree of 2 to the height, a graph of that height."""
    x = ox.NamedNode
    below = Explanation((x("http://x/0"), x("http://x/p"), x("http://x/o")), "0", "axiom", "here")
    for i in range(1, height):
        other = Explanation((x(f"http://x/{i}b"), *below.statement[1:]), f"{i}b", "inferred", because=(below,))
        both = (below, other)
        statement = (x(f"http://x/{i}"), *below.statement[1:])
        below = Explanation(statement, str(i), "inferred", because=both, premises=tuple(p.statement for p in both))
    return below


def test_a_deep_and_shared_proof_is_written_in_its_own_size() -> None:
    """Three thousand steps, each used twice, in every form: neither recursion nor explosion."""
    from kg.proving.written import case_mermaid
    from kg.views.proof import proof_page

    top = ladder(3000)
    case = Case(top.statement, top.text, (top,), Support(None))
    assert len(outline(top)) < 20_000
    assert len(list(told(top))) < 20_000
    tree = json.loads(case_json(case))
    assert tree["continued"]
    for text in (proof_page(case), case_turtle(case), case_mermaid(case)):
        assert len(text) < 12_000_000


def test_every_statement_of_an_outline_is_told_once() -> None:
    """What a line puts off is told somewhere, and nothing is told twice."""
    lines = outline(ladder(100), deepest=5)
    told_here = [line.told.statement for line in lines if not line.elsewhere and line.told.because]
    assert len(told_here) == len(set(told_here)) == len([o for o in walk(ladder(100)) if o.because])


# Names ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("triple", "offered"),
    [
        (("Suth Korea", "rivalOf", "North Korea"), "South Korea"),
        (("South Korea", "rivlOf", "North Korea"), "rivalOf"),
        (("South Korea", "sr:rivlOf", "North Korea"), "rivalOf"),
        (("South Korea", "rivalOf", "North Korae"), "North Korea"),
        (("Malligyong-1", "locatedIn", "Kenndy Space Center"), "Kennedy Space Center"),
    ],
)
def test_near_names_are_offered_for_each_part(seed_graph: Graph, triple: tuple[str, str, str], offered: str) -> None:
    """Subject, predicate and object."""
    with pytest.raises(NameNotFound, match=f"did you mean .*{offered}"):
        seed_graph.why(*triple)


def test_an_impossible_iri_is_said(seed_graph: Graph) -> None:
    """No traceback for what is no IRI."""
    with pytest.raises(NameNotFound, match="no IRI"):
        seed_graph.why("http://x/{bad}", "rivalOf", "North Korea")
