"""My job in three years: published signs of change in an occupation, beside what the person already names.

Signs, not forecasts: technologies that postings often ask for, and tasks that people in the job reported as
new or rewrote. What fades is published nowhere as such; only what a rewritten task replaces is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from waymark.guidance.reasons import Reason

Movement = Literal["rising", "holding", "unlisted"]
Exposed = Literal["absent", "unrated", "rated"]
"""Whether a published measure of what programs can do is installed, and has this occupation."""
GENERIC = frozenset(("software", "programs", "program", "systems", "system", "tools"))
COMPANIES = "adobe amazon apache atlassian autodesk esri google ibm intuit microsoft oracle"
MAKERS = frozenset(COMPANIES.split())
"""Words by which published names of technologies differ from how people name them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A technology of the occupation; `hot` in postings of all kinds, `in_demand` in those for this one."""

    name: str
    hot: bool
    in_demand: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTask:
    """A task reported as new; `replaces` is the published task it rewrites, if any."""

    text: str
    replaces: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill or tool that the person names, and where it stands; `published` is the name it was found by."""

    label: str
    movement: Movement
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreeYears:
    """Signs of change; `known` and `unknown` are rising technologies the person names or does not name.

    `unmarked` are the other technologies of the work that they do not name, as published.
    """

    known: tuple[Tool, ...]
    unknown: tuple[Tool, ...]
    unmarked: tuple[str, ...]
    new: tuple[str, ...]
    changed: tuple[NewTask, ...]
    skills: tuple[Skill, ...]
    says: tuple[Reason, ...]


def three_years(
    tools: Sequence[Tool],
    tasks: Sequence[NewTask],
    named: Sequence[str],
    *,
    absent: Iterable[str],
    exposed: Exposed = "absent",
) -> ThreeYears:
    """What is published of an occupation's change beside the skills and tools that the person `named`.

    `absent` are the tables that the installed release lacks, as `Release.absent` names them. In demand comes
    before hot, then by name.
    """
    lacking = set(absent)
    mine = {key(label): label for label in reversed(named)}
    rising = sorted(
        (tool for tool in tools if tool.hot or tool.in_demand),
        key=lambda tool: (not tool.in_demand, not tool.hot, tool.name.casefold()),
    )
    says = []
    if "Technology Skills" in lacking:
        says.append(Reason("change.no_technologies"))
    elif not rising:
        says.append(Reason("change.none_rising"))
    if "Emerging Tasks" in lacking:
        says.append(Reason("change.no_tasks_table"))
    elif not tasks:
        says.append(Reason("change.no_new_tasks"))
    says.append(Reason("change.fading_unpublished"))
    if exposed != "rated":
        says.append(Reason(f"change.ai_{exposed}"))
    return ThreeYears(
        known=tuple(tool for tool in rising if key(tool.name) in mine),
        unknown=tuple(tool for tool in rising if key(tool.name) not in mine),
        unmarked=tuple(tool.name for tool in tools if tool not in rising and key(tool.name) not in mine),
        new=tuple(task.text for task in tasks if not task.replaces),
        changed=tuple(task for task in tasks if task.replaces),
        skills=_skills(tools, named),
        says=tuple(says),
    )


def _skills(tools: Sequence[Tool], named: Sequence[str]) -> tuple[Skill, ...]:
    by_key = {key(tool.name): tool for tool in tools}
    found = []
    for label in dict.fromkeys(named):
        tool = by_key.get(key(label))
        movement: Movement = "unlisted"
        if tool:
            movement = "rising" if tool.hot or tool.in_demand else "holding"
        found.append(Skill(label=label, movement=movement, published=tool.name if tool else None))
    return tuple(found)


def key(name: str) -> str:
    """What two spellings of one technology share: no case, accents, maker's name or the word "software"."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"[\w+#.]+", "".join(sign for sign in bare if not unicodedata.combining(sign)))
    kept = [word for word in words if word not in GENERIC]
    if len(kept) > 1 and kept[0] in MAKERS:
        kept = kept[1:]
    return " ".join(kept or words)
