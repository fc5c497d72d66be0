"""Options side by side, by the person's own weights; and what was decided."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.presentation.telling import compare as told
from waymark.web import forms, visit
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MOST = 4
HALF_A_YEAR = 182
"""Days after which a decision asks to be looked back at, unless said. Waymark's setting."""
DECIDED = ("title", "reason", "change_my_mind", "look_back_on")


def compare(request: HttpRequest) -> HttpResponse:
    """Two to four options by what counts."""
    named = _keys(request.GET.getlist("o"))[:MOST]
    return _compare(request, named, (request.GET.get("of", ""), request.GET.get("by", "")))


def _compare(
    request: HttpRequest, named: list[str], asked: tuple[str, str], form: forms.Form | None = None
) -> HttpResponse:
    found = forms.run(request, "compare", "show", {"options": named}).answer
    opened = _opened(found, asked)
    return page(
        request,
        "pages/compare.html",
        status=422 if form else 200,
        found=found,
        told=once(told.compare, found),
        back=_back(named),
        decide=_decide(found),
        opened=opened,
        form=form or _scores(opened),
        proposed=_proposed(),
    )


def _keys(given: list[str]) -> list[str]:
    """Those that are keys at all."""
    found = []
    for one in given:
        try:
            found.append(str(UUID(one)))
        except ValueError:
            continue
    return found


def _back(named: list[str]) -> str:
    return reverse("compare") + ("?" + urlencode({"o": named}, doseq=True) if named else "")


def _decide(found: Any) -> str:
    named = [str(column.option.id) for column in found.columns]
    return reverse("decide") + "?" + urlencode({"o": named}, doseq=True)


def _opened(found: Any, asked: tuple[str, str]) -> Any:
    """The value that is being said: option, criterion and cell."""
    for column in found.columns:
        for criterion, cell in zip(found.criteria, column.cells, strict=True):
            if (str(column.option.id), str(criterion.id)) == asked:
                return {"column": column, "criterion": criterion, "cell": cell}
    return None


def _scores(opened: Any) -> forms.Form:
    estimate = opened["cell"].estimate if opened else None
    if estimate is None:
        return forms.Form()
    return forms.Form({name: forms.plain(getattr(estimate, name)) for name in ("low", "likely", "high")})


def _proposed() -> tuple[tuple[str, str], ...]:
    """Criteria to begin with: what fills each, and what it is called."""
    return (
        ("interests", _("I would like doing it")),
        ("values", _("It gives what matters to me")),
        ("skills", _("I can do much of it already")),
        ("pay", _("Pay")),
        ("preparation", _("Little more preparation")),
        ("own", _("It fits my life")),
    )


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Take over the proposed criteria that were ticked."""
    chosen = set(request.POST.getlist("measure"))
    labels = {measure: label for measure, label in _proposed() if measure in chosen}
    if not labels:
        return done(request, _("Tick at least one."), _to(request))
    made = forms.run(request, "criterion", "begin", {"labels": labels})
    return done(request, _("Added. Now say how much each counts."), _to(request), made.change)


@require_POST
def weights(request: HttpRequest) -> HttpResponse:
    """How much each criterion counts."""
    said = {name: request.POST.get(name, "").strip() for name in request.POST if name.startswith("w-")}
    given = {name.removeprefix("w-"): forms.decimal(words) for name, words in said.items() if words}
    made = forms.attempt(request, "criterion", "weigh", {"weights": given})
    if isinstance(made, forms.Form):
        return done(request, _("A weight is a number from 0 to 10. Nothing was changed."), _to(request))
    return done(request, _("Weighed anew."), _to(request), made.change)


@require_POST
def score(request: HttpRequest) -> HttpResponse:
    """How well an option does by a criterion; empty boxes unsay it."""
    raw: dict[str, Any] = {name: request.POST.get(name, "") for name in ("id", "criterion_id")}
    for name in ("low", "likely", "high"):
        if request.POST.get(name, "").strip():
            raw[name] = forms.decimal(request.POST[name].strip())
    made = forms.attempt(request, "option", "score", raw)
    if not isinstance(made, forms.Form):
        return done(request, _("Saved."), _to(request), made.change)
    named = _keys(request.POST.getlist("o"))[:MOST]
    form = forms.Form(request.POST.dict(), made.wrong)
    return _compare(request, named, (raw["id"], raw["criterion_id"]), form)


def _to(request: HttpRequest) -> str:
    return _back(_keys(request.POST.getlist("o")))


@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest) -> HttpResponse:
    """Write a decision down: the options, the reason, what would change it, when to look back."""
    options = [one for one in forms.run(request, "option", "find", {}).answer if one.state != "dropped"]
    if request.method == "POST":
        raw: dict[str, Any] = forms.typed(request, *DECIDED)
        raw["options"] = _keys(request.POST.getlist("options"))
        if request.POST.get("chosen_id"):
            raw["chosen_id"] = request.POST["chosen_id"]
        made = forms.attempt(request, "decision", "add", raw)
        if not isinstance(made, forms.Form):
            to = reverse("record", args=["explore", "decisions", made.answer.id])
            return done(request, _("Written down."), to, made.change)
        values = {**request.POST.dict(), "options": request.POST.getlist("options")}
        form = forms.Form(values, made.wrong)
    else:
        named = _keys(request.GET.getlist("o")) or [str(one.id) for one in options]
        later = visit.access(request).today + dt.timedelta(days=HALF_A_YEAR)
        form = forms.Form({"options": named, "look_back_on": later.isoformat()})
    status = 422 if form.wrong else 200
    choices = [("", _("none of them, or not yet")), *((str(one.id), one.title) for one in options)]
    return page(request, "pages/decide.html", status=status, options=options, choices=choices, form=form)


@require_http_methods(["GET", "POST"])
def look_back(request: HttpRequest, id: UUID) -> HttpResponse:
    """What came of a decision."""
    found = forms.run(request, "decision", "show", {"id": id}).answer
    form = forms.Form({"outcome": found.outcome})
    if request.method == "POST":
        raw = forms.typed(request, "outcome", "again_on", "version")
        made = forms.attempt(request, "decision", "look_back", {"id": id, **raw})
        if not isinstance(made, forms.Form):
            return done(
                request, _("Kept."), reverse("collection", args=["explore", "decisions"]), made.change
            )
        form = made
    titles = {str(one.id): one.title for one in forms.run(request, "option", "find", {}).answer}
    return page(
        request,
        "pages/look_back.html",
        status=422 if form.wrong else 200,
        found=found,
        form=form,
        now=found.outcome if "" in form.wrong else "",
        considered=[titles[key] for key in found.options if key in titles],
        chosen=titles.get(str(found.chosen_id), ""),
    )
