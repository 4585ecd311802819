"""Data in the shape of known benchmarks, made here by drawing from a seed: for comparing engines without a download.

``university`` has the proportions and the kinds of axioms of the Lehigh University Benchmark (Guo, Pan and Heflin, LUBM:
A Benchmark for OWL Knowledge Base Systems, 2005): a tree of classes, intersections with a restriction, a transitive, an
inverse, sub-properties, domains and ranges; some 100,000 triples a university. ``acquaintance`` has what makes the RL
profile of OWL2Bench (Singh, Bhatia and Mutharaju, 2020) heavy: a property that is symmetric and transitive over one
large component, so that a few facts entail their square. Both are deterministic, and names and wording are our own.

``report`` makes news of some sentences in the shapes that could cost a reader more than their length: one launch told
again and again, many launches one by one, a calendar, plans, a round-up, and prose without a launch.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

NAMESPACE = "http://example.org/shape#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

_PREFIXES = f"""
@prefix : <{NAMESPACE}> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
# Subclasses, a parent and its children.
_TREE = {
    "Body": "University College Department Institute Programme Group",
    "Person": "Employee Director TeachingAssistant ResearchAssistant Student GraduateStudent",
    "Employee": "Faculty Staff",
    "Faculty": "Professor Lecturer Researcher",
    "Professor": "FullProfessor AssociateProfessor AssistantProfessor VisitingProfessor Chair Dean",
    "Staff": "Clerk Technician",
    "Student": "Undergraduate",
    "Work": "Course Research",
    "Course": "GraduateCourse",
    "Publication": "Article Book Manual Software Specification Unofficial",
    "Article": "ConferencePaper JournalArticle Report",
}
# A class is what has one class and a property with a value in another.
_DEFINED = {
    "Employee": ("Person", "worksFor", "Body"),
    "Chair": ("Person", "headOf", "Department"),
    "Dean": ("Person", "headOf", "College"),
    "Director": ("Person", "headOf", "Programme"),
    "Student": ("Person", "takesCourse", "Course"),
    "TeachingAssistant": ("Person", "assistsIn", "Course"),
    "ResearchAssistant": ("Person", "worksFor", "Group"),
}
# Property: domain and range (a blank: none said).
_SIGNATURES = {
    "advisor": "Person Professor",
    "affiliateOf": "Body Person",
    "degreeFrom": "Person University",
    "hasAlumnus": "University Person",
    "firstDegreeFrom": "Person University",
    "mastersFrom": "Person University",
    "doctorateFrom": "Person University",
    "member": "Body Person",
    "published": "Body Publication",
    "author": "Publication Person",
    "subBodyOf": "Body Body",
    "teacherOf": "Faculty Course",
    "assistsIn": "TeachingAssistant Course",
    "researches": "Group Research",
}
_NARROWER = {
    "firstDegreeFrom": "degreeFrom",
    "mastersFrom": "degreeFrom",
    "doctorateFrom": "degreeFrom",
    "headOf": "worksFor",
    "worksFor": "memberOf",
}


def university_ontology() -> str:
    """Return the ontology of ``university`` in Turtle."""
    lines = [_PREFIXES]
    lines += [f":{child} rdfs:subClassOf :{parent} ." for parent, some in _TREE.items() for child in some.split()]
    lines += [
        f":{made} owl:equivalentClass [ owl:intersectionOf ( :{whole} [ a owl:Restriction ; owl:onProperty :{p} ;"
        f" owl:someValuesFrom :{value} ] ) ] ."
        for made, (whole, p, value) in _DEFINED.items()
    ]
    lines += [
        f":{p} a owl:ObjectProperty ; rdfs:domain :{both.split()[0]} ; rdfs:range :{both.split()[1]} ."
        for p, both in _SIGNATURES.items()
    ]
    lines += [f":{p} rdfs:subPropertyOf :{wider} ." for p, wider in _NARROWER.items()]
    lines += [
        ":subBodyOf a owl:TransitiveProperty .",
        ":hasAlumnus owl:inverseOf :degreeFrom .",
        ":member owl:inverseOf :memberOf .",
    ]
    return "\n".join(lines) + "\n"


