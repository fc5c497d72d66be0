"""What programs can do in a kind of work, as somebody published it: never a risk, always one thing to try."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.presentation.telling.parts import Why
from waymark.presentation.words import numbers

if TYPE_CHECKING:
    from waymark.catalogue.records import Exposure


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureTold:
    """A sentence, the tasks by what programs can do in them, and the step that is proposed."""

    say: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    step: str
    why: Why


def exposure(found: Exposure | None) -> ExposureTold | None:
    """The measure in plain words, with its name, year and source; None where nothing was brought."""
    if found is None:
        return None
    said = _("By “{index}” ({year}), it can take part in more of this work than in {percent} of occupations.")
    return ExposureTold(
        say=said.format(index=found.index, year=found.year, percent=numbers.percentile(found.percentile)),
        groups=_groups(found),
        step=_step(found),
        why=_why(found),
    )


def _groups(found: Exposure) -> tuple[tuple[str, tuple[str, ...]], ...]:
    words = {
        "E2": _("It may help, with other software around it"),
        "E1": _("It may do a good part by itself"),
        "E0": _("Unaffected, as rated"),
    }
    by_label = [
        (said, tuple(t.text for t in found.tasks if t.label == label)) for label, said in words.items()
    ]
    return tuple((said, tasks) for said, tasks in by_label if tasks)


def _step(found: Exposure) -> str:
    """The one task to try a program on: one where it may do a good part by itself comes first."""
    touched = sorted((task for task in found.tasks if task.label != "E0"), key=lambda task: task.label)
    if not touched:
        return _("Try such a program on one task of this work, and note where it helps and where it does not")
    return _("Try such a program on this, and note where it helps: {task}").format(task=touched[0].text)


def _why(found: Exposure) -> Why:
    counted = _("Compared with the {count} occupations in that file.").format(
        count=numbers.number(found.occupations, 0)
    )
    lines = [
        _("It tells what programs can do today, not which jobs will go: who measures this says so too."),
        counted,
    ]
    if found.tasks:
        lines.append(
            _("A task counts as touched where a program would halve the time it takes, just as well done.")
        )
    if found.broader:
        lines.append(_("Published for several occupations together."))
    lines.append(_("Source: {source}.").format(source=found.source))
    return Why(label=_("How is this made?"), lines=tuple(lines))
