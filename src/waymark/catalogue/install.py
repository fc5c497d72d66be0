"""Putting a release on the shelf: fetched if need be, built beside the old one, then swapped in one step."""

from __future__ import annotations

import errno
import re
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from waymark.catalogue import bls, crosswalk, esco, exposure, onet, sources
from waymark.catalogue import shelf as shelves
from waymark.catalogue.archive import Archive
from waymark.catalogue.card import read_card
from waymark.catalogue.download import fetch
from waymark.catalogue.lock import alone
from waymark.catalogue.records import About, Release, Step
from waymark.guidance.reasons import Reason, Refusal

Progress = Callable[[Step], None]

DOWNLOADS = "downloads"
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FULL_SQLITE = re.compile("disk is full|disk I/O error")


def install(
    scheme: str,
    source: Path | None,
    shelf: Path,
    progress: Progress,
    address: str | None = None,
    *,
    about: About | None = None,
) -> Release:
    """Install `onet`, `bls`, `esco`, `crosswalk` or `exposure` and answer what was read.

    `source` is a zip, folder or file as the publisher gives it out; without it the publisher's files are
    fetched, or those at `address` (one file, or with `/` at its end the folder that holds them by their usual
    names). With ESCO comes the crosswalk, if one lies beside it. `exposure` comes from a file, and `about`
    says what it is.

    Refuses with one reason, with `file` and `line` where they are known: what the archive, rows, readers and
    download say, `catalogue.disk_full`, `install_running`, `ask_publisher`, `unknown_scheme`,
    `exposure_unnamed`. Whatever
    happens before the last step, the catalogue stays as it was.
    """
    if scheme not in sources.schemes():
        raise Refusal(Reason("catalogue.unknown_scheme", {"scheme": scheme, "schemes": sources.schemes()}))
    if scheme == "exposure":
        exposure.refuse_unnamed(about)
    with _room(shelf), alone(shelf):
        given = (source,) if source else _fetched(scheme, shelf, progress, address)
        made: dict[str, Path] = {}
        try:
            made[scheme] = _built(scheme, given, shelf, progress, about)
            if scheme == "esco" and (near := crosswalk.beside(given[0])):
                made["crosswalk"] = _built("crosswalk", (near,), shelf, progress)
            _swap(shelf, made, progress)
        except BaseException:
            for folder in made.values():
                shutil.rmtree(folder, ignore_errors=True)
            raise
        shutil.rmtree(shelf / DOWNLOADS, ignore_errors=True)
        release = read_card(made[scheme])
        assert release
        return release


def _fetched(scheme: str, shelf: Path, progress: Progress, address: str | None) -> tuple[Path, ...]:
    """The publisher's files, kept until they are installed."""
    known = sources.source(scheme)
    files = known.files
    if address:
        files = _elsewhere(files, address)
    if not files:
        raise Refusal(Reason("catalogue.ask_publisher", {"scheme": scheme, "page": known.page}))
    folder = shelf / DOWNLOADS / scheme
    fetched = [fetch(file, folder, progress, page=known.page) for file in files]
    return tuple(path for path in fetched if path)


def _elsewhere(files: tuple[sources.Remote, ...], address: str) -> tuple[sources.Remote, ...]:
    """The same files at another place, or the one file at that address."""
    limit = max((file.limit for file in files), default=100 * 1024**2)
    if not address.endswith("/"):
        return (sources.Remote(addresses=(address,), limit=limit),)
    return tuple(
        sources.Remote(
            addresses=tuple(address + usual.rsplit("/", 1)[-1] for usual in file.addresses),
            limit=file.limit,
            optional=file.optional,
        )
        for file in files
    )


def _built(
    scheme: str, given: tuple[Path, ...], shelf: Path, progress: Progress, about: About | None = None
) -> Path:
    """A whole release under a name of its own, not yet pointed to."""
    building = shelf / f"{shelves.INSTALLING}{uuid.uuid4().hex}"
    earlier = shelves.installed(shelf).get(scheme)
    try:
        also = esco.neighbours(given[0]) if scheme == "esco" else ()
        with Archive(given[0], (*given[1:], *also)) as archive:
            if scheme == "onet":
                onet.build(archive, building, progress)
            elif scheme == "bls":
                bls.build(archive, building, progress, shelf / earlier if earlier else None)
            elif scheme == "esco":
                esco.build(archive, building, progress)
            elif scheme == "exposure":
                exposure.build(archive, building, progress, exposure.refuse_unnamed(about))
            else:
                crosswalk.build(archive, building, progress)
        release = read_card(building)
        assert release
        version = re.sub(r"[^\w.]+", "_", release.version)[:40]
        return shelves.place(shelf, building, f"{scheme}-{version}-{uuid.uuid4().hex[:8]}")
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _swap(shelf: Path, made: Mapping[str, Path], progress: Progress) -> None:
    """Make what finding needs of the new set, point to it, and clear away what is no longer pointed to."""
    folders = {**shelves.installed(shelf), **{scheme: folder.name for scheme, folder in made.items()}}
    progress(Step(code="titles", name="", done=0, total=1))
    kept = shelves.prepare(shelf, folders)
    progress(Step(code="swap", name="", done=1, total=1))
    shelves.point(shelf, folders)
    shelves.prune(shelf, kept)


@contextmanager
def _room(shelf: Path) -> Iterator[None]:
    """Says a full disk and a folder that cannot be written to in the same way wherever it happens."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as problem:
        about = {"file": str(shelf), "line": None}
        if getattr(problem, "errno", None) in FULL or FULL_SQLITE.search(str(problem)):
            free = shutil.disk_usage(shelf).free if shelf.exists() else None
            raise Refusal(Reason("catalogue.disk_full", about | {"free": free})) from problem
        if isinstance(problem, PermissionError):
            raise Refusal(Reason("catalogue.not_allowed", about)) from problem
        raise
