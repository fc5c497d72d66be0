import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import missing
from waymark.career.exchange.calendar import CalendarBlock, write

STAMP = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ZONES = ("Europe/Bucharest", "America/New_York")


def block(**other):
    told = {"uid": "b1@waymark", "title": "Read", "day": date(2026, 11, 23), "minutes": 60, "zone": ZONES[0]}
    return CalendarBlock(**{**told, **other})


def opened(*blocks, **more):
    return icalendar.Calendar.from_ical(write(blocks, **{"name": "Plan", "stamp": STAMP, **more}))


def only(*blocks, **more):
    (event,) = opened(*blocks, **more).events
    return event


def length(event):
    """How long the event really takes, as a program that knows the zone reckons."""
    if "DURATION" in event:
        return event.decoded("DURATION")
    return event.decoded("DTEND").astimezone(UTC) - event.decoded("DTSTART").astimezone(UTC)


def test_a_block_keeps_everything_it_says():
    event = only(
        block(
            at=time(18, 30),
            title="Read “Budgets”; chapter 2, slowly 🦉",
            description="One line\nanother",
            url="https://example.org/a?b=1,2",
            sequence=3,
            changed=datetime(2026, 11, 20, 8, tzinfo=UTC),
        )
    )
    assert event["SUMMARY"] == "Read “Budgets”; chapter 2, slowly 🦉"
    assert event["DESCRIPTION"] == "One line\nanother"
    assert event["URL"] == "https://example.org/a?b=1,2"
    assert (event["UID"], event["SEQUENCE"]) == ("b1@waymark", 3)
    assert event.decoded("LAST-MODIFIED") == datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert event.decoded("DTSTAMP") == STAMP
    assert event.decoded("DTSTART") == datetime(2026, 11, 23, 18, 30, tzinfo=ZoneInfo(ZONES[0]))
    assert length(event) == timedelta(hours=1)
    assert (event["TRANSP"], event["CLASS"]) == ("OPAQUE", "PRIVATE")


def test_the_calendar_has_a_name_and_the_zones_it_uses():
    calendar = opened(block(at=time(8)), block(uid="b2", at=time(9), zone=ZONES[1]), name="My plan")
    assert calendar["X-WR-CALNAME"] == calendar["NAME"] == "My plan"
    assert {zone.tz_name for zone in calendar.timezones} == set(ZONES)


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [(ZONES[0], date(2027, 3, 27), date(2027, 3, 29)), (ZONES[1], date(2026, 10, 31), date(2026, 11, 2))],
)
def test_the_wall_clock_time_stays_when_the_clocks_change(zone, before, after):
    events = opened(
        block(uid="1", day=before, at=time(18), zone=zone), block(uid="2", day=after, at=time(18), zone=zone)
    ).events
    first, second = (event.decoded("DTSTART") for event in events)
    assert (first.hour, second.hour) == (18, 18)
    assert second.astimezone(UTC) - first.astimezone(UTC) != timedelta(days=2)


def test_a_time_the_clocks_leave_out_becomes_the_one_an_hour_later():
    event = only(block(day=date(2027, 3, 28), at=time(3, 30)))
    assert event.decoded("DTSTART").time() == time(4, 30)
    assert length(event) == timedelta(hours=1)


def test_a_block_through_the_hour_that_comes_twice_keeps_its_length():
    event = only(block(day=date(2026, 10, 25), at=time(3, 30), minutes=45))
    assert event.decoded("DTSTART").utcoffset() == timedelta(hours=3)
    assert length(event) == timedelta(minutes=45)


def test_a_block_without_a_time_is_a_note_for_its_week_that_leaves_one_free():
    event = only(block(minutes=25))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2026, 11, 23), date(2026, 11, 30))
    assert event["TRANSP"] == "TRANSPARENT"


def test_discreet_titles_tell_nothing():
    data = write(
        [block(title="Leave Acme", description="secret", url="https://secret.example")],
        name="Plan",
        stamp=STAMP,
        discreet="Busy",
    )
    assert b"SUMMARY:Busy" in data
    assert b"Acme" not in data
    assert b"secret" not in data


def test_no_blocks_make_an_empty_calendar():
    assert opened().events == []


def test_the_same_blocks_make_the_same_bytes_in_any_order():
    blocks = [block(uid=str(n), at=time(n)) for n in range(5)]
    assert write(blocks, name="P", stamp=STAMP) == write(blocks[::-1], name="P", stamp=STAMP)


BLOCKS = st.builds(
    CalendarBlock,
    uid=st.uuids().map(str),
    title=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120),
    day=st.dates(date(2020, 1, 1), date(2032, 12, 31)),
    at=st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0)),
    minutes=st.integers(1, 600),
    zone=st.sampled_from([*ZONES, "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]),
    description=st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
)


@settings(deadline=None)  # the first use of a zone reads it from disk
@given(st.lists(BLOCKS, max_size=4, unique_by=lambda b: b.uid))
def test_every_block_comes_back_at_its_time_with_its_length(blocks):
    events = {str(event["UID"]): event for event in opened(*blocks).events}
    assert set(events) == {b.uid for b in blocks}
    for told in blocks:
        event = events[told.uid]
        if told.at is None:
            assert event.decoded("DTSTART") == told.day
            continue
        meant = datetime.combine(told.day, told.at, ZoneInfo(told.zone))
        assert event.decoded("DTSTART").astimezone(UTC) == meant.astimezone(UTC)
        assert length(event) == timedelta(minutes=told.minutes)


def test_a_real_calendar_program_shows_the_blocks(tmp_path):
    khal = Path(sys.executable).parent / "khal"
    if not khal.exists():
        missing("khal is not installed in this environment (pip install khal)")
    (tmp_path / "vdir").mkdir()
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[plan]]\npath = {tmp_path}/vdir\n[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/Bucharest\ndefault_timezone = Europe/Bucharest\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        "[default]\ndefault_calendar = plan\n"
    )
    file = tmp_path / "plan.ics"
    days = {"1": date(2026, 10, 24), "2": date(2026, 10, 26)}
    timed = [block(uid=uid, day=day, at=time(18), title=f"Block {uid}") for uid, day in days.items()]
    abroad = block(uid="3", day=date(2026, 10, 26), at=time(9), zone="America/New_York", title="Abroad")
    week = block(uid="4", day=date(2026, 10, 19), title="Some time", minutes=25)
    file.write_bytes(write([*timed, abroad, week], name="Plan", stamp=STAMP))

    def run(*words):
        done = subprocess.run(
            [khal, "-c", config, *words], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("import", "--batch", "-a", "plan", str(file))
    form = ("--format", "{start-date} {start-time}-{end-time} {title}", "--day-format", "")
    shown = [line.strip() for line in run("list", *form, "2026-10-19", "9d").splitlines()]
    assert "2026-10-24 18:00-19:00 Block 1" in shown
    assert "2026-10-26 18:00-19:00 Block 2" in shown
    # New York leaves summer time a week after Bucharest: six hours apart, not seven.
    assert "2026-10-26 15:00-16:00 Abroad" in shown
    assert sum(line.endswith("Some time") for line in shown) == 7
