"""The shelf: which releases are installed, and the catalogue they make together.

shelf.json            the pointer: scheme → folder; replaced by renaming, so it is always whole
onet-29.3-1f2e3d4c/   a release: SQLite, arrays, card; never changed
starter-0a1b2c3d4e5f/ made from the packaged files where no O*NET is installed
finding-…/            the title index of the releases together
roads-…/              the steps between the occupations
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.guidance.reasons import Reason, Refusal

if TYPE_CHECKING:
    from waymark.catalogue.europe import Europe
    from waymark.catalogue.exposure import Exposed
    from waymark.catalogue.lookup import Catalogue
    from waymark.catalogue.records import Release
    from waymark.guidance.road_map import RoadMap

    _Held = tuple[Path, Release]

POINTER = "shelf.json"
OCCUPATIONS = "onet"
UNFINISHED = ".building-"
"""What any process may be building; swept away an hour after its builder was stopped."""
INSTALLING = ".install-"
"""What the one install is building; swept away by the next."""
HOUR = 3600.0
OURS = (
    UNFINISHED,
    INSTALLING,
    "finding-",
    "roads-",
    "starter-",
    "onet-",
    "bls-",
    "esco-",
    "crosswalk-",
    "exposure-",
)

_Stamp = tuple[int, int, int] | None
_opened: dict[Path, tuple[_Stamp, Catalogue]] = {}
_opening = threading.Lock()


def current(shelf: Path) -> Catalogue:
    """The catalogue as it stands on the shelf: O*NET if installed, else the starter.

    The same object as before unless something was installed since, also by another process.
    """
    stamp = _stamp(shelf)
    known = _known(shelf, stamp)
    if known:
        return known
    with _opening:
        catalogue = _known(shelf, stamp) or _open(shelf, installed(shelf))
        _opened[shelf] = stamp, catalogue
        return catalogue


def _known(shelf: Path, stamp: _Stamp) -> Catalogue | None:
    """The catalogue opened before, if nothing was installed or thrown away since."""
    then, catalogue = _opened.get(shelf, (None, None))
    return catalogue if catalogue and then == stamp and catalogue.stands else None


def installed(shelf: Path) -> Mapping[str, str]:
    """Scheme → folder, as the pointer says."""
    try:
        pointer: dict[str, str] = json.loads((shelf / POINTER).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return pointer


def point(shelf: Path, folders: Mapping[str, str]) -> None:
    """Put these folders on the shelf, all at once."""
    fresh = shelf / f"{INSTALLING}{uuid.uuid4().hex}"
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(folders, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(shelf / POINTER)


def place(shelf: Path, built: Path, final: str) -> Path:
    """Give a folder that is whole its name; where another process was quicker, its folder stays."""
    target = shelf / final
    try:
        built.rename(target)
    except OSError:
        if not target.is_dir():
            raise
        shutil.rmtree(built, ignore_errors=True)
    return target


def unfinished(shelf: Path) -> Path:
    """A folder to build in, on the same disk, so that naming it is one step."""
    shelf.mkdir(parents=True, exist_ok=True)
    return shelf / f"{UNFINISHED}{uuid.uuid4().hex}"


@contextmanager
def building(shelf: Path) -> Iterator[Path]:
    """A folder to build in, gone afterwards unless it was given its name.

    Refuses (`catalogue.cannot_write`) where the disk takes no more of it, mostly because it is full.
    """
    try:
        fresh = unfinished(shelf)
        try:
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except (OSError, sqlite3.OperationalError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        raise Refusal(Reason("catalogue.cannot_write", {"folder": str(shelf), "why": why})) from problem


def prune(shelf: Path, keep: Iterable[str]) -> None:
    """Remove releases that are no longer pointed to and what stopped builders left.

    What cannot be removed now, as another system keeps open files, goes the next time.
    """
    kept = set(keep)
    for folder in shelf.iterdir():
        at_work = folder.name.startswith(UNFINISHED) and time.time() - folder.stat().st_mtime < HOUR
        if folder.name.startswith(OURS) and folder.name not in kept and not at_work:
            if folder.is_dir():
                shutil.rmtree(folder, ignore_errors=True)
            else:
                folder.unlink(missing_ok=True)


def prepare(shelf: Path, folders: Mapping[str, str]) -> tuple[str, ...]:
    """Make what the catalogue of these folders needs besides; answers the names of all that it needs."""
    from waymark.catalogue import roads as road_maker

    found = {scheme: shelf / folder for scheme, folder in folders.items()}
    words = starter_folder(shelf)  # it speaks other languages for every release
    own = found.get(OCCUPATIONS, words)
    index = finding(shelf, own, found.get("esco"), found.get("crosswalk"))
    books = _open(shelf, folders)
    roads(shelf, books)
    return (*folders.values(), words.name, index.name, road_maker.name(books))


def finding(shelf: Path, occupations: Path, esco: Path | None, crosswalk: Path | None) -> Path:
    """The folder of the title index for these releases, made where it is missing."""
    from waymark.catalogue import finding as maker  # brings numpy, which opening a shelf does without

    named = maker.name(occupations.name, esco.name if esco else None, crosswalk.name if crosswalk else None)
    if (shelf / named).is_dir():
        return shelf / named
    with building(shelf) as fresh:
        maker.build(fresh, occupations, esco, crosswalk)
        return place(shelf, fresh, named)


def roads(shelf: Path, catalogue: Catalogue) -> RoadMap:
    """The steps between the occupations of a catalogue, kept on the shelf where the disk takes them."""
    from waymark.catalogue import roads as road_maker

    named = road_maker.name(catalogue)
    if not (shelf / named).is_dir():
        made = road_maker.work_out(catalogue)
        try:
            with building(shelf) as fresh:
                road_maker.save(fresh, made)
                place(shelf, fresh, named)
        except Refusal:
            return made
    return road_maker.load(shelf / named, catalogue.codes)


def starter_folder(shelf: Path) -> Path:
    """The starter as a release, made anew where it is missing or its files have changed."""
    from waymark.catalogue.card import read_card
    from waymark.catalogue.starter_scale import digest

    named = f"starter-{digest()}"
    if read_card(shelf / named):
        return shelf / named
    shutil.rmtree(shelf / named, ignore_errors=True)
    from waymark.catalogue import starter

    with building(shelf) as fresh:
        starter.build(fresh)
        return place(shelf, fresh, named)


def _stamp(shelf: Path) -> _Stamp:
    try:
        known = (shelf / POINTER).stat()
    except OSError:
        return None
    return known.st_mtime_ns, known.st_ino, known.st_size


def _open(shelf: Path, folders: Mapping[str, str]) -> Catalogue:
    from waymark.catalogue.card import read_card
    from waymark.catalogue.labour import Labour
    from waymark.catalogue.lookup import Catalogue

    notes = []
    found: dict[str, _Held] = {}
    for scheme, folder in folders.items():
        release = read_card(shelf / folder)
        if release:
            found[scheme] = shelf / folder, release
        else:
            notes.append(Reason("catalogue.install_again", {"scheme": scheme}))
    if OCCUPATIONS not in found:
        made = starter_folder(shelf)
        card = read_card(made)
        assert card
        found[OCCUPATIONS] = made, card
    own, esco, crosswalk = found[OCCUPATIONS], found.get("esco"), found.get("crosswalk")

    def index() -> Path:
        return finding(shelf, own[0], esco[0] if esco else None, crosswalk[0] if crosswalk else None)

    return Catalogue(
        *own,
        labour=Labour(*found["bls"]) if "bls" in found else None,
        europe=_europe(esco, crosswalk, index) if esco or crosswalk else None,
        exposed=_exposed(*found["exposure"]) if "exposure" in found else None,
        finding=index,
        spoken=lambda: starter_folder(shelf),
        notes=tuple(notes),
    )


def _europe(esco: _Held | None, crosswalk: _Held | None, index: Callable[[], Path]) -> Europe:
    from waymark.catalogue.europe import Europe  # as the next: loaded only where it is installed

    return Europe(esco, crosswalk, index)


def _exposed(folder: Path, release: Release) -> Exposed:
    from waymark.catalogue.exposure import Exposed

    return Exposed(folder, release)
