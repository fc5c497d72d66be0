"""The first visit: what brings you here?"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.web import forms, locale, visit
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PEOPLE = 3


def home(request: HttpRequest) -> HttpResponse:
    """Today, or as long as nothing is there the question what brings one here."""
    found = forms.run(request, "today", "show", {}).answer
    return HttpResponseRedirect(reverse("start" if found.new else "today"))


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Four answers, each a way to begin; and the languages that it can be read in."""
    if request.method == "POST":
        language = locale.into(request.POST.get("language", ""), visit.access(request).locale)
        forms.run(request, "person", "edit", {"locale": language})
        return HttpResponseRedirect(reverse("start"))
    now = (get_language() or "en").partition("-")[0]
    others = [(code, name) for code, name in settings.LANGUAGES if code != now]
    return page(request, "pages/start.html", languages=others)


@require_http_methods(["GET", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """One line, and that is enough for today."""
    if request.method == "GET":
        return page(request, "pages/track.html", form=forms.Form())
    made = forms.attempt(request, "entry", "begin", forms.typed(request, "text"))
    if isinstance(made, forms.Form):
        return page(request, "pages/track.html", status=422, form=made)
    return HttpResponseRedirect(reverse("kept"))


@require_http_methods(["GET", "POST"])
def changed(request: HttpRequest) -> HttpResponse:
    """Something changed: three facts, three people, one step, all of it skippable."""
    if request.method == "GET":
        return page(request, "pages/changed.html", form=forms.Form())
    raw = forms.typed(request, "what", "since", "first", "step")
    raw["people"] = [name.strip() for name in request.POST.getlist("people") if name.strip()]
    made = forms.attempt(request, "transition", "note", raw)
    if isinstance(made, forms.Form):
        return page(request, "pages/changed.html", status=422, form=made)
    kept = made.answer
    told = urlencode({"step": kept.action.id if kept.action else "", "people": len(kept.people)})
    return done(request, _("Kept."), f"{reverse('changed-kept')}?{told}", made.change)


def changed_kept(request: HttpRequest) -> HttpResponse:
    """That is enough for now."""
    actions = forms.run(request, "action", "find", {}).answer if request.GET.get("step") else ()
    step = next((one for one in actions if str(one.id) == request.GET["step"]), None)
    people = min(forms.whole(request.GET.get("people", ""), 999), PEOPLE)
    return page(request, "pages/changed_kept.html", step=step, people=people)


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Look at a made-up person's record; one's own is untouched."""
    from waymark.career import sample

    sample.add(visit.access(request))
    shown = HttpResponseRedirect(reverse("today"))
    visit.look_at_sample(shown)
    return shown


@require_POST
def look_away(request: HttpRequest) -> HttpResponse:
    """Remove the made-up person."""
    from waymark.career import sample

    sample.remove()
    back = done(request, _("The sample person is gone."), reverse("start"))
    visit.look_away(back)
    return back
