"""What am I aiming at?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problems
from waymark.presentation.telling import aims as words
from waymark.presentation.telling.goal_kinds import kinds
from waymark.presentation.telling.phrases import short
from waymark.presentation.words import say
from waymark.web import forms, offers
from waymark.web.boxes import Asked, differing
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.aims import Aim
    from waymark.career.records.goal import Goal
    from waymark.web.boxes import Box

BEGIN = ("title", "why", "measure", "by", "confidence", "horizon", "parent_id", "obstacle", "if_then")
"""What is asked of a new goal; only the title must be said."""
FOR_LETTER = {
    "S": ("title",),
    "M": ("measure",),
    "A": ("confidence",),
    "R": ("why", "parent_id"),
    "T": ("by",),
}
"""The boxes that make a letter clearer."""
DEEDS = {
    "clear": ("goal", "edit", later("Clearer now.")),
    "plan_b": ("goal", "answer_plan_b", later("Kept.")),
    "state": ("goal", "edit", later("Kept.")),
    "milestone": ("milestone", "add", later("Added.")),
    "sign": ("milestone", "edit", later("Kept.")),
    "reach": ("milestone", "edit", later("Kept.")),
    "unmilestone": ("milestone", "archive", later("Put away.")),
    "line": ("entry", "add", later("Kept.")),
}
"""What can be done on the page of a goal: noun, verb, and what is said of it."""
OF_A_SIGN = ("id", "version", "title", "by", "reached_on")


def goals(request: HttpRequest) -> HttpResponse:
    """The vision, the goals by horizon, plan B where it is time, and where the time went."""
    found = forms.run(request, "aims", "show", {}).answer
    return page(
        request,
        "pages/goals.html",
        found=found,
        told=words.aims(found),
        asks={str(one.goal_id): say(one.ask) for one in found.asks},
        of=BY_NOUN,
        kinds=kinds() if not found.open else (),
    )


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """One more goal: first which kind of step it is, then as much of it as one can say."""
    said = request.POST if request.method == "POST" else request.GET
    known = {one.code: one for one in kinds()}
    kind = known.get(said.get("kind", ""))
    if kind is None:
        return page(request, "pages/goal_kinds.html", kinds=known.values(), of=BY_NOUN)
    boxes = _boxes(request, BEGIN, None, "add")
    form = forms.Form({b.name: request.GET[b.name] for b in boxes if b.name in request.GET})
    if request.method == "POST":
        raw = {b.name: value for b in boxes if (value := b.read(request.POST)) not in (None, "")}
        made = forms.attempt(request, "goal", "add", raw | {"kind": kind.code})
        if not isinstance(made, forms.Form):
            to = reverse("goal", args=[made.answer.id])
            return done(request, _("A guess for now is a goal."), to, made.change)
        form = forms.Form(request.POST.dict(), made.wrong)
    status = 422 if form.wrong else 200
    return page(request, "pages/goal_new.html", status=status, kind=kind, boxes=boxes, form=form)


@require_http_methods(["GET", "POST"])
def goal(request: HttpRequest, goal: UUID) -> HttpResponse:
    """One goal: how clear, how far, what belongs to it, and what can be done about it here."""
    form = forms.Form()
    if request.method == "POST":
        deed = request.POST.get("deed", "")
        if deed not in DEEDS:
            raise Problems.one("input.other", "deed")
        noun, verb, text = DEEDS[deed]
        made = forms.attempt(request, noun, verb, _said(request, deed, goal))
        if not isinstance(made, forms.Form):
            return done(request, str(text), reverse("goal", args=[goal]), made.change)
        form = forms.Form(request.POST.dict(), made.wrong)
    found = forms.run(request, "aims", "one", {"goal_id": goal}).answer
    boxes = _unclear(request, found)
    return page(
        request,
        "pages/goal.html",
        status=422 if form.wrong else 200,
        found=found,
        told=words.aim(found),
        boxes=boxes,
        now=forms.Form({b.name: b.show(getattr(found.card.goal, b.name)) for b in boxes}),
        meanwhile=differing(boxes, found.card.goal, form) if form.value("deed") == "clear" else {},
        form=form,
        of=BY_NOUN,
        short=short,
    )


def _said(request: HttpRequest, deed: str, goal: UUID) -> Mapping[str, Any]:
    """What a deed on the page of a goal tells its verb."""
    post = request.POST
    if deed == "clear":
        boxes = _boxes(request, [name for names in FOR_LETTER.values() for name in names], None)
        said = {b.name: b.read(post) for b in boxes if b.name in post}
        return {"id": goal, "version": post.get("version", ""), **said}
    if deed == "plan_b":
        return {"id": goal, "answer": post.get("answer", "")}
    if deed == "state":
        return {"id": goal, "state": post.get("state", "")}
    if deed == "milestone":
        return {"goal_id": goal, **forms.typed(request, "title", "by")}
    if deed == "line":
        return {"goal_id": goal, **forms.typed(request, "text")}
    return {name: post[name].strip() or None for name in OF_A_SIGN if name in post}


def _unclear(request: HttpRequest, found: Aim) -> tuple[Box, ...]:
    """The boxes of the letters that are not clear yet, and of those about which something was sent."""
    letters = {letter.letter for letter in found.card.clarity.letters if not letter.met}
    sent = request.POST if request.POST.get("deed") == "clear" else {}
    names = [
        name for letter, some in FOR_LETTER.items() for name in some if letter in letters or name in sent
    ]
    return _boxes(request, names, found.card.goal) if names else ()


def _boxes(
    request: HttpRequest, names: Sequence[str], goal: Goal | None, verb: str = "edit"
) -> tuple[Box, ...]:
    """The boxes of a goal; it may serve any other goal that is open."""
    return Asked("goal", names, offers.options(request, names, goal)).boxes(verb)
