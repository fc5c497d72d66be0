"""What the terminal says when the program itself is at fault."""

from __future__ import annotations

import datetime as dt
import sys
import traceback

from waymark.presentation.faults import told


def tell() -> int:
    """Note the fault in the data folder, without the person's words, and say where. Returns the exit code."""
    from waymark.settings import DEBUG, WAYMARK_HOME

    if DEBUG:
        traceback.print_exc()
    kind, _, trace = sys.exc_info()
    with (WAYMARK_HOME / "faults.log").open("a", encoding="utf-8") as log:
        log.write(f"{dt.datetime.now(tz=dt.UTC):%Y-%m-%d %H:%M:%S} {told(kind, trace)}\n")
    sys.stderr.write(
        f"Something went wrong on our side ({kind.__name__ if kind else 'fault'}). Nothing was half saved. "
        f"It is noted in {WAYMARK_HOME / 'faults.log'}.\n"
    )
    return 1
