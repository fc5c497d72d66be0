"""What an advert is read by: the words of one language; patterns match whole words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Part = Literal["must", "may", "duty", "other", "start"]
_EVERYDAY = """
    access act ada algae analyze aztec basecamp bash blender blink bootstrap bowtie c canvas center
    cents chef chrome clipper cloud compilers concur cyclone deadline designer developer diameter dig
    director drive eiffel emulators excavator express facebook ferret forms forth go google home hotspot
    instagram iris j julia live loom magic mendel numbers oracle outlook pages people piazza pilot
    postman project prometheus publisher puppet r react reports route ruby sage sand scala scheme seesaw
    shiny sites slack spark square studio swift tanks teams travis velvet vigilant visa web word words
    zoom
"""
EVERYDAY = frozenset(_EVERYDAY.split())
"""Names of programs that are everyday words too: they count beside a sure one or a word for programs."""
BRACKETS = re.compile(
    r"\s*[(\[](?:[mfdwxh]\s*/\s*)+[mfdwxh][)\]]|\s*\((?:all genders|f/m/x)\)", re.IGNORECASE
)
"""Whom a title means: everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How things are asked for.

    `headings` open a part of the advert, and may `goes_on` so behind the words that tell it. `lead` are small
    words before the name of a paper, `field` is what a degree is in. `languages` are names, folded, with
    their codes, perhaps in `lower` case. `program_cue` speaks of programs, `use_cue` stands before one.
    """

    headings: tuple[tuple[re.Pattern[str], Part], ...]
    goes_on: tuple[str, ...]
    must: re.Pattern[str]
    may: re.Pattern[str]
    either: re.Pattern[str]
    licences: tuple[re.Pattern[str], ...]
    licence_signs: re.Pattern[str]
    certificates: tuple[re.Pattern[str], ...]
    lead: re.Pattern[str]
    degrees: tuple[tuple[re.Pattern[str], str], ...]
    field: re.Pattern[str]
    numbers: Mapping[str, int]
    years: tuple[re.Pattern[str], ...]
    languages: Mapping[str, str]
    lower: bool
    language_cue: re.Pattern[str]
    level_before: re.Pattern[str]
    level_after: re.Pattern[str]
    program_cue: re.Pattern[str]
    use_cue: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """How the first lines say who wants whom where.

    `labels` name title, employer and place; `wanted` is prose with the title, `hires` with the employer;
    `at` is a heading with title, employer and perhaps place, `within` with title and place; `prose` begins
    what is no heading.
    """

    labels: Mapping[str, re.Pattern[str]]
    wanted: re.Pattern[str]
    hires: re.Pattern[str]
    at: re.Pattern[str]
    within: re.Pattern[str]
    prose: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """One language; `small` are words by which its texts are told from those of others."""

    small: frozenset[str]
    asking: Asking
    heading: Heading
