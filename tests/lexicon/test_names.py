"""Names of the field beside the near misses that look like them: nations, rockets, sites, organisations, series."""

from __future__ import annotations

import pytest

from kg.extraction.mentions import scene
from kg.lexicon.lexicon import Lexicon
from kg.model import Sentence, Span


def kept(lexicon: Lexicon, text: str) -> dict[str, str]:
    """Return what the reader keeps of a sentence: the words of each match and its label, context names if supported."""
    sentence = Sentence(0, Span(0, len(text)), "body", 0)
    return {m.span.of(text): m.entry.label for m in scene(text, (sentence,), lexicon).matches}


def nations(lexicon: Lexicon, text: str) -> set[str]:
    return {m.entry.nation for m in lexicon.match(text) if m.kind == "nation" and m.form != "context"}


def rockets(lexicon: Lexicon, text: str) -> list[str]:
    sentence = Sentence(0, Span(0, len(text)), "body", 0)
    return [m.entry.label for m in scene(text, (sentence,), lexicon).matches if m.kind.startswith("vehicle")]


# Nations -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the ROK navy", "KR"),
        ("the R.O.K. said", "KR"),
        ("the D.P.R.K. said", "KP"),
        ("S. Korea launched", "KR"),
        ("N. Korea launched", "KP"),
        ("the Soviet Union launched", "SU"),
        ("the Soviets launched", "SU"),
        ("the U.S.S.R. launched", "SU"),
        ("West Germany's satellite", "DE"),
        ("East Germany's cosmonaut", "DD"),
        ("a Czechoslovak satellite", "CS"),
        ("Yugoslavia said", "YU"),
        ("Zaire leased the range", "CD"),
        ("the Georgian government", "GE"),
        ("Jordanian students", "JO"),
        ("a Guinean official", "GN"),
        ("Papua New Guinea's minister", "PG"),
        ("Equatorial Guinea's minister", "GQ"),
        ("American Samoa's governor", "AS"),
        ("Hong Kong's first satellite", "HK"),
        ("Scottish engineers", "GB"),
        ("Türkiye launched", "TR"),
        ("Beijing said", "CN"),
        ("the Kremlin said", "RU"),
    ],
)
def test_a_nation_is_found(lexicon: Lexicon, text: str, code: str) -> None:
    """Short forms, demonyms, nations that are no more, capitals."""
    assert nations(lexicon, text) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "The Georgia Institute of Technology built it",
        "engineers at Georgia Tech",
        "the state of Georgia voted",
        "astronaut Michael Jordan Smith",
        "Hal Jordan flew",
        "Jordan Peterson said",
        "Chad Anderson, an investor",
        "roast turkey for dinner",
        "a guinea pig in orbit",
        "off New Guinea",
        "the Gulf of Guinea",
        "in New Mexico",
        "the Gulf of Mexico",
        "in Indiana",
        "the Indian Ocean",
        "a West Indian cricketer",
        "Native American art",
        "Latin American leaders",
        "South America",
        "the Bank of America",
        "American Airlines Flight 1",
        "at 8 a.m. Beijing time",
        "at 10:30 Moscow time",
        "at 9:00 Japan Standard Time",
        "tell us more",
        "the South China Sea",
        "the Sea of Japan",
        "at China Lake",
        "in Inner Mongolia",
        "French Guiana",
        "the Norwegian Sea",
        "the Korean Peninsula",
        "Korea was divided",
        "the Washington Post",
        "in Washington state",
        "Spaceport America",
        "in New South Wales",
    ],
)
def test_no_nation_is_seen_where_the_name_is_anothers(lexicon: Lexicon, text: str) -> None:
    """States, oceans, people, animals, companies, clocks; Korea alone is neither."""
    assert nations(lexicon, text) == set()


def test_a_clock_does_not_silence_the_government(lexicon: Lexicon) -> None:
    """The second Beijing speaks, the first tells the time."""
    text = "At 8 a.m. Beijing time the rocket flew, Beijing said"
    assert [m.span.start for m in lexicon.match(text) if m.kind == "nation"] == [text.rindex("Beijing")]


