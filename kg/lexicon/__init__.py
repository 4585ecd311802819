"""Reference Turtle becomes names: what the reader recognises is what ``ontology/reference/`` lists, nothing else."""
