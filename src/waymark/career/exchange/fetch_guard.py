"""The network as a fetch may use it: public addresses only, and never past its time.

Loaded only when something is fetched.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

from httpcore2 import ConnectTimeout, NetworkBackend, NetworkStream, ReadTimeout, SyncBackend, WriteTimeout

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Option = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class NotPublic(Exception):  # noqa: N818 - `fetch` turns it into a refusal
    """A name leads to an address that may not be asked."""


class Guard(NetworkBackend):
    """Connects to the very address that was judged, until a moment of the monotonic clock."""

    def __init__(self, allowed: Callable[[Address], bool], until: float) -> None:
        self._allowed, self._until = allowed, until
        self._network = SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - what is left of the whole time rules
        local_address: str | None = None,
        socket_options: Iterable[Option] | None = None,
    ) -> NetworkStream:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
        if not addresses or not all(self._allowed(ipaddress.ip_address(one)) for one in addresses):
            raise NotPublic
        left = _left(self._until, ConnectTimeout)
        stream = self._network.connect_tcp(addresses[0], port, left, local_address, socket_options)
        return _Timed(stream, self._until)

    def connect_unix_socket(self, *_: object, **__: object) -> NetworkStream:
        raise NotPublic


class _Timed(NetworkStream):
    """A connection of which every read and write ends with the whole time: a drip cannot hold it open."""

    def __init__(self, stream: NetworkStream, until: float) -> None:
        self._stream, self._until = stream, until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - see Guard
        return self._stream.read(max_bytes, _left(self._until, ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, _left(self._until, WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> NetworkStream:
        left = _left(self._until, ConnectTimeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._until)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(until: float, late: type[Exception]) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise late
    return left
