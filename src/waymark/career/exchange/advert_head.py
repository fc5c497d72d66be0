"""Title, employer and place of a job advert, where they stand there plainly."""

from __future__ import annotations

import re

LABELS = {
    "title": re.compile(r"^(?:job title|title|position|role|post|vacancy)\s*:\s*(.+)$", re.IGNORECASE),
    "employer": re.compile(
        r"^(?:company|employer|organi[sz]ation|school|hospital|firm)\s*:\s*(.+)$", re.IGNORECASE
    ),
    "place": re.compile(r"^(?:location|place(?: of work)?|where|based in)\s*:\s*(.+)$", re.IGNORECASE),
}
EARLY = 8
"""Lines in which a heading may stand."""
LONGEST_TITLE = 90
BRACKETS = re.compile(r"\s*[(\[](?:[mfdwx]\s*/\s*)+[mfdwx][)\]]|\s*\((?:all genders|f/m/x)\)", re.IGNORECASE)
WANTED = re.compile(
    r"\b(?:we(?:['’]re| are)? (?:now )?(?:looking for|hiring|seeking|recruiting)|(?:is|are) (?:now )?"
    r"(?:looking for|hiring|seeking|recruiting)|seeks|join us as)\s+(?:an? |our next )?"
    r"([A-Za-z][\w/&' -]{2,60}?)(?=\s+(?:to|who|for|in|at|with|on)\b|[.,;!(]|$)",
    re.IGNORECASE,
)
HIRES = re.compile(
    r"^(?:At )?([A-Z][\w&.'’-]*(?: (?:of|and|the|for|[A-Z&][\w&.'’-]*)){0,6}),? "
    r"(?:seeks\b|(?:is|are) (?:now )?"
    r"(?:looking|hiring|seeking|recruiting|a\b|an\b))"
)
PARTS = re.compile(r"\s+(?:[|·•–—]|-)\s+")
AT = re.compile(
    r"^(.{3,60}?)(?: wanted| needed)? (?:at|with) ([A-Z][\w&.'’ -]{2,60}?)"
    r"(?:(?:,| in) ([A-Z][\w.'’ -]{2,40}))?(?:,.*)?$"
)
PROSE = re.compile(r"^(?:we|our|you|your|the|this|join|come|work)\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=\w{3}[.;!])\s+")
IN = re.compile(r"^(.{3,60}?),? (?:in|based in) ([A-Z][\w.'’, -]{2,50})$")


def head(lines: list[str]) -> tuple[str, str, str]:
    """Title, employer and place; each empty where no line says it plainly."""
    early = [line.strip("*#_ ") for line in lines if line][:EARLY]
    if len(early) == 1:
        early = [_bare(part) for part in SENTENCE.split(early[0])][:EARLY]
    found = {
        name: next((match[1].strip() for line in early if (match := label.match(line))), "")
        for name, label in LABELS.items()
    }
    first = BRACKETS.sub("", early[0]) if early else ""
    if not found["title"]:
        title, employer, place = _first_line(first)
        found["title"] = title
        found["employer"] = found["employer"] or employer
        found["place"] = found["place"] or place
    if not found["title"]:
        found["title"] = next((m[1].strip() for line in early if (m := WANTED.search(line))), "")
    if not found["employer"]:
        found["employer"], place = _second_line(early[1:2])
        found["place"] = found["place"] or place
    if not found["employer"]:
        found["employer"] = next((m[1] for line in early if (m := HIRES.match(line)) and m[1] != "We"), "")
    return BRACKETS.sub("", found["title"])[:LONGEST_TITLE], found["employer"], found["place"]


def _bare(sentence: str) -> str:
    """A sentence that is a heading or names a field, without its full stop; prose keeps it."""
    bare = sentence.rstrip(".;!")
    heading = AT.match(bare) or PARTS.search(bare) or any(label.match(bare) for label in LABELS.values())
    return bare if heading and not PROSE.match(bare) else sentence


def _first_line(line: str) -> tuple[str, str, str]:
    """A first line that is no sentence is the title, perhaps with employer and place behind it."""
    if len(line) > LONGEST_TITLE or line.endswith((".", ":", "?", ",")) or WANTED.search(line):
        return "", "", ""
    title, *more = PARTS.split(line)
    if len(more) > 1:
        return title, more[0], more[1].partition(":")[0]
    if more:
        return title, "", more[0] if "," in more[0] else ""
    if match := AT.match(line):
        return match[1], match[2], match[3] or ""
    if match := IN.match(line):
        return match[1], "", match[2]
    return line, "", ""


def _second_line(lines: list[str]) -> tuple[str, str]:
    """`Employer · Place` or `Employer, Place` below the title."""
    line = lines[0] if lines else ""
    if not line or len(line) > LONGEST_TITLE or line.endswith((".", ":")) or WANTED.search(line):
        return "", ""
    employer, *more = PARTS.split(line)
    if not more:
        employer, comma, place = line.partition(", ")
        more = [place] if comma else []
    plain = bool(more) and employer[:1].isupper() and more[0][:1].isupper()
    return (employer, more[0]) if plain else ("", "")
