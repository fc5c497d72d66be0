"""A telling as plain data for the templates of paper."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from waymark.presentation.pictures import standalone
from waymark.presentation.telling.parts import Course
from waymark.presentation.words.numbers import locale

if TYPE_CHECKING:
    from waymark.presentation.pictures import Picture, Table
    from waymark.presentation.telling.parts import Part, Telling

FULL = 720
"""The width of a drawing that fills the sheet."""
WIDTH = re.compile(r'<svg [^>]*width="([\d.]+)"')


def content(told: Telling) -> dict[str, Any]:
    """All that a sheet shows: the parts in front, and behind them how each was made."""
    return {
        "lang": locale().language,
        "title": told.title,
        "plain": told.plain,
        "eyebrow": told.eyebrow,
        "parts": [_part(one, "" if told.plain else str(n)) for n, one in enumerate(told.parts, 1)],
        "sources": (*told.off_page, *told.sources),
        "words": {
            "made": _("How it was made"),
            "made_say": _(
                "What the pictures show as tables, and for each number what went in, how, from where, and "
                "how sure it is."
            ),
            "steps": (_("From"), _("Step"), _("Hours")),
        },
    }


def _part(told: Part, number: str) -> dict[str, Any]:
    steps = told.steps if isinstance(told, Course) else ()
    return {
        "id": told.id,
        "number": number,
        "title": told.title,
        "say": told.say,
        "picture": _picture(told.picture) if told.picture else None,
        "rows": [asdict(row) for row in told.rows],
        "steps": [asdict(step) for step in steps],
        "notes": told.notes,
        "table": _table(told.picture.text) if told.picture and not steps else None,
        "whys": [asdict(why) for why in told.whys],
    }


def _picture(picture: Picture) -> dict[str, Any]:
    alt = _("{caption}. The same stands behind as a table.").format(caption=picture.text.caption)
    wide = WIDTH.search(picture.svg)
    return {
        "svg": standalone(picture.svg),
        "narrow": standalone(picture.narrow) if picture.narrow else "",
        "alt": alt,
        "width": min(float(wide[1]) / FULL, 1.0) if wide else 1.0,
    }


def _table(table: Table) -> dict[str, Any]:
    """A table without columns that say nothing, and how wide each of the others wants to be."""
    used = [i for i in range(len(table.columns)) if any(row[i] for row in table.rows)]
    rows = [[row[i] for i in used] for row in (table.columns, *table.rows)]
    widths = [min(max(len(row[i]) for row in rows) + 4, 30) for i in range(len(used))]
    return {"caption": table.caption, "columns": rows[0], "rows": rows[1:], "widths": widths}
