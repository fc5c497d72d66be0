"""Reading blocks."""

from __future__ import annotations

from waymark.career import models
from waymark.career.nouns import listing
from waymark.career.records.block import Block

find = listing(models.Block, Block, "blocks", "day", "at")
