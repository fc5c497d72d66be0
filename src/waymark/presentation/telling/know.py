"""What somebody learned of themselves, in plain words: interests, values, work style, the next level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.guidance.profiles import INTERESTS, VALUES
from waymark.guidance.work_style import CLEAR
from waymark.presentation.telling.parts import Part, Row, Why
from waymark.presentation.telling.phrases import dotted, leading
from waymark.presentation.words import names, numbers, say, tell
from waymark.presentation.words.self_words import ENDS, INSTRUMENTS, LIKES, MATTERS, MEANINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from waymark.career.records.assessment import Assessment
    from waymark.career.records.sitting import Results
    from waymark.guidance.profiles import Six
    from waymark.guidance.trend import Change
    from waymark.guidance.work_style import Leaning
    from waymark.presentation.pictures import Picture

MOST_INTEREST, MOST_VALUE = 40, 30
STEPS = 13
"""Places between the two ends of a facet: a mean of three answers from 1 to 5 stands on one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """One facet: `place` 1–13 between its ends, 0 while questions are open; `lean` is the end meant."""

    facet: str
    left: str
    right: str
    place: int
    lean: str
    say: str


def interests(found: Results) -> Part:
    """What the newest result says, its hexagon with the one before, and what moved since."""
    newest, before = found.results[0], found.results[1:2]
    now = _six(newest, INTERESTS)
    return Part(
        id="interests",
        title=_("What you like doing"),
        say=_likes(now),
        picture=_hexagon(now, _six(before[0], INTERESTS) if before else None),
        rows=_scores(newest.scores, LIKES, names.INTERESTS, MOST_INTEREST),
        notes=_moved(found, names.INTERESTS),
        whys=(_why_interests(found),),
    )


def values(found: Results) -> Part:
    """What matters most, as a ladder; what stands otherwise than before."""
    newest = found.results[0]
    return Part(
        id="values",
        title=_("What matters to you"),
        say=_matter(_six(newest, VALUES)),
        picture=_ladder(_six(newest, VALUES)),
        rows=_scores(newest.scores, MATTERS, names.VALUES, MOST_VALUE),
        notes=_other_order(found),
        whys=(_why_values(),),
    )


def over_time(found: Results) -> Picture | None:
    """Every result side by side over time; nothing before the second day on which one was taken."""
    by_day = {one.taken_on: one for one in found.results[::-1]}  # of one day, the latest
    days = tuple(sorted(by_day))
    if len(days) < 2:  # noqa: PLR2004 - one day has nothing beside it
        return None
    from waymark.presentation.pictures.trend import Line, trend
    from waymark.presentation.pictures.words_aims import trend_words

    keys, words, most = (
        (INTERESTS, names.INTERESTS, MOST_INTEREST)
        if found.results[0].instrument == "interests"
        else (VALUES, names.VALUES, MOST_VALUE)
    )
    real = {change.scale for one in found.trends for change in one.real}
    lines = tuple(
        Line(
            name=numbers.sentence_case(names.name(words, key)),
            values=tuple(by_day[day].scores.get(key) for day in days),
            real=key in real,
        )
        for key in keys
    )
    title, summary = _("Over time"), _("Each line is one scale, from the first result to the newest.")
    return trend(days, lines, title=title, summary=summary, words=trend_words(), most=most)


def style(leanings: Iterable[Leaning]) -> tuple[Lean, ...]:
    """Where somebody stands between the two ends of each facet."""
    return tuple(
        Lean(
            facet=_(ENDS[one.facet][0]),
            left=_(ENDS[one.facet][1]),
            right=_(ENDS[one.facet][2]),
            place=0 if one.mean is None else round((one.mean - 1) / 4 * (STEPS - 1)) + 1,
            lean=one.lean,
            say=say(one.reason),
        )
        for one in leanings
    )


def meanings(picked: Mapping[str, float]) -> tuple[Row, ...]:
    """What was picked of the six that the next level may mean."""
    return tuple(
        Row(title=_(MEANINGS[key][0]), note=_(MEANINGS[key][1])) for key in MEANINGS if key in picked
    )


def result(one: Assessment) -> Row:
    """One result in a list: what was asked, what came of it in a line, and when."""
    title = _(INSTRUMENTS[one.instrument]) if one.instrument in INSTRUMENTS else one.instrument
    return Row(title=title, note=dotted(_came_of(one), one.note), side=numbers.day(one.taken_on))


def _came_of(one: Assessment) -> str:
    if one.instrument == "interests_open":
        return _("{count} answered so far").format(count=len(one.answers))
    if one.instrument == "next_level":
        return numbers.listed(tuple(row.title for row in meanings(one.scores)))
    if one.instrument == "work_style":
        return dotted(*(_end(key, one.scores[key]) for key in ENDS if key in one.scores))
    words = {"interests": names.INTERESTS, "values": names.VALUES}.get(one.instrument, {})
    ordered = sorted(one.scores.items(), key=lambda pair: -pair[1])
    return ", ".join(f"{names.name(words, key)} {numbers.number(score)}" for key, score in ordered)


def _end(facet: str, mean: float) -> str:
    """A facet in a list: its name, and the end that it leans to."""
    name, left, right = ENDS[facet]
    end = _("both suit you") if abs(mean - 3) < CLEAR else _(left if mean < 3 else right)  # noqa: PLR2004 - the middle of 1–5
    return f"{_(name)}: {end}"


