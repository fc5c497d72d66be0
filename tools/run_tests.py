"""Runs every test this machine can, the quick ones first: on SQLite, on PostgreSQL, in a browser.

`make test ARGS="tests/career -k undo"` hands its words to pytest. What was skipped is listed with its reason;
with `WAYMARK_REQUIRE=all` a skip is a failure. The last line counts everything.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from postgresql import cluster

ROOT = Path(__file__).resolve().parent.parent
NOTHING_COLLECTED = 5
TWO = ("-n", "2")
BY_FILE = (*TWO, "--dist", "loadfile")  # what a file prepares for its tests is made once
HERE = "not browser and not postgresql"


@dataclass(frozen=True)
class Part:
    """One run of pytest."""

    name: str
    marks: str
    words: Sequence[str] = TWO
    on_postgresql: bool = False


PARTS = (
    Part("unit tests", f"not (page or sweep or slow) and {HERE}", BY_FILE),
    Part("pages, and what tries a great many inputs", f"(page or sweep) and not slow and {HERE}"),
    Part("what takes seconds", f"slow and {HERE}", BY_FILE),
    Part("the record on PostgreSQL", "record and not slow and not browser", TWO, on_postgresql=True),
    Part("journeys in a browser", "browser", (*TWO, "tests/browser")),
)


@dataclass
class Tally:
    """What all parts came to."""

    passed: int = 0
    failed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    took: dict[str, float] = field(default_factory=dict)  # seconds of each part

    def add(self, report: Path) -> None:
        """Count what one run of pytest wrote down."""
        for case in ET.parse(report).iter("testcase"):  # noqa: S314 - pytest wrote it a moment ago
            skip = case.find("skipped")
            if case.find("failure") is not None or case.find("error") is not None:
                self.failed += 1
            elif skip is not None:
                self.skipped[skip.get("message", "without a reason")] += 1
            else:
                self.passed += 1

    def line(self) -> str:
        """The closing line."""
        skipped = f", {self.skipped.total()} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def run(part: Part, asked: Sequence[str], address: str | None, tally: Tally) -> bool:
    """Run one part; whether pytest was content."""
    began = time.monotonic()
    print(f"\n── {part.name} ──", flush=True)
    marks = part.marks if address or not part.on_postgresql else "postgresql"
    written = {"PYTHONDONTWRITEBYTECODE": ""}  # what pytest makes of a test is kept for the next part and run
    environment = os.environ | written | ({"WAYMARK_TEST_DATABASE_URL": address} if address else {})
    elsewhere = any(word.startswith("tests") for word in asked)
    words = [word for word in part.words if not (elsewhere and word.startswith("tests/"))]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        command = [sys.executable, "-m", "pytest", "-m", marks, f"--junitxml={report}", *words, *asked]
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        if report.exists():
            tally.add(report)
    tally.took[part.name] = time.monotonic() - began
    return code == 0 or (code == NOTHING_COLLECTED and bool(asked))


def main(asked: Sequence[str]) -> int:
    """Run all parts, say what was skipped, and count; 0 when everything passed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the database is stopped and removed
    tally = Tally()
    discontent = []
    for part in PARTS:
        with cluster() if part.on_postgresql else nullcontext() as address:
            if not run(part, asked, address, tally):
                discontent.append(part.name)
    print(f"\n{sum(tally.took.values()):.0f} s in all:")
    for name, seconds in tally.took.items():
        print(f"  {seconds:4.0f} s  {name}")
    if tally.skipped:
        print("\nSkipped here:")
        for reason, times in tally.skipped.most_common():
            print(f"  {times} × {reason}")
    strict = os.environ.get("WAYMARK_REQUIRE") == "all" and bool(tally.skipped)
    if discontent or strict:
        print(f"\nnot as it should be: {', '.join(discontent) or 'something was skipped'}")
    print(f"\n{tally.line()}")
    return 1 if discontent or strict or tally.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
