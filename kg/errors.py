"""The exceptions of the package: every fault a user can meet is a KgError.

KgError
├── SourceError      a file, page or stream that cannot be read as a document
│   └── SpanError    a position that does not fit the document's text
├── ReferenceDataError  an ontology or reference file that breaks its own rules
├── QueryError       a query that is unknown, malformed or wrongly parameterised
├── GraphError       a graph directory that cannot be used as one
├── ReasoningError   input the reasoner cannot take, or a limit it reached
│   └── RuleError    a rule file with an error, at its line and column
├── LimitError       a limit of time or memory that a change reached
└── NameNotFound     a name, label or IRI that the graph does not know

The message is the sentence the user reads: where, what is wrong, what would do.
"""

from __future__ import annotations


class KgError(Exception):
    """The base of all errors that are shown to the user as one sentence."""


class SourceError(KgError):
    """A source that cannot be read: missing, binary, too large, undecodable, or with a header that lies."""


class SpanError(SourceError):
    """A half-open range of code points that does not lie inside the text it refers to."""


class ReferenceDataError(KgError):
    """An ontology or reference file that breaks the rules it is read by."""


class QueryError(KgError):
    """A query that is unknown, malformed, or given parameters it does not have."""


class GraphError(KgError):
    """A graph directory that is missing, foreign, damaged or locked by another process."""


class ReasoningError(KgError):
    """Input that the reasoner cannot take, or a limit of time or memory that it reached."""


class RuleError(ReasoningError):
    """A rule file that cannot be read, or rules that cannot be evaluated together."""


class LimitError(KgError):
    """A limit of time or memory that a change reached."""


class NameNotFound(KgError):  # noqa: N818  (a name is not found; it is no malfunction)
    """A name, label or IRI that the graph does not know; near names are offered in the message."""
