"""What every command does: open the record, call a verb, say the answer, and refuse in one sentence each."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from gettext import gettext as _
from typing import TYPE_CHECKING, Any, NoReturn

import click

from waymark.cli import tongue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from waymark.career.access import Access
    from waymark.career.problems import Problem
    from waymark.career.records.history import Document

as_json = click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")


def open_record() -> Access:
    """Set up, bring the tables up to date, be the owner, and speak their language."""
    from django.apps import apps
    from django.conf import settings

    apps.populate(settings.INSTALLED_APPS)  # `django.setup` would also load what only pages need
    from waymark.career import local, storage

    copied = _("Your record was copied to {place} before this update.")
    storage.ready(lambda kept: click.echo(copied.format(place=kept), err=True))
    found = local.access("terminal")
    tongue.speak(found.locale)
    if not found.locale.startswith("en"):
        from django.utils import translation

        from waymark.presentation.language import spoken

        translation.activate(spoken(found.locale))
    return found


def country() -> str:
    """The country the owner lives in, as far as their zone and language tell."""
    from waymark.presentation.telling.story import country_of

    access = open_record()
    return country_of(access.zone, access.locale)


def run(noun: str, name: str, raw: Mapping[str, Any], **provided: Any) -> Any:
    """Call a verb as the owner and give its answer."""
    access = open_record()
    from waymark.career import verbs

    return verbs.find(noun, name).run(access, raw, **provided).answer


def document(file: Path) -> Document:
    """A file as verbs take it; - is the pipe."""
    from waymark.career.problems import Problems
    from waymark.career.records.history import Document

    if file.name == "-":
        return Document(name="stdin", data=sys.stdin.buffer.read())
    try:
        return Document(name=file.name, data=file.read_bytes())
    except OSError as wrong:
        raise Problems.one("file.unreadable", "file", file=str(file), why=wrong.strerror or "") from None


def write(file: Path, data: bytes) -> Path:
    """Write a file whole or not at all."""
    from waymark.career.problems import Problems

    new = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        new.replace(file)
    except OSError as wrong:
        raise Problems.one("file.unwritable", file=str(file), why=wrong.strerror or "") from None
    return file


def stream(noun: str, name: str, asked: Iterable[Mapping[str, Any]]) -> None:
    """Answer every line by one line of JSON, in order; a line that cannot be answered gets its problems."""
    access = open_record()
    from waymark.career import verbs
    from waymark.career.problems import Problems

    verb = verbs.find(noun, name)
    for raw in asked:
        try:
            told = verb.as_json(verb.run(access, raw).answer)
        except Problems as wrong:
            told = {**raw, "problems": _said(wrong.problems)}
        click.echo(json.dumps(told, ensure_ascii=False))


def answer(
    noun: str, name: str, raw: Mapping[str, Any], say: Callable[[Any], None], *, as_json: bool
) -> None:
    """Call a verb and say its answer in words, or as JSON."""
    with refusing(as_json=as_json):
        with busy(_("One moment")):
            given = run(noun, name, {k: v for k, v in raw.items() if v not in (None, ())})
        if as_json:
            from waymark.career import verbs

            click.echo(json.dumps(verbs.find(noun, name).as_json(given), ensure_ascii=False, indent=2))
        else:
            say(given)


def tell(sentence: str, *, as_json: bool, **facts: str) -> None:
    """Say what was done, or its facts as JSON."""
    click.echo(json.dumps(facts, ensure_ascii=False) if as_json else sentence)


@contextmanager
def busy(words: str) -> Iterator[None]:
    """Say what is being done while somebody waits for it, where somebody watches; nothing stays of it."""
    watched = sys.stderr.isatty()
    if watched:
        click.echo(f"{words} …", nl=False, err=True)
    try:
        yield
    finally:
        if watched:
            click.echo("\r\033[K", nl=False, err=True)


@contextmanager
def refusing(*, as_json: bool = False) -> Iterator[None]:
    """Turn problems into sentences and exit code 2; a bug stays a bug, told in one sentence with its file."""
    from waymark.career.problems import Problems
    from waymark.guidance.reasons import Refusal

    try:
        yield
    except Problems as wrong:
        refuse(wrong.problems, as_json=as_json)
    except Refusal as refused:
        from waymark.career.problems import Problem

        refuse(tuple(Problem("", r.code, r.values) for r in refused.reasons), as_json=as_json)


def _said(problems: Iterable[Problem]) -> list[dict[str, str]]:
    import django

    django.setup()
    tongue.tell()
    from waymark.presentation.words import problem_words

    return [{"field": p.field, "code": p.code, "message": problem_words(p.code, p.values)} for p in problems]


def refuse(problems: tuple[Problem, ...], *, as_json: bool) -> NoReturn:
    """Say every problem, then stop."""
    said = _said(problems)
    if as_json:
        click.echo(json.dumps({"problems": said}, ensure_ascii=False), err=True)
    else:
        for one in said:
            place = f"{one['field']}: " if one["field"] else ""
            click.echo(f"{place}{one['message']}", err=True)
    sys.exit(2)
