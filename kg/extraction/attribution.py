"""Who says so: the parties that a sentence quotes ("according to Pyongyang", "Tass said", "KCNA reported")."""

from __future__ import annotations

import re
from typing import Literal

from kg.extraction.context import Facets, Page
from kg.extraction.mentions import Mention
from kg.model import Attribution, Sentence, Span
from kg.reading.masking import words

Stance = Literal["says", "confirms", "denies", "expects"]
_SAID_AFTER = re.compile(
    r"(?:['’]s)?(?:\s+(?:news agency|space agency|government|officials?|state media|military|ministry|spokes\w+|media|authorities|state television|television|news|said|president|leader|engineers?|[A-Z][\w.’'-]+|,)){0,5}?\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+|earlier\s+|then\s+|first\s+)?"
    r"(?P<verb>sa(?:id|ys)|reported|reports|announced|announces|confirmed|confirms|acknowledged|admitted|admits|claimed|claims|stated|told|denied|denies|tweeted|wrote|expects?|added|declared)\b",
)
_SAID_BEFORE = re.compile(
    r"(?:\b(?P<verb>according to|reported by|announced by|confirmed by|claimed by|, per)|(?:[,”\"’']\s*|\A)(?P<turned>said|says|reported|reports))\s+(?:(?:the|state|state-run|official|government|state media|news agency|media|officials from|officials at|a|an|statement|from|by|in)\s+){0,4}\Z",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b[Aa]ccording to (?P<party>(?:the |a |an )?(?:[A-Z][\w’'.-]*(?:\s+(?:of|and|the|for)\s+(?=[A-Z]))?\s?){1,5})"
)


def attributions(page: Page, sentence: Sentence, facets: Facets) -> tuple[Attribution, ...]:
    """Return the quoted parties of a sentence with their stance; none where the article speaks itself."""
    found = [_of(page.masked, sentence.span, mention) for mention in (*facets.organisations, *facets.nations)]
    said = _speaking([a for a in found if a is not None], page.masked)
    if not said:
        said = [
            Attribution(
                words(m["party"]).rstrip("."), Span(m.start("party"), m.start("party") + len(m["party"].rstrip()))
            )
            for m in _OPEN.finditer(page.masked, sentence.span.start, sentence.span.end)
        ]
    return tuple(sorted(said, key=lambda a: a.span))


def _speaking(said: list[Attribution], masked: str) -> list[Attribution]:
    """Leave out the nation of a party that speaks itself: "Denmark's Nebulon said"."""
    return [
        a
        for a in said
        if not any(_WHOSE.fullmatch(masked, a.span.end, b.span.start) for b in said if b.span.start > a.span.end)
    ]


_WHOSE = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")


def _of(masked: str, span: Span, mention: Mention) -> Attribution | None:
    before = masked[max(span.start, mention.span.start - 60) : mention.span.start]
    after = _SAID_AFTER.match(masked, mention.span.end, min(span.end, mention.span.end + 120))
    verb = _SAID_BEFORE.search(before)
    if verb is None and after is None:
        return None
    if mention.kind == "nation" and mention.form == "demonym" and after is None:
        return None
    word = (after["verb"] if verb is None else verb["verb"] or verb["turned"]).lower()  # type: ignore[index]
    return Attribution(words(mention.span.of(masked)), mention.span, mention.iri, mention.nation, _stance(word))


def _stance(verb: str) -> Stance:
    if verb.startswith(("confirm", "acknowledg", "admit")):
        return "confirms"
    if verb.startswith("den"):
        return "denies"
    return "expects" if verb.startswith("expect") else "says"
