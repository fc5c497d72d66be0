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
    "interests": "/interests",
    "values": "/values",
    "settings": "/settings",
    "catalogue": "/settings/catalogue",
    "needs": "/explore/needs",
    "try": "/explore/try",
    "decide": "/explore/decide",
}
"""Pages with a form that is sent to the same address."""

ASKED = ("/today?year=1", "/search?text=rota", "/capture?kind=goal&text=Lead")
ASKED += ("/interests?form=long", "/proposals", "/toward?toward=welder", "/questions", "/story?toward=x")
ASKED += ("/explore?text=work+with+wood", "/explore?sort=pay&field=29&preparation=4", "/explore?page=2")
ASKED += ("/explore/try?what=29-1141.00&kind=shadowing", "/explore/routes?toward=11-9111.00")
"""Further ways to open pages."""

ASKED += (*LISTS, *(f"{one}/new" for one in LISTS if one != "/me/results"), "/me/entries?text=shift")

FILES = {"report": "/report.pdf", "calendar": "/plan.ics", "resume": "/resume.json"}

DEEDS = {
    "look", "look-away", "block", "not-today", "bring", "leave", "questions", "action", "pin", "undo",
    "lock", "new", "record", "archive", "role-occupation", "restore", "nudge", "undo-last",
    "revoke-device", "pair",
    "save", "compare-begin", "compare-weights", "compare-score", "follow", "refresh", "keep", "look-back",
}  # fmt: skip
"""Addresses that something is sent to; `test_doorkeeper` sends it."""
