"""Feeds that somebody follows: fetched without holding the record, and no change of the person's."""

from __future__ import annotations

import pytest

from waymark.career import change as changes
from waymark.career import models, verbs
from waymark.career.actions import feed
from waymark.career.exchange.fetch import Fetched
from waymark.career.problems import Problems
from waymark.guidance.reasons import Reason, Refusal

ADDRESS = "https://ward.example/feed"
ITEM = "<item><guid>{0}</guid><title>News {0}</title><link>https://ward.example/{0}</link></item>"


def rss(count):
    items = "".join(ITEM.format(n) for n in range(count))
    return f"<rss version='2.0'><channel><title>Ward news</title>{items}</channel></rss>".encode()


@pytest.fixture
def site(monkeypatch):
    """What stands at every address: bytes, nothing new (None), or a refusal."""
    stands = {"data": rss(2), "asked": []}

    def fetch(address, *, tag="", modified=""):
        stands["asked"].append((address, tag, modified))
        assert changes._unit.get() is None, "the record is held while the network is waited for"
        if isinstance(stands["data"], Refusal):
            raise stands["data"]
        return Fetched(address=address, data=stands["data"], content_type="", tag="t1", modified="m1")

    monkeypatch.setattr(feed, "fetch", fetch)
    return stands


def test_a_feed_brings_its_title_and_its_newest_thirty_articles(access, site):
    site["data"] = rss(40)
    came = feed.refresh(access, id=feed.add(access, url=ADDRESS).id)
    assert (came.title, len(came.articles), came.checked_at) == ("Ward news", 30, access.now)
    assert came.articles[0].url == "https://ward.example/0"
    assert came.reason is None


def test_a_feed_that_has_nothing_new_keeps_its_articles(access, site):
    made = feed.add(access, url=ADDRESS, title="Mine")
    first = feed.refresh(access, id=made.id)
    site["data"] = None
    again = feed.refresh(access, id=made.id)
    assert again.articles == first.articles
    assert again.title == "Mine"
    assert site["asked"] == [(ADDRESS, "", ""), (ADDRESS, "t1", "m1")]


def test_a_feed_that_cannot_be_read_keeps_its_articles_and_says_why(access, site):
    made = feed.add(access, url=ADDRESS)
    first = feed.refresh(access, id=made.id)
    site["data"] = Refusal(Reason("fetch.status", {"address": ADDRESS, "status": 503}))
    failed = feed.refresh(access, id=made.id)
    assert failed.articles == first.articles
    assert (failed.reason.code, failed.reason.values["status"]) == ("fetch.status", 503)
    site["data"] = b"<html>no feed</html>"
    assert feed.refresh(access, id=made.id).reason.code == "feed.none"
    site["data"] = rss(1)
    assert feed.refresh(access, id=made.id).reason is None


def test_refreshing_is_no_change_of_the_persons(access, site):
    made = feed.add(access, url=ADDRESS)
    before = models.Change.objects.count()
    outcome = verbs.find("feed", "refresh").run(access, {"id": made.id})
    assert (outcome.change, outcome.answer.version) == (None, made.version)
    assert models.Change.objects.count() == before


def test_another_address_begins_anew(access, site):
    made = feed.refresh(access, id=feed.add(access, url=ADDRESS).id)
    moved = feed.edit(access, id=made.id, url="https://other.example/feed")
    assert (moved.articles, moved.checked_at) == ((), None)
    feed.refresh(access, id=made.id)
    assert site["asked"][-1] == ("https://other.example/feed", "", "")


@pytest.mark.parametrize(
    "url", ["ftp://x.example/", "javascript:alert(1)", "feed", "https://", "http://[::1"]
)
def test_only_addresses_of_the_web_are_followed(access, url):
    with pytest.raises(Problems) as caught:
        verbs.find("feed", "add").run(access, {"url": url})
    assert [(p.field, p.code) for p in caught.value.problems] == [("url", "input.no_web_address")]
