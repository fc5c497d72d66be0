"""You, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.guidance.profiles import INTERESTS, VALUES
from waymark.presentation.telling.parts import Part, Row, Why
from waymark.presentation.telling.phrases import dotted, inside, leading, sentences, span
from waymark.presentation.words import names, numbers, say
from waymark.presentation.words.self_words import LIKES
from waymark.presentation.words.sentence import N_

if TYPE_CHECKING:
    from waymark.career.records.occupation import Counted
    from waymark.career.records.story import You
    from waymark.presentation.pictures import Picture

MOST_ROLES, MOST_SCHOOLS = 6, 3
BESIDE = {
    "volunteer": N_("voluntary work"),
    "study": N_("study or training"),
    "care": N_("care for somebody"),
    "club": N_("a club or association"),
}
"""Kinds of role that are no job: told apart, and no part of the years of work."""


def you(found: You) -> Part:
    """Who somebody is on paper: years, roles, skills, interests, what matters to them, and what is unsure."""
    return Part(
        id="you",
        title=_("You, on paper"),
        say=sentences(_experience(found), _skills(found), _interests(found), _values(found)),
        picture=_picture(found),
        rows=_rows(found),
        notes=tuple(filter(None, (_stands_on(found), _unsure(found)))),
        whys=tuple(filter(None, (_why_years(found), _why_interests(found)))),
    )


def _experience(found: You) -> str:
    if not found.experiences:
        return _("There is nothing here yet. Bring your history, or say in one line what you do now.")
    years = round(found.years or 0)
    titled = [e for e in found.experiences if e.title]
    going_on = [e for e in titled if e.kind == "job" and e.start and not e.end]
    placed = [e for e in going_on if e.occupation and e.occupation == found.code]
    now = next(iter((*placed, *going_on)), None)
    last = next((e for e in titled if e.kind == "job"), titled[0] if titled else None)
    told = now or last
    title = told.title if told else ""
    if years < 1:
        return _("At the beginning, with “{title}”.").format(title=title) if title else _("At the beginning.")
    said = ngettext("{count} year of experience", "{count} years of experience", years)
    count = numbers.sentence_case(said.format(count=numbers.counted(years)))
    if not title:
        return f"{count}."
    ending = _("{years}, now as “{title}”.") if now else _("{years}, last as “{title}”.")
    return ending.format(years=count, title=title)


def _skills(found: You) -> str:
    if not found.skills:
        return _("No skills are named yet.") if found.experiences else ""
    said = ngettext("{count} skill named", "{count} skills named", found.skills)
    count = numbers.sentence_case(said.format(count=numbers.counted(found.skills)))
    if not found.evidenced:
        return f"{count}."
    areas = ngettext(
        "{skills}; your work so far shows {count} area of skill or knowledge.",
        "{skills}; your work so far shows {count} areas of skill or knowledge.",
        found.evidenced,
    )
    return areas.format(skills=count, count=numbers.counted(found.evidenced))


def _interests(found: You) -> str:
    if not found.interests:
        return ""
    top = leading(found.interests, [_(LIKES[key]) for key in INTERESTS])
    if not top:
        return _("You like many things about equally: no kind of work stands out, and none is ruled out.")
    return _("What you like most: {likes}.").format(likes="; ".join(top))


def _values(found: You) -> str:
    top = leading(found.values, [names.name(names.VALUES, key) for key in VALUES]) if found.values else ()
    return _("What matters most to you: {values}.").format(values=numbers.listed(top)) if top else ""


def _picture(found: You) -> Picture | None:
    if not found.interests:
        return None
    from waymark.presentation.pictures import hexagon
    from waymark.presentation.pictures.words import hexagon_words

    a, b, c, d, e, f = (numbers.sentence_case(names.name(names.INTERESTS, key)) for key in INTERESTS)
    return hexagon(
        found.interests,
        (a, b, c, d, e, f),
        title=_("Your interests"),
        summary=_interests(found),
        words=hexagon_words(),
        earlier=found.earlier,
    )


def counted(role: Counted | None) -> str:
    """Which occupation a role counts as, and how sure; nothing where it needs none or has no name here."""
    if role is None or role.how == "none" or (role.how != "asked" and not role.title):
        return ""
    if role.how == "asked":
        return _("not counted yet")
    said = _("counted as {occupation}, a guess") if role.how == "guessed" else _("counted as {occupation}")
    return said.format(occupation=inside(role.title))


def _rows(found: You) -> tuple[Row, ...]:
    counts = {role.role: role for role in found.counted}
    roles = [
        Row(
            title=e.title or e.organisation,
            note=dotted(
                span(e.start, e.end),
                e.organisation if e.title else "",
                names.name(BESIDE, e.kind) if e.kind in BESIDE else "",
                counted(counts.get(e.id)),
            ),
        )
        for e in found.experiences[:MOST_ROLES]
    ]
    schools = [
        Row(
            title=", ".join(filter(None, (e.degree, e.area))) or e.institution,
            note=dotted(
                span(e.start, e.end) if e.end else e.start[:4], e.institution if e.degree or e.area else ""
            ),
        )
        for e in found.educations[:MOST_SCHOOLS]
    ]
    return (*roles, *_earlier(found), *schools)


def _earlier(found: You) -> tuple[Row, ...]:
    more = len(found.experiences) - MOST_ROLES
    if more < 1:
        return ()
    said = ngettext("And one earlier role.", "And {count} earlier roles.", more)
    return (Row(title=said.format(count=numbers.counted(more))),)


def _unsure(found: You) -> str:
    if not found.questions:
        return ""
    count = len(found.questions)
    said = ngettext("One thing is unsure. {first}", "{count} things are unsure. The first: {first}", count)
    return said.format(count=numbers.sentence_case(numbers.counted(count)), first=say(found.questions[0]))


def _stands_on(found: You) -> str:
    """Which role stands for the work of now, where later ones do not count yet."""
    if not found.behind:
        return ""
    said = _(
        "What follows stands on “{role}”, because nobody has said yet what your later work counts as: "
        "{titles}."
    )
    return said.format(role=found.stands_on, titles="; ".join(found.behind))


def _why_years(found: You) -> Why | None:
    if not found.years:
        return None
    line = _(
        "Years in which you held at least one job, from the dates in your history. Jobs at the same time "
        "count once; study, care, clubs and voluntary work stand beside them."
    )
    return Why(label=_("How are the years counted?"), lines=(line,))


def _why_interests(found: You) -> Why | None:
    if not found.interests:
        return None
    return Why(
        label=_("What do the interests say?"),
        lines=(
            _(
                "Realistic is working with things and hands; investigative is finding out; artistic is "
                "making something new."
            ),
            _(
                "Social is helping and teaching; enterprising is leading and persuading; conventional is "
                "keeping things in order."
            ),
            _("Each score runs from 0 to 40 and comes from your answers, or from the scores you brought."),
            _(
                "They say what you like, not what you are able to do. Small differences between scores, or "
                "from one time to the next, mean little."
            ),
        ),
    )
