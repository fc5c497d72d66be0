"""How it is going where somebody works, in a few sentences and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.guidance import early_warning
from waymark.presentation.telling import listed
from waymark.presentation.telling.parts import Listed, Why
from waymark.presentation.telling.people import every
from waymark.presentation.telling.phrases import sentences
from waymark.presentation.words import numbers, say
from waymark.presentation.words.apart import apart
from waymark.presentation.words.work_choices import STANDINGS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from waymark.career.records.flag import Flag
    from waymark.career.records.work import Around, HowItGoes, Spoken, Talks, Work
    from waymark.guidance.alignment import Alignment
    from waymark.presentation.pictures import Picture

HALF_A_YEAR = 180
"""Days within which a date needs no year."""


def answer(found: Work, today: dt.date) -> str:
    """The page in two or three sentences: the next talk, what to tell, what serves both."""
    if found.empty and found.safe != "no":
        return _("Nothing is noted yet. One name is enough to begin.")
    return sentences(_next_talk(found, today), _warnings(found), _both(found))


def _next_talk(found: Work, today: dt.date) -> str:
    planned = next((one for one in found.talks if one.next_day), None)
    if planned is None:
        return ""
    said = _("You talk with {who} {when}.")
    return said.format(
        who=apart(planned.series.who), when=soon(planned.next_day, today) if planned.next_day else ""
    )


def _warnings(found: Work) -> str:
    if not found.flags:
        return ""
    said = ngettext(
        "One early warning waits to be told.", "{count} early warnings wait to be told.", len(found.flags)
    )
    return numbers.sentence_case(said.format(count=numbers.counted(len(found.flags))))


def _both(found: Work) -> str:
    if not found.aligned.both:
        return ""
    said = ngettext(
        "One of your goals serves whoever leads you too.",
        "{count} of your goals serve whoever leads you too.",
        len(found.aligned.both),
    )
    return numbers.sentence_case(said.format(count=numbers.counted(len(found.aligned.both))))


def soon(day: dt.date, today: dt.date) -> str:
    """A day to come as one says it: today, tomorrow, on Tuesday, on 4 May."""
    ahead = (day - today).days
    if ahead in {0, 1}:
        return _("today") if ahead == 0 else _("tomorrow")
    return _("on {day}").format(day=numbers.weekday(day) if 0 < ahead < 7 else _near(day, today))  # noqa: PLR2004 - a week


def _near(day: dt.date, today: dt.date) -> str:
    """A day, with its year where that is not plain."""
    return numbers.day_and_month(day) if abs((day - today).days) <= HALF_A_YEAR else numbers.short_day(day)


def told(found: Work, today: dt.date) -> Iterator[str]:
    """The page for a terminal: the talks to come, what to tell early, what is owed and how it stands."""
    yield answer(found, today)
    talks = [
        Listed(one.series.name or one.series.who, when(one, today), before(one, today)) for one in found.talks
    ]
    for title, some in (
        (_("Talks to come"), talks),
        (_("To tell early"), map(listed.flag, found.flags)),
        (_("What I owe"), map(listed.deliverable, found.owed)),
        (_("What is expected"), map(listed.expectation, found.expectations)),
    ):
        if rows := list(listed.lines(some)):
            yield from ("", title, *(f"  {line}" for line in rows))


def when(one: Talks, today: dt.date) -> str:
    """When a talk is: planned, due by one's own rhythm, or neither."""
    if one.next_day:
        at = f", {one.next_at:%H:%M}" if one.next_at else ""
        return soon(one.next_day, today) + at
    if one.due and one.due > today:
        return _("due {when}").format(when=soon(one.due, today))
    if one.due:
        return _("time for the next one") if one.last_day else _("time for a first one")
    return ""


def rhythm(one: Talks) -> str:
    """What the day of the next talk was counted from; nothing where it was not."""
    if not one.due or not one.series.cadence_days:
        return ""
    wish = _("You wish to talk {every}.").format(every=every(one.series.cadence_days))
    if one.last_day is None:
        return wish
    return sentences(wish, _("The last talk was on {day}.").format(day=numbers.short_day(one.last_day)))


def before(one: Talks, today: dt.date) -> str:
    """When the last talk was."""
    if one.last_day is None:
        return _("not talked yet")
    return _("last on {day}").format(day=_near(one.last_day, today))


def spoken(found: Spoken) -> Why:
    """How long ago one's goals were talked about, and how that is known."""
    return Why(
        label=_spoken(found),
        lines=(
            _("From the talks with whoever leads you that you marked with “We talked about my goals”."),
            _("To tell others what one aims at helps, where that is safe (Epton and others, 2017)."),
            _("There is no right number of days."),
        ),
    )


