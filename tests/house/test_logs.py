"""A bug is noted where it can be found, and the note holds nothing that a person wrote."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow
SECRET = "humiliated by my manager"
PAGE = """
import sys, types
from waymark.web import server
server._log_faults()
import django
django.setup()
from django.conf import settings
from django.test import Client
from django.urls import path
from waymark.career import storage

def broken(request):
    raise ValueError(sys.argv[1])

sys.modules["broken"] = module = types.ModuleType("broken")
module.urlpatterns = [path("broken", broken)]
settings.ROOT_URLCONF = "broken"
storage.ready()
answer = Client(raise_request_exception=False, HTTP_HOST="localhost").get("/broken")
assert answer.status_code == 500, answer
"""
TERMINAL = """
import sys
from unittest.mock import patch
from waymark.cli import main, door

secret = sys.argv[1]
with patch.object(door, "open_record", side_effect=ValueError(secret)):
    sys.argv = ["waymark", "today"]
    main()
"""


def noted(script: str, home, door: str) -> str:
    """What the file of faults holds after a script met a bug."""
    known = {"WAYMARK_HOME": str(home), "DJANGO_SETTINGS_MODULE": "waymark.settings", "WAYMARK_DOOR": door}
    done = subprocess.run(
        [sys.executable, "-c", script, SECRET],
        env=os.environ | known,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (home / "faults.log").exists(), done.stderr
    assert SECRET not in done.stderr + done.stdout
    if "--json" in script:
        (problem,) = json.loads(done.stderr)["problems"]
        assert problem["code"] == "fault"
        assert str(home / "faults.log") in problem["message"]
    return (home / "faults.log").read_text(encoding="utf-8")


def test_a_bug_behind_a_page_is_noted_without_what_was_written(tmp_path):
    note = noted(PAGE, tmp_path, "web")
    assert "ValueError" in note
    assert SECRET not in note


@pytest.mark.parametrize("words", ['"today"', '"today", "--json"'])
def test_a_bug_in_the_terminal_is_noted_without_what_was_written(tmp_path, words):
    note = noted(TERMINAL.replace('"today"', words), tmp_path, "terminal")
    assert "ValueError" in note
    assert SECRET not in note
