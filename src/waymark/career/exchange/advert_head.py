"""Title, employer and place of a job advert, where they stand there plainly."""

from __future__ import annotations

import re

from waymark.career.exchange.advert_tongue import BRACKETS, Heading

EARLY = 8
"""Lines in which a heading may stand."""
LONGEST_TITLE = 90
PARTS = re.compile(r"\s+(?:[|·•–—]|-)\s+")
SENTENCE = re.compile(r"(?<=\w{3}[.;!])\s+")
COMMAS = re.compile(r"^([^,.:]{3,50}), ([^\W\d_][^,.:]{2,60}), ([^\W\d_][^,.:]{2,40})$")
"""`Title, Employer, Place`, where the last two begin with capitals."""


def head(lines: list[str], how: Heading) -> tuple[str, str, str]:
    """Title, employer and place; each empty where no line says it plainly."""
    early = [line.strip("*#_ ") for line in lines if line][:EARLY]
    if len(early) == 1:
        early = [_bare(part, how) for part in SENTENCE.split(early[0])][:EARLY]
    found = {
        name: next((match[1].strip() for line in early if (match := label.match(line))), "")
        for name, label in how.labels.items()
    }
    first = BRACKETS.sub("", early[0]) if early else ""
    if not found["title"]:
        title, employer, place = _first_line(first, how)
        found["title"] = title
        found["employer"] = found["employer"] or employer
        found["place"] = found["place"] or place
    if not found["title"]:
        found["title"] = next((m[1].strip() for line in early if (m := how.wanted.search(line))), "")
    if not found["employer"]:
        found["employer"], place = _second_line(early[1:2], how)
        found["place"] = found["place"] or place
    if not found["employer"]:
        found["employer"] = next(
            (m[1] for line in early if (m := how.hires.match(line)) and m[1] != "We"), ""
        )
    return BRACKETS.sub("", found["title"])[:LONGEST_TITLE], found["employer"], found["place"]


def _bare(sentence: str, how: Heading) -> str:
    """A sentence that is a heading or names a field, without its full stop; prose keeps it."""
    bare = sentence.rstrip(".;!")
    heading = (
        how.at.match(bare)
        or _by_commas(bare)
        or PARTS.search(bare)
        or any(label.match(bare) for label in how.labels.values())
    )
    return bare if heading and not how.prose.match(bare) else sentence


def _first_line(line: str, how: Heading) -> tuple[str, str, str]:
    """A first line that is no sentence is the title, perhaps with employer and place behind it."""
    if len(line) > LONGEST_TITLE or line.endswith((".", ":", "?", ",")) or how.wanted.search(line):
        return "", "", ""
    return _by_signs(line) or _by_commas(line) or _by_words(line, how)


def _by_signs(line: str) -> tuple[str, str, str] | None:
    title, *more = PARTS.split(line)
    if len(more) > 1:
        return title, more[0], more[1].partition(":")[0]
    return (title, "", more[0] if "," in more[0] else "") if more else None


def _by_words(line: str, how: Heading) -> tuple[str, str, str]:
    if match := how.at.match(line):
        return match[1], match[2], match[3] or ""
    if match := how.within.match(line):
        return match[1], "", match[2]
    return line, "", ""


def _by_commas(line: str) -> tuple[str, str, str] | None:
    match = COMMAS.match(line)
    named = match and match[2][0].isupper() and match[3][0].isupper()
    return (match[1], match[2], match[3]) if match and named else None


def _second_line(lines: list[str], how: Heading) -> tuple[str, str]:
    """`Employer · Place` or `Employer, Place` below the title."""
    line = lines[0] if lines else ""
    if not line or len(line) > LONGEST_TITLE or line.endswith((".", ":")) or how.wanted.search(line):
        return "", ""
    employer, *more = PARTS.split(line)
    if not more:
        employer, comma, place = line.partition(", ")
        more = [place] if comma else []
    plain = bool(more) and employer[:1].isupper() and more[0][:1].isupper()
    return (employer, more[0]) if plain else ("", "")
