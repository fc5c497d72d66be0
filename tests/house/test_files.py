"""What is committed says nothing of one machine or one index, and the version is told in one place."""

from __future__ import annotations

import json
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

from house.source import ROOT, none

REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
MACHINE = re.compile(
    rf"{re.escape(str(ROOT))}|{re.escape(str(Path.home()))}/|/home/\w+/|/Users/\w+/|C:\\Users"
)


def committed() -> list[Path]:
    """The text files that a clone holds; where there is no git, those of the source archive."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    paths = [ROOT / name for name in names if name] or list((ROOT / "src").rglob("*.py"))
    assert len(paths) > 150, "the files were not found"
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


def test_no_file_names_a_folder_of_one_machine():
    none(
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in committed()
        for found in MACHINE.finditer(path.read_text(encoding="utf-8", errors="replace"))
    )


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_a_requirements_file_is_hashed_and_names_no_index(path):
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text
    pinned = re.findall(r"^[a-z0-9][^\s=]*==", text, re.MULTILINE)
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert len(pinned) == len(blocks)
    none(block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block)


def test_all_three_requirements_files_are_there():
    assert [path.name for path in REQUIREMENTS] == ["dev.txt", "run.txt", "uv.txt"]


def test_the_lock_of_the_front_end_names_no_index():
    lock = json.loads((ROOT / "frontend/package-lock.json").read_text("utf-8"))
    assert len(lock["packages"]) > 50
    none(f"{name}: {entry['resolved']}" for name, entry in lock["packages"].items() if "resolved" in entry)
    none(name for name, entry in lock["packages"].items() if name and "integrity" not in entry)


def test_the_newest_heading_of_the_changes_is_the_version():
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0].split()[0] == version("waymark")


def test_every_command_of_make_says_what_it_does():
    text = (ROOT / "Makefile").read_text("utf-8")
    (phony,) = re.findall(r"^\.PHONY: (help .+)$", text, re.MULTILINE)
    described = set(re.findall(r"^([a-z]+):.*## \S", text, re.MULTILINE))
    assert described == set(phony.split())
