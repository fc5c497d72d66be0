"""What is told after somebody was taken out of the record for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling.phrases import sentences

if TYPE_CHECKING:
    from waymark.career.records.erased import Erased


def erased(found: Erased) -> str:
    """That they are gone, which copies still hold them, and which address books may bring them back."""
    return sentences(_("Erased, with all that was theirs."), _copies(found.backups), _books(found.books))


def _copies(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    said = ngettext(
        "One copy from before an update still holds them: {names}.",
        "{count} copies from before updates still hold them: {names}.",
        len(names),
    )
    return said.format(count=len(names), names=", ".join(names))


def _books(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    said = _("Their card still lies in {books}; take it out there too, or they come back with it.")
    return said.format(books=", ".join(names))
