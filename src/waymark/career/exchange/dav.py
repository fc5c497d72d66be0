"""A server that is asked with a name and a secret (WebDAV): one connection, within its time and its size.

The addresses are judged like those of any fetch; a server at home is asked only where the person says so.
The secret goes to no other host than the one it was given for, and never in the open but at home.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin, urlsplit

from waymark.career.exchange.fetch import (
    MOVED,
    REDIRECTS,
    Address,
    ascii_address,
    is_public,
    judge_form,
    read_within,
    telling,
)
from waymark.guidance.reasons import Reason, Refusal
from waymark.version import VERSION

if TYPE_CHECKING:
    from httpcore2 import ConnectionPool

LARGEST = 30_000_000
"""Bytes of one answer; a hundred cards with pictures have some ten million."""
SECONDS = 120.0
"""For everything that is asked in one go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said: where it was asked in the end, its code, headers in lower case, and the rest."""

    address: str
    status: int
    headers: Mapping[str, str]
    data: bytes


def is_at_home(address: Address) -> bool:
    """Whether this is an address of one's own network or machine, and none by which machines are managed."""
    apart = address.is_link_local or address.is_multicast or address.is_unspecified
    return is_public(address) or (address.is_private and not apart)


class Dav:
    """A server, for as long as it is asked."""

    def __init__(self, user: str, secret: str, *, home: bool) -> None:
        told = base64.b64encode(f"{user}:{secret}".encode()).decode()
        self._headers = {"User-Agent": f"Waymark/{VERSION}"} | (
            {"Authorization": f"Basic {told}"} if user or secret else {}
        )
        self._home, self._host = home, ""
        self._pool: ConnectionPool | None = None

    def __enter__(self) -> Self:
        import httpcore2
        import httpx2

        from waymark.career.exchange.fetch_guard import Guard

        guard = Guard(is_at_home if self._home else is_public, until=time.monotonic() + SECONDS)
        context = httpx2.create_ssl_context(trust_env=False)
        self._pool = httpcore2.ConnectionPool(ssl_context=context, network_backend=guard)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.close()

    def ask(self, method: str, address: str, body: str | bytes = b"", **headers: str) -> Answer:
        """Ask, and follow where it leads on the same host; headers are named with underscores.

        Raises `Refusal`: as `fetch` does, and `dav.insecure`, `dav.elsewhere`, `dav.not_let_in`.
        """
        for _ in range(REDIRECTS + 1):
            self._judge(address)
            with telling(address):
                found = self._once(method, address, body, headers)
            if found.status in {401, 403} and method in {"PROPFIND", "PUT"}:
                raise Refusal(Reason("dav.not_let_in", {"address": address}))
            if found.status not in MOVED or not found.headers.get("location"):
                return found
            address = urljoin(address, found.headers["location"])
        raise Refusal(Reason("fetch.redirects", {"address": address}))

    def _judge(self, address: str) -> None:
        judge_form(address)
        parts = urlsplit(address)
        if parts.scheme != "https" and not self._home and "Authorization" in self._headers:
            raise Refusal(Reason("dav.insecure", {"address": address}))
        self._host = self._host or parts.netloc
        if parts.netloc != self._host:
            raise Refusal(Reason("dav.elsewhere", {"address": address}))

    def _once(self, method: str, address: str, body: str | bytes, headers: Mapping[str, str]) -> Answer:
        assert self._pool is not None
        data = body.encode() if isinstance(body, str) else body
        sent: dict[bytes | str, bytes | str] = {"Content-Length": str(len(data))}
        sent |= dict(self._headers.items())
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        with self._pool.stream(method, ascii_address(address), headers=sent, content=data) as answer:
            told = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in answer.headers}
            came = read_within(answer, address, LARGEST)
            return Answer(address=address, status=answer.status, headers=told, data=came)
