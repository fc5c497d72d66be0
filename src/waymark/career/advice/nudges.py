"""What may be worth a thought today, from what is in the record; which of it is shown, `guidance` decides."""

from __future__ import annotations

import datetime as dt
import json
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import CharField, Exists, F, OuterRef, Q, TextField, Value
from django.db.models.functions import Cast, Concat

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import nudges_people, nudges_work
from waymark.career.advice.memo import owner, remembered
from waymark.career.advice.nudges_people import BREAK
from waymark.career.advice.timing import OPEN
from waymark.career.queries import acquaintance, inbox
from waymark.career.queries.at_work import is_safe, named_leading
from waymark.career.records.entry import Entry
from waymark.career.records.history import PartialDate
from waymark.career.records.today import Meeting
from waymark.career.statements import statement
from waymark.guidance.folding import fold
from waymark.guidance.nudges import Candidate, Past
from waymark.guidance.reasons import Reason
from waymark.guidance.trigger import Asked, Trigger, question

STARTED: Final = "getting_started"
"""The kind under which the list to begin with is put away."""
WEIGHTS: Final[Mapping[str, float]] = {
    "inbox": 10,
    "plan_b": 9,
    "certificate": 8,
    "look_back": 7,
    "verdict": 6.5,
    "plan_slips": 6,
    "no_plan": 5.5,
    "roles_unsure": 5,
    "thank": 4.5,
    "interests": 4,
    "values": 3.5,
    "story": 3,
}
"""What is bound to a date or might be lost comes first, what can wait last. Waymark's setting."""
AHEAD = dt.timedelta(days=90)
"""How long before its end a certificate is spoken of: many take weeks to renew."""
LATELY, OF_LATE = dt.timedelta(days=10), dt.timedelta(days=45)
"""How long thanks stay fresh, and how far back a line may lie that could become a story."""
LONGEST_MEMORY = dt.timedelta(days=730)
WORTH_TELLING = 60
"""Characters from which on a line may hold a story, where its energy was not said."""
ENOUGH = 5
"""Lines in the log before stories are spoken of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What Today knows of the record already: so that nothing is asked twice."""

    lines: tuple[Entry, ...]
    thanks: frozenset[UUID]
    entries: int
    questions: int
    interests: bool
    values: bool


def candidates(access: Access, held: Held) -> tuple[tuple[Candidate, ...], tuple[Meeting, ...]]:
    """Everything in the record that might be suggested today, and the talks planned for the week ahead."""
    rows = (*_dated(access), *_talks(access))
    found = [one for kind, key, what, day in rows if (one := _due(access, kind, str(key), what, day))]
    slipped = [what for kind, _key, what, _day in rows if kind == "plan_slips"]
    if slipped:
        found.append(_one("plan_slips", "", count=len(slipped), title=slipped[0]))
    grown = {key for kind, _key, what, _day in rows if kind == "grown" for key in json.loads(what or "[]")}
    person = owner(access)  # whoever keeps nobody and no work is not asked about them
    people = nudges_people.counted(access) if person.has_people else ()
    work = nudges_work.candidates(access, rows) if person.has_work else ()
    meetings = nudges_people.meetings(rows)
    return (*found, *_of_goals(access), *people, *work, *_from_held(access, held, grown)), meetings


def thankable(access: Access, lines: Iterable[Entry]) -> frozenset[UUID]:
    """The lines that tell who helped and was not thanked yet; where it is not safe, none that may name who
    leads the person.
    """
    said = {one.about for one in past(access) if (one.kind, one.answer) == ("thank", "acted")}
    kept = Counter(str(UUID(what)) for kind, _key, what, _day in _dated(access) if kind == "thanked")
    told = [
        line
        for line in lines
        if line.helped_by and str(line.id) not in said and kept[str(line.id)] < (len(line.contacts) or 1)
    ]
    leading = named_leading(access) if told and not is_safe(owner(access)) else frozenset()
    return frozenset(line.id for line in told if leading.isdisjoint(fold(line.helped_by).split()))


def refused(access: Access) -> Iterator[Candidate]:
    """The lines from the terminal that the record did not take; they lie beside it."""
    lines = inbox.find(access)
    if lines:
        yield _one("inbox", "", count=len(lines), text=lines[0].text)


def _one(kind: str, about: str, **values: object) -> Candidate:
    return Candidate(kind=kind, about=about, reason=Reason(f"nudge.{kind}", values), weight=WEIGHTS[kind])


@remembered
def _dated(access: Access) -> tuple[tuple[Any, ...], ...]:
    """Kind, key, words and day of all that waits for a day or a word, in one query."""
    return tuple(_waiting(access, safe=is_safe(owner(access))))


