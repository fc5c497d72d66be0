"""A telling as a file: PDF to print, text to send, Markdown to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.http import Http404, HttpResponse

if TYPE_CHECKING:
    from waymark.presentation.telling.parts import Telling

KINDS: Final = {
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}


def download(told: Telling, form: str, name: str) -> HttpResponse:
    """The telling in a form of `KINDS`, to be saved under a name."""
    if form not in KINDS:
        raise Http404
    from waymark.presentation import paper  # typesetting loads only when a paper is asked for

    made = paper.pdf(told) if form == "pdf" else paper.text(told) if form == "txt" else paper.markdown(told)
    return HttpResponse(
        made,
        content_type=KINDS[form],
        headers={"Content-Disposition": f'attachment; filename="waymark-{name}.{form}"'},
    )