# Rockets -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spelling", "label"),
    [
        ("Long March-2D", "Long March 2D"),
        ("CZ-2D", "Long March 2D"),
        ("CZ 2D", "Long March 2D"),
        ("Chang Zheng 2D", "Long March 2D"),
        ("LM-2D", "Long March 2D"),
        ("Long March 12A", "Long March 12A"),
        ("Long March-10A", "Long March 10A"),
        ("Soyuz-2.1b", "Soyuz 2.1b"),
        ("Soyuz 2.1 b", "Soyuz 2.1b"),
        ("Soyuz-2-1B", "Soyuz 2.1b"),
        ("Soyuz-2.1b/Fregat", "Soyuz 2.1b"),
        ("Soyuz-5", "Irtysh"),
        ("Falcon-9", "Falcon 9"),
        ("Falcon 9 Block 5", "Falcon 9"),
        ("GSLV Mk III", "LVM3"),
        ("GSLV Mark 3", "LVM3"),
        ("LVM-3", "LVM3"),
        ("GSLV MkII", "GSLV Mk II"),
        ("H-IIA", "H-IIA"),
        ("H-2A", "H-IIA"),
        ("H2A", "H-IIA"),
        ("Delta 4", "Delta IV"),
        ("Delta IV", "Delta IV"),
        ("Delta-4 Heavy", "Delta IV Heavy"),
        ("Delta 2", "Delta II"),
        ("Atlas-5", "Atlas V"),
        ("Atlas 2AS", "Atlas IIAS"),
        ("Titan 34D", "Titan 34D"),
        ("Titan-34D", "Titan 34D"),
        ("Titan 4", "Titan IV"),
        ("Saturn 5", "Saturn V"),
        ("Tsiklon-3", "Tsyklon 3"),
        ("Cyclone-4M", "Tsyklon 4M"),
        ("Proton-M/Briz-M", "Proton M"),
        ("Proton M/Breeze-M", "Proton M"),
        ("KSLV-II", "Nuri"),
        ("Ghaem-100", "Qaem 100"),
        ("Zuljanah", "Zoljanah"),
        ("Shuangquxian-3", "Hyperbola 3"),
        ("Lijian-1", "Kinetica 1"),
        ("Yinli-1", "Gravity 1"),
        ("Smart Dragon-3", "Jielong 3"),
        ("Zhuque-3", "Zhuque 3"),
        ("Tianlong-3", "Tianlong 3"),
        ("Chollima-1", "Chollima 1"),
        ("HANBIT-Nano", "Hanbit Nano"),
        ("RFA ONE", "RFA One"),
        ("Terran R", "Terran R"),
        ("Black Brant IX", "Black Brant IX"),
        ("Terrier-Improved Orion", "Terrier Improved Orion"),
        ("SpaceShipTwo", "SpaceShipTwo"),
        ("New Shepard", "New Shepard"),
    ],
)
def test_a_rocket_has_one_name_however_it_is_spelled(lexicon: Lexicon, spelling: str, label: str) -> None:
    """Hyphens, numerals, abbreviations, native names, upper stages: the whole spelling is the one vehicle."""
    text = f"The {spelling} rocket lifted off"
    hits = [m for m in lexicon.match(text) if m.kind.startswith("vehicle")]
    assert [(m.span.of(text), m.entry.label) for m in hits] == [(spelling, label)]


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("PSLV-C51 lifted off", "PSLV-C51", "PSLV"),
        ("the PSLV-XL C49 flew", "PSLV-XL C49", "PSLV XL"),
        ("GSLV-F10 failed", "GSLV-F10", "GSLV"),
        ("LVM3-M4 flew", "LVM3-M4", "LVM3"),
        ("SSLV-D2 flew", "SSLV-D2", "SSLV"),
        ("Ariane V-19 was delayed", "Ariane V-19", "Ariane"),
        ("Ariane V19 was delayed", "Ariane V19", "Ariane"),
        ("Ariane flight V36 failed", "Ariane flight V36", "Ariane"),
        ("Ariane 5 VA256 flew", "Ariane 5 VA256", "Ariane 5"),
        ("Vega VV22 failed", "Vega VV22", "Vega"),
        ("the H-IIA F50 flew", "H-IIA F50", "H-IIA"),
        ("the H3 TF1 failed", "H3 TF1", "H3"),
    ],
)
def test_a_flight_number_names_no_other_rocket(lexicon: Lexicon, text: str, words: str, label: str) -> None:
    """It belongs to the name's span, and the vehicle stays the vehicle."""
    [match] = [m for m in lexicon.match(text) if m.kind.startswith("vehicle")]
    assert (match.span.of(text), match.entry.label, match.exact) == (words, label, True)


