"""Values become named graphs: the mapping to RDF, the graph directory, the store, and export."""
