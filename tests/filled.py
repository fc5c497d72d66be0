"""A record with one row of every noun; each of its fields holds a word that stands nowhere else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from waymark.career import verbs
from waymark.career.access import Access

DAYS = {"since": -40, "start": -40, "until": 0, "by": 9, "tell_by": 3, "deadline": 9, "not_before": 1}
"""Days from today for what has one; all else is of today."""
NAMED = {
    "after": "action",
    "evidence": "entry",
    "entries": "entry",
    "skills": "skill",
    "serves": "goal",
    "circles": "circle",
    "contacts": "contact",
    "options": "option",
    "chosen_id": "option",
    "parent_id": "goal",
    "met_at_id": "gathering",
    "introduced_by_id": "contact",
    "one_id": "contact",
    "other_id": "other",
    "kept_id": "contact",
    "gone_id": "other",
    "knows": "other",
    "apart": "",
}
"""Whose keys an argument takes where its name does not say it."""
PARTIAL = ("start", "end", "date", "expires", "last_used", "met_on", "connected", "birthday", "since", "on")
FIXED: dict[str, Any] = {
    "zone": "Europe/Bucharest",
    "locale": "en_GB",
    "currency": "RON",
    "quiet": False,
    "shy": False,
    "discreet": False,
    "archived": False,
    "meeting.add.state": "held",
    "entry.add.energy": 2,
    "standing": "meets",
    "deliverable.add.who": None,
    "dropped": False,
    "leave_alone": False,
    "discussed_on": None,
    "closed_on": None,
    "told_on": None,
    "kept_on": None,
    "thanked_on": None,
    "snoozed_until": None,
    "level_from": "self",
    "scores": {"calm": 3},
    "option.add.scores": [],
    "option.edit.scores": [],
    "answers": {},
    "chapter": "work",
    "chapters": ["work", "people"],
    "nudge.answer.kind": "values",
    "framework.example.name": "craft",
    "windows": [{"weekday": 2, "start": "18:00", "end": "20:00"}],
    "blackouts": [{"first": "2027-01-01", "last": "2027-01-03"}],
    "references": [{"scheme": "onet", "code": "2.B.5.d", "label": "Management"}],
    "occupation": "29-1141.00",
    "started_by": "me",
    "effort_high": 3,
    "high": 9,
    "likely": 5,
    "hours_per_week": 6,
}


@dataclass
class Filled:
    """Somebody's record, the newest key by noun, and which field of which verb a word was said in."""

    access: Access
    keys: dict[str, UUID] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def run(self, verb: str, **raw: Any) -> Any:
        """Call a verb by noun and name as a door does."""
        noun, _, name = verb.partition(".")
        made = verbs.find(noun, name).run(self.access, raw).answer
        row = getattr(made, noun, made)  # a talk is told with whom it was
        if isinstance(getattr(row, "id", None), UUID):
            self.keys[noun] = row.id
        return made

    def add(self, verb: str, /, **said: Any) -> Any:
        """The same, with something plausible for every argument of which nothing is said."""
        noun, _, name = verb.partition(".")
        return self.run(verb, **self.plausible(verbs.find(noun, name)) | said)

    def plausible(self, verb: verbs.Verb, *, turn: int = 0) -> dict[str, Any]:
        """A value for every argument; another `turn` says other words and makes other choices."""
        schema = verb.arguments.model_json_schema()
        defs = schema.get("$defs", {})
        return {
            name: self._value(f"{verb.noun}.{verb.name}.{name}", one, defs, turn)
            for name, one in schema.get("properties", {}).items()
            if name not in {"version", "meeting_id", "after"}
        }

    def _value(self, path: str, schema: dict[str, Any], defs: dict[str, Any], turn: int) -> Any:
        schema = schema["anyOf"][0] if "anyOf" in schema else schema
        schema = defs[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
        name = path.rpartition(".")[2]
        if known := FIXED.keys() & {path, name}:
            return FIXED[max(known, key=len)]
        if "enum" in schema:
            choices = [one for one in schema["enum"] if one]
            return choices[turn % len(choices)]
        kind = schema.get("type", "")
        if kind in {"object", "array"}:
            return self._several(path, schema, defs, turn)
        if kind == "boolean":
            return turn % 2 == 0
        if kind == "string":
            return self._text(path, name, schema.get("format", ""), turn)
        return min(max(schema.get("minimum", 0), 1) + turn, schema.get("maximum", 9))

    def _several(self, path: str, schema: dict[str, Any], defs: dict[str, Any], turn: int) -> Any:
        if schema["type"] == "array":
            one = self._value(path, schema.get("items", {"type": "string"}), defs, turn)
            return [] if one is None else [one]
        parts = schema.get("properties", {})
        return {part: self._value(f"{path}.{part}", one, defs, turn) for part, one in parts.items()}

    def _text(self, path: str, name: str, form: str, turn: int) -> Any:
        day = self.access.today + dt.timedelta(days=DAYS.get(name, 0) + turn)
        if form == "uuid":
            noun = path.partition(".")[0] if name == "id" else NAMED.get(name, name.removesuffix("_id"))
            return str(self.keys[noun]) if noun in self.keys else None
        if form == "date" or name in PARTIAL:
            return day.isoformat()
        if form == "time":
            return f"{9 + turn:02}:30"
        if name in {"url", "urls"}:
            return f"https://{self._word(path, turn)}.example/"
        return self._word(path, turn)

    def _word(self, path: str, turn: int) -> str:
        """A word of letters alone, so that no page, paper or address changes it."""
        word = "zq" + "".join(c for c in path if c.isalpha()) + "x" * turn + "qz"
        self.words[word] = path
        return word


ORDER = (
    *("experience.add", "skill.add", "language.add", "education.add", "certification.add", "project.add"),
    *("circle.add", "gathering.add", "contact.add", "goal.add", "milestone.add", "interaction.log"),
    *("action.add", "block.add", "entry.add", "journal.add", "success.add", "trait.add", "vision.add"),
    *("assessment.add", "option.add", "criterion.add", "experiment.add", "decision.add", "advert.read"),
    *(
        "feed.add",
        "address_book.add",
        "calendar_link.make",
        "device.make",
        "nudge.answer",
        "framework.example",
    ),
    *("part.add", "favour.add", "promise.add", "ask.add", "manager.add", "series.add", "meeting.add"),
    *("point.add", "deliverable.add", "flag.add", "expectation.add", "feedback.add", "their_aim.add"),
    *("stakeholder.add", "engagement.add", "snapshot.add", "fact.add", "packet.add", "work_with_me.set"),
    *("needs.set", "person.edit"),
)
"""One row of every noun: what others hang on comes first."""


def fill(access: Access) -> Filled:
    """Fill somebody's record. Where one is told of by name, it is the one contact."""
    found = Filled(access)
    found.keys["other"] = found.run("contact.add", name="Bo Ek").id
    for verb in ORDER:
        said: dict[str, Any] = {}
        named = {p.name for p in verbs.find(*verb.split(".")).parameters} & {"who", "people"}
        for name in named:
            said[name] = str(found.keys["contact"]) if name == "who" else [str(found.keys["contact"])]
        found.add(verb, **said)
    found.add("tie.state")
    return found
