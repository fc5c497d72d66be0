"""Bringing one history into another: what would be added, what changed, what left as it is.

A record is recognised by its identity (a role by its title, organisation and start), not by all it says.
Recognised records only gain: blanks are filled and dates told more exactly; where both say something
different, what is there stays and the difference is reported. So a second run changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar, cast

from waymark.career.exchange.text import fold, fold_organisation
from waymark.career.records.history import (
    History,
    KnownLanguage,
    NamedSkill,
    PartialDate,
    PastCertification,
    PastEducation,
    PastExperience,
    PastProject,
    PersonFacts,
    Question,
    Stated,
    Trouble,
)
from waymark.guidance.reasons import Reason

NOUNS: Mapping[type[Stated], str] = {
    PastExperience: "experiences",
    PastEducation: "educations",
    PastCertification: "certifications",
    KnownLanguage: "languages",
    NamedSkill: "skills",
    PastProject: "projects",
}
"""The records that come in numbers, and where a `History` keeps them."""

R = TypeVar("R", bound=Stated)
_BLANK = (None, "", ())
_NAMELESS = ("", ("", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A record that is there and would gain: its noun, its place in the existing tuple, before and after."""

    noun: str
    index: int
    before: Stated
    after: Stated
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A field where the document says something else than what is there; what is there stays.

    `index` counts through the existing records and on through the added ones.
    """

    noun: str
    index: int
    field: str
    kept: object
    offered: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What bringing a history in would do. `left` counts the records that would stay as they are.

    `added` holds only what is new (never the person: that is a change of noun `person`, index 0), and in
    its `extras` only keys that would be new or longer, with their whole new value. Its `contacts` are those
    of the document as they are: who of them is new, `people_merge` finds.
    """

    added: History
    changed: tuple[Change, ...] = ()
    differing: tuple[Difference, ...] = ()
    left: int = 0
    questions: tuple[Question, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        return not (self.changed or self.added.extras or any(getattr(self.added, n) for n in NOUNS.values()))


def compare(history: History, existing: History) -> Preview:
    """What bringing `history` into `existing` would do; duplicates within `history` count once."""
    joined = {noun: _Joined(noun, getattr(existing, noun)) for noun in NOUNS.values()}
    doubtful = {id(question.record) for question in history.questions}
    for noun, into in joined.items():
        into.bring_all(getattr(history, noun), doubtful)
    person = _Joined("person", (existing.person,))
    person.bring(history.person)
    every = (person, *joined.values())
    added: dict[str, Any] = {noun: into.added for noun, into in joined.items()}
    return Preview(
        added=History(
            source=history.source,
            extras=_new_extras(history.extras, existing.extras),
            contacts=history.contacts,
            **added,
        ),
        changed=tuple(change for into in every for change in into.changes()),
        differing=tuple(difference for into in every for difference in into.differing),
        left=sum(into.left for into in joined.values()),
        questions=_still_asked(history.questions, every),
        troubles=history.troubles,
    )


def apply(preview: Preview, existing: History) -> History:
    """`existing` after what the preview says."""
    after: dict[str, Any] = {noun: list(getattr(existing, noun)) for noun in NOUNS.values()}
    person = existing.person
    for change in preview.changed:
        if change.noun == "person":
            person = cast("PersonFacts", change.after)
        else:
            after[change.noun][change.index] = change.after
    whole: dict[str, Any] = {
        noun: (*records, *getattr(preview.added, noun)) for noun, records in after.items()
    }
    return replace(
        existing,
        person=person,
        contacts=(*existing.contacts, *preview.added.contacts),
        extras={**existing.extras, **preview.added.extras},
        questions=(*existing.questions, *preview.questions),
        troubles=(*existing.troubles, *preview.troubles),
        **whole,
    )


def distinct(history: History, file: str = "") -> History:
    """The same history told once where it tells a thing twice; where the two differ, a trouble says so."""
    empty = History(source=history.source)
    preview = compare(history, empty)
    lost = tuple(
        Trouble(
            file=file,
            reason=Reason(
                "history.told_twice", {"field": d.field, "kept": str(d.kept), "other": str(d.offered)}
            ),
        )
        for d in preview.differing
    )
    once = apply(replace(preview, troubles=(*preview.troubles, *lost)), empty)
    person = history.person  # as it is told: blanks in its extras say how to write it again
    about = (replace(q, record=person) if isinstance(q.record, PersonFacts) else q for q in once.questions)
    return replace(once, person=person, questions=tuple(about))


class _Joined:
    """One noun's records while others are brought in."""

    def __init__(self, noun: str, existing: Sequence[Stated]) -> None:
        self.noun = noun
        self.before = tuple(existing)
        self.now: list[Stated] = []
        self.differing: list[Difference] = []
        self.became: dict[int, int] = {}
        self._by_key: dict[object, list[int]] = {}
        self._met: set[int] = set()
        self._gained = False
        for record in existing:
            self._append(record)

    def bring_all(self, records: Sequence[Stated], doubtful: set[int]) -> None:
        """Bring all; and again while one gained what may tell it from another that was taken for it."""
        self._gained = True
        while self._gained:
            self._gained = False
            self.differing.clear()
            for record in records:
                self.bring(record, doubtful=id(record) in doubtful)

    def bring(self, record: Stated, *, doubtful: bool = False) -> None:
        found = next((i for i in self._by_key.get(_key(record), ()) if _same(self.now[i], record)), None)
        if found is None and doubtful:
            # A guess that the person has since put right keeps what they wrote.
            found = next((i for i, ours in enumerate(self.before) if _likely(ours, record)), None)
            self.became[id(record)] = self._append(record) if found is None else found
            self._met.update(() if found is None else (found,))
            return
        if found is None:
            self.became[id(record)] = self._append(record)
            return
        self.became[id(record)] = found
        kept = self.now[found]
        self.now[found], differing = _gain(kept, record)
        self._gained |= self.now[found] is not kept
        self._met.add(found)
        self.differing += (
            Difference(
                noun=self.noun, index=found, field=f, kept=getattr(kept, f), offered=getattr(record, f)
            )
            for f in differing
        )

    def _append(self, record: Stated) -> int:
        self._by_key.setdefault(_key(record), []).append(len(self.now))
        self.now.append(record)
        return len(self.now) - 1

    @property
    def added(self) -> tuple[Stated, ...]:
        return tuple(self.now[len(self.before) :])

    @property
    def left(self) -> int:
        return sum(self.now[i] == self.before[i] for i in self._met if i < len(self.before))

    def changes(self) -> Iterable[Change]:
        for index, (before, after) in enumerate(zip(self.before, self.now, strict=False)):
            names = tuple(f.name for f in fields(before) if getattr(before, f.name) != getattr(after, f.name))
            if names:
                yield Change(noun=self.noun, index=index, before=before, after=after, fields=names)


def _gain(kept: R, offered: R) -> tuple[R, list[str]]:
    """`kept` with its blanks filled from `offered`, and the fields where the two say different things."""
    gained: dict[str, Any] = {}
    differing = []
    for name in (f.name for f in fields(kept)):
        ours, theirs = getattr(kept, name), getattr(offered, name)
        if name == "extras":
            fresh = {key: value for key, value in theirs.items() if value and key not in ours}
            gained |= {name: {**ours, **fresh}} if fresh else {}
        elif theirs in _BLANK or _alike(ours, theirs):
            continue
        elif ours in _BLANK or (isinstance(ours, PartialDate) and ours.covers(theirs)):
            gained[name] = theirs
        else:
            differing.append(name)
    start, end = (gained.get(name, getattr(kept, name, None)) for name in ("start", "end"))
    if start and end and start.surely_after(end):
        differing += [name for name in ("start", "end") if gained.pop(name, None)]
    return (replace(kept, **gained) if gained else kept), differing


def _alike(ours: object, theirs: object) -> bool:
    """Whether `theirs` says nothing that `ours` does not."""
    if isinstance(ours, PartialDate) and isinstance(theirs, PartialDate):
        return theirs.covers(ours)
    if isinstance(ours, str) and isinstance(theirs, str):
        return f" {fold(theirs)} " in f" {fold(ours)} "
    return ours == theirs


def _key(record: Stated) -> object:
    """What must be equal for two records to be the same one; a nameless record is only itself."""
    key = _KEYS[type(record)](record)
    return repr(record) if key in _NAMELESS else key


def _same(kept: Stated, offered: Stated) -> bool:
    """Whether records with equal keys are the same one: what else identifies them does not conflict."""
    return all(_agree(getattr(kept, name), getattr(offered, name)) for name in _IDENTITY.get(type(kept), ()))


def _likely(kept: Stated, offered: Stated) -> bool:
    """Whether a guessed role or school is one that is there: the same start, and a name in common."""
    start = getattr(offered, "start", None)
    if start is None or getattr(kept, "start", None) != start:
        return False
    names = ("title", "organisation", "institution", "degree")
    ours, theirs = ({fold(getattr(r, name, "")) for name in names} - {""} for r in (kept, offered))
    return not ours.isdisjoint(theirs)


def _agree(ours: object, theirs: object) -> bool:
    if not ours or not theirs:
        return True
    if isinstance(ours, PartialDate) and isinstance(theirs, PartialDate):
        return ours.covers(theirs) or theirs.covers(ours)
    return fold(str(ours)) == fold(str(theirs))


_KEYS: Mapping[type[Stated], Callable[[Any], object]] = {
    PersonFacts: lambda _: None,
    PastExperience: lambda r: (fold(r.title), fold_organisation(r.organisation)),
    PastEducation: lambda r: fold_organisation(r.institution),
    PastCertification: lambda r: fold(r.name),
    KnownLanguage: lambda r: fold(r.label),
    NamedSkill: lambda r: fold(r.label),
    PastProject: lambda r: fold(r.title),
}
_IDENTITY: Mapping[type[Stated], tuple[str, ...]] = {
    PastExperience: ("start",),
    PastEducation: ("degree", "area", "start", "end"),
    PastCertification: ("issuer", "date"),
    PastProject: ("start",),
}


def _new_extras(offered: Mapping[str, object], existing: Mapping[str, object]) -> dict[str, object]:
    """Keys that are new, and lists that grow by the items they lack."""
    new: dict[str, object] = {}
    for key, value in offered.items():
        ours = existing.get(key)
        if key not in existing:
            new[key] = value
        elif isinstance(ours, list) and isinstance(value, list):
            lacking = [item for item in value if item not in ours]
            if lacking:
                new[key] = [*ours, *lacking]
    return new


def _still_asked(questions: Iterable[Question], every: Sequence[_Joined]) -> tuple[Question, ...]:
    """The questions whose answer would still change something, each about the record as it would be."""
    by_noun = {into.noun: into for into in every}
    asked = []
    for question in questions:
        into = by_noun[NOUNS.get(type(question.record), "person")]
        index = into.became.get(id(question.record))
        if index is None:
            continue
        record = into.now[index]
        known = index < len(into.before) and into.before[index] == record
        if not known:
            asked.append(replace(question, record=record))
    return tuple(asked)
