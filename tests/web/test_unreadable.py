"""What cannot be read as a form gets one sentence and changes nothing."""

from __future__ import annotations

import pytest

from web.visitor import Page, written

FORM = "application/x-www-form-urlencoded"
PART = b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nHal'
TOO_MUCH, TORN = "more than one form takes", "came only in part"
SENT = {
    "three million letters": (b"title=" + b"x" * 3_000_000, FORM, TOO_MUCH),
    "three thousand fields": (b"&".join(b"a%d=1" % n for n in range(3000)), FORM, TOO_MUCH),
    "parts without a border": (PART, "multipart/form-data", TORN),
}
ODD = {
    "another kind": (b'{"title":', "application/json"),
    "signs without a name": (b"who=%ff%fe&title=%20", FORM),
}


@pytest.mark.parametrize("path", ["/work/warnings/new", "/people/log", "/settings"])
@pytest.mark.parametrize("name", SENT)
def test_what_cannot_be_read_is_said_in_one_sentence_and_nothing_is_kept(visit, path, name):
    visit.post("/capture", {"text": "A line"})
    before = written()
    data, kind, words = SENT[name]
    answer = visit.client.post(path, data, content_type=kind)
    page = Page(path, answer)
    assert answer.status_code == 400
    assert words in page.words
    assert page.tree.css_first("main a[href='/today']")
    assert written() == before


@pytest.mark.parametrize("name", ODD)
def test_what_is_of_another_kind_is_no_form(visit, name):
    data, kind = ODD[name]
    visit.post("/capture", {"text": "A line"})
    before = written()
    page = Page("/work/warnings/new", visit.client.post("/work/warnings/new", data, content_type=kind))
    assert page.status == 422
    assert set(page.problems) == {"title"}
    assert written() == before
