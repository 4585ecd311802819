"""The picture as a networkx graph, and where its nodes stand: the one door to networkx."""

from __future__ import annotations

from typing import Any

from kg.views.picture import Node, Picture

_WRAP = 22
_LINE = 17.0
_LETTER = 8.2
_GAP = 20.0


def to_networkx(shown: Picture) -> Any:
    """Return the picture as a MultiDiGraph: nodes with label, kind and mood, edges with label and inferred."""
    import networkx as nx

    graph = nx.MultiDiGraph()
    for node in shown.nodes:
        graph.add_node(node.iri, label=node.label, kind=node.kind, mood=node.mood)
    for edge in shown.edges:
        graph.add_edge(edge.source, edge.target, label=edge.label, inferred=edge.inferred)
    return graph


def positions(shown: Picture) -> dict[str, tuple[float, float]]:
    """Return where each node stands, in pixels: a seeded layout with overlapping labels pushed apart."""
    import networkx as nx

    graph = nx.Graph(to_networkx(shown).to_undirected())
    if not graph:
        return {}
    size = len(graph)
    spots = nx.spring_layout(graph, seed=7, k=2.2 / max(1.0, size**0.5), iterations=300 if size < 120 else 60)
    scale = 88.0 * max(1.0, size**0.5)
    placed = {node: (float(x) * scale * 1.75, float(y) * scale) for node, (x, y) in spots.items()}
    return _apart(placed, {node.iri: box(node) for node in shown.nodes})


def wrapped(text: str) -> str:
    """Return a label in lines of at most 22 letters where words allow, at most three lines."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > _WRAP:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines if len(lines) <= 3 else [*lines[:2], lines[2][: _WRAP - 1] + "…"])


def box(node: Node) -> tuple[float, float]:
    """Return the width and height in pixels that a node takes with its label."""
    lines = wrapped(node.label).split("\n")
    return max(len(line) for line in lines) * _LETTER + _GAP, 44.0 + len(lines) * _LINE + _GAP


def _apart(
    spots: dict[str, tuple[float, float]], boxes: dict[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Push overlapping boxes apart along the shorter way, a fixed number of rounds."""
    names = sorted(spots)
    where = {name: [*spots[name]] for name in names}
    for _ in range(200 if len(names) < 150 else 30):
        moved = False
        for index, one in enumerate(names):
            for other in names[index + 1 :]:
                moved = _push(where[one], where[other], boxes[one], boxes[other]) or moved
        if not moved:
            break
    return {name: (round(x, 1), round(y, 1)) for name, (x, y) in where.items()}


def _push(one: list[float], other: list[float], a: tuple[float, float], b: tuple[float, float]) -> bool:
    dx, dy = other[0] - one[0], other[1] - one[1]
    over_x, over_y = (a[0] + b[0]) / 2 - abs(dx), (a[1] + b[1]) / 2 - abs(dy)
    if over_x <= 0.5 or over_y <= 0.5:
        return False
    axis = 0 if over_x < over_y else 1
    step = (over_x if axis == 0 else over_y) / 2 + 0.5
    sign = 1.0 if (dx, dy)[axis] >= 0 else -1.0
    one[axis] -= sign * step
    other[axis] += sign * step
    return True
