"""Devices and calendar links: a secret told once, of which only a hash is kept."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from waymark.career import change as changes
from waymark.career import doors, models, secret, verbs
from waymark.career.actions import calendar_link, change, device
from waymark.career.problems import Problems


@pytest.fixture
def access(access):
    return replace(access, now=dt.datetime.now(tz=dt.UTC))  # codes hold from when their row was made


def paired(access, name="My phone"):
    return device.pair(access, code=device.make(access, name=name).secret)


def test_a_device_is_paired_by_a_code_and_known_by_its_token(access):
    made = device.make(access, name="My phone")
    assert doors.device(access, made.secret) is None
    phone = device.pair(access, code=made.secret)
    assert phone.id == made.id
    assert phone.secret != made.secret
    assert doors.device(access, phone.secret).name == "My phone"
    assert doors.device(access, phone.secret[:-1]) is None
    assert doors.device(access, "") is None


def test_a_code_may_be_typed_in_small_letters_without_its_dash(access):
    made = device.make(access, name="My phone")
    assert device.pair(access, code=f" {made.secret.lower().replace('-', ' ')} ").paired_at


def test_a_code_works_once_and_for_a_quarter_of_an_hour(access):
    used, late = device.make(access, name="One"), device.make(access, name="Two")
    device.pair(access, code=used.secret)
    for who, code in (
        (access, used.secret),
        (access, "K7QMX-3TB9F"),
        (replace(access, now=access.now + dt.timedelta(minutes=16)), late.secret),
    ):
        with pytest.raises(Problems) as caught:
            device.pair(who, code=code)
        assert [(p.field, p.code) for p in caught.value.problems] == [("code", "device.code_unknown")]


def test_a_revoked_device_is_known_no_more_even_before_it_was_paired(access):
    phone = paired(access)
    first = device.revoke(access, id=phone.id)
    assert doors.device(access, phone.secret) is None
    assert device.revoke(access, id=phone.id).revoked_at == first.revoked_at
    waiting = device.make(access, name="Tablet")
    device.revoke(access, id=waiting.id)
    with pytest.raises(Problems, match=r"device\.code_unknown"):
        device.pair(access, code=waiting.secret)


def test_that_a_device_came_is_noted_once_a_day_and_is_no_change(access):
    phone = paired(access)
    later = replace(access, now=access.now + dt.timedelta(days=2))
    count = models.Change.objects.count()
    assert doors.device(later, phone.secret).last_seen == later.today
    assert device.find(access)[0].last_seen == later.today
    assert models.Change.objects.count() == count


def test_no_secret_is_kept_anywhere_in_the_record(access):
    known = replace(access, key="once")
    link = verbs.find("calendar_link", "make").run(known, {})
    phone = paired(access)
    rows = [*models.Image.objects.values("before"), *models.Change.objects.values("answer")]
    rows += [*models.Device.objects.values(), *models.CalendarLink.objects.values()]
    kept = json.dumps(rows, default=str)
    assert link.answer.secret not in kept
    assert phone.secret not in kept
    assert secret.hashed(phone.secret) in kept
    again = verbs.find("calendar_link", "make").run(known, {})
    assert (again.answer.id, again.answer.secret) == (link.answer.id, "")


def test_a_list_of_devices_and_links_tells_no_secret(access):
    paired(access)
    calendar_link.make(access)
    for noun in ("device", "calendar_link"):
        verb = verbs.find(noun, "find")
        told = json.dumps(verb.as_json(verb.run(access, {}).answer))
        assert "secret" not in told
        assert "hash" not in told


def test_a_calendar_link_opens_until_it_is_revoked(access):
    made = calendar_link.make(access, discreet=True)
    assert doors.calendar_link(access, made.secret).discreet
    assert doors.calendar_link(access, made.secret + "x") is None
    calendar_link.revoke(access, id=made.id)
    assert doors.calendar_link(access, made.secret) is None


def test_undoing_a_link_closes_it(access):
    with changes.watch() as seen:
        made = calendar_link.make(access)
    change.undo(access, id=seen.change)
    assert doors.calendar_link(access, made.secret) is None


def test_codes_hold_no_letters_that_look_alike():
    drawn = {letter for _ in range(200) for letter in secret.code()} - {"-"}
    assert not drawn & set("0O1ILUou")
    assert drawn <= set(secret.ALPHABET)


def test_of_many_secrets_the_right_one_is_found():
    rows = [models.CalendarLink(token_hash=secret.hashed(str(n))) for n in range(5)]
    assert secret.matching(rows, "3") is rows[3]
    assert secret.matching(rows, "5") is None
    assert secret.matching([], "") is None
