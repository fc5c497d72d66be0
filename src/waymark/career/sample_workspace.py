"""What a sample person weighs, tries, decides and keeps for themselves."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from waymark.career import change, models
from waymark.career.actions import framework
from waymark.career.advice import library

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from waymark.career.access import Access
    from waymark.career.models.row import Row

    Told = dict[str, Any]


def add(access: Access, told: Told) -> None:
    """Put in all that the file tells of it, once skills, roles and entries are there."""
    _add(access, models.Journal, ({**one, "day": _ago(access, one)} for one in told.get("journal", ())))
    skills = {row.label: str(row.pk) for row in models.Skill.objects.filter(person_id=access.person)}
    _add(access, models.Success, (_success(access, one, skills) for one in told.get("successes", ())))
    _weighed(access, told)
    if "needs" in told:
        change.create(access, models.Needs, **told["needs"])
    if "next_level" in told:
        scores = dict.fromkeys(told["next_level"]["picks"], 1.0)
        given = {"instrument": "next_level", "taken_on": _ago(access, told["next_level"]), "source": "own"}
        change.create(access, models.Assessment, **given, scores=scores, note=told["next_level"]["note"])
    if "framework" in told:
        _framework(access, told["framework"])


def _add(access: Access, model: type[Row], told: Iterable[Told]) -> list[Any]:
    """Rows with what is told of their columns."""
    columns = {f.attname for f in model._meta.concrete_fields}  # noqa: SLF001
    rows = [model(**{name: value for name, value in one.items() if name in columns}) for one in told]
    return change.create_many(access, model, rows)


def _ago(access: Access, told: Told) -> dt.date:
    return access.today - dt.timedelta(days=told["days_ago"])


def _begins(access: Access, told: Told) -> list[str]:
    """The keys of the entries that are told by how they begin."""
    mine = models.Entry.objects.filter(person_id=access.person)
    return [str(mine.get(text__startswith=words).pk) for words in told.get("from", ())]


def _success(access: Access, told: Told, skills: dict[str, str]) -> Told:
    roles = models.Experience.objects.filter(person_id=access.person, title=told["role"])
    shown = [skills[label] for label in told.get("shows", ())]
    return {**told, "experience_id": roles[0].pk, "entries": _begins(access, told), "skills": shown}


def _weighed(access: Access, told: Told) -> None:
    """Criteria, options, and what was tried and decided among them."""
    criteria = _add(access, models.Criterion, told.get("criteria", ()))
    options = _add(access, models.Option, (_option(one, criteria) for one in told.get("options", ())))
    _add(
        access,
        models.Experiment,
        (
            {
                **one,
                "option_id": options[one["option"]].pk,
                "done_on": _day(access, -one["done_ago"] if "done_ago" in one else None),
                "planned_on": _day(access, one.get("planned_in", -one.get("done_ago", 0))),
            }
            for one in told.get("experiments", ())
        ),
    )
    for one in told.get("decisions", ()):
        chosen = options[one["chosen"]]
        change.revise(access, models.Option, chosen.pk, state="chosen")
        among = [str(options[place].pk) for place in one["options"]]
        days = {
            "decided_on": _ago(access, one),
            "look_back_on": _day(access, one["look_back_in"]),
        }
        _add(access, models.Decision, [{**one, **days, "options": among, "chosen_id": chosen.pk}])


def _day(access: Access, days: int | None) -> dt.date | None:
    return None if days is None else access.today + dt.timedelta(days=days)


def _option(told: Told, criteria: Sequence[Any]) -> Told:
    books = library.catalogue()
    scores = [
        {"criterion": str(criterion.pk), **dict(zip(("low", "likely", "high"), three, strict=True))}
        for criterion, three in zip(criteria, told["scores"], strict=True)
        if three
    ]
    code = books.successor(told["occupation"]) if "occupation" in told else None
    if code is None:
        return {**told, "occupation": "", "scores": scores}
    title, release = str(library.called(code, "")), f"{books.release.scheme} {books.release.version}"
    counted = {"occupation": code, "occupation_title": title, "occupation_release": release}
    return {**told, **counted, "scores": scores}


def _framework(access: Access, told: Told) -> None:
    """One of the example ladders, and how far somebody is on it."""
    made = framework.example(access, name=told["example"])
    reached = [
        {"competency": one["competency"], "level": one["level"], "evidence": _begins(access, one)}
        for one in told["reached"]
    ]
    facts = {"current": told["current"], "target": told["target"], "reached": reached}
    change.revise(access, models.Framework, made.id, **facts)
