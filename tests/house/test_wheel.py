"""The wheel alone is enough: built, installed away from the clone, it answers in terminal and browser."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest

from house.source import ROOT, SRC, none
from waymark.version import VERSION

pytestmark = pytest.mark.slow
UV = Path(sys.executable).parent / "uv"
CODE = {".py", ".pyc", ".po", ".pot"}


def call(*words: str | Path, cwd: Path = ROOT, **more: str) -> str:
    """What a program says; it must end well. Nothing of this run's settings reaches it."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("WAYMARK_", "DJANGO_", "PYTHON"))}
    done = subprocess.run(
        [*map(str, words)], cwd=cwd, env=kept | more, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{words}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    call(UV, "build", "--wheel", "--no-build-isolation", "--quiet", "--out-dir", folder)
    (built,) = folder.glob("waymark-*.whl")
    return built


@pytest.fixture(scope="module")
def place(wheel, tmp_path_factory) -> Path:
    """A folder with a virtual environment that holds the wheel and what it needs, and nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere")
    call(UV, "venv", "--quiet", "--python", sys.executable, folder / "venv")
    python = ("--quiet", "--python", folder / "venv/bin/python")
    call(UV, "pip", "install", *python, "--require-hashes", "-r", ROOT / "requirements/run.txt")
    call(UV, "pip", "install", *python, "--no-deps", wheel)
    call(UV, "pip", "check", *python)
    return folder


def waymark(place: Path, *words: str) -> str:
    return call(place / "venv/bin/waymark", *words, cwd=place, WAYMARK_HOME=str(place / "home"))


def test_the_wheel_holds_every_file_that_is_not_code(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    files = [p for p in SRC.rglob("*") if p.is_file() and p.suffix not in CODE]
    assert len(files) > 50
    none(name for p in files if (name := p.relative_to(SRC.parent).as_posix()) not in held)
    for needed in (
        "web/static/built/manifest.json",
        "web/templates/base.html",
        "career/migrations/0001_record.py",
    ):
        assert f"waymark/{needed}" in held
    assert any(name.startswith("waymark/catalogue/starter/") for name in held)
    assert any(name.startswith("waymark/career/samples/") and name.endswith(".toml") for name in held)


def test_the_wheel_holds_nothing_but_the_program(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"waymark", f"waymark-{VERSION}.dist-info"}


def test_the_wheel_tells_its_version(place):
    assert waymark(place, "--version") == f"Waymark {VERSION}\n"


def test_the_wheel_keeps_a_line(place):
    assert waymark(place, "log", "The first line").strip() == "Kept."


def test_the_wheel_finds_an_occupation(place):
    assert "29-1141.00" in waymark(place, "occupations", "find", "ward sister")


def test_the_wheel_opens_pages_with_their_front_end(place):
    home = {"WAYMARK_HOME": str(place / "home"), "PATH": os.environ["PATH"]}
    server = subprocess.Popen(
        [place / "venv/bin/waymark", "serve", "--port", "0"],
        cwd=place,
        env=home,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        address = re.search(r"http://localhost:\d+", server.stdout.readline())[0]
        page = fetch(address + "/")
        sheets = re.findall(r'href="(/static/built/[^"]+\.css)"', page)
        scripts = re.findall(r'src="(/static/built/[^"]+\.js)"', page)
        assert sheets
        assert scripts
        for asset in (*sheets, *scripts):
            assert len(fetch(address + asset)) > 500
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=90)
    assert server.returncode == 0


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=90) as answer:
        assert answer.status == 200
        return answer.read().decode()
