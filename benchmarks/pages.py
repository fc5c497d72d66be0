"""Every page with ten years of data: server time and queries."""

from __future__ import annotations

from statistics import median, quantiles
from time import perf_counter

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from benchmarks.decade import fill
from waymark.career import local
from waymark.web.visit import SAMPLE_COOKIE

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
    "explore/compare",
    "goals",
    "goals/learn",
    "history",
    "toward",
    "start",
    "questions",
    "archive",
    "search?text=rota+audit",
)
TIMES = 40


def run() -> list[tuple[str, str]]:
    """Median and 95th percentile of each page, and its queries."""
    fill(local.access("benchmark"))
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.cookies[SAMPLE_COOKIE] = "1"
        return [(f"page {page}", _measured(client, f"/{page}")) for page in PAGES]


def _measured(client: Client, path: str) -> str:
    assert client.get(path).status_code == 200, path
    times = [_milliseconds(client, path) for _ in range(TIMES)]
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    late = quantiles(times, n=20)[-1]
    return f"p50 {median(times):.1f} ms, p95 {late:.1f} ms, {len(seen)} queries"


def _milliseconds(client: Client, path: str) -> float:
    start = perf_counter()
    client.get(path)
    return (perf_counter() - start) * 1000
