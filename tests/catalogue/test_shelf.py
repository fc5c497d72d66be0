from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time

import pytest

from catalogue.published import NURSE
from waymark.catalogue import shelf as shelves
from waymark.catalogue import starter, starter_scale
from waymark.catalogue.card import CARD
from waymark.catalogue.install import install
from waymark.catalogue.titles import TitleIndex
from waymark.guidance.reasons import Refusal


def quiet(step):
    pass


@pytest.fixture
def shelf(tmp_path):
    """A place where nothing lies."""
    return tmp_path / "shelf"


def test_an_empty_shelf_shows_the_starter(shelf):
    catalogue = shelves.current(shelf)
    assert catalogue.release.scheme == "starter"
    assert catalogue.release.approximate
    assert len(catalogue.codes) >= 100


def test_the_same_catalogue_is_given_until_something_is_installed(shelf, onet):
    starter_one = shelves.current(shelf)
    assert shelves.current(shelf) is starter_one
    install("onet", onet, shelf, quiet)
    installed = shelves.current(shelf)
    assert installed.release.scheme == "onet"
    assert shelves.current(shelf) is installed


def test_a_shelf_that_was_thrown_away_is_filled_anew(shelf):
    shelves.current(shelf)
    shutil.rmtree(shelf)
    assert shelves.current(shelf).occupation(NURSE).title == "Registered Nurses"


def test_an_install_by_another_process_is_noticed(shelf, onet):
    assert shelves.current(shelf).release.scheme == "starter"
    code = (
        "import sys; from pathlib import Path; from waymark.catalogue.install import install;"
        "install('onet', Path(sys.argv[1]), Path(sys.argv[2]), lambda step: None)"
    )
    subprocess.run([sys.executable, "-c", code, str(onet), str(shelf)], check=True)
    assert shelves.current(shelf).release.scheme == "onet"


def test_a_starter_with_other_content_is_made_anew(shelf, monkeypatch, tmp_path):
    first = shelves.starter_folder(shelf)
    copied = tmp_path / "starter"
    shutil.copytree(starter_scale.FOLDER, copied)
    file = next(copied.glob("*.toml"))
    file.write_text(file.read_text("utf-8") + "# one more remark\n", "utf-8")
    for module in (starter, starter_scale):
        monkeypatch.setattr(module, "FOLDER", copied)
    starter_scale.digest.cache_clear()
    try:
        assert shelves.starter_folder(shelf) != first
    finally:
        starter_scale.digest.cache_clear()


def test_a_starter_that_was_damaged_is_made_anew(shelf):
    folder = shelves.starter_folder(shelf)
    (folder / CARD).unlink()
    assert shelves.starter_folder(shelf) == folder
    assert (folder / CARD).exists()


def test_two_that_make_the_starter_at_once_agree(shelf):
    folders = []
    threads = [
        threading.Thread(target=lambda: folders.append(shelves.starter_folder(shelf))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(folders) == 4
    assert len(set(folders)) == 1
    assert [entry.name for entry in shelf.iterdir()] == [folders[0].name]


def test_a_release_of_another_shape_is_left_aside_and_said(shelf, onet):
    install("onet", onet, shelf, quiet)
    card = shelf / shelves.installed(shelf)["onet"] / CARD
    card.write_text(json.dumps(json.loads(card.read_text("utf-8")) | {"shape": 0}), "utf-8")
    shelves.point(shelf, shelves.installed(shelf))
    catalogue = shelves.current(shelf)
    assert catalogue.release.scheme == "starter"
    assert [(note.code, note.values["scheme"]) for note in catalogue.notes] == [
        ("catalogue.install_again", "onet")
    ]


def test_a_damaged_pointer_falls_back_to_the_starter(shelf):
    shelf.mkdir()
    (shelf / shelves.POINTER).write_text("{")
    assert shelves.current(shelf).release.scheme == "starter"


def test_what_a_stopped_builder_left_goes_after_an_hour(shelf, onet):
    shelf.mkdir()
    old, fresh, stopped = (shelf / name for name in (".building-old", ".building-fresh", ".install-stopped"))
    for folder in (old, fresh, stopped):
        folder.mkdir()
    os.utime(old, (time.time() - 2 * shelves.HOUR,) * 2)
    install("onet", onet, shelf, quiet)
    assert [folder.exists() for folder in (old, fresh, stopped)] == [False, True, False]


def test_a_catalogue_answers_many_threads(shelf, onet):
    install("onet", onet, shelf, quiet)
    catalogue = shelves.current(shelf)
    titles = []

    def ask():
        titles.extend(catalogue.occupation(NURSE).title for _ in range(20))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert titles == ["Registered Nurses"] * 160


def test_opening_the_shelf_and_reading_an_occupation_needs_no_numpy(shelf, onet):
    install("onet", onet, shelf, quiet)
    code = (
        "import sys; from pathlib import Path; from waymark.catalogue.shelf import current;"
        f"assert current(Path(sys.argv[1])).occupation('{NURSE}').title == 'Registered Nurses';"
        "assert current(Path(sys.argv[1])).search('patients');"
        "assert not {'numpy', 'django', 'httpx2', 'python_calamine'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(shelf)], check=True)


@pytest.mark.slow
def test_opening_the_starter_again_takes_no_time(shelf):
    shelves.current(shelf)
    shelves._opened.clear()
    started = time.perf_counter()
    shelves.current(shelf)
    assert time.perf_counter() - started < 0.2


@pytest.mark.parametrize(
    "full", [OSError(errno.ENOSPC, "No space left on device"), OSError("4 requested, 0 written")]
)
def test_a_full_disk_is_told_and_leaves_nothing_behind(shelf, monkeypatch, full):
    def refuse(*_):
        raise full

    monkeypatch.setattr(TitleIndex, "save", refuse)
    with pytest.raises(Refusal) as refused:
        shelves.current(shelf).find("nurse")
    (reason,) = refused.value.reasons
    assert reason.code == "catalogue.cannot_write"
    assert reason.values["why"] == (full.strerror or str(full))
    assert not list(shelf.glob(f"{shelves.UNFINISHED}*"))


def test_a_starter_that_finds_no_room_is_told(shelf, monkeypatch):
    def refuse(_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(starter, "build", refuse)
    with pytest.raises(Refusal, match=r"catalogue\.cannot_write"):
        shelves.current(shelf)
