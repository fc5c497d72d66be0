"""RSS and Atom as plain text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.career.exchange.feeds import plain, read_feed
from waymark.guidance.reasons import Refusal

AT = "https://site.example/news/feed.xml"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Ward &amp; work</title><link>/</link>
<item><title>Old</title><link>https://site.example/old</link><guid>a</guid>
<pubDate>Mon, 05 Jan 2026 08:00:00 GMT</pubDate></item>
<item><title><![CDATA[New <b>rules</b>]]></title><link>rules.html</link><guid>b</guid>
<pubDate>Tue, 06 Jan 2026 08:00:00 +0200</pubDate>
<description>&lt;p&gt;One.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;
&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;</description></item>
<item><title>No day</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Weld</title>
<entry><id>urn:1</id><title>Seam</title><link href="https://weld.example/1"/><updated>2026-02-01T10:00:00Z</updated>
<content type="html">&lt;p onclick="x()"&gt;A seam.&lt;/p&gt;</content></entry></feed>"""


def read(text: str, address: str = AT):
    return read_feed(text.encode(), address)


def test_rss_is_read_from_the_newest_to_the_oldest():
    feed = read(RSS)
    assert feed.title == "Ward & work"
    assert feed.link == "https://site.example/"
    assert [item.title for item in feed.items] == ["New rules", "Old", "No day"]
    assert feed.items[0].published == datetime(2026, 1, 6, 6, tzinfo=UTC)
    assert feed.items[2].published is None


def test_atom_is_read():
    [item] = read(ATOM).items
    assert (item.id, item.title, item.link, item.summary) == (
        "urn:1",
        "Seam",
        "https://weld.example/1",
        "A seam.",
    )


def test_markup_and_script_are_gone():
    assert read(RSS).items[0].summary == "One.\n\nTwo & three."


def test_links_are_whole_web_addresses_or_nothing():
    assert [item.link for item in read(RSS).items] == [
        "https://site.example/news/rules.html",
        "https://site.example/old",
        "",
    ]


def test_an_item_keeps_its_id_and_stands_once():
    twice = RSS.replace("<guid>b</guid>", "<guid>a</guid>")
    assert read(twice).items[0].id == "a"
    assert len(read(twice).items) == 2
    assert read(RSS).items[2].id == read(RSS).items[2].id


def test_a_page_that_is_no_feed_names_the_feeds_it_offers():
    page = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><p>Hi</html>'
    with pytest.raises(Refusal) as refused:
        read(page)
    [reason] = refused.value.reasons
    assert (reason.code, reason.values["offered"]) == ("feed.none", ("https://site.example/feed",))


def test_a_torn_feed_gives_what_it_has():
    assert [item.title for item in read(RSS[: RSS.index("<item><title>No day")]).items] == [
        "New rules",
        "Old",
    ]


def test_no_file_and_no_address_is_opened_for_a_feed(tmp_path):
    secret = tmp_path / "feed.xml"
    secret.write_text(RSS)
    for text in (str(secret), f"file://{secret}"):
        with pytest.raises(Refusal):
            read(text)


def test_entities_neither_read_files_nor_swell(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "file://{secret}">]>'
    assert "hidden" not in str(read(RSS.replace("<rss", outside + "<rss").replace("Old", "&x;")))
    swell = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = RSS.replace("<rss", f'<!DOCTYPE r [<!ENTITY l0 "ha">{swell}]><rss').replace("Old", "&l11;")
    assert len(str(read(bomb))) < 10_000


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("a<br>b", "a\nb"),
        ("<style>p{}</style>x", "x"),
        ("<script>alert(1)", ""),
        ("<svg/>x", "x"),
        ("5 &lt; 6", "5 < 6"),
        ("<p>un<b>closed", "unclosed"),
    ],
)
def test_words_are_taken_out_of_markup(markup, words):
    assert plain(markup) == words


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_feed_or_refused(data):
    try:
        read_feed(data, AT)
    except Refusal as refused:
        [reason] = refused.reasons
    else:
        return
    if reason.code != "feed.none":
        pytest.fail(reason.code)
