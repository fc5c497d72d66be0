"""The titles that people write, of labels that name women and men at once."""

from __future__ import annotations

import re

SHE = re.compile(r"(\w+?)([eo]?)/a\b")
"""A word that ends for women in -a: "Enfermero/a", "Jefe/a", "Director/a"."""


def forms(label: str) -> tuple[str, ...]:
    """The titles that people write, of a label that names women and men at once.

    "Bäcker/Bäckerin" is two titles, so are "Dozent/in für Informatik", "vendeur/vendeuse de fruits" and
    "Director/a financiero/a"; a label with a bar of another kind stays as it is.
    """
    if SHE.search(label):
        return SHE.sub(r"\1\2", label), SHE.sub(r"\1a", label)
    he, bar, she = label.partition("/")
    left, right = he.split(), she.split()
    if not bar or not left or not right or "/" in she or he.endswith("-"):
        return (label,)
    if right[0].lstrip("-") == "in":
        rest = " ".join(right[1:])
        return f"{he} {rest}".strip(), f"{he}in {rest}".strip()
    if len(left) == len(right):
        return he.strip(), she.strip()
    if len(left) == 1:
        return " ".join((*left, *right[1:])), she.strip()
    return (label,)


def shortened(label: str) -> str:
    """A label as a page shows it: "consultor actuarial/consultora actuarial" as "Consultor/a actuarial"."""
    he, _, she = label.partition("/")
    short = " ".join(
        left if left == right else f"{left}/a" for left, right in zip(he.split(), she.split(), strict=False)
    )
    said = short if forms(short) in {(he, she), (he,)} else label
    return said[:1].upper() + said[1:]
