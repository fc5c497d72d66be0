"""My job in three years: published signs of change, beside the skills the person names."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.memo import remembered
from waymark.career.advice.occupation import resolve
from waymark.career.advice.portrait import portrait
from waymark.career.advice.story import rests_on
from waymark.career.records.ahead import Ahead
from waymark.career.records.fields import Name
from waymark.career.verbs import verb
from waymark.guidance.three_years import NewTask, Tool, three_years


@verb(kind="read", main="toward")
def show(access: Access, *, toward: Name = "") -> Ahead | None:
    """Which tasks and technologies change in an occupation, or in the work of now; None without either."""
    code = resolve(toward, "toward", access.locale.partition("_")[0]).code if toward else None
    return _ahead(access, code)


@remembered
def _ahead(access: Access, asked: str | None) -> Ahead | None:
    who, books = portrait(access), library.catalogue()
    code = asked or who.code
    known = library.spoken().occupation(code) if code else None
    if known is None:
        return None
    named = [label for skill in who.skills for label in (skill.label, *skill.keywords)]
    return Ahead(
        code=known.code,
        title=known.title,
        own=known.code == who.code,
        outlook=known.outlook,
        change=three_years(
            [Tool(name=t.name, hot=t.hot, in_demand=t.in_demand) for t in known.technologies],
            [NewTask(text=t.text, replaces=t.replaces) for t in known.emerging],
            named,
            absent=books.release.absent,
            exposed=library.exposed(known.code),
        ),
        exposure=books.exposure(known.code),
        library=rests_on(),
    )
