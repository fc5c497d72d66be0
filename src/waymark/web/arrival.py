"""Whether a request came from this machine or from outside, and by which name it called us.

Only with a public address may anybody come from outside. Such a request enters at a port of its own, or over
the network, or it carries what proxies add; a proxy that rewrites all of that would have to be pointed at the
port of this machine on purpose. What a proxy says of the host is believed only from this machine.
"""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest

OUTER = "waymark.outer"
"""In the environment of a request: it entered at the port for other devices."""
ELSEWHERE = "192.0.2.1"
"""An address that nobody has (RFC 5737): the way there tells which of our own would be used."""
PROXIED = (
    *("HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_REAL_IP", "HTTP_CF_CONNECTING_IP", "HTTP_TAILSCALE_USER_LOGIN"),
    *(f"HTTP_X_FORWARDED_{name}" for name in ("FOR", "HOST", "PROTO", "PORT", "SERVER", "BY")),
)
"""What proxies and tunnels add."""


def outside(request: HttpRequest) -> bool:
    """Whether this came from anywhere but a browser on this machine."""
    named = request.META.get("HTTP_HOST", "").lower()
    return (
        bool(request.META.get(OUTER))
        or not near(request)
        or any(header in request.META for header in PROXIED)
        or (settings.WAYMARK_PUBLIC != "" and named == host())
    )


def near(request: HttpRequest) -> bool:
    """Whether whoever opened the connection is on this machine: a browser, or the person's own proxy."""
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def host() -> str:
    """The one name that other devices call us by, with its port where it is not the usual one."""
    address: str = settings.WAYMARK_PUBLIC
    return address.partition("://")[2]


def secure() -> bool:
    """Whether what goes outside is encrypted on its way."""
    address: str = settings.WAYMARK_PUBLIC
    return address.startswith("https:")


def as_seen_outside(request: HttpRequest) -> bool:
    """Let the request know its own address, as the device that sent it does; False where it is not ours."""
    if not settings.WAYMARK_PUBLIC:
        return False
    said = request.META.get("HTTP_HOST", "")
    if near(request):
        said = request.META.get("HTTP_X_FORWARDED_HOST", said)
        request.META["wsgi.url_scheme"] = "https" if secure() else "http"
    if said.lower() != host():
        return False
    request.META["HTTP_HOST"] = host()
    return True


def address() -> str:
    """The address of this machine on its own network; its name where it is on none. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as towards:
        try:
            towards.connect((ELSEWHERE, 9))
        except OSError:
            return socket.gethostname()
        return str(towards.getsockname()[0])
