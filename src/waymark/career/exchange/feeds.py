"""RSS and Atom as plain text: titles, links and summaries, without any markup or script."""

from __future__ import annotations

import io
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2s
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from waymark.career.exchange.text import decode, tidy
from waymark.guidance.reasons import Reason, Refusal

MOST = 100
"""Items that are kept of a feed, the newest."""
LONGEST_TITLE, LONGEST_SUMMARY = 300, 1200
SILENT = frozenset(("script", "style", "template", "iframe", "object", "noscript", "svg"))
BREAKS = frozenset(("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"))
OFFERED = frozenset(("application/rss+xml", "application/atom+xml"))


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One item: `id` stays the same when the feed is read again; `link` is a web address or empty."""

    id: str
    title: str
    link: str
    summary: str
    published: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: its items from the newest to the oldest, those without a date last."""

    title: str
    link: str
    items: tuple[FeedItem, ...]


def read_feed(data: bytes, address: str, content_type: str = "") -> Feed:
    """The feed in what was fetched from an address.

    Raises:
        Refusal: `feed.none` where this is no feed; its `offered` are those that the page links.
    """
    import feedparser

    headers = {"content-type": content_type} if content_type else {}
    # Only a stream: text and bytes that look like an address or a path would be opened.
    found = feedparser.parse(
        io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not found.get("version"):
        raise Refusal(Reason("feed.none", {"address": address, "offered": offered(data, address)}))
    items = [_item(entry, address) for entry in found.entries]
    items.sort(key=lambda item: item.published or datetime.min.replace(tzinfo=UTC), reverse=True)
    once = {item.id: item for item in reversed(items)}
    return Feed(
        title=plain(found.feed.get("title", ""))[:LONGEST_TITLE],
        link=_web(found.feed.get("link", ""), address),
        items=tuple(reversed(once.values()))[:MOST],
    )


def _item(entry: Any, address: str) -> FeedItem:
    link = _web(entry.get("link", ""), address)
    summary = plain(
        entry.get("summary", "") or next((c.get("value", "") for c in entry.get("content", ())), "")
    )
    title = plain(entry.get("title", ""))[:LONGEST_TITLE] or summary.partition("\n")[0][:LONGEST_TITLE]
    day = entry.get("published_parsed") or entry.get("updated_parsed")
    own = str(entry.get("id") or link or blake2s(f"{title}\n{summary}".encode()).hexdigest())
    return FeedItem(
        id=own[:500], title=title, link=link, summary=summary[:LONGEST_SUMMARY], published=_moment(day)
    )


def _moment(day: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(timegm(day), tz=UTC) if day else None
    except (ValueError, OverflowError, OSError):
        return None


def _web(link: str, address: str) -> str:
    """A link as a whole web address; empty for anything that a browser would run or open elsewhere."""
    try:
        whole = urljoin(address, link.strip()) if link else ""
        return whole if urlsplit(whole).scheme in {"http", "https"} and whole.isprintable() else ""
    except ValueError:
        return ""


def plain(markup: str) -> str:
    """The words of a piece of HTML, without what is not meant to be read."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return tidy("".join(reader.parts))


def offered(data: bytes, address: str) -> tuple[str, ...]:
    """The feeds that a web page links to."""
    reader = _Reader()
    reader.feed(decode(data))
    return tuple(dict.fromkeys(filter(None, (_web(link, address) for link in reader.feeds))))[:5]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.feeds: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in SILENT:
            self._silent.append(tag)
        elif tag in BREAKS:
            self.parts.append("\n")
        elif tag == "link" and told.get("type") in OFFERED:
            self.feeds.append(told.get("href") or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
