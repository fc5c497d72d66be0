"""What is told of people: who it may be time for and why, how close somebody is, who helps with what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for
from django.utils.translation import ngettext

from waymark.guidance.cadence import SHORTEST
from waymark.guidance.ties import HALF_LIFE, STRONG
from waymark.presentation.telling.parts import Why
from waymark.presentation.telling.phrases import beside, dotted
from waymark.presentation.words import numbers, say
from waymark.presentation.words.apart import apart
from waymark.presentation.words.names import name
from waymark.presentation.words.people import HELPS

if TYPE_CHECKING:
    from uuid import UUID

    from waymark.career.records.around import Around, Following, HowClose, Reconnect
    from waymark.career.records.favour import Favour as Given
    from waymark.career.records.interaction import Who
    from waymark.guidance.cadence import Fading, Standing, Turn
    from waymark.guidance.contact_records import Contact
    from waymark.guidance.offers import Favour, Offer, Thanks
    from waymark.guidance.reasons import Reason
    from waymark.guidance.support import Could, Cover
    from waymark.guidance.ties import Strength
    from waymark.presentation.pictures import Picture

GAPS: Final = 12
"""Gaps between contacts that are told one by one."""
FEW: Final = 3
"""People that one list of the page shows."""
MONTH: Final = 30.4
"""Days of a month, on average."""
YEAR: Final = 365
CLASSES: Final = {
    "strong": N_("close"),
    "weak": N_("you know each other"),
    "dormant": N_("no talk for years"),
    "unknown": N_("not known yet"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a list: key, name, what they do, what is said of them, and how that was made."""

    id: str
    name: str
    work: str
    say: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The page of people in words."""

    turns: tuple[Person, ...]
    fading: tuple[Person, ...]
    thanks: tuple[tuple[Favour, str], ...]
    offers: tuple[Person, ...]
    waits: str
    helps: Picture | None
    lacking: Why


def around(found: Around) -> Told:
    """Whom to get back to, thanks and offers, and who helps with what."""
    giving, back = found.giving, found.reconnect
    back = replace(back, turns=back.turns[:FEW], fading=back.fading[:FEW])
    return Told(
        turns=turns(back.turns),
        fading=fading(back),
        thanks=tuple((one, thanked_for(one)) for one in _latest(giving.thanks))[:FEW],
        offers=offers(giving.offers)[:FEW],
        waits=_waits(found.following),
        helps=helps(found.covers) if any(one.people for one in found.covers) else None,
        lacking=Why(
            label=lacking(found.covers),
            lines=(
                _(
                    "Counted are those of whom you said that they give it, "
                    "but for whom you never want suggested."
                ),
                _("That it helps to have somebody for each is common advice; how many is not known."),
            ),
        ),
    )


def _waits(following: Following | None) -> str:
    """That it is time for nobody: who comes up next, or what would bring somebody up."""
    if following is None:
        return _(
            "Nobody is waiting for a word. Say of a circle or of somebody how often you wish to be in touch, "
            "and they come up here when it is time."
        )
    said = _("Nobody is waiting for a word. If you do not speak before, {who} comes up here on {day}.")
    return said.format(who=following.who.name, day=numbers.day(following.day))


def _latest(found: Iterable[Thanks]) -> Iterable[Favour]:
    """What there is to thank for: everybody once, with the latest."""
    first: dict[str, Favour] = {}
    for one in found:
        first.setdefault(one.favour.contact.id, one.favour)
    return first.values()


def by_person(found: Iterable[Thanks]) -> tuple[tuple[Contact, tuple[tuple[Favour, str, str], ...]], ...]:
    """Everybody to thank once, the latest first: each favour, told, with words to begin from."""
    of: dict[str, list[Favour]] = {}
    for one in found:
        of.setdefault(one.favour.contact.id, []).append(one.favour)
    return tuple(
        (some[0].contact, tuple((one, thanked_for(one), thank_you(one)) for one in some))
        for some in of.values()
    )


@dataclass(slots=True, kw_only=True)
class ForThem:
    """Somebody to do something for: what fits what they care about, and what it was noted one could give."""

    id: str
    name: str
    work: str = ""
    says: list[str] = field(default_factory=list)
    could: list[Given] = field(default_factory=list)


def for_others(
    found: Iterable[Offer], given: Iterable[Given], who: Mapping[UUID, Who]
) -> tuple[ForThem, ...]:
    """Everybody once of whom something came to mind or was noted."""
    of: dict[str, ForThem] = {}
    for offer in found:
        one = offer.contact
        told = of.setdefault(one.id, ForThem(id=one.id, name=one.name, work=work(one)))
        told.says.append(say(offer.reason))
    for favour in given:
        named = who[favour.contact_id]
        of.setdefault(str(named.id), ForThem(id=str(named.id), name=named.name)).could.append(favour)
    return tuple(of.values())


def offers(found: Iterable[Offer]) -> tuple[Person, ...]:
    """What could be done for whom: everybody once, with the first that came to mind."""
    first: dict[str, Offer] = {}
    for one in found:
        first.setdefault(one.contact.id, one)
    return tuple(because(one.contact, (one.reason,)) for one in first.values())


def work(one: Contact) -> str:
    """What somebody does and where, in a line."""
    return beside(one.title, one.organisation if one.organisation != one.name else "")


def person(one: Contact, said: str, *why: str) -> Person:
    """Somebody with what is said of them."""
    return Person(id=one.id, name=one.name, work=work(one), say=said, why=why)


def because(one: Contact, reasons: Iterable[Reason]) -> Person:
    """Somebody with several reasons."""
    return person(one, " ".join(map(say, reasons)))


def turns(found: Iterable[Turn]) -> tuple[Person, ...]:
    """Whom it may be time for."""
    return tuple(person(one.contact, say(one.standing.reason), *_turn(one)) for one in found)


def _turn(one: Turn) -> tuple[str, ...]:
    ratio = (
        _("Days since the last real contact ÷ days that you wished for: {since} ÷ {days} = {ratio}.")
        if one.standing.last
        else _(
            "No talk is kept yet. Days since their name was kept ÷ days that you wished for: "
            "{since} ÷ {days} = {ratio}."
        )
    )
    days = ratio.format(
        since=numbers.number(one.standing.since, 0),
        days=one.standing.cadence.days,
        ratio=numbers.number(one.standing.ratio, 2),
    )
    order = _("Place in the list: that ratio, at most 3, times 1 + {strength} for how close you are.").format(
        strength=numbers.number(one.strength, 2)
    )
    return days, order, _("Somebody is named above a ratio of 1.5. These limits are Waymark’s setting.")


def fading(found: Reconnect) -> tuple[Person, ...]:
    """Who has grown quiet, without a cadence."""
    return tuple(person(one.contact, say(one.fading.reason), *_quiet(one.fading)) for one in found.fading)


def _quiet(one: Fading) -> tuple[str, ...]:
    """Between which days the usual gap was found, and what makes it quieter than that."""
    middle = numbers.number(one.rhythm)
    if len(one.gaps) <= GAPS:
        listed = ", ".join(str(gap) for gap in one.gaps)
        usual = _("Days from one contact to the next: {gaps}. The middle one is {middle}.")
        said = usual.format(gaps=listed, middle=middle)
    else:
        usual = _("Of {count} gaps between your contacts the middle one is {middle} days.")
        said = usual.format(count=numbers.number(len(one.gaps), 0), middle=middle)
    now = _(
        "Now it is {since} days, more than twice that and at least {least}. "
        "These limits are Waymark’s setting."
    )
    return said, now.format(since=numbers.number(one.since, 0), least=SHORTEST)


def rhythm(at: Standing, today: dt.date) -> str:
    """When the cadence comes round, without a word of blame; nothing where it has, for the facts say so."""
    if at.last is None:
        return say(at.reason)
    soon = _("It comes round again on {day}.").format(day=numbers.day(at.next_day))
    return soon if at.next_day > today else ""


def every(days: int) -> str:
    """A cadence as it is said: every 2 weeks, every 3 months."""
    if days % YEAR == 0:
        count, one, many = days // YEAR, _("every year"), _("every {count} years")
    elif days >= 2 * MONTH and abs(days / MONTH - round(days / MONTH)) < 0.15:  # noqa: PLR2004 - near whole months
        count, one, many = round(days / MONTH), _("every month"), _("every {count} months")
    elif days % 7 == 0:
        count, one, many = days // 7, _("every week"), _("every {count} weeks")
    else:
        count, one, many = days, _("every day"), _("every {count} days")
    return one if count == 1 else many.format(count=count)


def closeness(one: Strength) -> Why:
    """How close somebody is, with everything it was made from, so that it can be followed by hand."""
    lines = [_("Together: {value} of 1.").format(value=numbers.number(one.value, 2))]
    if one.from_log is not None:
        lines += _from_log(one)
    else:
        lines.append(_("No talk is kept with them, so your log adds nothing."))
    if one.closeness and one.from_word is not None:
        said = _(
            "Your word, {closeness} of 5, counts as {part}. It is one half of the whole, the log the other."
        )
        lines.append(said.format(closeness=one.closeness, part=numbers.number(one.from_word, 2)))
    else:
        lines.append(_("You have not said how close you are, so the log counts alone."))
    source = _(
        "From {strong} on it is called close. That ties cool by halves is a published model (Ahmad, Porter "
        "and Beguerisse-Díaz 2021); weights and limits are Waymark’s setting."
    )
    return Why(label=_("How is this counted?"), lines=(*lines, source.format(strong=numbers.number(STRONG))))


def _from_log(one: Strength) -> list[str]:
    talks = ngettext("{count} talk is kept", "{count} talks are kept", one.sums.count)
    counted = _(
        "{talks}. A meeting, a video call or an event counts 1 on its day, a call 0.8, a message or letter "
        "0.4, a reaction 0.1, and half as much every {half} days. Together now: {warmth}."
    )
    warmth = numbers.number(one.sums.warmth, 2)
    lines = [
        counted.format(
            talks=talks.format(count=one.sums.count), half=numbers.number(one.half_life, 0), warmth=warmth
        )
    ]
    if one.half_life == HALF_LIFE:
        lines.append(_("{days} days hold for people without a rhythm of their own.").format(days=90))
    even = 1.0 if one.reciprocity is None else one.reciprocity
    if one.reciprocity is None:
        lines.append(_("Nobody noted who began, so that takes nothing away."))
    else:
        said = _("You began {mine} times, they {theirs} times: {even} of 1 for how even that is.")
        facts = {"mine": one.sums.mine, "theirs": one.sums.theirs, "even": numbers.number(even, 2)}
        lines.append(said.format(**facts))
    said = _("Your log: (1 − e^(−{warmth} ÷ 2)) × (0.5 + 0.5 × {even}) = {part}.")
    part = numbers.number(one.from_log or 0, 2)
    return [*lines, said.format(warmth=warmth, even=numbers.number(even, 2), part=part)]


def near(found: HowClose, today: dt.date) -> tuple[tuple[str, str], ...]:
    """The last talk, the next, and the cadence, each with its name."""
    last = found.strength.sums.last
    facts = [(_("How close"), name(CLASSES, found.strength.group))]
    if last:
        facts.append((_("Last in touch"), _ago(last, today)))
    if found.planned:
        facts.append((_("Next"), numbers.day(found.planned)))
    if found.cadence:
        source = {"own": "", "part": _("for the part they play"), "circle": _("from the circle")}
        facts.append((_("Rhythm"), dotted(every(found.cadence.days), source[found.cadence.source])))
    return tuple(facts)


def _ago(day: dt.date, today: dt.date) -> str:
    days = (today - day).days
    if days <= 0:
        return _("today")
    said = ngettext("{day}, {count} day ago", "{day}, {count} days ago", days)
    return said.format(day=numbers.day(day), count=numbers.number(days, 0))


def helps(covers: tuple[Cover, ...]) -> Picture:
    """Who gives which kind of help, as a picture."""
    from waymark.presentation.pictures import Kind, coverage
    from waymark.presentation.pictures.words_people import coverage_words

    kinds = tuple(
        Kind(
            name=numbers.sentence_case(name(HELPS, one.help)),
            people=tuple(who.name for who in one.people),
        )
        for one in covers
    )
    return coverage(kinds, title=_("Who helps me with what"), summary=lacking(covers), words=coverage_words())


def lacking(covers: Iterable[Cover]) -> str:
    """Which kinds of help nobody gives yet, in a sentence."""
    bare = tuple(name(HELPS, one.help) for one in covers if not one.people)
    if not bare:
        return _("There is somebody for each of the seven kinds of help.")
    return _("Nobody yet for {helps}.").format(helps=numbers.listed(bare))


def could(found: Iterable[Could]) -> tuple[Person, ...]:
    """Who could take a part, and what speaks for it."""
    return tuple(because(one.contact, one.reasons) for one in found)


def check_in(at: Standing) -> str:
    """A check-in that has come round."""
    if at.last is None:
        return _("Any day is a good one to begin.")
    said = ngettext(
        "Last in touch {count} day ago; {every} is what you wished for.",
        "Last in touch {count} days ago; {every} is what you wished for.",
        at.since,
    )
    return said.format(count=at.since, every=every(at.cadence.days))


def thanked_for(one: Favour) -> str:
    """What somebody did, with the day."""
    return _("{day}: “{text}”").format(day=numbers.short_day(one.day), text=apart(one.text))


def thank_you(one: Favour) -> str:
    """Words of thanks to begin from."""
    who = one.contact.called
    said = _("Dear {who}, on {day} I wrote this down: “{text}” It helped me, and I want to thank you.")
    return said.format(who=who, day=numbers.day(one.day), text=_ended(one.text))


def offering(one: Offer) -> str:
    """Words to offer something with, to begin from."""
    who = one.contact.called
    said = {
        "skill": _("Hello {who}, you said you care about {cares}. I know a little about {what}; may I help?"),
        "news": _("Hello {who}, you said you care about {cares}. This may interest you: {what}"),
        "introduction": _(
            "Hello {who}, you said you care about {cares}. I know {what}, who works on that. "
            "Shall I put you in touch?"
        ),
    }
    return said[one.sort].format(who=who, cares=one.cares, what=one.reason.values["what"])


def _ended(text: str) -> str:
    """The text with a full stop at its end, if it has none."""
    return text if text[-1:] in ".!?…" else f"{text}."
