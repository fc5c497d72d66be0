"""How it is going where a sample person works."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from waymark.career import change, models, verbs

if TYPE_CHECKING:
    from waymark.career.access import Access

    Told = dict[str, Any]

NOUNS: Final = {
    "managers": "manager",
    "series": "series",
    "deliverables": "deliverable",
    "flags": "flag",
    "aims": "their_aim",
    "expectations": "expectation",
    "feedback": "feedback",
    "stakeholders": "stakeholder",
    "engagements": "engagement",
    "snapshots": "snapshot",
    "facts": "fact",
    "asks": "ask",
    "papers": "packet",
}
"""The tables of the file, in the order in which they are put in, with the noun of each."""


def add(access: Access, told: Told) -> None:
    """Put in all that the file tells of work, once goals, skills and contacts are there."""
    work: Told = told.get("work", {})
    names = _names(access)
    if "safe" in work:
        change.revise(access, models.Person, access.person, safe_at_work=work["safe"])
    for one in work.get("lines", ()):
        _serve(access, names["goal"][one["goal"]], one["from"])
    for table, noun in NOUNS.items():
        for one in work.get(table, ()):
            _run(access, noun, "add", _said(access, one, names))
    series = {row.contact.name: row.pk for row in _series(access)}
    for table, verb in (("held", "hold"), ("planned", "add")):
        for one in work.get(table, ()):
            said = _said(access, one, names)
            _run(access, "meeting", verb, said | {"series_id": series[said.pop("who")]})
    for one in work.get("points", ()):
        said = _said(access, one, names)
        _run(access, "point", "add", said | {"series_id": series[said.pop("who")]})
    if "with_me" in work:
        _run(access, "work_with_me", "set", work["with_me"])


def _serve(access: Access, goal: Any, begins: list[str]) -> None:
    """Say of lines, told by how they begin, which goal they serve."""
    mine = models.Entry.objects.filter(person_id=access.person)
    keys = [mine.get(text__startswith=words).pk for words in begins]
    change.revise_many(access, models.Entry, {key: {"goal_id": goal} for key in keys})


def _run(access: Access, noun: str, name: str, said: Told) -> None:
    verbs.find(noun, name).call(access, **said)


def _series(access: Access) -> Any:
    return models.Series.objects.filter(person_id=access.person).select_related("contact")


def _names(access: Access) -> dict[str, dict[str, Any]]:
    """What the file calls by a name: goals, skills and roles, with their keys."""
    mine = {"person_id": access.person}
    return {
        "goal": dict(models.Goal.objects.filter(**mine).values_list("title", "pk")),
        "skill": dict(models.Skill.objects.filter(**mine).values_list("label", "pk")),
        "experience": dict(models.Experience.objects.filter(**mine).values_list("title", "pk")),
    }


def _said(access: Access, one: Told, names: dict[str, dict[str, Any]]) -> Told:
    """One row with days in place of how long ago or how soon, and keys in place of names."""
    said: Told = {}
    for name, value in one.items():
        column, _, way = name.rpartition("_")
        if way in {"ago", "in"}:
            days = dt.timedelta(days=value)
            said[column] = access.today - days if way == "ago" else access.today + days
        elif name in names:
            said[f"{name}_id"] = names[name][value]
        elif name in {"skills", "serves"}:
            known = names["skill" if name == "skills" else "goal"]
            said[name] = tuple(known[label] for label in value)
        else:
            said[name] = tuple(value) if isinstance(value, list) else value
    return said
