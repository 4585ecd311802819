"""The rules that come with the ontology: each concludes on its case and not on the near miss beside it, with a proof."""

from __future__ import annotations

import functools

import pytest
from click.testing import CliRunner
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.cli import main
from kg.data import rule_files
from kg.graph.reference import schema
from kg.graph.rules import domain_rules, words_of
from kg.reasoning.proofs import Closure, Step, check, holds
from kg.reasoning.reasoner import OpenClosure, reason
from kg.reasoning.triples import Statement
from kg.vocab import RDF_TYPE, sr

HEAD = """@prefix : <http://x/> . @prefix sr: <https://w3id.org/space-race/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
"""
FLIGHT = ":l sr:carried :s ; sr:usedVehicle :v . :s sr:payloadOf :KR . :v sr:maker :m . :m sr:ofNation "
FAMILY = ":l sr:carried :s ; sr:usedFamily :v . :s sr:payloadOf :KR . :v sr:maker :m . :m sr:ofNation "
FAILED = ":f a sr:FailedLaunch ; sr:carried :s . :s sr:payloadOf :KP . :g sr:carried :t . :t sr:payloadOf "
PAIR = ':a sr:latest "2023-12-01"^^xsd:date . :b sr:earliest "{}"^^xsd:date . '
# Two reconnaissance satellites, of two nations given, each with the only day of its launch.
RECON = """:s a sr:ReconnaissanceSatellite ; sr:payloadOf :{} ; sr:launchedIn :a .
:a a sr:SuccessfulLaunch ; sr:earliest "{}"^^xsd:date ; sr:latest "{}"^^xsd:date .
:t a sr:ReconnaissanceSatellite ; sr:payloadOf :{} ; sr:launchedIn :b .
:b a sr:{} ; sr:earliest "{}"^^xsd:date ; sr:latest "{}"^^xsd:date . """
EARLY, LATE = ("2023-11-21", "2023-11-30"), ("2023-12-01", "2023-12-01")
RIVALS = ":KP sr:rivalOf :KR ."
OVERDUE = ':p sr:planOf :KR ; sr:payloadFunction "reconnaissance" ; sr:latest "2023-12-10"^^xsd:date . '
PLANNED = ":l sr:plannedPayload :s ; sr:plannedVehicle :v . :s sr:payloadOf :KR . :v sr:maker :m . :m sr:ofNation "
LATER = ':l sr:carried :s ; sr:earliest "{}"^^xsd:date . :s sr:payloadOf :KR .'

