"""Find or do anything: a page of its own, and the list inside the palette."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html_join
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from waymark.career.records.text import fold
from waymark.presentation.words import names
from waymark.web import forms, places
from waymark.web.collections import BY_NOUN
from waymark.web.pages import page
from waymark.web.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

    from waymark.career.records.search import Hit, Hits

LONGEST, FEW, MANY = 200, 5, 20
MOST = 8
"""Names that a box proposes."""
ICONS = {"entry": "note", "journal": "note", "goal": "goals", "action": "steps", "occupation": "explore"}


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together in the list, under its heading."""

    title: str
    places: tuple[Place, ...]


def search(request: HttpRequest) -> HttpResponse:
    """What fits the words; without words, where one can go and what one can do.

    The part `names` is the people alone, as a box takes them that asks who.
    """
    text = request.GET.get("text", "").strip()[:LONGEST]
    if request.GET.get("part") == "names":
        return HttpResponse(_people(request, text))
    inside = request.GET.get("part") == "list"
    groups = tuple(one for one in _groups(request, text, FEW if inside else MANY) if one.places)
    given: dict[str, Any] = {"text": text, "groups": groups, "found": _counted(groups)}
    if inside:
        return render(request, "pages/search_list.html", given)
    return page(request, "pages/search.html", **given)


def _counted(groups: tuple[Group, ...]) -> str:
    """How many were found: the words themselves, offered as a line to keep, were not."""
    count = sum(len(one.places) for one in groups if one.title != _("Keep"))
    if not count:
        return _("Nothing found")
    return ngettext("{count} found", "{count} found", count).format(count=count)


def _people(request: HttpRequest, text: str) -> str:
    """The first contacts that fit, each so that it means nobody else."""
    found = forms.run(request, "contact", "find", {"text": text, "limit": MOST}).answer if text else ()
    called = Counter(fold(one.name) for one in found)
    where = ((one.name, one.organisation or one.title, called[fold(one.name)] > 1) for one in found)
    said = ((f"{name} ({place})" if twice and place else name, place) for name, place, twice in where if name)
    return format_html_join("", '<option value="{}" label="{}"></option>', said)


def _groups(request: HttpRequest, text: str, most: int) -> Iterator[Group]:
    """Without words all pages and deeds; else those that fit, the nearer kind first, and what is found."""
    go, do = (places.nearest(some, text) for some in places.all_in(get_language() or "en"))
    if not fold(text):
        yield _group(_("Go"), go[: most + 2])
        yield _group(_("Do"), do)
        return
    both = ((_("Go"), go[:most]), (_("Do"), do[:most]))
    for title, some in sorted(both, key=lambda one: [far for far, _place in one[1][:1]]):
        yield _group(title, some)
    hits = forms.run(request, "search", "find", {"text": text, "limit": most}).answer
    yield from _found(hits)
    yield Group(_("Keep"), (places.keep(text),))


def _group(title: str, ranked: list[tuple[int, Place]]) -> Group:
    return Group(title, tuple(place for _far, place in ranked))


def _found(hits: Hits) -> Iterator[Group]:
    """The hits by noun, each leading to its page."""
    by_noun: dict[str, list[Place]] = {}
    for hit in hits.hits:
        href = _address(hit)
        if href:
            icon = ICONS.get(hit.noun, "table")
            by_noun.setdefault(hit.noun, []).append(
                Place(label=hit.title, href=href, icon=icon, note=hit.more)
            )
    for noun, found in by_noun.items():
        yield Group(names.heading(noun), tuple(found))


def _address(hit: Hit) -> str:
    """The page of a hit; nothing where there is none yet."""
    if hit.noun == "occupation":
        try:
            return reverse("occupation", args=[hit.key])
        except NoReverseMatch:
            return ""
    of = BY_NOUN.get(hit.noun)
    return of.page_of(hit.key) if of else ""
