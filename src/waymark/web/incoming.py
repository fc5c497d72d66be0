"""An uploaded document between looking at it and bringing it in: a file by its hash, gone after a day."""

from __future__ import annotations

import hashlib
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from waymark.career.problems import Problems

if TYPE_CHECKING:
    from django.http import HttpRequest

    from waymark.career.records.history import Document

LASTS = 24 * 3600
_KEY = re.compile(r"[0-9a-f]{64}")


def _folder() -> Path:
    folder: Path = settings.WAYMARK_HOME / "incoming"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def given(request: HttpRequest) -> Document | None:
    """The file that was sent, if one was. Raises `Problems` when it was too large to be taken."""
    from waymark.career.exchange.safe import LARGEST
    from waymark.career.records.history import Document

    upload = request.FILES.get("file")
    if upload is not None and upload.size is not None:
        return Document(name=upload.name or "", data=upload.read())
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        raise Problems.one("history.too_large", limit=LARGEST)
    return None


def keep(document: Document) -> str:
    """Put it aside and give its key."""
    key = hashlib.sha256(document.data).hexdigest()
    sweep()
    file = _folder() / key
    with open(file, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
        out.write(document.data)
    return key


def aside(name: str, data: bytes) -> Path:
    """Put a file aside under a name of its own, with the ending it came with."""
    ending = "".join(Path(name).suffixes[-1:])[:10]
    file = _folder() / f"{hashlib.sha256(data).hexdigest()}-install{ending}"
    with open(file, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
        out.write(data)
    return file


def take(key: str, name: str) -> Document:
    """The document of that key. Raises `Problems` when it is gone."""
    from waymark.career.records.history import Document

    file = _folder() / key
    if not _KEY.fullmatch(key) or not file.is_file():
        raise Problems.one("history.upload_gone", "file")
    return Document(name=name, data=file.read_bytes())


def drop(key: str) -> None:
    """Forget it."""
    if _KEY.fullmatch(key):
        (_folder() / key).unlink(missing_ok=True)


def sweep() -> None:
    """Forget what was put aside more than a day ago."""
    for file in _folder().iterdir():
        if time.time() - file.stat().st_mtime > LASTS:
            file.unlink(missing_ok=True)