CASES: list[tuple[str, str, str, list[str]]] = [
    (
        "foreign-launch",
        FLIGHT + ":US .",
        ":l a sr:ForeignLaunch .",
        [
            FLIGHT + ":KR .",
            FLIGHT + ":US, :KR .",
            FLIGHT + ":US . :US owl:sameAs :KR .",
            FLIGHT + ":US . :KR sr:successorOf :US .",
            FLIGHT + ":US . :US sr:successorOf :KR .",
            ":l sr:carried :s ; sr:usedVehicle :v . :s sr:payloadOf :KR .",
            PLANNED + ":US .",
        ],
    ),
    ("foreign-launch", FAMILY + ":US .", ":l a sr:ForeignLaunch .", [FAMILY + ":KR ."]),
    (
        "domestic-launch",
        FLIGHT + ":US, :KR .",
        ":l a sr:DomesticLaunch .",
        [FLIGHT + ":US .", PLANNED + ":KR ."],
    ),
    (
        "success-after-failure",
        FAILED + ":KP . :g a sr:SuccessfulLaunch . :f sr:before :g .",
        ":g sr:succeededAfter :f .",
        [
            FAILED + ":KP . :g a sr:SuccessfulLaunch . :g sr:before :f .",
            FAILED + ":KR . :g a sr:SuccessfulLaunch . :f sr:before :g .",
            FAILED + ":KP . :g a sr:FailedLaunch . :f sr:before :g .",
        ],
    ),
    (
        "order-in-plan",
        PAIR.format("2023-12-02") + ":p sr:fulfilledBy :a, :b .",
        ":a sr:precedes :b .",
        [
            PAIR.format("2023-12-01") + ":p sr:fulfilledBy :a, :b .",
            PAIR.format("2023-12-02") + ":p sr:fulfilledBy :a . :q sr:fulfilledBy :b .",
        ],
    ),
    (
        "order-in-announcement",
        PAIR.format("2023-12-02") + ":k sr:announces :p, :q . :p sr:fulfilledBy :a . :q sr:fulfilledBy :b .",
        ":a sr:precedes :b .",
        [
            PAIR.format("2023-12-01") + ":k sr:announces :p, :q . :p sr:fulfilledBy :a . :q sr:fulfilledBy :b .",
            PAIR.format("2023-12-02")
            + ":k sr:announces :p . :j sr:announces :q . :p sr:fulfilledBy :a . :q sr:fulfilledBy :b .",
        ],
    ),
    (
        "later-reconnaissance-satellite",
        RECON.format("KR", *EARLY, "KR", "SuccessfulLaunch", *LATE),
        ":KR sr:laterReconnaissanceSatellite :t .",
        [
            RECON.format("KP", *EARLY, "KR", "SuccessfulLaunch", *LATE),
            RECON.format("KR", *EARLY, "KR", "FailedLaunch", *LATE),
            RECON.format("KR", *EARLY, "KR", "SuccessfulLaunch", "2023-11-30", "2023-12-01"),
        ],
    ),
    (
        "first-reconnaissance-satellite",
        RECON.format("KP", *EARLY, "KR", "SuccessfulLaunch", *LATE),
        ":KR sr:firstReconnaissanceSatellite :t .",
        [
            RECON.format("KR", *EARLY, "KR", "SuccessfulLaunch", *LATE),
            RECON.format("KP", *EARLY, "KR", "FailedLaunch", *LATE),
            ":t a sr:ReconnaissanceSatellite ; sr:payloadOf :KR ; sr:launchedIn :b . :b a sr:SuccessfulLaunch .",
        ],
    ),
    (
        "ahead-of-rival",
        RIVALS + RECON.format("KP", *EARLY, "KR", "SuccessfulLaunch", *LATE),
        ":KP sr:aheadOf :KR .",
        [
            RECON.format("KP", *EARLY, "KR", "SuccessfulLaunch", *LATE),
            RIVALS + RECON.format("KP", *LATE, "KR", "SuccessfulLaunch", *EARLY),
            RIVALS + RECON.format("KP", *EARLY, "KR", "SuccessfulLaunch", *EARLY),
        ],
    ),
    ("counted-plan", ":p sr:target 2 .", ":p a sr:CountedPlan .", [":p sr:target 1 .", ':p sr:target "2" .']),
    (
        "plan-fulfilled",
        ":p sr:fulfilledBy :l .",
        ":p a sr:FulfilledPlan .",
        [":p sr:fulfilledBy :l ; sr:target 5 .", ":p a sr:Plan ."],
    ),
    (
        "plan-under-way",
        ":p sr:fulfilledBy :l ; sr:target 5 .",
        ":p a sr:PlanUnderway .",
        [":p sr:fulfilledBy :l .", ":p sr:target 5 ."],
    ),
    (
        "plan-checkable-by-function",
        ':p sr:planOf :KR ; sr:payloadFunction "navigation" .',
        ":p a sr:CheckablePlan .",
        [":p sr:planOf :KR .", ':p sr:payloadFunction "navigation" .'],
    ),
    (
        "plan-checkable-as-military",
        ":p sr:planOf :KR ; sr:military true .",
        ":p a sr:CheckablePlan .",
        [":p sr:planOf :KR ; sr:military false ."],
    ),
    (
        "plan-overdue",
        OVERDUE + LATER.format("2023-12-11"),
        ":p a sr:OverduePlan .",
        [
            OVERDUE + LATER.format("2023-12-10"),
            OVERDUE + LATER.format("2023-12-11") + ":p sr:fulfilledBy :k .",
            OVERDUE + LATER.format("2023-12-11") + ":p sr:fulfilledBy :k ; sr:target 5 .",
            OVERDUE + LATER.format("2023-12-11") + ':p sr:plannedStatus "cancelled" .',
            OVERDUE + LATER.format("2023-12-11") + ':p sr:plannedStatus "postponed" .',
            OVERDUE.replace('sr:payloadFunction "reconnaissance" ;', "") + LATER.format("2023-12-11"),
            OVERDUE + LATER.replace(":KR", ":KP").format("2023-12-11"),
            OVERDUE + LATER.replace("carried", "plannedPayload").format("2023-12-11"),
        ],
    ),
]


def graph(text: str) -> tuple[Statement, ...]:
    return tuple((q.subject, q.predicate, q.object) for q in parse((HEAD + text).encode(), format=RdfFormat.TURTLE))  # type: ignore[misc]


@functools.cache
def closure(text: str) -> Closure:
    return reason((*schema(), *graph(text)), domain_rules())


