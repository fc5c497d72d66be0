"""Which other devices may open the record, and how one is let in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career import verbs
from waymark.career.problems import Problems
from waymark.presentation.words import problem_words
from waymark.web import arrival, pairing, visit
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.device import Device
    from waymark.career.verbs import Outcome


def _run(request: HttpRequest, name: str, raw: Mapping[str, Any]) -> Outcome:
    """A verb of devices: they are the owner's, whomever the owner looks at."""
    return verbs.find("device", name).run(visit.owner(request), raw)


@require_http_methods(["GET", "POST"])
def devices(request: HttpRequest) -> HttpResponse:
    """Those that may come in; sent to, a code for another one."""
    shown = _code(request) if request.method == "POST" and settings.WAYMARK_PUBLIC else {}
    found: tuple[Device, ...] = _run(request, "find", {}).answer
    here = pairing.known(request)
    return page(
        request,
        "pages/devices.html",
        devices=[one for one in found if one.paired_at and not one.revoked_at],
        mine=here.id if here else None,
        public=settings.WAYMARK_PUBLIC,
        nearby=f"http://{arrival.address()}:{request.get_port()}",
        **{"code": "", "address": "", "square": "", **shown},
    )


def _code(request: HttpRequest) -> dict[str, Any]:
    """A new code, and the address that carries it to a camera."""
    code = _run(request, "make", {"name": _("Another device")}).answer.secret
    address = f"{settings.WAYMARK_PUBLIC}{reverse('pair')}?{urlencode({'code': code})}"
    return {"code": code, "address": settings.WAYMARK_PUBLIC, "square": pairing.drawn(address)}


@require_POST
def revoke(request: HttpRequest, id: UUID) -> HttpResponse:
    """Let a device in no more."""
    made = _run(request, "revoke", {"id": id})
    undo = None if visit.looks_at_sample(request) else made.change
    return done(
        request, _("%(name)s can no longer come in.") % {"name": made.answer.name}, reverse("devices"), undo
    )


@require_http_methods(["GET", "POST"])
def pair(request: HttpRequest) -> HttpResponse:
    """What an unknown device sees, and nothing else: it asks for the code."""
    if not settings.WAYMARK_PUBLIC or pairing.known(request):
        return HttpResponseRedirect(reverse("home"))
    code, problems = request.POST.get("code", request.GET.get("code", "")), []
    if request.method == "POST":
        problems = (
            [_("Five codes were wrong. Wait ten minutes, then make a new one.")] if pairing.shut() else []
        )
        if not problems:
            try:
                return _let_in(request, code)
            except Problems as wrong:
                pairing.note_wrong()
                problems = [problem_words(p.code, p.values) for p in wrong.problems]
    lang = (get_language() or "en").partition("-")[0]
    asked = {"code": code, "problems": problems, "lang": lang, "home_url": reverse("pair")}
    return render(request, "pages/pair.html", asked, status=422 if problems else 200)


def _let_in(request: HttpRequest, code: str) -> HttpResponse:
    made = _run(request, "pair", {"code": code}).answer
    name = pairing.called(request.headers.get("User-Agent", ""))
    _run(request, "edit", {"id": made.id, "name": name})
    answer = HttpResponseRedirect(reverse("home"))
    pairing.let_in(answer, made.secret)
    return answer
