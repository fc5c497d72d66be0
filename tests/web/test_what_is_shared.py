"""What leaves the record on paper, in a file or by an address: what stands in the table, field by field.

A word of its own stands in every field of a full record, and is looked for in all that may be shared.
"""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from pypdf import PdfReader

from conftest import ROOT
from filled import fill
from waymark.career import local
from web.addresses import EVERYBODYS, FILES, OF_ONE, SECRET

PRINT = (ROOT / "frontend/src/styles/print.css").read_text()
HIDDEN = ",".join(one for one in PRINT.split("}", 3)[2].partition("{")[0].split(",\n") if ":has(" not in one)
"""What is on no paper, as the style of print says it."""


def of(noun: str, *fields: str, verb: str = "add") -> frozenset[str]:
    return frozenset(f"{noun}.{verb}.{field}" for field in fields)


NAME = of("person", "name", verb="edit")
WITH_ME = of("work_with_me", "best", "news", "hours", "energy", "trip_me", "feedback", verb="set")
BRIEF = NAME | WITH_ME | of("person", "headline", verb="edit") | of("trait", "label", "evidence")
GOAL = of("goal", "title", "why") | of("entry", "text") | of("ask", "title")
WHO = of("contact", "name")
OPEN = WHO | of("promise", "text") | of("interaction", "mine", "theirs", verb="log")
AGENDA = (
    of("ask", "title", "options") | of("flag", "title", "options", "recommendation") | of("entry", "text")
)
PAPER = WHO | of("packet", "title", "opening") | of("feedback", "text") | of("expectation", "text", "result")
SERVED = of("goal", "title") | of("entry", "text")
LABELLED = [
    f"{one}.{part}" for one in ("emails", "phones", "links", "addresses") for part in ("label", "value")
]
TABLE = of("contact", "name", "nick", "organisation", "title", "place", *LABELLED)
CARD = TABLE | of("contact", "names", "pronouns", "field")
MINE = of("contact", "note") | of("circle", "name")
OTHER = of("deliverable", "owner")
"""Somebody else who became a contact by being named."""
RESUME = (
    of("experience", "title", "organisation", "place", "description", "highlights")
    | of("education", "institution", "degree", "area", "score", "courses", "description")
    | of("certification", "name", "issuer", "number", "url")
    | of("language", "label", "fluency")
    | of("skill", "label", "keywords", "stated_level")
    | of("project", "title", "description", "highlights", "url")
    | of("person", "name", "headline", "summary", "place", "email", "phone", "url", verb="edit")
)
REPORT = NAME | of("experience", "title", "organisation") | of("education", "institution", "degree", "area")
SHARED: dict[str, tuple[str, frozenset[str]]] = {
    "brief": ("/work/brief", BRIEF | GOAL),
    "brief-file": ("/work/brief.txt", BRIEF | GOAL),
    "brief as pdf": ("/work/brief.pdf", BRIEF | GOAL),
    "brief for outside": ("/work/brief.txt?for=outside", BRIEF | GOAL),
    "with-me-file": ("/work/with-me.pdf", NAME | WITH_ME),
    "with-me as text": ("/work/with-me.txt", NAME | WITH_ME),
    "talk-agenda": ("/work/talk/{series}/agenda", OPEN | AGENDA),
    "talk-agenda-file": ("/work/talk/{series}/agenda.txt", OPEN | AGENDA),
    "agenda as pdf": ("/work/talk/{series}/agenda.pdf", OPEN | AGENDA),
    "talk-notes": ("/work/talk/{series}/notes/{meeting}", WHO | of("meeting", "shared")),
    "talk-notes-file": ("/work/talk/{series}/notes/{meeting}.txt", WHO | of("meeting", "shared")),
    "paper": ("/work/paper/{packet}", PAPER | SERVED),
    "paper-file": ("/work/paper/{packet}.md", PAPER | SERVED),
    "paper as pdf": (
        "/work/paper/{packet}.pdf?by=competency",
        PAPER | of("entry", "text") | of("skill", "label"),
    ),
    "facts-file": ("/work/facts.txt", of("fact", "happened", "said", "present", "place", "evidence")),
    "calendar": ("/plan.ics", of("action", "title") | of("goal", "title")),
    "calendar-feed": ("{feed}", of("action", "title") | of("goal", "title")),
    "discreet feed": ("{discreet}", frozenset()),
    "people-export": ("/people/export", CARD | MINE | OTHER),
    "older cards": ("/people/export?format=vcard3", CARD | MINE | OTHER),
    "table": ("/people/export?format=csv", TABLE | MINE | OTHER),
    "contact-card": ("/people/contact/{contact}/card", CARD),
    "resume": ("/resume.json", RESUME),
    "report": ("/report.pdf", REPORT),
    "worker": ("/sw.js", frozenset()),
    "manifest": ("/waymark.webmanifest", frozenset()),
    "offline": ("/offline", frozenset()),
}
"""What may be shared, its address, and the fields that it tells; all others are kept."""
AT_WORK = ("brief", "brief-file", "brief as pdf", "talk-agenda", "talk-agenda-file", "agenda as pdf")
AT_WORK += ("talk-notes", "talk-notes-file", "paper", "paper-file", "paper as pdf")
"""Made for those one works with."""
SERVES = GOAL | AGENDA | SERVED | of("feedback", "text") | of("skill", "label")
"""What goes with a goal that work may not know of."""


