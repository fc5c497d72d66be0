from __future__ import annotations

import pytest

from waymark.catalogue.finding import name
from waymark.catalogue.titles_forms import forms, shortened


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("Bäcker/Bäckerin", ("Bäcker", "Bäckerin")),
        ("Wahlkampfunterstützer/in", ("Wahlkampfunterstützer", "Wahlkampfunterstützerin")),
        ("Dozent/in für Informatik", ("Dozent für Informatik", "Dozentin für Informatik")),
        (
            "ambulancier urgentiste/ambulancière urgentiste",
            ("ambulancier urgentiste", "ambulancière urgentiste"),
        ),
        (
            "vendeur/vendeuse en articles de sport",
            ("vendeur en articles de sport", "vendeuse en articles de sport"),
        ),
        ("Director/a financiero/a", ("Director financiero", "Directora financiera")),
        ("Jefe/a de obra", ("Jefe de obra", "Jefa de obra")),
        ("inginer foraj/ingineră foraj", ("inginer foraj", "ingineră foraj")),
    ],
)
def test_a_label_for_women_and_men_is_two_titles(label, written):
    assert forms(label) == written


@pytest.mark.parametrize(
    "label",
    [
        "Krankenschwester",
        "Import-/Exportmanagerin für Eisenwaren",
        "jefe de equipo/encuadernación",
        "a/b/c",
        "/",
        "x/",
    ],
)
def test_any_other_label_stays_as_it_is(label):
    assert forms(label) == (label,)


def test_the_index_is_named_for_the_releases_it_is_made_of():
    assert name("onet-1", None, None) == name("onet-1", None, None)
    assert len({name("onet-1", None, None), name("onet-2", None, None), name("onet-1", "esco-1", None)}) == 3


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("consultor actuarial/consultora actuarial", "Consultor/a actuarial"),
        ("jefe de obra/jefa de obra", "Jefe/a de obra"),
        ("operador de bombeo/operador de bombeo", "Operador de bombeo"),
        ("actor/actriz", "Actor/actriz"),
        ("albañil", "Albañil"),
    ],
)
def test_a_label_is_shown_short(label, shown):
    assert shortened(label) == shown
