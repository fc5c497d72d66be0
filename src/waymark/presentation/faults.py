"""A bug as lines for a file: what kind it is and where it went, without anybody's words."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType


def told(kind: type[BaseException] | None, trace: TracebackType | None) -> str:
    """The kind of the fault and each step that led to it; its message may quote the record and stays out."""
    steps = (f"  {Path(s.filename).name}:{s.lineno} in {s.name}" for s in traceback.extract_tb(trace))
    return "\n".join([kind.__name__ if kind else "fault", *steps])


class WithoutWords(logging.Formatter):
    """Writes faults as `told` does."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(name)s %(levelname)s %(message)s")

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        """The fault of a log record."""
        return told(ei[0], ei[2])