def _spoken(found: Spoken) -> str:
    if found.days is None:
        return _("Your goals were not talked about yet, as far as your notes tell.")
    if found.days == 0:
        return _("You talked about your goals today.")
    said = ngettext(
        "You last talked about your goals yesterday.",
        "You last talked about your goals {count} days ago.",
        found.days,
    )
    return said.format(count=numbers.counted(found.days))


def aligned(found: Alignment) -> str:
    """What serves both and what only one, in two or three sentences."""
    if not found.both and not found.theirs_alone:
        return _("Note what your manager has to reach, and you see what serves you both.")
    both, mine, theirs = len(found.both), len(found.mine_alone), len(found.theirs_alone)
    serves = ngettext("One goal of yours serves them too.", "{count} goals of yours serve them too.", both)
    alone = ngettext("One serves only you.", "{count} serve only you.", mine)
    other = ngettext(
        "One aim of theirs has nothing to do with yours.",
        "{count} aims of theirs have nothing to do with yours.",
        theirs,
    )
    told = [_many(said, count) for said, count in ((serves, both), (alone, mine), (other, theirs)) if count]
    return sentences(*([] if both else [_("Nothing is tied together yet.")]), *told)


def _many(said: str, count: int) -> str:
    return numbers.sentence_case(said.format(count=numbers.counted(count)))


def crossed(found: Alignment) -> Picture | None:
    """My goals beside their aims; nothing where a list says as much."""
    from waymark.presentation import pictures
    from waymark.presentation.pictures.words_work import cross_words

    goals = [goal for goal, _aims in found.both] + list(found.mine_alone)
    aims = {aim.key: aim for _goal, some in found.both for aim in some} | {
        a.key: a for a in found.theirs_alone
    }
    if len(goals) + len(aims) < pictures.FEWEST or not aims or not goals:
        return None
    place = {goal.key: n for n, goal in enumerate(goals)}
    return pictures.cross(
        tuple(goal.title for goal in goals),
        tuple(
            pictures.Aim(text=a.text, who=a.who, serves=frozenset(place[k] for k in a.serves if k in place))
            for a in aims.values()
        ),
        title=_("My goals beside theirs"),
        summary=aligned(found),
        words=cross_words(),
    )


def goes(found: HowItGoes) -> Why | None:
    """How many expectations stand where, and how that was counted; nothing without any."""
    if not found.expectations:
        return None
    parts = [
        _("{standing}: {count}").format(standing=_(words), count=numbers.number(found.counted[key]))  # type: ignore[index]
        for key, words in STANDINGS.items()
        if found.counted.get(key)  # type: ignore[call-overload]
    ]
    counted = ngettext(
        "Counted is the one expectation below, of the work you have now, as you noted it.",
        "Counted are the {count} expectations below, of the work you have now, each as you noted it.",
        len(found.expectations),
    )
    return Why(
        label=" · ".join(parts),
        lines=(
            counted.format(count=numbers.number(len(found.expectations), 0)),
            _("They are not added up to a mark: one of them can weigh more than all others."),
        ),
    )


def asked(found: HowItGoes) -> Why:
    """How often feedback was asked for, and how that was counted."""
    count = found.heard.asked_this_quarter
    label = ngettext(
        "You asked for feedback once in these three months.",
        "You asked for feedback {count} times in these three months.",
        count,
    )
    none = _("No feedback was asked for in these three months yet.")
    return Why(
        label=label.format(count=numbers.counted(count)) if count else none,
        lines=(
            _("Counted are the lines of feedback that you marked as asked for, since the quarter began."),
            _("Who asks hears more, and earlier. How much more is not known well, so there is no target."),
        ),
    )


def easier(one: Flag) -> tuple[str, ...]:
    """What would make a warning easier to hear, a sentence each."""
    missing = early_warning.unready(who=one.who, options=one.options, recommendation=one.recommendation)
    return tuple(map(say, missing))


def mattering(found: tuple[Around, ...]) -> Picture | None:
    """Who matters, by influence and interest; nothing where a list says as much."""
    from waymark.presentation import pictures
    from waymark.presentation.pictures.words_work import square_words

    people = [one.stakeholder for one in found]
    placed = [one for one in people if one.influence is not None and one.interest is not None]
    if len(placed) < pictures.FEWEST:
        return None
    return pictures.square(
        tuple(pictures.Standing(name=p.who, influence=p.influence, interest=p.interest) for p in people),
        title=_("Who matters, and whether they are for it"),
        summary=_("The higher, the more their word counts; the further right, the more they are for it."),
        words=square_words(),
    )
