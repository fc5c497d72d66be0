"""The fence around your own data stands before anything reads a setting, or no test runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

import fence

ROOT = Path(__file__).resolve().parents[2]


def test_settings_that_were_read_before_the_fence_are_refused(tmp_path):
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    env |= {"DJANGO_SETTINGS_MODULE": "waymark.settings", "WAYMARK_HOME": str(tmp_path)}
    call = [sys.executable, "-m", "pytest", "-n0", "--collect-only", "tests/house/test_fence.py"]
    done = subprocess.run(call, env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode
    assert "Unset DJANGO_SETTINGS_MODULE" in done.stderr
    assert not list(tmp_path.glob("*.sqlite3"))


def test_every_process_of_a_run_has_a_folder_of_its_own():
    assert fence.HOME == settings.WAYMARK_HOME
