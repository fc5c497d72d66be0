"""The server as a program: one per data folder, ends cleanly, and nothing it can die of breaks the record."""

from __future__ import annotations

import io
import json
import signal
import socket
import sqlite3
import threading
import time
import zipfile
from contextlib import closing, suppress

import httpx2
import pytest
from selectolax.lexbor import LexborHTMLParser

from waymark.web import server
from web.served import PATIENCE, Served, waymark

pytestmark = pytest.mark.slow
PEOPLE = 2000
ALL = {"experience": 1, "contact": PEOPLE, "change": 1}
NOTHING = dict.fromkeys(ALL, 0)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def kept(home):
    with closing(sqlite3.connect(home / "waymark.sqlite3")) as record:
        count = "select count(*) from career_{}"
        return {table: record.execute(count.format(table)).fetchone()[0] for table in ALL}


def actors(home):
    with closing(sqlite3.connect(home / "waymark.sqlite3")) as record:
        return [who for (who,) in record.execute("select actor from career_change order by at")]


def linkedin():
    """An export with one role and a few thousand people."""
    people = "".join(f"Made{n},Up,,,,Baker,01 Mar 2019\n" for n in range(PEOPLE))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("Positions.csv", "Company Name,Title,Started On\nMill,Baker,Mar 2019\n")
        heads = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        archive.writestr("Connections.csv", heads + people)
    return out.getvalue()


def test_it_says_where_it_is_and_answers_there(home):
    with Served(home) as there:
        assert httpx2.get(there.address, follow_redirects=True).status_code == 200
        told = json.loads((home / "serving.json").read_text())
        assert told["address"] == there.address
        assert (home / "serving.json").stat().st_mode & 0o777 == 0o600


def test_it_answers_on_this_machine_only(home):
    with Served(home) as there:
        port = int(there.address.rpartition(":")[2])
        for name in {address[4][0] for address in socket.getaddrinfo(socket.gethostname(), None)}:
            if name.startswith("127.") or ":" in name:
                continue
            with pytest.raises(OSError, match="refused"):
                socket.create_connection((name, port), timeout=PATIENCE)


def test_ctrl_c_ends_it_cleanly_with_a_word(home):
    with Served(home) as there, httpx2.Client() as browser:
        browser.get(there.address, follow_redirects=True)  # a browser keeps its connection open
        code, said = there.stop()
    assert code == 0
    assert said == "Stopped. Everything you kept is in your data folder: waymark where\n"
    assert not (home / "serving.json").exists()
    assert not (home / "faults.log").exists()


def test_a_second_start_on_the_same_folder_says_where_the_first_is_and_ends(home):
    with Served(home) as there:
        port = there.address.rpartition(":")[2]
        for words in ((), ("--port", "0"), ("--port", port)):
            second = waymark(home, "serve", *words)
            assert second.returncode == 0
            already = (
                f"Waymark is already open on this data folder, at {there.address}. Nothing was started.\n"
            )
            assert second.stdout == already
        assert httpx2.get(there.address, follow_redirects=True).status_code == 200


def test_two_folders_are_served_side_by_side(home, tmp_path):
    with Served(home) as one, Served(tmp_path / "other") as other:
        assert one.address != other.address


def test_a_busy_port_that_was_asked_for_is_told_in_a_sentence(home):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        done = waymark(home, "serve", "--port", str(port))
    assert done.returncode == 2
    said = f"Port {port} is taken by another program. Choose another: waymark serve --port {port + 1}\n"
    assert done.stdout + done.stderr == said
    assert not (home / "serving.json").exists()


def test_without_a_wish_the_next_free_port_is_taken():
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with closing(server._listen(port, server.NEAR)) as found:
            assert port < found.getsockname()[1] < port + server.NEAR


def test_a_line_from_the_terminal_is_on_the_open_pages_next_time(home):
    with Served(home) as there:
        httpx2.get(there.address, follow_redirects=True)
        done = waymark(home, "log", "Fixed the boiler")
        assert (done.returncode, done.stdout, done.stderr) == (0, "Kept.\n", "")
        assert "Fixed the boiler" in httpx2.get(there.address + "/today").text
    assert actors(home) == ["terminal"]


def test_a_killed_server_leaves_nothing_broken(home):
    with Served(home) as there:
        waymark(home, "log", "Before")
        there.stop(signal.SIGKILL)
    assert (home / "serving.json").exists()  # nobody was there to take it away
    assert waymark(home, "log", "In between").stdout == "Kept.\n"
    with Served(home) as there:
        page = httpx2.get(f"{there.address}/today").text
        assert "Before" in page
        assert "In between" in page


class Somebody(httpx2.Client):
    """A browser without a window, for forms."""

    def __init__(self, address):
        super().__init__(base_url=address, timeout=PATIENCE, headers={"Origin": address})

    def token(self):
        page = LexborHTMLParser(self.get("/history").text)
        return page.css_first("[name=csrfmiddlewaretoken]").attributes["value"]

    def look_at(self, data):
        """Upload, and what the page that follows would send to bring it in."""
        fields = {"csrfmiddlewaretoken": self.token()}
        answer = self.post("/history", data=fields, files={"file": ("export.zip", data)})
        boxes = LexborHTMLParser(answer.text).css("form[action='/history/bring'] input")
        return {box.attributes["name"]: box.attributes["value"] for box in boxes}

    def bring(self, fields):
        with suppress(httpx2.TransportError):  # the server may die meanwhile
            self.post("/history/bring", data=fields)


@pytest.fixture(scope="module")
def lasts(tmp_path_factory):
    """Seconds that bringing it in takes here, where nobody interrupts."""
    home = tmp_path_factory.mktemp("whole")
    with Served(home) as there, Somebody(there.address) as somebody:
        fields = somebody.look_at(linkedin())
        began = time.perf_counter()
        somebody.bring(fields)
        took = time.perf_counter() - began
    assert kept(home) == ALL
    return took


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_an_import_that_is_killed_leaves_all_or_nothing(home, lasts, part):
    with Served(home) as there, Somebody(there.address) as somebody:
        fields = somebody.look_at(linkedin())
        working = threading.Thread(target=somebody.bring, args=(fields,))
        working.start()
        time.sleep(lasts * part)
        there.stop(signal.SIGKILL)
        working.join()
    assert kept(home) in (ALL, NOTHING)
    with Served(home) as there, Somebody(there.address) as somebody:
        fields = somebody.look_at(linkedin())
        if fields:
            somebody.bring(fields)
    assert kept(home) == ALL
