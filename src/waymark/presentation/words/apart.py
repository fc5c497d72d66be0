"""Names in scripts that run from right to left, kept apart from the sentence around them.

Without marks, what stands beside such a name (a number, a bracket, a second name) is drawn on its wrong side.
"""

from __future__ import annotations

import re
from typing import Final

BEGIN: Final = "\u2068"
END: Final = "\u2069"
"""Unicode's marks around words that have a direction of their own (first strong isolate)."""
_OTHER_WAY = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def apart(words: str) -> str:
    """The words, between marks if any letter of them runs from right to left and they have none yet."""
    return words if not _OTHER_WAY.search(words) or words[0] == BEGIN else f"{BEGIN}{words}{END}"


def together(words: str) -> str:
    """The words without such marks: for a box in which somebody goes on writing."""
    return words.replace(BEGIN, "").replace(END, "")
