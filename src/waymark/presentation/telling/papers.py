"""Papers of Work as tellings: an agenda, a brief, how to work with me, a review packet, a list of facts.

What is private is in none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.guidance.reasons import Reason
from waymark.presentation.telling.parts import Part, Row, Telling
from waymark.presentation.telling.phrases import dotted
from waymark.presentation.words import numbers, say
from waymark.presentation.words.apart import apart
from waymark.presentation.words.sentence import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from waymark.career.records.brief import CareerBrief
    from waymark.career.records.fact import Fact
    from waymark.career.records.packet import PacketLine, PacketRead
    from waymark.career.records.work import Conversation, Held
    from waymark.career.records.work_with_me import WorkWithMe
    from waymark.guidance.agenda import Matter
    from waymark.guidance.packet import Grouped

ALONE: Final = "packet.only_own_words"
FEW: Final = 4
"""Names that a sentence holds."""
KINDS: Final = {
    "flag": N_("Early warnings and proposals"),
    "ask": N_("What I ask for"),
    "topic": N_("To talk about"),
    "feedback": N_("Feedback"),
    "win": N_("What went well"),
}
WITH_ME: Final = (
    ("best", N_("What brings out the best in me")),
    ("news", N_("How I like to hear news and questions")),
    ("hours", N_("When I am there, and when not")),
    ("energy", N_("What gives me energy")),
    ("trip_me", N_("What trips me up")),
    ("feedback", N_("How I like to get feedback")),
)


def _telling(title: str, eyebrow: str, parts: Iterable[Part]) -> Telling:
    return Telling(eyebrow=eyebrow, title=title, parts=tuple(parts), sources=(), plain=True)


def _part(title: str, rows: Iterable[Row], say: str = "") -> Part:
    return Part(id="", title=title, say=say, rows=tuple(rows))


def agenda(found: Conversation) -> Telling:
    """What may be shared of the next agenda, with the open ends of last time."""
    who = found.talks.series.who
    day = found.talks.next_day or found.talks.due
    shared = [one for one in found.agenda if not one.private]
    parts = [
        _part(_(title), [_matter(one) for one in shared if one.kind == kind])
        for kind, title in KINDS.items()
        if any(one.kind == kind for one in shared)
    ]
    agreed = (step for step in found.mine if step.interaction_id)  # others are one's own plans with them
    open_ = [Row(title=step.title, side=_("mine")) for step in agreed]
    open_ += [Row(title=one.text, side=who) for one in found.theirs]
    if open_:
        parts.append(_part(_("Open from last time"), open_))
    return _telling(_("Talk with {who}").format(who=apart(who)), numbers.day(day) if day else "", parts)


def _matter(one: Matter) -> Row:
    options = _("Options: {options}").format(options="; ".join(one.options)) if one.options else ""
    advised = _("I recommend: {what}").format(what=one.recommendation) if one.recommendation else ""
    by = _("by {day}").format(day=numbers.short_day(one.by)) if one.by else ""
    return Row(title=one.text, note=dotted(options, advised), side=by)


def minutes(found: Conversation, held: Held) -> Telling:
    """What may be shared of a talk that was held: what it was about, and the notes for both."""
    rows = [Row(title=point.text) for point in held.points if not point.private]
    parts = [_part(_("Talked about"), rows)] if rows else []
    if held.meeting.shared:
        lines = [Row(title=line) for line in held.meeting.shared.splitlines() if line.strip()]
        parts.append(_part(_("Notes"), lines))
    title = _("Talk with {who}").format(who=apart(found.talks.series.who))
    return _telling(title, numbers.day(held.meeting.day), parts)


def brief(found: CareerBrief) -> Telling:
    """One page about where somebody stands and where they want to go."""
    goals = [
        Row(title=g.title, note=g.why, side=numbers.short_day(g.by) if g.by else "") for g in found.goals
    ]
    can = [Row(title=one.label, note=one.evidence) for one in found.strengths]
    done = [Row(title=one.text, side=numbers.short_day(one.day)) for one in found.done]
    wishes = [Row(title=wish) for wish in found.wishes]
    parts = [
        _part(title, rows)
        for title, rows in (
            (_("Where I want to go"), goals),
            (_("What I bring"), can),
            (_("What I did of late"), done),
            (_("What would help me"), wishes),
            (_("How to work with me"), _with_me(found.with_me) if found.with_me else []),
        )
        if rows
    ]
    return _telling(found.name or _("My career on a page"), dotted(found.headline, found.role), parts)


def with_me(found: WorkWithMe | None, name: str) -> Telling:
    """How to work with somebody, for those who do."""
    parts = [_part(row.title, [Row(title=row.note)]) for row in _with_me(found)] if found else []
    title = _("How to work with {name}").format(name=apart(name)) if name else _("How to work with me")
    return _telling(title, "", parts)


def _with_me(found: WorkWithMe) -> list[Row]:
    said = ((getattr(found, name), title) for name, title in WITH_ME)
    return [Row(title=_(title), note=text) for text, title in said if text]


def packet(read: PacketRead, *, by: str = "goal") -> Telling:
    """A paper for a review: evidence by goal or by competency, and what others said."""
    found, lines = read.packet, {str(one.key): one for one in read.packet.lines}
    own = {key for key, one in lines.items() if one.kind not in {"heard", "expected"}}
    groups = read.grouped.by_competency if by == "competency" else read.grouped.by_goal
    parts = [
        _part(group.label, [_line(lines[key]) for key in group.lines if key in own])
        for group in groups
        if own & set(group.lines)
    ]
    told = {key for group in groups for key in group.lines}
    rest = [_line(lines[key]) for key in lines if key in own - told]
    others = [_line(one) for key, one in lines.items() if key not in own]
    parts += [
        _part(title, rows)
        for title, rows in ((_("And besides"), rest), (_("What others say"), others))
        if rows
    ]
    if found.opening:
        parts.insert(0, _part(_("In short"), [Row(title=p) for p in found.opening.splitlines() if p.strip()]))
    span = _("{first} to {last}").format(
        first=numbers.short_day(found.since), last=numbers.short_day(found.until)
    )
    return _telling(found.title, span, parts)


def thin(found: Grouped) -> list[str]:
    """Where a paper is thin; what only oneself speaks of is told together, and not of more than a few."""
    alone = [str(one.values["label"]) for one in found.thin if one.code == ALONE]
    told = [say(one) for one in found.thin if one.code != ALONE]
    if not alone:
        return told
    more = ngettext("{count} more", "{count} more", len(alone) - FEW).format(count=len(alone) - FEW)
    named = (*alone[:FEW], *([more] if len(alone) > FEW else ()))
    return [*told, say(Reason("packet.only_own_words", {"label": numbers.listed(named)}))]


def _line(one: PacketLine) -> Row:
    return Row(title=one.text, note=one.who, side=numbers.short_day(one.day))


def facts(found: Iterable[Fact]) -> Telling:
    """What happened, in the order of its days, with who was there and what shows it."""
    parts = [
        _part(
            dotted(numbers.day(one.day), f"{one.at:%H:%M}" if one.at else "", one.place),
            [Row(title=one.happened), *_besides(one)],
        )
        for one in sorted(found, key=lambda one: (one.day, str(one.at or "")))
    ]
    return _telling(_("What happened"), "", parts)


def _besides(one: Fact) -> list[Row]:
    said = ((_("Said"), one.said), (_("There were"), one.present), (_("What shows it"), one.evidence))
    return [Row(title=title, note=text) for title, text in said if text]
