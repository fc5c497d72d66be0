"""How much room words take in a drawing, so that labels wrap or shorten before they clip or overlap."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import east_asian_width, normalize

# Advance widths of Source Sans 3, regular, in thousandths of the type size, rounded up to twenty.
_GROUPS = {
    200: " ",
    260: ",.:;'ijlI|!’‘·",
    320: "()[]{}-•",
    360: "rt/\\f°",
    440: '"*?sz“”',
    480: "cvyxJLY–",
    500: "0123456789#$+<=>F^_aegk~€",
    540: "EVXATZ`hnou",
    580: "BCKPRSbdpq",
    620: "DG&",
    660: "HNOQUw",
    740: "M",
    860: "Wm%@æ—",
    960: "…œ",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_WIDTHS |= {"\u2068": 0, "\u2069": 0}  # marks of a direction
_OTHER, _FULL = 640, 1000
_BOLD = 1.06
_SLACK = 1.03  # where the bundled face is missing, its stand-in runs a little wider

ELLIPSIS = "…"
LEAST_REST = 3  # letters that a broken word carries over at least
ALONE = 0.45  # of the room; a last line that is shorter looks forgotten
EVENED = (0.6, 0.7, 0.8, 0.9)  # of the room, tried in this order


@cache
def _letter(letter: str) -> int:
    plain = normalize("NFD", letter)[0]
    full = east_asian_width(plain) in "WF"
    return _WIDTHS.get(plain, _FULL if full else _OTHER)


@lru_cache(maxsize=8192)
def _units(words: str) -> int:
    return sum(map(_letter, words))


def width(words: str, size: float, *, bold: bool = False) -> float:
    """How wide the words run at a type size, in the same unit as the size; never too little for our face."""
    return _units(words) * size / 1000 * _SLACK * (_BOLD if bold else 1)


@lru_cache(maxsize=8192)
def shorten(words: str, room: float, size: float, *, bold: bool = False) -> str:
    """The words, or as many of them as fit with an ellipsis."""
    if width(words, size, bold=bold) <= room:
        return words
    kept = words
    while kept and width(kept + ELLIPSIS, size, bold=bold) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,;-–") + ELLIPSIS


def _break(word: str, room: float, size: float, *, bold: bool) -> tuple[str, str]:
    """As much of a word that is wider than the room as fits, broken at its own hyphen if it has one."""
    cut = len(word)
    while cut > 1 and width(word[:cut] + "-", size, bold=bold) > room:
        cut -= 1
    own = word.rfind("-", 1, cut + 1) + 1
    if own:
        return word[:own], word[own:]
    cut = max(1, min(cut, len(word) - LEAST_REST))
    return word[:cut] + "-", word[cut:]


def wrap(words: str, room: float, size: float, *, lines: int = 2, bold: bool = False) -> tuple[str, ...]:
    """The words on at most `lines` lines, each within the room; the last one shortened where needed.

    Where all of them fit, no line is much longer than it must be: a last word does not stand alone.
    """
    found = _filled(words, room, size, lines=lines, bold=bold)
    last = width(found[-1], size, bold=bold) if found else room
    if len(found) < 2 or last >= room * ALONE:  # noqa: PLR2004 - of one line there is nothing to even out
        return found
    for share in EVENED:
        evened = _filled(words, room * share, size, lines=lines, bold=bold)
        if len(evened) == len(found) and " ".join(evened) == " ".join(found):
            return evened
    return found


def _filled(words: str, room: float, size: float, *, lines: int, bold: bool) -> tuple[str, ...]:
    """The words line by line, each line as full as it gets."""
    done: list[str] = []
    rest = words.split()
    while rest and len(done) < lines - 1:
        line = rest.pop(0)
        if width(line, size, bold=bold) > room:
            line, left = _break(line, room, size, bold=bold)
            rest.insert(0, left)
        else:
            while rest and width(f"{line} {rest[0]}", size, bold=bold) <= room:
                line += f" {rest.pop(0)}"
        done.append(line)
    if rest:
        done.append(shorten(" ".join(rest), room, size, bold=bold))
    return tuple(done)
