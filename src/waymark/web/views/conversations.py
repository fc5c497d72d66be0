"""Conversations: noted in a few words, and looked at again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problems
from waymark.career.records.people import names_in
from waymark.presentation.words import numbers
from waymark.web import forms, offers
from waymark.web.boxes import Asked, differing, typed
from waymark.web.collections import BY_NOUN
from waymark.web.pages import back, done, page
from waymark.web.views.people import named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

    from waymark.career.problems import Problem
    from waymark.career.records.interaction import Talk, Who
    from waymark.career.verbs import Outcome
    from waymark.web.boxes import Box

CHANNELS: Final = (
    ("meeting", later("Met")),
    ("call", later("Rang")),
    ("message", later("Wrote")),
    ("video", later("Video call")),
    ("event", later("At an event")),
    ("letter", later("Letter")),
    ("reaction", later("Reaction to a post")),
)
"""The ways of being in touch, the commonest first."""
STARTED: Final = (("", later("not noted")), ("me", later("I did")), ("them", later("they did")))
WHO: Final = frozenset({"contact.near", "contact.several"})
"""What is wrong where a name may mean several people: it is asked, with a choice for each."""
OURS: Final = frozenset({"is", "again", "key", "csrfmiddlewaretoken"})
"""Boxes of the page that asks that, beside what was typed."""
FIELDS: Final = (
    *("title", "day", "at", "channel", "started_by", "state", "minutes", "gathering_id"),
    *("text", "private"),
)


@require_http_methods(["GET", "POST"])
def log(request: HttpRequest) -> HttpResponse:
    """Note a conversation with one or several people, past or planned."""
    form = forms.Form(request.GET.dict())
    if request.method == "POST":
        form = forms.Form(request.POST.dict())
        if "again" not in request.POST:
            made = noted(request, _said(request), form.values)
            if isinstance(made, HttpResponse):
                return made
            if not isinstance(made, forms.Form):
                return done(request, _noted(made.answer), _after(request, made.answer), made.change)
            form = forms.Form(form.values, made.wrong)
    return page(
        request,
        "pages/conversation_log.html",
        status=422 if form.wrong else 200,
        form=form,
        known=_known(request, form),
        **choices(),
    )


def noted(
    request: HttpRequest, raw: Mapping[str, Any], typed: Mapping[str, str]
) -> Outcome | forms.Form | HttpResponse:
    """Note a talk; or what is wrong with it; or the page that asks whom a name means, with what was typed.

    Nobody can be asked about a line that waited without connection: there, whoever is in doubt is new.
    """
    try:
        return forms.run(request, "interaction", "log", raw)
    except Problems as bad:
        if any(one.code not in WHO for one in bad.problems):
            return forms.wrong(raw, bad.problems)
        if "at" in request.POST:
            return noted(request, {**raw, "new": [str(one.values["who"]) for one in bad.problems]}, typed)
        return _which(request, bad.problems[0], typed)


def _which(request: HttpRequest, asked: Problem, typed: Mapping[str, str]) -> HttpResponse:
    values: Mapping[str, Any] = asked.values
    likely = zip(values["keys"], values["like"], values["where"], strict=False)
    return page(
        request,
        "pages/conversation_which.html",
        status=422,
        who=values["who"],
        likely=[(f"{values['who']}={key}", name, where) for key, name, where in likely],
        new=f"{values['who']}=new",
        typed={name: value for name, value in typed.items() if name not in OURS},
        said=request.POST.getlist("is"),
    )


def choices() -> dict[str, Any]:
    """What the short form offers to choose from."""
    return {"channels": CHANNELS, "started": STARTED}


def _known(request: HttpRequest, form: forms.Form) -> tuple[Who, ...]:
    """Whom the address names by key."""
    try:
        key = UUID(form.value("with"))
    except ValueError:
        return ()
    return tuple(named(request, [key]).values())


def _said(request: HttpRequest) -> dict[str, Any]:
    """What was typed, as the verb takes it; what one agreed on stands one on a line."""
    post = request.POST
    meant = dict(one.rpartition("=")[::2] for one in post.getlist("is"))
    names = names_in(post.get("people", ""))
    keys = [key if (key := meant.get(name, "new")) != "new" else name for name in names]
    people = [*filter(None, [post.get("with", "")]), *keys]
    agreed = {
        name: [line.strip() for line in post.get(name, "").splitlines() if line.strip()]
        for name in ("mine", "theirs")
    }
    more = forms.typed(request, "day", "channel", "started_by", "title", "text", "gathering_id")
    new = [name for name in names if meant.get(name) == "new"]
    return {"people": people, "new": new, **more, **agreed}


def _noted(made: Talk) -> str:
    new = numbers.listed(tuple(one.name for one in made.new))
    if made.interaction.state == "planned":
        return _("Planned. {who}: among your contacts now.").format(who=new) if new else _("Planned.")
    return _("Noted. {who}: among your contacts now.").format(who=new) if new else _("Noted.")


def _after(request: HttpRequest, made: Talk) -> str:
    """Where it was begun; else at whom it was with."""
    if "next" in request.POST or len(made.people) != 1:
        return back(request, reverse("people"))
    return reverse("contact", args=[made.people[0].id])


@require_http_methods(["GET", "POST"])
def conversation(request: HttpRequest, id: UUID) -> HttpResponse:
    """One conversation: what came of it, or that it happened as planned."""
    found: Talk = forms.run(request, "interaction", "show", {"id": id}).answer
    boxes = Asked("interaction", FIELDS, offers.options(request, FIELDS, found.interaction)).boxes()
    form = forms.Form({b.name: b.show(getattr(found.interaction, b.name)) for b in boxes})
    if request.method == "POST":
        verb, raw = _deed(request, boxes, found)
        made = forms.attempt(request, "interaction", verb, {"id": id, **raw})
        if not isinstance(made, forms.Form):
            now = made.answer if verb == "edit" else found
            return done(request, str(_DONE[verb]), _home(now), made.change)
        written = {**typed(request.POST, boxes), "also": request.POST.get("also", "")}
        form = forms.Form({**form.values, **written}, made.wrong)
    return page(
        request,
        "pages/conversation.html",
        status=422 if form.wrong else 200,
        talk=found,
        boxes=boxes,
        form=form,
        now=differing(boxes, found.interaction, form),
        people=[(str(one.id), one.name) for one in found.people],
        there=request.POST.getlist("contacts") if form.wrong else [str(one.id) for one in found.people],
        home=_home(found),
        of=BY_NOUN,
    )


_DONE: Final = {"tell": later("Noted."), "edit": later("Saved."), "archive": later("Put away.")}


def _deed(request: HttpRequest, boxes: tuple[Box, ...], found: Talk) -> tuple[str, dict[str, Any]]:
    """What is done to a conversation, and what is said of it."""
    deed, version = request.POST.get("deed", ""), {"version": request.POST.get("version", "")}
    if deed == "archive":
        return "archive", {}
    if deed == "happened":
        return "tell", {**version, **forms.typed(request, "text")}
    said = {b.name: b.read(request.POST) for b in boxes if b.name in request.POST}
    return "edit", {**version, **said, **_there(request, found)}


def _there(request: HttpRequest, found: Talk) -> dict[str, Any]:
    """Who was there, where that is not as before: nobody is taken off who was not seen on the page."""
    also = names_in(request.POST.get("also", ""))
    gone = {*request.POST.getlist("seats")} - {*request.POST.getlist("contacts")}
    here = [str(one.id) for one in found.people if str(one.id) not in gone]
    return ({"contacts": here} if gone else {}) | ({"also": also} if also else {})


def _home(found: Talk) -> str:
    """The page of whom it was with, or the one of people."""
    return reverse("contact", args=[found.people[0].id]) if found.people else reverse("people")


@require_POST
def kept(request: HttpRequest, id: UUID) -> HttpResponse:
    """Somebody did what they said they would."""
    state = "let_go" if request.POST.get("state") == "let_go" else "kept"
    made = forms.run(request, "promise", "edit", {"id": id, "state": state})
    return done(request, _("Good. That will be remembered."), back(request, reverse("people")), made.change)
