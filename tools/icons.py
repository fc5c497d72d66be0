"""Draws the icons for home screens from `mark.svg`: `python tools/icons.py` after the mark changed."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STATIC = Path(__file__).resolve().parent.parent / "src/waymark/web/static"
MARK = STATIC / "mark.svg"
PAPER = (0xFA, 0xF7, 0xF2)
FINE = 4
"""Points tried along each side of a pixel."""
ICONS = {
    "mark-180.png": (180, 0.8),
    "mark-192.png": (192, 0.9),
    "mark-512.png": (512, 0.9),
    "mark-maskable-512.png": (512, 0.68),  # all of it within the circle that every telephone leaves
}
"""Size, and the part of it that the mark's own drawing takes."""
RECT = re.compile(r"<rect ([^>]*)/>")
VALUE = re.compile(r'(\w+)="([^"]*)"')


def drawn(size: int, part: float) -> NDArray[np.uint8]:
    """The mark in the middle of a sheet of paper, as rows of pixels."""
    box = float(re.findall(r'viewBox="0 0 ([\d.]+) ', MARK.read_text("utf-8"))[0])
    places = (np.arange(size * FINE) + 0.5) / FINE
    unit = (places - size / 2) / (size * part) * box + box / 2
    x, y = unit[None, :], unit[:, None]
    sheet = np.empty((size * FINE, size * FINE, 3))
    sheet[:] = PAPER
    for found in RECT.findall(MARK.read_text("utf-8")):
        given = dict(VALUE.findall(found))
        left, top, wide, high, round_ = (float(given[name]) for name in ("x", "y", "width", "height", "rx"))
        aside = np.maximum(np.abs(x - left - wide / 2) - wide / 2 + round_, 0)
        above = np.maximum(np.abs(y - top - high / 2) - high / 2 + round_, 0)
        sheet[np.hypot(aside, above) <= round_] = [int(given["fill"][i : i + 2], 16) for i in (1, 3, 5)]
    fine = sheet.reshape(size, FINE, size, FINE, 3)
    mixed: NDArray[np.uint8] = np.rint(fine.mean(axis=(1, 3))).astype(np.uint8)
    return mixed


def png(pixels: NDArray[np.uint8]) -> bytes:
    """The pixels as a file."""
    size = len(pixels)
    rows = np.zeros((size, 1 + size * 3), dtype=np.uint8)  # each begins with 0: no filter
    rows[:, 1:] = pixels.reshape(size, -1)
    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    parts = (b"IHDR", head), (b"IDAT", zlib.compress(rows.tobytes(), 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def main() -> None:
    """Write them all."""
    for name, (size, part) in ICONS.items():
        (STATIC / name).write_bytes(png(drawn(size, part)))


if __name__ == "__main__":
    main()
