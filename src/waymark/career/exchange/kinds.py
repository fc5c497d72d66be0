"""What kind of experience a role is, by its own words: exports call everything a position."""

from __future__ import annotations

import re

from waymark.career.exchange.text import fold

_TITLES = tuple(
    (re.compile(rf"\b(?:{'|'.join(words)})\b"), kind, sure)
    for kind, sure, words in (
        ("care", True, ("look(?:s|ed|ing)? after", "cared? for", "car(?:es|ing) for", "at home with")),
        ("care", True, ("stay(?:ed)? at home", "homemaker", "family care(?:giver|r)?", "elternzeit")),
        ("care", True, ("(?:parental|maternity|paternity|family) leave", "pflegezeit", "pflege von")),
        ("care", True, ("betreuung von", "conge parental", "concediu de crestere")),
        ("other", True, ("career break", "sabbatical", "gap year", "unemployed", "job search", "auszeit")),
        ("job", True, ("volunteers? (?:coordinator|manager|director|engagement|services|recruiter)",)),
        ("job", True, ("nightclub.*", "club manager")),
        ("volunteer", True, (r"volunteer(?:ing|s)?", "voluntary", r"ehrenamt\w*", r"benevol\w*")),
        ("volunteer", True, (r"voluntari\w*",)),
        ("club", True, (".* club", ".* choir", ".* orchestra", ".* chorus", ".*chor", ".*verein")),
        ("job", False, ("(?:student|working) assistant", "working student", "werkstudent(?:in)?")),
        ("study", False, ("workplace immersion", "work placement", "work experience", "student", "pupil")),
    )
)
"""What the title says, the first that fits: pattern, kind, and whether that is clear."""
_BESIDE = re.compile(
    r"\b(?:mentor|captain|treasurer|council member|board member|ambassador|section leader|youth leader"
    r"|secretary general|arranger|homework helper|sunday instructor)\b"
)
"""What people often are beside their work."""
_VOLUNTEERS = re.compile(r"\b(?:volunteers?|voluntary|benevoles|ehrenamt\w*|voluntari\w*)\b")
_CLUBS = re.compile(r"\b(?:club|choir|orchestra|chorus|scouts?|fraternity|sorority|chor|kor|verein)\b")
_FAMILY = frozenset(("family", "familie", "famille", "familia"))


def kind_told(title: str, organisation: str = "") -> tuple[str, bool]:
    """One of the kinds of experience, and whether the words are clear; where not, it must be asked.

    A job is what nothing speaks against. What people often are beside their work ("Treasurer", "Captain") is
    doubtful, and so is a title as of a job at a place whose name speaks of volunteers.
    """
    words, place = fold(title), fold(organisation)
    if place in _FAMILY:
        return "care", True
    told = next(((kind, sure) for said, kind, sure in _TITLES if said.search(words)), None)
    if told:
        return told
    if _VOLUNTEERS.search(place):
        return "volunteer", False
    beside = _BESIDE.search(words) is not None
    return ("club", True) if beside and _CLUBS.search(place) else ("job", not beside)
