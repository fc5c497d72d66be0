"""A line between a browser and a server that can be cut: in the question, or before the answer."""

from __future__ import annotations

import socket
import threading
from contextlib import closing, suppress
from typing import Literal, Self

PIECE = 65_536
SILENT = 0.3
"""Seconds without a word after which an answer is over."""

Cut = Literal["", "half the question", "the answer"]


class Line:
    """Listens on a port of its own and passes on what is said, as long as it is not to be `cut`."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cut: Cut = ""
        self.cuts = 0
        self.listening = socket.create_server(("localhost", 0))
        self.address = f"http://localhost:{self.listening.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.listening.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=self._carry, args=self.listening.accept()[:1], daemon=True).start()

    def _carry(self, browser: socket.socket) -> None:
        with closing(browser), suppress(OSError), closing(self._server()) as server:
            while asked := browser.recv(PIECE):
                if self.cut and asked.startswith(b"POST"):
                    self.cuts += 1
                    if self.cut == "the answer":
                        server.sendall(_whole(browser, asked))
                        _until_silent(server)
                    else:
                        server.sendall(asked[: len(asked) // 2])
                    return
                server.sendall(asked)
                told = _until_silent(server)
                if not told[0]:  # it hung up
                    return
                browser.sendall(b"".join(told))

    def _server(self) -> socket.socket:
        return socket.create_connection(("localhost", self.port), timeout=60)


def _whole(browser: socket.socket, asked: bytes) -> bytes:
    """The question with all that belongs to it: its body may come in a piece of its own."""
    head, _, body = asked.partition(b"\r\n\r\n")
    length = next(
        int(h.split(b":")[1]) for h in head.split(b"\r\n") if h.lower().startswith(b"content-length")
    )
    while len(body) < length:
        body += browser.recv(PIECE)
    return head + b"\r\n\r\n" + body


def _until_silent(server: socket.socket) -> list[bytes]:
    """The answer, to its end: the server says nothing more for a moment."""
    told = [server.recv(PIECE)]
    server.settimeout(SILENT)
    with suppress(TimeoutError):
        while piece := server.recv(PIECE):
            told.append(piece)
    server.settimeout(60)
    return told
