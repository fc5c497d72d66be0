"""Sentences of what may be worth a thought today."""

from __future__ import annotations

from typing import Final

from waymark.presentation.words.sentence import N_, depends, several

SENTENCES: Final[dict[str, str]] = {
    "nudge.certificate": N_("{name} is valid until {until}."),
    "nudge.inbox": several(
        "A line from the terminal was not kept: “{text}”",
        "{count} lines from the terminal were not kept, the first: “{text}”",
    ),
    "nudge.interests": N_("Thirty short questions, five minutes. Then work can be found that fits."),
    "nudge.look_back": N_("You wanted to see how it went with “{title}”."),
    "nudge.no_plan": N_("“{title}” has no steps yet. Some can be proposed, with dates that fit your week."),
    "nudge.plan_slips": several(
        "The date of “{title}” has passed. The plan can make room for it; you see first what would move.",
        "The dates of {count} steps have passed. The plan can make room; you see first what would move.",
    ),
    "nudge.roles_unsure": several(
        "One thing in your history could mean several things. A word from you settles it.",
        "{count} things in your history could mean several things. A word from you settles each.",
    ),
    "nudge.story": N_("“{text}” Told with what came before and after, it helps in a CV or an interview."),
    "nudge.talk": depends(
        "planned",
        {
            "True": N_("You talk with {who} on {day}. The agenda is there; add what is on your mind."),
            "other": N_("By your own rhythm it is time to talk with {who}. A day is soon found."),
        },
    ),
    "nudge.thank": N_("{who} helped: “{text}” A short thank-you is enough."),
    "nudge.values": N_("Twenty statements, sorted into five columns. Then options can be weighed by it."),
    "nudge.verdict": N_("“{question}” Say in a word whether it brought you closer, and the answer stays."),
}
