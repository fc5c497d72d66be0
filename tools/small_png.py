"""A PNG of 256 colours at most: pages have few, so a picture of one becomes a third as large."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from playwright.sync_api import Page

MOST = 256
PIXELS = """async (png) => {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
  const reader = new FileReader();
  const read = new Promise((done) => reader.addEventListener("load", () => done(reader.result)));
  reader.readAsDataURL(new Blob([data]));
  return [width, height, (await read).split(",")[1]];
}"""


def smaller(page: Page, png: bytes) -> bytes:
    """The same picture; rare colours give way to the nearest frequent one. `page` is any open page."""
    width, height, coded = page.evaluate(PIXELS, base64.b64encode(png).decode())
    rgba = np.frombuffer(base64.b64decode(coded), dtype=np.uint8).reshape(-1, 4)
    palette, places = _reduced(rgba[:, :3])
    rows = np.zeros((height, width + 1), dtype=np.uint8)  # each begins with 0: no filter
    rows[:, 1:] = places.reshape(height, width)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = (b"IHDR", head), (b"PLTE", palette.tobytes()), (b"IDAT", zlib.compress(rows.tobytes(), 9))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in (*parts, (b"IEND", b"")))


def _reduced(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The most frequent colours, and for each pixel the place of the nearest among them."""
    codes = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
    found, inverse, counts = np.unique(codes, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1).astype(np.int32)
    kept = colours[np.argsort(-counts, kind="stable")[:MOST]]
    apart = ((colours[:, None, :] - kept[None, :, :]) ** 2).sum(axis=2)
    return kept.astype(np.uint8), apart.argmin(axis=1).astype(np.uint8)[inverse]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
