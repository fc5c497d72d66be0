"""One tab of a browser, spoken to as a person would: by what can be read on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Locator

PATIENCE = 30_000
"""Milliseconds; a busy machine is slow."""
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Tab:
    """A page, and everything it complained about on its console."""

    def __init__(self, context: BrowserContext, *, scripted: bool) -> None:
        context.set_default_timeout(PATIENCE)
        self.page = context.new_page()
        self.scripted = scripted
        self.complaints: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda fault: self.complaints.append(f"{self.page.url}: {fault}"))

    def _said(self, message: ConsoleMessage) -> None:
        asked_for = (
            "the server responded with a status of 4",  # a page that a test refuses on purpose
            "Service Worker registration blocked",  # it was not asked for
        )
        if message.type in {"error", "warning"} and not any(words in message.text for words in asked_for):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def open(self, path: str) -> Tab:
        self.page.goto(path)
        return self.seen()

    def seen(self) -> Tab:
        """Wait until the page is drawn: before that, Chromium lets keys fall."""
        self.page.wait_for_load_state()
        try:
            if self.scripted:
                self.measure(DRAWN)
        except Error:  # it went on to another page meanwhile
            return self.seen()
        return self

    @property
    def title(self) -> str:
        """The question that the page answers."""
        return self.page.locator("h1").inner_text()

    @property
    def words(self) -> str:
        return " ".join(self.page.locator("main").inner_text().split())

    @property
    def path(self) -> str:
        return str(self.page.evaluate("location.pathname"))

    @property
    def toast(self) -> Locator:
        return self.page.locator(".toast").last

    def click(self, name: str) -> Tab:
        """Click the link or button of that name, and wait for what comes."""
        named = self.page.get_by_role("link", name=name).or_(self.page.get_by_role("button", name=name))
        named.filter(visible=True).first.click()
        return self.seen()

    def fill(self, label: str, text: str) -> Tab:
        self.page.get_by_label(label).filter(visible=True).first.fill(text)
        return self

    def choose_file(self, path: Path) -> Tab:
        self.page.locator("input[type=file]").set_input_files(path)
        return self

    def download(self, name: str) -> bytes:
        """What a link gives to keep."""
        with self.page.expect_download() as coming:
            self.page.get_by_role("link", name=name).first.click()
        return Path(coming.value.path()).read_bytes()

    def measure(self, script: str, *given: Any) -> Any:
        return self.page.evaluate(script, *given)
