"""What fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from waymark.presentation.telling import whys
from waymark.presentation.telling.parts import Part, Row
from waymark.presentation.telling.phrases import dotted, inside, licence, preparation, sentences, unique
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from waymark.career.records.story import FitLine, FitPart, Library
    from waymark.presentation.pictures import Picture

PARTS = ("interests", "values", "skills", "likely")
HALF = 50


def fit(found: FitPart, library: Library | None = None, country: str = "") -> Part:
    """The target first, if there is one, then the proposals, each with its parts, and what is missing.

    `country` is the person's (an ISO code): pay published elsewhere stands only in its why.
    """
    lines = ((found.target,) if found.target else ()) + found.proposals
    picture = _picture(found, lines, country)
    return Part(
        id="fit",
        title=_("What fits"),
        say=sentences(_target(found.target), _nearest(found, library), _limits() if lines else ""),
        picture=picture,
        rows=() if picture else tuple(_row(line, found.target, country) for line in lines),
        notes=unique(
            [
                *_missing(found),
                *map(say, found.limits),
                _unknown_licence(lines),
            ]
        )
        if lines
        else (),
        whys=(
            *((whys.fit(lines, library),) if lines else ()),
            *whys.pay([(line.title, line.pay) for line in lines if line.pay], country),
        ),
    )


def _nearest(found: FitPart, library: Library | None) -> str:
    known = [part for part in PARTS if any(getattr(line, part) is not None for line in found.proposals)]
    if not known and found.target:
        return ""
    if not known:
        return _("Your history, what you like or what matters to you: any one of them is enough to begin.")
    words = _part_words()
    if any(_mean(line) <= HALF for line in found.proposals):
        said = _("{these} are the nearest to be found by {parts}.")
    elif library is None:
        said = _("{these} are closer than most occupations by {parts}.")
    else:
        said = _("{these} are closer than most of {count} occupations by {parts}.")
    return said.format(
        these=_("The others") if found.target else _("These"),
        count=numbers.number(library.occupations, 0) if library else "",
        parts=numbers.listed(tuple(words[part] for part in known)),
    )


def _part_words() -> dict[str, str]:
    return {
        "interests": _("what you like"),
        "values": _("what you value"),
        "skills": _("what you can already do"),
        "likely": _("where people in your work tend to go"),
    }


def _missing(found: FitPart) -> list[str]:
    """What the fit leaves out; what the person has not told yet in one sentence, not one for each."""
    untold = [reason for reason in found.missing if reason.values.get("because") == "person"]
    if len(untold) < 2:  # noqa: PLR2004 - a single one says what adds it
        return [say(reason) for reason in found.missing]
    words = _part_words()
    parts = numbers.listed(tuple(words[reason.code.removeprefix("fit.no_")] for reason in untold))
    rest = (say(reason) for reason in found.missing if reason not in untold)
    return [_("Not part of this yet: {parts}.").format(parts=parts), *rest]


def _mean(line: FitLine) -> float:
    known = [value for part in PARTS if (value := getattr(line, part)) is not None]
    return sum(known) / len(known) if known else 0.0


def _limits() -> str:
    return _("Fit helps people do well; it does not promise that they will love it.")


def _target(line: FitLine | None) -> str:
    """How close the target is, part by part."""
    if line is None or not (said := closeness(line)):
        return ""
    return _("What you aim at, the work of {title}, is {closeness}.").format(
        title=inside(line.title), closeness=said
    )


def closeness(line: FitLine) -> str:
    """Each known part of a fit in words."""
    names = {"interests": _("in interests"), "values": _("in values"), "skills": _("in skills")}
    near = [(name, value) for part, name in names.items() if (value := getattr(line, part)) is not None]
    said = [
        words.format(percent=numbers.percentile(value), part=name)
        for words, (name, value) in zip(
            (_("closer than {percent} of occupations {part}"), *[_("{percent} {part}")] * 2),
            near,
            strict=False,
        )
    ]
    if line.likely is None:
        return ", ".join(said)
    likely = _("likelier than {percent} as a next move (a model’s estimate)")
    return "; ".join(filter(None, (", ".join(said), likely.format(percent=numbers.percentile(line.likely)))))


def _note(line: FitLine, target: FitLine | None) -> str:
    aim = _("what you aim at") if line is target else ""
    return dotted(aim, licence(line.licence), preparation(line.preparation))


def _picture(found: FitPart, lines: tuple[FitLine, ...], country: str) -> Picture | None:
    from waymark.presentation.pictures import FEWEST, Fit, fits
    from waymark.presentation.pictures.words import fits_words

    if len(lines) < FEWEST:
        return None
    rows = tuple(
        Fit(
            name=line.title,
            parts=(line.interests, line.values, line.skills, line.likely),
            note=_note(line, found.target),
            end=whys.amount(line.pay, country),
            end_note=_pay_note(line) if whys.amount(line.pay, country) else "",
        )
        for line in lines
    )
    summary = _("{title}: nearest to you of those shown.").format(title=lines[0].title)
    return fits(rows, title=_("Closer than so many of 100 occupations"), summary=summary, words=fits_words())


def _pay_note(line: FitLine) -> str:
    return _("median, {year}").format(year=line.pay.year) if line.pay else ""


def _row(line: FitLine, target: FitLine | None, country: str) -> Row:
    note = dotted(_note(line, target), closeness(line))
    return Row(title=line.title, note=note, side=whys.amount(line.pay, country))


def _unknown_licence(lines: tuple[FitLine, ...]) -> str:
    if not any(line.licence == "unknown" for line in lines):
        return ""
    return _("Where nothing is said of a licence, check locally: no published list covers them all.")
