"""Which other devices may come in: each shows a code once, and holds a secret from then on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast

from django.utils.translation import gettext as _
from markupsafe import Markup

from waymark.web import arrival, visit

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase

    from waymark.career.records.device import Device

COOKIE = "waymark_device"
LASTS = 400 * 24 * 3600  # browsers keep none longer; it is given anew on every visit to Today
TRIES = 5
SHUT = 600  # seconds, as long as a code holds
KINDS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Macintosh", "Mac"),
    ("Windows", "Windows"),
    ("Linux", "Linux"),
)
_KNOWN = "waymark_device"
_wrong: list[float] = []  # the moments of wrong codes, since the start


def known(request: HttpRequest) -> Device | None:
    """The paired device that this request comes from."""
    if _KNOWN not in request.META:
        token = request.COOKIES.get(COOKIE, "")
        request.META[_KNOWN] = _device(request, token) if token else None
    return cast("Device | None", request.META[_KNOWN])


def _device(request: HttpRequest, token: str) -> Device | None:
    from waymark.career import doors

    return doors.device(visit.owner(request), token)


def shut() -> bool:
    """Whether no code is taken for now: after five wrong ones, for ten minutes from the first of them."""
    now = time.monotonic()
    _wrong[:] = [moment for moment in _wrong if now - moment < SHUT]
    return len(_wrong) >= TRIES


def note_wrong() -> None:
    """A code was wrong."""
    _wrong.append(time.monotonic())


def let_in(response: HttpResponseBase, token: str) -> None:
    """Give a device what it is known by from now on, out of reach of scripts and other sites."""
    response.set_cookie(COOKIE, token, max_age=LASTS, httponly=True, samesite="Lax", secure=arrival.secure())


def called(agent: str) -> str:
    """What to call a device until the person does, by what its browser says of itself."""
    return next((name for sign, name in KINDS if sign in agent), _("Another device"))


def drawn(address: str) -> Markup:
    """An address as a square code for cameras."""
    import segno

    square = segno.make(address, error="m", micro=False)
    return Markup(  # noqa: S704 - made by the library from an address of ours
        square.svg_inline(
            scale=1, border=2, omitsize=True, svgclass="qr", lineclass=None, dark="#000", light="#fff"
        )
    )
