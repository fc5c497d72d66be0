"""Whether two texts speak of the same."""

from __future__ import annotations

import pytest

from waymark.guidance.word_match import alike, telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rural clinics", "Opened a clinic in a rural district"),
        ("Statistics", "teaching statistics to nurses"),
        ("protección de datos", "Datos y su protección en la clínica"),
        ("日本語", "日本語 教育"),
    ],
)
def test_shared_words_speak_of_the_same(one, other):
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rural clinics", "rural schools and roads"),
        ("fair pay", "open source"),
        ("what they would have", "what they would have"),
        ("", "anything"),
    ],
)
def test_one_word_of_two_or_idle_ones_do_not(one, other):
    assert not alike(one, other)


def test_endings_and_idle_words_are_cut():
    assert telling("Working with apprentices") == {"appre"}
