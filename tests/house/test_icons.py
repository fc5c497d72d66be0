"""The icons of home screens are drawn from the mark, and from nothing else."""

from __future__ import annotations

import importlib.util
import struct
import zlib

import numpy as np
import pytest

from house.source import ROOT, SRC

spec = importlib.util.spec_from_file_location("icons", ROOT / "tools/icons.py")
icons = importlib.util.module_from_spec(spec)
spec.loader.exec_module(icons)


def pixels(name):
    data = (SRC / "web/static" / name).read_bytes()
    size = struct.unpack(">I", data[16:20])[0]
    (length,) = struct.unpack(">I", data[33:37])
    rows = np.frombuffer(zlib.decompress(data[41 : 41 + length]), np.uint8).reshape(size, -1)
    return rows[:, 1:].reshape(size, size, 3)


@pytest.mark.parametrize("name", icons.ICONS)
def test_an_icon_is_the_mark_as_it_stands_now(name):
    assert np.array_equal(pixels(name), icons.drawn(*icons.ICONS[name]))


def test_a_maskable_icon_keeps_the_mark_within_the_circle_that_every_telephone_leaves():
    sheet = pixels("mark-maskable-512.png").astype(int)
    away = np.hypot(*(np.indices((512, 512)) - 255.5))
    assert not (np.abs(sheet - icons.PAPER).sum(axis=2) > 30)[away > 0.4 * 512].any()
