"""What is told of who knows whom: ways to somebody, who should hear some news, life's places, the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_  # noqa: N812 - the name that Babel looks for
from django.utils.translation import ngettext

from waymark.presentation.telling import people
from waymark.presentation.telling.phrases import beside, dotted, span
from waymark.presentation.words import numbers, say, stopped
from waymark.presentation.words.apart import apart, together
from waymark.presentation.words.names import name
from waymark.presentation.words.people import PLACES

if TYPE_CHECKING:
    from waymark.career.records.around import Hearers, Network, Reach, Ways
    from waymark.career.records.walk import Place
    from waymark.guidance.clusters import Cluster
    from waymark.guidance.introductions import Answer as Found
    from waymark.guidance.introductions import Way
    from waymark.guidance.openness import Openness, Variety
    from waymark.guidance.reach import Suggestion
    from waymark.guidance.reasons import Reason
    from waymark.presentation.pictures import Picture

STRONG: Final = 0.3
"""The strength of a way from which on it is called a good one. Waymark's setting."""
CUES: Final[Mapping[str, str]] = {
    "job": N_(
        "The desk beside you, the one who knew everything, the boss you liked, the apprentice you taught."
    ),
    "school": N_("Who sat next to you, who led the group work, which teacher would still know your name?"),
    "course": N_("Who asked good questions? Who did you have lunch with?"),
    "sport": N_("Who do you train with, and what do they do on Mondays?"),
    "club": N_("Who runs it, who brings the cake, who has been there for ever?"),
    "neighbours": N_("Next door, downstairs, at the bakery: what do they work?"),
    "family": N_("Cousins, in-laws, the aunt who knows the whole town."),
    "friends": N_("Whom did you meet through a friend and liked at once?"),
    "children": N_("Other parents, the trainer, the teacher."),
    "faith": N_("Who prays, sings or helps beside you?"),
    "volunteering": N_("Who turned up every time?"),
    "online": N_("Who answers your questions, whose posts do you read first?"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Somebody who was looked for: who they are, why, and the ways to them."""

    person: people.Person
    ways: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way: the contacts on it by key and name, how it is, and how that was counted."""

    steps: tuple[tuple[str, str], ...]
    say: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A list of contacts to turn to, its heading, and what is known about such contacts."""

    title: str
    people: tuple[people.Person, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Somebody who should hear it, and words to begin from."""

    person: people.Person
    draft: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One of life's places: what it is called, when that was, and how many are kept from there."""

    title: str
    note: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group on the map."""

    key: str
    title: str
    note: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The map in words and as a picture."""

    picture: Picture | None
    groups: tuple[Group, ...]
    variety: tuple[tuple[str, str], ...]
    open: str
    open_why: tuple[str, ...]
    unsaid: bool
    spots: tuple[str, ...]
    left: str
    opened: str
    inside: tuple[tuple[str, str], ...]


def found(said: Ways) -> tuple[Answer, ...]:
    """Who was found, and the ways to each."""
    return tuple(
        Answer(
            person=people.because(one.contact, _news(one)),
            ways=tuple(_path(way, said.names) for way in _through_others(one)),
        )
        for one in said.answers
    )


def _news(one: Found) -> Iterable[Reason]:
    """Why they were found, unless it is their name, or the work that stands beside it anyway."""
    seen = (one.contact.name, people.work(one.contact))
    return (
        why
        for why in one.reasons
        if why.code != "know.words" or not any(str(why.values["words"]) in said for said in seen)
    )


def _through_others(one: Found) -> Iterable[Way]:
    """The ways that are better than to write to them oneself."""
    own = max((way.strength for way in one.ways if len(way.people) == 1), default=0.0)
    return (way for way in one.ways if len(way.people) > 1 and way.strength > own)


def _path(way: Way, names: Mapping[str, str]) -> Path:
    steps = tuple((key, names.get(key, "")) for key in way.people)
    sure = _("Who knows whom is guessed here: they were at one place at one time.") if way.inferred else ""
    good = _("A good way.") if way.strength >= STRONG else _("A long shot.")
    parts = " × ".join(numbers.number(step, 2) for step in way.steps)
    why = _("{parts} = {whole}: how close each is to the next, from 0 to 1; a guessed step counts {guess}.")
    return Path(
        steps=steps,
        say=" ".join(filter(None, (good, sure))),
        why=why.format(parts=parts, whole=numbers.number(way.strength, 2), guess=numbers.number(0.3, 1)),
    )


def reach(said: Reach) -> tuple[Reached, ...]:
    """Whom to turn to while searching, list by list, with the finding behind each."""
    strong = _("In work that is not digital, close contacts led to new jobs more often, in the same study.")
    weak = _(
        "In experiments with 20 million people on LinkedIn, contacts seldom seen with whom one shares "
        "others led to new jobs most often, in digital fields (Rajkumar and others 2022). For your own log "
        "that is a guess by analogy."
    )
    asleep = _(
        "Advice from contacts out of touch for three years and more compared well with that of current ones "
        "(Levin, Walter and Murnighan 2011)."
    )
    lists = [
        Reached(
            title=_("Likely to help, those you see less first")
            if said.digital
            else _("Close, and likely to help"),
            people=_persons(said.weak),
            why=weak if said.digital else strong,
        ),
        Reached(title=_("Out of touch for years"), people=_persons(said.dormant), why=asleep),
    ]
    if said.inside and said.inside.suggestions:
        lists.append(
            Reached(
                title=_("Where you work"),
                people=_persons(said.inside.suggestions),
                why=say(said.inside.reason),
            )
        )
    return tuple(one for one in lists if one.people)


def _persons(some: Iterable[Suggestion]) -> tuple[people.Person, ...]:
    return tuple(people.because(one.contact, one.reasons) for one in some)


def hearers(said: Hearers) -> tuple[Hearing, ...]:
    """Who should hear it."""
    return tuple(
        Hearing(person=people.because(one.contact, one.reasons), draft=together(say(draft)))
        for one, draft in zip(said.hearers, said.drafts, strict=True)
    )


def place(one: Place) -> Station:
    """One of life's places."""
    kind = name(PLACES, one.from_place)
    time = span(one.start, one.end) if one.start or one.end else ""
    return Station(title=one.name or kind, note=dotted(kind if one.name else "", time), people=one.people)


def cue(kind: str) -> str:
    """What may bring people to mind at such a place."""
    return _(CUES[kind]) if kind in CUES else _("Who comes to mind?")


def network(said: Network, circles: tuple[tuple[str, str], ...]) -> Told:
    """The map, its groups, how varied and open it is, and where it is thin."""
    names = _names(said.clusters, dict(circles))
    view = said.view
    inside = tuple((one.id, said.names.get(one.id, "")) for one in view.marks) if view.opened else ()
    left = ngettext("{count} more person is not drawn.", "{count} more people are not drawn.", view.left)
    return Told(
        picture=_picture(said, names) if len(view.marks) >= 5 else None,  # noqa: PLR2004 - the fewest of a picture
        groups=tuple(
            Group(key=one.key, title=names[one.key], note=_note(one), people=len(one.people))
            for one in said.clusters
        ),
        variety=tuple(_variety(said)),
        open=say(said.openness.reason),
        unsaid=said.openness.known < said.openness.pairs,
        open_why=tuple(_openness(said.openness, said.names)),
        spots=tuple({one.wanted.label: say(one.reason) for one in said.spots}.values()),
        left=left.format(count=numbers.counted(view.left)) if view.left else "",
        opened=names.get(view.opened.key, "") if view.opened else "",
        inside=inside,
    )


def _names(clusters: Iterable[Cluster], circles: Mapping[str, str]) -> dict[str, str]:
    """What each group is called; two of one name are told apart by where most of their people work."""
    said: dict[str, str] = {}
    for one in clusters:
        label = circles.get(one.label, "") if one.sort == "circle" else one.label
        if one.key == "rest":
            label = _("In no group")
        title = label or (_("Around {where}").format(where=one.most_at) if one.most_at else _("A group"))
        if title in said.values() and one.most_at and one.most_at != title:
            title = f"{title}, {one.most_at}"
        number = 2
        while title in said.values():
            title, number = f"{title.rpartition(' (')[0] or title} ({number})", number + 1
        said[one.key] = title
    return said


def _note(one: Cluster) -> str:
    if one.key == "rest":
        return ""
    return "" if one.tied else _("who knows whom is not kept")


def _variety(said: Network) -> Iterable[tuple[str, str]]:
    """How contacts spread, each sentence with what it was counted from."""
    for one, words, counted in (
        (
            said.organisations,
            _("They work at {kinds} organisations; {share} of them at {largest}."),
            _("Of {all} contacts {said} have an organisation. {most} ÷ {said} = {share}."),
        ),
        (
            said.fields,
            _("They work in {kinds} fields; {share} of them in {largest}."),
            _("Of {all} contacts {said} have a field. {most} ÷ {said} = {share}."),
        ),
    ):
        if one is not None and one.kinds > 1:
            facts = _spread(one, said.people)
            yield stopped(words.format(**facts)), counted.format(**facts)


def _spread(one: Variety, people: int) -> dict[str, str]:
    counts = {"kinds": one.kinds, "said": one.said, "most": round(one.share * one.said), "all": people}
    told = {name: numbers.number(count, 0) for name, count in counts.items()}
    return {**told, "share": numbers.percent(one.share), "largest": one.largest}


def _openness(one: Openness, names: Mapping[str, str]) -> Iterable[str]:
    """What the figures mean, and all it takes to count them anew by hand."""
    if one.constraint is None or one.effective_size is None:
        return
    count, ties = len(one.closest), len(one.tied)
    constraint = _(
        "Burt’s constraint: {value}. Near 0, those closest to you do not know one another and bring "
        "different news; near 1, they all do and hear the same."
    )
    yield constraint.format(value=numbers.number(one.constraint, 2))
    yield _("Counted over: {names}.").format(names=beside(*(names[key] for key in one.closest)))
    known = ", ".join(f"{apart(names[first])} – {apart(names[second])}" for first, second in one.tied)
    yield _("Who knows whom among them: {pairs}.").format(pairs=known or _("nobody"))
    share = numbers.number(1 / count, 3)
    how = _(
        "Each of the {count} counts 1 ÷ {count} = {share} of your ties. To that comes, for everybody "
        "they know there, {share} ÷ (1 + whom that one knows there). All these sums squared and added "
        "up are the constraint."
    )
    yield how.format(count=count, share=share)
    size = _(
        "Effective size: {count} − 2 × {ties} ÷ {count} = {size}, your closest contacts less how many "
        "others each of them knows on average."
    )
    yield size.format(count=count, ties=ties, size=numbers.number(one.effective_size, 1))
    yield _("Open networks went with better ideas and careers in studies; that they cause them is not shown.")


def _picture(said: Network, names: Mapping[str, str]) -> Picture:
    from waymark.presentation.pictures import Dot, network
    from waymark.presentation.pictures.words_people import network_words

    dots = tuple(
        Dot(
            id=one.id,
            name=said.names.get(one.id) or names.get(one.id, ""),
            x=one.x,
            y=one.y,
            group=one.cluster,
            people=one.people,
            bridge=bool(one.bridges) and one.people == 1,
            href=f"/people/map?group={quote(one.id)}"
            if one.id == one.cluster
            else f"/people/contact/{one.id}",
        )
        for one in said.view.marks
    )
    count = numbers.number(said.people, 0)
    summary = _("{count} people in {groups} groups; whoever is nearer to the middle is closer to you.")
    return network(
        dots,
        said.view.lines,
        names,
        title=_("The people around me"),
        summary=summary.format(count=count, groups=len(names)),
        words=network_words(),
    )
