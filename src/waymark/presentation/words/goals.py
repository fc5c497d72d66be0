"""Sentences about goals: where the time went, what the next level asks, and when to think again."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_

SENTENCES: Final[dict[str, str]] = {
    "drift.much_less": N_(
        "“{title}” got {actual:percent} of what you logged; by what you said it would be {stated:percent}. "
        "Either may be the one to change."
    ),
    "drift.nothing": N_(
        "“{title}” got none of what you logged from {first} to {last}. Is it still yours, or was this the time "
        "for other things?"
    ),
    "drift.nothing_yet": N_("“{title}” is new; nothing is logged for it yet."),
    "drift.other": N_(
        "{share:percent} of what you logged serves none of your goals. Perhaps one is missing."
    ),
}
