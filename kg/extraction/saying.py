"""What every reader of a sentence's statements needs: was it done, when, and a claim made of the roles."""

from __future__ import annotations

import re

from kg.extraction.attribution import attributions
from kg.extraction.context import Facets, Page
from kg.extraction.mentions import Mention
from kg.model import Actuality, Certainty, Claim, ClaimKind, Factuality, Role, Sentence, Span

# What is still to come, was not done, or is over: "will try to recover", "feared that they had lost", "has cancelled".
_UNDONE = re.compile(
    r"(?:\b(?:will|would|to|not|never|none|could|can|(?-i:may)|might|designed|before|if|unless|den(?:y|ies|ied)|fear(?:s|ed)|fail(?:s|ed)|cancel(?:s|led|ed|ling)|"
    r"terminat(?:es|ed)|withdr[ae]w|scrapped|refus(?:es|ed)|yet)|n['’]t)\b(?:\s+(?!and\b|but\b)[\w$€£.’'-]+){0,5}\s+\Z",
    re.IGNORECASE,
)


def done(pattern: re.Pattern[str], page: Page, sentence: Sentence) -> re.Match[str] | None:
    """Return the first match in a sentence that tells what was done."""
    start = sentence.span.start
    for match in pattern.finditer(page.masked, start, sentence.span.end):
        if not _UNDONE.search(page.masked[max(start, match.start() - 60) : match.start()]):
            return match
    return None


def make(
    page: Page,
    sentence: Sentence,
    facets: Facets,
    kind: ClaimKind,
    roles: list[Role],
    evidence: Span | None = None,
    *,
    certainty: Certainty = "certain",
    actuality: Actuality = "occurred",
) -> Claim:
    """Return the claim that a sentence makes of one happening; the whole sentence is its evidence unless told."""
    return Claim(
        document=page.document.id,
        kind=kind,
        roles=tuple(dict.fromkeys(roles)),
        factuality=Factuality("affirmed", certainty, actuality),
        sentence=sentence.span,
        evidence=evidence or sentence.span,
        rule=f"statement/{kind}",
        attributions=attributions(page, sentence, facets),
    )


def nation_role(slot: str, mention: Mention) -> Role:
    """Return the role that a nation fills."""
    return Role(slot, mention.value, mention.span, mention.iri)


def dates(facets: Facets) -> list[Role]:
    """Return the first day that a sentence gives to what it tells."""
    return [Role("date", t.value, t.span, derived=t.derived) for t in facets.times if t.value and t.relation == "on"][
        :1
    ]
