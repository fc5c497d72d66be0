"""What is changing: the feeds somebody follows, fetched only when they ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from waymark.presentation.words import say
from waymark.web import forms, refreshes, visit
from waymark.web.pages import done, page

if TYPE_CHECKING:
    import datetime as dt

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.feed import Article, Feed

PAGE = 30
"""Articles on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An article, and which feed it stands in."""

    feed: Feed
    article: Article

    @property
    def when(self) -> dt.date | None:
        """The day it was published."""
        return self.article.published.date() if self.article.published else None


def trends(request: HttpRequest) -> HttpResponse:
    """The newest articles of every feed, and what could not be read."""
    return _trends(request, forms.Form())


def _trends(request: HttpRequest, form: forms.Form) -> HttpResponse:
    feeds = forms.run(request, "feed", "find", {}).answer
    person = visit.access(request).person
    under_way = refreshes.now(person)
    if under_way and not under_way.running:
        refreshes.settled(person)
    shown = [Shown(feed=feed, article=one) for feed in feeds for one in feed.articles]
    shown.sort(key=lambda s: s.article.published.timestamp() if s.article.published else 0.0, reverse=True)
    return page(
        request,
        "pages/trends.html",
        status=422 if form.wrong else 200,
        feeds=feeds,
        articles=shown[:PAGE],
        older=max(0, len(shown) - PAGE),
        problems=[(feed, say(feed.reason)) for feed in feeds if feed.reason],
        under_way=under_way,
        said=_said(under_way),
        form=form,
    )


def _said(now: refreshes.Refresh | None) -> str:
    if now is None:
        return ""
    if now.running:
        return _("Fetching {number} of {total}").format(number=min(now.done + 1, now.total), total=now.total)
    read = now.total - now.failed
    return ngettext("{count} feed was read.", "{count} feeds were read.", read).format(count=read)


@require_POST
def follow(request: HttpRequest) -> HttpResponse:
    """Follow one more; nothing is fetched yet."""
    made = forms.attempt(request, "feed", "add", forms.typed(request, "url", "title"))
    if isinstance(made, forms.Form):
        return _trends(request, made)
    return done(request, _("Followed. It is fetched when you ask."), reverse("trends"), made.change)


@require_POST
def refresh(request: HttpRequest) -> HttpResponse:
    """Fetch what is new now."""
    feeds = [one.id for one in forms.run(request, "feed", "find", {}).answer]
    if feeds:
        refreshes.begin(visit.access(request), feeds)
    return HttpResponseRedirect(reverse("trends"))


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep an article as a note of one's own."""
    found = _article(request)
    if found is None:
        return done(request, _("It is no longer in the feed."), reverse("trends"))
    words = "\n".join(filter(None, (found.title, found.url)))
    made = forms.run(request, "journal", "add", {"text": words})
    return done(request, _("Kept in your journal."), reverse("trends"), made.change)


def _article(request: HttpRequest) -> Any:
    feed = forms.run(request, "feed", "show", {"id": request.POST.get("feed", "")}).answer
    return next((one for one in feed.articles if one.id == request.POST.get("article", "")), None)
