"""Words that make up a payload's phrase: its head nouns, what ends it, numbers, and what follows a compound."""

from __future__ import annotations

import re

from kg.extraction.calendar_words import MONTHS

TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_](?:[\w’'./+&-]*[^\W_])?")
HEADS = frozenset(
    """
    satellite satellites spacecraft probe probes payload payloads capsule capsules orbiter orbiters lander landers rover
    rovers telescope telescopes observatory cubesat cubesats smallsat smallsats nanosatellite nanosatellites microsatellite
    microsatellites minisatellite minisatellites picosatellites craft module modules astronauts cosmonauts taikonauts crew
    crewmembers tourists travelers travellers spaceplane freighter freighters microsats nanosats sats sat shuttle smallsats cubesat monkey mice
    comsat comsats tug tugs tanker tankers spaceplanes demonstrator demonstrators picosats
    """.split()
)
PEOPLE = frozenset("astronauts cosmonauts taikonauts crew crewmembers tourists travelers travellers".split())
STOP = frozenset(
    """
    the a an this that these those its their his her our your my of in on to for from by with at as and or but nor so than
    into onto aboard atop over under after before during while when where which who whose what how if because since until is
    are was were be been being has have had do does did will would can could may might shall should must not no launch launched
    launches launching carry carrying carried carries put puts placed place send sends sent sending deliver delivers delivered
    deploy deploys deployed lift lifts lifted lofted boost boosted orbit orbited place say says said including include includes
    included called named known dubbed about around more most some any each every both all other such own another next
    latest last previous earlier later also just only even then there here it they he she we you i s rocket rockets booster launcher vehicle
    successfully reportedly apparently announced announce plans plan planned planning build building built develop develops developed developing
    using use used uses make makes made making testing between through up out off down back via per against without within across
    along among amid toward towards near become became reach reached enter entered fly flew flown flying flight flights ahead first-ever
    first second third fourth fifth sixth seventh eighth ninth tenth time times dozens batch group set series number pair trio total lot one's
    monitor monitors monitoring track tracking watch design designed operate operates operated operating own owns owned lost losing failed fail destroyed destroying orbiting
    released release lose loses want wants hope hopes expected set due scheduled need needs seeking seeks buying buy bought ordered selected
    provide provides providing support supporting supports replace replacing join joining joins host hosting containing contain
    successful unsuccessful failed ill-fated latest newest like whether yes today tomorrow yesterday tonight fully far nearly almost roughly approximately loft help remove begin begins study observe protect repair refuel inspect capture produce acquire develop mount ship move share beyond upon despite throughout looks sees plots continues wraps
    places placing putting kill killed killing fire fired firing lofts lofting lifts lifting orbits deploying delivering readies readying prepares preps ships scrubs rolls mounts
    unveils reveals names tests awaits resumes eyes selects picks taps stacks transports receives gets wins awards hails fires aborts
    offshore onshore taking takes took ferrying ferries hauling hauls bringing brings orders books home-built homegrown home-grown indigenous indigenously completes conducts hoists installs moves nears debuts retires adds loses delays least fewer many several few various
    """.split()
)
ORDINALS = {
    w: i
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
NUMBERS = (
    {
        w: i
        for i, w in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
            1,
        )
    }
    | {
        tens + ones: value + (unit if ones else 0)
        for tens, value in zip(
            "thirty forty fifty sixty seventy eighty ninety".split(), range(30, 100, 10), strict=True
        )
        for unit, ones in enumerate(
            ["", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine"]
        )
    }
    | {"pair": 2, "trio": 3, "quartet": 4, "duo": 2, "twin": 2, "dozen": 12, "single": 1}
)

# Capitalised words that name no craft by themselves.
COMMON = frozenset(
    "european arab asian african american arctic antarctic western two three four five six seven eight nine ten several many new cubesat cubesats smallsat earth sar internet leo geo gps tv rideshare military cubesat the iss mars venus mercury jupiter saturn moon lunar commercial space internet-of-things iot gnss vhf adsb wifi classified cargo crew electro-optical x-band ka-band ku-band c-band s-band l-band u.s us uk eu bluetooth x-ray ai".split()
)
# Words that say what a craft is or does; in a line of capitals they name none.
DESCRIBING = frozenset(
    """
    astronomical astronomy atmospheric broadband broadcast broadcasting cargo civilian classified commercial climate comms communication communications crew crewed cubesat data debris
    collection demo demonstration detection direct direct-to-cell dual earth-resources first gamma-ray infra-red magnetic maritime ocean
    polar resources solar second third ultraviolet x-ray dual dummy early earth electronic environmental experimental
    first-generation geostationary global government high-resolution high-throughput hyperspectral imagery imaging
    infrared intelligence internet iot lunar mapping mysterious mystery meteorological microwave military missile monitoring
    multispectral nanosatellite national navigation new next next-generation observation observing oceanographic
    operational optical private prototype radar reconnaissance relay remote remote-sensing research resupply reusable robotic sar scientific
    second-generation secret sensing small spy student supply surveillance technology telecom telecommunication
    telecommunications television test top-secret tracking tv unmanned uncrewed warning weather world
    """.split()
)

# Nouns that a head noun stands before without being a payload: "satellite operator", "payload fairing".
_AFTER_HEAD = frozenset(
    """
    abort adapter agencies agency antenna antennas attack bay broadband bus business capabilities capability capacity carrier center
    centre class classes communications company constellation control data debris deployment development dish dispenser dragon
    engineer engineers era fairing fairings feed image imagery images industry integration issue issues internet lab launcher
    launchers launches licence license link links maker makers manifest manufacturer market mass member members
    navigation network operator operators order orders phone photo photographs photos picture pictures
    processing program programme project projects provider providers receiver review reviews rideshare rocket
    rockets rotation secondary separation service services servicing specialist specialists stage system systems
    broadcaster broadcasters builder builders buses component components constellations design designer designers
    developer developers effort efforts firm firms fleet fleets part parts platform platforms player
    players radio sensor sensors startup startups subsystem subsystems technologies tracker trackers watchers
    customer customers envelope owner owners performance shroud shrouds size volume volumes weight
    technology television terminal terminals test tests tracking tv war
    """.split()
)
_DOINGS = frozenset(
    """
    deorbiting servicing refueling refuelling manufacturing processing imaging tracking monitoring testing building
    ranging engineering broadcasting handling navigation
    """.split()
)


def is_compound(after: str) -> bool:
    """Tell "satellite operator", "payload fairing", "satellite servicing": the head noun is not the last word."""
    low = after.lower().removesuffix("'s").removesuffix("’s")
    return low in HEADS or low in _AFTER_HEAD or low in _DOINGS


def number_of(token: str) -> int | None:
    """Return the number that a word says ("29", "three", "two-satellite"), or None; four figures may be a year."""
    if "," in token:
        return int(token.replace(",", ""))
    if token.isdigit():
        return int(token) if int(token) < 1900 or len(token) < 4 else None
    low = token.lower()
    return NUMBERS.get(low) or next(
        (NUMBERS[a] for a, _, b in [low.partition("-")] if a in NUMBERS and b in ("satellite", "spacecraft")), None
    )


# Who made a craft need not own it: "Chinese-built".
BUILT = re.compile(r"[-‑](?:built|made|developed|designed|manufactured|assembled)\b", re.IGNORECASE)
_WAY = re.compile(
    r"-(?:resistant|imaging|observing|built|made|band|based|class|powered|orbit|sized|resolution|throughput|tracking|warning|monitoring|sensing|generation|purpose|man|person|ton|tonne|pound)s?\Z"
)


def describes(word: str) -> bool:
    """Tell a word that says what a craft is or does, whatever its capitals ("Jam-Resistant", "Two-man")."""
    return word.lower() in DESCRIBING or _WAY.search(word.lower()) is not None


def looks_like_a_name(word: str) -> bool:
    """Tell a word that can be part of a craft's name from one that says what it does ("Earth-imaging") or when."""
    if word.lower() in COMMON or word.lower() in MONTHS or word.lower() in NUMBERS or not word[0].isupper():
        return False
    return re.search(r"-[a-z]{4,}\Z", word) is None and len(word) > 1


# Verbs of a line in capitals, which nothing else tells from names: "CHINA SIGNS SATELLITE ACCORD".
TITLE_VERBS = frozenset(
    "signs buys orders seeks wants plans loses builds gets wins sells tests fires fails shows says sees sets puts".split()
)
