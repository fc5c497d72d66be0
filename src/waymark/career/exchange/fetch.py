"""Fetching an address that a person typed, without being led to the machine's own network.

Every name is resolved once, every address it has must be public, and the connection goes to the address
that was judged: a name that answers otherwise the second time gains nothing. Redirects are judged like the
first address.
"""

from __future__ import annotations

import ipaddress
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from waymark.guidance.reasons import Reason, Refusal
from waymark.version import VERSION

if TYPE_CHECKING:
    from httpcore2 import ConnectionPool, Response

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Judge = Callable[[Address], bool]

LARGEST = 5_000_000
"""Bytes that are read; feeds with years of entries have some two million."""
SECONDS = 15.0
"""For everything together: finding, connecting, redirects, reading."""
REDIRECTS = 5
MOVED = frozenset((301, 302, 303, 307, 308))
UNCHANGED = 304
NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What stood at `address`, where the redirects ended.

    `tag` and `modified` are to be given to the next `fetch`; where nothing has changed since, `data` is None.
    """

    address: str
    data: bytes | None
    content_type: str
    tag: str
    modified: str


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public internet, also behind the ways IPv6 has of wrapping IPv4."""
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in NAT64:
            wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if not all(is_public(inner) for inner in wrapped if inner):
            return False
        if address.ipv4_mapped:
            return True
    return address.is_global and not address.is_multicast


def fetch(
    address: str,
    *,
    tag: str = "",
    modified: str = "",
    allowed: Judge = is_public,
    largest: int = LARGEST,
    seconds: float = SECONDS,
) -> Fetched:
    """What stands at a web address, whole and within `largest` bytes and `seconds`.

    Raises:
        Refusal: `fetch.no_address`, `private`, `unreachable`, `redirects`, `status`, `too_large`, `too_slow`,
            `unreadable`, each with the address.
    """
    import httpcore2
    import httpx2

    from waymark.career.exchange.fetch_guard import Guard

    guard = Guard(allowed, until=time.monotonic() + seconds)
    asked: dict[bytes | str, bytes | str] = {
        "User-Agent": f"Waymark/{VERSION}",
        "Accept-Encoding": "identity, gzip;q=0.5",
    }
    asked |= {"If-None-Match": tag} if tag else {}
    asked |= {"If-Modified-Since": modified} if modified else {}
    context = httpx2.create_ssl_context(trust_env=False)
    with httpcore2.ConnectionPool(ssl_context=context, network_backend=guard) as pool:
        for _ in range(REDIRECTS + 1):
            judge_form(address)
            with telling(address):
                found = _ask(pool, address, asked, largest)
            if isinstance(found, Fetched):
                return found
            address = urljoin(address, found)
    raise _refusal("redirects", address)


@contextmanager
def telling(address: str) -> Iterator[None]:
    """What goes wrong on the way there and back, as a reason."""
    import httpcore2

    from waymark.career.exchange.fetch_guard import NotPublic

    try:
        yield
    except httpcore2.TimeoutException as error:
        raise _refusal("too_slow", address) from error
    except NotPublic as error:
        raise _refusal("private", address) from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError, UnicodeError) as error:
        raise _refusal("unreachable", address) from error


def judge_form(address: str) -> None:
    """Only web addresses, and none that hides a name or a password before its host."""
    try:
        parts = urlsplit(address)
        sound = parts.scheme in {"http", "https"} and parts.hostname and parts.username is None
        sound = sound and parts.port != 0 and address.isprintable() and " " not in address
    except ValueError:
        sound = False
    if not sound:
        raise _refusal("no_address", address)


def _ask(
    pool: ConnectionPool, address: str, asked: Mapping[bytes | str, bytes | str], largest: int
) -> Fetched | str:
    """One request: what came, or where it leads."""
    with pool.stream("GET", ascii_address(address), headers=asked) as answer:
        headers = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in answer.headers}
        if answer.status in MOVED and headers.get("location"):
            return headers["location"]
        if answer.status != UNCHANGED and answer.status // 100 != 2:  # noqa: PLR2004
            raise _refusal("status", address, status=answer.status)
        data = None
        if answer.status != UNCHANGED:
            data = read_within(answer, address, largest)
            if headers.get("content-encoding", "").lower() == "gzip":
                data = _unpack(data, address, largest)
        return Fetched(
            address=address,
            data=data,
            content_type=headers.get("content-type", ""),
            tag=headers.get("etag", ""),
            modified=headers.get("last-modified", ""),
        )


def read_within(answer: Response, address: str, largest: int) -> bytes:
    """What the answer holds, within the limit."""
    parts, size = [], 0
    for part in answer.iter_stream():
        size += len(part)
        if size > largest:
            raise _refusal("too_large", address, limit=largest)
        parts.append(part)
    return b"".join(parts)


def _unpack(data: bytes, address: str, largest: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        found = unpacker.decompress(data, largest + 1)
    except zlib.error as error:
        raise _refusal("unreadable", address) from error
    if len(found) > largest:
        raise _refusal("too_large", address, limit=largest)
    return found


def ascii_address(address: str) -> str:
    """The address as it goes over the wire: other letters in the host and the path are encoded."""
    import httpx2

    return str(httpx2.URL(address))


def _refusal(code: str, address: str, **values: object) -> Refusal:
    return Refusal(Reason(f"fetch.{code}", {"address": address, **values}))
