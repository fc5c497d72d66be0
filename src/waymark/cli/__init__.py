"""The terminal door."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run `waymark`; a bug is told in one sentence and noted in a file, never thrown at the person."""
    os.umask(0o077)  # what is written here is for its owner alone
    os.environ["WAYMARK_DOOR"] = _door(sys.argv[1:])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waymark.settings")
    try:
        from waymark.cli import tongue

        tongue.begin()
        if _put_down(sys.argv[1:]) or _served(sys.argv[1:]):
            return
        from waymark.cli.app import waymark

        waymark(prog_name="waymark")
    except Exception:  # noqa: BLE001 - the last door: whatever happened, the person gets a sentence
        from waymark.cli.bug import tell

        sys.exit(tell(as_json="--json" in sys.argv))


def _door(words: list[str]) -> str:
    """Which part of the program is wanted; who only asks what there is leaves nothing on the disk."""
    said = words[: words.index("--")] if "--" in words else words
    if not words or {"-h", "--help", "--version"} & {*said}:
        return "help"
    return "web" if words[0] == "serve" else "terminal"


def _put_down(words: list[str]) -> bool:
    """`waymark log` without options: the line waits on the disk."""
    if words[:1] != ["log"] or any(word.startswith("-") for word in words):
        return False
    from waymark.cli import quick

    if not quick.keep(" ".join(words[1:]).strip()):
        return False
    from gettext import gettext as _

    sys.stdout.write(f"{_('Kept.')}\n")
    return True


def _served(words: list[str]) -> bool:
    """`waymark serve` with no more than a port."""
    if words[:1] != ["serve"]:
        return False
    from waymark.cli import served

    return served.plainly(words)
