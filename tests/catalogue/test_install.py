from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from catalogue.published import NURSE, lay_out, onet_tables
from waymark.catalogue import install as installing
from waymark.catalogue import shelf as shelves
from waymark.catalogue.install import install
from waymark.catalogue.lock import alone
from waymark.guidance.reasons import Refusal


def quiet(step):
    pass


def refused(*arguments):
    with pytest.raises(Refusal) as caught:
        install(*arguments)
    (reason,) = caught.value.reasons
    return reason


def names(shelf):
    return sorted(entry.name for entry in shelf.iterdir())


def version(tmp_path, number):
    tables = onet_tables()
    tables["Read Me"] = tables["Read Me"].replace("29.3", number)
    return lay_out(tmp_path / f"release-{number}", tables)


def test_an_install_answers_what_was_read(onet, shelf):
    release = install("onet", onet, shelf, quiet)
    assert (release.scheme, release.version) == ("onet", "29.3")
    assert shelves.current(shelf).release == release


def test_progress_tells_table_after_table_then_titles_then_the_swap(onet, shelf):
    steps = []
    install("onet", onet, shelf, steps.append)
    assert [step.code for step in steps[-2:]] == ["titles", "swap"]
    read = [step for step in steps if step.code == "read"]
    assert [step.done for step in read] == list(range(1, len(read) + 1))
    assert read[-1].done == read[-1].total


def test_a_newer_release_replaces_the_older_one_and_clears_it_away(tmp_path, shelf):
    install("onet", version(tmp_path, "29.3"), shelf, quiet)
    install("onet", version(tmp_path, "30.0"), shelf, quiet)
    assert shelves.current(shelf).release.version == "30.0"
    assert [name.rsplit("-", 1)[0] for name in names(shelf) if name.startswith("onet")] == ["onet-30.0"]
    assert len([name for name in names(shelf) if name.startswith("finding")]) == 1


def test_whatever_is_wrong_with_the_new_one_the_old_one_stays(tmp_path, shelf):
    install("onet", version(tmp_path, "29.3"), shelf, quiet)
    before = names(shelf)
    tables = onet_tables()
    tables["Skills"] = tables["Skills"][:-30]
    reason = refused("onet", lay_out(tmp_path / "broken", tables), shelf, quiet)
    assert reason.code.startswith("catalogue.")
    assert names(shelf) == before
    assert shelves.current(shelf).release.version == "29.3"


def test_an_installer_that_is_killed_half_way_leaves_the_old_one(tmp_path, shelf):
    install("onet", version(tmp_path, "29.3"), shelf, quiet)
    pointer = (shelf / shelves.POINTER).read_bytes()
    newer = version(tmp_path, "30.0")
    code = (
        "import sys, time; from pathlib import Path; from waymark.catalogue.install import install\n"
        "def wait(step):\n"
        "    if step.name == 'Skills': print('half', flush=True); time.sleep(60)\n"
        "install('onet', Path(sys.argv[1]), Path(sys.argv[2]), wait)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(newer), str(shelf)], stdout=subprocess.PIPE
    ) as killed:
        assert killed.stdout.readline() == b"half\n"
        killed.send_signal(signal.SIGKILL)
    assert killed.returncode == -signal.SIGKILL
    assert (shelf / shelves.POINTER).read_bytes() == pointer
    assert shelves.current(shelf).occupation(NURSE).title == "Registered Nurses"
    assert install("onet", newer, shelf, quiet).version == "30.0"
    assert not [name for name in names(shelf) if name.startswith(shelves.INSTALLING)]


def test_two_installs_do_not_fight(onet, shelf):
    with alone(shelf):
        assert refused("onet", onet, shelf, quiet).code == "catalogue.install_running"
    assert install("onet", onet, shelf, quiet)


def test_an_unknown_scheme_is_refused_with_those_that_are_known(shelf):
    reason = refused("isco", None, shelf, quiet)
    assert reason.code == "catalogue.unknown_scheme"
    assert reason.values["schemes"] == ("onet", "bls", "esco", "crosswalk", "exposure")


def test_esco_must_be_asked_for_and_the_page_is_named(shelf):
    reason = refused("esco", None, shelf, quiet)
    assert reason.code == "catalogue.ask_publisher"
    assert reason.values["page"].startswith("https://esco.ec.europa.eu/")


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a matter of POSIX")
def test_a_full_disk_is_said_and_leaves_the_old_one(tmp_path, shelf):
    install("onet", version(tmp_path, "29.3"), shelf, quiet)
    before = names(shelf)
    code = (
        "import resource, sys; from pathlib import Path; from waymark.catalogue.install import install\n"
        "from waymark.guidance.reasons import Refusal\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))\n"
        "try: install('onet', Path(sys.argv[1]), Path(sys.argv[2]), lambda step: None)\n"
        "except Refusal as refusal: print(refusal.reasons[0].code)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(version(tmp_path, "30.0")), str(shelf)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout == "catalogue.disk_full\n"
    assert names(shelf) == before
    assert shelves.current(shelf).release.version == "29.3"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_fills_up_at_the_last_step_is_said_too(onet, shelf, monkeypatch, number):
    def full(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(shelves, "point", full)
    reason = refused("onet", onet, shelf, quiet)
    assert reason.code == "catalogue.disk_full"
    assert reason.values["free"] > 0
    assert not shelves.installed(shelf)


def test_a_shelf_that_may_not_be_written_to_is_said(onet, shelf, monkeypatch):
    def forbidden(*_):
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(installing, "_built", forbidden)
    assert refused("onet", onet, shelf, quiet).code == "catalogue.not_allowed"


def test_the_pointer_names_every_scheme(onet, shelf):
    install("onet", onet, shelf, quiet)
    pointer = json.loads((shelf / shelves.POINTER).read_text())
    assert list(pointer) == ["onet"]
    assert (shelf / pointer["onet"]).is_dir()


def test_the_lock_falls_away_with_the_process_that_held_it(onet, shelf):
    code = (
        "import sys, time; from pathlib import Path; from waymark.catalogue.lock import alone\n"
        "with alone(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(shelf)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        assert refused("onet", onet, shelf, quiet).code == "catalogue.install_running"
        holder.kill()
    started = time.monotonic()
    assert install("onet", onet, shelf, quiet)
    assert time.monotonic() - started < 30
