"""The words by which the parts of a CV are told; they stand in `cv_words.toml`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_SAID = tomllib.loads(files("waymark.career.exchange").joinpath("cv_words.toml").read_text("utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(str(_SAID["words"][name]).split())


SECTIONS = {word: str(kind) for kind, words in _SAID["sections"].items() for word in words.split()}
"""Which kind of section each word of a heading opens."""
PRECEDENCE = (
    "volunteer",
    "certifications",
    "languages",
    "references",
    "publications",
    "awards",
    "projects",
    "interests",
    "activities",
    "education",
    "skills",
    "experience",
    "summary",
    "contact",
)
"""A heading of several kinds opens the first of them: "volunteer experience"."""
DOCUMENT_NAMES = ("curriculum vitae", "curriculum", "cv", "resume", "lebenslauf", "hoja de vida", "vita")
"""What a document may be called before it names the person."""

FILLERS = _words("fillers")
TITLES = _words("titles")
TITLE_ENDINGS = tuple(_words("title_endings"))
ORGANISATIONS = _words("organisations")
ORGANISATION_ENDINGS = tuple(_words("organisation_endings"))
LEGAL_FORMS = _words("legal_forms")
DEGREES = _words("degrees")
SCHOOLS = _words("schools")
LEVELS = _words("levels")
