"""The rules of OWL 2 RL/RDF as data: section 4.3 of "OWL 2 Web Ontology Language Profiles" (W3C, 2012), 78 rules.

A body is a sequence of triple patterns with variables (``?x``), ``a`` for ``rdf:type``. A body item ``LIST ?l as NAME``
walks a list; what its members mean for the rule is told by ``NAME`` in ``kg.reasoning.matching``. A head ``false`` is a
contradiction. ``trivial`` rules conclude only what holds of everything: it is recorded only where something else rests
on it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its W3C name, body and head patterns, and what it says in words."""

    name: str
    body: str
    head: str
    words: str
    trivial: bool = False


_ROWS = """
eq-ref | ?s ?p ?o | ?s owl:sameAs ?s | everything is the same as itself | trivial
eq-sym | ?x owl:sameAs ?y | ?y owl:sameAs ?x | sameness holds both ways
eq-trans | ?x owl:sameAs ?y . ?y owl:sameAs ?z | ?x owl:sameAs ?z | sameness carries on
eq-rep-s | ?s owl:sameAs ?t . ?s ?p ?o | ?t ?p ?o | what holds of a thing holds of the same thing under another name
eq-rep-p | ?p owl:sameAs ?q . ?s ?p ?o | ?s ?q ?o | a property may be replaced by the same property
eq-rep-o | ?o owl:sameAs ?t . ?s ?p ?o | ?s ?p ?t | an object may be replaced by the same thing
eq-diff1 | ?x owl:sameAs ?y . ?x owl:differentFrom ?y | false | two things are the same and different
eq-diff2 | ?x a owl:AllDifferent . ?x owl:members ?l . LIST ?l as pair-same | false | two members of a list of different things are the same
eq-diff3 | ?x a owl:AllDifferent . ?x owl:distinctMembers ?l . LIST ?l as pair-same | false | two members of a list of distinct things are the same
prp-ap | | | annotation properties are properties | trivial
prp-dom | ?p rdfs:domain ?c . ?x ?p ?y | ?x a ?c | the subject of the property belongs to its domain
prp-rng | ?p rdfs:range ?c . ?x ?p ?y | ?y a ?c | the object of the property belongs to its range
prp-fp | ?p a owl:FunctionalProperty . ?x ?p ?y . ?x ?p ?z | ?y owl:sameAs ?z | the property has one value
prp-ifp | ?p a owl:InverseFunctionalProperty . ?x ?p ?z . ?y ?p ?z | ?x owl:sameAs ?y | the property's value identifies its subject
prp-irp | ?p a owl:IrreflexiveProperty . ?x ?p ?x | false | the property never holds between a thing and itself
prp-symp | ?p a owl:SymmetricProperty . ?x ?p ?y | ?y ?p ?x | the property holds in both directions
prp-asyp | ?p a owl:AsymmetricProperty . ?x ?p ?y . ?y ?p ?x | false | the property never holds in both directions
prp-trp | ?p a owl:TransitiveProperty . ?x ?p ?y . ?y ?p ?z | ?x ?p ?z | the property carries on from one to the next
prp-spo1 | ?p rdfs:subPropertyOf ?q . ?x ?p ?y | ?x ?q ?y | a narrower property implies the wider one
prp-spo2 | ?p owl:propertyChainAxiom ?l . LIST ?l as chain | ?first ?p ?last | a chain of properties implies the property
prp-eqp1 | ?p owl:equivalentProperty ?q . ?x ?p ?y | ?x ?q ?y | equivalent properties hold together
prp-eqp2 | ?p owl:equivalentProperty ?q . ?x ?q ?y | ?x ?p ?y | equivalent properties hold together
prp-pdw | ?p owl:propertyDisjointWith ?q . ?x ?p ?y . ?x ?q ?y | false | two properties that exclude each other hold together
prp-adp | ?a a owl:AllDisjointProperties . ?a owl:members ?l . LIST ?l as pair-properties | false | two of a list of disjoint properties hold together
prp-inv1 | ?p owl:inverseOf ?q . ?x ?p ?y | ?y ?q ?x | the inverse property holds the other way round
prp-inv2 | ?p owl:inverseOf ?q . ?x ?q ?y | ?y ?p ?x | the inverse property holds the other way round
prp-key | ?c owl:hasKey ?l . LIST ?l as key | ?x owl:sameAs ?y | two members of the class share the whole key
prp-npa1 | ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetIndividual ?y . ?x ?p ?y | false | a statement and its denial
prp-npa2 | ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetValue ?y . ?x ?p ?y | false | a statement and its denial
cls-thing | | owl:Thing a owl:Class | owl:Thing is a class | trivial
cls-nothing1 | | owl:Nothing a owl:Class | owl:Nothing is a class | trivial
cls-nothing2 | ?x a owl:Nothing | false | nothing belongs to owl:Nothing
cls-int1 | ?c owl:intersectionOf ?l . LIST ?l as all-types | ?x a ?c | it belongs to every class of the intersection
cls-int2 | ?c owl:intersectionOf ?l . LIST ?l as member . ?x a ?c | ?x a ?member | it belongs to the intersection
cls-uni | ?c owl:unionOf ?l . LIST ?l as member . ?x a ?member | ?x a ?c | it belongs to a class of the union
cls-com | ?c owl:complementOf ?d . ?x a ?c . ?x a ?d | false | it belongs to a class and to its complement
cls-svf1 | ?c owl:someValuesFrom ?d . ?c owl:onProperty ?p . ?x ?p ?y . ?y a ?d | ?x a ?c | it has such a value of such a kind
cls-svf2 | ?c owl:someValuesFrom owl:Thing . ?c owl:onProperty ?p . ?x ?p ?y | ?x a ?c | it has such a value
cls-avf | ?c owl:allValuesFrom ?d . ?c owl:onProperty ?p . ?x a ?c . ?x ?p ?y | ?y a ?d | all its values are of that kind
cls-hv1 | ?c owl:hasValue ?y . ?c owl:onProperty ?p . ?x a ?c | ?x ?p ?y | every member of the class has this value
cls-hv2 | ?c owl:hasValue ?y . ?c owl:onProperty ?p . ?x ?p ?y | ?x a ?c | what has this value belongs to the class
cls-maxc1 | ?c owl:maxCardinality 0 . ?c owl:onProperty ?p . ?x a ?c . ?x ?p ?y | false | it has a value where none is allowed
cls-maxc2 | ?c owl:maxCardinality 1 . ?c owl:onProperty ?p . ?x a ?c . ?x ?p ?y . ?x ?p ?z | ?y owl:sameAs ?z | it has at most one value
cls-maxqc1 | ?c owl:maxQualifiedCardinality 0 . ?c owl:onProperty ?p . ?c owl:onClass ?d . ?x a ?c . ?x ?p ?y . ?y a ?d | false | it has a value of a kind where none is allowed
cls-maxqc2 | ?c owl:maxQualifiedCardinality 0 . ?c owl:onProperty ?p . ?c owl:onClass owl:Thing . ?x a ?c . ?x ?p ?y | false | it has a value where none is allowed
cls-maxqc3 | ?c owl:maxQualifiedCardinality 1 . ?c owl:onProperty ?p . ?c owl:onClass ?d . ?x a ?c . ?x ?p ?y . ?y a ?d . ?x ?p ?z . ?z a ?d | ?y owl:sameAs ?z | it has at most one value of that kind
cls-maxqc4 | ?c owl:maxQualifiedCardinality 1 . ?c owl:onProperty ?p . ?c owl:onClass owl:Thing . ?x a ?c . ?x ?p ?y . ?x ?p ?z | ?y owl:sameAs ?z | it has at most one value
cls-oo | ?c owl:oneOf ?l . LIST ?l as member | ?member a ?c | the class lists it
cax-sco | ?c rdfs:subClassOf ?d . ?x a ?c | ?x a ?d | every member of the narrower class belongs to the wider one
cax-eqc1 | ?c owl:equivalentClass ?d . ?x a ?c | ?x a ?d | equivalent classes have the same members
cax-eqc2 | ?c owl:equivalentClass ?d . ?x a ?d | ?x a ?c | equivalent classes have the same members
cax-dw | ?c owl:disjointWith ?d . ?x a ?c . ?x a ?d | false | it belongs to two classes that exclude each other
cax-adc | ?a a owl:AllDisjointClasses . ?a owl:members ?l . LIST ?l as pair-classes | false | it belongs to two of a list of disjoint classes
dt-type1 | | | the datatypes are datatypes | trivial
dt-type2 | | | a literal belongs to its datatype | trivial
dt-eq | | | literals with one value are the same | trivial
dt-diff | ?x owl:sameAs ?y . LITERALS ?x ?y | false | two literals with different values would be the same
dt-not-type | ?x ?p ?y . ILLTYPED ?y | false | a literal is outside its datatype
scm-cls | ?c a owl:Class | ?c rdfs:subClassOf ?c ; ?c owl:equivalentClass ?c ; ?c rdfs:subClassOf owl:Thing ; owl:Nothing rdfs:subClassOf ?c | a class is its own subclass, and lies between owl:Nothing and owl:Thing | trivial
scm-sco | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e | ?c rdfs:subClassOf ?e | subclasses carry on
scm-eqc1 | ?c owl:equivalentClass ?d | ?c rdfs:subClassOf ?d ; ?d rdfs:subClassOf ?c | equivalent classes are subclasses of each other
scm-eqc2 | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?c | ?c owl:equivalentClass ?d | subclasses of each other are equivalent
scm-op | ?p a owl:ObjectProperty | ?p rdfs:subPropertyOf ?p ; ?p owl:equivalentProperty ?p | an object property is its own subproperty | trivial
scm-dp | ?p a owl:DatatypeProperty | ?p rdfs:subPropertyOf ?p ; ?p owl:equivalentProperty ?p | a data property is its own subproperty | trivial
scm-spo | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?r | ?p rdfs:subPropertyOf ?r | subproperties carry on
scm-eqp1 | ?p owl:equivalentProperty ?q | ?p rdfs:subPropertyOf ?q ; ?q rdfs:subPropertyOf ?p | equivalent properties are subproperties of each other
scm-eqp2 | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?p | ?p owl:equivalentProperty ?q | subproperties of each other are equivalent
scm-dom1 | ?p rdfs:domain ?c . ?c rdfs:subClassOf ?d | ?p rdfs:domain ?d | a domain may be widened
scm-dom2 | ?q rdfs:domain ?c . ?p rdfs:subPropertyOf ?q | ?p rdfs:domain ?c | a subproperty has the domain of the property
scm-rng1 | ?p rdfs:range ?c . ?c rdfs:subClassOf ?d | ?p rdfs:range ?d | a range may be widened
scm-rng2 | ?q rdfs:range ?c . ?p rdfs:subPropertyOf ?q | ?p rdfs:range ?c | a subproperty has the range of the property
scm-hv | ?c owl:hasValue ?i . ?c owl:onProperty ?p . ?d owl:hasValue ?i . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q | ?c rdfs:subClassOf ?d | restrictions follow their properties
scm-svf1 | ?c owl:someValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?z . ?d owl:onProperty ?p . ?y rdfs:subClassOf ?z | ?c rdfs:subClassOf ?d | restrictions follow their classes
scm-svf2 | ?c owl:someValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?y . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q | ?c rdfs:subClassOf ?d | restrictions follow their properties
scm-avf1 | ?c owl:allValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?z . ?d owl:onProperty ?p . ?y rdfs:subClassOf ?z | ?c rdfs:subClassOf ?d | restrictions follow their classes
scm-avf2 | ?c owl:allValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?y . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q | ?d rdfs:subClassOf ?c | restrictions follow their properties
scm-int | ?c owl:intersectionOf ?l . LIST ?l as member | ?c rdfs:subClassOf ?member | an intersection lies in each of its parts
scm-uni | ?c owl:unionOf ?l . LIST ?l as member | ?member rdfs:subClassOf ?c | each part lies in the union
"""


def _rule(row: str) -> Rule:
    name, body, head, *rest = (cell.strip() for cell in row.split("|"))
    return Rule(name, body, head, rest[0], trivial=rest[1:] == ["trivial"])


RULES: tuple[Rule, ...] = tuple(_rule(row) for row in _ROWS.strip().splitlines())
BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}
# Their conclusions have a literal as subject, which no RDF can say: they count inside, and are claimed of nobody.
_UNWRITTEN = frozenset(["dt-type2"])


def engines(rule: Rule) -> tuple[str, ...]:
    """Return who draws a rule's conclusions: the engines of ``kg reason``, and the reasoner of the graph."""
    return (
        *(() if rule.name in _UNWRITTEN else ("nemo", "owlrl")),
        *(() if rule.trivial else ("graph",)),
    )
