"""What a person aims at: the tree of goals, each with how clear and how far, and where the time went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling.parts import Why
from waymark.presentation.telling.phrases import dotted
from waymark.presentation.words import names, numbers, say
from waymark.presentation.words.sentence import N_

if TYPE_CHECKING:
    from waymark.career.records.aims import Aim, AimCard, Aims
    from waymark.career.records.milestone import Milestone
    from waymark.guidance.reasons import Reason
    from waymark.presentation.pictures import Picture

HORIZONS: Final = {
    "life": N_("In the long run"),
    "years": N_("In the next years"),
    "year": N_("Within a year"),
    "quarter": N_("In the next three months"),
}
LETTERS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class AimTold:
    """One goal in a list. `done` and `expected` are parts 0–1 of its hours and its time, None without."""

    id: str
    title: str
    note: str
    clear: int
    clarity: str
    done: float | None
    expected: float | None
    progress: str
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareTold:
    """How much a goal was to matter and how much of what was logged went to it, parts 0–1 and in words."""

    title: str
    stated: float
    actual: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftTold:
    """Where the time went, beside what was said to matter."""

    shares: tuple[ShareTold, ...]
    says: tuple[str, ...]
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class AimsTold:
    """All goals by horizon, the tree where there are enough of them, and the drift if there is any."""

    groups: tuple[tuple[str, tuple[AimTold, ...]], ...]
    tree: Picture | None
    drift: DriftTold | None


def aims(found: Aims) -> AimsTold:
    """The goals in words and as a tree."""
    groups = []
    for horizon, name in HORIZONS.items():
        cards = tuple(card(one) for one in found.open if one.horizon == horizon)
        if cards:
            groups.append((_(name), cards))
    return AimsTold(groups=tuple(groups), tree=_tree(found), drift=_drift(found))


def card(found: AimCard) -> AimTold:
    """One goal: its kind and day, how clear, how far, and the next sign on the way."""
    goal, pace = found.goal, found.pace
    by = _("by {day}").format(day=numbers.short_day(goal.by)) if goal.by else ""
    steps = ngettext("{done} of {count} step done", "{done} of {count} steps done", found.steps)
    return AimTold(
        id=str(goal.id),
        title=goal.title,
        note=dotted(names.name(names.GOALS, goal.kind), by),
        clear=found.clarity.score,
        clarity=_("{count} of five things clear").format(count=numbers.counted(found.clarity.score)),
        done=pace.actual,
        expected=pace.expected,
        progress=steps.format(done=found.done, count=found.steps) if found.steps else _("no steps yet"),
        next=_milestone(found.milestone) if found.milestone else "",
    )


def _milestone(one: Milestone) -> str:
    by = numbers.short_day(one.by) if one.by else ""
    return _("Next sign: {sign}").format(sign=dotted(one.title, by))


def _tree(found: Aims) -> Picture | None:
    from waymark.presentation import pictures
    from waymark.presentation.pictures.words_aims import tree_words

    if len(found.open) < pictures.FEWEST:
        return None
    places = {name: place for place, name in enumerate(HORIZONS)}
    return pictures.tree(
        tuple(
            pictures.Limb(
                id=str(one.goal.id),
                name=one.goal.title,
                horizon=places[one.horizon],
                serves=str(one.goal.parent_id or ""),
            )
            for one in found.open
        ),
        tuple(_(name) for name in HORIZONS.values()),
        title=_("Your goals, from far to near"),
        summary=_("Each goal stands beside the one that it serves."),
        words=tree_words(),
    )


def _drift(found: Aims) -> DriftTold | None:
    drift = found.drift
    if drift is None:
        return None
    words = _("said {stated}, logged {actual}")
    counted = (
        _("Counted by the time that each line says it took.")
        if drift.by == "hours"
        else _("Counted by lines, because not every one says how long it took.")
    )
    return DriftTold(
        shares=tuple(
            ShareTold(
                title=one.goal,
                stated=one.stated,
                actual=one.actual,
                words=words.format(stated=numbers.percent(one.stated), actual=numbers.percent(one.actual)),
            )
            for one in drift.shares
        ),
        says=_drifted(drift.says),
        why=Why(
            label=_("How is this counted?"),
            lines=(
                ngettext("From {count} line", "From {count} lines", drift.entries).format(count=drift.entries)
                + _(" that you kept since {day}, beside how much you said each goal matters.").format(
                    day=numbers.day(found.since)
                ),
                counted,
                _(
                    "A line for a part of a goal counts for the goal. A goal is named when it got less than "
                    "half of its share: Waymark’s setting. It is no debt; either may be the one to change."
                ),
            ),
        ),
    )


def _drifted(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    """What is worth saying of it; several new goals in one sentence, as each has its line below."""
    new = [reason for reason in reasons if reason.code == "drift.nothing_yet"]
    if len(new) < 2:  # noqa: PLR2004 - one is called by its name
        return tuple(say(reason) for reason in reasons)
    said = _("{count} goals are new; nothing is logged for them yet.")
    rest = (say(reason) for reason in reasons if reason not in new)
    return (*rest, said.format(count=numbers.sentence_case(numbers.counted(len(new)))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One of the five questions of a clear goal: whether it is met, and the advice where it is not."""

    name: str
    met: bool
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneAim:
    """One goal in words."""

    card: AimTold
    letters: tuple[Letter, ...]
    pace: str
    ask: str
    asks_on: str


def aim(found: Aim) -> OneAim:
    """One goal: letter by letter, its pace, and when plan B is asked about."""
    questions = {
        "S": _("What you will do"),
        "M": _("How you will know"),
        "A": _("Whether you believe in it"),
        "R": _("What it serves"),
        "T": _("By when"),
    }
    asks_on = found.asks_on if not found.ask else None
    return OneAim(
        card=card(found.card),
        letters=tuple(
            Letter(name=questions[one.letter], met=one.met, advice=say(one.advice) if one.advice else "")
            for one in found.card.clarity.letters
        ),
        pace=say(found.card.pace.reason),
        ask=say(found.ask) if found.ask else "",
        asks_on=_("You will be asked on {day}.").format(day=numbers.day(asks_on)) if asks_on else "",
    )
