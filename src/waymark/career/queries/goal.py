"""Reading goals."""

from __future__ import annotations

from waymark.career import models
from waymark.career.nouns import listing
from waymark.career.records.goal import Goal

find = listing(models.Goal, Goal, "goals", "by", "created_at")
