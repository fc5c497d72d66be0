"""What the world of work calls by a number, in plain words: fields, preparation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from waymark.presentation.words.sentence import N_

FIELDS: Final[Mapping[str, str]] = {
    "11": N_("Running things"),
    "13": N_("Business and money"),
    "15": N_("Computing and mathematics"),
    "17": N_("Engineering and architecture"),
    "19": N_("Science"),
    "21": N_("Community and social work"),
    "23": N_("Law"),
    "25": N_("Teaching and libraries"),
    "27": N_("Art, media and sport"),
    "29": N_("Health professions"),
    "31": N_("Help in health and care"),
    "33": N_("Keeping people safe"),
    "35": N_("Food and drink"),
    "37": N_("Cleaning and grounds"),
    "39": N_("Personal care and leisure"),
    "41": N_("Selling"),
    "43": N_("Office work"),
    "45": N_("Farming, fishing and forests"),
    "47": N_("Building"),
    "49": N_("Installing and repairing"),
    "51": N_("Making things"),
    "53": N_("Driving and moving goods"),
    "55": N_("Armed forces"),
}
"""The major groups of the US classification of occupations, by their two digits."""
ZONES: Final[Mapping[int, str]] = {
    1: N_("little or none: days to a few months"),
    2: N_("some: months up to a year"),
    3: N_("a trade or vocational training of one or two years"),
    4: N_("usually a degree, or years of experience"),
    5: N_("a long study after the first degree, or very long experience"),
}
"""Preparation as O*NET's job zones 1–5 describe it."""
ZONES_SHORT: Final[Mapping[int, str]] = {
    1: N_("a few days or weeks"),
    2: N_("months up to a year"),
    3: N_("a trade or training"),
    4: N_("a degree or years in it"),
    5: N_("long studies"),
}

SCHOOLS: Final[Mapping[str, str]] = {
    "Less than a High School Diploma": N_("less than a school-leaving certificate"),
    "High School Diploma": N_("a school-leaving certificate"),
    "Post-Secondary Certificate": N_("a certificate of training after school"),
    "Some College Courses": N_("some courses at college"),
    "Associate's Degree": N_("a degree of two years"),
    "Bachelor's Degree": N_("a bachelor’s degree"),
    "Post-Baccalaureate Certificate": N_("a certificate after the bachelor’s degree"),
    "Master's Degree": N_("a master’s degree"),
    "Post-Master's Certificate": N_("a certificate after the master’s degree"),
    "First Professional Degree": N_("a degree for one profession, such as law or medicine"),
    "Doctoral Degree": N_("a doctorate"),
    "Post-Doctoral Training": N_("training after the doctorate"),
}
"""O*NET's twelve steps of schooling, by the beginning of their names."""