@pytest.mark.parametrize(
    ("text", "label"),
    [("the Ariane V lifted off", "Ariane 5"), ("Ariane V, the new rocket", "Ariane 5"), ("an Ariane IV", "Ariane 4")],
)
def test_a_numeral_without_a_number_is_no_flight(lexicon: Lexicon, text: str, label: str) -> None:
    """ "Ariane V" alone is the fifth Ariane."""
    assert rockets(lexicon, text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A Vega rocket lifted off", "Vega"),
        ("aboard an Electron rocket", "Electron"),
        ("Rocket Lab's Electron lifted off", "Electron"),
        ("Rocket Lab's Neutron will fly", "Neutron"),
        ("Isar Aerospace said Spectrum will fly", "Spectrum"),
        ("Orbex said Prime will fly", "Orbex Prime"),
        ("MaiaSpace said Maia will fly", "Maia"),
        ("Stoke Space's Nova rocket", "Nova"),
        ("a Diamant rocket lifted off", "Diamant"),
        ("a Black Arrow rocket lifted off", "Black Arrow"),
        ("a Scout rocket carried it", "Scout"),
        ("a Titan booster exploded", "Titan"),
        ("a Delta rocket carried it", "Delta"),
        ("an Atlas launcher carried it", "Atlas"),
        ("the Gravity rocket of Orienspace", "Gravity"),
        ("the Epsilon rocket failed", "Epsilon"),
        ("Vega Launch Failure Under Review", "Vega"),
        ("Electron is due to lift off at noon", "Electron"),
        ("Neutron will debut next year", "Neutron"),
        ("Electron took off at noon", "Electron"),
        ("Vega ready for launch after repairs", "Vega"),
        ("the last shuttle launch", "Space Shuttle"),
        ("the shuttle Discovery made its way up", "Space Shuttle"),
        ("Arianespace launches Vega with 53 satellites", "Vega"),
    ],
)
def test_an_ambiguous_rocket_is_known_beside_what_supports_it(lexicon: Lexicon, text: str, label: str) -> None:
    """The word rocket, or the company that makes it."""
    assert rockets(lexicon, text) == [label]


@pytest.mark.parametrize(
    "text",
    [
        "a Delta variant spread",
        "Delta Air Lines said",
        "Delta 191 crashed",
        "the Nile delta",
        "in a Mississippi Delta town",
        "Titan, Saturn's moon",
        "a Titan submersible",
        "the rings of Saturn",
        "Boston Dynamics' Atlas robot",
        "an Atlas robot",
        "Atlas Air flew the cargo",
        "comet 3I/ATLAS",
        "the Jupiter mission",
        "Juno probe reaches Jupiter",
        "an electron microscope",
        "an Electron Microscope",
        "a neutron star",
        "a Neutron Star Interior Composition Explorer",
        "the Prime Minister",
        "a Prime Minister",
        "Amazon Prime Video",
        "a total solar Eclipse",
        "in Nova Scotia",
        "a Nova-C lander",
        "Moldova's Maia Sandu",
        "dwarf planet Ceres",
        "the Ceres probe",
        "a Gravity Recovery mission",
        "zero gravity",
        "the Vega probe",
        "the star Vega",
        "a Scout leader",
        "a Boy Scout",
        "spectrum auction",
        "a Spectrum auction",
        "H3N2 flu",
        "Falcon 90 flew",
        "from pad SLS-2 of the centre",
        "a bus will shuttle launch crews to the pad",
        "the shuttle bus",
        "an atlas of maps",
        "Thor, god of thunder",
        "a Pegasus spyware attack",
        "the Soyuz 11 crew",
        "a Zephyr drone",
        "the Athena lander",
        "the Nike store",
        "a Boston Terrier",
    ],
)
def test_no_rocket_is_seen_where_the_name_is_anothers(lexicon: Lexicon, text: str) -> None:
    """Variants, airlines, moons, robots, instruments, ministers, stars, dogs."""
    assert rockets(lexicon, text) == []


