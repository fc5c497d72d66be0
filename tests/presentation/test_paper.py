from __future__ import annotations

import io
import re
import sys
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from presentation.stories import all_said, gap, gap_line, plan, step, story, you
from waymark.presentation import paper
from waymark.presentation.paper.glyphs import drawable, signs, undrawn
from waymark.presentation.telling.parts import Course
from waymark.presentation.telling.plan import plan as tell_plan
from waymark.presentation.telling.story import story as tell_story

KNOWN = signs(files("waymark.presentation.paper") / "fonts/SourceSans3-Regular.otf")


def told(**changes):
    return tell_story(story(**changes))


def named(name):
    return told(you=you(name=name))


def read(made):
    return PdfReader(io.BytesIO(made))


def squeezed(text):
    """Without spaces and the hyphens that break lines: what a reading program hears."""
    return re.sub(r"[\s\u00ad\u200b]+", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl"))


def text_of(made):
    return squeezed("".join(page.extract_text() for page in read(made).pages))


def on_paper(whole):
    """What must stand on paper; the next steps stand among all steps, their hours in the plan's own why."""
    for part in whole.parts:
        yield from (part.title, part.say, *part.notes)
        rows = part.steps if isinstance(part, Course) else part.rows
        for row in rows:
            yield from filter(None, (row.title, row.note, row.side, getattr(row, "because", "")))
        for why in part.whys:
            yield from (why.label, *why.lines)
    yield from (whole.title, whole.eyebrow, *whole.sources)


class Words(HTMLParser):
    """The text of a page, the tags in it, and what it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags, self.fetched = "", [], []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.fetched += [value for key, value in attrs if key in {"src", "href", "srcset", "data"}]

    def handle_data(self, data) -> None:
        self.text += data


def parsed(made):
    words = Words()
    words.feed(made.decode())
    return words


def test_a_page_says_everything_there_is_to_say() -> None:
    whole = told()
    text = squeezed(parsed(paper.html(whole)).text)
    assert [one for one in on_paper(whole) if squeezed(one) not in text] == []


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    made = paper.html(told())
    words = parsed(made)
    assert words.fetched == []
    assert not {"script", "link", "iframe", "img"} & set(words.tags)
    assert set(re.findall(rb"url\((\w+):", made)) == {b"data"}
    assert b"var(--" not in b"".join(re.findall(rb"<svg.*?</svg>", made, re.DOTALL))


def test_a_page_brings_more_letters_only_where_they_are_used() -> None:
    plain, accented = (paper.html(named(name)) for name in ("Anna Smith", "Sólveig Þórðardóttir, Ionuț"))
    assert plain.count(b"@font-face") == 2
    assert accented.count(b"@font-face") == 4
    assert paper.html(named("Nguyễn")).count(b"@font-face") == 4
    assert len(accented) < 250_000


def test_what_a_person_wrote_cannot_become_markup() -> None:
    made = paper.html(named("<script>alert(1)</script>"))
    assert b"<script>" not in made
    assert "<script>alert(1)</script>" in parsed(made).text


def test_a_pdf_says_everything_there_is_to_say() -> None:
    whole = told()
    text = text_of(paper.pdf(whole))
    assert [one for one in on_paper(whole) if squeezed(one) not in text] == []


def test_a_pdf_is_tagged_and_has_a_title_and_a_language() -> None:
    made = read(paper.pdf(told()))
    root = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert made.metadata.title == told().title
    assert b"pdfuaid" in root["/Metadata"].get_data()


def figures(node):
    """The figures in a PDF's tree of tags."""
    node = node.get_object()
    if isinstance(node, dict):
        if node.get("/S") == "/Figure":
            yield node
        node = node.get("/K", [])
        node = node.get_object() if hasattr(node, "get_object") else node
    for child in node if isinstance(node, list) else [node]:
        if not isinstance(child, int):
            yield from figures(child)


def test_every_picture_of_a_pdf_has_words_in_its_place() -> None:
    alts = [one["/Alt"] for one in figures(read(paper.pdf(told())).trailer["/Root"]["/StructTreeRoot"])]
    assert len(alts) == 5
    assert all("stands behind as a table" in alt for alt in alts)


@pytest.mark.slow
def test_a_pdf_runs_over_several_pages_and_each_is_numbered() -> None:
    pages = read(paper.pdf(told())).pages
    assert len(pages) >= 4
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()


@pytest.mark.parametrize(("sheet", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_a_pdf_comes_on_the_sheet_asked_for(sheet, size) -> None:
    box = read(paper.pdf(told(), sheet)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ioana 🌻 Radu 👩🏽‍⚕️", "Ioana Radu"),
        ("Ștefan Ünal-Nguyễn", "Ștefan Ünal-Nguyễn"),
        ("Ελένη Παπαδοπούλου", "Ελένη Παπαδοπούλου"),
        ("Олена Ковальчук", "Олена Ковальчук"),
        ("\u202eevil\x07 # $x$ *b* @ref <l>", "evil # $x$ *b* @ref <l>"),
    ],
)
@pytest.mark.slow
def test_no_name_stops_a_pdf(name, shown) -> None:
    assert squeezed(shown) in text_of(paper.pdf(named(name)))


@pytest.mark.parametrize("name", ["看護師 太郎", "محمد علي", "அருண்", "𓀀𓀁", ""])
@pytest.mark.slow
def test_a_script_that_no_face_can_draw_does_not_stop_a_pdf(name) -> None:
    assert squeezed(told().title) in text_of(paper.pdf(named(name)))


def test_a_short_story_has_a_short_report() -> None:
    empty = you(
        name="", years=None, code=None, experiences=(), educations=(), skills=0, evidenced=0, interests=None
    )
    nothing = replace(story().fit, target=None, proposals=())
    made = paper.pdf(told(you=empty, fit=nothing, gap=None, routes=None, plan=None))
    assert len(read(made).pages) <= 2
    assert "Thereisnothinghereyet." in text_of(made)


def test_few_gaps_and_few_steps_are_lists_on_paper_too() -> None:
    whole = told(gap=gap(lines=(gap_line("Law"),)), plan=plan(steps=plan().steps[:2]))
    assert "it asks for level 5 of 7" in parsed(paper.html(whole)).text
    assert squeezed("it asks for level 5 of 7") in text_of(paper.pdf(whole))


def test_every_sentence_can_be_drawn_by_the_faces_that_come_with_it() -> None:
    assert undrawn("".join(all_said(told())), KNOWN) == set()


def test_the_faces_know_european_letters_but_not_all_there_are() -> None:
    assert set("AzșțÞøßŁΩЖ→–’…") <= KNOWN
    assert not {"看", "م", "🌻"} & KNOWN


def test_bold_words_can_say_what_plain_words_can() -> None:
    assert signs(files("waymark.presentation.paper") / "fonts/SourceSans3-Semibold.otf") >= KNOWN


def test_a_letter_that_the_face_of_titles_lacks_is_borrowed() -> None:
    title = "The work of Ŧorken"
    assert squeezed(title) in text_of(paper.pdf(replace(told(), title=title)))


def test_a_letter_that_cannot_be_drawn_loses_its_marks_or_becomes_a_question() -> None:
    known = frozenset("abc ?")
    assert drawable("a\u030a ç 🌻 看", known, strict=True) == "a c ?"
    assert drawable("a 看", known, strict=False) == "a 看"


@given(st.text(max_size=40))
@settings(max_examples=300)
def test_whatever_is_made_drawable_can_be_drawn(text) -> None:
    assert set(drawable(text, KNOWN, strict=True)) <= KNOWN


def test_typesetting_leaves_nothing_of_itself_in_this_process(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)  # an import of it here would fail
    assert read(paper.pdf(told())).pages


def test_no_name_of_a_step_is_cut():
    long = "Find out which training this work asks for where you live, how long it takes, and who pays for it"
    steps = tuple(
        replace(one, action=replace(one.action, title=f"{long}, number {n}"))
        for n, one in enumerate(step(n) for n in range(8))
    )
    picture = tell_plan(plan(steps=steps)).picture
    for drawn in (picture.svg, picture.narrow):
        assert "…" not in drawn


def test_a_phone_gets_drawings_made_for_it():
    page = paper.html(told()).decode()
    assert page.count('class="both"') == sum(bool(p.picture and p.picture.narrow) for p in told().parts)
    assert "max-width: 40rem" in page