def _six(one: Assessment, keys: Sequence[str]) -> Six:
    a, b, c, d, e, f = (float(one.scores.get(key, 0)) for key in keys)
    return (a, b, c, d, e, f)


def _likes(now: Six) -> str:
    top = leading(now, [_(LIKES[key]) for key in INTERESTS])
    if not top:
        return _("You like many things about equally: no kind of work stands out, and none is ruled out.")
    return _("What you like most: {likes}.").format(likes="; ".join(top))


def _matter(now: Six) -> str:
    top = leading(now, [_(MATTERS[key]) for key in VALUES])
    if not top:
        return _("Nothing stands out: several things matter to you about equally.")
    return _("What you need most from work: {values}.").format(values="; ".join(top))


def _scores(
    scores: Mapping[str, float], plain: Mapping[str, str], words: Mapping[str, str], most: int
) -> tuple[Row, ...]:
    """The scales from the highest to the lowest: in plain words, by name, and how high."""
    return tuple(
        Row(
            title=numbers.sentence_case(_(plain[key])),
            note=names.name(words, key),
            side=_("{score} of {most}").format(score=numbers.number(scores[key]), most=most),
        )
        for key in sorted(plain, key=lambda k: -scores.get(k, 0))
        if key in scores
    )


def _moved(found: Results, words: Mapping[str, str]) -> tuple[str, ...]:
    """What moved by more than chance since the time before and since the first; or that nothing did."""
    said = []
    for one in found.trends:
        since = numbers.day(one.since)
        if one.real:
            told = " ".join(_change(change, words) for change in one.real)
            said.append(_("Since {day}: {changes}").format(day=since, changes=told))
        else:
            said.append(_("Since {day} nothing moved by more than chance would move it.").format(day=since))
    return tuple(said)


def _change(change: Change, words: Mapping[str, str]) -> str:
    what = numbers.sentence_case(names.name(words, change.scale))
    return tell(change.reason.code, {**change.reason.values, "what": what})


def _other_order(found: Results) -> tuple[str, ...]:
    """What stands highest now and did not before; of values nobody knows what chance would move."""
    if not found.trends:
        return ()
    since = found.trends[0]
    now = leading(_six(found.results[0], VALUES), VALUES)
    before = leading(_six(found.results[1], VALUES), VALUES)
    came = tuple(_(names.VALUES[key]) for key in now if key not in before)
    went = tuple(_(names.VALUES[key]) for key in before if key not in now)
    day = numbers.day(since.since)
    if not came and not went:
        return (_("What stood on top on {day} still does.").format(day=day),)
    said = _("On {day} the top was: {before}. Now it is: {now}. How much of that is chance is not known.")
    top = tuple(_(names.VALUES[key]) for key in now) or (_("no one thing"),)
    was = tuple(_(names.VALUES[key]) for key in before) or (_("no one thing"),)
    return (said.format(day=day, before=numbers.listed(was), now=numbers.listed(top)),)


def _hexagon(now: Six, earlier: Six | None) -> Picture:
    from waymark.presentation.pictures import hexagon
    from waymark.presentation.pictures.words import hexagon_words

    a, b, c, d, e, f = (numbers.sentence_case(names.name(names.INTERESTS, key)) for key in INTERESTS)
    return hexagon(
        now,
        (a, b, c, d, e, f),
        title=_("Your interests"),
        summary=_likes(now),
        words=hexagon_words(),
        earlier=earlier,
    )


def _ladder(now: Six) -> Picture:
    from waymark.presentation.pictures import Rung, ladder
    from waymark.presentation.pictures.words import ladder_words

    ordered = sorted(zip(VALUES, now, strict=True), key=lambda pair: -pair[1])
    rungs = tuple(
        Rung(name=numbers.sentence_case(names.name(names.VALUES, key)), weight=score / MOST_VALUE)
        for key, score in ordered
    )
    summary = _("From what matters most to what matters least.")
    return ladder(rungs, title=_("What matters to you"), summary=summary, words=ladder_words())


def _why_interests(found: Results) -> Why:
    own = found.results[0].source == "own"
    return Why(
        label=_("How is this made?"),
        lines=(
            _("Each answer counts 0 to 4; the answers to one kind of work add up to a score from 0 to 40.")
            if own
            else _("The six scores from 0 to 40 are those that you brought."),
            _(
                "They say what you like, not what you are able to do, and nobody else is compared with. The "
                "six kinds are Holland’s; the activities are Waymark’s own words."
            ),
            _(
                "When is a change more than chance? Results of one person wobble. Waymark takes a spread of "
                "8 points and a steadiness of 0.8 (its own setting, as these activities have no published "
                "figures) and the usual formula for a reliable change: about 10 points."
            ),
        ),
    )


def _why_values() -> Why:
    return Why(
        label=_("How is this made?"),
        lines=(
            _("Twenty statements, four in each of five columns. A place in the first column counts 5."),
            _("A value is the mean of its statements times 6, so it runs from 6 to 30 for each of the six."),
            _("You had to choose, so a low place means “later”, not “never”. The statements are Waymark’s."),
        ),
    )
