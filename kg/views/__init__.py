"""The graph as a picture: one HTML page with a graph, a panel of evidence and a table, and GraphML for other tools."""
