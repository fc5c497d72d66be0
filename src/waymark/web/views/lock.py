"""The page that asks for the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from waymark.web import pin

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def lock(request: HttpRequest) -> HttpResponse:
    """Ask for the PIN; go on where the person was headed."""
    to = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(to, allowed_hosts={request.get_host()}):
        to = "/"
    if not pin.locked(request):
        return HttpResponseRedirect(to)
    problems: list[str] = []
    if request.method == "POST":
        if pin.fits(request.POST.get("pin", "")):
            opened = HttpResponseRedirect(to)
            pin.unlock(opened)
            return opened
        problems.append(_("That is not the PIN. After five wrong tries, wait a minute."))
    keypad = "numeric" if pin.of_digits() else "text"
    asked = {"problems": problems, "keypad": keypad}
    return render(request, "pages/lock.html", asked, status=422 if problems else 200)
