"""What shows strengths and growth areas, and which strengths the log speaks of."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice import evidence
from waymark.career.records.evidence import LogStrength, Strengths, TraitEvidence
from waymark.career.records.text import fold
from waymark.career.verbs import verb
from waymark.guidance.log_strengths import strongest

NEWEST = 3
ALONE = 3.0
"""The level from which on somebody does simple things alone."""


@verb(kind="read")
def shown(access: Access) -> Strengths:
    """The lines behind each strength and growth area, and the skills that the log speaks of most."""
    return strengths(access)


def strengths(access: Access) -> Strengths:
    """As `shown`, within another verb."""
    lines = {str(row.pk): evidence.line(row) for row in evidence.tagged(access)}
    return Strengths(
        traits=tuple(
            TraitEvidence(id=row.pk, shown=tuple(lines[key] for key in row.entries if key in lines))
            for row in evidence.traits(access)
        ),
        from_log=from_log(access),
    )


def from_log(access: Access) -> tuple[LogStrength, ...]:
    """The skills that lines of the log name most and latest, with the newest of their lines.

    Neither those named as a strength already, nor those that the person rates as done with help; and no lines
    that took energy.
    """
    named = {fold(row.label) for row in evidence.traits(access)}
    known = {
        str(one.pk): one
        for one in evidence.skills(access)
        if fold(one.label) not in named and (one.level is None or one.level >= ALONE)
    }
    by_skill = {
        key: [row for row in rows if (row.energy or 0) >= 0]
        for key, rows in evidence.by_skill(access).items()
        if key in known
    }
    days = {key: [row.day for row in rows] for key, rows in by_skill.items()}
    return tuple(
        LogStrength(
            id=known[key].pk,
            label=known[key].label,
            weight=weight,
            lines=tuple(evidence.line(row) for row in by_skill[key][:NEWEST]),
        )
        for key, weight in strongest(days, access.today)
    )
