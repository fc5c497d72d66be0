"""What do I like doing? One activity at a time, kept from visit to visit, and told in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.catalogue.instruments import interest_inventory
from waymark.presentation.telling import know
from waymark.web import forms
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.sitting import Results
    from waymark.guidance.interests import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One activity of a form: its number from 1, of how many, and what was answered to it."""

    item: Item
    number: int
    of: int
    answered: int
    answer: int | None
    short: bool
    enough: bool


@require_http_methods(["GET", "POST"])
def interests(request: HttpRequest) -> HttpResponse:
    """The newest result with its history; or an invitation; or a sitting that waits."""
    form = forms.Form()
    if request.method == "POST":
        if "away" in request.POST:
            return _put_away(request)
        if "finish" in request.POST:
            made = forms.attempt(request, "interests", "finish", {})
        else:
            made = forms.attempt(request, "interests", "keep", {"scores": _scores(request) or "-"})
        if not isinstance(made, forms.Form):
            return done(request, _("Kept."), reverse("interests"), made.change)
        words = [words for _box, words in made.everything]
        form = forms.Form(
            {"scores": _scores(request)}, {"scores": words} if "scores" in request.POST else {"": words}
        )
    found = forms.run(request, "interests", "show", {}).answer
    return page(
        request,
        "pages/interests.html",
        status=422 if form.wrong else 200,
        found=found,
        told=once(know.interests, found) if found.results else None,
        over_time=once(know.over_time, found) if found.results else None,
        history=[(one, know.result(one)) for one in found.results],
        form=form,
    )


def _scores(request: HttpRequest) -> str:
    return request.POST.get("scores", "").strip()


def _put_away(request: HttpRequest) -> HttpResponse:
    """Put the sitting that waits away; the toast brings it back."""
    sitting = forms.run(request, "interests", "show", {}).answer.sitting
    if sitting is None:
        return HttpResponseRedirect(reverse("interests"))
    made = forms.run(request, "assessment", "archive", {"id": sitting.id})
    return done(request, _("Put away."), reverse("interests"), made.change)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """One activity, five answers; each is kept at once, the last one leads to the result."""
    if request.method == "GET":
        return _ask(request, forms.Form())
    known = {item.id for item in interest_inventory().items}
    given = {name: value for name, value in request.POST.items() if name in known and value}
    raw: dict[str, Any] = {"given": given}
    if request.POST.get("asks"):
        raw["short"] = request.POST["asks"] != "long"
    made = forms.attempt(request, "interests", "answer", raw)
    if isinstance(made, forms.Form):
        return _ask(request, made)
    if made.answer.instrument == "interests":
        return done(request, _("Kept."), reverse("interests"), made.change)
    return HttpResponseRedirect(f"{reverse('interests-ask')}?at={_next(request, given)}")


def _next(request: HttpRequest, given: Iterable[str]) -> int:
    """The number of the next activity without an answer, after the one just answered, then from the start."""
    sitting = forms.run(request, "interests", "show", {}).answer.sitting
    ids = [item.id for item in interest_inventory(short=sitting.short).items]
    last = max((ids.index(key) for key in given if key in ids), default=-1)
    open_ = [n for n, key in enumerate(ids) if key not in sitting.answers]
    return next((n for n in open_ if n > last), open_[0] if open_ else last) + 1


def _ask(request: HttpRequest, form: forms.Form) -> HttpResponse:
    found: Results = forms.run(request, "interests", "show", {}).answer
    inventory = interest_inventory()
    asking = _asking(request, found)
    return page(
        request,
        "pages/interests_ask.html",
        status=422 if form.wrong else 200,
        asking=asking,
        question=inventory.question,
        scale=list(enumerate(inventory.scale, 1)),
        begun=found.sitting is not None,
        form=form,
    )


def _asking(request: HttpRequest, found: Results) -> Asking:
    """The activity that the address names, or the first one without an answer."""
    sitting = found.sitting
    wish = request.GET.get("form") or request.POST.get("asks")
    short = wish != "long" if wish else sitting.short if sitting else True
    items = interest_inventory(short=short).items
    answers = {i.id: sitting.answers[i.id] for i in items if sitting and i.id in sitting.answers}
    first = next((n for n, item in enumerate(items, 1) if item.id not in answers), len(items))
    number = forms.whole(request.GET.get("at", ""), len(items)) or first
    item = items[number - 1]
    return Asking(
        item=item,
        number=number,
        of=len(items),
        answered=len(answers),
        answer=answers.get(item.id),
        short=short,
        enough=bool(sitting and sitting.enough and sitting.short == short),
    )
