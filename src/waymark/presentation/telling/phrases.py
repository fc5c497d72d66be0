"""Small phrases that several parts share."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from waymark.career.records.text import without_aim
from waymark.presentation.words import numbers
from waymark.presentation.words.apart import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from waymark.career.records.story import Library
    from waymark.guidance.profiles import Six

PROPER = frozenset({"English", "French", "German", "Spanish", "American", "I", "II", "III"})


def sentences(*said: str) -> str:
    """Sentences one after the other; empty ones are left out."""
    return " ".join(filter(None, said))


def inside(title: str) -> str:
    """The title of an occupation as it stands within a sentence: "medical and health services managers"."""
    return " ".join(_small(word) for word in title.split(" "))


def _small(word: str) -> str:
    for joint in "/-":  # "Career/Technical", "First-Line"
        if joint in word:
            return joint.join(_small(part) for part in word.split(joint))
    bare = word.strip("(),")
    kept = bare in PROPER or any(sign.isupper() or sign.isdigit() for sign in bare[1:])
    return word if kept else word[:2].lower() + word[2:]


def short(title: str, *goals: str) -> str:
    """The title of a step without the goal's occupation at its end, which all of them serve.

    A goal is called by its occupation, or by the person's words with the occupation in brackets or apart.
    """
    return without_aim(title, *goals)


def span(start: str, end: str) -> str:
    """From – to, in years: 2017 – 2024; an open end is "now"."""
    last = end[:4] if end else pgettext("end of a span of time", "now") if start else ""
    return " – ".join(dict.fromkeys(filter(None, (start[:4], last))))


def when(text: str) -> str:
    """A partial date as it is said: 2019, Mar 2019, March 31, 2019; what is none stays."""
    try:
        year, month, day = (int(part) for part in [*text.split("-"), "0", "0"][:3])
        whole = dt.date(year, month or 1, day or 1)
    except ValueError:
        return text
    return numbers.day(whole) if day else numbers.month(whole) if month else str(year)


def lasting(start: str, end: str) -> str:
    """From – to, as exact as they are told; an open end is "now"."""
    last = when(end) if end else pgettext("end of a span of time", "now") if start else ""
    return " – ".join(dict.fromkeys(filter(None, (when(start), last))))


def dotted(*parts: str) -> str:
    """Parts side by side with dots between; empty ones are left out."""
    return " · ".join(apart(part) for part in parts if part)


def beside(*parts: str) -> str:
    """Parts side by side with commas between; empty ones are left out."""
    return ", ".join(apart(part) for part in parts if part)


def preparation(steps: int | None) -> str:
    """How much preparation an occupation asks for beside one's own."""
    if steps is None:
        return ""
    if steps > 0:
        said = ngettext("one step more preparation", "{count} steps more preparation", steps)
        return said.format(count=numbers.counted(steps))
    return _("the preparation you have") if steps == 0 else _("less preparation than you have")


def licence(state: str) -> str:
    """Whether an occupation needs a licence; nothing where nobody published it."""
    return {"yes": _("needs a licence"), "depends": _("may need a licence")}.get(state, "")


def leading(six: Six, names: Sequence[str]) -> tuple[str, ...]:
    """The names of the one to three that stand out; none for a pattern that is not clear."""
    first, second = sorted(six, reverse=True)[:2]
    for least in (second, first):
        top = sorted((i for i in range(6) if six[i] >= least), key=lambda i: -six[i])
        if len(top) <= 3:  # noqa: PLR2004 - half of six no longer stand out
            return tuple(names[i] for i in top)
    return ()


def source(library: Library | None) -> str:
    """What the profiles rest on, by name and date."""
    if library is None:
        return _("the installed catalogue")
    if library.approximate:
        return _("the starter catalogue, approximate profiles written by hand")
    return f"{publication(library)} {library.version} ({library.date})"


def publication(library: Library) -> str:
    """The name of what was published."""
    return "O*NET" if library.scheme == "onet" else library.scheme.upper()


def unique(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines, each once."""
    return tuple(dict.fromkeys(line for line in lines if line))
