"""Names that run from right to left are kept apart from the sentence around them; others stay as they are."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.guidance.reasons import Reason
from waymark.presentation import plain
from waymark.presentation.telling.phrases import beside, dotted
from waymark.presentation.words import numbers, say
from waymark.presentation.words.apart import apart, together
from waymark.web.jinja import environment

DAVID, MUHAMMAD, WORK = "דוד כהן", "محمد الأحمد", "شركة 3M"
MARKED = f"\u2068{DAVID}\u2069"


@pytest.mark.parametrize("name", ["Ana Pop", "Ștefan Ünal", "李小龍", "ปรีดา", "Suharto", "", "3 (of 4)"])
def test_other_names_stay_as_they_are(name):
    assert apart(name) == name
    assert dotted(name, "2 Jan") == " · ".join(filter(None, (name, "2 Jan")))


def test_a_name_is_marked_once_and_the_marks_go_again():
    assert apart(DAVID) == apart(apart(DAVID)) == MARKED
    assert together(f"Hello {apart(DAVID)}, all well?") == f"Hello {DAVID}, all well?"
    assert plain.width(MARKED) == plain.width(DAVID)


def test_what_stands_beside_such_a_name_stays_on_its_side():
    assert dotted(DAVID, "", "2 Jan") == f"{MARKED} · 2 Jan"
    assert beside(WORK, MUHAMMAD) == f"\u2068{WORK}\u2069, \u2068{MUHAMMAD}\u2069"
    assert numbers.listed((DAVID, "Ana")) == f"{MARKED} and Ana"
    assert MARKED in say(Reason("nudge.talk", {"who": DAVID, "planned": "", "day": dt.date(2026, 12, 1)}))


def test_sentences_and_rows_of_a_template_do_the_same():
    made = environment(autoescape=True)
    told = made.from_string("{{ _('With %(who)s', who=who) }}|{{ [who, '<3']|join(' · ') }}|{{ who }}")
    assert told.render(who=DAVID) == f"With {MARKED}|{MARKED} · &lt;3|{DAVID}"
