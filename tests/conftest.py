"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("WAYMARK_SHARED") or ROOT.parent / "shared/data")


def missing(what: str) -> None:
    """Skip with the reason, or fail where nothing may be skipped (`WAYMARK_REQUIRE=all`)."""
    if os.environ.get("WAYMARK_REQUIRE") == "all":
        pytest.fail(f"not here, and WAYMARK_REQUIRE=all: {what}")
    pytest.skip(what)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published data beside the project."""
    if not SHARED.is_dir():
        missing(f"the published data is not at {SHARED}")
    return SHARED
