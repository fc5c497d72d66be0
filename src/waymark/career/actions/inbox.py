"""Putting away the lines that could not be kept."""

from __future__ import annotations

import json

from django.conf import settings

from waymark.career import inbox
from waymark.career.access import Access
from waymark.career.verbs import verb
from waymark.catalogue.lock import held


@verb(kind="write")
def settle(access: Access) -> None:
    """The person was told of the refused lines: they are told no more, and lie in `inbox.told`."""
    file = inbox.refused()
    with held(settings.WAYMARK_HOME / "inbox.lock", wait=True):
        if not file.exists():
            return
        lines = file.read_text("utf-8").splitlines()
        mine = [line for line in lines if json.loads(line)["person"] == str(access.person)]
        with file.with_suffix(".told").open("a", encoding="utf-8") as told:
            told.writelines(f"{line}\n" for line in mine)
        others = [line for line in lines if line not in mine]
        if others:
            file.write_text("".join(f"{line}\n" for line in others), "utf-8")
        else:
            file.unlink()
