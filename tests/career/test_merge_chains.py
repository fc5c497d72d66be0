"""Contacts merged one into another and on, and taken apart in any order; and words that only look alike."""

from __future__ import annotations

from itertools import permutations

import pytest

from waymark.career import models
from waymark.career.actions import contact, interaction, merge
from waymark.career.queries import interaction as talks


def mail(value):
    return ({"value": value, "label": ""},)


@pytest.fixture
def three(access):
    """Three that turn out to be one, each with an address and a talk of their own."""
    made = [contact.add(access, name=name, emails=mail(f"{name}@x.org"), note=name) for name in "ABC"]
    for one in made:
        interaction.log(access, people=(str(one.id),), title=one.name)
    return made


def stands(access, one):
    """Addresses, note, and titles of talks of a contact."""
    now = contact.show(access, id=one.id)
    mine = {
        talk.interaction.title for talk in talks.find(access) if one.id in {who.id for who in talk.people}
    }
    return [said.value for said in now.emails], now.note, mine


@pytest.mark.parametrize("order", list(permutations(range(2))))
@pytest.mark.parametrize("way", [((1, 0), (2, 1)), ((2, 1), (1, 0)), ((2, 0), (2, 1))])
def test_they_come_apart_in_any_order(access, three, way, order):
    before = [stands(access, one) for one in three]
    made = [merge.make(access, kept_id=three[kept].id, gone_id=three[gone].id) for kept, gone in way]
    gone = [one.gone_id for one in made]
    for n in order:
        contact.restore(access, id=gone[n])
        back = next(one for one in three if one.id == gone[n])
        assert set(stands(access, back)[2]) >= {back.name}
        assert f"{back.name}@x.org" in stands(access, back)[0]
    assert [stands(access, one) for one in three] == before
    assert not models.Merge.objects.filter(undone_on=None).exists()


def test_one_in_the_middle_of_a_chain_is_taken_out_and_the_rest_stays_one(access, three):
    a, b, c = three
    first = merge.make(access, kept_id=b.id, gone_id=a.id)
    merge.make(access, kept_id=c.id, gone_id=b.id)
    merge.undo(access, id=first.id)
    assert stands(access, a) == (["A@x.org"], "A", {"A"})
    assert stands(access, c) == (["C@x.org", "B@x.org"], "C\n\nB", {"B", "C"})
    assert contact.show(access, id=b.id).merged_into_id == c.id


def test_only_the_paragraph_that_came_leaves_a_note_not_the_word_wherever_it_stands(access):
    kept, gone = contact.add(access, name="Ana", note="Tea"), contact.add(access, name="Anna", note="Ion")
    made = merge.make(access, kept_id=kept.id, gone_id=gone.id)
    contact.edit(access, id=kept.id, note="Tea\n\nIon\n\nIonela is her sister")
    merge.undo(access, id=made.id)
    assert contact.show(access, id=kept.id).note == "Tea\n\nIonela is her sister"
