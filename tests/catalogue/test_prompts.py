"""The prompts of the journal take turns."""

from __future__ import annotations

from datetime import date, timedelta

from waymark.catalogue.prompts import prompt_of, prompts

DAY = date(2026, 11, 25)


def test_every_prompt_is_a_question_and_its_key_a_short_word():
    assert len(prompts()) >= 12
    assert len(set(prompts().values())) == len(prompts())
    assert all(text.endswith("?") for text in prompts().values())
    assert all(len(key) <= 80 and key.replace("-", "").isalnum() for key in prompts())


def test_a_day_keeps_its_prompt_and_the_next_day_has_another():
    assert prompt_of(DAY) == prompt_of(DAY)
    assert prompt_of(DAY + timedelta(days=1)) == prompt_of(DAY, 1) != prompt_of(DAY)


def test_all_of_them_come_by_in_turn():
    assert {prompt_of(DAY, n) for n in range(len(prompts()))} == set(prompts())
