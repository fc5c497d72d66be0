"""Words by which an English job advert asks for things; matched without case, on whole words."""

from __future__ import annotations

import re

COUNTED = "one two three four five six seven eight nine ten"
NUMBERS = {word: number for number, word in enumerate(COUNTED.split(), 1)}

MUST_PARTS = re.compile(
    r"^(?:(?:key|minimum|job|main|essential|required)\s+)*(?:requirements?|qualifications?"
    r"|essentials?|must[- ]haves?"
    r"|required|skills required|person specification|your profile|profile|who you are|about you"
    r"|what (?:you|you['’]ll) (?:bring|need|have)|you (?:have|bring|need)"
    r"|what we(?:['’]re| are)? (?:look(?:ing)? for|need|expect)"
    r"|we are looking for|skills and experience|experience and skills|skills|experience)\b",
    re.IGNORECASE,
)
MAY_PARTS = re.compile(
    r"^(?:(?:it['’]s|also|preferred|desirable|nice)\b.*|(?:nice[- ]to[- ]haves?|bonus(?: points)?"
    r"|desirables?|preferred"
    r"|a plus|pluses|ideally|advantageous)\b.*)$",
    re.IGNORECASE,
)
DUTY_PARTS = re.compile(
    r"^(?:(?:your|the|main|key)\s+)*(?:responsibilities|duties|tasks|the (?:role|job|work)|role|job"
    r" description"
    r"|what you(?:['’]ll| will) (?:do|be doing)|your day|about the (?:role|job|post)|day[- ]to[- ]day)\b",
    re.IGNORECASE,
)
OTHER_PARTS = re.compile(
    r"^(?:what we offer|we offer|benefits|our offer|perks|about us|who we are|the company|company|why join.*"
    r"|salary|pay|pay and (?:hours|benefits)|how to apply|to apply|application|contact|equal"
    r" opportunit\w+.*|hours)\b",
    re.IGNORECASE,
)
MUST = re.compile(
    r"\b(?:must(?!-)|required?|requires|essential|mandatory|need(?:ed|s)?|necessary|at least|minimum"
    r"|only apply"
    r"|without (?:it|which))\b",
    re.IGNORECASE,
)
MAY = re.compile(
    r"\b(?:ideally|preferr?ed|preferably|desirable|nice to have|(?:a|an|big|strong|is a) (?:plus"
    r"|bonus|advantage)"
    r"|advantageous|welcome|helpful|not (?:required|essential|necessary|needed)|would (?:be|help)|or"
    r" willing\w* to)\b",
    re.IGNORECASE,
)

