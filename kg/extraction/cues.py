"""The words that carry a launch report: triggers, plans, delays, failures, guesses; one table, no logic.

Every expression is bounded, so that matching stays linear in the text.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
# Orbits that no rocket reaches from the ground.
_ELSEWHERE = r"(?! (?:around|about|of) (?:Mars|Venus|Mercury|Jupiter|Saturn|Titan|Europa|Ceres|Bennu|Ryugu|the (?:[Ss]un|[Mm]oon|Red Planet|asteroid|comet)|Red Planet))"
_DEST = (
    r"(?:(?<!higher )(?<!lower )(?<!new )orbit\b"
    + _ELSEWHERE
    + r"|an? altitude of (?:about |some |around |more than )?[\d,.]+\b|(?:two|three|four|five|six|different|separate|various|[\d,.]+[- ](?:kilomet(?:er|re)|km|mile)s?) (?:[a-z-]+ )?orbits\b|(?-i:space)\b(?! center| centre| station| force| agency| launch)|low[ -]Earth orbit|LEO\b|(?:the )?International Space Station|(?:the )?ISS\b|Tiangong\b|the space station|the station\b|the [Mm]oon\b|(?-i:Moon)\b(?! (?:base|rover|lander|mission|rocket|landing|program|race|exploration|probe|plans?)s?\b)|Mars\b(?!['’]s? )|the heavens\b)"
)

# A launch in words that hardly mean anything else.
LIFTOFF = re.compile(
    r"\b(?:departure (?=from (?:the )?(?:SL?C|LC|ELA|[Pp]ad|Cape|Vandenberg|Kourou|Baikonur|Wallops|Plesetsk|Jiuquan|Wenchang|Xichang|Taiyuan|Sriharikota|Tanegashima)\b)|left (?<=which left )(?=(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,2} (?:on|aboard|atop) an? (?-i:[A-Z]))|(?:is|are) off (?=to (?:Mars|the (?:[Mm]oon|International Space Station|space station)|space|orbit)\b)|(?:left|departed) (?=(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?[^.;,]{0,50}? (?:on|aboard) (?:an?|the) (?:Soyuz|Dragon|Crew Dragon|Shenzhou|Starliner|shuttle|Falcon 9|Atlas|Vulcan|Proton|Ariane|Long March|(?-i:[A-Z])[\w-]+ (?:\d |[IVX]+ )?rocket)\b)|got away (?=from (?-i:[A-Z]))|(?:went|go|goes|going|shot) up (?=(?:on|aboard|atop|from) (?:an?|the|its|(?-i:[A-Z])))|lift(?:ed|s|ing)?[ -]?off|lift[ -]?offs?|(?:(?<=set to )|(?<=due to )|(?<=will )|(?<=scheduled to ))kick[ -]?off(?= (?:at|on|from|early|late|\w+day|today|tomorrow|tonight))|blast(?:ed|s|ing)?[ -]?off|blastoff|(?:(?<=after )|(?<=before )|(?<=into )|(?<=following ))take-?off|took off|takes off|taking off|take off|"
    r"roar(?:ed|s|ing) (?:off|away|into|skyward|aloft)|soar(?:ed|s|ing) (?:into|to(?! (?:the |its |an? )?(?:apogee|farthest|highest|peak|altitude|height|record|closest|high|new|\d))|away|skyward|off)|thunder(?:ed|s) (?:into|off|away|aloft)|"
    r"(?:leap(?:t|ed|s)?|rumbl(?:e|ed|es)|roar|soar|streak|climb|thunder) (?:in)?to (?=(?:[a-z-]+ )?(?:orbit|space)\b|the (?:[a-z]+ )?(?:sky|skies|heavens)\b)|"
    r"streak(?:ed|s) (?:into(?! (?:the |Earth['’]s )?(?:[a-z]+ )?atmosphere)|away)|(?:rocketed|rockets(?! into (?:the|its|their) (?!(?:[a-z]+ )?(?:sk(?:y|ies)|heavens|space|orbit)))|(?<=to )rocket|(?<=will )rocket) (?:into|off|away|to(?! (?:put|launch|carry|send|loft|place|lift|orbit|deliver|build|fly|be)\b)|toward)\b|(?:left|leaves|cleared)(?= (?:the|its) (?:(?-i:[A-Z])[\w’'-]+ )?(?:launch ?)?pad\b(?! (?:for|to return|and returned|abort)))|"
    r"(?:bolted|tore|sprang|charged|lunged|burst) (?:away |off )?from (?=(?:its|the) (?:[\w-]+ )?(?:launch ?)?pad\b)|"
    r"(?:fires|fired|shot|rose|jumped|leapt|powered|vaulted|surged|rumbled|ascended|departed|shoots|rises|rocketed) (?:off|from|away from|skyward) (?:of )?(?:its|the|a|Cape|Kennedy|Vandenberg|Space)|climb(?:ed|s) (?:into|away|toward) (?:the |a )?(?:sky|space|orbit|stratosphere)|"
    r"(?!(?:deploy|releas|insert|inject|rais|mov|maneuver|manoeuvr|separat|settl|return|boost|plac|launch|deliver|reach|look|peer|slipp|brak)ed)[a-z]{3,9}ed into (?:orbit|space)\b(?! (?:services?|industry|around|about))|(?:rose|rises|soared|climbed|thundered|roared|streaked|ascended) from (?=(?-i:[A-Z]))|(?:left|leaves|set off|sets off|set out) for (?=(?:the )?(?:International Space Station\b|Mars\b|[Mm]oon\b)|(?:the )?(?:(?-i:[A-Z])\w+ )?(?:[\w-]+ )?(?:space |orbital )?station\b|the ISS\b|orbit\b)|(?:rid(?:e|es)|rode) (?=(?:on |aboard |atop )?(?:an?|the) (?:first |second |third )?(?:(?-i:[A-Z])[\w.-]*(?: \d)? ){1,3}(?:rocket|launcher)\b)|(?:left|departed) (?!(?-i:(?:[A-Z][\w’'-]+ ){0,2}(?:Port|Harbou?r|Airport|Bay|Dock|Pier|Wharf)\b))(?=(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,2} (?:(?:(?:early|late) )?on \w+day (?:morning |afternoon |evening |night )?)?(?:with|carrying|exactly|on time|in heavy|at (?:\d|dawn|dusk|noon|midnight))))",
    _I,
)
# Light verb + destination: "put a satellite into orbit".
INTO_ORBIT = re.compile(
    r"(?<![-‑])\b(?:(?:sent|sends?|sending|puts?|putting|plac(?:es?|ed|ing)(?! to\b)|deliver(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|boost(?:s|ed|ing)?|loft(?:s|ed|ing)?|blast(?:s|ed|ing)?|"
    r"propel(?:s|led|ling)?|lift(?:s|ed|ing)?(?! (?:the|a|an|its|all|some|their) (?:veil|lid|curtain|cover|ban|restrictions?|embargo|sanctions|lockdown|spirits|mood)\b)|hurl(?:s|ed|ing)?|inject(?:s|ed|ing)?|insert(?:s|ed|ing)?|deploy(?:s|ed)?|hoist(?:s|ed)?|shot|"
    r"ferr(?:y|ies|ied|ying)|t(?:akes?|ook|aken)(?! (?:part|place|over|note|steps|aim)\b)|fl(?:y|ies|ew|own|ying)|position(?:s|ed)?|rid(?:es?|ing)|rode|went|goes(?! (?:well|right|wrong|smoothly|as planned|according|to plan)\b)|go(?= (?:in)?to space (?:on|aboard|in|with)\b)|shot up|haul(?:s|ed|ing)?|head(?:s|ed|ing)|travel(?:ed|led)|ma(?:de|kes) (?:it(?= (?:safely |successfully |all the way )?(?:in)?to (?:orbit|space)\b)|(?:its|their|his|her) way))"
    r"\b(?! (?:itself|themselves|out\b|(?:\w+ )?(?:commands?|signals?|data|images?|messages?|photos?|pictures|the (?:lab|station|complex|outpost))\b))(?:(?!\b(?:that|which|who|when|while|where|through|costs?|price|(?<!-)down|for launch|to (?:the|its|their) (?:[\w-]+ )?(?:launch ?)?pad|to (?:boost|launch|carry|send|put|place|deliver|loft|lift|deploy|take|fly))\b)(?:[^.;!?]|(?-i:(?<=[A-Z])\.))){0,140}?\b(?:into|in|to|toward|towards|for)\s+(?:an?|the|its|their)?\s*(?:(?!(?:orbit|the|its|their|an?|put|place|send|launch|carry|deliver|boost|loft|lift|deploy|take|fly|into|to)\b)[\w-]+ ){0,4}?"
    # To reach the Moon is a plan; who has reached it launched long before.
    r"|(?:enter(?:ing)?|reach(?:ing)?|attain(?:ing)?|achiev(?:e|ing)|(?:enters|entered|reach(?:es|ed)|attain(?:s|ed)|achiev(?:es|ed))(?!(?: [\w-]+){0,4}? (?:Mars|[Mm]oon)\b))\s+(?:an?|the|its|their)?\s*(?:(?!(?:orbit|in|on|from|aboard|while)\b)[\w-]+ ){0,4}?)"
    rf"{_DEST}(?! (?:services?|objectives|goals|superiority|ambitions|power|constellations?|satellites?|broadband|internet|markets?|networks?|sector|economy|industry|race|domain|business|programs?|policy|technolog(?:y|ies)|sciences?|law|affairs|security|debris|exploration|command|defense)\b)",
    _I,
)
LOFT = re.compile(
    r"\b(?:g(?:ot|ets) (?=(?:its|the|their|an?) (?-i:[A-Z])[\w-]* (?:\w+ )?off the ground\b)|sent up (?<=, sent up )(?=(?:on|aboard|atop) (?:an?|the) (?-i:[A-Z]))|(?<=rocket )(?:lifted|carried|hoisted|orbited)(?= (?:the|an?|its) (?:[\w’'-]+ ){0,3}?(?:station|satellite|probe|spacecraft|telescope|module|capsule)\b)|(?:carr(?:y|ies|ied)|takes|took|flew|flies|sends|sent|rockets|rocketed|soars|soared)(?= (?:[\w’'-]+ ){0,6}?(?:across|past|beyond|above|over|to) (?:the )?(?:K[aá]rm[aá]n line|edge of space|boundary of space)\b)|(?:sen(?:t|ds?|ding)|puts?|putting)(?= (?:[\w’',.-]+ ){0,8}?on (?:its|their) way\b)|(?:carried|took|lifted|hauled|sent|launched) (?:it|them|him|her|both|all)(?= from (?-i:[A-Z]))|(?:carr(?:y|ies|ied)|took|takes|lofted|brought|(?<!can )(?<!to )puts?|sent) up (?=(?:an?|the|its|their|his|her|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:more|new|other|[\w-]*satellites?|of)\b)|sen(?:t|ds?|ding) up (?=(?:an?|the|its|another|two|three|four|five|six|seven|eight|\d+|more|astronauts|satellites|cosmonauts)\b)|(?:sen[dt]|carry|carried|lift|lifted|take|took) (?:it|them|both) (?:up|aloft)\b|(?:sent|carried|lifted|taken|boosted|hoisted|shot|hurled|went|borne|put) aloft\b|(?:puts?|sent|boosted|carried|lofted) up (?=(?:the )?(?-i:[A-Z])[\w’'-]*[ -]?\d)|(?:carried|took|lifted|hauled|boosted)(?= (?:[\w’'-]+ ){1,5}away from (?-i:[A-Z]|the (?-i:[A-Z])))|loft(?:s|ed|ing)|(?:puts?|took|takes|sent|carried) (?:[\w’'-]+,? ){1,5}?up(?= in (?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|(?:took|takes|carried|sent) (?:[\w’'-]+ ){0,2}(?:astronauts|cosmonauts|satellites?|crew) up\b(?! (?:to (?:date|speed)|the|a)\b)|(?:sent|sends?|took|takes|carried|shot|lofted|lifted) (?!(?:[\w-]+ )?(?:pictures|images|photos|data|signals|messages)\b)(?:[\w’'.-]+ ){1,6}?(?:up|aloft)(?= (?:from|on|aboard|atop|into)\b)|(?<=\bto )loft(?= [a-z0-9])|(?<=\bwill )loft(?= [a-z0-9])|hitch(?:es|ed|ing)? (?:an? )?(?:lifts?|rides?) (?:on|aboard|atop|with|to (?:space|orbit))\b|(?:orbits|(?<=\bto )orbit|(?<=\bwill )orbit) (?=(?-i:(?<=[st] )(?!ISS\b)[A-Z][\w-]*(?:\d|[A-Z]{2})\w*)\b|(?:the|its) (?:last|first|next|final|second|third|fourth|fifth|remaining) (?:of|[\w-]+ (?:satellite|spacecraft))|(?:(?!(?:the|of|for|around|near|and)\b)[\w’'-]+ ){0,4}?(?:satellites?|spacecraft|cosmonauts?|astronauts?|crew)\b)|orbit(?:ed|ing) (?:an?|the|its|two|three|\d+|(?-i:[A-Z][\w’'-]*[a-z\d](?=[ -]?\d| and \d)))(?![a-z])(?! (?:[a-z]+ ){0,4}(?:moon|Earth|planet|sun|Mars|Moon|Sun|asteroid|star|hole|galaxy|comet|dwarf|giant|nebula|other|another|world|body)s?\b))",
    _I,
)
LAUNCH_WORD = re.compile(
    r"(?<![-‑])(?<!demand for )(?<!market for )(?<!need for )(?<!access to )(?<!reusable )(?<!responsive )\b(?:re)?launch(?:es|ed|ing|ings)?\b(?![ -]?(?:(?<=launch[ -])(?:weather|round-?ups?|recaps?|calendars?|leaderboards?|crews?\b(?!-| (?:Dragon|capsules?|to|aboard|into|next|of (?:two|three|four|six|seven))\b)|customers?|(?:and|or) (?:[a-z]+ )?(?:facilit|sites?\b|pads?\b|cent(?:er|re)s?\b|services?\b|operations\b|complex))|grounds?\b|stations?\b|pads?|vehicles?|sites?|complex|cent(?:er|re)s?|services?|system|facilit|platform|industry|market|provider|compan|startup|director|window|tower|mount|structures?\b|equipment|control|team|capabilit|contract|activity\b|breaks?\b(?! (?:up|apart))|base|range|zone|area|abort|escape|licen[sc]e|cadence|rate|manifest|schedule|campaign|costs?|price|capacity|periods?\b|barge|ramp|tubes?|conditions?|operations|agreement|infrastructure|fee|insurance|stand|officials?|broadcast|webcast|coverage|commit|day readiness|records?\b(?!-)|dates?\b|days?\b|constraints?|preparations?|plans?\b|readiness|processing|hardware|sector|demand|needs?\b|options?\b|opportunit|deals?\b|partners?|subsidiary|brokers?\b|division|pace\b|tempo|gantry|targets?\b(?! of )|videos?\b|photos?\b|footage|pictures?\b|images?\b|sequence|simulation|rehearsal|viewing|business|program|history|partner|authority|approval|restrictions?|debris|noise|profile|corridor|azimuth|trajector|support|facilities|viewers?|party|years?\b(?! ago)|liabilit|operators?\b|initiatives?|arena|ventures?\b|efforts?\b|ambitions?|firms?\b|networks?\b|specialist|enthusiast|pioneers?|legislation|law\b|regulat|safety|fees|countdown|count\b|aborts?|license|scrubs?\b|escape|rail|moorings?|locks?\b|restraints?|configuration|loads?\b|manager|delays? (?:are|have)))",
    _I,
)
FLIGHT = re.compile(
    r"\b(?:(?<=to )return to flight(?= (?:on|in|as early|no earlier) )|(?:that|this) flight(?= (?:is|was|will be|would be) (?:now |then )?(?:expected|planned|due|scheduled|set|to)\b)|(?<=make )(?:a|an|another|its) (?:second|third|fourth|fifth|new|fresh|another) (?:launch )?attempt(?= (?:in|on|by|next|early|late|within) )|(?:seconds|minutes) into (?:the|its|a) (?:[\w-]+ )?(?:mission|flight|launch|ascent)\b|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|current|\d+(?:st|nd|rd|th)) mission(?= (?:began|started|got under way)\b)|(?:next|upcoming|planned|first|second|third|fourth|fifth) (?:[\w’'-]+ ){0,2}(?:resupply|cargo) (?:flight|mission)\b|(?:maiden|debut|inaugural|test|suborbital|orbital|demonstration|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
    r"(?:[ -](?:ever|orbital|suborbital|test|integrated|operational(?: crew| cargo)?|commercial|successful|crewed|uncrewed|unmanned|manned|space|full|demonstration|and (?:last|final)))* flights?(?! (?:article|hardware|model|unit|crew|director|software|engine|vehicle|booster|set|article))|(?:test|maiden|inaugural|debut|return-to-) ?flights?(?! (?:article|hardware|model|unit|crew|director|software|engine|vehicle))|flight test(?! \((?-i:[A-Z]+)\))|(?-i:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.? \d{1,2} flight\b(?! (?:number|to\b|(?:test )?readiness|review|rehears))|(?-i:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.? \d{1,2} mission\b(?= (?:was|carried|lofted|marked|put)\b)|(?:(?-i:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)(?:['’]s)?|planned|scheduled) (?:[\w’'-]+ ){0,2}flight(?= of (?:an?|the|its)\b)|(?<=failed )spaceflight attempt|(?<!market )(?<!stock )(?<!trading )(?<!film )(?<!public )(?<!Nasdaq )(?<!IPO )debut(?:ed|s)?|(?<=its )(?:own )?premiere(?= (?:at|from|on|in (?!(?:a|the) (?:cinema|theat)))\b)|fl(?:ies|ew|own|y) (?:(?:once )?again(?=,? (?:on|from|with|as|in))|for the (?:first|second|third|last|final) time\b(?! (?:in|on) Mars))|(?:first|second|third|fourth|fifth|next|latest|\d+(?:st|nd|rd|th)) (?:[\w-]+ ){0,2}spaceflight(?! (?:program|capabilit|mission|compan|industry|experience|participant)))\b",
    _I,
)
WINDOW = re.compile(r"\b(?:launch (?:windows?|opportunit(?:y|ies)|dates?|targets?)|window (?=open))\b", _I)
# A launch date that moves, however far: "the launch date has slipped again".
SLIPPED = re.compile(
    r"\blaunch (?:dates?|targets?)(?=(?: (?:of|for) (?:[\w’'-]+ ){0,4}[\w’'-]+)? (?:(?:has|have|had|was|is) )?(?:been )?(?:again |now )?(?:slip|mov|push|delay|postpon)\w*)",
    _I,
)
# A craft or rocket that is due: "Artemis IV, scheduled for 2028".
DUE = re.compile(
    r"\b(?:(?:first|next|last) to (?:go up|go|fly|launch)(?:,? (?:on|in) [^,.;]{3,20},?)? (?:will be|would be|is)\b|roll(?:s|ed|ing)? (?:out )?to (?:the |its )?(?:launch ?)?pad\b(?=[^.;]{0,60}? (?:for|ahead of|before) (?:its |the |an? )?(?:[\w’'-]+ ){1,4}(?:mission|launch|flight|lift-?off)\b)|comes (?=no earlier than |not before )|looks like (?=early|mid|late|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|next |the (?:spring|summer|autumn|fall|winter))|will light its engines\b|will have another (?:go|try) (?=in |on |next )|(?:will|is to|are to) go ahead (?=in |on )|has an? (?:new|fresh) window (?=from |on |starting |opening )|(?:next up|up next|first up|next in line|next on the (?:pad|manifest|schedule)) (?:for (?:the |its )?(?:[\w’'-]+ ){1,3})?(?:is|are|comes?|will be)\b|(?:is|are|was|were) to (?:follow|fly|go up)\b|(?:will|would|could|may|might|should) follow\b|(?:will|is to|are to) be joined\b(?=[^.;,]{0,30} by (?-i:[A-Z]))|(?:scheduled|slated|targeted|planned|set|due|listed|pencill?ed in|booked|shooting|on the (?:calendar|schedule|manifest|books)|(?<=is )down|(?<=are )down)\s+(?:for\b(?! (?:an?|the|its)? ?(?:landing|docking|splashdown|return|re-?entry|arrival|rollout|test(?! flight)|delivery|retirement|completion|hearing|meeting|release|static|deorbit|undocking|spacewalk|capture))|to (?:fly|go up|set out|debut|be the (?:first|second|next|last)|head|travel|blast|follow|happen|take place))\b|(?:move[sd]|push(?:es|ed)(?: back)?|delay(?:s|ed)|postpone[sd]|reschedule[sd]|slips|slipped|bumps|bumped)\b(?= (?:the )?(?:(?!landing\b)[\w’'.-]+ ){0,5}?(?:in)?to (?:at least |early |late |mid-|no earlier than )?(?:(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|20\d\d\b|next (?:month|year)|spring|summer|autumn|fall\b|winter))|(?:has|have|had) been (?:again |further )?(?:delayed|postponed|pushed(?: back| out)?|put off|moved(?: back)?),? (?:again,? )?(?:this time )?(?:to|until|till|into) (?!(?:the|an?|its) (?:hangar|pad|orbit)\b))",
    _I,
)
# Launches that somebody has bought: "signed launch contracts with Arianespace for 21 Soyuz flights".
BOOKED = re.compile(
    r"\b(?:booked|chosen|chose|hired|selected|picked|contracted) (?:[\w’'-]+ ){1,6}?to (?:carry|launch|loft|orbit|fly|put) (?=(?:[\w’'-]+ ){1,6}?(?:in|on|by|from|aboard|into)\b)|"
    r"\b(?:contract(?:s|ed)?|agreements?|deals?|order(?:s|ed)?|book(?:s|ed)|reserv(?:es|ed)|b(?:uys|ought)|purchas(?:es|ed))\b[^.;]{0,60}?\b(?:flights?|launches|missions)\b",
    _I,
)
# A launch that one contract is for: "wins the launch contract for a probe", "to provide launch services for …".
CONTRACTED = re.compile(
    r"\blaunch(?: services?)? (?:contract|task order|order)(?: |s (?=for (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b))(?=for (?!(?:new|small)\b))|\bprovid(?:e|es|ing) (?:an? )?launch services? (?=for )"
    r"|\b(?:w[io]ns?|awards?(?! of)|awarded|gets?|got|lands?|landed|secures?|secured|snags?|snagged|receives?|received)\b(?:(?!\b(?:competition|program|study|from)\b)[^.;]){0,70}?\blaunch contract\b(?! (?:award|protest|win|from|to develop))",
    _I,
)
# When it is tried again: "the next attempt is on Saturday".
NEXT_TRY = re.compile(
    r"\b(?:(?:has|have) set (?:[\w.]+ ){1,3}for (?:the|its|another|a) (?:second|third|next|first|new) (?:try|attempt|launch|flight)\b|(?:wants|hopes|plans|aims|expects|intends) to|will|is to) try again (?=(?:there |from there )?(?:in|on|by|early|late|next|before|no sooner|no earlier|as soon|as early)\b)|\b(?:next|upcoming) (?:[\w-]+ )?(?:mission|flight)\b(?=, which (?:will|is to) (?:carry|launch|lift off|fly)\b)|\b(?:second|third|fourth|fifth|next|another) (?:[\w-]+ )?(?:flight|launch|mission|attempt) (?=(?:will|would|should|is to) follow\b)|\b(?:next|upcoming) (?:[\w-]+ )?(?:mission|flight)\b(?=[^.;]{0,80}? (?:is|will be) (?:now |currently |tentatively )?(?:scheduled|slated|targeted|planned|set|due|expected) (?:for|to|in|on|no)\b)|"
    r"\b(?:next|another|new|second|third|fourth|fifth) (?:launch )?(?:attempt|try|opportunity|chance)(?: for (?:the |its )?[A-Z][\w-]*(?: \d\w?)?(?:, which [^,.;]{3,40},)?)? (?=(?:is|will be|would be|comes|has been set|can come|could come) (?:now |expected |planned |scheduled |set )?[\"“]?(?:on|for|in|at|no|not before|early|late|\w+day|tomorrow|next)\b)",
    _I,
)
NAMED_FLIGHT = re.compile(
    r"\b(?:(?:(?<=aced )|(?<=nailed )|(?<=aces )|(?<=nails )|(?<=pulled off ))(?:its|the|their|an?|another) (?:[\w’'-]+ ){0,4}?mission\b|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) test(?= of (?:the |its )?(?-i:[A-Z])[a-z]+)|(?<=for )(?:its |the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:[\w’'-]+ ){0,3}?mission\b|(?:second|third|fourth|fifth|next|another) (?:launch |flight |orbital )?(?:try|attempt)\b(?= (?:with|at|to)\b)(?! (?:at|to) (?:[\w’'-]+ ){0,4}?(?:fuel(?:l?ing)?|load(?:ing)?|tank(?:ing)?|fill(?:ing)?|practice|rehears\w+|countdown|(?:test-)?fire|land(?:ing)?|dock(?:ing)?|recover\w*|catch\w*|stack\w*|roll\w*)\b)|(?:stand(?:s|ing)?|stood) down from (?:an?|its|the) (?:[\w’'-]+ ){0,3}?(?:mission|flight)\b|(?:next|first|second|third|fourth|fifth|penultimate|most recent|following(?! (?:an?|the|its|their)\b)|upcoming|previous|last|latest|final|another|this|that(?! flight (?-i:[A-Z]+-?\d)))\s+(?:(?!(?:ahead|of|before|for|after|to|glide)\b)[\w’'.-]+\s+){0,3}?flight\b(?! (?:article|hardware|model|unit|crew|director|software|engine|vehicle|test stand|readiness|controllers?|operations|path|deck|suits?|surgeon|plan|time|rate|safety|attendant)))",
    _I,
)
# Flights by the plural that begin again: "to resume shuttle flights in June".
RESUMED = re.compile(
    r"\b(?:resum|restart)(?:e|es|ed|ing|s)? (?:[\w’'-]+ ){0,4}?(?:flights|missions)\b(?! (?:of|by) (?:passengers|airlines))",
    _I,
)
# A craft by its name: "United Launch Alliance will fly USSF-206".
FLY_CRAFT = re.compile(
    r"(?:(?<=will )|(?<=hopes to )|(?<=plans to )|(?<=aims to )|(?<=wants to )|(?<=expects to )|(?<=intends to )|(?<=due to )|(?<=scheduled to )|(?<=hope to )|(?<=plan to )|(?<=aim to )|(?<=want to )|(?<=intend to ))(?:fly|carry)(?= (?:the |its )?(?-i:[A-Z])[\w-]*\d)|(?-i:(?<=[A-Z\d] )|(?<=[A-Z\d], )|(?<=which ))went up(?= (?:(?:in|on|last|this) (?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|in (?:19|20)\d\d|on \w+day|last (?:year|month|week)))|(?<=[\dIVX] )flew(?= (?:from|aboard|atop) (?-i:[A-Z])| on (?:an? |\w+day)| (?:in|on) (?-i:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:19|20)\d\d\b))",
    _I,
)
FLEW = re.compile(
    r"(?<![-‑])(?<!left to )(?<!ever )(?<!while )\b(?:fl(?:ew|ies|ying|y)(?! (?:past|by|around|(?:much |far )?(?:more |less )?(?:rarely|often|frequently|every))\b)|flown|return(?:ed|s)? to (?:flight|service)|g(?:ot|ets|et) off the ground|(?:(?<=to )|(?<=will ))try again(?= (?:with|on|in|next|early|late) ))\b",
    _I,
)
# Setting out for another world: "will carry a rover to the planet in 2020".
TO_A_WORLD = re.compile(
    r"(?<![-‑])\b(?:sen(?:ds?|t|ding)|carr(?:y|ies|ied|ying)|dispatch(?:es|ed|ing)?|hurl(?:s|ed)?|fl(?:y|ies|ew|own))\b(?! (?:[\w-]+ )?(?:commands?|signals?|data|images?|messages?|photos?|pictures))"
    r"(?:(?!\b(?:that|which|who|when|while|where|back|from)\b)[^.;!?,]){0,80}?\b(?:to|toward|towards) (?:the (?:[Rr]ed )?planet|(?-i:Venus|Jupiter|Mercury|Saturn|Pluto|Uranus|Neptune)|an? (?:[\w-]+ )?(?:asteroid|comet)|(?:the )?asteroid (?-i:[A-Z])\w+|comet (?-i:[A-Z]|\d))\b(?!['’-])"
    r"|(?<![-‑])\b(?:sent|sends|flew|took|carried|(?:(?<=to )|(?<=will ))(?:send|fly|take|carry))\b(?: [\w’'-]+){1,8} around the [Mm]oon\b"
    r"|(?<![-‑])\bsen(?:ds?|t|ding)\b(?= (?:its|their) (?:own|next|first|second|third|fourth|last) (?:[\w-]+ ){0,2}(?:probe|rover|orbiter|lander|spacecraft|astronauts|crew|satellite|telescope|capsule|freighter|(?-i:Dragon|Cygnus|Progress|Soyuz))s?\b)"
    r"|(?<![-‑])\bsen(?:ds?|t|ding)\b(?= (?:its|their|an?|the|another) (?:[\w-]+ ){0,3}?(?:Mars|Venus|Jupiter|lunar|[Mm]oon) (?:missions?|probes?|orbiters?|rovers?|landers?|spacecraft)\b)",
    _I,
)
FIRED = re.compile(
    r"(?<![-‑])(?<!static )(?<!hot )(?<!test )\b(?:fir(?:ed|es|ing)|shot|sends?|sent)\b(?! (?:him|her|them|us|me|everyone|back|home|down)\b)(?! to (?:the )?(?:Earth|ground|mission control|scientists|engineers)\b)(?! from (?:an?|the|its) (?:[\w-]+ )?(?:satellite|spacecraft|orbiter)\b)(?! up\b| at\b| (?:an? )?warning| (?:[\w-]+ ){0,2}(?:thrusters?|engines?|motors?|boosters?|lasers?|commands?|signals?|data|images?|messages?|photos?)\b)(?=[^.;]{0,60}\b(?:rocket|satellite|space|probe|spacecraft)\b| (?:its|an?|their|another) (?:(?-i:[A-Z])[\w’'-]+ ){1,2}(?:orbiter|lander|rover)\b)",
    _I,
)

FAILURE = re.compile(
    r"\b(?:conked out|lost thrust|(?:drift|stray|wander|swerv)(?:s|ed) off course|(?:falls|fell|plunges|plunged|crashes|crashed|drops|dropped) into the (?:sea|ocean|water) (?:just |only |about |barely )?(?:[\w-]+ )?(?:seconds|minutes|moments|shortly|soon) after\b|(?:range safety|controllers|(?:safety |flight )?officers?|ground (?:crews?|teams?)) (?:had |then )?destroyed (?:it|the (?:rocket|vehicle|launcher|booster))\b|(?:went|gone|goes) down on (?:its|the) (?:[\w-]+ )?(?:flight|launch|mission)\b|short of the (?:orbital )?(?:velocity|speed)\b|prevent(?:ed|s) (?:[\w’'-]+ ){1,6}from (?:reaching|entering|achieving) (?:space|orbit)\b|(?-i:Lost|Destroyed)(?: with it)? (?:was|were)\b(?! (?:in|on|at|the)\b)|blew (?:it|them|the (?:rocket|vehicle|booster)) up\b|(?:send|sent|gave|radioed) (?:the|a) (?:self-)?destruct (?:signal|command)|tumbling (?:toward|to) (?:its )?destruction|destruction of (?:the |its )?(?:[Ss]pace )?(?:[Ss]huttle|rocket)\b|los(?:es|t) (?:its |the )?(?:(?-i:[A-Z])[\w-]*(?: \d+)? ){1,3}(?:on|during|in) (?:its |the )?(?:[\w-]+ ){0,2}(?:flight|launch|ascent|liftoff)\b|fail(?:ed|s|ing(?! that\b)|ures?)\b(?! (?:(?:an?|its|the|their|several) (?:[\w-]+ ){0,2})?(?:tests?|inspections?|reviews?|checks?)\b(?! (?:flight|launch|mission)))(?! to (?:land|stick|recover|reach the drone|return|deploy its legs))|explo(?:ded|des|sions?|ding)|(?<!stock )(?<!market )(?<!share )(?<!price )(?<!plane )(?<!car )(?<!helicopter )crash(?:ed|es)?|"
    r"malfunction(?:ed|s|ing)?|nozzle (?:broke|burst|cracked|blew)\b|engine (?:broke|burst|cracked|blew)\b|flew for (?:just |only |about |some |barely )?[\w-]+ seconds|hovered for (?:just |only |about |some |barely )?[\w-]+ seconds|broke (?:apart|up)|break(?:s|ing)? (?:apart|up)|never (?:re)?(?:lit|ignited)|(?:left|leaving|stranded|stranding)\b(?: [\w’'-]+){0,8} too low|too low to (?:survive|stay up|be saved)|(?:kept|prevented|stopped) (?:the |an? |its )?(?:[\w-]+ ){1,3}from (?:delivering|reaching|placing|putting|deploying|entering)|lost launch|(?:flight (?:was )?|mission (?:was )?|only to be )cut short|went out of control|(?:came|comes?|coming|torn|flew) apart\b(?! (?:as planned|in (?:\w+ )?orbit))|blew up|blows up|disintegrat(?:ed|es|ing)|unsuccessful(?:ly)?|"
    r"veered off|went off course|lost control\b(?! of (?:an?|the|its) (?:[\w-]+ )?(?:satellite|spacecraft|probe))|(?:spun|span|spiralled|spiraled|tumbled|spinning|tumbling|spiralling) out of control|self-destruct(?:ed)?|(?:was|were|been|being|declared|feared|presumed|believed|had to be) (?:lost|destroyed)|(?:lost|losing|loss of) (?:the |its |their |a |an |both |all )?(?:[\w-]+ ){0,2}(?:satellites?|payloads?|rocket|vehicle|spacecraft|probe|mission|contact|freighter|(?:cargo|supply) ship)|lost (?:its|the|an?) (?:[\w-]+ ){3,4}rocket|"
    r"(?<!has )(?<!have )(?<!had )never (?:left|escaped|reached|achieved|attained|made it (?:in)?to|got (?:in)?to|got out of) (?:the )?(?:[\w’'-]+ ){0,3}(?:orbit|space)|st(?:uck|randed) in (?:the )?(?:[\w’'-]+ ){0,3}orbit|(?:did not|didn['’]t|could not|never|not|unable to|fell short of|falling short of|short of) (?:leav(?:e|ing)|reach(?:ing)?|achiev(?:e|ing)|enter(?:ing)?|attain(?:ing)?|mak(?:e|ing) it (?:in)?to) (?:the )?(?:[\w-]+ ){0,3}(?:orbit|space)|"
    r"(?:falls?|fell|falling) (?:just |well |narrowly )?short of (?:reaching )?(?:the )?(?:[\w-]+ )?(?:orbit|space)\b(?! station)|(?:fell|falling|falls) back (?:to|onto|on|near|beside) (?:its |the )?(?:launch ?)?(?:pad|ground|launch site)|lost its (?:first|second|third|fourth|upper) stage|(?:ended|ending|came up|coming up) (?:just |well )?short of (?:reaching )?(?:the )?(?:orbit|space)\b(?! station)|accident (?:that )?destroyed|(?:launch|flight) (?:attempt )?falters|(?:fell|plunged|plummeted|tumbled|falling|plunging) (?:back )?(?:in)?to (?:the )?(?:[\w-]+ ){0,2}(?:ocean|sea|Earth|ground|water|Pacific|Atlantic|bay|gulf)\b|ended (?:up )?in the (?:sea|ocean|water|Pacific|Atlantic|Baltic)|shut (?:the |its |an? )?(?:[\w-]+ ){0,2}(?:stage|engine)s? down|stalled (?:just |only |\w+ )?(?:moments|seconds|minutes|shortly)|(?<!minor )(?<!mundane )(?<!small )mishap(?!s)|burst into flames|erupt(?:ed|s) in flames|caught fire|blown (?:up|apart)|"
    r"ended with (?:[\w-]+ ){1,4}(?:splash|crash|fall|plung|div)\w+ (?:in)?to the (?:sea|ocean|water)|ended (?:just |only |about |barely |some )?[\w-]+ (?:seconds?|minutes?) (?:after|into) (?:the |its )?(?:lift-?off|launch|flight|take-?off|ignition)|(?:rocket|vehicle|launcher|flight) (?:was |had to be )?terminated|ended (?:up )?(?:on|at) the (?:bottom|sea ?floor|sea ?bed|ocean)|ending up (?:on|at) the (?:bottom|sea ?floor|sea ?bed|ocean)|doomed\b(?! by (?:an? )?(?:[\w-]+ ){0,2}(?:leak|leakage|problem|glitch) after)|ill-fated|but (?:not|never) (?:\w+ )?orbit\b|without (?:ever )?reaching (?:the )?(?:[\w-]+ )?orbit\b|(?:end(?:s|ed)?|ending) in (?:flames|failure|disaster|(?:an? )?(?:[\w-]+ )?(?:explosion|fireball|crash))|(?:launch|flight|mission|ascent) (?:attempt )?(?:was |is )?terminated|"
    r"suffers (?:an? )?(?:[\w-]+ ){0,3}(?:anomaly|failure|explosion)|suffered (?:an? )?(?:[\w-]+ ){0,3}(?:anomaly|failure|problem(?!s)|malfunction|explosion)|(?:satellites?|payloads?) lost\b(?! (?:contact|touch|power|signal))|(?:in-flight|launch|flight|mission) anomaly|went awry|catastroph|"
    r"loss(?:es)? of (?:an? (?-i:[A-Z])|(?:the )?(?-i:[A-Z])[\w-]*(?: [\w-]+)? (?:on|during|in) (?:its|the|an?) (?:[\w-]+ ){0,2}(?:flight|launch|ascent|debut)\b)|end(?:ed|ing|s) (?:the|its) (?:mission|flight|ascent|launch) (?:just |only |about )?(?:[\w-]+ )?(?:seconds|minutes|moments|shortly) (?:after|into)|never (?:got|brought|took|carried) (?:its|the|an?|their) (?:[\w-]+ ){0,2}(?:satellites?|payloads?|spacecraft|probe|capsule|cargo),? (?:[\w’'-]+,? ){0,3}?(?:up to speed|(?:in)?to orbit)|orbits? (?:that (?:was|is|were) )?(?:far |much )?too low\b|(?:sen[dt]|dump(?:ed|s)|drop(?:ped|s)) (?:(?!(?:stages?|boosters?|capsules?|fairings?|crew|astronauts|back)\b)[\w’'.-]+ ){1,4}?into the (?:[\w-]+ )?(?:sea|ocean|bay|pacific|atlantic|jungle|taiga)\b|(?:came|comes) to grief|(?:went|goes|going|gone|disappeared|vanished|consumed|engulfed) (?:up )?in (?:an? |the )?(?:(?:ball|burst|sheet|puff|cloud) of (?:flames?|fire|smoke|white|vapou?r)|flames?\b|smoke|fireball)|somersault(?:ed|s)|(?:was|were|being|been) (?:deliberately |remotely )?detonated|destroy(?:ed|s) itself|blown to (?:bits|pieces)|(?:stage|engine)s? (?:suddenly |quickly )?lost (?:pressure|thrust|power)|lost thrust\b|lost (?:the|its) (?:ship|upper stage|second stage)\b(?! contact)|stage did not (?:light|ignite|fire|start)\b|(?:fell|dropped|plunged) (?:back )?(?:in)?to (?:the )?(?:[\w-]+ )?(?:desert|gobi|jungle|taiga|forest|steppe|hills|mountains)\b|(?:quit|shut off|cut out|gave out|died) (?:(?!as\b|on\b)[\w-]+ ){0,6}?(?:seconds?|minutes?|moments|halfway) (?:early|too early|too soon|after|into)|(?:let go|released|deployed|dropped)\b(?: [\w-]+){0,6} too low\b|had to (?:blow up|destroy) (?:its|the|their) |useless orbits?\b|cost (?:[\w’'-]+ ){1,5}(?:its|their) (?:[\w’'-]+ ){0,5}(?:satellites?|probe|spacecraft|payload)\b|(?:went|gone|going) down (?:in|on|last|with|into)\b(?! (?:in )?(?:history|price|size|value|weight|favou?r))|lost (?:its|the) way\b|engines? (?:had )?(?:shut (?:itself )?down|cut out|quit) (?:early|prematurely|too soon|too early|\w+ seconds|seconds|minutes|moments)\b)",
    _I,
)
PARTIAL = re.compile(
    r"\b(?:partial(?:ly)? (?:fail\w*|success\w*)|(?:(?<!for )(?<!to )lower|wrong|incorrect|unintended|lower-than-planned|lower than (?:planned|intended)|off-target) orbits?|wrong (?:altitude|trajectory)|underperform\w*)\b",
    _I,
)
SUCCESS = re.compile(
    r"\b(?:success(?:ful|fully|es)?|succeed(?:s|ed)? in|flawless(?:ly)?|without a hitch|perfect(?:ly)? (?:launch|flight)|as planned|reached orbit|nominal|complete success|entered (?:the )?(?:its )?(?:preset|planned|predetermined|designated|intended) orbit)\b",
    _I,
)
# What became of it is an open question.
OPEN = re.compile(
    r"\b(?:(?:not|n['’]t) (?:yet |immediately |at once )?(?:known|clear|certain|certain|say)|unclear|unknown|uncertain|no word(?: yet)?(?: on)?|"
    r"remain(?:s|ed)? to be seen)\b[^.;!?]{0,20}\b(?:whether|if)\b",
    _I,
)
# Failures that are not the launch's: landings, tests on the ground, other machines.
NOT_OF_LAUNCH = re.compile(
    r"\b(?:re-?entry|debris|landing|land(?:ed)?(?!-| (?:observ|imag|mapp|monitor|survey|remote|surface|cover))|touchdown|droneship|(?:drone|recovery|support|the|a|its) ship|barge|booster recovery|static[- ]fire|hot[- ]fire|test accident|facilit(?:y|ies)|factory|hangar|during (?:an? |the |its )?(?:ship|barge|droneship|booster)\b|during (?:\w+ )?(?:testing|tests)|during (?:launch vehicle|rocket|engine|stage|booster) test\b(?! (?:flight|launch|mission))|during (?:an?|the|its|what was) (?:(?!flight\b|launch\b|orbital\b)[\w-]+ ){0,3}?(?:test(?:s|ing)?\b(?! (?:flight|launch|mission))|test-firing|firing|fuell?ing|tanking)|(?:on|at) (?:(?:its|the|an?) )?(?:(?:[A-Z][\w.’'-]+|launch) ){0,3}(?:launch ?)?pad\b|in testing|during fuell?ing|engine test|test stand|ground test|recover(?:y|ed) of the booster|parachute test|docking|wet dress)\b",
    _I,
)

FUTURE = re.compile(
    r"\b(?:(?-i:will|WILL|Will(?![^\"“”\n]{0,40}[\w,.!?][”\"]))(?! (?:soon |then |now )?(?:burn(?: up)?|decay|re-?enter|fall back|sink)\b)|would|shall|won['’]t|['’]ll|(?<!believed )(?<!thought )(?<!known )(?<!reported )(?<!appears )(?<!appeared )(?<!said )(?<!considered )to be|(?<!to )plan(?:s|ned|ning)?(?= (?:to|for|on|the|a|its|launch|lift|flight|mission|satellite|by))|is planned|are planned|plans|planned|schedul(?:ed|es|ing)|slated|set (?:to|for)|due(?! to (?:an?|the|its|their|his|what|which|this|that|these|those|apparent|concerns?|issues?|problems?|weather|bad|poor|high|strong|low|severe|technical|mechanical|unfavou?rable|[\w-]+ (?:weather|winds?|problems?|issues?|conditions|failures?|leaks?|reasons?|errors?|faults?|delays?|concerns|anomal(?:y|ies)|glitch(?:es)?))\b)(?= (?:to|for|in|on|next|later)\b)|"
    r"expect(?:s|ed|ing)?|aim(?:s|ed|ing)? (?:to|for)|intend(?:s|ed|ing)?|hop(?:es|ed|ing) to|want(?:s|ed)? to|seek(?:s|ing)? to|"
    r"prepar(?:es|ed|ing|ations?)|target(?:s|ed|ing)?|upcoming|gear(?:s|ing)? up|ready (?:to|for)|readies|readying|poised|shooting for|on track|"
    r"next (?:launch|flight|mission)|is to|are to|was to|were to|going to|(?:eager|keen|itching|racing|rushing) to|could|(?-i:may)|might|can|should|about to|next (?:week|month|year)|tomorrow|"
    r"pencill?ed in|no earlier than|NET|opens? (?:a|its|the) (?:launch )?window|awaiting|await(?:s|ing)?|eyes?|eyeing|proposed|propos(?:es|al)|contract(?:ed)? to|selected to|picked to|tapped|"
    r"will be|remain(?:s)? on|look(?:s|ing) to|countdown|count(?:s|ing) down (?:to|for|toward)|set for|bound for|some ?time (?:in|this|next|later|during|around))\b",
    _I,
)
PAST_PLAN = re.compile(
    r"\b(?:had (?:first |earlier |originally )?announced (?:the|its|an?) (?:[\w-]+ ){0,2}(?:launch|flight) (?:for|on)\b|had (?:been |originally |initially |previously |earlier )*(?:planned|hoped|intended|scheduled|expected|set|aimed|targeted|slated)|(?:was|were) to have\b|was (?:originally )?(?:supposed|scheduled|due|set|slated|planned|meant|expected) (?:to|for)|originally (?:scheduled|planned|set|slated)|previously (?:scheduled|planned))\b",
    _I,
)
POSTPONED = re.compile(
    r"\b(?:g(?:ives?|ave|iven) up on (?=(?:[\w’'-]+ ){0,4}(?:launch(?:ing)?|lift(?:ing)?-? ?off|fly(?:ing)?|flight|attempt)\b)|off until|(?:put|set) back by (?=an?|one|two|three|four|five|several|some|another|\d)|put on (?:an? )?(?:indefinite |temporary )?(?:pause|hold)|(?:halted|stopped|held|frozen) (?:just |only )?(?:[\w-]+ ){0,3}before (?:the end of (?:the|its) count(?:down)?|lift-?off|launch|ignition|zero)\b|call(?:ed|s)? (?:the (?:whole )?(?:thing|launch|attempt|flight|mission|lift-?off)|it all|everything|it) off\b|shut (?:itself |themselves )?down at T-?(?:minus )?|placed on (?:an? )?(?:indefinite |temporary )?(?:pause|hold)|abort(?:s|ed)? (?:just |only )?(?:seconds|minutes|moments) before|(?:was|were|been) (?:stopped|halted|aborted) (?:just |only |about )?[\w-]+ (?:seconds?|minutes?) before (?:launch|lift-?off|ignition)|(?:was|were|had been) (?:to (?:come|fly|launch|lift off|take place)|due|set|scheduled|planned)\b(?=[^.;]{0,80}?\b(?:will|is|are) now (?:be |come |take place |expected |scheduled |set )?(?:on|in|for|at)\b)|postpon(?:ed|es|ing|ement)|delay(?:s|ed|ing)?|scrub(?:s|bed|bing)?|push(?:ed|es|ing)? (?:back|off|to|the launch|(?:[\w’',-]+ ){1,8}(?:launch(?:es)?|debut|flights?|liftoff|missions?) (?:back |out )?(?:in)?to)|slip(?:s|ped|ping)?(?: to| into| from)?|put(?:s|ting)? off|"
    r"(?:push|mov|set|put)(?:es|ed|ing|s|ting)? (?:[\w’',.-]+ ){1,10}?back (?:(?:in)?to|until|till|by) (?=(?:(?:at least|no earlier than|around|about|early|late|mid|the|an?|another|several|some|few)[ -]){0,3}(?:\d|\w+day\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|May\b)|next|tomorrow|weeks?|months?|years?|days?|hours?|second|third|fourth|first|end|spring|summer|autumn|fall|winter|two|three|four|five|six))|mov(?:es|ed|ing|e) (?:the )?(?:[\w’'.-]+ ){1,5}?(?:in)?to (?=(?:at least |early |late |mid-|no earlier than )?(?:(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|20\d\d\b|next (?:month|year)|spring|summer|autumn|fall\b|winter))|rul(?:es|ed|ing) out (?=(?:an?|the|any) (?:[\w’'-]+ ){0,2}?(?:launch|flight|lift-?off)\b)|call(?:ed|s|ing)? off|reschedul(?:ed|es|ing)|reset(?= (?:for|to))|stand(?:s|ing)? down|stood down|held up|on hold|bump(?:s|ed)?|(?:suffer(?:s|ed|ing)?|another|last-second|pad|launch) aborts?\b|abort(?:ed|s)(?= (?:the |a |its |today|yesterday|launch|liftoff|countdown|\w+day))|"
    r"(?:launch|liftoff|flight) attempt (?:[\w’',.-]+ ){0,8}?(?:ended|stopped|halted|came to an end) (?:just |only |a few )?(?:seconds|moments|shortly|just|minutes) (?:after (?:engine (?:start|ignition)|ignition)|before (?:lift-?off|launch|ignition))|(?:launch|liftoff|countdown) (?:attempt )?(?:was |is |has been )?(?:halted|aborted)|(?:paus|halt|suspend)(?:e|es|ed|ing|s)? (?:all |its )?(?:launch )?preparations|(?:launch )?dates? (?:are|is) (?:now )?off the table|launch(?:es)? (?:from (?:[\w’'-]+ ){1,3})?suspended|(?:suspends|suspended|suspending|halts|halted|pauses|paused|pausing) (?:(?:all|its|the|[A-Z][\w’'-]*|satellite|rocket|commercial|orbital) ){0,4}?(?:launches|launch (?:operations|campaigns?))|grounded|moved (?:back|to))\b",
    _I,
)
CANCELLED = re.compile(
    r"\b(?:(?:drops|dropped|ditches|ditched) (?:its |the |a )?(?:planned )?(?:(?-i:[A-Z])[\w-]* ){0,3}launch(?:es)?\b|cancel(?:s|led|ed|ling|lation)|scrapped|shelved|axed|abandoned|(?:dropped|ditched|gave up|given up) (?:its|the|their|all|any) (?:[\w-]+ ){0,2}plans|terminated the (?:project|program))\b",
    _I,
)
SPECULATED = re.compile(
    r"\b(?:likely (?:to|that|will)|(?:it is|it's|seems?|appears?) likely|may (?:be|have|soon|try|attempt)|might|could (?:soon |be |try |attempt |launch |conduct )|possibly|perhaps|"
    r"speculat(?:ed|es|ion)|believed to be (?:preparing|planning)|signs? (?:of|that)|suspected|appears? to be preparing|rumou?r)",
    _I,
)
HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|were it to|would have|in case|should (?:it|the)|capable of|capability to|ability to|able to|designed to|used to|can (?:launch|carry|lift|deliver|put|place|loft|send)|capacity to|enough to|allows? |enabl(?:e|es|ing) |so that)\b",
    _I,
)
BACKGROUND = re.compile(
    r"\b(?:previous(?:ly)?|(?<!no )(?<!not )earlier(?! than)|last (?:launch|flight|mission|such)|preceding|(?<!launch )(?<!flight )(?<!mission )since (?:its|the|their)|ever since|the last time|"
    r"first flew|debuted|back in (?=(?:the )?(?:\d|(?-i:[A-Z])))|prior|in the past|until then|already|predecessor|once before|before that|had (?:been )?(?:launched|flown|lifted|failed|sent|put(?! (?:back|off)))|formerly|recent(?:ly)?)\b",
    _I,
)
ANOTHER = re.compile(
    r"\b(?:another(?! (?:step|milestone|day|week|month|year|sign|delay|setback|reason|round|chance))|a (?:second|third|fourth|fifth|separate|similar|different|later|subsequent)|one more|an additional|the other|the next|next|later|then|days? later|hours? later|weeks? later|also|additionally|meanwhile|separately|same day|(?<!one )(?<!\ba )(?<!per )second(?! (?:after|later|into|before)\b))\b",
    _I,
)
STATISTICS = re.compile(
    r"(?:\b(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|dozens? of|hundreds? of|thousands of|more than \w+|over \d+|total of \w+|all)\b[\w ,'’-]{0,40}\b(?:launches|flights|missions|liftoffs|orbital attempts|attempts)\b|"
    r"\b(?:launch(?:es)?|flights?|missions?) (?:so far|this year|to date|per year|a year|annually|each year|every|in a row|of the (?:year|decade))\b|"
    r"\bhas (?:now )?(?:launched|flown|completed|conducted|carried out|notched) (?:more than |over |about |nearly |some |almost )?(?:\d+|dozens|hundreds|\w+ty|\w+teen)\b)",
    _I,
)
# What tells that a launch named by a noun took place.
OCCURRENCE = re.compile(
    r"\b(?:succe\w+|took place|takes place|taken place|occurred|happened|was conducted|conduct(?:ed|s)|aces|aced|nails|nailed|carried out|carries out|completed|completes|performed|performs|made its|makes its|celebrat\w+|witnessed|"
    r"following (?:the|its|a|\w+day['’]s)|(?:following|after|(?:anger|outcry|protests?|condemn\w*|sanctions|criticism|alarm|outrage|fury|row|furore) over|despite|denounc\w+|protest\w*|violat\w+|criticis\w+|criticiz\w+|in response to|in the wake of|call\w* into question|question\w*) (?:[\w’'.-]+ ){0,4}?(?:rocket |satellite |space )?launch|punish\w+ for|denounc\w+|violation|call(?:s|ed|ing)? (?:the|its|their) (?:[\w-]+ ){0,3}?(?:launch|flight)\b(?=[^.;]{0,60}? an? (?:[\w-]+ ){0,2}(?:provocation|threat|crime|breach|insult|success|failure)\b)|after (?:the|its|a|\w+day['’]s) (?:[\w-]+ ){0,3}(?:launch|liftoff|flight)|since (?:the|its) (?:launch|liftoff)|with (?:the|its|a|\w+day['’]s) (?:[\w-]+ ){0,4}(?:launch|liftoff|flight)(?! (?:site|pad|base|facility))|(?:bounces? back|returns?|opens?|closes?(?! in)|ends?|starts?|begins?|rings? in|celebrates?|continues?|resumes?|caps?) (?:[\w’'-]+ ){0,5}?with (?:[\w’'-]+ ){0,5}?(?:launch|liftoff|flight)(?! (?:site|pad|base|tests?|facility|delay))|(?:launch|flight|liftoff) (?:attempt )?(?:was |is )?(?:fail\w*|explo\w*|anomaly|ended|ends|terminated)|(?:fail|explo|malfunction)\w* (?:[\w’'-]+ ){0,4}(?:launch|flight|liftoff|ascent)|fail(?:s|ed)|explo(?:des|ded)|(?:falls?|fell) (?:just |well |narrowly )?short of|falters|during (?:the |its )?(?:launch|liftoff|ascent)|minutes (?:after|into)|seconds (?:after|into)|hours after|"
    r"was the|were the|mark(?:ed|s|ing)|came (?:after|just|less|a|on|two|three|as)|follow(?:ed|s)|carrying|carried|deployed|broke|used a|using a|aboard|launched|lifted|watched|livestream\w*|reported|confirmed|hailed|condemned|(?:kick(?:ed|s)? off|begins|began|opens|opened) (?:an? |the |its |new )*(?:\w+ )?(?:refresh|era|chapter|series|campaign|deployment|rollout|build-?out|expansion|upgrade)|kick(?:ed|s) off|wrap(?:ped|s) up|caps|ends|ended|marred|suffer(?:s|ed)|malfunction\w*|mishap|anomaly|doomed|destroyed|sent|put|puts on|light(?:s|ed)? up|lit up|dazzle[sd]|wow(?:s|ed))\b",
    _I,
)
# A running total is no launch of its own: "has flown more than 100 payloads".
TALLY = re.compile(
    r"\b(?:has|have|had) (?:now |already |so far )?(?:launched|sent up|orbited|put up|put|placed) (?:about |some |more than |over |nearly )?(?:\d+|\w+ty|\w+teen|dozens of|ten|eleven|twelve) (?:[\w-]+ ){0,2}(?:satellites|spacecraft|craft)[^.;]{0,20} since\b|"
    r"\b\d[\d,]*\d{2} (?:[\w’'-]+ ){0,3}(?:satellites|spacecraft|craft) (?:already |now )?launched (?:so far|to date|already|since)\b|"
    r"\bwho (?:launched|flew|sent up) what\b|"
    r"\b(?:sent|launched|flew|fired) (?:up )?(?:\d+|a dozen|dozens of|\w+teen|\w+ty) rockets\b|"
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) of (?:the|its|\d+|these|those)\b[^.;,]{0,50}? that [^.;,]{1,30}? (?:has|have|had) (?:launched|flown|orbited)\b|"
    r"\b(?:sees?|saw|seen|brings?|brought) (?:at least |up to |as many as |about |some )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of) (?:[\w-]+ ){0,2}(?:launches|flights|missions)\b|"
    r"\blaunch(?:es|ing|ed)? (?:[\w-]+ ){0,3}?(?:every|each|once an?|twice an?) (?:[\w-]+ ){0,3}?(?:days?|weeks?|months?|years?)\b|"
    r"\blaunch(?:ed|es) (?:far |many )?(?:more|fewer) (?:[\w-]+ ){0,3}than (?:any|all|every|the rest)\b|\b(?:flew|launched|has flown) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?-i:[A-Z])[\w’'.-]*(?: [\w-]+)?s (?:last|this|that) year\b|\b(?:[Hh]aving|has|have|had) (?:now |already |so far |since )?(?:launched|flown|completed|conducted|carried out|notched|sent|put|placed|deployed|delivered) (?:more than |over |about |nearly |some |almost |at least |a total of |around )?(?:\d[\d,]*|dozens|hundreds|thousands|\w+ty|\w+teen|seven|eight|nine|ten|eleven|twelve)\b(?! (?:more|new|additional|further)\b)|"
    r"\b(?:has|have|had) (?:now |already |only |since )?(?:launched|flown) (?:just |only |more than )?(?:once|twice|\w+ times)\b|"
    r"\b(?:launched|flew|conducted|carried out|completed|notched) (?:more than |over |about |nearly |some |almost |at least |a total of |a record )?(?:\d{2,}|\w+ty|\w+teen|dozens of|ten|eleven|twelve) (?:[\w-]+ )?(?:missions|launches|flights|times)\b|"
    r"(?<!to )\b(?:has|have|had) flown in \d{1,2}\b|\blaunch(?:ing|ed) (?:just |only )?(?:once|twice|\w+ times)\b(?! (?:bigger|larger|faster|more|as))|"
    r"\bnumber of (?:[\w-]+ ){1,3}(?:launched|flown|orbited)\b|"
    r"\b(?:all|most|many|some|half) (?:of (?:them|which|those) )?(?:have|had) (?:been )?(?:flown|launched)\b|"
    r"\b(?:launch(?:ed|es|ing)?|sent|put|orbited|carried) (?:[\w’'-]+ ){0,3}?(?:satellites|spacecraft|payloads) (?:[a-z]+ ){0,2}(?:on|with|using|by|aboard|atop) their own (?:[\w-]+ )?(?:rockets?|launchers?|launch vehicles?)\b|"
    r"\bof (?:which|them|those) (?:have|has|had) (?:now |already |since )?(?:flown|launched|been launched)\b|"
    r"\b(?:launch(?:ed|ing)|flown|flew|orbited|sent up) (?:a total of |more than |over |about |nearly |some |almost |at least )?(?!two\b|three\b|four\b)(?:\d+|\w+ty|\w+teen|ten|eleven|twelve|dozens of) [^.;,]{0,50}\b(?:in|over|during|within) the (?:last|past) (?:\w+ )?(?:years|decades?|months)\b|"
    r"\b(?:launch(?:ed|ing)|flown|flew|orbited) [^.;,]{0,50}\b(?:between|from) (?:(?-i:[A-Z][a-z]+) )?(?:19|20)\d\d (?:and|to) (?:(?-i:[A-Z][a-z]+) )?(?:19|20)\d\d\b|"
    r"\bsince (?:the )?(?:launches|flights) (?:resumed|began|restarted|started)\b",
    _I,
)
MISSILE = re.compile(
    r"\b(?:trash|propaganda|leaflet|filth)[ -](?:[a-z]+ )?balloons?\b|balloon launches|\b(?:missiles?|ICBMs?|SLBMs?|IRBMs?|MRBMs?|warheads?|artillery|projectiles?|rocket launchers?|multiple[ -](?:launch[ -])?rocket|MLRS|short-range rockets?|interceptors?|cruise missile|hypersonic|torpedo|mortar|shells?|grenades?|nuclear test)\b",
    _I,
)
SPACE = re.compile(
    r"\b(?:(?:micro|nano|mini|pico|small)?satellites?|orbit(?:al|s|er)?|suborbital|spacecraft|space(?:port|ship|flight|plane|x)?|rockets?|cosmodrome|astronauts?|cosmonauts?|taikonauts?|"
    r"payloads?|probes?|capsules?|shuttle|moon|lunar|mars|cubesats?|smallsats?|booster|launch vehicle|launcher|constellation|rideshare|liftoff|launch (?:pad|site|complex|center|centre)|"
    r"telescope|(?:solar|space|x-ray|orbiting|gamma-ray|infrared|ultraviolet|astronom\w+) observator(?:y|ies)|rover|lander|resupply|upper stage|cargo (?:craft|ship|launch|freighter)|ISS|crew)\b",
    _I,
)
GROUND_TEST = re.compile(
    r"\b(?:static[- ]fir(?:e|ed|es|ing)|hot[- ]?fir(?:e|ed|ing)|test[- ]fir(?:e|ed|es|ing)|engine (?:tests?|firing)|ground tests?|drop tests?|wet dress|countdown (?:tests?|rehearsals?|demonstrations?)|practice countdown|fueling test|tanking test|dress rehearsal|pressure test|captive[- ]carry|qualification test)\b",
    _I,
)
# What takes off from a runway, and who flies in it.
AIRCRAFT = re.compile(
    r"\b(?:aircraft|airplanes?|aeroplanes?|planes?|jets?|bombers?|warplanes?|fighter jets?|B-\d{1,2}s?|Stratofortress|helicopters?|airliners?|airports?|airlines?|runways?|pilots?|passengers?|cabin crew|air ?crew)\b",
    _I,
)
# "launch" of what is no spacecraft: an attack, a programme, a company, a product.
FIGURATIVE = re.compile(
    r"\b(?=launch)(?<!final )(?<!last )(?<!penultimate )(?<!night )launch(?:es|ed|ing)? (?:of )?(?:an?|the|its|their|his|her|this|new|several|two)?\s*(?:(?!(?:to|from|on|in|at|with|for|after|before|by|into|aboard|as|when|will|under|of|since|during|was|is|satellites?(?!-based)|spacecraft|rockets?|probes?|crew|cargo)\b)[\w'’-]+,? ){0,3}?(?:programs?|programmes?|(?-i:projects?)|initiatives?|campaigns?|investigations?(?! (?:[\w-]+ ){0,8}to (?:the )?(?:International )?Space Station)|(?<!resupply )services?|"
    r"(?:immediate |military |legal |retaliatory )?actions?\b|compan(?:y|ies)|(?:(?-i:[A-Z][\w-]* ){0,3}[Cc]oncepts?|surveys?|schemes?|bash|celebrations?|exhibitions?|exhibits?|(?:\w+ )?firms?)\b(?! (?:[a-z]+ )?(?:satellites?|telescopes?|spacecraft|probes?|missions?|craft|demonstrators?|rockets?)\b)|startups?|funds?|websites?|apps?|products?|attacks?|offensives?|strikes?|competitions?|challenges?|stud(?:y|ies)|probe into|inquir(?:y|ies)|bids?|offers?|takeovers?|"
    r"efforts?|plans?|strateg(?:y|ies)|(?:cut-down |cheaper |newer |smaller )models?\b|podcasts?|platforms?|tools?|software|books?|careers?|lawsuits?|appeals?|talks|review|petition|crackdown|consultations?|IPO|blog|newsletter|feature|inquest|business|venture|brand|magazine|line of|crowdfunding|partnership|alliance|accelerator|(?:space |research |operations |ops )?cent(?:er|re)s?|office|division|subsidiary|beta|sale|process|search|protest|war|balloons?|drones?|movements?|uprisings?|rebellions?|coups?|invasions?|(?:air ?)?raids?|air ?strikes?|assaults?|bombardments?|atrocit(?:y|ies)|manhunts?)\b(?!['’]s?\b)(?! (?:satellites?|spacecraft|probes?|telescopes?|constellation)\b)"
    r"|\bmissile launch(?:es|ings?)?\b(?! (?:an?|its|the|two|three|four|five|six|\d)\b)"
    r"|\bwhich (?:would|will) be (?:the|its|their) (?:first|second|third|only|last) [^,;.]{0,80}? to (?:put|launch|place|send|reach|orbit|fly|deliver|carry)\b[^,;.]{0,60}(?=,)"
    r"|\bf(?:ar|ur)thest (?:anyone|anybody|humans?|people|astronauts|any (?:human|person|crew)) (?:has|have|had) (?:ever )?(?:travel(?:l?ed)|flown|gone|been)(?: \w+)? (?:into|to|in) (?:deep )?space\b"
    r"|\blaunch(?: costs?)? included\b"
    r"|\b(?:one|a|two|three|four|five|ten|\d+) launch(?:es)? (?:per|a|every|each) (?:day|week|fortnight|month|quarter|year)\b"
    r"|\bobjects (?:that (?:is|are|were|have been|has been) |being )?launched into (?:space|orbit)\b(?! (?:on|from|by|aboard|last|this)\b)"
    r"|\bof (?:the |its )?\w+ (?:booked|contracted|planned|remaining|purchased) launches\b"
    r"|\bwhich (?:will|would|can|could|is (?:designed|meant|intended|able) to) [^.;,]{3,80}(?=, (?:[a-z]+ly )?(?:made|lifted|blasted|took|roared|soared|rose|flew|climbed|completed|failed|exploded|debuted|was (?:launched|lost))\b)"
    r"|\breus\w+ (?:the|an?|its) (?:[\w-]+ ){0,2}(?:booster|first stage|stage)s? (?:that|which) (?:had |has |have )?(?:already |first |last |also )?(?:flew|flown|launched|lifted off)\b[^.;,]{0,50}"
    r"|\babort\w* (?:just |only |about )?[\w-]+ (?:seconds|minutes) before (?:lift-?off|ignition|launch)\b[^.;,]{0,30}"
    r"|\bonce (?:meant|due|expected|planned|supposed|set|scheduled) to [^.;,]{3,80}(?=,)"
    r"|\btakes? off (?:vertically|horizontally|like an?\b|from a runway)"
    r"|\b(?:recently|newly|just|soon-to-be) launched (?:[\w’'()-]+ ){1,6}?(?:programs?|programmes?|projects?|initiatives?|campaigns?)\b(?!['’]s?\b)"
    r"|\b(?:programs?|programmes?|projects?|initiatives?|campaigns?|investigations?|compan(?:y|ies)|websites?|efforts?|attacks?|offensives?|strikes?|movements?|uprisings?|rebellions?|coups?|invasions?|raids?|assaults?|bombardments?|atrocit(?:y|ies)|manhunts?|wars?|protests?|balloons?|drones?) (?:(?:has|have|had|also|recently|first) ){0,2}(?:is|are|was|were|be|been|being) (?:(?:also|recently|first) )?launched\b"
    # "Launched in 2000, the ham radio programme", "Launched on Monday, its new share plan"
    r"|\b(?-i:Launched) (?:in|on|last|this|by|back|earlier|just) [^.;]{2,40}?, (?:the|its|a|an|this) (?:[\w“”\"'’().-]+ ){0,9}?(?:programs?|programmes?|(?-i:[A-Z][\w]+ )?plan|project|initiative|compan(?:y|ies)|services?|website|campaign|magazine|app|fund|scheme|effort|venture|firm|start-?up|newspaper|prize|contest|competition)\b",
    _I,
)
# A clause that a day introduces: "since March 2, when …".
WHEN = re.compile(r",?\s+when\b")
# A place named for satellites tells nothing of space.
SPACE_SITE = re.compile(
    r"\b(?:satellite|space) launch(?:ing)? (?:station|grounds?|site|facility|center|centre|base)\b", _I
)
FUNCTIONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, _I))
    for name, pattern in (
        ("reconnaissance", r"\b(?:reconnaissance|spy(?:ing)?|surveillance|intelligence[- ]gathering|intelligence|espionage|eavesdrop\w*|signals intelligence|sigint|elint|information[- ]gathering|snooping|classified (?:payload|imag))"),
        ("early-warning", r"\b(?:early[- ]warning|missile[- ](?:warning|detection|tracking))"),
        ("navigation", r"\b(?:navigation(?:al)?|positioning|navsat|global positioning)\b"),
        ("weather", r"\b(?:weather[- ](?:satellites?|monitoring|spacecraft|observ\w+|forecast\w*|imag\w+|data)|meteorolog\w+|space weather)\b"),
        ("communications", r"\b(?:communications?|telecommunications?|telecoms?|broadband|internet|broadcast\w*|relay|television|tv|connectivity|com(?:m|s)?sats?|satcom|satellite radio|internet[- ]of[- ]things|iot|5g|data[- ]relay|direct-to-(?:device|cell)|amateur radio)\b"),
        ("crew", r"\b(?:astronauts?|cosmonauts?|taikonauts?|crewed|manned|crew members|space tourists?|(?<![-‑])passengers|crew (?:capsule|missions?|rotation|launch|flight|vehicle|ship|spacecraft)|(?:person|man|woman|member|civilian|astronaut|private|national) crew|human (?:space ?flight|lunar landing|landing)|crew of)\b"),
        ("cargo", r"\b(?:cargo|resupply|supply ship|supplies|freighter)\b"),
        ("earth-observation", r"\b(?:earth[- ](?:observation|observing|imaging)|remote[- ]sensing|imaging|imagery|observation(?:al)?|radar (?:imaging )?satellite|sar satellite|(?<!galaxy-)(?<!star-)mapping|ocean[- ]monitoring|climate|environmental monitoring|land survey\w*|oceanograph\w+|photograph\w*|(?:hyper|multi)spectral|greenhouse gas(?:es)?|methane|carbon dioxide|sea levels?|satellite imag(?:es|ery)|(?:images|pictures|photos) of (?:the )?Earth)\b"),
        ("science", r"\b(?:scien(?:ce|tific)|research|telescope|observatory|probe|lunar|moon|mars|asteroid|experiments?|x-ray|solar physics|cosmic|planetary|astronom\w+|gravitational|rover|lander|(?:astro|helio|geo)?physics|exoplanets?|ionospher\w+|magnetospher\w+|dark (?:matter|energy)|biolog\w+|biosatellite|comet|venus|jupiter)\b"),
        ("technology", r"\b(?:experimental|technology|technolog\w+|demonstrat\w+|(?:tech )?demo|pathfinder|testbed|(?:dummy|mass simulator) (?:payload|satellite)|test (?:satellite|spacecraft|flight|payload)|prototype|in-orbit test|reusable experimental|re-?entry capsule)\b"),
    )
)  # fmt: skip
MILITARY = re.compile(
    r"\b(?:military|spy|reconnaissance|defen[sc]e (?:ministry|satellite|department|payload|force|communications)|ministry of defen[sc]e|national security|classified|armed forces|air force|navy|army|"
    r"space force|nro|national reconnaissance office|pentagon|surveillance satellites?|secret satellite|espionage|intelligence satellite|missile[- ]warning|early[- ]warning|department of defen[sc]e|defen[sc]e ministry|revolutionary guard)\b",
    _I,
)
ORBITS = re.compile(
    r"\b(?:[Ss]un[- ][Ss]ynchronous(?: (?:polar|transfer|low[- ]Earth))?(?: [Oo]rbit)?|[Gg]eo(?:stationary|synchronous)(?: [Tt]ransfer)?(?: [Oo]rbit)?|(?:very )?[Ll]ow[- ]Earth(?: [Oo]rbit)?|LEO|[Mm]edium[- ]Earth(?: [Oo]rbit)?|MEO|GTO|GEO|SSO|"
    r"[Pp]olar [Oo]rbit|[Hh]ighly elliptical orbit|Molniya orbit|elliptical orbit|[Ll]unar orbit|mid-inclination orbit|heliocentric orbit|(?<!-)(?:[Ll]ow|[Hh]igh) orbit|Lagrange point \w+|L[12]\b|trans-lunar|"
    r"International Space Station|ISS|space station|Tiangong|the [Mm]oon|(?:Mars|Venus|Jupiter|Mercury)(?!['’]s| (?:rover|lander|orbiter|probe|mission|sample|helicopter|2020)))\b"
)
