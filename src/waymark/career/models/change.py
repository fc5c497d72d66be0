"""The journal: what was done, by whom, and each touched row as it was before."""

from __future__ import annotations

import secrets
import time

from django.db import models
from uuid_utils.compat import uuid7


class Change(models.Model):
    """One thing a person or program did to the record.

    `undone` says whether it holds no more. An undo names in `undoes` the change it is about, and so does the
    undo of an undo: only the newest of them, and the change itself, can be undone.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey("career.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    actor = models.CharField(max_length=80)
    verb = models.CharField(max_length=80)
    at = models.DateTimeField()
    key = models.CharField(max_length=80, null=True, blank=True)  # noqa: DJ001 - null is "no key", and unique ignores it
    answer = models.TextField(blank=True)
    seq = models.PositiveBigIntegerField(default=time.time_ns)  # orders changes of one instant
    undoes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by", db_index=False
    )
    undone = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "key"], name="one_change_per_key"),)
        indexes = (
            models.Index(fields=["person", "-at", "-seq"], name="change_by_person"),
            models.Index(fields=["person", "undoes"], name="change_by_undone"),
            models.Index(fields=["person", "seq"], name="change_by_seq"),
        )

    def __str__(self) -> str:
        return f"{self.verb} at {self.at:%Y-%m-%d %H:%M}"


class Image(models.Model):
    """A row before a change (null: it did not exist), and its version after (null: it does not any more)."""

    person = models.ForeignKey("career.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    change = models.ForeignKey(Change, on_delete=models.CASCADE, related_name="images", db_index=False)
    noun = models.CharField(max_length=40)
    row = models.UUIDField()
    before = models.JSONField(null=True)
    version_after = models.PositiveIntegerField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["person", "row"], name="image_by_row"),
            models.Index(fields=["person", "change"], name="image_by_change"),
        )

    def __str__(self) -> str:
        return f"{self.noun} {self.row}"


def fresh() -> int:
    """A number that was never used: neither the clock nor a copy that is brought back can repeat one."""
    return secrets.randbits(62)


class Stamp(models.Model):
    """A mark of one table of a person's, another with every change: what was read under it holds as long."""

    person = models.ForeignKey("career.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    noun = models.CharField(max_length=40)
    mark = models.PositiveBigIntegerField(default=fresh)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "noun"], name="one_stamp_per_table"),)

    def __str__(self) -> str:
        return self.noun
