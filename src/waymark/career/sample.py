"""The sample people: put in to look around, taken out with one click. They are nobody's record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connection, transaction

from waymark.career import (
    change,
    local,
    models,
    sample_aims,
    sample_people,
    sample_work,
    sample_workspace,
    samples,
)
from waymark.career.actions import assessment, plan, work_style
from waymark.career.advice import library
from waymark.catalogue.work_style import work_style as work_style_questions
from waymark.guidance.profiles import INTERESTS, VALUES

if TYPE_CHECKING:
    from uuid import UUID

    from waymark.career.access import Access
    from waymark.career.models.row import Row

FIRST = "ionut"
NOUNS: dict[str, type[Row]] = {
    "experiences": models.Experience,
    "educations": models.Education,
    "certifications": models.Certification,
    "languages": models.Language,
    "projects": models.Project,
    "contacts": models.Contact,
}
TOLD = (
    *("why", "measure", "confidence", "obstacle", "if_then"),
    *("horizon", "importance", "plan_b", "plan_b_when"),
)
PLANNED_SINCE = dt.timedelta(days=26)


def add(owner: Access, name: str = FIRST) -> Access:
    """Put a sample person in, in the owner's language, instead of one who may be there. KeyError: unknown."""
    told = samples.read(name)
    remove()
    local.make_person(sample=True)
    facts = told["person"]
    access = replace(
        local.access(owner.actor, now=owner.now, sample=True),
        zone=facts["zone"],
        day_ends=dt.time.fromisoformat(facts.get("day_ends", "04:00")),
    )
    with change.unit(access, "write", "sample.add"):
        _person(access, told, owner.locale)
        for noun, model in NOUNS.items():
            change.create_many(access, model, [_row(model, one) for one in told.get(noun, ())])
        _skills(access, told.get("skills", ()))
        _results(access, told)
        _traits(access, told)
        _log(access, told.get("log", ()))
        sample_people.add(access, told)
        if "vision" in told:
            change.create(access, models.Vision, text=told["vision"])
        planned = _goal(access, told["goal"])
        sample_aims.add(access, told, planned)
        sample_workspace.add(access, told)
        sample_work.add(access, told)
    return access


def remove() -> None:
    """Take the sample person out, with all that belongs to them."""
    found = local.sample_id()
    if found is None:
        return
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("select set_config('app.person', %s, true)", [str(found)])
        for model in apps.get_app_config("career").get_models():  # keys are checked when all is gone
            model._default_manager.filter(person_id=found)._raw_delete("default")


def _row(model: type[Row], told: dict[str, Any]) -> Row:
    """A row with what the file says; an occupation's code gains its title."""
    columns = {f.name for f in model._meta.concrete_fields}  # noqa: SLF001
    given = {key: value for key, value in told.items() if key in columns}
    if "email" in told:
        given["emails"] = [{"value": told["email"], "label": ""}]
    if given.get("occupation"):
        books = library.catalogue()
        given["occupation_title"] = str(library.called(given["occupation"], ""))
        given["occupation_release"] = f"{books.release.scheme} {books.release.version}"
    return model(**given)


def _person(access: Access, told: dict[str, Any], locale: str) -> None:
    facts = told["person"]
    monday = access.today - dt.timedelta(days=access.today.weekday())
    weeks = [monday + dt.timedelta(weeks=n) for n in facts.get("weeks_off", ())]
    names = ("name", "headline", "place", "zone", "email", "summary", "hours_per_week", "windows")
    change.revise(
        access,
        models.Person,
        access.person,
        **{name: facts[name] for name in names if name in facts},
        day_ends=access.day_ends,
        blackouts=[{"first": str(w), "last": str(w + dt.timedelta(days=6))} for w in weeks],
        locale=locale,
        came_for="looking",
    )


def _skills(access: Access, told: list[dict[str, Any]]) -> None:
    names = library.catalogue().element_names
    rows = []
    for one in told:
        element = one.get("element", "")
        reference = {"scheme": "onet", "code": element, "label": names.get(element, ""), "release": ""}
        rows.append(
            models.Skill(
                label=one["label"],
                level=one.get("level"),
                level_from="own" if "level" in one else "",
                references=[reference] if element else [],
            )
        )
    change.create_many(access, models.Skill, rows)


def _results(access: Access, told: dict[str, Any]) -> None:
    for instrument, names in (("interests", INTERESTS), ("values", VALUES)):
        for one in told.get(instrument, ()):
            change.create(
                access,
                models.Assessment,
                instrument=instrument,
                taken_on=access.today - dt.timedelta(days=one["days_ago"]),
                scores=dict(zip(names, one["scores"], strict=True)),
                source=one.get("source", "own"),
            )
    pairs = [pair.id for pair in work_style_questions().pairs]
    for one in told.get("style", ()):
        given = dict(zip(pairs, one["answers"], strict=True))
        work_style.keep(replace(access, now=access.now - dt.timedelta(days=one["days_ago"])), given=given)
    for one in told.get("elsewhere", ()):
        day = access.today - dt.timedelta(days=one["days_ago"])
        assessment.add(access, instrument=one["name"], taken_on=day, note=one["note"])


def _traits(access: Access, told: dict[str, Any]) -> None:
    for side, key in (("strength", "strengths"), ("growth", "growth_areas")):
        for one in told.get(key, ()):
            change.create(
                access, models.Trait, side=side, label=one["label"], evidence=one.get("evidence", "")
            )


def _log(access: Access, told: list[dict[str, Any]]) -> None:
    skills = {row.label: str(row.pk) for row in models.Skill.objects.filter(person_id=access.person)}
    people = models.Contact.objects.filter(person_id=access.person).values_list("name", "pk")
    keys = {name: str(key) for name, key in people}
    rows = [
        models.Entry(
            text=one["text"],
            day=access.today - dt.timedelta(days=one["days_ago"]),
            helped_by=", ".join(one.get("helped", ())),
            learned=one.get("learned", ""),
            energy=one.get("energy"),
            skills=[skills[label] for label in one.get("shows", ())],
            contacts=[keys[name] for name in one.get("helped", ()) if name in keys],
        )
        for one in told
    ]
    change.create_many(access, models.Entry, rows)


def _goal(access: Access, told: dict[str, Any]) -> UUID:
    """The goal, with a plan made some weeks ago, so that a part of it is done and some is on this week."""
    made = plan.take(
        replace(access, now=access.now - PLANNED_SINCE),
        toward=library.catalogue().successor(told.get("occupation", "")) or told["toward"],
        title=told["title"],
        kind=told["kind"],
        by=sample_aims.in_months(access, told["by_months"]),
    )
    assert made.goal_id  # a plan is for a goal
    for step in made.steps:
        if step.finish and step.finish < access.today:
            done = {"state": "done", "done_on": step.finish, "spent": step.hours}
            change.revise(access, models.Action, step.action.id, **done)
    facts = {n: told[n] for n in TOLD if n in told}
    if "plan_b_months" in told:
        facts["plan_b_on"] = sample_aims.in_months(access, told["plan_b_months"])
        facts["plan_b_set_on"] = access.today - PLANNED_SINCE
    change.revise(access, models.Goal, made.goal_id, **facts)
    return made.goal_id
