from datetime import date

from waymark.career.exchange.cv_entries import cells, entries, join, paragraphs, strip_duration
from waymark.career.exchange.cv_text import Line

TODAY = date(2026, 11, 22)


def lines(text):
    found, gap = [], False
    for number, raw in enumerate(text.split("\n"), 1):
        if raw.strip():
            bullet = raw.startswith("- ")
            found.append(Line(number=number, text=raw.removeprefix("- "), bullet=bullet, gap=gap))
        gap = not raw.strip()
    return found


def heads(text):
    return [(entry.line, entry.heads, len(entry.body)) for entry in entries(lines(text), TODAY)[0]]


def test_dates_behind_the_header():
    assert heads("Nurse | Acme, 2019 – 2020\n- a\nCook | Grill, 2017 – 2018\n- b") == [
        (1, ["Nurse | Acme"], 1),
        (3, ["Cook | Grill"], 1),
    ]


def test_dates_before_a_header_of_two_lines():
    assert heads("2019 – 2020\nNurse\nAcme\nWard work.\n2017 – 2018\nCook\nGrill") == [
        (1, ["Nurse", "Acme"], 1),
        (5, ["Cook", "Grill"], 0),
    ]


def test_dates_below_a_header_of_two_lines():
    assert heads("Nurse\nAcme\n2019 – 2020\nWard work.\nCook\nGrill\n2017 – 2018") == [
        (1, ["Nurse", "Acme"], 1),
        (5, ["Cook", "Grill"], 0),
    ]


def test_dates_beside_the_role_and_the_organisation_below():
    assert heads("Nurse 2019 – 2020\nAcme\n- a\nCook 2017 – 2018\nGrill") == [
        (1, ["Nurse", "Acme"], 1),
        (4, ["Cook", "Grill"], 0),
    ]


def test_items_of_a_list_may_be_entries_themselves():
    assert heads("- 2019 – 2020: Nurse, Acme\n- 2017 – 2018: Cook, Grill") == [
        (1, ["Nurse, Acme"], 0),
        (2, ["Cook, Grill"], 0),
    ]


def test_a_date_in_an_achievement_begins_nothing():
    assert heads("Nurse | Acme | 2019 – 2020\n- Led the move (2019–2020)") == [(1, ["Nurse | Acme"], 1)]


def test_lines_before_the_first_entry_are_given_back():
    found, loose = entries(lines("What I did so far, in order.\nNurse | Acme | 2019 – 2020"), TODAY)
    assert len(found) == 1
    assert [line.text for line in loose] == ["What I did so far, in order."]


def test_without_any_dates_blank_lines_and_lists_part_the_entries():
    assert heads("Nurse\nAcme\n- a\nCook\n- b\n\nClerk") == [
        (1, ["Nurse", "Acme"], 1),
        (4, ["Cook"], 1),
        (7, ["Clerk"], 0),
    ]


def test_wrapped_prose_and_wrapped_items_are_joined():
    body = lines(
        "We planned the rota of the whole ward\nfor half a year.\nThen it changed.\n"
        "- Taught new nurses the\nways of the ward"
    )
    assert paragraphs(body) == (
        "We planned the rota of the whole ward for half a year.\nThen it changed.",
        ("Taught new nurses the ways of the ward",),
    )


def test_a_hyphen_at_a_break_stays():
    assert join("cross-", "functional") == "cross-functional"
    assert join("Nurses and", "doctors") == "Nurses and doctors"


def test_lengths_of_time_are_no_part_of_a_header():
    assert strip_duration("Nurse (3 years 2 months)") == "Nurse"
    assert strip_duration("6 years 3 months") == ""
    assert strip_duration("24 years and counting on you") != ""


def test_a_header_is_taken_apart_at_strong_separators_only():
    assert cells("Nurse | Acme – Leeds · UK") == ["Nurse", "Acme", "Leeds", "UK"]
    assert cells("Nurse, Acme-Klinik") == ["Nurse, Acme-Klinik"]
    assert cells("Nurse at Acme") == ["Nurse", "Acme"]
    assert cells("Nurse at night") == ["Nurse at night"]