# Sites and pads ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "nation", "zone"),
    [
        ("Cape Kennedy", "US", "America/New_York"),
        ("Pad 39A", "US", "America/New_York"),
        ("SLC-40", "US", "America/New_York"),
        ("Launch Complex 36", "US", "America/New_York"),
        ("Space Launch Complex 4 East", "US", "America/Los_Angeles"),
        ("Point Arguello", "US", "America/Los_Angeles"),
        ("Boca Chica", "US", "America/Chicago"),
        ("Corn Ranch", "US", "America/Chicago"),
        ("Barking Sands", "US", "Pacific/Honolulu"),
        ("Kwajalein Missile Range", "MH", "Pacific/Kwajalein"),
        ("Tyuratam", "KZ", "Asia/Almaty"),
        ("Site 31/6", "KZ", "Asia/Almaty"),
        ("Svobodny", "RU", "Asia/Yakutsk"),
        ("Kapustin Yar", "RU", "Europe/Volgograd"),
        ("Dombarovsky", "RU", "Asia/Yekaterinburg"),
        ("Kourou", "FR", "America/Cayenne"),
        ("ELA-3", "FR", "America/Cayenne"),
        ("San Marco platform", "KE", "Africa/Nairobi"),
        ("Hammaguir", "DZ", "Africa/Algiers"),
        ("Woomera", "AU", "Australia/Adelaide"),
        ("Haiyang Oriental Spaceport", "CN", "Asia/Shanghai"),
        ("Hainan Commercial Space Launch Site", "CN", "Asia/Shanghai"),
        ("Space Port Kii", "JP", "Asia/Tokyo"),
        ("Yoshinobu Launch Complex", "JP", "Asia/Tokyo"),
        ("Kulasekarapattinam", "IN", "Asia/Kolkata"),
        ("Naro Space Center", "KR", "Asia/Seoul"),
        ("Tongchang-ri", "KP", "Asia/Pyongyang"),
        ("Musudan-ri", "KP", "Asia/Pyongyang"),
        ("Shahrud", "IR", "Asia/Tehran"),
        ("Chabahar", "IR", "Asia/Tehran"),
        ("Palmachim", "IL", "Asia/Jerusalem"),
        ("Alcântara", "BR", "America/Fortaleza"),
        ("Mahia Peninsula", "NZ", "Pacific/Auckland"),
        ("Andøya", "NO", "Europe/Oslo"),
        ("Esrange", "SE", "Europe/Stockholm"),
        ("SaxaVord", "GB", "Europe/London"),
        ("Etlaq", "OM", "Asia/Muscat"),
    ],
)
def test_a_site_lies_in_its_nation_and_has_its_clock(lexicon: Lexicon, name: str, nation: str, zone: str) -> None:
    """Spellings old and new lead to the container's nation and the IANA zone."""
    text = f"launched from {name} on Monday"
    [match] = [m for m in lexicon.match(text) if m.kind == "site"]
    assert (match.span.of(text), match.entry.nation, match.entry.zone) == (name, nation, zone)


def test_every_site_has_a_clock_that_exists(lexicon: Lexicon) -> None:
    """A launch site without a zone could not turn "local time" into UTC."""
    from zoneinfo import ZoneInfo

    for entry in lexicon.entries.values():
        if entry.kind == "site":
            assert entry.zone, entry.iri
            ZoneInfo(entry.zone)


@pytest.mark.parametrize("text", ["men from Mars", "the Cape of Good Hope", "an odyssey", "Site 9 of the survey"])
def test_no_site_is_seen_where_the_name_is_anothers(lexicon: Lexicon, text: str) -> None:
    """Planets, capes, tales."""
    assert [m for m in lexicon.match(text) if m.kind == "site" and m.form != "context"] == []


# Organisations and series --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Astra plans to launch again",
        "Astra aborts third launch",
        "Relativity’s new rocket flew",
        "Terran 1 was the rocket that Relativity built",
    ],
)
def test_a_launcher_of_a_common_name_is_known_by_its_rocket(lexicon: Lexicon, text: str) -> None:
    """Its rocket in the text, or words that say it launches."""
    assert {"Astra Space", "Relativity Space"} & set(kept(lexicon, text).values())


@pytest.mark.parametrize(
    "text", ["Relativity is a theory", "Astra raised money", "per aspera ad Astra", "An Electron flew past Astra"]
)
def test_a_common_name_alone_is_no_launcher(lexicon: Lexicon, text: str) -> None:
    """Near miss: a theory, a motto, the rocket of another."""
    assert not {"Astra Space", "Relativity Space"} & set(kept(lexicon, text).values())


