"""The fence around your own data, put up before Django reads its settings.

Every process of a test run has a data folder of its own, removed at its end; nothing that you set for Waymark
in your shell reaches the tests. PostgreSQL takes part when the runner names one.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import django
from django.conf import settings

if settings.configured:
    raise SystemExit("Unset DJANGO_SETTINGS_MODULE: pytest would read settings before the fence is up.")

OURS = {"WAYMARK_REQUIRE", "WAYMARK_SHARED", "WAYMARK_TEST_DATABASE_URL"}
HOME = Path(tempfile.mkdtemp(prefix="waymark-tests-"))

atexit.register(shutil.rmtree, HOME, ignore_errors=True)
for name in {name for name in os.environ if name.startswith("WAYMARK_")} - OURS:
    del os.environ[name]
if os.environ.get("WAYMARK_TEST_DATABASE_URL"):
    os.environ["WAYMARK_DATABASE_URL"] = os.environ["WAYMARK_TEST_DATABASE_URL"]
os.environ["WAYMARK_HOME"] = str(HOME)
os.environ["DJANGO_SETTINGS_MODULE"] = "waymark.settings"
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # two threads on busy cores are many times slower than one
django.setup()  # here and not by pytest's plugin, which would come before any file of ours
