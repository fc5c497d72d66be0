"""Who I already know: life's places, and the names that come to mind at each."""

from __future__ import annotations

from waymark.career import verbs
from waymark.career.actions import contact, education, experience, walk
from waymark.career.queries import contact as people
from waymark.career.queries import walk as places


def test_roles_and_schools_come_before_the_places_that_most_lives_have(access):
    experience.add(access, title="Welder", organisation="Yard", start="2019")
    education.add(access, institution="Trade school")
    found = places.show(access)
    assert [(one.from_place, one.name) for one in found[:2]] == [("job", "Yard"), ("school", "Trade school")]
    assert {one.from_place for one in found[2:]} >= {"sport", "neighbours", "family"}


def test_work_is_a_place_to_think_of_before_any_job_is_kept(access):
    experience.add(access, title="Trainer", kind="club")
    walk.keep(access, people=("Ana",), from_place="job")
    assert [(one.from_place, one.people) for one in places.show(access)[1:3]] == [("job", 1), ("school", 0)]


def test_names_become_contacts_and_whoever_is_known_is_not_made_twice(access):
    role = experience.add(access, title="Welder", organisation="Yard")
    ana = contact.add(access, name="Ana")
    met = verbs.find("walk", "keep").run(
        access, {"people": "ana, Ștefan\nGrandma Ünal", "experience_id": role.id}
    ).answer  # fmt: skip
    assert [one.name for one in met.known] == ["Ana"]
    assert [one.name for one in met.new] == ["Ștefan", "Grandma Ünal"]
    assert contact.show(access, id=ana.id).from_place == "job"
    assert places.show(access)[0].people == 3
    again = walk.keep(access, people=("Grandma Ünal",), from_place="family")
    assert again.new == ()
    assert people.find(access, text="grandma")[0].from_place == "job"
