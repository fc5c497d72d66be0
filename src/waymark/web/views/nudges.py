"""Answers to nudges: act, later, not for me; and the lines that could not be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.presentation.words import problem_words
from waymark.web import forms, visit
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

RECORDS: Final = {
    "certificate": "certification",
    "flag": "flag",
    "look_back": "decision",
    "verdict": "experiment",
    "plan_b": "goal",
    "no_plan": "goal",
    "check_in": "contact",
    "reconnect": "contact",
    "follow_up": "gathering",
}
"""Nudges about one record, which is where one acts on them."""
TODAY: Final = "today"
"""Stands for the day in what a verb is told."""
PAGES: Final = {
    "ask_feedback": "doing",
    "inbox": "inbox",
    "plan_slips": "plan",
    "roles_unsure": "questions",
    "interests": "interests",
    "values": "values",
}
"""Nudges that lead to a page."""
TOLD: Final = {
    "promised": ("promise", "edit", {"state": "kept"}),
    "referee": ("part", "edit", {"agreed_on": TODAY}),
    "talk_over": ("interaction", "tell", {}),
    "thank_favour": ("favour", "edit", {"thanked_on": TODAY}),
}
"""Nudges of which acting says that something was done: the verb that keeps it."""


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """What came of a nudge. Acting on it leads to where that is done."""
    said = {name: request.POST.get(name, "") for name in ("kind", "about", "answer")}
    if said["kind"] == "story" and said["answer"] == "acted":
        return _grow(request, said["about"])
    if said["kind"] == "thank" and said["answer"] == "acted":
        made = forms.run(request, "contact", "thank_helpers", {"entry_id": said["about"]})
        return done(request, _("Good. That will be remembered."), f"{reverse('today')}#thoughts", made.change)
    if said["kind"] in TOLD and said["answer"] == "acted":
        return _told(request, said["kind"], said["about"])
    made = forms.run(request, "nudge", "answer", said)
    today = f"{reverse('today')}#thoughts"
    if said["answer"] != "acted":
        words = {"later": _("Later, then."), "not_for_me": _("It will not be suggested again.")}
        return done(request, words.get(said["answer"], ""), today, made.change)
    return HttpResponseRedirect(_where(said["kind"], said["about"]))


def _told(request: HttpRequest, kind: str, about: str) -> HttpResponse:
    """Keep in the record that it was done."""
    noun, name, facts = TOLD[kind]
    today = visit.access(request).today
    raw = {column: today if value == TODAY else value for column, value in facts.items()}
    made = forms.run(request, noun, name, {"id": about, **raw})
    return done(request, _("Good. That will be remembered."), f"{reverse('today')}#thoughts", made.change)


def _grow(request: HttpRequest, entry: str) -> HttpResponse:
    """Begin the story; a line that has become one is not suggested again."""
    made = forms.run(request, "success", "grow", {"entry_id": entry})
    return done(request, _("Begun."), BY_NOUN["success"].href_of(made.answer), made.change)


def _where(kind: str, about: str) -> str:
    """The page on which a nudge is acted on."""
    if kind == "talk" and _is_key(about):
        return reverse("talk", args=[about])
    of = BY_NOUN.get(RECORDS.get(kind, ""))
    if of and _is_key(about):
        return of.page_of(about)
    return reverse(PAGES.get(kind, "today"))


def _is_key(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


@require_http_methods(["GET", "POST"])
def inbox(request: HttpRequest) -> HttpResponse:
    """Lines from the terminal that the record did not take, each with its reason, until they were seen."""
    if request.method == "POST":
        forms.run(request, "inbox", "settle", {})
        return done(request, _("They are laid aside."), reverse("today"))
    lines = forms.run(request, "inbox", "find", {}).answer
    told = [(one.text, " ".join(problem_words(r.code, r.values) for r in one.reasons)) for one in lines]
    return page(request, "pages/inbox.html", lines=told)
