"""Shelves, and what is put on them."""

from __future__ import annotations

import shutil

import pytest

from catalogue.published import lay_out, onet_tables
from waymark.catalogue import shelf as shelves


@pytest.fixture
def onet(tmp_path):
    """A folder with a small O*NET release."""
    return lay_out(tmp_path / "db_29_3_text", onet_tables())


@pytest.fixture
def shelf(tmp_path, starter):
    """A shelf of its own with the starter and its titles, as where something was looked for once."""
    begun = shelves.starter_folder(starter)
    for folder in (begun, shelves.finding(starter, begun, None, None)):
        shutil.copytree(folder, tmp_path / "shelf" / folder.name)
    return tmp_path / "shelf"
