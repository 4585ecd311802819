"""A document laid out for the rules: masked text, sentences, names, all found once; and what one sentence holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import islice

from kg.extraction import cues
from kg.extraction.mentions import Mention, nations, organisations, scene, sites, vehicles
from kg.extraction.payloads import payloads
from kg.extraction.places import Places, some
from kg.extraction.scenes import Scene
from kg.extraction.tenses import tense as nearest_tense
from kg.extraction.times import Tense, Time, find_times, whole_day
from kg.extraction.titles import single_titles
from kg.lexicon.lexicon import Lexicon
from kg.model import Document, Sentence, Span
from kg.reading.masking import mask
from kg.reading.sentences import sentences

_RUSSIA, _SOVIET, _SOVIET_UNTIL = "RU", "SU", "1991-12-26"
_WIRED = 5  # days that a story may lie between its dateline and its publication
# "Google (which has a stake in SpaceX) will launch": what is said of somebody in passing.
_ASIDE = re.compile(r"\((?:which|who|whose|where|unlike|not|both of which)\b[^()]{0,160}\)")
_DAY, _MONTH = len("2024-05-01"), len("2024-05")
_TELLING = 3  # sentences of which one at least speaks of space, if the text does
READ_ROLES = frozenset(["headline", "standfirst", "body", "caption", "heading"])


@dataclass(frozen=True, slots=True)
class Facets:
    """What a range of the text holds that can fill a slot."""

    span: Span
    vehicles: tuple[Mention, ...]
    payloads: tuple[Mention, ...]
    sites: tuple[Mention, ...]
    organisations: tuple[Mention, ...]
    nations: tuple[Mention, ...]
    times: tuple[Time, ...]

    def within(self, span: Span) -> Facets:
        """Return what lies inside a smaller range."""
        return Facets(
            span,
            tuple(m for m in self.vehicles if span.contains(m.span)),
            tuple(m for m in self.payloads if span.contains(m.span)),
            tuple(m for m in self.sites if span.contains(m.span)),
            tuple(m for m in self.organisations if span.contains(m.span)),
            tuple(m for m in self.nations if span.contains(m.span)),
            tuple(t for t in self.times if span.contains(t.span)),
        )


@dataclass(frozen=True)
class Page:
    """A document as the rules read it."""

    document: Document
    masked: str
    sentences: tuple[Sentence, ...]
    scene: Scene
    lexicon: Lexicon
    of_missiles: bool = False  # tells of missiles, and nowhere of space
    of_aircraft: bool = False  # its title tells of what flies in the air
    written: str | None = None  # the day (EDTF) that "today" is
    missile_news: bool = False  # its title tells of missiles, and of nothing in space
    order: Places[Sentence] = field(init=False, repr=False, compare=False)
    body: Places[Sentence] = field(init=False, repr=False, compare=False)
    _readable: Places[Sentence] = field(init=False, repr=False, compare=False)
    # What was found once in a range is asked for by every reader of its sentence.
    _held: dict[tuple[Span, Tense | None], Facets] = field(init=False, repr=False, compare=False, default_factory=dict)
    _dated: dict[tuple[int, int], str | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "order", Places(self.sentences))
        object.__setattr__(self, "body", some(self.sentences, lambda s: s.role == "body"))
        object.__setattr__(self, "_readable", some(self.sentences, lambda s: s.role in READ_ROLES))

    @property
    def of_space(self) -> bool:
        """Tell a text that speaks of space, or is too short to tell."""
        return len(self.sentences) < _TELLING or self.speaks_of_space

    @cached_property
    def speaks_of_space(self) -> bool:
        """Tell a text with a word of space or the name of a rocket, a launch site or a series."""
        kinds = {m.kind for m in self.scene.matches}
        named = bool({"vehicle", "vehicle-family", "site", "programme"} & kinds)
        return named or cues.SPACE.search(self.masked) is not None

    @property
    def published(self) -> str | None:
        """The publication date (EDTF) that relative dates count from."""
        return self.document.published.value if self.document.published else None

    def of_its_time(self, nation: str | None) -> str | None:
        """Return the nation that a craft or rocket known as Russian belonged to, in a text of or on Soviet times."""
        if nation != _RUSSIA:
            return nation
        told = self.scene.first_of
        old = self.published is not None and self.published < _SOVIET_UNTIL
        return _SOVIET if old or (_SOVIET in told and _RUSSIA not in told) else nation

    def facets(self, span: Span, tense: Tense | None = None) -> Facets:
        """Return everything in one sentence that can fill a slot; ``tense`` decides dates where it is known."""
        held = self._held.get((span, tense))
        if held is None:
            held = self._held[span, tense] = self._facets(span, tense)
        return held

    def _facets(self, span: Span, tense: Tense | None) -> Facets:
        found = vehicles(self.scene, span)
        names = tuple(m.span for m in self.scene.within(span) if m.kind not in ("nation", "place", "organisation"))
        rough = payloads(self.scene, span, (), found)
        taken = (*names, *(v.span for v in found), *(p.span for p in rough if p.named))

        def tense_at(position: int) -> Tense:
            return tense or nearest_tense(self.masked, span, position)

        asides = [Span(*m.span()) for m in _ASIDE.finditer(self.masked, span.start, span.end)]

        def told(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
            return tuple(m for m in mentions if not any(a.contains(m.span) for a in asides)) if asides else mentions

        times = find_times(self.masked, span, self.written, tense_at, taken, lambda: self._last_day(span.start))
        other = (*(t.span for t in times), *(v.span for v in found if v.form == "open"))
        cargo = tuple(p for p in rough if not any(p.span.overlaps(span) for span in other))
        return Facets(
            span,
            told(found),
            told(cargo),
            told(sites(self.scene, span)),
            told(organisations(self.scene, span)),
            told(nations(self.scene, span)),
            times,
        )

    def _last_day(self, before: int) -> str | None:
        """Return the last day named in the three sentences before a position, or the last month where they name no day."""
        for span in (s.span for s in islice(self._readable.before(before), 3)):
            names = [m.span for m in self.scene.within(span) if m.kind not in ("nation", "place", "organisation")]
            tense_at = partial(nearest_tense, self.masked, span)
            found = find_times(self.masked, span, self.written, tense_at, names)
            told = [t.value for t in found if t.value and len(t.value) in (_DAY, _MONTH) and not t.reporting]
            if told:
                return next((day for day in reversed(told) if len(day) == _DAY), told[-1])
        return None

    def last_date(self, before: int, size: int) -> str | None:
        """Return the last date before a position that is told to so many characters, and no more of it."""
        found, undated = None, []
        for sentence in self.order.before(before):
            key = (sentence.index, size)
            if key not in self._dated:
                dates = [t.value for t in self.facets(sentence.span).times if t.value and t.value[0].isdigit()]
                whole = [date for date in dates if len(date) >= size]
                if not whole:
                    undated.append(key)
                    continue
                self._dated[key] = whole[-1][:size]
            found = self._dated[key]
            break
        self._dated.update(dict.fromkeys(undated, found))  # the walk goes over each sentence once
        return found

    def retime(self, time: Time, tense_: Tense) -> Time:
        """Return the same expression resolved in another tense; unchanged where the words decide by themselves."""
        # Wide enough for what makes words a date: "after a December failure".
        around = Span(max(0, time.span.start - 40), min(len(self.masked), time.span.end + 40))
        fresh = find_times(self.masked, around, self.written, lambda _: tense_)
        return next(
            (
                replace(t, reporting=time.reporting, relation=time.relation)
                for t in fresh
                if t.span == time.span and t.value
            ),
            time,
        )


def _unwrapped(masked: str, found: tuple[Sentence, ...]) -> str:
    """Return the text with the line ends inside a sentence as blanks: wire copy is wrapped where no phrase ends."""
    pieces, at = [], 0
    for sentence in found:
        pieces += [masked[at : sentence.span.start], sentence.span.of(masked).replace("\n", " ")]
        at = sentence.span.end
    return "".join([*pieces, masked[at:]])


def lay_out(document: Document, lexicon: Lexicon) -> Page:
    """Return a document laid out for the rules."""
    found = sentences(document)
    masked = _unwrapped(mask(document.text), found)
    found = single_titles(masked, found)
    readable = tuple(s for s in found if s.role in READ_ROLES)
    missiles = cues.MISSILE.search(masked) is not None and not cues.SPACE.search(cues.SPACE_SITE.sub(" ", masked))
    written = _written(masked, found, document.published.value) if document.published else None
    title = next((s.span.of(masked) for s in found if s.role == "headline"), "")
    aircraft = cues.AIRCRAFT.search(title) is not None and not cues.SPACE.search(cues.AIRCRAFT.sub(" ", title))
    fired = cues.MISSILE.search(title) is not None and not cues.SPACE.search(title)
    return Page(document, masked, found, scene(masked, readable, lexicon), lexicon, missiles, aircraft, written, fired)


def _written(masked: str, found: tuple[Sentence, ...], published: str) -> str:
    """Return the day of the dateline where it lies close before the day of publication, else that."""
    line = next((s.span for s in found if s.role == "dateline"), None)
    day = whole_day(published)
    if day is None or line is None:
        return published
    times = find_times(masked, line, published, lambda _: "past")
    days = [there for t in times if (there := whole_day(t.value)) and 0 <= (day - there).days <= _WIRED]
    return str(days[0]) if days else published
