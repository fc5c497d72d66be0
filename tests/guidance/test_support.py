"""Who helps with what, and who could."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.contact_records import HELPS, Contact
from waymark.guidance.support import Aim, could_become, coverage
from waymark.guidance.ties import Sums, strength

TODAY = date(2026, 6, 1)
FAR = strength(Sums(), TODAY)
CLOSE = strength(Sums(), TODAY, closeness=5)
AIM = Aim(
    occupations=frozenset({"11-9111.00"}),
    fields=frozenset({"Health"}),
    organisations=frozenset({"Saint Ana Hospital"}),
    here=frozenset({"Nord AG"}),
    matters=frozenset({"rural clinics"}),
)


def test_seven_kinds_are_told_with_nobody_one_or_several():
    people = [
        Contact(id="a", name="Ana", gives=("advice", "feedback"), closeness=2),
        Contact(id="b", name="Ben", gives=("advice",), closeness=5),
        Contact(id="c", name="Cai", gives=("referral",), leave_alone=True),
    ]
    found = {cover.help: cover for cover in coverage(people)}
    assert len(found) == 7
    assert [c.name for c in found["advice"].people] == ["Ben", "Ana"]
    assert not found["advice"].thin
    assert found["feedback"].thin
    assert found["feedback"].reason.code == "support.one"
    assert found["referral"].reason.code == "support.nobody"


def codes(role, contact, tie=CLOSE, **how):
    found = could_become(role, [(contact, tie)], AIM, TODAY, **how)
    return [reason.code for could in found for reason in could.reasons]


MENTOR = Contact(id="m", title="Ward manager", field="health", occupations=("11-9111.00",))


def test_a_mentor_has_gone_that_way():
    assert codes("mentor", MENTOR) == ["support.went_that_way", "support.same_field", "support.close"]


def test_closeness_alone_makes_no_mentor():
    assert codes("mentor", Contact(id="f", cares_about=("Rural clinics",)), helped={"f"}) == []


def test_one_reason_is_not_enough():
    assert codes("mentor", Contact(id="m", field="Health"), FAR) == []


def test_a_sponsor_has_a_say_here_or_there():
    here = Contact(id="s", title="Director of Care", organisation="Nord", gives=("referral",))
    assert codes("sponsor", here) == ["support.say_here", "support.gives", "support.close"]
    there = Contact(id="s", title="Head nurse", organisation="Saint Ana Hospital")
    assert codes("sponsor", there, FAR, helped={"s"}) == ["support.say_there", "support.helped_before"]
    assert codes("sponsor", Contact(id="s", title="Nurse", organisation="Nord")) == []


def test_where_it_is_not_safe_nobody_of_the_house_is_named():
    here = Contact(id="s", title="Director", organisation="Nord", gives=("referral",))
    assert codes("sponsor", here, safe=False) == []
    assert codes("mentor", MENTOR, safe=False)


def test_a_coach_stands_outside():
    coach = Contact(id="k", title="Career coach", organisation="Own", gives=("feedback",))
    assert codes("coach", coach) == ["support.does_it_for_work", "support.outside", "support.close"]
    assert codes("coach", Contact(id="k", title="Coach", organisation="Nord AG", gives=("feedback",))) == []


def test_who_has_the_part_or_is_put_off_is_not_named():
    assert codes("mentor", Contact(id="m", field="Health", parts=("mentor",))) == []
    assert codes("mentor", Contact(id="m", field="Health", snoozed_until=TODAY + timedelta(1))) == []
    assert codes("mentor", Contact(id="m", field="Health", leave_alone=True)) == []


@given(st.lists(st.lists(st.sampled_from(HELPS), max_size=7), max_size=8))
def test_every_giver_is_counted_once_for_each_kind(givers):
    people = [Contact(id=str(n), gives=tuple(gives)) for n, gives in enumerate(givers)]
    for cover in coverage(people):
        assert len(cover.people) == sum(cover.help in gives for gives in givers)
