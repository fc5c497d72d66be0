"""Typesetting in a process of its own, whose memory is gone when the paper is made.

Run as a program: what to set comes in as JSON, the PDF goes out. It must import nothing of Waymark.
"""

from __future__ import annotations

import json
import sys

import typst

REFUSED = 3
"""The exit of a sheet that cannot be set with the faces there are."""


def main() -> int:
    """Set one sheet: `root` is the folder of the template and its faces, `data` what it shows."""
    asked = json.load(sys.stdin)
    try:
        made = typst.compile(
            f"{asked['root']}/report.typ",
            root=asked["root"],
            font_paths=[f"{asked['root']}/fonts"],
            ignore_system_fonts=not asked["system"],
            sys_inputs={"data": json.dumps(asked["data"], ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as refused:
        sys.stderr.write(str(refused))
        return REFUSED
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
