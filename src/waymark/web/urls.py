"""Which address is which page."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from django.urls import path

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase
    from django.urls import URLPattern


def at(address: str, view: str, name: str) -> URLPattern:
    """A page, whose module is loaded by its first visitor: so the first answer after a start comes sooner."""
    module, _, function = view.partition(".")

    def visit(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        found = getattr(import_module(f"waymark.web.views.{module}"), function)
        answer: HttpResponseBase = found(request, **parts)
        return answer

    return path(address, visit, name=name)


urlpatterns = [
    at("", "start.home", "home"),
    at("start", "start.start", "start"),
    at("track", "start.track", "track"),
    at("changed", "start.changed", "changed"),
    at("changed/kept", "start.changed_kept", "changed-kept"),
    at("look", "start.look", "look"),
    at("look-away", "start.look_away", "look-away"),
    at("today", "today.today", "today"),
    at("today/block/<uuid:block>", "today.block", "block"),
    at("offline", "offline.offline", "offline"),
    at("sw.js", "offline.worker", "worker"),
    at("waymark.webmanifest", "offline.manifest", "manifest"),
    at("capture", "entries.capture", "capture"),
    at("kept", "entries.kept", "kept"),
    at("not-today", "entries.not_today", "not-today"),
    at("history", "history.history", "history"),
    at("history/bring", "history.bring", "bring"),
    at("history/leave", "history.leave", "leave"),
    at("people/import", "people_in.choose", "people-import"),
    at("people/import/bring", "people_in.bring", "people-bring"),
    at("people/import/leave", "people_in.leave", "people-leave"),
    at("people/export", "people_in.export", "people-export"),
    at("people/books", "books.books", "books"),
    at("people/books/<uuid:book>", "books.look", "book"),
    at("people/books/<uuid:book>/sync", "books.sync", "book-sync"),
    at("people/books/<uuid:book>/away", "books.away", "book-away"),
    at("story", "story.story", "story"),
    at("toward", "story.toward", "toward"),
    at("proposals", "story.proposals", "proposals"),
    at("report.pdf", "story.report", "report"),
    at("plan.ics", "story.calendar", "calendar"),
    at("resume.json", "story.resume", "resume"),
    at("me", "me.me", "me"),
    at("me/interests", "interests.interests", "interests"),
    at("me/interests/ask", "interests.ask", "interests-ask"),
    at("me/values", "values.values", "values"),
    at("me/values/sort", "values.sort", "values-sort"),
    at("me/style", "know.style", "style"),
    at("me/style/ask", "know.ask_style", "style-ask"),
    at("me/next-level", "know.next_level", "next-level"),
    at("me/lessons", "know.lessons", "lessons"),
    at("me/entries/<uuid:id>/grow", "know.grow", "grow"),
    at("questions", "me.questions", "questions"),
    at("plan", "plan.plan", "plan"),
    at("plan/again", "plan.again", "again"),
    at("plan/calendar", "calendar_link.link", "calendar-link"),
    at("calendar/<str:secret>.ics", "calendar_link.feed", "calendar-feed"),
    at("plan/action/<uuid:action>", "plan.action", "action"),
    at("settings", "settings.settings", "settings"),
    at("settings/devices", "devices.devices", "devices"),
    at("settings/devices/<uuid:id>/revoke", "devices.revoke", "revoke-device"),
    at("pair", "devices.pair", "pair"),
    at("settings/pin", "settings.choose_pin", "pin"),
    at("settings/catalogue", "catalogue.catalogue", "catalogue"),
    at("search", "search.search", "search"),
    at("archive", "archive.archive", "away"),
    at("archive/<slug:noun>/<uuid:id>", "archive.restore", "restore"),
    at("today/nudge", "nudges.answer", "nudge"),
    at("inbox", "nudges.inbox", "inbox"),
    at("undo", "changes.undo_last", "undo-last"),
    at("undo/<uuid:change>", "changes.undo", "undo"),
    at("lock", "lock.lock", "lock"),
    at("me/roles/<uuid:id>/occupation", "records.occupation", "role-occupation"),
    at("explore", "explore.explore", "explore"),
    at("explore/occupation/<str:code>", "explore.occupation", "occupation"),
    at("explore/save", "explore.save", "save"),
    at("explore/compare", "weighing.compare", "compare"),
    at("explore/compare/begin", "weighing.begin", "compare-begin"),
    at("explore/compare/weights", "weighing.weights", "compare-weights"),
    at("explore/compare/score", "weighing.score", "compare-score"),
    at("explore/decide", "weighing.decide", "decide"),
    at("explore/decisions/<uuid:id>/look-back", "weighing.look_back", "look-back"),
    at("explore/routes", "around.routes", "routes"),
    at("explore/try", "around.try_", "try"),
    at("explore/ahead", "around.ahead", "ahead"),
    at("explore/needs", "around.needs", "needs"),
    at("explore/trends", "trends.trends", "trends"),
    at("explore/trends/follow", "trends.follow", "follow"),
    at("explore/trends/refresh", "trends.refresh", "refresh"),
    at("explore/trends/keep", "trends.keep", "keep"),
    at("people", "people.people", "people"),
    at("goals", "goals.goals", "goals"),
    at("goals/new", "goals.new", "goal-new"),
    at("goals/<uuid:goal>", "goals.goal", "goal"),
    at("goals/learn", "learning.learn", "learn"),
    at("goals/ladders", "learning.ladders", "ladders"),
    at("goals/ladders/bring", "learning.bring", "ladder-bring"),
    at("goals/ladders/<uuid:id>", "learning.ladder", "ladder"),
    at("goals/adverts", "learning.adverts", "adverts"),
    at("goals/adverts/<uuid:id>", "learning.advert", "advert"),
    at("work", "work.work", "work"),
    at("work/safe", "work.safe", "safe"),
    at("work/begin", "work.begin", "work-begin"),
    at("work/leave", "work.leave", "leave-role"),
    at("work/talk/<uuid:id>", "talks.talk", "talk"),
    at("work/talk/<uuid:id>/agenda", "talks.agenda", "talk-agenda"),
    at("work/talk/<uuid:id>/agenda.<slug:form>", "talks.agenda_file", "talk-agenda-file"),
    at("work/talk/<uuid:id>/notes/<uuid:meeting>", "talks.notes", "talk-notes"),
    at("work/talk/<uuid:id>/notes/<uuid:meeting>.<slug:form>", "talks.notes_file", "talk-notes-file"),
    at("work/alignment", "standing.alignment", "alignment"),
    at("work/doing", "standing.doing", "doing"),
    at("work/doing/appraisal", "standing.appraisal", "appraisal"),
    at("work/doing/<uuid:id>/step", "standing.act", "expectation-step"),
    at("work/matters", "standing.matters", "matters"),
    at("work/matters/<uuid:id>/step", "standing.plan_step", "stakeholder-step"),
    at("work/lead", "standing.lead", "lead"),
    at("work/own", "standing.own", "own"),
    at("work/history", "standing.role", "role-history"),
    at("work/brief", "papers.brief", "brief"),
    at("work/brief.<slug:form>", "papers.brief_file", "brief-file"),
    at("work/with-me", "papers.with_me", "with-me"),
    at("work/with-me.<slug:form>", "papers.with_me_file", "with-me-file"),
    at("work/paper/<uuid:id>", "papers.paper", "paper"),
    at("work/paper/<uuid:id>.<slug:form>", "papers.paper_file", "paper-file"),
    at("work/facts.<slug:form>", "papers.facts_file", "facts-file"),
    at("<slug:chapter>/<slug:slug>", "records.collection", "collection"),
    at("<slug:chapter>/<slug:slug>/new", "records.new", "new"),
    at("<slug:chapter>/<slug:slug>/<uuid:id>", "records.record", "record"),
    at("<slug:chapter>/<slug:slug>/<uuid:id>/archive", "records.archive", "archive"),
]

handler404 = "waymark.web.answers.not_found"
handler500 = "waymark.web.answers.fault"
