"""The graph directory: authority files, the store as an index, exports that are the same everywhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph as RdfGraph
from rdflib.compare import isomorphic

from kg.errors import GraphError
from kg.graph.mapping import name_of, reading_quads, statement_node
from kg.graph.reference import ontology, reachable, reference
from kg.graph.serial import decode, encode
from kg.pipeline import Graph
from kg.vocab import INDIVIDUALS, sr, term
from tests.conftest import ROOT, SEED, Reader

GOLDEN = Path(__file__).parent / "seed-facts.ttl"


def test_a_reading_survives_its_file(read_text: Reader) -> None:
    """What is written is what is read again, ids included."""
    reading = read_text(SEED.read_text(encoding="utf-8"))
    assert decode(encode(reading), "here") == reading


@pytest.mark.parametrize("text", ["", "{}", '{"format": 99}', "[1]", '{"format": 1, "document": {}}'])
def test_a_damaged_file_is_named(text: str) -> None:
    """The file and what would do are in the message."""
    with pytest.raises(GraphError, match="here"):
        decode(text, "here")


def test_two_builds_are_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    """Hash seeds, processes and places leave no trace in authority files and exports."""
    outputs = []
    for seed in ("0", "424242"):
        folder = tmp_path / seed
        code = f"import kg; g = kg.open({str(folder)!r}); g.ingest({str(SEED)!r}); import sys; sys.stdout.buffer.write(g.export('nquads', ('facts', 'reference', 'inferred', 'evidence', 'ontology')) + g.export() + g.view().encode())"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        outputs.append(
            subprocess.run(
                [sys.executable, "-c", code], check=True, capture_output=True, env=environment, cwd=ROOT
            ).stdout
        )
        outputs.append(b"".join(p.read_bytes() for p in sorted(folder.rglob("*.json"))))
    assert outputs[0] == outputs[2]
    assert outputs[1] == outputs[3]
    assert len(outputs[0]) > 100_000


def test_words_that_several_claims_point_at_are_written_once(read_text: Reader) -> None:
    """One target for a place however many point there, and one for every place; no quad of a document twice."""
    reading = read_text(SEED.read_text(encoding="utf-8"))
    quads = list(reading_quads(reading))
    spans = [span for claim in reading.claims for span in (claim.evidence, *(role.span for role in claim.roles))]
    pointing = {quad.subject for quad in quads if quad.predicate == term("oa", "hasTarget")}
    targets = [quad.subject for quad in quads if quad.object == term("oa", "SpecificResource")]
    assert len(targets) == len(set(targets)) == len(set(spans)) < len(spans) == len(pointing)
    assert len(quads) == len(set(quads))


def test_the_facts_of_the_seed_are_the_golden_ones(seed_graph: Graph) -> None:
    """Compared by meaning; write the file anew with KG_GOLDEN=1 after looking at the difference."""
    made = seed_graph.export("turtle", ("facts", "inferred"))
    if os.environ.get("KG_GOLDEN"):
        GOLDEN.write_bytes(made)
    assert isomorphic(RdfGraph().parse(data=made, format="turtle"), RdfGraph().parse(GOLDEN, format="turtle"))


def test_the_store_is_an_index_that_is_rebuilt(tmp_path: Path) -> None:
    """Without its store a graph answers as before."""
    graph = Graph(tmp_path / "g")
    graph.ingest(str(SEED))
    before = graph.export()
    shutil.rmtree(tmp_path / "g" / "store")
    (tmp_path / "g" / "store.stamp").unlink()
    assert Graph(tmp_path / "g").export() == before


def test_every_inferred_triple_has_a_proof_down_to_words(seed_graph: Graph) -> None:
    """No inference of the seed is a rumour: its leaves are quotes, reference files or axioms."""
    from kg.explain import Explanation, explanation
    from kg.graph.lookup import statements
    from kg.graph.mapping import INFERRED_GRAPH

    def leaves(told: Explanation) -> list[Explanation]:
        return [leaf for premise in told.because for leaf in leaves(premise)] or [told]

    store = seed_graph.store
    found = statements(store, None, None, None, INFERRED_GRAPH)
    assert len(found) > 50
    for statement in found:
        told = explanation(store, statement)
        assert told.kind == "inferred"
        for leaf in leaves(told):
            assert leaf.kind in ("stated", "reference", "axiom", "absent"), (told.text, leaf.text, leaf.kind)
            assert leaf.kind != "stated" or leaf.quotes


def test_every_quote_of_the_graph_is_in_the_text(seed_graph: Graph) -> None:
    """The selectors of every claim and role give the words at their offsets."""
    text = seed_graph.directory.readings()[0].document.text
    answer = seed_graph.query(
        "x",
        text="""SELECT ?q ?s ?e { GRAPH ?g { ?t oa:hasSelector ?a, ?b . ?a oa:exact ?q . ?b oa:start ?s ; oa:end ?e } }""",
    )
    rows = answer.values()  # type: ignore[union-attr]
    assert len(rows) > 50
    for row in rows:
        assert text[int(row["s"]) : int(row["e"])] == row["q"]


# rdflib warns about calls inside itself; they are not ours.
RDFLIB = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning", "ignore:.*ConjunctiveGraph:DeprecationWarning")


@RDFLIB
@pytest.mark.parametrize("form", ["turtle", "rdfxml", "nquads", "trig"])
def test_another_tool_reads_the_export(seed_graph: Graph, form: str) -> None:
    """rdflib, a stranger to our store, counts what we count."""
    from rdflib import Dataset

    data = seed_graph.export(form)
    names = {"turtle": "turtle", "rdfxml": "xml", "nquads": "nquads", "trig": "trig"}
    target = Dataset() if form in ("nquads", "trig") else RdfGraph()
    target.parse(data=data, format=names[form])
    assert len(target) > 1000


@RDFLIB
def test_rdflib_sees_the_whole_graph(seed_graph: Graph) -> None:
    """to_rdflib answers SPARQL over named graphs, and changing it changes nothing here."""
    dataset = seed_graph.to_rdflib()
    query = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s a <https://w3id.org/space-race/ontology#Launch> } }"
    assert [int(row[0]) for row in dataset.query(query)] == [4]


def test_the_reference_holds_no_news() -> None:
    """No satellite, launch, outcome or plan is typed in beforehand."""
    forbidden = {
        sr(n)
        for n in (
            "Launch",
            "SuccessfulLaunch",
            "FailedLaunch",
            "Satellite",
            "MilitarySatellite",
            "ReconnaissanceSatellite",
            "Payload",
            "Plan",
            "Rivalry",
            "Salvage",
            "Announcement",
        )
    }
    assert not [s for s in reference() if s[2] in forbidden]
    assert not [s for s in reference() if s[1] in (sr("outcome"), sr("carried"), sr("date"))]


def test_the_reasoner_sees_only_what_the_facts_reach() -> None:
    """Falcon 9 leads to SpaceX and its nation, and to no other rocket."""
    falcon = ox.NamedNode(INDIVIDUALS + "vehicle/falcon-9")
    fact = (ox.NamedNode(INDIVIDUALS + "launch/x"), sr("usedVehicle"), falcon)
    subjects = {s[0].value for s in reachable([fact])}
    assert INDIVIDUALS + "organisation/spacex" in subjects
    assert INDIVIDUALS + "nation/US" in subjects
    assert len(subjects) < 6


def test_names_of_documents_are_safe_and_distinct() -> None:
    """A path or a script in a name cannot leave its place."""
    assert name_of("plain-name") == "plain-name"
    assert "/" not in name_of("../../etc/passwd")
    assert name_of("A b") != name_of("a-b")


def test_a_statement_is_named_by_its_content() -> None:
    """Equal triples meet in one name."""
    a, b = ox.NamedNode("http://x/a"), ox.NamedNode("http://x/b")
    assert statement_node((a, b, a)) == statement_node((a, b, a))
    assert statement_node((a, b, a)) != statement_node((a, b, b))


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    """Quotes, angle brackets and line ends in an article survive every format as literals."""
    source = tmp_path / "x.txt"
    source.write_text(
        'India launched the "EMISAT\\" > <b> satellite on a PSLV rocket on April 1, 2019.\n', encoding="utf-8"
    )
    graph = Graph(tmp_path / "g")
    graph.ingest(str(source))
    for form in ("turtle", "nquads", "rdfxml"):
        assert graph.export(form, ("facts", "evidence"))


def test_the_manifest_lists_every_file_with_its_hash(tmp_path: Path) -> None:
    """The authority can be checked without our code."""
    import hashlib

    graph = Graph(tmp_path / "g")
    graph.ingest(str(SEED))
    listed = json.loads((tmp_path / "g" / "manifest.json").read_text(encoding="utf-8"))["documents"]
    for document, digest in listed.items():
        data = (tmp_path / "g" / "documents" / f"{name_of(document)}.json").read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest


def test_the_ontology_is_labelled_and_closed() -> None:
    """Every term has a label and a definition, and the code's set of terms is exactly the ontology's."""
    from kg.vocab import CLASSES, ONTOLOGY, PROPERTIES, RDF_TYPE, RDFS_LABEL, term

    declared = {
        s[0].value.removeprefix(ONTOLOGY) for s in ontology() if s[0].value.startswith(ONTOLOGY) and s[1] == RDF_TYPE
    }
    labelled = {s[0].value.removeprefix(ONTOLOGY) for s in ontology() if s[1] == RDFS_LABEL}
    defined = {s[0].value.removeprefix(ONTOLOGY) for s in ontology() if s[1] == term("skos", "definition")}
    assert declared == CLASSES | PROPERTIES
    assert declared <= labelled
    assert declared <= defined


def test_what_facts_reach_follows_them() -> None:
    """Two facts lead to one organisation: it is left when the last of them goes, and not before."""
    from kg.graph.reference import Reached

    launch, used = ox.NamedNode(INDIVIDUALS + "launch/x"), sr("usedVehicle")
    falcon9, heavy = (ox.NamedNode(f"{INDIVIDUALS}vehicle/{name}") for name in ("falcon-9", "falcon-heavy"))
    spacex = ox.NamedNode(INDIVIDUALS + "organisation/spacex")
    reached = Reached()
    added, _ = reached.change([(launch, used, falcon9)])
    assert set(added) == set(reachable([(launch, used, falcon9)]))
    added, _ = reached.change([(launch, used, heavy)])
    assert heavy in {s[0] for s in added}
    assert spacex not in {s[0] for s in added}
    _, removed = reached.change((), [(launch, used, falcon9)])
    assert {s[0] for s in removed} == {falcon9}
    _, removed = reached.change((), [(launch, used, heavy)])
    assert spacex in {s[0] for s in removed}
