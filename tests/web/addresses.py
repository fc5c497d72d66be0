"""Every address, by the name it has in `urls.py`, sorted by what it does."""

SHOWN = {
    "home": "/",
    "start": "/start",
    "today": "/today",
    "kept": "/kept",
    "story": "/story",
    "toward": "/toward",
    "me": "/me",
    "plan": "/plan",
}
"""Pages to read."""

ASKS = {
    "track": "/track",
    "changed": "/changed",
    "capture": "/capture",
    "history": "/history",
    "proposals": "/proposals?toward=data+analyst&hours=5",
    "interests": "/interests",
    "values": "/values",
    "settings": "/settings",
}
"""Pages with a form that is sent to the same address."""

ASKED = ("/interests?form=long", "/proposals", "/toward?toward=welder", "/questions", "/story?toward=x")
"""Further ways to open pages."""

FILES = {"report": "/report.pdf", "calendar": "/plan.ics", "resume": "/resume.json"}

DEEDS = {
    "look", "look-away", "block", "not-today", "bring", "leave", "questions", "commit", "action",
    "pin", "undo", "lock",
}  # fmt: skip
"""Addresses that something is sent to; `test_doorkeeper` sends it."""
