"""Which address is which page."""

from __future__ import annotations

from django.urls import path

from waymark.web.views import changes, entries, lock, start, today

urlpatterns = [
    path("", start.home, name="home"),
    path("start", start.start, name="start"),
    path("start/<slug:why>", start.choose, name="choose"),
    path("today", today.today, name="today"),
    path("capture", entries.capture, name="capture"),
    path("kept", entries.kept, name="kept"),
    path("not-today", entries.not_today, name="not-today"),
    path("log", entries.from_terminal, name="log"),
    path("undo/<uuid:change>", changes.undo, name="undo"),
    path("lock", lock.lock, name="lock"),
]

handler404 = "waymark.web.answers.not_found"
handler500 = "waymark.web.answers.fault"
