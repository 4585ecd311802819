"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const panel = document.getElementById("panel");
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const failed = "#dc2626";

  const drawn = data.nodes.map((node) => ({
    id: node.id, x: node.x, y: node.y, shape: node.shape, size: 15,
    label: node.mood === "failed" ? "✕ " + node.label : node.label,
    color: { background: node.color, border: node.mood === "failed" ? failed : node.mood ? "#6b7280" : node.color,
             highlight: { background: node.color, border: "#111827" } },
    borderWidth: node.mood ? 4 : 1,
    shapeProperties: { borderDashes: node.mood === "planned" || node.mood === "speculated" ? [5, 4] : false },
    font: { color: node.shape === "ellipse" ? "#ffffff" : "#111827", size: 15, face: "system-ui, sans-serif" },
  }));
  const lines = data.edges.map((edge) => ({
    id: edge.id, from: edge.from, to: edge.to, arrows: { to: { enabled: true, scaleFactor: 0.5 } },
    dashes: edge.inferred ? [7, 5] : false,
    color: { color: edge.inferred ? "#b45309" : "#94a3b8", highlight: "#111827" }, width: edge.inferred ? 1.6 : 1.2,
    font: { size: 13, color: "#374151", strokeWidth: 4, strokeColor: "#ffffff", align: "middle" },
    smooth: { enabled: true, type: "curvedCW", roundness: edge.inferred ? 0.16 : 0.06 },
  }));
  const nodes = new vis.DataSet(drawn);
  const edges = new vis.DataSet(lines);
  const network = new vis.Network(document.getElementById("graph"), { nodes, edges }, {
    physics: false, layout: { improvedLayout: false },
    interaction: { hover: false, multiselect: false, navigationButtons: false, keyboard: false },
  });
  network.once("afterDrawing", () => {
    network.fit({ animation: false });
    network.once("afterDrawing", () => { window.graphView.ready = true; });
  });

  const element = (tag, text, kind) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  const told = (line) => {
    const item = element("li");
    item.append(element("div", line.text));
    if (line.how && line.how !== "stated") item.append(element("div", line.how, "how"));
    for (const quote of line.quotes) {
      const words = element("blockquote", "“" + quote.words + "”");
      if (quote.sentence !== quote.words) words.append(document.createElement("br"), element("span", "in: “" + quote.sentence + "”", "sentence"));
      words.append(document.createElement("br"), element("small", quote.where));
      item.append(words);
    }
    if (line.because.length) {
      const list = element("ul");
      for (const premise of line.because) list.append(told(premise));
      item.append(list);
    }
    return item;
  };

  const show = (title, items) => {
    const list = element("ul");
    for (const line of items) list.append(told(line));
    panel.replaceChildren(element("h2", title), list);
    panel.scrollTop = 0;
  };

  const labelled = (id) => {
    lines.forEach((edge) => edges.update({ id: edge.id, label: undefined }));
    const wanted = data.edges.filter((edge) => edge.id === id || edge.from === id || edge.to === id);
    for (const edge of wanted) edges.update({ id: edge.id, label: edge.label });
  };
  const showNode = (id) => {
    const node = byId.get(id);
    if (!node) return;
    labelled(id);
    show(node.title + " (" + node.kind + (node.mood ? ", " + node.mood : "") + ")", data.lines[id]);
  };
  const showEdge = (id) => {
    const edge = data.edges.find((one) => one.id === id);
    if (!edge) return;
    labelled(id);
    show(byId.get(edge.from).title + " — " + edge.label + " — " + byId.get(edge.to).title, [data.why[id]]);
  };

  network.on("click", (event) => {
    if (event.nodes.length) showNode(event.nodes[0]);
    else if (event.edges.length) showEdge(event.edges[0]);
  });

  document.getElementById("twin").addEventListener("click", (event) => {
    const button = event.target.closest(".pick");
    if (!button) return;
    if (button.dataset.node) {
      network.selectNodes([button.dataset.node]);
      network.focus(button.dataset.node, { scale: 1, animation: false });
      showNode(button.dataset.node);
    } else {
      network.selectEdges([button.dataset.edge]);
      showEdge(button.dataset.edge);
    }
    panel.focus();
  });

  const filter = () => {
    const kinds = new Set([...document.querySelectorAll(".kind:checked")].map((box) => box.value));
    const words = document.getElementById("search").value.trim().toLowerCase();
    const asserted = document.getElementById("asserted").checked;
    const inferred = document.getElementById("inferred").checked;
    const hidden = new Set();
    for (const node of data.nodes) {
      const away = !kinds.has(node.kind);
      if (away) hidden.add(node.id);
      const match = words && node.title.toLowerCase().includes(words);
      nodes.update({ id: node.id, hidden: away, opacity: words && !match ? 0.25 : 1 });
    }
    for (const edge of data.edges) {
      edges.update({ id: edge.id, hidden: hidden.has(edge.from) || hidden.has(edge.to) || !(edge.inferred ? inferred : asserted) });
    }
    for (const row of document.querySelectorAll("#nodes tbody tr")) {
      row.hidden = !kinds.has(row.dataset.kind) || (words !== "" && !row.textContent.toLowerCase().includes(words));
    }
    for (const row of document.querySelectorAll("#links tbody tr")) {
      row.hidden = !(row.dataset.inferred === "yes" ? inferred : asserted) || (words !== "" && !row.textContent.toLowerCase().includes(words));
    }
    const first = words && data.nodes.find((node) => node.title.toLowerCase().includes(words) && !hidden.has(node.id));
    if (first) { network.selectNodes([first.id]); showNode(first.id); }
  };
  document.getElementById("controls").addEventListener("input", filter);
  document.getElementById("controls").addEventListener("submit", (event) => { event.preventDefault(); filter(); });

  window.graphView = { network, data };
})();
