"""Every page with ten years of data: server time and queries."""

from __future__ import annotations

import gc
from itertools import count, cycle
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from benchmarks.decade import fill
from waymark.career import local, models, verbs
from waymark.web.server import SELDOM
from waymark.web.visit import SAMPLE_COOKIE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from waymark.career.access import Access

PAGES = (
    "today",
    "me",
    "story",
    "plan",
    "settings",
    "me/interests",
    "me/values",
    "me/skills",
    "me/entries",
    "explore",
    "explore/occupation/11-9111.00",
    "explore/routes",
    "explore/compare",
    "goals",
    "goals/learn",
    "people",
    "people/contacts",
    "people/thanks",
    "people/ready",
    "people/know?text=nurse",
    "people/map",
    "people/doubles",
    "people/log",
    "work",
    "work/alignment",
    "work/doing",
    "work/doing/appraisal",
    "work/matters",
    "work/lead",
    "work/history",
    "work/brief",
    "work/with-me",
    "history",
    "toward",
    "start",
    "questions",
    "archive",
    "search?text=rota+audit",
)
TIMES = 40
AFTER_A_CHANGE = 15


def run() -> list[tuple[str, str]]:
    """Median and 95th percentile of each page and its queries; the same right after a change."""
    access = fill(local.access("benchmark"))
    goal = models.Goal.objects.filter(person_id=access.person, state="open").first()
    contact = models.Contact.objects.filter(person_id=access.person, archived_at=None).first()
    series = models.Series.objects.filter(person_id=access.person, archived_at=None).first()
    paper = models.Packet.objects.filter(person_id=access.person, archived_at=None).first()
    assert goal
    assert contact
    assert series
    assert paper
    gc.set_threshold(*SELDOM)
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.cookies[SAMPLE_COOKIE] = "1"
        named = {page: f"/{page}" for page in PAGES} | {
            "goals/…": f"/goals/{goal.pk}",
            "people/contact/…": f"/people/contact/{contact.pk}",
            "people/contacts/…": f"/people/contacts/{contact.pk}",
            "work/talk/…": f"/work/talk/{series.pk}",
            "work/paper/…": f"/work/paper/{paper.pk}",
        }
        changes = _changes(access)
        return [(f"page {page}", _measured(client, path, changes)) for page, path in named.items()]


def _changes(access: Access) -> dict[str, Callable[[], object]]:
    """What people keep most often, each of which makes other things be found anew; of one contact after the
    other, so that nobody comes to have hundreds of talks more than ten years bring.
    """
    line, talk, edit = (
        verbs.find(*verb) for verb in (("entry", "add"), ("interaction", "log"), ("contact", "edit"))
    )
    titles = (f"Head of ward {n}" for n in count())
    mine = models.Contact.objects.filter(person_id=access.person, archived_at=None)
    people = cycle([str(key) for key in mine.values_list("pk", flat=True)])
    return {
        "a line": lambda: line.run(access, {"text": "Ran the audit"}),
        "a talk": lambda: talk.run(access, {"people": [next(people)], "channel": "call"}),
        "a contact": lambda: edit.run(access, {"id": next(people), "title": next(titles)}),
    }


def _measured(client: Client, path: str, changes: Mapping[str, Callable[[], object]]) -> str:
    assert client.get(path).status_code == 200, path
    times, queries = _often(client, path, TIMES, lambda: None)
    late = quantiles(times, n=20)[-1]
    told = [f"p50 {median(times):.1f} ms, p95 {late:.1f} ms, {queries} queries"]
    for what, change in changes.items():
        anew, more = _often(client, path, AFTER_A_CHANGE, change)
        told.append(f"right after {what} {median(anew):.1f} ms, {more} queries")
    return "; ".join(told)


def _often(client: Client, path: str, times: int, before: Callable[[], object]) -> tuple[list[float], int]:
    """Milliseconds of each visit, and the queries of the last; `before` is not counted."""
    taken = []
    for _ in range(times):
        before()
        start = perf_counter()
        client.get(path)
        taken.append((perf_counter() - start) * 1000)
    before()
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    return taken, len(seen)
