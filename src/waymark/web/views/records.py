"""Everything a person has told, to be seen and corrected: lists, and an address for each record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problems
from waymark.presentation.telling.phrases import dotted, short
from waymark.presentation.words import numbers, say
from waymark.web import forms, offers, panels, visit
from waymark.web.boxes import Asked, differing, rows_of, typed
from waymark.web.collection import Collection
from waymark.web.collections import BY_ADDRESS, BY_NOUN
from waymark.web.pages import back, done, page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse

    from waymark.web.boxes import Box

YEAR = dt.timedelta(days=365)
PAGE = 40
"""Lines on one page of a list that grows for years."""
ASKED = {
    "entry": ("text", "since", "until", "goal_id", "skill", "energy", "learned"),
    "journal": ("text", "since", "until"),
    "contact": ("text", "circle_id", "part", "organisation", "gives", "from_place", "no_cadence", "order"),
}
"""What the address of such a list may ask for."""
SHOWN = {"journal", "contact"}
"""Nouns of which there may be thousands, so that one is asked for by its key."""


def _collection(chapter: str, slug: str) -> Collection:
    found = BY_ADDRESS.get((chapter, slug))
    if found is None:
        raise Http404
    return found


def collection(request: HttpRequest, chapter: str, slug: str) -> HttpResponse:
    """All records of one noun."""
    return _show(request, _collection(chapter, slug))


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, chapter: str, slug: str) -> HttpResponse:
    """One more."""
    of = _collection(chapter, slug)
    boxes = tuple(b for b in _asked(request, of, None).boxes("add") if b.name not in of.not_yet)
    if request.method == "GET":
        form = forms.Form(_asked_for(request, of, boxes))
        return _show(request, of, boxes=boxes, form=form, adding=True)
    raw = {b.name: value for b in boxes if (value := b.read(request.POST)) not in (None, "", [])}
    if of.noun == "skill":
        raw |= _rated(request, raw)
    made = forms.attempt(request, of.noun, "add", raw)
    if isinstance(made, forms.Form):
        form = forms.Form(typed(request.POST, boxes), made.wrong)
        return _show(request, of, boxes=boxes, form=form, adding=True)
    to = of.page_of(made.answer) if of.opens else f"{of.href}#r-{made.answer.id}"
    return done(request, _("Added."), back(request, to), made.change)


@require_http_methods(["GET", "POST"])
def record(request: HttpRequest, chapter: str, slug: str, id: UUID) -> HttpResponse:
    """One record beside its list: seen, corrected."""
    of = _collection(chapter, slug)
    found = _one(request, of, id)
    boxes = _asked(request, of, found).boxes()
    if request.method == "GET":
        form = forms.Form({b.name: b.show(getattr(found, b.name)) for b in boxes})
        return _show(request, of, record=found, boxes=boxes, form=form)
    raw = {b.name: b.read(request.POST) for b in boxes}
    if of.noun == "skill" and raw["level"] != forms.plain(found.level):
        raw["level_from"] = "own" if raw["level"] is not None else ""
    made = forms.attempt(
        request, of.noun, "edit", {"id": id, "version": request.POST.get("version", ""), **raw}
    )
    if isinstance(made, forms.Form):
        return _again(request, of, found, boxes, forms.Form(typed(request.POST, boxes), made.wrong))
    if made.change is None:
        return HttpResponseRedirect(of.href)
    return done(request, _("Saved."), f"{of.href}#r-{id}", made.change)


@require_POST
def archive(request: HttpRequest, chapter: str, slug: str, id: UUID) -> HttpResponse:
    """Put one away; the toast brings it back."""
    of = _collection(chapter, slug)
    made = forms.run(request, of.noun, "archive", {"id": id})
    return done(request, _("Put away."), of.href, made.change)


@require_POST
def occupation(request: HttpRequest, id: UUID) -> HttpResponse:
    """What a role is counted as."""
    code = request.POST.get("occupation") or "none"
    made = forms.run(request, "experience", "edit", {"id": id, "occupation": code})
    role = made.answer.occupation_title
    said = _("Counted as “{title}”.").format(title=role) if role else _("It is counted as no occupation now.")
    return done(request, said, reverse("record", args=["me", "roles", id]), made.change)


def _rated(request: HttpRequest, raw: dict[str, Any]) -> dict[str, Any]:
    """Where a level comes from, and the published area that it speaks of."""
    more: dict[str, Any] = {"level_from": "own"} if raw.get("level") else {}
    area = request.POST.get("area", "")
    if area:
        more["references"] = [{"scheme": "onet", "code": area, "label": raw.get("label", "")}]
    return more


def _one(request: HttpRequest, of: Collection, id: UUID) -> Any:
    if of.noun in SHOWN:
        return _shown(request, of.noun, id)
    raw = {"id": id} if of.noun == "entry" else {}
    found = next((one for one in forms.run(request, of.noun, "find", raw).answer if one.id == id), None)
    if found is None:
        raise Problems.one("record.not_found", "id", noun=of.noun)
    return found


def _shown(request: HttpRequest, noun: str, id: UUID) -> Any:
    """One by its key; there may be too many to look through."""
    found = forms.run(request, noun, "show", {"id": id}).answer
    if found.archived_at:
        raise Problems.one("record.not_found", "id", noun=noun)
    return found


def _asked(request: HttpRequest, of: Collection, record: Any) -> Asked:
    """What the form asks, with the options that depend on this person."""
    return Asked(of.noun, of.asked, offers.options(request, of.asked, record))


def _asked_for(request: HttpRequest, of: Collection, boxes: tuple[Box, ...]) -> dict[str, Any]:
    """What the address says of a new record; its day is today unless it says another.

    A paper for a review is of the year that ends today.
    """
    said = [b for b in boxes if b.name in request.GET]
    today = visit.access(request).today
    usual = {"day": today.isoformat()}
    if of.noun == "packet":
        usual = {"since": (today - YEAR).isoformat(), "until": today.isoformat()}
    return {b.name: usual[b.name] for b in boxes if b.name in usual} | {
        b.name: request.GET.getlist(b.name) if b.shape == "many" else request.GET[b.name] for b in said
    }


def again(request: HttpRequest, noun: str, id: UUID, form: forms.Form) -> HttpResponse:
    """The page of a record with what was typed elsewhere for it, and what is wrong with that."""
    of = BY_NOUN[noun]
    found = _one(request, of, id)
    boxes = _asked(request, of, found).boxes()
    shown = {b.name: b.show(getattr(found, b.name)) for b in boxes}
    return _again(request, of, found, boxes, forms.Form({**shown, **form.values}, form.wrong))


def _again(
    request: HttpRequest, of: Collection, found: Any, boxes: tuple[Box, ...], form: forms.Form
) -> HttpResponse:
    return _show(request, of, record=found, boxes=boxes, form=form, now=differing(boxes, found, form))


def _show(
    request: HttpRequest,
    of: Collection,
    *,
    record: Any = None,
    boxes: tuple[Box, ...] = (),
    form: forms.Form | None = None,
    now: dict[str, str] | None = None,
    adding: bool = False,
) -> HttpResponse:
    """The list, and beside it the record that is open."""
    names = ("text", "page", "as", "area", *ASKED.get(of.noun, ()))
    asked = {name: request.GET.get(name, "").strip() for name in names}
    found, newer, older = _listed(request, of, asked)
    first, folds = _folded(of, boxes, form or forms.Form(), now or {}, adding=adding)
    return page(
        request,
        "pages/collection.html",
        status=422 if form and form.wrong else 200,
        of=of,
        groups=of.grouped(found),
        newer=newer,
        older=older,
        asked=asked,
        panel=panels.panel(request, of.noun, record),
        record=record,
        first=rows_of(first),
        folds=folds,
        form=form or forms.Form(),
        wrong=_wrong(form, boxes) if form else (),
        now=now or {},
        adding=adding,
        meant=_meant(request, of, record, asked["as"]),
        met=_met(request, of, found),
        whom=_with_whom(request, of, found),
        assumed=_assumed(request) if of.noun == "skill" and not record and not adding else (),
        hints=_hints(request, record) if of.noun == "goal" and record else (),
        dotted=dotted,
    )


def _wrong(form: forms.Form, boxes: tuple[Box, ...]) -> list[tuple[str, str]]:
    """All that is wrong, for the head of the form, each with what its box is called."""
    called = {f"f-{box.name}": box.label for box in boxes}
    called = {key: label if label.endswith("?") else f"{label}:" for key, label in called.items()}
    return [(key, f"{called[key]} {words}" if key in called else words) for key, words in form.everything]


def _folded(
    of: Collection, boxes: tuple[Box, ...], form: forms.Form, now: Mapping[str, str], *, adding: bool
) -> tuple[tuple[Box, ...], list[tuple[str, list[list[Box]], bool]]]:
    """The boxes asked for at once, and those on request: each with a name, its rows, and whether it is open.

    One with a name of its own opens for what must be looked at, and tells how many of its boxes are filled.
    """
    if not of.folds:
        first, further = boxes[: of.few or None], boxes[of.few :] if of.few else ()
        opened = any(_says(form, box, adding=adding) for box in further)
        return first, [(_("More, if you like"), rows_of(further, named=False), opened)] if further else []
    by_name = {box.name: box for box in boxes}
    folds = []
    for label, names in of.folds:
        some = [by_name.pop(name) for name in names if name in by_name]
        filled = sum(bool(form.value(box.name)) for box in some)
        asked = any(form.problems(box.name) or box.name in now for box in some) or (adding and filled > 0)
        folds.append((dotted(str(label), _filled(filled)), rows_of(some, named=False), asked))
    return tuple(by_name.values()), folds


def _filled(count: int) -> str:
    text = ngettext("one filled in", "{count} filled in", count)
    return text.format(count=numbers.number(count, 0)) if count else ""


def _says(form: forms.Form, box: Box, *, adding: bool) -> bool:
    """Whether a box holds what somebody wrote or must look at; a choice and a day may have come by itself."""
    written = adding or box.shape not in {"choice", "day", "check"}
    return bool(form.problems(box.name) or (written and form.value(box.name)))


def _hints(request: HttpRequest, goal: Any) -> tuple[str, ...]:
    """How far a goal is, and what would make it clearer; advice that may be left."""
    pace = forms.run(request, "goal", "pace", {"goal_id": goal.id}).answer
    clear = forms.run(request, "goal", "clarity", {"goal_id": goal.id}).answer
    advice = (letter.advice for letter in clear.letters if letter.advice)
    return tuple(say(reason) for reason in (pace.reason, *advice) if reason)


def _listed(request: HttpRequest, of: Collection, asked: dict[str, str]) -> tuple[tuple[Any, ...], str, str]:
    """The records to list, and the ways to newer and older ones where the list has pages."""
    if of.noun not in ASKED:
        found = forms.run(request, of.noun, "find", {}).answer
        return _short_steps(request, found) if of.noun == "action" else found, "", ""
    number = forms.whole(asked["page"])
    said = {name: asked[name] for name in ASKED[of.noun] if asked[name]}
    raw = {**said, "limit": PAGE + 1, "skip": number * PAGE}
    found = forms.run(request, of.noun, "find", raw).answer
    newer = f"?{urlencode({**said, 'page': str(number - 1)})}" if number else ""
    older = f"?{urlencode({**said, 'page': str(number + 1)})}" if len(found) > PAGE else ""
    return found[:PAGE], newer, older


def _met(request: HttpRequest, of: Collection, found: tuple[Any, ...]) -> dict[UUID, dt.date]:
    """The day of the last real contact with each contact of a list, as far as there was one."""
    if of.noun != "contact" or not found:
        return {}
    met = forms.run(request, "contact", "last_met", {"contacts": [str(one.id) for one in found]}).answer
    return {one.contact_id: one.day for one in met}


def _with_whom(request: HttpRequest, of: Collection, found: tuple[Any, ...]) -> dict[UUID, str]:
    """With whom each talk of a list was or will be."""
    if of.noun != "meeting" or not found:
        return {}
    series = {one.id: one.name or one.who for one in forms.run(request, "series", "find", {}).answer}
    return {one.id: series.get(one.series_id, "") for one in found}


def _short_steps(request: HttpRequest, steps: tuple[Any, ...]) -> tuple[Any, ...]:
    """Steps as a list calls them: without the occupation that the goal of all of them aims at."""
    goals = {goal.id: goal for goal in forms.run(request, "goal", "find", {}).answer}
    return tuple(
        replace(one, title=short(one.title, goal.title, goal.occupation_title))
        if (goal := goals.get(one.goal_id))
        else one
        for one in steps
    )


def _meant(request: HttpRequest, of: Collection, record: Any, words: str) -> tuple[Any, ...]:
    """The occupations that a role may be counted as."""
    text = words or getattr(record, "title", "")
    if of.noun != "experience" or not text:
        return ()
    found: tuple[Any, ...] = forms.run(
        request, "occupation", "find", {"text": text, "limit": 5}
    ).answer.occupations
    return found


def _assumed(request: HttpRequest) -> tuple[Any, ...]:
    """The areas of the goal whose level is only assumed from the roles held."""
    goals = forms.run(request, "goal", "find", {}).answer
    toward = next((g.occupation for g in goals if g.state == "open" and g.occupation), "")
    if not toward:
        return ()
    try:
        gap = forms.run(request, "gap", "show", {"toward": toward}).answer
    except Problems:  # no role to measure from, or a code that the catalogue lacks now
        return ()
    return tuple(line for line in gap.lines if line.source != "own")
