"""What matters to me? A sort of twenty statements, by mouse, by keys or by plain choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problem, Problems
from waymark.catalogue.instruments import Sort, value_sort
from waymark.guidance.values import PER_COLUMN
from waymark.presentation.telling import know
from waymark.web import forms
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def values(request: HttpRequest) -> HttpResponse:
    """The newest sort as a ladder, with its history; or an invitation."""
    found = forms.run(request, "values", "show", {}).answer
    return page(
        request,
        "pages/values.html",
        found=found,
        told=once(know.values, found) if found.results else None,
        over_time=once(know.over_time, found) if found.results else None,
        history=[(one, know.result(one)) for one in found.results],
    )


@require_http_methods(["GET", "POST"])
def sort(request: HttpRequest) -> HttpResponse:
    """Twenty statements, four into each of five columns."""
    asked = value_sort()
    form = forms.Form()
    if request.method == "POST":
        placed = {s.id: request.POST.get(s.id, "") for s in asked.statements}
        columns = [[key for key, at in placed.items() if at == str(n)] for n in range(len(asked.columns))]
        try:
            made = forms.run(request, "values", "keep", {"columns": columns})
            return done(request, _("Kept."), reverse("values"), made.change)
        except Problems as bad:
            form = forms.wrong(placed, (_in_words(p, asked) for p in bad.problems))
    options = [(str(n), _(words)) for n, words in enumerate(asked.columns)]
    return page(
        request,
        "pages/values_sort.html",
        status=422 if form.wrong else 200,
        sort=asked,
        full=PER_COLUMN,
        options=options,
        counts={n: sum(at == n for at in form.values.values()) for n, _words in options},
        form=form,
    )


def _in_words(problem: Problem, asked: Sort) -> Problem:
    """A problem with the sort in the words of the page; one with a statement stands at that statement."""
    texts = {s.id: _(s.text).rstrip(".") for s in asked.statements}
    said = dict(problem.values)
    name = str(said.get("statement"))
    if name in texts:
        return Problem(name, problem.code, said | {"statement": texts[name]})
    if isinstance(number := said.get("column"), int):
        said["column"] = f"“{_(asked.columns[number - 1])}”"
    return Problem(problem.field, problem.code, said)