class _Drawn:
    """One university, drawn department by department; yields lines of N-Triples."""

    def __init__(self, number: int) -> None:
        self._draw = random.Random(number)
        self._university = f"u{number}"

    def lines(self) -> Iterator[str]:
        """Yield everything about the university."""
        yield _is(self._university, "University")
        for number in range(self._draw.randint(15, 25)):
            yield from self._department(f"{self._university}d{number}")

    def _department(self, at: str) -> Iterator[str]:
        draw = self._draw
        yield _is(at, "Department")
        yield _is_to(at, "subBodyOf", self._university)
        ranks = {
            "FullProfessor": (7, 10),
            "AssociateProfessor": (10, 14),
            "AssistantProfessor": (8, 11),
            "Lecturer": (5, 7),
        }
        faculty = [(f"{at}{rank}{i}", rank) for rank, some in ranks.items() for i in range(draw.randint(*some))]
        courses: list[str] = []
        graduate: list[str] = []
        for person, rank in faculty:
            yield from self._teacher(person, rank, at, courses, graduate)
        yield _is_to(faculty[0][0], "headOf", at)
        professors = [person for person, rank in faculty if rank != "Lecturer"]
        undergraduates = [f"{at}s{i}" for i in range(len(faculty) * draw.randint(8, 14))]
        graduates = [f"{at}g{i}" for i in range(len(faculty) * draw.randint(3, 4))]
        for person in undergraduates:
            yield from self._student(person, "Undergraduate", at, draw.sample(courses, draw.randint(2, 4)))
            if draw.random() < 0.2:
                yield _is_to(person, "advisor", draw.choice(professors))
        for person in graduates:
            yield from self._student(person, "GraduateStudent", at, draw.sample(graduate, draw.randint(1, 3)))
            yield _is_to(person, "advisor", draw.choice(professors))
            yield _is_to(person, "firstDegreeFrom", f"u{draw.randrange(1000)}")
        for number, person in enumerate(draw.sample(graduates, len(graduates) // 5)):
            yield _is(person, "TeachingAssistant")
            yield _is_to(person, "assistsIn", courses[number % len(courses)])
        groups = [f"{at}r{i}" for i in range(draw.randint(10, 20))]
        for group in groups:
            yield _is(group, "Group")
            yield _is_to(group, "subBodyOf", at)
        for person in draw.sample(graduates, len(graduates) // 4):
            yield _is_to(person, "worksFor", draw.choice(groups))
        yield from self._publications(faculty, graduates)

    def _teacher(self, person: str, rank: str, at: str, courses: list[str], graduate: list[str]) -> Iterator[str]:
        draw = self._draw
        yield _is(person, rank)
        yield from self._person(person)
        yield _is_to(person, "worksFor", at)
        for degree in ("firstDegreeFrom", "mastersFrom", "doctorateFrom"):
            yield _is_to(person, degree, f"u{draw.randrange(1000)}")
        yield _says(person, "interest", f"Research {draw.randrange(30)}")
        for kind, known in (("Course", courses), ("GraduateCourse", graduate)):
            for _ in range(draw.randint(1, 2)):
                course = f"{at}{kind}{len(known)}"
                known.append(course)
                yield _is(course, kind)
                yield _says(course, "name", f"{kind} {len(known)}")
                yield _is_to(person, "teacherOf", course)

    def _student(self, person: str, kind: str, at: str, courses: list[str]) -> Iterator[str]:
        yield _is(person, kind)
        yield from self._person(person)
        yield _is_to(person, "memberOf", at)
        for course in courses:
            yield _is_to(person, "takesCourse", course)

    def _person(self, person: str) -> Iterator[str]:
        yield _says(person, "name", person.upper())
        yield _says(person, "mail", f"{person}@example.org")
        yield _says(person, "telephone", "555-0100")

    def _publications(self, faculty: list[tuple[str, str]], graduates: list[str]) -> Iterator[str]:
        draw = self._draw
        counts = {
            "FullProfessor": (15, 20),
            "AssociateProfessor": (10, 18),
            "AssistantProfessor": (5, 10),
            "Lecturer": (0, 5),
        }
        written: list[str] = []
        for person, rank in faculty:
            for number in range(draw.randint(*counts[rank])):
                work = f"{person}p{number}"
                written.append(work)
                yield _is(work, "Publication")
                yield _says(work, "name", f"Publication {number}")
                yield _is_to(work, "author", person)
        for person in graduates:
            for work in draw.sample(written, draw.randint(0, 5)):
                yield _is_to(work, "author", person)


def _is(thing: str, kind: str) -> str:
    return f"<http://example.org/{thing}> {TYPE} <{NAMESPACE}{kind}> .\n"


def _is_to(one: str, p: str, other: str) -> str:
    return f"<http://example.org/{one}> <{NAMESPACE}{p}> <http://example.org/{other}> .\n"


def _says(thing: str, p: str, text: str) -> str:
    return f'<http://example.org/{thing}> <{NAMESPACE}{p}> "{text}" .\n'


def university(folder: Path, universities: int) -> list[str]:
    """Write the ontology and the data of some universities; return the two files."""
    ontology, data = folder / "university.ttl", folder / f"university-{universities}.nt"
    ontology.write_text(university_ontology(), encoding="utf-8")
    with data.open("w", encoding="utf-8") as out:
        for number in range(universities):
            out.writelines(_Drawn(number).lines())
    return [str(ontology), str(data)]


def acquaintance(folder: Path, people: int) -> list[str]:
    """Write people of one home town, each told to share it with another, and what else is said of them."""
    ontology, data = folder / "acquaintance.ttl", folder / f"acquaintance-{people}.nt"
    ontology.write_text(
        _PREFIXES
        + ":sharesTownWith a owl:SymmetricProperty, owl:TransitiveProperty ; rdfs:domain :Person .\n"
        + ":Townsman rdfs:subClassOf :Person . :knows rdfs:domain :Person ; rdfs:range :Person .\n"
        + ":sharesTownWith rdfs:subPropertyOf :knows .\n",
        encoding="utf-8",
    )
    draw = random.Random(people)
    with data.open("w", encoding="utf-8") as out:
        for number in range(people):
            out.write(_is(f"p{number}", "Townsman"))
            out.write(_says(f"p{number}", "name", f"P{number}"))
            if number:
                out.write(_is_to(f"p{number}", "sharesTownWith", f"p{draw.randrange(number)}"))
    return [str(ontology), str(data)]


# News of any length --------------------------------------------------------------------------------------------

_ROCKETS = ("Falcon 9", "Electron", "Vega", "Atlas V", "Soyuz", "Ariane 5", "PSLV", "Long March 2D", "H-IIA", "Proton")
_SITES = ("Cape Canaveral", "Mahia", "Kourou", "Vandenberg", "Baikonur", "Sriharikota", "Jiuquan", "Tanegashima")
_MONTHS = "January February March April May June July August September October November December".split()
_PROSE = (
    "The committee met in the old town hall and heard the reports of its members.",
    "Nobody asked about the budget, which had been a matter of debate for years.",
    "In the afternoon the rain stopped, and the market filled again with people.",
    "Prices for wheat and maize have risen by a tenth since the harvest, farmers said.",
    "Officials in Brussels and Rome expect no change before the elections in May.",
)


def _name(number: int) -> str:
    """Return a name that no other number has: "Bado", "Kemi"."""
    letters = []
    for place in range(4):
        number, rest = divmod(number, 16 if place % 2 == 0 else 5)
        letters.append("bdfghklmnprstvwz"[rest] if place % 2 == 0 else "aeiou"[rest])
    return "".join(letters).capitalize() + ("" if number == 0 else f"x{number}")


def _day(number: int) -> str:
    return f"{_MONTHS[number // 28 % 12]} {number % 28 + 1}, {2000 + number // 336}"


def _again(_: int) -> str:
    return "A Falcon 9 rocket launched 23 Starlink satellites from Cape Canaveral on Tuesday."


def _another(number: int) -> str:
    rocket, site = _ROCKETS[number % 10], _SITES[number % 8]
    return f"A {rocket} rocket launched the {_name(number)}-{number % 7 + 1} satellite from {site} on {_day(number)}."


def _undated(number: int) -> str:
    return f"A Falcon 9 rocket launched the {_name(number)}-{number % 7 + 1} satellite into orbit."


def _unnamed(number: int) -> str:
    return f"The {_name(number)}-{number % 7 + 1} rocket lifted off with a satellite."


def _same_day(number: int) -> str:
    return f"A Falcon 9 rocket launched a satellite for {_name(number)} on {_day(number)}."


def _row(number: int) -> str:
    rocket, site = _ROCKETS[number % 10], _SITES[number % 8]
    return f"{_day(number // 3)}: {rocket} | {_name(number)}-{number % 9 + 1} | {site} | {number % 24:02d}:15 UTC"


def _plan(number: int) -> str:
    return f"India plans to launch the {_name(number)}-{number % 5 + 1} satellite on a PSLV rocket by {_day(number)}."


def _details(number: int) -> str:
    return f"The rocket also carried the {_name(number)} satellite."


def _story(number: int) -> str:
    return f"{_another(number)} The satellite will watch the weather. The launch was delayed twice by wind."


def _fleet(number: int) -> str:
    named = f"A Falcon 9 rocket launched the {_name(number)}-{number % 7 + 1} satellite from Cape Canaveral on {_day(number)}."
    return f"{named} The rocket lifted off at night. The launch was delayed twice by wind."


def _prose(number: int) -> str:
    return _PROSE[number % len(_PROSE)]


def _of_both(_: int) -> str:
    return "Both nations announced in that month that they intended to launch satellites in a race for space."


# By what it is called: what a piece of it is, and what stands between two pieces.
REPORTS: dict[str, tuple[Callable[[int], str], str]] = {
    "one launch again": (_again, "\n\n"),
    "one launch again, one paragraph": (_again, " "),
    "other launches": (_another, "\n\n"),
    "other launches, one paragraph": (_another, " "),
    "other names, no day": (_undated, "\n\n"),
    "other rockets, no name": (_unnamed, "\n\n"),
    "other days, no name": (_same_day, "\n\n"),
    "rows of a calendar": (_row, "\n\n"),
    "plans": (_plan, "\n\n"),
    "other craft of one launch": (_details, "\n\n"),
    "stories of a round-up": (_story, "\n\n"),
    "stories of one rocket": (_fleet, "\n\n"),
    "prose without a launch": (_prose, " "),
    "wrapped prose": (_prose, "\n"),
    "what both nations announced": (_of_both, "\n\n"),
}


def report(shape: str, pieces: int) -> str:
    """Return news of one shape, with a title, a first launch and so many pieces below."""
    piece, between = REPORTS[shape]
    opening = (
        "News from the pads\n\nA Vega rocket launched a satellite for Italy from Kourou on June 3, 1999. "
        "North Korea and South Korea watched.\n\n"
    )
    return opening + between.join(map(piece, range(pieces))) + "\n"
