"""Who am I at work?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problem, Problems
from waymark.catalogue.instruments import Sort, interest_inventory, value_sort
from waymark.guidance.profiles import VALUES
from waymark.presentation import pictures, telling
from waymark.presentation.pictures.words import LadderWords
from waymark.presentation.words import names, numbers
from waymark.web import forms, labels
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.question import Question
    from waymark.career.records.story import You
    from waymark.presentation.pictures import Picture

MOST = 30
"""The highest weight a value can have in the sort."""


def me(request: HttpRequest) -> HttpResponse:
    """The story of experience, skills, interests and values."""
    story = forms.run(request, "me", "show", {}).answer
    return page(
        request,
        "pages/me.html",
        you=story,
        told=once(telling.you, story.you),
        ladder=once(_ladder, story.you) if story.you.values else None,
        of=BY_NOUN,
    )


def _ladder(you: You) -> Picture:
    """What matters to the person, the most on top."""
    assert you.values
    rungs = sorted(zip(VALUES, you.values, strict=True), key=lambda pair: -pair[1])
    return pictures.ladder(
        tuple(
            pictures.Rung(name=numbers.sentence_case(names.name(names.VALUES, key)), weight=weight / MOST)
            for key, weight in rungs
        ),
        title=_("What matters to you"),
        summary=_("From what matters most to what matters least."),
        words=LadderWords(rank=_("Place"), value=_("Value"), weight=_("Weight")),
    )


@require_http_methods(["GET", "POST"])
def interests(request: HttpRequest) -> HttpResponse:
    """Thirty or sixty activities, or six scores from elsewhere."""
    short = request.GET.get("form") != "long"
    inventory = interest_inventory(short=short)
    form = forms.Form()
    if request.method == "POST":
        scores = request.POST.get("scores", "").strip()
        given = {i.id: request.POST[i.id] for i in inventory.items if request.POST.get(i.id)}
        raw = {"scores": scores} if scores else {"given": given, "short": short}
        made = forms.attempt(request, "interests", "keep", raw)
        if not isinstance(made, forms.Form):
            return done(request, _("Kept."), reverse("me"), made.change)
        wrong = {"scores": [words for _box, words in made.everything]} if scores else made.wrong
        form = forms.Form({**given, "scores": scores}, wrong)
    return page(
        request,
        "pages/interests.html",
        status=422 if form.wrong else 200,
        inventory=inventory,
        scale=list(enumerate(inventory.scale, 1)),
        short=short,
        form=form,
    )


@require_http_methods(["GET", "POST"])
def values(request: HttpRequest) -> HttpResponse:
    """Twenty statements, four into each of five columns."""
    sort = value_sort()
    form = forms.Form()
    if request.method == "POST":
        placed = {s.id: request.POST.get(s.id, "") for s in sort.statements}
        columns = [[key for key, at in placed.items() if at == str(n)] for n in range(len(sort.columns))]
        try:
            made = forms.run(request, "values", "keep", {"columns": columns})
            return done(request, _("Kept."), reverse("me"), made.change)
        except Problems as bad:
            form = forms.wrong(placed, (_in_words(p, sort) for p in bad.problems))
    options = [(str(n), words) for n, words in enumerate(sort.columns)]
    return page(
        request,
        "pages/values.html",
        status=422 if form.wrong else 200,
        sort=sort,
        options=options,
        counts={n: sum(at == n for at in form.values.values()) for n, _words in options},
        form=form,
    )


def _in_words(problem: Problem, sort: Sort) -> Problem:
    """A problem with the sort in the words of the page; one with a statement stands at that statement."""
    texts = {s.id: _(s.text).rstrip(".") for s in sort.statements}
    said = dict(problem.values)
    name = str(said.get("statement"))
    if name in texts:
        return Problem(name, problem.code, said | {"statement": texts[name]})
    if isinstance(number := said.get("column"), int):
        said["column"] = f"“{sort.columns[number - 1]}”"
    return Problem(problem.field, problem.code, said)


@require_http_methods(["GET", "POST"])
def questions(request: HttpRequest) -> HttpResponse:
    """What a document left unsure, to be settled one by one."""
    if request.method == "POST":
        raw = {"id": request.POST.get("id", "")}
        if "choice" in request.POST:
            raw["value"] = request.POST["choice"]
        elif "keep" not in request.POST:
            raw["value"] = request.POST.get("value", "").strip()
        made = forms.attempt(request, "question", "settle", raw)
        if not isinstance(made, forms.Form):
            return done(request, _("Settled."), reverse("questions"), made.change)
        return _questions(request, made, raw["id"])
    return _questions(request, forms.Form(), "")


def _questions(request: HttpRequest, form: forms.Form, wrong: str | UUID) -> HttpResponse:
    found = forms.run(request, "question", "find", {}).answer
    return page(
        request,
        "pages/questions.html",
        status=422 if form.wrong else 200,
        questions=[_asked(q) for q in found],
        form=form,
        wrong=str(wrong),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands on the page; `free` where it may be answered in one's own words."""

    question: Question
    words: str
    choices: list[tuple[str, str]]
    free: bool
    record: str


def _asked(q: Question) -> Asked:
    choices = [(one.value, one.label or _choice(q, one.value)) for one in q.choices]
    of = BY_NOUN.get(q.about)
    record = of.href_of(q.row) if of and q.row else ""
    return Asked(q, telling.say(q.reason), choices, not choices or q.field == "occupation", record)


def _choice(q: Question, key: str) -> str:
    return _("None of these") if key == "none" else labels.choice(q.about, q.field, key)