@pytest.fixture
def filled(visit):
    """A full record: one row of every noun, all of it serving one goal."""
    found = fill(local.access("test"))
    found.run("packet.edit", id=found.keys["packet"], goal_id=None)
    return found


def address(visit, filled, path: str) -> str:
    links: dict[str, Any] = {}
    for name, discreet in (("feed", False), ("discreet", True)):
        if f"{{{name}}}" in path:
            secret = filled.run("calendar_link.make", discreet=discreet).secret
            links[name] = f"/calendar/{secret}.ics"
    return path.format(**filled.keys | links)


def told(visit, filled, path: str) -> set[str]:
    """The fields whose words can be read in what is answered, a page as it would be printed."""
    answer = visit.client.get(where := address(visit, filled, path))
    assert answer.status_code == 200, path
    kind = answer.headers["Content-Type"]
    if kind.startswith("text/html") and path != "/offline":
        page = visit.get(where)
        for node in page.tree.css(f"head, script, {HIDDEN}"):
            node.decompose()
        text = page.tree.html or ""
    elif kind == "application/pdf":
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    else:
        text = answer.content.decode()
    text = re.sub(r"\r?\n ?", "", text)
    return {field for word, field in filled.words.items() if word in text}


def test_all_that_may_be_shared_is_in_the_table():
    assert {*FILES, *OF_ONE, *SECRET, *EVERYBODYS} - {"book"} <= set(SHARED)  # a book is a page of one's own


@pytest.mark.parametrize("name", SHARED)
def test_what_may_be_shared_tells_what_the_table_says_and_no_more(visit, filled, name):
    path, allowed = SHARED[name]
    assert told(visit, filled, path) == allowed


@pytest.mark.parametrize("name", AT_WORK)
def test_of_a_goal_kept_from_work_nothing_is_told_there(visit, filled, name):
    filled.run("goal.edit", id=filled.keys["goal"], at_work="no")
    path, allowed = SHARED[name]
    assert told(visit, filled, path) == allowed - SERVES


@pytest.mark.parametrize("path", ["/work/talk/{series}", "/people/contact/{contact}"])
def test_a_page_of_ones_own_that_is_printed_leaves_out_what_is_for_oneself_alone(visit, filled, path):
    assert filled.keys["point"]
    private = of("point", "text") | of("meeting", "private") | of("contact", "private")
    private |= of("interaction", "private", verb="log")
    page = visit.get(address(visit, filled, path)).tree.html or ""
    assert {field for word, field in filled.words.items() if word in page} & private
    assert not told(visit, filled, path) & private
