"""Each visit in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import translation

from waymark.web import visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


def locale(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Speak the language that the person chose."""

    def speak(request: HttpRequest) -> HttpResponseBase:
        with translation.override(visit.access(request).locale.replace("_", "-").lower()):
            return answer(request)

    return speak
