"""The HTML page: drawn with pyvis through our own template, which escapes everything and asks no network.

pyvis's own template loads Bootstrap from a server, prints headings unescaped, and turns titles into HTML as soon as one
holds "href"; here its data model and its bundled vis-network serve, and nothing else of it.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Any

from kg.views.network import positions, wrapped
from kg.views.picture import Line, Picture

_HERE = Path(__file__).resolve().parent / "templates"
_STYLES: dict[str, tuple[str, str]] = {
    "nation": ("#1f4e79", "ellipse"),
    "launch": ("#b45309", "star"),
    "payload": ("#0f766e", "dot"),
    "launch vehicle": ("#7c3aed", "triangle"),
    "place": ("#4d7c0f", "square"),
    "organisation": ("#475569", "hexagon"),
    "programme": ("#0e7490", "dot"),
    "plan": ("#a16207", "diamond"),
    "announcement": ("#9333ea", "triangleDown"),
    "speculation": ("#be185d", "diamond"),
    "rivalry": ("#b91c1c", "hexagon"),
    "other event": ("#92400e", "square"),
    "conflict": ("#dc2626", "star"),
}


def page(shown: Picture) -> str:
    """Return the page of a picture: self-contained, the same bytes for the same picture."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader

    net = _network(shown)
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(_HERE), FileSystemLoader(_bundle())]), autoescape=True
    )
    vis = (_bundle() / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")
    script = (_HERE / "graph.js").read_text(encoding="utf-8")
    return environment.get_template("graph.html").render(
        data=_data(shown, net),
        kinds=[(kind, *_STYLES[kind]) for kind in _STYLES if any(n.kind == kind for n in shown.nodes)],
        nodes=shown.nodes,
        edges=shown.edges,
        names={node.iri: node.label for node in shown.nodes},
        left_out=shown.left_out,
        vis=_inert(vis),
        script=_inert(script),
        style=(_HERE / "graph.css").read_text(encoding="utf-8"),
        hashes=[_hash(_inert(vis)), _hash(_inert(script))],
    )


def _bundle() -> Path:
    import pyvis

    return Path(pyvis.__file__).resolve().parent / "templates"


def _inert(script: str) -> str:
    """Keep a script from ending its own element early; as JavaScript the text means the same."""
    return script.replace("\r\n", "\n").replace("</script", "<\\/script")


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def _network(shown: Picture) -> Any:
    """Return the pyvis network of the picture: directed, so that parallel edges stay; positions fixed, physics off."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line", notebook=False, heading="")
    spots = positions(shown)
    for node in shown.nodes:
        colour, shape = _STYLES.get(node.kind, ("#475569", "dot"))
        x, y = spots[node.iri]
        net.add_node(
            node.iri, label=wrapped(node.label), title=node.label, shape=shape, color=colour, x=x, y=y, physics=False
        )
    for edge in shown.edges:
        net.add_edge(edge.source, edge.target, title=edge.label)
    return net


def _data(shown: Picture, net: Any) -> dict[str, Any]:
    moods = {node.iri: (node.kind, node.mood) for node in shown.nodes}
    nodes = [{**raw, "kind": moods[raw["id"]][0], "mood": moods[raw["id"]][1]} for raw in net.nodes]
    edges = [
        {"id": f"e{number}", "from": e.source, "to": e.target, "label": e.label, "inferred": e.inferred}
        for number, e in enumerate(shown.edges)
    ]
    return {
        "nodes": nodes,
        "edges": edges,
        "lines": {node.iri: [_line(line) for line in node.lines] for node in shown.nodes},
        "why": {f"e{number}": _line(e.line) for number, e in enumerate(shown.edges)},
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "text": line.text,
        "how": line.how,
        "quotes": [{"words": words, "sentence": clause, "where": where} for words, clause, where in line.quotes],
        "because": [_line(premise) for premise in line.because],
    }
