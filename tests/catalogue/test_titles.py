"""Finding an occupation from what people write."""

from __future__ import annotations

from waymark.catalogue.titles import TitleEntry, build

ENTRIES = [
    TitleEntry("15-1252.00", "Software Developers", "title"),
    TitleEntry("15-1252.00", "Back End Developer", "alternate"),
    TitleEntry("29-1141.00", "Registered Nurses", "title"),
    TitleEntry("29-1141.00", "Staff Nurse (RN)", "reported"),
    TitleEntry("53-3032.00", "Heavy and Tractor-Trailer Truck Drivers", "title"),
    TitleEntry("53-3032.00", "LKW-Fahrer/LKW-Fahrerin", "esco"),
]


def test_a_title_is_found_through_seniority_and_abbreviations():
    best = build(ENTRIES).find("Sr. Backend Dev II")[0]
    assert (best.code, best.title) == ("15-1252.00", "Back End Developer")
    assert best.score > 0.9