@pytest.mark.parametrize(("rule", "case", "wanted", "near"), CASES, ids=[case[0] for case in CASES])
def test_a_rule_concludes_on_its_case_and_not_beside_it(rule: str, case: str, wanted: str, near: list[str]) -> None:
    """The conclusion is by that rule, its proof is replayed, and nothing of it holds on a near miss."""
    [conclusion] = graph(wanted)
    found = closure(case)
    assert found.steps[conclusion].rule == rule
    assert check((*schema(), *graph(case)), found, domain_rules()) == []
    for miss in near:
        assert conclusion not in closure(miss).steps, miss


def test_every_rule_that_is_listed_has_a_case_and_a_near_miss() -> None:
    """No rule may be claimed that a case does not exercise."""
    assert {case[0] for case in CASES} == {rule.name for rule in domain_rules()}
    assert all(case[3] for case in CASES)
    listed = CliRunner().invoke(main, ["rules"]).output
    for rule in domain_rules():
        assert any(line.startswith(f"{rule.name} ") and rule.words in line for line in listed.splitlines())
    for path in rule_files():
        assert path.name in listed


def test_a_plan_is_overdue_until_the_launch_that_meets_it_arrives() -> None:
    """A fact that arrives takes back what rested on its absence, and its going gives it back."""
    opened = OpenClosure([*schema(), *graph(OVERDUE + LATER.format("2023-12-11"))], domain_rules())
    plan = NamedNode("http://x/p")
    overdue, fulfilled = ((plan, RDF_TYPE, sr(name)) for name in ("OverduePlan", "FulfilledPlan"))
    assert overdue in opened.closure().steps
    meets = graph(":p sr:fulfilledBy :k .")
    delta = opened.change(meets)
    assert overdue in delta.removed
    assert fulfilled in delta.added
    back = opened.change([], meets)
    assert overdue in back.added
    assert fulfilled in back.removed


def test_a_plan_makes_nothing_that_flew() -> None:
    """Of its parts it tells the kind; no launch, no orbit and no dependence follows, whosever they are."""
    given = graph(PLANNED + ":US . :l sr:plannedSite :p ; sr:plannedFamily :f . :s a sr:ReconnaissanceSatellite .")
    closed = reason((*schema(), *given), domain_rules())
    concluded = {s for s in closed.steps if s not in given and str(s[0]).startswith("<http://x/")}
    assert (
        set(graph(":l a sr:Plan . :v a sr:LaunchVehicle . :p a sr:Place . :f a sr:LaunchVehicleFamily .")) <= concluded
    )
    flown = ("launchedIn", "flewIn", "siteOf", "launchNation", "rocketNation", "dependsForLaunchOn")
    assert not {s[1] for s in concluded} & {sr(name) for name in flown}
    orbit = ("Launch", "PayloadInOrbit", "ReconnaissanceSatelliteInOrbit", "SpacefaringNation")
    assert not {s[2] for s in concluded} & {sr(name) for name in orbit}


def test_a_step_that_forgets_what_was_absent_is_no_proof() -> None:
    """The checker wants every absence named, and looks whether the fact is there."""
    given = (*schema(), *graph(FLIGHT + ":US ."))
    found = reason(given, domain_rules())
    [foreign] = graph(":l a sr:ForeignLaunch .")
    step = found.steps[foreign]
    assert holds(foreign, step, domain_rules())
    assert len(step.absent) == 4
    assert not holds(foreign, Step(step.rule, step.premises, step.absent[1:]), domain_rules())
    assert not holds(foreign, Step(step.rule, step.premises[1:], step.absent), domain_rules())
    assert not holds(foreign, step)
    assert foreign in check((*given, step.absent[0]), found, domain_rules())


def test_the_words_of_a_rule_are_found_by_its_name() -> None:
    """Of either kind; of an unknown name there are none."""
    assert words_of("prp-trp") == "the property carries on from one to the next"
    assert words_of("domestic-launch") == "it carried a nation's payload on a rocket of the same nation"
    assert words_of("no-such-rule") == ""


def test_a_value_is_compared_as_it_is() -> None:
    """An open end lies before nothing, and a partial date covers its month."""
    text = ':p sr:fulfilledBy :a, :b . :a sr:latest "{}"^^<http://id.loc.gov/datatypes/edtf/EDTF> . :b sr:earliest "2023-12-01"^^xsd:date .'
    [wanted] = graph(":a sr:precedes :b .")
    assert wanted in closure(text.format("2023-11")).steps
    assert wanted not in closure(text.format("2023-12")).steps
    assert wanted not in closure(text.format("2023-10/..")).steps
