"""Reads a drawing back: its words with the room they take."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

import pytest

from waymark.presentation.pictures import letters

SVG = "{http://www.w3.org/2000/svg}"
SLACK = 1.5


@dataclass(frozen=True)
class Label:
    """A line of words and the box it stands in."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Label) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > SLACK and down > SLACK


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def labels_of(svg: str) -> list[Label]:
    """Every line of words that is seen in a drawing, measured as our own face would set it."""
    found = []
    for text in read(svg).iter(f"{SVG}text"):
        if text.get("display") == "none":
            continue
        size, y = float(text.get("font-size", 0)), float(text.get("y", 0))
        spans = list(text.iter(f"{SVG}tspan"))
        own = (text.text or "") + "".join(child.tail or "" for child in text)
        for x, dy, words in [(s.get("x"), s.get("dy"), s.text) for s in spans] or [
            (text.get("x"), None, own)
        ]:
            y += float(dy or 0)
            wide = letters.width(words or "", size, bold=text.get("font-weight") == "600")
            part = {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0.0)
            left = float(x or 0) - wide * part
            found.append(Label(words or "", left, y - 0.74 * size, left + wide, y + 0.22 * size))
    return found


def judge(svg: str) -> None:
    """Nothing is clipped, and no words stand on other words."""
    drawn = read(svg)
    _, _, wide, high = map(float, drawn.get("viewBox", "").split())
    labels = labels_of(svg)
    assert labels
    for label in labels:
        assert label.left >= -SLACK, label
        assert label.right <= wide + SLACK, label
        assert label.top >= -SLACK, label
        assert label.bottom <= high + SLACK, label
    meeting = [(a, b) for a, b in combinations(labels, 2) if a.meets(b)]
    assert not meeting, meeting


@pytest.fixture(scope="session")
def tidy() -> Callable[[str], None]:
    """Fails where words clip or overlap."""
    return judge


@pytest.fixture(scope="session")
def written() -> Callable[[str], list[str]]:
    """The lines of words in a drawing."""
    return lambda svg: [label.words for label in labels_of(svg)]


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], ET.Element]:
    """The drawing as elements."""
    return read
