"""What makes Waymark an app of a telephone: its name card, its worker, the page for when nobody answers."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waymark.version import VERSION
from waymark.web.jinja import addresses

if TYPE_CHECKING:
    from django.http import HttpRequest

WORKER: Final = Path(__file__).parent.parent / "static/built/sw.js"
PAPER: Final = "#faf7f2"
ICONS: Final = (
    ("mark.svg", "any", "image/svg+xml", "any"),
    ("mark-192.png", "192x192", "image/png", "any"),
    ("mark-512.png", "512x512", "image/png", "any"),
    ("mark-maskable-512.png", "512x512", "image/png", "maskable"),
)


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a telephone needs to install it."""
    del request
    card = {
        "id": "/",
        "name": "Waymark",
        "short_name": "Waymark",
        "description": _("Career management you own."),
        "lang": get_language(),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [{"src": static(n), "sizes": s, "type": t, "purpose": p} for n, s, t, p in ICONS],
        "shortcuts": [{"name": _("Capture"), "url": reverse("capture")}],
    }
    answer = JsonResponse(card, content_type="application/manifest+json")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The script between pages and connection, told what this build's pages are made of."""
    del request
    try:
        script = WORKER.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Http404 from None
    assets = [*addresses(), static("mark.svg")]
    made_of = repr((VERSION, assets, get_language(), settings.WAYMARK_PUBLIC, script))
    shell = {"version": hashlib.sha256(made_of.encode()).hexdigest()[:12], "assets": assets}
    answer = HttpResponse(f"self.shell={json.dumps(shell)};\n{script}", content_type="text/javascript")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What is shown where nobody answers: nothing of the record, and a line to keep."""
    lang = (get_language() or "en").partition("-")[0]
    return render(request, "pages/offline.html", {"lang": lang, "home_url": reverse("today")})