@pytest.mark.parametrize(
    ("name", "nation"),
    [
        ("Glavkosmos", "RU"),
        ("Arianespace", "FR"),
        ("GTE Spacenet", "US"),
        ("PanAmSat", "US"),
        ("Western Union", "US"),
        ("Comsat", "US"),
        ("Morton Thiokol", "US"),
        ("British Aerospace", "GB"),
        ("Matra", "FR"),
        ("NPO Lavochkin", "RU"),
        ("Korean People's Army", "KP"),
        ("Space Epoch", "CN"),
        ("KACST", "SA"),
        ("SANSA", "ZA"),
        ("Philippine Space Agency", "PH"),
        ("Iranian Space Research Center", "IR"),
    ],
)
def test_an_organisation_belongs_to_its_nation(lexicon: Lexicon, name: str, nation: str) -> None:
    """Agencies, providers, makers, operators, from the 1950s to now."""
    text = f"{name} said on Monday"
    [match] = [m for m in lexicon.match(text) if m.kind == "organisation"]
    assert (match.span.of(text), match.entry.nation) == (name, nation)


@pytest.mark.parametrize(
    ("name", "function", "military"),
    [
        ("Oko", "early-warning", True),
        ("Meteosat", "weather", False),
        ("INSAT", "communications", False),
        ("Raduga", "communications", True),
        ("Tselina", "reconnaissance", True),
        ("KH-9", "reconnaissance", True),
        ("Salyut", "crew", False),
        ("Tiantong", "communications", False),
        ("Blue Ghost", "science", False),
        ("SARah", "reconnaissance", True),
    ],
)
def test_a_series_tells_what_it_is_for(lexicon: Lexicon, name: str, function: str, military: bool) -> None:
    """Function and military use come with the series."""
    [match] = [m for m in lexicon.match(f"a {name} satellite") if m.kind == "programme"]
    assert (match.entry.function, match.entry.military) == (function, military)


@pytest.mark.parametrize(
    "text",
    ["SpaceX told investors", "an echo of the past", "Curiosity grew", "Galaxy phones", "a Ranger said", "in transit"],
)
def test_no_series_is_seen_where_the_word_is_common(lexicon: Lexicon, text: str) -> None:
    """A common word needs a craft beside it."""
    sentence = Sentence(0, Span(0, len(text)), "body", 0)
    assert [m for m in scene(text, (sentence,), lexicon).matches if m.kind == "programme"] == []


# Laws ----------------------------------------------------------------------------------------------------------


def test_a_name_leads_to_one_individual_of_a_kind(lexicon: Lexicon) -> None:
    """Two rockets, sites, nations or series with one plain name could not be told apart."""
    seen: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for tokens, names in lexicon._named.items():
        for name in names:
            if name.form != "context":
                kind = name.entry.kind.removesuffix("-family")
                seen.setdefault((kind, tokens), set()).add(name.entry.iri)
    shared = {key: iris for key, iris in seen.items() if len(iris) > 1}
    assert list(shared) == [
        ("organisation", ("ispace",))
    ]  # iSpace of China and ispace of Japan: told by their capitals


def test_every_rocket_has_a_nation(lexicon: Lexicon) -> None:
    """Its maker's; the European launcher organisation of the 1960s belonged to none."""
    lone = {e.label for e in lexicon.entries.values() if e.kind.startswith("vehicle") and e.nation is None}
    assert lone == {"Europa rocket"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TROPICS", "SPHEREx"),
        ("IXPE", "TESS"),
        ("IMAP", "SWFO-L1"),
        ("DSCOVR", "SWFO-L1"),
        ("GCOM-C", "GOSAT-2"),
        ("KazEOSat", "KazSat"),
        ("VNREDSat", "Vinasat"),
        ("VRSS-1", "Venesat"),
        ("Nusantara Satu", "Palapa D"),
        ("Foton-M", "Bion-M"),
        ("Haolong", "Qingzhou"),
        ("Resourcesat", "Oceansat"),
    ],
)
def test_craft_that_fly_apart_are_individuals_apart(lexicon: Lexicon, one: str, other: str) -> None:
    """Two craft of one owner and of one kind of work are no one craft by another name."""
    first, second = (lexicon.match(f"the {name} satellite") for name in (one, other))
    assert [m.kind for m in (*first, *second)] == ["programme", "programme"]
    assert first[0].entry.iri != second[0].entry.iri


def test_second_names_of_a_craft_stay_its_names(lexicon: Lexicon) -> None:
    for one, other in (("MUSES-C", "Hayabusa"), ("Michibiki", "QZSS"), ("KOMPSAT", "Arirang")):
        first, second = (lexicon.match(f"the {name} satellite")[0] for name in (one, other))
        assert first.entry.iri == second.entry.iri
