"""Two contacts made one."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Merge(Row):
    """What a merge did, so that it can be taken apart much later, after other changes to both.

    `moved` names for each noun the rows that were pointed to the one kept, each with its column; `taken` the
    fields that the one kept took over: a text with its old and new value, a list with what was added to it.
    From `undone_on` they are two people; told so without ever having been one, that is the day of both.
    """

    kept = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    gone = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    moved = models.JSONField(default=list, blank=True)
    taken = models.JSONField(default=dict, blank=True)
    day = models.DateField()
    undone_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (*by_person("merge_by_kept", "kept", "-day"), *by_person("merge_by_gone", "gone"))

    def __str__(self) -> str:
        return str(self.day)
