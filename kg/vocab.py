"""The closed set of terms that the package writes and reads: our ontology's, and those it reuses.

``sr("carried")`` is the IRI of a term of ``ontology/space-race.ttl``; a mistyped name fails at once. A test holds this
set equal to the ontology, both ways. Individuals are minted by ``individual(kind, slug)``, from content only.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from pyoxigraph import NamedNode

ONTOLOGY = "https://w3id.org/space-race/ontology#"
INDIVIDUALS = "https://w3id.org/space-race/id/"
GRAPHS = "https://w3id.org/space-race/graph/"

CLASSES = frozenset(
    """
    Agent Announcement ArmedForce CargoSpacecraft City Claim CommunicationsSatellite Company Conflict
    ContractAward CrewedSpacecraft Deployment Document EarlyWarningSatellite EarthObservationSatellite Event
    FactStatement FailedLaunch ForeignLaunch Inference IntelligenceAgency Island Launch LaunchPad LaunchProvider
    LaunchSite LaunchVehicle LaunchVehicleFamily Link Loss Manufacturer MilitarySatellite Ministry Nation
    NationGroup NationWithReconnaissanceSatellite NavigationSatellite NewsAgency Organisation PartialFailure
    Payload PayloadInOrbit Place Plan Programme ReconnaissanceSatellite ReconnaissanceSatelliteInOrbit
    ReconnaissanceSeries Reentry Region ResearchBody Rivalry RoleStatement Salvage Satellite SatelliteOperator
    SatelliteSeries ScienceSatellite SeaArea SpaceAgency SpacefaringNation Speculation SuccessfulLaunch
    TechnologySatellite TestRange Violation WeatherSatellite
    CheckablePlan CountedPlan DomesticLaunch FulfilledPlan OverduePlan PlanUnderway
    """.split()
)
PROPERTIES = frozenset(
    """
    about actuality after announcedBy announces attributedTo authorRole bearing before blockedAfter
    blockedBefore carried cause certainty claimKind code concerns conflictingStatement contains contextLabel cosparId
    date demonym dependsForLaunchOn derivation derived derivedFrom designation distance distanceKm domain
    earliest endedAt family flewIn fliesIn flightPrefix fromSite fulfilledBy fulfils group hasPayload hasRole hasVariant
    inDocument inSeries isoAlpha2 latest launchNation launchedIn linkedClaim linkedTo locatedIn maker makes metonym
    military nationOf near noradId object ofNation operatedBy operator orbit ordinal ordinalCounts outcome party
    payloadCount payloadFunction payloadOf pictureCredit planOf plannedStatus plannedWith polarity premise
    presumed provided provider readBy reason recoveredBy rivalOf rule saidBy score since siteOf slot stance
    statedTime statement supportedBy target text textHash timeUtc timeZone usedFamily usedVehicle value
    valueEntity vehicleNation what
    absentPremise aheadOf firstReconnaissanceSatellite laterReconnaissanceSatellite plannedFamily plannedPayload
    plannedSite plannedVehicle precedes rocketNation succeededAfter successorOf
    """.split()
)

PREFIXES: dict[str, str] = {
    "sr": ONTOLOGY,
    "id": INDIVIDUALS,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
}


@functools.cache
def term(prefix: str, name: str) -> NamedNode:
    """Return the IRI of a term of a reused vocabulary; KeyError for an unknown prefix."""
    return NamedNode(PREFIXES[prefix] + name)


RDF_TYPE = term("rdf", "type")
RDFS_LABEL = term("rdfs", "label")
PREF_LABEL = term("skos", "prefLabel")
ALT_LABEL = term("skos", "altLabel")
EDTF = term("edtf", "EDTF")
XSD_DATE = term("xsd", "date")
XSD_INTEGER = term("xsd", "integer")
XSD_DECIMAL = term("xsd", "decimal")
XSD_BOOLEAN = term("xsd", "boolean")


@functools.cache
def sr(name: str) -> NamedNode:
    """Return the IRI of one of our own terms; KeyError names a term that the ontology does not have."""
    if name not in CLASSES and name not in PROPERTIES:
        raise KeyError(f"{name}: not a term of the ontology")
    return NamedNode(ONTOLOGY + name)


def slug(text: str) -> str:
    """Return the words of a name as lower-case ASCII joined by hyphens ("Falcon 9" is "falcon-9"); never empty."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:80].strip("-") or "unnamed"


def individual(kind: str, name: str) -> NamedNode:
    """Return the IRI of an individual of one kind (``launch``, ``document`` …) under an already minted name."""
    return NamedNode(f"{INDIVIDUALS}{kind}/{name}")


def graph_name(*parts: str) -> NamedNode:
    """Return the IRI of a named graph, as ``graph_name("document", "d1")``."""
    return NamedNode(GRAPHS + "/".join(parts))


def shorten(iri: str) -> str:
    """Return an IRI as a prefixed name where a prefix fits, else in angle brackets: for people, not for parsers."""
    for prefix, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri[len(base) :]}"
    return f"<{iri}>"
