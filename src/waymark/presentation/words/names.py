"""What reasons and records call by a short key, as words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext

from waymark.presentation.words.sentence import N_

INTERESTS: Final[Mapping[str, str]] = {
    "realistic": N_("realistic"),
    "investigative": N_("investigative"),
    "artistic": N_("artistic"),
    "social": N_("social"),
    "enterprising": N_("enterprising"),
    "conventional": N_("conventional"),
}
VALUES: Final[Mapping[str, str]] = {
    "achievement": N_("achievement"),
    "working_conditions": N_("working conditions"),
    "recognition": N_("recognition"),
    "relationships": N_("relationships"),
    "support": N_("support"),
    "independence": N_("independence"),
}
GOALS: Final[Mapping[str, str]] = {
    "promotion": N_("The next level where I am"),
    "lateral_move": N_("A move sideways"),
    "new_employer": N_("A new employer"),
    "pivot": N_("Another line of work"),
    "venture": N_("Something of my own"),
    "vocation": N_("The work I am meant for"),
    "renewal": N_("A fresh start"),
    "flexibility": N_("Work that leaves room for life"),
    "staying_relevant": N_("Keeping up in what I do"),
    "mastery": N_("Getting really good at it"),
    "legacy": N_("Handing on what I know"),
    "growing": N_("Growing without a goal"),
}
ACTIONS: Final[Mapping[str, str]] = {
    "learn": N_("learn"),
    "practise": N_("practise"),
    "show": N_("show"),
    "meet": N_("meet people"),
    "apply": N_("ask for it"),
}
NOUNS: Final[Mapping[str, str]] = {
    "person": N_("person"),
    "experience": N_("experience"),
    "education": N_("education"),
    "certification": N_("certificate"),
    "language": N_("language"),
    "skill": N_("skill"),
    "project": N_("project"),
    "contact": N_("contact"),
    "action": N_("action"),
    "assessment": N_("result"),
    "block": N_("block"),
    "change": N_("change"),
    "entry": N_("entry"),
    "goal": N_("goal"),
    "milestone": N_("milestone"),
    "occupation": N_("occupation"),
    "plan": N_("plan"),
    "question": N_("question"),
    "trait": N_("strength or growth area"),
    "vision": N_("vision"),
    "advert": N_("job advert"),
    "calendar_link": N_("calendar link"),
    "criterion": N_("criterion"),
    "decision": N_("decision"),
    "device": N_("device"),
    "experiment": N_("experiment"),
    "feed": N_("feed"),
    "framework": N_("framework"),
    "journal": N_("note"),
    "needs": N_("what you need"),
    "nudge": N_("nudge"),
    "option": N_("option"),
    "deliverable": N_("thing to deliver"),
    "engagement": N_("work without a boss"),
    "expectation": N_("expectation"),
    "fact": N_("fact"),
    "feedback": N_("feedback"),
    "flag": N_("early warning"),
    "manager": N_("manager"),
    "meeting": N_("talk"),
    "packet": N_("paper for a review"),
    "point": N_("point to talk about"),
    "series": N_("series of talks"),
    "snapshot": N_("snapshot"),
    "stakeholder": N_("person who matters"),
    "their_aim": N_("aim"),
    "work_with_me": N_("how to work with me"),
    "success": N_("success"),
}
FIELDS: Final[Mapping[str, str]] = {
    "area": N_("field of study"),
    "by": N_("date"),
    "courses": N_("courses"),
    "date": N_("date"),
    "degree": N_("degree"),
    "description": N_("description"),
    "email": N_("mail address"),
    "end": N_("end"),
    "expires": N_("end of validity"),
    "extras": N_("other parts"),
    "fluency": N_("fluency"),
    "headline": N_("headline"),
    "highlights": N_("highlights"),
    "institution": N_("school"),
    "issuer": N_("who gave it"),
    "keywords": N_("keywords"),
    "kind": N_("kind"),
    "label": N_("name"),
    "level": N_("level"),
    "name": N_("name"),
    "number": N_("number"),
    "organisation": N_("where"),
    "phone": N_("phone number"),
    "place": N_("place"),
    "score": N_("grade"),
    "start": N_("start"),
    "summary": N_("summary"),
    "title": N_("title"),
    "url": N_("web address"),
}
KINDS: Final[Mapping[str, str]] = {
    "archive": N_("an archive other than a zip"),
    "binary": N_("of no kind we know"),
    "book": N_("an electronic book"),
    "calendar": N_("a calendar"),
    "database": N_("a database"),
    "html": N_("a web page"),
    "image": N_("a picture"),
    "old_office": N_("a file of an old office program"),
    "opendocument": N_("an OpenDocument file"),
    "program": N_("a program"),
    "recording": N_("a recording"),
    "rtf": N_("a rich text file"),
    "slides": N_("a set of slides"),
    "spreadsheet": N_("a spreadsheet"),
    "vcard": N_("an address card"),
    "xml": N_("an XML file"),
}
FOUND: Final[Mapping[str, str]] = {
    "nothing": N_("nothing"),
    "yes or no": N_("a yes or no"),
    "text": N_("text"),
    "object": N_("a group of fields"),
    "list": N_("a list"),
    "number": N_("a number"),
}
HELPS: Final[Mapping[str, str]] = {
    "advice": N_("advice"),
    "guidance": N_("guidance over time"),
    "introductions": N_("introductions"),
    "referral": N_("a good word where they work"),
    "feedback": N_("honest feedback"),
    "emotional_support": N_("somebody to lean on"),
    "information": N_("news from their field"),
}
BY_VALUE: Final[Mapping[str, Mapping[str, str]]] = {
    "interest": INTERESTS,
    "goal": GOALS,
    "noun": NOUNS,
    "field": FIELDS,
    "kind": KINDS,
    "found": FOUND,
    "help": HELPS,
}
"""Values of reasons that are keys and not words."""


def name(names: Mapping[str, str], key: str) -> str:
    """The word for a key; a key without one is shown without its underscores."""
    return gettext(names[key]) if key in names else key.replace("_", " ")
