"""Shelves, and what is put on them."""

from __future__ import annotations

import pytest

from catalogue.published import lay_out, onet_tables


@pytest.fixture
def onet(tmp_path):
    """A folder with a small O*NET release."""
    return lay_out(tmp_path / "db_29_3_text", onet_tables())


@pytest.fixture
def shelf(tmp_path):
    return tmp_path / "shelf"
