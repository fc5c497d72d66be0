"""Work in three years: signs of change, with what is not known said plainly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling.explore import outlook
from waymark.presentation.telling.exposure import ExposureTold, exposure
from waymark.presentation.telling.parts import Row, Why
from waymark.presentation.telling.phrases import inside, sentences, source
from waymark.presentation.telling.story import sources
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from waymark.career.records.ahead import Ahead
    from waymark.guidance.three_years import Skill, Tool


NOT_ASKED = frozenset({"change.none_rising", "change.no_new_tasks"})
"""What is true of a published release only: the starter catalogue never asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AheadTold:
    """What grows, what is rewritten, which technologies rise, and where the person's skills stand.

    `today` are tools of the work that the person does not name, told where no sign of change is published.
    """

    title: str
    say: str
    known: tuple[Row, ...]
    unknown: tuple[Row, ...]
    today: tuple[str, ...]
    new: tuple[str, ...]
    changed: tuple[Row, ...]
    rising: tuple[Row, ...]
    holding: tuple[Row, ...]
    unlisted: str
    outlook: tuple[str, ...]
    exposure: ExposureTold | None
    honest: tuple[str, ...]
    why: Why
    sources: tuple[str, ...]


def ahead(found: Ahead) -> AheadTold:
    """Signs, not forecasts."""
    change = found.change
    unlisted = [skill.label for skill in change.skills if skill.movement == "unlisted"]
    return AheadTold(
        title=_("My work in three years") if found.own else _("This work in three years"),
        say=_say(found),
        known=tuple(map(_tool, change.known)),
        unknown=tuple(map(_tool, change.unknown)),
        today=() if change.new or change.changed or change.unknown else change.unmarked,
        new=change.new,
        changed=tuple(
            Row(title=task.text, note=_("instead of: {task}").format(task=task.replaces or ""))
            for task in change.changed
        ),
        rising=_skills(change.skills, "rising"),
        holding=_skills(change.skills, "holding"),
        unlisted=", ".join(unlisted),
        outlook=outlook(found.outlook) if found.outlook else (),
        exposure=exposure(found.exposure),
        honest=tuple(
            say(reason)
            for reason in change.says
            if not (found.library.approximate and reason.code in NOT_ASKED)
        ),
        why=_why(found),
        sources=sources(found.library),
    )


def _say(found: Ahead) -> str:
    change = found.change
    tasks, tools = len(change.new) + len(change.changed), len(change.known) + len(change.unknown)
    said = []
    if tasks:
        words = ngettext(
            "{count} task is new or was rewritten", "{count} tasks are new or were rewritten", tasks
        )
        said.append(words.format(count=numbers.counted(tasks)))
    if tools:
        words = ngettext(
            "{count} of its technologies is rising", "{count} of its technologies are rising", tools
        )
        said.append(words.format(count=numbers.counted(tools)))
    if not said and found.library.approximate:
        return _(
            "The starter catalogue says what the work of {title} is today, not how it changes. O*NET adds "
            "new tasks and rising technologies."
        ).format(title=inside(found.title))
    if not said:
        return _("Nothing published says how the work of {title} is changing.").format(
            title=inside(found.title)
        )
    whole = _("In the work of {title}, {signs}.").format(
        title=inside(found.title), signs=numbers.listed(tuple(said))
    )
    return sentences(whole, _("These are signs, not a forecast."))


def _tool(tool: Tool) -> Row:
    return Row(title=tool.name, side=_("asked for here") if tool.in_demand else _("asked for widely"))


def _skills(skills: tuple[Skill, ...], movement: str) -> tuple[Row, ...]:
    chosen = [skill for skill in skills if skill.movement == movement]
    same = {skill.label.casefold() for skill in chosen if skill.published == skill.label}
    return tuple(
        Row(
            title=skill.label,
            note=_("published as {name}").format(name=skill.published)
            if skill.published and skill.label.casefold() not in same
            else "",
        )
        for skill in chosen
    )


def _why(found: Ahead) -> Why:
    return Why(
        label=_("How is this made?"),
        lines=(
            _("New and rewritten tasks: reported to the publisher by people in this occupation."),
            _(
                "Rising: job postings for this occupation, or of all kinds, often ask for the technology. "
                "Holding: it is listed for the occupation without such a mark."
            ),
            _("A skill of yours counts as listed when its name is that of a listed technology."),
            _("Source: {source}.").format(source=source(found.library)),
        ),
    )
