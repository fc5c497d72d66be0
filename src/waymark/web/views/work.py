"""How is it going where I am?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_POST

from waymark.presentation.telling import work as told
from waymark.web import forms, visit
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page
from waymark.web.views.records import again

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

RHYTHMS = (
    ("7", later("every week")),
    ("14", later("every two weeks")),
    ("30", later("every month")),
    ("", later("no rhythm")),
)
"""How often one may want to talk with who leads one."""


def work(request: HttpRequest) -> HttpResponse:
    """The talks to come, early warnings, alignment, how it stands; and first whether it is safe."""
    return _work(request, forms.Form())


def _work(request: HttpRequest, form: forms.Form) -> HttpResponse:
    found = forms.run(request, "work", "show", {}).answer
    today = visit.access(request).today
    return page(
        request,
        "pages/work.html",
        status=422 if form.wrong else 200,
        found=found,
        answer=told.answer(found, today),
        when=lambda one: told.when(one, today),
        before=lambda one: told.before(one, today),
        spoken=told.spoken(found.spoken),
        aligned=told.aligned(found.aligned),
        rhythms=RHYTHMS,
        of=BY_NOUN,
        form=form,
    )


@require_POST
def safe(request: HttpRequest) -> HttpResponse:
    """Whether it is safe to talk about one's goals where one works; asked once, and kept."""
    made = forms.run(request, "person", "edit", {"safe_at_work": request.POST.get("answer", "")})
    words = {
        "yes": _("Kept. It can be changed at any time, at the foot of this page."),
        "not_sure": _("Kept. Nothing of this leaves your record by itself."),
        "no": _("Kept. From now on nothing here proposes to talk about your goals at work."),
    }
    return done(
        request,
        words.get(made.answer.safe_at_work, _("You will be asked again.")),
        reverse("work"),
        made.change,
    )


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """The name of who leads one, and how often one wants to talk: a card and a series."""
    raw: dict[str, Any] = forms.typed(request, "who", "cadence_days")
    raw.setdefault("who", "")
    made = forms.attempt(request, "series", "begin", raw | {"kind": "manager"})
    if isinstance(made, forms.Form):
        return _work(request, made)
    return done(request, _("Begun."), reverse("talk", args=[made.answer.id]), made.change)


@require_POST
def tell(request: HttpRequest, id: UUID) -> HttpResponse:
    """An early warning was told today, with what came of it if that is said."""
    typed = forms.typed(request, "outcome", "version")
    made = forms.attempt(request, "flag", "tell", {"id": id, **typed})
    if isinstance(made, forms.Form):
        return again(request, "flag", id, forms.Form(typed, made.wrong))
    return done(request, _("Noted as told."), BY_NOUN["flag"].href, made.change)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """A role has ended, or one that was not kept yet: what belonged to it is silent, and stays readable."""
    known = forms.typed(request, "id")
    said = {"title": request.POST.get("title", "")}
    made = forms.attempt(request, "experience", *(("leave", known) if known else ("left", said)))
    if isinstance(made, forms.Form):
        return _work(request, made)
    return done(
        request,
        _("Noted. What belonged to it is silent now; your notes stay with you."),
        reverse("work"),
        made.change,
    )
