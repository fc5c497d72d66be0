"""What people say, in published words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.catalogue.everyday import everyday, groups


def test_a_word_stands_for_itself_and_for_what_it_is_published_as():
    assert groups("fix cars") == (
        ("fix", "repair", "mechanics", "repairers"),
        ("cars", "automotive", "automobile", "vehicles"),
    )


def test_the_longest_phrase_goes_first_and_idle_words_go():
    look, old = groups("I would like to look after old people")
    assert look[0] == "look after"
    assert old[0] == "old people"


def test_what_is_turned_away_is_not_looked_for():
    assert [group[0] for group in groups("office without customers")] == ["office"]


def test_idle_words_of_other_languages_go_too():
    assert groups("algo con números en una oficina") == (("números",), ("oficina",))


def test_idle_words_count_where_there_are_no_others():
    assert groups("help people") == (("help",), ("people",))


@given(st.text(max_size=60))
def test_any_text_gives_words(text):
    assert all(word for group in groups(text) for word in group)


def test_every_phrase_can_be_reached():
    table = everyday()
    for phrase in table.phrases:
        assert groups(" ".join(phrase))[0][0] == " ".join(phrase)
        assert len(phrase) <= 3
