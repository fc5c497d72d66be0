"""Which address is which page."""

from __future__ import annotations

from django.urls import path

from waymark.web.views import changes, entries, history, lock, me, plan, settings, start, story, today

urlpatterns = [
    path("", start.home, name="home"),
    path("start", start.start, name="start"),
    path("track", start.track, name="track"),
    path("changed", start.changed, name="changed"),
    path("look", start.look, name="look"),
    path("look-away", start.look_away, name="look-away"),
    path("today", today.today, name="today"),
    path("today/block/<uuid:block>", today.block, name="block"),
    path("capture", entries.capture, name="capture"),
    path("kept", entries.kept, name="kept"),
    path("not-today", entries.not_today, name="not-today"),
    path("log", entries.from_terminal, name="log"),
    path("history", history.history, name="history"),
    path("history/bring", history.bring, name="bring"),
    path("history/leave", history.leave, name="leave"),
    path("story", story.story, name="story"),
    path("toward", story.toward, name="toward"),
    path("proposals", story.proposals, name="proposals"),
    path("report.pdf", story.report, name="report"),
    path("plan.ics", story.calendar, name="calendar"),
    path("resume.json", story.resume, name="resume"),
    path("me", me.me, name="me"),
    path("interests", me.interests, name="interests"),
    path("values", me.values, name="values"),
    path("questions", me.questions, name="questions"),
    path("plan", plan.plan, name="plan"),
    path("plan/commit", plan.commit, name="commit"),
    path("plan/action/<uuid:action>", plan.action, name="action"),
    path("settings", settings.settings, name="settings"),
    path("settings/pin", settings.choose_pin, name="pin"),
    path("undo/<uuid:change>", changes.undo, name="undo"),
    path("lock", lock.lock, name="lock"),
]

handler404 = "waymark.web.answers.not_found"
handler500 = "waymark.web.answers.fault"
