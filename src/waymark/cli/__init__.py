"""The terminal door."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run `waymark`; a bug is told in one sentence and noted in a file, never thrown at the person."""
    os.umask(0o077)  # what is written here is for its owner alone
    os.environ["WAYMARK_DOOR"] = "web" if sys.argv[1:2] == ["serve"] else "terminal"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waymark.settings")
    try:
        from waymark.cli import tongue

        tongue.begin()
        if _put_down(sys.argv[1:]):
            return
        from waymark.cli.app import waymark

        waymark(prog_name="waymark")
    except Exception:  # noqa: BLE001 - the last door: whatever happened, the person gets a sentence
        from waymark.cli.bug import tell

        sys.exit(tell())


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
