"""Feeds that somebody follows."""

from __future__ import annotations

from typing import Any, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.exchange.feeds import read_feed
from waymark.career.exchange.fetch import fetch
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.records.feed import Feed
from waymark.career.records.fields import Name, Text, WebAddress
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb
from waymark.guidance.reasons import Refusal

MOST = 30
"""Articles that are kept of a feed, the newest."""
LONGEST = 600
"""Characters that are kept of a summary."""


class Facts(TypedDict, total=False):
    """What more can be said of a feed."""

    title: Name
    note: Text


@verb(kind="write", main="url")
def add(access: Access, *, url: WebAddress, **facts: Unpack[Facts]) -> Feed:
    """Follow a feed; `refresh` fetches what stands there."""
    return added(access, models.Feed, Feed, url=url, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    url: WebAddress | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Feed:
    """Change a feed; what is not given stays. Another address begins anew."""
    anew: dict[str, Any] = {}
    if url is not KEEP and url != change.get(access, models.Feed, id).url:
        anew = {"articles": [], "tag": "", "modified": "", "problem": {}, "checked_at": None}
    return edited(access, models.Feed, Feed, id, version, url=url, **facts, **anew)


@verb(kind="write", main="id", apart=True)
def refresh(access: Access, *, id: UUID) -> Feed:
    """Fetch a feed now. Where that fails its articles stay, with the reason."""
    with change.unit(access, "read", "feed.refresh"):
        row = change.get(access, models.Feed, id)
    try:
        found = _look(row)
    except Refusal as refused:
        why = refused.reasons[0]
        found = {"problem": {"code": why.code, "values": dict(why.values)}}
    with change.unit(access, "write", "feed.refresh"):  # what others publish is no change of the person's
        mine = models.Feed.objects.filter(person_id=access.person, pk=id)
        mine.update(checked_at=access.now, **found)
        return to_record(Feed, change.get(access, models.Feed, id))


archive, restore = putting_away(models.Feed, Feed, "a feed")
find = listing(models.Feed, Feed, "feeds", "title", "created_at")
show = showing(models.Feed, Feed, "feeds")


def _look(row: models.Feed) -> dict[str, Any]:
    """What stands at the address, as columns."""
    came = fetch(row.url, tag=row.tag, modified=row.modified)
    if came.data is None:
        return {"problem": {}}
    feed = read_feed(came.data, came.address, came.content_type)
    articles = [
        {
            "id": item.id,
            "title": item.title,
            "url": item.link,
            "summary": item.summary[:LONGEST],
            "published": item.published.isoformat() if item.published else None,
        }
        for item in feed.items[:MOST]
    ]
    kept = {"articles": articles, "problem": {}, "tag": came.tag, "modified": came.modified}
    return kept if row.title else {**kept, "title": feed.title}
