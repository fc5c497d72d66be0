"""What a visitor meets when something is wrong: one clear page, never a traceback."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from waymark.career.problems import Problems
from waymark.presentation.words import problem_words
from waymark.web.pages import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

log = logging.getLogger("waymark")


class Answers:
    """Turns what a view could not handle into a page."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on. An address that only takes what a page sends is no page."""
        answer = self.answer(request)
        if answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
            return answer
        told = page(request, "pages/missing.html", status=answer.status_code)
        told["Allow"] = answer["Allow"]
        return told

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Problems are told in sentences; everything else is a bug, logged without its data."""
        if isinstance(fault, Problems):
            words = [problem_words(p.code, p.values) for p in fault.problems]
            missing = any(p.code == "record.not_found" for p in fault.problems)
            status = HTTPStatus.NOT_FOUND if missing else HTTPStatus.UNPROCESSABLE_ENTITY
            return page(request, "pages/problem.html", status=status, words=words, typed=_typed(request))
        if not isinstance(fault, Http404):
            log.error("a fault on %s", request.path, exc_info=fault)
        return None


answers = Answers


def _typed(request: HttpRequest) -> list[str]:
    """The sentences that came along: what somebody wrote is shown again, so that it is not lost.

    Keys, dates and choices hold no space; what a database cannot hold is left out.
    """
    if request.method != "POST":
        return []
    said = (value.replace("\0", "").strip() for name in request.POST for value in request.POST.getlist(name))
    return [value for value in said if len(value.split()) > 1]


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: the page was open too long, or it is not ours."""
    del reason
    return page(request, "pages/expired.html", status=403, typed=_typed(request))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such page."""
    del exception
    return page(request, "pages/missing.html", status=404)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was sent cannot be read as a form, or is larger than one may be."""
    request.POST = QueryDict()  # reading it again would fail again
    words = _("What was sent came only in part. Nothing of it was kept: go back and send it again.")
    if isinstance(exception, (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)):
        words = _(
            "That is more than one form takes. Nothing of it was kept: make it shorter, or bring a file."
        )
    return page(request, "pages/problem.html", status=HTTPStatus.BAD_REQUEST, words=[words])


def fault(request: HttpRequest) -> HttpResponse:
    """A bug of ours."""
    return page(request, "pages/fault.html", status=500)
