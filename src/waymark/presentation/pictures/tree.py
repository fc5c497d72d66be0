"""Goals as a tree: far ones on the left, what serves them to the right of them, the nearest last."""

from __future__ import annotations

from dataclasses import dataclass, replace

from waymark.presentation.pictures import letters
from waymark.presentation.pictures.drawing import Picture, Sheet, Table, hover
from waymark.presentation.pictures.words_aims import TreeWords

WIDE, NARROW = 720.0, 340.0
ROW, NARROW_ROW, HEAD = 52.0, 44.0, 30.0
DOT, TEXT_AT = 6.0, 16.0
INDENT = 18.0
SIZE, NOTE = 13.5, 12.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """One goal: `serves` is the id of the goal above it, `horizon` a place in the horizons, 0 far."""

    id: str
    name: str
    horizon: int
    serves: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    limb: Limb
    column: int
    row: int
    depth: int
    parent: _Placed | None


def tree(
    limbs: tuple[Limb, ...], horizons: tuple[str, ...], *, title: str, summary: str, words: TreeWords
) -> Picture:
    """Goals by horizon; one whose goal above is not given stands by itself. `horizons` from far to near."""
    placed = _place(limbs, len(horizons))
    return Picture(
        svg=_wide(placed, horizons).svg(title, summary),
        narrow=_narrow(placed, horizons).svg(title, summary),
        text=_table(placed, horizons, title, words),
    )


def _place(limbs: tuple[Limb, ...], columns: int) -> tuple[_Placed, ...]:
    """Every limb in its cell: a goal stands on the row of the first that serves it, a column before it."""
    ids = {limb.id for limb in limbs}
    below: dict[str, list[Limb]] = {}
    for limb in limbs:
        below.setdefault(limb.serves if limb.serves in ids and limb.serves != limb.id else "", []).append(
            limb
        )
    done: list[_Placed] = []
    seen: set[str] = set()
    row = 0

    def grow(limb: Limb, parent: _Placed | None) -> None:
        nonlocal row
        seen.add(limb.id)
        least = parent.column + 1 if parent else 0
        column = max(min(limb.horizon, columns - 1), least)
        here = _Placed(limb, column, row, parent.depth + 1 if parent else 0, parent)
        done.append(here)
        own = [child for child in below.get(limb.id, ()) if child.id not in seen]
        for number, child in enumerate(own):
            row += number > 0
            grow(child, here)

    circles = [limb for limb in limbs if limb.serves in ids]  # goals that serve one another in a circle
    for limb in (*below.get("", ()), *circles):
        if limb.id not in seen:
            row = max((one.row for one in done), default=-1) + 1
            grow(limb, None)
    return tuple(done)


def _wide(placed: tuple[_Placed, ...], horizons: tuple[str, ...]) -> Sheet:
    columns = max((one.column for one in placed), default=0) + 1
    columns = max(columns, len(horizons))
    pitch = WIDE / columns
    rows = max((one.row for one in placed), default=0) + 1
    sheet = Sheet(WIDE, HEAD + rows * ROW)
    for place, name in enumerate(horizons):
        said = letters.shorten(name, pitch - 12, NOTE)
        sheet.words(place * pitch, 14, said, size=NOTE, fill="faint", full=name)
    sheet.line(0, HEAD - 8, WIDE, HEAD - 8)
    for one in placed:
        if one.parent:
            _branch(sheet, one.parent, one, pitch)
    for one in placed:
        _limb(sheet, one.limb, _at(one, pitch), pitch - TEXT_AT - 12)
    return sheet


def _at(one: _Placed, pitch: float) -> tuple[float, float]:
    return one.column * pitch + DOT + 2, HEAD + one.row * ROW + ROW / 2


def _branch(sheet: Sheet, parent: _Placed, child: _Placed, pitch: float) -> None:
    """On one row from the goal's words on, else down from its dot and across, where it is always free."""
    (x1, y1), (x2, y2) = _at(parent, pitch), _at(child, pitch)
    if y1 == y2:
        lines = letters.wrap(parent.limb.name, pitch - TEXT_AT - 12, SIZE, lines=3)
        end = x1 + TEXT_AT + max((letters.width(line, SIZE) for line in lines), default=0)
        path = f"M{min(end + 4, x2 - DOT - 4):.1f} {y1}H{x2 - DOT}"
    else:
        path = f"M{x1} {y1 + DOT}V{y2}H{x2 - DOT}"
    sheet.add("path", d=path, fill="none", stroke="edge", stroke_width=1.2)


def _limb(sheet: Sheet, limb: Limb, at: tuple[float, float], room: float) -> None:
    x, y = at
    fill = "growth" if limb.done else "surface"
    sheet.add("circle", hover(limb.name), cx=x, cy=y, r=DOT, fill=fill, stroke="growth", stroke_width=2)
    if limb.done:
        sheet.add(
            "path", d=f"M{x - 2.8} {y}l2.1 2.3l3.6 -4.4", fill="none", stroke="surface", stroke_width=1.6
        )
    lines = letters.wrap(limb.name, room, SIZE, lines=3)
    first = y + SIZE * 0.35 - (len(lines) - 1) * SIZE * 0.575
    sheet.words(x + TEXT_AT - DOT + 4, first, lines, size=SIZE, full=limb.name, leading=1.15)


def _narrow(placed: tuple[_Placed, ...], horizons: tuple[str, ...]) -> Sheet:
    """An outline: one goal a line, each a step to the right of what it serves."""
    sheet = Sheet(NARROW, max(1, len(placed)) * NARROW_ROW)
    line = {id(one): number for number, one in enumerate(placed)}
    for number, one in enumerate(placed):
        step = min(one.depth, 5)
        x, y = step * INDENT + DOT + 2, number * NARROW_ROW + 16
        if one.parent and one.depth <= 5:  # noqa: PLR2004 - deeper ones stand below one another
            above = line[id(one.parent)] * NARROW_ROW + 16 + DOT
            sheet.add(
                "path", d=f"M{x - INDENT} {above}V{y}H{x - DOT}", fill="none", stroke="edge", stroke_width=1.2
            )
        room = NARROW - x - TEXT_AT
        _limb(sheet, replace(one.limb, name=letters.shorten(one.limb.name, room, SIZE)), (x, y), room)
        name = horizons[min(one.limb.horizon, len(horizons) - 1)] if horizons else ""
        said = letters.shorten(name, room, NOTE)
        sheet.words(x + TEXT_AT - DOT + 4, y + 19, said, size=NOTE, fill="soft", full=name)
    return sheet


def _table(placed: tuple[_Placed, ...], horizons: tuple[str, ...], title: str, words: TreeWords) -> Table:
    rows = tuple(
        (
            one.limb.name,
            horizons[min(one.limb.horizon, len(horizons) - 1)] if horizons else "",
            one.parent.limb.name if one.parent else "",
            words.done if one.limb.done else words.open,
        )
        for one in placed
    )
    return Table(caption=title, columns=(words.goal, words.horizon, words.serves, words.state), rows=rows)
