"""Reading rule files: a subset of the language that Rulewerk and Nemo share, so Nemo reads the same files.

    @prefix sr: <https://w3id.org/space-race/ontology#> .
    % a comment, to the end of the line
    #[name("foreign-launch")]
    #[display("what makes it so, in words")]
    sr:ForeignLaunch(?l) :- sr:launchNation(?l, ?n), sr:rocketNation(?l, ?m), ?n != ?m, ~sr:rocketNation(?l, ?n) .

A class has one term, a property two; a term is a variable, a name, an IRI, a string (with ``@tag`` or ``^^datatype``),
a number, ``true`` or ``false``. ``~`` is absence; ``!= < <= > >=`` compare. One head, no facts, no existentials.

The grammar has six rules and needs its own messages (what is wrong, where, what would do) more than a generator of
parsers, which would be one more dependency and would take longer to start than all the files take to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.errors import RuleError
from kg.reasoning.domain import Comparison, DomainRule, Part, Place, RuleAtom, Variable
from kg.vocab import PREFIXES, XSD_BOOLEAN, XSD_DECIMAL, XSD_INTEGER

_TOKEN = re.compile(
    r"""(?P<space>\s+|%[^\n]*)
    |(?P<iri><[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]*>)
    |(?P<string>"(?:[^"\\\n]|\\.)*")
    |(?P<number>[+-]?\d+(?:\.\d+)?)
    |(?P<variable>\?[A-Za-z_]\w*)
    |(?P<name>[A-Za-z][\w\-]*:[A-Za-z_][\w\-]*)
    |(?P<prefix>[A-Za-z][\w\-]*:)
    |(?P<word>@?[A-Za-z][\w\-]*)
    |(?P<sign>\#\[|\^\^|:-|!=|<=|>=|[<>=(),.~\]])""",
    re.VERBOSE,
)
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
OPERATORS = ("!=", "<", "<=", ">", ">=")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    place: Place


def read_rules(paths: Iterable[Path]) -> tuple[DomainRule, ...]:
    """Return the rules of files, in their order; RuleError says what is wrong in which line and column."""
    found: list[DomainRule] = []
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise RuleError(f"{path}: cannot be read as a rule file ({error}); name a UTF-8 text of rules") from error
        found += parse_rules(text, str(path))
    return tuple(found)


def parse_rules(text: str, file: str) -> tuple[DomainRule, ...]:
    """Return the rules of a text; ``file`` is what its places are called by."""
    return _Parser(list(_tokens(text, file)), file).rules()


def _tokens(text: str, file: str) -> Iterable[_Token]:
    position, line, start = 0, 1, 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        place = Place(file, line, position - start + 1)
        if match is None:
            if text[position] == '"':
                raise RuleError(f"{place}: a string that does not end; close it with a quote on the same line")
            raise RuleError(f"{place}: unexpected {text[position]!r}; no rule has this sign here")
        if match.lastgroup != "space":
            yield _Token(match.lastgroup or "", match[0], place)
        breaks = match[0].count("\n")
        if breaks:
            line, start = line + breaks, position + match[0].rindex("\n") + 1
        position = match.end()
    yield _Token("end", "the end of the file", Place(file, line, position - start + 1))


