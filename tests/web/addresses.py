"""Every address, by the name it has in `urls.py`, sorted by what it does."""

from __future__ import annotations

from waymark.web.collections import COLLECTIONS

SHOWN = {
    "home": "/",
    "start": "/start",
    "today": "/today",
    "kept": "/kept",
    "story": "/story",
    "toward": "/toward",
    "me": "/me",
    "values": "/me/values",
    "lessons": "/me/lessons",
    "plan": "/plan",
    "collection": "/me/skills",
    "changed-kept": "/changed/kept",
    "again": "/plan/again",
    "away": "/archive",
    "search": "/search",
    "inbox": "/inbox",
    "devices": "/settings/devices",
    "explore": "/explore",
    "occupation": "/explore/occupation/29-1141.00",
    "compare": "/explore/compare",
    "routes": "/explore/routes",
    "ahead": "/explore/ahead",
    "trends": "/explore/trends",
    "goals": "/goals",
    "people": "/people",
    "people-ready": "/people/ready",
    "people-thanks": "/people/thanks",
    "people-know": "/people/know",
    "people-map": "/people/map",
    "people-closest": "/people/closest",
    "people-doubles": "/people/doubles",
    "work": "/work",
    "alignment": "/work/alignment",
    "doing": "/work/doing",
    "matters": "/work/matters",
    "lead": "/work/lead",
    "own": "/work/own",
    "role-history": "/work/history",
    "brief": "/work/brief",
}
"""Pages to read."""

LISTS = tuple(one.href for one in COLLECTIONS)
"""What a person has told, a list for each noun."""

ASKS = {
    "track": "/track",
    "changed": "/changed",
    "capture": "/capture",
    "history": "/history",
    "proposals": "/proposals?toward=data+analyst&hours=5",
    "interests": "/me/interests",
    "interests-ask": "/me/interests/ask",
    "values-sort": "/me/values/sort",
    "style": "/me/style",
    "style-ask": "/me/style/ask",
    "next-level": "/me/next-level",
    "settings": "/settings",
    "catalogue": "/settings/catalogue",
    "needs": "/explore/needs",
    "try": "/explore/try",
    "decide": "/explore/decide",
    "goal-new": "/goals/new?kind=mastery",
    "learn": "/goals/learn",
    "ladders": "/goals/ladders",
    "adverts": "/goals/adverts",
    "calendar-link": "/plan/calendar",
    "log-talk": "/people/log",
    "people-hear": "/people/hear",
    "people-walk": "/people/walk",
    "people-import": "/people/import",
    "books": "/people/books",
    "appraisal": "/work/doing/appraisal",
    "with-me": "/work/with-me",
}
"""Pages with a form that is sent to the same address."""

ASKED = ("/today?year=1", "/search?text=rota", "/capture?kind=goal&text=Lead")
ASKED += (
    "/me/interests/ask?form=long&at=60",
    "/proposals",
    "/toward?toward=welder",
    "/questions",
    "/story?toward=x",
)
ASKED += ("/explore?text=work+with+wood", "/explore?sort=pay&field=29&preparation=4", "/explore?page=2")
ASKED += ("/explore/try?what=29-1141.00&kind=shadowing", "/explore/routes?toward=11-9111.00")
ASKED += ("/people/know?text=nurse", "/people/hear?text=A+new+role&sort=move", "/people/walk?at=2")
ASKED += ("/people/log?title=Coffee",)
ASKED += ("/goals/new", "/goals/learn?toward=welder")
"""Further ways to open pages."""

ASKED += (*LISTS, *(f"{one}/new" for one in LISTS if one != "/me/results"), "/me/entries?text=shift")
ASKED += (
    "/me/entries?energy=gave&learned=1&since=2026-01-01",
    "/me/journal?another=3",
    "/me/journal?text=walk",
    "/work/brief?for=outside",
    "/work/talks/new?kind=report",
)

FILES = {"report": "/report.pdf", "calendar": "/plan.ics", "resume": "/resume.json"}
FILES |= {
    "brief-file": "/work/brief.txt",
    "with-me-file": "/work/with-me.pdf",
    "people-export": "/people/export",
}

EVERYBODYS = {"worker": "/sw.js", "manifest": "/waymark.webmanifest", "offline": "/offline"}
"""What makes it an app: the same for everybody, with nothing of the record."""

DEEDS = {
    "look", "look-away", "block", "not-today", "bring", "leave", "questions", "action", "pin", "undo",
    "lock", "new", "record", "archive", "role-occupation", "restore", "nudge", "undo-last",
    "revoke-device", "pair", "grow",
    "save", "compare-begin", "compare-weights", "compare-score", "follow", "refresh", "keep", "look-back",
    "goal", "ladder", "ladder-bring", "advert",
    "people-closest", "people-doubles", "people-thanks", "people-gave", "people-agreed", "people-looked",
    "people-rest",
    "promise-kept", "conversation", "people-bring", "people-leave",
    "book-sync", "book-which", "book-away",
    "circle", "contact", "contact-merge", "contact-unmerge", "contact-erase",
    "safe", "work-begin", "leave-role", "warning-told", "talk", "paper",
    "expectation-step", "stakeholder-step",
}  # fmt: skip
"""Addresses that something is sent to; `test_doorkeeper` sends it."""

OF_ONE = {
    "contact-card",
    "book",
    "talk-agenda",
    "talk-agenda-file",
    "talk-notes",
    "talk-notes-file",
    "paper-file",
    "facts-file",
}
"""Pages and files of one record; `test_work_pages` opens them."""

SECRET = {"calendar-feed"}
"""Addresses that open with what stands in them; `test_calendar_link` tries them."""
