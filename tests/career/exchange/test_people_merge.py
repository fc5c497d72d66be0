"""Who in a file is whom in the record."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from waymark.career.exchange.people_merge import compare
from waymark.career.records.people import Labelled
from waymark.career.records.people_said import ContactSaid, PeopleSaid


def mail(*addresses):
    return tuple(Labelled(value=one) for one in addresses)


def meet(said, known, choices=None, away=()):
    people = PeopleSaid(source="vcard", contacts=tuple(said))
    return compare(people, tuple(known), choices, away)


def after(met, known):
    gained = {gain.place: gain.after for gain in met.gains}
    return [*(gained.get(place, one) for place, one in enumerate(known)), *met.added]


ANA = ContactSaid(name="Ana Pop", emails=mail("ana@x.example"), organisation="Spital")


def test_one_address_and_a_name_that_agrees_are_one_person():
    met = meet([ContactSaid(name="Pop Ana", emails=mail("ANA@x.example"), title="Nurse")], [ANA])
    (gain,) = met.gains
    assert (gain.place, gain.after.title, gain.fields) == (0, "Nurse", ("title",))
    assert not met.added


def test_one_address_and_another_name_are_asked_about():
    met = meet([ContactSaid(name="Bo Ban", emails=mail("ana@x.example"))], [ANA])
    assert [(doubt.said, doubt.like) for doubt in met.doubts] == [(0, (0,))]
    assert not met.added


def test_one_number_however_it_is_written_means_one_person():
    known = ContactSaid(name="Ana Pop", phones=mail("0721 234 567"))
    met = meet([ContactSaid(name="Ana Pop", phones=mail("+40 721 234 567"), nick="Anca")], [known])
    assert met.gains[0].after == replace(known, nick="Anca")


def test_a_card_is_known_by_its_key_whatever_the_name():
    known = ContactSaid(name="Ana Pop", uid="1")
    met = meet([ContactSaid(name="Ana Ban", uid="1")], [known])
    assert met.gains[0].after == replace(known, names="Ana Ban")


def test_two_cards_of_one_key_are_one_person_also_where_the_first_was_known_by_another_key():
    known = replace(ANA, uid="2")
    met = meet([replace(ANA, uid="1"), ContactSaid(name="Ana Pop", nick="Anca", uid="1")], [known])
    assert met.places == (0, 0)
    assert met.gains[0].after == replace(known, nick="Anca")


def test_of_two_with_one_number_the_one_who_says_it_all_is_meant():
    known = [ContactSaid(name=name, phones=mail("0721 234 567")) for name in ("Ana Pop", "Pop Ana")]
    known[1] = replace(known[1], note="sings")
    assert meet([replace(known[1], name="Ana Pop")], known).places == (1,)


def test_a_profile_is_known_by_its_address_whatever_the_name():
    known = ContactSaid(name="Ana Pop", links=mail("https://www.linkedin.com/in/ana/"))
    met = meet([ContactSaid(name="Ana Pop-Ion", links=mail("http://linkedin.com/in/ana"))], [known])
    assert met.places == (0,)
    assert not met.added


def test_one_name_alone_is_asked_about_when_there_is_something_to_gain():
    met = meet([ContactSaid(name="ana pop", title="Nurse")], [ANA])
    assert met.doubts[0].like == (0,)
    assert meet([ContactSaid(name="ana pop")], [ANA]).places == (0,)


def test_two_profiles_are_two_people_of_one_name():
    known = ContactSaid(name="Ana Pop", links=mail("https://linkedin.com/in/one"))
    met = meet([ContactSaid(name="Ana Pop", links=mail("https://linkedin.com/in/two"))], [known])
    assert len(met.added) == 1


@pytest.mark.parametrize(("choice", "added", "gains"), [("new", 1, 0), ("out", 0, 0), (0, 0, 1)])
def test_who_is_in_doubt_becomes_what_is_said(choice, added, gains):
    met = meet([ContactSaid(name="Ana Pop", title="Nurse")], [ANA], {0: choice})
    assert (len(met.added), len(met.gains), met.doubts) == (added, gains, ())


def test_what_differs_stays_and_is_told():
    met = meet([replace(ANA, organisation="Clinic")], [ANA])
    assert [(one.field, one.kept, one.offered) for one in met.differing] == [
        ("organisation", "Spital", "Clinic")
    ]
    assert met.same == 1


def test_a_date_told_more_exactly_is_taken():
    known = replace(ANA, birthday="1980")
    assert meet([replace(ANA, birthday="1980-03-22")], [known]).gains[0].after.birthday == "1980-03-22"
    assert not meet([known], [replace(ANA, birthday="1980-03-22")]).differing


def test_two_in_one_file_with_one_address_are_one():
    met = meet([ANA, replace(ANA, title="Nurse")], [])
    assert met.added == (replace(ANA, title="Nurse"),)
    assert met.places == (0, 0)


def test_two_in_one_file_with_one_name_stay_two():
    both = [ContactSaid(name="Ana Pop", title="Nurse"), ContactSaid(name="Ana Pop", title="Judge")]
    assert len(meet(both, []).added) == 2


def test_who_is_only_mentioned_is_not_added():
    met = meet([ContactSaid(name="Spam", mentioned=True), replace(ANA, mentioned=True)], [ANA])
    assert (met.added, met.places) == ((), (None, 0))


def test_those_put_away_are_met_again_and_stay_away():
    met = meet([replace(ANA, title="Nurse")], [ANA], away={0})
    assert (met.added, met.gains, met.same) == ((), (), 1)
    assert len(meet([ContactSaid(name="Ana Pop", title="Nurse")], [ANA], away={0}).added) == 1


def test_the_lines_of_two_cards_are_kept_together_each_once():
    ours = replace(ANA, extra={"card": [["N", "Pop;Ana;;;", {}, ""], ["X-A", "1", {}, ""]]})
    theirs = replace(
        ANA, extra={"card": [["N", "Pop;A.;;;", {}, ""], ["X-A", "1", {}, ""], ["X-B", "2", {}, ""]]}
    )
    lines = meet([theirs], [ours]).gains[0].after.extra["card"]
    assert [line[:2] for line in lines] == [["N", "Pop;Ana;;;"], ["X-A", "1"], ["X-B", "2"]]


NAMES = st.sampled_from(["Ana Pop", "Pop Ana", "ana pop", "Bo Ban", "Li", ""])
CONTACTS = st.builds(
    ContactSaid,
    name=NAMES,
    organisation=st.sampled_from(["", "Spital", "Clinic"]),
    emails=st.sampled_from([(), mail("a@x.example"), mail("b@x.example")]),
    phones=st.sampled_from([(), mail("0721234567"), mail("+40721234567")]),
    birthday=st.sampled_from(["", "1980", "1980-03-22", "--03-22"]),
    uid=st.sampled_from(["", "1", "2"]),
    note=st.sampled_from(["", "sings", "swims"]),
).filter(lambda one: one.shown)


TWO_ANAS = [
    ContactSaid(name="Ana Pop", uid="2"),
    ContactSaid(name="Ana Pop", organisation="Clinic", emails=mail("b@x.example")),
]
TWO_MORE = [  # the first tells the mail address by which the second is known from then on
    ContactSaid(name="Ana Pop", emails=mail("b@x.example"), uid="2"),
    ContactSaid(name="Ana Pop", organisation="Spital", emails=mail("b@x.example")),
]
BO_BANS = [ContactSaid(name=name, uid=uid) for name, uid in [("Ana Pop", "2"), ("Bo Ban", "")]]
MORE_BO_BANS = [  # the second tells one more who has the name, which is then too frequent to be a sign
    ContactSaid(name="Bo Ban", note="sings"),
    ContactSaid(name="Bo Ban", uid="2"),
]


@example(TWO_MORE, TWO_ANAS, "new")
@example(MORE_BO_BANS, BO_BANS, 0)
@given(st.lists(CONTACTS, max_size=6), st.lists(CONTACTS, max_size=4), st.sampled_from(["new", "out", 0]))
def test_a_second_time_changes_nothing(said, known, choice):
    choices = dict.fromkeys(range(len(said)), choice) if choice != 0 else {}
    first = meet(said, known, choices)
    there = after(first, known)
    again = meet(said, there, choices if choice == "out" else {})
    assert not again.gains
    assert not again.added
