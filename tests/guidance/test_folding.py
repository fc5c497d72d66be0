"""Names as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.folding import fold, organisation_key


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Ștefan  Țîrlea", "stefan tirlea"),
        ("Ångström-Łukasz", "angstrom lukasz"),
        ("O’Brien", "obrien"),
        ("Straße", "strasse"),
        ("ЙОСИФ", "иосиф"),
        ("李 小龍", "李 小龍"),
        ("مُحَمَّد", "محمد"),
        ("प्रिया", "प्रिया"),
        ("がかわ", "がかわ"),
        ("김지영", "김지영"),
        ("\u200eAna\u200f", "ana"),
        ("Ana ❤️", "ana"),
        (" ", ""),
    ],
)
def test_accents_case_and_marks_are_passed_over(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize("written", ["Nord A.G.", "NORD", "Nord, Inc.", "nord Sp. z o.o.", "Nord Pty Ltd"])
def test_legal_forms_are_passed_over(written):
    assert organisation_key(written) == "nord"


def test_an_organisation_called_by_its_form_keeps_its_name():
    assert organisation_key("SAS") == "sas"


@given(st.text())
def test_what_is_folded_stays_so(text):
    once = fold(text)
    assert fold(once) == once
    assert once == once.strip()
