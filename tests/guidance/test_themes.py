"""What success stories have in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.themes import Told, themes

STORIES = (
    Told(
        id="night",
        situation="Two nurses were ill and the ward was full.",
        action="I re-planned the shift with the team and explained it to every patient.",
        result="Nobody had to wait for medicine.",
        skills=("Planning", "First aid"),
        energy=2,
    ),
    Told(
        id="trainee",
        task="A trainee was afraid of the pump.",
        action="I showed her twice and listened, then she did it alone.",
        skills=("planning",),
        people=("Ana",),
        energy=1,
    ),
    Told(
        id="cupboard",
        action="Organised the store cupboard with two colleagues; it saved ten minutes a shift.",
        people=("Ana",),
        energy=-1,
    ),
)


def found(stories=STORIES):
    return {(t.common, t.what): t for t in themes(stories)}


def test_two_stories_are_too_few_to_have_anything_in_common():
    assert themes(STORIES[:2]) == ()


def test_a_skill_counts_however_it_is_spelled():
    theme = found()["skill", "Planning"]
    assert theme.stories == ("night", "trainee")
    assert theme.reason.values == {"what": "Planning", "count": 2, "of": 3}


def test_what_one_did_is_read_from_task_action_and_result():
    assert found()["doing", "explaining"].stories == ("night", "trainee")
    three = (*STORIES, Told(id="fair", action="We arranged the fair."))
    assert found(three)["doing", "arranging"].stories == ("night", "cupboard", "fair")


def test_a_word_of_the_situation_is_not_what_one_did():
    stories = tuple(Told(id=str(i), situation="The pump was being repaired.") for i in range(3))
    assert themes(stories) == ()


def test_company_comes_from_names_and_from_words():
    assert found()["company", "Ana"].stories == ("trainee", "cupboard")
    assert found()["company", "team"].stories == ("night", "cupboard")


def test_energy_is_told_and_averaged_per_theme():
    assert found()["energy", "gave"].stories == ("night", "trainee")
    assert found()["skill", "Planning"].energy == 1.5
    assert found()["company", "team"].energy == 0.5
    assert found()["company", "Ana"].energy == 0


def test_what_only_one_story_holds_is_no_theme():
    assert ("skill", "First aid") not in found()


def test_the_most_shared_comes_first_and_words_count_once_a_story():
    many = tuple(Told(id=str(i), action="Explained, explained, taught.") for i in range(4))
    [theme] = themes(many)
    assert (theme.what, theme.stories) == ("explaining", ("0", "1", "2", "3"))


@given(
    st.lists(
        st.builds(Told, id=st.uuids().map(str), action=st.text(), skills=st.tuples(st.text())), max_size=6
    )
)
def test_every_theme_names_stories_that_were_told(stories):
    ids = {story.id for story in stories}
    for theme in themes(stories):
        assert set(theme.stories) <= ids
        assert 2 <= len(theme.stories) <= len(stories)
