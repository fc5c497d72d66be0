"""What kind of experience a role is, by its words."""

from __future__ import annotations

import pytest

from waymark.career.exchange.kinds import kind_told


@pytest.mark.parametrize(
    ("title", "organisation", "kind", "sure"),
    [
        ("Registered Nurse", "Saint Mary", "job", True),
        ("Looks after grandmother", "", "care", True),
        ("At home with our daughter", "Family", "care", True),
        ("Parental leave", "", "care", True),
        ("Career break", "", "other", True),
        ("Repair Café Volunteer", "", "volunteer", True),
        ("Volunteer Coordinator", "Red Cross", "job", True),
        ("First-aid Instructor", "First Aid Volunteers", "volunteer", False),
        ("Captain, Cycling Club", "High School", "club", True),
        ("Section Leader, Altos", "Community Choir", "club", True),
        ("Treasurer", "Les Voisins", "job", False),
        ("Mentor", "Code & Coffee", "job", False),
        ("Bartender", "Club Tropicana", "job", True),
        ("Workplace Immersion", "Cold Chain", "study", False),
        ("Crew Member", "Milk Tea", "job", True),
        ("", "", "job", True),
    ],
)
def test_a_role_is_of_the_kind_its_words_say(title, organisation, kind, sure):
    assert kind_told(title, organisation) == (kind, sure)
