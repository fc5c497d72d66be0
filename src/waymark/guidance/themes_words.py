"""Words that tell what somebody did and with whom, as beginnings of words, folded: lower case, no accents.

Missing ones do no harm: what is not recognised is not counted, and skills named by the person count anyway.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DOING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "arranging": ("organis", "organiz", "planned", "planning", "coordinat", "arrang", "schedul", "rota"),
        "explaining": ("explain", "taught", "teach", "train", "showed", "present", "coach", "demonstrat"),
        "mending": ("fixed", "repair", "mend", "solved", "solving", "debug", "restor", "rescued"),
        "making": (
            "built",
            "build",
            "made",
            "design",
            "wrote",
            "created",
            "weld",
            "cooked",
            "baked",
            "draft",
        ),
        "caring": ("cared", "caring", "comfort", "nurs", "look after", "looked after", "help", "support"),
        "winning_over": ("persuad", "convinc", "negotiat", "sold", "selling", "pitch", "won over"),
        "finding_out": (
            "analys",
            "analyz",
            "research",
            "measur",
            "investigat",
            "found out",
            "compar",
            "tested",
        ),
        "leading": ("led", "lead", "manag", "supervis", "delegat", "in charge", "took over"),
        "improving": ("improv", "simplif", "sped up", "faster", "reduc", "saved", "streamlin", "tidied"),
        "calming": ("calm", "mediat", "listen", "conflict", "complain", "de-escalat", "apolog"),
        "learning": ("learn", "studied", "practis", "practic", "course", "passed"),
    }
)
"""What somebody did → how words for it begin."""

WITH: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "alone": ("alone", "on my own", "by myself", "single-handed"),
        "team": ("team", "colleague", "together with", "crew", "coworker", "co-worker", "we "),
        "clients": ("customer", "client", "guest", "patient", "resident", "passenger", "tenant"),
        "learners": ("pupil", "student", "apprentice", "trainee", "children", "newcomer", "new starter"),
        "bosses": ("my manager", "my boss", "head of", "director", "board", "supervisor"),
        "partners": ("supplier", "contractor", "authorit", "parents", "neighbour", "volunteer", "partner"),
    }
)
"""With whom → how words for them begin."""
