"""Finds every sentence of the program and lays it out for translators, one file per room and language.

`python tools/translations.py` brings the files up to date: new sentences are added empty, those that are gone
are left out, and translations stay wherever a sentence moved. With a language such as `es` it begins that
one; with `--check` it changes nothing and tells what is missing. The build makes a `.mo` file of them.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import write_po

import terminal_words
from build_hook import LOCALES, compile_words, read_words

SRC = Path(__file__).resolve().parent.parent / "src/waymark"
KEYWORDS: Mapping[str, Any] = {
    "_": None, "gettext": None, "N_": None, "later": None, "gettext_lazy": None,
    "ngettext": (1, 2), "several": (1, 2),
    "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
ROOMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("frame", ("web/templates/*.html", "web/templates/components/*.html", "web/*.py")),
    ("pages", ("web/templates/pages/*.html", "web/views/*.py")),
    ("words", ("presentation/words/*.py",)),
    ("telling", ("presentation/telling/*.py", "presentation/pictures/*.py", "presentation/paper/*.py")),
    ("rest", ("presentation/*.py", "career/**/*.py")),
    ("terminal", ("cli/**/*.py",)),
    ("questions", ("catalogue/data/*.toml", "catalogue/elements.toml")),
)
"""A sentence that several rooms say belongs to the first of them."""
SAID = frozenset({"alone", "columns", "left", "prompt", "question", "right", "scale", "text", "title"})
"""What is shown of a data file; the rest are keys."""
HOLE = re.compile(r"%\(\w+\)s|\{[^{}]*\}")
Key = tuple[str, str | None]


def toml(file: BinaryIO, *_: object, **__: object) -> Iterator[tuple[int, str, str, list[str]]]:
    """The sentences of a data file, as Babel asks for them."""
    yield from ((1, "_", text, []) for text in _said(tomllib.load(file)))


def _said(part: Any, *, shown: bool = False) -> Iterator[str]:
    if isinstance(part, str):
        yield from (part,) if shown else ()
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from _said(value, shown=key in SAID)
    elif isinstance(part, list):
        for one in part:
            yield from _said(one, shown=shown)


def areas(file: BinaryIO, *_: object, **__: object) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """The names of skills and knowledge areas, which mean something else than the same words elsewhere."""
    from waymark.catalogue.occupations import OWN_WORDS

    published = (name for table in tomllib.load(file).values() for name in table.values())
    yield from ((1, "pgettext", ("area", name), []) for name in (*published, *OWN_WORDS.values()))


METHODS: Mapping[str, tuple[Any, dict[str, Any]]] = {
    ".py": ("python", {}),
    ".html": ("jinja2", {"trimmed": "true", "silent": "false", "extensions": "jinja2.ext.do"}),
    ".toml": (toml, {}),
    "elements.toml": (areas, {}),
}


@cache
def collect() -> dict[str, list[Message]]:
    """Every sentence of the program, each once, by room and in the order of the files."""
    known: dict[Key, Message] = {}
    found: dict[str, list[Message]] = {room: [] for room, _ in ROOMS}
    for room, globs in ROOMS:
        paths = sorted({path for glob in globs for path in SRC.glob(glob)})
        others = terminal_words.messages() if room == "terminal" else ()
        for message in chain(chain.from_iterable(map(_of, paths)), others):
            first = known.get(key(message))
            if first is None:
                known[key(message)] = message
                found[room].append(message)
            else:
                _join(first, message)
    return found


def _of(path: Path) -> Iterator[Message]:
    method, options = METHODS.get(path.name) or METHODS[path.suffix]
    place = path.relative_to(SRC).as_posix()
    for _line, words, _comments, context in extract(
        method, io.BytesIO(path.read_bytes()), KEYWORDS, options=options
    ):
        yield Message(words, locations=[(place, 0)], context=context)


def _join(first: Message, again: Message) -> None:
    """The same sentence in another place; where one of them counts, so does the translation."""
    first.locations = list(dict.fromkeys([*first.locations, *again.locations]))
    if again.pluralizable and not first.pluralizable:
        first.id, first.string = again.id, again.string


def key(message: Message) -> Key:
    """What makes a sentence the same: its English (in the singular) and its context."""
    return (message.id if isinstance(message.id, str) else message.id[0], message.context)


def update(language: str) -> None:
    """Write the files of a language anew from the source; what is translated stays."""
    kept = {key(m): m.string for room, _ in ROOMS for m in read_words(language, room) if m.id}
    folder = LOCALES / language
    folder.mkdir(parents=True, exist_ok=True)
    for room, messages in collect().items():
        made = Catalog(locale=language)
        for message in messages:
            string = kept.get(key(message), "")
            fits = isinstance(string, tuple) == message.pluralizable
            made.add(message.id, string if fits else "", message.locations, context=message.context)
        (folder / f"{room}.po").write_bytes(_written(made))


def _written(catalog: Catalog) -> bytes:
    """As a file whose lines change only where sentences do."""
    head = (
        f'msgid ""\nmsgstr ""\n"Language: {catalog.locale_identifier}\\n"\n'
        f'"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    )
    body = io.BytesIO()
    write_po(body, catalog, width=110, omit_header=True, include_lineno=False)
    return head.encode() + body.getvalue()


def faults(language: str) -> list[str]:
    """Why this language is not complete: what is missing, gone, unsure, or has other places to fill."""
    wanted = {key(m): m for messages in collect().values() for m in messages}
    held = {key(m): m for room, _ in ROOMS for m in read_words(language, room) if m.id}
    return [
        *(f"not in the files: {k[0]!r}" for k in wanted if k not in held),
        *(f"no longer said: {k[0]!r}" for k in held if k not in wanted),
        *(words for k, m in held.items() if k in wanted for words in wrong(m, language)),
    ]


def wrong(message: Message, language: str) -> Iterator[str]:
    """What is wrong with one translation."""
    said = _forms(message.string)
    if not all(said):
        yield f"not translated: {message.id!r}"
        return
    if message.fuzzy:
        yield f"unsure: {message.id!r}"
    if message.pluralizable and len(said) != Catalog(locale=language).num_plurals:
        yield f"not as many forms as the language has: {message.id!r}"
    yield from (f"other places to fill: {text!r}" for text in said if not _same_holes(message, text))


def _same_holes(message: Message, text: str) -> bool:
    """One of several forms may leave out the number, as English does."""
    return any(_holes(text) == _holes(one) for one in _forms(message.id))


def _forms(words: str | Iterable[str] | None) -> tuple[str, ...]:
    """One for each number that the language tells apart."""
    return (words,) if isinstance(words, str) else tuple(words or ("",))


def _holes(text: str) -> list[str]:
    return sorted(set(HOLE.findall(text)))


def languages() -> list[str]:
    """The languages that somebody began."""
    return sorted(path.name for path in LOCALES.iterdir() if path.is_dir()) if LOCALES.is_dir() else []


def _tell(asked: Iterable[str]) -> int:
    count = 0
    for language in asked:
        found = faults(language)
        count += len(found)
        print(f"{language}: {len(found)} to do", *found, sep="\n  ")
    return 1 if count else 0


def main() -> int:
    """Bring the files up to date, or tell what is missing; 1 where something is."""
    words = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    words.add_argument("language", nargs="*", help="all that were begun, unless said")
    words.add_argument("--check", action="store_true", help="change nothing, tell what is missing")
    given = words.parse_args()
    asked = given.language or languages()
    if given.check:
        return _tell(asked)
    for language in asked:
        update(language)
    compile_words()
    found = collect()
    print(", ".join(f"{room} {len(messages)}" for room, messages in found.items()))
    print(f"{sum(map(len, found.values()))} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
