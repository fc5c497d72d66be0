"""A real CardDAV server, for as long as tests ask it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from waymark.career.exchange.dav import Dav

NAME, SECRET = "ana", "sesame"
_BOOK = (
    '<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/>'
    "<c:addressbook/></resourcetype><displayname>{name}</displayname></prop></set></mkcol>"
)


@dataclass(frozen=True)
class Server:
    """Radicale at an address, and the folder where it keeps what it is given."""

    address: str
    kept: Path

    def emptied(self) -> str:
        """The address of an empty book, when all that was there is gone."""
        shutil.rmtree(self.kept / "collection-root" / NAME, ignore_errors=True)
        book = f"{self.address}/{NAME}/book/"
        begin(book, "Book")
        return book


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Radicale on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    users, kept = folder / "users", folder / "kept"
    users.write_text(f"{NAME}:{SECRET}\n", encoding="utf-8")
    told = [
        f"--server-hosts=127.0.0.1:{port}",
        f"--storage-filesystem-folder={kept}",
        "--auth-type=htpasswd",
        f"--auth-htpasswd-filename={users}",
        "--auth-htpasswd-encryption=plain",
        "--auth-delay=0",
        "--config=",
    ]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen([sys.executable, "-m", "radicale", *told], stdout=log, stderr=log)
    try:
        _wait(port)
        yield Server(f"http://127.0.0.1:{port}", kept)
    finally:
        server.terminate()
        server.wait(10)


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("Radicale did not begin to answer")


def begin(address: str, name: str) -> None:
    """Make an empty address book at an address."""
    with Dav(NAME, SECRET, home=True) as dav:
        told = dav.ask("MKCOL", address, _BOOK.format(name=name), Content_Type="application/xml")
        assert told.status == 201


def keep(address: str, name: str, card: str) -> None:
    """Put a card into the book, as another program would."""
    with Dav(NAME, SECRET, home=True) as dav:
        assert dav.ask("PUT", address + name, card, Content_Type="text/vcard").status in {201, 204}


def take(address: str, name: str) -> None:
    """Take a card out of the book, as another program would."""
    with Dav(NAME, SECRET, home=True) as dav:
        assert dav.ask("DELETE", address + name).status in {200, 204}


def cards(address: str) -> str:
    """All the book holds."""
    with Dav(NAME, SECRET, home=True) as dav:
        return dav.ask("GET", address).data.decode()
