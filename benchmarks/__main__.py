"""Runs every benchmark in a data folder of its own and prints one table; `--readme` keeps it there."""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("WAYMARK_SHARED") or ROOT.parent / "shared/data")
PARTS = ("advice", "schedule", "network", "titles", "imports", "catalogue", "pages", "start")


def main() -> None:
    """Measure what was asked for, or everything, each part in a process of its own."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks")
    asked.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    asked.add_argument("--readme", action="store_true")
    asked.add_argument("--one", choices=PARTS)
    given = asked.parse_args()
    if given.one:
        _one(given.one)
        return
    rows = [row for part in given.parts or PARTS for row in _apart(part)]
    table = "\n".join([f"Measured on {_machine()}.", "", "| what | how fast |", "|---|---|", *rows])
    print(table)
    if given.readme:
        readme = ROOT / "README.md"
        text = re.sub(
            r"(<!-- bench -->\n).*?(<!-- /bench -->)",
            rf"\g<1>{table}\n\g<2>",
            readme.read_text(),
            flags=re.DOTALL,
        )
        readme.write_text(text)


def _apart(part: str) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="waymark-bench-") as home:
        env = {k: v for k, v in os.environ.items() if not k.startswith("WAYMARK_") or k == "WAYMARK_SHARED"}
        env |= {
            "WAYMARK_HOME": home,
            "DJANGO_SETTINGS_MODULE": "waymark.settings",
            "OPENBLAS_NUM_THREADS": "1",
        }
        if SHARED.is_dir() and part in {"advice", "pages"}:
            for scheme, source in (("onet", "onet/db_29_3_text.zip"), ("bls", "bls")):
                install = [
                    sys.executable,
                    "-m",
                    "waymark",
                    "catalogue",
                    "install",
                    scheme,
                    "--from",
                    str(SHARED / source),
                ]
                subprocess.run(install, env=env, check=True, capture_output=True)
        run = [sys.executable, "-m", "benchmarks", "--one", part]
        made = subprocess.run(run, env=env, check=False, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        print(made.stdout, file=sys.stderr, end="")
        return made.stdout.splitlines() if made.returncode == 0 else [f"| {part} | could not be measured |"]


def _one(part: str) -> None:
    from importlib import import_module

    import django

    django.setup()
    from waymark.career import storage

    storage.ready()
    for what, how in import_module(f"benchmarks.{part}").run():
        print(f"| {what} | {how} |")


def _machine() -> str:
    cores = os.cpu_count()
    return f"{platform.system()} {platform.machine()}, {cores} cores, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
