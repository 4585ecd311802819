"""What a clause's launch carries, and where to: payloads with their count, and the orbit."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction import cues
from kg.extraction.mentions import Mention
from kg.extraction.nature import Nature
from kg.model import Role, Span
from kg.reading.masking import words

_IN_ORBIT_STOCK = re.compile(
    r"\b(?:there are|currently|now|already|has|have|more than|over|total of|fleet of|constellation of|existing|join(?:s|ed|ing)?|to join)\b",
    re.IGNORECASE,
)


# The word that governs a payload from the left: a verb of carrying, or one that sets it beside this launch.
_GOVERNOR = re.compile(
    r"\b(?:(?P<carried>launch(?:es|ed|ing)?(?: of)?|carry(?:ing)?|carries|carried|deploy(?:s|ed|ing)?|loft(?:s|ed|ing)?|sent|sends?|sending|puts?|putting|plac(?:e|ed|es|ing)|"
    r"lift(?:s|ed|ing)?|deliver(?:s|ed|ing)?|boost(?:s|ed|ing)?|bear(?:s|ing)|haul(?:s|ed|ing)?|ferr(?:y|ied|ying)|orbited|insert(?:ed|ing)?)|"
    r"(?P<aside>(?:dock(?:s|ed|ing)?(?: (?:its|their|the) (?:[\w’'-]+ ){1,3}(?:craft|spacecraft|capsule|ship))?|rendezvous\w*|overlap\w*|collision risks?|colli\w+|conjunctions?|compet\w+|communicat\w+|link(?:s|ed)? up)(?: it| them| the \w+)? with|(?:alternatives?|answers?) to|(?:rivals?|competitors?|counterparts?|equivalents?) (?:to|of)|footage of|"
    r"(?:formerly|previously|originally|also|once|now|better) (?:called|known as|named)|nicknamed|(?:before|, (?:exactly |just |about )?[\w-]+ (?:days|weeks|months|years?) after) (?:the )?launch(?:es)? of|(?:arrival|landing|docking|return|splashdown|re-?entry|debut) of|follow(?:s|ed|ing)|since|replac(?:e|es|ed|ing)|join(?:s|ed|ing)?(?![^.;,]{0,30} by )|"
    r"(?:before|ahead of) (?:an?|the|its) (?:[\w-]+ ){0,2}(?:mission|flight) (?:(?:in|on|with) (?!the )[\w ]{3,20}? )?with|returning|bring(?:s|ing)? (?:back|home)|despite|(?:manufacturers?|makers?|builders?|developers?|providers?|suppliers?) of|validat(?:e|es|ing)|(?:for|support|supporting|in|before) (?:its |their |the |any )?(?:future|later|subsequent|eventual)|(?<=to )meet|(?<=to )bring the|reliev(?:e|es|ed|ing)(?: (?:the|its|their) (?:[\w-]+ ){1,3}(?:of|from|aboard))?|kill(?:ed|s|ing)|(?:have|has|had|with) no|without|comparisons? (?:with|to)|reminiscent of|(?<!more )(?<!fewer )(?<!less )than|unlike|similar to|rivals?|after|instead of|docked (?:to|at)|undock\w* from|return\w* (?:from|to)|dock(?:s|ed|ing)? at|building out|build-?out of|(?:re)?suppl(?:y|ies|ied|ying)|augment(?:s|ed|ing)?|complement(?:s|ed|ing)?|supplement(?:s|ed|ing)?|(?:grow(?:s|n|ing)?|grew|fleet|constellation|network|total|tally|number) to|nears|nearing|tops|(?:reach(?:es|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?)(?=\s+(?:(?:more than|over|nearly|about)\s+)?\Z)|prelude to|preparation for|closer to(?=\s+(?:(?:the|its)\s+)?\Z)|under(?=\s+(?:the|its)\s+\Z)|in place of|ahead of|bound for|tons? of|separat\w+ from|from the|(?:network|constellation|fleet) of))"
    r"\b(?!\s+(?:rockets?|launch|delays?|years?|months?|a delay)\b)",
    re.IGNORECASE,
)
# Where the launch goes, and what the rocket could carry, are not what it carries.
_GOAL = re.compile(
    r"\b(?i:to|towards?|at|(?:off|up|heads?|headed|heading|bound|leaves?|left|departs?|departed) for)\s+(?:(?:the|its|their|[A-Z]\w*['’]s|[A-Z]\w*(?:ese|an))\s+){0,2}(?:(?:[a-z-]+ )?(?:space )?station\s+)?\Z"
)
# "to two cosmonauts aboard the Mir space station": where those live whom it supplies.
_STATION = re.compile(r"\s+(?:space )?station\b")
_AT = re.compile(
    r"\b(?:aboard|on|at|to|with|from|for|toward|towards|of)\s+(?:(?:the|its|their|[A-Z]\w*['’]s|[A-Z]\w*(?:ese|an))\s+){0,2}\Z"
)
_AT_HOME = re.compile(
    r"\b(?:to|for)\s+(?:[\w-]+\s+){0,3}(?:cosmonauts|astronauts|crew|crewmen|men|residents)\s+(?:already\s+)?(?:living\s+|working\s+|now\s+)?(?:aboard|on)\s+(?:the\s+)?\Z"
)
# "the two men aboard Mir": where people live, and what carries nobody up
_HOME = re.compile(r"(?:Mir|Salyut|Skylab|Tiangong|ISS)\b")
_INSIDE = re.compile(
    r"\b(?:aboard|inside|(?:been|lived|living|stay(?:ed|ing)?(?: for(?: [\w-]+){1,3})?) on)\s+(?:the\s+)?\Z"
)
_ABLE = re.compile(
    r"\b(?:rocket|launcher|vehicle) (?:that|which) (?:is to|will|would) (?:one day |eventually )?(?:take|carry|launch|send|ferry|lift)\s+(?:[\w-]+\s+){0,3}\Z|\b(?:can|capable of|able to|ability to|capacity to|designed to|sized to|built to|powerful enough to|meant to|intended to)\s+"
    r"(?:(?:support|host|handle) launches of|carry|haul|launch|lift|loft|deliver|place|putt?|send|boost|deploy|orbit)(?:ing)?\s+(?:[\w-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
_NEW_FLEET = re.compile(
    r"\b(?:launch(?:es|ed|ing)?|deploy(?:s|ed|ing)?|carry(?:ing)?|carries|carried|loft(?:s|ed|ing)?)\s+an?\s+(?:[\w-]+\s+){0,3}(?:constellation|fleet|network) of\Z"
)
_PLAIN = re.compile(r"(?:\S+ )?(?:(?:new|more|additional|small) )?(?:satellites|spacecraft)")
_AROUND = ("after", "following", "ahead of")
_ITS_LAUNCH = re.compile(r"['’]?s?\s+(?:(?:satellites?|mission|spacecraft)\s+)?(?:launch|liftoff)\b")
_PROGRAM = re.compile(r"['’]?s?\s+(?:(?:moon|lunar|Mars|space|exploration)\s+)?[Pp]rogram(?:me)?\b")
_FOR_A_PROGRAM = re.compile(
    r"(?<!satellites )(?<!satellite )(?<!spacecraft )\b(?:on|of|in|for|under|within|with|to)\s+(?:(?:the|its|their|[A-Z]\w+['’]s)\s+){1,2}\Z"
)
# "images from the Norna-2 satellite that launched in March"
_THAT_FLEW = re.compile(
    r"(?:\s+[a-z][\w-]*){0,3},?\s+(?:that|which)\s+(?:was\s+|were\s+|had\s+been\s+)?(?:launched|lifted off|blasted off|rode|soared)\b"
    r"|\s+(?:mission|flight|spacecraft|satellite|capsule|freighter)\s+(?:launched|lifted off|blasted off|flew)\b"
)
# "Dream Chaser won't make Vulcan's second flight, and ULA will fly a dummy instead"
_LEFT_BEHIND = re.compile(
    r"\s+(?:won['’]t|will not|can['’]t|cannot|would not)\s+(?:make|be (?:on|aboard)|join)\b(?! (?:it|its|the) (?:launch|window))"
)
# "six years after Orla left Kourou"
_SO_LONG = re.compile(r"[\s,]*(?:(?:\w+\s+){0,3}(?:days|weeks|months|years?)\s+)?")
_FLOWN = re.compile(r", (?:launched|sent up|lofted) (?:on|in|from|aboard|by)\b")
_REACH, _CLOSE = 70, 32
_LOOSE = frozenset(["after", "since", "than", "follow", "follows", "followed", "following", "from the"])
_THE = re.compile(r"\b(?:the|this|that|its)\s+\Z", re.IGNORECASE)  # "the spacecraft": what that is, stands elsewhere
_COORDINATED = re.compile(
    r"(?:, (?:an?|the|its) [\w\s’'-]{2,45},(?= (?:and|plus|along|as well|together|alongside|in addition)\b))?[\w\s()-]{0,40}?(?:,(?!\s+(?:an?|the|its)\s)|\band\b|\bplus\b|\balong with\b|\bas well as\b|\btogether with\b|\balongside\b|\bin addition to\b)[\w\s’'-]{0,40}\Z"
    r"|(?! (?:missions?|flight|launch|rideshare|constellation|network)\b)(?:(?!\b(?:flew|flies|lift\w*|launch\w*|blast\w*|rose|took)\b)[^;:!?]){0,70}?,? (?:along with|together with|with|plus|accompanied by|as well as) \Z",
    re.IGNORECASE,
)


# "Since the last shuttle flew in 2011, Nasa has bought seats on Soyuz capsules"
_SINCE = re.compile(r"\W{0,3}Since\b(?! (?:its|their)\b)")
_NONE = re.compile(r"\b(?:[Nn]o|[Ww]ithout(?: any| a)?) (?:other |real |actual )?\Z")
_CONTRAST = re.compile(r"[,;] (?:but|although|though|whereas|because|while) (?!also\b)")
# "launches a freighter as the Crew-9 astronauts return": those are at something else
_MEANWHILE = re.compile(
    r"(?<!known )(?<!such )(?<!described )(?<!designated )(?<!seen )(?<!same )\b(?:while|as) (?!part|many|much|well|soon|early|late|few|little|far|long|an?\b|\w+(?:ing|ed)\b)(?:[\w’'.-]+ ){1,6}?"
    r"(?:is|are|was|were|has|have|had|will|return|unpack|prepare|(?!satellites|spacecrafts|payloads|passengers|cubesats|cargoes)[a-z]{3,}s|[a-z]{3,}ed)\b"
)
_SPELLING = re.compile(r"\s*[,:–—(]\s*(?:(?:the|[A-Z][\w.]+['’]s)\s+)?")
_RELATIVE = re.compile(r",?\s+(?:which|that)\s+(?:[\w’'-]+\s+){0,3}\Z")
_HEAD_NOUN = re.compile(r"(?:\s+(?:spacecraft|satellite|capsule|ship|probe|telescope|mission|rover|lander))?")
_WHICH_IS = re.compile(r",\s+(?:an?|its|the|[A-Z][\w.]*(?: [A-Z]\w+)?['’]s)\s+(?:[\w’'.-]+\s+){0,3}")
_THE_CRAFT = re.compile(
    r"\W{0,4}(?:The|This) (?:probe|spacecraft|craft|satellite|capsule|orbiter|lander|telescope|observatory)"
)
_THIS_LAUNCH = re.compile(r"\W{0,4}(?P<this>This (?:\d{4} )?(?:launch|flight|mission))\b")
# "It was launched by an Antares": the craft that the sentence before tells of
_IT_WAS = re.compile(
    r"\W{0,4}(?P<this>It) (?:(?:was|had been|has been|is to be|will be) (?:successfully )?(?:launched|lofted|carried (?:up|to)|sent (?:up|to|into)|put into)|(?:will|is to|would) (?:launch|lift off|go up|fly) (?:on|aboard|atop))\b"
)
# "A Long March 2F took it into space"
_TOOK_IT = re.compile(
    r"\b(?:took|carried|sent|put|lofted|boosted|launched|placed|lifted|hurled) (?P<this>it|them) (?:up|aloft|(?:in)?to (?:space|orbit)|from [A-Z])\b"
)
_SUBJECT_WITHIN = 40  # characters into a sentence within which its subject begins


def _says_nothing(payload: Mention) -> bool:
    """Tell "its payload": that a rocket carried one."""
    return payload.value.lower() in ("payload", "a payload") and (payload.count or 1) == 1


class Cargo(Nature):
    """Reads payloads and orbit."""

    __slots__ = ()

    def _payloads(self) -> tuple[Mention, ...]:
        beside = (self._stock, self._aside, self._meanwhile, self._of_program, _says_nothing)
        found = [p for p in self.facets.payloads if not any(tells(p) for tells in beside)]
        found = self._of_relative(found)
        named = [p for p in found if p.named]
        informative = [
            p for p in found if not p.named and (len(p.value.split()) > 1 or p.count or p.ordinal or p.form == "series")
        ]
        first = min((p.span for p in (*named, *informative)), default=None)
        informative = [  # "the rideshare payloads" after "88 small satellites" are these
            p
            for p in self._counted_series(informative)
            if p.span == first or p.count or p.form == "series" or not _THE.search(self._before(p.span.start, 8))
        ]
        informative = [p for p in informative if not self._explains(p)]
        told = [p for p in found if not _THE.search(self._before(p.span.start, 8))]
        if not named and (same := self._same_craft(found)) is not None:
            return (same,)
        return tuple(named + informative) if named or informative else tuple(told)

    def _of_relative(self, found: list[Mention]) -> list[Mention]:
        """Keep the craft that a relative clause is about: "unlike Orion, Crew Dragon, which flew in 2020, …"."""
        begin = self.triggers[0].span.start if self.triggers else self.span.start
        which = _RELATIVE.search(self._masked, max(self.span.start, begin - _REACH), begin)
        if which is None:
            return found
        heads = [p for p in found if p.named or p.form == "series"]
        heads = [p for p in heads if _HEAD_NOUN.fullmatch(self._masked, p.span.end, which.start())]
        one = heads[-1] if heads else None
        return [p for p in found if p.span >= one.span or self._joins(p, [one])] if one else found

    def _explains(self, craft: Mention) -> bool:
        """Tell a description that says what the craft before it is: "Landsat 9, a NASA satellite that maps land"."""
        if craft.form != "described" or (craft.count or 1) > 1:
            return False
        names = [p for p in self.facets.payloads if p.form != "described" and p.span < craft.span]
        last = names[-1].span.end if names else craft.span.start
        return _WHICH_IS.fullmatch(self._masked, last, craft.span.start) is not None

    def _same_craft(self, found: list[Mention]) -> Mention | None:
        """Read "The probe was launched in May": the craft that the sentence before begins with."""
        start, end = self.sentence.span.start, self.span.end
        this = _THIS_LAUNCH.match(self._masked, start) or _IT_WAS.match(self._masked, start)
        if not found and (this := this or _TOOK_IT.search(self._masked, self.span.start, end)) is not None:
            told = self._told_before()
            return replace(told[-1], span=Span(*this.span("this")), count=None) if told else None
        one = found[0] if len(found) == 1 else None
        if (
            one is None
            or one.count != 1
            or not _THE_CRAFT.fullmatch(self._masked, self.sentence.span.start, one.span.end)
        ):
            return None
        names = self._told_before(_SUBJECT_WITHIN)
        return replace(names[0], span=one.span, count=None) if names else None

    def _told_before(self, within: int | None = None) -> list[Mention]:
        """Return the named crafts of the sentence before, in its paragraph; the first of them ``within`` its first words."""
        before = next(self.page.order.before(self.sentence.span.start), None)
        if before is None or before.paragraph != self.sentence.paragraph:
            return []
        names = [p for p in self.page.facets(before.span).payloads if p.named]
        late = within is not None and names and names[0].span.start - before.span.start > within
        return [] if late else names

    def _counted_series(self, cargo: list[Mention]) -> list[Mention]:
        """Read "60 satellites for its Starlink network" as 60 of the series, not as two payloads."""
        fleets = [p for p in cargo if p.form == "series" and not p.count]
        plain = [p for p in cargo if p.form == "described" and p.count and _PLAIN.fullmatch(p.value)]
        if len(fleets) != 1 or len(plain) != 1 or self._joins(plain[0], fleets):
            return cargo
        return [replace(p, count=plain[0].count) if p is fleets[0] else p for p in cargo if p is not plain[0]]

    def _aside(self, payload: Mention) -> bool:
        """Tell a craft that the words set beside this launch ("to dock with Tiangong") from what it carries."""
        if _THAT_FLEW.match(self._masked, payload.span.end):
            return False
        before = re.split(r"[;:]", self._before(payload.span.start, _REACH))[-1]
        others = any((p.named or p.form == "people") and p.span < payload.span for p in self.facets.payloads)
        since = _SINCE.match(self._masked, self.sentence.span.start) is not None
        if ((others or since) and self._contrasted(payload)) or _NONE.search(before):
            return True
        if _LEFT_BEHIND.match(self._masked, payload.span.end) or self._lived_in(payload, before):
            return True
        goal = _GOAL.search(before) and (others or payload.form == "people")
        if goal or (not payload.named and _ABLE.search(before)):
            return True
        last = next(iter(list(_GOVERNOR.finditer(before))[-1:]), None)
        if last is None or last["aside"] is None or _NEW_FLEET.search(before[: last.end()]):
            return False
        if (
            (payload.named or payload.form == "series")
            and last["aside"].lower() in _AROUND
            and _ITS_LAUNCH.match(self._masked, payload.span.end)
            and len(self.triggers) == 1
        ):
            return False  # "after the Starlink-26 launch": the clause tells of no other
        if last["aside"].lower() == "nicknamed" and not any(
            p.named and p.span < payload.span for p in self.facets.payloads
        ):
            return False  # its only name
        counted = _SO_LONG.fullmatch(before[: last.start()]) is not None
        if counted and self._of_its_clause(last["aside"].lower(), payload):
            return False
        if last["aside"].lower() in _LOOSE and len(before) - last.end() > _CLOSE:
            return False
        return re.search(r",|\b(?:with|will|was|were|is|are|has)\b", before[last.end() :]) is None

    def _of_program(self, payload: Mention) -> bool:
        """Tell the name of a programme that the launch has a part in: "a first step within the Artemis lunar program"."""
        named = _PROGRAM.match(self._masked, payload.span.end) is not None
        return named and _FOR_A_PROGRAM.search(self._before(payload.span.start, 40)) is not None

    def _lived_in(self, payload: Mention, before: str) -> bool:
        """Tell a station where people live: "the two men aboard Mir"."""
        if _HOME.match(payload.value) and _INSIDE.search(before):
            return True
        return bool(_AT_HOME.search(before) or (_STATION.match(self._masked, payload.span.end) and _AT.search(before)))

    def _of_its_clause(self, word: str, payload: Mention) -> bool:
        """Tell a clause that is another launch's own: "before …", "after Luna-25, launched on August 11, had crashed"."""
        flown = _FLOWN.match(self._masked, payload.span.end) is not None
        left = any(0 < t.span.start - payload.span.end <= len(" had ") for t in self.triggers)
        return word.startswith("before") or (word == "after" and (flown or left))

    def _contrasted(self, payload: Mention) -> bool:
        """Tell a craft of a clause that goes on about something else: "…, but the schedule hinges on Artemis III"."""
        told = [t.span.end for t in self.triggers if t.span.end <= payload.span.start]
        if told and _SINCE.match(self._masked, self.sentence.span.start):
            return "," in self._masked[max(told) : payload.span.start]
        return bool(told) and _CONTRAST.search(self._masked, max(told), payload.span.start) is not None

    def _meanwhile(self, payload: Mention) -> bool:
        """Tell a craft of what goes on while others are launched: "… as the Crew-9 astronauts prepare to return"."""
        last = max((t.span.end for t in self.triggers), default=payload.span.end)
        carried = [p for p in self.facets.payloads if p.span < payload.span and not _says_nothing(p)]
        begins = _MEANWHILE.search(self._masked, last, self.span.end) if carried else None
        return begins is not None and carried[0].span.end <= begins.start() < payload.span.start

    def _stock(self, payload: Mention) -> bool:
        """Tell satellites that are up already ("more than 600 in orbit") from those this launch carries."""
        after = self._masked[payload.span.end : payload.span.end + 30]
        if re.match(r"['’]?s?\s+(?:rockets?|boosters?|era|days)\b|\s+to (?:follow|come)\b", after):
            return True
        if re.match(r"\s+(?:came down|comes down|landed|splashed down|touched down|parachuted)\b", after):
            return not payload.named
        return bool(
            re.match(r"\s+(?:already |currently |now )?(?:in (?:low[ -]Earth )?orbit|operational|in space)\b", after)
        ) and bool(_IN_ORBIT_STOCK.search(self._before(payload.span.start, 30)))

    def _manifest(self, cargo: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return what is said to fly: names before descriptions, cargo before the name of its mission.

        A described group stays beside a name where the words join them ("EnMAP and four small satellites"); a crew
        goes with its craft.
        """
        named = [p for p in cargo if p.named]
        craft = [p for p in named if not _PROGRAM.match(self._masked, p.span.end)] or named
        carried = max((p.span for p in named if p.form != "mission"), default=None)
        craft = [p for p in craft if p.form != "mission" or carried is None or carried < p.span]
        if not craft:
            return cargo
        groups = [
            p
            for p in cargo
            if not p.named and p.form != "people" and self._joins(p, craft) and not self._spelled_out(p, craft)
        ]
        return tuple(p for p in cargo if p in craft or p in groups)

    def _spelled_out(self, group: Mention, craft: list[Mention]) -> bool:
        """Tell a group whose names follow it: "two satellites, Orla-1 for Denmark and Brage for Norway"."""
        behind = [p for p in craft if p.span.start > group.span.end]
        return (
            len(behind) == group.count
            and _SPELLING.fullmatch(self._masked, group.span.end, behind[0].span.start) is not None
        )

    def _joins(self, group: Mention, craft: list[Mention]) -> bool:
        for name in craft:
            first, second = sorted((group, name), key=lambda m: m.span)
            gap = self._masked[first.span.end : second.span.start]
            if len(gap) <= 80 and _COORDINATED.match(gap):
                return True
        return False

    def _payload_roles(self, cargo: tuple[Mention, ...]) -> list[Role]:
        cargo = self._manifest(cargo)
        found = [Role("payload", p.value, p.span, p.iri) for p in cargo]
        found += [role for p in cargo for role in self._craft_roles(p)]
        told: dict[str, int] = {}  # what is told twice is there once
        for craft in cargo:
            told[craft.value] = max(told.get(craft.value, 0), craft.count or 0)
        counts = [count for count in told.values() if count]
        if counts and (len(counts) == len(told) or max(counts) > 1):
            total = sum(count or 1 for count in told.values())
            found.append(Role("payload_count", str(total), cargo[0].span, derived=len(cargo) > 1))
        return found

    def _craft_roles(self, mission: Mention) -> list[Role]:
        """Return the craft in which the missions of a known series fly ("Orion" of "Artemis II")."""
        entries = self.page.lexicon.entries
        entry = entries.get(mission.iri or "")
        craft = entries.get(entry.craft or "") if entry is not None else None
        return [Role("craft", craft.label, mission.span, craft.iri, derived=True)] if craft is not None else []

    def _orbit_roles(self) -> list[Role]:
        text = self._blanked()
        orbit = next(text.find(cues.ORBITS, self.span), None)
        if (
            orbit is None
            or cues.HYPOTHETICAL.search(self._before(orbit.start, 70))
            or re.search(
                r"\b(?:from|aboard|at|on|back to|return(?:ed|s|ing)? to)\s+(?:the\s+)?\Z",
                self._before(orbit.start, 18),
            )
        ):
            return []
        if text.of(orbit) in (
            *("Mars", "Venus", "Jupiter", "Mercury"),
            "the Moon",
            "the moon",
            "Tiangong",
            "ISS",
            "International Space Station",
            "space station",
        ) and not re.search(
            r"\b(?:to|toward|towards|for|into|reach(?:ed)?|with|dock\w*)\s+(?:the\s+|China['’]s\s+|orbit\s+(?:around\s+)?)?(?:[\w’'-]+\s+){0,1}\Z",
            self._before(orbit.start, 30),
        ):
            return []
        return [Role("orbit", words(text.of(orbit)), orbit)]
