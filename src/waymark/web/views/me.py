"""Who am I at work? And what a document left unsure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.presentation.telling import know
from waymark.presentation.telling.you import you
from waymark.presentation.words import names, numbers, say
from waymark.web import forms, labels
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page
from waymark.web.panels import note_of
from waymark.web.told import once

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.me import Known
    from waymark.career.records.question import Question


def me(request: HttpRequest) -> HttpResponse:
    """Strengths first, then what each way of looking at oneself showed, then the story of experience."""
    found: Known = forms.run(request, "me", "known", {}).answer
    return page(
        request,
        "pages/me.html",
        known=found,
        you=found.me,
        told=once(you, found.me.you),
        interests=once(know.interests, found.interests) if found.interests.results else None,
        values=once(know.values, found.values) if found.values.results else None,
        style=know.style(found.style),
        steps=range(1, know.STEPS + 1),
        next_level=know.meanings(found.next_level.scores) if found.next_level else (),
        shown={one.id: one.shown for one in found.strengths.traits},
        skill_notes={one.id: note_of(one) for one in found.skills},
        level_words=labels.level_words,
        of=BY_NOUN,
    )


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
    """A question as it stands on the page; `free` where it may be answered in one's own words.

    `field` names what is asked for, so that two questions about one certificate can be told apart.
    """

    question: Question
    words: str
    choices: list[tuple[str, str]]
    free: bool
    record: str
    field: str


def _asked(q: Question) -> Asked:
    choices = [(one.value, one.label or _choice(q, one.value)) for one in q.choices]
    of = BY_NOUN.get(q.about)
    record = of.href_of(q.row) if of and q.row else ""
    return Asked(q, say(q.reason), choices, not choices or q.field == "occupation", record, _field(q))


def _field(q: Question) -> str:
    """What an answer without choices fills in, as a label."""
    if q.choices or not q.field:
        return _("In your own words")
    return numbers.sentence_case(names.name(names.FIELDS, q.field))


def _choice(q: Question, key: str) -> str:
    return _("None of these") if key == "none" else labels.choice(q.about, q.field, key)
