"""A throwaway PostgreSQL for tests, from the programs that Debian's package `postgresql` brings."""

from __future__ import annotations

import getpass
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEEPER = "keeper"
ROLE = "waymark"
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`, the newest version's; None where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@contextmanager
def cluster() -> Iterator[str | None]:
    """A database of its own, by its address; None where PostgreSQL is not installed.

    The address names a role that is neither superuser nor exempt from row-level security, so that tests meet
    the guard that people meet. Stopped and removed at the end.
    """
    bin_ = programs()
    if bin_ is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="waymark-pg-", dir="/tmp"))  # where the other user reaches it
    owner = "postgres" if os.geteuid() == 0 else getpass.getuser()  # initdb refuses root
    try:
        port, word = _free_port(), secrets.token_urlsafe(16)
        _make(bin_, folder, owner, word)
        pg_ctl = (bin_ / "pg_ctl", "-D", folder / "data", "-w")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {QUICK}"
        _call(owner, *pg_ctl, "-l", folder / "log", "-o", options, "start")
        try:
            _make_role(port, word)
            yield f"postgresql://{ROLE}:{word}@127.0.0.1:{port}/{ROLE}"
        finally:
            _call(owner, *pg_ctl, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _make(bin_: Path, folder: Path, owner: str, word: str) -> None:
    """The files of a new cluster, belonging to `owner`."""
    secret = folder / "word"
    secret.write_text(word)
    for path in (folder, secret):
        shutil.chown(path, owner)
    _call(
        owner, bin_ / "initdb", "-D", folder / "data", "-U", KEEPER, "--auth=scram-sha-256",
        f"--pwfile={secret}", "--encoding=UTF8", "--no-sync", "--locale=C.UTF-8",
    )  # fmt: skip


def _make_role(port: int, word: str) -> None:
    """The role of the tests, with a database; it may make more, as the test runner does."""
    import psycopg
    from psycopg import sql

    address = f"postgresql://{KEEPER}:{word}@127.0.0.1:{port}/postgres"
    with psycopg.connect(address, autocommit=True) as keeper:
        limits = "login createdb nosuperuser nobypassrls nocreaterole"
        made = sql.SQL("create role {} {} password {}").format(sql.Identifier(ROLE), sql.SQL(limits), word)
        keeper.execute(made)
        keeper.execute(sql.SQL("create database {0} owner {0}").format(sql.Identifier(ROLE)))


def _call(owner: str, *command: str | Path) -> None:
    """Run a program of PostgreSQL as `owner`; its words are shown only where it fails."""
    words = [*map(str, command)]
    if os.geteuid() == 0:
        words = ["runuser", "-u", owner, "--", *words]
    with tempfile.TemporaryFile() as said:  # a file, as the server would keep a pipe open
        done = subprocess.run(words, stdout=said, stderr=said, cwd="/", check=False)
        if done.returncode:
            said.seek(0)
            raise RuntimeError(f"{words}: {said.read().decode(errors='replace')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
