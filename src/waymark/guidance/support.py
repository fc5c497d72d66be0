"""What kinds of help a person can count on, where nobody is, and who could become mentor, sponsor or coach.

The seven kinds are the design's; what mentoring and sponsoring do stands in methods 8.1. Fit is told by
reasons only.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from waymark.guidance.contact_records import HELPS, Contact, Help
from waymark.guidance.folding import fold, organisation_key
from waymark.guidance.reasons import Reason
from waymark.guidance.ties import Strength

Role = Literal["mentor", "sponsor", "coach"]
_WORDS = (
    "head director directora chief president presidente vp svp evp partner socio socia founder fundador"
    " fundadora owner principal dean minister secretary jefe jefa gerente leiter leiterin chef directeur"
    " directrice ceo cto cfo coo cio chair board"
)
RESPONSIBLE: Final = frozenset(_WORDS.split())
"""Words in a title that tell of a say over others' careers. Waymark's setting."""
HELPFUL: Final[Mapping[Role, frozenset[str]]] = {
    "mentor": frozenset({"advice", "guidance"}),
    "sponsor": frozenset({"introductions", "referral"}),
    "coach": frozenset({"feedback", "guidance"}),
}


COACHING: Final = frozenset({"coach", "coaching", "mentor", "counsellor", "supervisor"})
"""Words in a title of whoever asks and listens for work. Waymark's setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Who gives one kind of help."""

    help: Help
    people: tuple[Contact, ...]
    reason: Reason

    @property
    def thin(self) -> bool:
        """Whether there is nobody, or only one person who may be away."""
        return len(self.people) < 2  # noqa: PLR2004 - one and none


def coverage(contacts: Iterable[Contact]) -> tuple[Cover, ...]:
    """Each of the seven kinds of help with the people who give it, closest first; who is left alone is no
    help.
    """
    found: dict[str, list[Contact]] = {one: [] for one in HELPS}
    for contact in contacts:
        if contact.gives and not contact.leave_alone:
            for one in found.keys() & set(contact.gives):
                found[one].append(contact)
    return tuple(
        Cover(help=one, people=tuple(sorted(found[one], key=_closest)), reason=_cover(one, found[one]))
        for one in HELPS
    )


def _closest(contact: Contact) -> tuple[int, str, str]:
    return -(contact.closeness or 0), contact.name, contact.id


def _cover(help_: Help, people: Sequence[Contact]) -> Reason:
    if not people:
        return Reason("support.nobody", {"help": help_})
    if len(people) == 1:
        return Reason("support.one", {"help": help_, "name": people[0].name, "contact_id": people[0].id})
    return Reason("support.several", {"help": help_, "count": len(people)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Where the person wants to go and where they are, as far as it tells who could help on the way."""

    occupations: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    matters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Could:
    """Somebody who could take a part, with what speaks for it; `score` is the number of reasons plus
    strength.
    """

    contact: Contact
    role: Role
    score: float
    reasons: tuple[Reason, ...]


def could_become(
    role: Role,
    people: Iterable[tuple[Contact, Strength]],
    aim: Aim,
    today: date,
    *,
    helped: Collection[str] = frozenset(),
    safe: bool = True,
    most: int = 5,
) -> tuple[Could, ...]:
    """Who could become mentor, sponsor or coach, most reasons first, then the closest; two reasons are the
    least.

    A *mentor* has gone the way oneself wants to go; a *sponsor* has a say where one works or wants to; a
    *coach* asks and listens from outside. `helped` are contacts who helped before. Who has that part
    already, is left alone, or works in the same house where that is not `safe`, is not named.
    """
    found, said = [], _Said.of(aim)
    for contact, strength in people:
        if role in contact.parts or not (ways := WAYS[role](contact, said)):
            continue
        if not contact.may_be_proposed(today) or not (safe or _elsewhere(contact, said)):
            continue
        reasons = (*ways, *_both(role, contact, strength, said, helped))
        if len(reasons) > 1:
            score = len(reasons) + strength.value
            found.append(Could(contact=contact, role=role, score=score, reasons=reasons))
    found.sort(key=lambda could: (-could.score, could.contact.name, could.contact.id))
    return tuple(found[:most])


class _Said(NamedTuple):
    """An aim as it is compared with what contacts tell."""

    occupations: frozenset[str]
    fields: frozenset[str]
    here: frozenset[str]
    there: frozenset[str]
    matters: frozenset[str]

    @classmethod
    def of(cls, aim: Aim) -> _Said:
        here, there = (frozenset(map(organisation_key, one)) - {""} for one in (aim.here, aim.organisations))
        fields, matters = (frozenset(map(fold, one)) for one in (aim.fields, aim.matters))
        return cls(aim.occupations, fields, here, there, matters)


def _elsewhere(contact: Contact, said: _Said) -> bool:
    """Whether somebody neither leads the person nor works in the same house."""
    return "manager" not in contact.parts and not _works_at(contact, said.here)


def _went_there(contact: Contact, said: _Said) -> list[Reason]:
    """What makes a mentor."""
    found = []
    if contact.occupations and not said.occupations.isdisjoint(contact.occupations):
        found.append(Reason("support.went_that_way", {"title": contact.title}))
    if contact.field and fold(contact.field) in said.fields:
        found.append(Reason("support.same_field", {"words": contact.field}))
    return found


def _has_a_say(contact: Contact, said: _Said) -> list[Reason]:
    """What makes a sponsor."""
    if _words_of(contact.title).isdisjoint(RESPONSIBLE):
        return []
    values = {"organisation": contact.organisation, "title": contact.title}
    return [
        Reason(code, values)
        for where, code in ((said.here, "support.say_here"), (said.there, "support.say_there"))
        if _works_at(contact, where)
    ]


def _asks_from_outside(contact: Contact, said: _Said) -> list[Reason]:
    """What makes a coach."""
    found = []
    if not _words_of(contact.title).isdisjoint(COACHING):
        found.append(Reason("support.does_it_for_work", {"title": contact.title}))
    if contact.gives and not HELPFUL["coach"].isdisjoint(contact.gives):
        found.append(Reason("support.outside", {"organisation": contact.organisation}))
    return found if found and not _works_at(contact, said.here) else []


WAYS: Final[Mapping[Role, Callable[[Contact, _Said], list[Reason]]]] = {
    "mentor": _went_there,
    "sponsor": _has_a_say,
    "coach": _asks_from_outside,
}
"""What makes somebody fit for the part itself; without any of it nobody is named."""


def _both(
    role: Role, contact: Contact, strength: Strength, said: _Said, helped: Collection[str]
) -> tuple[Reason, ...]:
    """What speaks for somebody in any part."""
    found = []
    gives = HELPFUL[role] & set(contact.gives)
    if gives and role != "coach":
        found.append(Reason("support.gives", {"help": min(gives)}))
    if contact.id in helped:
        found.append(Reason("support.helped_before", {}))
    shared = said.matters.intersection(map(fold, contact.cares_about))
    if shared:
        found.append(Reason("support.cares_alike", {"words": min(shared)}))
    if strength.group == "strong":
        found.append(Reason("support.close", {"value": strength.value}))
    elif strength.sums.theirs > strength.sums.mine:
        found.append(Reason("support.seeks_you", {"count": strength.sums.theirs}))
    return tuple(found)


def _works_at(contact: Contact, keys: frozenset[str]) -> bool:
    return organisation_key(contact.organisation) in keys


@lru_cache(maxsize=16_384)
def _words_of(title: str) -> frozenset[str]:
    """Titles are the same for many."""
    return frozenset(fold(title).split())