_LICENCE = (
    r"(?:licen[cs]e|licensure|registration(?: with (?:the )?\w+(?: (?:board|council|chamber))?)?|permit)"
)
LICENCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:(?:category [a-e]\d?|class [a-e]|[a-z]+['’]s|[a-z]+) ){{1,3}}{_LICENCE}\b"
            r"(?! (?:fee|cost|key|management))"
        ),
        r"\bright to work\b(?: in the [A-Z]\w+)?",
        r"\bwork permit\b",
        (
            r"\b(?:registered|licensed|licenced|chartered) (?:with the [A-Z]{2,5}|(?:practical |general "
            r"|mental health )?"
            r"(?:nurse|midwife|electrician|accountant|engineer|teacher|plumber|pharmacist|social worker))\b"
        ),
        r"\bqualified teacher status\b|\bteaching (?:certificate|credential)\b|\bcertified teacher\b",
    )
)
LICENCE_SIGNS = re.compile(r"\b(?:RN|LPN|LVN|NMC|CDL|HGV|QTS|DBS check|DBS)\b")
CERTIFICATES = (
    re.compile(
        r"\b(?:BLS|ACLS|CPR|CPA|ACCA|CIMA|CFA|PMP|ITIL|OSHA(?:[- ]?(?:10|30))?|AWS D1\.1|CSWIP|EN"
        r" ISO 9606(?:-1)?"
        r"|ISO 9606(?:-1)?|CISSP|CKA|AZ-\d{3}|SVQ|NVQ(?: level \d)?)\b"
    ),
    re.compile(
        r"\b(?:(?:[A-Za-z-]+ ){1,3}(?:certification|certificate)s?|certified [a-z]+(?: [a-z]+)?"
        r"|(?:first aid|food hygiene|forklift|coded welder)(?: (?:training|ticket|card))?)\b"
    ),
)
DEGREES = tuple(
    (re.compile(pattern, re.IGNORECASE), level)
    for pattern, level in (
        (r"\b(?:PhD|Ph\.D\.|doctorate)\b", "doctorate"),
        (r"\b(?:master['’]?s?(?: degree)?(?= (?:degree|in|of|or))|MBA|MSc|M\.Sc\.)", "master"),
        (
            (
                r"\b(?:bachelor['’]?s?(?: degree)?|BSc|B\.Sc\.|BSN|university degree|college degree"
                r"|degree in \w+(?: (?!or\b)\w+)?)\b"
            ),
            "bachelor",
        ),
        (r"\bassociate['’]?s? degree\b", "associate"),
        (
            r"\b(?:apprenticeship|vocational (?:training|qualification)|trade school|time-served)\b",
            "vocational",
        ),
        (
            r"\b(?:high school diploma|GED|school leaving certificate|(?<!teaching )A-levels|GCSEs?)\b",
            "school",
        ),
    )
)
YEARS = re.compile(
    rf"\b(?P<low>\d{{1,2}}|{'|'.join(NUMBERS)})\s*(?:\+|plus|or more)?\s*(?:(?:-|–|to)\s*\d{{1,2}}\s*)?"
    r"\+?\s*years?['’]?\b(?=[^.;]{0,60}\bexperience\b|[^.;]{0,20}\b(?:in|as|working)\b)",
    re.IGNORECASE,
)
YEARS_AFTER = re.compile(
    rf"\bexperience\b[^.;\d]{{0,40}}?\b(?P<low>\d{{1,2}}|{'|'.join(NUMBERS)})\s*(?:\+|or more)?\s*years?\b",
    re.IGNORECASE,
)
LANGUAGES = re.compile(
    r"\b(English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Romanian|Hungarian|Czech"
    r"|Turkish|Arabic"
    r"|Russian|Ukrainian|Mandarin|Cantonese|Chinese|Japanese|Korean|Hindi|Urdu|Swedish|Norwegian"
    r"|Danish|Finnish"
    r"|Greek|Welsh|Vietnamese|Tagalog)\b"
)
LANGUAGE_CUE = re.compile(
    r"\b(?:fluen\w+|spoken|written|speak\w*|languages?|bilingual|conversational|proficien\w+|command"
    r" of|native"
    r"|[ABC][12]|knowledge of (?:English|German|French|Spanish|Welsh)|good English|communicate in)\b",
    re.IGNORECASE,
)
_LEVEL = r"(fluent|native|conversational|basic|good|[ABC][12])"
LEVEL_BEFORE = re.compile(rf"\b{_LEVEL}(?: (?:in|written|spoken|and|command|of))*\s*$", re.IGNORECASE)
LEVEL_AFTER = re.compile(rf"^\s*[:(–-]?\s*{_LEVEL}\b", re.IGNORECASE)

COMMON = """
    access act ada algae analyze aztec basecamp bash blender blink bootstrap bowtie c canvas center
    cents chef chrome clipper cloud compilers concur cyclone deadline designer developer diameter dig
    director drive eiffel emulators excavator express facebook ferret forms forth go google home hotspot
    instagram iris j julia live loom magic mendel numbers oracle outlook pages people piazza pilot
    postman project prometheus publisher puppet r react reports route ruby sage sand scala scheme seesaw
    shiny sites slack spark square studio swift tanks teams travis velvet vigilant visa web word words
    zoom
    """
EVERYDAY = frozenset(COMMON.split())
"""Names of programs that are everyday words too: they count beside another program or a word for programs."""
PROGRAM_CUE = re.compile(
    r"\b(?:software|program(?:s|ming)?|spreadsheets?|framework|Microsoft|MS|Office|proficien\w+|languages?)\b"
)
USE_CUE = re.compile(
    r"\b(?:using|tools?:?|(?:work(?:ed|ing)?|experienced?|knowledge|skill(?:s|ed)) (?:with|in|of))\s+$",
    re.IGNORECASE,
)
"""What stands straight before the name of a program."""
