"""Telephones and tablets that may open the record."""

from __future__ import annotations

import dataclasses
import datetime as dt
from uuid import UUID

from waymark.career import change, models, secret
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing
from waymark.career.problems import Problems
from waymark.career.records.device import Device, DeviceSecret
from waymark.career.records.fields import Line
from waymark.career.verbs import KEEP, Keep, verb

CODE_HOLDS = dt.timedelta(minutes=10)


@verb(kind="write", main="name")
def make(access: Access, *, name: Line) -> DeviceSecret:
    """Let a device in: its secret is a code that holds for 10 minutes, once, and is told only now."""
    code = secret.code()
    return _told(added(access, models.Device, Device, name=name, token_hash=secret.hashed(code)), code)


@verb(kind="write", main="code")
def pair(access: Access, *, code: Line) -> DeviceSecret:
    """Pair the device that shows this code; its secret is from now on a token, told only now."""
    since = access.now - CODE_HOLDS
    waiting = models.Device.objects.filter(
        person_id=access.person, paired_at=None, revoked_at=None, created_at__gte=since
    )
    row = secret.matching(waiting, secret.as_typed(code))
    if row is None:
        raise Problems.one("device.code_unknown", "code")
    token = secret.token()
    given = {"token_hash": secret.hashed(token), "paired_at": access.now, "last_seen": access.today}
    return _told(edited(access, models.Device, Device, row.pk, KEEP, **given), token)


@verb(kind="write", main="id")
def edit(access: Access, *, id: UUID, version: int | Keep = KEEP, name: Line | Keep = KEEP) -> Device:
    """Call a device something else."""
    return edited(access, models.Device, Device, id, version, name=name)


@verb(kind="write", main="id")
def revoke(access: Access, *, id: UUID) -> Device:
    """Let a device in no more."""
    kept = change.get(access, models.Device, id).revoked_at
    return edited(access, models.Device, Device, id, KEEP, revoked_at=kept or access.now)


find = listing(models.Device, Device, "devices, newest first", "-created_at")


def _told(made: Device, words: str) -> DeviceSecret:
    return DeviceSecret(**{f.name: getattr(made, f.name) for f in dataclasses.fields(made)}, secret=words)
