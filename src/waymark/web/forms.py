"""Forms are the verbs' arguments: what was typed stays, and every problem stands at its box."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from waymark.career import verbs
from waymark.career.problems import Problems
from waymark.presentation.words import problem_words
from waymark.web import visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import HttpRequest

    from waymark.career.problems import Problem
    from waymark.career.verbs import Outcome


FARTHEST: Final = 99_999
"""How far an address may lead in a list; nobody keeps that much."""


@dataclass(frozen=True, slots=True)
class Form:
    """What was typed, and what is wrong with it, by field."""

    values: Mapping[str, Any] = field(default_factory=dict)
    wrong: Mapping[str, list[str]] = field(default_factory=dict)

    def value(self, name: str, otherwise: Any = "") -> Any:
        """What stands in a box."""
        return self.values.get(name, otherwise)

    def problems(self, name: str) -> list[str]:
        """The sentences below a box."""
        return list(self.wrong.get(name, ()))

    @property
    def everything(self) -> list[tuple[str, str]]:
        """All that is wrong, for the head of the form: (box id, sentence)."""
        return [(f"f-{name}" if name else "", words) for name, all_ in self.wrong.items() for words in all_]


def wrong(values: Mapping[str, Any], problems: Iterable[Problem]) -> Form:
    """The form again, with what was typed and what to do about it."""
    found: dict[str, list[str]] = {}
    for p in problems:
        found.setdefault(p.field.partition(".")[0], []).append(problem_words(p.code, p.values))
    return Form(values, found)


def typed(request: HttpRequest, *names: str) -> dict[str, Any]:
    """What was posted in the named boxes; empty ones are left out."""
    given = {name: request.POST.get(name, "").strip() for name in names}
    return {name: value for name, value in given.items() if value}


def whole(text: str, most: int = FARTHEST) -> int:
    """A whole number up to `most` that an address or a box tells; 0 for anything else."""
    return int(text) if text.isdecimal() and len(text) <= len(str(most)) and int(text) <= most else 0


def plain(value: float | None) -> str | None:
    """A number as a box shows it and sends it back."""
    return None if value is None else f"{value:g}"


def decimal(text: str) -> str:
    """A number as the verbs read it: a single comma is a decimal one, as most of Europe writes."""
    return text.replace(",", ".") if text.count(",") == 1 and "." not in text else text


def run(request: HttpRequest, noun: str, name: str, raw: Mapping[str, Any], **provided: Any) -> Outcome:
    """Call a verb for this visitor."""
    made = verbs.find(noun, name).run(visit.access(request), raw, **provided)
    if made.back:
        visit.brought_back(request, made.back)
    return made


def attempt(request: HttpRequest, noun: str, name: str, raw: Mapping[str, Any]) -> Outcome | Form:
    """Call a verb; problems come back as the form to show again."""
    try:
        return run(request, noun, name, raw)
    except Problems as bad:
        return wrong(raw, bad.problems)
