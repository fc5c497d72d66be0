"""A goal looked at: how clear it is, and how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling.parts import Part, Row
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from waymark.career.records.aim import GoalClarity, GoalPace


def clarity(found: GoalClarity) -> Part:
    """What is clear of a goal and what may become clearer: advice, and a goal is a goal without it."""
    names = {
        "S": _("What you will do"),
        "M": _("How you will know"),
        "A": _("Whether you believe in it"),
        "R": _("What it serves"),
        "T": _("By when"),
    }
    said = ngettext(
        "{count} of five things is clear.", "{count} of five things are clear.", found.score
    ).format(count=numbers.sentence_case(numbers.counted(found.score)))
    return Part(
        id="clarity",
        title=_("How clear it is"),
        say=said if found.score == len(names) else said + " " + _("A guess for now is a goal too."),
        rows=tuple(
            Row(
                title=names[one.letter],
                note=say(one.advice) if one.advice else "",
                side=_("clear") if one.met else "",
            )
            for one in found.letters
        ),
    )


def pace(found: GoalPace) -> Part:
    """How far a goal is, against how far its time is."""
    return Part(id="pace", title=_("How far it is"), say=say(found.reason))
