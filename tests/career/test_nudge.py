"""Answers to nudges, as guidance reads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from waymark.career.actions import nudge
from waymark.guidance.nudges import Candidate, pick
from waymark.guidance.reasons import Reason


def asked(access):
    candidate = Candidate(kind="log", about="", reason=Reason("x.y"), weight=1)
    return pick([candidate], [n.past for n in nudge.find(access)], access.today)


def days_later(access, days):
    return replace(access, now=access.now + dt.timedelta(days=days))


def test_a_refused_nudge_does_not_come_back_until_its_refusal_is_put_away(access):
    refused = nudge.answer(access, kind="log", answer="not_for_me")
    assert not asked(days_later(access, 4000))
    nudge.archive(access, id=refused.id)
    assert asked(access)
    nudge.restore(access, id=refused.id)
    assert not asked(access)


def test_later_lets_it_rest_for_a_week(access):
    nudge.answer(access, kind="log", answer="later")
    assert not asked(days_later(access, 6))
    assert asked(days_later(access, 7))


def test_the_last_answer_of_a_day_counts_and_showing_it_again_takes_nothing_back(access):
    nudge.answer(access, kind="log", answer="shown")
    nudge.answer(access, kind="log", answer="later")
    nudge.answer(access, kind="log", answer="shown")
    assert [n.answer for n in nudge.find(access)] == ["later"]
    nudge.answer(access, kind="log", about="another", answer="acted")
    assert len(nudge.find(access)) == 2
