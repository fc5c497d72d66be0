"""Fetching a published file: resumed where it stopped, never larger than expected, whole or not at all."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from waymark.catalogue.records import Step
from waymark.catalogue.sources import Remote
from waymark.guidance.reasons import Reason, Refusal
from waymark.version import VERSION

if TYPE_CHECKING:
    from httpx2 import Client, Response

ATTEMPTS = 5
PAUSE = 0.5
"""Seconds before the second attempt; doubled before each further one."""
GONE = frozenset({404, 410})
REFUSED = frozenset({401, 403, 451})


class _Broken(Exception):  # noqa: N818 - never leaves this file
    """The connection ended before the file did."""


def fetch(remote: Remote, folder: Path, progress: Callable[[Step], None], *, page: str) -> Path | None:
    """The file, in `folder`: from the first of its addresses that has it; None if an optional one is nowhere.

    What arrived is kept when the connection breaks, and the rest asked for; a later call goes on there too,
    unless the publisher has changed the file. Refuses `catalogue.unreachable`, `publisher_refuses`,
    `address_gone`, `download_too_large`, each with the address and the page where people find the file.
    """
    import httpx2

    folder.mkdir(parents=True, exist_ok=True)
    agent = {"User-Agent": f"Waymark/{VERSION}", "Accept-Encoding": "identity"}
    with httpx2.Client(headers=agent, follow_redirects=True, timeout=30) as client:
        for address in remote.addresses:
            part = _Part(folder, address, remote.limit, page)
            for attempt in range(ATTEMPTS):
                if attempt:
                    time.sleep(PAUSE * 2 ** (attempt - 1))
                try:
                    if part.ask(client, progress):
                        return part.keep()
                    break
                except (httpx2.TransportError, _Broken):
                    continue
            else:
                raise Refusal(part.reason("unreachable", kept=part.size))
    if remote.optional:
        return None
    raise Refusal(part.reason("address_gone"))


class _Part:
    """A file on its way."""

    def __init__(self, folder: Path, address: str, limit: int, page: str) -> None:
        name = re.sub(r"[^\w.()\- ]", "_", unquote(urlsplit(address).path.rsplit("/", 1)[-1])) or "download"
        self.address = address
        self.limit = limit
        self.page = page
        self.final = folder / name
        self.file = folder / f"{name}.part"
        self.mark = folder / f"{name}.mark"
        """Which edition of the file the part is of, as the publisher's server tells editions apart."""

    @property
    def size(self) -> int:
        return self.file.stat().st_size if self.file.exists() else 0

    def reason(self, code: str, **values: object) -> Reason:
        about = {"file": self.final.name, "line": None, "address": self.address, "page": self.page}
        return Reason(f"catalogue.{code}", about | values)

    def ask(self, client: Client, progress: Callable[[Step], None]) -> bool:
        """Fetch what is missing. False if there is no file at the address."""
        with client.stream("GET", self.address, headers=self._rest()) as response:
            if response.status_code in GONE:
                return False
            if response.status_code in REFUSED:
                raise Refusal(self.reason("publisher_refuses", status=response.status_code))
            if response.status_code == 416:  # noqa: PLR2004 - the part is not of this edition, or is too long
                self.file.unlink(missing_ok=True)
                raise _Broken
            if not response.is_success:
                raise _Broken
            self._receive(response, progress)
        return True

    def _rest(self) -> Mapping[str, str]:
        """Ask for the rest only if it is certain of which edition the part is."""
        if not self.size or not self.mark.exists():
            return {}
        return {"Range": f"bytes={self.size}-", "If-Range": self.mark.read_text("utf-8")}

    def _receive(self, response: Response, progress: Callable[[Step], None]) -> None:
        goes_on = response.status_code == 206  # noqa: PLR2004
        start = self.size if goes_on else 0
        if goes_on and not response.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
            self.file.unlink(missing_ok=True)
            raise _Broken
        length = response.headers.get("Content-Length", "")
        total = start + int(length) if length.isdigit() else None
        if (total or 0) > self.limit:
            raise Refusal(self.reason("download_too_large", limit=self.limit))
        self._remember(response.headers)
        done = start
        with self.file.open("ab" if goes_on else "wb") as file:
            for chunk in response.iter_raw():
                done += len(chunk)
                if done > self.limit:
                    raise Refusal(self.reason("download_too_large", limit=self.limit))
                file.write(chunk)
                file.flush()
                progress(Step(code="download", name=self.final.name, done=done, total=total))
        if total is not None and done < total:
            raise _Broken

    def _remember(self, headers: Mapping[str, str]) -> None:
        tag = headers.get("ETag", "")
        mark = tag if tag and not tag.startswith("W/") else headers.get("Last-Modified", "")
        if mark:
            self.mark.write_text(mark, "utf-8")
        else:
            self.mark.unlink(missing_ok=True)

    def keep(self) -> Path:
        """The whole file under its name."""
        self.mark.unlink(missing_ok=True)
        return self.file.replace(self.final)
