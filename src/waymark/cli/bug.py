"""What the terminal says when a command failed: why it was refused, or that the program is at fault."""

from __future__ import annotations

import datetime as dt
import json
import sys
import traceback
from contextlib import suppress
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.cli import tongue
from waymark.presentation.faults import told

if TYPE_CHECKING:
    from waymark.guidance.reasons import Reason


def tell(*, as_json: bool) -> int:
    """Say why it was refused; or note the fault, without the person's words. Returns the exit code."""
    reasons = _refusals(sys.exc_info()[1])
    told = _said(reasons) if reasons else [("fault", _noted())]
    if as_json:
        problems = [{"field": "", "code": code, "message": sentence} for code, sentence in told]
        sys.stderr.write(json.dumps({"problems": problems}, ensure_ascii=False) + "\n")
    else:
        sys.stderr.writelines(f"{sentence}\n" for _code, sentence in told)
    return 2 if reasons else 1


def _refusals(fault: BaseException | None) -> tuple[Reason, ...]:
    """What the person can do something about: a refusal, a record or a folder that cannot be used."""
    from waymark.career.problems import Problems
    from waymark.guidance.reasons import Refusal

    if isinstance(fault, Refusal):
        return fault.reasons
    if isinstance(fault, Problems):
        return tuple(p.reason for p in fault.problems)
    from django.db import DatabaseError

    if isinstance(fault, DatabaseError):
        from waymark.career.storage import trouble

        return (trouble(fault).reason,)
    if isinstance(fault, OSError):
        from waymark.settings import WAYMARK_HOME, unwritable

        if WAYMARK_HOME in Path(str(fault.filename)).parents:
            return unwritable(WAYMARK_HOME, fault).reasons
    return ()


def _said(reasons: tuple[Reason, ...]) -> list[tuple[str, str]]:
    """Codes with their sentences, also where the settings could not be read."""
    from django.conf import settings

    if not settings.configured:
        settings.configure(LOCALE_PATHS=[tongue.LOCALES], USE_I18N=tongue.spoken() != "en")
    tongue.tell()
    from waymark.presentation.words import problem_words

    return [(r.code, problem_words(r.code, r.values)) for r in reasons]


def _noted() -> str:
    """The sentence about a fault, once it is noted."""
    from waymark.settings import DEBUG, WAYMARK_HOME

    if DEBUG:
        traceback.print_exc()
    kind, _fault, trace = sys.exc_info()
    with suppress(OSError), (WAYMARK_HOME / "faults.log").open("a", encoding="utf-8") as log:
        log.write(f"{dt.datetime.now(tz=dt.UTC):%Y-%m-%d %H:%M:%S} {told(kind, trace)}\n")
    sentence = _("Something went wrong on our side ({fault}). Nothing was half saved. It is noted in {file}.")
    return sentence.format(fault=kind.__name__ if kind else "fault", file=WAYMARK_HOME / "faults.log")
