"""The actions that Waymark proposes, read from `data/actions.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from waymark.guidance.proposal_records import (
    ACTION_KINDS,
    ALONE,
    ELEMENT_KINDS,
    GOAL_KINDS,
    PLACES,
    RESOURCES,
    Template,
)
from waymark.guidance.reasons import Reason, Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTS = {"elements": ELEMENT_KINDS, "goals": GOAL_KINDS}
CHOICES = {"kind": ACTION_KINDS, "place": PLACES, "resource": RESOURCES}
TEXTS = ("title", "alone")
SWITCHES = ("work", "manager", "loud", "ready")


@cache
def action_templates() -> tuple[Template, ...]:
    """Every template, in the order of the file, which is the order of preference within a kind."""
    raw, hours = _raw()
    return tuple(read_template(name, fields, hours) for name, fields in raw.items())


@cache
def action_titles() -> Mapping[str, str]:
    """English titles by the key in `Proposal.title`, with `{skill}` and `{target}` to be filled in."""
    raw, _hours = _raw()
    titles = {name: str(fields["title"]) for name, fields in raw.items()}
    return MappingProxyType(titles | {f"{n}{ALONE}": str(f["alone"]) for n, f in raw.items() if "alone" in f})


def read_template(name: str, fields: Mapping[str, Any], hours: Mapping[str, Any]) -> Template:
    """One template from its table.

    Raises:
        Refusal: `templates.wrong_field` with the template, the field and what stood there.
    """
    given = {"place": "middle", **fields}
    wrong = [key for key in given if key not in {*LISTS, *CHOICES, *SWITCHES, *TEXTS, "hours"}]
    wrong += [key for key, allowed in CHOICES.items() if given.get(key) not in allowed]
    wrong += [key for key, allowed in LISTS.items() if not set(given.get(key, ())) <= set(allowed)]
    wrong += [key for key in ("hours",) if given.get(key) not in hours]
    wrong += [key for key in ("title",) if not given.get(key)]
    if wrong:
        raise Refusal(
            *(
                Reason("templates.wrong_field", {"template": name, "field": k, "value": given.get(k)})
                for k in wrong
            )
        )
    span = hours[given["hours"]]
    return Template(
        id=name,
        kind=given["kind"],
        low=float(span["low"]),
        high=float(span["high"]),
        resource=given["resource"],
        elements=tuple(given.get("elements", ())),
        goals=tuple(given.get("goals", ())),
        place=given["place"],
        needs_target="{target}" in given["title"] and "alone" not in given,
        has_alone="alone" in given,
        **{key: bool(given.get(key, False)) for key in SWITCHES},
    )


@cache
def _raw() -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, float]]]:
    tables = tomllib.loads(files("waymark.catalogue").joinpath("data/actions.toml").read_text("utf-8"))
    hours = tables.pop("hours")
    return tables, hours
