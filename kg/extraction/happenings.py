"""What else happens to a spacecraft, its rocket or its contract: happenings with days and hours of their own."""

from __future__ import annotations

import re

OTHER = re.compile(
    r"\b(?:(?:un)?dock(?:ed|ing|s)?|berth(?:ed|ing)|land(?:ed|ing|s)|touch(?:ed|es|ing)? down|touchdown|splash(?:ed|es|ing)? ?down|"
    r"arriv(?:e|ed|es|ing|al)|(?:leav(?:e|es|ing)|left) for (?:the )?(?:Kennedy|Cape|Florida|California|Vandenberg|Baikonur|Kourou|launch)\b|(?<!stage )(?<!booster )separated|return(?:ed|ing|s)?(?! to flight)|re-?ent(?:er\w*|ry)|deorbit\w*|rendezvous\w*|fly-?by|roll(?:ed|s|ing)? (?:out|back)|rollout|"
    r"static[- ]fir\w+|hot[- ]fir\w+|test[- ]fir\w+|rehears\w+|encapsulat\w+|shipped|fuel(?:ed|ling|ing)|"
    r"teleconference|media (?:event|opportunity)|(?:nuclear|atomic|missile) tests?\b|unveil(?:s|ed|ing)|clos(?:ed|es|ing) (?:its|the|an) (?:[\w-]+ )?(?:inquiry|investigation|review|probe)|"
    r"award(?:ed|s|ing)|signed|signing|select(?:ed|s|ing)|announc(?:ed|es|ing|ement)|approv(?:ed|al|ing)|press conferences?|news conferences?|briefings?|hearing|"
    r"filed|licen[cs]ed|(?:slipped|swung|went|settled) into orbit(?= around)|c(?:ame|omes|oming) home|certif(?:ied|ies)|(?:secur|w[io]n|land)(?:s|ed)? (?:[\w-]+ ){0,2}(?:contract|deal|order|agreement)s?|denounc\w+|condemn\w+|retired|born|died|elected|founded|established|went public|goes public|going public|raised|acquired|merged|bankruptcy|posted|tweeted|wrote|testified|"
    r"search(?:ed|es|ing) (?:[\w’'-]+ ){0,8}?(?=on |for |off )|comb(?:ed|ing) (?:the|through)|por(?:ed|ing) over|sift(?:ed|ing)|(?:set up|named|appointed|formed|opened|launched) (?:an?|the|its) (?:[\w-]+ ){0,3}(?:committee|commission|board|panel|inquiry|investigation|probe into)|wrap(?:ped|s|ping) up|unstrapped|vanished|disappeared|"
    r"suspend(?:ed|s)|conven(?:ed|es|ing)|met|meets|meeting|vot(?:ed|es)|impos(?:ed|es)|adopt(?:ed|s)|expel(?:led|s)|summon(?:ed|s)|vow(?:ed|s)|"
    r"(?:failure|loss|explosion) of (?:its|the|an?) (?:[\w-]+ ){0,3}(?:attempt|launch|try|flight)|loss of (?:its|the|an?) (?:[\w-]+ ){0,3}(?:lander|rover|probe|orbiter|crew)|burst|ruptured|urg(?:ed|es)|warn(?:ed|s)|agreed|(?<!flight )(?<!mission )(?<!launch )began(?! (?:its|his|her|their|the|an?)\b)|ceased|(?:fell|went) (?:silent|quiet|offline))\b",
    re.IGNORECASE,
)
# What goes on the same day at another hour.
BROADCAST = re.compile(r"\b(?:coverage|broadcasts?|webcasts?|live ?streams?|countdown|backup)\b", re.IGNORECASE)
