"""The first start, also when several programs begin at once."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow


def test_several_first_starts_at_once_make_one_owner_and_lose_no_line(tmp_path):
    env = os.environ | {"WAYMARK_HOME": str(tmp_path)}
    env.pop("WAYMARK_DATABASE_URL", None)
    keep = [sys.executable, "-m", "waymark", "log"]
    begun = [
        subprocess.Popen([*keep, f"line {n}"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for n in range(4)
    ]
    for one in begun:
        said, wrong = one.communicate(timeout=120)
        assert one.returncode == 0, wrong
        assert said == b"Kept.\n"
    ask = [sys.executable, "-m", "waymark", "do", "entry", "find"]
    told = subprocess.run(ask, env=env, capture_output=True, text=True, check=True).stdout
    assert all(f"line {n}" in told for n in range(4))
