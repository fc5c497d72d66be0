"""Talks that come back: prepared, held, carried over, printed and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problems
from waymark.presentation.telling import papers
from waymark.presentation.telling import work as told
from waymark.presentation.words import numbers
from waymark.web import forms, visit
from waymark.web.collections import BY_NOUN
from waymark.web.downloads import download
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.work import Conversation

DEEDS = {
    "plan": ("meeting", "add", later("Planned.")),
    "point": ("point", "add", later("It waits for the next talk.")),
    "leave_out": ("point", "leave_out", later("Left out.")),
    "hold": ("meeting", "hold", later("Kept. What was left over waits for the next talk.")),
    "missed": ("meeting", "edit", later("That happens. All of it waits for the next talk.")),
    "close": ("series", "close", later("Ended. All of it stays readable.")),
    "done": ("action", "settle", later("Done.")),
    "kept": ("promise", "edit", later("Done.")),
}
"""What can be done on the page of a talk: noun, verb, and what is said of it."""
FORMS: Final = ("plan", "point", "hold")
"""Deeds for which something is typed; what is wrong with it stands at the boxes of that one."""


@require_http_methods(["GET", "POST"])
def talk(request: HttpRequest, id: UUID) -> HttpResponse:
    """The next agenda, the notes of this talk, and those before."""
    form = forms.Form()
    if request.method == "POST":
        deed = request.POST.get("deed", "")
        if deed not in DEEDS:
            raise Problems.one("input.other", "deed")
        noun, verb, words = DEEDS[deed]
        made = forms.attempt(request, noun, verb, _said(request, deed, id))
        if not isinstance(made, forms.Form):
            return done(request, str(words), reverse("talk", args=[id]), made.change)
        form = forms.Form(request.POST.dict() | {"discussed": request.POST.getlist("discussed")}, made.wrong)
    found = _found(request, id)
    today = visit.access(request).today
    return page(
        request,
        "pages/talk.html",
        status=422 if form.wrong else 200,
        found=found,
        kinds={key: _(words) for key, words in papers.KINDS.items()},
        when=numbers.sentence_case(told.when(found.talks, today) or told.before(found.talks, today)),
        rhythm=told.rhythm(found.talks),
        ahead=found.planned is not None and found.planned.day > today,
        sources=_sources(found),
        form=form,
        typed={name: form if form.value("deed") == name else forms.Form() for name in FORMS},
        of=BY_NOUN,
    )


def _said(request: HttpRequest, deed: str, id: UUID) -> dict[str, Any]:
    """What a deed on the page of a talk tells its verb."""
    post = request.POST
    if deed == "plan":
        return (
            {"series_id": id, **forms.typed(request, "day", "at")}
            if post.get("day")
            else {"series_id": id, "day": ""}
        )
    if deed == "point":
        return {"series_id": id, "text": post.get("text", ""), "private": bool(post.get("private"))}
    if deed == "leave_out":
        return {"series_id": id, "key": post.get("key", "")}
    if deed == "hold":
        return {"series_id": id, "discussed": post.getlist("discussed"), **_came(request)}
    state = {"missed": {"state": "missed"}, "done": {"state": "done"}, "kept": {"state": "kept"}}.get(
        deed, {}
    )
    return {"id": id if deed == "close" else post.get("id", ""), **state}


def _came(request: HttpRequest) -> dict[str, Any]:
    """What came of the talk."""
    said: dict[str, Any] = forms.typed(request, "day", "shared", "private")
    lines = {name: request.POST.get(name, "").splitlines() for name in ("mine", "theirs")}
    said |= {name: [one.strip() for one in some if one.strip()] for name, some in lines.items()}
    return said | {"about_goals": bool(request.POST.get("about_goals"))}


def _sources(found: Conversation) -> dict[str, str]:
    """Where each matter of the agenda can be seen and changed."""
    places = {}
    for one in found.agenda:
        noun, _colon, key = one.key.partition(":")
        if noun in BY_NOUN:
            places[one.key] = BY_NOUN[noun].href_of(key)
    return places


def _found(request: HttpRequest, id: UUID) -> Conversation:
    found: Conversation = forms.run(request, "series", "show", {"id": id}).answer
    return found


def agenda(request: HttpRequest, id: UUID) -> HttpResponse:
    """The next agenda as a page to print; what is private is not on it."""
    found = _found(request, id)
    paper = papers.agenda(found)
    back = reverse("talk", args=[id])
    return page(
        request, "pages/work_paper.html", told=paper, back=back, file=f"{back}/agenda", forms=("pdf", "txt")
    )


def agenda_file(request: HttpRequest, id: UUID, form: str) -> HttpResponse:
    """The next agenda as a file to send."""
    return download(papers.agenda(_found(request, id)), form, "agenda")


def notes(request: HttpRequest, id: UUID, meeting: UUID) -> HttpResponse:
    """What may be shared of one talk that was held, as a page to print."""
    found, held = _held(request, id, meeting)
    back = reverse("talk", args=[id])
    return page(
        request,
        "pages/work_paper.html",
        told=papers.minutes(found, held),
        back=back,
        file=f"{back}/notes/{meeting}",
        forms=("pdf", "txt"),
    )


def notes_file(request: HttpRequest, id: UUID, meeting: UUID, form: str) -> HttpResponse:
    """The same as a file to send."""
    return download(papers.minutes(*_held(request, id, meeting)), form, "notes")


def _held(request: HttpRequest, id: UUID, meeting: UUID) -> Any:
    found = _found(request, id)
    held = next((one for one in found.held if one.meeting.id == meeting), None)
    if held is None:
        raise Http404
    return found, held
