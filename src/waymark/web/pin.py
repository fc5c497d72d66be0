"""An optional PIN that keeps the pages shut on a shared machine."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core import signing

if TYPE_CHECKING:
    from pathlib import Path

    from django.http import HttpRequest, HttpResponseBase

COOKIE = "waymark_pin"
LASTS = 12 * 3600
SHORTEST = 4
_COST: dict[str, Any] = {"n": 2**14, "r": 8, "p": 1}
_wrong: list[float] = []  # the moments of wrong tries, since the start


def _file() -> Path:
    file: Path = settings.WAYMARK_HOME / "pin"
    return file


def is_set() -> bool:
    """Whether there is a PIN."""
    return _file().exists()


def of_digits() -> bool:
    """Whether the PIN is known to hold digits only, so that a keypad is enough to type it."""
    return is_set() and _file().read_text().endswith(" digits")


def choose(pin: str) -> None:
    """Set the PIN; an empty one takes the lock away. Kept salted and hashed (scrypt)."""
    if not pin:
        _file().unlink(missing_ok=True)
        return
    salt = secrets.token_bytes(16)
    text = f"{salt.hex()} {hashlib.scrypt(pin.encode(), salt=salt, **_COST).hex()}"
    text += " digits" if pin.isdecimal() and pin.isascii() else ""
    new = _file().with_suffix(".new")
    with open(new, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
        out.write(text)
    new.replace(_file())


def fits(pin: str) -> bool:
    """Whether this is the PIN. After five wrong tries in a minute every answer is no for the rest of it."""
    now = time.monotonic()
    _wrong[:] = [t for t in _wrong if now - t < 60]  # noqa: PLR2004 - a minute
    if len(_wrong) >= 5:  # noqa: PLR2004
        return False
    salt, kept = _file().read_text().split()[:2]
    found = hashlib.scrypt(pin.encode(), salt=bytes.fromhex(salt), **_COST)
    if hmac.compare_digest(found, bytes.fromhex(kept)):
        return True
    _wrong.append(now)
    return False


def locked(request: HttpRequest) -> bool:
    """Whether this visitor has to say the PIN first."""
    if not is_set():
        return False
    try:
        return bool(signing.loads(request.COOKIES.get(COOKIE, ""), salt=_salt(), max_age=LASTS) != "open")
    except signing.BadSignature:
        return True


def unlock(response: HttpResponseBase) -> None:
    """Let this browser in for half a day; a new PIN shuts it out again."""
    response.set_cookie(
        COOKIE, signing.dumps("open", salt=_salt()), max_age=LASTS, httponly=True, samesite="Strict"
    )


def _salt() -> str:
    return hashlib.sha256(_file().read_bytes()).hexdigest()
