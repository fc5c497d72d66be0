"""One install of published occupations at a time, in the background; its page can be left and reloaded."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from waymark.guidance.reasons import Reason, Refusal

if TYPE_CHECKING:
    from waymark.catalogue.records import About, Release, Step

log = logging.getLogger("waymark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Install:
    """What is being installed, how far it is, and what came of it."""

    scheme: str
    step: Step | None = None
    release: Release | None = None
    refused: tuple[Reason, ...] = ()
    broken: bool = False

    @property
    def running(self) -> bool:
        """Whether it is still under way."""
        return not (self.release or self.refused or self.broken)


_lock = threading.Lock()
_now: Install | None = None


def now() -> Install | None:
    """The install under way, or the last one since the start."""
    return _now


def begin(scheme: str, file: Path | None = None, about: About | None = None) -> bool:
    """Begin an install, from a file or its publisher; False if one is under way. The file goes with it.

    `about` names a file whose publisher Waymark does not know.
    """
    global _now  # noqa: PLW0603 - one for the whole program, as there is one shelf
    with _lock:
        if _now and _now.running:
            return False
        _now = Install(scheme=scheme)
    threading.Thread(target=_work, args=(scheme, file, about), name="install", daemon=True).start()
    return True


def _work(scheme: str, file: Path | None, about: About | None) -> None:
    from waymark.catalogue.install import install

    def tell(step: Step) -> None:
        _note(step=step)

    try:
        _note(release=install(scheme, file, settings.WAYMARK_CATALOGUE, tell, about=about))
    except Refusal as refused:
        _note(refused=refused.reasons)
    except Exception:
        log.exception("an install broke off")
        _note(broken=True)
    finally:
        if file:
            file.unlink(missing_ok=True)


def _note(
    *,
    step: Step | None = None,
    release: Release | None = None,
    refused: tuple[Reason, ...] = (),
    broken: bool = False,
) -> None:
    global _now  # noqa: PLW0603
    assert _now
    _now = replace(_now, step=step or _now.step, release=release, refused=refused, broken=broken)
