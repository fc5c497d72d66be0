"""People the person knows."""

from __future__ import annotations

from types import MappingProxyType

from django.db import models

from waymark.career.models.row import Row, by_person, put_away
from waymark.career.records.text import fold


class Contact(Row):
    """Somebody the person knows: a name is enough. Dates are partial ISO dates.

    `emails`, `phones`, `links` and `addresses` hold `{"value", "label"}`, `posts` the roles they held,
    `extra` what an address card said that no column covers. `private` never leaves the record. When they
    were last met and how close that makes them is counted from their presences and stands nowhere.
    """

    NAMES = MappingProxyType({"circles": "circle"})

    name = models.TextField(blank=True, default="")
    nick = models.TextField(blank=True, default="")
    names = models.TextField(blank=True, default="")
    pronouns = models.TextField(blank=True, default="")
    organisation = models.TextField(blank=True, default="")
    title = models.TextField(blank=True, default="")
    field = models.TextField(blank=True, default="")
    place = models.TextField(blank=True, default="")
    posts = models.JSONField(default=list, blank=True)
    emails = models.JSONField(default=list, blank=True)
    phones = models.JSONField(default=list, blank=True)
    links = models.JSONField(default=list, blank=True)
    addresses = models.JSONField(default=list, blank=True)
    birthday = models.CharField(max_length=10, blank=True, default="")
    met = models.TextField(blank=True, default="")
    met_on = models.CharField(max_length=10, blank=True, default="")
    met_at = models.ForeignKey(
        "career.Gathering", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    introduced_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    from_place = models.CharField(max_length=20, blank=True, default="")
    experience = models.ForeignKey(
        "career.Experience", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    circles = models.JSONField(default=list, blank=True)
    cadence_days = models.PositiveIntegerField(null=True, blank=True)
    closeness = models.PositiveSmallIntegerField(null=True, blank=True)
    leave_alone = models.BooleanField(default=False)
    snoozed_until = models.DateField(null=True, blank=True)
    cares_about = models.JSONField(default=list, blank=True)
    gives = models.JSONField(default=list, blank=True)
    told_me = models.TextField(blank=True, default="")
    private = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")
    connected = models.CharField(max_length=10, blank=True, default="")
    uid = models.TextField(blank=True, default="")
    extra = models.JSONField(default=dict, blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    folded = models.TextField(blank=True, default="")

    class Meta:
        indexes = (
            *by_person("contact_by_person", "folded"),
            *by_person("contact_by_met_at", "met_at"),
            *by_person("contact_by_introducer", "introduced_by"),
            *by_person("contact_by_experience", "experience"),
            *by_person("contact_by_merged", "merged_into"),
            *by_person("contact_by_uid", "uid"),
            put_away("contact_put_away"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def otherwise(self) -> tuple[str, ...]:
        """What may stand in place of a name: where they work, and how they are reached."""
        reached = (one["value"] for one in (*self.emails, *self.phones, *self.links))
        return tuple(filter(None, (self.organisation, *reached)))

    def prepare(self) -> None:
        """See that everybody is called something; keep what search and the order of lists read in step."""
        self.name = self.name or next(iter(self.otherwise), "")
        said = [self.name, self.nick, self.names, self.organisation, self.title, self.field, self.place]
        said += [part for post in self.posts for part in (post.get("organisation"), post.get("title"))]
        said += [one["value"] for one in self.emails]
        self.folded = fold(" ".join(filter(None, said)))
