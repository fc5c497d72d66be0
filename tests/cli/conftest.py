"""The terminal, in this process."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from waymark.cli.app import waymark


@pytest.fixture
def terminal(db, monkeypatch):
    """Call `waymark` with words; with `typed` for what comes through the pipe."""
    monkeypatch.setenv("LANGUAGE", "en")  # a command sets it; what it was comes back

    def call(*words: str, typed: str = "") -> Result:
        return CliRunner().invoke(waymark, words, input=typed, catch_exceptions=False)

    return call
