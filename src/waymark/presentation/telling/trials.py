"""Small trials: the kinds there are, and the questions each can answer."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from waymark.presentation.words.trials import KINDS, QUESTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of trial, in words."""

    key: str
    title: str
    say: str
    questions: tuple[str, ...]


def kinds() -> tuple[Kind, ...]:
    """Every kind, the smallest first."""
    return tuple(
        Kind(key=key, title=_(title), say=_(say), questions=tuple(_(one) for one in QUESTIONS[key]))
        for key, (title, say) in KINDS.items()
    )
