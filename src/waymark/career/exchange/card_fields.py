"""What a line of an address card says in our words, and how our words stand on a line.

A card says many things of one kind; each is an *atom*: a field of `ContactSaid` and one value of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from waymark.career.exchange.card_lines import Property, escape, unescape
from waymark.career.exchange.text import tidy
from waymark.career.records.people import Labelled, Post, is_birthday

Value: TypeAlias = str | Labelled | Post
Atom: TypeAlias = tuple[str, Value]

OWN = "X-WAYMARK-"
NOT_SHARED = ("met", "met_on", "told_me", "private", "cares_about", "posts")
"""What somebody else is not given with a card: it was told to the person, or is theirs alone."""
_TEXTS = MappingProxyType(
    {"FN": "name", "NICKNAME": "nick", "PRONOUNS": "pronouns", "TITLE": "title", "NOTE": "note"}
)
_OWN_TEXTS = frozenset(
    {"names", "field", "place", "met", "met_on", "told_me", "private", "cares_about", "connected", "birthday"}
)
_LISTS = MappingProxyType(
    {"EMAIL": "emails", "TEL": "phones", "URL": "links", "X-SOCIALPROFILE": "links", "ADR": "addresses"}
)
_WRITTEN = {field: name for name, field in (*_LISTS.items(), *_TEXTS.items()) if name != "X-SOCIALPROFILE"}
_UNTOLD = frozenset(
    [
        "voice",
        "internet",
        "pref",
        "msg",
        "video",
        "text",
        "postal",
        "parcel",
        "dom",
        "intl",
        "x400",
        "textphone",
        "x-internet",
    ]
)
_TYPES = frozenset(["home", "work", "mobile", "fax", "pager", "main", "other", "school", "car"])
_NO_YEAR = "1604"  # what Apple's and Google's programs write for a year that is not known
_DAY = re.compile(r"(?:(\d{4})|--)-?(\d\d)-?(\d\d)(?:T.*)?")
_NO_CIRCLES = frozenset({"my contacts", "mycontacts", "system group: my contacts", "starred in android"})
_SCHEMES = re.compile(r"(?:tel|mailto|sms):", re.IGNORECASE)


def atoms(line: Property, labels: Mapping[str, str]) -> tuple[Atom, ...]:
    """What this line says in our words; nothing when we have none for it."""
    name = line.name
    if name in _TEXTS:
        text = ", ".join(filter(None, line.parts(","))) if name == "NICKNAME" else line.text
        return _text(_TEXTS[name], text)
    if name in _LISTS:
        value = _address(line) if name == "ADR" else _SCHEMES.sub("", tidy(line.text))
        found = Labelled(value=value, label=label_of(line, labels))
        return ((_LISTS[name], found),) if value else ()
    if name.startswith(OWN):
        return _own(line, name.removeprefix(OWN).lower().replace("-", "_"))
    reader = _OTHERS.get(name)
    return reader(line) if reader else ()


def _text(field: str, text: str) -> tuple[Atom, ...]:
    text = tidy(text)
    return ((field, text),) if text else ()


def _address(line: Property) -> str:
    return ", ".join(filter(None, (", ".join(tidy(part).split("\n")).strip(" ,") for part in line.parts())))


def _organisation(line: Property) -> tuple[Atom, ...]:
    return _text("organisation", next(iter(line.parts()), ""))


def _birthday(line: Property) -> tuple[Atom, ...]:
    day = birthday(line.text)
    return (("birthday", day),) if day else ()


def _categories(line: Property) -> tuple[Atom, ...]:
    told = (tidy(part.removeprefix("* ")) for part in line.parts(","))
    return tuple(("circles", one) for one in told if one and one.lower() not in _NO_CIRCLES)


def _uid(line: Property) -> tuple[Atom, ...]:
    return _text("uid", re.sub(r"^urn:uuid:", "", line.text, flags=re.IGNORECASE))


def _own(line: Property, field: str) -> tuple[Atom, ...]:
    if field == "post":
        title, organisation, start, end = [*line.parts(), "", "", "", ""][:4]
        post = Post(title=title, organisation=organisation, start=start, end=end)
        return (("posts", post),) if title or organisation else ()
    return _text(field, line.text) if field in _OWN_TEXTS else ()


_OTHERS: Mapping[str, Callable[[Property], tuple[Atom, ...]]] = {
    "ORG": _organisation,
    "BDAY": _birthday,
    "CATEGORIES": _categories,
    "UID": _uid,
}


def birthday(text: str) -> str:
    """A birthday as we write it (`1980-03-22`, `--03-22`, `1980-03`, `1980`), or nothing."""
    match = _DAY.fullmatch(text.strip())
    if match:
        year, month, day = match.groups()
        text = f"--{month}-{day}" if year in {None, _NO_YEAR} else f"{year}-{month}-{day}"
    return text.strip() if is_birthday(text.strip()) else ""


def label_of(line: Property, labels: Mapping[str, str]) -> str:
    """Which of several it is, as the card says: home, work, mobile, or a word of one's own."""
    own = labels.get(line.group.lower(), "") if line.group else ""
    if own:
        apple = re.fullmatch(r"_\$!<(.*)>!\$_", own)
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", apple[1]).lower() if apple else own
        return tidy(words).replace("\n", " ")[:80]
    kinds = ("mobile" if kind in {"cell", "iphone"} else kind for kind in line.types() if kind not in _UNTOLD)
    return tidy(" ".join(dict.fromkeys(kinds)))[:80]


def labels_in(lines: Iterable[Property]) -> dict[str, str]:
    """What a card's groups are called."""
    return {line.group.lower(): line.text for line in lines if line.name == "X-ABLABEL" and line.group}


def write(atom: Atom, group: str) -> tuple[Property, ...]:
    """The line that says this; a label of one's own needs a second one, in the group."""
    field, value = atom
    if isinstance(value, Labelled):
        text = escape(value.value)
        text = f";;{text};;;;" if field == "addresses" else value.value if field == "links" else text
        words = value.label.split()
        if set(words) <= _TYPES and words == list(dict.fromkeys(words)):
            kinds = tuple("cell" if word == "mobile" else word for word in words)
            return (Property(_WRITTEN[field], text, {"TYPE": kinds} if kinds else {}),)
        return (
            Property(_WRITTEN[field], text, {}, group),
            Property("X-ABLABEL", escape(value.label), {}, group),
        )
    if isinstance(value, Post):
        parts = (value.title, value.organisation, value.start, value.end)
        return (Property(f"{OWN}POST", ";".join(map(escape, parts))),)
    return (_plain(field, value),)


def _plain(field: str, value: str) -> Property:
    if field == "birthday":
        whole = re.fullmatch(r"(\d{4}|-)-(\d\d)-(\d\d)", value)
        return Property(
            "BDAY", f"{whole[1]}{'-' if whole[1] == '-' else ''}{whole[2]}{whole[3]}" if whole else value
        )
    if field == "nick":
        return Property("NICKNAME", ",".join(escape(one) for one in value.split(", ")))
    name = {"organisation": "ORG", "circles": "CATEGORIES", "uid": "UID"}.get(field) or _WRITTEN.get(field)
    return Property(name or f"{OWN}{field.upper().replace('_', '-')}", escape(value))


def phonetic(lines: Iterable[Property]) -> str:
    """How the name is said, where a card tells it."""
    said = {line.name: tidy(unescape(line.value)) for line in lines if line.name.startswith("X-PHONETIC-")}
    return " ".join(
        filter(None, (said.get(f"X-PHONETIC-{part}-NAME", "") for part in ("FIRST", "MIDDLE", "LAST")))
    )
