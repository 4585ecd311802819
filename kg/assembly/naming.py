"""Names for individuals, minted from content: a launch is called after what it carried, flew on, and when.

Two individuals that content gives the same name are told apart by a hash of what they rest on, never by a counter.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.assembly.identity import Cluster, is_name, kind_of_payload, ordinal_key
from kg.model import DocumentEvent, Role, content_id
from kg.vocab import INDIVIDUALS, individual, slug

_FUNCTION_WORDS = {
    "reconnaissance": "reconnaissance satellite",
    "communications": "communications satellite",
    "navigation": "navigation satellite",
    "earth-observation": "Earth observation satellite",
    "science": "science satellite",
    "technology": "technology satellite",
    "weather": "weather satellite",
    "early-warning": "early-warning satellite",
    "crew": "crewed spacecraft",
    "cargo": "cargo spacecraft",
    "military": "military satellite",
}


def nation_iri(code: str) -> str:
    """Return the IRI of a nation by its ISO alpha-2 code."""
    return individual("nation", code).value


def distinct_name(base: str, cluster: Cluster, *, alone: bool) -> str:
    """Return a launch's name: its base name where it is alone in that, else with a hash of its reports."""
    return base if alone else f"{base}-{content_id([e.id for e in cluster.events])[:6]}"


def base_name(cluster: Cluster) -> str:
    """Return what content alone calls a launch: its named payload, its place in a count, or vehicle and date."""
    for make in (_by_payload, _by_ordinal, _by_vehicle):
        names = sorted(filter(None, (make(event) for event in cluster.events)))
        if names:
            failed = any("failure" in event.values("outcome") for event in cluster.events)
            return f"{names[0]}-failed" if failed and make is _by_ordinal else names[0]
    return "launch-" + content_id([event.id for event in cluster.events])[:10]


def _by_payload(event: DocumentEvent) -> str | None:
    named = [role.value for role in event.of("payload") if is_name(role.value)]
    return slug(named[0]) if named else None


def _by_ordinal(event: DocumentEvent) -> str | None:
    key = ordinal_key(event)
    return slug("-".join((key[0], key[1], key[2]))) if key else None


def _by_vehicle(event: DocumentEvent) -> str | None:
    vehicle, date = event.values("vehicle"), event.values("date")
    if not vehicle or not date:
        return None
    return slug(f"{vehicle[0]}-{date[0]}")


def payload_name(role: Role | None, launch: str, position: int) -> str:
    """Return the name of a payload: its own, or that of the launch that carried it."""
    if role is not None and is_name(role.value):
        return slug(role.value)
    return launch if position == 0 else f"{launch}-{slug(role.value if role else 'payload')}"


def unnamed_label(event: DocumentEvent, role: Role | None, label_of: Callable[[str], str]) -> str:
    """Return what to call a payload that has no name: "South Korea reconnaissance satellite 2"."""
    key = ordinal_key(event)
    kind = kind_of_payload(event)
    nations = " and ".join(label_of(nation_iri(code)) for code in event.values("nation"))
    if key or role is None:
        words = _FUNCTION_WORDS.get(kind, "satellite")
        return " ".join(part for part in (nations, words, key[2] if key else "") if part)
    words = role.value
    # "Chinese weather satellite" has a word for it; what a "reusable experimental spacecraft" as a whole tells has none
    inside = [n for n in event.of("nation") if role.span.contains(n.span) and n.span != role.span]
    told = {nation.value for nation in inside}
    if told.issuperset(event.values("nation")) or nations.lower() in words.lower():
        return words
    return f"{nations} {words}"


def reference_or(kind: str, role: Role) -> str:
    """Return the reference individual a role was linked to, or a name minted from its words."""
    return role.iri or f"{INDIVIDUALS}{kind}/{slug(role.value)}"