class _Parser:
    """Reads tokens from left to right, one function a rule of the grammar."""

    def __init__(self, tokens: list[_Token], file: str) -> None:
        self._tokens, self._file, self._at = tokens, file, 0
        self._prefixes: dict[str, str] = {}

    def rules(self) -> tuple[DomainRule, ...]:
        found = []
        while self._now.kind != "end":
            if self._now.text == "@prefix":
                self._prefix()
            else:
                found.append(self._rule())
        return tuple(found)

    @property
    def _now(self) -> _Token:
        return self._tokens[self._at]

    def _next(self) -> _Token:
        token = self._now
        self._at += token.kind != "end"
        return token

    def _take(self, text: str, what: str) -> _Token:
        if self._now.text != text or self._now.kind == "string":
            raise RuleError(f"{self._now.place}: expected {text!r} {what}, found {self._now.text!r}")
        return self._next()

    def _kind(self, kind: str, what: str) -> _Token:
        if self._now.kind != kind:
            raise RuleError(f"{self._now.place}: expected {what}, found {self._now.text!r}")
        return self._next()

    def _prefix(self) -> None:
        self._next()
        name = self._kind("prefix", "a prefix, as sr:").text[:-1]
        self._prefixes[name] = self._kind("iri", "the IRI of the prefix in angle brackets").text[1:-1]
        self._take(".", "after the prefix")

    def _rule(self) -> DomainRule:
        place = self._now.place
        said: dict[str, _Token] = {}
        while self._now.text == "#[":
            self._attribute(said)
        for attribute, what in (("name", "a name"), ("display", "its words")):
            if attribute not in said:
                raise RuleError(f'{self._now.place}: a rule without {what}; put #[{attribute}("…")] before it')
        name = _unquoted(said["name"])
        if not _NAME.match(name):
            raise RuleError(f"{said['name'].place}: {name!r} is no name; use small letters, digits and hyphens")
        words = _unquoted(said["display"])
        if not words.strip():
            raise RuleError(f"{said['display'].place}: no words; say what makes the rule conclude")
        head = self._atom()
        if self._now.text == ".":
            raise RuleError(f"{self._now.place}: a rule without a body; facts belong into an RDF file")
        if self._now.text == ",":
            raise RuleError(f"{self._now.place}: a rule with two heads; write a rule for each")
        self._take(":-", "between head and body")
        body, absent, filters = self._body()
        return DomainRule(name, words, head, body, absent, filters, place)

    def _attribute(self, said: dict[str, _Token]) -> None:
        self._next()
        word = self._kind("word", "name or display")
        if word.text not in ("name", "display"):
            raise RuleError(f"{word.place}: {word.text} is no attribute of a rule; there are name and display")
        if word.text in said:
            raise RuleError(f"{word.place}: a second {word.text}; a rule has one")
        self._take("(", f"after {word.text}")
        said[word.text] = self._kind("string", "a string in quotes")
        self._take(")", "after the string")
        self._take("]", "at the end of the attribute")

    def _body(self) -> tuple[tuple[RuleAtom, ...], tuple[RuleAtom, ...], tuple[Comparison, ...]]:
        body: list[RuleAtom] = []
        absent: list[RuleAtom] = []
        filters: list[Comparison] = []
        while True:
            if self._now.text == "~" and self._now.kind == "sign":
                self._next()
                absent.append(self._atom())
            elif self._opens():
                body.append(self._atom())
            else:
                filters.append(self._comparison())
            if self._now.text == "." and self._now.kind == "sign":
                self._next()
                return tuple(body), tuple(absent), tuple(filters)
            self._take(",", "or '.' after a part of the body")

    def _opens(self) -> bool:
        """Tell whether an atom begins here: a name with a bracket after it."""
        following = self._tokens[min(self._at + 1, len(self._tokens) - 1)]
        return self._now.kind in ("name", "iri") and following.text == "("

    def _atom(self) -> RuleAtom:
        place = self._now.place
        predicate = self._term("a class or property, as sr:Launch(?x)")
        if not isinstance(predicate, NamedNode):
            raise RuleError(f"{place}: {predicate} cannot be a predicate; write a class or property, as sr:Launch(?x)")
        self._take("(", "after a class or property")
        parts = [self._term("a term")]
        while self._now.text == "," and self._now.kind == "sign":
            self._next()
            parts.append(self._term("a term"))
        self._take(")", "after the terms")
        if len(parts) > 2:
            raise RuleError(f"{place}: {len(parts)} terms; a class has one, a property two")
        return RuleAtom(predicate, tuple(parts), place)

    def _comparison(self) -> Comparison:
        place = self._now.place
        left = self._term("an atom, an absence (~) or a comparison")
        sign = self._next()
        if sign.text == "=":
            raise RuleError(f"{sign.place}: '=' compares nothing here; use one variable in both places")
        if sign.text not in OPERATORS or sign.kind == "string":
            raise RuleError(f"{sign.place}: expected a comparison ({' '.join(OPERATORS)}), found {sign.text!r}")
        return Comparison(sign.text, left, self._term("a term"), place)

    def _term(self, what: str) -> Part:
        token = self._next()
        if token.kind == "variable":
            return Variable(token.text[1:])
        if token.kind in ("name", "iri"):
            return self._named(token)
        if token.kind == "number":
            return Literal(token.text, datatype=XSD_DECIMAL if "." in token.text else XSD_INTEGER)
        if token.kind == "word" and token.text in ("true", "false"):
            return Literal(token.text, datatype=XSD_BOOLEAN)
        if token.kind == "string":
            return self._literal(token)
        raise RuleError(f"{token.place}: expected {what}, found {token.text!r}")

    def _literal(self, token: _Token) -> Literal:
        words = _unquoted(token)
        if self._now.text == "^^" and self._now.kind == "sign":
            self._next()
            datatype = self._next()
            if datatype.kind not in ("name", "iri"):
                raise RuleError(f"{datatype.place}: expected a datatype after ^^, found {datatype.text!r}")
            return Literal(words, datatype=self._named(datatype))
        if self._now.kind == "word" and self._now.text.startswith("@"):
            tag = self._next()
            try:
                return Literal(words, language=tag.text[1:])
            except ValueError as error:
                raise RuleError(f"{tag.place}: {tag.text} is no language tag ({error})") from error
        return Literal(words)

    def _named(self, token: _Token) -> NamedNode:
        if token.kind == "iri":
            return _iri(token.text[1:-1], token.place)
        prefix, _, local = token.text.partition(":")
        if prefix not in self._prefixes:
            known = PREFIXES.get(prefix, "…")
            raise RuleError(f"{token.place}: no prefix {prefix}:; put @prefix {prefix}: <{known}> . before the rules")
        return _iri(self._prefixes[prefix] + local, token.place)


def _iri(text: str, place: Place) -> NamedNode:
    try:
        return NamedNode(text)
    except ValueError as error:
        raise RuleError(f"{place}: {text} is no IRI ({error}); write its signs as RFC 3987 has them") from error


def _unquoted(token: _Token) -> str:
    def escaped(match: re.Match[str]) -> str:
        if match[1] not in _ESCAPES:
            raise RuleError(f'{token.place}: \\{match[1]} in a string; there are \\n, \\t, \\" and \\\\')
        return _ESCAPES[match[1]]

    return re.sub(r"\\(.)", escaped, token.text[1:-1])
