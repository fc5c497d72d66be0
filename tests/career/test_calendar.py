"""The plan as a file that calendars open."""

from __future__ import annotations

import icalendar
import pytest

from waymark.career import models, sample, verbs


def calendar(access, **raw):
    found = verbs.find("plan", "calendar").run(access, raw).answer
    return list(icalendar.Calendar.from_ical(found.data).walk("VEVENT"))


@pytest.fixture
def planned(access):
    return sample.add(access, "chidinma")


def test_every_planned_block_is_an_event_with_its_key(planned):
    keys = {f"{b.pk}@waymark" for b in models.Block.objects.filter(archived_at=None, state="planned")}
    assert keys
    assert {str(e["UID"]) for e in calendar(planned)} == keys


def test_titles_are_hidden_on_request(planned):
    assert {str(e["SUMMARY"]) for e in calendar(planned, discreet=True)} == {"Time for myself"}


def test_the_person_can_hide_titles_for_good(planned):
    verbs.find("person", "edit").run(planned, {"discreet": True})
    assert {str(e["SUMMARY"]) for e in calendar(planned)} == {"Time for myself"}
    assert len({str(e["SUMMARY"]) for e in calendar(planned, discreet=False)}) > 1


def test_somebody_on_shifts_gets_notes_for_the_week(access):
    events = calendar(sample.add(access, "ionut"))
    assert events
    assert all(e["TRANSP"] == "TRANSPARENT" and not hasattr(e["DTSTART"].dt, "hour") for e in events)