@statement
def _waiting(access: Access, *, safe: bool) -> Any:
    mine, today = {"person_id": access.person, "archived_at": None}, access.today
    ending = models.Certification.objects.filter(
        **mine, expires__gte=str(today.year), expires__lte=(today + AHEAD).isoformat()
    )
    later = models.Decision.objects.filter(**mine, look_back_on__lte=today, looked_back_on=None)
    tried = models.Experiment.objects.filter(**mine, verdict="").exclude(done_on=None)
    open_ = Q(goal=None) | Q(goal__state="open", goal__archived_at=None)
    passed = models.Action.objects.filter(open_, **mine, state__in=OPEN, deadline__lt=today)
    stories = models.Success.objects.filter(**mine)
    thanked = models.Favour.objects.filter(**mine, way="received").filter(thanked_on__gte=today - OF_LATE)
    told = Q(answer="not_for_me") | Q(day__gte=today - LONGEST_MEMORY)
    answered = models.Nudge.objects.filter(told, **mine)
    return _rows(
        ("certificate", ending, "name", "expires"),
        ("look_back", later, "title", "look_back_on"),
        ("verdict", tried, "question", "done_on"),
        ("plan_slips", passed, "title", "deadline"),
        ("grown", stories, Cast("entries", TextField()), F("date")),
        ("thanked", thanked.exclude(entry=None), acquaintance.as_text("entry_id"), "thanked_on"),
        ("past", answered, Concat("kind", Value(BREAK), "about", Value(BREAK), "answer"), "day"),
        *nudges_people.dated(access, safe=safe),
        *nudges_work.dated(access),
    )


@remembered
def _talks(access: Access) -> tuple[tuple[Any, ...], ...]:
    """The same of talks, apart: one is kept more often than anything else changes."""
    return tuple(_talking(access, safe=is_safe(owner(access))))


@statement
def _talking(access: Access, *, safe: bool) -> Any:
    return _rows(*nudges_people.talks(access, safe=safe))


def _rows(*parts: tuple[str, Any, Any, Any]) -> Any:
    """Kind, key, words and day of the rows of several nouns, as one query."""
    first, *others = (
        rows.order_by().values_list(Value(kind, output_field=CharField()), "pk", what, Cast(day, CharField()))
        for kind, rows, what, day in parts
    )
    return first.union(*others, all=True)


def _due(access: Access, kind: str, key: str, what: str, day: str | None) -> Candidate | None:
    """A suggestion about one row that its day has come for."""
    if kind == "certificate" and day:
        last = _last_day(PartialDate.parse(day))
        if access.today <= last <= access.today + AHEAD:
            return _one("certificate", key, name=what, until=last)
    if kind == "look_back" and day:
        return _one("look_back", key, title=what)
    if kind == "verdict":
        return _one("verdict", key, question=what)
    return nudges_people.due(kind, key, what)


def _last_day(when: PartialDate) -> dt.date:
    """The last day of a year, a month or a day."""
    month = when.month or 12
    return dt.date(when.year, month, when.day or monthrange(when.year, month)[1])


@remembered
def _of_goals(access: Access) -> tuple[Candidate, ...]:
    """A goal without a plan, and a plan B whose date or sign may have come."""
    mine = {"person_id": access.person, "archived_at": None}
    plans = models.Plan.objects.filter(**mine, goal=OuterRef("pk"))
    steps = models.Action.objects.filter(**mine, goal=OuterRef("pk"))
    parts = models.Goal.objects.filter(**mine, parent=OuterRef("pk"))
    goals = models.Goal.objects.filter(**mine, state="open").annotate(
        planned=Exists(plans) | Exists(steps) | Exists(parts)
    )
    found = []
    for goal in goals.order_by("created_at"):
        if not goal.planned:
            found.append(_one("no_plan", str(goal.pk), title=goal.title))
        if reason := _plan_b(access, goal):
            found.append(
                Candidate(kind="plan_b", about=str(goal.pk), reason=reason, weight=WEIGHTS["plan_b"])
            )
    return tuple(found)


def _plan_b(access: Access, goal: models.Goal) -> Reason | None:
    """What to ask about a goal's plan B today."""
    if not goal.plan_b or not (goal.plan_b_on or goal.plan_b_when):
        return None
    agreed = Trigger(
        goal=str(goal.pk),
        title=goal.title,
        plan_b=goal.plan_b,
        set_on=goal.plan_b_set_on or goal.created_at.date(),
        by=goal.plan_b_on,
        sign=goal.plan_b_when,
    )
    said: Any = goal.plan_b_answer
    asked = (Asked(day=goal.plan_b_asked_on, answer=said),) if goal.plan_b_asked_on and said else ()
    return question(agreed, asked, access.today)


def past(access: Access) -> tuple[Past, ...]:
    """What was answered in two years, and all that was said to be not for them."""
    told = ((what, day) for kind, _key, what, day in _dated(access) if kind == "past" and day)
    found: Any = [(dt.date.fromisoformat(day), *what.split(BREAK)) for what, day in told]
    return tuple(
        Past(kind=kind, about=about, day=day, answer=said) for day, kind, about, said in sorted(found)
    )


def _from_held(access: Access, held: Held, grown: set[str]) -> Iterator[Candidate]:
    """What follows from the lines of late, and from what was never answered."""
    if held.questions:
        yield _one("roles_unsure", "", count=held.questions)
    if not held.interests:
        yield _one("interests", "")
    if not held.values:
        yield _one("values", "")
    for line in held.lines:
        if line.id in held.thanks and line.day > access.today - LATELY:
            yield _one("thank", str(line.id), who=line.helped_by, text=line.text)
    if held.entries >= ENOUGH:
        yield from (
            _one("story", str(line.id), text=line.text)
            for line in held.lines
            if _worth_telling(line) and str(line.id) not in grown
        )


def _worth_telling(line: Entry) -> bool:
    """Whether a line may hold a story: it gave energy, or it says much where nothing was said of energy."""
    return line.energy > 0 if line.energy is not None else len(line.text) >= WORTH_TELLING
