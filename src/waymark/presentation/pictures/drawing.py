"""What every picture is made of: shapes and words as SVG, and the same said as a table.

Colours are the interface's own custom properties, each with its light value behind it: on a page the
drawing follows the page's scheme, alone it is light, and `standalone` writes other colours into it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import blake2s
from html import escape
from types import MappingProxyType

FEWEST = 5  # below so many items a list says more than a picture

SCALE = 1.2  # pixels a unit, so that words in pictures are about as large as those around them
FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Style = dict[str, str | float | None]

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "paper": "#faf7f2",
        "surface": "#fffdfa",
        "sunken": "#f3eee6",
        "ink": "#23211f",
        "soft": "#5b554e",
        "faint": "#6c655c",
        "line": "#e6dfd4",
        "edge": "#8d857a",
        "marker": "#b8410f",
        "marker-wash": "#fbe9df",
        "growth": "#2f6b4f",
        "growth-wash": "#e4efe8",
        "sky": "#2c5f8a",
        "caution": "#855600",
        "plum": "#7a4469",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A picture said in words: one row per thing drawn, the first cell names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing, where needed a second one for narrow places, and what it shows as a table."""

    svg: str
    text: Table
    narrow: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours by token name, and the name of a face, for drawings that leave the page."""

    colours: Mapping[str, str] = field(default_factory=lambda: LIGHT)
    sans: str = "Source Sans 3"


def standalone(svg: str, palette: Palette | None = None) -> str:
    """A drawing with colours and face written out, for programs without custom properties (PDF, mail)."""
    chosen = palette or Palette()

    def said(found: re.Match[str]) -> str:
        return escape(chosen.sans) if found[1] == "sans" else chosen.colours.get(found[1], found[2])

    return re.sub(r'(?<==")var\(--([a-z-]+),([^()]*)\)(?=")', said, svg)


@cache
def ink(token: str) -> str:
    """A colour of the interface, with its light value for where there is no interface."""
    return f"var(--{token},{LIGHT[token]})"


@lru_cache(maxsize=8192)
def written(words: str) -> str:
    """Words as they may stand in a drawing: escaped, and without letters that XML forbids."""
    return escape(FORBIDDEN.sub("", words), quote=False)


def plain(value: float) -> str:
    """A number without needless digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


@lru_cache(maxsize=8192)
def _escaped(value: str) -> str:
    """Words of an attribute; most stand in every drawing, and in both sizes of one."""
    return escape(value)


@cache
def _called(attribute: str) -> str:
    """How an attribute is written: `data_x` as ` data-x=`, and `class_` as ` class=`."""
    return f" {attribute.rstrip('_').replace('_', '-')}="


def tag(name: str, *inside: str, **attributes: str | float | None) -> str:
    """One element. Attributes are escaped, those that are None left out; what is inside is taken as it is."""
    said = "".join(
        [
            f'{_called(key)}"{_escaped(value) if isinstance(value, str) else plain(value)}"'
            for key, value in attributes.items()
            if value is not None
        ]
    )
    return f"<{name}{said}>{''.join(inside)}</{name}>" if inside else f"<{name}{said}/>"


def hover(words: str) -> str:
    """What a shape says when pointed at."""
    return tag("title", written(words))


class Sheet:
    """A sheet to draw on, on which words are 11.5 to 15 units high."""

    def __init__(self, width: float, height: float = 0) -> None:
        self.width, self.height = width, height
        self._parts: list[str] = []
        self._patterns: dict[str, str] = {}

    def add(self, name: str, *inside: str, **attributes: str | float | None) -> None:
        """Draw one shape. A fill or stroke that names a token takes its colour."""
        for key in ("fill", "stroke"):
            if key in attributes and (said := attributes[key]) in LIGHT:
                attributes[key] = ink(str(said))
        self._parts.append(tag(name, *inside, **attributes))

    def group(self, inside: Sheet, **attributes: str | float | None) -> None:
        """What was drawn on another sheet, as one."""
        self._parts.append(tag("g", *inside._parts, **attributes))

    def box(self, x: float, y: float, width: float, height: float, **attributes: str | float | None) -> None:
        """A rectangle."""
        self.add("rect", x=x, y=y, width=width, height=height, **attributes)

    def line(self, x1: float, y1: float, x2: float, y2: float, **attributes: str | float | None) -> None:
        """A straight line; a hair of the colour of quiet lines unless said otherwise."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, **({"stroke": "line"} | attributes))

    def words(
        self,
        x: float,
        y: float,
        lines: str | tuple[str, ...],
        *,
        size: float = 13,
        fill: str = "ink",
        bold: bool = False,
        anchor: str | None = None,
        full: str = "",
        leading: float = 1.25,
        **more: str | float | None,
    ) -> None:
        """Words with their first baseline at y; `full` is shown on hover where the lines are shortened."""
        lines = (lines,) if isinstance(lines, str) else lines
        if not any(lines):
            return
        rows = [written(lines[0])]
        if len(lines) > 1:
            rows = [
                tag("tspan", written(line), x=x, dy=None if i == 0 else size * leading)
                for i, line in enumerate(lines)
            ]
        shortened = full and full.split() != " ".join(lines).split()
        self.add(
            "text",
            *((hover(full),) if shortened else ()),
            *rows,
            x=x,
            y=y,
            font_size=size,
            fill=fill,
            font_weight=600 if bold else None,
            text_anchor=anchor,
            **more,
        )

    def hatch(self, token: str) -> str:
        """A fill of slanting lines in a colour: a lack that can be told apart without seeing colours."""
        self._patterns[token] = tag(
            "pattern",
            tag("line", x1=0, y1=0, x2=0, y2=5, stroke=ink(token), stroke_width=3.2),
            id=f"@-{token}",
            width=5,
            height=5,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )
        return f"url(#@-{token})"

    def svg(self, title: str, summary: str) -> str:
        """The finished drawing. Its ids come from what it shows, so two on one page do not clash."""
        body = "".join(self._parts)
        defs = tag("defs", *self._patterns.values()) if self._patterns else ""
        said = tag("title", written(title), id="@-t")
        said += tag("desc", written(summary), id="@-d") if summary else ""
        own = "p" + blake2s(f"{said}{self.width}{body}".encode(), digest_size=4).hexdigest()
        whole = tag(
            "svg",
            said,
            defs,
            body,
            xmlns="http://www.w3.org/2000/svg",
            class_="drawing",
            viewBox=f"0 0 {plain(self.width)} {plain(self.height)}",
            width=self.width * SCALE,
            height=self.height * SCALE,
            role="img",
            aria_labelledby="@-t @-d" if summary else "@-t",
            font_family="var(--sans,'Source Sans 3',sans-serif)",
        )
        return re.sub(r'(?<=[" #])@-', f"{own}-", whole)
