"""Words by which an English job advert asks for things; matched without case, on whole words."""

from __future__ import annotations

import re

from waymark.career.exchange.advert_tongue import Asking, Heading, Tongue

_COUNTED = "one two three four five six seven eight nine ten"
NUMBERS = {word: number for number, word in enumerate(_COUNTED.split(), 1)}

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
_NAMED = (
    "english:en german:de french:fr spanish:es italian:it portuguese:pt dutch:nl polish:pl romanian:ro "
    "hungarian:hu czech:cs turkish:tr arabic:ar russian:ru ukrainian:uk mandarin:zh cantonese:yue "
    "chinese:zh japanese:ja korean:ko hindi:hi urdu:ur swedish:sv norwegian:no danish:da finnish:fi "
    "greek:el welsh:cy vietnamese:vi tagalog:tl catalan:ca basque:eu galician:gl"
)
LANGUAGES = {name: code for name, _, code in (pair.partition(":") for pair in _NAMED.split())}
LANGUAGE_CUE = re.compile(
    r"\b(?:fluen\w+|spoken|written|speak\w*|languages?|bilingual|conversational|proficien\w+|command"
    r" of|native"
    r"|[ABC][12]|knowledge of (?:English|German|French|Spanish|Welsh)|good English|communicate in)\b",
    re.IGNORECASE,
)
_LEVEL = r"(fluent|native|conversational|basic|good|[ABC][12])"
LEVEL_BEFORE = re.compile(rf"\b{_LEVEL}(?: (?:in|written|spoken|and|command|of))*\s*$", re.IGNORECASE)
LEVEL_AFTER = re.compile(rf"^\s*[:(–-]?\s*{_LEVEL}\b", re.IGNORECASE)

PROGRAM_CUE = re.compile(
    r"\b(?:software|program(?:s|ming)?|spreadsheets?|framework|Microsoft|MS|Office|proficien\w+|languages?)\b"
)
USE_CUE = re.compile(
    r"\b(?:using|tools?:?|(?:work(?:ed|ing)?|experienced?|knowledge|skill(?:s|ed)) (?:with|in|of))\s+$",
    re.IGNORECASE,
)
OR = re.compile(r"\bor\b(?! (?:more|above|later)\b)", re.IGNORECASE)
LEAD = re.compile(
    r"^(?:(?:a|an|the|your|our|and|or|with|hold|holds|have|has|valid|current|active|is|of|in|must|need|for|full"
    r"|clean|required|you|any|relevant|recognised|recognized)\s+)+",
    re.IGNORECASE,
)
LABELS = {
    "title": re.compile(r"^(?:job title|title|position|role|post|vacancy)\s*:\s*(.+)$", re.IGNORECASE),
    "employer": re.compile(
        r"^(?:company|employer|organi[sz]ation|school|hospital|firm)\s*:\s*(.+)$", re.IGNORECASE
    ),
    "place": re.compile(r"^(?:location|place(?: of work)?|where|based in)\s*:\s*(.+)$", re.IGNORECASE),
}
WANTED = re.compile(
    r"\b(?:we(?:['’]re| are)? (?:now )?(?:looking for|hiring|seeking|recruiting)|(?:is|are) (?:now )?"
    r"(?:looking for|hiring|seeking|recruiting)|seeks|join us as)\s+(?:an? |our next )?"
    r"([A-Za-z][\w/&' -]{2,60}?)(?=\s+(?:to|who|for|in|at|with|on)\b|[.,;!(]|$)",
    re.IGNORECASE,
)
HIRES = re.compile(
    r"^(?:At )?([A-Z][\w&.'’-]*(?: (?:of|and|the|for|[A-Z&][\w&.'’-]*)){0,6}),? "
    r"(?:seeks\b|(?:is|are) (?:now )?"
    r"(?:looking|hiring|seeking|recruiting|a\b|an\b))"
)
AT = re.compile(
    r"^(.{3,60}?)(?: wanted| needed)? (?:at|with) ([A-Z][\w&.'’ -]{2,60}?)"
    r"(?:(?:,| in) ([A-Z][\w.'’ -]{2,40}))?(?:,.*)?$"
)
PROSE = re.compile(r"^(?:we|our|you|your|the|this|join|come|work)\b", re.IGNORECASE)
IN = re.compile(r"^(.{3,60}?),? (?:in|based in) ([A-Z][\w.'’, -]{2,50})$")
_SMALL = "the and of to in for with you we our is are your have an"
ENGLISH = Tongue(
    small=frozenset(_SMALL.split()),
    asking=Asking(
        headings=((MAY_PARTS, "may"), (OTHER_PARTS, "other"), (DUTY_PARTS, "duty"), (MUST_PARTS, "must")),
        goes_on=(" for ", " to ", " we ", " you ", " ("),
        must=MUST,
        may=MAY,
        either=OR,
        licences=LICENCES,
        licence_signs=LICENCE_SIGNS,
        certificates=CERTIFICATES,
        lead=LEAD,
        degrees=DEGREES,
        field=re.compile(r"\s+in\s+[^,;.]*"),
        numbers=NUMBERS,
        years=(YEARS, YEARS_AFTER),
        languages=LANGUAGES,
        lower=False,
        language_cue=LANGUAGE_CUE,
        level_before=LEVEL_BEFORE,
        level_after=LEVEL_AFTER,
        program_cue=PROGRAM_CUE,
        use_cue=USE_CUE,
    ),
    heading=Heading(labels=LABELS, wanted=WANTED, hires=HIRES, at=AT, within=IN, prose=PROSE),
)
