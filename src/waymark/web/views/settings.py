"""Name, time, language, lock, and where everything is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from django.conf import settings as configured
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.presentation.words.numbers import locale, sentence_case
from waymark.web import forms, pin, times
from waymark.web.locale import choices
from waymark.web.pages import chapters, done, page
from waymark.web.views.catalogue import said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.person import Person

BOXES = ("name", "zone", "locale", "day_ends", "safe_at_work")
SWITCHES = ("discreet", "quiet", "shy", "looking")


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """What is known of the person and their time."""
    person = forms.run(request, "person", "show", {}).answer
    if request.method == "POST":
        raw: dict[str, object] = {n: request.POST.get(n, "").strip() for n in BOXES}
        windows, off = times.read(request.POST)
        raw |= {
            "hours_per_week": forms.decimal(request.POST.get("hours_per_week", "").strip()),
            "windows": windows,
            "blackouts": off,
            **{name: name in request.POST for name in SWITCHES},
            "chapters": request.POST.getlist("chapters"),
            "version": request.POST.get("version", ""),
        }
        made = forms.attempt(request, "person", "edit", raw)
        if not isinstance(made, forms.Form):
            return done(request, _("Saved."), reverse("settings"), made.change)
        typed = request.POST.dict() | {name: raw[name] for name in (*SWITCHES, "chapters")}
        return _settings(request, person, forms.Form(typed, made.wrong), times.typed(request.POST))
    return _settings(request, person, forms.Form())


def _settings(
    request: HttpRequest, person: Person, form: forms.Form, typed: times.Times | None = None
) -> HttpResponse:
    library = forms.run(request, "catalogue", "show", {}).answer
    return page(
        request,
        "pages/settings.html",
        status=422 if form.wrong else 200,
        person=person,
        form=form,
        zones=_zones(),
        chapters=[one for one in chapters() if not one.first],
        weekdays=_weekdays(),
        locales=choices(form.value("locale", person.locale)),
        times=typed or times.shown(person.windows, person.blackouts),
        library=library,
        installed=said(library),
        home=str(configured.WAYMARK_HOME),
        has_pin=pin.is_set(),
    )


def _weekdays() -> list[tuple[int, str]]:
    """The days from 0 for Monday with their names, in the order in which the person's country counts them."""
    spoken = locale()
    days = [(spoken.first_week_day + n) % 7 for n in range(7)]
    return [(day, sentence_case(spoken.days["stand-alone"]["wide"][day])) for day in days]


@cache
def _zones() -> list[str]:
    return sorted(available_timezones())


@require_POST
def choose_pin(request: HttpRequest) -> HttpResponse:
    """Set, change or remove the PIN."""
    chosen = request.POST.get("pin", "").strip()
    if chosen and len(chosen) < pin.SHORTEST:
        person = forms.run(request, "person", "show", {}).answer
        form = forms.Form(wrong={"pin": [_("A PIN needs at least four characters.")]})
        return _settings(request, person, form)
    pin.choose(chosen)
    answer = done(request, _("The PIN is set.") if chosen else _("There is no PIN now."), reverse("settings"))
    if chosen:
        pin.unlock(answer)
    return answer
