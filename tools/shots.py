"""Takes pictures of the pages, from a server on a data folder of its own: to look at, and for the docs."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from small_png import smaller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
WAYMARK = Path(sys.executable).parent / "waymark"
PAGES = [
    "start",
    "track",
    "changed",
    "history",
    "today",
    "me",
    "story",
    "plan",
    "toward",
    "proposals",
    "me/interests",
    "me/interests/ask",
    "me/values",
    "me/values/sort",
    "me/style",
    "me/style/ask",
    "me/next-level",
    "me/lessons",
    "me/journal",
    "me/stories",
    "me/strengths",
    "questions",
    "settings",
    "settings/catalogue",
    "me/skills",
    "me/roles",
    "me/entries",
    "plan/steps",
    "goals",
    "goals/new",
    "goals/learn",
    "goals/ladders",
    "goals/adverts",
    "plan/calendar",
    "explore",
    "explore/occupation/29-1141.00",
    "explore/compare",
    "explore/routes",
    "explore/ahead",
    "explore/needs",
    "explore/trends",
    "explore/try",
    "explore/decide",
    "people",
    "people/contacts",
    "people/thanks",
    "people/map",
    "people/walk",
    "people/log",
    "work",
    "work/alignment",
    "work/doing",
    "work/doing/appraisal",
    "work/matters",
    "work/lead",
    "work/own",
    "work/history",
    "work/brief",
    "work/with-me",
    "work/talks",
    "work/warnings/new",
    "settings/devices",
    "search",
    "archive",
]
SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
LARGEST = 300_000
"""Bytes that a picture in the docs may have."""
SCHEMES = ("light", "dark")
FOR_DOCS = {
    "start-wide-light": ("start", "wide", "light", False),
    "today-wide-light": ("today", "wide", "light", False),
    "today-phone-dark": ("today", "narrow", "dark", False),
    "story-wide-light": ("story", "wide", "light", True),
    "me-wide-light": ("me", "wide", "light", False),
    "explore-wide-light": ("explore", "wide", "light", False),
    "compare-wide-light": ("explore/compare", "wide", "light", False),
    "plan-wide-light": ("plan", "wide", "light", False),
    "work-wide-light": ("work", "wide", "light", False),
    "people-wide-light": ("people", "wide", "light", False),
    "map-wide-light": ("people/map", "wide", "light", False),
}


@contextmanager
def served(sample: str = "") -> Iterator[str]:
    """The address of a server on a new data folder, with a sample person in it if one is named."""
    with tempfile.TemporaryDirectory(prefix="waymark-shots-") as home:
        env = {k: v for k, v in os.environ.items() if not k.startswith("WAYMARK_")} | {"WAYMARK_HOME": home}
        if sample:
            subprocess.run([WAYMARK, "sample", "add", sample], env=env, check=True, capture_output=True)
        server = subprocess.Popen(
            [WAYMARK, "serve", "--port", "0"], env=env, stdout=subprocess.PIPE, text=True
        )
        try:
            assert server.stdout
            yield next(word for word in server.stdout.readline().split() if word.startswith("http"))
        finally:
            server.terminate()
            server.wait()


@contextmanager
def opened(browser: Browser, address: str, size: str, scheme: str, *, sample: bool) -> Iterator[Page]:
    """A page in that size and scheme; it looks at the sample person if there is one."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    if sample:
        context.add_cookies([{"name": "waymark_sample", "value": "1", "url": address}])
    yield context.new_page()
    context.close()


def take(page: Page, address: str, name: str, file: Path, *, whole: bool = True) -> None:
    """One picture of one page, whole or as much as the window shows."""
    page.goto(f"{address}/{name}")
    page.evaluate("document.fonts.ready")
    page.screenshot(path=file, full_page=whole)


def matrix(browser: Browser, folder: Path, career: str, address: str, *, full: bool) -> None:
    """All pages of one career, in every size and scheme, or wide and light only."""
    for size in SIZES if full else ("wide",):
        for scheme in SCHEMES if full else ("light",):
            with opened(browser, address, size, scheme, sample=career != "empty") as page:
                for name in PAGES:
                    file = f"{career}-{name.replace('/', '-')}-{size}-{scheme}.png"
                    take(page, address, name, folder / file)


def for_docs(browser: Browser, folder: Path) -> None:
    """The few pictures that README and docs show."""
    with served("ionut") as address:
        for name, (path, size, scheme, whole) in FOR_DOCS.items():
            file = folder / f"{name}.png"
            with opened(browser, address, size, scheme, sample=True) as page:
                take(page, address, path, file, whole=whole)
                page.goto("about:blank")  # the policy of our pages lets nothing be fetched
                file.write_bytes(smaller(page, file.read_bytes()))
            if file.stat().st_size > LARGEST:
                sys.exit(f"{file.name} has {file.stat().st_size:,} bytes; show less of the page.")


def main() -> None:
    """Take what was asked for."""
    asked = argparse.ArgumentParser(prog="make shots", description=__doc__)
    asked.add_argument("--docs", action="store_true", help="only those in docs/images")
    given = asked.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        sys.exit("No Chromium is here: install the package chromium.")
    folder = ROOT / ("docs/images" if given.docs else "shots")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        if given.docs:
            for_docs(browser, folder)
        else:
            people = ("empty", "ionut", "aissatou", "angelo", "chidinma", "doerte", "lakshmi", "solveig")
            for career in people:
                with served("" if career == "empty" else career) as address:
                    matrix(browser, folder, career, address, full=career in people[:2])
        browser.close()
    print(f"Pictures are in {folder.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
