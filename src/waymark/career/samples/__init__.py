"""The sample people: seven made-up working lives for looking around, for tests and for pictures.

One TOML file each. Tables and fields are named like the records they become (`career/records/history.py`);
what is added to those:

- `vision`, one line; `person.weeks_off`, weeks without time counted from this one (0). Without `windows`
  time floats.
- `experiences[].occupation` and `goal.occupation`: O*NET-SOC codes, where one fits.
- `goal.by_months`: how many months from today it is meant to take.
- `skills[].level`: the person's own rating 0–7 where they gave one; `element`: the O*NET id it speaks of.
- `interests[]`, `values[]`: results with six scores in the order of `guidance.profiles`, 0–40 and 6–30.
- `strengths[]`, `growth_areas[]`: a label with its evidence.
- `log[]`: entries; `helped` names contacts, `shows` names skills.
- `journal[]`, `successes[]`, `criteria[]`, `options[]`, `experiments[]`, `decisions[]`, `[needs]`: as the
  records of those names. Options are told by their place, counted from 0; an option's `scores` follow
  `criteria`, empty where something published fills them; `from` tells entries by how they begin, `role` one
  by its title.
- `acquaintances[]`: contacts whom no network on the web knows of.
- `circles[]`, `gatherings[]`, `talks[]`, `parts[]`, `favours[]`, `asks[]`: as the records of those names;
  `people` and `who` name contacts. `ties[]`: two names, and how they know each other.
- the chapter Work stands in a file of its own in `work/`, each table as the records of its name; `goal`,
  `skill`, `serves`, `skills` and `experience` name goals, skills and roles; columns that end in `_ago` or
  `_in` tell days by how far away they are. `safe` answers whether it is safe there; `lines[]` say which
  entries, told by how they begin, serve a goal.
- `style[]`: the answers 1–5 to the pairs of work style, in their order. `elsewhere[]`: results of other
  questionnaires, in a line.
- `goals[]`: those beside the one with the plan, each `under` another by its title; so may `goal` be.
  `milestones[]` of a goal are `reached_ago` or wait until `by_months`.
- `[next_level]`: the two picks. `[framework]`: one of the example ladders, with what is reached.

Dates in a career are ISO, as exact as the person knows; days in the log and of results are counted back from
today, so that a sample is always fresh.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def names() -> tuple[str, ...]:
    """The short names of the sample people, in alphabetical order."""
    found = (file.name for file in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml")))


def read(name: str) -> dict[str, Any]:
    """One sample person as written in their file; KeyError for a name that is not among `names()`."""
    if name not in names():
        raise KeyError(name)
    folder = files(__name__)
    told = tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
    work = folder.joinpath("work", f"{name}.toml")
    return told | {"work": tomllib.loads(work.read_text("utf-8"))} if work.is_file() else told
