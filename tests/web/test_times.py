"""Free times and days off: what is typed is what is kept is what is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.career.records.person import Window
from waymark.web import times

CLOCK = st.times().map(lambda t: f"{t:%H:%M}")


def posted(shown):
    """The form as the browser sends it back."""
    found = {}
    for span in shown.days:
        found |= {f"from-{span.weekday}": span.start, f"to-{span.weekday}": span.end}
    for i, span in enumerate(shown.more):
        found |= {
            f"more-day-{i}": str(span.weekday),
            f"more-from-{i}": span.start,
            f"more-to-{i}": span.end,
        }
    return found


@given(st.lists(st.tuples(st.integers(0, 6), CLOCK, CLOCK).filter(lambda t: t[1] != t[2]), max_size=6))
def test_what_is_shown_is_kept_again_as_it_is(spans):
    given_ = {"more-day-0": "0"}
    for i, (day, start, end) in enumerate(spans):
        given_ |= {f"more-day-{i}": str(day), f"more-from-{i}": start, f"more-to-{i}": end}
    kept, _off = times.read(given_)
    windows = [Window(weekday=int(w["weekday"]), start=w["start"], end=w["end"]) for w in kept]
    again, _off = times.read(posted(times.shown(windows, ())))
    assert sorted(map(str, again)) == sorted(map(str, kept))


def test_a_time_over_midnight_is_one_time():
    kept, _off = times.read({"from-6": "22:00", "to-6": "01:30"})
    assert kept == [{"weekday": "6", "start": "22:00", "end": "01:30"}]
    shown = times.shown([Window(weekday=6, start="22:00", end="01:30")], ())
    assert (shown.days[6].start, shown.days[6].end, shown.days[0].start) == ("22:00", "01:30", "")


def test_half_a_time_is_kept_as_it_is_for_the_record_to_refuse():
    assert times.read({"from-3": "18:00", "to-3": ""})[0] == [{"weekday": "3", "start": "18:00", "end": ""}]


def test_one_day_off_is_both_its_first_and_its_last():
    assert times.read({"off-first-0": "", "off-last-0": "2026-12-24"})[1] == [
        {"first": "2026-12-24", "last": "2026-12-24"}
    ]
