"""Who knows whom."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person, put_away


class Tie(Row):
    """Whether two contacts know each other, each pair once: `one` has the smaller key.

    Only what was said stands here, "no" too: unknown is not absent. Ties that can be inferred are computed
    when they are asked for.
    """

    one = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    other = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    knows = models.BooleanField(default=True)
    how = models.TextField(blank=True, default="")
    closeness = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        indexes = (
            *by_person("tie_by_one", "one", "other"),
            *by_person("tie_by_other", "other"),
            put_away("tie_put_away"),
        )

    def __str__(self) -> str:
        return self.how
