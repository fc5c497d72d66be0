"""The plan as a file that calendars open."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import icalendar
import pytest

from waymark.career import models, verbs


def calendar(access, **raw):
    found = verbs.find("plan", "calendar").run(access, raw).answer
    return list(icalendar.Calendar.from_ical(found.data).walk("VEVENT"))


@pytest.fixture
def planned(looking_at):
    return looking_at("chidinma")


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


def test_somebody_on_shifts_gets_notes_for_the_week(looking_at):
    events = calendar(looking_at("ionut"))
    assert events
    assert all(e["TRANSP"] == "TRANSPARENT" and not hasattr(e["DTSTART"].dt, "hour") for e in events)


WEEK = [{"weekday": day, "start": "18:00", "end": "20:00"} for day in range(5)]


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw).answer


def by_key(events):
    return {str(e["UID"]): e for e in events}


def test_what_is_done_is_not_told_again_and_a_note_of_the_week_keeps_its_key(access):
    run(access, "plan", "take", toward="11-9111.00", hours="8")
    before = by_key(calendar(access))
    note = min(before.values(), key=lambda e: e["DTSTART"].dt)
    key = str(note["UID"])
    blocks = list(
        models.Block.objects.filter(day=note["DTSTART"].dt, action__title__startswith=note["SUMMARY"])
    )
    blocks += [models.Block.objects.create(**copy(blocks[0], minutes=30))]
    settle(access, models.Block.objects.get(pk=key.removesuffix("@waymark")))
    assert key in by_key(calendar(access))
    for block in blocks:
        settle(access, block)
    assert key not in by_key(calendar(access))


def copy(block, **changes):
    names = ("person_id", "action_id", "day", "at", "zone", "minutes")
    return {name: getattr(block, name) for name in names} | changes


def settle(access, block):
    run(access, "block", "settle", id=block.pk, state="done")


def test_keys_and_numbers_of_what_stays_are_the_same_after_planning_again(access):
    run(access, "person", "edit", windows=WEEK)
    made = run(access, "plan", "take", toward="11-9111.00")
    before = by_key(calendar(access))
    run(access, "plan", "again", goal_id=made.goal_id)
    after = by_key(calendar(access))
    assert {k: (e["DTSTART"].dt, e["SEQUENCE"]) for k, e in after.items()} == {
        k: (e["DTSTART"].dt, e["SEQUENCE"]) for k, e in before.items()
    }


def test_somebody_free_between_ten_and_two_at_night_gets_blocks_on_both_sides_of_midnight(access):
    windows = [{"weekday": 4, "start": "22:00", "end": "02:00"}]
    off = [{"first": "2026-12-05", "last": "2026-12-06"}]
    access = replace(access, zone="Europe/Bucharest")
    run(access, "person", "edit", windows=windows, blackouts=off)
    run(access, "plan", "take", toward="11-9111.00", hours="4")
    events = calendar(access)
    assert {e["DTSTART"].dt.strftime("%a %H") for e in events} <= {"Fri 22", "Fri 23", "Sat 00", "Sat 01"}
    assert {e["DTSTART"].dt.strftime("%a") for e in events} == {"Fri", "Sat"}
    assert all(e["DTEND"].dt.strftime("%H:%M") <= "02:00" or e["DTEND"].dt.hour >= 22 for e in events)
    assert not [e for e in events if dt.date(2026, 12, 5) <= e["DTSTART"].dt.date() <= dt.date(2026, 12, 6)]
    assert {str(e["DTSTART"].dt.tzinfo) for e in events} == {"Europe/Bucharest"}


def test_an_event_says_the_occupation_once(access):
    run(access, "plan", "take", toward="11-9111.00", words="health services manager", hours="8")
    for event in calendar(access):
        assert "Medical and Health Services Managers" not in str(event["SUMMARY"])
        assert str(event["DESCRIPTION"]).count("Medical and Health Services Managers") == 1
